// A page that opens with who and what, school last: each job a heading `职位 @ 公司`, its period on the right, text in paragraphs, and lists in one line.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y年m月';
  const block = (title, body) => (body ? `<section><h2>${title}</h2>${body}</section>\n` : '');
  const when = item => `<time>${span(item, f, '至', '今')}</time>`;
  const facts = [x.gender, x.birthday && `${date(x.birthday, f)}出生`, b.location?.city && `现居${b.location.city}`, x.workYears && `${x.workYears}工作经验`, x.politicalStatus];
  return `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>${h(b.name)}的简历</title><style>
body { font: 15px/1.7 "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif; max-width: 760px; margin: 30px auto; color: #222; }
header { border-left: 6px solid #7a4; padding-left: 14px; } header h1 { margin: 0; } header p { margin: 2px 0; color: #555; }
h2 { font-size: 16px; color: #7a4; margin: 22px 0 6px; } h3 { font-size: 15px; margin: 10px 0 2px; display: flex; justify-content: space-between; }
time { font-weight: normal; color: #888; } section p { margin: 2px 0; }
</style></head><body>
<header><h1>${h(b.name)}</h1><p>${facts.filter(Boolean).map(h).join(' / ')}</p><p>${h(b.phone)} / ${h(b.email)}${b.url ? ` / ${h(b.url)}` : ''}</p></header>
${block('个人总结', b.summary && `<p>${h(b.summary)}</p>`)}
${block('期望', x.expectedPosition && `<p>${[x.expectedPosition.join('、'), x.expectedCity?.join('、'), x.expectedSalary].filter(Boolean).map(h).join(' | ')}</p>`)}
${block('任职经历', present(r.work, w => `<h3><span>${h(w.position)} @ ${h(w.name)}</span>${when(w)}</h3>${w.summary ? `<p>${h(w.summary)}</p>` : ''}${present(w.highlights, t => `<p>– ${h(t)}</p>`)}`))}
${block('代表项目', present(r.projects, p => `<h3><span>${h(p.name)}</span>${when(p)}</h3><p>${h(p.description)}</p>${present(p.highlights, t => `<p>– ${h(t)}</p>`)}`))}
${block('擅长', r.skills && `<p>${present(r.skills, s => h(s.name) + (s.keywords ? `（${s.keywords.map(h).join('，')}）` : ''), ' · ')}</p>`)}
${block('荣誉与证书', r.awards || r.certificates ? `${present(r.awards, a => `<p>${date(a.date, f)}　${h(a.title)}</p>`)}${present(r.certificates, c => `<p>${date(c.date, f)}　${h(c.name)}</p>`)}` : '')}
${block('求学经历', present(r.education, e => `<h3><span>${[e.institution, e.area, e.studyType].filter(Boolean).map(h).join(' · ')}</span>${when(e)}</h3>`))}
${block('语言', r.languages && `<p>${present(r.languages, l => `${h(l.language)}（${h(l.fluency)}）`, '、')}</p>`)}
</body></html>`;
}
