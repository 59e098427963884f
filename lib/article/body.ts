import type { Line } from './lines.ts';
import { isSentence } from './plain-text.ts';
import { matchDate } from './published.ts';

const worths = new WeakMap<Line, number>();

/** What a line is worth as running text; 0 for anything else. Asked often, so it's kept. */
export function worth(line: Line): number {
  const known = worths.get(line);
  if (known !== undefined) return known;
  const points = worthOf(line);
  worths.set(line, points);
  return points;
}

function worthOf(line: Line): number {
  if (line.linked * 2 > line.text.length || line.caption || !isSentence(line.text) || isDateline(line.text)) return 0;
  return Math.min(6, line.text.length / 40) + Math.min(3, (line.text.match(/[，。；、,.]/g)?.length ?? 0) / 3);
}

/** A line of the head with its date and source, long enough for a sentence. */
function isDateline(text: string): boolean {
  if (text.length > 110 || /[。！？]/.test(text)) return false;
  const date = /来源|來源|发布|發布|作者|记者|编辑|日期|时间|Updated/.test(text) ? matchDate(text) : null;
  return date !== null && date.start < 40;
}

const KIND = /article|content|text|zw|zhengwen|body|detail|main|artibody|editor|story|post|entry|TRS_/i;

/**
 * The element that holds the article's running text: every line gives its worth to the elements around it, less with
 * each level, so that the innermost element around nearly all of the text wins. Null where nothing reads like text.
 */
export function findBody(lines: Line[]): Element | null {
  const likely = lines.filter((line) => !line.unlikely);
  const total = sum(likely);
  const pool = total > 0 && total * 3 >= sum(lines) ? likely : lines;
  const scores = new Map<Element, number>();
  const seen = new Set<string>();
  for (const line of pool) {
    const points = worth(line);
    // A second copy of the text (a print view, a mobile block) counts for nothing.
    if (points === 0 || seen.has(line.text)) continue;
    seen.add(line.text);
    let share = points;
    let element: Element | null = line.block;
    for (let level = 0, steps = 0; element && level < 7 && steps < 20 && element.tagName !== 'HTML'; steps++) {
      scores.set(element, (scores.get(element) ?? 0) + share);
      const parent: Element | null = element.parentElement;
      // A box around one paragraph, or around one other box, is no step away from the text.
      if (!(level === 0 && element.tagName === 'P') && parent?.firstElementChild !== parent?.lastElementChild)
        share *= 0.86;
      if (parent?.firstElementChild !== parent?.lastElementChild || element.tagName === 'P') level++;
      element = parent;
    }
  }
  let best: Element | null = null;
  let bestScore = 0;
  for (const [element, points] of scores) {
    const named = KIND.test(`${element.getAttribute('class') ?? ''} ${element.id}`) ? 1.1 : 1;
    if (points * named > bestScore && element.tagName !== 'BODY') {
      best = element;
      bestScore = points * named;
    }
  }
  return best ?? scores.keys().next().value ?? null;
}

function sum(lines: Line[]): number {
  let total = 0;
  for (const line of lines) total += worth(line);
  return total;
}

/** The lines inside one element: they follow each other, so the first is found by halving. */
function stretch(lines: Line[], element: Element): Line[] {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = lines[middle]?.pieces[0]?.node;
    if (node && element.compareDocumentPosition(node) & 2) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < lines.length && element.contains(lines[end]?.pieces[0]?.node ?? null)) end++;
  return lines.slice(low, end);
}

/** The lines that stand inside any of the elements. */
export function linesWithin(lines: Line[], elements: Element[]): Line[] {
  if (elements.length <= 4) {
    const outer = elements.filter((element) => !elements.some((other) => other !== element && other.contains(element)));
    return outer.flatMap((element) => stretch(lines, element));
  }
  const wanted = new Set<Node>(elements);
  return lines.filter((line) => {
    let node: Node | null = line.pieces[0]?.node ?? null;
    while (node && !wanted.has(node)) node = node.parentNode;
    return node !== null;
  });
}
