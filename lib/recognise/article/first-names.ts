import type { Span, TaggedSpan } from '../organisations/spans.ts';

const FIRST = /^([㐀-鿿]{3,8})[·•・‧]/u;

/** What stands before the first dot of the tagged dotted names: 麦提图尔荪 of 麦提图尔荪·阿卜拉. */
export function firstNamesOf(text: string, tags: readonly TaggedSpan[]): string[] {
  const found = new Set<string>();
  for (const { start, end, type } of tags) {
    const first = type === 'PER' ? FIRST.exec(text.slice(start, end))?.[1] : undefined;
    if (first !== undefined) found.add(first);
  }
  return [...found];
}

/** A tagged name cut short of a first name that the article has: the whole first name. Others stay as they are. */
export function firstNameFrom(text: string, span: Span, firstNames: readonly string[]): Span {
  const { start, end } = span;
  const first = firstNames.find((name) => name.length > end - start && text.startsWith(name, start));
  return first === undefined ? span : { start, end: start + first.length };
}
