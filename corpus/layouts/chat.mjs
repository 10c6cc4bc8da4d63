// What a job board for chatting with recruiters shows of a candidate: a card with the name and grey facts, strong points first, wishes as one line of dots, firm at the left and period at the right, labels `内容` and `业绩` above paragraphs, years only for schools, words as tags.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const when = (item, f = 'Y.M') => `<span class="time">${span(item, f, '-', '至今')}</span>`;
  const part = (title, body) => (body ? `<div class="resume-item"><h3 class="title">${title}</h3>\n${body}</div>\n` : '');
  const row = (left, right, under) => `<div class="name-row"><span class="name">${h(left)}</span>
${right}</div>\n${under.some(Boolean) ? `<div class="sub">${under.filter(Boolean).map(t => `<span>${h(t)}</span>`).join('\n<em class="dot">·</em>')}</div>\n` : ''}`;
  const text = (label, list) => (list?.length ? `<div class="text"><span class="label">${label}：</span>\n<p>${list.map(h).join('<br>')}</p></div>\n` : '');
  const tags = list => `<ul class="tags">\n${present(list, t => `<li>${h(t)}</li>\n`)}</ul>\n`;
  const facts = list => list.filter(Boolean).map(t => `<span>${h(t)}</span>`).join('\n<em class="vline"></em>');
  const numbered = list => list?.map((t, n) => `${n + 1}.${t}`);
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>在线简历</title><style>
body { font: 14px/1.75 "PingFang SC", "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif; color: #222; background: #f6f6f8; margin: 0 } .resume-box { width: 700px; margin: 16px auto; background: #fff; padding: 8px 28px 20px } h1 { font-size: 22px; margin: 14px 0 2px; font-weight: 500 } .who { display: flex; align-items: baseline } .status { font-size: 13px; color: #00a6a7; margin-left: 10px } .facts { color: #666 } .vline { display: inline-block; width: 1px; height: 11px; background: #ccc; margin: 0 10px } .dot { font-style: normal; margin: 0 6px; color: #999 }
.resume-item { border-top: 1px solid #eee; padding: 6px 0 8px; margin-top: 10px } .title { font-size: 16px; font-weight: 500; margin: 6px 0 } .name-row { display: flex; justify-content: space-between; margin-top: 10px } .name { font-weight: 500; font-size: 15px } .time { color: #999 } .sub { color: #666 } .text p { margin: 0 } .label { color: #999 } .tags { list-style: none; padding: 0; margin: 0 } .tags li { display: inline-block; background: #f4f5f7; color: #555; border-radius: 3px; padding: 0 9px; margin: 3px 6px 3px 0 } p { margin: 0 }
@media print { body { background: none } .resume-box { width: auto; margin: 0; padding: 0 } }
</style></head><body><div class="resume-box">
<div class="who"><h1>${h(b.name)}</h1>
${x.jobStatus ? `<div class="status">${h(x.jobStatus)}</div>` : ''}</div>
<div class="facts">${facts([x.gender, date(x.birthday, 'Y.M'), x.workYears && `${x.workYears}经验`, r.education?.[0]?.studyType, b.location?.city])}</div>
<div class="facts">${facts([b.phone, b.email])}</div>
${part('个人优势', b.summary && `<p>${h(b.summary)}</p>\n`)}${part('期望职位', x.expectedPosition && `<div class="sub">${[x.expectedPosition.join('、'), x.expectedCity?.join('、'), x.expectedSalary, x.expectedIndustry?.join('、')].filter(Boolean).map(t => `<span>${h(t)}</span>`).join('\n<em class="dot">·</em>')}</div>\n`)}${part(x.schoolJobs ? '实习经历' : '工作经历', present(r.work, w => row(w.name, when(w), [w.position, w.x?.department]) + text('内容', w.summary && [w.summary]) + text('业绩', numbered(w.highlights))))}${part('项目经历', present(r.projects, p => row(p.name, when(p), [p.x?.role]) + text('项目描述', [p.description]) + text('项目业绩', [p.summary, ...(p.highlights ?? [])].filter(Boolean))))}${part('教育经历', present(r.education, e => row(e.institution, when(e, 'Y'), [e.area, e.studyType]) + text('主修课程', e.courses && [e.courses.join('、')])))}${part('在校经历', present(x.schoolJobs, s => row(s.name, when(s), []) + text('描述', [s.summary])))}${part('培训经历', present(x.training, t => row(t.institution, when(t), [t.name])))}${part('志愿服务经历', present(r.volunteer, v => row(v.organization, when(v), [v.position]) + text('服务内容', [v.summary, ...(v.highlights ?? [])].filter(Boolean))))}${part('作品/论文', present(r.publications, p => row(p.name, `<span class="time">${date(p.releaseDate, 'Y.M')}</span>`, [p.publisher])))}${part('荣誉奖项', present(r.awards, a => row(a.title, `<span class="time">${date(a.date, 'Y.M')}</span>`, [])))}${part('资格证书', r.certificates && tags(r.certificates.map(c => c.name)))}${part('专业技能', r.skills && tags(r.skills.map(s => (s.keywords ? `${s.name}：${s.keywords.join('、')}` : s.name))))}${part('语言能力', r.languages && tags(r.languages.map(l => `${l.language}：${l.fluency}`)))}${part('社交主页', (b.profiles || b.url) && present([b.url, ...(b.profiles ?? []).map(p => p.url)].filter(Boolean), u => `<p>${h(u)}</p>\n`))}</div></body></html>`;
}
