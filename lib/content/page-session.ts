import type { Article, TextIndex } from '../article/types.ts';
import { type Anchored, buildHitMap, type HitMap } from '../highlight/hit-test.ts';
import { clearHighlights, paint } from '../highlight/paint.ts';
import { reveal } from '../highlight/reveal.ts';
import { schemeBehind } from '../highlight/scheme.ts';
import type { Calls, Collected, Handlers, PageState } from '../messages.ts';
import { fail, ok, type Result } from '../result.ts';
import type { StoredMention } from '../store/types.ts';
import { collectWithRetry } from './collect-with-retry.ts';

/** An article as read from the page at hand. */
export interface ReadArticle {
  article: Article;
  index: TextIndex;
  root: Element;
}

export interface PageSession {
  /** Reads the page, collects and paints what it shows; null: no article. What reading throws stays here. */
  update(read: () => ReadArticle | null): Promise<void>;
  /** Answers to the popup. */
  handlers: Handlers;
  /** Where mentions stand on the page, for hit testing. */
  hits(): HitMap;
  /** The mentions that are marked now, and where. */
  mentions(): readonly StoredMention[];
  rangeOf(id: string): Range | undefined;
  /** What was read, once the background has answered; null where the page shows no article. */
  read(): (ReadArticle & { articleId: string }) | null;
  /** Collects and marks the same article again, after a change to the collection. */
  refresh(): Promise<void>;
}

export interface SessionOptions {
  view: Window;
  collect(article: Article): Promise<Result<ReturnType<Calls['collect']>>>;
  /** Aborts when the extension was updated or removed: the highlights go, nothing runs on. */
  signal: AbortSignal;
}

/** What goes on in one page: the article, its mentions and their marks. It changes nothing in the page's DOM. */
export function createPageSession({ view, collect, signal }: SessionOptions): PageSession {
  let current: ReadArticle | null = null;
  let answer: Promise<Result<Collected>> = Promise.resolve(fail('no-article'));
  let anchored: Anchored[] = [];
  let ranges = new Map<string, Range>();
  let marked: readonly StoredMention[] = [];
  let articleId = '';
  let map: HitMap | undefined;

  const show = (marks: Anchored[], mentions: readonly StoredMention[] = []): void => {
    anchored = marks;
    ranges = new Map(marks.map(({ id, range }) => [id, range]));
    marked = mentions.filter(({ id }) => ranges.has(id));
    map = undefined;
  };
  signal.addEventListener('abort', () => {
    clearHighlights();
    show([]);
  });

  async function update(readPage: () => ReadArticle | null): Promise<void> {
    let read: ReadArticle | null = null;
    try {
      read = readPage();
    } catch (error) {
      // A page may be broken in ways nobody foresaw; it must not notice, and the log tells who looks.
      console.debug('Quandian could not read this page', error);
    }
    current = read;
    if (!read) {
      answer = Promise.resolve(fail('no-article'));
      clearHighlights();
      show([]);
      return;
    }
    const sent = collectWithRetry(read.article, collect, signal).catch((error: unknown) => fail('unreachable', error));
    answer = sent;
    const result = await sent;
    // A later reading has begun, or the extension is leaving: its marks are not ours to paint.
    if (signal.aborted || current !== read || !result.ok) return;
    const mentions = result.value.mentions.filter((mention) => mention.status === 'active' && !mention.lost);
    articleId = result.value.articleId;
    show(paint(mentions, read.index, schemeBehind(read.root, view)), mentions);
  }

  const handlers: Handlers = {
    async page(): Promise<Result<PageState>> {
      const read = current;
      const result = await answer;
      if (!result.ok) return result.error === 'unreachable' ? fail('lost', result.detail) : result;
      return read ? ok({ ...result.value, article: read.article }) : fail('no-article');
    },
    async show(id) {
      const range = ranges.get(id);
      return range && reveal(range, view, signal) ? ok(null) : fail('not-found');
    },
    async repaint() {
      await update(() => current);
      return ok(null);
    },
  };

  return {
    update,
    handlers,
    hits() {
      map ??= buildHitMap(anchored);
      return map;
    },
    mentions: () => marked,
    rangeOf: (id) => ranges.get(id),
    read: () => (current && articleId ? { ...current, articleId } : null),
    refresh: () => update(() => current),
  };
}
