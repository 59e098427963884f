import '../lib/highlight/highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { attachCard } from '../components/card/attach-card.tsx';
import { watchArticle } from '../lib/article/watch-article.ts';
import { browser } from '../lib/browser.ts';
import { createPageSession } from '../lib/content/page-session.ts';
import { languageOf } from '../lib/i18n/translate.ts';
import { libraryQuery } from '../lib/library/address.ts';
import { listen, send } from '../lib/messages.ts';
import { fail, ok } from '../lib/result.ts';
import { SITES } from '../lib/sites.ts';

export default defineContentScript({
  matches: SITES,
  runAt: 'document_idle',
  main(ctx) {
    const session = createPageSession({
      view: window,
      collect: (article) => send('collect', article),
      signal: ctx.signal,
    });
    const card = attachCard({
      ...session,
      view: window,
      signal: ctx.signal,
      language: languageOf(browser.i18n.getUILanguage()),
      correct: (correction) => send('correct', correction),
      undo: (change) => send('undo', change),
      history: ({ entityId, articleId }) => send('history', { entityId, articleId }),
      openCollection: (mention) => void send('library', libraryQuery(mention)),
    });
    const silence = listen({
      ...session.handlers,
      step: async (by) => (card.step(by) ? ok(null) : fail('not-found')),
      mark: async (kind) => (card.markSelection(kind === 'menu' ? undefined : kind) ? ok(null) : fail('not-found')),
    });
    ctx.onInvalidated(silence);
    watchArticle({
      document,
      getUrl: () => location.href,
      signal: ctx.signal,
      onArticle: (read) => void session.update(() => read),
      onGone: () => void session.update(() => null),
    });
  },
});
