// Makes the corpus: `node render.mjs SET --out DIR [--seeds 1-12,20] [--themes a,b] [--kinds html,pdf,docx] [--subset]`.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { person, shapeOf } from './people.mjs';
import { SETS, renderer } from './themes.mjs';
import { facts, probes, reduce, squeeze } from './visible.mjs';
import { WORD } from './word.mjs';

process.env.TZ = 'UTC';
const options = parse(process.argv.slice(2));
const set = SETS[options.set];
const themes = options.themes ?? [...set.themes, ...set.layouts, ...(set.english ?? []), ...set.word];
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'corpus-'));
fs.mkdirSync(options.out, { recursive: true });

if (process.env.CORPUS_FONTS) {
  // More fonts than the system has, such as a Chinese one with TrueType outlines, which Chromium embeds as such.
  process.env.FONTCONFIG_FILE = path.join(scratch, 'fonts.conf');
  fs.writeFileSync(process.env.FONTCONFIG_FILE, `<?xml version="1.0"?><fontconfig><include>/etc/fonts/fonts.conf</include><dir>${process.env.CORPUS_FONTS}</dir></fontconfig>`);
}
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', userDataDir: path.join(scratch, 'browser'),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage();
await page.setJavaScriptEnabled(false);
await page.setRequestInterception(true);
page.on('request', request => (/^(file|data|about):/.test(request.url()) ? request.continue() : request.abort()));

const report = { doubts: [], linkOnly: {}, facts: {} };
try {
  const jobs = [];
  for (const theme of themes) {
    const word = WORD.includes(theme); // which makes DOCX itself, and nothing else
    if (word && !options.kinds.includes('docx')) continue;
    const { chinese, english, render } = await renderer(theme);
    const probed = word ? await probeWord(theme, render) : await probeTexts(theme, render);
    for (const seed of options.seeds) {
      const truth = person(seed);
      if (chinese && !truth.x) continue; // a Chinese form is for people who write Chinese
      if (english && truth.x && shapeOf(seed).firms !== 'en') continue; // and an English one for those who don't, or half
      // Some themes fail for people without a profile, or without a town.
      const made = await render(truth).catch(error => report.doubts.push(`p${seed}-${theme}: not rendered: ${error.message}`) && undefined);
      if (made === undefined) continue;
      for (const kind of word ? ['docx'] : options.kinds) jobs.push({ theme, seed, truth, html: word ? '' : made, bytes: word && made, kind, probed });
    }
  }
  const chosen = options.subset ? subset(jobs) : jobs;
  for (const seed of new Set(chosen.map(job => job.seed))) {
    const group = chosen.filter(job => job.seed === seed); // one person after another, so that what is there can be used
    const words = convert(group.filter(job => job.kind === 'docx' && !job.bytes).map(job => [`${job.seed}-${job.theme}`, job.html]));
    for (const job of group) await write(job, words);
  }
} finally {
  await browser.close();
  fs.rmSync(scratch, { recursive: true, force: true });
}
fs.writeFileSync(path.join(options.out, 'report.txt'), JSON.stringify(report, (_, v) => (v instanceof Set ? [...v] : v), 1));
console.log(`${report.doubts.length} doubts, see ${path.join(options.out, 'report.txt')}`);

/** What the theme shows, by kind of document. */
async function probeTexts(theme, render) {
  const [screen, print] = [{}, {}];
  for (const [name, truth] of Object.entries(probes())) {
    const html = await render(truth);
    [screen[name], print[name]] = [await text(html, 'screen'), await text(html, 'print')];
    if (name === 'words') screen.html = html;
  }
  const docx = options.kinds.includes('docx') ? { ...screen, words: docxText(convert([['probe', screen.html]]).probe) } : screen;
  const by = { html: facts(screen), pdf: facts(print), docx: { ...facts(docx), dates: facts(screen).dates } };
  report.facts[theme] = by;
  return by;
}

/** The same for what is made as DOCX at once. */
async function probeWord(theme, render) {
  const texts = {};
  for (const [name, truth] of Object.entries(probes())) {
    const file = path.join(scratch, 'probe.docx');
    fs.writeFileSync(file, await render(truth));
    texts[name] = docxText(file);
  }
  return (report.facts[theme] = { docx: facts(texts) });
}

async function write({ theme, seed, truth, html, bytes, kind, probed }, words) {
  const name = `p${String(seed).padStart(2, '0')}-${theme}-${kind}`;
  const file = path.join(options.out, `${name}.${kind}`);
  let shown;
  if (kind === 'html') {
    fs.writeFileSync(file, html);
    shown = await text(html, 'screen');
  } else if (kind === 'pdf') {
    shown = await text(html, 'print', () => page.pdf({ path: file, format: 'A4', printBackground: true, preferCSSPageSize: true, margin: { top: '12mm', bottom: '12mm', left: '10mm', right: '10mm' } }));
  } else {
    if (bytes) fs.writeFileSync(file, bytes);
    else fs.copyFileSync(words[`${seed}-${theme}`], file);
    shown = docxText(file);
  }
  const hrefs = decode([...html.matchAll(/href\s*=\s*["']([^"']*)/g)].map(m => m[1]).join('\n'));
  const { expected, linkOnly, doubts } = reduce(truth, probed[kind], shown, hrefs, kind === 'pdf' ? printed(file) : kind === 'docx' && set.apart ? apart(shown) : undefined);
  fs.writeFileSync(path.join(options.out, `${name}.expected.json`), JSON.stringify(expected, null, 1) + '\n');
  if (kind === 'pdf') doubts.push(...lost(expected, file));
  report.doubts.push(...doubts.map(doubt => `${name}: ${doubt}`));
  if (linkOnly.length) report.linkOnly[name] = linkOnly;
}

/** Whether a PDF holds words at all: what floats over the end of a page may be lost when it is printed. */
function printed(file) {
  const [plain, raw] = [[], ['-raw']].map(flags => execFileSync('pdftotext', [...flags, file, '-'], { encoding: 'utf8' }));
  const text = squeeze(`${plain} ${raw}`);
  const holds = value => {
    const pieces = value.match(/\p{Script=Han}{1,2}|[^\p{Script=Han}\s]+/gu).map(squeeze).filter(Boolean);
    if (/^[a-z]+$/.test(pieces.at(-1)) && !text.includes(pieces.at(-1))) return false; // cut off at the page's edge
    return pieces.filter(piece => text.includes(piece)).length * 2 > pieces.length || text.includes(squeeze(value));
  };
  return Object.assign(holds, { text: raw.replace(/(?<=(?:^| )\S) (?=\S(?: |$))/gm, '') }); // `2 0 2 5 - 0 9`, set wide, is a date too
}

/** Whether a DOCX holds words apart from others: LibreOffice glues what only styles part (`SurveysRFocus groups`), and nobody can tell then. */
function apart(shown) {
  const text = shown.normalize('NFKC');
  return value => {
    const letters = [...value.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')];
    return !letters.length || new RegExp(`(?:(?<![a-z\\d])|(?![a-z\\d]))${letters.join('[^\\p{L}\\p{N}]*')}(?:(?![a-z\\d])|(?<![a-z\\d]))`, 'iu').test(text);
  };
}

/** Expected words that pdftotext doesn't find in one piece (often only because a line of another column lies between). */
function lost(expected, file) {
  const text = [[], ['-raw'], ['-layout']].map(flags => squeeze(execFileSync('pdftotext', [...flags, file, '-'], { encoding: 'utf8' })));
  const out = [];
  const walk = (value, at) => {
    if (value && typeof value === 'object') return Object.entries(value).forEach(([name, v]) => walk(v, `${at}.${name}`));
    if (typeof value !== 'string' || /note|Date|\.date|birthday/.test(at)) return;
    const bare = squeeze(value.replace(/^https?:\/\//, ''));
    if (!text.some(t => t.includes(bare))) out.push(`${at} not in the PDF's text in one piece: ${value}`);
  };
  walk(expected, '');
  return out;
}

/** What a browser shows of a page; `first` is done before it is looked at. */
async function text(html, media, first) {
  const file = path.join(scratch, 'page.html');
  fs.writeFileSync(file, html);
  await page.emulateMediaType(media);
  await page.setViewport({ width: media === 'print' ? 718 : 800, height: 600 }); // A4 within its margins
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
  await first?.();
  return page.evaluate(() => {
    // Words that styles add, such as ` (https://…)` behind a link in print.
    for (const element of [...document.body.querySelectorAll('*')]) {
      for (const [side, add] of [['::before', 'prepend'], ['::after', 'append']]) {
        const pieces = getComputedStyle(element, side).content.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)\)/g);
        const words = [...pieces].map(([, word, name]) => (name ? element.getAttribute(name) ?? '' : word)).join('');
        if (/[\p{L}\p{N}]/u.test(words)) element[add](words);
      }
    }
    // Styles may part what no blank parts (`2021<span>2 years`), so that a blank stands between all pieces.
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) nodes.currentNode.data = ` ${nodes.currentNode.data} `;
    return document.body.innerText;
  });
}

/** HTML to DOCX by LibreOffice, many in one call; the files by name. */
function convert(pages) {
  const dir = fs.mkdtempSync(path.join(scratch, 'docx-'));
  const files = pages.map(([name, html]) => {
    const file = path.join(dir, `${name}.html`);
    fs.writeFileSync(file, html.replace(/<(\w+)\b[^>]*\shidden(?=[\s>])[^>]*>.*?<\/\1>/gs, '')); // which LibreOffice would show
    return file;
  });
  if (!files.length) return {};
  execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(path.join(scratch, 'office')).href}`, '--headless', '--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', dir, ...files], { stdio: 'ignore', timeout: 600000 });
  return Object.fromEntries(pages.map(([name]) => [name, path.join(dir, `${name}.docx`)]));
}

/** The words of a DOCX: text runs, a line per paragraph; of headers and text boxes too. */
function docxText(file) {
  const names = execFileSync('unzip', ['-Z1', file], { encoding: 'utf8' }).split('\n').filter(name => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name));
  const xml = names.map(name => execFileSync('unzip', ['-p', file, name], { encoding: 'utf8', maxBuffer: 1 << 28 })).join('\n');
  const once = xml.replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '');
  return decode([...once.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(<\/w:p>|<w:br\/>|<w:br [^>]*>|<w:tab\/>)/g)].map(m => (m[2] ? '\n' : `${m[1]} `)).join(''));
}

function decode(text) {
  return text.replace(/&#x([0-9a-f]+);/gi, (_, n) => String.fromCodePoint(parseInt(n, 16))).replace(/&#(\d+);/g, (_, n) => String.fromCodePoint(+n))
    .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');
}

/** A choice for the repository: people in rotation, twice for every theme and kind; PDFs by a table, for Chinese fonts make them large. */
function subset(jobs) {
  const groups = new Map();
  for (const job of jobs) groups.set(`${job.theme} ${job.kind}`, [...(groups.get(`${job.theme} ${job.kind}`) ?? []), job]);
  return [...groups.values()].flatMap((list, n) => {
    const [{ theme, kind }] = list;
    if (kind === 'pdf' && set.pdfs) return list.filter(job => set.pdfs[theme].includes(job.seed));
    return [0, 1].map(k => list[(n * 5 + k * (1 + Math.floor(list.length / 2))) % list.length]);
  });
}

function parse(args) {
  const found = { set: args[0], kinds: ['html', 'pdf', 'docx'] };
  if (!SETS[found.set]) usage();
  for (let n = 1; n < args.length; n++) {
    const flag = args[n];
    if (flag === '--subset') found.subset = true;
    else if (flag === '--out') found.out = path.resolve(args[++n]);
    else if (flag === '--seeds') found.seeds = args[++n].split(',').flatMap(range);
    else if (flag === '--themes') found.themes = args[++n].split(',');
    else if (flag === '--kinds') found.kinds = args[++n].split(',');
    else usage();
  }
  if (!found.out) usage();
  found.seeds ??= SETS[found.set].seeds;
  return found;
}

function range(text) {
  const [from, to = from] = text.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}

function usage() {
  console.error(`usage: corpus/make ${Object.keys(SETS).join('|')} --out DIR [--seeds 1-12] [--themes a,b] [--kinds html,pdf,docx] [--subset]`);
  process.exit(2);
}
