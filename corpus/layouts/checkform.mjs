// A registration form filled in by hand on arrival: one table of eight columns with a photo over four rows, ticked boxes for sex and marriage, section names downwards in merged cells, one row of heads per section, for every job a row of fields and a row of duties; family with empty cells, a declaration, a part for the firm's own remarks.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.M';
  const when = item => span(item, f, '-');
  const td = (c, body, wide = 1, more = '') => `<td${c ? ` class="${c}"` : ''}${wide > 1 ? ` colspan="${wide}"` : ''}${more}>${body || '&nbsp;'}</td>`;
  const k = (text, wide) => td('k', text, wide);
  const v = (text, wide, c = '') => td(c, text && h(text), wide);
  const tr = (...cells) => `<tr>${cells.join('')}</tr>\n`;
  const tick = (options, value) => [...options.map(o => `${o === value ? '☑' : '□'}${o}`), ...(value && !options.includes(value) ? [`☑${h(value)}`] : [])].join('　');
  /** A section: its name downwards over all its rows. */
  const block = (name, rows) => rows.length && rows.map((row, n) => `<tr>${n ? '' : td('side', [...name].join('<br>'), 1, ` rowspan="${rows.length}"`)}${row}</tr>\n`).join('');
  const list = (name, heads, spans, records = []) => (records.length ? block(name, [heads.map((t, n) => k(t, spans[n])).join(''), ...records.flat()]) : '');
  const cells = (spans, values) => values.map((t, n) => v(t, spans[n], 'mid')).join('');
  const long = lines => (lines.filter(Boolean).length ? [td('left', lines.filter(Boolean).map(h).join('<br>'), 7)] : []);
  const numbered = items => (items ?? []).map((t, n) => `（${n + 1}）${t}`);
  return `<html>
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>应聘登记表</title><style>
body { font: 10.5pt/1.5 SimSun, "WenQuanYi Micro Hei", "Noto Sans CJK SC", serif; width: 700px; margin: 10px auto } h1 { text-align: center; font-size: 18pt; margin: 4px 0 8px } .line { display: flex; justify-content: space-between } table { border-collapse: collapse; width: 100%; table-layout: fixed } td { border: 1px solid #000; padding: 3px 4px; word-wrap: break-word } .k { text-align: center; background: #eee } .mid { text-align: center } .side { text-align: center; background: #eee; font-weight: bold } .photo { text-align: center; color: #888 } .pen { font-family: KaiTi, "WenQuanYi Micro Hei", "Noto Sans CJK SC", serif } tr { page-break-inside: avoid } .sign { text-align: right; margin: 12px 0 }
</style></head><body>
<h1>应 聘 登 记 表</h1>
<div class="line"><span>应聘岗位：<u>　${h(x.expectedPosition?.join('、'))}　</u></span><span>填表日期：2026年8月17日</span></div>
<table class="pen" border="1" cellspacing="0"><colgroup><col width="11%"><col width="14%"><col width="11%"><col width="13%"><col width="12%"><col width="13%"><col width="12%"><col width="14%"></colgroup>
${tr(k('姓名'), v(b.name), k('性别'), td('', tick(['男', '女'], x.gender)), k('出生年月'), v(date(x.birthday, f), 2), td('photo', '（照片）', 1, ' rowspan="4"'))}${tr(k('民族'), v(''), k('籍贯'), v(x.hukou), k('政治面貌'), v(x.politicalStatus, 2))}${tr(k('婚姻状况'), td('', tick(['未婚', '已婚'], x.marital), 3), k('工作年限'), v(x.workYears, 2))}${tr(k('手机'), v(b.phone, 2), k('电子邮箱'), v(b.email, 3))}${tr(k('现居城市'), v(b.location?.city), k('通讯地址'), v(b.address, 3), k('邮编'), v(b.postalCode))}${tr(k('期望薪资'), v(x.expectedSalary, 2), k('现薪资'), v(x.currentSalary), k('期望地点'), v(x.expectedCity?.join('、'), 2))}${tr(k('到岗情况'), v(x.jobStatus, 3), k('爱好特长'), v(r.interests?.map(i => i.name).join('、'), 3))}${list('学习经历', ['起止年月', '学校名称', '所学专业', '学历', '学习形式'], [2, 2, 1, 1, 1], r.education?.map(e => [cells([2, 2, 1, 1, 1], [when(e), e.institution, e.area, e.studyType, ''])]))}${list('工作经历', ['起止年月', '工作单位', '部门', '职务', '离职原因'], [2, 2, 1, 1, 1], r.work?.map(w => [cells([2, 2, 1, 1, 1], [when(w), w.name, w.x?.department, w.position, '']), ...long([w.summary, ...numbered(w.highlights)])]))}${list('项目经验', ['起止年月', '项目名称', '担任角色'], [2, 3, 2], r.projects?.map(p => [cells([2, 3, 2], [when(p), p.name, p.x?.role]), ...long([p.description && `项目简介：${p.description}`, p.summary && `本人职责：${p.summary}`, ...numbered(p.highlights)])]))}${list('校内任职', ['起止年月', '职务', '主要工作'], [2, 2, 3], x.schoolJobs?.map(s => [cells([2, 2, 3], [when(s), s.name, s.summary])]))}${list('培训经历', ['起止年月', '培训机构', '培训内容'], [2, 3, 2], x.training?.map(t => [cells([2, 3, 2], [when(t), t.institution, t.name])]))}${list('资格证书', ['取得时间', '证书名称', '发证单位'], [2, 3, 2], r.certificates?.map(c => [cells([2, 3, 2], [date(c.date, f), c.name, c.issuer])]))}${list('奖惩情况', ['时间', '名称', '授予单位'], [2, 3, 2], r.awards?.map(a => [cells([2, 3, 2], [date(a.date, f), a.title, a.awarder])]))}${r.languages ? tr(k('外语水平'), v(r.languages.map(t => `${t.language}（${t.fluency}）`).join('、'), 7)) : ''}${r.skills ? tr(k('专业技能'), v(r.skills.map(s => s.name + (s.keywords ? `（${s.keywords.join('、')}）` : s.level ? `（${s.level}）` : '')).join('、'), 7)) : ''}${list('家庭成员', ['称谓', '姓名', '工作单位', '联系电话'], [1, 1, 3, 2], ['父亲', '母亲'].map(t => [cells([1, 1, 3, 2], [t, '', '', ''])]))}${b.summary ? tr(k('自我评价'), v(b.summary, 7)) : ''}</table>
<p>本人承诺：以上所填内容真实完整，如有不实，公司可据此解除劳动合同。</p>
<p class="sign">应聘人签名：＿＿＿＿＿＿＿＿　　日期：　　年　　月　　日</p>
<table border="1" cellspacing="0">${tr(k('以下由公司填写', 8))}${tr(k('初试意见'), v('', 3), k('复试意见'), v('', 3))}${tr(k('拟定薪资'), v('', 3), k('报到日期'), v('', 3))}</table>
</body></html>`;
}
