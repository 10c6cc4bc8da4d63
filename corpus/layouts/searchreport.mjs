// A headhunter's report on a candidate: a table of facts, then lines for every firm (`任职时间`, `公司概况`, `汇报对象`, `主要业绩` with ①②③, `离职原因`); `2019年03月 ~ 今`.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y年M月';
  const when = item => span(item, f, ' ~ ', '今');
  const part = (title, body) => (body ? `<div class="t">◆ ${title}</div>\n${body}` : '');
  const line = (label, value) => (value ? `<p><span class="k">【${label}】</span>${value}</p>\n` : '');
  const marked = list => list && list.map((t, n) => `${'①②③④⑤⑥⑦⑧'[n]}${h(t)}`).join('<br>\n');
  const facts = [['候选人', b.name], ['性别', x.gender], ['出生年月', date(x.birthday, f)], ['户籍', x.hukou], ['婚姻', x.marital], ['现居地', b.location?.city], ['联系电话', b.phone], ['电子邮箱', b.email], ['目前状态', x.jobStatus], ['目前薪酬', x.currentSalary], ['期望薪酬', x.expectedSalary], ['意向城市', x.expectedCity?.join('、')]].filter(([, v]) => v);
  const rows = facts.reduce((out, fact, n) => (n % 2 ? out.at(-1).push(fact) : out.push([fact])) && out, []);
  return `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>候选人推荐报告</title><style>
body { font: 14px/1.7 SimSun, "Noto Serif CJK SC", serif; max-width: 690px; margin: 28px auto } .top { text-align: right; color: #a33; font-size: 12px } h1 { text-align: center; font-size: 22px; letter-spacing: 6px; margin: 6px 0 14px } table { border-collapse: collapse; width: 100% } td { border: 1px solid #b88; padding: 3px 8px } td:nth-child(odd) { background: #f7eeee; width: 84px; font-weight: bold } .t { color: #a33; font: bold 16px/1.6 "Noto Sans CJK SC", sans-serif; margin: 16px 0 4px; border-bottom: 2px solid #a33 } p { margin: 2px 0 } .k { color: #a33 } .f { font-weight: bold; margin-top: 10px; font-size: 15px }
</style></head><body><div class="top">机密文件　仅供委托方参阅</div>
<h1>候选人推荐报告</h1>
<table>${rows.map(row => `<tr>${row.map(([k, v]) => `<td>${k}</td><td${row.length < 2 ? ' colspan="3"' : ''}>${h(v)}</td>`).join('')}</tr>\n`).join('')}</table>
${part('教育情况', present(r.education, e => `<p>${when(e)}　<b>${h(e.institution)}</b>　${h(e.area)}（${h(e.studyType)}）</p>\n`))}${part('职业经历', present(r.work, w => `<p class="f">${h(w.name)}</p>\n${line('任职时间', when(w))}${line('公司概况', [w.x?.industry && `行业：${h(w.x.industry)}`, w.x?.nature && `性质：${h(w.x.nature)}`, w.x?.size && `规模：${h(w.x.size)}`].filter(Boolean).join('；'))}${line('担任职位', h(w.position))}${line('所在部门', h(w.x?.department))}${line('汇报对象', h(w.x?.reportTo))}${line('下属人数', w.x?.subordinates && `${h(w.x.subordinates)}人`)}${line('工作职责', h(w.summary))}${line('主要业绩', marked(w.highlights))}${line('离职原因', w.endDate && '个人发展')}`))}${part('项目情况', present(r.projects, p => `<p class="f">${h(p.name)}</p>\n${line('项目时间', when(p))}${line('承担角色', h(p.x?.role))}${line('项目简介', h(p.description))}${line('项目业绩', marked(p.highlights))}`))}${part('校园经历', present(x.schoolJobs, s => `<p class="f">${h(s.name)}</p>\n${line('任职时间', when(s))}${line('工作职责', h(s.summary))}`))}${part('培训经历', present(x.training, t => `<p>${when(t)}　<b>${h(t.institution)}</b>　${h(t.name)}</p>\n`))}${part('资格证书', r.certificates && r.certificates.map(c => `<p>${date(c.date, f)}　${h(c.name)}</p>\n`).join(''))}${part('所获奖项', r.awards && r.awards.map(a => `<p>${date(a.date, f)}　${h(a.title)}</p>\n`).join(''))}${part('外语水平', r.languages && `<p>${r.languages.map(l => `${h(l.language)}（${h(l.fluency)}）`).join('、')}</p>\n`)}${part('专业技能', r.skills && `<p>${r.skills.map(s => h(s.name) + (s.level ? `（${h(s.level)}）` : s.keywords ? `（${s.keywords.map(h).join('、')}）` : '')).join('、')}</p>\n`)}${part('候选人自述', b.summary && `<p>${h(b.summary)}</p>\n`)}</body></html>`;
}
