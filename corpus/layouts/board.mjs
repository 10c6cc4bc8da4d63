// As job boards write it: `姓名：` labels, jobs as a line of period and firm in brackets, then labelled lines; spans and breaks only.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y/m';
  const line = (label, value) => (value ? `<span class="k">${label}：</span><span class="v">${h(value)}</span><br/>\n` : '');
  const title = t => `<div class="t"><span>${t}</span></div>\n`;
  const block = (t, body) => (body ? `${title(t)}<div class="c">${body}</div>\n` : '');
  const between = item => span(item, f, ' -- ', '至今');
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>个人简历</title>
<style>body{font:12px/20px SimSun,"WenQuanYi Micro Hei","Noto Sans CJK SC";width:700px;margin:10px auto}.t{background:#eef3fa;border-bottom:1px solid #9bb8dd;margin:10px 0 4px;padding:2px 6px;font-weight:bold;font-size:14px}.k{color:#888}.c{padding:0 8px}.n{font-size:20px;font-weight:bold}</style></head><body>
<div class="c">${line('姓名', b.name)}${line('性别', x.gender)}${line('出生日期', date(x.birthday, 'Y年m月d日'))}${line('居住地', b.location?.city)}${line('户口', x.hukou)}${line('政治面貌', x.politicalStatus)}${line('婚姻状况', x.marital)}${line('工作经验', x.workYears)}${line('移动电话', b.phone)}${line('电子邮件', b.email)}${line('地址', b.address)}${line('邮编', b.postalCode)}</div>
${block('自我评价', b.summary && h(b.summary))}
${block('求职意向', x.jobStatus && `${line('工作性质', x.workType)}${line('希望行业', x.expectedIndustry?.join('，'))}${line('目标地点', x.expectedCity?.join('，'))}${line('期望工资', x.expectedSalary)}${line('目标职能', x.expectedPosition?.join('，'))}${line('求职状态', x.jobStatus)}${line('目前年薪', x.currentSalary)}`)}
${block('工作经验', present(r.work, w => `<span>${between(w)}：${h(w.name)}</span>${w.x?.size ? `<span>（${h(w.x.size)}）</span>` : ''}<br/>
${line('所属行业', w.x?.industry)}${line('公司性质', w.x?.nature)}${w.x?.department ? `<span>${h(w.x.department)}</span>　` : ''}<b>${h(w.position)}</b><br/>
${w.summary || w.highlights ? `<span class="k">工作描述：</span><br/>${[w.summary, ...(w.highlights ?? [])].filter(Boolean).map(h).join('<br/>')}<br/>` : ''}${line('汇报对象', w.x?.reportTo)}${line('下属人数', w.x?.subordinates && `${w.x.subordinates}人`)}`, '<br/>\n'))}
${block('项目经验', present(r.projects, p => `<span>${between(p)}：${h(p.name)}</span><br/>${line('项目描述', p.description)}${line('责任描述', p.summary)}`))}
${block('教育经历', present(r.education, e => `<span>${between(e)}</span>　<span>${h(e.institution)}</span>　<span>${h(e.area)}</span>　<span>${h(e.studyType)}</span><br/>`))}
${block('培训经历', present(x.training, t => `<span>${between(t)}：</span><span>${h(t.institution)}</span>　<span>${h(t.name)}</span>　<span>${h(t.certificate)}</span><br/>`))}
${block('学生职务', present(x.schoolJobs, t => `<span>${between(t)}：</span><span>${h(t.name)}</span><br/>${h(t.summary)}<br/>`))}
${block('所获奖项', present(r.awards, a => `<span>${date(a.date, f)}</span>　<span>${h(a.title)}</span><br/>`))}
${block('证书', present(r.certificates, c => `<span>${date(c.date, f)}</span>　<span>${h(c.name)}</span><br/>`))}
${block('语言能力', present(r.languages, l => line(l.language, l.fluency)))}
${block('IT技能', present(r.skills?.filter(s => s.level), s => `<span>${h(s.name)}</span>　　<span>${h(s.level)}</span><br/>`))}
</body></html>`;
}
