// After the best known template of a Polish resume builder: a blue bar with name, personal info behind bold labels, skills and languages each with a bar and its word; at the right the profile without a heading and rows of `2019-03 - present` beside position, firm and place.
import { h, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const short = value => (value ?? '').slice(0, 7);
  const when = item => [short(item.startDate), item.endDate ? short(item.endDate) : item.x?.current ? 'present' : ''].filter(Boolean).join(' -\n');
  const info = (label, value) => (value ? `<dt>${label}</dt><dd>${h(value)}</dd>\n` : '');
  const bar = (name, word, width) => `<div class="sk"><div>${h(name)}</div><div class="bar"><i style="width:${width}%"></i></div>${word ? `<div class="lv">${h(word)}</div>` : ''}</div>\n`;
  const width = word => 40 + (String(word ?? '').length * 7) % 60;
  const side = (title, body) => (body ? `<h4>${title}</h4>\n${body}` : '');
  const part = (title, body) => (body ? `<h3>${title}</h3>\n${body}` : '');
  const row = (date, body) => `<div class="row"><div class="d">${h(date)}</div><div class="c">${body}</div></div>\n`;
  const body = item => (item.summary ? `<p>${h(item.summary)}</p>\n` : '') + (item.highlights ? `<ul>${present(item.highlights, t => `<li>${h(t)}</li>\n`)}</ul>\n` : '');
  const entry = (item, one, two, more = '') => row(when(item), `<div class="t">${h(one)}</div>\n${two ? `<div class="f">${h(two)}</div>\n` : ''}${more}`);
  const listed = (date, one, two) => row(short(date), `<div>${h(one)}</div>\n${two ? `<div class="f">${h(two)}</div>\n` : ''}`);
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${h(b.name)} CV</title><style>
@page { margin: 10mm 0 } @page :first { margin-top: 0 } * { box-sizing: border-box } body { margin: 0; font: 12.5px/1.45 "Open Sans", "DejaVu Sans", "Noto Sans CJK SC", sans-serif; color: #343434; -webkit-print-color-adjust: exact } .page { display: flex; max-width: 794px; min-height: 1120px; margin: 0 auto } aside { width: 31%; background: #00457c; color: #fff; padding: 26px 18px } main { width: 69%; padding: 26px 26px 20px 22px } h1 { font-size: 27px; line-height: 1.15; margin: 0 } .job { margin: 6px 0 14px; font-size: 14px } h4 { background: #003660; margin: 16px -18px 8px; padding: 6px 18px; font-size: 16px } dl { margin: 0 } dt { font-weight: bold } dd { margin: 0 0 8px; overflow-wrap: anywhere } .sk { margin-bottom: 9px } .bar { height: 5px; background: #33699a; margin-top: 3px } .bar i { display: block; height: 5px; background: #fff } .lv { text-align: right; font-size: 11px } h3 { font-size: 17px; color: #00457c; border-top: 1px solid #d5d6d6; border-bottom: 1px solid #d5d6d6; margin: 14px 0 9px; padding: 4px 0 } .row { display: flex; margin-bottom: 9px } .d { width: 92px; flex: none; font-weight: bold; white-space: pre-line } .c { flex: 1 } .t { font-weight: bold; font-size: 14px } .f { font-style: italic } p { margin: 2px 0 } ul { margin: 3px 0; padding-left: 17px }
h3, .t, .f { break-after: avoid } @media print { .page { min-height: 1030px } }
</style></head><body><div class="page"><aside>
<h1>${h(b.name)}</h1>
${b.label ? `<div class="job">${h(b.label)}</div>\n` : ''}${side('Personal Info', `<dl>${info('Address', [l.address, l.city, [l.region, l.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', '))}${info('Phone', b.phone)}${info('E-mail', b.email)}${info('WWW', b.url?.replace('https://', ''))}${present(b.profiles, p => info(p.network, p.url.replace('https://', '')))}</dl>`)}${side('Skills', present(r.skills, s => bar(s.name + (s.keywords ? ` (${s.keywords.join(', ')})` : ''), s.level, width(s.level))))}${side('Languages', present(r.languages, t => bar(t.language, t.fluency, width(t.fluency))))}</aside><main>
${b.summary ? `<p>${h(b.summary)}</p>\n` : ''}${part('Experience', present(r.work, w => entry(w, w.position, [w.name, w.location].filter(Boolean).join(', '), body(w))))}${part('Education', present(r.education, e => entry(e, [e.studyType, e.area].filter(Boolean).join(', '), e.institution, (e.score ? `<p>GPA: ${h(e.score)}</p>\n` : '') + (e.courses ? `<p>Relevant Coursework: ${h(e.courses.join(', '))}</p>\n` : ''))))}${part('Projects', present(r.projects, p => entry(p, p.name, p.roles?.join(', '), body({ summary: p.description, highlights: p.highlights }))))}${part('Volunteer Work', present(r.volunteer, v => entry(v, v.position, v.organization, body(v))))}${part('Certificates', present(r.certificates, c => listed(c.date, c.name, c.issuer)))}${part('Accomplishments', present(r.awards, a => listed(a.date, a.title, a.awarder)))}${part('Publications', present(r.publications, p => listed(p.releaseDate, p.name, p.publisher)))}${part('Interests', r.interests && `<ul>${present(r.interests, i => `<li>${h(i.name)}</li>\n`)}</ul>`)}${part('References', present(r.references, t => `<p>“${h(t.reference)}”<br>\n<b>${h(t.name)}</b></p>\n`))}</main></div></body></html>`;
}
