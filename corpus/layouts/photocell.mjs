// The resume as one table, as found in every office's templates: a cell for the photo over four rows, shaded bars across for sections, rows of heads for every firm and a cell for its duties, `2019.03—2021.06`, written with `font` and `align` as Word's filtered page has it.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.M';
  const k = (text, w = 1) => `<td align="center" bgcolor="#f3f6fb"${w > 1 ? ` colspan="${w}"` : ''}><b><font size="2">${text}</font></b></td>`;
  const v = (text, w = 1, more = '') => `<td${w > 1 ? ` colspan="${w}"` : ''}${more}><font size="2">${text ? h(text) : ''}</font></td>`;
  const tr = cells => `<tr>${cells}</tr>\n`;
  const bar = (title, body) => (body ? tr(`<td colspan="7" bgcolor="#c9d8ee"><b>${title}</b></td>`) + body : '');
  const long = (label, lines) => (lines.some(Boolean) ? tr(k(label) + `<td colspan="6"><font size="2">${lines.filter(Boolean).map(h).join('<br>')}</font></td>`) : '');
  const when = item => span(item, f, '—', '至今');
  const numbered = list => (list ?? []).map((t, n) => `${n + 1}、${t}`);
  return `<html>
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="Generator" content="Microsoft Word 15 (filtered)"><title>个人简历</title><style>
body { font-family: SimSun, "WenQuanYi Micro Hei", "Noto Serif CJK SC", serif; width: 700px; margin: 12px auto } table { border-collapse: collapse; width: 100%; table-layout: fixed } td { border: 1px solid #5b7db1; padding: 4px 6px; line-height: 1.5; word-wrap: break-word } h2 { text-align: center; letter-spacing: 16px; font-weight: bold; margin: 6px 0 10px } tr { page-break-inside: avoid }
</style></head><body>
<h2>个人简历</h2>
<table>
${bar('基本信息', tr(k('姓名') + v(b.name) + k('性别') + v(x.gender) + k('出生年月') + v(date(x.birthday, f)) + '<td rowspan="4" align="center" valign="middle"><font size="2" color="#999999">照片</font></td>')
  + tr(k('籍贯') + v(x.hukou) + k('政治面貌') + v(x.politicalStatus) + k('婚姻状况') + v(x.marital))
  + tr(k('联系电话') + v(b.phone, 2) + k('电子邮箱') + v(b.email, 2))
  + tr(k('现居住地') + v(b.location?.city, 2) + k('工作年限') + v(x.workYears, 2)))}${bar('求职意向', x.expectedPosition && tr(k('意向岗位') + v(x.expectedPosition.join('、'), 3) + k('期望薪资') + v(x.expectedSalary, 2)) + tr(k('意向城市') + v(x.expectedCity.join('、'), 3) + k('到岗时间') + v(x.jobStatus, 2)))}${bar('教育背景', r.education?.length && tr(k('起止时间', 2) + k('毕业院校', 2) + k('专业', 2) + k('学历')) + present(r.education, e => tr(v(when(e), 2) + v(e.institution, 2) + v(e.area, 2) + v(e.studyType))))}${bar('工作经历', present(r.work, w => tr(k('起止时间') + v(when(w), 2) + k('工作单位') + v(w.name, 3)) + tr(k('所在部门') + v(w.x?.department, 2) + k('担任职务') + v(w.position, 3)) + long('工作内容', [w.summary, ...numbered(w.highlights)])))}${bar('项目经历', present(r.projects, p => tr(k('起止时间') + v(when(p), 2) + k('项目名称') + v(p.name, 3)) + long('项目角色', [p.x?.role]) + long('项目内容', [p.description]) + long('个人职责', [p.summary, ...numbered(p.highlights)])))}${bar('校内实践', x.schoolJobs && tr(k('起止时间', 2) + k('职务', 2) + k('主要工作', 3)) + present(x.schoolJobs, s => tr(v(when(s), 2) + v(s.name, 2) + v(s.summary, 3))))}${bar('获奖情况', r.awards && tr(k('时间') + k('奖项名称', 3) + k('颁发单位', 3)) + present(r.awards, a => tr(v(date(a.date, f)) + v(a.title, 3) + v(a.awarder, 3))))}${bar('证书', r.certificates && tr(k('时间') + k('证书名称', 3) + k('发证单位', 3)) + present(r.certificates, c => tr(v(date(c.date, f)) + v(c.name, 3) + v(c.issuer, 3))))}${bar('技能特长', long('专业技能', (r.skills ?? []).map(s => s.name + (s.keywords ? `：${s.keywords.join('、')}` : s.level ? `（${s.level}）` : ''))) + long('外语水平', (r.languages ?? []).map(l => `${l.language}：${l.fluency}`)))}${bar('自我评价', b.summary && tr(v(b.summary, 7)))}</table>
</body></html>`;
}
