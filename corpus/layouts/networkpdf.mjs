// A profile of the largest professional network as it saves it: a dark bar at the left with contact, top skills, languages, certifications, honors and publications; at the right name, headline and place, summary, then firms, where someone held several positions with the whole time below and each position under it, `March 2019 - June 2021 (2 years 3 months)`, schools as `Degree, Field · (2009 - 2013)`.
import { h, month, present, byFirm } from './words.mjs';

const NOW = 2026 * 12 + 8;

export function render(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const f = 'MMMM YYYY';
  const country = l.countryCode && new Intl.DisplayNames('en', { type: 'region' }).of(l.countryCode);
  const months = value => +value.slice(0, 4) * 12 + +(value.slice(5, 7) || 1);
  const many = (n, word) => n > 0 && `${n} ${word}${n > 1 ? 's' : ''}`;
  const long = (from, to) => {
    const n = (to ? months(to) : NOW) - months(from) + (from.length > 4 ? 1 : 0);
    return [many(Math.floor(n / 12), 'year'), from.length > 4 && many(n % 12, 'month')].filter(Boolean).join(' ') || 'less than a year';
  };
  const end = item => (item.endDate ? month(item.endDate, f) : item.x?.current ? 'Present' : '');
  const when = item => [month(item.startDate, f), end(item)].filter(Boolean).join(' - ') + (item.endDate || item.x?.current ? ` (${long(item.startDate, item.endDate)})` : '');
  const part = (title, body) => (body ? `<h2>${title}</h2>\n${body}` : '');
  const side = (title, body) => (body ? `<h3>${title}</h3>\n${body}` : '');
  const line = (text, cls) => (text ? `<div class="${cls}">${h(text)}</div>\n` : '');
  const body = item => (item.summary ? `<p>${h(item.summary)}</p>\n` : '') + present(item.highlights, t => `<p>• ${h(t)}</p>\n`);
  const job = w => line(w.position, 'po') + line(when(w), 'dt') + line(w.location, 'lo') + body(w);
  const firm = jobs => `<div class="ex">${line(jobs[0].name, 'fi')}${jobs.length > 1 ? line(long(jobs.at(-1).startDate, jobs[0].endDate), 'all') : ''}${present(jobs, job, '<div class="gap"></div>')}</div>\n`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Profile</title><style>
@page { size: letter; margin: 12mm 0; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 10px sans-serif; color: #888; padding-right: 14mm } } @page :first { margin-top: 0 } * { box-sizing: border-box; -webkit-print-color-adjust: exact } body { margin: 0; font: 12.5px/1.45 "Source Sans Pro", "Liberation Sans", "DejaVu Sans", "Noto Sans CJK SC", sans-serif; color: #181818 } .page { display: flex; max-width: 794px; margin: 0 auto; min-height: 1000px } aside { width: 29%; background: #293e49; color: #e1e8eb; padding: 32px 18px; font-size: 11.5px } main { width: 71%; padding: 32px 30px } h1 { font-size: 27px; font-weight: normal; margin: 0 } .hl { font-size: 14px } .pl { color: #777 } h2 { font-size: 17px; font-weight: normal; margin: 22px 0 8px } h3 { font-size: 14px; font-weight: normal; color: #fff; margin: 20px 0 6px } aside div { margin-bottom: 3px; overflow-wrap: anywhere } .dim { color: #a8b4ba } .ex { margin-bottom: 14px } .fi { font-size: 14px } .po { font-size: 13px; font-weight: bold } .dt, .all { color: #555; font-size: 11.5px } .lo { color: #999; font-size: 11.5px } .gap { height: 8px } p { margin: 3px 0 } h2, .fi, .all, .po, .dt { break-after: avoid }
</style></head><body><div class="page"><aside>
${side('Contact', line(l.address, 'c') + (b.phone ? `<div>${h(b.phone)} <span class="dim">(Mobile)</span></div>\n` : '') + line(b.email, 'c') + (b.profiles ?? []).map(p => `<div>${h(p.url.replace('https://', ''))} <span class="dim">(${h(p.network)})</span></div>\n`).join('') + (b.url ? `<div>${h(b.url.replace('https://', ''))} <span class="dim">(Personal)</span></div>\n` : ''))}${side('Top Skills', present(r.skills, s => line(s.name, 's')))}${side('Languages', present(r.languages, t => `<div>${h(t.language)} <span class="dim">(${h(t.fluency)})</span></div>\n`))}${side('Certifications', present(r.certificates, c => line(c.name, 's')))}${side('Honors-Awards', present(r.awards, a => line(a.title, 's')))}${side('Publications', present(r.publications, p => line(p.name, 's')))}</aside><main>
<h1>${h(b.name)}</h1>
${line(b.label, 'hl')}${line([l.city, l.region, country].filter(Boolean).join(', '), 'pl')}${part('Summary', b.summary && `<p>${h(b.summary)}</p>\n`)}${part('Experience', byFirm(r.work).map(firm).join(''))}${part('Education', present(r.education, e => `<div class="ex">${line(e.institution, 'fi')}<div class="sc">${[e.studyType, e.area].filter(Boolean).map(h).join(', ')} · (${[month(e.startDate, f), end(e)].filter(Boolean).join(' - ')})</div></div>\n`))}</main></div></body></html>`;
}
