// After the Awesome-CV class: thin and bold name, contacts behind icons parted by bars, section names whose first three letters are of another colour (so of another element), firm over position in small capitals at the left, place over period in slanted small type at the right, labels of skills right-aligned in a table, a footer.
import { h, month, period, present } from './words.mjs';

const ICON = { tel: 'M4 2h3l1 4-2 1a9 9 0 003 4l2-2 3 2v3C8 14 2 8 4 2z', mail: 'M1 3h14v10H1zM1 3l7 6 7-6', home: 'M2 8l6-6 6 6v6H2z' };

export function render(r) {
  const { basics: b } = r;
  const place = [b.location?.address, b.location?.city, b.location?.region].filter(Boolean).join(', ');
  const part = (title, body) => (body ? `<div class="cvsection"><span class="accent">${title.slice(0, 3)}</span>${title.slice(3)}</div>\n${body}` : '');
  const entry = (org, where, what, when, body) => `<table class="cventry"><tr><td class="org">${h(org)}</td><td class="loc">${h(where)}</td></tr>\n<tr><td class="pos">${h(what)}</td><td class="date">${when}</td></tr></table>\n${body}`;
  const items = item => (item.summary ? `<div class="par">${h(item.summary)}</div>\n` : '') + (item.highlights ? `<ul>\n${present(item.highlights, t => `<li>${h(t)}</li>\n`)}</ul>\n` : '');
  const honors = list => list && `<table class="honors">${list.map(([when, what, who]) => `<tr><td class="y">${when}</td><td><b>${h(what)}</b>${who ? `, ${h(who)}` : ''}</td></tr>`).join('\n')}</table>\n`;
  const info = (icon, text) => text && `<span class="info"><svg viewBox="0 0 16 16"><path d="${ICON[icon]}"/></svg> ${h(text)}</span>`;
  const words = b.name.split(' ');
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>resume</title><style>
body { font: 300 10pt/1.45 Roboto, "Source Sans Pro", "DejaVu Sans", "Noto Sans CJK SC", sans-serif; max-width: 710px; margin: 22px auto; color: #333 } header { text-align: center; margin-bottom: 10px } .first { font-size: 28pt; font-weight: 200; color: #888 } .last { font-size: 28pt; font-weight: bold } .headline { font-variant: small-caps; color: #dc3522 } .infos { font-size: 9pt } .info + .info::before { content: "|"; margin: 0 8px; color: #999 } svg { width: 10px; height: 10px; fill: none; stroke: #333 } .addr { font-style: italic; color: #999; font-size: 9pt }
.cvsection { font-size: 15pt; font-weight: bold; border-bottom: 1px solid #aaa; margin: 14px 0 6px } .accent { color: #dc3522 } table { width: 100%; border-collapse: collapse } td { padding: 0; vertical-align: top } .org { font-weight: bold; font-size: 11pt } .loc { text-align: right; font-style: italic; color: #dc3522; font-size: 9pt } .pos { font-variant: small-caps; color: #777 } .date { text-align: right; font-style: italic; color: #777; font-size: 9pt; white-space: nowrap } ul { margin: 2px 0 8px; padding-left: 20px } .par { margin: 2px 0 } .sk { width: 150px; text-align: right; font-weight: bold; padding-right: 14px } .y { width: 90px; color: #777 } footer { display: flex; justify-content: space-between; font-size: 8pt; color: #aaa; margin-top: 20px; font-variant: small-caps }
</style></head><body>
<header><div>${words.length > 1 ? `<span class="first">${h(words.slice(0, -1).join(' '))}</span> ` : ''}<span class="last">${h(words.at(-1))}</span></div>
${b.label ? `<div class="headline">${h(b.label)}</div>\n` : ''}<div class="addr">${h(place)}</div>
<div class="infos">${[info('tel', b.phone), info('mail', b.email), info('home', b.url?.replace('https://', ''))].filter(Boolean).join('\n')}</div></header>
${part('Summary', b.summary && `<div class="par">${h(b.summary)}</div>\n`)}${part('Work Experience', present(r.work, w => entry(w.name, w.location, w.position, period(w, 'MMM YYYY', ' - ', 'PRESENT'), items(w))))}${part('Honors & Awards'.replace('&', '&amp;'), honors(r.awards?.map(a => [month(a.date), a.title, a.awarder])))}${part('Certificates', honors(r.certificates?.map(c => [month(c.date), c.name, c.issuer])))}${part('Publications', honors(r.publications?.map(p => [month(p.releaseDate), p.name, p.publisher])))}${part('Projects', present(r.projects, p => entry(p.name, '', p.roles?.join(', ') ?? '', period(p, 'MMM YYYY', ' - ', 'PRESENT'), items({ summary: p.description, highlights: p.highlights }))))}${part('Volunteer Activity', present(r.volunteer, v => entry(v.organization, '', v.position, period(v, 'MMM YYYY', ' - ', 'PRESENT'), items(v))))}${part('Education', present(r.education, e => entry(e.institution, e.score && `GPA ${e.score}`, [e.studyType, e.area].filter(Boolean).join(' in '), period(e, 'MMM YYYY', ' - ', 'PRESENT'), '')))}${part('Skills', r.skills && `<table>${present(r.skills, s => `<tr><td class="sk">${h(s.name)}</td><td>${h(s.keywords?.join(', '))}</td></tr>\n`)}</table>\n`)}${part('Languages', r.languages && `<table>${present(r.languages, t => `<tr><td class="sk">${h(t.language)}</td><td>${h(t.fluency)}</td></tr>\n`)}</table>\n`)}<footer><span>August 2026</span><span>Résumé</span><span>1</span></footer>
</body></html>`;
}
