/** Starts every position's sums from the characters around it. */
import { CHARS, INFO, MARGIN, recordsOf, SUM_BYTES, SUMS } from './memory';
import { addRow, MORE, ROW_BYTES } from './rows';

/** Bytes of the sums before the run, and behind it. */
const EDGE: usize = <usize>MARGIN * SUM_BYTES;

/** Sets the sums to what the five characters around each position say, and notes what each character's record says of it. */
export function addCharacters(n: i32): void {
  memory.fill(SUMS, 0, EDGE);
  memory.fill(SUMS + <usize>(n + MARGIN) * SUM_BYTES, 0, EDGE);
  // The first record of another kind is all zeros.
  const none = recordsOf(1);
  let a = none;
  let b = none;
  let c = character(0);
  let d = character(1);
  let more = moreBit(d) | (moreBit(c) << 1);
  let sum = SUMS + EDGE;
  for (let i = 0; i < n; i++) {
    const e = i + 2 < n ? character(i + 2) : none;
    more = ((more << 1) | moreBit(e)) & 31;
    v128.store(sum, around(a, b, c, d, e));
    v128.store(sum, around(a + 8, b + 8, c + 8, d + 8, e + 8), 16);
    // The rest of a record lies behind it.
    for (let rest = more; rest != 0; rest &= rest - 1) {
      const slot = ctz(rest);
      const record = slot == 0 ? e : slot == 1 ? d : slot == 2 ? c : slot == 3 ? b : a;
      addRow(sum, record + 64 + <usize>slot * ROW_BYTES, 0);
    }
    sum += SUM_BYTES;
    a = b;
    b = c;
    c = d;
    d = e;
  }
}

@inline
function around(a: usize, b: usize, c: usize, d: usize, e: usize): v128 {
  return i16x8.add(
    i16x8.add(
      i16x8.add(v128.load8x8_s(e), v128.load8x8_s(d, 12)),
      i16x8.add(v128.load8x8_s(c, 24), v128.load8x8_s(b, 36)),
    ),
    v128.load8x8_s(a, 48),
  );
}

/** The record of the character at a position, whose last number goes to `INFO`. */
@inline
function character(i: i32): usize {
  const record = recordsOf(0) + (<usize>load<u16>(CHARS + (<usize>i << 1)) << 6);
  store<i32>(INFO + (<usize>i << 2), load<i32>(record, 60));
  return record;
}

@inline
function moreBit(record: usize): i32 {
  return i32((load<i32>(record, 60) & MORE) != 0);
}
