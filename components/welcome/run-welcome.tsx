import { render } from 'preact';
import { browser } from '../../lib/browser.ts';
import { languageOf, translator } from '../../lib/i18n/translate.ts';
import { welcomeTranslator } from '../../lib/i18n/welcome.ts';
import { send } from '../../lib/messages.ts';
import { readSettings, type Settings, watchSettings } from '../../lib/settings.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { articleId } from '../../lib/store/ids.ts';
import { startPage } from '../card/start-page.ts';
import { Welcome } from './Welcome.tsx';

/** The address that the sample is known by; nothing is ever asked of it. */
const SAMPLE = 'https://quandian.example/sample/article.html';

async function shortcuts(): Promise<{ next: string; previous: string; mark: string }> {
  const commands = (await browser.commands?.getAll()) ?? [];
  const key = (name: string): string => {
    const shortcut = commands.find((command) => command.name === name)?.shortcut || '—';
    return shortcut.replace('Period', '.').replace('Comma', ',');
  };
  return { next: key('next-mention'), previous: key('previous-mention'), mark: key('mark-selection') };
}

/** Runs the welcome page: its sample is read, marked and mended just as a page of the web is, and saved when mended. */
export async function runWelcome(root: HTMLElement): Promise<void> {
  const [settings, keys] = await Promise.all([readSettings(), shortcuts()]);
  const browserLanguage = browser.i18n.getUILanguage();

  async function dropSample(): Promise<boolean> {
    const id = articleId(SAMPLE, undefined);
    if (!(await openDatabase().articles.get(id))) return false;
    await send('correct', { do: 'drop', articleIds: [id] });
    await page.session.refresh();
    return true;
  }
  function draw({ language: chosen }: Settings): void {
    const language = chosen === 'auto' ? languageOf(browserLanguage) : chosen;
    document.documentElement.lang = language;
    document.title = translator(language)('name');
    render(
      <Welcome
        t={welcomeTranslator(language)}
        keys={keys}
        onLibrary={() => void browser.tabs.create({ url: browser.runtime.getURL('library.html') })}
        onDrop={dropSample}
      />,
      root,
    );
  }
  draw(settings);
  const page = startPage({
    view: window,
    // The page lives as long as its window.
    signal: new AbortController().signal,
    // The sample is there to be tried: it is marked whatever is switched off elsewhere.
    settings: { ...settings, hidden: [] },
    browserLanguage,
    getUrl: () => SAMPLE,
    collect: (article) => send('draft', article),
  });
  watchSettings((next) => {
    draw(next);
    page.change({ ...next, hidden: [] });
  });
}
