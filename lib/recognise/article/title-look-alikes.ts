/** 水利部 + 长江水利委员会: the river, where no man of 江 is. */
const RIVER = /^长江(?:水利|流域|上游|中游|下游|航道|干流|口|沿|经济带|大桥|两岸|防)/u;

/**
 * Whether what follows a title at `start` only looks like a name: a place of three characters or more has the title's last character (镇长 +
 * 海水库; `placeEnd` is the end of a place that begins there), or 任 is a verb before another title (书记 + 任段长; `titleBehind`).
 */
export function isLookAlike(text: string, start: number, placeEnd: number | undefined, titleBehind: boolean): boolean {
  if (placeEnd !== undefined && placeEnd - start > 1) return true;
  if (RIVER.test(text.slice(start - 1, start + 6))) return true;
  return text.charAt(start) === '任' && titleBehind;
}
