// A career told in sentences, as elder people and those who apply to offices write it: `2019年3月至2021年6月，任职于某公司研发部，担任某职。`, duties in the same paragraph, no bullets, section names centred with blanks between their letters.
import { h, date, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y年m月d日';
  const end = item => (item.endDate ? date(item.endDate, f) : item.x?.current || item.current ? '今' : '');
  const when = item => `${date(item.startDate, f)}至${end(item)}`;
  const part = (title, body) => (body ? `<h2>${[...title].join('&ensp;')}</h2>\n${body}` : '');
  const p = text => (text ? `<p>${text}</p>\n` : '');
  const stop = text => h(text) + (/[。！？”]$/.test(text) ? '' : '。');
  const told = item => (item.summary ? p(stop(item.summary)) : '') + (item.highlights ? p(`主要成绩：${item.highlights.map(h).join('；')}。`) : '');
  return `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>个人履历</title><style>
body { font: 15px/1.9 SimSun, "Noto Serif CJK SC", serif; max-width: 640px; margin: 30px auto } h1, h2 { text-align: center; font-weight: bold } h1 { font-size: 24px } h2 { font-size: 17px; margin: 20px 0 4px } p { text-indent: 2em; margin: 2px 0; text-align: justify }
</style></head><body>
<h1>${h(b.name)}履历</h1>
${p([h(b.name), x.gender && h(x.gender), x.birthday && `${date(x.birthday, f)}出生`, x.hukou && `籍贯${h(x.hukou)}`, x.politicalStatus && h(x.politicalStatus), x.marital && h(x.marital)].filter(Boolean).join('，') + (b.location?.city ? `，现居${h(b.location.city)}` : '') + '。')}${p(`联系电话：${h(b.phone)}，电子邮箱：${h(b.email)}。`)}${part('应聘意向', x.expectedPosition && p(`希望应聘的职位：${h(x.expectedPosition.join('、'))}。${x.expectedCity ? `希望工作的城市：${h(x.expectedCity.join('、'))}。` : ''}${x.expectedSalary ? `期望薪资：${h(x.expectedSalary)}。` : ''}`))}${part('求学经历', present(r.education, e => p(`${when(e)}，就读于${h(e.institution)}${e.area ? `，专业为${h(e.area)}` : ''}${e.studyType ? `，学历${h(e.studyType)}` : ''}。`)))}${part('工作经历', present(r.work, w => p(`<b>${when(w)}，任职于${h(w.name)}${w.x?.department ? `，所在部门为${h(w.x.department)}` : ''}，担任${h(w.position)}。</b>`) + told(w)))}${part('项目经历', present(r.projects, t => p(`<b>${when(t)}，参与“${h(t.name)}”项目${t.x?.role ? `，担任${h(t.x.role)}` : ''}。</b>`) + p(stop(t.description)) + told({ highlights: t.highlights })))}${part('学生干部经历', present(x.schoolJobs, s => p(`<b>${when(s)}，担任${h(s.name)}。</b>`) + p(stop(s.summary))))}${part('公益经历', present(r.volunteer, v => p(`<b>${when(v)}，在${h(v.organization)}担任${h(v.position)}。</b>`) + told(v)))}${part('进修培训', present(x.training, t => p(`${when(t)}，在${h(t.institution)}参加“${h(t.name)}”培训。`)))}${part('所获荣誉', present(r.awards, a => p(`${date(a.date, f)}，获“${h(a.title)}”${a.awarder ? `（${h(a.awarder)}）` : ''}。`)))}${part('持证情况', present(r.certificates, c => p(`${date(c.date, f)}，取得“${h(c.name)}”${c.issuer ? `（${h(c.issuer)}）` : ''}。`)))}${part('专长', p(r.skills && `${r.skills.map(s => (s.keywords ? `${h(s.name)}（${s.keywords.map(h).join('、')}）` : `${s.level ? `${h(s.level)}` : ''}${h(s.name)}`)).join('；')}。`))}${part('外语', p(r.languages && `${r.languages.map(l => `${h(l.language)}，${h(l.fluency)}`).join('；')}。`))}${part('自述', p(b.summary && stop(b.summary)))}</body></html>`;
}
