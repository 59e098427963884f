import type { Line } from './lines.ts';
import { isSentence } from './plain-text.ts';

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
  if (line.linked * 2 > line.text.length || line.caption || !isSentence(line.text)) return 0;
  return Math.min(6, line.text.length / 40) + Math.min(3, (line.text.match(/[，。；、,.]/g)?.length ?? 0) / 3);
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
    for (let level = 0; element && level < 7 && element.tagName !== 'HTML'; level++) {
      scores.set(element, (scores.get(element) ?? 0) + share);
      share *= level === 0 && element.tagName === 'P' ? 1 : 0.86;
      element = element.parentElement;
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

/** The lines that stand inside any of the elements. */
export function linesWithin(lines: Line[], elements: Element[]): Line[] {
  return lines.filter((line) => {
    const node = line.pieces[0]?.node;
    return node !== undefined && elements.some((element) => element.contains(node));
  });
}
