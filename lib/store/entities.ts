/**
 * Which mentions stand for the same thing, across articles: people by name and the division of their post, places by
 * division path, organisations by full name, figures by unit and what is counted. Kept apart when in doubt; the reader
 * merges and splits.
 */
import type { Mention, OfficialMention, PersonMention } from '../recognise/types.ts';
import type { StoredEntity } from './types.ts';

/** The division that heads a body's name: 天津市北辰区 of 天津市北辰区委组织部; empty where none does. */
export function divisionOf(body: string): string {
  return /^.*?(?:[省市区县州盟旗镇乡村]|街道|社区)(?:.*(?:[省市区县州盟旗镇乡村]|街道|社区))?/u.exec(body)?.[0] ?? '';
}

/** A post's division alone is no context where it is relative (区委 of an unknown 区). */
function postContext({ posts }: OfficialMention): string {
  for (const { body, org } of posts) {
    const division = divisionOf(body ?? org ?? '');
    if (division.length > 1) return division;
  }
  return '';
}

/** For each name in an article, the first division that a post of his gives. */
export function placesInText(mentions: readonly Mention[]): Map<string, string> {
  const places = new Map<string, string>();
  for (const mention of mentions) {
    if (mention.kind !== 'official' || places.has(mention.name)) continue;
    const context = postContext(mention);
    if (context) places.set(mention.name, context);
  }
  return places;
}

function personContext(mention: OfficialMention | PersonMention, places: ReadonlyMap<string, string>): string {
  const own = mention.kind === 'official' ? postContext(mention) : '';
  return own || (places.get(mention.name) ?? '');
}

function keyOf(mention: Mention, places: ReadonlyMap<string, string>): Pick<StoredEntity, 'kind' | 'name' | 'context'> {
  switch (mention.kind) {
    case 'official':
    case 'person':
      return { kind: 'person', name: mention.name || mention.text, context: personContext(mention, places) };
    case 'place':
      return {
        kind: 'place',
        name: mention.resolved?.split('/').at(-1) ?? mention.text,
        context: mention.resolved ?? '',
      };
    case 'organisation':
      return { kind: 'organisation', name: mention.fullName ?? mention.text, context: '' };
    case 'figure':
      return { kind: 'figure', name: mention.of ?? '', context: mention.unit };
  }
}

/** The entity of a mention; the same name and context always give the same id. */
export function entityOf(mention: Mention, places: ReadonlyMap<string, string>, now: number): StoredEntity {
  const key = keyOf(mention, places);
  return { id: `${key.kind}|${key.name}|${key.context}`, ...key, note: '', createdAt: now, updatedAt: now };
}
