import { useEffect, useRef, useState } from 'preact/hooks';
import type { QuandianDatabase } from '../lib/store/database.ts';
import { type ListQuery, listMentions } from '../lib/store/list-mentions.ts';
import type { StoredMention } from '../lib/store/types.ts';
import { type Live, useLive } from './use-live.ts';

const PAGE = 100;

/**
 * Everything collected that suits a query, newest first: the first page live, further ones as the reader asks for them,
 * each by key from the last row. `null` for the query: nothing is read.
 */
export function useCollected(
  db: QuandianDatabase,
  query: ListQuery | null,
): { live: Live<StoredMention[]>; more: (() => void) | undefined } {
  const kind = query?.kind;
  const search = query?.search;
  const wanted = query !== null;
  // The query typed last: a search through everything that an earlier one still runs gives way to it.
  const latest = useRef('');
  const asked = `${kind ?? ''}|${search ?? ''}`;
  latest.current = asked;
  const first = useLive(
    () =>
      wanted
        ? listMentions(db, { kind, search }, undefined, PAGE, () => latest.current !== asked)
        : Promise.resolve([]),
    [db, wanted, kind, search],
  );
  const [further, setFurther] = useState<{ after: string; rows: StoredMention[]; ended: boolean }>();
  const reading = useRef(false);
  const head = first.is === 'ready' ? first.value : [];
  // Further pages hang on the last row of the first one: when that changes they are read anew.
  const after = head.length < PAGE ? '' : `${head.at(-1)?.id}|${kind ?? ''}|${search ?? ''}`;
  const own = further?.after === after ? further : undefined;
  useEffect(() => {
    reading.current = false;
  }, [after]);

  async function readMore(): Promise<void> {
    if (reading.current) return;
    reading.current = true;
    const before = own?.rows ?? [];
    const last = before.at(-1) ?? head.at(-1);
    try {
      const rows = await listMentions(db, { kind, search }, last?.order, PAGE);
      setFurther({ after, rows: [...before, ...rows], ended: rows.length < PAGE });
    } finally {
      reading.current = false;
    }
  }

  const live: Live<StoredMention[]> =
    first.is === 'ready' && own ? { is: 'ready', value: [...head, ...own.rows] } : first;
  return { live, more: after !== '' && !own?.ended ? () => void readMore() : undefined };
}
