// As applicants to foreign firms write it: English and Chinese headings and labels on one line, months in English, Chinese words; the firm and below it the position, dates at the right of the second line; languages, certificates and skills as lines of one section.
import { h, present } from './words.mjs';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = value => value && [MONTHS[value.slice(5, 7) - 1], value.slice(0, 4)].filter(Boolean).join(' ');
const span = item => [month(item.startDate), month(item.endDate) ?? (item.x?.current || item.current ? 'Present' : '')].filter(Boolean).join(' – ');

export function render(r) {
  const { basics: b, x = {} } = r;
  const part = (en, zh, body) => (body ? `<h2>${en} ${zh}</h2>\n${body}\n` : '');
  const said = (en, zh, value) => (value ? `<span class="said">${en} ${zh}: ${h(value)}</span> ` : '');
  const two = (left, under, right) => `<div class="row"><strong>${h(left)}</strong></div><div class="row"><em>${h(under)}</em><span>${right}</span></div>\n`;
  const dots = list => (list?.length ? `<ul>${present(list, t => `<li>${h(t)}</li>`)}</ul>\n` : '');
  const list = (en, zh, words) => (words ? `<p><strong>${en} ${zh}:</strong> ${words}</p>\n` : '');
  const notes = item => dots([item.summary, ...(item.highlights ?? [])].filter(Boolean));
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>CV_${h(b.name)}</title><style>
body { font: 13.5px/1.5 Georgia, "Songti SC", "Noto Serif CJK SC", "Noto Sans CJK SC", serif; width: 740px; margin: 28px auto; color: #000 } header { text-align: center } h1 { font-size: 24px; margin: 0 0 4px } header .line { font-size: 12.5px } .said { margin: 0 8px; white-space: nowrap }
h2 { font-size: 14.5px; border-bottom: 1.5px solid #000; margin: 14px 0 5px } .row { display: flex; justify-content: space-between } ul { margin: 1px 0 7px; padding-left: 20px } p { margin: 1px 0 } em { font-style: italic }
</style></head><body>
<header><h1>${h(b.name)}</h1>
<div class="line">${said('Mobile', '手机', b.phone)}${said('Email', '邮箱', b.email)}${said('Website', '个人主页', b.url)}</div>
<div class="line">${said('Gender', '性别', x.gender)}${said('Date of Birth', '出生日期', month(x.birthday))}${said('Location', '现居', b.location?.city)}${said('Address', '地址', b.address)}</div></header>
${part('Objective', '求职目标', x.expectedPosition && `<p>${said('Position', '职位', x.expectedPosition.join('、'))}${said('City', '城市', x.expectedCity?.join('、'))}${said('Availability', '到岗', x.jobStatus)}</p>`)}
${part('Profile', '个人简介', b.summary && `<p>${h(b.summary)}</p>`)}
${part('Education', '教育背景', present(r.education, e => `${two(e.institution, [e.area, e.studyType].filter(Boolean).join('，'), span(e))}${list('GPA', '平均成绩', h(e.score))}${list('Core Courses', '主要课程', e.courses?.map(h).join('、'))}`))}
${part('Work Experience', '工作经历', present(r.work, w => `${two(w.name, [w.position, w.x?.department].filter(Boolean).join(' | '), span(w))}${notes(w)}`))}
${part('Projects', '项目经验', present(r.projects, p => `${two(p.name, p.x?.role, span(p))}${dots([p.description, p.summary, ...(p.highlights ?? [])].filter(Boolean))}`))}
${part('Volunteer Experience', '志愿者经历', present(r.volunteer, v => `${two(v.organization, v.position, span(v))}${notes(v)}`))}
${part('Campus Activities', '校园活动', present(x.schoolJobs, s => `${two(s.name, '', span(s))}${dots([s.summary])}`))}
${part('Training', '培训', present(x.training, t => two(t.institution, t.name, span(t))))}
${part('Publications', '发表论文', present(r.publications, p => `<div class="row"><span>“${h(p.name)}”，${h(p.publisher)}</span><span>${month(p.releaseDate)}</span></div>`))}
${part('Honors & Awards', '荣誉奖励', present(r.awards, a => `<div class="row"><span>${h(a.title)}${a.awarder ? `，${h(a.awarder)}` : ''}</span><span>${month(a.date)}</span></div>`))}
${part('Skills & Others', '技能及其他', list('Languages', '语言', r.languages?.map(l => `${h(l.language)}（${h(l.fluency)}）`).join('、')) + list('Skills', '技能', r.skills && present(r.skills, s => `${h(s.name)}${s.keywords ? `（${s.keywords.map(h).join('、')}）` : s.level ? `（${h(s.level)}）` : ''}`, '、'))
    + list('Certificates', '证书', r.certificates?.map(c => `${h(c.name)}（${month(c.date)}）`).join('、')) + list('Interests', '兴趣', r.interests?.map(i => h(i.name)).join('、')))}
</body></html>`;
}
