// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../components/library/Library.tsx';
import { restore } from '../../lib/backup/restore.ts';
import { openDatabase, type QuandianDatabase } from '../../lib/store/database.ts';
import { generateRows } from '../../tools/generate-collection-rows.ts';
import { show, texts } from './library-setup.tsx';

/** Holds up the reading of everything, as a large collection does. */
const gate = vi.hoisted(() => ({ opens: Promise.resolve() }));
vi.mock('../../lib/library/load.ts', async (load) => {
  const real = await load<typeof import('../../lib/library/load.ts')>();
  const loadAll: typeof real.loadAll = async (...given) => {
    await gate.opens;
    return await real.loadAll(...given);
  };
  return { ...real, loadAll };
});

let db: QuandianDatabase;
const rows = generateRows(45, 900);

beforeEach(async () => {
  db = openDatabase(`library ${crypto.randomUUID()}`);
  history.replaceState(null, '', '/library.html?view=people');
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await db.delete();
});

const stage = () => document.querySelector('.library')?.getAttribute('data-stage');
const rowsIn = () => screen.queryAllByTestId('row');
const count = () => Number(screen.getByTestId('grid').getAttribute('aria-rowcount')) - 1;
const press = (id: string) => fireEvent.click(screen.getByTestId(id));
const open = async () => {
  await restore(db, rows);
  show(<Library db={db} />);
};
const all = () => waitFor(() => expect(stage()).toBe('all'), { timeout: 5000 });

describe('opening the library', () => {
  const holdUp = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    gate.opens = promise;
    return resolve;
  };

  it('shows rows of whichever view is asked for before everything has been read', async () => {
    const letGo = holdUp();
    await open();
    await waitFor(() => expect(rowsIn().length).toBeGreaterThan(10));
    expect(stage()).toBe('first');
    expect(screen.getByTestId('row-count').textContent).toMatch(/^最新 \d+ 行，其余正在读取…$/);
    for (const view of ['figures', 'organisations', 'places', 'articles', 'people']) {
      press(`view-${view}`);
      await waitFor(() => expect(location.search).toContain(`view=${view}`));
      await waitFor(() => expect(rowsIn().length).toBeGreaterThan(10));
      expect(screen.queryByTestId('nothing')).toBeNull();
    }
    expect(stage()).toBe('first');
    letGo();
    await all();
    expect(screen.queryByTestId('reading')).toBeNull();
  });

  it('has pale lines, not an empty list, where the newest part has no row of the view', async () => {
    const [newest] = rows.articles;
    history.replaceState(null, '', `/library.html?view=people&article=${newest?.id}`);
    const letGo = holdUp();
    await open();
    // The article is the oldest, beyond the newest part.
    await waitFor(() => expect(stage()).toBe('first'));
    expect(document.querySelector('.pale')).toBeTruthy();
    expect(screen.queryByTestId('nothing')).toBeNull();
    letGo();
    await all();
    await waitFor(() => expect(rowsIn().length).toBeGreaterThan(0));
    expect(document.querySelector('.pale')).toBeNull();
  });

  it('says what to do where there is nothing yet', async () => {
    show(<Library db={db} />);
    await waitFor(() => expect(screen.getByTestId('nothing').textContent).toContain('还没有收录'));
  });

  it('says so where the collection does not open', async () => {
    vi.spyOn(db, 'open').mockRejectedValue(Object.assign(new Error(), { name: 'InvalidStateError' }));
    db.close();
    show(<Library db={db} />);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/打不开|刷新本页/));
  });
});

describe('in the library', () => {
  it('the address opens a view with its filter, and what is changed stands in it', async () => {
    const { site } = rows.articles[0] ?? { site: '' };
    history.replaceState(null, '', `/library.html?view=figures&site=${site}&sort=-value`);
    await open();
    await all();
    expect(texts(screen.getAllByTestId('chip'))).toEqual([`${site} ×`]);
    const narrowed = count();
    press('chip');
    await waitFor(() => expect(count()).toBeGreaterThan(narrowed));
    expect(location.search).toBe('?view=figures&sort=-value');
    history.back();
    await waitFor(() => expect(count()).toBe(narrowed));
  });

  it('a selection rejected is gone from the list, and undone it is back', async () => {
    await open();
    await all();
    press('view-organisations');
    await waitFor(() => expect(screen.getByTestId('grid').getAttribute('aria-label')).toBe('机构'));
    const before = count();
    fireEvent.keyDown(screen.getByTestId('grid'), { key: ' ' });
    await waitFor(() => screen.getByTestId('selection'));
    press('bulk-reject');
    await waitFor(() => expect(count()).toBe(before - 1), { timeout: 5000 });
    expect(screen.queryByTestId('selection')).toBeNull();
    press('undo');
    await waitFor(() => expect(count()).toBe(before), { timeout: 5000 });
    expect(screen.getByTestId('toast').textContent).toContain('已撤销');
  });

  it('Enter opens a dossier and takes the focus there; Escape brings it back to the list', async () => {
    await open();
    await all();
    screen.getByTestId('grid').focus();
    fireEvent.keyDown(screen.getByTestId('grid'), { key: 'Enter' });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('dossier')));
    expect(location.search).toContain('open=');
    fireEvent.keyDown(screen.getByTestId('dossier'), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByTestId('dossier')).toBeNull());
    expect(document.activeElement).toBe(screen.getByTestId('grid'));
  });

  it('reminds of a backup once there is something to lose', async () => {
    await open();
    await all();
    await waitFor(() => expect(screen.getByTestId('reminder').textContent).toBe('还没有备份过。'));
  });
});
