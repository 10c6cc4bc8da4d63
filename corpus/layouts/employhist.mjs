// The plainest template of an online resume builder: one column, name and position centred, `Position, Firm, Place` in bold over the period in small grey capitals, bullets, skills with levels in two columns.
import { h, month, period, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const f = 'MMM YYYY';
  const part = (title, body) => (body ? `<section class="blk"><h2 class="blk-title">${title}</h2>\n${body}</section>\n` : '');
  const entry = (title, when, body = '') => `<article class="ent"><h3 class="ent-title">${h(title)}</h3>\n${when ? `<p class="ent-when">${when}</p>\n` : ''}${body}</article>\n`;
  const text = ({ summary, highlights }) => (summary ? `<p>${h(summary)}</p>\n` : '') + (highlights ? `<ul>${present(highlights, t => `<li>${h(t)}</li>\n`)}</ul>\n` : '');
  const when = item => period(item, f, ' — ');
  const pairs = list => `<div class="pairs">${list.map(([name, level]) => `<div class="pair"><span>${h(name)}</span>
${level ? `<span class="lvl">${h(level)}</span>` : ''}</div>\n`).join('')}</div>\n`;
  const skills = (r.skills ?? []).map(s => [s.keywords ? `${s.name} (${s.keywords.join(', ')})` : s.name, s.level]);
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${h(b.name)}</title><style>
body { margin: 0; background: #f0f1f4; color: #1b2130; font: 14px/1.5 "Source Sans Pro", "DejaVu Sans", "Noto Sans CJK SC", sans-serif } .sheet { max-width: 700px; margin: 0 auto; background: #fff; padding: 40px 46px }
header { text-align: center; margin-bottom: 20px } header h1 { font-size: 27px; margin: 0 } header p { margin: 2px 0 } .role { font-size: 15px } .blk { border-top: 1px solid #1b2130; padding: 10px 0 6px } .blk-title { font-size: 17px; margin: 0 0 6px } .ent { margin-bottom: 10px } .ent-title { font-size: 14px; margin: 0 } .ent-when { color: #828ba2; font-size: 12px; text-transform: uppercase; letter-spacing: .5px; margin: 0 } .blk p { margin: 0 0 3px } ul { margin: 2px 0; padding-left: 18px } .pairs { display: grid; grid-template-columns: 1fr 1fr; gap: 2px 30px } .pair { display: flex; justify-content: space-between } .lvl { color: #828ba2; margin-left: 10px }
.ent-title, .ent-when, .blk-title { break-after: avoid } @media print { body { background: none } .sheet { padding: 0; max-width: none } }
</style></head><body><div class="sheet">
<header><h1>${h(b.name)}</h1>
<p class="role">${h(b.label)}</p>
<p>${[[l.address, l.city, [l.region, l.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', '), b.phone, b.email].filter(Boolean).map(h).join(' · ')}</p></header>
${part('Profile', b.summary && `<p>${h(b.summary)}</p>`)}${part('Employment History', present(r.work, w => entry([w.position, w.name, w.location].filter(Boolean).join(', '), when(w), text(w))))}${part('Education', present(r.education, e => entry([[e.studyType, e.area].filter(Boolean).join(' in '), e.institution].filter(Boolean).join(', '), when(e), e.score ? `<p>GPA: ${h(e.score)}</p>\n` : '')))}${part('Skills', skills.length && pairs(skills))}${part('Projects', present(r.projects, p => entry(p.name, when(p), text({ summary: p.description, highlights: p.highlights }))))}${part('Links', b.profiles?.length && present(b.profiles, p => `<p>${h(p.network)}: <a href="${h(p.url)}">${h(p.url.replace('https://', ''))}</a></p>\n`))}${part('Volunteer Work', present(r.volunteer, v => entry([v.position, v.organization].join(', '), when(v), text(v))))}${part('Publications', present(r.publications, p => entry(`${p.name}, ${p.publisher}`, month(p.releaseDate, f))))}${part('Awards', present(r.awards, a => entry([a.title, a.awarder].filter(Boolean).join(', '), month(a.date, f))))}${part('Certificates', present(r.certificates, c => entry([c.name, c.issuer].filter(Boolean).join(', '), month(c.date, f))))}${part('Languages', r.languages && pairs(r.languages.map(t => [t.language, t.fluency])))}${part('Hobbies', r.interests && `<p>${r.interests.map(i => h(i.name)).join(', ')}</p>`)}${part('References', present(r.references, t => entry(t.name, '', `<p>${h(t.reference)}</p>\n`)))}</div></body></html>`;
}
