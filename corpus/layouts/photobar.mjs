// A two-column template of a Chinese job site: a coloured bar at the left with photo, name, wished position, the person, contacts, skills, languages, certificates; at the right the story: schools, jobs, projects, self-assessment.
import { h, date, span, present } from './words.mjs';

const PHOTO = 'data:image/svg+xml;utf8,<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%22110%22 height=%22110%22><rect width=%22110%22 height=%22110%22 fill=%22%23ffffff%22/><circle cx=%2255%22 cy=%2244%22 r=%2220%22 fill=%22%239fb3c8%22/><path d=%22M18 110c0-42 74-42 74 0z%22 fill=%22%239fb3c8%22/></svg>';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y/M';
  const side = (title, body) => (body ? `<div class="lm"><div class="lm-hd">${title}</div>\n${body}</div>\n` : '');
  const main = (title, body) => (body ? `<div class="rm"><div class="rm-hd">${title}</div>\n${body}</div>\n` : '');
  const labelled = pairs => pairs.filter(([, value]) => value).map(([label, value]) => `<div class="kv"><span>${label}：</span>
<span>${h(value)}</span></div>\n`).join('');
  const head = (name, item, under) => `<div class="hd"><b>${h(name)}</b>
<span class="time">${span(item, f, ' - ')}</span></div>\n${under ? `<div class="post">${h(under)}</div>\n` : ''}`;
  const text = ({ summary, highlights }) => (summary ? `<p>${h(summary)}</p>\n` : '') + (highlights ? `<ul>${present(highlights, t => `<li>${h(t)}</li>\n`)}</ul>\n` : '');
  const lines = list => list.map(t => `<div class="kv">${t}</div>\n`).join('');
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${h(b.name)}</title><style>
* { box-sizing: border-box } body { margin: 0; color: #333; font: 13px/1.7 "PingFang SC", "Noto Sans CJK SC", sans-serif } .sheet { display: flex; max-width: 780px; margin: 0 auto; min-height: 1000px } .l { width: 32%; background: #3b6ea5; color: #fff; padding: 28px 18px } .r { width: 68%; padding: 26px; background: #fff } .pic { text-align: center } .pic img { width: 110px; height: 110px; border-radius: 55px } .nm { text-align: center; font-size: 24px; font-weight: 700 } .aim { text-align: center; margin-bottom: 14px } .lm { margin-bottom: 16px } .lm-hd { font-size: 15px; font-weight: 700; border-bottom: 1px solid rgba(255,255,255,.6); margin-bottom: 5px } .kv { overflow-wrap: anywhere } .rm { margin-bottom: 14px } .rm-hd { font-size: 16px; font-weight: 700; color: #3b6ea5; border-bottom: 1px solid #3b6ea5; margin-bottom: 5px } .hd { display: flex; justify-content: space-between; margin-top: 5px } .time { color: #777; white-space: nowrap; margin-left: 10px } .post { color: #555 } p, ul { margin: 0 } ul { padding-left: 18px }
.rm-hd, .hd, .post { break-after: avoid } @media print { .sheet { max-width: none } * { -webkit-print-color-adjust: exact } }
</style></head><body><div class="sheet"><div class="l">
<div class="pic"><img src="${PHOTO}" alt="照片"></div>
<div class="nm">${h(b.name)}</div>
${x.expectedPosition ? `<div class="aim">求职意向：${x.expectedPosition.map(h).join('、')}</div>\n` : ''}${side('基本信息', labelled([['性别', x.gender], ['生日', x.birthday && date(x.birthday, 'Y/M/D')], ['籍贯', x.hukou], ['现居', b.location?.city], ['政治面貌', x.politicalStatus], ['婚姻状况', x.marital]]))}${side('联系方式', labelled([['电话', b.phone], ['邮箱', b.email]]))}${side('专业技能', r.skills && lines(r.skills.map(s => h(s.name) + (s.keywords ? `：${s.keywords.map(h).join('、')}` : s.level ? `（${h(s.level)}）` : ''))))}${side('语言能力', r.languages && lines(r.languages.map(t => `${h(t.language)}：${h(t.fluency)}`)))}${side('证书', r.certificates && lines(r.certificates.map(c => h(c.name))))}${side('兴趣爱好', r.interests && lines(r.interests.map(i => h(i.name))))}</div><div class="r">
${main('教育经历', present(r.education, e => head(e.institution, e, [e.area, e.studyType].filter(Boolean).join(' | ')) + (e.courses ? `<p>主修课程：${e.courses.map(h).join('、')}</p>\n` : '')))}${main(x.schoolJobs ? '实习经历' : '工作经历', present(r.work, w => head(w.name, w, w.position) + text(w)))}${main('项目经历', present(r.projects, p => head(p.name, p, p.x?.role) + text({ summary: p.description, highlights: p.highlights })))}${main('校园经历', present(x.schoolJobs, s => head(s.name, s) + text(s)))}${main('获奖情况', r.awards && present(r.awards, a => `<div class="hd"><span>${h(a.title)}</span>
<span class="time">${date(a.date, f)}</span></div>\n`))}${main('自我评价', b.summary && `<p>${h(b.summary)}</p>`)}</div></div></body></html>`;
}
