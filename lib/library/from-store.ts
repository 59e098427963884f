import type { ExportArticle, ExportItem } from '../export/item.ts';
import type { StoredArticle, StoredMention } from '../store/types.ts';

/** What the exports say of an article. */
export function citationOf(article: StoredArticle): ExportArticle {
  const { id, url, title, source, published, author, reporters, editors, text } = article;
  const citation: ExportArticle = { id, url, title, reporters, editors, text };
  if (source) citation.source = source;
  if (published) citation.published = published;
  if (author) citation.author = author;
  return citation;
}

/** Adds what the kind has to say. Set field by field: this runs a hundred thousand times for one file. */
function addReading(item: ExportItem, { reading, code }: StoredMention): void {
  switch (reading.kind) {
    case 'official': {
      item.name = reading.name;
      item.posts = reading.posts;
      const bodies = new Set(reading.posts.map(({ body, org }) => body ?? org ?? '').filter(Boolean));
      if (bodies.size > 0) item.organisation = [...bodies].join('；');
      return;
    }
    case 'person':
      item.name = reading.name;
      return;
    case 'place':
      if (reading.resolved) item.division = reading.resolved;
      if (code) item.code = code;
      return;
    case 'organisation':
      if (reading.fullName) item.organisation = reading.fullName;
      return;
    case 'figure': {
      const { value, unit, approx, of, change } = reading;
      if (typeof value === 'number') item.value = value;
      else [item.value, item.valueHigh] = value;
      if (unit) item.unit = unit;
      if (approx) item.approx = approx;
      if (of) item.counted = of;
      if (change) item.change = change;
    }
  }
}

/** A stored mention with its article, as the exports write it. */
export function toExportItem(mention: StoredMention, article: ExportArticle): ExportItem {
  const { id, kind, text, start, end, sentence, section, note, entityId, origin, at } = mention;
  const item: ExportItem = {
    id,
    kind,
    text,
    start,
    end,
    posts: [],
    sentence,
    byHand: origin === 'by hand',
    collectedAt: at,
    article,
  };
  if (section) item.section = section;
  if (note) item.note = note;
  if (entityId) item.entityId = entityId;
  addReading(item, mention);
  return item;
}
