import '../../components/theme.css';
import './library.css';
import { render } from 'preact';
import { LibraryTranslateContext } from '../../components/library/context.ts';
import { Library } from '../../components/library/Library.tsx';
import { browser } from '../../lib/browser.ts';
import { libraryTranslator } from '../../lib/i18n/library.ts';
import { languageOf } from '../../lib/i18n/translate.ts';
import { readSettings } from '../../lib/settings.ts';
import { openDatabase } from '../../lib/store/database.ts';

const root = document.getElementById('root');
const { language: chosen } = await readSettings();
const language = chosen === 'auto' ? languageOf(browser.i18n.getUILanguage()) : chosen;
const t = libraryTranslator(language);

document.documentElement.lang = language;
document.title = t('title');
if (root) {
  render(
    <LibraryTranslateContext.Provider value={t}>
      <Library db={openDatabase()} />
    </LibraryTranslateContext.Provider>,
    root,
  );
}
