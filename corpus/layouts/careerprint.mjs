// What a Chinese site for managers and headhunters prints of a candidate: a number and a day of the site, name, a grid of facts, the career of today at a glance, wishes, then firm after firm with its whole time and length, facts of the firm between bars, below it each position with its own period and labelled lines, `2019.03 - 2021.06`.
import { h, date, span, present, byFirm, lasted } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.M.D';
  const day = value => date(value, f);
  const when = item => span(item, f, ' - ');
  const part = (title, body) => (body ? `<div class="mod">\n<div class="mod-title">${title}</div>\n<div class="mod-con">\n${body}</div>\n</div>\n` : '');
  const grid = pairs => {
    const known = pairs.filter(([, value]) => value);
    const rows = [];
    for (let n = 0; n < known.length; n += 2) rows.push(known.slice(n, n + 2));
    return rows.length && `<table class="grid">${rows.map(row => `<tr>${row.map(([label, value]) => `<th>${label}：</th><td>${h(value)}</td>`).join('')}</tr>\n`).join('')}</table>\n`;
  };
  const said = (label, value) => (value ? `<dl><dt>${label}：</dt><dd>${h(value)}</dd></dl>\n` : '');
  const many = (label, list) => (list?.length ? `<dl><dt>${label}：</dt><dd>${list.map((t, n) => `${n + 1}. ${h(t)}`).join('<br>\n')}</dd></dl>\n` : '');
  const done = item => said('工作职责', item.summary) + many('工作业绩', item.highlights);
  const head = (name, item) => `<div class="pos"><b>${h(name)}</b>\n<span>${when(item)}</span></div>\n`;
  const row = (...cells) => `<tr>${cells.map(c => `<td>${h(c)}</td>`).join('')}</tr>\n`;
  const firm = jobs => {
    const [last, first] = [jobs[0], jobs.at(-1)];
    const { industry, nature, size } = last.x ?? {};
    const spent = lasted(first.startDate, last.endDate);
    const facts = [industry && `公司行业：${h(industry)}`, nature && `公司性质：${h(nature)}`, size && `公司规模：${h(size)}`].filter(Boolean).join('<i>|</i>');
    return `<div class="comp">${when({ startDate: first.startDate, endDate: last.endDate, x: last.x })}　<b>${h(last.name)}</b>${spent && `　(${spent})`}</div>\n${facts ? `<div class="facts">${facts}</div>\n` : ''}${present(jobs, w => head(w.position, w) + said('所在部门', w.x?.department) + said('汇报对象', w.x?.reportTo) + said('下属人数', w.x?.subordinates && `${w.x.subordinates}人`) + done(w))}`;
  };
  const current = r.work?.[0]?.x?.current && r.work[0];
  return `<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>简历打印</title><style>
@page { margin: 12mm 12mm } body { width: 700px; margin: 10px auto; font: 12px/1.75 "Microsoft YaHei", "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif; color: #333 } .top { display: flex; justify-content: space-between; color: #999; border-bottom: 2px solid #f60 } h1 { font-size: 24px; margin: 12px 0 2px } .aim { font-size: 14px; color: #f60 } .mod-title { background: #f4f4f4; border-left: 4px solid #f60; padding: 2px 10px; font-size: 14px; font-weight: bold; margin: 14px 0 6px } .grid { width: 100%; border-collapse: collapse } .grid th { width: 84px; font-weight: normal; color: #888; text-align: right; vertical-align: top; white-space: nowrap } .grid td { width: 260px; vertical-align: top } .comp { margin-top: 8px; font-size: 13px } .facts { color: #888 } .facts i { font-style: normal; margin: 0 8px; color: #ccc } .pos { display: flex; justify-content: space-between; border-top: 1px dashed #ddd; margin-top: 4px; padding-top: 2px } dl { display: flex; margin: 0 } dt { flex: none; width: 70px; color: #888 } dd { margin: 0 } .list { border-collapse: collapse; width: 100% } .list td { padding: 1px 16px 1px 0 } @media print { body { width: auto; margin: 0 } * { -webkit-print-color-adjust: exact } } .mod-title, .comp, .facts, .pos { break-after: avoid }
</style></head><body>
<div class="top"><span>简历编号：60418273</span>
<span>更新时间：2026-08-12</span></div>
<h1>${h(b.name)}</h1>
${b.label ? `<div class="aim">${h(b.label)}</div>\n` : ''}${part('个人信息', grid([['性别', x.gender], ['出生日期', day(x.birthday)], ['工作年限', x.workYears], ['婚姻状况', x.marital], ['手机号码', b.phone], ['电子邮件', b.email], ['所在地', b.location?.city], ['户籍', x.hukou], ['政治面貌', x.politicalStatus], ['职业状态', x.jobStatus], ['个人主页', b.url], ['通信地址', b.address]]))}${part('目前职业概况', grid([['所在公司', current?.name], ['所任职位', current?.position], ['所在行业', current?.x.industry], ['目前薪资', x.currentSalary]]))}${part('职业发展意向', x.expectedPosition && grid([['期望职位', x.expectedPosition.join('、')], ['期望地点', x.expectedCity?.join('、')], ['期望行业', x.expectedIndustry?.join('、')], ['期望薪资', x.expectedSalary], ['工作性质', x.workType]]))}${part('工作经历', byFirm(r.work).map(firm).join(''))}${part('项目经历', present(r.projects, p => head(p.name, p) + said('项目职务', p.x?.role) + said('项目描述', p.description) + said('项目职责', p.summary) + many('项目业绩', p.highlights)))}${part('教育经历', present(r.education, e => head(e.institution, e) + said('专业', e.area) + said('学历', e.studyType) + said('成绩', e.score) + said('主修课程', e.courses?.join('、'))))}${part('在校职务', present(x.schoolJobs, s => head(s.name, s) + said('职务描述', s.summary)))}${part('培训经历', present(x.training, t => head(t.name, t) + said('培训机构', t.institution) + said('所获证书', t.certificate) + said('培训描述', t.summary)))}${part('志愿经历', present(r.volunteer, v => head(v.organization, v) + said('担任角色', v.position) + done(v)))}${part('语言能力', r.languages && `<table class="list">${present(r.languages, t => row(t.language, t.fluency))}</table>\n`)}${part('专业技能', r.skills && `<table class="list">${present(r.skills, s => row(s.name, s.keywords?.join('、') ?? s.level))}</table>\n`)}${part('证书', r.certificates && `<table class="list">${present(r.certificates, c => row(day(c.date), c.name, c.issuer))}</table>\n`)}${part('所获荣誉', r.awards && `<table class="list">${present(r.awards, a => row(day(a.date), a.title, a.awarder))}</table>\n`)}${part('发表文章', r.publications && `<table class="list">${present(r.publications, p => row(day(p.releaseDate), p.name, p.publisher))}</table>\n`)}${part('兴趣爱好', r.interests && `<p>${h(r.interests.map(i => i.name).join('、'))}</p>\n`)}${part('自我评价', b.summary && `<p>${h(b.summary)}</p>\n`)}</body></html>`;
}
