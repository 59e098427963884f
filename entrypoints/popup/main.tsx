import '../../components/theme.css';
import '../../components/panel.css';
import './popup.css';
import { render } from 'preact';
import { TranslateContext } from '../../components/context.ts';
import { ReadingPanel } from '../../components/ReadingPanel.tsx';
import { browser } from '../../lib/browser.ts';
import { languageOf, translator } from '../../lib/i18n/translate.ts';
import { openArticle, saveCsv, showInTab } from '../../lib/panel/actions.ts';
import { openPage, type PageStatus, panelTab, readOnDemand } from '../../lib/panel/open-page.ts';
import { openDatabase } from '../../lib/store/database.ts';

/** How long the first frame waits for the page's answer, so that it shows rows and not a spinner. */
const PATIENCE = 300;

const root = document.getElementById('root');
const db = openDatabase();
const language = languageOf(browser.i18n.getUILanguage());
const t = translator(language);
const tab = await panelTab(location.search);

function show(status: PageStatus): void {
  if (!root) return;
  const answer = (reply: Promise<PageStatus>) => void reply.then(show);
  const actions = {
    open: (mention: Parameters<typeof showInTab>[1], onThisPage: boolean) =>
      onThisPage && tab.id !== undefined ? showInTab(tab.id, mention) : openArticle(db, mention),
    readPage: () => tab.id !== undefined && answer(readOnDemand(tab.id)),
    retry: () => answer(openPage(tab)),
    exportCsv: (listed: Parameters<typeof saveCsv>[1]) => saveCsv(db, listed),
  };
  render(
    <TranslateContext.Provider value={t}>
      <ReadingPanel db={db} status={status} actions={actions} />
    </TranslateContext.Provider>,
    root,
  );
}

document.documentElement.lang = language;
document.title = t('name');
const opened = openPage(tab);
const late = new Promise<PageStatus>((resolve) => setTimeout(() => resolve({ is: 'loading' }), PATIENCE));
show(await Promise.race([opened, late]));
show(await opened);
