// A template of an online resume builder of the Novoresume kind: a dark band with name, position and profile, below it a strip of contacts behind icons, then two columns: position over firm over `03/2019 - Present` with the place at its right and `Achievements/Tasks` above the bullets; chips, certificates with their month in brackets, languages over their level.
import { h, month, period, present } from './words.mjs';

const ICON = { mail: 'M1 3h14v10H1zM1 3l7 6 7-6', tel: 'M4 1h8v14H4zM7 13h2', pin: 'M8 15S3 9 3 6a5 5 0 0110 0c0 3-5 9-5 9z', link: 'M6 10l4-4M3 9l-1 3 2 2 4-3M13 7l1-3-2-2-4 3' };

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const f = 'MM/YYYY';
  const when = item => period(item, f, ' - ');
  const part = (title, body) => (body ? `<section><h2>${title}</h2>\n${body}</section>\n` : '');
  const strip = (icon, text) => (text ? `<li>${h(text)} <svg viewBox="0 0 16 16"><path d="${ICON[icon]}"/></svg></li>\n` : '');
  const entry = (one, two, item, where, body) => `<div class="en"><div class="e1">${h(one)}</div>\n${two ? `<div class="e2">${h(two)}</div>\n` : ''}<div class="e3"><span>${when(item)}</span>\n<span>${h(where)}</span></div>\n${body}</div>\n`;
  const tasks = (label, item) => (item.summary ? `<p>${h(item.summary)}</p>\n` : '') + (item.highlights ? `${label ? `<div class="lb">${label}</div>\n` : ''}<ul>${present(item.highlights, t => `<li>${h(t)}</li>\n`)}</ul>\n` : '');
  const chips = list => `<div class="chips">${list.map(t => `<div>${h(t)}</div>`).join('\n')}</div>\n`;
  const dated = (name, date, from) => `<div class="dt"><div>${h(name)} (${month(date, f)})</div>${from ? `\n<small>${h(from)}</small>` : ''}</div>\n`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="UTF-8"><title>Resume</title><style>
@page { margin: 12mm 0 } @page :first { margin-top: 0 } * { box-sizing: border-box } body { margin: 0 auto; max-width: 794px; font: 12.5px/1.45 "Source Sans Pro", "DejaVu Sans", "Noto Sans CJK SC", sans-serif; color: #222; -webkit-print-color-adjust: exact } .band { background: #313c4e; color: #fff; padding: 26px 34px 18px } .band h1 { margin: 0; font-size: 30px; font-weight: 600; line-height: 1.2 } .band .job { color: #52b5ab; font-size: 17px; margin-bottom: 8px } .strip { list-style: none; margin: 0; padding: 8px 34px; background: #222a33; color: #fff; display: flex; flex-wrap: wrap; gap: 4px 26px } svg { width: 13px; height: 13px; fill: none; stroke: #fff; vertical-align: -2px; margin-left: 5px } .two { display: flex; gap: 30px; padding: 14px 34px } .a { width: 58% } .z { width: 42% } h2 { font-size: 18px; color: #313c4e; text-transform: uppercase; border-bottom: 2px solid #52b5ab; margin: 12px 0 6px; width: fit-content } .en { margin-bottom: 10px } .e1 { font-size: 15px; font-weight: bold } .e2 { font-size: 14px } .e3 { display: flex; justify-content: space-between; color: #52857f; font-style: italic; font-size: 11.5px } .lb { color: #52b5ab; font-style: italic; font-size: 11.5px } ul { margin: 1px 0; padding-left: 15px } p { margin: 2px 0 } .chips div { display: inline-block; background: #8c96a3; color: #fff; border-radius: 4px; padding: 2px 9px; margin: 0 4px 6px 0 } .dt { margin-bottom: 6px } small { color: #666; font-style: italic } .crs { display: grid; grid-template-columns: 1fr 1fr; column-gap: 12px } .hob div { display: inline-block; border: 1px solid #8c96a3; border-radius: 4px; padding: 2px 9px; margin: 0 4px 6px 0 }
h2, .e1, .e2, .e3, .lb { break-after: avoid }
</style></head><body>
<div class="band"><h1>${h(b.name)}</h1>
${b.label ? `<div class="job">${h(b.label)}</div>\n` : ''}${b.summary ? `<div>${h(b.summary)}</div>\n` : ''}</div>
<ul class="strip">${strip('mail', b.email)}${strip('tel', b.phone)}${strip('pin', [l.city, l.region].filter(Boolean).join(', '))}${strip('link', b.url?.replace('https://', ''))}</ul>
<div class="two"><div class="a">
${part('Work experience', present(r.work, w => entry(w.position, w.name, w, w.location, tasks('Achievements/Tasks', w))))}${part('Education', present(r.education, e => entry([e.studyType, e.area].filter(Boolean).join(', '), e.institution, e, e.score && `GPA ${e.score}`, e.courses ? `<div class="lb">Courses</div>\n<div class="crs">${present(e.courses, c => `<div>${h(c)}</div>\n`)}</div>\n` : '')))}${part('Volunteer experience', present(r.volunteer, v => entry(v.position, v.organization, v, '', tasks('Tasks/Achievements', v))))}</div><div class="z">
${part('Skills', r.skills && chips(r.skills.map(s => s.name)))}${part('Personal projects', present(r.projects, p => `<div class="dt"><div>${h(p.name)} (${when(p)})</div>\n${tasks('', { summary: p.description, highlights: p.highlights })}</div>\n`))}${part('Achievements', present(r.awards, a => dated(a.title, a.date, a.awarder)))}${part('Certificates', present(r.certificates, c => dated(c.name, c.date, c.issuer)))}${part('Publications', present(r.publications, p => dated(p.name, p.releaseDate, p.publisher)))}${part('Languages', present(r.languages, t => `<div class="dt"><div>${h(t.language)}</div>\n<small>${h(t.fluency)}</small></div>\n`))}${part('Interests', r.interests && `<div class="hob">${r.interests.map(i => `<div>${h(i.name)}</div>`).join('\n')}</div>`)}${part('References', present(r.references, t => `<div class="dt"><div>${h(t.name)}</div>\n<small>“${h(t.reference)}”</small></div>\n`))}</div></div></body></html>`;
}
