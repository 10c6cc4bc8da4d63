// DOCX as a word processor writes it, not converted from HTML: layouts for Chinese people, and where said for those who write English.
//
// `wordform`: a form of table cells, with the title in the page's header. `wordtabs`: headings by style, and tab stops between period, firm and position. `wordplain`: no styles at all.
// `wordsoe`: the form of a state-owned firm, with merged cells, cells that stay empty, and the whole career as lines in one cell. `wordside`: a table without lines, section names in its narrow left column, their words at the right;
// runs are cut wherever the script changes, as Word cuts them, and periods are padded with blanks. `wordbreaks`: few paragraphs with many lines each (Shift+Enter), facts and entries set apart by tabs, periods last, section
// names in shaded paragraphs, the person also in the page's header and a page number in its footer.
// `wordboxes`: a template from a template site, with the person and every section's name in text boxes, entries as tabbed lines with the period first, labels in bold, duties in Word's own numbering begun anew for each firm.
// `wordchapters`: what an office writes by hand: `一、` as sections and `（一）` as firms (positions there as lines with the period at their end), everything in indented paragraphs of one style, full-width blanks as distance.
// `wordchrono`, in English: a chronological template of the word processor itself, with heading styles, the period in grey capitals above `Position | Firm, Place`, bullets of a list style, skills in a table without lines, addresses as hyperlinks.
// `wordlicence`, in English: a nurse's CV, licences first, one table per section with the period in the right column (`Sept. ’19 – Mar. ’21`), position in the left above the firm in italics, section names in grey cells over both, results under a tick.
// `wordclassic`, in English: what most people write: name and contacts centred, section names in bold capitals over a line, firm in bold with the period at a right tab, position in italics below, bullets.
// `wordpanels`, in English: the word processor's own template of two panels: one table with the name over both, at the left contacts, schools and lists, at the right profile and jobs with heading styles, `Position` with the period (`Mar 2019 to Current`) at a right tab, below it `Firm • Place`.
// `wordtabular`, in English: a CV as Germans write it: `Curriculum Vitae`, one table without lines, personal details as label and value, then periods (`03/2019 – present`) or labels at the left, position over firm at the right, at the end place, day and name as a signature.
// `wordduo`: the two-column template every Chinese template site has: one table without lines, at the left in white on dark blue photo, name, wished position, facts, contacts, skills, languages and certificates, at the right section names over a line, `2019.03-2021.06` and firm in bold, position and department below, results as points.
// `wordbars`: the template a Chinese office keeps in its folder: facts in a table without lines beside a cell for the photo, section names in white on blue in tables of one cell, every entry a table without lines of three columns (`2019.03—2021.06`, firm in bold, position), duties counted `1、` by hand.
// `wordhanging`, in English: dates hang at the left (`Mar 2019 – Present`, then a tab), position in bold beside them, firm and town below in italics, all indented by the width of the dates; headings by style in capitals, skills as one paragraph each, Times New Roman.

import { AlignmentType, BorderStyle, Document, ExternalHyperlink, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, ShadingType, Tab, TabStopType, Table, TableCell, TableRow, TextRun, Textbox, VerticalAlign, WidthType } from 'docx';
import { byFirm, date, month, period, span } from './layouts/words.mjs';

const FORMATS = { wordform, wordtabs, wordplain, wordsoe, wordside, wordbreaks, wordboxes, wordchapters, wordchrono, wordlicence, wordclassic, wordpanels, wordtabular, wordduo, wordbars, wordhanging };
export const WORD = Object.keys(FORMATS);
export const ENGLISH = ['wordchrono', 'wordlicence', 'wordclassic', 'wordpanels', 'wordtabular', 'wordhanging'];

/** The document's bytes. */
export async function write(name, resume) {
  const { header, footer, children } = FORMATS[name](resume);
  const document = new Document({
    creator: 'Corpus',
    styles: { default: { document: { run: { font: { ascii: 'Calibri', eastAsia: '宋体', hAnsi: 'Calibri' }, size: 21 } } } },
    numbering: { config: [{ reference: 'duty', levels: [{ level: 0, format: 'decimal', text: '%1.', alignment: AlignmentType.START }] }] },
    sections: [{ headers: header && { default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: header, size: 18, color: '888888' })] })] }) }, footers: footer && { default: new Footer({ children: [footer] }) }, children }],
  });
  return Packer.toBuffer(document);
}

const text = (words, more = {}) => new Paragraph({ children: [new TextRun({ text: words, ...more })] });
const dots = list => (list ?? []).map(t => new Paragraph({ text: t, bullet: { level: 0 } }));
const numbered = list => (list ?? []).map(t => new Paragraph({ text: t, numbering: { reference: 'duty', level: 0 } }));

function wordform(r) {
  const { basics: b, x = {} } = r;
  const cell = (content, { head, wide } = {}) => new TableCell({
    columnSpan: wide, shading: head ? { fill: 'EDEDED' } : undefined,
    children: Array.isArray(content) ? content : [new Paragraph({ alignment: head ? AlignmentType.CENTER : undefined, children: [new TextRun({ text: content ?? '', bold: head })] })],
  });
  const table = rows => new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: rows.map(cells => new TableRow({ children: cells })) });
  const grid = pairs => {
    const known = pairs.filter(([, value]) => value);
    const rows = [];
    for (let n = 0; n < known.length; n += 2) {
      const [left, right] = [known[n], known[n + 1]];
      rows.push(right ? [cell(left[0], { head: true }), cell(left[1]), cell(right[0], { head: true }), cell(right[1])] : [cell(left[0], { head: true }), cell(left[1], { wide: 3 })]);
    }
    return table(rows);
  };
  const rows = (title, heads, list) => list?.length ? [text(title, { bold: true, size: 24 }), table([heads.map(t => cell(t, { head: true })), ...list.map(cells => cells.map(c => cell(c)))])] : [];
  const f = 'Y年m月';
  return {
    header: '求职登记表',
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, text: '个人简历' }),
      grid([['姓名', b.name], ['性别', x.gender], ['出生年月', date(x.birthday, f)], ['籍贯', x.hukou], ['政治面貌', x.politicalStatus], ['婚姻状况', x.marital], ['手机', b.phone], ['邮箱', b.email], ['现居住地', b.location?.city], ['应聘职位', x.expectedPosition?.join('、')], ['期望薪资', x.expectedSalary]]),
      ...rows('教育经历', ['起止年月', '学校', '专业', '学历'], r.education?.map(e => [span(e, f, '－'), e.institution, e.area, e.studyType])),
      ...rows('工作经历', ['起止年月', '单位名称', '部门', '职务', '工作内容'], r.work?.map(w => [span(w, f, '－'), w.name, w.x?.department, w.position, [w.summary, ...(w.highlights ?? [])].filter(Boolean).map(t => text(t))]).map(row => (row[4].length ? row : [...row.slice(0, 4), '']))),
      ...rows('证书', ['获得时间', '名称'], r.certificates?.map(c => [date(c.date, f), c.name])),
      ...rows('语言能力', ['语种', '水平'], r.languages?.map(l => [l.language, l.fluency])),
      ...(b.summary ? [text('自我评价', { bold: true, size: 24 }), text(b.summary)] : []),
    ],
  };
}

function wordtabs(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.M';
  const heading = (title, body) => (body?.length ? [new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }), ...body] : []);
  const tabbed = (parts) => new Paragraph({
    tabStops: [{ type: TabStopType.LEFT, position: 2400 }, { type: TabStopType.RIGHT, position: 9000 }],
    children: parts.map((part, n) => new TextRun({ children: n ? [new Tab(), part ?? ''] : [part], bold: n === 1 })),
  });
  return {
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, text: b.name }),
      text([x.gender, b.location?.city, x.workYears && `${x.workYears}经验`].filter(Boolean).join('  |  ')),
      text([`电话：${b.phone}`, `邮箱：${b.email}`, b.url && `主页：${b.url}`].filter(Boolean).join('    ')),
      ...heading('求职意向', x.expectedPosition && [text(`意向职位：${x.expectedPosition.join('、')}`), text(`意向城市：${x.expectedCity.join('、')}`)]),
      ...heading('工作经历', r.work?.flatMap(w => [tabbed([span(w, f, '-'), w.name, w.position]), ...(w.summary ? [text(w.summary)] : []), ...dots(w.highlights)])),
      ...heading('项目经历', r.projects?.flatMap(p => [tabbed([span(p, f, '-'), p.name, p.x?.role]), text(p.description), ...numbered(p.highlights)])),
      ...heading('教育背景', r.education?.map(e => tabbed([span(e, f, '-'), e.institution, [e.area, e.studyType].filter(Boolean).join('，')]))),
      ...heading('技能', r.skills?.map(s => text(`${s.name}${s.keywords ? `：${s.keywords.join('、')}` : ''}${s.level ? `（${s.level}）` : ''}`))),
      ...heading('获奖经历', r.awards?.map(a => tabbed([date(a.date, f), a.title]))),
      ...heading('自我评价', b.summary ? [text(b.summary)] : []),
    ],
  };
}

function wordplain(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y/M';
  const part = (title, lines) => (lines?.length ? [text(''), text(`【${title}】`, { bold: true }), ...lines.filter(Boolean).map(t => text(t))] : []);
  const said = (label, value) => value && `${label}：${value}`;
  return {
    children: [
      text(b.name, { bold: true, size: 36 }),
      text([x.gender, said('出生', date(x.birthday, f)), said('籍贯', x.hukou), x.marital].filter(Boolean).join('，')),
      text(`${b.phone} / ${b.email}`),
      ...part('教育', r.education?.map(e => `${e.institution}（${span(e, f, '～')}）${[e.area, e.studyType].filter(Boolean).join(' ')}`)),
      ...part('工作', r.work?.flatMap(w => [`${w.name}　${w.position}`, [span(w, f, '～'), w.x?.department].filter(Boolean).join('　'), w.summary, ...(w.highlights ?? []).map(t => `· ${t}`)])),
      ...part('项目', r.projects?.flatMap(p => [`${p.name}（${span(p, f, '～')}）`, p.description])),
      ...part('奖励', r.awards?.map(a => `${a.title}（${date(a.date, f)}）`)),
      ...part('技能', r.skills?.map(s => [s.name, s.level].filter(Boolean).join(' - '))),
      ...part('语言', r.languages?.map(l => `${l.language} - ${l.fluency}`)),
      ...part('关于我', b.summary && [b.summary]),
    ],
  };
}

function wordsoe(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.M';
  const cell = (content, { span: columnSpan, rows: rowSpan, head, left } = {}) => new TableCell({
    columnSpan, rowSpan, verticalAlign: VerticalAlign.CENTER,
    children: [content ?? ''].flat().map(t => new Paragraph({ alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER, children: [new TextRun({ text: t, bold: head, font: head ? '黑体' : undefined })] })),
  });
  const head = (t, more) => cell(t, { head: true, ...more });
  const row = (...cells) => new TableRow({ children: cells });
  const long = (title, lines) => row(head([...title]), cell(lines?.length ? lines : '', { span: 6, left: true }));
  const wide = { span: 2 };
  const [first] = r.education ?? [];
  const when = item => span(item, f, '--');
  return {
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: '应聘人员登记表', bold: true, size: 36, font: '方正小标宋简体' })] }),
      text(`应聘单位：　　　　　　　　　　应聘岗位：${x.expectedPosition?.join('、') ?? ''}`),
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: [
          row(head('姓　名'), cell(b.name), head('性　别'), cell(x.gender), head('出生年月'), cell(date(x.birthday, f)), cell('照　片', { rows: 4 })),
          row(head('民　族'), cell(''), head('籍　贯'), cell(x.hukou), head('婚姻状况'), cell(x.marital)),
          row(head('政治面貌'), cell(x.politicalStatus), head('入党时间'), cell(''), head('健康状况'), cell('')),
          row(head('手机号码'), cell(b.phone, wide), head('电子邮箱'), cell(b.email, wide)),
          row(head('学　历', { rows: 2 }), head('全日制教育'), cell(first?.studyType), head('毕业院校及专业', wide), cell([first?.institution, first?.area].filter(Boolean), wide)),
          row(head('在职教育'), cell(''), head('毕业院校及专业', wide), cell('', wide)),
          row(head('现居住地'), cell(b.location?.city, wide), head('期望薪酬'), cell(x.expectedSalary, { span: 3 })),
          long('学习经历', r.education?.map(e => [when(e), `${e.institution}${e.area}专业`, e.studyType].filter(Boolean).join('　'))),
          long('工作经历', r.work?.flatMap(w => [[when(w), w.name, w.x?.department, w.position].filter(Boolean).join('　'), w.summary, ...(w.highlights ?? []).map((t, n) => `${n + 1}、${t}；`)]).filter(Boolean)),
          long('奖惩情况', r.awards?.map(a => `${date(a.date, f)}　${a.title}${a.awarder ? `（${a.awarder}）` : ''}`)),
          long('资格证书', r.certificates?.map(c => `${c.name}（${date(c.date, f)}取得）`)),
          long('外语水平', r.languages?.map(l => `${l.language} ${l.fluency}`)),
          row(head([...'家庭成员'], { rows: 3 }), head('称谓'), head('姓名'), head('出生年月'), head('政治面貌'), head('工作单位及职务', wide)),
          ...[1, 2].map(() => row(cell(''), cell(''), cell(''), cell(''), cell('', wide))),
          long('自我鉴定', b.summary && [b.summary]),
        ],
      }),
      text('填表人（签名）：　　　　　　　　　　　　　　年　　月　　日'),
    ],
  };
}

function wordside(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.M';
  /** Runs as Word leaves them: Chinese and other letters apart. */
  const runs = (words, more = {}) => (String(words ?? '').match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+|[^\p{Script=Han}\u3000-\u303f\uff00-\uffef]+/gu) ?? ['']).map(piece => new TextRun({ text: piece, ...more }));
  const say = (words, more) => new Paragraph({ children: runs(words, more) });
  const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
  const borders = { top: none, bottom: none, left: none, right: none };
  const cell = (width, children, more = {}) => new TableCell({ width: { size: width, type: WidthType.PERCENTAGE }, borders, children, ...more });
  const part = (title, children) => (children?.length ? [new TableRow({ children: [cell(18, [say(title, { bold: true, color: '1F4E79', size: 24 })]), cell(82, [...children, say('')])] })] : []);
  const when = item => span(item, f, '--').padEnd(22, ' ');
  const duties = item => [...(item.summary ? [say(item.summary)] : []), ...(item.highlights ?? []).map((t, n) => say(`${n + 1}）${t}；`))];
  return {
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: runs(b.name, { bold: true, size: 44 }) }),
      new Paragraph({ alignment: AlignmentType.CENTER, children: runs([x.gender, x.birthday && `${date(x.birthday, 'Y.M')}出生`, x.marital, b.phone, b.email].filter(Boolean).join(' | ')) }),
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE }, borders: { ...borders, insideHorizontal: none, insideVertical: none },
        rows: [
          ...part('求职意向', x.expectedPosition && [say(`${x.expectedPosition.join('、')}　　${x.expectedCity.join('、')}　　${x.expectedSalary}`)]),
          ...part('教育背景', r.education?.flatMap(e => [say([when(e), e.institution, e.area, e.studyType].filter(Boolean).join('  '), { bold: true }), ...(e.courses ? [say(`主修课程：${e.courses.join('、')}`)] : [])])),
          ...part('工作经历', r.work?.flatMap(w => [say([when(w), w.name, w.position].join('  '), { bold: true }), ...duties(w)])),
          ...part('项目经历', r.projects?.flatMap(p => [say([when(p), p.name, p.x?.role].filter(Boolean).join('  '), { bold: true }), say(p.description), ...duties({ highlights: p.highlights })])),
          ...part('校园经历', x.schoolJobs?.flatMap(s => [say(`${when(s)}  ${s.name}`, { bold: true }), say(s.summary)])),
          ...part('志愿活动', r.volunteer?.flatMap(v => [say([when(v), v.organization, v.position].join('  '), { bold: true }), ...duties(v)])),
          ...part('培训经历', x.training?.map(t => say([when(t), t.institution, t.name].join('  ')))),
          ...part('获得荣誉', r.awards?.map(a => say(`${date(a.date, f)}  ${a.title}`))),
          ...part('职业证书', r.certificates?.map(c => say(`${date(c.date, f)}  ${c.name}`))),
          ...part('技能特长', r.skills?.map(s => say(s.keywords ? `${s.name}：${s.keywords.join('、')}` : [s.level, s.name].filter(Boolean).join(' ')))),
          ...part('外语水平', r.languages?.map(l => say(`${l.language}：${l.fluency}`))),
          ...part('自我评价', b.summary && [say(b.summary)]),
        ],
      }),
    ],
  };
}

function wordbreaks(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y年m月';
  const tabStops = [{ type: TabStopType.LEFT, position: 4400 }, { type: TabStopType.RIGHT, position: 9000 }];
  /** Lines of one paragraph, each of pieces with tabs between. */
  const block = (lines, bold = []) => new Paragraph({
    tabStops, spacing: { after: 120 },
    children: lines.flatMap((pieces, n) => [...(n ? [new TextRun({ break: 1 })] : []), ...[pieces].flat().map((piece, k) => new TextRun({ children: k ? [new Tab(), piece] : [piece], bold: bold.includes(n) }))]),
  });
  const title = words => new Paragraph({ shading: { type: ShadingType.CLEAR, fill: 'DCE6F1' }, spacing: { before: 160, after: 60 }, children: [new TextRun({ text: `◎ ${words}`, bold: true, font: '微软雅黑' })] });
  const part = (words, list) => (list?.length ? [title(words), ...list] : []);
  const lines = item => [item.summary, ...(item.highlights ?? []).map((t, n) => `（${n + 1}）${t}`)].filter(Boolean);
  const when = item => span(item, f, '-');
  const facts = [['姓　　名', b.name], ['性　　别', x.gender], ['出生年月', date(x.birthday, f)], ['籍　　贯', x.hukou], ['政治面貌', x.politicalStatus], ['婚姻状况', x.marital], ['联系电话', b.phone], ['电子邮箱', b.email], ['现住城市', b.location?.city], ['应聘岗位', x.expectedPosition?.join('、')]].filter(([, value]) => value).map(([label, value]) => `${label}：${value}`);
  return {
    header: `${b.name}的个人简历`,
    footer: new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ['第 ', PageNumber.CURRENT, ' 页'] })] }),
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 200 }, children: [new TextRun({ text: '个 人 简 历', bold: true, size: 32, font: '黑体' })] }),
      block(facts.reduce((rows, fact, n) => (n % 2 ? [...rows.slice(0, -1), [rows.at(-1)[0], fact]] : [...rows, [fact]]), [])),
      ...part('工作经历', r.work?.map(w => block([[w.name, [w.x?.department, w.position].filter(Boolean).join(' '), when(w)], ...lines(w)], [0]))),
      ...part('项目经验', r.projects?.map(p => block([[p.name, p.x?.role ?? '', when(p)], `项目介绍：${p.description}`, ...lines({ highlights: p.highlights })], [0]))),
      ...part('教育经历', r.education && [block(r.education.map(e => [e.institution, [e.area, e.studyType].filter(Boolean).join(' '), when(e)]))]),
      ...part('学生干部经历', x.schoolJobs?.map(s => block([[s.name, '', when(s)], s.summary], [0]))),
      ...part('论文', r.publications && [block(r.publications.map(p => `《${p.name}》，${p.publisher}，${date(p.releaseDate, f)}`))]),
      ...part('所获奖励', r.awards && [block(r.awards.map(a => [a.title, a.awarder ?? '', date(a.date, f)]))]),
      ...part('证书', r.certificates && [block(r.certificates.map(c => [c.name, '', date(c.date, f)]))]),
      ...part('技能', [r.skills && block([r.skills.map(s => s.name + (s.keywords ? `（${s.keywords.join('、')}）` : s.level ? `（${s.level}）` : '')).join('；')]), r.languages && block([`外语：${r.languages.map(l => `${l.language}（${l.fluency}）`).join('；')}`])].filter(Boolean)),
      ...part('自我评价', b.summary && [block([b.summary])]),
    ],
  };
}

function wordboxes(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.M';
  const font = '微软雅黑';
  const tabStops = [{ type: TabStopType.LEFT, position: 2500 }, { type: TabStopType.RIGHT, position: 9000 }];
  const run = (words, more) => new TextRun({ text: words, font, ...more });
  const box = (children, width, height) => new Textbox({ children, style: { width: `${width}pt`, height: `${height}pt` } });
  const say = (words, label) => new Paragraph({ children: [...(label ? [run(`${label}：`, { bold: true })] : []), run(words)] });
  const line = (...pieces) => new Paragraph({ tabStops, spacing: { before: 80 }, children: pieces.map((piece, n) => new TextRun({ children: n ? [new Tab(), piece ?? ''] : [piece], bold: true, font })) });
  const part = (title, list) => (list?.length ? [box([new Paragraph({ shading: { type: ShadingType.CLEAR, fill: '2E75B6' }, children: [run(title, { bold: true, size: 24, color: 'FFFFFF' })] })], 120, 26), ...list] : []);
  const when = item => span(item, f, '-');
  let instance = 0;
  const duties = list => {
    instance++;
    return (list ?? []).map(t => new Paragraph({ numbering: { reference: 'duty', level: 0, instance }, children: [run(t)] }));
  };
  const facts = [[x.birthday && `生日：${date(x.birthday, 'Y.M.D')}`, x.hukou && `籍贯：${x.hukou}`, x.politicalStatus && `政治面貌：${x.politicalStatus}`], [b.phone && `电话：${b.phone}`, b.email && `邮箱：${b.email}`, b.location?.city && `现居：${b.location.city}`]];
  return {
    children: [
      box([
        new Paragraph({ children: [run(b.name, { bold: true, size: 40 }), run(`　${x.gender ?? ''}`)] }),
        ...(x.expectedPosition ? [new Paragraph({ children: [run(`求职意向：${x.expectedPosition.join('、')}`, { color: '2E75B6' })] })] : []),
        ...facts.map(list => new Paragraph({ children: [run(list.filter(Boolean).join('　　'))] })),
      ], 450, 110),
      ...part('教育背景', r.education?.flatMap(e => [line(when(e), e.institution, [e.area, e.studyType && `（${e.studyType}）`].filter(Boolean).join('')), ...(e.courses ? [say(e.courses.join('、'), '主修课程')] : [])])),
      ...part(x.schoolJobs ? '实习经历' : '工作经历', r.work?.flatMap(w => [line(when(w), w.name, w.position), ...(w.summary ? [say(w.summary, '工作描述')] : []), ...duties(w.highlights)])),
      ...part('项目经历', r.projects?.flatMap(p => [line(when(p), p.name, p.x?.role), say(p.description, '项目描述'), ...duties(p.highlights)])),
      ...part('校园经历', x.schoolJobs?.flatMap(s => [line(when(s), s.name), say(s.summary)])),
      ...part('培训经历', x.training?.map(t => line(when(t), t.institution, t.name))),
      ...part('荣誉奖励', r.awards?.map(a => say(`${date(a.date, f)}　${a.title}`))),
      ...part('技能证书', [...(r.certificates ? [say(r.certificates.map(c => c.name).join('、'), '职业证书')] : []), ...(r.languages ? [say(r.languages.map(l => `${l.language}（${l.fluency}）`).join('、'), '语言能力')] : []), ...(r.skills ? [say(r.skills.map(s => s.name + (s.keywords ? `（${s.keywords.join('、')}）` : s.level ? `（${s.level}）` : '')).join('、'), '专业技能')] : [])]),
      ...part('兴趣爱好', r.interests && [say(r.interests.map(i => i.name).join('、'))]),
      ...part('自我评价', b.summary && [say(b.summary)]),
    ],
  };
}

function wordchapters(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y年m月';
  const FORMS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'];
  const say = (words, more) => new Paragraph({ indent: { firstLine: 420 }, spacing: { line: 360 }, children: [new TextRun({ text: words, ...more })] });
  let chapter = 0;
  const part = (title, list) => (list?.length ? [say(`${FORMS[chapter++]}、${title}`, { font: '黑体' }), ...list] : []);
  const numbered = (n, words) => say(`（${FORMS[n]}）${words}`, { font: '楷体', bold: true });
  const when = item => span(item, f, '至', '今');
  const results = item => [...(item.summary ? [say(item.summary)] : []), ...(item.highlights ?? []).map((t, n) => say(`${n + 1}.${t}；`))];
  const facts = [[x.gender, x.birthday && `${date(x.birthday, f)}生`, x.hukou && `${x.hukou}人`, x.politicalStatus], [b.phone && `电话：${b.phone}`, b.email && `邮箱：${b.email}`], [b.location?.city && `现居：${b.location.city}`, x.workYears && `工作年限：${x.workYears}`]];
  return {
    footer: new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] }),
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 200 }, children: [new TextRun({ text: `${b.name}同志简历`, size: 36, bold: true, font: '宋体' })] }),
      ...part('基本情况', facts.map(list => list.filter(Boolean).join('，')).filter(Boolean).map(t => say(t))),
      ...part('求职意向', x.expectedPosition && [say(`${x.expectedPosition.join('、')}；工作地点：${x.expectedCity.join('、')}；薪资：${x.expectedSalary}`)]),
      ...part('学历', r.education?.map(e => say([e.institution, [e.area && `${e.area}专业`, e.studyType].filter(Boolean).join('　'), when(e)].join('　')))),
      ...part('任职经历', byFirm(r.work).flatMap((jobs, n) => [numbered(n, jobs[0].name), ...jobs.flatMap(w => [say([w.x?.department, w.position, `（${when(w)}）`].filter(Boolean).join('　')), ...results(w)])])),
      ...part('项目情况', r.projects?.flatMap((p, n) => [numbered(n, p.name), say([p.x?.role && `担任${p.x.role}`, `（${when(p)}）`].filter(Boolean).join('　')), say(p.description), ...results({ highlights: p.highlights })])),
      ...part('校内任职', x.schoolJobs?.flatMap((s, n) => [numbered(n, s.name), say(when(s)), say(s.summary)])),
      ...part('所获荣誉', r.awards?.map(a => say(`${date(a.date, f)}，${a.title}${a.awarder ? `（${a.awarder}）` : ''}；`))),
      ...part('持有证书', r.certificates?.map(c => say(`${c.name}，${date(c.date, f)}${c.issuer ? `，${c.issuer}` : ''}；`))),
      ...part('论文', r.publications?.map(p => say(`《${p.name}》，${p.publisher}，${date(p.releaseDate, f)}；`))),
      ...part('专长', [...(r.skills ?? []).map(s => say(`${s.name}${s.keywords ? `（${s.keywords.join('、')}）` : s.level ? `：${s.level}` : ''}；`))]),
      ...part('外语', r.languages?.map(l => say(`${l.language}：${l.fluency}；`))),
      ...part('自我评价', b.summary && [say(b.summary)]),
    ],
  };
}

function wordchrono(r) {
  const { basics: b } = r;
  const f = 'MMMM YYYY';
  const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
  const borders = { top: none, bottom: none, left: none, right: none };
  const part = (title, list) => (list?.length ? [new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }), ...list] : []);
  const grey = words => new Paragraph({ spacing: { before: 120 }, children: [new TextRun({ text: words, allCaps: true, size: 18, color: '7F7F7F' })] });
  const head = (one, two) => new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun({ text: one, color: '2E74B5' }), ...(two ? [new TextRun({ text: ` | ${two}`, bold: false })] : [])] });
  const when = item => grey(period(item, f, ' – ', 'Current'));
  const body = item => [...(item.summary ? [text(item.summary)] : []), ...dots(item.highlights)];
  const link = (words, url) => new ExternalHyperlink({ link: url, children: [new TextRun({ text: words, style: 'Hyperlink' })] });
  const skills = (r.skills ?? []).map(s => s.name + (s.keywords ? `: ${s.keywords.join(', ')}` : '') + (s.level ? ` (${s.level})` : ''));
  const half = Math.ceil(skills.length / 2);
  const cell = list => new TableCell({ borders, width: { size: 50, type: WidthType.PERCENTAGE }, children: list.length ? dots(list) : [text('')] });
  const place = [b.location?.address, b.location?.city, b.location?.region, b.location?.postalCode].filter(Boolean).join(', ');
  return {
    footer: new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })] }),
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, text: b.name }),
      new Paragraph({ children: [new TextRun(`${place} · ${b.phone}`)] }),
      new Paragraph({ children: [link(b.email, `mailto:${b.email}`), ...(b.url ? [new TextRun(' · '), link(b.url.replace('https://', ''), b.url)] : [])] }),
      ...(b.summary ? [text(b.summary)] : []),
      ...part('Experience', r.work?.flatMap(w => [when(w), head(w.position, [w.name, w.location].filter(Boolean).join(', ')), ...body(w)])),
      ...part('Education', r.education?.flatMap(e => [when(e), head([e.studyType, e.area].filter(Boolean).join(', '), e.institution), ...(e.courses ? [text(`Courses: ${e.courses.join(', ')}`)] : [])])),
      ...part('Projects', r.projects?.flatMap(p => [when(p), head(p.name), text(p.description), ...dots(p.highlights)])),
      ...part('Volunteer experience', r.volunteer?.flatMap(v => [when(v), head(v.position, v.organization), ...body(v)])),
      ...part('Skills', skills.length && [new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, borders: { ...borders, insideHorizontal: none, insideVertical: none }, rows: [new TableRow({ children: [cell(skills.slice(0, half)), cell(skills.slice(half))] })] })]),
      ...part('Languages', r.languages?.map(l => text(`${l.language} – ${l.fluency}`))),
      ...part('Publications', r.publications?.map(p => text(`${p.name}. ${p.publisher}, ${month(p.releaseDate, f)}.`))),
      ...part('Awards', dots(r.awards?.map(a => [a.title, a.awarder, month(a.date, f)].filter(Boolean).join(', ')))),
      ...part('Certifications', dots(r.certificates?.map(c => [c.name, c.issuer, month(c.date, f)].filter(Boolean).join(', ')))),
      ...part('Interests', r.interests && [text(r.interests.map(i => i.name).join(', '))]),
      ...part('References', r.references?.flatMap(t => [head(t.name), text(t.reference)])),
    ],
  };
}

function wordlicence(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const short = value => month(value, 'MMM. ’YYYY').replace(/’\d\d/, '’').replace('Sep.', 'Sept.').replace('May.', 'May');
  const when = item => [short(item.startDate), item.endDate ? short(item.endDate) : item.x?.current ? 'Present' : ''].filter(Boolean).join(' – ');
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (children, width, more = {}) => new TableCell({ children, width: { size: width, type: WidthType.DXA }, ...more });
  const rows = [];
  const part = (title, list) => list?.length && rows.push(new TableRow({ children: [cell([text(title, { bold: true })], 9600, { columnSpan: 2, shading: { type: ShadingType.CLEAR, fill: 'D9D9D9' } })] }), ...list);
  const row = (children, right) => new TableRow({ children: right === undefined ? [cell(children, 9600, { columnSpan: 2 })] : [cell(children, 7000), cell([new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun(right)] })], 2600)] });
  const done = item => [...(item.summary ? [text(item.summary)] : []), ...(item.highlights ?? []).map(t => text(`✓ ${t}`))];
  const job = (position, firm, item) => row([text(position, { bold: true }), text(firm, { italics: true }), ...done(item)], when(item));
  part('Licences and Certificates', r.certificates?.map(c => row([text([c.name, c.issuer].filter(Boolean).join(', '))], short(c.date))));
  part('Career Summary', b.summary && [row([text(b.summary)])]);
  part('Employment', r.work?.map(w => job(w.position, [w.name, w.location].filter(Boolean).join(', '), w)));
  part('Education and Training', r.education?.map(e => job([e.studyType, e.area].filter(Boolean).join(', '), e.institution, { startDate: e.startDate, endDate: e.endDate, x: e.x })));
  part('Projects', r.projects?.map(p => row([text(p.name, { bold: true }), text(p.description), ...done({ highlights: p.highlights })], when(p))));
  part('Volunteering', r.volunteer?.map(v => job(v.position, v.organization, v)));
  part('Awards', r.awards?.map(a => row([text([a.title, a.awarder].filter(Boolean).join(', '))], short(a.date))));
  part('Skills', r.skills && [row(r.skills.map(s => text(s.name + (s.keywords ? `: ${s.keywords.join(', ')}` : ''))))]);
  part('Languages', r.languages && [row([text(r.languages.map(t => `${t.language} (${t.fluency})`).join(', '))])]);
  return {
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: b.name, bold: true, size: 36 })] }),
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun([l.address, l.city, l.region].filter(Boolean).join(', '))] }),
      new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 160 }, children: [new TextRun(`${b.phone} • ${b.email}`)] }),
      new Table({ width: { size: 9600, type: WidthType.DXA }, columnWidths: [7000, 2600], borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }, rows }),
    ],
  };
}

function wordclassic(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const f = 'MMM YYYY';
  const font = 'Times New Roman';
  const run = (words, more) => new TextRun({ text: words, font, size: 22, ...more });
  const say = (...runs) => new Paragraph({ children: runs });
  const centred = (words, more) => new Paragraph({ alignment: AlignmentType.CENTER, children: [run(words, more)] });
  const line = (left, right, more) => new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: 9350 }], children: [run(left, more), ...(right ? [new TextRun({ font, size: 22, ...more, children: [new Tab(), right] })] : [])] });
  const part = (title, list) => (list?.length ? [new Paragraph({ spacing: { before: 200, after: 60 }, border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } }, children: [run(title, { bold: true, size: 24 })] }), ...list] : []);
  const when = item => period(item, f);
  const body = item => [...(item.summary ? [say(run(item.summary))] : []), ...(item.highlights ?? []).map(t => new Paragraph({ bullet: { level: 0 }, children: [run(t)] }))];
  const listed = (name, from, value) => line([name, from].filter(Boolean).join(', '), month(value, f));
  return {
    children: [
      centred(b.name, { bold: true, size: 36 }),
      centred([[l.address, l.city, [l.region, l.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', '), b.phone, b.email].filter(Boolean).join(' | ')),
      ...part('PROFESSIONAL SUMMARY', b.summary && [say(run(b.summary))]),
      ...part('PROFESSIONAL EXPERIENCE', r.work?.flatMap(w => [line([w.name, w.location].filter(Boolean).join(', '), when(w), { bold: true }), say(run(w.position, { italics: true })), ...body(w)])),
      ...part('EDUCATION', r.education?.flatMap(e => [line(e.institution, when(e), { bold: true }), say(run([e.studyType, e.area].filter(Boolean).join(' in '), { italics: true })), ...(e.score ? [say(run(`GPA: ${e.score}`))] : [])])),
      ...part('PROJECTS', r.projects?.flatMap(p => [line(p.name, when(p), { bold: true }), say(run(p.description)), ...body({ highlights: p.highlights })])),
      ...part('VOLUNTEER EXPERIENCE', r.volunteer?.flatMap(v => [line(v.organization, when(v), { bold: true }), say(run(v.position, { italics: true })), ...body(v)])),
      ...part('SKILLS', r.skills?.map(s => (s.keywords ? say(run(`${s.name}: `, { bold: true }), run(s.keywords.join(', '))) : say(run(s.name, { bold: true }))))),
      ...part('CERTIFICATIONS', r.certificates?.map(c => listed(c.name, c.issuer, c.date))),
      ...part('HONORS & AWARDS', r.awards?.map(a => listed(a.title, a.awarder, a.date))),
      ...part('PUBLICATIONS', r.publications?.map(p => listed(p.name, p.publisher, p.releaseDate))),
      ...part('LANGUAGES', r.languages && [say(run(r.languages.map(t => `${t.language} (${t.fluency})`).join(', ')))]),
      ...part('INTERESTS', r.interests && [say(run(r.interests.map(i => i.name).join(', ')))]),
    ],
  };
}

function wordpanels(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const f = 'MMM YYYY';
  const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
  const borders = { top: none, bottom: none, left: none, right: none };
  const margins = { top: 80, bottom: 80, left: 160, right: 160 };
  const cell = (children, width, more = {}) => new TableCell({ borders, margins, width: { size: width, type: WidthType.DXA }, children, ...more });
  const when = item => period(item, f, ' to ', 'Current');
  const part = (title, list) => (list?.length ? [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun({ text: title, color: '44546A' })] }), ...list] : []);
  const head = (what, item) => new Paragraph({ heading: HeadingLevel.HEADING_2, tabStops: [{ type: TabStopType.RIGHT, position: 6300 }], children: [new TextRun({ text: what, color: '000000' }), new TextRun({ children: [new Tab(), when(item)], color: '7F7F7F', bold: false })] });
  const under = pieces => (pieces.some(Boolean) ? [text(pieces.filter(Boolean).join(' • '), { italics: true })] : []);
  const body = item => [...(item.summary ? [text(item.summary)] : []), ...dots(item.highlights)];
  const link = (words, url) => new Paragraph({ children: [new ExternalHyperlink({ link: url, children: [new TextRun({ text: words, style: 'Hyperlink' })] })] });
  const listed = (name, from, value) => [text(name, { bold: true }), text([from, month(value, f)].filter(Boolean).join(', '))];
  const left = [
    ...part('CONTACT', [text(b.phone), link(b.email, `mailto:${b.email}`), ...(b.url ? [link(b.url.replace('https://', ''), b.url)] : []), ...[l.address, [l.city, [l.region, l.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')].filter(Boolean).map(t => text(t))]),
    ...part('EDUCATION', r.education?.flatMap(e => [text([e.studyType, e.area].filter(Boolean).join(', '), { bold: true }), text(e.institution), text(when(e)), ...(e.score ? [text(`GPA ${e.score}`)] : [])])),
    ...part('KEY SKILLS', r.skills?.flatMap(s => [text(s.name + (s.keywords ? ` – ${s.keywords.join(', ')}` : ''))])),
    ...part('LANGUAGES', r.languages?.map(t => text(`${t.language}, ${t.fluency}`))),
    ...part('CERTIFICATES', r.certificates?.flatMap(c => listed(c.name, c.issuer, c.date))),
    ...part('INTERESTS', r.interests?.map(i => text(i.name))),
  ];
  const right = [
    ...part('PROFILE', b.summary && [text(b.summary)]),
    ...part('EXPERIENCE', r.work?.flatMap(w => [head(w.position, w), ...under([w.name, w.location]), ...body(w)])),
    ...part('PROJECTS', r.projects?.flatMap(p => [head(p.name, p), ...under([p.roles?.join(', ')]), text(p.description), ...dots(p.highlights)])),
    ...part('VOLUNTEER WORK', r.volunteer?.flatMap(v => [head(v.position, v), ...under([v.organization]), ...body(v)])),
    ...part('AWARDS', r.awards?.flatMap(a => listed(a.title, a.awarder, a.date))),
    ...part('PUBLICATIONS', r.publications?.flatMap(p => listed(p.name, p.publisher, p.releaseDate))),
    ...part('REFERENCES', r.references?.flatMap(t => [text(`“${t.reference}”`), text(`– ${t.name}`)])),
  ];
  const name = [new Paragraph({ heading: HeadingLevel.TITLE, text: b.name }), ...(b.label ? [text(b.label, { size: 26, color: '44546A' })] : [])];
  return {
    children: [
      new Table({
        width: { size: 9900, type: WidthType.DXA }, columnWidths: [3200, 6700], borders: { ...borders, insideHorizontal: none, insideVertical: none },
        rows: [
          new TableRow({ children: [cell(name, 9900, { columnSpan: 2, shading: { type: ShadingType.CLEAR, fill: 'D6DCE5' } })] }),
          new TableRow({ children: [cell(left.length ? left : [text('')], 3200, { shading: { type: ShadingType.CLEAR, fill: 'F2F2F2' } }), cell(right.length ? right : [text('')], 6700)] }),
        ],
      }),
    ],
  };
}

function wordtabular(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const f = 'MM/YYYY';
  const font = 'Arial';
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const line = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };
  const say = (words, more = {}) => new Paragraph({ children: [new TextRun({ text: words, font, size: 20, ...more })] });
  const cell = (children, width, more = {}) => new TableCell({ children: children.length ? children : [say('')], width: { size: width, type: WidthType.DXA }, margins: { top: 60, bottom: 60, right: 120 }, ...more });
  const rows = [];
  const part = (title, list) => list?.length && rows.push(new TableRow({ children: [cell([say(title, { bold: true, size: 24 })], 9400, { columnSpan: 2, borders: { top: none, left: none, right: none, bottom: line } })] }), ...list);
  const row = (left, ...right) => new TableRow({ children: [cell([say(left)], 2500), cell(right.flat().filter(Boolean), 6900)] });
  const points = list => (list ?? []).map(t => new Paragraph({ bullet: { level: 0 }, children: [new TextRun({ text: t, font, size: 20 })] }));
  const when = item => period(item, f, ' – ', 'present');
  const bold = words => say(words, { bold: true });
  const known = (label, value) => value && row(label, say(value));
  part('Personal Details', [known('Name', b.name), known('Address', [l.address, l.city, [l.region, l.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')), known('Telephone', b.phone), known('E-mail', b.email), known('Website', b.url?.replace('https://', ''))].filter(Boolean));
  part('Profile', b.summary && [new TableRow({ children: [cell([say(b.summary)], 9400, { columnSpan: 2 })] })]);
  part('Professional Experience', r.work?.map(w => row(when(w), bold(w.position), say([w.name, w.location].filter(Boolean).join(', ')), w.summary && say(w.summary), points(w.highlights))));
  part('Education', r.education?.map(e => row(when(e), bold(e.institution), say([e.studyType, e.area].filter(Boolean).join(' in ')), e.score && say(`Final grade: ${e.score}`), e.courses && say(`Main subjects: ${e.courses.join(', ')}`))));
  part('Projects', r.projects?.map(p => row(when(p), bold(p.name), p.roles && say(p.roles.join(', ')), say(p.description), points(p.highlights))));
  part('Voluntary Work', r.volunteer?.map(v => row(when(v), bold(v.position), say(v.organization), v.summary && say(v.summary), points(v.highlights))));
  part('Further Training and Certificates', r.certificates?.map(c => row(month(c.date, f), say([c.name, c.issuer].filter(Boolean).join(', ')))));
  part('Awards and Scholarships', r.awards?.map(a => row(month(a.date, f), say([a.title, a.awarder].filter(Boolean).join(', ')))));
  part('Publications', r.publications?.map(p => row(month(p.releaseDate, f), say(p.name), say(p.publisher, { italics: true }))));
  part('Language Skills', r.languages?.map(t => row(t.language, say(t.fluency))));
  part('Other Skills', r.skills?.map(s => row(s.name, say(s.keywords ? s.keywords.join(', ') + (s.level ? ` (${s.level})` : '') : s.level ?? ''))));
  part('Interests', r.interests && [new TableRow({ children: [cell([say(r.interests.map(i => i.name).join(', '))], 9400, { columnSpan: 2 })] })]);
  part('References', r.references?.map(t => row(t.name, say(t.reference))));
  return {
    children: [
      new Paragraph({ spacing: { after: 240 }, children: [new TextRun({ text: 'Curriculum Vitae', font, size: 40, bold: true })] }),
      new Table({ width: { size: 9400, type: WidthType.DXA }, columnWidths: [2500, 6900], borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }, rows }),
      new Paragraph({ spacing: { before: 480 }, children: [new TextRun({ text: `${l.city}, 12 August 2026`, font, size: 20 })] }),
      new Paragraph({ children: [new TextRun({ text: b.name, font: 'Segoe Script', italics: true, size: 28 })] }),
    ],
  };
}

function wordduo(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.M.D';
  const font = { ascii: 'Calibri', eastAsia: '微软雅黑', hAnsi: 'Calibri' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none };
  const run = (words, more) => new TextRun({ text: words, font, size: 20, ...more });
  const para = (runs, more = {}) => new Paragraph({ spacing: { line: 300 }, ...more, children: [runs].flat() });
  const light = (words, more) => run(words, { color: 'FFFFFF', ...more });
  const day = value => date(value, f);
  const when = item => span(item, f, '-');
  const side = (title, list) => (list?.length ? [para(light(title, { bold: true, size: 24 }), { spacing: { before: 240, after: 60 }, border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'FFFFFF', space: 2 } } }), ...list] : []);
  const part = (title, list) => (list?.length ? [para(run(title, { bold: true, size: 26, color: '1F3864' }), { keepNext: true, spacing: { before: 240, after: 80 }, border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: '1F3864', space: 2 } } }), ...list] : []);
  const known = (label, value) => (value ? [para(light(`${label}：${value}`))] : []);
  const head = (item, what) => para([run(when(item), { color: '1F3864' }), run('　'), run(what, { bold: true })], { keepNext: true });
  const under = (...pieces) => (pieces.some(Boolean) ? [para(run(pieces.filter(Boolean).join(' / '), { color: '595959' }))] : []);
  const points = list => list.map(t => new Paragraph({ bullet: { level: 0 }, children: [run(t)] }));
  const left = [
    para(light('照片', { color: '8EA9DB', size: 18 }), { alignment: AlignmentType.CENTER, spacing: { before: 900, after: 900 } }),
    para(light(b.name, { bold: true, size: 44 }), { alignment: AlignmentType.CENTER }),
    ...(x.expectedPosition ? [para(light(`求职意向：${x.expectedPosition.join('、')}`), { alignment: AlignmentType.CENTER })] : []),
    ...side('基本信息', [...known('性别', x.gender), ...known('出生年月', day(x.birthday)), ...known('籍贯', x.hukou), ...known('政治面貌', x.politicalStatus), ...known('婚姻状况', x.marital), ...known('工作年限', x.workYears), ...known('现居城市', b.location?.city)]),
    ...side('联系方式', [...known('电话', b.phone), ...known('邮箱', b.email), ...known('主页', b.url?.replace('https://', ''))]),
    ...side('专业技能', r.skills?.map(s => para(light(s.keywords ? `${s.name}：${s.keywords.join('、')}` : s.level ? `${s.name}　${s.level}` : s.name)))),
    ...side('语言能力', r.languages?.map(t => para(light(`${t.language}　${t.fluency}`)))),
    ...side('资格证书', r.certificates?.map(c => para(light(c.name)))),
    ...side('兴趣爱好', r.interests && [para(light(r.interests.map(i => i.name).join('、')))]),
  ];
  const right = [
    ...part('教育背景', r.education?.flatMap(e => [head(e, e.institution), ...under(e.area, e.studyType), ...(e.courses ? [para(run(`主修课程：${e.courses.join('、')}`))] : [])])),
    ...part('工作经历', r.work?.flatMap(w => [head(w, w.name), ...under(w.position, w.x?.department), ...(w.summary ? [para(run(w.summary))] : []), ...points(w.highlights ?? [])])),
    ...part('项目经历', r.projects?.flatMap(p => [head(p, p.name), ...under(p.x?.role), ...(p.description ? [para(run(p.description))] : []), ...(p.summary ? [para(run(`个人职责：${p.summary}`))] : []), ...points(p.highlights ?? [])])),
    ...part('校园经历', x.schoolJobs?.flatMap(s => [head(s, s.name), para(run(s.summary))])),
    ...part('志愿经历', r.volunteer?.flatMap(v => [head(v, v.organization), ...under(v.position), ...(v.summary ? [para(run(v.summary))] : []), ...points(v.highlights ?? [])])),
    ...part('培训经历', x.training?.flatMap(t => [head(t, t.name), ...under(t.institution), ...(t.summary ? [para(run(t.summary))] : [])])),
    ...part('荣誉奖项', r.awards?.map(a => para([run(day(a.date), { color: '1F3864' }), run('　'), run([a.title, a.awarder].filter(Boolean).join('，'))]))),
    ...part('发表论文', r.publications?.map(p => para([run(day(p.releaseDate), { color: '1F3864' }), run('　'), run(`《${p.name}》，${p.publisher}`)]))),
    ...part('自我评价', b.summary && [para(run(b.summary))]),
  ];
  const cell = (children, width, more = {}) => new TableCell({ borders, children: children.length ? children : [text('')], width: { size: width, type: WidthType.DXA }, ...more });
  return {
    children: [
      new Table({
        width: { size: 9900, type: WidthType.DXA }, columnWidths: [3200, 6700], borders: { ...borders, insideHorizontal: none, insideVertical: none },
        rows: [new TableRow({ children: [cell(left, 3200, { shading: { type: ShadingType.CLEAR, fill: '1F3864' }, margins: { left: 200, right: 160, bottom: 200 } }), cell(right, 6700, { margins: { left: 260, right: 100 } })] })],
      }),
    ],
  };
}

function wordbars(r) {
  const { basics: b, x = {} } = r;
  const f = 'Y.M';
  const font = { ascii: 'Calibri', eastAsia: '微软雅黑', hAnsi: 'Calibri' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none };
  const run = (words, more) => new TextRun({ text: words ?? '', font, size: 21, ...more });
  const say = (words, more) => new Paragraph({ spacing: { line: 320 }, children: [run(words, more)] });
  const cell = (children, width, more = {}) => new TableCell({ borders, width: { size: width, type: WidthType.DXA }, children, ...more });
  const table = (widths, rows) => new Table({ width: { size: widths.reduce((a, n) => a + n), type: WidthType.DXA }, columnWidths: widths, borders: { ...borders, insideHorizontal: none, insideVertical: none }, rows });
  const bar = title => table([9600], [new TableRow({ children: [cell([new Paragraph({ keepNext: true, children: [run(title, { bold: true, size: 24, color: 'FFFFFF' })] })], 9600, { shading: { type: ShadingType.CLEAR, fill: '2E75B6' }, margins: { left: 120 } })] })]);
  const part = (title, list) => (list?.length ? [bar(title), ...list, say('', { size: 12 })] : []);
  const three = (left, middle, right) => table([2600, 4200, 2800], [new TableRow({ children: [cell([say(left)], 2600), cell([say(middle, { bold: true })], 4200), cell([new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(right)] })], 2800)] })]);
  const day = value => date(value, f);
  const when = item => span(item, f, '—');
  const known = (label, value) => (value ? [say(`${label}：${value}`)] : []);
  const counted = items => items.filter(Boolean).map((t, n) => say(`${n + 1}、${t}`));
  const facts = [['姓　　名', b.name], ['性　　别', x.gender], ['出生年月', day(x.birthday)], ['籍　　贯', x.hukou], ['政治面貌', x.politicalStatus], ['婚姻状况', x.marital], ['工作年限', x.workYears], ['现居城市', b.location?.city], ['联系电话', b.phone], ['电子邮箱', b.email]].filter(([, value]) => value);
  const pairs = [];
  for (let n = 0; n < facts.length; n += 2) pairs.push([facts[n], facts[n + 1]]);
  const fact = pair => cell([say(pair ? `${pair[0]}：${pair[1]}` : '')], 3900);
  return {
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 160 }, children: [run('个人简历', { bold: true, size: 40, color: '2E75B6' })] }),
      table([3900, 3900, 1800], pairs.map(([one, two], n) => new TableRow({ children: [fact(one), fact(two), ...(n ? [] : [cell([say('照片', { color: '999999' })], 1800, { rowSpan: pairs.length, verticalAlign: VerticalAlign.CENTER })])] }))),
      say('', { size: 12 }),
      ...part('求职意向', x.expectedPosition && [say(`意向职位：${x.expectedPosition.join('、')}`), ...known('意向城市', x.expectedCity?.join('、')), ...known('期望薪资', x.expectedSalary), ...known('求职状态', x.jobStatus)]),
      ...part('教育背景', r.education?.flatMap(e => [three(when(e), e.institution, [e.area, e.studyType].filter(Boolean).join(' | ')), ...known('主修课程', e.courses?.join('、'))])),
      ...part(x.schoolJobs ? '实习经历' : '工作经历', r.work?.flatMap(w => [three(when(w), w.name, w.position), ...counted([w.summary, ...(w.highlights ?? [])])])),
      ...part('项目经历', r.projects?.flatMap(p => [three(when(p), p.name, p.x?.role), ...known('项目简介', p.description), ...counted([p.summary, ...(p.highlights ?? [])])])),
      ...part('校园经历', x.schoolJobs?.flatMap(s => [three(when(s), s.name, ''), say(s.summary)])),
      ...part('获奖情况', r.awards?.map(a => three(day(a.date), a.title, a.awarder))),
      ...part('证书', r.certificates?.map(c => three(day(c.date), c.name, c.issuer))),
      ...part('发表论文', r.publications?.map(p => three(day(p.releaseDate), p.name, p.publisher))),
      ...part('技能特长', [...(r.skills ?? []).flatMap(s => [say(s.keywords ? `${s.name}：${s.keywords.join('、')}` : s.level ? `${s.name}（${s.level}）` : s.name)]), ...(r.languages ?? []).map(t => say(`${t.language}：${t.fluency}`))]),
      ...part('兴趣爱好', r.interests && [say(r.interests.map(i => i.name).join('、'))]),
      ...part('自我评价', b.summary && [say(b.summary)]),
    ],
  };
}

function wordhanging(r) {
  const { basics: b } = r;
  const l = b.location ?? {};
  const f = 'MMM YYYY';
  const font = 'Times New Roman';
  const at = 2800;
  const run = (words, more) => new TextRun({ text: words, font, size: 22, ...more });
  const say = (words, more) => new Paragraph({ children: [run(words, more)] });
  const under = (words, more) => new Paragraph({ indent: { left: at }, children: [run(words, more)] });
  const part = (title, list) => (list?.length ? [new Paragraph({ heading: HeadingLevel.HEADING_1, spacing: { before: 240, after: 60 }, children: [run(title, { bold: true, size: 24, color: '000000', allCaps: true })] }), ...list] : []);
  const hang = (left, right, more) => new Paragraph({ indent: { left: at, hanging: at }, tabStops: [{ type: TabStopType.LEFT, position: at }], keepNext: true, children: [run(left ?? ''), new TextRun({ font, size: 22, ...more, children: [new Tab(), right] })] });
  const when = item => period(item, f);
  const entry = (item, one, two, summary = item.summary) => [hang(when(item), one, { bold: true }), ...(two ? [under(two, { italics: true })] : []), ...(summary ? [under(summary)] : []), ...(item.highlights ?? []).map(t => new Paragraph({ bullet: { level: 0 }, indent: { left: at + 360, hanging: 360 }, children: [run(t)] }))];
  const once = (value, what, from) => hang(month(value, f), [what, from].filter(Boolean).join(', '));
  return {
    children: [
      new Paragraph({ children: [run(b.name, { bold: true, size: 36 })] }),
      say([l.address, l.city, [l.region, l.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')),
      say(`Phone: ${b.phone}`),
      say(`Email: ${b.email}`),
      ...part('Profile', b.summary && [say(b.summary)]),
      ...part('Work History', r.work?.flatMap(w => entry(w, w.position, [w.name, w.location].filter(Boolean).join(' – ')))),
      ...part('Education', r.education?.flatMap(e => entry({ startDate: e.startDate, endDate: e.endDate, x: e.x }, e.institution, [e.studyType, e.area].filter(Boolean).join(', ')))),
      ...part('Projects', r.projects?.flatMap(p => entry(p, p.name, p.roles?.join(', '), p.description))),
      ...part('Volunteer Work', r.volunteer?.flatMap(v => entry(v, v.position, v.organization))),
      ...part('Certifications', r.certificates?.map(c => once(c.date, c.name, c.issuer))),
      ...part('Awards', r.awards?.map(a => once(a.date, a.title, a.awarder))),
      ...part('Publications', r.publications?.map(p => once(p.releaseDate, p.name, p.publisher))),
      ...part('Skills', r.skills?.map(s => say(s.name + (s.keywords ? `: ${s.keywords.join(', ')}` : '')))),
      ...part('Languages', r.languages?.map(t => say(`${t.language}: ${t.fluency}`))),
      ...part('Interests', r.interests && [say(r.interests.map(i => i.name).join(', '))]),
      ...part('References', r.references?.flatMap(t => [say(t.name, { bold: true }), say(t.reference)])),
    ],
  };
}
