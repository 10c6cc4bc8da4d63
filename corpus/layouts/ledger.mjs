// Of the set `seen`: a definition list throughout, labels without colons, English words beside Chinese headings, years and months with dashes.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y-M-D';
  const dl = pairs => {
    const rows = pairs.filter(([, value]) => value).map(([label, value]) => `<div><dt>${label}</dt><dd>${h(value)}</dd></div>`).join('');
    return rows && `<dl>${rows}</dl>`;
  };
  const chapter = (zh, en, body) => (body ? `<section><h2>${zh} <em>${en}</em></h2>${body}</section>` : '');
  const notes = item => present([item.summary ?? item.description, ...(item.highlights ?? [])].filter(Boolean), t => `<p>◆ ${h(t)}</p>`);
  return `<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><title>Resume</title><style>
body { font: 14px/1.55 "Source Han Sans CN", "Noto Sans CJK SC", sans-serif; margin: 0 auto; width: 700px }
header { background: #eef2ee; padding: 16px 24px; display: grid; grid-template-columns: 1fr auto } header h1 { margin: 0; font-weight: 600 } header ul { list-style: none; margin: 0; padding: 0; text-align: right }
section { margin: 14px 24px } h2 { font-size: 16px; margin: 0 0 6px } h2 em { font: 12px Georgia, serif; color: #7a8b7a } dl { margin: 0 0 8px } dl div { display: flex } dt { width: 110px; color: #5c6b5c } dd { margin: 0 } p { margin: 0 0 0 110px }
</style></head><body>
<header><div><h1>${h(b.name)}</h1><span>${h(b.label)}</span></div><ul><li>${h(b.phone)}</li><li>${h(b.email)}</li>${b.url ? `<li>${h(b.url)}</li>` : ''}<li>${h(b.location?.city)}</li></ul></header>
${chapter('个人资料', 'Profile', dl([['性别', x.gender], ['出生日期', date(x.birthday, f)], ['民族籍贯', x.hukou], ['政治面貌', x.politicalStatus], ['婚否', x.marital], ['工龄', x.workYears]]))}
${chapter('个人优势', 'Summary', b.summary && `<div>${h(b.summary)}</div>`)}
${chapter('求职期望', 'Objective', dl([['意向岗位', x.expectedPosition?.join(' / ')], ['意向城市', x.expectedCity?.join(' / ')], ['期望待遇', x.expectedSalary], ['到岗状态', x.jobStatus]]))}
${chapter('任职经历', 'Experience', present(r.work, w => dl([['公司', w.name], ['职位', w.position], ['部门', w.x?.department], ['时间', span(w, f, ' 至 ', '今')]]) + notes(w)))}
${chapter('项目', 'Projects', present(r.projects, p => dl([['项目', p.name], ['担任', p.x?.role], ['时间', span(p, f, ' 至 ', '今')]]) + notes(p)))}
${chapter('学历', 'Education', present(r.education, e => dl([['学校', e.institution], ['专业', e.area], ['学位', e.studyType], ['时间', span(e, f, ' 至 ', '今')]])))}
${chapter('公益', 'Volunteering', present(r.volunteer, v => dl([['机构', v.organization], ['身份', v.position], ['时间', span(v, f, ' 至 ', '今')]]) + notes(v)))}
${chapter('资格证书', 'Certificates', dl((r.certificates ?? []).map(c => [date(c.date, f), c.name])))}
${chapter('奖励', 'Honors', dl((r.awards ?? []).map(a => [date(a.date, f), a.title])))}
${chapter('外语', 'Languages', dl((r.languages ?? []).map(l => [l.language, l.fluency])))}
${chapter('技能专长', 'Skills', dl((r.skills ?? []).map(s => [s.name, s.level ?? s.keywords?.join(' ')])))}
</body></html>`;
}
