import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { COLUMNS, cellText, chooseColumns, DEFAULT_COLUMNS } from '../../lib/export/columns.ts';
import { csvParts, fileName } from '../../lib/export/csv.ts';
import type { ExportItem } from '../../lib/export/item.ts';
import { items, makeItem } from './items.ts';

const columns = chooseColumns(DEFAULT_COLUMNS);

async function csvOf(pages: readonly ExportItem[][]): Promise<string> {
  const parts: string[] = [];
  for await (const part of csvParts(pages, columns)) parts.push(part);
  return parts.join('');
}

describe('the CSV', () => {
  it('begins with a BOM, ends its lines with CRLF and heads its columns as agreed', async () => {
    const csv = await csvOf([items]);
    expect(csv.codePointAt(0)).toBe(0xfeff);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.slice(1, csv.indexOf('\r\n'))).toBe(
      'kind,text,posts,organisation,division,division code,value,value_high,unit,approx,counted,sentence,section,' +
        'article title,source,published,url,start,end,collected at',
    );
  });

  it('parses back to the same cells, however the rows are paged', async () => {
    const whole = await csvOf([items]);
    expect(await csvOf(items.map((item) => [item]))).toBe(whole);
    const { data, errors } = Papa.parse<string[]>(whole.slice(1), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data.slice(1)).toEqual(items.map((item) => columns.map((column) => cellText(column.cell(item)))));
  });

  it('keeps any sentence through quoting: commas, quotes, line breaks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('，', ',', '"', '\n', '\r\n', '植', '树', ' ', ';'), { minLength: 1 }),
        async (bits) => {
          const sentence = `植${bits.join('')}树`;
          const csv = await csvOf([[makeItem({ kind: 'place', text: '柳湾镇', sentence })]]);
          const { data } = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true, newline: '\r\n' });
          expect(data[1]?.[COLUMNS.findIndex(({ id }) => id === 'sentence')]).toBe(sentence);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(['=1+1', '+cmd', '-x', '@SUM(A1)', '＝1+1', '＋1a', '－甲', '＠甲', ' =1'])(
    'keeps %s from being run',
    async (sentence) => {
      const csv = await csvOf([[makeItem({ kind: 'place', text: '柳湾镇', sentence })]]);
      const { data } = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true });
      expect(data[1]?.[11]).toBe(`'${sentence}`);
    },
  );

  it('leaves a negative value a number', async () => {
    const csv = await csvOf([[makeItem({ kind: 'figure', text: '-3.2%', value: -3.2, unit: '%' })]]);
    const { data } = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true });
    expect(data[1]?.[6]).toBe('-3.2');
  });

  it('is named by the day', () => {
    expect(fileName(new Date(2026, 10, 4), 'csv')).toBe('quandian-2026-11-04.csv');
  });
});
