// A headhunter's report about a candidate: the firm's letterhead, who is recommended for what, a table of the whole career at a glance, then every job in full with the firm's background; facts beside it in a second column.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y年M月';
  const when = item => span(item, f, '—', '至今');
  const part = (title, body) => (body ? `<h2>${title}</h2>\n${body}\n` : '');
  const fact = (label, value) => (value ? `<p><span class="l">${label}</span>　${h(value)}</p>` : '');
  const said = (label, value) => (value ? `<p><b>${label}：</b>${h(value)}</p>` : '');
  const listed = (label, list) => (list?.length ? `<p><b>${label}：</b></p><ul>${present(list, t => `<li>${h(t)}</li>`)}</ul>` : '');
  const last = r.work?.[0];
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>候选人推荐报告</title><style>
body { font: 13px/1.65 "DengXian", "Noto Sans CJK SC", sans-serif; width: 760px; margin: 18px auto; color: #1c1c1c } p { margin: 1px 0 } ul { margin: 0 0 4px; padding-left: 18px }
.mast { border-bottom: 3px double #8a6d3b; display: flex; justify-content: space-between; color: #8a6d3b; font-size: 12px } h1 { font-size: 21px; text-align: center; margin: 14px 0 6px; letter-spacing: 2px }
.for { width: 100%; border-collapse: collapse; margin-bottom: 10px } .for td, .glance td, .glance th { border: 1px solid #cbb994; padding: 3px 8px } .for td:nth-child(odd) { background: #f7f1e3; width: 13% }
.two { width: 100%; border-spacing: 0 } .two > tbody > tr > td { vertical-align: top; padding: 0 } .two .narrow { width: 31%; background: #faf7ef; padding: 4px 12px } .two .broad { padding-left: 18px }
h2 { font-size: 14px; color: #8a6d3b; border-bottom: 1px solid #8a6d3b; margin: 12px 0 5px } .l { color: #777; display: inline-block; width: 60px } .glance { width: 100%; border-collapse: collapse; font-size: 12px } .glance th { background: #f7f1e3; font-weight: normal }
.job { margin-bottom: 10px } .job .head { font-weight: bold } .foot { font-size: 11px; color: #999; border-top: 1px solid #ddd; margin-top: 16px }
</style></head><body>
<div class="mast"><span>桥岸人才顾问 Bridgebank Search</span><span>机密 CONFIDENTIAL</span></div>
<h1>候选人推荐报告</h1>
<table class="for"><tr><td>候选人</td><td>${h(b.name)}</td><td>推荐职位</td><td>${h(x.expectedPosition?.join('、'))}</td></tr>
<tr><td>现任公司</td><td>${last?.x?.current ? h(last.name) : '已离职'}</td><td>现任职位</td><td>${last?.x?.current ? h(last.position) : '—'}</td></tr></table>
<table class="two"><tr><td class="narrow">
${part('个人信息', fact('性别', x.gender) + fact('出生年月', date(x.birthday, f)) + fact('婚姻状况', x.marital) + fact('籍贯', x.hukou) + fact('现居城市', b.location?.city) + fact('工作年限', x.workYears) + fact('联系电话', b.phone) + fact('电子邮件', b.email))}
${part('薪酬与意向', fact('目前薪酬', x.currentSalary) + fact('期望薪酬', x.expectedSalary) + fact('期望地点', x.expectedCity?.join('、')) + fact('求职状态', x.jobStatus))}
${part('教育背景', present(r.education, e => `<p>${h(e.institution)}</p><p>${[e.area, e.studyType].filter(Boolean).map(h).join('，')}</p><p>${when(e)}</p><br>`))}
${part('语言水平', present(r.languages, l => `<p>${h(l.language)}：${h(l.fluency)}</p>`))}
${part('专业资质', present(r.certificates, c => `<p>${h(c.name)}${c.date ? `（${date(c.date, f)}）` : ''}</p>`))}
${part('专业技能', present(r.skills, s => `<p>${h(s.name)}${s.keywords ? `：${s.keywords.map(h).join('、')}` : s.level ? `（${h(s.level)}）` : ''}</p>`))}
${part('所获荣誉', present(r.awards, a => `<p>${date(a.date, f)} ${h(a.title)}</p>`))}
</td><td class="broad">
${part('推荐理由', b.summary && `<p>${h(b.summary)}</p>`)}
${part('职业概况', r.work && `<table class="glance"><tr><th>任职时间</th><th>公司</th><th>职位</th></tr>${present(r.work, w => `<tr><td>${when(w)}</td><td>${h(w.name)}</td><td>${h(w.position)}</td></tr>`)}</table>`)}
${part('工作履历', present(r.work, w => `<div class="job"><p class="head">${h(w.name)}　${when(w)}</p>
${w.x?.industry || w.x?.nature || w.x?.size ? `<p><b>公司背景：</b>${[w.x.industry, w.x.nature, w.x.size].filter(Boolean).map(h).join('，')}</p>` : ''}${said('担任职务', w.position)}${said('所属部门', w.x?.department)}${said('汇报对象', w.x?.reportTo)}${w.x?.subordinates ? said('下属人数', `${w.x.subordinates}人`) : ''}${said('工作职责', w.summary)}${listed('主要业绩', w.highlights)}</div>`))}
${part('项目经历', present(r.projects, p => `<div class="job"><p class="head">${h(p.name)}　${when(p)}</p>${said('项目角色', p.x?.role)}${said('项目简介', p.description)}${said('个人职责', p.summary)}${listed('项目成果', p.highlights)}</div>`))}
${part('培训经历', present(x.training, t => `<p>${when(t)}　${h(t.institution)}　${h(t.name)}</p>`))}
${part('发表论文', present(r.publications, p => `<p>《${h(p.name)}》，${h(p.publisher)}，${date(p.releaseDate, f)}</p>`))}
</td></tr></table>
<div class="foot">本报告仅供委托方招聘之用，未经候选人同意请勿向其现任雇主核实。</div>
</body></html>`;
}
