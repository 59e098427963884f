import { type ReadArticle, readArticle } from './read-article.ts';

export interface WatchOptions {
  document: Document;
  /** The page's address now; single-page sites change it. */
  getUrl: () => string;
  /** Ends the watch. */
  signal: AbortSignal;
  /** The page shows an article, or its text changed. Never called twice in a row with the same text at one address. */
  onArticle: (read: ReadArticle) => void;
  /** The article that was reported last is no longer on the page. */
  onGone: () => void;
  /** Test seams and bounds, in milliseconds and reads. */
  debounce?: number;
  maxWait?: number;
  searchFor?: number;
  maxReads?: number;
  read?: (document: Document, url: string) => ReadArticle | null;
}

/**
 * Reads the page's article now and again when it changes: text that a script brings late, a page that grows, a
 * single-page site that shows another article under another address.
 *
 * While an article stands, only changes inside its body's element or its removal cause a read. While none was found,
 * the page is looked at for `searchFor` after it last had a new address. Reads are debounced (`debounce`, at most
 * `maxWait`) and bounded (`maxReads` an address). Changes that touch no text (classes, highlights) are ignored.
 */
export function watchArticle(options: WatchOptions): void {
  const { document, getUrl, signal, onArticle, onGone } = options;
  const { debounce = 400, maxWait = 2500, searchFor = 20_000, maxReads = 60, read = readArticle } = options;
  if (signal.aborted) return;
  const view = document.defaultView;
  const Observer = view?.MutationObserver ?? globalThis.MutationObserver;

  let url = getUrl();
  let since = Date.now();
  let reads = 0;
  let shown: { text: string; url: string; root: Element } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;

  const look = (): void => {
    timer = undefined;
    waitingSince = 0;
    if (signal.aborted) return;
    reads++;
    const found = safely(() => read(document, url));
    if (!found) {
      if (shown) onGone();
      shown = null;
      return;
    }
    const { text } = found.article;
    const same =
      shown && shown.text === text && shown.url === url && shown.root.isConnected && shown.root === found.root;
    shown = { text, url, root: found.root };
    if (!same) onArticle(found);
  };

  const schedule = (): void => {
    if (signal.aborted || reads >= maxReads) return;
    const now = Date.now();
    waitingSince ||= now;
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, Math.min(debounce, waitingSince + maxWait - now)));
  };

  const moved = (): boolean => {
    const next = getUrl();
    if (next.replace(/#.*$/s, '') === url.replace(/#.*$/s, '')) return false;
    url = next;
    since = Date.now();
    reads = 0;
    return true;
  };

  const observer = new Observer((records) => {
    if (moved()) return schedule();
    if (shown) {
      if (
        !shown.root.isConnected ||
        records.some((record) => shown?.root.contains(record.target) && bringsText(record))
      )
        schedule();
    } else if (Date.now() - since < searchFor && records.some(bringsText)) schedule();
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  const onMove = (): void => {
    if (moved()) schedule();
  };
  const moves = ['popstate', 'hashchange', 'pageshow'] as const;
  for (const name of moves) view?.addEventListener(name, onMove);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const name of moves) view?.removeEventListener(name, onMove);
  });
  look();
}

/** A change of text, not of a widget's empty element. */
function bringsText(record: MutationRecord): boolean {
  if (record.type === 'characterData') return true;
  for (const node of [...record.addedNodes, ...record.removedNodes])
    if ((node.textContent ?? '').trim() !== '') return true;
  return false;
}

/** A page in the middle of its own change may throw at any read; the next change brings another chance. */
function safely(read: () => ReadArticle | null): ReadArticle | null {
  try {
    return read();
  } catch (error) {
    console.debug('quandian: page not readable now', error);
    return null;
  }
}
