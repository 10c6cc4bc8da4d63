// A template of a Chinese design site: a large name, below it two columns, at the left the story along a rail with begin and end of each entry one below the other, firm and position on lines of their own, at the right a narrow grey column with photo, facts without labels where they speak for themselves, contacts, words as tags and languages.
import { h, date, present } from './words.mjs';

const PHOTO = 'data:image/svg+xml;utf8,<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%22120%22 height=%22120%22><circle cx=%2260%22 cy=%2260%22 r=%2260%22 fill=%22%23f3d9b8%22/><circle cx=%2260%22 cy=%2248%22 r=%2222%22 fill=%22%23c98f4e%22/><path d=%22M22 106c4-40 72-40 76 0a60 60 0 01-76 0z%22 fill=%22%23c98f4e%22/></svg>';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y/m';
  const day = value => date(value, value?.length > 7 ? 'Y/m/d' : f);
  const end = item => (item.endDate ? day(item.endDate) : item.x?.current || item.current ? '现在' : '');
  const part = (title, body) => (body ? `<h2>${title}</h2>\n<div class="rail">${body}</div>\n` : '');
  const side = (title, body) => (body ? `<h3>${title}</h3>\n${body}` : '');
  const entry = (item, one, two, body) => `<div class="en"><div class="dt"><div>${day(item.startDate)}</div>\n${end(item) ? `<div>${end(item)}</div>` : ''}</div><div class="tx"><div class="a">${h(one)}</div>\n${two ? `<div class="b">${h(two)}</div>\n` : ''}${body}</div></div>\n`;
  const once = (value, body) => `<div class="en"><div class="dt"><div>${day(value)}</div></div><div class="tx">${body}</div></div>\n`;
  const text = t => (t ? `<p>${h(t)}</p>\n` : '');
  const list = items => (items ? present(items, t => `<p class="li">– ${h(t)}</p>\n`) : '');
  const line = t => (t ? `<div>${h(t)}</div>\n` : '');
  const said = (label, t) => (t ? `<div>${label} ${h(t)}</div>\n` : '');
  const two = (...pieces) => pieces.filter(Boolean).join(' / ');
  return `<!DOCTYPE html>
<html lang="zh-Hans"><head><meta charset="utf-8"><title>resume</title><style>
@page { margin: 12mm 8mm } * { box-sizing: border-box; -webkit-print-color-adjust: exact } body { margin: 0 auto; max-width: 760px; padding: 24px 10px; font: 13px/1.7 "WenQuanYi Micro Hei", "PingFang SC", "Noto Sans CJK SC", sans-serif; color: #3b3b3b } h1 { font-size: 40px; margin: 0; letter-spacing: 10px; font-weight: 300 } .job { font-size: 16px; color: #c07a2c; margin-bottom: 12px } .cols { display: flex; gap: 24px; align-items: flex-start } .l { flex: 1 } .r { width: 230px; font-size: 12.5px; background: #f6f4f1; padding: 16px } .r img { display: block; width: 120px; height: 120px; margin: 0 auto 8px } h2 { font-size: 17px; margin: 14px 0 6px; color: #c07a2c; font-weight: normal } h3 { font-size: 14px; margin: 14px 0 4px; border-bottom: 1px solid #c9b79f } .en { display: flex; margin-bottom: 8px } .dt { width: 74px; flex: none; color: #8a7a66; font-size: 12px } .tx { flex: 1; border-left: 2px solid #e3cba9; padding-left: 14px } .a { font-weight: bold; font-size: 14px } .b { color: #c07a2c } p { margin: 0 } .li { padding-left: 14px; text-indent: -12px } .tag { display: inline-block; background: #e9dcc9; padding: 0 7px; margin: 0 4px 4px 0; border-radius: 3px } .r div { overflow-wrap: anywhere }
h2, .a, .b { break-after: avoid }
</style></head><body>
<h1>${h(b.name)}</h1>
<div class="job">${h(b.label ?? x.expectedPosition?.join('、'))}</div>
<div class="cols"><div class="l">${b.summary ? `<h2>关于我</h2>\n${text(b.summary)}` : ''}${part('职业经历', present(r.work, w => entry(w, w.name, two(w.position, w.x?.department), text(w.summary) + list(w.highlights))))}${part('项目', present(r.projects, p => entry(p, p.name, p.x?.role, text(p.description) + text(p.summary) + list(p.highlights))))}${part('学习经历', present(r.education, e => entry(e, e.institution, two(e.area, e.studyType), (e.score ? text(`均分 ${e.score}`) : '') + (e.courses ? text(`课程 ${e.courses.join(' ')}`) : ''))))}${part('在校任职', present(x.schoolJobs, s => entry(s, s.name, '', text(s.summary))))}${part('公益', present(r.volunteer, v => entry(v, v.organization, v.position, text(v.summary) + list(v.highlights))))}${part('培训', present(x.training, t => entry(t, t.name, t.institution, text(t.summary))))}${part('获奖', present(r.awards, a => once(a.date, `<div class="a">${h(a.title)}</div>\n${line(a.awarder)}`)))}${part('发表', present(r.publications, p => once(p.releaseDate, `<div class="a">${h(p.name)}</div>\n${line(p.publisher)}`)))}</div><div class="r"><img src="${PHOTO}" alt="">
${side('个人', line(x.gender) + (x.birthday ? said('生于', day(x.birthday)) : '') + (x.hukou ? said('籍贯', x.hukou) : '') + line(x.politicalStatus) + line(x.marital) + (x.workYears ? line(`${x.workYears}工作经验`) : ''))}${side('联系', line(b.phone) + line(b.email) + line(b.location?.city) + line(b.url?.replace('https://', '')))}${side('期待', said('城市', x.expectedCity?.join('、')) + said('薪资', x.expectedSalary) + line(x.jobStatus))}${side('技能', r.skills && `<div>${present(r.skills, s => `<span class="tag">${h(s.name)}</span>\n`)}</div>\n`)}${side('语言', present(r.languages, t => line(`${t.language} · ${t.fluency}`)))}${side('证书', present(r.certificates, c => line(c.name) + `<div><small>${day(c.date)}</small></div>\n`))}${side('爱好', r.interests && `<div>${present(r.interests, i => `<span class="tag">${h(i.name)}</span>\n`)}</div>\n`)}</div></div></body></html>`;
}
