// What a freelance consultant sends: engagements in a ruled table (period as `03-2019 until 06-2021`, client, then role and results in one cell), what he is good at in two columns of a second table, everything else as tables too.
import { h, month, period, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const when = item => period(item, 'MM-YYYY', ' until ', 'now');
  const table = (title, heads, rows) => (rows?.length ? `<h2>${title}</h2>\n<table><thead><tr>${heads.map(t => `<th>${t}</th>`).join('')}</tr></thead><tbody>\n${rows.map(row => `<tr>${row.map(t => `<td>${t || ''}</td>`).join('')}</tr>\n`).join('')}</tbody></table>\n` : '');
  const list = items => (items ? `<ul>${present(items, t => `<li>${h(t)}</li>`)}</ul>` : '');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Consultant profile</title><style>
body { font: 10.5pt/1.4 Carlito, "Liberation Sans", "Noto Sans CJK SC", sans-serif; color: #1b2733; margin: 24px auto; max-width: 720px } h1 { font-weight: 300; font-size: 26pt; margin: 0 } h1 + p { margin: 0 0 8px; color: #00697a; letter-spacing: 1px } h2 { background: #00697a; color: #fff; font-size: 11pt; padding: 3px 8px; margin: 14px 0 0 }
table { border-collapse: collapse; width: 100% } th { text-align: left; font-size: 9pt; color: #567; border-bottom: 1.5px solid #00697a; padding: 3px 8px } td { vertical-align: top; border-bottom: 1px solid #cfd8dc; padding: 5px 8px } td:first-child { width: 160px; white-space: nowrap } ul { margin: 3px 0 0; padding-left: 16px } td p { margin: 2px 0 } .who { float: right; text-align: right; font-size: 9.5pt }
</style></head><body>
<div class="who">${[b.phone, b.email, b.url?.replace('https://', ''), b.location && [b.location.city, b.location.region].filter(Boolean).join(', ')].filter(Boolean).map(h).join('<br>')}</div>
<h1>${h(b.name)}</h1>
<p>${h(b.label)}</p>
${b.summary ? `<p>${h(b.summary)}</p>\n` : ''}${table('Engagements', ['Period', 'Client', 'Role and contribution'], r.work?.map(w => [when(w), h(w.name) + (w.location ? `<br><small>${h(w.location)}</small>` : ''), `<b>${h(w.position)}</b>${w.summary ? `<p>${h(w.summary)}</p>` : ''}${list(w.highlights)}`]))}${table('Own projects', ['Period', 'Project', 'Description'], r.projects?.map(p => [when(p), h(p.name), h(p.description) + list(p.highlights)]))}${table('Expertise', ['Field', 'Methods and tools'], r.skills?.map(s => [h(s.name), h(s.keywords?.join(', ') ?? '')]))}${table('Education', ['Period', 'Institution', 'Degree'], r.education?.map(e => [when(e), h(e.institution), [e.studyType, e.area].filter(Boolean).map(h).join(', ')]))}${table('Certification', ['Date', 'Certificate', 'Awarding body'], r.certificates?.map(c => [month(c.date, 'MM-YYYY'), h(c.name), h(c.issuer)]))}${table('Distinctions', ['Date', 'Award', 'Given by'], r.awards?.map(a => [month(a.date, 'MM-YYYY'), h(a.title), h(a.awarder)]))}${table('Publications', ['Date', 'Title', 'Published in'], r.publications?.map(p => [month(p.releaseDate, 'MM-YYYY'), h(p.name), h(p.publisher)]))}${table('Languages', ['Language', 'Level'], r.languages?.map(l => [h(l.language), h(l.fluency)]))}</body></html>`;
}
