/** Which mention stands at a point of the page: needed often, so it asks no highlight (slow in Chromium) but a map. */

export interface Anchored {
  id: string;
  range: Range;
}
interface Piece {
  start: number;
  end: number;
  id: string;
}

export type HitMap = Map<Node, Piece[]>;

/** The text nodes that a range covers, with the covered offsets in each. */
function* pieces(range: Range): Generator<[node: Node, start: number, end: number]> {
  const { startContainer, endContainer, startOffset, endOffset } = range;
  if (startContainer === endContainer) {
    yield [startContainer, startOffset, endOffset];
    return;
  }
  const document = startContainer.ownerDocument;
  if (!document) return;
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  walker.currentNode = startContainer;
  for (let node: Node | null = startContainer; node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    yield [node, node === startContainer ? startOffset : 0, node === endContainer ? endOffset : length];
    if (node === endContainer) return;
  }
}

/** The map from text nodes to the mentions in them, in order. Build it anew when the mentions change. */
export function buildHitMap(anchored: readonly Anchored[]): HitMap {
  const map: HitMap = new Map();
  for (const { id, range } of anchored) {
    for (const [node, start, end] of pieces(range)) {
      const list = map.get(node);
      if (list) list.push({ start, end, id });
      else map.set(node, [{ start, end, id }]);
    }
  }
  for (const list of map.values()) list.sort((a, b) => a.start - b.start);
  return map;
}

/**
 * The mentions that cover a DOM position or touch it, the shortest first: where two stand side by side, a position between
 * them is at the edge of both; where one stands inside another, the inner one is meant.
 */
export function mentionsAt(map: HitMap, node: Node, offset: number): string[] {
  return (map.get(node) ?? [])
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
    .map(({ id }) => id);
}
