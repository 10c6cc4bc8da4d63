// What of a person's truth a document shows: the truth reduced to that.
//
// A leaf counts when two things hold. The theme shows its field: a person made of words that stand nowhere else went
// through the same theme, and the word was there. And the file shows the value. So neither a coincidence (the word
// `Master` in some sentence) nor a field that a theme replaces (a bar for a level) is expected of a reader. Dates are
// expected at the precision shown, found in the same way.

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const OPEN = /present|current\b|\bnow\b|today|ongoing|至今|现在|目前|迄今|至 今|[–-] date\b|until now|till date|~\s*今/gi;
const isDate = path => /(?:Date|\.date|birthday)$/.test(path);
const isLink = path => /(?:url|email|phone)$/.test(path);
const LISTS = ['work', 'volunteer', 'education', 'projects', 'x.training', 'x.schoolJobs'];

/** Letters and digits only: how a text wraps, is punctuated or capitalised doesn't count. */
export const squeeze = text => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}+%#]/gu, '');

// --- probes

const PROBE = {
  basics: { name: 'w', label: 'w', email: 'e', phone: 'p', url: 'u', summary: 'w', location: { address: 'w', postalCode: 'n', city: 'w', region: 'w', countryCode: 'ZW' }, address: 'w', postalCode: 'n', profiles: [{ network: 'w', username: 'w', url: 'u' }] },
  work: [{ name: 'w', position: 'w', url: 'u', location: 'w', description: 'w', startDate: 'd', endDate: 'd', summary: 'w', highlights: ['w'], x: { industry: 'w', nature: 'w', size: 'w', department: 'w', reportTo: 'w', subordinates: 'n' } }],
  volunteer: [{ organization: 'w', position: 'w', url: 'u', startDate: 'd', endDate: 'd', summary: 'w', highlights: ['w'] }],
  education: [{ institution: 'w', url: 'u', area: 'w', studyType: 'w', startDate: 'd', endDate: 'd', score: 'w', courses: ['w'] }],
  projects: [{ name: 'w', startDate: 'd', endDate: 'd', description: 'w', summary: 'w', highlights: ['w'], keywords: ['w'], roles: ['w'], url: 'u', x: { role: 'w' } }],
  skills: [{ name: 'w', level: 'w', keywords: ['w'] }, { name: 'w', keywords: ['w'] }, { name: 'w', level: 'w' }], // some layouts show the one or the other
  languages: [{ language: 'w', fluency: 'w' }],
  awards: [{ title: 'w', date: 'd', awarder: 'w', summary: 'w' }],
  certificates: [{ name: 'w', date: 'd', issuer: 'w', url: 'u' }],
  publications: [{ name: 'w', publisher: 'w', releaseDate: 'd', url: 'u', summary: 'w' }],
  interests: [{ name: 'w', keywords: ['w'] }],
  references: [{ name: 'w', reference: 'w' }],
  x: {
    gender: 'w', birthday: 'd', hukou: 'w', politicalStatus: 'w', marital: 'w', workYears: 'w', jobStatus: 'w', expectedCity: ['w'], expectedPosition: ['w'], expectedIndustry: ['w'], expectedSalary: 'w', currentSalary: 'w', workType: 'w',
    training: [{ name: 'w', institution: 'w', startDate: 'd', endDate: 'd', certificate: 'w', summary: 'w' }],
    schoolJobs: [{ name: 'w', startDate: 'd', endDate: 'd', summary: 'w' }],
  },
};

/** A person of made-up words; `precision` (4, 7, 10) is the length of its dates. `marks` maps paths to what to look for. */
function probe(precision, { only, open } = {}) {
  let count = 0;
  let dates = 0;
  const marks = {}; // several where several items have the field
  const value = (kind, path) => {
    const n = ++count;
    const word = `qv${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + Math.floor(n / 26))}zk`;
    const digits = `8${String(n).padStart(2, '0')}73`;
    if (kind === 'd') dates++;
    const date = `${1960 + dates}-${String((dates % 11) + 2).padStart(2, '0')}-${String((dates % 15) + 13)}`.slice(0, precision);
    const [made, mark] = { w: [word, word], u: [`https://example.com/${word}`, `${word}`], e: [`${word}@example.com`, word], p: [`+1 415 555 01${digits.slice(1, 3)}`, `55501${digits.slice(1, 3)}`], n: [digits, digits], d: [date, date] }[kind] ?? [kind, kind];
    (marks[path] ??= []).push(mark);
    return made;
  };
  const build = (shape, path) => Array.isArray(shape) ? shape.map(s => build(s, `${path}[]`))
    : typeof shape === 'object' ? Object.fromEntries(Object.entries(shape).map(([name, s]) => [name, build(s, path ? `${path}.${name}` : name)])) : value(shape, path);
  const person = build(PROBE, '');
  if (only) {
    for (const list of LISTS.filter(list => list !== only)) {
      if (list.startsWith('x.')) delete person.x[list.slice(2)];
      else delete person[list];
    }
    const [item] = only.startsWith('x.') ? person.x[only.slice(2)] : person[only];
    if (open) {
      delete item.endDate;
      if (only.startsWith('x.')) item.current = true;
      else item.x = { ...item.x, current: true };
    }
  }
  return { person, marks };
}

/** The probes to render; give their texts, by name, to [`facts`]. */
export function probes() {
  const out = { words: probe(7).person, year: probe(4).person, day: probe(10).person };
  for (const only of LISTS) {
    out[`closed ${only}`] = probe(7, { only }).person;
    out[`open ${only}`] = probe(7, { only, open: true }).person;
  }
  return out;
}

/** What a theme shows, by field: words, dates (by given precision), the word for the present. */
export function facts(texts) {
  const { marks } = probe(7);
  const squeezed = squeeze(texts.words);
  const shown = new Set(Object.entries(marks).filter(([path, found]) => !isDate(path) && found.some(mark => squeezed.includes(squeeze(mark)))).map(([path]) => path));
  const country = /\bZW\b/.test(texts.words) ? 'code' : /zimbabwe/i.test(texts.words) ? 'name' : undefined;
  const dates = {};
  for (const [name, length] of [['year', 4], ['words', 7], ['day', 10]]) {
    for (const [path, [mark]] of Object.entries(probe(length).marks).filter(([path]) => isDate(path))) {
      (dates[path] ??= {})[length] = precisionShown(texts[name], mark);
    }
  }
  const opens = text => (text.match(OPEN) ?? []).length;
  const present = new Set(LISTS.filter(list => opens(texts[`open ${list}`]) > opens(texts[`closed ${list}`])));
  // `12年工作经验`, without a label, is what a person reads; `工作年限：12年` is `12年`.
  const years = new RegExp(`${marks['x.workYears'][0]}((?:工作)?经验)`).exec(texts.words.replace(/\s/g, ''))?.[1] ?? '';
  return { shown, country, dates, present, years };
}

// --- dates

function forms(date) {
  const [y, m, d] = date.split('-');
  if (!m) return [y];
  const [long, n] = [MONTHS[m - 1], String(+m)];
  const month = `(?:${long}|${long.slice(0, 3)}|${long.slice(0, 4)})\\.?`;
  if (!d) return [`${y}\\s*[-/.年]\\s*(?:${m}|${n})`, `(?:${m}|${n})\\s*[-/.]\\s*${y}`, `${month},?\\s*${y}`, `${y},?\\s+${month}`, `(?<![a-z.,] )(?<![a-z])${y}-${month}`, `${month}\\s*[’']${y.slice(2)}`];
  const day = `(?:${d}|${+d})`;
  return [`${y}\\s*[-/.年]\\s*(?:${m}|${n})\\s*[-/.月]\\s*${day}`, `${month}\\s*${day}(?:st|nd|rd|th)?,?\\s*${y}`, `${day}(?:st|nd|rd|th)?\\.?\\s*(?:of\\s*)?${month},?\\s*${y}`, `${m}/${d}/${y}`, `${d}[/.]${m}[/.]${y}`];
}

/** A duration or another date may be glued to a date (`Oct 20238 months`, `May 2022August 2023`); who reads that sees both. */
const AFTER = '(?!\\d)|(?=\\d{1,2} *(?:years?|months?|days?)\\b)';
export const standsIn = (text, date) => forms(date).some(form => new RegExp(`(?:(?<!\\d)|(?!\\d))${form}(?:${AFTER})`, 'i').test(text));

/** How many characters of a date (of any precision) a text shows: 0, 4, 7, 10; more than given where the theme pads. */
function precisionShown(text, date) {
  const full = date + '-01-01'.slice(0, 10 - date.length);
  const whole = date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
  return [10, 7, 4].find(length => standsIn(text, (length > date.length ? whole : full).slice(0, length))) ?? 0;
}

// --- the truth reduced

const DIGITS = text => text.replace(/\D/g, '');

/** `holds` tells of the file what `text`, the page it was made from, may not know. Gives `expected`, what stands only in link targets, and what looks doubtful. */
export function reduce(truth, fact, text, hrefs = '', holds = () => true) {
  const squeezed = squeeze(text);
  const linkOnly = [];
  const doubts = [];
  const country = new Intl.DisplayNames('en', { type: 'region' });
  const leaf = (value, path, exact) => {
    if (isDate(path)) return shownDate(value, path, exact);
    if (path.endsWith('countryCode')) return fact.country === 'code' && new RegExp(`\\b${value}\\b`).test(text) ? value : undefined;
    if (typeof value !== 'string') return value;
    const bare = squeeze(value.replace(/^https?:\/\/(www\.)?/, ''));
    const there = path.endsWith('phone') ? DIGITS(text).includes(DIGITS(value)) : squeezed.includes(bare) && holds(value.replace(/^https?:\/\/(www\.)?/, ''));
    if (fact.shown.has(path) && there) return path === 'x.workYears' ? value + fact.years : value;
    if (isLink(path) && hrefs.includes(value.replace(/ /g, ''))) linkOnly.push(exact);
    if (fact.shown.has(path)) doubts.push(`${exact} not seen: ${value}`);
    return undefined;
  };
  const shownDate = (value, path, exact) => {
    const length = fact.dates[path]?.[value.length] ?? 0;
    if (!length) return undefined;
    const padded = (value + '-01-01').slice(0, value.length === 4 ? 10 : value.length === 7 ? 10 : 10);
    const wanted = (length > value.length ? (value.length === 4 ? `${value}-01-01` : `${value}-01`) : padded).slice(0, length);
    // What floats over the end of a page may be lost in print: then its year stands there less often.
    const [year, count] = [value.slice(0, 4), (where, what) => where.split(what).length - 1];
    if (holds.text && count(holds.text, year) < count(text, year) && !standsIn(holds.text, wanted.length > 4 ? wanted : value)) {
      doubts.push(`${exact} lost in print: ${value}`);
      return undefined;
    }
    for (let cut = length; cut >= 4; cut -= 3) {
      if (standsIn(text, wanted.slice(0, cut))) {
        if (cut < length) doubts.push(`${exact} less precise than the theme has it: ${wanted} ${cut}`);
        return wanted.slice(0, cut);
      }
    }
    doubts.push(`${exact} not seen: ${wanted}`);
    return undefined;
  };
  const walk = (value, path, exact) => {
    if (Array.isArray(value)) {
      const items = value.map((item, n) => walk(item, `${path}[]`, `${exact}[${n}]`)).filter(item => item !== undefined);
      return items.length ? items : undefined;
    }
    if (value && typeof value === 'object') {
      const entries = Object.entries(value).map(([name, v]) => {
        const [at, here] = [path ? `${path}.${name}` : name, exact ? `${exact}.${name}` : name];
        if (name === 'current') return [name, fact.present.has(path.replace(/\[\](\.x)?$/, '')) ? true : undefined];
        return [name, walk(v, at, here)];
      }).filter(([, v]) => v !== undefined);
      // Who is there until now is told beside the begin, if the theme shows that at all.
      if (fact.dates[`${path}.startDate`]?.[value.startDate?.length] && !entries.some(([name]) => name === 'startDate')) entries.forEach(([name, v]) => name === 'x' && delete v.current);
      // An item whose name is not shown, but a flag or so, is no item.
      return entries.some(([name]) => name !== 'current') || (entries.length && path.endsWith('.x')) ? Object.fromEntries(entries) : undefined;
    }
    return leaf(value, path, exact);
  };
  const expected = walk(truth, '', '') ?? {};
  if (fact.country === 'name' && truth.basics.location?.countryCode) {
    const name = country.of(truth.basics.location.countryCode);
    if (squeezed.includes(squeeze(name))) (expected.basics.location ??= {}).country = name;
  }
  if (linkOnly.length) expected.x = { ...expected.x, note: [`only as link targets: ${linkOnly.join(', ')}`] };
  return { expected, linkOnly, doubts };
}
