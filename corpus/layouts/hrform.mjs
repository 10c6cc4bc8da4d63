// A firm's application form as its personnel office sends it out and an applicant fills it in: a number of the form, hints in brackets behind the names of sections, a table for each section, entry and leaving date in cells of their own, one small table per firm, cells nobody fills in, a declaration to sign.
import { h, date } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.M';
  const end = item => (item.endDate ? date(item.endDate, f) : item.x?.current || item.current ? '至今' : '');
  const k = (text, more = '') => `<td class="k"${more}>${text}</td>`;
  const v = (text, wide) => `<td${wide ? ` colspan="${wide}"` : ''}>${text ? h(text) : '&nbsp;'}</td>`;
  const lines = (list, wide) => `<td colspan="${wide}">${list.filter(Boolean).map(h).join('<br>') || '&nbsp;'}</td>`;
  const row = (...cells) => `<tr>${cells.join('')}</tr>\n`;
  const table = rows => `<table>\n${rows}</table>\n`;
  let count = 0;
  const part = (title, hint, body) => (body ? `<p class="h">${++count}. ${title}<span>${hint}</span></p>\n${body}` : '');
  const grid = (heads, list) => (list?.length ? table(row(...heads.map(t => k(t))) + list.map(cells => row(...cells.map(c => v(c)))).join('')) : '');
  const skills = [r.languages && `外语：${r.languages.map(l => `${l.language}（${l.fluency}）`).join('，')}`, r.skills && `专业/办公技能：${r.skills.map(s => s.name + (s.keywords ? `（${s.keywords.join('、')}）` : s.level ? `（${s.level}）` : '')).join('，')}`, r.interests && `特长爱好：${r.interests.map(i => i.name).join('，')}`].filter(Boolean);
  return `<html>
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>应聘申请表</title><style>
body { font: 10.5pt/1.5 SimSun, "WenQuanYi Micro Hei", "Noto Sans CJK SC", serif; width: 690px; margin: 10px auto } .no { display: flex; justify-content: space-between; font-size: 9pt } h2 { text-align: center; letter-spacing: 6px; margin: 8px 0; font-size: 16pt } table { border-collapse: collapse; width: 100%; margin-bottom: 6px; page-break-inside: avoid } td { border: 1px solid #000; padding: 3px 5px; vertical-align: middle } .k { background: #f2f2f2; text-align: center; width: 84px; white-space: nowrap } .h { font-weight: bold; margin: 10px 0 3px } .h span { font: italic 9pt SimSun, "WenQuanYi Micro Hei", "Noto Sans CJK SC", serif; color: #555 } .sign { margin-top: 18px }
</style></head><body>
<div class="no"><span>表单编号：HR-ZP-03</span><span>版本：B/1</span></div>
<h2>应聘申请表</h2>
<p>应聘职位：<u>&nbsp;${h(x.expectedPosition?.join('/') ?? '')}&nbsp;</u>　　可到岗情况：<u>&nbsp;${h(x.jobStatus ?? '')}&nbsp;</u>　　信息来源：□内部推荐　□招聘网站　□其他</p>
${part('个人基本资料', '（请如实填写，无则留空）', table([
    row(k('姓名'), v(b.name), k('性别'), v(x.gender), k('出生日期'), v(date(x.birthday, 'Y.M.D'))),
    row(k('民族'), v(''), k('籍贯'), v(x.hukou), k('政治面貌'), v(x.politicalStatus)),
    row(k('婚育状况'), v(x.marital), k('身高/体重'), v(''), k('工龄'), v(x.workYears)),
    row(k('手机'), v(b.phone), k('E-mail'), v(b.email, 3)),
    row(k('现居城市'), v(b.location?.city), k('邮编'), v(b.postalCode), k('意向工作地'), v(x.expectedCity?.join('/'))),
    row(k('现住址'), v(b.address, 5)),
    row(k('现薪资'), v(x.currentSalary), k('期望薪资'), v(x.expectedSalary, 3)),
    row(k('紧急联系人'), v(''), k('关系'), v(''), k('联系方式'), v('')),
  ].join('')))}${part('教育背景', '（从最高学历填起）', grid(['入学', '毕业', '学校名称', '专业', '学历', '是否统招'], r.education?.map(e => [date(e.startDate, f), end(e), e.institution, e.area, e.studyType, ''])))}${part('工作（实习）履历', '（由近及远，请勿间断）', (r.work ?? []).map(w => table(row(k('公司名称'), v(w.name, 3), k('所属行业'), v(w.x?.industry)) + row(k('入职时间'), v(date(w.startDate, f)), k('离职时间'), v(end(w)), k('公司规模'), v(w.x?.size)) + row(k('部门'), v(w.x?.department), k('职位'), v(w.position), k('直接上级'), v(w.x?.reportTo)) + row(k('下属人数'), v(w.x?.subordinates), k('证明人及电话'), v('', 3)) + row(k('工作内容'), lines([w.summary, ...(w.highlights ?? []).map((t, n) => `${n + 1}) ${t}`)], 5)) + row(k('离职原因'), v('', 5)))).join(''))}${part('项目/课题', '（选填，不超过三项）', (r.projects ?? []).map(p => table(row(k('项目名称'), v(p.name), k('担任角色'), v(p.x?.role)) + row(k('开始时间'), v(date(p.startDate, f)), k('结束时间'), v(end(p))) + row(k('项目说明'), lines([p.description], 3)) + (p.summary || p.highlights ? row(k('本人职责'), lines([p.summary, ...(p.highlights ?? [])], 3)) : ''))).join(''))}${part('培训经历', '（与应聘职位相关的）', grid(['开始时间', '结束时间', '培训机构', '培训内容', '取得证书'], x.training?.map(t => [date(t.startDate, f), end(t), t.institution, t.name, t.certificate])))}${part('在校任职', '（应届生填写）', grid(['开始时间', '结束时间', '职务', '工作内容'], x.schoolJobs?.map(s => [date(s.startDate, f), end(s), s.name, s.summary])))}${part('职业资格证书', '（附复印件）', grid(['取得时间', '证书名称', '发证机构'], r.certificates?.map(c => [date(c.date, f), c.name, c.issuer])))}${part('所获奖励', '（在校及在职期间）', grid(['获奖时间', '奖励名称', '授予单位'], r.awards?.map(a => [date(a.date, f), a.title, a.awarder])))}${part('语言及技能', '', skills.length ? table(row(lines(skills, 1))) : '')}${part('自我评价', '（性格、优势与不足）', b.summary && table(row(lines([b.summary], 1))))}<p class="sign">本人声明以上所填内容均属实，如有虚假，愿承担由此产生的一切后果。</p>
<p>申请人签字：______________　　日期：______年____月____日</p>
</body></html>`;
}
