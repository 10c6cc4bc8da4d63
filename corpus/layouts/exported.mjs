// What a recruiter gets who saves a candidate's page of a job board: the board's own numbers and dates around it, facts between bars, the age before the date of birth, every entry begun by its period on one line, the firm with how long in brackets, then a line of facts and labels with their values.
import { h, date, span, present } from './words.mjs';

const TODAY = 2026 * 12 + 7;
const months = value => value && Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7) || 1) - 1;

/** How long something lasted: `2年3个月`. */
function lasted(item) {
  const n = (months(item.endDate) ?? TODAY) - months(item.startDate);
  const [years, rest] = [Math.floor(n / 12), n % 12];
  return `${years ? `${years}年` : ''}${rest ? `${rest}个月` : ''}` || '1个月';
}

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y/M';
  const when = item => span(item, f, ' - ', '至今');
  const bars = list => list.filter(Boolean).map(h).join('<span class="sep"> | </span>');
  const part = (title, body) => (body ? `<div class="mod"><div class="hd"><span>${title}</span></div>\n<div class="bd">\n${body}</div></div>\n` : '');
  const pair = (label, value) => (value ? `<tr><td class="lb">${label}：</td><td>${h(value)}</td></tr>\n` : '');
  const long = (label, lines) => (lines?.length ? `<table><tr><td class="lb" valign="top">${label}：</td><td>${lines.map(h).join('<br />')}</td></tr></table>\n` : '');
  const line = (...pieces) => `<p class="ln">${pieces.filter(Boolean).map(h).join('&nbsp;&nbsp;&nbsp;')}</p>\n`;
  const notes = item => [item.summary, ...(item.highlights ?? [])].filter(Boolean);
  const number = `J${String(r.basics.phone).slice(-5)}R90250000`;
  const age = x.birthday && 2026 - Number(x.birthday.slice(0, 4));
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${h(b.name)}_${h(x.expectedPosition?.[0])}_${number}</title><style type="text/css">
body { font: 12px/1.75 Tahoma, SimSun, "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif; width: 700px; margin: 12px auto; color: #333 } .top { border-bottom: 1px dashed #ccc; color: #999; padding-bottom: 4px; overflow: hidden } .top .rt { float: right }
.nm { font-size: 22px; margin: 12px 0 2px } .hd { border-left: 4px solid #39f; background: #f0f6ff; padding: 1px 8px; font-size: 14px; margin: 14px 0 6px } .bd { padding: 0 12px } .ln { margin: 0 } .bold { font-weight: bold; margin: 8px 0 0 } .lb { color: #888; width: 80px; white-space: nowrap } .sep { color: #ccc } .foot { color: #aaa; text-align: center; margin-top: 24px }
</style></head><body>
<div class="top"><span>简历编号：${number}</span><span class="rt">更新时间：2026-08-18　　导出时间：2026-08-20 09:32</span></div>
<div class="nm">${h(b.name)}</div>
<p class="ln">${bars([x.gender, age && `${age}岁（${date(x.birthday, 'Y年M月')}）`, x.workYears && `${x.workYears}工作经验`, x.marital, x.politicalStatus])}</p>
<p class="ln">${bars([b.location?.city && `现居住地：${b.location.city}`, x.hukou && `户口：${x.hukou}`])}</p>
<p class="ln">${bars([`手机：${b.phone}`, `E-mail：${b.email}`, b.url && `个人主页：${b.url}`])}</p>
${part('求职意向', x.expectedPosition && `<table>${pair('期望职业', x.expectedPosition.join('、'))}${pair('期望行业', x.expectedIndustry?.join('、'))}${pair('工作地区', x.expectedCity?.join('、'))}${pair('期望月薪', x.expectedSalary)}${pair('目前状况', x.jobStatus)}${pair('工作性质', x.workType)}</table>\n`)}
${part('自我评价', b.summary && line(b.summary))}
${part('工作经历', present(r.work, w => `<p class="bold">${when(w)}&nbsp;&nbsp;${h(w.name)}（${lasted(w)}）</p>\n<p class="ln">${bars([w.x?.department, w.position])}</p>\n<p class="ln">${bars([w.x?.industry, w.x?.nature && `企业性质：${w.x.nature}`, w.x?.size && `规模：${w.x.size}`])}</p>\n${long('工作描述', notes(w))}`))}
${part('项目经历', present(r.projects, p => `<p class="bold">${when(p)}&nbsp;&nbsp;${h(p.name)}</p>\n${long('项目描述', [p.description])}${long('责任描述', notes(p))}`))}
${part('教育经历', present(r.education, e => line(when(e), e.institution, e.area, e.studyType)))}
${part('培训经历', present(x.training, t => line(when(t), t.institution, t.name) + (t.certificate ? long('所获证书', [t.certificate]) : '')))}
${part('在校实践经验', present(x.schoolJobs, s => `<p class="bold">${when(s)}&nbsp;&nbsp;${h(s.name)}</p>\n${long('实践描述', [s.summary])}`))}
${part('在校学习情况', present(r.awards, a => line(date(a.date, f), `曾获 ${a.title}`)))}
${part('证书', present(r.certificates, c => line(date(c.date, f), c.name)))}
${part('语言能力', present(r.languages, l => `<p class="ln">${h(l.language)}：${h(l.fluency)}</p>\n`))}
${part('专业技能', present(r.skills, s => `<p class="ln">${h(s.name)}：${h(s.level ?? s.keywords?.join('、') ?? '')}</p>\n`.replace('：</p>', '</p>')))}
${part('兴趣爱好', r.interests && line(r.interests.map(i => i.name).join('、')))}
<div class="foot">该简历由招聘平台导出，仅限招聘用途，请妥善保管应聘者个人信息</div>
</body></html>`;
}
