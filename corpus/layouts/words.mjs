// What all layouts need: escaping, and dates in the forms people write them.

export const h = text => String(text ?? '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A date by a form: `Y.M`, `Y年m月`, `Y/M/D`…; what the date hasn't got is cut off. */
export function date(value, form) {
  if (!value) return '';
  const [year, month, day] = value.split('-');
  const parts = { Y: year, M: month, m: month && String(+month), D: day, d: day && String(+day) };
  let out = '';
  for (const piece of form.match(/[YMmDd][^YMmDd]*|^[^YMmDd]+/g)) {
    const part = parts[piece[0]];
    if (part === undefined) break;
    out += part + piece.slice(1);
  }
  return out.replace(/[./-]$/, '');
}

/** Start to end, `至今` (or another word) where it lasts. */
export function span(item, form, to = ' - ', now = '至今') {
  const current = item.x?.current || item.current;
  const end = item.endDate ? date(item.endDate, form) : current ? now : '';
  return [date(item.startDate, form), end].filter(Boolean).join(to);
}

export const present = (list, each, join = '') => (list ?? []).map(each).join(join);

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const NOW = '2026-08';

/** How long something lasted, as Chinese sites say it: `2年3个月`; whole years where no month is known. */
export function lasted(from, to = NOW) {
  const months = value => +value.slice(0, 4) * 12 + +(value.slice(5, 7) || 1);
  const n = Math.max(1, months(to) - months(from));
  return [n >= 12 && `${Math.floor(n / 12)}年`, n % 12 && from.length > 4 && `${n % 12}个月`].filter(Boolean).join('');
}

/** An English date by a form: `MMM YYYY`, `MMMM YYYY`, `MM/YYYY`; only the year where there is no more. */
export function month(value, form = 'MMM YYYY') {
  const [year, n] = (value ?? '').split('-');
  return n ? form.replace(/YYYY|M{2,4}/g, piece => ({ YYYY: year, MM: n, MMM: MONTHS[n - 1].slice(0, 3), MMMM: MONTHS[n - 1] })[piece]) : year;
}

export function period(item, form, to = ' – ', now = 'Present') {
  return [month(item.startDate, form), item.endDate ? month(item.endDate, form) : item.x?.current || item.current ? now : ''].filter(Boolean).join(to);
}

/** Jobs one after another at the same firm. */
export function byFirm(work) {
  const out = [];
  for (const job of work ?? []) (out.at(-1)?.[0].name === job.name ? out.at(-1) : (out[out.length] = [])).push(job);
  return out;
}
