/** A sentence ends after 。！？ or their like, with the closing marks that belong to it, or at the end of a line. */
const ENDS = /[。！？!?；;…]+[”’」』）)]*|\n/g;

export interface Span {
  start: number;
  end: number;
}

/**
 * The sentence that holds `start`–`end` of a text, without the white space around it. A mention that runs over the end
 * of a sentence gets both. Offsets are UTF-16 code units.
 */
export function sentenceSpan(text: string, start: number, end: number): Span {
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  let from = lineStart;
  let to = text.length;
  ENDS.lastIndex = lineStart;
  for (let match = ENDS.exec(text); match; match = ENDS.exec(text)) {
    const after = match.index + match[0].length;
    if (after <= start) from = after;
    else if (after >= end) {
      to = match[0] === '\n' ? match.index : after;
      break;
    }
  }
  while (from < start && /\s/.test(text[from] ?? '')) from++;
  while (to > end && /\s/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

/** Beyond this a fragment names the two ends of the sentence only. */
const WHOLE = 40;
const EDGE = 12;

const escapeFragment = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');

/**
 * The article's address with a text fragment for a sentence, so that the browser opens the page there. A sentence
 * rather than the mention: fragments match at word boundaries only, and a two-character name often has none.
 */
export function addressOfSentence(url: string, sentence: string): string {
  const page = url.replace(/#.*$/, '');
  const text = sentence.trim();
  if (text === '') return page;
  const directive =
    text.length <= WHOLE
      ? escapeFragment(text)
      : `${escapeFragment(text.slice(0, EDGE))},${escapeFragment(text.slice(-EDGE))}`;
  return `${page}#:~:text=${directive}`;
}
