import { useRef, useState } from 'preact/hooks';
import { COLUMNS, chooseColumns } from '../../lib/export/columns.ts';
import { fileName } from '../../lib/export/csv.ts';
import { csvLines, csvOfLines } from '../../lib/export/csv-lines.ts';
import { download } from '../../lib/export/download.ts';
import { toTsv } from '../../lib/export/tsv.ts';
import { FILE_FORMATS, type FileFormat, TYPES, textFile, writeFile } from '../../lib/export/write-file.ts';
import type { LibraryKey } from '../../lib/i18n/library.ts';
import type { Collection } from '../../lib/library/collection.ts';
import { type Convert, exportPages } from '../../lib/library/export-pages.ts';
import { groupByArticle } from '../../lib/library/order.ts';
import { rememberColumns, rememberedColumns } from '../../lib/library/remembered-columns.ts';
import { loadCentres } from '../../lib/map/load-map.ts';
import type { QuandianDatabase } from '../../lib/store/database.ts';
import { useText } from './context.ts';
import { failureText } from './failure-text.ts';

interface ExportMenuProps {
  db: QuandianDatabase;
  collection: Collection;
  /** Rows shown or selected: how many, and whether they are a selection. */
  rows: number;
  selection: boolean;
  /** The mentions behind them, in order. */
  mentions(): Uint32Array;
  say(text: string): void;
}

const USES: Record<FileFormat | 'tsv', LibraryKey> = {
  csv: 'csvUse',
  tsv: 'tsvUse',
  xlsx: 'xlsxUse',
  jsonl: 'jsonlUse',
  annotation: 'annotationUse',
  markdown: 'markdownUse',
  geojson: 'geojsonUse',
};

/** Exports what the list shows, or what is selected of it, in each format, with progress and a way to stop. */
export function ExportMenu({ db, collection, rows, selection, mentions, say }: ExportMenuProps) {
  const t = useText();
  const menu = useRef<HTMLDetailsElement>(null);
  const [columns, setColumns] = useState<string[]>([]);
  const [progress, setProgress] = useState<{ done: number; total: number; stop: AbortController }>();

  const onToggle = async () => {
    if (menu.current?.open) setColumns(await rememberedColumns(db));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  const chooseColumn = (id: string, on: boolean) => {
    const next = on ? [...columns, id] : columns.filter((one) => one !== id);
    setColumns(next);
    void rememberColumns(db, next);
  };

  async function run(format: FileFormat | 'tsv'): Promise<void> {
    if (menu.current) menu.current.open = false;
    const shown = mentions();
    const indexes = format === 'markdown' ? groupByArticle(collection, shown) : shown;
    const stop = new AbortController();
    const total = indexes.length;
    const chosen = chooseColumns(await rememberedColumns(db));
    setProgress({ done: 0, total, stop });
    const watch = {
      citationOnly: format === 'csv' || format === 'tsv' || format === 'xlsx',
      signal: stop.signal,
      onProgress: (done: number) => setProgress({ done, total, stop }),
    };
    const pagesOf = <T,>(convert: Convert<T>) => exportPages(db, collection, indexes, convert, watch);
    const items = () => pagesOf((page) => page);
    try {
      if (format === 'tsv') {
        const all = [];
        for await (const page of items()) all.push(...page);
        await navigator.clipboard.writeText(toTsv(all, chosen));
        say(t('copiedN', { n: total }));
      } else {
        const title = t('title');
        const options = { columns: chosen, total, title, sheetName: t, centres: loadCentres };
        const file =
          format === 'csv'
            ? await textFile(
                csvOfLines(
                  pagesOf((page) => csvLines(page, chosen)),
                  chosen,
                ),
                TYPES.csv,
              )
            : await writeFile(format, items(), options);
        await download(file, fileName(new Date(), FILE_FORMATS[format]), false);
        say(t('exportedN', { n: total }));
      }
    } catch (error) {
      say(stop.signal.aborted ? t('exportCancelled') : failureText(t, error, 'exportFailed'));
    } finally {
      setProgress(undefined);
    }
  }

  if (progress) {
    const { done, total, stop } = progress;
    return (
      <div class="progress">
        <label>
          {t('exporting', { n: done, total })} <progress max={total} value={done} />
        </label>
        <button type="button" data-testid="stop-export" onClick={() => stop.abort()}>
          {t('cancel')}
        </button>
      </div>
    );
  }
  return (
    <details class="menu" ref={menu} onToggle={() => void onToggle()} onKeyDown={onKeyDown}>
      <summary class="main" data-testid="export">
        {t('export')}
      </summary>
      <div class="menubody">
        <p class="muted">{t(selection ? 'exportSelected' : 'exportRows', { n: rows })}</p>
        {(Object.keys(USES) as (keyof typeof USES)[]).map((format) => (
          <button
            key={format}
            type="button"
            class="item"
            data-testid={`export-${format}`}
            disabled={rows === 0}
            onClick={() => void run(format)}
          >
            {t(USES[format])}
          </button>
        ))}
        <fieldset class="columns">
          <legend>{t('columns')}</legend>
          {COLUMNS.map(({ id }) => (
            <label key={id}>
              <input
                type="checkbox"
                data-testid={`column-${id}`}
                checked={columns.includes(id)}
                onChange={(event) => chooseColumn(id, event.currentTarget.checked)}
              />{' '}
              {id}
            </label>
          ))}
        </fieldset>
      </div>
    </details>
  );
}
