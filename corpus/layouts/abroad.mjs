// How people apply to foreign firms in China: headings in English capitals and Chinese, firm on a row of its own, below it `职位 | Aug 2024 – Present` with English months, hyphens as bullets, blank lines, spans in spans and no classes at all.
import { h, date, month, period, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const part = (en, zh, body) => (body ? `<div style="margin-top:14px;border-top:3px double #000"><span><b>${en}</b> <span><b>${zh}</b></span></span></div>\n${body}` : '');
  const row = body => `<div><span>${body}</span></div>\n`;
  const when = item => period(item, 'MMM YYYY', ' – ', 'Present');
  const head = (one, item, two) => row(`<b><span>${h(one)}</span></b>`) + row([two.filter(Boolean).map(h).join('，'), when(item)].filter(Boolean).join(' | '));
  const text = (first, list) => (first ? row(h(first)) : '') + present(list, t => row(`- ${h(t)}`));
  const gap = '<div>&nbsp;</div>\n';
  return `<html><head><meta charset="utf-8"><title>CV_${h(b.name)}</title></head><body style="font:13.5px/1.55 Arial,'Liberation Sans','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif;max-width:680px;margin:30px auto">
<div style="font-size:24px"><b>${h(b.name)}</b></div>
${row(['Mobile: ' + h(b.phone), 'Email: ' + h(b.email)].join('<span> / </span>'))}${row([b.location?.city && `Location: ${h(b.location.city)}`, x.birthday && `Date of Birth: ${date(x.birthday, 'Y/M/D')}`, x.gender && `Gender: ${h(x.gender)}`].filter(Boolean).join('<span> / </span>'))}
${part('PROFILE', '个人概况', b.summary && row(h(b.summary)))}${part('OBJECTIVE', '求职意向', x.expectedPosition && row(h(x.expectedPosition.join('、'))))}${part('WORK EXPERIENCE', '工作经历', present(r.work, w => head(w.name, w, [w.position]) + text(w.summary, w.highlights), gap))}${part('PROJECT EXPERIENCE', '项目经验', present(r.projects, p => head(p.name, p, [p.x?.role]) + text(p.description, p.highlights), gap))}${part('EDUCATION', '教育背景', present(r.education, e => head(e.institution, e, [e.area, e.studyType]), gap))}${part('CAMPUS ACTIVITIES', '校园活动', present(x.schoolJobs, s => row(`<b><span>${h(s.name)}</span></b> | ${when(s)}`) + text(s.summary), gap))}${part('AWARDS', '获奖情况', r.awards && present(r.awards, a => row(`${h(a.title)} | ${month(a.date)}`)))}${part('CERTIFICATES', '资格证书', r.certificates && present(r.certificates, c => row(`${h(c.name)} | ${month(c.date)}`)))}${part('PUBLICATIONS', '发表论文', r.publications && present(r.publications, p => row(`《${h(p.name)}》，${h(p.publisher)} | ${month(p.releaseDate)}`)))}${part('LANGUAGES', '语言能力', r.languages && row(r.languages.map(l => `${h(l.language)}（${h(l.fluency)}）`).join('；')))}${part('SKILLS', '专业技能', r.skills && row(r.skills.map(s => h(s.name) + (s.keywords ? `（${s.keywords.map(h).join('、')}）` : s.level ? `（${h(s.level)}）` : '')).join('；')))}</body></html>`;
}
