// The basic resume a word processor offers first, saved as a page: name and a line of contacts above, headings in coloured capitals, `Position | Firm | From – to` over bullets, schools with bullets of field and courses.
import { h, month, period, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const f = 'MMMM YYYY';
  const place = [l.address, l.city, [l.region, l.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const part = (title, body) => (body ? `<h1 class="Heading1">${title}</h1>\n${body}` : '');
  const head = pieces => `<h2 class="Heading2">${pieces.filter(Boolean).map(h).join(' | ')}</h2>\n`;
  const list = items => (items.length ? `<ul class="ListBullet">\n${items.map(t => `<li class="ListBullet">${t}</li>\n`).join('')}</ul>\n` : '');
  const text = words => (words ? `<p class="Normal">${h(words)}</p>\n` : '');
  const dated = (name, from, when) => [h(name), from && h(from), month(when, f)].filter(Boolean).join(', ');
  return `<!DOCTYPE html>
<html lang="en-US"><head><meta charset="utf-8"><title>${h(b.name)} Resume</title><style>
body { font: 11pt/1.4 Calibri, Carlito, "Liberation Sans", "DejaVu Sans", "Noto Sans CJK SC", sans-serif; color: #404040; max-width: 6.6in; margin: 0.5in auto }
p.Title { font-size: 28pt; color: #2a7b88; margin: 0; border-bottom: 1pt solid #2a7b88; line-height: 1.3 } p.Contact { margin: 4pt 0 14pt } h1.Heading1 { font-size: 14pt; color: #2a7b88; margin: 16pt 0 4pt } h2.Heading2 { font-size: 11pt; text-transform: uppercase; color: #262626; margin: 9pt 0 2pt } p.Normal { margin: 0 0 4pt } ul.ListBullet { margin: 0; padding-left: 16pt }
h1.Heading1, h2.Heading2 { break-after: avoid } @media print { body { margin: 0 auto } }
</style></head><body>
<p class="Title">${h(b.name)}</p>
<p class="Contact">${[place, b.phone, b.email, b.url?.replace('https://', '')].filter(Boolean).map(h).join(' | ')}</p>
${part('Summary', text(b.summary))}${part('Education', present(r.education, e => head([[e.studyType, e.area].filter(Boolean).join(' in '), period(e, f), e.institution]) + list([e.courses && `Related coursework: ${e.courses.map(h).join(', ')}`, e.score && `GPA: ${h(e.score)}`].filter(Boolean))))}${part('Skills &amp; Abilities', r.skills && list(r.skills.map(s => h(s.name) + (s.keywords ? `: ${s.keywords.map(h).join(', ')}` : ''))))}${part('Experience', present(r.work, w => head([w.position, [w.name, w.location].filter(Boolean).join(', '), period(w, f)]) + text(w.summary) + list((w.highlights ?? []).map(h))))}${part('Projects', present(r.projects, p => head([p.name, period(p, f)]) + text(p.description) + list((p.highlights ?? []).map(h))))}${part('Volunteer Experience', present(r.volunteer, v => head([v.position, v.organization, period(v, f)]) + text(v.summary) + list((v.highlights ?? []).map(h))))}${part('Publications', r.publications && list(r.publications.map(p => dated(p.name, p.publisher, p.releaseDate))))}${part('Awards', r.awards && list(r.awards.map(a => dated(a.title, a.awarder, a.date))))}${part('Certifications', r.certificates && list(r.certificates.map(c => dated(c.name, c.issuer, c.date))))}${part('Languages', r.languages && list(r.languages.map(t => `${h(t.language)} (${h(t.fluency)})`)))}${part('References', present(r.references, t => head([t.name]) + text(t.reference)))}</body></html>`;
}
