// A developer's resume written in Markdown, as a renderer leaves it: headings of the first order for sections, of the second for firms with their period in brackets, sex and year of birth on one line, bold labels in paragraphs, words as code, rules between sections, thanks at the end.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y年m月';
  const when = item => `（${span(item, f, ' ~ ', '至今')}）`;
  const list = items => {
    const known = (items ?? []).filter(Boolean);
    return known.length ? `<ul>\n${present(known, t => `<li>${t}</li>\n`)}</ul>\n` : '';
  };
  const said = (label, value) => value && `${label}：${h(value)}`;
  const part = (title, body) => (body ? `<hr>\n<h1>${title}</h1>\n${body}` : '');
  const code = words => `<code>${h(words)}</code>`;
  const words = (label, text) => (text ? `<p>${label ? `<strong>${label}：</strong>` : ''}${h(text)}</p>\n` : '');
  const [first] = r.education ?? [];
  const link = value => value && `<a href="${h(value)}">${h(value)}</a>`;
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="UTF-8"><title>resume.md</title><style>
.markdown-body { font: 15px/1.6 -apple-system, "Segoe UI", "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif; max-width: 780px; margin: 24px auto; color: #24292f; word-wrap: break-word } h1 { font-size: 24px; margin: 18px 0 10px } h2 { font-size: 18px; border-bottom: 1px solid #d8dee4; padding-bottom: 4px; margin: 16px 0 8px } h3 { font-size: 15px; margin: 12px 0 4px } hr { border: 0; height: 3px; background: #d8dee4 } p { margin: 6px 0 } ul { padding-left: 24px; margin: 6px 0 } code { background: #eff1f3; border-radius: 5px; padding: 2px 6px; font: 85% Menlo, Consolas, "WenQuanYi Micro Hei", "Noto Sans CJK SC", monospace } a { color: #0969da; text-decoration: none }
</style></head><body><article class="markdown-body">
<h1>联系方式</h1>
${list([said('手机', b.phone), `Email：<a href="mailto:${h(b.email)}">${h(b.email)}</a>`])}${part('个人信息', list([[b.name, x.gender, date(x.birthday, 'Y')].filter(Boolean).map(h).join('/'), first && [first.studyType, `${first.institution}${first.area}专业`].filter(Boolean).map(h).join('/'), said('工作年限', x.workYears), b.url && `个人主页：${link(b.url)}`, ...(b.profiles ?? []).map(p => `${h(p.network)}：${link(p.url)}`), said('现居', b.location?.city), said('期望职位', x.expectedPosition?.join('，')), said('期望薪资', x.expectedSalary), said('期望城市', x.expectedCity?.join('，'))]))}${part('个人简介', b.summary && `<blockquote><p>${h(b.summary)}</p></blockquote>\n`)}${part('工作经历', present(r.work, w => `<h2>${h(w.name)}${when(w)}</h2>\n<p><strong>${h(w.position)}</strong>${w.x?.department ? ` @ ${h(w.x.department)}` : ''}</p>\n${words('', w.summary)}${list(w.highlights?.map(h))}`))}${part('项目与作品', present(r.projects, p => `<h2>${h(p.name)}${when(p)}</h2>\n${words('角色', p.x?.role)}${words('简介', p.description)}${words('我的工作', p.summary)}${list(p.highlights?.map(h))}`))}${part('校园经历', present(x.schoolJobs, s => `<h2>${h(s.name)}${when(s)}</h2>\n${words('', s.summary)}`))}${part('教育经历', list(r.education?.map(e => `<strong>${h(e.institution)}</strong>${when(e)}，${[e.area, e.studyType].filter(Boolean).map(h).join('，')}`)))}${part('培训', list(x.training?.map(t => `${h(t.name)}，${h(t.institution)}${when(t)}`)))}${part('论文', list(r.publications?.map(p => `《${h(p.name)}》，${h(p.publisher)}，${date(p.releaseDate, f)}`)))}${part('技能清单', list(r.skills?.map(s => (s.keywords ? `${h(s.name)}：${s.keywords.map(code).join('/')}` : `${s.level ? `${h(s.level)} ` : ''}${code(s.name)}`))))}${part('其他', list([r.languages && `语言：${r.languages.map(l => `${h(l.language)}（${h(l.fluency)}）`).join('、')}`, r.certificates && `证书：${r.certificates.map(c => `${h(c.name)}（${date(c.date, f)}）`).join('、')}`, r.awards && `获奖：${r.awards.map(a => `${h(a.title)}（${date(a.date, f)}）`).join('、')}`, r.interests && `爱好：${r.interests.map(i => h(i.name)).join('、')}`]))}<hr>
<h1>致谢</h1>
<p>感谢您花时间阅读我的简历，期待能有机会和您共事。</p>
</article></body></html>`;
}
