// A CV as British job centres teach it: personal details behind labels, a profile, key skills as bullets, then jobs with the firm in bold behind `03/2019 – Present`, the place, `Position:` and the duties as bullets, education in the same way, hobbies, what referees say; Arial, underlined headings, one column.
import { h, month, period, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const f = 'MM/YYYY';
  const when = item => period(item, f);
  const part = (title, body) => (body ? `<h2><u>${title}</u></h2>\n${body}` : '');
  const row = (label, value) => (value ? `<tr><td class="k">${label}:</td><td>${h(value)}</td></tr>\n` : '');
  const head = (item, what) => `<p class="hd"><b>${when(item)}&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;${h(what)}</b></p>\n`;
  const said = (label, value) => (value ? `<p>${label}: ${h(value)}</p>\n` : '');
  const say = text => (text ? `<p>${h(text)}</p>\n` : '');
  const list = items => (items?.length ? `<ul>\n${present(items, t => `<li>${h(t)}</li>\n`)}</ul>\n` : '');
  const dated = (value, what, from) => `<p>${[month(value, f), `${what}${from ? ` (${from})` : ''}`].filter(Boolean).map(h).join('&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;')}</p>\n`;
  return `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>CV ${h(b.name)}</title><style>
@page { margin: 20mm } body { max-width: 640px; margin: 30px auto; font: 11pt/1.4 Arial, "Liberation Sans", "DejaVu Sans", "Noto Sans CJK SC", sans-serif; color: #000 } h1 { font-size: 16pt; text-align: center; margin: 0 0 10px } h2 { font-size: 11pt; margin: 16px 0 4px; break-after: avoid } p { margin: 1px 0 } .hd { margin-top: 8px; break-after: avoid } table { border-collapse: collapse } td { padding: 1px 0; vertical-align: top } .k { width: 110px } ul { margin: 2px 0 4px; padding-left: 22px } @media print { body { margin: 0; max-width: none } }
</style></head><body>
<h1>Curriculum Vitae</h1>
${part('Personal Details', `<table>${row('Name', b.name)}${row('Address', [l.address, l.city, l.region, l.postalCode].filter(Boolean).join(', '))}${row('Telephone', b.phone)}${row('Email', b.email)}</table>\n`)}${part('Personal Profile', say(b.summary))}${part('Key Skills', r.skills && list(r.skills.map(s => s.name + (s.keywords ? ` (${s.keywords.join(', ')})` : ''))))}${part('Employment History', present(r.work, w => head(w, w.name) + said('Location', w.location) + said('Position', w.position) + say(w.summary) + list(w.highlights)))}${part('Education and Qualifications', present(r.education, e => head(e, e.institution) + said('Qualification', e.studyType) + said('Subject', e.area) + said('Grade', e.score)))}${part('Training and Certificates', present(r.certificates, c => dated(c.date, c.name, c.issuer)))}${part('Voluntary Work', present(r.volunteer, v => head(v, v.organization) + said('Role', v.position) + say(v.summary) + list(v.highlights)))}${part('Projects', present(r.projects, p => head(p, p.name) + said('Role', p.roles?.join(', ')) + say(p.description) + list(p.highlights)))}${part('Awards', present(r.awards, a => dated(a.date, a.title, a.awarder)))}${part('Publications', present(r.publications, p => dated(p.releaseDate, p.name, p.publisher)))}${part('Languages', r.languages && list(r.languages.map(t => `${t.language} – ${t.fluency}`)))}${part('Hobbies and Interests', r.interests && say(r.interests.map(i => i.name).join(', ')))}${part('References', r.references ? present(r.references, t => `<p class="hd"><b>${h(t.name)}</b></p>\n<p>${h(t.reference)}</p>\n`) : say('Available on request.'))}</body></html>`;
}
