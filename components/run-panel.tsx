import { render } from 'preact';
import { browser } from '../lib/browser.ts';
import type { Correction } from '../lib/corrections/correction.ts';
import { languageOf, translator } from '../lib/i18n/translate.ts';
import { send, sendToTab } from '../lib/messages.ts';
import { openArticle, saveCsv, showInTab } from '../lib/panel/actions.ts';
import { followTab } from '../lib/panel/follow-tab.ts';
import { openPage, type PageStatus, type PanelTab, panelTab, readOnDemand } from '../lib/panel/open-page.ts';
import { hasSidePanel, openSidePanel } from '../lib/panel/side-panel.ts';
import { addedSites, askForSite, dropSite } from '../lib/panel/sites.ts';
import { changeSettings, readSettings, watchSettings } from '../lib/settings.ts';
import { openDatabase } from '../lib/store/database.ts';
import type { StoredMention } from '../lib/store/types.ts';
import { TranslateContext } from './context.ts';
import { PanelFrame } from './PanelFrame.tsx';
import type { PanelActions } from './ReadingPanel.tsx';

/** How long the first frame waits for the page's answer, so that it shows rows and not a spinner. Milliseconds. */
const PATIENCE = 300;
/** How often, a second apart, the popup asks a page again that shows no article: as long as late text is waited for. */
const LATE_ASKS = 20;

/**
 * Runs the panel: over the page (`popup`), where it is about the tab that was active when it opened, or `beside` it, where
 * it follows the active tab and the reader's place in the page.
 */
export async function runPanel(root: HTMLElement, where: 'popup' | 'beside'): Promise<void> {
  const beside = where === 'beside';
  const db = openDatabase();
  const [here, first] = await Promise.all([browser.windows.getCurrent(), readSettings()]);
  let settings = first;
  let tab: PanelTab = {};
  let status: PageStatus = { is: 'loading' };
  let at: string | undefined;
  let sites = await addedSites();

  /** Shows a status, unless another tab has come meanwhile. */
  async function showLater(reply: Promise<PageStatus>): Promise<void> {
    const of = tab.id;
    const next = await reply;
    if (tab.id !== of) return;
    status = next;
    draw();
  }
  const repaint = () => (tab.id === undefined ? undefined : sendToTab(tab.id, 'repaint', null));

  const actions: PanelActions = {
    open: (mention: StoredMention, onThisPage: boolean) =>
      onThisPage && tab.id !== undefined ? showInTab(tab.id, mention) : openArticle(db, mention),
    async openCard(mention) {
      if (tab.id === undefined) return false;
      const { ok } = await sendToTab(tab.id, 'card', mention.id);
      // The card is in the page, and so must the keyboard be.
      if (ok && !beside) close();
      return ok;
    },
    readPage: () => tab.id !== undefined && void showLater(readOnDemand(tab.id)),
    alwaysRead() {
      const { url } = tab;
      if (!url) return;
      void askForSite(url).then((granted) => {
        // The background puts the script in; where the popup lives on, it asks until that answers.
        if (granted) setTimeout(() => void showLater(openPage(tab, beside)), 300);
      });
    },
    async keep() {
      if (status.is !== 'ready') return;
      await send('keep', status.state.article);
      await repaint();
      await showLater(openPage(tab, beside));
    },
    retry: () => void showLater(openPage(tab, beside)),
    exportCsv: (listed) => saveCsv(db, listed),
    async correct(correction: Correction) {
      if (status.is === 'ready' && status.state.unsaved) {
        await send('keep', status.state.article);
        void showLater(openPage(tab, beside));
      }
      const result = await send('correct', correction);
      await repaint();
      return result;
    },
    async undo(change) {
      const result = await send('undo', change);
      await repaint();
      return result.ok && result.value;
    },
  };

  function draw(): void {
    const language = settings.language === 'auto' ? languageOf(browser.i18n.getUILanguage()) : settings.language;
    const t = translator(language);
    document.documentElement.lang = language;
    document.title = t('name');
    const url = tab.url && /^https?:/.test(tab.url) ? tab.url : undefined;
    render(
      <TranslateContext.Provider value={t}>
        <PanelFrame
          db={db}
          status={status}
          actions={actions}
          {...(beside && { following: { at } })}
          settings={{
            settings,
            url,
            sites,
            onChange: (change) => void changeSettings(change),
            onDropSite: (pattern) => void dropSite(pattern),
            onWelcome: () => void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') }),
          }}
          onLibrary={() => void browser.tabs.create({ url: browser.runtime.getURL('library.html') })}
          onSidePanel={!beside && hasSidePanel() ? () => void openSidePanel(here.id).then(close) : undefined}
        />
      </TranslateContext.Provider>,
      root,
    );
  }

  watchSettings((next) => {
    settings = next;
    draw();
  });
  const relist = async (): Promise<void> => {
    sites = await addedSites();
    draw();
  };
  browser.permissions.onAdded.addListener(() => void relist());
  browser.permissions.onRemoved.addListener(() => void relist());

  if (beside) {
    await followTab({
      onTab(next) {
        if (next.id !== tab.id || next.url !== tab.url) status = { is: 'loading' };
        tab = next;
        at = undefined;
        draw();
        void showLater(openPage(tab, true));
      },
      onChanged: () => void showLater(openPage(tab, true)),
      onAt(id) {
        at = id;
        draw();
      },
    });
    return;
  }
  tab = await panelTab(location.search);
  const opened = openPage(tab);
  await Promise.race([showLater(opened), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  const stands = (): PageStatus['is'] => status.is;
  if (stands() === 'loading') draw();
  // Opened over a page that is still arriving: its article may come later than the popup.
  for (let asked = 0; asked < LATE_ASKS; asked++) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    if (stands() === 'absent') await showLater(openPage(tab));
  }
}
