// What one of the oldest Chinese job sites prints of an online resume: name, facts in a row, contacts, wishes as labels and values, self-assessment before the career, every job `2019.03 - 2021.06　firm　（2年3个月）` over `position | department` over a line about the firm, then `工作描述：`; one line per school.
import { h, date, span, present, lasted } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.M.D';
  const day = value => date(value, f);
  const when = item => span(item, f, ' - ');
  const part = (title, body) => (body ? `<h3>${title}</h3>\n<div class="c">\n${body}</div>\n` : '');
  const line = (cls, ...pieces) => (pieces.some(Boolean) ? `<div class="${cls}">${pieces.filter(Boolean).map(h).join('　　')}</div>\n` : '');
  const bars = (...pieces) => (pieces.some(Boolean) ? `<div class="g">${pieces.filter(Boolean).map(h).join(' | ')}</div>\n` : '');
  const said = (label, ...texts) => (texts.some(Boolean) ? `<table class="d"><tr><th>${label}：</th><td>${texts.filter(Boolean).map(h).join('<br>\n')}</td></tr></table>\n` : '');
  const counted = list => (list ?? []).map((t, n) => `${n + 1}. ${t}`);
  const wish = (label, value) => (value ? `<tr><th>${label}：</th><td>${h(value)}</td></tr>\n` : '');
  const facts = [x.gender, x.workYears && `${x.workYears}工作经验`, x.birthday && `${date(x.birthday, 'Y年m月D日')}出生`, x.marital, x.politicalStatus];
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>简历预览</title><style>
@page { margin: 13mm 14mm } body { width: 680px; margin: 14px auto; font: 12.5px/1.8 Tahoma, "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif; color: #222 } h1 { font-size: 22px; margin: 0 } h3 { font-size: 14px; color: #2e6aa8; border-bottom: 1px solid #2e6aa8; margin: 14px 0 4px; break-after: avoid } table { border-collapse: collapse } th { font-weight: normal; color: #777; text-align: left; vertical-align: top; white-space: nowrap; padding: 0 8px 0 0 } td { vertical-align: top; padding: 0 } .t { font-weight: bold; margin-top: 6px; break-after: avoid } .g { color: #555; break-after: avoid } .p { break-after: avoid } @media print { body { width: auto; margin: 0 } }
</style></head><body>
<h1>${h(b.name)}</h1>
${line('f', ...facts)}${line('f', b.location?.city && `现居住地：${b.location.city}`, x.hukou && `户口：${x.hukou}`)}${line('f', b.phone && `手机：${b.phone}`, b.email && `E-mail：${b.email}`)}${line('f', b.address && `地址：${b.address}`, b.postalCode && `邮编：${b.postalCode}`)}${part('求职意向', x.expectedPosition && `<table>${wish('期望工作地区', x.expectedCity?.join('、'))}${wish('期望月薪', x.expectedSalary)}${wish('目前状况', x.jobStatus)}${wish('期望工作性质', x.workType)}${wish('期望从事职业', x.expectedPosition.join('、'))}${wish('期望从事行业', x.expectedIndustry?.join('、'))}</table>\n`)}${part('自我评价', line('f', b.summary))}${part('工作经历', present(r.work, w => line('t', when(w), w.name, `（${lasted(w.startDate, w.endDate)}）`) + bars(w.position, w.x?.department) + bars(w.x?.industry && `行业：${w.x.industry}`, w.x?.nature && `企业性质：${w.x.nature}`, w.x?.size && `规模：${w.x.size}`) + said('工作描述', w.summary, ...counted(w.highlights))))}${part('项目经历', present(r.projects, p => line('t', when(p), p.name) + said('担任角色', p.x?.role) + said('项目描述', p.description) + said('责任描述', p.summary, ...counted(p.highlights))))}${part('教育经历', present(r.education, e => line('e', when(e), e.institution, e.area, e.studyType)))}${part('在校实践', present(x.schoolJobs, s => line('t', when(s), s.name) + said('实践描述', s.summary)))}${part('在校所获奖励及荣誉', present(r.awards, a => line('e', day(a.date), a.title, a.awarder)))}${part('证书', present(r.certificates, c => line('e', day(c.date), c.name, c.issuer)))}${part('论文及著作', present(r.publications, p => line('e', day(p.releaseDate), p.name, p.publisher)))}${part('语言能力', present(r.languages, t => line('e', `${t.language}：${t.fluency}`)))}${part('专业技能', present(r.skills, s => line('e', `${s.name}${s.keywords ? `：${s.keywords.join('、')}` : s.level ? `：${s.level}` : ''}`)))}${part('兴趣爱好', line('f', r.interests?.map(i => i.name).join('、')))}</body></html>`;
}
