// The sheet that people at Chinese internet firms pass on to one another, black on white: name at the left and contacts between bars below it, one line per entry with `公司｜职位｜部门` in bold and the period at its right, points that begin with 【工作内容】 or 【工作成果】, skills, languages, certificates and prizes as such points too, everything as list items of a word processor in the browser.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y/M/D';
  const day = value => date(value, f);
  const when = item => span(item, f, '-');
  const part = (title, body) => (body ? `<h3><span>${title}</span></h3>\n${body}` : '');
  const line = (pieces, right) => `<p class="ln"><strong>${pieces.filter(Boolean).map(h).join('｜')}</strong>\n<span class="dt">${right}</span></p>\n`;
  const point = (lead, text) => `<li><span>${lead ? `<strong>【${lead}】</strong>` : ''}${h(text)}</span></li>\n`;
  const points = items => (items.length ? `<ul>\n${items.join('')}</ul>\n` : '');
  const body = (item, one, two) => points([...(item.summary ? [point(one, item.summary)] : []), ...(item.highlights ?? []).map(t => point(two, t))]);
  const said = (label, value) => (value ? point(label, value) : '');
  const skills = r.skills && (r.skills.some(s => s.keywords) ? r.skills.map(s => said(s.name, s.keywords?.join('、') ?? s.level)) : [said('技能', r.skills.map(s => s.name + (s.level ? `（${s.level}）` : '')).join('、'))]);
  const facts = [x.gender, x.birthday && `${day(x.birthday)}出生`, b.location?.city && `现居${b.location.city}`, x.workYears && `${x.workYears}工作经验`, x.politicalStatus].filter(Boolean);
  const wishes = x.expectedPosition && [`求职意向：${x.expectedPosition.join('、')}`, x.expectedCity && `意向城市：${x.expectedCity.join('、')}`, x.expectedSalary && `期望薪资：${x.expectedSalary}`, x.jobStatus].filter(Boolean);
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${h(b.name)}</title><style>
@page { margin: 14mm 15mm } body { max-width: 700px; margin: 20px auto; font: 13px/1.6 "PingFang SC", "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif; color: #000 } p, ul { margin: 0 } h2 { margin: 0 0 2px; font-size: 24px } h3 { font-size: 15px; margin: 12px 0 4px; border-bottom: 1.5px solid #000 } .ln { display: flex; justify-content: space-between; gap: 12px; margin-top: 4px; break-after: avoid } .dt { white-space: nowrap } ul { padding-left: 18px } h3 { break-after: avoid } @media print { body { margin: 0 auto } }
</style></head><body>
<h2>${h(b.name)}</h2>
<p>${[b.phone, b.email, b.url?.replace('https://', '')].filter(Boolean).map(h).join(' | ')}</p>
${facts.length ? `<p>${facts.map(h).join(' | ')}</p>\n` : ''}${wishes ? `<p>${wishes.map(h).join(' | ')}</p>\n` : ''}${part('个人优势', b.summary && `<p>${h(b.summary)}</p>\n`)}${part('教育经历', present(r.education, e => line([e.institution, e.area, e.studyType], when(e)) + points([e.score && point('平均分', e.score), e.courses && point('核心课程', e.courses.join('、'))].filter(Boolean))))}${part('工作经历', present(r.work, w => line([w.name, w.position, w.x?.department], when(w)) + body(w, '工作内容', '工作成果')))}${part('项目经历', present(r.projects, p => line([p.name, p.x?.role], when(p)) + points([point('项目背景', p.description)]) + body(p, '个人职责', '项目成果')))}${part('校园经历', present(x.schoolJobs, s => line([s.name], when(s)) + points([point('', s.summary)])))}${part('志愿经历', present(r.volunteer, v => line([v.organization, v.position], when(v)) + body(v, '服务内容', '服务成果')))}${part('技能及其他', points([...(skills ?? []), r.languages && said('语言', r.languages.map(t => `${t.language}（${t.fluency}）`).join('、')), ...(r.certificates ?? []).map(c => said('证书', [c.name, c.issuer, day(c.date)].filter(Boolean).join('，'))), ...(r.awards ?? []).map(a => said('荣誉', [a.title, a.awarder, day(a.date)].filter(Boolean).join('，'))), ...(r.publications ?? []).map(p => said('论文', [`《${p.name}》`, p.publisher, day(p.releaseDate)].filter(Boolean).join('，'))), r.interests && said('爱好', r.interests.map(i => i.name).join('、'))].filter(Boolean)))}</body></html>`;
}
