// What a much copied LaTeX template for software people gives when it is made into a page: one column, small capitals over rules, firm at the left and period at the right (which floats, so it stands first in the source), below it position and place in italics, technical skills as labelled lists.
import { h, month, period, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const place = b.location && [b.location.city, b.location.region].filter(Boolean).join(', ');
  const part = (title, body) => (body ? `<section>\n<h2>${title}</h2>\n${body}</section>\n` : '');
  const two = (left, right, tag = 'span') => `<div class="line">${right ? `<${tag} class="right">${right}</${tag}>\n` : ''}<${tag}>${left}</${tag}></div>\n`;
  const items = item => (item.summary ? `<p>${h(item.summary)}</p>\n` : '') + (item.highlights ? `<ul>\n${present(item.highlights, t => `<li>${h(t)}</li>\n`)}</ul>\n` : '');
  const skills = [...(r.skills ?? []).map(s => [s.name, (s.keywords ?? []).join(', ')]), ...(r.languages ? [['Spoken', r.languages.map(l => `${l.language} (${l.fluency})`).join(', ')]] : [])];
  const named = skills.filter(([, words]) => words);
  const bare = skills.filter(([, words]) => !words).map(([name]) => name);
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>main.tex</title><style>
@page { size: letter; margin: 0.5in } body { font: 11pt/1.35 "CMU Serif", "Latin Modern Roman", "DejaVu Serif", "Noto Serif CJK SC", serif; max-width: 7.5in; margin: 0.3in auto; color: #000 }
h1 { font-size: 25pt; font-variant: small-caps; text-align: center; margin: 0; font-weight: bold } .contact { text-align: center; font-size: 10pt } .contact a { color: #000 } h2 { font-variant: small-caps; font-size: 14pt; font-weight: normal; border-bottom: 0.6pt solid #000; margin: 10pt 0 4pt }
.line { overflow: hidden } .right { float: right } em { font-size: 10pt } .job { margin: 0 0 5pt 0.12in } ul { margin: 1pt 0 3pt; padding-left: 0.3in } li, p { font-size: 10pt } p { margin: 0 0 0 0.12in } .sk { margin-left: 0.12in; font-size: 10pt }
</style></head><body>
<h1>${h(b.name)}</h1>
<div class="contact">${[h(b.phone), `<a href="mailto:${h(b.email)}">${h(b.email)}</a>`, ...(b.profiles ?? []).map(p => `<a href="${h(p.url)}">${h(p.url.replace('https://', ''))}</a>`), h(place)].filter(Boolean).join(' | ')}</div>
${part('Education', present(r.education, e => `<div class="job">${two(h(e.institution), period(e, 'MMM. YYYY', ' -- '), 'b')}${two([e.studyType, e.area].filter(Boolean).map(h).join(' in '), e.score && `GPA: ${h(e.score)}`, 'em')}</div>\n`))}${part('Experience', present(r.work, w => `<div class="job">${two(h(w.name), period(w, 'MMM. YYYY', ' -- '), 'b')}${two(h(w.position), h(w.location), 'em')}${items(w)}</div>\n`))}${part('Projects', present(r.projects, p => `<div class="job"><div class="line"><span class="right">${period(p, 'MMM. YYYY', ' -- ')}</span>
<b>${h(p.name)}</b>${p.keywords ? ` | <em>${p.keywords.map(h).join(', ')}</em>` : ''}</div>\n${items({ summary: p.description, highlights: p.highlights })}</div>\n`))}${part('Technical Skills', (named.length || bare.length) && `<div class="sk">${[...named.map(([name, words]) => `<b>${h(name)}</b>: ${h(words)}`), ...bare.map(name => `<b>${h(name)}</b>`)].join('<br>\n')}</div>\n`)}${part('Honors', present(r.awards, a => `<div class="job">${two(`<b>${h(a.title)}</b>${a.awarder ? `, ${h(a.awarder)}` : ''}`, month(a.date, 'MMM. YYYY'))}</div>\n`))}${part('Certifications', present(r.certificates, c => `<div class="job">${two(`<b>${h(c.name)}</b>${c.issuer ? `, ${h(c.issuer)}` : ''}`, month(c.date, 'MMM. YYYY'))}</div>\n`))}${part('Publications', r.publications && `<ul>\n${r.publications.map(p => `<li>“${h(p.name)}”, <em>${h(p.publisher)}</em>, ${month(p.releaseDate, 'MMM. YYYY')}.</li>\n`).join('')}</ul>\n`)}</body></html>`;
}
