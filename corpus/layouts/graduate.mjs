// What the placement office hands out to graduates: everything in lines with fullwidth bars (`时间｜公司｜职位`), names of sections between lozenges, campus posts as important as placements, awards and certificates in running text; only divs and breaks.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.m';
  const bars = list => list.filter(Boolean).map(h).join('｜');
  const when = item => span(item, f, '-', '至今');
  const part = (title, lines) => {
    const known = lines.filter(Boolean);
    return known.length ? `<div class="s">◆ ${title} ◆</div>\n<div class="t">${known.join('<br>\n')}</div>\n` : '';
  };
  const all = (list, each) => (list ?? []).flatMap(each);
  const strong = text => `<strong>${text}</strong>`;
  const marks = (list, mark) => (list ?? []).map((t, n) => `${mark ?? `${n + 1}. `}${h(t)}`);
  const known = (label, value) => value && `${label}：${h(value)}`;
  return `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>${h(b.name)}-${h(x.expectedPosition?.[0])}-${h(r.education?.[0]?.institution)}</title><style>
body { font: 13px/1.75 "Microsoft YaHei", "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif; width: 720px; margin: 18px auto } .head { position: relative; min-height: 112px } .pic { position: absolute; right: 0; top: 0; width: 82px; height: 110px; border: 1px solid #aac; background: #eef } .who { font-size: 25px; font-weight: bold }
.s { text-align: center; color: #2a4d8f; font-weight: bold; font-size: 15px; border-bottom: 1px dotted #2a4d8f; margin: 10px 0 4px }
</style></head><body>
<div class="head"><div class="pic"></div><div class="who">${h(b.name)}</div>
<div>${[known('求职意向', x.expectedPosition?.join('/')), known('意向城市', x.expectedCity?.join('/')), known('期望薪资', x.expectedSalary)].filter(Boolean).join('　')}</div>
<div>${bars([x.gender, x.birthday && `${date(x.birthday, 'Y年m月')}生`, x.politicalStatus, x.hukou && `${x.hukou}人`])}</div>
<div>${bars([b.phone, b.email, b.location?.city, b.url])}</div></div>
${part('教育经历', all(r.education, e => [strong(bars([when(e), e.institution, [e.area, e.studyType && `（${e.studyType}）`].filter(Boolean).join('')])), [known('平均分', e.score), known('核心课程', e.courses?.join('、'))].filter(Boolean).join('；')]))}
${part(r.work?.some(w => w.position.includes('实习')) ? '实习经历' : '工作经历', all(r.work, w => [strong(bars([when(w), w.name, w.position])), ...marks([w.summary, ...(w.highlights ?? [])].filter(Boolean))]))}
${part('校园任职', all(x.schoolJobs, s => [strong(bars([when(s), s.name])), ...marks([s.summary], '· ')]))}
${part('项目与竞赛', all(r.projects, p => [strong(bars([when(p), p.name, p.x?.role])), `【项目简介】${h(p.description)}`, p.summary && `【个人职责】${h(p.summary)}`, ...(p.highlights ?? []).map(t => `【项目成果】${h(t)}`)]))}
${part('论文成果', all(r.publications, p => [`《${h(p.name)}》｜${h(p.publisher)}｜${date(p.releaseDate, f)}`]))}
${part('奖励荣誉', [r.awards && r.awards.map(a => `${h(a.title)}（${date(a.date, f)}）`).join('、')])}
${part('技能证书', [r.certificates && `证书：${r.certificates.map(c => h(c.name)).join('、')}`, r.languages && `语言：${r.languages.map(l => `${h(l.language)}（${h(l.fluency)}）`).join('、')}`, r.skills && `技能：${present(r.skills, s => `${h(s.name)}${s.keywords ? `（${s.keywords.map(h).join('、')}）` : s.level ? `（${h(s.level)}）` : ''}`, '、')}`])}
${part('兴趣爱好', [r.interests && r.interests.map(i => h(i.name)).join('、')])}
${part('自我评价', [h(b.summary)])}
</body></html>`;
}
