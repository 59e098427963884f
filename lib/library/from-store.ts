import { postLabel } from '../export/columns.ts';
import type { ExportItem } from '../export/item.ts';
import type { StoredArticle, StoredMention } from '../store/types.ts';
import type { ArticleRow, MentionRow } from './rows.ts';

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

/** What the lists keep of a mention. */
export function toMentionRow(mention: StoredMention): MentionRow {
  return {
    id: mention.id,
    articleId: mention.articleId,
    entityId: mention.entityId,
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

/** `undefined` where there is nothing: exports leave such fields out. */
function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function exportedReading({ reading, code }: StoredMention): Partial<ExportItem> {
  switch (reading.kind) {
    case 'official': {
      const bodies = reading.posts.map((post) => post.body ?? post.org ?? '').filter(Boolean);
      const organisation = [...new Set(bodies)].join('；');
      return { name: reading.name, posts: reading.posts, ...present({ organisation }) };
    }
    case 'person':
      return { name: reading.name };
    case 'place':
      return present({ division: reading.resolved, code });
    case 'organisation':
      return present({ organisation: reading.fullName });
    case 'figure': {
      const [value, valueHigh] = Array.isArray(reading.value) ? reading.value : [reading.value, undefined];
      const { unit, approx, of: counted, change } = reading;
      return { value, ...present({ valueHigh, unit, approx, counted, change }) };
    }
  }
}

/** A stored mention with its article, as the exports write it. */
export function toExportItem(mention: StoredMention, article: StoredArticle): ExportItem {
  return {
    id: mention.id,
    kind: mention.kind,
    text: mention.text,
    start: mention.start,
    end: mention.end,
    posts: [],
    sentence: mention.sentence,
    ...present({ section: mention.section, note: mention.note, entityId: mention.entityId }),
    byHand: mention.origin === 'by hand',
    collectedAt: mention.at,
    article: {
      id: article.id,
      url: article.url,
      title: article.title,
      ...present({ source: article.source, published: article.published, author: article.author }),
      reporters: article.reporters,
      editors: article.editors,
      text: article.text,
    },
    ...exportedReading(mention),
  };
}
