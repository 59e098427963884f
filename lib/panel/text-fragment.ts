/** The address that opens an article at a sentence (`#:~:text=`), for browsers that follow it; others open the top. */
export function atSentence(url: string, sentence: string): string {
  const quote = sentence.slice(0, 60).trim();
  if (quote === '') return url;
  // A dash separates the parts of a text directive, so it has to be escaped too.
  return `${url}#:~:text=${encodeURIComponent(quote).replaceAll('-', '%2D')}`;
}
