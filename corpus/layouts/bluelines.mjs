// The most used template of a Chinese resume maker: one column, blue headings over a thin line, the person as a grid of labels beside a photo, every entry a bold row of period, firm and position.
import { h, date, span, present } from './words.mjs';

const PHOTO = 'data:image/svg+xml;utf8,<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%2290%22 height=%22120%22><rect width=%2290%22 height=%22120%22 fill=%22%23dfe6ee%22/><circle cx=%2245%22 cy=%2246%22 r=%2220%22 fill=%22%23a9b8c8%22/><path d=%22M10 120c0-40 70-40 70 0z%22 fill=%22%23a9b8c8%22/></svg>';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.M';
  const part = (title, body) => (body ? `<div class="item"><div class="item-title"><span>${title}</span></div>\n<div class="item-body">${body}</div></div>\n` : '');
  const row = (when, name, role) => `<div class="three"><span class="t1">${when}</span>
<span class="t2">${h(name)}</span>
<span class="t3">${h(role)}</span></div>\n`;
  const when = item => span(item, f, ' - ');
  const text = ({ summary, highlights }) => (summary ? `<p>${h(summary)}</p>\n` : '') + (highlights ? `<ol>${present(highlights, t => `<li>${h(t)}</li>\n`)}</ol>\n` : '');
  const facts = [['性别', x.gender], ['出生年月', x.birthday && date(x.birthday, f)], ['籍贯', x.hukou], ['政治面貌', x.politicalStatus], ['工作年限', x.workYears], ['现居城市', b.location?.city], ['联系电话', b.phone], ['电子邮箱', b.email]].filter(([, value]) => value);
  const aims = [['意向岗位', x.expectedPosition?.join('、')], ['意向城市', x.expectedCity?.join('、')], ['期望薪资', x.expectedSalary], ['求职状态', x.jobStatus]].filter(([, value]) => value);
  const grid = list => `<div class="grid">${list.map(([label, value]) => `<div>${label}：${h(value)}</div>\n`).join('')}</div>`;
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${h(b.name)}的个人简历</title><style>
body { margin: 0; background: #f5f6f8; color: #333 } .resume { max-width: 720px; margin: 0 auto; padding: 30px 36px; background: #fff; font: 14px/1.7 "Microsoft YaHei", "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif } .top { display: flex; justify-content: space-between } .who { flex: 1 } .name { font-size: 28px; font-weight: 700; color: #2a6ebb } .grid { display: grid; grid-template-columns: 1fr 1fr; column-gap: 16px } img { width: 90px; height: 120px } .item { margin-top: 12px } .item-title { border-bottom: 1.5px solid #2a6ebb; color: #2a6ebb; font-size: 17px; font-weight: 700; margin-bottom: 5px } .three { display: flex; font-weight: 700 } .t1 { width: 28% } .t2 { width: 44%; text-align: center } .t3 { width: 28%; text-align: right } p, ol { margin: 0 } ol { padding-left: 22px }
.item-title, .three { break-after: avoid } @media print { body { background: none } .resume { padding: 0; max-width: none } }
</style></head><body><div class="resume">
<div class="top"><div class="who"><div class="name">${h(b.name)}</div>
${grid(facts)}</div><img src="${PHOTO}" alt=""></div>
${part('求职意向', aims.length && grid(aims))}${part('教育背景', present(r.education, e => row(when(e), e.institution, [e.area, e.studyType && `（${e.studyType}）`].filter(Boolean).join('')) + (e.score ? `<p>平均成绩：${h(e.score)}</p>\n` : '') + (e.courses ? `<p>主修课程：${e.courses.map(h).join('、')}</p>\n` : '')))}${part(x.schoolJobs ? '实习经历' : '工作经验', present(r.work, w => row(when(w), w.name, w.position) + text(w)))}${part('项目经验', present(r.projects, p => row(when(p), p.name, p.x?.role) + text({ summary: p.description, highlights: p.highlights })))}${part('校园经历', present(x.schoolJobs, s => row(when(s), s.name, '') + text(s)))}${part('荣誉奖项', r.awards && present(r.awards, a => `<p>${date(a.date, f)} ${h(a.title)}</p>\n`))}${part('技能证书', [r.skills && `<p>专业技能：${r.skills.map(s => h(s.name) + (s.keywords ? `（${s.keywords.map(h).join('、')}）` : s.level ? `（${h(s.level)}）` : '')).join('、')}</p>\n`, r.languages && `<p>语言能力：${r.languages.map(t => `${h(t.language)}（${h(t.fluency)}）`).join('、')}</p>\n`, r.certificates && `<p>所获证书：${r.certificates.map(c => h(c.name)).join('、')}</p>\n`].filter(Boolean).join(''))}${part('兴趣爱好', r.interests && `<p>${r.interests.map(i => h(i.name)).join('、')}</p>`)}${part('自我评价', b.summary && `<p>${h(b.summary)}</p>`)}</div></body></html>`;
}
