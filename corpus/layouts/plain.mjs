// One column under headings: a centred name, contacts on one line with bars, jobs as `period  company | position`.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const bar = list => list.filter(Boolean).map(h).join(' | ');
  const part = (title, body) => (body ? `<h2>${title}</h2>\n${body}\n` : '');
  const list = items => (items?.length ? `<ul>${present(items, t => `<li>${h(t)}</li>`)}</ul>` : '');
  const when = item => `<span class="when">${span(item, 'Y.M', ' - ', '至今')}</span>`;
  return `<!doctype html>
<html lang="zh"><head><meta charset="UTF-8"><title>${h(b.name)}的简历</title><style>
body { font-family: "PingFang SC", "Noto Sans CJK SC", sans-serif; font-size: 13.5px; line-height: 1.7; max-width: 760px; margin: 30px auto; color: #222 }
header { text-align: center } h1 { margin: 0; font-size: 28px } h2 { font-size: 17px; color: #1a5fb4; border-bottom: 2px solid #1a5fb4; margin: 18px 0 8px }
h3 { font-size: 14.5px; margin: 10px 0 2px } .when { color: #666; margin-right: 14px; font-weight: normal } p { margin: 2px 0 } ul { margin: 2px 0 }
@media print { body { margin: 0 } }
</style></head><body>
<header><h1>${h(b.name)}</h1>
<p>${bar([x.gender, x.birthday && `${date(x.birthday, 'Y年m月')}生`, b.location?.city, x.workYears && `${x.workYears}工作经验`])}</p>
<p>${bar([b.phone, b.email, b.url])}</p></header>
${part('求职意向', x.expectedPosition ? `<p>${bar([x.expectedPosition.join('、'), x.expectedCity?.join('、'), x.expectedSalary, x.jobStatus])}</p>` : '')}
${part('个人总结', b.summary && `<p>${h(b.summary)}</p>`)}
${part('工作经历', present(r.work, w => `<h3>${when(w)}${bar([w.name, w.position])}</h3>
${w.x?.industry ? `<p>行业：${h(w.x.industry)}</p>` : ''}${w.summary ? `<p>${h(w.summary)}</p>` : ''}${list(w.highlights)}`))}
${part('项目经历', present(r.projects, p => `<h3>${when(p)}${bar([p.name, p.x?.role])}</h3><p>${h(p.description)}</p>${list(p.highlights)}`))}
${part('教育经历', present(r.education, e => `<h3>${when(e)}${bar([e.institution, e.area, e.studyType])}</h3>${e.courses ? `<p>主修课程：${e.courses.map(h).join('、')}</p>` : ''}`))}
${part('校园经历', present(x.schoolJobs, s => `<h3>${when(s)}${h(s.name)}</h3><p>${h(s.summary)}</p>`))}
${part('专业技能', r.skills && `<ul>${present(r.skills, s => `<li>${h(s.name)}${s.keywords ? `：${s.keywords.map(h).join('、')}` : ''}${s.level ? ` - ${h(s.level)}` : ''}</li>`)}</ul>`)}
${part('荣誉奖项', r.awards && `<ul>${present(r.awards, a => `<li>${date(a.date, 'Y.M')} ${h(a.title)}</li>`)}</ul>`)}
${part('证书', r.certificates && `<p>${r.certificates.map(c => h(c.name)).join('、')}</p>`)}
${part('语言', r.languages && `<p>${r.languages.map(l => `${h(l.language)}（${h(l.fluency)}）`).join('，')}</p>`)}
${part('兴趣爱好', r.interests && `<p>${r.interests.map(i => h(i.name)).join('、')}</p>`)}
</body></html>`;
}
