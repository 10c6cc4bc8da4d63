// A small random generator (mulberry32): the same seed gives the same people on every machine.

export class Random {
  constructor(seed) {
    this.state = (seed * 2654435761) >>> 0;
    for (let i = 0; i < 4; i++) this.next();
  }
  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  int(from, to) {
    return from + Math.floor(this.next() * (to - from + 1));
  }
  chance(p) {
    return this.next() < p;
  }
  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }
  /** `n` different ones of a list, in random order. */
  some(list, n) {
    const rest = [...list];
    const out = [];
    while (out.length < n && rest.length) out.push(rest.splice(Math.floor(this.next() * rest.length), 1)[0]);
    return out;
  }
}
