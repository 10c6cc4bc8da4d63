// What a recruiting site gives of one's online resume: name, a line of facts, contacts, wishes, then jobs as firm and period, `职位 | 部门`, labelled duties; projects, schools, certificates. Black on white, without ornament.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.M';
  const part = (title, body) => (body ? `<h3>${title}</h3>\n${body}` : '');
  const head = (name, item) => `<div class="line"><span class="name">${h(name)}</span>
<span class="period">${span(item, f, '-')}</span></div>\n`;
  const sub = pieces => (pieces.some(Boolean) ? `<div class="sub">${pieces.filter(Boolean).map(h).join(' | ')}</div>\n` : '');
  const said = (label, value) => (value ? `<div class="txt">${label}：${h(value)}</div>\n` : '');
  const results = (label, list) => (list ? `<div class="txt">${label}：</div>\n${list.map((t, n) => `<div class="txt">${n + 1}. ${h(t)}</div>\n`).join('')}` : '');
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>在线简历-${h(b.name)}</title><style>
body { font: 14px/1.75 "Microsoft YaHei", "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif; color: #222; max-width: 700px; margin: 24px auto } h1 { font-size: 24px; margin: 0 } h3 { font-size: 16px; margin: 16px 0 4px; padding-left: 8px; border-left: 4px solid #00a6a7 } .line { display: flex; justify-content: space-between; margin-top: 6px } .name { font-weight: 700 } .period, .sub { color: #666 } h3, .line, .sub { break-after: avoid } @media print { body { margin: 0 auto } }
</style></head><body>
<h1>${h(b.name)}</h1>
<div class="sub">${[x.gender, x.birthday && `${date(x.birthday, 'Y年m月')}出生`, x.workYears && `${x.workYears}工作经验`, b.location?.city && `现居${b.location.city}`, x.jobStatus].filter(Boolean).map(h).join(' | ')}</div>
<div class="sub">${[`电话：${h(b.phone)}`, `邮箱：${h(b.email)}`].join(' | ')}</div>
${part('求职意向', said('期望职位', x.expectedPosition?.join('、')) + said('期望行业', x.expectedIndustry?.join('、')) + said('期望城市', x.expectedCity?.join('、')) + said('期望薪资', x.expectedSalary))}${part('个人优势', b.summary && `<div class="txt">${h(b.summary)}</div>\n`)}${part(x.schoolJobs ? '实习经历' : '工作经历', present(r.work, w => head(w.name, w) + sub([w.position, w.x?.department]) + said('工作内容', w.summary) + results('工作业绩', w.highlights)))}${part('项目经历', present(r.projects, p => head(p.name, p) + sub([p.x?.role]) + said('项目描述', p.description) + results('项目业绩', p.highlights)))}${part('教育经历', present(r.education, e => head(e.institution, e) + sub([e.studyType, e.area])))}${part('在校经历', present(x.schoolJobs, s => head(s.name, s) + `<div class="txt">${h(s.summary)}</div>\n`))}${part('培训经历', present(x.training, t => head(t.institution, t) + sub([t.name])))}${part('资格证书', r.certificates && present(r.certificates, c => `<div class="line"><span>${h(c.name)}</span>
<span class="period">${date(c.date, f)}</span></div>\n`))}${part('所获荣誉', r.awards && present(r.awards, a => `<div class="line"><span>${h(a.title)}</span>
<span class="period">${date(a.date, f)}</span></div>\n`))}${part('语言能力', r.languages && present(r.languages, t => `<div class="txt">${h(t.language)}：${h(t.fluency)}</div>\n`))}${part('专业技能', r.skills && present(r.skills, s => `<div class="txt">${h(s.name)}${s.keywords ? `：${s.keywords.map(h).join('、')}` : s.level ? `：${h(s.level)}` : ''}</div>\n`))}</body></html>`;
}
