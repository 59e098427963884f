import type { PageStatus } from '../lib/panel/open-page.ts';
import type { QuandianDatabase } from '../lib/store/database.ts';
import type { StoredMention } from '../lib/store/types.ts';
import { useLive } from './use-live.ts';

/** The mentions of a page: those that stand in it, and those that are kept without standing there, in text order. */
export interface PageMentions {
  standing: readonly StoredMention[];
  aside: readonly StoredMention[];
}

function sorted(rows: readonly StoredMention[]): PageMentions {
  const inOrder = rows.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const stands = ({ status, lost }: StoredMention): boolean => status === 'active' && !lost;
  return { standing: inOrder.filter(stands), aside: inOrder.filter((mention) => !stands(mention)) };
}

/**
 * The mentions of the page at hand: at once as the content script has them, then as they stand in the store. Where the
 * store has them not (it could not be written, or the reader saves by hand) they stay as they came.
 */
export function usePageMentions(db: QuandianDatabase, status: PageStatus): PageMentions {
  const state = status.is === 'ready' ? status.state : undefined;
  const saved = state && !state.notSaved && !state.unsaved ? state.articleId : undefined;
  const live = useLive(
    async () => (saved ? { of: saved, rows: await db.mentions.where('articleId').equals(saved).toArray() } : undefined),
    [db, saved],
  );
  if (live.is === 'ready' && live.value && live.value.of === saved) return sorted(live.value.rows);
  return sorted(state?.mentions ?? []);
}
