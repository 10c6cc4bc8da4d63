// A campus recruitment form: one table with merged cells, a box for the photo, section names in a narrow cell down the left side, and rows that stay empty.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y-M-D';
  const when = item => (item.x?.current ? span(item, f, '', '至今') : span(item, f, '至'));
  const k = (text, more = '') => `<th${more}>${text}</th>`;
  const v = (text, more = '') => `<td${more}>${text ? h(text) : '&nbsp;'}</td>`;
  /** Rows of seven columns beside a name that spans them all; at least `least` of them. */
  const chapter = (name, heads, spans, list = [], least = 0) => {
    const rows = [...list, ...Array(Math.max(0, least - list.length)).fill([])];
    if (!rows.length) return '';
    const cells = (tag, texts) => spans.map((wide, n) => `<${tag}${wide > 1 ? ` colspan="${wide}"` : ''}>${texts[n] || '&nbsp;'}</${tag}>`).join('');
    return `<tr><th class="side" rowspan="${rows.length + 1}">${[...name].join('<br>')}</th>${cells('th', heads)}</tr>\n${rows.map(texts => `<tr>${cells('td', texts)}</tr>`).join('\n')}\n`;
  };
  const wide = (name, body) => `<tr><th class="side">${[...name].join('<br>')}</th><td colspan="7" class="long">${body || '&nbsp;'}</td></tr>\n`;
  const lines = list => list.filter(Boolean).map(t => h(t)).join('<br>');
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>校园招聘应聘登记表</title><style>
@page { size: A4; margin: 14mm } body { font: 12px/1.5 "FangSong", "WenQuanYi Micro Hei", "Noto Sans CJK SC", serif; width: 690px; margin: 0 auto }
h1 { text-align: center; font-size: 20px; font-weight: normal; margin: 6px 0 } .top { display: flex; justify-content: space-between; margin: 0 2px 4px }
table { border-collapse: collapse; width: 100%; table-layout: fixed } th, td { border: 1px solid #000; padding: 3px 4px; text-align: center; font-weight: normal; overflow-wrap: break-word } th { background: #f6f6f6 }
.side { width: 24px; font-weight: bold; padding: 2px } .photo { width: 96px; color: #999 } .long { text-align: left } .left { text-align: left }
</style></head><body>
<h1>校园招聘应聘登记表</h1>
<div class="top"><span>应聘岗位：${h(x.expectedPosition?.join('、'))}</span><span>填表日期：　　年　　月　　日</span></div>
<table><colgroup><col style="width:26px"><col span="6"><col style="width:98px"></colgroup>
<tr><th class="side" rowspan="6">${[...'基本信息'].join('<br>')}</th>${k('姓名')}${v(b.name)}${k('性别')}${v(x.gender)}${k('民族')}${v('')}<td class="photo" rowspan="5">（贴照片处）<br>一寸免冠</td></tr>
<tr>${k('出生日期')}${v(date(x.birthday, f))}${k('政治面貌')}${v(x.politicalStatus)}${k('婚否')}${v(x.marital)}</tr>
<tr>${k('生源地')}${v(x.hukou)}${k('现居城市')}${v(b.location?.city)}${k('健康状况')}${v('')}</tr>
<tr>${k('手机号码')}${v(b.phone, ' colspan="2"')}${k('E-mail')}${v(b.email, ' colspan="2"')}</tr>
<tr>${k('意向城市')}${v(x.expectedCity?.join('、'), ' colspan="2"')}${k('期望月薪')}${v(x.expectedSalary, ' colspan="2"')}</tr>
<tr>${k('通讯地址')}${v(b.address, ' colspan="4"')}${k('邮政编码')}${v(b.postalCode)}</tr>
${chapter('教育背景', ['起止时间', '学校名称', '专业', '学历', '平均分'], [2, 2, 1, 1, 1], r.education?.map(e => [when(e), h(e.institution), h(e.area), h(e.studyType), h(e.score)]), 3)}
${wide('主修课程', r.education?.some(e => e.courses) && lines(r.education.map(e => e.courses && `${e.institution}：${e.courses.join('、')}`)))}
${chapter('学生工作', ['起止时间', '职务', '工作内容'], [2, 1, 4], x.schoolJobs?.map(s => [when(s), h(s.name), h(s.summary)]), 1)}
${chapter('实习及工作', ['起止时间', '单位', '岗位', '主要工作及成果'], [2, 1, 1, 3], r.work?.map(w => [when(w), h(w.name), h(w.position), `<div class="left">${lines([w.summary, ...(w.highlights ?? []).map((t, n) => `（${n + 1}）${t}`)])}</div>`]))}
${chapter('项目科研', ['起止时间', '题目', '承担角色', '内容简介'], [2, 2, 1, 2], r.projects?.map(p => [when(p), h(p.name), h(p.x?.role), `<div class="left">${lines([p.description])}</div>`]), 1)}
${chapter('奖励情况', ['获奖时间', '奖项名称', '授予单位'], [2, 3, 2], r.awards?.map(a => [date(a.date, f), h(a.title), h(a.awarder)]), 2)}
${wide('证书技能', [r.certificates && `证书：${h(r.certificates.map(c => c.name).join('、'))}`, r.languages && `外语：${h(r.languages.map(l => `${l.language}（${l.fluency}）`).join('、'))}`, r.skills && `技能：${present(r.skills, s => h(s.name) + (s.keywords ? `（${s.keywords.map(h).join('、')}）` : s.level ? `（${h(s.level)}）` : ''), '、')}`].filter(Boolean).join('<br>'))}
${wide('兴趣爱好', r.interests && h(r.interests.map(i => i.name).join('、')))}
${wide('自我评价', b.summary && h(b.summary))}
</table>
<p>本人承诺以上所填内容真实有效，如有虚假，愿承担由此产生的一切后果。</p>
<p style="text-align:right">应聘者签名：＿＿＿＿＿＿＿＿</p>
</body></html>`;
}
