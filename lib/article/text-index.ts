import type { Line, Piece } from './lines.ts';
import type { TextIndex } from './types.ts';

/** A stretch of the article's text that stands as it is in one text node. */
export interface Segment {
  node: Text;
  /** Offset in `node.data`. */
  from: number;
  /** UTF-16 offset in the article's text. */
  start: number;
  length: number;
}

/** The pieces of a line up to `end`, placed at `offset` of the article's text. */
export function segmentsOf(line: Pick<Line, 'pieces'>, offset: number, end = Number.POSITIVE_INFINITY): Segment[] {
  const segments: Segment[] = [];
  for (const piece of line.pieces) {
    const length = Math.min(piece.length, end - piece.at);
    if (length > 0) segments.push({ node: piece.node, from: piece.from, start: offset + piece.at, length });
  }
  return segments;
}

/** Several lines as one (a headline broken by `<br>`), with a space between. */
export function joinLines(lines: Line[]): { text: string; pieces: Piece[] } {
  let text = '';
  const pieces: Piece[] = [];
  for (const line of lines) {
    if (text) text += ' ';
    for (const piece of line.pieces) pieces.push({ ...piece, at: piece.at + text.length });
    text += line.text;
  }
  return { text, pieces };
}

/**
 * The map between the article's text and the page. `segments` must be in text order.
 *
 * Within one paragraph `rangeOf(start, end).toString()` equals `text.slice(start, end)`, but for white space that the
 * page's source folds, zero-width characters and hidden text between.
 */
export function createTextIndex(document: Document, segments: Segment[]): TextIndex {
  const byNode = new Map<Node, Segment[]>();
  for (const segment of segments) {
    const list = byNode.get(segment.node);
    if (list) list.push(segment);
    else byNode.set(segment.node, [segment]);
  }

  /** Index of the last segment that starts at or before `offset`, or -1. */
  const at = (offset: number): number => {
    let low = 0;
    let high = segments.length - 1;
    let found = -1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if ((segments[middle]?.start ?? 0) <= offset) {
        found = middle;
        low = middle + 1;
      } else high = middle - 1;
    }
    return found;
  };

  let scratch: Range | undefined;

  return {
    rangeOf(start, end) {
      if (!(start >= 0 && end > start)) return null;
      const index = at(start);
      let first = segments[index];
      if (!first || start >= first.start + first.length) first = segments[index + 1];
      // A mention mostly ends where it began.
      const last = first && end <= first.start + first.length ? first : segments[at(end - 1)];
      if (!first || !last || first.start >= end || last.start + last.length <= start) return null;
      if (!first.node.isConnected || (last !== first && !last.node.isConnected)) return null;
      const startOffset = first.from + Math.max(0, start - first.start);
      const endOffset = last.from + Math.min(last.length, end - last.start);
      // The page may have shortened its text since it was read.
      if (startOffset > first.node.length || endOffset > last.node.length) return null;
      // Firefox makes a copy in half the time of a new one.
      scratch ??= document.createRange();
      scratch.setStart(first.node, startOffset);
      scratch.setEnd(last.node, endOffset);
      return scratch.cloneRange();
    },
    offsetOf(node, offset) {
      if (node.nodeType !== 3) {
        const child = node.childNodes[offset] ?? node.childNodes[node.childNodes.length - 1] ?? null;
        const text = child ? firstIndexed(child) : null;
        return text ? (byNode.get(text)?.[0]?.start ?? null) : null;
      }
      const list = byNode.get(node);
      if (!list) return null;
      for (const segment of list) {
        if (offset < segment.from) return segment.start;
        if (offset <= segment.from + segment.length) return segment.start + offset - segment.from;
      }
      const last = list[list.length - 1];
      return last ? last.start + last.length : null;
    },
  };

  function firstIndexed(node: Node): Node | null {
    if (byNode.has(node)) return node;
    for (const child of node.childNodes) {
      const found = firstIndexed(child);
      if (found) return found;
    }
    return null;
  }
}
