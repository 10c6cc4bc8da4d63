// What the largest American job site makes of an online profile for print: one column, position, then `Firm - Place`, then `March 2019 to Present`, each on its own line; skills as points, licences and awards as bold names over their month.
import { h, month, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const f = 'MMMM YYYY';
  const when = item => [month(item.startDate, f), item.endDate ? month(item.endDate, f) : item.x?.current ? 'Present' : ''].filter(Boolean).join(' to ');
  const line = (text, cls) => (text ? `<p class="${cls}">${h(text)}</p>\n` : '');
  const part = (title, body) => (body ? `<div class="block"><h2>${title}</h2>\n${body}</div>\n` : '');
  const item = (one, two, date, body = '') => `<div class="item">${line(one, 't')}${line(two, 's')}${line(date, 'd')}${body}</div>\n`;
  const bullets = list => (list ? present(list, t => `<p class="li">•&nbsp;&nbsp;${h(t)}</p>\n`) : '');
  const body = w => line(w.summary, 'p') + bullets(w.highlights);
  const dash = (...pieces) => pieces.filter(Boolean).join(' - ');
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Resume</title><style>
@page { margin: 15mm } body { max-width: 640px; margin: 24px auto; font: 13px/1.5 "Noto Sans", "Liberation Sans", "DejaVu Sans", "Noto Sans CJK SC", sans-serif; color: #2d2d2d } p { margin: 0 } h1 { font-size: 26px; margin: 0; line-height: 1.25 } .hl { font-size: 16px } .mail { color: #2557a7 } h2 { font-size: 18px; border-bottom: 1px solid #d4d2d0; margin: 20px 0 8px; padding-bottom: 3px } .item { margin-bottom: 12px } .t { font-weight: bold } .s { color: #2d2d2d } .d { color: #767676 } .p { margin-top: 5px } .li { padding-left: 16px; text-indent: -14px }
h2, .t, .s, .d { break-after: avoid }
</style></head><body>
<h1>${h(b.name)}</h1>
${line(b.label, 'hl')}${line([l.city, [l.region, l.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', '), 'ad')}${line(b.email, 'mail')}${line(b.phone, 'tel')}${b.summary ? `<p class="p">${h(b.summary)}</p>\n` : ''}${part('Work Experience', present(r.work, w => item(w.position, dash(w.name, w.location), when(w), body(w))))}${part('Education', present(r.education, e => item([e.studyType, e.area].filter(Boolean).join(' in '), e.institution, when(e), (e.score ? line(`GPA: ${e.score}`, 'p') : '') + (e.courses ? line(`Courses: ${e.courses.join(', ')}`, 'p') : ''))))}${part('Skills', bullets(r.skills?.map(s => s.name + (s.keywords ? `: ${s.keywords.join(', ')}` : ''))))}${part('Languages', bullets(r.languages?.map(t => dash(t.language, t.fluency))))}${part('Links', b.url || b.profiles ? [b.url, ...(b.profiles ?? []).map(p => `${p.network}: ${p.url}`)].filter(Boolean).map(u => line(u, 'mail')).join('') : '')}${part('Certifications and Licenses', present(r.certificates, c => item(c.name, c.issuer, month(c.date, f))))}${part('Awards', present(r.awards, a => item(a.title, a.awarder, month(a.date, f))))}${part('Publications', present(r.publications, p => item(p.name, p.publisher, month(p.releaseDate, f), line(p.summary, 'p'))))}${part('Projects', present(r.projects, p => item(p.name, '', when(p), line(p.description, 'p') + bullets(p.highlights))))}${part('Volunteering', present(r.volunteer, v => item(v.position, v.organization, when(v), body(v))))}${part('Interests', bullets(r.interests?.map(i => i.name)))}${part('References', present(r.references, t => item(t.name, '', '', line(t.reference, 'p'))))}</body></html>`;
}
