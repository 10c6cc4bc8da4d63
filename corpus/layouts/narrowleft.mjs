// After the Deedy resume: name in thin and bold letters over one line of contacts, a narrow left column with schools, links, coursework and skills as words between points, at the right `FIRM | POSITION` over `Jan 2019 – Present | Place` with bullets, prizes as a small table.
import { h, month, period, present } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const part = (title, body) => (body ? `<h2>${title}</h2>\n${body}` : '');
  const run = (one, two) => `<h3><span class="run">${h(one)}</span>${two ? ` <span class="desc">| ${h(two)}</span>` : ''}</h3>\n`;
  const loc = pieces => `<div class="loc">${pieces.filter(Boolean).map(h).join(' | ')}</div>\n`;
  const body = item => (item.summary ? `<p>${h(item.summary)}</p>\n` : '') + (item.highlights ? `<ul class="tight">${present(item.highlights, t => `<li>${h(t)}</li>\n`)}</ul>\n` : '');
  const rows = list => list && `<table>${list.map(([when, what, who]) => `<tr><td class="y">${when}</td><td>${h(what)}</td><td>${h(who)}</td></tr>\n`).join('')}</table>\n`;
  const words = b.name.split(' ');
  const courses = (r.education ?? []).filter(e => e.courses);
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${h(b.name)} Resume</title><style>
body { margin: 0 auto; max-width: 770px; padding: 16px 20px; font: 300 12.5px/1.4 Lato, Raleway, "DejaVu Sans", "Noto Sans CJK SC", sans-serif; color: #333 } header { text-align: center; border-bottom: 1px solid #ccc; padding-bottom: 6px; margin-bottom: 8px } .nm { font-size: 38px; font-weight: 200; line-height: 1.2 } .nm b { font-weight: 600 } .ct { color: #777; font-size: 12px } .page { display: flex; gap: 24px } .l { width: 31%; flex: none } .r { flex: 1 } h2 { font-size: 17px; font-weight: 400; color: #7a7a7a; text-transform: uppercase; margin: 14px 0 4px } h3 { margin: 8px 0 0; font-size: 13px; color: #222; line-height: 1.3 } .run { text-transform: uppercase; font-weight: bold } .desc { font-weight: 500; font-variant: small-caps; font-size: 14px } .loc { color: #777; font-size: 11.5px; margin-bottom: 2px } .tight { margin: 2px 0 4px; padding-left: 15px } p { margin: 2px 0 } table { border-collapse: collapse } td { padding: 1px 14px 1px 0; vertical-align: top } .y { white-space: nowrap } .sub { font-weight: bold; margin-top: 5px } cite { display: block; font-style: normal; font-weight: bold; margin-bottom: 6px }
h2, h3, .loc { break-after: avoid } @media print { body { max-width: none; padding: 0 } }
</style></head><body>
<header><div class="nm">${words.length > 1 ? `${h(words.slice(0, -1).join(' '))} ` : ''}<b>${h(words.at(-1))}</b></div>
<div class="ct">${[b.url?.replace('https://', ''), b.email, b.phone, [l.city, l.region].filter(Boolean).join(', ')].filter(Boolean).map(h).join(' | ')}</div></header>
<div class="page"><div class="l">
${part('Education', present(r.education, e => `<h3><span class="run">${h(e.institution)}</span></h3>\n<div class="desc">${h([e.studyType, e.area].filter(Boolean).join(' in '))}</div>\n${loc([period(e, 'MMM YYYY')])}${e.score ? `<div>Cum. GPA: ${h(e.score)}</div>\n` : ''}`))}${part('Links', b.profiles && present(b.profiles, p => `<div>${h(p.network)}:// <b>${h(p.username)}</b></div>\n`))}${part('Coursework', courses.length && present(courses, e => `<div class="sub">${h(e.institution)}</div>\n${present(e.courses, c => `<div>${h(c)}</div>\n`)}`))}${part('Skills', r.skills && present(r.skills, s => `<div class="sub">${h(s.name)}</div>\n${s.keywords ? `<div>${s.keywords.map(h).join(' • ')}</div>\n` : ''}`))}${part('Languages', r.languages && present(r.languages, t => `<div>${h(t.language)} • ${h(t.fluency)}</div>\n`))}${part('Interests', r.interests && `<div>${r.interests.map(i => h(i.name)).join(' • ')}</div>\n`)}</div><div class="r">
${part('Summary', b.summary && `<p>${h(b.summary)}</p>\n`)}${part('Experience', present(r.work, w => run(w.name, w.position) + loc([period(w, 'MMM YYYY'), w.location]) + body(w)))}${part('Projects', present(r.projects, p => run(p.name) + loc([period(p, 'MMM YYYY'), p.url?.replace('https://', '')]) + body({ summary: p.description, highlights: p.highlights })))}${part('Community', present(r.volunteer, v => run(v.organization, v.position) + loc([period(v, 'MMM YYYY')]) + body(v)))}${part('Awards', rows(r.awards?.map(a => [month(a.date), a.title, a.awarder])))}${part('Certifications', rows(r.certificates?.map(c => [month(c.date), c.name, c.issuer])))}${part('Publications', r.publications && present(r.publications, (p, n) => `<p>[${n + 1}] ${h(p.name)}. <i>${h(p.publisher)}</i>, ${month(p.releaseDate)}.</p>\n`))}${part('References', present(r.references, t => `<p>${h(t.reference)}</p>\n<cite>${h(t.name)}</cite>\n`))}</div></div></body></html>`;
}
