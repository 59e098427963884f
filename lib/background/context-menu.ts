import { browser } from '../browser.ts';
import { cardTranslator } from '../i18n/card.ts';
import { languageOf } from '../i18n/translate.ts';
import { sendToTab } from '../messages.ts';
import { KINDS } from '../recognise/types.ts';
import { readSettings, type Settings, watchSettings } from '../settings.ts';

const PREFIX = 'quandian-mark-';
const WAYS = [...KINDS, 'note'] as const;

async function build({ language }: Settings): Promise<void> {
  const t = cardTranslator(language === 'auto' ? languageOf(browser.i18n.getUILanguage()) : language);
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: PREFIX, title: t('markAs'), contexts: ['selection'] });
  for (const way of WAYS) {
    browser.contextMenus.create({ id: `${PREFIX}${way}`, parentId: PREFIX, title: t(way), contexts: ['selection'] });
  }
}

/**
 * "Mark as official …" in the selection's context menu. The menu outlives the background, so it is built at install, and
 * again when the reader chooses another language.
 */
export function offerContextMenu(): void {
  browser.runtime.onInstalled.addListener(() => void readSettings().then(build));
  let language: Settings['language'] | undefined;
  watchSettings((settings) => {
    if (settings.language !== language) void build(settings);
    language = settings.language;
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    const way = WAYS.find((one) => menuItemId === `${PREFIX}${one}`);
    if (way && tab?.id !== undefined) void sendToTab(tab.id, 'mark', way);
  });
}
