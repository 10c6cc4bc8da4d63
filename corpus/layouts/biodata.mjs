// A CV as most people in India write it: `CURRICULUM VITAE` underlined, name and contacts behind labels, a career objective, jobs as counted blocks of `Organization :`, `Designation :`, `Duration : Mar 2019 to Till Date`, results behind arrows, schools as a ruled table with the year of passing only, languages known, a declaration with place, date and name.
import { h, month, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const f = 'MMM YYYY';
  const when = item => [month(item.startDate, f), item.endDate ? month(item.endDate, f) : item.x?.current ? 'Till Date' : ''].filter(Boolean).join(' to ');
  const part = (title, body) => (body ? `<p class="h"><b>${title}:</b></p>\n${body}` : '');
  const field = (label, value) => (value ? `<tr><td class="l"><b>${label}</b></td><td class="s">:</td><td>${h(value)}</td></tr>\n` : '');
  const fields = (...list) => `<table class="f">${list.map(([label, value]) => field(label, value)).join('')}</table>\n`;
  const arrows = items => (items?.length ? `<ul>\n${present(items, t => `<li>${h(t)}</li>\n`)}</ul>\n` : '');
  const done = item => (item.summary ? `<p class="r">${h(item.summary)}</p>\n` : '') + arrows(item.highlights);
  const listed = (name, from, date) => `${name}${from ? ` from ${from}` : ''}${date ? ` (${month(date, f)})` : ''}`;
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>CV</title><style>
@page { size: A4; margin: 18mm 18mm } body { max-width: 680px; margin: 16px auto; font: 14px/1.45 "Times New Roman", "Liberation Serif", "Noto Serif CJK SC", "Noto Sans CJK SC", serif; color: #000 } .t { text-align: center; font-size: 18px; text-decoration: underline } p { margin: 2px 0 } .h { background: #d9d9d9; padding: 1px 4px; margin: 12px 0 4px; break-after: avoid } .f { border-collapse: collapse; margin: 4px 0 0 14px; break-after: avoid } .f td { padding: 0 6px 0 0; vertical-align: top } .f .l { width: 120px } .g { border-collapse: collapse; width: 100% } .g td, .g th { border: 1px solid #000; padding: 2px 6px; text-align: left; vertical-align: top } ul { list-style: none; margin: 2px 0 6px 14px; padding-left: 20px } ul li::before { content: "➢"; display: inline-block; width: 20px; margin-left: -20px } .d { display: flex; justify-content: space-between; margin-top: 24px } .r { margin: 4px 0 0 14px; break-after: avoid } .n { break-after: avoid; margin-top: 6px }
</style></head><body>
<p class="t"><b>CURRICULUM VITAE</b></p>
<p><b style="font-size: 17px">${h(b.name)}</b></p>
<p>Address: ${h([l.address, l.city, [l.region, l.postalCode].filter(Boolean).join(' - ')].filter(Boolean).join(', '))}</p>
<p>Mobile: ${h(b.phone)}</p>
<p>Email id: ${h(b.email)}</p>
${b.url ? `<p>Website: ${h(b.url)}</p>\n` : ''}<hr>
${part('CAREER OBJECTIVE', b.summary && `<p>${h(b.summary)}</p>\n`)}${part('PROFESSIONAL EXPERIENCE', present(r.work, (w, n) => `<p class="n"><b>${n + 1})</b></p>\n${fields(['Organization', w.name], ['Location', w.location], ['Designation', w.position], ['Duration', when(w)])}${w.summary || w.highlights ? `<p class="r"><b>Roles and Responsibilities:</b></p>\n${done(w)}` : ''}`))}${part('EDUCATIONAL QUALIFICATION', r.education && `<table class="g"><tr><th>Course</th><th>Specialization</th><th>Institute / University</th><th>Year of Passing</th><th>CGPA</th></tr>\n${present(r.education, e => `<tr><td>${h(e.studyType)}</td><td>${h(e.area)}</td><td>${h(e.institution)}</td><td>${e.endDate ? e.endDate.slice(0, 4) : 'Pursuing'}</td><td>${h(e.score ?? '-')}</td></tr>\n`)}</table>\n`)}${part('TECHNICAL / KEY SKILLS', arrows(r.skills?.map(s => s.name + (s.keywords ? ` : ${s.keywords.join(', ')}` : ''))))}${part('PROJECTS', present(r.projects, p => fields(['Project Title', p.name], ['Role', p.roles?.join(', ')], ['Duration', when(p)], ['Description', p.description]) + arrows(p.highlights)))}${part('CERTIFICATIONS', arrows(r.certificates?.map(c => listed(c.name, c.issuer, c.date))))}${part('ACHIEVEMENTS', arrows(r.awards?.map(a => listed(a.title, a.awarder, a.date))))}${part('PUBLICATIONS', arrows(r.publications?.map(p => `“${p.name}”, ${p.publisher} (${month(p.releaseDate, f)})`)))}${part('SOCIAL WORK', present(r.volunteer, v => fields(['Organization', v.organization], ['Role', v.position], ['Duration', when(v)]) + done(v)))}${part('PERSONAL DETAILS', fields(['Languages Known', r.languages?.map(t => `${t.language} (${t.fluency})`).join(', ')], ['Hobbies', r.interests?.map(i => i.name).join(', ')]))}${part('REFERENCES', present(r.references, t => `<p><b>${h(t.name)}</b> – ${h(t.reference)}</p>\n`))}${part('DECLARATION', '<p>I hereby declare that all the information mentioned above is true to the best of my knowledge and belief.</p>\n')}<div class="d"><div><p>Date: 12/08/2026</p>
<p>Place: ${h(l.city)}</p></div><div><p>(${h(b.name)})</p></div></div>
</body></html>`;
}
