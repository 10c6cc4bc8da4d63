// After the AltaCV class: name in capitals and tagline, contacts behind small icons, two columns; every event a bold position over the firm in colour, then a calendar with its period and a pin with its place; strengths as tags, languages as dots.
import { h, month, period, present } from './words.mjs';

const ICON = { mail: 'M1 3h14v10H1zM1 3l7 6 7-6', tel: 'M4 1h8v14H4zM7 13h2', pin: 'M8 15S3 9 3 6a5 5 0 0110 0c0 3-5 9-5 9z', link: 'M8 1a7 7 0 100 14A7 7 0 008 1zM1 8h14M8 1c-4 4-4 10 0 14c4-4 4-10 0-14', cal: 'M2 3h12v11H2zM2 6h12M5 1v3M11 1v3', cup: 'M4 2h8v4a4 4 0 01-8 0zM8 10v4M5 14h6' };
const svg = name => `<svg viewBox="0 0 16 16"><path d="${ICON[name]}"/></svg>`;
const DOTS = { Native: 5, Fluent: 5, 'Professional working proficiency': 4, Conversational: 3 };

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const f = 'MMMM YYYY';
  const part = (title, body) => (body ? `<div class="cvsection">${title}</div>\n${body}` : '');
  const info = (icon, text) => text && `<div class="nfo">${svg(icon)}<span>${h(text)}</span></div>`;
  const event = (what, firm, item, where, body) => `<div class="cvevent"><div class="what">${h(what)}</div>${firm ? `\n<div class="org">${h(firm)}</div>` : ''}\n<div class="meta"><div>${svg('cal')}${period(item, f, ' – ', 'Ongoing')}</div>${where ? `\n<div>${svg('pin')}${h(where)}</div>` : ''}</div>\n${body}</div>\n`;
  const body = item => (item.summary ? `<p>${h(item.summary)}</p>\n` : '') + (item.highlights ? `<ul>${present(item.highlights, t => `<li>${h(t)}</li>\n`)}</ul>\n` : '');
  const tags = list => `<div class="tags">${list.map(t => `<span class="cvtag">${h(t)}</span>`).join('\n')}</div>\n`;
  const bare = r.skills?.filter(s => !s.keywords).map(s => s.name) ?? [];
  const proud = (what, who, when) => `<div class="proud">${svg('cup')}<div><b>${h(what)}</b><br>${[who && h(who), month(when, f)].filter(Boolean).join(', ')}</div></div>\n`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${h(b.name)}</title><style>
* { box-sizing: border-box } body { margin: 0 auto; max-width: 780px; padding: 18px 22px; font: 12.5px/1.45 Lato, "Roboto Slab", "DejaVu Sans", "Noto Sans CJK SC", sans-serif; color: #454545 } h1 { font-size: 30px; margin: 0; color: #2e2e2e; text-transform: uppercase; line-height: 1.2 } .tagline { font-size: 15px; font-weight: bold; color: #8f0d0d; margin-bottom: 6px } .nfo { display: inline-block; margin-right: 16px; white-space: nowrap } svg { width: 12px; height: 12px; fill: none; stroke: #8f0d0d; stroke-width: 1.3; margin-right: 5px; vertical-align: -1px }
.cols { display: flex; gap: 26px; margin-top: 8px } .left { width: 61% } .right { width: 39% } .cvsection { font-size: 17px; font-weight: bold; color: #450808; text-transform: uppercase; border-bottom: 3px solid #e7d192; margin: 14px 0 8px } .cvevent + .cvevent { border-top: 1px dashed #bbb; padding-top: 8px; margin-top: 8px } .what { font-size: 15px; color: #2e2e2e } .org { font-weight: bold; color: #8f0d0d } .meta { display: flex; gap: 18px; font-size: 11px; color: #666; margin: 2px 0 4px } .meta div:first-child { min-width: 46% } p { margin: 3px 0 } ul { margin: 3px 0; padding-left: 17px } .cvtag { display: inline-block; border: 1px solid #999; border-radius: 4px; padding: 0 8px; margin: 0 3px 5px 0 } .grp { font-weight: bold; margin-bottom: 3px } .tags + .grp, .tags + .tags { border-top: 1px dashed #bbb; padding-top: 6px } .proud { display: flex; margin-bottom: 6px } .proud svg { flex: none; margin-top: 4px } .lang { display: flex; justify-content: space-between; max-width: 240px } .lang i { display: inline-block; width: 11px; height: 11px; border-radius: 6px; background: #ccc; margin-left: 4px } .lang i.on { background: #8f0d0d } blockquote { margin: 0 0 8px; font-style: italic } blockquote b { font-style: normal }
.cvsection, .what, .org, .meta { break-after: avoid } @media print { body { max-width: none; padding: 0 } }
</style></head><body>
<h1>${h(b.name)}</h1>
${b.label ? `<div class="tagline">${h(b.label)}</div>\n` : ''}<div>${[info('mail', b.email), info('tel', b.phone), info('pin', [l.address, l.city, [l.region, l.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')), info('link', b.url?.replace('https://', ''))].filter(Boolean).join('\n')}</div>
<div class="cols"><div class="left">
${part('Experience', present(r.work, w => event(w.position, w.name, w, w.location, body(w))))}${part('Projects', present(r.projects, p => event(p.name, p.roles?.join(', '), p, '', body({ summary: p.description, highlights: p.highlights }))))}${part('Volunteering', present(r.volunteer, v => event(v.position, v.organization, v, '', body(v))))}${part('Publications', r.publications && `<ul>${present(r.publications, p => `<li><i>${h(p.name)}</i>, ${h(p.publisher)}, ${month(p.releaseDate, f)}</li>\n`)}</ul>`)}</div><div class="right">
${part('About me', b.summary && `<p>${h(b.summary)}</p>\n`)}${part('Most proud of', r.awards && present(r.awards, a => proud(a.title, a.awarder, a.date)))}${part('Strengths', r.skills && (bare.length ? tags(bare) : '') + present(r.skills.filter(s => s.keywords), s => `<div class="grp">${h(s.name)}</div>${tags(s.keywords)}`))}${part('Languages', r.languages && present(r.languages, t => `<div class="lang"><span>${h(t.language)}</span><span>${[1, 2, 3, 4, 5].map(n => `<i${n <= (DOTS[t.fluency] ?? 2) ? ' class="on"' : ''}></i>`).join('')}</span></div>\n`))}${part('Education', present(r.education, e => event([e.studyType, e.area].filter(Boolean).join(' in '), e.institution, e, '', e.score ? `<p>GPA ${h(e.score)}</p>` : '')))}${part('Certifications', r.certificates && present(r.certificates, c => proud(c.name, c.issuer, c.date)))}${part('Interests', r.interests && tags(r.interests.map(i => i.name)))}${part('Referees', r.references && present(r.references, t => `<blockquote>“${h(t.reference)}”<br><b>${h(t.name)}</b></blockquote>\n`))}</div></div></body></html>`;
}
