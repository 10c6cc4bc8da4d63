// The sheet that American colleges hand out: centred name and contacts with bullets between, education first, tables without lines with firm and place on one row, position and full months on the next; several positions at a firm under one heading; skills, languages and interests run on behind bold labels.
import { h, month, period, present, byFirm } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const f = 'MMMM YYYY';
  const part = (title, body) => (body ? `<h3>${title}</h3>\n${body}` : '');
  const rows = (...list) => `<table>${list.map(([left, right]) => `<tr><td>${left}</td><td class="e">${right ?? ''}</td></tr>`).join('\n')}</table>\n`;
  const items = item => (item.summary ? `<p>${h(item.summary)}</p>\n` : '') + (item.highlights ? `<ul>\n${present(item.highlights, t => `<li>${h(t)}</li>\n`)}</ul>\n` : '');
  const said = (label, text) => (text ? `<p><b>${label}:</b> ${text}</p>\n` : '');
  const skills = said('Technical', r.skills?.map(s => h(s.name) + (s.keywords ? ` (${s.keywords.map(h).join(', ')})` : '')).join('; ')) + said('Language', r.languages?.map(t => `${h(t.language)} – ${h(t.fluency)}`).join('; ')) + said('Certifications', r.certificates?.map(c => `${h(c.name)}, ${month(c.date, f)}`).join('; ')) + said('Interests', r.interests?.map(i => h(i.name)).join(', '));
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Resume</title><style>
body { font: 11pt/1.25 "Times New Roman", "Liberation Serif", "DejaVu Serif", "Noto Serif CJK SC", serif; width: 680px; margin: 20px auto } .n { text-align: center; font-size: 17pt; font-weight: bold; border-bottom: 1px solid #000; margin: 0 } .c { text-align: center; margin: 3px 0 8px } h3 { text-align: center; font-size: 12pt; margin: 12px 0 4px } table { width: 100%; border-collapse: collapse } td { padding: 0; vertical-align: top } .e { text-align: right; white-space: nowrap; padding-left: 12px } ul { margin: 1px 0 6px; padding-left: 22px } p { margin: 2px 0 }
@media print { body { width: auto; margin: 0 } }
</style></head><body>
<p class="n">${h(b.name)}</p>
<p class="c">${[l.address, [l.city, l.region].filter(Boolean).join(', '), b.email, b.phone].filter(Boolean).map(h).join(' &bull; ')}</p>
${part('Education', present(r.education, e => rows([`<b>${h(e.institution)}</b>`, period(e, f)], [[e.studyType, e.area].filter(Boolean).map(h).join(', ') + (e.score ? `. GPA ${h(e.score)}` : '')]) + (e.courses ? `<p>Relevant Coursework: ${e.courses.map(h).join(', ')}</p>\n` : '')))}${part('Experience', present(byFirm(r.work), jobs => (jobs.length > 1 ? rows([`<b>${h(jobs[0].name)}</b>`]) : rows([`<b>${h(jobs[0].name)}</b>`, h(jobs[0].location)])) + present(jobs, w => rows([`<i>${h(w.position)}</i>${jobs.length > 1 && w.location ? ` (${h(w.location)})` : ''}`, period(w, f)]) + items(w))))}${part('Projects', present(r.projects, p => rows([`<b>${h(p.name)}</b>${p.roles ? `, <i>${p.roles.map(h).join(', ')}</i>` : ''}`, period(p, f)]) + items({ summary: p.description, highlights: p.highlights })))}${part('Volunteer Service', present(r.volunteer, v => rows([`<b>${h(v.organization)}</b>`, ''], [`<i>${h(v.position)}</i>`, period(v, f)]) + items(v)))}${part('Honors &amp; Awards', r.awards && rows(...r.awards.map(a => [h(a.title) + (a.awarder ? `, ${h(a.awarder)}` : ''), month(a.date, f)])))}${part('Skills &amp; Interests', skills)}</body></html>`;
}
