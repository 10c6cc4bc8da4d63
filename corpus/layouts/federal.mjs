// A resume for a federal post in the US: everything behind labels (`Employer:`, `Title:`, `Dates Employed: 06/2024 to Present`, `Hours per week:`), in Times, lines broken in paragraphs, results typed behind `--`.
import { h, month, period, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const say = (label, value) => value && `<strong>${label}:</strong> ${h(value)}`;
  const lines = list => `<p>${list.filter(Boolean).join('<br>\n')}</p>\n`;
  const part = (title, body) => (body ? `<p align="center"><u>${title}</u></p>\n${body}` : '');
  const when = item => period(item, 'MM/YYYY', ' to ', 'Present');
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Resume for USA posts</title><style>body { font: 12pt/1.3 "Times New Roman", "Liberation Serif", "Noto Serif CJK SC", serif; margin: 30px auto; max-width: 680px } p { margin: 8px 0 } u { font-weight: bold; text-transform: uppercase }</style></head><body>
${lines([`<big><strong>${h(b.name)}</strong></big>`, h(l.address), h([l.city, [l.region, l.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')), say('Day Phone', b.phone), say('Email', b.email), say('Desired Position', b.label), say('Veterans’ Preference', 'None')])}
${part('Professional Summary', b.summary && lines([h(b.summary)]))}${part('Work Experience', present(r.work, w => lines([say('Employer', w.name), say('Location', w.location), say('Title', w.position), say('Dates Employed', when(w)), say('Hours per week', '40')]) + lines([say('Duties', w.summary), w.highlights && '<strong>Accomplishments:</strong>', ...(w.highlights ?? []).map(t => `-- ${h(t)}`)]), '<hr size="1">\n'))}${part('Education', present(r.education, e => lines([say('School', e.institution), say('Degree', e.studyType), say('Major', e.area), say('Dates Attended', when(e)), say('GPA', e.score), say('Relevant Coursework', e.courses?.join('; '))])))}${part('Job Related Training and Licenses', r.certificates && lines(r.certificates.map(c => `${h(c.name)}${c.issuer ? `, ${h(c.issuer)}` : ''} (${month(c.date, 'MM/YYYY')})`)))}${part('Projects', present(r.projects, p => lines([say('Project', p.name), say('Dates', when(p)), say('Role', p.roles?.join(', ')), say('Description', p.description)])))}${part('Volunteer Work', present(r.volunteer, v => lines([say('Organization', v.organization), say('Title', v.position), say('Dates', when(v)), say('Duties', v.summary)])))}${part('Awards', r.awards && lines(r.awards.map(a => `${h(a.title)}${a.awarder ? `, ${h(a.awarder)}` : ''} (${month(a.date, 'MM/YYYY')})`)))}${part('Language Skills', r.languages && lines(r.languages.map(t => say(t.language, t.fluency))))}${part('Other Skills', r.skills && lines(r.skills.map(s => (s.keywords ? say(s.name, s.keywords.join(', ')) : `<strong>${h(s.name)}</strong>`))))}${part('References', present(r.references, t => lines([say('Name', t.name), h(t.reference)])))}</body></html>`;
}
