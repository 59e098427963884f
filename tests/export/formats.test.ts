import { readFileSync } from 'node:fs';
import { check } from '@placemarkio/check-geojson';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { COLUMNS, cellText, chooseColumns, DEFAULT_COLUMNS, pageDate } from '../../lib/export/columns.ts';
import { csvParts } from '../../lib/export/csv.ts';
import { csvLines, csvOfLines } from '../../lib/export/csv-lines.ts';
import { toGeoJson } from '../../lib/export/geojson.ts';
import type { ExportItem } from '../../lib/export/item.ts';
import { toJsonLines } from '../../lib/export/json-lines.ts';
import { escapeMarkdown, toMarkdown } from '../../lib/export/markdown.ts';
import { toTsv } from '../../lib/export/tsv.ts';
import { codePoints, toWebAnnotations, type WebAnnotation } from '../../lib/export/web-annotation.ts';
import { columnsOf, toXlsx } from '../../lib/export/xlsx.ts';
import { openCentres } from '../../lib/map/centres.ts';
import type { CentreFile } from '../../lib/map/types.ts';
import { article, items, makeItem } from './items.ts';

async function text(chunks: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const chunk of chunks) all += chunk;
  return all;
}

describe('cells', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['＝1+1', "'＝1+1"],
    ['+86', '+86'],
    ['-3.2%', '-3.2%'],
    ['-3.2%左右', "'-3.2%左右"],
    ['  @cmd', "'  @cmd"],
    ['方岳川', '方岳川'],
    [-3.2, '-3.2'],
    [pageDate('2020-02-01T18:52'), '2020-02-01 18:52'],
    [pageDate('2020-02-01'), '2020-02-01'],
    [pageDate('昨天'), ''],
    [undefined, ''],
  ])('print %s as %s', (cell, printed) => {
    expect(cellText(cell)).toBe(printed);
  });

  it('of an unknown choice of columns fall back to those of the popup', () => {
    expect(chooseColumns(['no such']).map((c) => c.id)).toEqual(DEFAULT_COLUMNS);
    expect(chooseColumns(['note', 'text']).map((c) => c.id)).toEqual(['text', 'note']);
  });
});

describe('CSV by lines', () => {
  it('is byte for byte the CSV of the items, whatever stands in the cells', async () => {
    const columns = chooseColumns(['text', 'note', 'section', 'value']);
    const cell = fc.string({
      unit: fc.constantFrom('柳', ' ', ',', '"', '\r', '\n', '\ufeff', '=', '1', '\t'),
      maxLength: 4,
    });
    const row = fc.record({ text: cell, note: cell, section: cell, value: fc.double({ noNaN: true }) });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (rows) => {
        const odd = rows.map((fields) => ({ ...(items[0] as ExportItem), ...fields }));
        async function* lines() {
          yield csvLines(odd.slice(0, 2), columns);
          yield csvLines(odd.slice(2), columns);
        }
        expect(await text(csvOfLines(lines(), columns))).toBe(await text(csvParts([odd], columns)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('TSV', () => {
  it('pastes as one row a mention and one cell a column, whatever the note holds', () => {
    const { data } = Papa.parse<string[]>(toTsv(items, COLUMNS), { delimiter: '\t' });
    expect(data).toHaveLength(items.length + 1);
    expect(new Set(data.map((row) => row.length))).toEqual(new Set([COLUMNS.length]));
    const note = COLUMNS.findIndex((c) => c.id === 'note');
    expect(data[1]?.[note]).toBe('首次 出现 见上');
  });
});

describe('XLSX', () => {
  const sheetOf = async (list: ExportItem[]) => {
    const blob = await toXlsx([list], COLUMNS, (kind) => `表 ${kind}`);
    return unzipSync(new Uint8Array(await blob.arrayBuffer()));
  };

  it('has a sheet a kind, under the names given', async () => {
    const files = await sheetOf(items);
    const names = [...strFromU8(files['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet [^>]*name="([^"]+)"/g)];
    expect(names.map((m) => m[1])).toEqual(['表 official', '表 place', '表 organisation', '表 figure']);
  });

  it('writes numbers as numbers, dates as dates and never a formula', async () => {
    const files = await sheetOf(items);
    const sheets = Object.entries(files).filter(([name]) => name.startsWith('xl/worksheets/'));
    const xml = sheets.map(([, bytes]) => strFromU8(bytes)).join('\n');
    expect(xml).not.toMatch(/<f>/);
    expect(xml).toMatch(/<c [^>]*><v>2600<\/v>/);
    expect(xml).toMatch(/<c [^>]*><v>-3\.2<\/v>/);
    // 2020-04-02 08:30 as Excel counts: days since 1899-12-30.
    expect(xml).toMatch(/<v>43923\.354166/);
    expect(strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('=1+1科技有限公司');
  });

  it('leaves out characters that XML has not, so that the file opens', async () => {
    const files = await sheetOf([{ ...items[0], note: 'a\u0001b\ud800c' } as ExportItem]);
    const strings = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(strings).toContain('abc');
  });

  it('is a workbook also when there is nothing to write', async () => {
    const files = await sheetOf([]);
    expect(strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('article title');
  });

  it('gives a kind only the columns that can hold something', () => {
    const ids = columnsOf('place', COLUMNS).map((c) => c.id);
    expect(ids).toContain('division');
    expect(ids).not.toContain('value');
  });
});

describe('JSON Lines', () => {
  it('hold a mention a line, with its article but not its text', async () => {
    const lines = (await text(toJsonLines([items.slice(0, 2), items.slice(2)]))).trimEnd().split('\n');
    const rows = lines.map((line) => JSON.parse(line));
    expect(rows.map((row) => row.text)).toEqual(items.map((item) => item.text));
    expect(rows[0].article).toEqual({ ...article, text: undefined });
    expect(rows[4]).toMatchObject({ value: 2600, unit: '名', approx: 'over' });
  });
});

describe('the Web Annotation export', () => {
  const read = async (list: ExportItem[]) =>
    JSON.parse(await text(toWebAnnotations([list.slice(0, 3), list.slice(3)], list.length, '我的收录')));

  it('has what the model requires of a collection, a page and an annotation', async () => {
    const doc = await read(items);
    expect(doc).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: items.length,
      first: { type: 'AnnotationPage', partOf: doc.id, startIndex: 0 },
    });
    for (const annotation of doc.first.items as WebAnnotation[]) {
      expect(annotation.type).toBe('Annotation');
      for (const iri of [annotation.id, annotation.target.source]) expect(URL.canParse(iri)).toBe(true);
      expect(annotation.created).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
      for (const body of annotation.body) expect(body).toMatchObject({ type: 'TextualBody', format: 'text/plain' });
      const types = annotation.target.selector.map((s) => s.type);
      expect(types).toEqual(['TextQuoteSelector', 'TextPositionSelector']);
    }
    expect(new Set(doc.first.items.map((a: WebAnnotation) => a.id)).size).toBe(items.length);
  });

  it('selects by code points, so an astral character before the quote shifts nothing', async () => {
    const points = [...article.text];
    const doc = await read(items);
    for (const { target } of doc.first.items as WebAnnotation[]) {
      const [quote, position] = target.selector;
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
      expect(article.text).toContain(quote.prefix + quote.exact + quote.suffix);
    }
  });

  it('says posts, place, number and note in bodies', async () => {
    const doc = await read(items);
    const values = doc.first.items.map((a: WebAnnotation) => a.body.map((b) => `${b.purpose}: ${b.value}`));
    expect(values[0]).toEqual([
      'tagging: official',
      'identifying: 方岳川',
      'describing: 中共清平区委员会 书记',
      'describing: 一级巡视员',
      'commenting: 首次\t出现\n见上',
    ]);
    expect(values[1]).toContain('identifying: 浙江省/嘉兴市/桐乡市/乌镇镇');
    expect(values[4]).toContain('describing: 2600 名 机关党员干部');
  });

  it('counts code points as the language does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (s) => {
        expect(codePoints(s, s.length)).toBe([...s].length);
      }),
    );
  });

  it('is valid JSON when there is nothing to export', async () => {
    expect((await read([])).first.items).toEqual([]);
  });
});

describe('the reading notes', () => {
  it('have a heading an article, a citation, and each mention with its quote and note', async () => {
    const other = { ...article, id: 'a2', title: '另一篇' };
    const list = [...items, makeItem({ kind: 'place', text: '柳湾镇', article: other })];
    const notes = await text(toMarkdown([list], '阅读笔记'));
    expect(notes.match(/^## /gm)).toHaveLength(2);
    expect(notes).toContain('清平日报 · 2020-04-02 08:30 · 苏晓禾、温可');
    expect(notes).toContain(
      '- **方岳川** — 中共清平区委员会 书记；一级巡视员\n  > 4月2日，清平区委书记方岳川来到柳湾镇',
    );
    expect(notes).toContain('首次 出现 见上');
    expect(notes).toContain('<http://qingping.example.cn/n1/2020/0402/c1-1.html>');
  });

  it('keep the signs of a page from being read as Markdown', () => {
    expect(escapeMarkdown('*a*\n# [b](c) <i>')).toBe('\\*a\\* \\# \\[b\\](c) \\<i\\>');
  });
});

describe('GeoJSON', () => {
  const centres = openCentres(JSON.parse(readFileSync('public/map/centres.json', 'utf8')) as CentreFile);

  it('passes a validator and keeps what has no point', async () => {
    const collection = await toGeoJson([items], centres);
    expect(check(JSON.stringify(collection)).type).toBe('FeatureCollection');
    expect(collection.features.map((f) => [f.properties.name, f.properties.precision])).toEqual([
      ['乌镇镇', 'county'],
      ['清平区', null],
    ]);
    expect(collection.features[0]?.properties).toMatchObject({ mentions: 1, first: '2020-04-02', last: '2020-04-02' });
  });
});
