// Of the set `seen`: cards in two columns of a table, education before work, the position before the firm, dates in brackets behind.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.m.d';
  const when = item => {
    const text = span(item, f, '~', '至今');
    return text ? `（${text}）` : '';
  };
  const card = (title, body) => (body ? `<div class="card"><div class="title">【${title}】</div>${body}</div>` : '');
  const tags = list => present(list, t => `<span class="tag">${h(t)}</span>`, ' ');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${h(b.name)}</title><style>
body { font: 13px/1.7 "HarmonyOS Sans SC", "Noto Sans CJK SC", sans-serif; color: #333; width: 780px; margin: 16px auto }
table { width: 100%; border-spacing: 12px } td { vertical-align: top } .card { border: 1px solid #dde; border-radius: 6px; padding: 8px 14px; margin-bottom: 12px } .title { color: #7048a8; font-weight: bold; font-size: 15px }
.tag { border: 1px solid #bbc; border-radius: 3px; padding: 0 5px } .who { font-size: 24px } .muted { color: #889 } ol { margin: 0; padding-left: 1.5em } .e { margin-bottom: 8px }
</style></head><body>
<div class="card"><span class="who">${h(b.name)}</span>　<span>${[x.gender, b.location?.city, x.workYears && `从业${x.workYears}`].filter(Boolean).map(h).join(' / ')}</span><br>
Tel: ${h(b.phone)}　Mail: ${h(b.email)}${b.address ? `<br>住址 ${h(b.address)}` : ''}</div>
<table><tr><td width="64%">
${card('学习经历', present(r.education, e => `<div class="e"><b>${h(e.institution)}</b> ${h(e.studyType)} ${h(e.area)} <span class="muted">${when(e)}</span>${e.courses ? `<br>课程：${e.courses.map(h).join('；')}` : ''}</div>`))}
${card('职业经历', present(r.work, w => `<div class="e"><b>${h(w.position)}</b> @ ${h(w.name)} <span class="muted">${when(w)}</span>${w.summary ? `<br>${h(w.summary)}` : ''}${w.highlights ? `<ol>${present(w.highlights, t => `<li>${h(t)}</li>`)}</ol>` : ''}</div>`))}
${card('代表项目', present(r.projects, p => `<div class="e"><b>${h(p.name)}</b> <span class="muted">${when(p)}</span><br>${h(p.description)}</div>`))}
${card('社团经历', present(x.schoolJobs, s => `<div class="e"><b>${h(s.name)}</b> <span class="muted">${when(s)}</span><br>${h(s.summary)}</div>`))}
${card('进修', present(x.training, t => `<div class="e"><b>${h(t.name)}</b> ${h(t.institution)} <span class="muted">${when(t)}</span></div>`))}
</td><td>
${card('期望工作', x.expectedPosition && `${tags(x.expectedPosition)}<br>${tags(x.expectedCity)}<br>${h(x.expectedSalary)}`)}
${card('一句话介绍', b.summary && h(b.summary))}
${card('能力', present(r.skills, s => `<div>${h(s.name)}${s.level ? ` <span class="muted">${h(s.level)}</span>` : ''} ${tags(s.keywords)}</div>`))}
${card('语言', present(r.languages, l => `<div>${h(l.language)} ${h(l.fluency)}</div>`))}
${card('获奖', present(r.awards, a => `<div>${h(a.title)} <span class="muted">${date(a.date, f)}</span></div>`))}
${card('证照', present(r.certificates, c => `<div>${h(c.name)} <span class="muted">${date(c.date, f)}</span></div>`))}
${card('喜好', tags((r.interests ?? []).map(i => i.name)))}
</td></tr></table></body></html>`;
}
