/** Text without any white space, NFKC-folded: for comparing a headline with `<title>`, never for showing. */
export function squeezed(text: string): string {
  if (/^[\u4e00-\u9fff]*$/.test(text)) return text;
  return text.normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff\u00ad]+/g, '');
}

/** Han characters in a text. */
export function countHan(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // The unified block, extension A, the lead of an extension beyond, compatibility forms, 々 and 〇.
    if (
      (unit >= 0x4e00 && unit <= 0x9fff) ||
      (unit >= 0x3400 && unit <= 0x4dbf) ||
      (unit >= 0xd840 && unit <= 0xd888) ||
      (unit >= 0xf900 && unit <= 0xfaff) ||
      unit === 0x3005 ||
      unit === 0x3007
    )
      count++;
  }
  return count;
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
