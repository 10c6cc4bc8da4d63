// A template of an online resume maker: a coloured column at the left with photo, icons instead of labels, education in short lines and bars for skills; at the right a rail of dots, every entry a pill with its dates, below it firm and position.
import { h, date, span, present } from './words.mjs';

const ICON = {
  user: 'M8 8a3 3 0 100-6 3 3 0 000 6zM2 15c0-4 12-4 12 0', cake: 'M2 14h12V8H2zM8 8V4', pin: 'M8 15S3 9 3 6a5 5 0 0110 0c0 3-5 9-5 9z', bag: 'M2 5h12v9H2zM5 5V2h6v3', tel: 'M4 2h3l1 4-2 1a9 9 0 003 4l2-2 3 2v3C8 14 2 8 4 2z', at: 'M1 3h14v10H1zM1 3l7 6 7-6', web: 'M8 1a7 7 0 100 14A7 7 0 008 1zM1 8h14', heart: 'M8 14L2 8a3 3 0 016-4 3 3 0 016 4z',
};
const icon = name => `<svg class="ic" viewBox="0 0 16 16"><path d="${ICON[name]}"/></svg>`;
const PERCENT = { 精通: 95, 熟练掌握: 88, 熟练: 85, 熟悉: 75, 良好: 70, 掌握: 60, 一般: 50, 了解: 40, 入门: 30 };

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y/m';
  const line = (name, text) => (text ? `<li>${icon(name)}<span>${h(text)}</span></li>` : '');
  const box = (title, body) => (body ? `<div class="box"><div class="cap">${title}</div>${body}</div>\n` : '');
  const part = (name, title, body) => (body ? `<div class="part"><div class="name"><i class="round">${icon(name)}</i><span>${title}</span></div>\n${body}</div>\n` : '');
  const entry = (item, one, two, body) => `<div class="entry"><span class="pill">${span(item, f, ' — ', '至今')}</span><div class="what"><span class="one">${h(one)}</span>${two ? `<span class="two">${h(two)}</span>` : ''}</div>${body}</div>\n`;
  const text = ({ summary, highlights }) => (summary ? `<div class="txt">${h(summary)}</div>` : '') + (highlights ? `<ul class="txt">${present(highlights, t => `<li>${h(t)}</li>`)}</ul>` : '');
  return `<!doctype html>
<html lang="zh-cmn-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>简历模板 - 清新双色</title><style>
:root { --a: #1f8a8a; --b: #f2a541 } * { box-sizing: border-box; -webkit-print-color-adjust: exact; print-color-adjust: exact } @page { margin: 0 }
body { margin: 0 auto; width: 794px; font: 13px/1.7 "Alibaba PuHuiTi", "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif; color: #3a3a3a; display: grid; grid-template-columns: 246px 1fr } ul { list-style: none; margin: 0; padding: 0 }
.l { background: var(--a); color: #fff; padding: 30px 22px; min-height: 1120px } .pic { width: 116px; height: 116px; border-radius: 50%; border: 4px solid var(--b); background: #d7ecec; margin: 0 auto 14px } .n { text-align: center; font-size: 26px; letter-spacing: 4px } .want { text-align: center; color: #ffe6bf }
.cap { border-left: 4px solid var(--b); padding-left: 8px; font-size: 15px; margin: 20px 0 8px } .ic { width: 14px; height: 14px; fill: none; stroke: currentColor; margin-right: 8px; vertical-align: -2px } .bar { height: 5px; background: #ffffff44; border-radius: 3px; margin: 2px 0 7px } .bar i { display: block; height: 5px; border-radius: 3px; background: var(--b) } .edu { margin-bottom: 10px } .edu b { display: block } .edu small { opacity: .85; display: block }
.r { padding: 26px 28px 26px 34px } .name { font-size: 16px; color: var(--a); font-weight: bold; margin: 14px 0 6px } .round { display: inline-block; width: 26px; height: 26px; border-radius: 50%; background: var(--b); color: #fff; text-align: center; margin-right: 8px } .round .ic { margin: 0 }
.entry { border-left: 2px solid #cfe3e3; margin-left: 12px; padding: 0 0 10px 18px; break-inside: avoid } .pill { background: #e3f2f2; color: var(--a); border-radius: 9px; padding: 0 10px; font-size: 12px } .what { margin-top: 2px } .one { font-weight: bold; margin-right: 14px } .two { color: #777 } ul.txt { list-style: disc; padding-left: 16px }
</style></head><body>
<div class="l"><div class="pic"></div><div class="n">${h(b.name)}</div>${b.label ? `<div class="want">${h(b.label)}</div>` : ''}
${box('基本信息', `<ul>${line('user', x.gender)}${line('cake', date(x.birthday, 'Y/m'))}${line('pin', b.location?.city)}${line('bag', x.workYears && `${x.workYears}工作经验`)}${line('tel', b.phone)}${line('at', b.email)}${line('web', b.url)}</ul>`)}
${box('求职意向', x.expectedPosition && `<ul>${line('bag', x.expectedPosition.join('、'))}${line('pin', x.expectedCity?.join('、'))}</ul>`)}
${box('教育背景', present(r.education, e => `<div class="edu"><b>${h(e.institution)}</b><small>${[e.area, e.studyType].filter(Boolean).map(h).join(' · ')}</small><small>${span(e, f, ' — ', '至今')}</small></div>`))}
${box('专业技能', present(r.skills, s => `<div>${h(s.name)}</div>${s.keywords ? `<small>${s.keywords.map(h).join(' / ')}</small>` : `<div class="bar"><i style="width:${PERCENT[s.level] ?? 50}%"></i></div>`}`))}
${box('语言能力', present(r.languages, l => `<div>${h(l.language)}（${h(l.fluency)}）</div>`))}
${box('兴趣爱好', r.interests && `<div>${r.interests.map(i => h(i.name)).join(' ')}</div>`)}
</div><div class="r">
${part('user', '个人简介', b.summary && `<div class="txt">${h(b.summary)}</div>`)}
${part('bag', '工作经历', present(r.work, w => entry(w, w.name, w.position, text(w))))}
${part('bag', '实践项目', present(r.projects, p => entry(p, p.name, p.x?.role, `<div class="txt">${h(p.description)}</div>` + text({ highlights: p.highlights }))))}
${part('user', '校园经历', present(x.schoolJobs, s => entry(s, s.name, '', text(s))))}
${part('heart', '公益活动', present(r.volunteer, v => entry(v, v.organization, v.position, text(v))))}
${part('web', '培训进修', present(x.training, t => entry(t, t.institution, t.name, text(t))))}
${part('heart', '荣誉奖励', present(r.awards, a => `<div class="entry"><span class="pill">${date(a.date, f)}</span><div class="what">${h(a.title)}</div></div>`))}
${part('heart', '技能证书', r.certificates && `<div class="txt">${r.certificates.map(c => h(c.name)).join(' ｜ ')}</div>`)}
${part('web', '发表文章', present(r.publications, p => `<div class="entry"><span class="pill">${date(p.releaseDate, f)}</span><div class="what"><span class="one">${h(p.name)}</span><span class="two">${h(p.publisher)}</span></div></div>`))}
</div></body></html>`;
}
