/** Cuts a text into the stretches that are tagged on their own: lines, and sentences inside a line. */

/** Longest stretch; a longer one is cut, so memory stays bounded whatever the input. */
export const LONGEST_SENTENCE = 1000;

/** What a code unit is in cutting sentences. An odd part ends one. */
const ENDER = 1;
const CLOSER = 2;
const LINE_END = 3;
const parts = new Map<number, number>([
  ...[...'。！？!?'].map((char): [number, number] => [char.charCodeAt(0), ENDER]),
  ...[...'”’"』」）)》】'].map((char): [number, number] => [char.charCodeAt(0), CLOSER]),
  [10, LINE_END],
  [13, LINE_END],
]);

/** The part of a code unit: ends a sentence (1), may close one that has ended (2), ends a line (3) or none (0). */
export const partOf = (unit: number): number => parts.get(unit) ?? 0;

/** End (exclusive) of the stretch that begins at `start`; line breaks stand alone at a stretch's end. The kernel does the same. */
export function sentenceEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_SENTENCE);
  for (let i = start; i < limit; i++) {
    const code = text.charCodeAt(i);
    // Neither Chinese characters nor digits and Latin letters, which are nearly all.
    if (code > 0x2f && code < 0x3002 && code !== 0x3f) continue;
    const part = partOf(code);
    if (part === LINE_END) return i + 1;
    if (part === ENDER) {
      let end = i + 1;
      for (; end < limit; end++) {
        const next = partOf(text.charCodeAt(end));
        if (next !== ENDER && next !== CLOSER) break;
      }
      return end < text.length && partOf(text.charCodeAt(end)) === LINE_END ? end + 1 : end;
    }
  }
  return limit;
}
