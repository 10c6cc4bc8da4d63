// A one-column template of a Chinese resume maker: section names white on dark bars over the whole width, the person as one line of facts between bars and a labelled line of contacts beside a photo, every entry a row of firm, position and `2019/03—2021/06`, skills and papers as labelled lines of one section.
import { h, date, span, present } from './words.mjs';

const PHOTO = 'data:image/svg+xml;utf8,<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%2284%22 height=%22112%22><rect width=%2284%22 height=%22112%22 fill=%22%23e6e9ed%22/><circle cx=%2242%22 cy=%2242%22 r=%2219%22 fill=%22%23b4bcc7%22/><path d=%22M9 112c0-40 66-40 66 0z%22 fill=%22%23b4bcc7%22/></svg>';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y/M';
  const part = (title, body) => (body ? `<div class="sec"><h3>${title}</h3>\n<div class="txt">${body}</div></div>\n` : '');
  const row = (one, two, item) => `<div class="row"><span class="w1">${h(one)}</span>
<span class="w2">${h(two)}</span>
<span class="w3">${span(item, f, '—')}</span></div>\n`;
  const text = (...items) => items.filter(Boolean).map(t => (Array.isArray(t) ? `<ul>${present(t, s => `<li>${h(s)}；</li>\n`)}</ul>\n` : `<p>${h(t)}</p>\n`)).join('');
  const said = (label, value) => (value ? `<p><b>${label}：</b>${h(value)}</p>\n` : '');
  const aims = [['期望职位', x.expectedPosition?.join('、')], ['期望行业', x.expectedIndustry?.join('、')], ['期望城市', x.expectedCity?.join('、')], ['期望薪资', x.expectedSalary], ['目前状态', x.jobStatus]].filter(([, value]) => value);
  const level = s => h(s.name) + (s.keywords ? `（${s.keywords.map(h).join('、')}）` : s.level ? `（${h(s.level)}）` : '');
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${h(b.name)}_${h(b.label)}_简历</title><style>
* { -webkit-print-color-adjust: exact } body { margin: 0 auto; max-width: 720px; padding: 22px; font: 13px/1.75 "Microsoft YaHei", "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif; color: #333 } .top { display: flex; justify-content: space-between; align-items: flex-start } .top img { width: 84px; height: 112px } .nm { font-size: 27px; font-weight: bold; color: #1f3a5f; line-height: 1.4 } .i { color: #ccc; padding: 0 6px } h3 { background: #1f3a5f; color: #fff; font-size: 14px; margin: 12px 0 5px; padding: 2px 12px; line-height: 1.6 } .txt { padding: 0 12px } .row { display: flex; font-weight: bold; margin-top: 4px } .w1 { width: 46% } .w2 { width: 28% } .w3 { width: 26%; text-align: right } p, ul { margin: 0 } ul { padding-left: 18px } .aim { display: flex; flex-wrap: wrap } .aim span { min-width: 50% }
h3, .row { break-after: avoid } @media print { body { max-width: none; padding: 0 } }
</style></head><body>
<div class="top"><div><div class="nm">${h(b.name)}</div>
<div>${[x.gender, x.birthday && `${date(x.birthday, f)}出生`, x.hukou && `${x.hukou}人`, x.politicalStatus, x.marital, x.workYears && `${x.workYears}工作经验`].filter(Boolean).map(h).join('<span class="i">|</span>')}</div>
<div>手机：${h(b.phone)}　　邮箱：${h(b.email)}</div>
<div>${[b.location?.city && `现居：${h(b.location.city)}`, b.address && `住址：${h(b.address)}`, b.url && `主页：${h(b.url.replace('https://', ''))}`].filter(Boolean).join('　　')}</div></div><img src="${PHOTO}" alt=""></div>
${part('求职意向', aims.length && `<div class="aim">${aims.map(([label, value]) => `<span>${label}：${h(value)}</span>\n`).join('')}</div>`)}${part(x.schoolJobs ? '实习经历' : '工作经历', present(r.work, w => row(w.name, w.position, w) + text(w.summary, w.highlights)))}${part('项目经历', present(r.projects, p => row(p.name, p.x?.role, p) + text(p.description) + said('个人职责', p.summary) + text(p.highlights)))}${part('教育背景', present(r.education, e => row(e.institution, [e.area, e.studyType].filter(Boolean).join(' / '), e) + said('平均成绩', e.score) + said('主修课程', e.courses?.join('、'))))}${part('校园经历', present(x.schoolJobs, s => row(s.name, '', s) + text(s.summary)))}${part('培训经历', present(x.training, t => row(t.institution, t.name, t) + text(t.summary)))}${part('志愿服务', present(r.volunteer, v => row(v.organization, v.position, v) + text(v.summary, v.highlights)))}${part('荣誉奖项', present(r.awards, a => `<p>${date(a.date, f)}　${h(a.title)}${a.awarder ? `（${h(a.awarder)}）` : ''}</p>\n`))}${part('技能证书', [r.skills && `<p><b>专业技能：</b>${r.skills.map(level).join('、')}</p>\n`, r.languages && said('语言能力', r.languages.map(t => `${t.language}（${t.fluency}）`).join('、')), r.certificates && said('所获证书', r.certificates.map(c => c.name).join('、')), r.interests && said('兴趣爱好', r.interests.map(i => i.name).join('、'))].filter(Boolean).join(''))}${part('自我评价', text(b.summary))}</body></html>`;
}
