// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Dossier } from '../../components/library/Dossier.tsx';
import { PlaceMap } from '../../components/library/PlaceMap.tsx';
import { PostTimeline } from '../../components/library/PostTimeline.tsx';
import { SamePerson } from '../../components/library/SamePerson.tsx';
import { SeriesChart } from '../../components/library/SeriesChart.tsx';
import type { Collection } from '../../lib/library/collection.ts';
import type { PostSpan } from '../../lib/library/dossier.ts';
import { groupByEntity } from '../../lib/library/entity-rows.ts';
import { filterMentions } from '../../lib/library/filter.ts';
import { loadAll } from '../../lib/library/load.ts';
import type { View } from '../../lib/library/url-state.ts';
import { buildRecord } from '../../lib/store/build-record.ts';
import { openDatabase, type QuandianDatabase } from '../../lib/store/database.ts';
import { saveArticle } from '../../lib/store/save-article.ts';
import { makeMention, sampleCollection } from '../library/sample.ts';
import { findAll, makeArticle, WORDS } from '../store/sample.ts';
import { show, texts } from './library-setup.tsx';

vi.mock('../../lib/map/load-map.ts', async () => {
  const { openCentres } = await import('../../lib/map/centres.ts');
  const { unpackOutline } = await import('../../lib/map/outline.ts');
  const packaged = async (name: string) => JSON.parse(await readFile(`public/map/${name}.json`, 'utf8'));
  return {
    loadCentres: async () => openCentres(await packaged('centres')),
    loadOutline: async () => unpackOutline(await packaged('provinces')),
  };
});

let db: QuandianDatabase;
let collection: Collection;
const run = vi.fn(async () => {});
const onOpen = vi.fn();
const onClose = vi.fn();

beforeEach(async () => {
  db = openDatabase(`dossier ${crypto.randomUUID()}`);
  for (const [i, url] of ['http://qp.example.cn/1.html', 'http://qp.example.cn/2.html'].entries()) {
    const article = { ...makeArticle(undefined, url), published: `2024-0${4 + i}-02T08:30` };
    await saveArticle(db, buildRecord(article, findAll(article.text, WORDS), 1000 + i));
  }
  collection = await loadAll(db);
});
afterEach(async () => {
  cleanup();
  vi.clearAllMocks();
  await db.delete();
});

const dossier = (view: View, open: string | undefined) => (
  <Dossier
    db={db}
    collection={collection}
    version={1}
    view={view}
    filter={{}}
    open={open}
    focusCall={0}
    run={run}
    onOpen={onOpen}
    onClose={onClose}
  />
);
const entityNamed = (name: string): string => {
  const rows = groupByEntity(collection, filterMentions(collection, {}));
  return rows.find((row) => row.name === name)?.entityId ?? '';
};
const quotes = () => screen.findAllByTestId('quote');

describe('the dossier of an official', () => {
  it('has every mention with its sentence, its date and a link to the sentence', async () => {
    show(dossier('people', entityNamed('方岳川')));
    const all = await quotes();
    expect(all).toHaveLength(4);
    const [first] = all;
    expect(first?.textContent).toContain('2024-05-02 · 清平日报');
    expect(first?.querySelector('mark')?.textContent).toBe('方岳川');
    const address = within(first as HTMLElement)
      .getByTestId('open-there')
      .getAttribute('href');
    expect(address).toMatch(/^http:\/\/qp\.example\.cn\/2\.html#:~:text=/);
    expect(decodeURIComponent(address ?? '')).toContain('4月2日，清平区委书记');
  });

  it('has the posts over time, and what occurs in the same articles', async () => {
    show(dossier('people', entityNamed('方岳川')));
    const timeline = await screen.findByTestId('timeline');
    expect(texts(timeline.querySelectorAll('li'))).toEqual(['2024-04-02 – 2024-05-02书记 清平区委2 篇']);
    const places = screen.getByText('柳湾镇');
    fireEvent.click(places);
    expect(onOpen).toHaveBeenCalledWith('places', entityNamed('柳湾镇'));
  });

  it('lets some mentions be split off, but not all of them', async () => {
    show(dossier('people', entityNamed('方岳川')));
    const boxes = (await quotes()).map((quote) => within(quote).getByRole('checkbox'));
    for (const box of boxes) fireEvent.click(box);
    expect(screen.getByTestId<HTMLButtonElement>('split').disabled).toBe(true);
    fireEvent.click(boxes[0] as HTMLElement);
    fireEvent.click(screen.getByTestId('split'));
    expect(run).toHaveBeenCalledWith({ do: 'split', ids: expect.any(Array) }, '已拆出 3 处提及');
  });

  it('takes a note on the one mention selected', async () => {
    show(dossier('people', entityNamed('乔立民')));
    const [quote] = await quotes();
    fireEvent.click(within(quote as HTMLElement).getByRole('checkbox'));
    const field = screen.getByTestId<HTMLTextAreaElement>('note');
    expect(screen.getByTestId<HTMLButtonElement>('save-note').disabled).toBe(true);
    field.value = ' 待核 ';
    fireEvent.input(field);
    fireEvent.click(screen.getByTestId('save-note'));
    expect(run).toHaveBeenCalledWith({ do: 'note', id: quote?.dataset['id'], note: '待核' }, '批注已保存');
  });

  it('closes with Escape and with its button', async () => {
    show(dossier('people', entityNamed('方岳川')));
    fireEvent.keyDown(screen.getByTestId('dossier'), { key: 'Escape' });
    fireEvent.click(screen.getByTestId('close-dossier'));
    expect(onClose).toHaveBeenCalledTimes(2);
  });
});

describe('other dossiers', () => {
  it('of an article hold its citation and its mentions by kind', async () => {
    const id = collection.articles[0]?.id;
    show(dossier('articles', id));
    expect((await screen.findByRole('heading', { level: 2 })).textContent).toBe('清平区举行植树活动');
    expect(screen.getByText(/责编 温可、陶静/)).toBeTruthy();
    expect(texts(screen.getAllByRole('heading', { level: 3 }))).toEqual(['官员 2', '人物 1', '地点 2', '数字 1']);
  });

  it('of a figure say what other articles count', async () => {
    const id = collection.ids.find((one) => one.includes('-figure-'));
    show(dossier('figures', id));
    expect((await screen.findByTestId('series')).querySelectorAll('.seriespoint')).toHaveLength(2);
  });

  it('are none for what is gone, and beside the articles their overview', async () => {
    const { again } = show(dossier('people', 'gone'));
    await waitFor(() => expect(screen.getByTestId('dossier').querySelector('h2')).toBeNull());
    again(dossier('articles', undefined));
    expect(screen.getByText('出现篇数最多的官员')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '方岳川' }));
    expect(onOpen).toHaveBeenCalledWith('people', entityNamed('方岳川'));
  });
});

describe('same person?', () => {
  it.each([
    [true, '是同一个人吗？'],
    [false, '是同一个吗？'],
  ])('offers candidates and explains the rule (person: %s)', (person, heading) => {
    const sample = sampleCollection();
    sample.addMentions([
      makeMention({ id: 's1', kind: 'official', text: '方书记', articleId: '3', entityId: 'e2', context: '海宁市' }),
    ]);
    const rows = groupByEntity(sample, filterMentions(sample, { kinds: ['official'] }));
    const onMerge = vi.fn();
    const candidates = rows.filter(({ entityId }) => entityId === 'e2');
    show(<SamePerson person={person} candidates={candidates} onMerge={onMerge} />);
    expect(screen.getByRole('heading', { name: heading })).toBeTruthy();
    expect(screen.getByText(/姓名相同、职务所在区划也相同/)).toBeTruthy();
    expect(screen.getByText('海宁市')).toBeTruthy();
    fireEvent.click(screen.getByTestId('merge-into'));
    expect(onMerge).toHaveBeenCalledWith(candidates[0]);
  });

  it('says so where there is nobody', () => {
    show(<SamePerson person candidates={[]} onMerge={() => {}} />, 'en');
    expect(screen.getByText(/Nobody else bears this name/)).toBeTruthy();
  });
});

describe('the timeline of posts', () => {
  const span = (fields: Partial<PostSpan>): PostSpan => ({
    title: '书记',
    body: '清平区委',
    former: false,
    from: '2020-01-01',
    to: '2020-12-31',
    articles: 2,
    mentions: 3,
    ...fields,
  });
  it.each<[string, Partial<PostSpan>, string]>([
    ['a span of days', {}, '2020-01-01 – 2020-12-31书记 清平区委2 篇'],
    ['a single day', { to: '2020-01-01' }, '2020-01-01书记 清平区委2 篇'],
    ['a post of the past', { former: true }, '2020-01-01 – 2020-12-31原任 书记 清平区委2 篇'],
    ['no date', { from: '', to: '' }, '日期不明书记 清平区委2 篇'],
  ])('shows %s', (_, fields, wanted) => {
    show(<PostTimeline spans={[span(fields)]} />);
    expect(texts(screen.getAllByRole('listitem'))).toEqual([wanted]);
  });

  it('says where no article names a post', () => {
    show(<PostTimeline spans={[]} />);
    expect(screen.getByText('收录的文章没有说到职务。')).toBeTruthy();
  });
});

describe('the map', () => {
  const places = () => {
    const rows = groupByEntity(collection, filterMentions(collection, { kinds: ['place'] }));
    const beichen = { ...(rows[0] as (typeof rows)[number]), name: '北辰区', about: '天津市/北辰区', code: '120113' };
    const nowhere = { ...beichen, entityId: 'n', name: '无名村', about: '', code: '', mentions: 2 };
    return [{ ...beichen, mentions: 7 }, nowhere];
  };

  it('is called a schematic, and its table says the same as its dots', async () => {
    const onPick = vi.fn();
    show(<PlaceMap places={places()} place={undefined} onPick={onPick} />);
    await screen.findByText(/示意图。界线经过简化/);
    const dots = await screen.findAllByTestId('dot');
    expect(texts(dots)).toEqual(['天津市 / 北辰区: 7']);
    const lines = screen.getAllByRole('row').slice(1);
    expect(texts(lines)).toEqual(['天津市 / 北辰区7']);
    expect(screen.getByTestId('unplaced').textContent).toBe('图上没有的: 无名村 2');
    fireEvent.click(within(lines[0] as HTMLElement).getByRole('button'));
    fireEvent.click(dots[0] as Element);
    expect(onPick.mock.calls).toEqual([['天津市/北辰区'], ['天津市/北辰区']]);
  });

  it.each([
    ['province', '天津市'],
    ['county', '天津市 / 北辰区'],
  ])('gathers by %s', async (level, wanted) => {
    show(<PlaceMap places={places()} place={undefined} onPick={() => {}} />);
    await screen.findAllByTestId('dot');
    const menu = screen.getByTestId<HTMLSelectElement>('level');
    menu.value = level;
    fireEvent.change(menu);
    expect(texts(screen.getAllByRole('row').slice(1))).toEqual([`${wanted}7`]);
  });
});

describe('a figure over time', () => {
  it('has a point and a line of its table for each article with a date', () => {
    const point = (published: string, value: number) => ({
      published,
      value,
      text: `${value}名`,
      articleId: '1',
      title: '一篇',
      mentionId: published,
    });
    show(<SeriesChart series={{ counted: '志愿者', unit: '名', points: [point('2020-01-02', 5), point('', 7)] }} />);
    expect(document.querySelectorAll('.seriespoint')).toHaveLength(1);
    expect(texts(screen.getAllByRole('row'))).toEqual(['2020-01-025名一篇']);
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe('志愿者（名）');
  });
});
