// 个人简历 as a form: one big table with bordered cells, labels and values in cells beside one another, lists as rows.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const pairs = [
    ['姓　　名', b.name], ['性　　别', x.gender], ['出生年月', date(x.birthday, 'Y年m月d日')], ['户口所在地', x.hukou], ['政治面貌', x.politicalStatus],
    ['婚姻状况', x.marital], ['工作年限', x.workYears], ['现居住地', b.location?.city], ['联系电话', b.phone], ['电子邮箱', b.email], ['通讯地址', b.address], ['邮　　编', b.postalCode],
  ].filter(([, value]) => value);
  const wish = [
    ['求职状态', x.jobStatus], ['期望职位', x.expectedPosition?.join('、')], ['期望城市', x.expectedCity?.join('、')], ['期望薪资', x.expectedSalary], ['期望行业', x.expectedIndustry?.join('、')], ['目前薪资', x.currentSalary],
  ].filter(([, value]) => value);
  const grid = list => {
    let rows = '';
    for (let n = 0; n < list.length; n += 2) {
      const [left, right] = [list[n], list[n + 1]];
      rows += `<tr><td class="label" width="14%">${h(left[0])}</td>` + (right
        ? `<td width="36%">${h(left[1])}</td><td class="label" width="14%">${h(right[0])}</td><td>${h(right[1])}</td></tr>`
        : `<td colspan="3">${h(left[1])}</td></tr>`);
    }
    return `<table>${rows}</table>`;
  };
  const section = (title, body) => (body ? `<table><tr><td class="head">${title}</td></tr></table>${body}` : '');
  const rows = (heads, list) => list?.length ? `<table><tr>${heads.map(t => `<td class="label">${t}</td>`).join('')}</tr>${list.map(cells => `<tr>${cells.map(c => `<td>${c}</td>`).join('')}</tr>`).join('')}</table>` : '';
  const work = present(r.work, w => `<table>
<tr><td class="label" width="14%">起止时间</td><td width="36%">${span(w, 'Y.M', '－')}</td><td class="label" width="14%">工作单位</td><td>${h(w.name)}</td></tr>
<tr><td class="label">职　　务</td><td>${h(w.position)}</td><td class="label">所在部门</td><td>${h(w.x?.department)}</td></tr>
${w.x?.reportTo ? `<tr><td class="label">汇报对象</td><td>${h(w.x.reportTo)}</td><td class="label">下属人数</td><td>${h(w.x.subordinates)}</td></tr>` : ''}
${w.summary || w.highlights ? `<tr><td class="label">工作内容</td><td colspan="3">${w.summary ? `<p>${h(w.summary)}</p>` : ''}${w.highlights ? `<ul>${present(w.highlights, t => `<li>${h(t)}</li>`)}</ul>` : ''}</td></tr>` : ''}
</table>`);
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>个人简历</title><style>
body { font: 14px/1.6 "SimSun", "WenQuanYi Micro Hei", "Noto Sans CJK SC", serif; width: 720px; margin: 24px auto; }
h1 { text-align: center; letter-spacing: 0.6em; font-size: 26px; }
table { border-collapse: collapse; width: 100%; margin-top: -1px; }
td { border: 1px solid #333; padding: 4px 8px; vertical-align: top; }
td.label { background: #f2f2f2; text-align: center; white-space: nowrap; }
td.head { background: #d9e2ec; font-weight: bold; text-align: center; letter-spacing: 4px; }
ul { margin: 0; padding-left: 1.4em; } p { margin: 0; }
</style></head><body>
<h1>个人简历</h1>
${grid(pairs)}
${section('求职意向', wish.length ? grid(wish) : '')}
${section('教育背景', rows(['起止时间', '毕业院校', '专业', '学历'], r.education?.map(e => [span(e, 'Y.M', '－'), h(e.institution), h(e.area), h(e.studyType)])))}
${section('工作经历', work)}
${section('项目经验', rows(['时间', '项目名称', '角色', '项目描述'], r.projects?.map(p => [span(p, 'Y.M', '－'), h(p.name), h(p.x?.role), h(p.description)])))}
${section('培训经历', rows(['时间', '培训机构', '培训课程'], x.training?.map(t => [span(t, 'Y.M', '－'), h(t.institution), h(t.name)])))}
${section('获奖情况', rows(['时间', '奖项', '颁发单位'], r.awards?.map(a => [date(a.date, 'Y.M'), h(a.title), h(a.awarder)])))}
${section('证　书', rows(['获得时间', '证书名称'], r.certificates?.map(c => [date(c.date, 'Y.M'), h(c.name)])))}
${section('语言能力', rows(['语种', '程度'], r.languages?.map(l => [h(l.language), h(l.fluency)])))}
${section('专业技能', r.skills ? `<table><tr><td>${present(r.skills, s => h(s.name) + (s.level ? `（${h(s.level)}）` : s.keywords ? `：${s.keywords.map(h).join('、')}` : ''), '；')}</td></tr></table>` : '')}
${section('自我评价', b.summary ? `<table><tr><td>${h(b.summary)}</td></tr></table>` : '')}
</body></html>`;
}
