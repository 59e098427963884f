import { watchArticle } from '../../lib/article/watch-article.ts';
import { createOverview } from '../../lib/content/overview.ts';
import { createPageSession, type PageSession, type SessionOptions } from '../../lib/content/page-session.ts';
import { colourRules } from '../../lib/highlight/colours.ts';
import { clearStaleSheets, createPageSheet } from '../../lib/highlight/page-sheet.ts';
import { reveal } from '../../lib/highlight/reveal.ts';
import { languageOf } from '../../lib/i18n/translate.ts';
import { libraryQuery } from '../../lib/library/address.ts';
import { type Handlers, send } from '../../lib/messages.ts';
import { fail, ok } from '../../lib/result.ts';
import { isQuiet, type Settings } from '../../lib/settings.ts';
import { attachCard } from './attach-card.tsx';
import type { CardControl } from './reading-page.ts';

export interface PageOptions {
  view: Window;
  signal: AbortSignal;
  settings: Settings;
  /** The language of the browser, for who has not chosen one. */
  browserLanguage: string;
  /** The address that the article is known by. */
  getUrl(): string;
  collect: SessionOptions['collect'];
  /** After every painting. */
  onPainted?(): void;
}

export interface RunningPage {
  session: PageSession;
  card: CardControl;
  /** What panels and background may ask of this page. */
  handlers: Handlers;
  /** Takes new settings over, at once. */
  change(settings: Settings): void;
}

/** Reads a page, marks it and lets the reader mend it: for the pages of the web, and for the sample of the welcome page. */
export function startPage(options: PageOptions): RunningPage {
  const { view, signal, getUrl } = options;
  let settings = options.settings;
  clearStaleSheets(view.document);
  const colours = createPageSheet(view, signal);
  const overview = createOverview({
    view,
    sheet: createPageSheet(view, signal),
    signal,
    onPick: (range) => reveal(range, view, signal),
  });
  const session = createPageSession({
    view,
    signal,
    collect: options.collect,
    isHidden: (kind) => settings.hidden.includes(kind) || isQuiet(settings, getUrl()),
    onPainted(marks, scheme) {
      overview.draw(settings.strip ? marks : [], scheme, settings.colours);
      options.onPainted?.();
    },
  });
  /** What is not saved yet is saved before the reader mends it: a correction is a click that collects. */
  async function keepFirst(): Promise<void> {
    const read = session.read();
    if (read && session.isUnsaved()) await send('keep', read.article);
  }
  const card = attachCard({
    ...session,
    view,
    signal,
    language: () => (settings.language === 'auto' ? languageOf(options.browserLanguage) : settings.language),
    async correct(correction) {
      await keepFirst();
      return send('correct', correction);
    },
    undo: (change) => send('undo', change),
    history: ({ entityId, articleId }) => send('history', { entityId, articleId }),
    propose: (asked) => send('propose', asked),
    openCollection: (mention) => void send('library', libraryQuery(mention)),
  });
  colours.set(colourRules(settings.colours));
  watchArticle({
    document: view.document,
    getUrl,
    signal,
    onArticle: (read) => void session.update(() => read),
    onGone: () => void session.update(() => null),
  });

  const said = async (done: boolean) => (done ? ok(null) : fail('not-found'));
  return {
    session,
    card,
    handlers: {
      ...session.handlers,
      step: (by) => said(card.step(by)),
      card: (id) => said(card.openAt(id)),
      mark: (as) => said(card.markSelection(as === 'menu' ? undefined : as)),
    },
    change(next) {
      settings = next;
      colours.set(colourRules(next.colours));
      session.repaint();
    },
  };
}
