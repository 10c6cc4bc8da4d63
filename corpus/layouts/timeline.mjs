// Dates in a narrow column at the left, words at the right of them; facts as `标签：值` on wrapped lines.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y年m月';
  const fact = (label, value) => (value ? `<span class="f"><b>${label}：</b>${h(value)}</span> ` : '');
  const row = (when, body) => `<tr><td class="d" valign="top">${when}</td><td valign="top">${body}</td></tr>`;
  const block = (title, rows) => (rows ? `<h2>${title}</h2><table>${rows}</table>` : '');
  const lines = (w) => [w.summary, ...(w.highlights ?? []).map((t, n) => `${n + 1}、${t}`)].filter(Boolean).map(t => `<br>${h(t)}`).join('');
  return `<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>简历</title>
<style type="text/css">
body { font-family: STKaiti, "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif; font-size: 14px; line-height: 24px; width: 740px; margin: 20px auto; }
h1 { font-size: 24px; border-left: 8px solid #b5332e; padding-left: 10px; } h2 { font-size: 16px; color: #b5332e; margin: 16px 0 4px; }
.d { width: 190px; color: #555; white-space: nowrap; } .f { display: inline-block; min-width: 230px; } td { padding: 2px 0; }
</style></head><body>
<h1>${h(b.name)}</h1>
<div>${fact('性别', x.gender)}${fact('出生年月', date(x.birthday, f))}${fact('现居地', b.location?.city)}${fact('户籍', x.hukou)}${fact('婚姻状况', x.marital)}${fact('工作年限', x.workYears)}${fact('手机', b.phone)}${fact('E-mail', b.email)}</div>
${x.jobStatus ? `<h2>求职意向</h2><div>${fact('期望工作地点', x.expectedCity?.join(' '))}${fact('期望职位', x.expectedPosition?.join(' '))}${fact('期望月薪', x.expectedSalary)}${fact('工作性质', x.workType)}${fact('目前状况', x.jobStatus)}</div>` : ''}
${block('教育经历', present(r.education, e => row(span(e, f, '—'), `<b>${h(e.institution)}</b>　${h(e.area)}　${h(e.studyType)}${e.score ? `<br>平均成绩：${h(e.score)}` : ''}`)))}
${block('工作经历', present(r.work, w => row(span(w, f, '—'), `<b>${h(w.name)}</b>${w.x?.department ? `　${h(w.x.department)}` : ''}　<i>${h(w.position)}</i>${lines(w)}`)))}
${block('项目经历', present(r.projects, p => row(span(p, f, '—'), `<b>${h(p.name)}</b><br>项目描述：${h(p.description)}${p.summary ? `<br>责任描述：${h(p.summary)}` : ''}`)))}
${block('培训经历', present(x.training, t => row(span(t, f, '—'), `<b>${h(t.institution)}</b>　${h(t.name)}${t.certificate ? `　${h(t.certificate)}` : ''}`)))}
${block('在校职务', present(x.schoolJobs, t => row(span(t, f, '—'), `<b>${h(t.name)}</b><br>${h(t.summary)}`)))}
${block('所获证书', present(r.certificates, c => row(date(c.date, f), `${h(c.name)}${c.issuer ? `　${h(c.issuer)}` : ''}`)))}
${block('所获奖项', present(r.awards, a => row(date(a.date, f), h(a.title))))}
${block('语言能力', present(r.languages, l => row(h(l.language), h(l.fluency))))}
${block('技能', present(r.skills, s => row(h(s.name), h(s.level ?? s.keywords?.join('、')))))}
${b.summary ? `<h2>自我评价</h2><div>${h(b.summary)}</div>` : ''}
</body></html>`;
}
