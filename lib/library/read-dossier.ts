import type { QuandianDatabase } from '../store/database.ts';
import type { StoredArticle, StoredMention } from '../store/types.ts';
import type { Collection } from './collection.ts';
import type { DossierMention } from './dossier.ts';

function toDossierMention(mention: StoredMention, collection: Collection): DossierMention {
  const article = collection.articles[collection.articleIndex(mention.articleId) ?? -1];
  return {
    id: mention.id,
    kind: mention.kind,
    text: mention.text,
    sentence: mention.sentence,
    note: mention.note,
    rejected: mention.status === 'rejected',
    lost: mention.lost !== undefined,
    posts: mention.reading.kind === 'official' ? mention.reading.posts : [],
    articleId: mention.articleId,
    url: article?.url ?? '',
    title: article?.title ?? '',
    source: article?.source ?? '',
    published: mention.published,
    start: mention.start,
  };
}

/** Latest publication first, those of an article in text order; what has no date comes last. */
function byDate(a: DossierMention, b: DossierMention): number {
  return b.published.localeCompare(a.published) || a.articleId.localeCompare(b.articleId) || a.start - b.start;
}

/** All mentions of an entity that were not rejected. */
export async function readEntityMentions(
  db: QuandianDatabase,
  collection: Collection,
  entityId: string,
): Promise<DossierMention[]> {
  const rows = await db.mentions.where('entityId').equals(entityId).toArray();
  const standing = rows.filter(({ status }) => status === 'active');
  return standing.map((mention) => toDossierMention(mention, collection)).sort(byDate);
}

export interface ArticleDossier {
  article: StoredArticle;
  /** In text order, rejected ones included. */
  mentions: DossierMention[];
}

/** An article with its mentions; undefined where it is not (any more) in the collection. */
export async function readArticle(
  db: QuandianDatabase,
  collection: Collection,
  articleId: string,
): Promise<ArticleDossier | undefined> {
  const article = await db.articles.get(articleId);
  if (!article) return undefined;
  const rows = await db.mentions.where('articleId').equals(articleId).toArray();
  const mentions = rows.map((mention) => toDossierMention(mention, collection));
  return { article, mentions: mentions.sort((a, b) => a.start - b.start) };
}

/** One mention as a dossier shows it; undefined where it is gone. */
export async function readMention(
  db: QuandianDatabase,
  collection: Collection,
  id: string,
): Promise<DossierMention | undefined> {
  const mention = await db.mentions.get(id);
  return mention && toDossierMention(mention, collection);
}
