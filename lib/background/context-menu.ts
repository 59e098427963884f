import { browser } from '../browser.ts';
import { cardTranslator } from '../i18n/card.ts';
import { languageOf } from '../i18n/translate.ts';
import { sendToTab } from '../messages.ts';
import { KINDS, type Kind } from '../recognise/types.ts';

const PREFIX = 'quandian-mark-';

async function build(): Promise<void> {
  const t = cardTranslator(languageOf(browser.i18n.getUILanguage()));
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: PREFIX, title: t('markAs'), contexts: ['selection'] });
  for (const kind of KINDS) {
    browser.contextMenus.create({
      id: `${PREFIX}${kind}`,
      parentId: PREFIX,
      title: t(kind),
      contexts: ['selection'],
    });
  }
}

/** "Mark as official …" in the selection's context menu. The menu outlives the background, so it is built at install. */
export function offerContextMenu(): void {
  browser.runtime.onInstalled.addListener(() => void build());
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    const kind = KINDS.find((one) => menuItemId === `${PREFIX}${one}`) satisfies Kind | undefined;
    if (kind && tab?.id !== undefined) void sendToTab(tab.id, 'mark', kind);
  });
}
