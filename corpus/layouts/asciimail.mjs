// A resume as plain text, as it goes into a mail or a web form: one `pre` of lines no longer than 76 letters, section names in capitals over a row of signs, `Position, Firm (period)` on a line, hard-wrapped words with hanging indents, stars as bullets.
import { h, month, period, present } from './words.mjs';

/** Words in lines of a width; Chinese ones count double and may break anywhere. */
function wrap(text, first = '', rest = first) {
  const wide = piece => [...piece].reduce((n, c) => n + (c > '\u2e80' ? 2 : 1), 0);
  const lines = [first];
  for (const piece of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+/g) ?? []) {
    if (wide(lines.at(-1) + piece) > 76 && piece.trim()) lines.push(rest);
    if (piece.trim() || lines.at(-1).trim()) lines.push(lines.pop() + piece);
  }
  return lines.map(line => line.trimEnd()).join('\n') + '\n';
}

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const when = item => `(${period(item, 'MMM YYYY', ' to ', 'present')})`;
  const part = (title, body) => (body ? `\n${title.toUpperCase()}\n${'='.repeat(title.length)}\n${body}` : '');
  const stars = list => present(list, t => wrap(t, '  * ', '    '));
  const text = item => (item.summary ? wrap(item.summary, '  ') : '') + stars(item.highlights);
  const head = (what, where, item) => wrap([[what, where].filter(Boolean).join(', '), when(item)].join(' '), '', '    ');
  const body = [
    `${b.name}\n`, b.label ? `${b.label}\n` : '', '-'.repeat(40) + '\n',
    [l.address, [l.city, l.region, l.postalCode].filter(Boolean).join(', ')].filter(Boolean).map(t => `${t}\n`).join(''),
    `Phone:  ${b.phone}\nE-mail: ${b.email}\n`, b.url ? `Web:    ${b.url}\n` : '',
    part('Objective and profile', b.summary && wrap(b.summary)),
    part('Employment history', r.work?.map(w => head(w.position, w.name, w) + (w.location ? `    ${w.location}\n` : '') + text(w)).join('\n')),
    part('Education', r.education?.map(e => head([e.studyType, e.area].filter(Boolean).join(' in '), e.institution, e) + (e.courses ? wrap(`Coursework: ${e.courses.join(', ')}`, '  ') : '')).join('\n')),
    part('Projects', r.projects?.map(p => head(p.name, '', p) + wrap(p.description, '  ') + stars(p.highlights)).join('\n')),
    part('Volunteer work', r.volunteer?.map(v => head(v.position, v.organization, v) + text(v)).join('\n')),
    part('Publications', present(r.publications, p => wrap(`"${p.name}", ${p.publisher}, ${month(p.releaseDate)}`, '  * ', '    '))),
    part('Awards', present(r.awards, a => wrap([a.title, a.awarder, month(a.date)].filter(Boolean).join(', '), '  * ', '    '))),
    part('Certificates', present(r.certificates, c => wrap([c.name, c.issuer, month(c.date)].filter(Boolean).join(', '), '  * ', '    '))),
    part('Skills', present(r.skills, s => wrap(s.keywords ? `${s.name}: ${s.keywords.join(', ')}` : s.name, '  * ', '    '))),
    part('Languages', present(r.languages, t => wrap(`${t.language} - ${t.fluency}`, '  * ', '    '))),
    part('Interests', r.interests && wrap(r.interests.map(i => i.name).join(', '), '  ')),
    part('References', r.references?.map(t => `${t.name}\n${wrap(t.reference, '  ')}`).join('\n')),
  ].join('');
  return `<html><head><meta charset="utf-8"><title>resume.txt</title></head><body><pre style="font: 13px/1.35 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace">${h(body)}</pre></body></html>
`;
}
