import type { TitleSpan } from '../officials/read-titles.ts';
import type { Span } from '../organisations/spans.ts';
import { keptMarks } from '../patterns/offset-marks.ts';
import type { PeopleContext } from './find-people.ts';

/** What the other parts see at an offset, by bits. */
export const ANY_START = 1;
export const ANY_END = 2;
export const PLACE_END = 4;
export const BODY_START = 8;
export const BODY_END = 16;
/** Within a place or a body. */
export const COVERED = 32;

/** What the other parts see around the names of an article, by offset. */
export interface Surroundings {
  titles: readonly TitleSpan[];
  /** The bits above, for each offset. */
  edges: Int32Array;
  /** By start, where the longest title ends that begins there; 0 where none does. */
  titleEnds: Int32Array;
  /** The place that begins at an offset. */
  placeAt(start: number): Span | undefined;
}

const edgeMarks = keptMarks();
const titleMarks = keptMarks();
const placeMarks = keptMarks();

const addBits = (edges: Int32Array, at: number, bits: number): void => {
  edges[at] = (edges[at] as number) | bits;
};

/** Lays out what the context has by offset. Valid until the next article's is laid out. */
export function surroundingsOf(text: string, { tags, titles, bodies, places }: PeopleContext): Surroundings {
  const edges = edgeMarks(text.length + 1);
  const titleEnds = titleMarks(text.length + 1);
  const placeNumbers = placeMarks(text.length + 1);
  for (const { start } of tags) addBits(edges, start, ANY_START);
  for (const { start, end } of bodies) {
    addBits(edges, start, ANY_START | BODY_START);
    addBits(edges, end, ANY_END | BODY_END);
    for (let at = start; at < end; at++) addBits(edges, at, COVERED);
  }
  for (let index = 0; index < places.length; index++) {
    const { start, end } = places[index] as Span;
    placeNumbers[start] = index + 1;
    addBits(edges, start, ANY_START);
    addBits(edges, end, ANY_END | PLACE_END);
    for (let at = start; at < end; at++) addBits(edges, at, COVERED);
  }
  const list = [...titles.values()];
  for (const { start, end } of list) {
    if ((titleEnds[start] as number) < end) titleEnds[start] = end;
    addBits(edges, start, ANY_START);
    addBits(edges, end, ANY_END);
  }
  return {
    titles: list,
    edges,
    titleEnds,
    placeAt: (start) => {
      const number = placeNumbers[start] as number;
      return number === 0 ? undefined : places[number - 1];
    },
  };
}
