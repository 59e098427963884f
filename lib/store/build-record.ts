import type { Article } from '../article/types.ts';
import type { Reading } from '../corrections/lexicon.ts';
import { KINDS, type Mention } from '../recognise/types.ts';
import { entityOf, placesInText } from './entities.ts';
import { articleId, mentionId } from './ids.ts';
import { headline } from './reading-label.ts';
import { sentenceAt } from './sentence.ts';
import type { KindCounts, StoredArticle, StoredEntity, StoredMention } from './types.ts';

/** How much text on each side is kept to find a mention again, in code units. */
const CONTEXT = 32;

/** An article with its mentions and the entities they belong to, ready to be written. */
export interface ArticleRecord {
  article: StoredArticle;
  mentions: StoredMention[];
  entities: StoredEntity[];
}

/** Active mentions that still stand in the text, by kind. */
export function countKinds(mentions: readonly StoredMention[]): KindCounts {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as KindCounts;
  for (const { kind, status, lost } of mentions) if (status === 'active' && !lost) counts[kind]++;
  return counts;
}

function readingOf(mention: Mention): Reading {
  const { start, end, text, why, ...reading } = mention;
  return reading;
}

function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/** What stands around a span: the context on each side, the sentence and the section. */
export function surroundings(
  { text, blocks, sections }: Pick<Article, 'text' | 'blocks' | 'sections'>,
  start: number,
  end: number,
): Pick<StoredMention, 'before' | 'after' | 'sentence' | 'section'> {
  const block = blocks.find((candidate) => candidate.start <= start && candidate.end >= end);
  const section = sections[block?.section ?? -1] ?? sections.find((one) => one.start <= start && one.end >= end);
  return {
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
    sentence: sentenceAt(text, start, end),
    ...(section && { section: section.title }),
  };
}

/**
 * What the store keeps of an article just read, as if it were the first time. Pure: the same article at the same time
 * gives the same record. Mentions whose offsets don't give their text are left out.
 *
 * @param now epoch milliseconds
 */
export function buildRecord(article: Article, found: readonly Mention[], now: number): ArticleRecord {
  const id = articleId(article.canonicalUrl);
  const page = articleId(article.canonicalUrl, article.page);
  const site = siteOf(article.canonicalUrl);
  const right = found.filter(({ start, end, text }) => text !== '' && article.text.slice(start, end) === text);
  const places = placesInText(right);
  const entities = new Map<string, StoredEntity>();
  const mentions = right.map((mention): StoredMention => {
    const { kind, text, start, end, why } = mention;
    const reading = readingOf(mention);
    const entity = entityOf(mention, places, now);
    if (!entities.has(entity.id)) entities.set(entity.id, entity);
    const own = mentionId(page, kind, start, end);
    return {
      id: own,
      articleId: id,
      kind,
      text,
      start,
      end,
      reading,
      why: why.slice(0, 8),
      ...surroundings(article, start, end),
      origin: 'automatic',
      status: 'active',
      note: '',
      at: now,
      updatedAt: now,
      entityId: entity.id,
      order: [now, id, -start, own],
      site,
      published: article.published ?? '',
      name: headline(reading, text),
      code: reading.kind === 'place' ? (reading.code ?? '') : '',
    };
  });
  return {
    article: {
      ...article,
      id,
      aliases: [...new Set([article.canonicalUrl, article.url])],
      site,
      firstSeen: now,
      lastSeen: now,
      counts: countKinds(mentions),
    },
    mentions,
    entities: [...entities.values()],
  };
}
