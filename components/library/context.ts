import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type LibraryTranslate, libraryTranslator } from '../../lib/i18n/library.ts';

/** The reader's language, for every component of the library. */
export const LibraryTranslateContext = createContext<LibraryTranslate>(libraryTranslator('zh-CN'));

export function useText(): LibraryTranslate {
  return useContext(LibraryTranslateContext);
}
