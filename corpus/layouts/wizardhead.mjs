// The word processor's resume wizard of the nineties, which is passed on to this day, saved as a web page: address and contacts small above the name, section names in a left column of a table, at the right lines of period, firm and place, the position below, bullets.
import { h, month, period, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const f = 'MMM YYYY';
  const when = item => period(item, f, '–', 'present');
  const p = (cls, text) => `<p class=${cls}>${text}</p>\n`;
  const blank = p('Blank', '&nbsp;');
  // The section's name stands in the first row's first cell.
  const part = (title, rows) => (rows ? rows.replace(blank, p('SectionTitle', title)) : '');
  const row = (...cells) => `<tr><td valign=top>${blank}</td>\n${cells.join('\n')}</tr>\n`;
  const wide = body => row(`<td colspan=3 valign=top>${body}</td>`);
  const line = (date, one, two) => row(`<td valign=top>${p('CN', date)}</td>`, `<td valign=top>${p('CN', h(one))}</td>`, `<td valign=top align=right>${p('CN', two ? h(two) : '&nbsp;')}</td>`);
  const marks = list => present(list, t => `<p class=Achievement><span style='font-family:Symbol'>·</span>&nbsp;&nbsp;${h(t)}</p>\n`);
  const body = item => (item.summary ? p('Body', h(item.summary)) : '') + marks(item.highlights);
  const dated = (date, ...pieces) => p('Body', [...pieces.filter(Boolean).map(h), month(date, f)].join(', '));
  return `<html>
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<title>Resume Wizard</title>
<style>
body { width: 640px; margin: 30px auto; font: 10pt/1.35 "Garamond", "Times New Roman", "Liberation Serif", "DejaVu Serif", "Noto Serif CJK SC", serif; color: black }
p { margin: 0 }
p.Address { font: 8pt/1.4 Arial, "Liberation Sans", "DejaVu Sans", "Noto Sans CJK SC", sans-serif; letter-spacing: .3pt; text-align: right }
p.Name { font-size: 26pt; margin: 4pt 0 14pt }
p.Blank { line-height: 1 }
p.SectionTitle { font: bold 9.5pt/1.4 Arial, "Liberation Sans", "DejaVu Sans", "Noto Sans CJK SC", sans-serif; margin-top: 8pt; padding-right: 8pt }
p.CN { margin-top: 8pt }
p.JobTitle { font-style: italic; font-weight: bold; margin-bottom: 3pt }
p.Body { margin: 2pt 0 }
p.Achievement { margin-left: 14pt; text-indent: -12pt }
</style>
</head>
<body lang=EN-US>
${p('Address', [l.address, l.city, l.region, l.postalCode].filter(Boolean).map(h).join(', '))}${p('Address', [`Phone ${h(b.phone)}`, `E-mail ${h(b.email)}`, b.url && h(b.url.replace('https://', ''))].filter(Boolean).join(' &nbsp;•&nbsp; '))}${p('Name', h(b.name))}<table border=0 cellspacing=0 cellpadding=0 width=640><col width=126><col width=176><col width=226><col width=112>
${part('Summary of qualifications', b.summary && wide(p('Body', h(b.summary))))}${part('Professional experience', present(r.work, w => line(when(w), w.name, w.location) + wide(p('JobTitle', h(w.position)) + body(w))))}${part('Education', present(r.education, e => line(when(e), e.institution, '') + wide(p('JobTitle', [e.studyType, e.area].filter(Boolean).map(h).join(', ')) + (e.score ? p('Body', `Graduated with a grade point average of ${h(e.score)}`) : '') + (e.courses ? p('Body', `Coursework in ${e.courses.map(h).join(', ')}`) : ''))))}${part('Projects', present(r.projects, t => line(when(t), t.name, '') + wide(body({ summary: t.description, highlights: t.highlights }))))}${part('Volunteer experience', present(r.volunteer, v => line(when(v), v.organization, '') + wide(p('JobTitle', h(v.position)) + body(v))))}${part('Accreditations and licenses', present(r.certificates, c => wide(dated(c.date, c.name, c.issuer))))}${part('Awards received', present(r.awards, a => wide(dated(a.date, a.title, a.awarder))))}${part('Publications', present(r.publications, t => wide(p('Body', `“${h(t.name)},” <i>${h(t.publisher)}</i>, ${month(t.releaseDate, f)}`))))}${part('Skills', r.skills && wide(present(r.skills, s => p('Body', `${h(s.name)}${s.level ? ` (${h(s.level)})` : ''}${s.keywords ? `: ${h(s.keywords.join(', '))}` : ''}`))))}${part('Languages', r.languages && wide(present(r.languages, t => p('Body', `${h(t.language)}: ${h(t.fluency)}`))))}${part('Interests and activities', r.interests && wide(p('Body', h(r.interests.map(i => i.name + (i.keywords ? ` (${i.keywords.join(', ')})` : '')).join(', ')))))}${part('References', present(r.references, t => wide(p('Body', `${h(t.name)}: “${h(t.reference)}”`))))}</table>
</body>
</html>`;
}
