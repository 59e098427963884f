/** Cuts a text into the stretches that are tagged on their own: lines, and sentences inside a line. */

/** Longest stretch; a longer one is cut, so memory stays bounded whatever the input. */
export const LONGEST_SENTENCE = 1000;

const NEWLINE = 10;
const enders = new Set([...'。！？!?'].map((char) => char.charCodeAt(0)));
const closers = new Set([...'”’"』」）)》】'].map((char) => char.charCodeAt(0)));

/** End (exclusive) of the stretch that begins at `start`; line breaks stand alone at a stretch's end. */
export function sentenceEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_SENTENCE);
  for (let i = start; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === NEWLINE || code === 13) return i + 1;
    if (code > 0x2f && code < 0x3002 && code !== 0x3f) continue;
    if (enders.has(code)) {
      let end = i + 1;
      while (end < limit && (enders.has(text.charCodeAt(end)) || closers.has(text.charCodeAt(end)))) end++;
      if (end < text.length && (text.charCodeAt(end) === NEWLINE || text.charCodeAt(end) === 13)) end++;
      return end;
    }
  }
  return limit;
}
