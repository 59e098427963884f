// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TranslateContext } from '../../components/context.ts';
import { ReadingPanel } from '../../components/ReadingPanel.tsx';
import { type Language, translator } from '../../lib/i18n/translate.ts';
import { exportCsv, type Listed } from '../../lib/panel/export-list.ts';
import type { PageStatus } from '../../lib/panel/open-page.ts';
import { ok } from '../../lib/result.ts';
import { buildRecord } from '../../lib/store/build-record.ts';
import { openDatabase, type QuandianDatabase } from '../../lib/store/database.ts';
import { saveArticle } from '../../lib/store/save-article.ts';
import { findAll, makeArticle, WORDS } from '../store/sample.ts';

let db: QuandianDatabase;
const article = makeArticle();
const record = buildRecord(article, findAll(article.text, WORDS), 1000);
const ready: PageStatus = { is: 'ready', state: { article, articleId: record.article.id, mentions: record.mentions } };
const actions = {
  open: vi.fn(async () => true),
  openCard: vi.fn(async () => true),
  readPage: vi.fn(),
  alwaysRead: vi.fn(),
  keep: vi.fn(),
  correct: vi.fn(async () => ok(7)),
  undo: vi.fn(async () => true),
  retry: vi.fn(),
  exportCsv: vi.fn(async (_listed: Listed) => 3),
};

beforeEach(async () => {
  db = openDatabase('quandian-test');
  await saveArticle(db, record);
});
afterEach(async () => {
  cleanup();
  vi.clearAllMocks();
  await db.delete();
});

function show(status: PageStatus, language: Language = 'zh-CN') {
  return render(
    <TranslateContext.Provider value={translator(language)}>
      <ReadingPanel db={db} status={status} actions={actions} />
    </TranslateContext.Provider>,
  );
}
const names = () => screen.queryAllByTestId('mention').map((row) => row.querySelector('.name')?.textContent);

describe('the panel', () => {
  it('shows rows in its first frame, grouped by kind', () => {
    show(ready);
    expect(names()).toEqual(['方岳川', '方岳川', '乔立民', '柳湾镇', '柳湾镇', '≥ 2,600 名']);
    expect(screen.getByText('机关党员干部')).toBeTruthy();
    expect(screen.getAllByText('清平区委 · 书记')).toHaveLength(2);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(article.title);
  });

  it.each(['zh-CN', 'en'] as const)('gives axe nothing to say in %s', async (language) => {
    const { container } = show(ready, language);
    fireEvent.click(screen.getAllByRole('button', { name: /显示原句|Show the sentence/ })[0] as HTMLElement);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('narrows by kind and by search, and clears both', async () => {
    show(ready);
    fireEvent.click(screen.getByRole('tab', { name: '官员 2' }));
    expect(names()).toEqual(['方岳川', '方岳川']);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '柳湾' } });
    expect(screen.getByText('没有符合条件的提及。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '清除条件' }));
    expect(names()).toHaveLength(6);
  });

  it('goes through rows and tabs with the arrow keys, and opens sentences', () => {
    show(ready);
    const rows = screen.getAllByTestId('mention').map((row) => row.querySelector<HTMLElement>('.open'));
    rows[0]?.focus();
    fireEvent.keyDown(rows[0] as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows[1]);
    fireEvent.keyDown(rows[1] as HTMLElement, { key: 'ArrowRight' });
    expect(within(screen.getAllByTestId('mention')[1] as HTMLElement).getByTestId('sentence').textContent).toContain(
      '说',
    );
    const all = screen.getByRole('tab', { name: '全部 6' });
    fireEvent.keyDown(all, { key: 'ArrowRight' });
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('官员 2');
  });

  it('asks the page to show the mention that was clicked, and says when it can not', async () => {
    show(ready);
    actions.open.mockResolvedValueOnce(false);
    fireEvent.click(screen.getAllByRole('button', { name: /方岳川 清平区委|方岳川清平区委/ })[0] as HTMLElement);
    expect(actions.open).toHaveBeenCalledWith(expect.objectContaining({ text: '方岳川' }), true);
    expect((await screen.findByRole('alert')).textContent).toBe('原文里找不到这一处了。');
  });

  it('exports exactly the rows that it lists', async () => {
    show(ready);
    fireEvent.click(screen.getByRole('tab', { name: '地点 2' }));
    fireEvent.click(screen.getByRole('button', { name: '导出 CSV' }));
    await screen.findByText('已导出 3 条');
    const listed = actions.exportCsv.mock.calls[0]?.[0] as Listed;
    const { blob, rows } = await exportCsv(db, listed);
    expect(rows).toBe(2);
    expect((await blob.text()).match(/\r\nplace,柳湾镇/g)).toHaveLength(2);
  });

  it('lists everything collected, also where the page is no article', async () => {
    show({ is: 'absent' });
    expect(screen.getByText('这一页不是文章。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '全部收录' }));
    await waitFor(() => expect(names()).toHaveLength(6));
    expect(screen.queryByText('这一页不是文章。')).toBeNull();
  });

  it('follows a correction that was made elsewhere', async () => {
    show(ready);
    const person = record.mentions.find(({ kind }) => kind === 'person');
    await db.mentions.update(person?.id ?? '', { status: 'rejected' });
    await waitFor(() => expect(names()).not.toContain('乔立民'));
  });

  it.each([
    ['forbidden', { is: 'forbidden', tabId: 1 }, '圈点还不能读这个网站。', '读这一页', actions.readPage],
    ['a dead background', { is: 'failed', error: 'lost' }, '和后台的联系断了。请刷新页面。', '再试一次', actions.retry],
  ] as const)('says what is wrong when it is %s, with one action', (_what, status, sentence, label, action) => {
    show(status);
    expect(screen.getByText(sentence)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: label }));
    expect(action).toHaveBeenCalledOnce();
  });

  it('says how far a very long page was read', () => {
    show({ is: 'ready', state: { ...ready.state, readTo: 199_990 } });
    expect(screen.getByTestId('notice').textContent).toContain('只读了前 199990 字');
    expect(names()).toHaveLength(6);
  });

  it('keeps the rows and says so when the disk is full', () => {
    show({ is: 'ready', state: { ...ready.state, notSaved: 'quota' } });
    expect(screen.getByRole('alert').textContent).toContain('磁盘空间不足');
    expect(names()).toHaveLength(6);
  });
});
