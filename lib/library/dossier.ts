import type { Kind, Post } from '../recognise/types.ts';
import type { Collection } from './collection.ts';
import { type EntityRow, groupByEntity } from './entity-rows.ts';
import { filterMentions } from './filter.ts';

/** A mention as a dossier shows it. */
export interface DossierMention {
  id: string;
  kind: Kind;
  text: string;
  sentence: string;
  note: string;
  rejected: boolean;
  /** No longer found in its page. */
  lost: boolean;
  posts: readonly Post[];
  articleId: string;
  url: string;
  title: string;
  source: string;
  /** As on the page; empty where it has no date. */
  published: string;
  start: number;
}

/** One post of an official, and between which dates of publication the papers say so. */
export interface PostSpan {
  title: string;
  /** The body, as settled from context or as written; empty where neither is known. */
  body: string;
  /** Only ever mentioned as past. */
  former: boolean;
  /** Days, `2020-02-01`; empty where no article that says so has a date. */
  from: string;
  to: string;
  articles: number;
  mentions: number;
}

interface Gathered extends PostSpan {
  seen: Set<string>;
}

function addPost(spans: Map<string, Gathered>, post: Post, mention: DossierMention): void {
  const body = post.body ?? post.org ?? '';
  const key = `${body}\n${post.title}`;
  let span = spans.get(key);
  if (!span) {
    const empty = { from: '', to: '', articles: 0, mentions: 0 };
    span = { title: post.title, body, former: true, ...empty, seen: new Set<string>() };
    spans.set(key, span);
  }
  const day = mention.published.slice(0, 10);
  span.seen.add(mention.articleId);
  span.mentions++;
  span.articles = span.seen.size;
  span.former &&= post.former === true;
  if (day && (span.from === '' || day < span.from)) span.from = day;
  if (day > span.to) span.to = day;
}

/** The posts in order of the day when the collection first says so; those without a date come last. */
export function postSpans(mentions: readonly DossierMention[]): PostSpan[] {
  const spans = new Map<string, Gathered>();
  for (const mention of mentions) for (const post of mention.posts) addPost(spans, post, mention);
  const day = (span: PostSpan): string => span.from || '9999';
  return Array.from(spans.values(), ({ seen: _, ...span }) => span).sort(
    (a, b) => day(a).localeCompare(day(b)) || b.mentions - a.mentions,
  );
}

/** Entities of some kinds in the articles that mention one entity; those in most of its articles first. */
export function companions(collection: Collection, entityId: string, kinds: readonly Kind[]): EntityRow[] {
  const { columns } = collection;
  const own = filterMentions(collection, { entity: entityId });
  const inArticle = new Uint8Array(collection.articles.length);
  for (const i of own) inArticle[columns.article[i] as number] = 1;
  const others = filterMentions(collection, { kinds }).filter((i) => inArticle[columns.article[i] as number] === 1);
  return groupByEntity(collection, others)
    .filter((row) => row.entityId !== entityId)
    .sort((a, b) => b.articles - a.articles || b.mentions - a.mentions);
}

/** Other entities that bear the same name or a part of it, which the reader may know to be the same. */
export function namesakes(row: EntityRow, rows: readonly EntityRow[]): EntityRow[] {
  const surname = row.name.slice(0, 1);
  const stands = (other: EntityRow): boolean =>
    other.name === row.name ||
    // 冯书记 may be 冯卫华: the same surname, and one of the two is no full name.
    (other.name.startsWith(surname) && (isShortForm(other.name) || isShortForm(row.name)));
  return rows.filter((other) => other.entityId !== row.entityId && stands(other));
}

/** 冯书记, 王区长: a surname and a title instead of a given name. */
function isShortForm(name: string): boolean {
  return /^.{1,2}(?:书记|省长|市长|区长|县长|镇长|乡长|主席|主任|局长|部长|厅长|处长|科长|院长|校长|所长|会长)$/.test(
    name,
  );
}
