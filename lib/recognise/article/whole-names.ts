import { beginningsOf, endingsOf } from '../patterns/edge-units.ts';

/**
 * Whether a span is, as a whole, one of the ways to write something (eight at most, each a pattern's source). First and last unit
 * tell of most spans that they are none, which spares the slice and the expression.
 */
export function wholeNames(...ways: string[]): (text: string, start: number, end: number) => boolean {
  const patterns = ways.map((way) => new RegExp(`^(?:${way})$`, 'u'));
  const first = beginningsOf(...patterns);
  const last = endingsOf(...patterns);
  const pattern = new RegExp(`^(?:${ways.join('|')})$`, 'u');
  return (text, start, end) =>
    ((first[text.charCodeAt(start)] as number) & (last[text.charCodeAt(end - 1)] as number)) !== 0 &&
    pattern.test(text.slice(start, end));
}
