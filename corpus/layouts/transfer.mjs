// What somebody hands in for a post advertised within a firm: headings numbered in Chinese, facts in running lines with breaks, positions grouped under each firm as `起—止　部门　职务`, results numbered below, no bullets, a declaration and a place to sign.
import { h, date, span, present, byFirm } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y年m月';
  let count = 0;
  const part = (title, body) => (body ? `<p><b>${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'][count++]}、${title}</b></p>\n${body}` : '');
  const lines = list => `<p>${list.filter(Boolean).join('<br>\n')}</p>\n`;
  const said = (label, value) => value && `${label}：${h(value)}`;
  const when = item => span(item, f, '—', '至今');
  const done = item => [item.summary && h(item.summary), ...(item.highlights ?? []).map((t, n) => `（${n + 1}）${h(t)}`)];
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>内部竞聘简历</title><style>
body { font: 16px/1.8 FangSong, "仿宋", "Noto Serif CJK SC", serif; max-width: 660px; margin: 30px auto; color: #000 } h1 { text-align: center; font: bold 24px/1.4 "方正小标宋简体", "Noto Serif CJK SC", serif; margin: 0 0 16px } p { margin: 6px 0 } b { font-family: SimHei, "Noto Sans CJK SC", sans-serif } .in { padding-left: 2em } .sign { text-align: right; margin-top: 40px }
</style></head><body>
<h1>内部岗位竞聘个人简历</h1>
${part('基本情况', lines([
    [said('姓名', b.name), said('性别', x.gender), said('出生年月', date(x.birthday, f))].filter(Boolean).join('　　'),
    [said('籍贯', x.hukou), said('政治面貌', x.politicalStatus), said('工作年限', x.workYears)].filter(Boolean).join('　　'),
    [said('联系电话', b.phone), said('邮箱', b.email)].filter(Boolean).join('　　'),
    said('竞聘岗位', x.expectedPosition?.join('、')),
  ]))}${part('学习经历', present(r.education, e => lines([[when(e), h(e.institution), h(e.area), h(e.studyType)].filter(Boolean).join('　')])))}${part('任职经历', present(byFirm(r.work), jobs => `<p><b>${h(jobs[0].name)}</b></p>\n<div class="in">${present(jobs, w => lines([[when(w), h(w.x?.department), h(w.position)].filter(Boolean).join('　'), ...done(w)]))}</div>\n`))}${part('参与的主要项目', present(r.projects, p => lines([`<b>${h(p.name)}</b>（${when(p)}${p.x?.role ? `，${h(p.x.role)}` : ''}）`, h(p.description), ...done({ summary: p.summary, highlights: p.highlights })])))}${part('在校任职', present(x.schoolJobs, s => lines([`${when(s)}　${h(s.name)}`, h(s.summary)])))}${part('培训情况', present(x.training, t => lines([`${when(t)}　参加${h(t.institution)}“${h(t.name)}”培训`])))}${part('奖惩情况', r.awards && lines(r.awards.map(a => `${date(a.date, f)}　${a.awarder ? `${h(a.awarder)}授予` : '获得'}“${h(a.title)}”`)))}${part('专业技术资格', r.certificates && lines(r.certificates.map(c => `${date(c.date, f)}　${h(c.name)}${c.issuer ? `　${h(c.issuer)}` : ''}`)))}${part('论文著作', r.publications && lines(r.publications.map(p => `《${h(p.name)}》，载《${h(p.publisher)}》，${date(p.releaseDate, f)}`)))}${part('外语及专长', (r.languages || r.skills) && lines([r.languages && `外语：${r.languages.map(l => `${h(l.language)}（${h(l.fluency)}）`).join('；')}`, r.skills && `专长：${r.skills.map(s => h(s.name) + (s.keywords ? `（${s.keywords.map(h).join('、')}）` : '')).join('；')}`]))}${part('自我总结', b.summary && lines([h(b.summary)]))}<p>本人郑重承诺：以上内容真实准确，服从组织安排。</p>
<p class="sign">签名：　　　　　　　<br>年　　月　　日</p>
</body></html>`;
}
