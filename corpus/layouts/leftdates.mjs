// After moderncv's classic style: name at the left and contacts in small italics at the right, a short coloured bar before every section's name, everything else in two columns of a definition list: dates, labels and languages at the left, at the right position, firm and place in one sentence.
import { h, month, period, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const part = (title, body) => (body ? `<h2>${title}</h2>\n<dl>\n${body}</dl>\n` : '');
  const entry = (left, right) => `<dt>${left}</dt>\n<dd>${right}</dd>\n`;
  const when = item => period(item, 'MM/YYYY', '–', 'today');
  const text = item => (item.summary ? `<p>${h(item.summary)}</p>` : '') + (item.highlights ? `<ul>${present(item.highlights, t => `<li>${h(t)}</li>`)}</ul>` : '');
  const sentence = (first, ...rest) => `<b>${h(first)}</b>${rest.filter(Boolean).map((t, n) => `, ${n ? h(t) : `<i>${h(t)}</i>`}`).join('')}.`;
  const words = b.name.split(' ');
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${h(b.name)} - CV</title><style>
body { font: 14px/1.4 "Latin Modern Sans", "DejaVu Sans", "Noto Sans CJK SC", sans-serif; max-width: 740px; margin: 24px auto; color: #222 } header { display: flex; justify-content: space-between; margin-bottom: 14px } h1 { font-size: 38px; font-weight: 300; color: #777; margin: 0 } h1 b { color: #222; font-weight: 400 } .title { font-style: italic; color: #777; font-size: 18px } address { text-align: right; font-size: 12px; color: #777 }
h2 { color: #3873b3; font-size: 18px; font-weight: 400; margin: 16px 0 6px; display: grid; grid-template-columns: 130px 1fr; column-gap: 16px; align-items: center } h2::before { content: ""; height: 5px; background: #3873b3 } dl { display: grid; grid-template-columns: 130px 1fr; column-gap: 16px; row-gap: 5px; margin: 0 } dt { text-align: right; font-size: 13px } dd { margin: 0 } dd p { margin: 2px 0; font-size: 13px } dd ul { margin: 2px 0; padding-left: 16px; font-size: 13px }
@media print { body { margin: 0 auto } dd { break-inside: avoid } }
</style></head><body>
<header><div><h1>${h(words.slice(0, -1).join(' '))} <b>${h(words.at(-1))}</b></h1>${b.label ? `<div class="title">${h(b.label)}</div>` : ''}</div>
<address>${[l.address, [l.postalCode, l.city, l.region].filter(Boolean).join(' ')].filter(Boolean).map(h).join('<br>')}<br>
☎ ${h(b.phone)}<br>✉ ${h(b.email)}${b.url ? `<br>${h(b.url.replace('https://', ''))}` : ''}</address></header>
${b.summary ? `<h2>Profile</h2>\n<dl><dt></dt><dd>${h(b.summary)}</dd></dl>\n` : ''}${part('Employment', present(r.work, w => entry(when(w), sentence(w.position, w.name, w.location) + text(w))))}${part('Education', present(r.education, e => entry(when(e), sentence([e.studyType, e.area].filter(Boolean).join(' '), e.institution) + (e.courses ? `<p>Courses: ${e.courses.map(h).join('; ')}</p>` : ''))))}${part('Selected projects', present(r.projects, p => entry(when(p), `<b>${h(p.name)}</b>${p.roles ? ` (${p.roles.map(h).join(', ')})` : ''}. ${h(p.description)}${text({ highlights: p.highlights })}`)))}${part('Languages', present(r.languages, t => entry(h(t.language), h(t.fluency))))}${part('Computer and other skills', present(r.skills, s => entry(h(s.name), [s.keywords?.map(h).join(', '), s.level && `<i>${h(s.level)}</i>`].filter(Boolean).join(' — ') || '✓')))}${part('Volunteering', present(r.volunteer, v => entry(when(v), sentence(v.position, v.organization) + text(v))))}${part('Prizes', present(r.awards, a => entry(month(a.date, 'MM/YYYY'), sentence(a.title, a.awarder))))}${part('Certificates', present(r.certificates, c => entry(month(c.date, 'MM/YYYY'), sentence(c.name, c.issuer))))}${part('Interests', present(r.interests, i => entry(h(i.name), i.keywords?.map(h).join(', ') ?? '')))}${part('References', present(r.references, f => entry(h(f.name), `“${h(f.reference)}”`)))}</body></html>`;
}
