import type { PlaceCandidate } from './types.ts';

/** Places by the offset at which they end. */
export class PlaceEnds {
  /** By offset, which place it is, from 1; kept for the next text. */
  private marks = new Int32Array(1024);
  private places: readonly PlaceCandidate[] = [];

  /** Takes other places, of a text of that length. */
  set(places: readonly PlaceCandidate[], length: number): void {
    this.clear();
    if (length >= this.marks.length) this.marks = new Int32Array(length * 2);
    this.places = places;
    for (let i = 0; i < places.length; i++) this.marks[(places[i] as PlaceCandidate).end] = i + 1;
  }

  clear(): void {
    for (const { end } of this.places) this.marks[end] = 0;
    this.places = [];
  }

  has(offset: number): boolean {
    return (this.marks[offset] as number) > 0;
  }

  get(offset: number): PlaceCandidate | undefined {
    const mark = this.marks[offset] as number;
    return mark > 0 ? this.places[mark - 1] : undefined;
  }
}
