/** Folds a text's code units and cuts it into sentences, as lib/recognise/tagger/sentences.ts does. */
import { CHARS, CODES, INFO, STARTS, UNIT_INFO, UNITS } from './memory';

const LONGEST_SENTENCE: i32 = 1000;
const ENDER: u32 = 1;
const CLOSER: u32 = 2;
const LINE_END: u32 = 3;

/** Sentences of the run, and its positions. */
export let SENTENCES: i32 = 0;
export let POSITIONS: i32 = 0;

@inline
function infoOf(offset: i32): u32 {
  return load<u32>(UNIT_INFO + (<usize>load<u16>(UNITS + (<usize>offset << 1)) << 2));
}

@inline
function put(position: i32, info: u32): void {
  store<u16>(CODES + (<usize>position << 1), <u16>info);
  store<u16>(CHARS + (<usize>position << 1), <u16>((info >>> 16) & 0x3fff));
}

/** A sentence's first position: two empty ones stand before, between and after sentences. */
@inline
export function positionOf(sentence: i32): i32 {
  return load<i32>(STARTS + (<usize>sentence << 2)) + 2 * sentence + 2;
}

/** Cuts the `n` code units into sentences until they have `longest` positions; gives how many units they have. */
export function cut(n: i32, longest: i32): i32 {
  let at = 0;
  let p = 2;
  let sentences = 0;
  put(0, 0);
  put(1, 0);
  while (at < n && p < longest) {
    store<i32>(STARTS + (<usize>sentences << 2), at);
    sentences++;
    const limit = min(n, at + LONGEST_SENTENCE);
    let part: u32 = 0;
    while (at < limit) {
      const info = infoOf(at++);
      put(p++, info);
      part = info >>> 30;
      if ((part & 1) != 0) break;
    }
    if (part == ENDER) {
      for (; at < limit; at++) {
        const info = infoOf(at);
        if (info >>> 30 != ENDER && info >>> 30 != CLOSER) break;
        put(p++, info);
      }
      if (at < n && infoOf(at) >>> 30 == LINE_END) put(p++, infoOf(at++));
    }
    put(p++, 0);
    put(p++, 0);
  }
  store<i32>(STARTS + (<usize>sentences << 2), at);
  SENTENCES = sentences;
  POSITIONS = p;
  // What is read beyond the run is empty.
  v128.store(CODES + (<usize>p << 1), i32x4.splat(0));
  v128.store(INFO + (<usize>p << 2), i32x4.splat(0));
  store<u64>(INFO - 8, 0);
  return at;
}
