import { useState } from 'preact/hooks';
import { type ImportedChange, readCsvCorrections } from '../../lib/backup/import-csv.ts';
import type { Correction } from '../../lib/corrections/correction.ts';
import type { QuandianDatabase } from '../../lib/store/database.ts';
import { useText } from './context.ts';
import { FilePick } from './FilePick.tsx';
import { failureText } from './failure-text.ts';

interface ImportPanelProps {
  db: QuandianDatabase;
  /** Writes all of them as one change, with one way back. */
  run(corrections: readonly Correction[], done: string): Promise<void>;
}

/** Changes shown before they are made; the others are counted. */
const SHOWN = 8;

/** What a reader changed in an exported CSV, shown before it is taken over. */
export function ImportPanel({ db, run }: ImportPanelProps) {
  const t = useText();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const [offer, setOffer] = useState<{ corrections: Correction[]; changes: ImportedChange[] }>();

  const read = async (file: File) => {
    setOffer(undefined);
    setSaid(t('working'));
    const result = await readCsvCorrections(db, file);
    if (!result.ok) return setSaid(t(result.refusal));
    if (result.changes.length > 0) setOffer(result);
    setSaid(result.changes.length === 0 ? t('importNothing') : '');
  };
  const accept = async ({ corrections, changes }: NonNullable<typeof offer>) => {
    setBusy(true);
    await run(corrections, t('importedN', { n: changes.length }));
    setBusy(false);
    setOffer(undefined);
  };
  const what = ({ note, kind }: ImportedChange): string =>
    [
      kind && t('kindBecomes', { before: t(kind.before), after: t(kind.after) }),
      note !== undefined && (note === '' ? t('noteGoes') : t('noteBecomes', { note })),
    ]
      .filter(Boolean)
      .join(' · ');

  return (
    <section>
      <h2>{t('importCsv')}</h2>
      <p class="muted">{t('importHint')}</p>
      <FilePick
        label={t('importCsv')}
        accept=".csv,text/csv"
        testId="import-file"
        onPick={(file) => void read(file).catch((error: unknown) => setSaid(failureText(t, error)))}
      />
      {offer && (
        <div class="offer" data-testid="import-plan">
          <p>
            {t('importPreview', {
              n: offer.changes.length,
              notes: offer.changes.filter(({ note }) => note !== undefined).length,
              kinds: offer.changes.filter(({ kind }) => kind).length,
            })}
          </p>
          <ul>
            {offer.changes.slice(0, SHOWN).map((change, i) => (
              <li key={`${i} ${change.text}`}>
                <span class="strong">{change.text}</span> {what(change)}
              </li>
            ))}
            {offer.changes.length > SHOWN && <li>{t('importMore', { n: offer.changes.length - SHOWN })}</li>}
          </ul>
          <div class="actions">
            <button type="button" class="main" data-testid="import" disabled={busy} onClick={() => void accept(offer)}>
              {t('importNow')}
            </button>
            <button type="button" onClick={() => setOffer(undefined)}>
              {t('doNotImport')}
            </button>
          </div>
        </div>
      )}
      <p role="status" class="muted" data-testid="import-status">
        {said}
      </p>
    </section>
  );
}
