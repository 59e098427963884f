import { backupDue } from '../../lib/backup/backup-due.ts';
import { lastBackup } from '../../lib/backup/write-backup.ts';
import type { QuandianDatabase } from '../../lib/store/database.ts';
import { useLive } from '../use-live.ts';
import { useText } from './context.ts';

/** The sentence that reminds of a backup; undefined while none is due. */
export function useBackupReminder(db: QuandianDatabase, mentions: number): string | undefined {
  const t = useText();
  const last = useLive(async () => (await lastBackup(db)) ?? 0, [db]);
  if (last.is !== 'ready') return undefined;
  const due = backupDue(last.value || undefined, mentions, Date.now());
  if (!due) return undefined;
  return due.days === undefined ? t('noBackup') : t('backupDue', { n: due.days });
}
