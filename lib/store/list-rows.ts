/** What lists keep of articles and mentions: small enough that all of a large collection stands in memory. */
import type { Kind } from '../recognise/types.ts';
import { postLabel } from './reading-label.ts';
import type { KindCounts, StoredArticle, StoredEntity, StoredMention } from './types.ts';

/** An article as the library lists it: no text, so that thousands fit in memory. */
export interface ArticleRow {
  id: string;
  url: string;
  title: string;
  site: string;
  source: string;
  /** As on the page: `2020-02-01T18:52`, the day alone, or empty. */
  published: string;
  editors: string;
  /** Active mentions by kind. */
  counts: KindCounts;
  /** Epoch milliseconds. */
  collectedAt: number;
}

/** A mention as the library lists it. Strings that a kind has not are empty, numbers NaN. */
export interface MentionRow {
  id: string;
  articleId: string;
  entityId: string;
  /** Of its entity: the name, and what keeps it apart from others of that name; empty where there is no entity. */
  entityName: string;
  context: string;
  kind: Kind;
  text: string;
  /** The full name that it stands for; the text itself where they are the same. */
  name: string;
  /** What makes it useful: the posts, the division's path, the organisation's full name. */
  about: string;
  /** GB/T 2260. */
  code: string;
  unit: string;
  counted: string;
  note: string;
  value: number;
  valueHigh: number;
  approx: string;
  start: number;
  end: number;
  byHand: boolean;
  rejected: boolean;
  /** No longer found in its page. */
  lost: boolean;
  /** Epoch milliseconds. */
  collectedAt: number;
}

/** What the article list keeps of an article. */
export function toArticleRow(article: StoredArticle): ArticleRow {
  return {
    id: article.id,
    url: article.url,
    title: article.title,
    site: article.site,
    source: article.source ?? '',
    published: article.published ?? '',
    editors: article.editors.join('、'),
    counts: article.counts,
    collectedAt: article.lastSeen,
  };
}

/** The parts of a row that depend on the kind. */
function readingParts({ reading, text }: StoredMention): Partial<MentionRow> {
  switch (reading.kind) {
    case 'official':
      return { name: reading.name, about: reading.posts.map(postLabel).join('；') };
    case 'person':
      return { name: reading.name };
    case 'place':
      return { name: reading.resolved?.split('/').at(-1) ?? text, about: reading.resolved ?? '' };
    case 'organisation':
      return { name: reading.fullName ?? text };
    case 'figure': {
      const [value, valueHigh] = Array.isArray(reading.value) ? reading.value : [reading.value, Number.NaN];
      return { value, valueHigh, unit: reading.unit, counted: reading.of ?? '', approx: reading.approx ?? '' };
    }
  }
}

/** What the lists keep of a mention. `entity`: the one it belongs to, where that is there. */
export function toMentionRow(
  mention: StoredMention,
  entity: Pick<StoredEntity, 'name' | 'context'> | undefined,
): MentionRow {
  return {
    id: mention.id,
    articleId: mention.articleId,
    entityId: mention.entityId,
    entityName: entity?.name ?? '',
    context: entity?.context ?? '',
    kind: mention.kind,
    text: mention.text,
    name: mention.text,
    about: '',
    code: mention.code,
    unit: '',
    counted: '',
    note: mention.note,
    value: Number.NaN,
    valueHigh: Number.NaN,
    approx: '',
    start: mention.start,
    end: mention.end,
    byHand: mention.origin === 'by hand',
    rejected: mention.status === 'rejected',
    lost: mention.lost !== undefined,
    collectedAt: mention.at,
    ...readingParts(mention),
  };
}
