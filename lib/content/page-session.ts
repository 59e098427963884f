import type { Article, TextIndex } from '../article/types.ts';
import { wholeArticle, wholeIndex } from '../article/whole-article.ts';
import { type Anchored, buildHitMap, type HitMap } from '../highlight/hit-test.ts';
import type { Scheme } from '../highlight/names.ts';
import { clearHighlights, paint } from '../highlight/paint.ts';
import { reveal } from '../highlight/reveal.ts';
import { schemeBehind } from '../highlight/scheme.ts';
import type { Calls, Collected, Handlers, PageState } from '../messages.ts';
import { KINDS, type Kind } from '../recognise/types.ts';
import { fail, ok, type Result } from '../result.ts';
import type { StoredMention } from '../store/types.ts';
import { collectWithRetry } from './collect-with-retry.ts';
import { watchGround } from './watch-ground.ts';

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
  /** Marks the same mentions again, after a change of the settings. */
  repaint(): void;
  /** Whether the page is dark behind the article, as it was painted last. */
  scheme(): Scheme;
  /** Whether what is marked here has not been saved. */
  isUnsaved(): boolean;
  rangeOf(id: string): Range | undefined;
  /** What was read, once the background has answered; null where the page shows no article. */
  read(): (ReadArticle & { articleId: string }) | null;
  /** Collects and marks the same article again, after a change to the collection. */
  refresh(): Promise<void>;
}

export interface SessionOptions {
  view: Window;
  collect(article: Article): Promise<Result<ReturnType<Calls['collect']>>>;
  /** Which kinds are not to be marked, as the settings now say. */
  isHidden?: (kind: Kind) => boolean;
  /** After every painting: what is marked, and on which ground. */
  onPainted?(marks: readonly (Anchored & { kind: Kind })[], scheme: Scheme): void;
  /** Aborts when the extension was updated or removed: the highlights go, nothing runs on. */
  signal: AbortSignal;
}

/** Milliseconds after a painting, when its frame has been shown. */
const SOON = 50;

/** What goes on in one page: the article, its mentions and their marks. It changes nothing in the page's DOM. */
export function createPageSession(options: SessionOptions): PageSession {
  const { view, collect, signal, isHidden = () => false, onPainted } = options;
  let current: ReadArticle | null = null;
  // The same with the text of all its pages, where the article has several: what the reader's corrections go by.
  let whole: ReadArticle | null = null;
  let answer: Promise<Result<Collected>> = Promise.resolve(fail('no-article'));
  let anchored: Anchored[] = [];
  let ranges = new Map<string, Range>();
  let collected: readonly StoredMention[] = [];
  let marked: readonly StoredMention[] = [];
  let unsaved = false;
  let articleId = '';
  let map: HitMap | undefined;
  let scheme: Scheme = 'light';
  const ground = watchGround({
    view,
    signal,
    onLook() {
      if (current && schemeBehind(current.root, view) !== scheme) show(collected);
    },
  });

  function hits(): HitMap {
    map ??= buildHitMap(anchored);
    return map;
  }
  function show(mentions: readonly StoredMention[]): void {
    collected = mentions;
    // Asked once a kind, not once a mention: the answer goes by the page's address, which costs more than a range.
    const hidden = new Set(KINDS.filter(isHidden));
    const wanted = mentions.filter(({ kind }) => !hidden.has(kind));
    scheme = current ? schemeBehind(current.root, view) : 'light';
    if (current && wanted.length > 0) anchored = paint(wanted, (whole ?? current).index, scheme);
    else {
      clearHighlights();
      anchored = [];
    }
    ranges = new Map(anchored.map(({ id, range }) => [id, range]));
    marked = wanted.filter(({ id }) => ranges.has(id));
    map = undefined;
    // Ready before the pointer asks: Firefox needs more than a frame for two thousand.
    if (anchored.length > 0) view.setTimeout(hits, SOON);
    onPainted?.(
      marked.flatMap(({ id, kind }) => {
        const range = ranges.get(id);
        return range ? [{ id, range, kind }] : [];
      }),
      scheme,
    );
  }
  signal.addEventListener('abort', () => {
    current = null;
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
    // Read anew, not asked anew: what was known of the page before is another article's.
    const isOther = read !== current;
    current = read;
    if (isOther) {
      whole = null;
      articleId = '';
      collected = [];
    }
    ground.under(read?.root ?? null);
    if (!read) {
      answer = Promise.resolve(fail('no-article'));
      unsaved = false;
      show([]);
      return;
    }
    const sent = collectWithRetry(read.article, collect, signal).catch((error: unknown) => fail('unreachable', error));
    answer = sent;
    const result = await sent;
    // A later reading has begun, or the extension is leaving: its marks are not ours to paint.
    if (signal.aborted || current !== read) return;
    if (!result.ok) {
      // Marks of the article before would stand for another text.
      if (isOther) show([]);
      return;
    }
    const mentions = result.value.mentions.filter((mention) => mention.status === 'active' && !mention.lost);
    articleId = result.value.articleId;
    const text = result.value.whole;
    whole = text ? { ...read, article: wholeArticle(read.article, text), index: wholeIndex(read.index, text) } : null;
    unsaved = result.value.unsaved === true;
    show(mentions);
  }

  const handlers: Handlers = {
    async page(): Promise<Result<PageState>> {
      const read = current;
      const result = await answer;
      if (!result.ok) return result.error === 'unreachable' ? fail('lost', result.detail) : result;
      if (!read) return fail('no-article');
      const text = result.value.whole;
      return ok({ ...result.value, article: text ? wholeArticle(read.article, text) : read.article });
    },
    async show(id) {
      // A mention of a kind that is not marked has a place all the same.
      const mention = collected.find((one) => one.id === id);
      const range = ranges.get(id) ?? (mention && (whole ?? current)?.index.rangeOf(mention.start, mention.end));
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
    hits,
    mentions: () => marked,
    repaint: () => show(collected),
    scheme: () => scheme,
    isUnsaved: () => unsaved,
    rangeOf: (id) => ranges.get(id),
    read: () => (current && articleId ? { ...(whole ?? current), articleId } : null),
    refresh: () => update(() => current),
  };
}
