// What careers offices show to those who leave school: education first with score and courses, square bullets before the names of sections, one line per entry parted by slashes of full width with the period at its end, roles in brackets, everything in one column of paragraphs.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y/M';
  const part = (title, body) => (body ? `<div class="t">■ ${title}</div>\n${body}` : '');
  const line = (...pieces) => `<div class="l">${pieces.filter(Boolean).map(h).join(' ／ ')}</div>\n`;
  const p = (text, label) => (text ? `<div class="p">${label ? `<u>${label}</u>：` : ''}${h(text)}</div>\n` : '');
  const when = item => span(item, f, '—', '至今');
  const text = item => p(item.summary) + present(item.highlights, t => `<div class="p">➢ ${h(t)}</div>\n`);
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>简历</title><style>
body { width: 690px; margin: 20px auto; font: 13.5px/1.7 DengXian, "等线", "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif; color: #111 } .n { font-size: 24px; font-weight: bold } .t { background: #efefef; font-weight: bold; padding: 1px 8px; margin: 12px 0 4px } .l { font-weight: bold } .p { padding-left: 12px }
@media print { body { width: auto; margin: 0 } }
</style></head><body>
<div class="n">${h(b.name)}</div>
<div>手机：${h(b.phone)}　邮箱：${h(b.email)}${b.url ? `　主页：${h(b.url)}` : ''}</div>
<div>${[x.gender && `性别：${h(x.gender)}`, x.birthday && `出生日期：${date(x.birthday, f)}`, x.hukou && `户籍：${h(x.hukou)}`, x.politicalStatus && `政治面貌：${h(x.politicalStatus)}`].filter(Boolean).join('　')}</div>
${x.expectedPosition ? `<div>应聘职位：${h(x.expectedPosition.join('、'))}${x.expectedCity ? `　意向城市：${h(x.expectedCity.join('、'))}` : ''}</div>\n` : ''}${part('教育背景', present(r.education, e => line(e.institution, e.area, e.studyType, when(e)) + p(e.score, '加权平均分') + p(e.courses?.join('、'), '核心课程')))}${part('实习与工作经验', present(r.work, w => line(w.name, w.x?.department, w.position, when(w)) + text(w)))}${part('项目/课题', present(r.projects, t => line(t.name + (t.x?.role ? `（${t.x.role}）` : ''), when(t)) + p(t.description) + present(t.highlights, g => `<div class="p">➢ ${h(g)}</div>\n`)))}${part('学生工作', present(x.schoolJobs, s => line(s.name, when(s)) + text(s)))}${part('志愿服务', present(r.volunteer, v => line(v.organization, v.position, when(v)) + text(v)))}${part('培训', present(x.training, t => line(t.institution, t.name, when(t))))}${part('学术成果', present(r.publications, t => p(`《${t.name}》，${t.publisher}，${date(t.releaseDate, f)}`)))}${part('奖项荣誉', present(r.awards, a => p(`${a.title}（${date(a.date, f)}${a.awarder ? `，${a.awarder}` : ''}）`)))}${part('资格证书', present(r.certificates, c => p(`${c.name}（${date(c.date, f)}${c.issuer ? `，${c.issuer}` : ''}）`)))}${part('技能与语言', p(r.skills?.map(s => s.name + (s.keywords ? `（${s.keywords.join('、')}）` : s.level ? `（${s.level}）` : '')).join('；'), '技能') + p(r.languages?.map(l => `${l.language}（${l.fluency}）`).join('；'), '语言'))}${part('个人评价', p(b.summary))}</body></html>`;
}
