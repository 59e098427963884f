import { useState } from 'preact/hooks';
import type { Rows } from '../../lib/backup/format.ts';
import { readBackup } from '../../lib/backup/read-backup.ts';
import { previewRestore, type RestorePlan, restore } from '../../lib/backup/restore.ts';
import { lastBackup, makeBackup } from '../../lib/backup/write-backup.ts';
import { fileName } from '../../lib/export/csv.ts';
import { download } from '../../lib/export/download.ts';
import { printLocalDay } from '../../lib/library/print.ts';
import type { QuandianDatabase } from '../../lib/store/database.ts';
import { useLive } from '../use-live.ts';
import { useText } from './context.ts';
import { FilePick } from './FilePick.tsx';
import { failureText } from './failure-text.ts';

interface BackupPanelProps {
  db: QuandianDatabase;
  onRestored(): void;
}

const PLANNED = ['articles', 'mentions', 'entities', 'lexicon'] as const;

/** One file out, one file in; what a file would do is shown before it does it. */
export function BackupPanel({ db, onRestored }: BackupPanelProps) {
  const t = useText();
  const last = useLive(() => lastBackup(db), [db]);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const [offer, setOffer] = useState<{ madeAt: number; rows: Rows; plan: RestorePlan }>();

  async function guarded(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setSaid(t('working'));
    try {
      await work();
    } catch (error) {
      setSaid(failureText(t, error));
    } finally {
      setBusy(false);
    }
  }
  const backUp = () =>
    guarded(async () => {
      const now = Date.now();
      await download(await makeBackup(db, now), fileName(new Date(now), 'json.gz'), false);
      setSaid(t('backedUp'));
    });
  const read = (file: File) =>
    guarded(async () => {
      setOffer(undefined);
      const result = await readBackup(file);
      if (!result.ok) return setSaid(t(result.refusal));
      setOffer({ madeAt: result.madeAt, rows: result.rows, plan: await previewRestore(db, result.rows) });
      setSaid('');
    });
  const accept = (rows: Rows) =>
    guarded(async () => {
      await restore(db, rows, (n, total) => setSaid(t('restoring', { n, total })));
      setOffer(undefined);
      setSaid(t('restoredAll'));
      onRestored();
    });

  const when = last.is === 'ready' ? last.value : undefined;
  return (
    <section>
      <h2>{t('backup')}</h2>
      <p class="muted">{t('backupHint')}</p>
      <p data-testid="last-backup">{when ? t('lastBackup', { day: printLocalDay(when) }) : t('noBackup')}</p>
      <div class="actions">
        <button type="button" class="main" data-testid="backup" disabled={busy} onClick={() => void backUp()}>
          {t('makeBackup')}
        </button>
        <FilePick
          label={t('restoreFrom')}
          accept=".gz,application/gzip"
          testId="restore-file"
          onPick={(f) => void read(f)}
        />
      </div>
      {offer && (
        <div class="offer" data-testid="restore-plan">
          <p>{t('restorePreview', { day: printLocalDay(offer.madeAt) })}</p>
          <ul>
            {PLANNED.map((table) => (
              <li key={table}>{t('planLine', { table: t(table), ...offer.plan[table] })}</li>
            ))}
          </ul>
          <div class="actions">
            <button
              type="button"
              class="main"
              data-testid="restore"
              disabled={busy}
              onClick={() => void accept(offer.rows)}
            >
              {t('restoreNow')}
            </button>
            <button type="button" onClick={() => setOffer(undefined)}>
              {t('doNotRestore')}
            </button>
          </div>
        </div>
      )}
      <p role="status" class="muted" data-testid="backup-status">
        {said}
      </p>
    </section>
  );
}
