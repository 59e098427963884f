// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExportMenu } from '../../components/library/ExportMenu.tsx';
import { FilterBar } from '../../components/library/FilterBar.tsx';
import { failureText } from '../../components/library/failure-text.ts';
import { LexiconView } from '../../components/library/LexiconView.tsx';
import { SearchBox } from '../../components/library/SearchBox.tsx';
import { SettingsView } from '../../components/library/SettingsView.tsx';
import { Toast } from '../../components/library/Toast.tsx';
import { makeBackup } from '../../lib/backup/write-backup.ts';
import { download } from '../../lib/export/download.ts';
import { libraryTranslator } from '../../lib/i18n/library.ts';
import type { Filter } from '../../lib/library/filter.ts';
import { loadAll } from '../../lib/library/load.ts';
import type { View } from '../../lib/library/url-state.ts';
import { buildRecord } from '../../lib/store/build-record.ts';
import { openDatabase, type QuandianDatabase } from '../../lib/store/database.ts';
import { saveArticle } from '../../lib/store/save-article.ts';
import { findAll, makeArticle, WORDS } from '../store/sample.ts';
import { show, texts } from './library-setup.tsx';

vi.mock('../../lib/export/download.ts', () => ({ download: vi.fn(async () => {}) }));

let db: QuandianDatabase;
beforeEach(async () => {
  db = openDatabase(`desk ${crypto.randomUUID()}`);
  const article = makeArticle();
  await saveArticle(db, buildRecord(article, findAll(article.text, WORDS), 1000));
});
afterEach(async () => {
  cleanup();
  vi.clearAllMocks();
  await db.delete();
});

describe('the filter bar', () => {
  function Bar({ view, start, told }: { view: View; start: Filter; told: { filter: Filter } }) {
    const [filter, setFilter] = useState(start);
    told.filter = filter;
    return (
      <FilterBar
        view={view}
        filter={filter}
        sites={['a.cn', 'b.cn']}
        units={['名']}
        divisions={['天津市', '天津市/北辰区']}
        onChange={setFilter}
      />
    );
  }
  const bar = (view: View, start: Filter = {}) => {
    const told = { filter: start };
    show(<Bar view={view} start={start} told={told} />);
    return told;
  };
  const chips = () => texts(screen.queryAllByTestId('chip'));

  it.each<[string, Filter, string]>([
    ['the query', { query: '植树' }, '“植树” ×'],
    ['the site', { site: 'a.cn' }, 'a.cn ×'],
    ['the first day', { from: '2020-02-01' }, '2020-02-01 起 ×'],
    ['the last day', { to: '2020-02-29' }, '2020-02-29 止 ×'],
    ['a place and all below it', { place: '天津市/北辰区' }, '北辰区（含下级） ×'],
    ['a unit', { unit: '名' }, '单位: 名 ×'],
    ['no unit', { unit: '' }, '单位: — ×'],
    ['notes', { hasNote: true }, '有批注 ×'],
    ['what was marked by hand', { byHand: true }, '手工标注 ×'],
    ['what was rejected', { rejected: true }, '已排除的 ×'],
    ['a kind', { kinds: ['person'] }, '人物 ×'],
  ])('shows %s as a chip that a click takes away', (_, filter, chip) => {
    const told = bar('people', filter);
    expect(chips()).toEqual([chip]);
    fireEvent.click(screen.getByTestId('chip'));
    expect(told.filter).toEqual({});
    expect(chips()).toEqual([]);
  });

  it.each<[string, View, string, string | boolean, Filter]>([
    ['site', 'people', 'filter-site', 'b.cn', { site: 'b.cn' }],
    ['place by its name', 'people', 'filter-place', '北辰区', { place: '天津市/北辰区' }],
    ['place by its path', 'articles', 'filter-place', '天津市 / 北辰区', { place: '天津市/北辰区' }],
    ['unit', 'figures', 'filter-unit', '名', { unit: '名' }],
    ['first day', 'people', 'filter-from', '2020-02-01', { from: '2020-02-01' }],
    ['last day', 'people', 'filter-to', '2020-02-29', { to: '2020-02-29' }],
    ['notes', 'places', 'filter-hasNote', true, { hasNote: true }],
    ['by hand', 'places', 'filter-byHand', true, { byHand: true }],
    ['rejected', 'places', 'filter-rejected', true, { rejected: true }],
    ['kind', 'people', 'filter-official', true, { kinds: ['official'] }],
  ])('sets the condition on the %s, and an empty one takes it away', (_, view, id, value, filter) => {
    const told = bar(view);
    const field = screen.getByTestId<HTMLInputElement>(id);
    const set = (next: string | boolean) => {
      if (typeof next === 'boolean') field.checked = next;
      else field.value = next;
      fireEvent.change(field);
    };
    set(value);
    expect(told.filter).toEqual(filter);
    set(typeof value === 'boolean' ? false : '');
    expect(told.filter).toEqual({});
  });

  it('takes no place that the collection has not', () => {
    const told = bar('people');
    const field = screen.getByTestId<HTMLInputElement>('filter-place');
    field.value = '无名村';
    fireEvent.change(field);
    expect(told.filter).toEqual({});
  });

  it('combines conditions and clears them together', () => {
    const told = bar('people', { site: 'a.cn', query: '植树', kinds: ['official', 'person'] });
    expect(chips()).toHaveLength(4);
    fireEvent.click(screen.getByRole('button', { name: '去掉条件：官员' }));
    expect(told.filter).toEqual({ site: 'a.cn', query: '植树', kinds: ['person'] });
    fireEvent.click(screen.getByTestId('clear-filters'));
    expect(told.filter).toEqual({});
  });

  it('has no conditions on mentions among the articles', () => {
    bar('articles');
    expect(screen.queryByTestId('filter-hasNote')).toBeNull();
    expect(screen.queryByTestId('filter-unit')).toBeNull();
  });
});

describe('the search box', () => {
  it('searches at every letter, but not while a character is being composed', () => {
    const onQuery = vi.fn();
    show(<SearchBox query="" onQuery={onQuery} />);
    const box = screen.getByTestId<HTMLInputElement>('search');
    box.value = 'zhi';
    fireEvent(box, new InputEvent('input', { bubbles: true, isComposing: true }));
    expect(onQuery).not.toHaveBeenCalled();
    box.value = '植树';
    fireEvent.compositionEnd(box);
    expect(onQuery).toHaveBeenCalledWith('植树');
  });
});

describe('the toast', () => {
  it('says what was done, with the way back where there is one', () => {
    const undo = vi.fn();
    const onDismiss = vi.fn();
    const { again } = show(<Toast toast={{ text: '已排除 3 处提及', undo }} onDismiss={onDismiss} />);
    fireEvent.click(screen.getByTestId('undo'));
    expect(undo).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: '关闭' }));
    expect(onDismiss).toHaveBeenCalledOnce();
    again(<Toast toast={{ text: '已撤销' }} onDismiss={onDismiss} />);
    expect(screen.queryByTestId('undo')).toBeNull();
  });
});

describe('the lexicon', () => {
  it('lists the rules, newest first, searches them and takes one out', async () => {
    await db.lexicon.bulkPut([
      { text: '误认', rule: { rule: 'never', text: '误认' }, createdAt: 1, updatedAt: 1 },
      { text: '石桥镇', rule: { rule: 'always', text: '石桥镇', as: { kind: 'place' } }, createdAt: 2, updatedAt: 2 },
    ]);
    const run = vi.fn(async () => {});
    const { again } = show(<LexiconView db={db} query={undefined} run={run} />);
    await waitFor(() => expect(screen.getAllByTestId('rule')).toHaveLength(2));
    expect(texts(screen.getAllByRole('rowheader'))).toEqual(['石桥镇', '误认']);
    expect(screen.getByText('总是标为地点')).toBeTruthy();
    again(<LexiconView db={db} query="误" run={run} />);
    await waitFor(() => expect(screen.getAllByTestId('rule')).toHaveLength(1));
    fireEvent.click(screen.getByTestId('forget'));
    expect(run).toHaveBeenCalledWith({ do: 'forget', texts: ['误认'] }, '已从词表去掉“误认”');
  });
});

describe('the export menu', () => {
  const menu = async (rows = 6) => {
    const collection = await loadAll(db);
    const say = vi.fn();
    const mentions = () => Uint32Array.from({ length: collection.size }, (_, i) => i);
    show(<ExportMenu db={db} collection={collection} rows={rows} selection={false} mentions={mentions} say={say} />);
    const details = screen.getByTestId('export').closest('details') as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    await waitFor(() => expect(screen.getByTestId<HTMLInputElement>('column-text').checked).toBe(true));
    return { say, details };
  };

  it('remembers the columns chosen', async () => {
    await menu();
    const box = screen.getByTestId<HTMLInputElement>('column-note');
    expect(box.checked).toBe(false);
    box.checked = true;
    fireEvent.change(box);
    await waitFor(async () => expect((await db.meta.get('exportColumns'))?.value).toContain('note'));
    cleanup();
    await menu();
    await waitFor(() => expect(screen.getByTestId<HTMLInputElement>('column-note').checked).toBe(true));
  });

  it.each([
    ['csv', 'csv', /^\ufeffkind,text,/],
    ['jsonl', 'jsonl', /"kind":"official"/],
    ['markdown', 'md', /^# 圈点 · 收录库/],
  ])('writes %s and says how many mentions it holds', async (format, extension, content) => {
    const { say } = await menu();
    fireEvent.click(screen.getByTestId(`export-${format}`));
    await waitFor(() => expect(say).toHaveBeenCalledWith('已导出 6 条提及'));
    const [file, name] = vi.mocked(download).mock.calls[0] ?? [];
    expect(name).toMatch(new RegExp(`^quandian-\\d{4}-\\d\\d-\\d\\d\\.${extension}$`));
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file?.arrayBuffer())).toMatch(content);
  });

  it('copies the table, and says so where the browser does not let it', async () => {
    const writeText = vi.fn(async (_text: string) => {});
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    const { say } = await menu();
    fireEvent.click(screen.getByTestId('export-tsv'));
    await waitFor(() => expect(say).toHaveBeenCalledWith('已复制 6 条提及'));
    const [copied = ''] = writeText.mock.calls[0] ?? [];
    expect(copied.split('\n')).toHaveLength(7);
    expect(copied.split('\n')[0]?.split('\t')).toHaveLength(20);
    cleanup();
    writeText.mockRejectedValueOnce(new Error('NotAllowedError'));
    const second = await menu();
    fireEvent.click(screen.getByTestId('export-tsv'));
    await waitFor(() => expect(second.say).toHaveBeenCalledWith('导出没有成功。'));
    vi.unstubAllGlobals();
  });

  it('closes with Escape and has nothing to press where the list is empty', async () => {
    const { details } = await menu(0);
    expect(screen.getByTestId<HTMLButtonElement>('export-csv').disabled).toBe(true);
    fireEvent.keyDown(details, { key: 'Escape' });
    expect(details.open).toBe(false);
  });
});

describe('settings and data', () => {
  const settings = () => {
    const run = vi.fn(async () => {});
    const onReplaced = vi.fn();
    show(<SettingsView db={db} articles={1} mentions={6} onReplaced={onReplaced} run={run} />);
    return { run, onReplaced };
  };
  const pick = (id: string, file: File) => {
    const input = screen.getByTestId<HTMLInputElement>(id);
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    fireEvent.change(input);
  };

  it.each([
    ['nothing', '', true],
    ['part of the word', '全部', true],
    ['another word', 'delete', true],
    ['the word', '全部删除', false],
    ['the word with spaces around', ' 全部删除 ', false],
  ])('deletes all only after the word was typed: %s', (_, typed, disabled) => {
    settings();
    const word = screen.getByTestId<HTMLInputElement>('delete-word');
    word.value = typed;
    fireEvent.input(word);
    expect(screen.getByTestId<HTMLButtonElement>('delete-all').disabled).toBe(disabled);
  });

  it('empties the collection once it is confirmed, and asks for the word again', async () => {
    const { onReplaced } = settings();
    const word = screen.getByTestId<HTMLInputElement>('delete-word');
    word.value = '全部删除';
    fireEvent.input(word);
    fireEvent.submit(word.closest('form') as HTMLFormElement);
    await waitFor(() => expect(onReplaced).toHaveBeenCalledOnce());
    expect(await db.mentions.count()).toBe(0);
    expect(screen.getByTestId('delete-status').textContent).toBe('已全部删除。');
    expect(word.value).toBe('');
  });

  it('shows what a CSV would change before it is taken over, all of it as one change', async () => {
    const { run } = settings();
    const [place, person] = [
      await db.mentions.where('text').equals('柳湾镇').first(),
      await db.mentions.where('text').equals('乔立民').first(),
    ];
    pick(
      'import-file',
      new File([`id,kind,note\r\n${place?.id},organisation,待核\r\n${person?.id},person,查过`], 'a.csv'),
    );
    const plan = await screen.findByTestId('import-plan');
    expect(plan.textContent).toContain('2 处提及有更正：2 处批注，1 处类别。');
    expect(texts(plan.querySelectorAll('li'))).toEqual(['柳湾镇 地点 → 机构 · 批注：待核', '乔立民 批注：查过']);
    expect(run).not.toHaveBeenCalled();
    fireEvent.click(screen.getByTestId('import'));
    await waitFor(() => expect(run).toHaveBeenCalledOnce());
    expect(run.mock.calls[0]).toEqual([
      [
        { do: 'note', id: place?.id, note: '待核' },
        { do: 'retype', ids: [place?.id], kind: 'organisation' },
        { do: 'note', id: person?.id, note: '查过' },
      ],
      '已导入 2 处更正。',
    ]);
  });

  it.each([
    ['without ids', 'kind,note\r\nplace,x', '这个文件没有“id”列：导出时请选上。'],
    ['without changes', 'id,kind\r\nunknown,place', '没有发现更正。'],
  ])('says so of a CSV %s', async (_, text, said) => {
    settings();
    pick('import-file', new File([text], 'a.csv'));
    await waitFor(() => expect(screen.getByTestId('import-status').textContent).toBe(said));
    expect(screen.queryByTestId('import-plan')).toBeNull();
  });

  it('previews a restore, and leaves it or does it', async () => {
    const backup = await makeBackup(db, Date.UTC(2026, 0, 2));
    const { onReplaced } = settings();
    pick('restore-file', new File([backup], 'b.json.gz'));
    const plan = await screen.findByTestId('restore-plan');
    expect(texts(plan.querySelectorAll('li'))[1]).toBe('提及：新增 0，更新 0，不变 6');
    fireEvent.click(screen.getByText('不恢复'));
    expect(screen.queryByTestId('restore-plan')).toBeNull();
    pick('restore-file', new File([backup], 'b.json.gz'));
    fireEvent.click(await screen.findByTestId('restore'));
    await waitFor(() => expect(onReplaced).toHaveBeenCalledOnce());
    expect(screen.getByTestId('backup-status').textContent).toBe('已恢复。');
  });

  it('refuses a file that is none of ours with a sentence', async () => {
    settings();
    pick('restore-file', new File(['hello'], 'b.json.gz'));
    await waitFor(() =>
      expect(screen.getByTestId('backup-status').textContent).toBe('这不是圈点的备份文件，什么也没有改动。'),
    );
  });

  it('notes when a backup was made', async () => {
    settings();
    expect(await screen.findByText('还没有备份过。')).toBeTruthy();
    fireEvent.click(screen.getByTestId('backup'));
    await waitFor(() => expect(screen.getByTestId('last-backup').textContent).toMatch(/^上次备份：\d{4}-/));
    expect(vi.mocked(download).mock.calls[0]?.[1]).toMatch(/\.json\.gz$/);
  });
});

describe('what went wrong', () => {
  const named = (name: string, inner?: unknown) => Object.assign(new Error(name), { name, inner });
  it.each([
    ['a full disk', named('QuotaExceededError'), '磁盘空间不足，什么也没有改动。请腾出空间后再试。'],
    [
      'a full disk that Dexie reports',
      named('AbortError', named('QuotaExceededError')),
      '磁盘空间不足，什么也没有改动。请腾出空间后再试。',
    ],
    ['a newer version that took over', named('DatabaseClosedError'), '圈点刚刚更新过，请刷新本页。'],
    ['a newer database', named('VersionError'), '圈点刚刚更新过，请刷新本页。'],
    [
      'a browser without a database',
      named('DatabaseClosedError', named('InvalidStateError')),
      '收录库打不开。浏览器若设为“从不记录历史”，请改后重开。',
    ],
    ['anything else', new Error('?'), '收录库打不开。浏览器若设为“从不记录历史”，请改后重开。'],
  ])('is said in a sentence: %s', (_, error, sentence) => {
    expect(failureText(libraryTranslator('zh-CN'), error, 'loadFailed')).toBe(sentence);
  });
});
