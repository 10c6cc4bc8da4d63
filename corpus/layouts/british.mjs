// A British CV: `Curriculum Vitae` large and the name below, a personal statement, qualifications before employment, periods on lines of their own above (`Sept 2018 – date`), below them `Position, Firm, Place`; nested spans of an old word processor.
import { h, month, period, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const uk = text => text.replace(/\bSep\b/g, 'Sept').replace(/\bJun\b/g, 'June').replace(/\bJul\b/g, 'July');
  const when = item => `<h4>${uk(period(item, 'MMM YYYY', ' – ', 'date'))}</h4>`;
  const part = (title, body) => (body ? `<h3><span><span>${title}</span></span></h3>\n${body}` : '');
  const p = body => `<p><span>${body}</span></p>\n`;
  const list = items => (items ? `<ul type="square">\n${present(items, t => `<li><span><span>${h(t)}</span></span></li>\n`)}</ul>\n` : '');
  return `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>CV</title><style>
body { font: 11pt/1.45 "Gill Sans", Cantarell, "DejaVu Sans Condensed", "Noto Sans CJK SC", sans-serif; max-width: 660px; margin: 34px auto } h1 { font-weight: normal; font-size: 20pt; letter-spacing: .3em; text-transform: uppercase; color: #888; margin: 0 } h2 { margin: 0; font-size: 18pt } h3 { color: #7a1f2b; font-size: 13pt; margin: 18px 0 4px; border-bottom: 1px dotted } h4 { margin: 10px 0 0; font-weight: normal; color: #555; page-break-after: avoid } p { margin: 2px 0 } ul { margin: 2px 0 }
</style></head><body><h1>Curriculum Vitae</h1>
<h2>${h(b.name)}</h2>
${p([l.address, l.city, l.region, l.postalCode].filter(Boolean).map(h).join(', '))}${p(`Tel: ${h(b.phone)}&nbsp;&nbsp;&nbsp;E-mail: ${h(b.email)}`)}
${part('Personal Statement', b.summary && p(h(b.summary)))}${part('Education and Qualifications', present(r.education, e => when(e) + p(`<b>${h(e.institution)}</b>`) + p([e.studyType, e.area].filter(Boolean).map(h).join(' in ') + (e.score ? ` (average ${h(e.score)})` : '')) + (e.courses ? p(`Modules: ${h(e.courses.join(', '))}`) : '')))}${part('Employment History', present(r.work, w => when(w) + p(`<b>${h(w.position)}</b>, ${[w.name, w.location].filter(Boolean).map(h).join(', ')}`) + (w.summary ? p(h(w.summary)) : '') + list(w.highlights)))}${part('Voluntary Work', present(r.volunteer, v => when(v) + p(`<b>${h(v.position)}</b>, ${h(v.organization)}`) + (v.summary ? p(h(v.summary)) : '') + list(v.highlights)))}${part('Projects', present(r.projects, t => when(t) + p(`<b>${h(t.name)}</b>`) + p(h(t.description)) + list(t.highlights)))}${part('Professional Memberships and Certificates', r.certificates && list(r.certificates.map(c => [c.name, c.issuer, uk(month(c.date))].filter(Boolean).join(', '))))}${part('Prizes', r.awards && list(r.awards.map(a => [a.title, a.awarder, uk(month(a.date))].filter(Boolean).join(', '))))}${part('Key Skills', r.skills && list(r.skills.map(s => s.name + (s.keywords ? ` – ${s.keywords.join(', ')}` : ''))))}${part('Languages', r.languages && p(h(r.languages.map(t => `${t.language} (${t.fluency})`).join(', '))))}${part('Hobbies and Interests', r.interests && p(h(r.interests.map(i => i.name).join(', '))))}${part('Referees', present(r.references, t => p(`<b>${h(t.name)}</b>`) + p(`“${h(t.reference)}”`)))}</body></html>`;
}
