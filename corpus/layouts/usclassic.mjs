// The chronological resume of an American office worker, in Times New Roman: name and contacts centred, section names in capitals over a line, every job two rows of a table without lines: position in bold with `March 2019 – Present` at its right, firm in italics with the town at its right; bullets; at the end that references come on request.
import { h, month, period, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const f = 'MMMM YYYY';
  const part = (title, body) => (body ? `<h2>${title}</h2>\n${body}` : '');
  const when = item => period(item, f);
  const rows = (...list) => `<table>${list.filter(row => row.some(Boolean)).map(([left, right]) => `<tr><td>${left ?? ''}</td><td class="r">${right ?? ''}</td></tr>`).join('\n')}</table>\n`;
  const entry = (one, date, two, place) => rows([`<b>${h(one)}</b>`, date], [two && `<i>${h(two)}</i>`, h(place)]);
  const list = items => (items?.length ? `<ul>\n${present(items, t => `<li>${h(t)}</li>\n`)}</ul>\n` : '');
  const say = text => (text ? `<p>${h(text)}</p>\n` : '');
  const body = item => say(item.summary) + list(item.highlights);
  const degree = e => [e.studyType, e.area].filter(Boolean).join(/\p{Script=Han}/u.test(e.studyType + e.area) ? ', ' : ' in ');
  const dated = (what, from, value) => rows([h(what) + (from ? `, ${h(from)}` : ''), month(value, f)]);
  return `<!DOCTYPE html>
<html lang="en-US"><head><meta charset="utf-8"><title>Resume</title><style>
@page { size: letter; margin: 18mm 20mm } body { width: 640px; margin: 30px auto; font: 11.5pt/1.3 "Times New Roman", "Liberation Serif", "DejaVu Serif", "Noto Serif CJK SC", serif; color: #000 } h1 { font-size: 20pt; text-align: center; margin: 0 } .c { text-align: center; margin: 0 } h2 { font-size: 11.5pt; text-transform: uppercase; border-bottom: 1px solid #000; margin: 14px 0 4px; break-after: avoid } table { width: 100%; border-collapse: collapse; break-after: avoid; break-inside: avoid } td { padding: 0; vertical-align: top } .r { text-align: right; white-space: nowrap; padding-left: 14px } ul { margin: 1px 0 6px; padding-left: 24px } p { margin: 1px 0 } @media print { body { width: auto; margin: 0 } }
</style></head><body>
<h1>${h(b.name)}</h1>
<p class="c">${[l.address, l.city, [l.region, l.postalCode].filter(Boolean).join(' ')].filter(Boolean).map(h).join(', ')}</p>
<p class="c">${[b.phone, b.email, b.url?.replace('https://', ''), ...(b.profiles ?? []).map(p => `${p.network}: ${p.url.replace('https://', '')}`)].filter(Boolean).map(h).join(' &nbsp;•&nbsp; ')}</p>
${part('Summary', say(b.summary))}${part('Experience', present(r.work, w => entry(w.position, when(w), w.name, w.location) + body(w)))}${part('Education', present(r.education, e => entry(e.institution, when(e), degree(e)) + (e.score ? say(`GPA: ${e.score}`) : '') + (e.courses ? say(`Relevant coursework: ${e.courses.join(', ')}`) : '')))}${part('Projects', present(r.projects, p => entry(p.name, when(p), p.roles?.join(', ')) + say(p.description) + list(p.highlights)))}${part('Volunteer Experience', present(r.volunteer, v => entry(v.position, when(v), v.organization) + body(v)))}${part('Skills', r.skills && list(r.skills.map(s => s.name + (s.keywords ? `: ${s.keywords.join(', ')}` : ''))))}${part('Licenses and Certifications', present(r.certificates, c => dated(c.name, c.issuer, c.date)))}${part('Awards', present(r.awards, a => dated(a.title, a.awarder, a.date)))}${part('Publications', present(r.publications, p => dated(`“${p.name}”`, p.publisher, p.releaseDate)))}${part('Languages', r.languages && say(r.languages.map(t => `${t.language} (${t.fluency})`).join(', ')))}${part('Interests', r.interests && say(r.interests.map(i => i.name).join(', ')))}<p class="c"><br>References available upon request.</p>
</body></html>`;
}
