/** Ends a sentence in Chinese and English news; a line of the article's text ends one too. */
const END = /[。！？；!?\n]/;
const CLOSING = /[”’」』）)】]/;

/**
 * The sentence around a span, within its line, with its closing mark and quote marks. A span that holds an end mark
 * itself (a figure never does, a note might) is kept whole.
 */
export function sentenceAt(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && !END.test(text[from - 1] ?? '')) from--;
  while (from < start && CLOSING.test(text[from] ?? '')) from++;
  let to = end;
  while (to < text.length && !END.test(text[to] ?? '')) to++;
  if (text[to] !== undefined && text[to] !== '\n') to++;
  while (CLOSING.test(text[to] ?? '')) to++;
  return text.slice(from, to).trim();
}
