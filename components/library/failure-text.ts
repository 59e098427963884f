import type { LibraryTranslate } from '../../lib/i18n/library.ts';
import { type StoreFailure, storeFailure } from '../../lib/store/store-failure.ts';

/** What went wrong with the collection, in the reader's words; `otherwise` where nothing more is known. */
export function failureText(
  t: LibraryTranslate,
  error: unknown,
  otherwise: 'failed' | 'loadFailed' | 'exportFailed' = 'failed',
): string {
  const failure: StoreFailure = storeFailure(error);
  return t(failure === 'database' ? otherwise : failure);
}
