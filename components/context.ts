import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Translate, translator } from '../lib/i18n/translate.ts';

/** The reader's language, for every component below. */
export const TranslateContext = createContext<Translate>(translator('zh-CN'));

export function useTranslate(): Translate {
  return useContext(TranslateContext);
}
