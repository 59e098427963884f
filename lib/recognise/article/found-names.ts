import { isNoName } from '../names/not-names.ts';
import { beginningsOf } from '../patterns/edge-units.ts';
import { keptMarks } from '../patterns/offset-marks.ts';
import { unitAt } from '../patterns/unit-at.ts';
import type { NameSpan } from './find-people.ts';

/** The names that the rules have found so far, one at each start. */
export interface FoundNames {
  has(start: number): boolean;
  get(start: number): NameSpan | undefined;
  /** In the order in which their starts were first found. */
  all(): NameSpan[];
  /** Adds a span that may be a name; of two at one start the surer stays. */
  add(start: number, end: number, why: string, confidence: number): void;
  /** Drops the names that begin in a stretch. */
  drop(start: number, end: number): void;
}

/** What speaks against a span, whatever rule found it. */
export interface NoNames {
  /** Names with a third character that the rules may have left out. */
  held: ReadonlySet<string>;
  things: ReadonlySet<string>;
  aliases: ReadonlySet<string>;
  /** By start, where the longest title ends that begins there; 0 where none does. */
  titleEnds: Int32Array;
  isClosed(start: number, end: number): boolean;
}

/** Characters of no name: 邢某, 张×, and marks. Blanks are taken out before. */
const CHARACTERS = beginningsOf(/[\s　]/u, /[某ＸX×＊*，。、；：！？“”（）()\d]/u);
const BLANK = 1;
const NO_NAME = 2;
/** 小李: a form of address. */
const FAMILIAR = /^[老小阿][㐀-鿿]$/u;
const CERTAIN = '某'.charCodeAt(0);

const slotMarks = keptMarks();

/** The names of a text, none yet. Valid until the next text's are begun. */
export function foundNames(text: string, { held, things, aliases, titleEnds, isClosed }: NoNames): FoundNames {
  /** By start, the number of its name in `names`, from 1. */
  const slots = slotMarks(text.length + 1);
  const names: (NameSpan | undefined)[] = [];
  const get = (start: number): NameSpan | undefined =>
    start < 0 || slots[start] === 0 ? undefined : names[(slots[start] as number) - 1];
  return {
    has: (start) => slots[start] !== 0,
    get,
    all: () => names.filter((name) => name !== undefined),
    add(start, readTo, why, confidence) {
      const end = held.size > 0 && readTo - start === 2 && held.has(text.slice(start, start + 3)) ? start + 3 : readTo;
      const old = get(start);
      if (old && old.confidence >= confidence) return;
      const name = nameOf(text, start, end);
      if (
        name === undefined ||
        isNoName(name, confidence) ||
        // 魏参赞: a surname and a title
        (end - start < 4 && (titleEnds[start + 1] as number) >= end) ||
        things.has(name) ||
        aliases.has(name) ||
        isClosed(start, end) ||
        unitAt(text, end) === CERTAIN
      )
        return;
      const span = { start, end, name, why: [why], confidence };
      if (old) names[(slots[start] as number) - 1] = span;
      else slots[start] = names.push(span);
    },
    drop(start, end) {
      for (let at = start; at < end; at++) {
        if (slots[at] === 0) continue;
        names[(slots[at] as number) - 1] = undefined;
        slots[at] = 0;
      }
    },
  };
}

/** The name that a span writes, without gaps; undefined where it is none that the product may collect: 邢某, 小李, a surname alone. */
function nameOf(text: string, start: number, end: number): string | undefined {
  let traits = 0;
  for (let at = start; at < end; at++) traits |= CHARACTERS[unitAt(text, at)] as number;
  if (traits & NO_NAME) return undefined;
  const written = text.slice(start, end);
  const name = traits & BLANK ? written.replace(/[\s　]/gu, '') : written;
  return name.length < 2 || (name.length === 2 && FAMILIAR.test(name)) ? undefined : name;
}
