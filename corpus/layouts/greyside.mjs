// A two-column template of a template site: a light grey bar at the left with photo, name, wishes, facts behind icons, skills over bars, languages and papers; at the right icons before section names, every entry a bold position with `2019年3月 – 2021年6月` at its right, firm and department below.
import { h, date, span, present } from './words.mjs';

const PHOTO = 'data:image/svg+xml;utf8,<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%22120%22 height=%22120%22><circle cx=%2260%22 cy=%2260%22 r=%2260%22 fill=%22%23ffffff%22/><circle cx=%2260%22 cy=%2248%22 r=%2222%22 fill=%22%23b9bec4%22/><path d=%22M22 116c0-46 76-46 76 0z%22 fill=%22%23b9bec4%22/></svg>';
const ICON = { who: 'M8 8a3 3 0 100-6 3 3 0 000 6zM1 15c0-8 14-8 14 0z', cake: 'M2 8h12v6H2zM8 3v5', home: 'M2 8l6-6 6 6v6H2z', flag: 'M3 15V1l10 4-10 4', tel: 'M4 1h8v14H4zM7 13h2', mail: 'M1 3h14v10H1zM1 3l7 6 7-6', pin: 'M8 15S3 9 3 6a5 5 0 0110 0c0 3-5 9-5 9z', link: 'M8 1a7 7 0 100 14A7 7 0 008 1zM1 8h14', bag: 'M1 5h14v9H1zM5 5V2h6v3', hat: 'M1 6l7-3 7 3-7 3zM4 8v4c2 2 6 2 8 0V8', star: 'M8 1l2 5h5l-4 3 2 6-5-4-5 4 2-6-4-3h5z', pen: 'M2 14l1-4 8-8 3 3-8 8z' };
const svg = name => `<svg viewBox="0 0 16 16"><path d="${ICON[name]}"/></svg>`;
const WIDE = { 精通: 95, 熟练: 80, 良好: 65, 一般: 45 };

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y年m月';
  const side = (title, body) => (body ? `<h4>${title}</h4>\n${body}` : '');
  const main = (icon, title, body) => (body ? `<h2>${svg(icon)}${title}</h2>\n${body}` : '');
  const fact = (icon, text) => (text ? `<li>${svg(icon)}<span>${h(text)}</span></li>\n` : '');
  const head = (one, item, two) => `<div class="hd"><b>${h(one)}</b>
<i>${span(item, f, ' – ')}</i></div>\n${two.some(Boolean) ? `<div class="at">${two.filter(Boolean).map(h).join(' · ')}</div>\n` : ''}`;
  const text = (...items) => items.filter(Boolean).map(t => (Array.isArray(t) ? `<ul>${present(t, s => `<li>${h(s)}</li>\n`)}</ul>\n` : `<p>${h(t)}</p>\n`)).join('');
  return `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>个人简历</title><style>
@page { margin: 10mm 0 } @page :first { margin-top: 0 } * { box-sizing: border-box; -webkit-print-color-adjust: exact } body { margin: 0 auto; max-width: 794px; font: 13px/1.7 "PingFang SC", "Noto Sans CJK SC", sans-serif; color: #3c4043 } .all { display: flex; min-height: 1120px } aside { width: 240px; flex: none; background: #eceef0; padding: 30px 20px } main { flex: 1; padding: 26px 28px; background: #fff } .ph { display: block; width: 120px; height: 120px; margin: 0 auto 10px } h1 { font-size: 26px; text-align: center; margin: 0; line-height: 1.4 } .aim { text-align: center; color: #666; margin-bottom: 12px } aside ul { list-style: none; margin: 0; padding: 0 } aside li { display: flex; align-items: baseline; overflow-wrap: anywhere; font-size: 12px } svg { width: 13px; height: 13px; flex: none; fill: none; stroke: #5f6d7a; stroke-width: 1.3; margin-right: 8px } h4 { font-size: 15px; margin: 16px 0 4px; border-bottom: 1px solid #c6ccd2 } .bar { height: 5px; background: #d5dade; margin: 1px 0 6px } .bar i { display: block; height: 5px; background: #5f6d7a } h2 { font-size: 17px; color: #2d3b48; border-bottom: 1px solid #d5dade; margin: 16px 0 6px } main h2:first-child { margin-top: 0 } .hd { display: flex; justify-content: space-between; margin-top: 7px } .hd i { font-style: normal; color: #7a858f; white-space: nowrap; margin-left: 10px } .at { color: #5f6d7a } p { margin: 1px 0 } main ul { margin: 1px 0; padding-left: 18px } small { color: #7a858f }
h2, .hd, .at { break-after: avoid }
</style></head><body><div class="all"><aside>
<img class="ph" src="${PHOTO}" alt="头像"><h1>${h(b.name)}</h1>
<div class="aim">${h(x.expectedPosition?.join(' / '))}</div>
<ul>
${fact('who', x.gender)}${fact('cake', x.birthday && date(x.birthday, f))}${fact('home', x.hukou && `籍贯 ${x.hukou}`)}${fact('flag', x.politicalStatus)}${fact('tel', b.phone)}${fact('mail', b.email)}${fact('pin', b.location?.city)}${fact('link', b.url?.replace('https://', ''))}</ul>
${side('求职意向', x.expectedCity && `<div>${x.expectedCity.map(h).join('、')}</div>\n<div>${h(x.expectedSalary)}</div>\n<div>${h(x.jobStatus)}</div>\n`)}${side('专业技能', r.skills && present(r.skills, s => `<div>${h(s.name)}</div>\n${s.keywords ? `<small>${s.keywords.map(h).join('、')}</small>\n` : ''}<div class="bar"><i style="width:${WIDE[s.level] ?? 70}%"></i></div>\n`))}${side('语言', r.languages && present(r.languages, t => `<div>${h(t.language)}　<small>${h(t.fluency)}</small></div>\n`))}${side('证书', r.certificates && present(r.certificates, c => `<div>${h(c.name)}</div>\n<small>${date(c.date, f)}</small>\n`))}${side('爱好', r.interests && `<div>${r.interests.map(i => h(i.name)).join('　')}</div>\n`)}</aside><main>
${main('pen', '关于我', text(b.summary))}${main('bag', x.schoolJobs ? '实习经历' : '工作经验', present(r.work, w => head(w.position, w, [w.name, w.x?.department]) + text(w.summary, w.highlights)))}${main('star', '项目经验', present(r.projects, p => head(p.name, p, [p.x?.role]) + text(p.description, p.highlights)))}${main('hat', '教育经历', present(r.education, e => head(e.institution, e, [e.area, e.studyType]) + (e.courses ? `<p>主修：${e.courses.map(h).join('、')}</p>\n` : '')))}${main('flag', '校园实践', present(x.schoolJobs, s => head(s.name, s, []) + text(s.summary)))}${main('pen', '培训', present(x.training, t => head(t.name, t, [t.institution]) + text(t.summary)))}${main('star', '公益', present(r.volunteer, v => head(v.position, v, [v.organization]) + text(v.summary, v.highlights)))}${main('star', '所获荣誉', present(r.awards, a => `<div class="hd"><span>${h(a.title)}</span>
<i>${date(a.date, f)}</i></div>\n${a.awarder ? `<div class="at">${h(a.awarder)}</div>\n` : ''}`))}</main></div></body></html>`;
}
