import type { Reading } from '../corrections/lexicon.ts';
import type { Approx, Post } from '../recognise/types.ts';

const SIGN: Record<Approx, string> = { about: '≈ ', over: '≥ ', under: '< ', nearly: '≲ ' };

/** `2,600`, `6.1`, `−3.2`: digits grouped by three, never rounded beyond what a double holds. */
export function printNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 12 }).replace('-', '−');
}

/** `≥ 2,600 名`, `3–5 万元`, `6.1%`: a figure's value with its unit. */
export function figureLabel({ value, unit, approx }: Extract<Reading, { kind: 'figure' }>): string {
  const number = typeof value === 'number' ? printNumber(value) : value.map(printNumber).join('–');
  const tight = /^[%‰℃°]/.test(unit);
  return `${approx ? SIGN[approx] : ''}${number}${unit && !tight ? ' ' : ''}${unit}`;
}

/** `天津市北辰区委 · 书记`: the body as settled from context, else as written, then the title. */
export function postLine({ title, org, body }: Post): string {
  return [body ?? org, title].filter(Boolean).join(' · ');
}

/** `天津市北辰区委 副书记`: the body as settled from context, else as written, then the title. */
export function postLabel({ title, org, body }: Post): string {
  return [body ?? org, title].filter(Boolean).join(' ');
}

/** The first thing to show of a mention: full name, division path or figure; the text itself where none is known. */
export function headline(reading: Reading, text: string): string {
  switch (reading.kind) {
    case 'official':
    case 'person':
      return reading.name || text;
    case 'place':
    case 'organisation':
      return text;
    case 'figure':
      return figureLabel(reading);
  }
}

/** What makes a mention useful, a line each: posts, the division's path, the full name, what is counted. */
export function details(reading: Reading): string[] {
  switch (reading.kind) {
    case 'official':
      return reading.posts.map(postLine).filter(Boolean);
    case 'person':
      return [];
    case 'place':
      return reading.resolved ? [reading.resolved.split('/').join(' / ')] : [];
    case 'organisation':
      return reading.fullName ? [reading.fullName] : [];
    case 'figure':
      return [[reading.of, reading.change].filter(Boolean).join(' · ')].filter(Boolean);
  }
}
