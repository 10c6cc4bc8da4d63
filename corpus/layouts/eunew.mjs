// The form of the European Union in its newer shape: name and one run of labelled contacts between bars, section names in capitals over a line, every entry begun by its period in square brackets in grey (`[ 03/2019 – Current ]`), below it the position in bold, the firm in blue, `City: …`, then text and bullets; field of study and grade as labelled pairs.
import { h, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const country = l.countryCode && new Intl.DisplayNames('en', { type: 'region' }).of(l.countryCode);
  const day = value => (value ?? '').split('-').reverse().join('/');
  const when = item => `<div class="dt">[ ${[day(item.startDate), item.endDate ? day(item.endDate) : item.x?.current ? 'Current' : ''].filter(Boolean).join(' – ')} ]</div>\n`;
  const once = value => `<div class="dt">[ ${day(value)} ]</div>\n`;
  const part = (title, body) => (body ? `<section><h2>${title}</h2>\n${body}</section>\n` : '');
  const pairs = list => list.filter(([, value]) => value).map(([label, value]) => `<span class="pr"><b>${label}:</b> ${h(value)}</span>`).join(' <i class="bar">|</i>\n');
  const entry = (head, position, firm, body = '') => `<div class="en">${head}<div class="po">${h(position)}</div>\n${firm ? `<div class="fi">${h(firm)}</div>\n` : ''}${body}</div>\n`;
  const text = t => (t ? `<p>${h(t)}</p>\n` : '');
  const body = item => text(item.summary) + (item.highlights ? `<ul>\n${present(item.highlights, t => `<li>${h(t)}</li>\n`)}</ul>\n` : '');
  const small = list => (list.some(([, value]) => value) ? `<div class="sm">${pairs(list)}</div>\n` : '');
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>CV</title><style>
@page { size: A4; margin: 14mm 14mm } * { -webkit-print-color-adjust: exact } body { max-width: 700px; margin: 0 auto; padding: 16px; font: 13px/1.5 "Open Sans", "Noto Sans", "Liberation Sans", "Noto Sans CJK SC", sans-serif; color: #3f3a38 } header { background: #eef3fa; padding: 16px 20px; margin-bottom: 6px } h1 { margin: 0 0 6px; font-size: 26px; font-weight: bold; color: #26428b } .pr { overflow-wrap: anywhere } .bar { font-style: normal; color: #999; margin: 0 4px } h2 { font-size: 14px; font-weight: normal; letter-spacing: 1px; color: #26428b; border-bottom: 1px solid #26428b; margin: 18px 0 8px } .en { margin-bottom: 10px; padding-left: 14px; border-left: 2px solid #d6e0f0 } .dt { color: #777; font-size: 12px } .po { font-weight: bold; font-size: 14px } .fi { color: #26428b; font-weight: bold } .sm { color: #555 } p { margin: 3px 0 } ul { margin: 3px 0; padding-left: 18px } h2, .dt, .po, .fi { break-after: avoid } @media print { body { padding: 0 } }
</style></head><body>
<header><h1>${h(b.name)}</h1>
<div>${pairs([['Address', [l.address, [l.postalCode, l.city].filter(Boolean).join(' '), l.region, country].filter(Boolean).join(', ')], ['Email address', b.email], ['Phone number', b.phone], ['Website', b.url], ...(b.profiles ?? []).map(p => [p.network, p.url])])}</div></header>
${part('ABOUT ME', text(b.summary))}${part('WORK EXPERIENCE', present(r.work, w => entry(when(w), w.position, w.name, small([['City', w.location]]) + body(w))))}${part('EDUCATION AND TRAINING', present(r.education, e => entry(when(e), e.studyType, e.institution, small([['Field of study', e.area], ['Final grade', e.score]]) + (e.courses ? small([['Main subjects', e.courses.join(', ')]]) : ''))))}${part('LANGUAGE SKILLS', r.languages && `<table>${present(r.languages, t => `<tr><td><b>${h(t.language)}</b></td><td>&nbsp;&nbsp;${h(t.fluency)}</td></tr>\n`)}</table>\n`)}${part('SKILLS', r.skills && r.skills.map(s => `<p>${s.keywords ? `<b>${h(s.name)}</b>: ${h(s.keywords.join(' | '))}` : `<b>${h(s.name)}</b>`}</p>\n`).join(''))}${part('PROJECTS', present(r.projects, p => entry(when(p), p.name, '', text(p.description) + body({ highlights: p.highlights }) + (p.url ? small([['Link', p.url]]) : ''))))}${part('VOLUNTEERING', present(r.volunteer, v => entry(when(v), v.position, v.organization, body(v))))}${part('HONOURS AND AWARDS', present(r.awards, a => entry(once(a.date), a.title, '', small([['Awarding institution', a.awarder]]) + text(a.summary))))}${part('CERTIFICATES', present(r.certificates, c => entry(once(c.date), c.name, '', small([['Issued by', c.issuer]]))))}${part('PUBLICATIONS', present(r.publications, p => entry(once(p.releaseDate), p.name, p.publisher, text(p.summary))))}${part('HOBBIES AND INTERESTS', r.interests && text(r.interests.map(i => i.name).join(', ')))}${part('RECOMMENDATIONS', present(r.references, t => `<div class="en"><div class="po">${h(t.name)}</div>\n${text(t.reference)}</div>\n`))}</body></html>`;
}
