/** A stretch of characters of one class: its text and UTF-16 offset, as a match of a regular expression has them. */
export interface Run {
  0: string;
  index: number;
}

/** Finds runs of some characters in a text: what `[…]{2,most}` matches, in one pass over a table. Characters are single units. */
export function runFinder(characters: string, most = Number.POSITIVE_INFINITY): (text: string) => Run[] {
  const belongs = new Uint8Array(0x10000);
  for (const character of characters) belongs[character.charCodeAt(0)] = 1;
  return (text) => {
    const runs: Run[] = [];
    for (let at = 1; at < text.length; at++) {
      if (belongs[text.charCodeAt(at)] === 0 || belongs[text.charCodeAt(at - 1)] === 0) continue;
      const index = at - 1;
      while (at - index < most && at < text.length && belongs[text.charCodeAt(at)] === 1) at++;
      runs.push({ 0: text.slice(index, at), index });
    }
    return runs;
  };
}
