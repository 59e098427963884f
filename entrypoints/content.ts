import '../lib/highlight/highlight.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPage } from '../components/card/start-page.ts';
import { browser } from '../lib/browser.ts';
import { offerFollowing } from '../lib/content/follow.ts';
import { leaveWhenOrphaned } from '../lib/content/leave-when-orphaned.ts';
import { listenInPage } from '../lib/content/listen-in-page.ts';
import { send } from '../lib/messages.ts';
import { readSettings, watchSettings } from '../lib/settings.ts';
import { SITES } from '../lib/sites.ts';

export default defineContentScript({
  matches: SITES,
  runAt: 'document_idle',
  async main(ctx) {
    const settings = await readSettings();
    if (ctx.isInvalid) return;
    let tellFollowers = (): void => {};
    const page = startPage({
      view: window,
      signal: ctx.signal,
      settings,
      browserLanguage: browser.i18n.getUILanguage(),
      getUrl: () => location.href,
      collect: (article) => send('collect', article),
      onPainted: () => tellFollowers(),
    });
    tellFollowers = offerFollowing(page.session, window, ctx.signal).changed;
    listenInPage(page.handlers, ctx.signal);
    const unwatch = watchSettings(page.change);
    leaveWhenOrphaned({ view: window, signal: ctx.signal, isOrphan: () => ctx.isInvalid, onLeave: unwatch });
  },
});
