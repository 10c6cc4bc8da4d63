// The form of the European Union in its older shape: a right-aligned column of labels in words of an office (`Occupation or position held`, `Name of employer`), values at the right, every job a run of such rows, languages in a small grid of their own.
import { h, month, period, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const f = 'MM/YYYY';
  const row = (label, value) => (value ? `<tr><td class="lab">${label}</td><td>${value}</td></tr>\n` : '');
  const part = (title, body) => (body ? `<tbody><tr><td class="lab cap">${title}</td><td>&nbsp;</td></tr>\n${body}</tbody>\n` : '');
  const gap = '<tr class="gap"><td></td><td></td></tr>\n';
  const acts = (label, item) => row(label, item.summary && h(item.summary)) + row(item.summary ? 'Main achievements' : label, item.highlights && `<ul>${present(item.highlights, t => `<li>${h(t)}</li>`)}</ul>`);
  const bare = (r.skills ?? []).filter(s => !s.keywords).map(s => h(s.name) + (s.level ? ` (${h(s.level)})` : ''));
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Curriculum Vitae</title><style>
body { font: 10.5pt/1.4 "Arial Narrow", "DejaVu Sans Condensed", "Noto Sans CJK SC", sans-serif; width: 700px; margin: 16px auto; color: #111 } table.cv { border-collapse: collapse; width: 100% } .cv > tbody > tr > td { padding: 1px 10px; vertical-align: top } .cv td.lab { width: 190px; text-align: right; border-right: 1px solid #000 } td.cap { font-weight: bold; font-size: 12pt; padding-top: 12px !important } .gap td { height: 8px } ul { margin: 0; padding-left: 16px } .logo { text-align: right; width: 200px; font-size: 16pt; font-weight: bold; color: #0e4194 } .logo small { display: block; font-size: 12pt; font-weight: normal; color: #111 } .grid td { border: 1px solid #999; padding: 1px 10px } .grid { border-collapse: collapse }
@media print { body { width: auto; margin: 0 } tr { break-inside: avoid } }
</style></head><body>
<div class="logo">europass<small>Curriculum Vitae</small></div>
<table class="cv">
${part('Personal information', row('First name(s) / Surname(s)', `<b>${h(b.name)}</b>`) + row('Address', [l.address, [l.postalCode, l.city].filter(Boolean).join(' '), l.region].filter(Boolean).map(h).join(', ')) + row('Telephone', h(b.phone)) + row('E-mail', h(b.email)) + row('Personal website', b.url && h(b.url)))}${part('Desired employment', b.label && row('Occupational field', h(b.label)))}${part('Personal statement', b.summary && row('', h(b.summary)))}${part('Work experience', (r.work ?? []).map(w => row('Dates', period(w, f)) + row('Occupation or position held', h(w.position)) + acts('Main activities', w) + row('Name of employer', h(w.name)) + row('Place', h(w.location))).join(gap))}${part('Education and training', (r.education ?? []).map(e => row('Dates', period(e, f)) + row('Title of qualification awarded', h(e.studyType)) + row('Field of study', h(e.area)) + row('Principal subjects', e.courses?.map(h).join('; ')) + row('Final grade', h(e.score)) + row('Name of institution', h(e.institution))).join(gap))}${part('Personal skills', row('Languages', r.languages && `<table class="grid">${present(r.languages, t => `<tr><td>${h(t.language)}</td><td>${h(t.fluency)}</td></tr>`)}</table>`) + present(r.skills?.filter(s => s.keywords), s => row(h(s.name), s.keywords.map(h).join(', ') + (s.level ? ` (${h(s.level)})` : ''))) + row('Other skills', bare.join('<br>')))}${part('Volunteering', (r.volunteer ?? []).map(v => row('Dates', period(v, f)) + row('Role', h(v.position)) + row('Organisation', h(v.organization)) + acts('Main activities', v)).join(gap))}${part('Additional information', row('Projects', r.projects?.map(p => `<b>${h(p.name)}</b> (${period(p, f)}): ${h(p.description)}`).join('<br>')) + row('Publications', r.publications?.map(p => `<i>${h(p.name)}</i>, ${h(p.publisher)}, ${month(p.releaseDate, f)}`).join('<br>')) + row('Honours and awards', r.awards?.map(a => `${h(a.title)}${a.awarder ? `, ${h(a.awarder)}` : ''}, ${month(a.date, f)}`).join('<br>')) + row('Certificates', r.certificates?.map(c => `${h(c.name)}, ${month(c.date, f)}`).join('<br>')) + row('References', r.references?.map(t => `${h(t.name)}: “${h(t.reference)}”`).join('<br>')))}</table>
</body></html>`;
}
