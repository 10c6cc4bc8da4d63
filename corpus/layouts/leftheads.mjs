// A template of the kind that comes first in a Chinese template shop: name, wished position and facts in two columns beside the photo, then a table whose left column holds the section names in white on blue, each over its English word, and whose right column holds rows of `2019.9-2021.6`, firm in bold and position, results counted.
import { h, date, span, present } from './words.mjs';

const PHOTO = 'data:image/svg+xml;utf8,<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%2296%22 height=%22128%22><rect width=%2296%22 height=%22128%22 fill=%22%23eef2f7%22/><circle cx=%2248%22 cy=%2250%22 r=%2222%22 fill=%22%239fb4cc%22/><path d=%22M10 128c2-46 74-46 76 0z%22 fill=%22%239fb4cc%22/></svg>';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.m.d';
  const day = value => date(value, f);
  const when = item => span(item, f, '-');
  const part = (title, word, body) => (body ? `<tr><td class="sec"><div class="cn">${title}</div><div class="en">${word}</div></td><td class="con">${body}</td></tr>\n` : '');
  const entry = (item, one, two) => `<div class="ent"><span class="t">${when(item)}</span>\n<span class="c">${h(one)}</span>\n<span class="p">${h(two)}</span></div>\n`;
  const once = (value, one, two) => `<div class="ent"><span class="t">${day(value)}</span>\n<span class="w">${h(one)}${two ? `（${h(two)}）` : ''}</span></div>\n`;
  const list = items => (items?.length ? `<ol>${present(items, t => `<li>${h(t)}</li>\n`)}</ol>\n` : '');
  const say = text => (text ? `<div class="say">${h(text)}</div>\n` : '');
  const facts = [['性别', x.gender], ['出生年月', day(x.birthday)], ['籍贯', x.hukou], ['政治面貌', x.politicalStatus], ['工作年限', x.workYears], ['婚姻状况', x.marital], ['现居地', b.location?.city], ['电话', b.phone], ['邮箱', b.email], ['期望薪资', x.expectedSalary], ['期望城市', x.expectedCity?.join('、')], ['求职状态', x.jobStatus]].filter(([, value]) => value);
  return `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>简历</title><style>
@page { margin: 10mm 10mm } * { -webkit-print-color-adjust: exact } body { margin: 0 auto; padding: 14px; max-width: 740px; font: 13px/1.65 "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #404040 } .head { display: flex; gap: 24px; margin-bottom: 14px } .head .who { flex: 1 } h1 { font-size: 30px; margin: 0; color: #1f4e79; line-height: 1.3 } .aim { font-size: 15px; border-bottom: 1px solid #1f4e79; padding-bottom: 6px; margin-bottom: 6px } .facts { display: grid; grid-template-columns: 1fr 1fr; gap: 0 16px } img { width: 96px; height: 128px } table { width: 100%; border-collapse: separate; border-spacing: 0 8px } td { vertical-align: top } .sec { width: 92px; background: #1f4e79; color: #fff; text-align: center; padding: 8px 4px } .cn { font-size: 15px; font-weight: bold } .en { font-size: 10px } .con { padding: 6px 0 6px 16px; border-top: 1px solid #d6dfe9 } .ent { display: flex; margin-top: 3px; break-after: avoid } .t { width: 126px; flex: none } .c { flex: 1; font-weight: bold } .p { width: 196px; flex: none; text-align: right } .w { flex: 1 } ol { margin: 2px 0 6px; padding-left: 20px }
</style></head><body>
<div class="head"><div class="who"><h1>${h(b.name)}</h1>
${x.expectedPosition ? `<div class="aim">求职意向：${h(x.expectedPosition.join('、'))}</div>\n` : ''}<div class="facts">${facts.map(([label, value]) => `<div>${label}：${h(value)}</div>\n`).join('')}</div></div><img src="${PHOTO}" alt="照片"></div>
<table>
${part('教育背景', 'EDUCATION', present(r.education, e => entry(e, e.institution, [e.area, e.studyType].filter(Boolean).join(' / ')) + (e.courses ? say(`主修课程：${e.courses.join('、')}`) : '')))}${part('工作经历', 'EXPERIENCE', present(r.work, w => entry(w, w.name, w.position) + say(w.summary) + list(w.highlights)))}${part('项目经验', 'PROJECTS', present(r.projects, p => entry(p, p.name, p.x?.role) + say(p.description) + (p.summary ? say(`个人职责：${p.summary}`) : '') + list(p.highlights)))}${part('校园经历', 'CAMPUS', present(x.schoolJobs, s => entry(s, s.name, '') + say(s.summary)))}${part('志愿服务', 'VOLUNTEER', present(r.volunteer, v => entry(v, v.organization, v.position) + say(v.summary) + list(v.highlights)))}${part('培训经历', 'TRAINING', present(x.training, t => entry(t, t.name, t.institution) + say(t.summary)))}${part('技能证书', 'SKILLS', [r.skills && say(`专业技能：${r.skills.map(s => s.name + (s.keywords ? `（${s.keywords.join('、')}）` : '')).join('，')}`), r.languages && say(`语言能力：${r.languages.map(t => `${t.language}（${t.fluency}）`).join('，')}`), present(r.certificates, c => once(c.date, c.name, c.issuer))].filter(Boolean).join(''))}${part('获奖荣誉', 'AWARDS', present(r.awards, a => once(a.date, a.title, a.awarder)))}${part('论文发表', 'PAPERS', present(r.publications, p => once(p.releaseDate, `《${p.name}》`, p.publisher)))}${part('兴趣爱好', 'HOBBIES', r.interests && say(r.interests.map(i => i.name).join('，')))}${part('自我评价', 'ABOUT ME', say(b.summary))}</table></body></html>`;
}
