// A sheet lying on its side, as for a screen or a wall: three columns set by `float` with percentages, facts as pairs in definition lists, period behind the position in brackets, skills as rows of words with slashes.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.m';
  const part = (title, body) => (body ? `<div class="cap"><span>${title}</span></div>\n${body}` : '');
  const when = item => span(item, f, '～', '至今');
  const pair = (label, value) => (value ? `<dt>${label}</dt><dd>${h(value)}</dd>\n` : '');
  const item = (one, two, period, body) => `<div class="it"><div class="a"><b>${h(one)}</b></div>\n<div class="b">${two ? `${h(two)} ` : ''}<i>（${period}）</i></div>\n${body}</div>\n`;
  const text = t => (t.summary ? `<p>${h(t.summary)}</p>\n` : '') + (t.highlights ? `<ul>${present(t.highlights, g => `<li>${h(g)}</li>`)}</ul>\n` : '');
  return `<!doctype html>
<html><head><meta charset="utf-8"><title>一页简历</title><style>
@page { size: A4 landscape; margin: 8mm } * { box-sizing: border-box; -webkit-print-color-adjust: exact } body { margin: 0 auto; max-width: 1050px; font: 11.5px/1.6 "HarmonyOS Sans SC", "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif; color: #222 } .head { background: #3a3f58; color: #fff; padding: 8px 18px } .head h1 { display: inline; font-size: 22px; margin-right: 16px } .c { float: left; padding: 8px 12px } .c1 { width: 22% } .c2 { width: 45% } .c3 { width: 33% } .cap { border-bottom: 1px solid #3a3f58; margin: 10px 0 5px } .cap span { background: #3a3f58; color: #fff; padding: 1px 10px; font-size: 12.5px } dl { margin: 0 } dt { float: left; clear: left; color: #777 } dd { margin-left: 64px; word-break: break-all } .it { margin-bottom: 7px } .b i { color: #777; font-style: normal } p { margin: 1px 0 } ul { margin: 1px 0; padding-left: 15px }
</style></head><body>
<div class="head"><h1>${h(b.name)}</h1>${b.label ? `<span>${h(b.label)}</span>` : ''}</div>
<div class="c c1">
${part('个人资料', `<dl>${pair('性别', x.gender)}${pair('生日', date(x.birthday, f))}${pair('户口', x.hukou)}${pair('婚姻', x.marital)}${pair('城市', b.location?.city)}${pair('手机', b.phone)}${pair('邮箱', b.email)}</dl>\n`)}${part('求职期望', x.expectedPosition && `<dl>${pair('职位', x.expectedPosition.join('、'))}${pair('地点', x.expectedCity?.join('、'))}${pair('薪资', x.expectedSalary)}${pair('状态', x.jobStatus)}</dl>\n`)}${part('专业技能', present(r.skills, s => `<p>${h(s.name)}${s.keywords ? `：${s.keywords.map(h).join(' / ')}` : s.level ? ` / ${h(s.level)}` : ''}</p>\n`))}${part('语言', present(r.languages, l => `<p>${h(l.language)} / ${h(l.fluency)}</p>\n`))}${part('关于我', b.summary && `<p>${h(b.summary)}</p>\n`)}</div>
<div class="c c2">
${part('职业经历', present(r.work, w => item(w.name, w.position, when(w), text(w))))}</div>
<div class="c c3">
${part('教育', present(r.education, e => item(e.institution, [e.area, e.studyType].filter(Boolean).join(' '), when(e), '')))}${part('项目', present(r.projects, p => item(p.name, p.x?.role, when(p), text({ summary: p.description }))))}${part('校园', present(x.schoolJobs, s => item(s.name, '', when(s), text(s))))}${part('公益', present(r.volunteer, v => item(v.organization, v.position, when(v), text(v))))}${part('培训', present(x.training, t => item(t.institution, t.name, when(t), '')))}${part('证书', present(r.certificates, c => `<p>${h(c.name)}（${date(c.date, f)}）</p>\n`))}${part('奖项', present(r.awards, a => `<p>${h(a.title)}（${date(a.date, f)}）</p>\n`))}${part('论文', present(r.publications, p => `<p>《${h(p.name)}》${h(p.publisher)}（${date(p.releaseDate, f)}）</p>\n`))}</div>
</body></html>`;
}
