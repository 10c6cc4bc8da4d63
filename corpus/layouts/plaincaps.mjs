// What advice on applicant tracking asks for, as a salesman fills it in: no classes, headings in capitals, all of a job on one line (`Firm, Place — Title (Jan 2019 to Mar 2021)`), results typed with `* ` before the duty, words between bars as skills.
import { h, month, period, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const part = (title, body) => (body ? `<p><b>${title}</b></p>\n${body}` : '');
  const when = item => `(${period(item, 'MMM YYYY', ' to ', 'Present')})`;
  const block = list => `<div>${list.filter(Boolean).map(t => `<div>${t}</div>`).join('\n')}</div><br>\n`;
  const typed = items => (items ?? []).map(t => `* ${h(t)}`);
  return `<html><head><meta charset="utf-8"><title>resume_ats_final</title><style>body { font: 11pt/1.35 Arial, "Liberation Sans", "Noto Sans CJK SC", sans-serif; max-width: 690px; margin: 28px auto; color: #000 } p { margin: 10px 0 4px } br { line-height: 8px }</style></head><body>
<div><b>${h(b.name)}</b></div>
<div>${[[l.city, l.region].filter(Boolean).join(', '), b.phone, b.email, b.url?.replace('https://', '')].filter(Boolean).map(h).join(' | ')}</div>
${part('TARGET ROLE', b.label && `<div>${h(b.label)}</div>\n`)}${part('PROFESSIONAL SUMMARY', b.summary && `<div>${h(b.summary)}</div>\n`)}${part('CORE SKILLS', r.skills && `<div>${r.skills.map(s => h(s.name) + (s.keywords ? ` (${s.keywords.map(h).join(', ')})` : '')).join(' | ')}</div>\n`)}${part('PROFESSIONAL EXPERIENCE', present(r.work, w => block([`${[w.name, w.location].filter(Boolean).map(h).join(', ')} — ${h(w.position)} ${when(w)}`, ...typed(w.highlights), h(w.summary)])))}${part('PROJECT EXPERIENCE', present(r.projects, p => block([`${h(p.name)} ${when(p)}`, h(p.description), ...typed(p.highlights)])))}${part('EDUCATION', present(r.education, e => block([`${h(e.institution)} — ${[e.studyType, e.area].filter(Boolean).map(h).join(', ')} ${when(e)}`, e.score && `GPA: ${h(e.score)}`])))}${part('VOLUNTEERING', present(r.volunteer, v => block([`${h(v.organization)} — ${h(v.position)} ${when(v)}`, ...typed(v.highlights), h(v.summary)])))}${part('CERTIFICATIONS', r.certificates && block(r.certificates.map(c => `${h(c.name)}${c.issuer ? ` — ${h(c.issuer)}` : ''} (${month(c.date)})`)))}${part('AWARDS', r.awards && block(r.awards.map(a => `${h(a.title)}${a.awarder ? ` — ${h(a.awarder)}` : ''} (${month(a.date)})`)))}${part('LANGUAGES', r.languages && block([r.languages.map(t => `${h(t.language)} - ${h(t.fluency)}`).join(' | ')]))}</body></html>`;
}
