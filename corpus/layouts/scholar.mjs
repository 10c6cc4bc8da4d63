// An academic's CV: sections counted in Chinese numerals, periods with words between them, projects as sentences of one line, papers as a numbered bibliography in the national standard's form with the author before the title.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.M';
  const when = item => `<span class="when">${span(item, f, '—', '至今')}</span>`;
  let count = 0;
  const part = (title, body) => (body ? `<h2>${'一二三四五六七八九十'[count++]}、${title}</h2>\n${body}\n` : '');
  const said = (label, value) => (value ? `<td>${label}：${h(value)}</td>` : '');
  const rows = cells => {
    const known = cells.filter(Boolean);
    return known.map((cell, n) => (n % 2 ? `${cell}</tr>\n` : `<tr>${cell}`)).join('') + (known.length % 2 ? '<td></td></tr>\n' : '');
  };
  const items = (list, each) => (list?.length ? `<ol>\n${present(list, t => `<li>${each(t)}</li>\n`)}</ol>` : '');
  const notes = list => present((list ?? []).filter(Boolean), t => `<p class="note">${h(t)}</p>\n`);
  const commas = (...pieces) => pieces.filter(Boolean).map(h).join('，');
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${h(b.name)} 简历</title><style>
@page { size: A4; margin: 22mm 20mm } body { font: 14px/1.7 "Times New Roman", "SimSun", "Noto Serif CJK SC", "Noto Sans CJK SC", serif; width: 660px; margin: 24px auto; color: #000 } h1 { text-align: center; font-size: 25px; letter-spacing: 8px; margin: 0 } .sub { text-align: center; margin: 2px 0 10px } h2 { font: bold 15.5px "SimHei", "Noto Sans CJK SC", sans-serif; margin: 15px 0 4px } p { margin: 0 } .note { text-indent: 2em } ol { margin: 0; padding-left: 26px } table { width: 100% } td { width: 50%; padding: 0 } .when { display: inline-block; min-width: 142px }
</style></head><body>
<h1>${h(b.name)}</h1>
<p class="sub">${h(b.label)}</p>
${part('基本信息', `<table>${rows([said('性别', x.gender), said('出生年月', date(x.birthday, f)), said('籍贯', x.hukou), said('政治面貌', x.politicalStatus), said('现居', b.location?.city), said('联系电话', b.phone), said('电子信箱', b.email), said('个人主页', b.url), said('通讯地址', b.address), said('邮编', b.postalCode)])}</table>`)}
${part('教育背景', present(r.education, e => `<p>${when(e)}${commas(e.institution, e.area, e.studyType)}${e.score ? `（平均学分绩：${h(e.score)}）` : ''}</p>\n${e.courses ? `<p class="note">主要课程：${e.courses.map(h).join('、')}</p>\n` : ''}`))}
${part('工作经历', present(r.work, w => `<p>${when(w)}${commas(w.name, w.x?.department, w.position)}</p>\n${notes([w.summary, ...(w.highlights ?? [])])}`))}
${part('科研项目', items(r.projects, p => `${h(p.name)}，${span(p, f, '—', '至今')}${p.x?.role ? `，${h(p.x.role)}` : ''}。${h(p.description)}${notes([p.summary, ...(p.highlights ?? [])])}`))}
${part('论文发表', items(r.publications, p => `${h(b.name)}. ${h(p.name)}[J]. ${h(p.publisher)}, ${date(p.releaseDate, 'Y-M')}.`))}
${part('获奖情况', items(r.awards, a => `${date(a.date, 'Y年m月')}，${commas(a.title, a.awarder)}`))}
${part('学生工作', present(x.schoolJobs, s => `<p>${when(s)}${h(s.name)}</p>\n${notes([s.summary])}`))}
${part('资格证书', r.certificates && `<p>${r.certificates.map(c => `${h(c.name)}（${date(c.date, f)}）`).join('；')}</p>`)}
${part('外语与技能', r.languages || r.skills ? `${r.languages ? `<p>外语水平：${r.languages.map(l => `${h(l.language)}（${h(l.fluency)}）`).join('；')}</p>\n` : ''}${r.skills ? `<p>专业技能：${present(r.skills, s => `${h(s.name)}${s.keywords ? `（${s.keywords.map(h).join('、')}）` : s.level ? `（${h(s.level)}）` : ''}`, '；')}</p>` : ''}` : '')}
${part('自我评价', b.summary && `<p class="note">${h(b.summary)}</p>`)}
</body></html>`;
}
