// A two-column template of a resume builder: a dark panel at the left with contact, skills, languages, certificates and interests; at the right name and position, profile, experience with the firm in bold and the period flush right, education.
import { h, month, period, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const f = 'MM/YYYY';
  const side = (title, body) => (body ? `<div class="box"><h4>${title}</h4>\n${body}</div>\n` : '');
  const main = (title, body) => (body ? `<div class="sec"><h2>${title}</h2>\n${body}</div>\n` : '');
  const head = (left, item, under) => `<div class="top"><strong>${h(left)}</strong>
<span class="date">${period(item, f, ' - ')}</span></div>\n${under ? `<div class="sub">${h(under)}</div>\n` : ''}`;
  const text = ({ summary, highlights }) => (summary ? `<p>${h(summary)}</p>\n` : '') + (highlights ? `<ul>${present(highlights, t => `<li>${h(t)}</li>\n`)}</ul>\n` : '');
  const items = list => `<ul class="plain">${list.map(t => `<li>${t}</li>\n`).join('')}</ul>`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${h(b.name)} - CV</title><style>
* { box-sizing: border-box } body { margin: 0; font: 13px/1.5 Montserrat, "DejaVu Sans", "Noto Sans CJK SC", sans-serif; color: #323b4c } .wrap { display: flex; max-width: 794px; margin: 0 auto; min-height: 1000px } .panel { width: 33%; background: #2d3e50; color: #fff; padding: 30px 20px } .content { width: 67%; padding: 30px 28px; background: #fff }
h1 { font-size: 28px; margin: 0; text-transform: uppercase; letter-spacing: 1px } .title { font-size: 16px; color: #5b6b7f; margin: 0 0 16px } h4 { font-size: 14px; text-transform: uppercase; border-bottom: 1px solid #fff; margin: 0 0 6px; padding-bottom: 3px } .box { margin-bottom: 20px } .box p { margin: 0 0 4px; overflow-wrap: anywhere } .plain { list-style: none; padding: 0; margin: 0 } .plain li { margin-bottom: 3px } .sec { margin-bottom: 16px } h2 { font-size: 16px; text-transform: uppercase; border-bottom: 2px solid #2d3e50; margin: 0 0 8px } .top { display: flex; justify-content: space-between; margin-top: 8px } .date { white-space: nowrap; margin-left: 12px } .sub { font-style: italic } .sec p { margin: 2px 0 } .sec ul { margin: 2px 0; padding-left: 18px } small { opacity: .8; font-size: 12px }
h2, .top, .sub { break-after: avoid } @media print { .wrap { max-width: none } * { -webkit-print-color-adjust: exact } }
</style></head><body><div class="wrap">
<aside class="panel">
${side('Contact', [b.phone, b.email, [l.address, l.city, [l.region, l.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', '), b.url?.replace('https://', '')].filter(Boolean).map(t => `<p>${h(t)}</p>\n`).join(''))}${side('Skills', r.skills && items(r.skills.map(s => h(s.name) + (s.keywords ? `<br><small>${s.keywords.map(h).join(', ')}</small>` : ''))))}${side('Languages', r.languages && items(r.languages.map(t => `${h(t.language)} - ${h(t.fluency)}`)))}${side('Certifications', r.certificates && items(r.certificates.map(c => `${h(c.name)} (${month(c.date, f)})`)))}${side('Awards', r.awards && items(r.awards.map(a => `${h(a.title)} (${month(a.date, f)})`)))}${side('Interests', r.interests && items(r.interests.map(i => h(i.name))))}</aside>
<main class="content"><h1>${h(b.name)}</h1>
<p class="title">${h(b.label)}</p>
${main('Profile', b.summary && `<p>${h(b.summary)}</p>\n`)}${main('Work Experience', present(r.work, w => head([w.name, w.location].filter(Boolean).join(', '), w, w.position) + text(w)))}${main('Education', present(r.education, e => head(e.institution, e, [e.studyType, e.area].filter(Boolean).join(', ')) + (e.score ? `<p>GPA: ${h(e.score)}</p>\n` : '')))}${main('Projects', present(r.projects, p => head(p.name, p) + text({ summary: p.description, highlights: p.highlights })))}${main('Volunteering', present(r.volunteer, v => head(v.organization, v, v.position) + text(v)))}${main('Publications', r.publications && `<ul>${present(r.publications, p => `<li>${h(p.name)}, ${h(p.publisher)}, ${month(p.releaseDate, f)}</li>\n`)}</ul>`)}${main('References', present(r.references, t => `<div class="top"><strong>${h(t.name)}</strong></div>\n<p>${h(t.reference)}</p>\n`))}</main></div></body></html>`;
}
