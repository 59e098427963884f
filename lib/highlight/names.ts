import { KINDS, type Kind } from '../recognise/types.ts';

export type Scheme = 'light' | 'dark';

/** Names in `CSS.highlights`, which the page shares: all of ours begin so. highlight.css styles them. */
const PREFIX = 'quandian-';

/** The name under which a kind's ranges are registered: `quandian-official`, on a dark page `quandian-dark-official`. */
export function highlightName(kind: Kind, scheme: Scheme): string {
  return scheme === 'dark' ? `${PREFIX}dark-${kind}` : `${PREFIX}${kind}`;
}

export const FLASH = `${PREFIX}flash`;

/** Every name we may have registered, for cleaning up. */
export const ALL_NAMES: readonly string[] = [
  ...KINDS.flatMap((kind) => [highlightName(kind, 'light'), highlightName(kind, 'dark')]),
  FLASH,
];

/** Where mentions overlap (one by hand inside another), one highlight wins; officials over figures over the rest. */
export const PRIORITY: Record<Kind, number> = { place: 1, organisation: 2, person: 3, figure: 4, official: 5 };
