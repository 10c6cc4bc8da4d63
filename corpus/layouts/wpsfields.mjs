// A template of the Chinese word processor everybody has, saved as a page: `个人简历` over an English line, labels widened by full-width blanks, section names on slanted bars, every job begun by one line of three labelled fields, results counted `1）`; black on white but for the bars, all in paragraphs of tables without lines.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.M';
  const day = value => date(value, value?.length > 7 ? 'Y.M.D' : f);
  const when = item => span(item, (item.startDate ?? '').length > 7 ? 'Y.M.D' : f, '--');
  const wide = label => (label.length === 2 ? `${label[0]}　　${label[1]}` : label);
  const part = (title, body) => (body ? `<div class="bar"><span>${title}</span></div>\n${body}` : '');
  const fields = (...pairs) => `<table class="fl"><tr>${pairs.filter(([, value]) => value).map(([label, value]) => `<td><b>${label}：</b>${h(value)}</td>`).join('\n')}</tr></table>\n`;
  const said = (label, value) => (value ? `<p><b>${label}：</b>${h(value)}</p>\n` : '');
  const counted = list => present(list, (t, n) => `<p class="n">${n + 1}）${h(t)}${n + 1 < list.length ? '；' : '。'}</p>\n`);
  const facts = [['姓名', b.name], ['性别', x.gender], ['出生年月', day(x.birthday)], ['籍贯', x.hukou], ['婚姻', x.marital], ['政治面貌', x.politicalStatus], ['工作经验', x.workYears], ['联系电话', b.phone], ['电子邮箱', b.email], ['现居城市', b.location?.city], ['个人主页', b.url?.replace('https://', '')], ['邮编', b.postalCode]].filter(([, value]) => value);
  const grid = [];
  for (let n = 0; n < facts.length; n += 2) grid.push(facts.slice(n, n + 2));
  return `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset="utf-8"><title>个人简历</title><style>
body { width: 660px; margin: 20px auto; font: 13px/1.6 "WenQuanYi Micro Hei", "SimSun", "Noto Sans CJK SC", sans-serif; color: #000 }
p { margin: 0 }
.ttl { font-size: 32px; font-weight: bold; letter-spacing: 8px; color: #3a5a80 }
.eng { font: 13px Arial, "Liberation Sans", sans-serif; letter-spacing: 2px; color: #999; margin-bottom: 10px }
.bar { border-bottom: 2px solid #3a5a80; margin: 14px 0 6px; page-break-after: avoid }
.bar span { display: inline-block; background: #3a5a80; color: #fff; padding: 1px 18px; transform: skewX(-16deg); font-weight: bold }
table { width: 100%; border-collapse: collapse }
td { padding: 1px 6px 1px 0; vertical-align: top }
.fl { margin-top: 6px; page-break-after: avoid }
.fl td:first-child { white-space: nowrap }
.n { padding-left: 2em; text-indent: -1.5em }
@media print { body { width: auto; margin: 0 } * { -webkit-print-color-adjust: exact } }
</style></head><body>
<p class="ttl">个人简历</p>
<p class="eng">PERSONAL RESUME</p>
${part('基本信息', `<table>${grid.map(pair => `<tr>${pair.map(([label, value]) => `<td width="50%"><b>${wide(label)}：</b>${h(value)}</td>`).join('\n')}</tr>`).join('\n')}</table>\n`)}${part('求职意向', x.expectedPosition && fields(['应聘岗位', x.expectedPosition.join('、')], ['工作地点', x.expectedCity?.join('、')], ['薪资要求', x.expectedSalary]) + said('到岗情况', x.jobStatus))}${part('教育经历', present(r.education, e => fields(['时间', when(e)], ['院校', e.institution], ['专业', e.area], ['学历', e.studyType]) + said('所修课程', e.courses?.join('、'))))}${part('工作经历', present(r.work, w => fields(['时间', when(w)], ['公司', w.name], ['职位', w.position]) + said('公司性质', w.x?.nature) + said('工作描述', w.summary) + (w.highlights ? `<p><b>工作业绩：</b></p>\n${counted(w.highlights)}` : '')))}${part('项目经历', present(r.projects, p => fields(['时间', when(p)], ['项目', p.name], ['角色', p.x?.role]) + said('项目简介', p.description) + said('个人职责', p.summary) + (p.highlights ? `<p><b>项目成果：</b></p>\n${counted(p.highlights)}` : '')))}${part('在校职务', present(x.schoolJobs, s => fields(['时间', when(s)], ['职务', s.name]) + `<p>${h(s.summary)}</p>\n`))}${part('志愿服务', present(r.volunteer, v => fields(['时间', when(v)], ['组织', v.organization], ['职责', v.position]) + said('服务内容', v.summary) + (v.highlights ? counted(v.highlights) : '')))}${part('培训经历', present(x.training, t => fields(['时间', when(t)], ['机构', t.institution], ['课程', t.name]) + said('培训收获', t.summary)))}${part('证书奖项', [...(r.certificates ?? []).map(c => fields(['证书', c.name], ['发证机构', c.issuer], ['取得时间', day(c.date)])), ...(r.awards ?? []).map(a => fields(['奖项', a.title], ['授予单位', a.awarder], ['获奖时间', day(a.date)]))].join(''))}${part('论文著作', present(r.publications, p => fields(['题目', p.name], ['刊物', p.publisher], ['发表时间', day(p.releaseDate)])))}${part('技能语言', [r.skills && said('专业技能', r.skills.map(s => s.name + (s.keywords ? `（${s.keywords.join('、')}）` : '')).join('、')), r.languages && said('语言能力', r.languages.map(t => `${t.language}（${t.fluency}）`).join('、')), r.interests && said('兴趣爱好', r.interests.map(i => i.name).join('、'))].filter(Boolean).join(''))}${part('自我评价', b.summary && `<p>${h(b.summary)}</p>\n`)}</body></html>`;
}
