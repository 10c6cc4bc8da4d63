// The template that comes up first in the Chinese word processor's own shop: name and facts over the left two thirds, photo at the right, section names in white on blue bars over the whole width, every entry a line of three columns (`2019年03月-2021年06月`, firm, position), `工作描述：` and square bullets.
import { h, date, span, present } from './words.mjs';

const PHOTO = 'data:image/svg+xml;utf8,<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%2290%22 height=%22120%22><rect width=%2290%22 height=%22120%22 fill=%22%23e8eef6%22/><circle cx=%2245%22 cy=%2247%22 r=%2220%22 fill=%22%23a9bfdb%22/><path d=%22M10 120c2-42 68-42 70 0z%22 fill=%22%23a9bfdb%22/></svg>';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y年M月D日';
  const day = value => date(value, f);
  const when = item => span(item, f, '-');
  const part = (title, body) => (body ? `<div class="bar">${title}</div>\n${body}` : '');
  const row = (left, middle, right) => `<table class="row"><tr><td class="a">${left}</td><td class="b">${h(middle)}</td><td class="c">${h(right)}</td></tr></table>\n`;
  const say = (label, text) => (text ? `<p>${label ? `${label}：` : ''}${h(text)}</p>\n` : '');
  const list = items => (items?.length ? `<ul>\n${present(items, t => `<li>${h(t)}</li>\n`)}</ul>\n` : '');
  const once = (value, what, from) => `<p>${day(value)}　${h(what)}${from ? `（${h(from)}）` : ''}</p>\n`;
  const facts = [['性别', x.gender], ['出生年月', day(x.birthday)], ['籍贯', x.hukou], ['现居', b.location?.city], ['政治面貌', x.politicalStatus], ['婚姻状况', x.marital], ['工作经验', x.workYears], ['电话', b.phone], ['邮箱', b.email]].filter(([, value]) => value);
  const pairs = [];
  for (let n = 0; n < facts.length; n += 2) pairs.push(facts.slice(n, n + 2));
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${h(b.name)}的简历</title><style>
@page { margin: 12mm 13mm } * { -webkit-print-color-adjust: exact } body { width: 690px; margin: 18px auto; font: 13px/1.65 "Microsoft YaHei", "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif; color: #333 } .top { display: flex; justify-content: space-between } h1 { font-size: 28px; margin: 0 0 4px; color: #2f6eba } .facts td { padding: 0 26px 0 0 } .bar { background: #2f6eba; color: #fff; font-weight: bold; font-size: 14px; padding: 2px 12px; margin: 12px 0 5px; break-after: avoid } table { border-collapse: collapse } .row { width: 100%; font-weight: bold; margin-top: 4px; break-after: avoid } .row td { padding: 0; vertical-align: top } .a { width: 30% } .b { width: 42% } .c { text-align: right } p { margin: 0 } ul { margin: 0 0 4px; padding-left: 20px; list-style: square } img { width: 90px; height: 120px } @media print { body { width: auto; margin: 0 } }
</style></head><body>
<div class="top"><div>
<h1>${h(b.name)}</h1>
<table class="facts">${pairs.map(two => `<tr>${two.map(([label, value]) => `<td>${label}：${h(value)}</td>`).join('')}</tr>\n`).join('')}</table></div>
<img src="${PHOTO}" alt=""></div>
${part('求职意向', x.expectedPosition && `<p>意向岗位：${h(x.expectedPosition.join('、'))}　　意向城市：${h(x.expectedCity?.join('、'))}</p>\n<p>期望薪资：${h(x.expectedSalary)}　　求职状态：${h(x.jobStatus)}</p>\n`)}${part('教育背景', present(r.education, e => row(when(e), e.institution, [e.area, e.studyType].filter(Boolean).join(' / ')) + say('平均分', e.score) + say('主修课程', e.courses?.join('、'))))}${part(x.schoolJobs ? '实习经历' : '工作经验', present(r.work, w => row(when(w), w.name, w.position) + say('所在部门', w.x?.department) + say('工作描述', w.summary) + list(w.highlights)))}${part('项目经验', present(r.projects, p => row(when(p), p.name, p.x?.role) + say('项目描述', p.description) + say('个人职责', p.summary) + list(p.highlights)))}${part('校园经历', present(x.schoolJobs, s => row(when(s), s.name, '') + say('', s.summary)))}${part('荣誉奖励', present(r.awards, a => once(a.date, a.title, a.awarder)))}${part('技能证书', [r.skills && say('职业技能', r.skills.map(s => s.name + (s.keywords ? `（${s.keywords.join('、')}）` : s.level ? `（${s.level}）` : '')).join('、')), r.languages && say('语言能力', r.languages.map(t => `${t.language}（${t.fluency}）`).join('、')), r.certificates && say('所获证书', r.certificates.map(c => c.name).join('、'))].filter(Boolean).join(''))}${part('论文发表', present(r.publications, p => once(p.releaseDate, `《${p.name}》`, p.publisher)))}${part('兴趣爱好', say('', r.interests?.map(i => i.name).join('、')))}${part('自我评价', say('', b.summary))}</body></html>`;
}
