// A template as bought from template shops: a coloured band above, section names set downwards in a coloured banner at the side, icons instead of labels, pills for words, bars for levels; period, firm and position apart on one line.
import { h, date, span, present } from './words.mjs';

const ICONS = {
  born: 'M2 6h12v8H2zM5 2v4M11 2v4', place: 'M8 15S3 9 3 6a5 5 0 0110 0c0 3-5 9-5 9z', phone: 'M4 2h3l1 4-2 1a9 9 0 003 4l2-2 3 2v3C8 14 2 8 4 2z', mail: 'M1 3h14v10H1zM1 3l7 6 7-6', link: 'M6 10l4-4M3 9l-1 3 2 2 4-3M13 7l1-3-2-2-4 3',
};
const icon = name => `<svg width="13" height="13" viewBox="0 0 16 16" fill="none" stroke="currentColor"><path d="${ICONS[name]}"/></svg>`;
const STARS = { 精通: 96, 熟练: 84, 良好: 72, 一般: 55, 了解: 40 };

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.M';
  const item = (name, value) => (value ? `<span class="i">${icon(name)} ${h(value)}</span>\n` : '');
  const pill = text => `<span class="pill">${h(text)}</span>`;
  const whole = html => (html ? `<tr><td colspan="3" class="body">${html}</td></tr>\n` : '');
  /** A section: its name downwards beside all of its rows. */
  let strips = 0;
  const strip = (title, rows) => (rows ? rows.replace('<tr>', `<tr><td class="strip${strips++ % 2 ? ' odd' : ''}" rowspan="${rows.split('<tr>').length - 1}"><div>${title}</div></td>`) + '<tr><td colspan="4" class="gap"></td></tr>\n' : '');
  const row = (entry, middle, right) => `<tr><td class="body">${span(entry, f, '-', '至今')}</td><td class="body"><b>${h(middle)}</b></td><td class="body r">${h(right)}</td></tr>\n`;
  const notes = (label, { summary, highlights }) => whole(summary || highlights ? `<div class="lab">${label}：</div>${summary ? `<div>${h(summary)}</div>\n` : ''}${present(highlights, t => `<div>▸ ${h(t)}</div>\n`)}` : '');
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>个人简历-蓝橙配色</title><style>
* { -webkit-print-color-adjust: exact } body { margin: 0 auto; width: 780px; font: 13px/1.7 "Source Han Sans SC", "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif; color: #333 }
.band { background: #2f7de1; background-image: linear-gradient(120deg, #ff8a3d, #2f7de1); color: #fff; padding: 20px 28px; display: flex; justify-content: space-between; align-items: center } .band .n { font-size: 34px; letter-spacing: 6px } .band .want { border: 1px solid #fff; border-radius: 20px; padding: 1px 14px; display: inline-block }
.face { width: 84px; height: 104px; background: #ffffff55; border-radius: 50% } .facts { background: #fdf3ea; padding: 8px 28px } .i { display: inline-block; min-width: 160px; margin-right: 14px } .i svg { color: #ff8a3d; vertical-align: -2px }
table { width: 100%; border-spacing: 0 } .gap { height: 8px; padding: 0 } .strip { width: 34px; height: 92px; background: #2f7de1; color: #fff; vertical-align: top; text-align: center } td.odd { background: #ff8a3d } .strip div { writing-mode: vertical-rl; letter-spacing: 3px; padding: 8px 5px; font-weight: bold; white-space: nowrap }
.body { padding: 2px 10px 2px 16px; vertical-align: top } .r { text-align: right } .lab { color: #2f7de1 }
.pill { background: #e8f1fd; border-radius: 10px; padding: 0 9px; margin-right: 5px; display: inline-block } .bar { display: inline-block; width: 110px; height: 6px; background: #e3e3e3; margin: 0 18px 0 6px } .bar i { display: block; height: 6px; background: #ff8a3d }
</style></head><body>
<div class="band"><div><div class="n">${h(b.name)}</div>${x.expectedPosition ? `<div class="want">求职意向 · ${h(x.expectedPosition.join('、'))}</div>` : ''}</div><div class="face"></div></div>
<div class="facts">${x.gender ? `<span class="i">${h(x.gender)}</span>\n` : ''}${item('born', date(x.birthday, f))}${item('place', b.location?.city)}${item('phone', b.phone)}${item('mail', b.email)}${item('link', b.url)}${x.workYears ? `<span class="i">${h(x.workYears)}经验</span>` : ''}</div>
<table><colgroup><col width="34"><col width="160"><col width="410"><col width="176"></colgroup>
${strip('教育背景', present(r.education, e => row(e, e.institution, [e.area, e.studyType].filter(Boolean).join(' / ')) + whole(e.courses && `<span class="lab">主修课程：</span>${e.courses.map(h).join('、')}`)))}
${strip('工作经历', present(r.work, w => row(w, w.name, w.position) + notes('工作描述', w)))}
${strip('项目经验', present(r.projects, p => row(p, p.name, p.x?.role) + whole(`<span class="lab">项目简介：</span>${h(p.description)}`) + notes('个人贡献', p)))}
${strip('校园实践', present(x.schoolJobs, s => row(s, s.name, '') + whole(h(s.summary))))}
${strip('志愿服务', present(r.volunteer, s => row(s, s.organization, s.position) + notes('服务内容', s)))}
${strip('技能标签', whole(present(r.skills, s => (s.keywords ? `<div>${h(s.name)} ${s.keywords.map(pill).join('')}</div>` : `<span>${h(s.name)}<span class="bar"><i style="width:${STARS[s.level] ?? 60}%"></i></span></span> `)) + present(r.languages, l => `<div>${h(l.language)} ${pill(l.fluency)}</div>`)))}
${strip('荣誉证书', whole(present(r.awards, a => `<div>★ ${h(a.title)}　${date(a.date, f)}</div>`) + present(r.certificates, c => pill(c.name), ' ')))}
${strip('兴趣爱好', whole(present(r.interests, i => pill(i.name), ' ')))}
${strip('自我评价', whole(b.summary && h(b.summary)))}
</table></body></html>`;
}
