// A home page of about 2002: tables in tables for everything, labels in cells of their own, fonts and colours as attributes, no style sheet; every job a small table under a grey bar.
import { h, date, span, present } from './words.mjs';

export function render(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y年M月';
  const when = item => span(item, f, '至', '今');
  const font = (text, more = '') => `<FONT SIZE="2"${more}>${text}</FONT>`;
  const label = text => `<TD WIDTH="90" BGCOLOR="#E8E8D0" ALIGN="right" NOWRAP>${font(text, ' COLOR="#336600"')}</TD>`;
  const value = (text, more = '') => `<TD${more}>${text ? font(h(text)) : '&nbsp;'}</TD>`;
  const table = (rows, more = '') => `<TABLE WIDTH="100%" BORDER="0" CELLSPACING="1" CELLPADDING="3"${more}>\n${rows}</TABLE>\n`;
  const rows = pairs => pairs.filter(([, text]) => text).map(([name, text]) => `<TR>${label(name)}${value(text)}</TR>\n`).join('');
  const html = (name, body) => (body ? `<TR>${label(name)}<TD>${font(body)}</TD></TR>\n` : '');
  /** A bar with the section's name, then a table that holds its entries' tables. */
  const part = (title, body) => (body ? `<TR><TD BGCOLOR="#336600">${font(`<B>■ ${title}</B>`, ' COLOR="#FFFFFF"')}</TD></TR>\n<TR><TD>${body}</TD></TR>\n` : '');
  const entry = (...cells) => table(cells.join(''), ' BGCOLOR="#FFFFFF"') + '<HR SIZE="1" NOSHADE>';
  const lines = list => list.filter(Boolean).map(h).join('<BR>');
  const couple = (one, two) => `<TR>${label(one[0])}${value(one[1])}${label(two[0])}${value(two[1])}</TR>\n`;
  return `<HTML>
<HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8"><TITLE>欢迎光临我的主页</TITLE></HEAD>
<BODY BGCOLOR="#F5F5E6" TEXT="#000000" LINK="#0000CC"><CENTER>
<TABLE WIDTH="640" BORDER="1" CELLSPACING="0" CELLPADDING="6" BORDERCOLOR="#336600" BGCOLOR="#FFFFFF"><TR><TD>
<TABLE WIDTH="100%" BORDER="0" CELLSPACING="0" CELLPADDING="2">
<TR><TD ALIGN="center"><FONT SIZE="5" FACE="隶书" COLOR="#336600">个 人 简 历</FONT></TD></TR>
<TR><TD><TABLE WIDTH="100%" BORDER="0" CELLSPACING="0" CELLPADDING="0"><TR><TD VALIGN="top">
${table(couple(['姓&nbsp;&nbsp;&nbsp;&nbsp;名：', b.name], ['性&nbsp;&nbsp;&nbsp;&nbsp;别：', x.gender]) + couple(['出生年月：', date(x.birthday, f)], ['籍&nbsp;&nbsp;&nbsp;&nbsp;贯：', x.hukou]) + couple(['婚姻状况：', x.marital], ['政治面貌：', x.politicalStatus]) + couple(['工作年限：', x.workYears], ['现 居 地：', b.location?.city])
    + couple(['电&nbsp;&nbsp;&nbsp;&nbsp;话：', b.phone], ['电子邮件：', b.email]) + (b.address || b.postalCode ? couple(['通信地址：', b.address], ['邮政编码：', b.postalCode]) : ''))}</TD>
<TD WIDTH="96" ALIGN="center" VALIGN="middle"><TABLE BORDER="1" WIDTH="90" HEIGHT="120" CELLSPACING="0"><TR><TD ALIGN="center">${font('照片')}</TD></TR></TABLE></TD></TR></TABLE></TD></TR>
${part('求职意向', x.expectedPosition && table(rows([['应聘职位：', x.expectedPosition.join('、')], ['希望地区：', x.expectedCity?.join('、')], ['月薪要求：', x.expectedSalary], ['工作性质：', x.workType]])))}
${part('教育经历', present(r.education, e => entry(rows([['起止时间：', when(e)], ['毕业院校：', e.institution], ['所学专业：', e.area], ['学&nbsp;&nbsp;&nbsp;&nbsp;历：', e.studyType], ['主要课程：', e.courses?.join('，')]]))))}
${part('培训经历', present(x.training, t => entry(rows([['培训时间：', when(t)], ['培训机构：', t.institution], ['培训内容：', t.name], ['所获证书：', t.certificate]]))))}
${part('工作经历', present(r.work, w => entry(rows([['起止时间：', when(w)], ['单位名称：', w.name], ['单位性质：', w.x?.nature], ['所属行业：', w.x?.industry], ['所在部门：', w.x?.department], ['担任职务：', w.position]]) + html('工作描述：', lines([w.summary, ...(w.highlights ?? [])])))))}
${part('项目经历', present(r.projects, p => entry(rows([['项目时间：', when(p)], ['项目名称：', p.name], ['担任角色：', p.x?.role], ['项目描述：', p.description], ['责任描述：', p.summary]]) + html('项目业绩：', lines(p.highlights ?? [])))))}
${part('校内职务', present(x.schoolJobs, s => entry(rows([['任职时间：', when(s)], ['职&nbsp;&nbsp;&nbsp;&nbsp;务：', s.name], ['工作内容：', s.summary]]))))}
${part('外语及计算机', table(rows((r.languages ?? []).map(l => [`${l.language}：`, l.fluency])) + html('技能特长：', present(r.skills, s => `${h(s.name)}${s.keywords ? `（${s.keywords.map(h).join('，')}）` : s.level ? `（${h(s.level)}）` : ''}`, '；'))))}
${part('证书', r.certificates && table(present(r.certificates, c => `<TR>${label(date(c.date, f))}${value(c.name)}</TR>\n`)))}
${part('奖惩情况', r.awards && table(present(r.awards, a => `<TR>${label(date(a.date, f))}${value([a.title, a.awarder].filter(Boolean).join('，'))}</TR>\n`)))}
${part('自我评价', b.summary && table(`<TR>${value(b.summary)}</TR>\n`))}
</TABLE></TD></TR></TABLE>
${font('本页最佳浏览分辨率 800×600')}
</CENTER></BODY></HTML>`;
}
