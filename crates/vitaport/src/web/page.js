'use strict';
// One import, for the person it is about. Everything shown goes through textContent: what a site wrote is never markup.
const WORDS = {
  title: ['简历导入', 'Resume import'],
  steps: [['登录', '本人确认', '读取', '预览', '写入'], ['Sign in', 'Your turn', 'Read', 'Preview', 'Insert']],
  loading: ['正在读取…', 'Loading…'],
  noAddress: ['地址不完整：请使用平台给出的链接打开本页。', 'The address is incomplete: open this page by the link that the platform gave you.'],
  gone: ['找不到这次导入，可能已过期或被删除。', 'This import is not there; it may have expired or been deleted.'],
  locked: ['链接已失效，请向平台索取新的链接。', 'The link is no longer valid; ask the platform for a new one.'],
  offline: ['暂时连不上服务，正在重试…', 'The service can\'t be reached; trying again…'],
  working: ['正在从网站读取，请稍候…', 'Reading from the site, one moment…'],
  challenge: ['需要您本人确认', 'Your turn'], code: ['验证码', 'Code'], send: ['提交', 'Send'],
  until: ['有效至', 'Valid until'], waitingFor: ['完成后本页会自动继续。', 'This page goes on by itself when you have done it.'],
  picture: ['网站给出的图片', 'The picture the site shows'],
  failed: ['未能导入', 'Not imported'], goThere: ['前往网站', 'Go to the site'],
  act: { person: ['需要您处理', 'You can fix this'], caller: ['需要平台处理', 'The platform must fix this'],
    operator: ['需要服务方处理', 'The operator must fix this'], nobody: ['稍后再试即可', 'Trying later is enough'] },
  again: { no: ['', ''], afterAction: ['处理后请重新导入。', 'Start the import again after that.'], later: ['请过一会儿再导入。', 'Start the import again later.'] },
  cancelled: ['导入已取消或已过期。', 'The import was cancelled or has expired.'],
  preview: ['将要导入的资料', 'What would be imported'], imported: ['导入的资料', 'What was imported'], inserted: ['已写入您的资料', 'Written into your profile'],
  insertedMore: ['可以关闭本页了。', 'You can close this page.'],
  insert: ['确认写入', 'Insert'], cancel: ['不导入', 'Don\'t import'],
  promise: ['已有的内容不会被清空；您手工填写的内容不会被覆盖。', 'Nothing you have is cleared; what you wrote by hand is not overwritten.'],
  changes: ['会有哪些变化', 'What would change'], changed: ['有哪些变化', 'What changed'], noChanges: ['没有变化。', 'Nothing changes.'],
  risk: ['请留意', 'Please note'], receipt: ['读到了什么', 'What was read'],
  came: { available: ['已读', 'read'], truncated: ['网站未给全', 'the site gave a part'], restricted: ['被网站隐藏', 'hidden by the site'],
    failed: ['未能全部读懂', 'not all was understood'] },
  sections: { work: ['工作', 'Work'], education: ['教育', 'Education'], projects: ['项目', 'Projects'], training: ['培训', 'Training'],
    languages: ['语言', 'Languages'], skills: ['技能', 'Skills'], certificates: ['证书', 'Certificates'], awards: ['奖项', 'Awards'],
    campus: ['在校情况', 'Campus'], volunteer: ['志愿', 'Volunteering'], publications: ['发表', 'Publications'], sections: ['其他', 'Other'] },
  notes: ['说明', 'Notes'], resumes: ['账号中的简历', 'Resumes of the account'], empty: ['（空）', '(empty)'],
  kinds: { added: ['新增', 'added'], changed: ['更新', 'changed'], kept: ['保留原值', 'kept'], conflicting: ['不同，保留原值', 'differs, kept'],
    masked: ['被隐藏，保留原值', 'masked, kept'], removed: ['移除', 'removed'],
    rejected: ['未采用', 'not taken'], edited: ['手工填写', 'typed'] },
  lists: { workExperiences: ['工作经历', 'Work'], educations: ['教育经历', 'Education'], socialExperiences: ['项目与实践', 'Projects and activities'],
    skills: ['技能', 'Skills'], languages: ['语言', 'Languages'], certifications: ['证书', 'Certificates'] },
  present: ['至今', 'present'], complete: ['完整度', 'Completeness'],
  kept: ['预览保留至', 'The preview is kept until'],
  fields: { fullName: ['姓名', 'Name'], gender: ['性别', 'Gender'], birthday: ['出生日期', 'Birthday'], avatar: ['照片', 'Photo'],
    city: ['现居住地', 'City'], expectCity: ['期望城市', 'Wished city'], workLife: ['工作年限', 'Years of work'],
    contactPhoneNumber: ['电话', 'Phone'], contactEmail: ['邮箱', 'E-mail'], message: ['自我评价', 'About'], expectedIndustry: ['期望行业', 'Wished industry'],
    company: ['公司', 'Company'], position: ['职位', 'Position'], startDate: ['开始', 'From'], endDate: ['结束', 'To'], department: ['部门', 'Department'],
    industry: ['行业', 'Industry'], companyNature: ['公司性质', 'Nature'], companySize: ['公司规模', 'Size'], salary: ['薪资', 'Pay'], location: ['地点', 'Place'],
    workType: ['工作性质', 'Type'], description: ['描述', 'Description'], achievement: ['业绩', 'Achievement'], reportTo: ['汇报对象', 'Reports to'],
    subordinates: ['下属人数', 'Subordinates'], name: ['名称', 'Name'], level: ['程度', 'Level'], months: ['月数', 'Months'], school: ['学校', 'School'],
    major: ['专业', 'Major'], degree: ['学历', 'Degree'], fullTime: ['统招', 'Full time'], organization: ['单位', 'Organisation'], role: ['角色', 'Role'],
    duty: ['职责', 'Duty'], date: ['日期', 'Date'], score: ['成绩', 'Score'], kind: ['类别', 'Kind'] },
};
const LISTS = ['workExperiences', 'educations', 'socialExperiences', 'skills', 'languages', 'certifications'];
const address = new URLSearchParams(location.hash.slice(1));
const id = address.get('import') || '', token = address.get('token') || '';
const remembered = () => { try { return localStorage.getItem('vitaport-language'); } catch { return null; } };
let language = (remembered() || navigator.language || 'zh').startsWith('en') ? 1 : 0;
let seen = null, trouble = null, busy = false, typed = {};
const t = (pair) => (pair ? pair[language] : '');
const both = (sentence) => (sentence ? (language ? sentence.en : sentence.zh) : '');

function el(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === 'on') for (const [event, f] of Object.entries(value)) node.addEventListener(event, f);
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(key, value === true ? '' : value);
  }
  for (const child of children.flat()) if (child !== null && child !== undefined && child !== '') node.append(child);
  return node;
}
const time = (text) => (text || '').replace('T', ' ').slice(0, 16);

async function ask(method, path, body) {
  const headers = { Authorization: 'Bearer ' + token };
  if (body) headers['Content-Type'] = 'application/json';
  const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body), cache: 'no-store' });
  return answer.json();
}
const path = '/imports/' + encodeURIComponent(id);

async function watch() {
  for (;;) {
    try {
      const answer = await ask('GET', path + (seen ? '?wait=30&after=' + seen.version : ''));
      trouble = null;
      if (answer.code === 404) return stop(WORDS.gone);
      if (answer.code === 401) return stop(WORDS.locked);
      if (answer.code !== 200) throw new Error(answer.message);
      const before = seen;
      seen = answer.data;
      if (!before || before.version !== seen.version) { typed = {}; draw(); }
      if (['inserted', 'failed', 'cancelled'].includes(seen.state)) return;
    } catch {
      trouble = WORDS.offline;
      draw();
      await new Promise((go) => setTimeout(go, 3000));
    }
  }
}
function stop(words) { seen = null; trouble = words; draw(); }

async function act(work) {
  if (busy) return;
  busy = true; draw();
  try { await work(); trouble = null; seen = (await ask('GET', path)).data || seen; } catch { trouble = WORDS.offline; }
  busy = false; draw();
}

function steps() {
  const state = seen.state, at = { signingIn: 0, asking: 1, waiting: 1, fetching: 2, reading: 2, preview: 3, inserted: 5 };
  let now = at[state];
  if (state === 'failed' || state === 'cancelled') now = seen.failure && seen.failure.error.match(/no_resume|empty|incomplete|changed/) ? 2 : 0;
  const moving = ['signingIn', 'fetching', 'reading'].includes(state);
  return el('ol', { class: 'steps' }, WORDS.steps[language].map((name, i) => {
    const bad = i === now && (state === 'failed' || state === 'cancelled');
    const kind = bad ? 'bad' : i < now ? 'done' : i === now ? 'now' + (moving ? ' moving' : '') : '';
    return el('li', { class: kind, 'aria-current': i === now ? 'step' : null }, name);
  }));
}

function challenge(c) {
  const form = el('form', { on: { submit: (e) => {
    e.preventDefault();
    const answers = Object.fromEntries(c.answerKeys.map((key) => [key, typed[key] || '']));
    act(() => ask('POST', path + '/answer', { answers }));
  } } });
  form.append(el('h2', {}, t(WORDS.challenge)), el('p', { role: c.error ? 'alert' : null }, both(c.sentence)));
  if (c.image) {
    form.append(el('img', { class: 'picture ' + (c.kind === 'scan' ? 'scan' : 'small'), alt: t(WORDS.picture), src: 'data:' + c.image.mime + ';base64,' + c.image.base64 }));
  }
  for (const key of c.answerKeys) {
    const question = (c.questions || []).find((q) => q.key === key);
    const input = el('input', { id: 'answer-' + key, name: key, required: true, autocomplete: c.kind === 'code' ? 'one-time-code' : 'off',
      autocapitalize: 'off', spellcheck: 'false', inputmode: c.kind === 'code' ? 'numeric' : null,
      type: question && question.secret ? 'password' : 'text', on: { input: (e) => { typed[key] = e.target.value; } } });
    input.value = typed[key] || '';
    form.append(el('label', { for: 'answer-' + key }, question ? both(question.prompt) : t(WORDS.code)), input);
  }
  form.append(c.answerKeys.length
    ? el('div', { class: 'row' }, el('button', { type: 'submit', disabled: busy }, t(WORDS.send)))
    : el('p', {}, t(WORDS.waitingFor)));
  form.append(el('p', { class: 'soft' }, t(WORDS.until) + ' ' + time(c.expires)));
  return el('section', { class: 'ask' }, form);
}

function failure(f) {
  const https = (f.url || '').startsWith('https://');
  return el('section', { class: 'alert', role: 'alert' }, el('h2', {}, t(WORDS.failed)), el('p', {}, both(f.sentence)),
    https ? el('p', {}, el('a', { href: f.url, rel: 'noreferrer noopener', target: '_blank' }, t(WORDS.goThere))) : '',
    el('p', { class: 'soft' }, t(WORDS.act[f.actor]) + (language ? '. ' : '。') + t(WORDS.again[f.retry])));
}

const day = (d) => (d ? (d.current ? t(WORDS.present) : d.value) : '');
const span = (item) => [day(item.startDate), day(item.endDate)].filter(Boolean).join(' – ') || day(item.date);
function item(name, x) {
  const head = { workExperiences: [x.company, x.position], educations: [x.school, x.major, x.degree], socialExperiences: [x.name, x.role],
    certifications: [x.name, x.score] }[name].filter(Boolean).join(' · ');
  const small = name === 'workExperiences' ? [x.department, x.industry, x.location, x.salary].filter(Boolean).join(' · ') : x.organization;
  return el('div', { class: 'item' }, el('div', { class: 'head' }, el('b', {}, head || t(WORDS.empty)), el('span', {}, span(x))),
    small ? el('p', { class: 'soft' }, small) : '', [x.description, x.duty, x.achievement].filter(Boolean).map((p) => el('p', {}, p)));
}
function profile(p) {
  const d = p.descriptions, facts = [['gender', p.gender], ['birthday', p.birthday], ['workLife', d.workLife || ''], ['city', d.city],
    ['expectCity', d.expectCity], ['expectedIndustry', d.expectedIndustry], ['contactPhoneNumber', d.contactPhoneNumber], ['contactEmail', d.contactEmail]];
  const rows = facts.filter(([, v]) => v).flatMap(([k, v]) => [el('dt', {}, t(WORDS.fields[k])), el('dd', {}, String(v))]);
  const parts = [el('div', { class: 'person' }, el('strong', {}, p.fullName || t(WORDS.empty)),
    el('span', { class: 'soft' }, t(WORDS.complete) + ' ' + p.integrity + '%')), el('dl', {}, rows)];
  if (d.message) parts.push(el('h3', {}, t(WORDS.fields.message)), el('p', {}, d.message));
  for (const name of LISTS) {
    if (!p[name]) continue;
    parts.push(el('h3', {}, t(WORDS.lists[name])));
    if (name === 'skills' || name === 'languages') {
      parts.push(el('div', { class: 'tags' }, p[name].map((x) => el('span', {}, [x.name, x.level].filter(Boolean).join(' · ')))));
    } else parts.push(...p[name].map((x) => item(name, x)));
  }
  return parts;
}

function plain(value) {
  if (value === null || value === '' || value === undefined) return t(WORDS.empty);
  if (typeof value !== 'object') return String(value);
  if ('current' in value) return day(value) || t(WORDS.empty);
  return Object.entries(value).filter(([k, v]) => k !== 'id' && v !== null && v !== '')
    .map(([k, v]) => (t(WORDS.fields[k]) || k) + '：' + plain(v)).join('\n');
}
function place(pointer) {
  const parts = pointer.split('/').filter((p) => p && !/^[0-9a-f]{24}$/.test(p) && p !== 'descriptions');
  return parts.map((p) => t(WORDS.lists[p] || WORDS.fields[p]) || p).join(' › ');
}
// A whole item of a list reads better as the person's profile shows it than key by key.
function value(c, side) {
  const name = LISTS.find((list) => c.path.startsWith('/' + list + '/')), v = c[side];
  if (!name || !v || typeof v !== 'object' || 'current' in v) return plain(v);
  if (name === 'skills' || name === 'languages') return [v.name, v.level].filter(Boolean).join(' · ');
  return item(name, v);
}
// What stays, or comes, is shown plainly; what goes, or doesn't come, is struck through.
function sides(c) {
  const before = c.kind === 'added' ? '' : value(c, 'before'), after = c.kind === 'removed' ? '' : value(c, 'after');
  return ['kept', 'conflicting', 'masked', 'rejected'].includes(c.kind) ? [['ins', before], ['del', after]] : [['del', before], ['ins', after]];
}
// The values of a new item, which has the id it has in the preview, are one thing to read.
function grouped(list) {
  const own = seen.preview && seen.preview.profile, whole = new Map();
  for (const c of list) {
    const [, name, id, key] = c.path.split('/'), path = '/' + name + '/' + id;
    if (c.kind !== 'added' || !key || !own || !(own[name] || []).some((x) => x.id === id)) whole.set(c.path, c);
    else if (whole.has(path)) whole.get(path).after[key] = c.after;
    else whole.set(path, { path, kind: c.kind, before: null, after: { [key]: c.after } });
  }
  return [...whole.values()];
}
function changes(all) {
  const done = seen.state === 'inserted', list = grouped(all);
  return el('section', {}, el('h2', {}, t(done ? WORDS.changed : WORDS.changes)), list.length ? list.map((c) => el('div', { class: 'change' },
    el('div', { class: 'what' }, el('b', {}, place(c.path)), el('span', { class: 'tag ' + c.kind }, t(WORDS.kinds[c.kind]) || c.kind)),
    sides(c).filter(([, v]) => v !== '').map(([tag, v]) => el('div', {}, el(tag, {}, v)))))
    : el('p', {}, t(WORDS.noChanges)));
}

// Sections that the site shows nothing of are not worth a line.
function receipt(r) {
  const rows = Object.entries(WORDS.sections).map(([name, words]) => [words, r[name]]).filter(([, s]) => s && s.state !== 'empty');
  if (!rows.length) return '';
  return el('section', {}, el('h2', {}, t(WORDS.receipt)), el('dl', {}, rows.flatMap(([words, s]) =>
    [el('dt', {}, t(words)), el('dd', {}, s.read + ' / ' + Math.max(s.read, s.shown) + (s.state === 'available' ? '' : ' · ' + t(WORDS.came[s.state])))])));
}

function draw() {
  const held = document.activeElement && document.activeElement.id;
  document.documentElement.lang = language ? 'en' : 'zh';
  document.title = t(WORDS.title) + ' · Vitaport';
  const button = document.getElementById('language');
  button.textContent = language ? '中文' : 'English';
  button.lang = language ? 'zh' : 'en';
  const parts = [el('h1', {}, t(WORDS.title))];
  if (trouble) parts.push(el('section', { class: 'alert', role: 'alert' }, t(trouble)));
  if (!seen) { if (!trouble) parts.push(el('section', {}, t(WORDS.loading))); return show(parts, held); }
  parts.push(el('section', {}, steps()));
  if (seen.sessionRisk && !['inserted', 'cancelled'].includes(seen.state)) parts.push(el('section', {}, el('b', {}, t(WORDS.risk)), el('p', {}, both(seen.sessionRisk))));
  if (seen.challenge) parts.push(challenge(seen.challenge));
  if (seen.failure) parts.push(failure(seen.failure));
  if (seen.state === 'cancelled') parts.push(el('section', { class: 'alert' }, t(WORDS.cancelled)));
  if (['signingIn', 'fetching', 'reading'].includes(seen.state)) parts.push(el('section', {}, t(WORDS.working)));
  if (seen.state === 'inserted') parts.push(el('section', {}, el('h2', { class: 'good' }, t(WORDS.inserted)), el('p', {}, t(WORDS.insertedMore))));
  if (seen.state === 'preview') {
    parts.push(el('section', { class: 'ask' }, el('p', {}, t(WORDS.promise)), el('div', { class: 'row' },
      el('button', { id: 'insert', type: 'button', disabled: busy, on: { click: () => act(() => ask('POST', path + '/insert')) } }, t(WORDS.insert)),
      el('button', { id: 'cancel', type: 'button', class: 'quiet', disabled: busy, on: { click: () => act(() => ask('DELETE', path)) } }, t(WORDS.cancel)),
      el('span', { class: 'soft' }, seen.preview ? t(WORDS.kept) + ' ' + time(seen.preview.expires) : ''))));
  }
  if (seen.preview) parts.push(el('section', {}, el('h2', {}, t(seen.state === 'inserted' ? WORDS.imported : WORDS.preview)), profile(seen.preview.profile)));
  if (['preview', 'inserted'].includes(seen.state)) parts.push(receipt(seen.receipt), changes(seen.changes));
  if (seen.notes.length) {
    parts.push(el('section', {}, el('details', { open: seen.notes.length < 6 }, el('summary', {}, el('b', {}, t(WORDS.notes) + ' (' + seen.notes.length + ')')),
      el('ul', { class: 'notes' }, seen.notes.map((n) => el('li', {}, both(n.sentence)))))));
  }
  if (seen.resumes.length > 1) {
    parts.push(el('section', {}, el('h2', {}, t(WORDS.resumes)), el('ul', { class: 'notes' }, seen.resumes.map((r) =>
      el('li', {}, [r.title, r.language === 'en' ? 'English' : '中文', r.updated].filter(Boolean).join(' · '))))));
  }
  show(parts, held);
}
function show(parts, held) {
  document.getElementById('main').replaceChildren(...parts.filter(Boolean));
  const field = held && document.getElementById(held);
  if (field) field.focus();
}
document.getElementById('language').addEventListener('click', () => {
  language = 1 - language;
  try { localStorage.setItem('vitaport-language', language ? 'en' : 'zh'); } catch { /* a private window: not remembered */ }
  draw();
});
addEventListener('hashchange', () => location.reload());
if (!/^[0-9a-fA-F]{24}$/.test(id) || !token) stop(WORDS.noAddress);
else { draw(); watch(); }
