// A template shop's two columns: in the source the career first and the dark bar second (which stands at the left), there skills as dots (`PLC ●●●●○`) and facts behind signs; jobs on a line with points, period above as `2019.3~今`, position before firm.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.m';
  const when = item => `<em>${span(item, f, '~', '今')}</em>`;
  const part = (title, body) => (body ? `<section><h2>${title}</h2>\n${body}</section>\n` : '');
  const node = (item, head, under, texts) => `<div class="n">${when(item)}<h3>${head.filter(Boolean).map(h).join('<span> / </span>')}</h3>${under ? `<h4>${h(under)}</h4>` : ''}${texts.filter(Boolean).map(t => `<p>${h(t)}</p>`).join('\n')}</div>\n`;
  const marked = list => (list ?? []).map(t => `▪ ${t}`);
  const dots = (name, n) => `<li>${h(name)}<b>${'●'.repeat(n)}${'○'.repeat(5 - n)}</b></li>`;
  const level = s => ({ 精通: 5, 熟练: 4, 良好: 3 })[s.level] ?? 2;
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>简历</title><style>
@page { margin: 0 } * { box-sizing: border-box } body { margin: 0; font: 13px/1.6 "PingFang SC", "Noto Sans CJK SC", sans-serif; color: #333 } #all { display: flex; flex-direction: row-reverse; min-height: 100vh; max-width: 794px; margin: 0 auto } main { flex: 1; padding: 28px } aside { width: 230px; background: #24363f; color: #e8eef0; padding: 28px 20px } h1 { font-size: 28px; margin: 0; letter-spacing: 4px } aside h2 { font-size: 14px; color: #7fd0c3; margin: 20px 0 4px } aside ul { list-style: none; margin: 0; padding: 0 } aside li { overflow: hidden } aside li b { float: right; color: #7fd0c3; letter-spacing: 2px; font-weight: normal } main h2 { font-size: 16px; color: #24363f; margin: 14px 0 6px } .n { border-left: 2px solid #7fd0c3; padding: 0 0 8px 14px; margin-left: 4px; break-inside: avoid } em { font-style: normal; color: #299; font-size: 12px } h3 { font-size: 14px; margin: 0 } h4 { font-size: 13px; font-weight: normal; color: #666; margin: 0 } p { margin: 1px 0 } section:first-child h2 { margin-top: 0 } .n:first-of-type { padding-top: 2px }
</style></head><body><div id="all"><main>
${part('个人简介', b.summary && `<p>${h(b.summary)}</p>\n`)}${part('职业历程', present(r.work, w => node(w, [w.position, w.x?.department], w.name, [w.summary, ...marked(w.highlights)])))}${part('项目经验', present(r.projects, p => node(p, [p.name], p.x?.role && `角色：${p.x.role}`, [p.description, ...marked(p.highlights)])))}${part('求学历程', present(r.education, e => node(e, [e.area, e.studyType], e.institution, [e.courses && `主修课程：${e.courses.join('、')}`])))}${part('校园职务', present(x.schoolJobs, s => node(s, [s.name], '', [s.summary])))}${part('培训进修', present(x.training, t => node(t, [t.name], t.institution, [])))}</main><aside>
<h1>${h(b.name)}</h1><div>${h(b.label)}</div>
<h2>联系我</h2><ul>${[b.phone && `☎ ${h(b.phone)}`, b.email && `✉ ${h(b.email)}`, b.location?.city && `⌂ ${h(b.location.city)}`].filter(Boolean).map(t => `<li>${t}</li>`).join('')}</ul>
<h2>关于我</h2><ul>${[x.gender && `性别：${h(x.gender)}`, x.birthday && `生日：${date(x.birthday, 'Y.m.d')}`, x.hukou && `籍贯：${h(x.hukou)}`, x.politicalStatus && `政治面貌：${h(x.politicalStatus)}`].filter(Boolean).map(t => `<li>${t}</li>`).join('')}</ul>
${r.skills ? `<h2>技能特长</h2><ul>${present(r.skills, s => dots(s.name, s.keywords ? 4 : level(s)) + (s.keywords ? `<li><small>${s.keywords.map(h).join('、')}</small></li>` : ''))}</ul>\n` : ''}${r.languages ? `<h2>语言</h2><ul>${present(r.languages, l => `<li>${h(l.language)}（${h(l.fluency)}）</li>`)}</ul>\n` : ''}${r.certificates ? `<h2>证书</h2><ul>${present(r.certificates, c => `<li>${h(c.name)}</li>`)}</ul>\n` : ''}${r.awards ? `<h2>荣誉</h2><ul>${present(r.awards, a => `<li>${date(a.date, f)} ${h(a.title)}</li>`)}</ul>\n` : ''}</aside></div></body></html>`;
}
