/**
 * Patterns sought in whole articles. Trying a regular expression at every character is what the rules would spend most of
 * their time on; yet its source tells what a match must begin with. In the text that is indexed the rarest of its first
 * units say where to look; in any other a small automaton passes over it at about a nanosecond a character. Either lets the
 * expression try only where it may match. Matches are the expression's own.
 */
import { type Anchors, anchorsOf, visitAnchors } from './anchors.ts';
import { type Automaton, automatonOf, grouped, roomFor, scan, share } from './automaton.ts';
import { everyMatch } from './every-match.ts';
import { type Head, patternHeads } from './pattern-heads.ts';
import { type PatternItem, readPattern } from './read-pattern.ts';
import { isIndexed } from './unit-index.ts';

/** A regular expression that is quick to seek in a whole text. */
export interface QuickPattern {
  /** What `text.matchAll` gives, in an array. */
  matches(text: string): readonly RegExpExecArray[];
  /** Whether it matches anywhere. */
  test(text: string): boolean;
}

/** How many first units of a match are looked at, at most. */
const DEEPEST = 6;
/** A pattern that would be tried at more than this share of the places is sought in the plain way. */
const MOST_TRIED = 0.2;
const NONE: readonly RegExpExecArray[] = [];

/** Prepares a pattern; what can't be told from its source is sought in the plain way. Read at the first use. */
export function quickPattern(pattern: RegExp): QuickPattern {
  const flags = pattern.flags.replace(/[gy]/gu, '');
  const everywhere = new RegExp(pattern.source, `${flags}g`);
  const there = new RegExp(pattern.source, `${flags}y`);
  let ways: PatternItem[][] | null | undefined;
  let anchors: Anchors | null | undefined;
  let automaton: Automaton | null | undefined;

  function seek(text: string, most: number): readonly RegExpExecArray[] {
    if (ways === undefined) ways = waysOf(pattern);
    if (ways === null) return plain(text, most);
    let found: RegExpExecArray[] | undefined;
    let behind = 0;
    const visit = (first: number): boolean => {
      if (first < behind) return false;
      there.lastIndex = first;
      const match = there.exec(text);
      // An expression with the flag u never begins amid a surrogate pair.
      if (!match || match.index !== first) return false;
      if (found === undefined) found = [match];
      else found.push(match);
      behind = there.lastIndex;
      return found.length === most;
    };
    if (isIndexed(text)) {
      if (anchors === undefined) anchors = anchorsOf(ways, DEEPEST) ?? null;
      if (anchors !== null) {
        visitAnchors(anchors, text, visit);
        return found ?? NONE;
      }
    }
    if (automaton === undefined) automaton = sieve(ways) ?? null;
    if (automaton === null) return plain(text, most);
    scan(automaton, text, visit);
    return found ?? NONE;
  }

  function plain(text: string, most: number): readonly RegExpExecArray[] {
    if (most > 1) return everyMatch(everywhere, text);
    everywhere.lastIndex = 0;
    const match = everywhere.exec(text);
    return match ? [match] : NONE;
  }

  return {
    matches: (text) => seek(text, Number.POSITIVE_INFINITY),
    test: (text) => seek(text, 1).length > 0,
  };
}

function waysOf({ source, flags }: RegExp): PatternItem[][] | null {
  if (flags.includes('i')) return null;
  try {
    return readPattern(source);
  } catch {
    return null;
  }
}

/** The automaton of the depth that lets through least; undefined where the source tells nothing. */
function sieve(ways: PatternItem[][]): Automaton | undefined {
  let best: { groups: Head[][]; depth: number } | undefined;
  let least = MOST_TRIED;
  for (let depth = 1; depth <= DEEPEST; depth++) {
    const heads = patternHeads(ways, depth);
    if (heads === undefined) break;
    // Heads that begin alike go into one group.
    const first = ({ units: [set] }: Head): number => set?.[0]?.[0] ?? -1;
    const groups = grouped(
      heads.toSorted((a, b) => first(a) - first(b)),
      roomFor(depth),
    );
    const tried = groups.reduce((sum, group) => sum + share(group, depth), 0);
    if (tried > least * 0.8) continue;
    least = tried;
    best = { groups, depth };
  }
  return best && automatonOf(best.groups, best.depth);
}
