// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ListGrid, PlaceGrid } from '../../components/library/ListGrid.tsx';
import { NavRail } from '../../components/library/NavRail.tsx';
import { Reading } from '../../components/library/Reading.tsx';
import { SelectionBar } from '../../components/library/SelectionBar.tsx';
import { VirtualGrid } from '../../components/library/VirtualGrid.tsx';
import { buildList, inTreeOrder } from '../../lib/library/list.ts';
import type { LibraryState, View } from '../../lib/library/url-state.ts';
import { makeMention, sampleCollection } from '../library/sample.ts';
import { show, texts } from './library-setup.tsx';

afterEach(cleanup);

const collection = sampleCollection();
const stateOf = (view: View, rest: Partial<LibraryState> = {}): LibraryState => ({ view, filter: {}, ...rest });
const grid = () => screen.getByTestId('grid');
const rows = () => texts(screen.queryAllByTestId('row'));
const press = (key: string, more: KeyboardEventInit = {}) => fireEvent.keyDown(grid(), { key, ...more });

interface Told {
  selected: ReadonlySet<string>;
}

function Lists({
  state,
  onOpen = () => {},
  onSort = () => {},
  onDelete = () => {},
  told,
}: {
  state: LibraryState;
  onOpen?: (key: string, byKey: boolean) => void;
  onSort?: (by: string) => void;
  onDelete?: () => void;
  told?: Told;
}) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  if (told) told.selected = selected;
  const found = buildList(collection, state);
  const list = state.view === 'places' && found.of === 'entities' ? { ...found, rows: inTreeOrder(found.rows) } : found;
  const common = { collection, list, state, selected, onSelected: setSelected, onOpen, onDelete };
  return state.view === 'places' ? <PlaceGrid {...common} /> : <ListGrid {...common} onSort={onSort} />;
}

describe('the list of a view', () => {
  it.each<[View, string[]]>([
    ['articles', ['2020-05-10柳湾镇防汛人民网people.com.cn', '2020-04-02清平区植树清平日报', '无日期的一篇']],
    ['people', ['海宁市 市长', '方岳川']],
    ['organisations', ['ＡＢＣ公司']],
    ['figures', ['≥ 2,600名机关党员干部2600余名清平区植树2020-04-02', '25,000吨', '9,000吨']],
  ])('of %s has its columns filled', (view, wanted) => {
    show(<Lists state={stateOf(view)} />);
    const all = rows().join('\n');
    for (const text of wanted) expect(all).toContain(text);
    expect(Number(grid().getAttribute('aria-rowcount'))).toBe(rows().length + 1);
  });

  it('has headings that sort, and says which way', () => {
    const onSort = vi.fn();
    show(<Lists state={stateOf('figures', { sort: { by: 'value', descending: false } })} onSort={onSort} />);
    const heading = screen.getByTestId('sort-value');
    expect(heading.closest('[role=columnheader]')?.getAttribute('aria-sort')).toBe('ascending');
    fireEvent.click(heading);
    expect(onSort).toHaveBeenCalledWith('value');
  });
});

describe('the keyboard in a list', () => {
  const active = () => grid().getAttribute('aria-activedescendant');

  it.each<[string, string[], string]>([
    ['arrow down', ['ArrowDown'], 'row-1'],
    ['arrow down and up', ['ArrowDown', 'ArrowDown', 'ArrowUp'], 'row-1'],
    ['past the start', ['ArrowUp'], 'row-0'],
    ['End', ['End'], 'row-2'],
    ['past the end', ['End', 'ArrowDown'], 'row-2'],
    ['Home', ['End', 'Home'], 'row-0'],
    ['PageDown', ['PageDown'], 'row-2'],
  ])('%s leads to the right row', (_, keys, wanted) => {
    show(<Lists state={stateOf('articles')} />);
    for (const key of keys) press(key);
    expect(active()).toBe(wanted);
  });

  it.each<[string, [string, KeyboardEventInit?][], number]>([
    ['the space bar selects one', [[' ']], 1],
    ['the space bar lets it go again', [[' '], [' ']], 0],
    ['shift and an arrow select a range', [['ArrowDown', { shiftKey: true }]], 2],
    ['Ctrl+A selects all', [['a', { ctrlKey: true }]], 3],
    [
      'Ctrl+A again selects none',
      [
        ['a', { ctrlKey: true }],
        ['a', { ctrlKey: true }],
      ],
      0,
    ],
  ])('%s', (_, keys, count) => {
    const told: Told = { selected: new Set() };
    show(<Lists state={stateOf('articles')} told={told} />);
    for (const [key, more] of keys) press(key, more);
    expect(told.selected.size).toBe(count);
    expect(screen.getAllByTestId('row').filter((row) => row.getAttribute('aria-selected') === 'true')).toHaveLength(
      count,
    );
  });

  it('Enter opens the row with the focus, a click without it; Delete asks for the selection', () => {
    const onOpen = vi.fn();
    const onDelete = vi.fn();
    show(<Lists state={stateOf('articles')} onOpen={onOpen} onDelete={onDelete} />);
    press('Enter');
    fireEvent.click(screen.getAllByTestId('row')[1] as HTMLElement);
    press('Delete');
    expect(onOpen.mock.calls.map(([, byKey]) => byKey)).toEqual([true, false]);
    expect(onDelete).toHaveBeenCalledOnce();
  });

  it('opens and folds the branches of the place tree', () => {
    show(<Lists state={stateOf('places', { filter: { query: '' } })} />);
    expect(rows()).toHaveLength(4);
    const first = () => screen.getAllByTestId('row')[0];
    expect(first()?.getAttribute('aria-expanded')).toBe('true');
    press('ArrowLeft');
    expect(first()?.getAttribute('aria-expanded')).toBe('false');
    expect(rows()).toHaveLength(2);
    press('ArrowRight');
    expect(rows()).toHaveLength(4);
    expect(screen.getAllByTestId('row').map((row) => row.getAttribute('aria-level'))).toEqual(['1', '2', '3', '1']);
  });
});

describe('a list of a hundred thousand rows', () => {
  it('has a screenful of them in the page, and the right ones', () => {
    const rowAt = vi.fn((index: number) => ({ key: String(index), cells: [`row ${index}`] }));
    show(
      <VirtualGrid
        label="long"
        columns={[{ id: 'name', label: 'Name', track: '1fr' }]}
        count={100_000}
        rowAt={rowAt}
        active={0}
        onActive={() => {}}
      />,
    );
    expect(screen.getAllByTestId('row').length).toBeLessThan(40);
    grid().scrollTop = 36 * 50_000;
    fireEvent.scroll(grid());
    expect(rows()).toContain('row 50000');
    expect(screen.getAllByTestId('row').length).toBeLessThan(40);
  });
});

describe('what can be done with a selection', () => {
  const acts = (view: View, keys: string[], rejected = false) => {
    const run = vi.fn(async () => {});
    const both = sampleCollection();
    both.addMentions([makeMention({ id: 'q1', kind: 'official', text: '乔立民', articleId: '1' })]);
    const list = buildList(both, stateOf(view));
    const selected = new Set(keys);
    show(
      <SelectionBar
        collection={both}
        list={list}
        selected={selected}
        rejected={rejected}
        mentionIds={() => ['f1', 'f2']}
        run={run}
        onClear={() => {}}
      />,
      'en',
    );
    return run;
  };

  it.each<[string, string, boolean, unknown, string]>([
    ['reject', 'bulk-reject', false, { do: 'reject', ids: ['f1', 'f2'] }, '2 mentions rejected'],
    ['take back', 'bulk-reject', true, { do: 'restore', ids: ['f1', 'f2'] }, '2 mentions taken back'],
    ['delete', 'bulk-delete', false, { do: 'delete', ids: ['f1', 'f2'] }, '2 mentions deleted'],
  ])('%s is about the mentions behind the rows', (_, button, rejected, correction, said) => {
    const run = acts('people', ['official:方岳川'], rejected);
    fireEvent.click(screen.getByTestId(button));
    expect(run).toHaveBeenCalledWith(correction, said);
  });

  it('merges into the entity that is mentioned most; one row alone has nothing to be merged with', () => {
    const run = acts('people', ['official:方岳川', 'official:乔立民']);
    fireEvent.click(screen.getByTestId('bulk-merge'));
    expect(run).toHaveBeenCalledWith(
      { do: 'merge', entityIds: ['official:乔立民'], into: 'official:方岳川' },
      'Merged into “方岳川”',
    );
    cleanup();
    acts('people', ['official:方岳川']);
    expect(screen.queryByTestId('bulk-merge')).toBeNull();
  });

  it('changes the kind, and the menu shows its own name again', () => {
    const run = acts('people', ['official:方岳川']);
    const menu = screen.getByTestId<HTMLSelectElement>('retype');
    menu.value = 'person';
    fireEvent.change(menu);
    expect(run).toHaveBeenCalledWith(
      { do: 'retype', ids: ['f1', 'f2'], kind: 'person' },
      'The kind of 2 mentions was changed',
    );
    expect(menu.value).toBe('');
  });

  it('deletes articles as articles', () => {
    const run = acts('articles', ['1', '2']);
    expect(screen.queryByTestId('bulk-reject')).toBeNull();
    fireEvent.click(screen.getByTestId('bulk-delete'));
    expect(run).toHaveBeenCalledWith({ do: 'drop', articleIds: ['1', '2'] }, '2 articles deleted');
  });
});

describe('around the list', () => {
  it('the rail marks the view, leaves clicks for another tab alone and shows the reminder', () => {
    const onView = vi.fn();
    show(<NavRail view="people" reminder="还没有备份过。" addressOf={(view) => `?view=${view}`} onView={onView} />);
    expect(screen.getByTestId('view-people').getAttribute('aria-current')).toBe('page');
    expect(screen.getByTestId('view-places').getAttribute('href')).toBe('?view=places');
    fireEvent.click(screen.getByTestId('view-places'), { ctrlKey: true });
    expect(onView).not.toHaveBeenCalled();
    fireEvent.click(screen.getByTestId('view-places'));
    expect(onView).toHaveBeenCalledWith('places');
    expect(screen.getByTestId('reminder').textContent).toBe('还没有备份过。');
  });

  it('says how far the reading is, with pale lines while there is no row', () => {
    const { again } = show(<Reading progress={{ done: 25, total: 100 }} empty />);
    const bar = screen.getByRole<HTMLProgressElement>('progressbar');
    expect([bar.max, bar.value, bar.getAttribute('aria-label')]).toEqual([100, 25, '正在读取收录库']);
    expect(document.querySelectorAll('.pale span').length).toBeGreaterThan(5);
    again(<Reading progress={undefined} empty={false} />);
    expect(document.querySelector('.pale')).toBeNull();
  });
});
