import '../lib/highlight/highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { readArticle } from '../lib/article/read-article.ts';
import { createPageSession } from '../lib/content/page-session.ts';
import { listen, send } from '../lib/messages.ts';
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
    const silence = listen(session.handlers);
    ctx.onInvalidated(silence);
    void session.update(() => readArticle(document, location.href));
  },
});
