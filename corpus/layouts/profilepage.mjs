// A profile of a professional network saved in Chinese: contacts, skills, languages, certificates and prizes in a dark narrow column, at the right name, headline, place; every firm once with the time spent there, below it position, period with its length in brackets; schools as `学位, 专业 · (2010年 - 2014年)`.
import { h, span, present, byFirm } from './words.mjs';

export function render(r) {
  const { basics: b } = r;
  const f = 'Y年m月';
  const months = value => { const [y, m = 1] = value.split('-'); return y * 12 + +m; };
  const length = item => {
    const n = (item.endDate ? months(item.endDate) : months('2026-08')) - months(item.startDate) + 1;
    return [n >= 12 && `${Math.floor(n / 12)} 年`, n % 12 && `${n % 12} 个月`].filter(Boolean).join(' ');
  };
  const when = item => `${span(item, f, ' - ', '至今')} (${length(item)})`;
  const side = (title, list) => (list?.length ? `<h4>${title}</h4>\n${present(list, t => `<div>${t}</div>\n`)}` : '');
  const part = (title, body) => (body ? `<h2>${title}</h2>\n${body}` : '');
  const body = item => [item.summary, ...(item.highlights ?? []).map(t => `- ${t}`)].filter(Boolean).map(h).join('<br>\n');
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Profile</title><style>
* { -webkit-print-color-adjust: exact } @page { margin: 0 } body { margin: 0 auto; width: 794px; display: flex; font: 13.5px/1.5 "Source Sans Pro", "Noto Sans CJK SC", sans-serif; min-height: 1122px } aside { width: 228px; background: #293e49; color: #e1e8eb; padding: 40px 20px; box-sizing: border-box; font-size: 12.5px; word-break: break-all } aside h4 { font-size: 15px; margin: 20px 0 6px; color: #fff } aside div { margin-bottom: 5px } aside small { color: #a8b5bb } main { flex: 1; padding: 40px 34px } h1 { font-weight: normal; font-size: 30px; margin: 0 } .place { color: #888 } h2 { font-weight: normal; font-size: 19px; border-top: 1px solid #ccc; padding-top: 14px; margin: 18px 0 8px } h3 { font-size: 14.5px; margin: 12px 0 0 } .role { font-size: 14px } .when { color: #777; font-size: 12.5px } .txt { margin: 4px 0 8px }
</style></head><body>
<aside>${side('联系方式', [h(b.phone), h(b.email), b.url && `${h(b.url.replace('https://', ''))} <small>(个人网站)</small>`, ...(b.profiles ?? []).map(p => `${h(p.url.replace('https://', ''))} <small>(${h(p.network)})</small>`)].filter(Boolean))}${side('热门技能', r.skills?.map(s => h(s.name)))}${side('Languages', r.languages?.map(l => `${h(l.language)} <small>(${h(l.fluency)})</small>`))}${side('Certifications', r.certificates?.map(c => h(c.name)))}${side('Honors-Awards', r.awards?.map(a => h(a.title)))}${side('Publications', r.publications?.map(p => h(p.name)))}</aside>
<main><h1>${h(b.name)}</h1>${b.label ? `<div>${h(b.label)}</div>` : ''}${b.location?.city ? `<div class="place">${h(b.location.city)}</div>` : ''}
${part('个人简介', b.summary && `<div class="txt">${h(b.summary)}</div>\n`)}${part('工作经历', present(byFirm(r.work), jobs => `<h3>${h(jobs[0].name)}</h3>\n${jobs.length > 1 ? `<div class="when">${length({ startDate: jobs.at(-1).startDate, endDate: jobs[0].endDate })}</div>\n` : ''}${present(jobs, w => `<div class="role">${h(w.position)}</div><div class="when">${when(w)}</div>\n<div class="txt">${body(w)}</div>\n`)}`))}${part('项目', present(r.projects, p => `<h3>${h(p.name)}</h3>\n<div class="when">${when(p)}</div>\n<div class="txt">${h(p.description)}</div>\n`))}${part('志愿者经历', present(r.volunteer, v => `<h3>${h(v.organization)}</h3>\n<div class="role">${h(v.position)}</div><div class="when">${when(v)}</div>\n<div class="txt">${body(v)}</div>\n`))}${part('教育经历', present(r.education, e => `<h3>${h(e.institution)}</h3>\n<div>${[e.studyType, e.area].filter(Boolean).map(h).join(', ')} · <span class="when">(${span(e, f, ' - ', '至今')})</span></div>\n`))}</main></body></html>`;
}
