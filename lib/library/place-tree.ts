import type { EntityRow } from './entity-rows.ts';

/** A division with its collected places; a name that could not be settled stands under no division. */
export interface PlaceNode {
  /** The last step of the path: 北辰区. */
  name: string;
  /** `天津市/北辰区`; for an unsettled place its name. */
  path: string;
  /** Of this very place. */
  mentions: number;
  /** With all below it. */
  total: number;
  /** The entity of this very place, if it was mentioned itself. */
  entityId?: string;
  settled: boolean;
  children: PlaceNode[];
}

function childOf(parent: PlaceNode[], index: Map<string, PlaceNode>, name: string, path: string): PlaceNode {
  const known = index.get(path);
  if (known) return known;
  const node: PlaceNode = { name, path, mentions: 0, total: 0, settled: true, children: [] };
  index.set(path, node);
  parent.push(node);
  return node;
}

function sortByTotal(nodes: PlaceNode[]): void {
  nodes.sort((a, b) => b.total - a.total);
  for (const { children } of nodes) sortByTotal(children);
}

/** The tree of divisions above the places given, most mentioned first on every level; unsettled names come last. */
export function placeTree(rows: readonly EntityRow[]): PlaceNode[] {
  const roots: PlaceNode[] = [];
  const index = new Map<string, PlaceNode>();
  const unsettled: PlaceNode[] = [];
  for (const { about, name, mentions, entityId } of rows) {
    if (about === '') {
      unsettled.push({ name, path: name, mentions, total: mentions, entityId, settled: false, children: [] });
      continue;
    }
    const steps = about.split('/');
    let level = roots;
    steps.forEach((step, i) => {
      const node = childOf(level, index, step, steps.slice(0, i + 1).join('/'));
      node.total += mentions;
      if (i === steps.length - 1) {
        node.mentions += mentions;
        node.entityId ??= entityId;
      }
      level = node.children;
    });
  }
  sortByTotal(roots);
  sortByTotal(unsettled);
  return [...roots, ...unsettled];
}

export interface PlaceLine {
  node: PlaceNode;
  depth: number;
  open: boolean;
}

/** The lines that show: a node's children only where it is open. */
export function visibleLines(nodes: readonly PlaceNode[], open: ReadonlySet<string>, depth = 0): PlaceLine[] {
  return nodes.flatMap((node) => {
    const isOpen = open.has(node.path) && node.children.length > 0;
    const line = { node, depth, open: isOpen };
    return isOpen ? [line, ...visibleLines(node.children, open, depth + 1)] : [line];
  });
}
