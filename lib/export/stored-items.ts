import type { QuandianDatabase } from '../store/database.ts';
import type { StoredArticle, StoredMention } from '../store/types.ts';
import type { ExportArticle, ExportItem } from './item.ts';

type Head = Pick<StoredArticle, keyof ExportArticle & keyof StoredArticle>;

function exportArticle({ id, url, title, source, published, author, reporters, editors, text }: Head): ExportArticle {
  return {
    id,
    url,
    title,
    reporters,
    editors,
    text,
    ...(source && { source }),
    ...(published && { published }),
    ...(author && { author }),
  };
}

/** The columns that only some kinds have. */
function byKind({ reading, text }: StoredMention): Partial<ExportItem> {
  switch (reading.kind) {
    case 'official': {
      const bodies = reading.posts.map(({ body, org }) => body ?? org).filter((body) => body !== undefined);
      return { posts: reading.posts, ...(bodies.length > 0 && { organisation: [...new Set(bodies)].join('；') }) };
    }
    case 'person':
      return {};
    case 'place':
      return {
        ...(reading.resolved && { division: reading.resolved }),
        ...(reading.code && { code: reading.code }),
      };
    case 'organisation':
      return { organisation: reading.fullName ?? text };
    case 'figure': {
      const [value, valueHigh] = typeof reading.value === 'number' ? [reading.value] : reading.value;
      return {
        value,
        ...(valueHigh !== undefined && { valueHigh }),
        unit: reading.unit,
        ...(reading.approx && { approx: reading.approx }),
        ...(reading.of && { counted: reading.of }),
        ...(reading.change && { change: reading.change }),
      };
    }
  }
}

/** A stored mention as exports take it. */
export function toItem(mention: StoredMention, article: Head): ExportItem {
  const { id, kind, text, start, end, reading, sentence, section, note, origin, entityId, at } = mention;
  return {
    id,
    kind,
    text,
    start,
    end,
    posts: [],
    sentence,
    byHand: origin === 'by hand',
    entityId,
    collectedAt: at,
    article: exportArticle(article),
    ...('name' in reading && { name: reading.name }),
    ...(section && { section }),
    ...(note && { note }),
    ...byKind(mention),
  };
}

/** Pages of stored mentions with their articles, in the order given; a mention whose article is gone is left out. */
export async function* itemPages(
  pages: AsyncIterable<readonly StoredMention[]>,
  db: QuandianDatabase,
): AsyncGenerator<ExportItem[]> {
  for await (const page of pages) {
    const ids = [...new Set(page.map(({ articleId }) => articleId))];
    const articles = new Map((await db.articles.bulkGet(ids)).flatMap((a) => (a ? [[a.id, a] as const] : [])));
    yield page.flatMap((mention) => {
      const article = articles.get(mention.articleId);
      return article ? [toItem(mention, article)] : [];
    });
  }
}
