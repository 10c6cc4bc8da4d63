// Invented people as JSON Resume with `x` (the vocabulary of crates/resume/src/json_resume.rs): `person(seed)`.

import { Random } from './random.mjs';
import { wordsOf } from './words.mjs';

const NOW = 2026 * 12 + 7; // August 2026, in months: the day on which all resumes are written

// One shape after another, so that any twelve neighbouring seeds hold every kind of person.
export const SHAPES = [
  { name: 'zh-engineer-promoted', text: 'zh', field: 'engineer', jobs: 4, promoted: true, current: true, extras: ['projects', 'skills', 'awards', 'certificates', 'languages', 'profiles'] },
  { name: 'en-engineer-promoted-gap', text: 'en', field: 'engineer', jobs: 4, promoted: true, gap: true, current: true, extras: ['projects', 'skills', 'profiles', 'languages', 'volunteer', 'interests'] },
  { name: 'zh-student', text: 'zh', field: 'student', jobs: 2, current: false, extras: ['projects', 'skills', 'awards', 'certificates', 'languages', 'schoolJobs', 'interests'] },
  { name: 'en-manager-twenty-years', text: 'en', field: 'sales', jobs: 10, promoted: true, current: true, extras: ['skills', 'awards', 'certificates', 'references', 'languages'] },
  { name: 'zh-with-english-companies', text: 'zh', field: 'engineer', firms: 'en', jobs: 4, current: true, extras: ['skills', 'languages', 'profiles', 'publications', 'projects'] },
  { name: 'en-with-chinese-companies', text: 'en', field: 'office', firms: 'zh', jobs: 4, gap: true, current: true, extras: ['skills', 'languages', 'awards', 'interests', 'profiles'] },
  { name: 'zh-manager-twenty-years', text: 'zh', field: 'sales', jobs: 9, promoted: true, current: true, extras: ['skills', 'training', 'awards', 'certificates', 'languages'] },
  { name: 'en-academic-years-only', text: 'en', field: 'academic', jobs: 4, dates: 'year', plain: true, degrees: 3, current: true, extras: ['publications', 'awards', 'skills', 'languages', 'references'] },
  { name: 'zh-days-gap', text: 'zh', field: 'office', jobs: 4, dates: 'day', gap: true, current: false, extras: ['skills', 'certificates', 'training', 'languages', 'volunteer'] },
  { name: 'en-student', text: 'en', field: 'student', jobs: 2, current: false, extras: ['projects', 'skills', 'volunteer', 'interests', 'awards', 'profiles'] },
  { name: 'zh-bare-years', text: 'zh', field: 'office', jobs: 3, dates: 'year', plain: true, current: true, bare: true, extras: ['languages'] },
  { name: 'en-days-odd-names', text: 'en', field: 'office', odd: true, dates: 'day', jobs: 5, current: true, extras: ['projects', 'certificates', 'skills', 'languages', 'references'] },
];

const pad = n => String(n).padStart(2, '0');

let zh, en; // the words of the person being made

export function person(seed) {
  ({ zh, en } = wordsOf(seed));
  return new Maker(seed).make();
}

/** From 1101 on two shapes further, so that 1001-1006 and 1101-1106 hold all of them; from 1301 on six more, so that 1301-1306 hold the promoted and both kinds whose firms are of another tongue; from 1501 on ten, so that 1501-1506 hold odd names, days, the promoted, a student, twenty years and English firms of a Chinese; from 1601 on seven, so that 1601-1606 hold the promoted, a student, twenty years and both kinds whose firms are of another tongue; from 1701 on two, so that 1701-1706 hold what 1501-1506 do; from 1801 on three, so that 1801-1806 hold both kinds whose firms are of another tongue, twenty years, an academic, days and a student; from 1901 on five, so that 1901-1906 hold bare years, odd names and days, the promoted, a student and twenty years; from 2001 on three, so that 2001-2006 hold what 1301-1306 do, and 2101-2112 all twelve. */
export const shapeOf = seed => SHAPES[(seed > 2000 ? seed + 3 : seed > 1900 ? seed + 5 : seed > 1800 ? seed + 3 : seed > 1700 ? seed + 2 : seed > 1600 ? seed + 7 : seed > 1500 ? seed + 10 : seed > 1300 ? seed + 7 : seed > 1100 ? seed + 1 : seed - 1) % SHAPES.length];

class Maker {
  constructor(seed) {
    this.shape = shapeOf(seed);
    this.r = new Random(seed);
    this.seed = seed;
    this.zh = this.shape.text === 'zh';
    this.w = this.zh ? zh : en;
    this.used = new Set();
    this.firms = new Set();
  }

  make() {
    const { shape, r } = this;
    this.years = shape.field === 'student' ? 0 : shape.jobs >= 9 ? r.int(19, 24) : Math.max(3, shape.jobs * 2 + r.int(0, 4));
    const basics = this.basics();
    const work = this.work();
    const begin = work.length && shape.field !== 'student' ? this.begin : NOW - r.int(0, 3);
    const education = this.education(begin);
    const resume = { basics, work, education };
    // Who writes Chinese from 1101 on has papers, for there is an academic's layout.
    for (const extra of this.seed > 1100 && this.zh && !shape.bare && !shape.extras.includes('publications') ? [...shape.extras, 'publications'] : shape.extras) {
      const made = this[extra]();
      if (['training', 'schoolJobs'].includes(extra)) (resume.x ??= {})[extra] = made;
      else if (extra === 'profiles') basics.profiles = made;
      else resume[extra] = made;
    }
    if (this.zh) resume.x = { ...this.extra(begin), ...resume.x };
    return resume;
  }

  // --- words

  fill(template) {
    const { r, w } = this;
    const words = {
      a: () => r.pick(w.subject), b: () => r.pick(this.zh ? w.subject : w.things), d: () => r.pick(this.zh ? w.department : w.dept),
      k: () => r.int(2, 9), m: () => r.int(2, 11), n: () => r.int(12, 480), p: () => r.int(11, 97), y: () => Math.max(1, this.years),
      r: () => this.role, s: () => r.pick(w.subject), w: () => r.pick(w.brand),
    };
    const text = template.replace(/\{(\w)\}/g, (_, name) => words[name]());
    return text[0].toUpperCase() + text.slice(1);
  }

  /** A sentence that this person has not got yet. */
  fresh(templates) {
    for (;;) {
      const text = this.fill(this.r.pick(templates));
      if (!this.used.has(text)) {
        this.used.add(text);
        return text;
      }
    }
  }

  several(templates, from, to) {
    return Array.from({ length: this.r.int(from, to) }, () => this.fresh(templates));
  }

  firm(tongue = this.shape.firms ?? this.shape.text) {
    const { r } = this;
    const one = () => {
      if (this.shape.odd ? r.chance(0.7) : r.chance(0.12)) return r.pick(tongue === 'zh' ? zh.odd : en.odd);
      if (tongue === 'en') return `${r.pick(en.brand)} ${r.pick(en.suffix)}`;
      const [city, form] = [r.pick(zh.cities), r.pick(zh.forms)];
      const [brand, trade] = [r.pick(zh.brand), r.pick(zh.trade)];
      return r.pick([`${city}${brand}${trade}${form}`, `${brand}${trade}${form}`, `${brand}${trade}（${city}）${form}`, `${city}市${brand}${trade}${form}`]);
    };
    for (;;) {
      const name = one();
      if (!this.firms.has(name)) {
        this.firms.add(name);
        return name;
      }
    }
  }

  // --- dates: months since year 0

  date(month, precision = this.shape.dates ?? 'month') {
    const text = `${Math.floor(month / 12)}-${pad((month % 12) + 1)}`;
    if (precision === 'year') return text.slice(0, 4);
    return precision === 'day' ? `${text}-${pad(this.r.int(1, 28))}` : text;
  }

  // --- parts

  basics() {
    const { r, shape } = this;
    const field = shape.field;
    this.role = r.pick(this.w.roles[field === 'academic' ? 'academic' : field]);
    this.handle = `${r.pick(['river', 'maple', 'stone', 'cloud', 'pine', 'fox', 'lark', 'moss'])}${r.pick(['walker', 'smith', 'field', 'lane', 'reader', 'maker'])}${r.int(10, 99)}`;
    const summary = shape.bare ? undefined : field === 'student' ? this.fill(this.w.studentSummary) : this.fill(r.pick(this.w.summaries));
    if (this.zh) {
      this.city = r.pick(zh.cities);
      const full = !shape.bare && r.chance(0.5);
      return clean({
        name: r.pick(zh.surnames) + r.pick(zh.given),
        label: shape.bare ? undefined : this.role,
        email: `${this.handle}@example.com`,
        phone: `138000${r.int(10000, 99999)}`,
        url: shape.bare || r.chance(0.5) ? undefined : `https://example.com/${this.handle}`,
        summary,
        location: { city: this.city },
        address: full ? `${this.city}市${r.pick(zh.districts)}${r.pick(zh.streets)}${r.int(2, 388)}号` : undefined,
        postalCode: full ? `${r.int(10, 85)}${pad(r.int(0, 99))}00` : undefined,
      });
    }
    const [city, region, countryCode] = r.pick(en.cities);
    this.city = city;
    return clean({
      name: [r.pick(en.first), r.chance(0.25) ? r.pick(en.middle) : '', r.pick(en.last)].filter(Boolean).join(' '),
      label: this.role,
      email: `${this.handle}@example.com`,
      phone: `${r.pick(['+1 415 555 01', '(503) 555-01', '+1-617-555-01', '312.555.01'])}${pad(r.int(0, 99))}`,
      url: r.chance(0.6) ? `https://example.com/${this.handle}` : undefined,
      summary,
      location: clean({ address: r.chance(0.4) ? r.pick(en.streets) : undefined, postalCode: r.chance(0.4) ? String(r.int(10001, 98999)) : undefined, city, region, countryCode }),
    });
  }

  work() {
    const { r, shape } = this;
    const student = shape.field === 'student';
    const total = student ? 14 : this.years * 12;
    let end = NOW - (shape.current ? 0 : r.int(1, 5));
    this.begin = NOW - total;
    const out = [];
    const gapAt = shape.gap ? r.int(1, shape.jobs - 1) : -1;
    const promotedAt = shape.promoted ? r.int(0, Math.min(2, shape.jobs - 2)) : -1;
    let firm;
    for (let n = 0; n < shape.jobs; n++) {
      if (n === gapAt) end -= r.int(7, 19);
      const left = shape.jobs - n;
      const share = Math.max(student ? 2 : 5, Math.floor((end - this.begin) / left));
      const length = n === shape.jobs - 1 && !student ? Math.max(6, end - this.begin) : student ? r.int(2, 4) : Math.max(5, share + r.int(-Math.floor(share / 4), Math.floor(share / 4)));
      const start = end - length;
      firm = n > 0 && n - 1 === promotedAt ? firm : { name: this.firm(), facts: this.firmFacts(), city: this.zh ? r.pick(zh.cities) : r.pick(en.cities)[0] };
      out.push(this.job(firm, start, n === 0 && shape.current ? undefined : end, n));
      end = n === promotedAt ? start : start - r.pick([0, 0, 1, 1, 2]);
      if (student) end -= r.int(1, 5);
    }
    this.begin = Math.min(this.begin, end);
    return out;
  }

  firmFacts() {
    const { r } = this;
    if (!this.zh) return r.chance(0.25) ? { description: this.fill(r.pick(en.descriptions)) } : {};
    return { x: clean({ industry: r.chance(0.8) ? r.pick(zh.industry) : undefined, nature: r.chance(0.7) ? r.pick(zh.nature) : undefined, size: r.chance(0.7) ? r.pick(zh.size) : undefined }) };
  }

  job(firm, start, end, n) {
    const { r, shape } = this;
    const roles = this.w.roles;
    const pool = roles[shape.field] ?? roles.office;
    let position;
    do position = r.chance(shape.odd ? 0.4 : 0.06) ? r.pick(roles.odd) : r.pick(pool);
    while (position === this.lastPosition);
    this.lastPosition = position;
    const old = NOW - start > 150 && shape.jobs >= 9;
    const dates = old && !this.zh ? 'year' : shape.dates;
    const summary = shape.bare ? undefined : r.chance(shape.plain ? 0.8 : 0.55) ? this.fresh(this.w.duty) : undefined;
    const highlights = shape.plain ? undefined : this.several(this.w.feats, summary ? 1 : 2, shape.jobs >= 9 ? 2 : 4);
    const x = this.zh ? clean({
      ...firm.facts.x,
      department: !shape.bare && r.chance(0.6) ? r.pick(zh.department) : undefined,
      reportTo: !shape.bare && shape.jobs >= 9 && n < 3 ? r.pick(zh.report) : undefined,
      subordinates: !shape.bare && shape.jobs >= 9 && n < 3 ? String(r.int(2, 60)) : undefined,
    }) : {};
    if (!end) x.current = true;
    return clean({
      name: firm.name, position,
      url: !shape.bare && r.chance(0.25) ? `https://example.com/${r.pick(['firm', 'co', 'at'])}${r.int(100, 999)}` : undefined,
      location: !this.zh && r.chance(0.5) ? firm.city : undefined,
      description: firm.facts.description,
      startDate: this.date(start, dates), endDate: end && this.date(end, dates), summary, highlights, x: Object.keys(x).length ? x : undefined,
    });
  }

  education(begin) {
    const { r, shape } = this;
    const count = shape.degrees ?? (shape.field === 'student' ? 1 : r.int(1, 2));
    const out = [];
    let end = Math.floor(begin / 12) * 12 + 5;
    if (end > NOW) end -= 12;
    const foreign = shape.firms && r.chance(0.6) ? (this.zh ? en : zh) : this.w;
    const ladder = this.zh ? (count === 1 ? ['本科'] : count === 2 ? r.pick([['硕士', '本科'], ['本科', '大专']]) : ['博士', '硕士', '本科'])
      : count === 1 ? [r.pick(['Bachelor', 'B.Sc.', 'Bachelor of Arts'])] : count === 2 ? [r.pick(['Master', 'M.Sc.', 'MBA']), 'Bachelor'] : ['PhD', 'Master', 'Bachelor'];
    const schools = r.some(foreign === this.w ? this.w.schools : [...foreign.schools.slice(0, 4), ...this.w.schools.slice(0, 2)], count);
    for (let n = 0; n < count; n++) {
      const length = /硕士|Master|M.Sc|MBA/.test(ladder[n]) ? 33 : /博士|PhD/.test(ladder[n]) ? 45 : 45;
      const start = end - length;
      const studying = shape.field === 'student' && n === 0 && r.chance(0.4);
      out.push(clean({
        institution: schools[n], area: r.pick(this.w.majors), studyType: ladder[n],
        startDate: this.date(start), endDate: studying ? undefined : this.date(end),
        score: !shape.bare && r.chance(0.3) ? (this.zh ? `${r.int(80, 95)}.${r.int(0, 9)}` : `3.${r.int(10, 99)}`) : undefined,
        courses: !shape.bare && (shape.field === 'student' || r.chance(0.25)) ? r.some(this.w.courses, r.int(2, 4)) : undefined,
        x: studying ? { current: true } : undefined,
      }));
      end = start - r.pick([2, 3, 14]);
    }
    return out;
  }

  period(length) {
    const start = NOW - this.r.int(length + 2, 60);
    return { startDate: this.date(start), endDate: this.date(start + length) };
  }

  projects() {
    const { r, w } = this;
    const names = new Set();
    while (names.size < r.int(2, 3)) names.add(this.fill(r.pick(w.projects)));
    return [...names].map(name => clean({
      name, ...this.period(r.int(3, 11)), description: this.fresh(w.projectText),
      summary: this.zh && r.chance(0.5) ? this.fresh(w.duty) : undefined,
      highlights: r.chance(0.5) ? this.several(w.feats, 1, 2) : undefined,
      keywords: !this.zh && r.chance(0.5) ? r.some(['Rust', 'Svelte', 'SQLite', 'GraphQL', 'WebGL', 'Kotlin'], 2) : undefined,
      roles: !this.zh && r.chance(0.5) ? [r.pick(en.projectRoles)] : undefined,
      url: !this.zh && r.chance(0.5) ? `https://example.com/p/${r.int(1000, 9999)}` : undefined,
      x: this.zh && r.chance(0.6) ? { role: r.pick(zh.projectRole) } : undefined,
    }));
  }

  skills() {
    const { r, w, shape } = this;
    const kind = shape.field === 'engineer' ? 'engineer' : 'other';
    if (!this.zh) return r.some(w.skills[kind], r.int(2, 4)).map(([name, keywords]) => clean({ name, level: r.chance(0.6) ? r.pick(w.levels) : undefined, keywords: keywords.length ? keywords : undefined }));
    if (kind === 'engineer' && r.chance(0.4)) return r.some(zh.skillGroups, 2).map(([name, keywords]) => ({ name, keywords: r.some(keywords, r.int(2, 3)) }));
    return r.some(w.skills[kind], r.int(3, 6)).map(name => clean({ name, level: r.chance(0.85) ? r.pick(w.levels) : undefined }));
  }

  languages() {
    const chosen = this.r.some(this.w.languages, this.r.int(1, 3));
    return chosen.filter(([name], n) => chosen.findIndex(([other]) => other === name) === n).map(([language, fluency]) => ({ language, fluency }));
  }

  awards() {
    return this.r.some(this.w.awards, this.r.int(1, 3)).map(title => clean({ title, date: this.date(NOW - this.r.int(3, 90)), awarder: this.r.chance(0.7) ? this.r.pick(this.w.awarders) : undefined, summary: this.r.chance(0.3) ? this.fresh(this.w.feats) : undefined }));
  }

  certificates() {
    return this.r.some(this.w.certificates, this.r.int(1, 3)).map(name => clean({ name, date: this.date(NOW - this.r.int(3, 90)), issuer: this.r.chance(0.6) ? this.r.pick(this.w.issuers) : undefined }));
  }

  publications() {
    return this.several(this.w.publications, 1, 3).map(name => clean({ name, publisher: this.r.pick(this.w.publishers), releaseDate: this.date(NOW - this.r.int(3, 90)), url: this.r.chance(0.5) ? `https://example.com/doi/${this.r.int(1000, 9999)}` : undefined, summary: this.r.chance(0.4) ? this.fresh(this.w.duty) : undefined }));
  }

  volunteer() {
    const { r } = this;
    return r.some(this.w.causes, r.int(1, 2)).map(organization => clean({ organization, position: r.pick(this.w.volunteerRoles), ...this.period(r.int(4, 20)), summary: r.chance(0.5) ? this.fresh(this.w.duty) : undefined, highlights: r.chance(0.5) ? this.several(this.w.feats, 1, 2) : undefined }));
  }

  interests() {
    return this.r.some(this.w.interests, this.r.int(2, 3)).map(([name, keywords]) => clean({ name, keywords: keywords.length ? keywords : undefined }));
  }

  references() {
    const { r } = this;
    const name = () => `${r.pick(en.first)} ${r.pick(en.last)}`;
    const short = this.zh ? '这位同事' : 'This colleague';
    return [1, 2].map(() => ({ name: this.zh ? r.pick(zh.surnames) + r.pick(zh.given) : name(), reference: this.fresh(this.w.referenceText.map(t => t.replace('{s}', short))) }));
  }

  profiles() {
    return this.r.some(['GitHub', 'LinkedIn', 'Twitter'], this.r.int(1, 2)).map(network => ({ network, username: this.handle, url: `https://example.com/${{ GitHub: "g", LinkedIn: "in", Twitter: "t" }[network]}/${this.handle}` }));
  }

  training() {
    return this.r.some(zh.trainings, this.r.int(1, 2)).map(name => clean({ name, institution: this.r.pick(zh.trainers), ...this.period(this.r.int(1, 3)), certificate: this.r.chance(0.4) ? `${name}结业证书` : undefined, summary: this.r.chance(0.4) ? this.fresh(zh.duty) : undefined }));
  }

  schoolJobs() {
    return this.r.some(zh.posts, this.r.int(1, 2)).map(name => ({ name, ...this.period(this.r.int(6, 12)), summary: this.fresh(zh.postText) }));
  }

  extra(begin) {
    const { r, shape } = this;
    const student = shape.field === 'student';
    const birth = begin - (22 * 12 + r.int(0, 24));
    const thousands = r.int(6, 40);
    const date = precision => this.date(birth, precision);
    return clean({
      gender: r.pick(['男', '女']),
      birthday: date(r.pick(['month', 'month', 'day', 'year'])),
      hukou: r.chance(0.8) ? r.pick(zh.hukou) : undefined,
      politicalStatus: r.chance(0.7) ? r.pick(zh.political) : undefined,
      marital: r.chance(0.7) ? r.pick(student ? ['未婚'] : zh.marital) : undefined,
      workYears: student ? undefined : `${Math.max(1, this.years)}年`,
      ...(shape.bare ? {} : {
        jobStatus: student ? '应届毕业生' : r.pick(zh.status),
        expectedCity: r.some(zh.cities, r.int(1, 3)),
        expectedPosition: [this.role],
        expectedIndustry: r.chance(0.7) ? r.some(zh.industry, r.int(1, 2)) : undefined,
        expectedSalary: r.pick([`${thousands * 1000}-${(thousands + r.int(2, 8)) * 1000}元/月`, `${thousands}K-${thousands + 6}K`, '面议']),
        currentSalary: student || r.chance(0.5) ? undefined : r.pick([`${thousands * 1000}元/月`, `年薪${thousands}万`]),
        workType: r.chance(0.5) ? '全职' : undefined,
      }),
    });
  }
}

/** Without what is not known. */
function clean(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
