import { useState } from 'preact/hooks';
import { useTranslate } from './context.ts';

interface ExportButtonProps {
  disabled: boolean;
  /** Writes the file; the number of rows in it. */
  run(): Promise<number>;
}

/** Exports what the list shows, and says how it went. */
export function ExportButton({ disabled, run }: ExportButtonProps) {
  const t = useTranslate();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);

  async function start(): Promise<void> {
    setBusy(true);
    setSaid(t('exporting'));
    try {
      setSaid(t('exported', { n: await run() }));
    } catch {
      setSaid(t('exportFailed'));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <button type="button" class="main" data-testid="export" disabled={disabled || busy} onClick={() => void start()}>
        {t('exportCsv')}
      </button>
      <span class="said" role="status" data-testid="export-status">
        {said}
      </span>
    </>
  );
}
