import type { PageStatus } from '../lib/panel/open-page.ts';
import type { QuandianDatabase } from '../lib/store/database.ts';
import { mentionsOf } from '../lib/store/list-mentions.ts';
import type { StoredMention } from '../lib/store/types.ts';
import { useLive } from './use-live.ts';

const NONE: readonly StoredMention[] = [];

/**
 * The mentions of the page at hand: at once as the content script has them, then as they stand in the store. Where the
 * store could not be written they stay as they came.
 */
export function usePageMentions(db: QuandianDatabase, status: PageStatus): readonly StoredMention[] {
  const state = status.is === 'ready' ? status.state : undefined;
  const saved = state && !state.notSaved ? state.articleId : undefined;
  const live = useLive(async () => (saved ? { of: saved, rows: await mentionsOf(db, saved) } : undefined), [db, saved]);
  if (live.is === 'ready' && live.value && live.value.of === saved) return live.value.rows;
  return state?.mentions.filter((mention) => mention.status === 'active') ?? NONE;
}
