// The form that Chinese word processors have had for twenty years, filled in: one ruled table, the person in rows of label and value beside a photo, below it a narrow column at the left with a section's name one character a line, at its right a row of heads and a row for each entry (`2019.03-2021.06`), what was done in a row of its own over the whole width.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.M.D';
  const day = value => date(value, f);
  const when = item => span(item, f, '-');
  const td = (value, cols = 1, cls = '') => `<td${cols > 1 ? ` colspan="${cols}"` : ''}${cls && ` class="${cls}"`}>${value ?? ''}</td>`;
  const k = (label, cols = 1) => td(label, cols, 'k');
  const v = (value, cols = 1) => td(h(value), cols);
  const lines = items => items.filter(Boolean).map(t => `<p>${h(t)}</p>`).join('\n');
  const counted = list => (list ?? []).map((t, n) => `${n + 1}、${t}${n + 1 < list.length ? '；' : '。'}`);
  // Six columns right of the section's name.
  const part = (title, rows) => {
    const known = rows.filter(Boolean);
    return known.length ? known.map((row, n) => `<tr>${n ? '' : `<td rowspan="${known.length}" class="s">${title}</td>`}${row}</tr>\n`).join('') : '';
  };
  const block = body => (body ? td(body, 6, 'w') : '');
  const done = item => block(lines([item.summary, ...counted(item.highlights)]));
  const dated = (heads, list) => (list?.length ? [heads.map(([label, cols]) => k(label, cols)).join(''), ...list] : []);
  const say = text => (text ? [block(`<p>${h(text)}</p>`)] : []);
  return `<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>个人简历</title><style>
@page { margin: 14mm 14mm } body { width: 690px; margin: 16px auto; font: 13px/1.6 SimSun, "Noto Serif CJK SC", "WenQuanYi Micro Hei", serif; color: #000 } h1 { text-align: center; font-size: 26px; letter-spacing: 12px; margin: 0 0 10px } table { width: 100%; border-collapse: collapse; table-layout: fixed } td { border: 1px solid #000; padding: 4px 6px; vertical-align: middle; text-align: center; overflow-wrap: break-word } td.k { font-weight: bold } td.s { font-weight: bold; padding: 4px 12px } td.w { text-align: left } td.ph { color: #999 } p { margin: 0 } tr { break-inside: avoid } @media print { body { width: auto; margin: 0 } }
</style></head><body>
<h1>个人简历</h1>
<table><colgroup><col style="width:40px"><col style="width:88px"><col style="width:118px"><col style="width:88px"><col style="width:118px"><col style="width:88px"><col></colgroup>
${part('基本信息', [
    k('姓名') + v(b.name) + k('性别') + v(x.gender) + k('出生年月') + v(day(x.birthday)),
    k('籍贯') + v(x.hukou) + k('政治面貌') + v(x.politicalStatus) + k('婚姻状况') + v(x.marital),
    k('联系电话') + v(b.phone) + k('电子邮箱') + v(b.email, 3),
    k('现居住地') + v(b.location?.city) + k('工作年限') + v(x.workYears) + td('（照片另附）', 2, 'ph'),
    b.address && k('通讯地址') + v(b.address, 3) + k('邮编') + v(b.postalCode),
  ])}${part('求职意向', x.expectedPosition ? [k('应聘职位') + v(x.expectedPosition.join('、'), 2) + k('期望地点') + v(x.expectedCity?.join('、'), 2), k('期望薪资') + v(x.expectedSalary, 2) + k('求职状态') + v(x.jobStatus, 2)] : [])}${part('教育经历', dated([['起止时间', 2], ['毕业院校', 2], ['专业'], ['学历']], r.education?.map(e => v(when(e), 2) + v(e.institution, 2) + v(e.area) + v(e.studyType))))}${part(x.schoolJobs ? '实习经历' : '工作经历', dated([['起止时间', 2], ['工作单位', 2], ['部门'], ['职务']], r.work?.flatMap(w => [v(when(w), 2) + v(w.name, 2) + v(w.x?.department) + v(w.position), done(w)])))}${part('项目经历', dated([['起止时间', 2], ['项目名称', 3], ['角色']], r.projects?.flatMap(p => [v(when(p), 2) + v(p.name, 3) + v(p.x?.role), block(lines([p.description && `项目介绍：${p.description}`, p.summary && `本人职责：${p.summary}`, ...counted(p.highlights)]))])))}${part('在校任职', dated([['起止时间', 2], ['职务'], ['主要工作', 3]], x.schoolJobs?.map(s => v(when(s), 2) + v(s.name) + v(s.summary, 3))))}${part('获奖情况', dated([['时间'], ['奖项', 3], ['颁发单位', 2]], r.awards?.map(a => v(day(a.date)) + v(a.title, 3) + v(a.awarder, 2))))}${part('资格证书', dated([['时间'], ['证书', 3], ['发证单位', 2]], r.certificates?.map(c => v(day(c.date)) + v(c.name, 3) + v(c.issuer, 2))))}${part('发表文章', dated([['时间'], ['题目', 3], ['刊物', 2]], r.publications?.map(p => v(day(p.releaseDate)) + v(p.name, 3) + v(p.publisher, 2))))}${part('语言能力', r.languages ? [block(lines(r.languages.map(t => `${t.language}：${t.fluency}`)))] : [])}${part('专业技能', r.skills ? [block(lines(r.skills.map(s => (s.keywords ? `${s.name}：${s.keywords.join('、')}` : s.level ? `${s.name}（${s.level}）` : s.name))))] : [])}${part('兴趣爱好', say(r.interests?.map(i => i.name).join('、')))}${part('自我评价', say(b.summary))}</table>
</body></html>`;
}
