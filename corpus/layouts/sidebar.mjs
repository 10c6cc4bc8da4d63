// A dark column at the left with the person, skills and languages; at the right the story, dates flush right.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const fact = (label, value) => (value ? `<dt>${label}</dt><dd>${h(value)}</dd>` : '');
  const box = (title, body) => (body ? `<section><h4>${title}</h4>${body}</section>` : '');
  const entry = (item, title, under, text) => `<article><div class="top"><strong>${h(title)}</strong><time>${span(item, 'Y/M', ' ~ ', '现在')}</time></div>${under ? `<div class="role">${h(under)}</div>` : ''}${text}</article>`;
  const text = (t, list) => (t ? `<p>${h(t)}</p>` : '') + present(list, one => `<div class="dot">• ${h(one)}</div>`);
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${h(b.name)} - 简历</title><style>
* { box-sizing: border-box } html, body { margin: 0; -webkit-print-color-adjust: exact }
body { font: 13px/1.65 "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; display: flex; min-height: 100vh; max-width: 900px; margin: 0 auto }
aside { width: 32%; background: #2f3b4c; color: #fff; padding: 28px 20px } main { width: 68%; padding: 28px 26px }
aside h1 { margin: 0 0 4px; font-size: 27px } aside .label { opacity: .8; margin-bottom: 16px } dl { margin: 0 } dt { opacity: .65; font-size: 12px } dd { margin: 0 0 6px; word-break: break-all }
h4 { border-bottom: 1px solid #8fa3bd; margin: 18px 0 8px; font-size: 15px } main h4:first-child { margin-top: 0 }
.top { display: flex; justify-content: space-between } time { color: #678; white-space: nowrap } .role { color: #456 } article { margin-bottom: 10px; break-inside: avoid } p { margin: 2px 0 }
</style></head><body>
<aside><h1>${h(b.name)}</h1><div class="label">${h(b.label)}</div>
${box('基本信息', `<dl>${fact('性别', x.gender)}${fact('出生日期', date(x.birthday, 'Y/M/D'))}${fact('所在城市', b.location?.city)}${fact('籍贯', x.hukou)}${fact('政治面貌', x.politicalStatus)}</dl>`)}
${box('联系方式', `<dl>${fact('手机', b.phone)}${fact('邮箱', b.email)}${fact('主页', b.url)}${present(b.profiles, p => fact(p.network, p.url))}</dl>`)}
${box('技能', present(r.skills, s => `<div>${h(s.name)}${s.level ? `　${h(s.level)}` : ''}${s.keywords ? `<br><small>${s.keywords.map(h).join(' / ')}</small>` : ''}</div>`))}
${box('语言', present(r.languages, l => `<div>${h(l.language)}：${h(l.fluency)}</div>`))}
${box('证书', present(r.certificates, c => `<div>${h(c.name)}</div>`))}
${box('兴趣', r.interests && `<div>${r.interests.map(i => h(i.name)).join('，')}</div>`)}
</aside><main>
${box('关于我', b.summary && `<p>${h(b.summary)}</p>`)}
${box('工作经验', present(r.work, w => entry(w, w.name, w.position, text(w.summary, w.highlights))))}
${box('项目', present(r.projects, p => entry(p, p.name, p.x?.role, text(p.description, p.highlights))))}
${box('教育', present(r.education, e => entry(e, e.institution, [e.area, e.studyType].filter(Boolean).join(' · '), '')))}
${box('志愿服务', present(r.volunteer, v => entry(v, v.organization, v.position, text(v.summary, v.highlights))))}
${box('荣誉', present(r.awards, a => `<div class="top"><span>${h(a.title)}${a.awarder ? `（${h(a.awarder)}）` : ''}</span><time>${date(a.date, 'Y/M')}</time></div>`))}
${box('发表', present(r.publications, p => `<div class="top"><span>《${h(p.name)}》${h(p.publisher)}</span><time>${date(p.releaseDate, 'Y/M')}</time></div>`))}
</main></body></html>`;
}
