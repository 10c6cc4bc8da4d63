// What somebody types who uses no template: one font, no table, facts a few to the line behind labels with blanks between, section names in bold, every job as lines of label and value (`单位名称：`, `工作时间：2019年3月至2021年6月`, `担任职务：`), duties counted `1、`; paragraphs as the word processor's page has them.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y年m月d日';
  const day = value => date(value, f);
  const when = item => span(item, f, '至', '今');
  const p = (text, more = '') => `<p class="MsoNormal"${more}><span style="font-family:宋体">${text}</span></p>\n`;
  const gap = '&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;';
  const facts = (...pairs) => (pairs.some(([, value]) => value) ? p(pairs.filter(([, value]) => value).map(([label, value]) => `${label}：${h(value)}`).join(gap)) : '');
  const part = (title, body) => (body ? `<p class="MsoNormal hd"><b><span style="font-family:宋体">${title}</span></b></p>\n${body}` : '');
  const said = (label, value) => (value ? p(`${label}：${h(value)}`) : '');
  const counted = items => items.filter(Boolean).map((t, n) => p(`${n + 1}、${h(t)}`, ' style="text-indent:21pt"')).join('');
  const duties = (label, ...items) => (items.some(Boolean) ? p(`${label}：`) + counted(items) : '');
  const blank = '<p class="MsoNormal">&nbsp;</p>\n';
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>简历</title><style>
@page { margin: 20mm 22mm } body { width: 600px; margin: 30px auto; font: 14px/1.7 "Noto Serif CJK SC", SimSun, serif; color: #000 } p.MsoNormal { margin: 0 } p.ttl { text-align: center; font-size: 22px; font-weight: bold; margin: 0 0 12px } p.hd { margin-top: 10px; break-after: avoid } @media print { body { width: auto; margin: 0 } }
</style></head><body>
<p class="ttl">求 职 简 历</p>
${facts(['姓名', b.name], ['性别', x.gender], ['出生年月', day(x.birthday)])}${facts(['籍贯', x.hukou], ['政治面貌', x.politicalStatus], ['婚姻状况', x.marital])}${facts(['现居住地', b.location?.city], ['工作年限', x.workYears])}${facts(['联系电话', b.phone], ['邮箱', b.email])}${facts(['通讯地址', b.address])}${part('求职意向', x.expectedPosition && facts(['职位', x.expectedPosition.join('、')], ['地点', x.expectedCity?.join('、')], ['薪资要求', x.expectedSalary]))}${part('教育经历', present(r.education, e => p([when(e), e.institution, e.area, e.studyType].filter(Boolean).map(h).join(gap))))}${part(x.schoolJobs ? '实习经历' : '工作经历', present(r.work, w => said('单位名称', w.name) + said('工作时间', when(w)) + said('所在部门', w.x?.department) + said('担任职务', w.position) + duties('工作内容', w.summary, ...(w.highlights ?? [])), blank))}${part('项目经历', present(r.projects, t => said('项目名称', t.name) + said('项目时间', when(t)) + said('担任角色', t.x?.role) + said('项目介绍', t.description) + duties('主要工作', t.summary, ...(t.highlights ?? [])), blank))}${part('校内职务', present(x.schoolJobs, s => p([when(s), s.name].map(h).join(gap)) + p(h(s.summary))))}${part('获奖情况', present(r.awards, a => p([day(a.date), a.title, a.awarder].filter(Boolean).map(h).join(gap))))}${part('证书', present(r.certificates, c => p([day(c.date), c.name, c.issuer].filter(Boolean).map(h).join(gap))))}${part('发表论文', present(r.publications, t => p(`${h(day(t.releaseDate))}${gap}《${h(t.name)}》${gap}${h(t.publisher)}`)))}${part('语言水平', r.languages && p(r.languages.map(t => `${h(t.language)}：${h(t.fluency)}`).join('；')))}${part('专业技能', r.skills && p(r.skills.map(s => h(s.name) + (s.keywords ? `：${h(s.keywords.join('、'))}` : s.level ? `（${h(s.level)}）` : '')).join('；')))}${part('爱好', r.interests && p(h(r.interests.map(i => i.name).join('、'))))}${part('自我评价', b.summary && p(h(b.summary)))}</body></html>`;
}
