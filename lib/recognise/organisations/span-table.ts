import { LONGEST_READING } from '../slices.ts';
import type { Span } from './spans.ts';

/** Numbers of spans start anew before they grow past what an array of 32 bits holds. */
const LARGEST = 2 ** 30;

/**
 * Spans by an offset of the text, in the order in which the offsets came: a Map's answers from an array, which is kept
 * between articles. Spans are numbered on and on, so that nothing need be cleared: a number of an earlier article is too low.
 */
export class SpanTable<S extends Span> {
  /** One for each offset. */
  spans: S[] = [];
  /** The number of the last span before these. */
  private base = 0;
  /**
   * By offset, a span's number. Long enough for any reading from the start: an array that is replaced costs the compiled code of
   * all that look into it, and what isn't touched takes no memory.
   */
  private numbers = new Int32Array(LONGEST_READING + 1);

  /** Empties the table and makes room for offsets up to `length`. */
  reset(length: number): void {
    this.base += this.spans.length;
    this.spans = [];
    if (this.numbers.length > length && this.base < LARGEST) return;
    this.numbers = new Int32Array(Math.max(this.numbers.length, length * 2));
    this.base = 0;
  }

  at(offset: number): S | undefined {
    if (offset < 0 || offset >= this.numbers.length) return undefined;
    const place = (this.numbers[offset] as number) - this.base;
    return place > 0 ? this.spans[place - 1] : undefined;
  }

  /** Puts a span, in the place of the one which the offset had. */
  put(offset: number, span: S): void {
    const place = (this.numbers[offset] as number) - this.base;
    if (place > 0) this.spans[place - 1] = span;
    else this.numbers[offset] = this.base + this.spans.push(span);
  }
}
