// A personal page by a designer: cards in a grid of two columns, a pill with `2019-03 → now` on top of each, firm in large letters and `as` before the position, skills as a table with heads, references as quotations with a dash before who said it, semantic elements without classes.
import { h, month, period, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const f = 'YYYY-MM';
  const part = (title, body) => (body ? `<section>\n<h2>${title}</h2>\n${body}</section>\n` : '');
  const card = (when, one, two, body) => `<article>\n<time>${when}</time>\n<h3>${h(one)}</h3>\n${two ? `<p><em>as</em> <strong>${h(two)}</strong></p>\n` : ''}${body}</article>\n`;
  const cards = body => body && `<div>\n${body}</div>\n`;
  const when = item => period(item, f, ' → ', 'now');
  const text = item => (item.summary ? `<p>${h(item.summary)}</p>\n` : '') + (item.highlights ? `<ul>\n${present(item.highlights, t => `<li>${h(t)}</li>\n`)}</ul>\n` : '');
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${h(b.name)}</title><style>
* { -webkit-print-color-adjust: exact } body { font: 14px/1.55 Inter, "Helvetica Neue", "DejaVu Sans", "Noto Sans CJK SC", sans-serif; color: #2d2a32; max-width: 740px; margin: 30px auto } header { border-left: 12px solid #f4b942; padding-left: 20px } h1 { font-size: 44px; line-height: 1; margin: 0 0 6px } nav a { color: #6b4e71; margin-right: 18px; text-decoration: none } h2 { font-size: 22px; color: #6b4e71; margin: 26px 0 10px } section > div { display: grid; grid-template-columns: 1fr 1fr; gap: 14px } article { background: #faf6ef; border-radius: 10px; padding: 12px 16px; break-inside: avoid } time { background: #f4b942; border-radius: 20px; padding: 1px 12px; font-size: 12px } h3 { margin: 8px 0 0; font-size: 17px } article p { margin: 3px 0 } article ul { margin: 4px 0; padding-left: 16px; font-size: 13px } table { border-collapse: collapse; width: 100% } th { text-align: left; border-bottom: 2px solid #6b4e71 } td { border-bottom: 1px solid #ddd; padding: 3px 8px 3px 0 } blockquote { margin: 8px 0 } cite { color: #6b4e71 }
</style></head>
<body>
<header><h1>${h(b.name)}</h1>
<p>${[b.label, b.location && `based in ${[b.location.city, b.location.region].filter(Boolean).join(', ')}`].filter(Boolean).map(h).join(' — ')}</p>
<nav><a href="mailto:${h(b.email)}">${h(b.email)}</a> <a href="tel:${h(b.phone.replace(/[^\d+]/g, ''))}">${h(b.phone)}</a>${present(b.profiles, p => ` <a href="${h(p.url)}">${h(p.url.replace('https://', ''))}</a>`)}</nav></header>
${part('Hello!', b.summary && `<p>${h(b.summary)}</p>\n`)}${part('My career journey', cards(present(r.work, w => card(when(w), w.name, w.position, text(w)))))}${part('My schools', cards(present(r.education, e => card(when(e), e.institution, '', `<p>${[e.studyType, e.area].filter(Boolean).map(h).join(' · ')}</p>\n`))))}${part('My projects', cards(present(r.projects, p => card(when(p), p.name, p.roles?.join(', '), text({ summary: p.description, highlights: p.highlights })))))}${part('My volunteering', cards(present(r.volunteer, v => card(when(v), v.organization, v.position, text(v)))))}${part('My toolbox', r.skills && `<table>\n<tr><th>Skill</th><th>Level</th><th>Tools</th></tr>\n${present(r.skills, s => `<tr><td>${h(s.name)}</td><td>${h(s.level)}</td><td>${h(s.keywords?.join(', '))}</td></tr>\n`)}</table>\n`)}${part('My languages', r.languages && `<table>\n<tr><th>Language</th><th>How well</th></tr>\n${present(r.languages, t => `<tr><td>${h(t.language)}</td><td>${h(t.fluency)}</td></tr>\n`)}</table>\n`)}${part('My publications', r.publications && `<ul>\n${present(r.publications, p => `<li><time>${month(p.releaseDate, f)}</time> <strong>${h(p.name)}</strong> · ${h(p.publisher)}</li>\n`)}</ul>\n`)}${part('My awards', r.awards && `<ul>\n${present(r.awards, a => `<li><time>${month(a.date, f)}</time> <strong>${h(a.title)}</strong>${a.awarder ? ` · ${h(a.awarder)}` : ''}</li>\n`)}</ul>\n`)}${part('My certificates', r.certificates && `<ul>\n${present(r.certificates, c => `<li><time>${month(c.date, f)}</time> <strong>${h(c.name)}</strong>${c.issuer ? ` · ${h(c.issuer)}` : ''}</li>\n`)}</ul>\n`)}${part('What others say', present(r.references, t => `<blockquote>${h(t.reference)} <cite>— ${h(t.name)}</cite></blockquote>\n`))}</body>
</html>`;
}
