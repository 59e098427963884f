import { COLUMNS, DEFAULT_COLUMNS } from '../export/columns.ts';
import type { QuandianDatabase } from '../store/database.ts';

const KEY = 'exportColumns';

/** The columns that the reader chose for his last export; before the first, those of the popup's CSV. */
export async function rememberedColumns(db: QuandianDatabase): Promise<string[]> {
  const row = await db.meta.get(KEY);
  const ids = typeof row?.value === 'string' ? row.value.split('\n') : [];
  const known = ids.filter((id) => COLUMNS.some((column) => column.id === id));
  return known.length > 0 ? known : [...DEFAULT_COLUMNS];
}

export async function rememberColumns(db: QuandianDatabase, ids: readonly string[]): Promise<void> {
  await db.meta.put({ key: KEY, value: ids.join('\n') });
}
