// What a recruiting system prints of an application: the system's own line of source and time, name and post, then cells of a small grey label over its value (`--` where nothing is known), every job a firm over such cells with `2019-03 至 2021-06`, duties as paragraphs under a label.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y-M';
  const when = item => span(item, f, ' 至 ', '今');
  const part = (title, body) => (body ? `<div class="block"><div class="block-title">${title}</div>\n${body}</div>\n` : '');
  const cell = ([label, value]) => `<div class="field"><div class="field-label">${label}</div>
<div class="field-value">${value ? h(value) : '--'}</div></div>\n`;
  const grid = pairs => `<div class="grid">\n${pairs.map(cell).join('')}</div>\n`;
  const known = pairs => grid(pairs.filter(([, value]) => value));
  const long = (label, lines) => (lines.filter(Boolean).length ? `<div class="field-label">${label}</div>\n<div class="long">${lines.filter(Boolean).map(h).join('<br>\n')}</div>\n` : '');
  const record = (name, pairs, rest = '') => `<div class="record"><div class="record-name">${h(name)}</div>\n${known(pairs)}${rest}</div>\n`;
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="UTF-8"><title>候选人简历-${h(b.name)}</title><style>
body { margin: 0 auto; max-width: 720px; padding: 16px; font: 13px/1.6 -apple-system, "PingFang SC", "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif; color: #1f2329 } .sys { display: flex; justify-content: space-between; color: #8f959e; font-size: 12px; border-bottom: 1px solid #dee0e3; padding-bottom: 6px } .name { font-size: 24px; font-weight: 600; margin-top: 12px } .post { color: #646a73; margin-bottom: 6px } .block { margin-top: 16px } .block-title { font-size: 15px; font-weight: 600; border-left: 3px solid #3370ff; padding-left: 8px; margin-bottom: 6px; line-height: 1.3; break-after: avoid } .grid { display: grid; grid-template-columns: repeat(3, 1fr); gap: 6px 16px } .field-label { color: #8f959e; font-size: 12px; break-after: avoid } .field-value { overflow-wrap: anywhere } .record { border-bottom: 1px dashed #dee0e3; padding-bottom: 8px; margin-bottom: 8px } .record:last-child { border: 0 } .record-name { font-weight: 600; font-size: 14px; break-after: avoid } .end { color: #8f959e; font-size: 12px; text-align: center; margin-top: 20px }
@media print { body { max-width: none; padding: 0 } }
</style></head><body>
<div class="sys"><span>来源：官网投递</span>
<span>投递时间：2026-08-12 09:14</span>
<span>流程：简历初筛</span></div>
<div class="name">${h(b.name)}</div>
${x.expectedPosition ? `<div class="post">应聘职位：${x.expectedPosition.map(h).join('、')}</div>\n` : ''}
${part('基本信息', grid([['性别', x.gender], ['出生日期', date(x.birthday, f)], ['手机号码', b.phone], ['邮箱', b.email], ['现居城市', b.location?.city], ['户籍', x.hukou], ['政治面貌', x.politicalStatus], ['婚姻状况', x.marital], ['工作年限', x.workYears], ['个人主页', b.url]]))}${part('求职意向', x.expectedCity && grid([['期望城市', x.expectedCity.join('、')], ['期望行业', x.expectedIndustry?.join('、')], ['期望薪资', x.expectedSalary], ['目前薪资', x.currentSalary], ['求职状态', x.jobStatus], ['工作性质', x.workType]]))}${part(x.schoolJobs ? '实习经历' : '工作经历', present(r.work, w => record(w.name, [['起止时间', when(w)], ['职位', w.position], ['部门', w.x?.department], ['所属行业', w.x?.industry], ['公司性质', w.x?.nature], ['公司规模', w.x?.size], ['汇报对象', w.x?.reportTo], ['下属人数', w.x?.subordinates]], long('工作描述', [w.summary, ...(w.highlights ?? []).map((t, n) => `${n + 1}. ${t}`)]))))}${part('教育经历', present(r.education, e => record(e.institution, [['起止时间', when(e)], ['专业', e.area], ['学历', e.studyType], ['平均成绩', e.score]], long('主修课程', [e.courses?.join('、')]))))}${part('项目经历', present(r.projects, p => record(p.name, [['起止时间', when(p)], ['角色', p.x?.role]], long('项目描述', [p.description]) + long('项目职责', [p.summary, ...(p.highlights ?? []).map((t, n) => `${n + 1}. ${t}`)]))))}${part('在校经历', present(x.schoolJobs, s => record(s.name, [['起止时间', when(s)]], long('描述', [s.summary]))))}${part('培训经历', present(x.training, t => record(t.institution, [['起止时间', when(t)], ['培训课程', t.name], ['证书', t.certificate]], long('培训内容', [t.summary]))))}${part('语言能力', r.languages && grid(r.languages.map(t => [t.language, t.fluency])))}${part('证书', r.certificates && r.certificates.map(c => known([['证书名称', c.name], ['获得时间', date(c.date, f)], ['颁发机构', c.issuer]])).join(''))}${part('获奖', r.awards && r.awards.map(a => known([['奖项', a.title], ['获奖时间', date(a.date, f)], ['颁奖单位', a.awarder]])).join(''))}${part('论文著作', r.publications && r.publications.map(p => known([['题目', p.name], ['刊物', p.publisher], ['发表时间', date(p.releaseDate, f)]])).join(''))}${part('技能', r.skills && grid(r.skills.map(s => [s.name, s.keywords?.join('、') ?? s.level])))}${part('自我评价', b.summary && `<div class="long">${h(b.summary)}</div>\n`)}<div class="end">本简历由招聘系统生成，仅供内部招聘使用　第 1 页</div>
</body></html>`;
}
