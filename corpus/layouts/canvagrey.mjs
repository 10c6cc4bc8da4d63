// The two-column template of a design site that everybody uses: name in large spaced letters and position over the whole width, at the left on light grey contacts, schools (`2013 - 2017`), skills, languages and certificates, at the right profile and jobs: firm in bold with `Mar 2019 - Present` at its right, position below, bullets.
import { h, month, period, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const f = 'MMM YYYY';
  const years = item => period(item, 'YYYY', ' - ');
  const when = item => period(item, f, ' - ');
  const part = (title, body) => (body ? `<section><h2>${title}</h2>\n${body}</section>\n` : '');
  const line = (text, cls = '') => (text ? `<div${cls && ` class="${cls}"`}>${h(text)}</div>\n` : '');
  const list = items => (items?.length ? `<ul>\n${present(items, t => `<li>${h(t)}</li>\n`)}</ul>\n` : '');
  const head = (what, right) => `<div class="hd"><span class="fi">${h(what)}</span>\n<span class="dt">${h(right)}</span></div>\n`;
  const entry = (what, item, role) => `<div class="en">${head(what, when(item))}${line(role, 'ro')}${line(item.summary)}${list(item.highlights)}</div>\n`;
  const once = (what, value, from) => `<div class="en">${head(what, month(value, f))}${line(from, 'ro')}</div>\n`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${h(b.name)}</title><style>
@page { margin: 0 } * { box-sizing: border-box; -webkit-print-color-adjust: exact } body { margin: 0; font: 12.5px/1.5 "Open Sans", "Liberation Sans", "DejaVu Sans", "Noto Sans CJK SC", sans-serif; color: #444 } .page { max-width: 794px; margin: 0 auto } header { text-align: center; padding: 34px 30px 22px } h1 { font-size: 34px; font-weight: normal; letter-spacing: 2px; margin: 0; color: #222; line-height: 1.2 } .la { font-size: 15px } .cols { display: flex } aside { width: 33%; background: #eeeeec; padding: 22px 20px } main { width: 67%; padding: 22px 28px } h2 { font-size: 14px; text-transform: uppercase; letter-spacing: 1px; color: #222; border-bottom: 1px solid #999; margin: 0 0 8px; padding-bottom: 3px; break-after: avoid } section { margin-bottom: 18px } aside div { overflow-wrap: anywhere } .en { margin-bottom: 10px } .hd { display: flex; justify-content: space-between; gap: 12px; break-after: avoid } .fi, .de { font-weight: bold; color: #222 } .dt { white-space: nowrap } .ro { font-style: italic; break-after: avoid } ul { margin: 2px 0 0; padding-left: 18px }
</style></head><body><div class="page">
<header><h1>${h(b.name)}</h1>
${line(b.label, 'la')}</header>
<div class="cols"><aside>
${part('Contact', line(b.phone) + line(b.email) + line(l.address) + line([l.city, [l.region, l.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')) + line(b.url?.replace('https://', '')) + present(b.profiles, p => line(`${p.network}: ${p.url.replace('https://', '')}`)))}${part('Education', present(r.education, e => `<div class="en">${line(e.studyType, 'de')}${line(e.area, 'de')}${line(e.institution)}${line(years(e))}</div>\n`))}${part('Skills', r.skills && list(r.skills.map(s => s.name + (s.keywords ? `: ${s.keywords.join(', ')}` : ''))))}${part('Languages', r.languages && list(r.languages.map(t => `${t.language} (${t.fluency})`)))}${part('Interests', r.interests && list(r.interests.map(i => i.name)))}</aside>
<main>
${part('Profile', line(b.summary))}${part('Work Experience', present(r.work, w => entry(w.name, w, w.position)))}${part('Projects', present(r.projects, p => entry(p.name, { ...p, summary: p.description }, p.roles?.join(', '))))}${part('Volunteering', present(r.volunteer, v => entry(v.organization, v, v.position)))}${part('Certifications', present(r.certificates, c => once(c.name, c.date, c.issuer)))}${part('Awards', present(r.awards, a => once(a.title, a.date, a.awarder)))}${part('Publications', present(r.publications, p => once(p.name, p.releaseDate, p.publisher)))}${part('References', present(r.references, t => `<div class="en">${line(t.name, 'de')}${line(t.reference)}</div>\n`))}</main></div></div></body></html>`;
}
