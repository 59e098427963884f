/** Text without any white space, NFKC-folded: for comparing a headline with `<title>`, never for showing. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff\u00ad]+/g, '');
}

/** Han characters in a text. */
export function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/** True for a line that reads like a sentence of running text, not like a label, a link or a headline. */
export function isSentence(text: string): boolean {
  if (text.length < 14) return false;
  const han = countHan(text);
  if (han >= 10) {
    // A headline has commas, too, but no end.
    if (text.length < 60 && !/[。！？；!?;]|[：”…）)]$/.test(text)) return false;
    return /[，。；！？：、,”]/.test(text) && (text.length >= 24 || /[。！？”]$/.test(text));
  }
  return text.length >= 60 && /[.,!?;]\s|[.!?]["”]?$/.test(text) && text.split(' ').length > 8;
}

/** A text cut at a word's limit and free of white space at both ends; `undefined` where nothing stays. */
export function presence(text: string | null | undefined): string | undefined {
  const trimmed = text?.replace(/^[\s\u00a0\u3000]+|[\s\u00a0\u3000]+$/g, '');
  return trimmed ? trimmed : undefined;
}
