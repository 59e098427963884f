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
