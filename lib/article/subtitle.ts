import { isFurniture } from './furniture.ts';
import type { Line } from './lines.ts';
import { squeezed } from './plain-text.ts';
import { matchDate } from './published.ts';

const SUB =
  /(?:^|[\s_-])(?:sub|subtitle|sub-?title|fu|futi|ftitle|fubiaoti|deck|h-?sub|subheading)(?:$|[\s_-])|subtitle|ftitle/i;
const PRE = /(?:^|[\s_-])(?:pre|pretitle|jian|jtitle|yinti|kicker|shoulder|overline|eyebrow|introtitle)(?:$|[\s_-])/i;

const names = (line: Line): string => `${line.block.getAttribute('class') ?? ''} ${line.block.id}`;

function isMeta(line: Line): boolean {
  return (
    line.linked * 2 > line.text.length ||
    line.unlikely ||
    matchDate(line.text) !== null ||
    isFurniture(line.text) ||
    /来源|來源|作者|记者|编辑|字号|字体|分享|发布|[:：]$|www\.|阅读/.test(line.text)
  );
}

/** True for a line that can be a kicker or a subtitle where an adapter says so. */
export function isHeadText(line: Line): boolean {
  return (
    line.text.length <= 90 && matchDate(line.text) === null && !/^(?:来源|來源|作者|记者|本报记者)/.test(line.text)
  );
}

/** The subtitle (副题): right below the headline, by its element's name, by a dash, or because `<title>` goes on with it. */
export function findSubtitle(lines: Line[], title: Line[], bodyStart: number, titles: string[]): Line | undefined {
  const last = title.at(-1);
  if (!last) return undefined;
  const headline = squeezed(title.map((line) => line.text).join(''));
  for (const line of lines.slice(last.index + 1, Math.min(last.index + 4, Math.max(bodyStart, last.index + 1)))) {
    const text = squeezed(line.text);
    if (text.length < 4 || text.length > 70 || isMeta(line) || text === headline) continue;
    if (SUB.test(names(line)) || /^(?:——|--|—)/.test(text)) return line;
    if (titles.some((whole) => whole.startsWith(headline + text))) return line;
    if (
      line.index === last.index + 1 &&
      line.heading > last.heading &&
      last.heading > 0 &&
      line.block.parentElement === last.block.parentElement
    )
      return line;
  }
  return undefined;
}

/** The kicker (眉题): right above the headline, by its element's name or as a smaller heading in the same box. */
export function findKicker(lines: Line[], title: Line[]): Line | undefined {
  const first = title[0];
  const line = first ? lines[first.index - 1] : undefined;
  if (!first || !line) return undefined;
  const text = squeezed(line.text);
  if (text.length < 4 || text.length > 60 || isMeta(line)) return undefined;
  if (PRE.test(names(line))) return line;
  const next = line.block.nextElementSibling;
  if (
    line.block.tagName === 'P' &&
    text.length >= 6 &&
    next &&
    first.heading > 0 &&
    next.contains(first.block) &&
    !/[。]$/.test(text)
  )
    return line;
  return line.heading > first.heading && first.heading > 0 && line.block.parentElement === first.block.parentElement
    ? line
    : undefined;
}
