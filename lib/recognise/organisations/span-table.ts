import type { Span } from './spans.ts';

/**
 * Spans by an offset of the text, in the order in which the offsets came: a Map's answers from an array, which is kept
 * between articles. Only what was put is taken out again at `reset`.
 */
export class SpanTable<S extends Span> {
  /** One for each offset. */
  spans: S[] = [];
  private offsets: number[] = [];
  /** By offset, the span's place in `spans` and one. */
  private places = new Int32Array(2048);

  /** Empties the table and makes room for offsets up to `length`. */
  reset(length: number): void {
    for (const offset of this.offsets) this.places[offset] = 0;
    this.offsets = [];
    this.spans = [];
    if (this.places.length <= length) this.places = new Int32Array(length * 2);
  }

  at(offset: number): S | undefined {
    if (offset < 0 || offset >= this.places.length) return undefined;
    const place = this.places[offset] as number;
    return place === 0 ? undefined : this.spans[place - 1];
  }

  /** Puts a span, in the place of the one which the offset had. */
  put(offset: number, span: S): void {
    const place = this.places[offset] as number;
    if (place > 0) this.spans[place - 1] = span;
    else {
      this.places[offset] = this.spans.push(span);
      this.offsets.push(offset);
    }
  }
}
