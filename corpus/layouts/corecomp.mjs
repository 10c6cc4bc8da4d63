// What American resume writers sell: name over a line of contacts between bars, the position sought as a headline, a summary, `Core Competencies` in a table of three columns, then each firm once in bold with its town, below it the positions held there with `Jan 2019 – Present` at the right, duties as text, results as bullets; lists at the end.
import { h, month, period, present, byFirm } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const f = 'MMM YYYY';
  const when = item => period(item, f);
  const part = (title, body) => (body ? `<div class="sec">${title}</div>\n${body}` : '');
  const say = text => (text ? `<p>${h(text)}</p>\n` : '');
  const list = items => (items?.length ? `<ul>\n${present(items, t => `<li>${h(t)}</li>\n`)}</ul>\n` : '');
  const firm = (name, place) => `<p class="firm"><b>${h(name)}</b>${place ? ` | ${h(place)}` : ''}</p>\n`;
  const role = (what, item) => `<div class="role"><span>${h(what)}</span>\n<span class="dt">${when(item)}</span></div>\n`;
  const body = item => say(item.summary) + list(item.highlights);
  const skills = (r.skills ?? []).map(s => s.name);
  const grid = [];
  for (let n = 0; n < skills.length; n += 3) grid.push(skills.slice(n, n + 3));
  const once = (what, from, value) => `<p>${[what, from, month(value, f)].filter(Boolean).map(h).join(' | ')}</p>\n`;
  return `<!DOCTYPE html>
<html lang="en-US"><head><meta charset="utf-8"><title>${h(b.name)} - Resume</title><style>
@page { size: letter; margin: 15mm 18mm } * { -webkit-print-color-adjust: exact } body { max-width: 680px; margin: 24px auto; font: 11pt/1.35 Cambria, Caladea, "Liberation Serif", "DejaVu Serif", "Noto Serif CJK SC", serif; color: #111 } h1 { font-size: 22pt; margin: 0; text-align: center } .c { text-align: center; border-bottom: 2px solid #1f3864; padding-bottom: 5px } .hl { text-align: center; font-size: 14pt; font-weight: bold; color: #1f3864; margin: 8px 0 } .sec { text-align: center; font-weight: bold; text-transform: uppercase; background: #e7ebf3; margin: 12px 0 4px; break-after: avoid } table { width: 100%; border-collapse: collapse } td { width: 33%; padding: 1px 8px } p { margin: 1px 0 } .firm { margin-top: 8px; break-after: avoid } .role { display: flex; justify-content: space-between; gap: 14px; font-style: italic; break-after: avoid } .dt { white-space: nowrap } ul { margin: 1px 0 4px; padding-left: 22px } @media print { body { margin: 0; max-width: none } }
</style></head><body>
<h1>${h(b.name)}</h1>
<p class="c">${[[l.city, [l.region, l.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', '), b.phone, b.email].filter(Boolean).map(h).join(' | ')}</p>
${b.label ? `<p class="hl">${h(b.label)}</p>\n` : ''}${say(b.summary)}${part('Core Competencies', grid.length && `<table>${grid.map(row => `<tr>${row.map(t => `<td>${h(t)}</td>`).join('')}</tr>\n`).join('')}</table>\n`)}${part('Professional Experience', present(byFirm(r.work), jobs => firm(jobs[0].name, jobs.length === 1 && jobs[0].location) + present(jobs, w => role([w.position, jobs.length > 1 && w.location].filter(Boolean).join(' | '), w) + body(w))))}${part('Selected Projects', present(r.projects, p => firm(p.name) + role(p.roles?.join(', ') ?? '', p) + say(p.description) + list(p.highlights)))}${part('Education', present(r.education, e => firm(e.institution) + role([e.studyType, e.area].filter(Boolean).join(', '), e)))}${part('Licenses &amp; Certifications', present(r.certificates, c => once(c.name, c.issuer, c.date)))}${part('Honors &amp; Awards', present(r.awards, a => once(a.title, a.awarder, a.date)))}${part('Community Involvement', present(r.volunteer, v => firm(v.organization) + role(v.position, v) + body(v)))}${part('Publications', present(r.publications, p => once(p.name, p.publisher, p.releaseDate)))}${part('Languages', r.languages && `<p>${r.languages.map(t => `${h(t.language)} (${h(t.fluency)})`).join(' | ')}</p>\n`)}</body></html>`;
}
