// The LaTeX template that Chinese developers copy most, as it looks when printed: name centred over a line of contacts behind icons, section names over a rule, firm in bold with `2019 年 3 月 – 2021 年 6 月` at the right, below it the position in italics, bullets, skills as labelled points.
import { h, date, present } from './words.mjs';

const ICON = { mail: 'M1 3h14v10H1zM1 3l7 6 7-6', tel: 'M4 2h3l1 4-2 1a9 9 0 003 4l2-2 3 2v3C8 14 2 8 4 2z', home: 'M2 8l6-6 6 6v6H2z', web: 'M8 1a7 7 0 100 14A7 7 0 008 1zM1 8h14' };

export function render(r) {
  const { basics: b, x = {} } = r;
  const day = value => date(value, 'Y 年 m 月 d 日').trim();
  const when = item => [day(item.startDate), item.endDate ? day(item.endDate) : item.x?.current || item.current ? '至今' : ''].filter(Boolean).join(' – ');
  const icon = (name, text) => (text ? `<span><svg viewBox="0 0 16 16"><path d="${ICON[name]}"/></svg>${h(text)}</span>` : '');
  const part = (title, body) => (body ? `<section><h2>${title}</h2>\n${body}</section>\n` : '');
  const dated = (left, right, more = '') => `<div class="datedsubsection"><div><b>${h(left)}</b>${more}</div><div>${h(right)}</div></div>\n`;
  const role = (one, two) => (one || two ? `<div class="role"><i>${h(one)}</i>${two ? `　${h(two)}` : ''}</div>\n` : '');
  const line = (left, right) => `<div class="datedline"><div>${left}</div><div>${h(right)}</div></div>\n`;
  const say = text => (text ? `<p>${h(text)}</p>\n` : '');
  const list = items => (items?.length ? `<ul>\n${present(items, t => `<li>${h(t)}</li>\n`)}</ul>\n` : '');
  const from = name => (name ? `，${h(name)}` : '');
  const contacts = [icon('mail', b.email), icon('tel', b.phone), icon('web', b.url?.replace('https://', '')), icon('home', b.location?.city)].filter(Boolean);
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="UTF-8"><title>${h(b.name)} - 简历</title><style>
@page { size: A4; margin: 15mm 16mm } body { max-width: 720px; margin: 0 auto; padding: 12px; font: 13.5px/1.55 "Noto Serif", "Liberation Serif", "Noto Serif CJK SC", "WenQuanYi Micro Hei", "Noto Sans CJK SC", serif; color: #000 } header { text-align: center } h1 { font-size: 28px; font-weight: normal; margin: 0 0 4px } .contact span { margin: 0 9px; white-space: nowrap } svg { width: 12px; height: 12px; fill: none; stroke: #000; margin-right: 5px; vertical-align: -1px } h2 { font-size: 17px; font-weight: normal; border-bottom: 1px solid #000; margin: 14px 0 6px } .datedsubsection, .datedline { display: flex; justify-content: space-between; gap: 16px } .datedsubsection > div + div, .datedline > div + div { white-space: nowrap } .datedsubsection { margin-top: 6px; font-size: 14.5px } p { margin: 1px 0 } ul { margin: 2px 0 4px; padding-left: 22px } h2, .datedsubsection, .role { break-after: avoid }
</style></head><body>
<header><h1>${h(b.name)}</h1>
<div class="contact">${contacts.join('\n')}</div></header>
${part('教育背景', present(r.education, e => dated(e.institution, when(e)) + role(e.studyType, e.area) + (e.score ? say(`平均成绩：${e.score}`) : '') + (e.courses ? say(`主修课程：${e.courses.join('、')}`) : '')))}${part('工作经历', present(r.work, w => dated(w.name, when(w)) + role(w.position, w.x?.department) + say(w.summary) + list(w.highlights)))}${part('项目经历', present(r.projects, p => dated(p.name, when(p)) + role(p.x?.role) + say(p.description) + (p.summary ? say(`个人职责：${p.summary}`) : '') + list(p.highlights)))}${part('校园任职', present(x.schoolJobs, s => dated(s.name, when(s)) + say(s.summary)))}${part('志愿服务', present(r.volunteer, v => dated(v.organization, when(v)) + role(v.position) + say(v.summary) + list(v.highlights)))}${part('专业技能', r.skills && `<ul>\n${present(r.skills, s => `<li>${h(s.name)}${s.keywords ? `：${h(s.keywords.join('、'))}` : ''}${s.level ? `（${h(s.level)}）` : ''}</li>\n`)}</ul>\n`)}${part('论文发表', present(r.publications, p => line(`${h(p.name)}${p.publisher ? `，<i>${h(p.publisher)}</i>` : ''}`, day(p.releaseDate))))}${part('获奖情况', present(r.awards, a => line(h(a.title) + from(a.awarder), day(a.date))))}${part('资格证书', present(r.certificates, c => line(h(c.name) + from(c.issuer), day(c.date))))}${part('语言能力', r.languages && `<ul>\n${present(r.languages, t => `<li>${h(t.language)}：${h(t.fluency)}</li>\n`)}</ul>\n`)}${part('兴趣爱好', r.interests && say(r.interests.map(i => i.name).join('、')))}${part('个人总结', say(b.summary))}</body></html>`;
}
