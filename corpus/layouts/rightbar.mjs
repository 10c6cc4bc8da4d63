// A design of an online resume maker: photo and name over a wide left column and a coloured bar at the right with contacts behind icons, words as tags and languages in pairs; positions are grouped under their firm, position over period, headings in the first person.
import { h, month, period, present, byFirm } from './words.mjs';

const ICON = { mail: 'M1 3h14v10H1zM1 3l7 6 7-6', tel: 'M4 2h3l1 4-2 1a9 9 0 003 4l2-2 3 2v3C8 14 2 8 4 2z', pin: 'M8 15S3 9 3 6a5 5 0 0110 0c0 3-5 9-5 9z', link: 'M8 1a7 7 0 100 14A7 7 0 008 1zM1 8h14' };
const row = (icon, text) => (text ? `<div class="crow"><svg viewBox="0 0 16 16"><path d="${ICON[icon]}"/></svg><div>${h(text)}</div></div>\n` : '');

export function render(r) {
  const { basics: b } = r;
  const when = item => period(item, 'MM/YYYY', ' - ');
  const main = (title, body) => (body ? `<div class="sec"><div class="secname">${title}</div>\n${body}</div>\n` : '');
  const side = (title, body) => (body ? `<div class="box"><div class="boxname">${title}</div>\n${body}</div>\n` : '');
  const tags = list => `<div class="tags">${list.map(t => `<span>${h(t)}</span>`).join('\n')}</div>\n`;
  const body = item => (item.summary ? `<div class="note">${h(item.summary)}</div>\n` : '') + (item.highlights ? `<ul>${present(item.highlights, t => `<li>${h(t)}</li>`)}</ul>\n` : '');
  return `<!doctype html>
<html><head><meta charset="utf-8"><title>Resume</title><style>
* { box-sizing: border-box; -webkit-print-color-adjust: exact } @page { margin: 0 } body { margin: 0 auto; width: 794px; font: 13px/1.5 "Rubik", "Lato", "DejaVu Sans", "Noto Sans CJK SC", sans-serif; color: #333; display: grid; grid-template-columns: 1fr 240px; grid-template-rows: auto 1fr; min-height: 1120px }
.top { padding: 30px 28px 10px 36px } .who { font-size: 32px; font-weight: bold; line-height: 1.2 } .want { font-size: 16px; color: #10857f; margin-bottom: 8px } .main { padding: 0 28px 24px 36px } .bar { background: #22404a; color: #fff; grid-column: 2; grid-row: 1 / span 2; padding: 26px 20px } .face { width: 110px; height: 110px; background: #b9cfd4; border-radius: 12px; margin-bottom: 20px }
.crow { display: flex; gap: 8px; margin-bottom: 7px; font-size: 12px; word-break: break-all } svg { width: 14px; height: 14px; flex: none; fill: none; stroke: #6fd0c6; margin-top: 2px } .boxname { text-transform: uppercase; letter-spacing: 2px; color: #6fd0c6; margin: 20px 0 8px; font-weight: bold } .tags span { display: inline-block; background: #3a5a64; border-radius: 4px; padding: 1px 8px; margin: 0 4px 5px 0 } .pair { margin-bottom: 5px } .pair i { display: block; font-size: 11px; opacity: .8 }
.secname { font-size: 18px; font-weight: bold; color: #10857f; border-bottom: 2px solid #10857f; margin: 14px 0 8px } .firm { font-size: 15px; font-weight: bold } .role { font-size: 14px; margin-top: 3px } .when { display: flex; justify-content: space-between; color: #10857f; font-style: italic; font-size: 11.5px } ul { margin: 2px 0 6px; padding-left: 16px } .one { margin-bottom: 10px }
</style></head><body>
<div class="top"><div class="who">${h(b.name)}</div>${b.label ? `<div class="want">${h(b.label)}</div>` : ''}${b.summary ? `<div>${h(b.summary)}</div>` : ''}</div>
<div class="main">
${main('Where I’ve worked', present(byFirm(r.work), jobs => `<div class="one"><div class="firm">${h(jobs[0].name)}</div>\n${present(jobs, w => `<div class="role">${h(w.position)}</div><div class="when"><span>${when(w)}</span>${w.location ? `\n<span>${h(w.location)}</span>` : ''}</div>\n${body(w)}`)}</div>\n`))}${main('What I’ve built', present(r.projects, p => `<div class="one"><div class="firm">${h(p.name)}</div><div class="when"><span>${when(p)}</span></div>\n<div class="note">${h(p.description)}</div>\n${body({ highlights: p.highlights })}</div>\n`))}${main('Where I’ve studied', present(r.education, e => `<div class="one"><div class="firm">${[e.studyType, e.area].filter(Boolean).map(h).join(', ')}</div><div class="role">${h(e.institution)}</div><div class="when"><span>${when(e)}</span>${e.score ? `\n<span>GPA ${h(e.score)}</span>` : ''}</div></div>\n`))}${main('Where I’ve volunteered', present(r.volunteer, v => `<div class="one"><div class="firm">${h(v.organization)}</div><div class="role">${h(v.position)}</div><div class="when"><span>${when(v)}</span></div>\n${body(v)}</div>\n`))}</div>
<div class="bar"><div class="face"></div>
${row('mail', b.email)}${row('tel', b.phone)}${row('pin', b.location && [b.location.city, b.location.region].filter(Boolean).join(', '))}${row('link', b.url?.replace('https://', ''))}${present(b.profiles, p => row('link', p.url.replace('https://', '')))}${side('Skills', r.skills && tags(r.skills.filter(s => !s.keywords).map(s => s.name)) + present(r.skills.filter(s => s.keywords), s => `<div class="pair">${h(s.name)}</div>${tags(s.keywords)}`))}${side('Languages', present(r.languages, l => `<div class="pair">${h(l.language)}<i>${h(l.fluency)}</i></div>\n`))}${side('Certificates', present(r.certificates, c => `<div class="pair">${h(c.name)} (${month(c.date, 'MM/YYYY')})${c.issuer ? `<i>${h(c.issuer)}</i>` : ''}</div>\n`))}${side('Honors', present(r.awards, a => `<div class="pair">${h(a.title)} (${month(a.date, 'MM/YYYY')})${a.awarder ? `<i>${h(a.awarder)}</i>` : ''}</div>\n`))}${side('Interests', r.interests && tags(r.interests.map(i => i.name)))}</div>
</body></html>`;
}
