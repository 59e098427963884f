import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesByWeek, axisTicks, figureSeries, mentionsByArticle } from '../../lib/library/charts.ts';
import { companions, type DossierMention, namesakes, postSpans } from '../../lib/library/dossier.ts';
import { groupByEntity } from '../../lib/library/entity-rows.ts';
import { filterMentions } from '../../lib/library/filter.ts';
import { addressOfSentence } from '../../lib/library/sentence-address.ts';
import { makeArticle, makeMention, sampleCollection } from './sample.ts';

describe('the sentence of a mention', () => {
  it('opens the page at it, by its two ends where it is long', () => {
    const page = 'http://a.example.cn/1.html';
    expect(addressOfSentence(`${page}#top`, '方岳川说-好。')).toBe(
      `${page}#:~:text=${encodeURIComponent('方岳川说')}%2D${encodeURIComponent('好。')}`,
    );
    const long = '一二三四五六七八九十'.repeat(5);
    expect(decodeURIComponent(addressOfSentence(page, long))).toBe(
      `${page}#:~:text=${long.slice(0, 12)},${long.slice(-12)}`,
    );
    expect(addressOfSentence(page, ' ')).toBe(page);
  });
});

describe('the posts of an official', () => {
  const mention = (published: string, articleId: string, posts: DossierMention['posts']): DossierMention => ({
    id: `${articleId}${published}`,
    kind: 'official',
    text: '方岳川',
    sentence: '',
    note: '',
    rejected: false,
    lost: false,
    start: 0,
    posts,
    articleId,
    url: '',
    title: '',
    source: '',
    published,
  });

  it('stand by the first day that says so, with how long and how often', () => {
    const spans = postSpans([
      mention('2021-03-01', '3', [
        { title: '市长', org: '海宁市' },
        { title: '书记', org: '清平区委', former: true },
      ]),
      mention('2020-04-02T08:30', '1', [{ title: '书记', org: '区委', body: '清平区委' }]),
      mention('2020-04-02T08:30', '1', [{ title: '书记', org: '清平区委' }]),
      mention('', '4', [{ title: '组长' }]),
    ]);
    expect(spans).toEqual([
      {
        title: '书记',
        body: '清平区委',
        former: false,
        from: '2020-04-02',
        to: '2021-03-01',
        articles: 2,
        mentions: 3,
      },
      { title: '市长', body: '海宁市', former: false, from: '2021-03-01', to: '2021-03-01', articles: 1, mentions: 1 },
      { title: '组长', body: '', former: false, from: '', to: '', articles: 1, mentions: 1 },
    ]);
  });
});

describe('who and what occurs with an official', () => {
  it('is counted by shared articles', () => {
    const rows = companions(sampleCollection(), 'official:方岳川', ['place', 'organisation']);
    expect(rows.map((r) => [r.name, r.articles])).toEqual([
      ['柳湾镇', 1],
      ['北辰区', 1],
    ]);
  });

  it('offers namesakes and surname-with-title forms to merge, and no one else', () => {
    const collection = sampleCollection();
    const person = (text: string, entityId: string) =>
      makeMention({ kind: 'official', text, name: text, entityId, articleId: '2' });
    collection.addMentions([
      person('方岳川', 'other'),
      person('方书记', 'short'),
      person('方岳', 'else'),
      person('李书记', 'li'),
    ]);
    const rows = groupByEntity(collection, filterMentions(collection, { kinds: ['official'] }));
    const self = rows.find((row) => row.entityId === 'official:方岳川');
    expect(self && namesakes(self, rows).map((row) => row.entityId)).toEqual(['other', 'short']);
  });
});

describe('the charts', () => {
  it('count articles by week, with the empty weeks between', () => {
    const dates = ['2020-03-30', '2020-04-05T23:59', '2020-04-20', '', '2019-01-01'];
    const articles = dates.map((published, i) => makeArticle(String(i), { published }));
    expect(articlesByWeek(articles, 4)).toEqual([
      { week: '2020-03-30', articles: 2 },
      { week: '2020-04-06', articles: 0 },
      { week: '2020-04-13', articles: 0 },
      { week: '2020-04-20', articles: 1 },
    ]);
    expect(articlesByWeek([])).toEqual([]);
  });

  it('make a series of what is counted in several dated articles', () => {
    const collection = sampleCollection();
    const figure = (articleId: string, value: number) =>
      makeMention({ kind: 'figure', text: `${value}名`, value, unit: '名', counted: '机关党员干部', articleId });
    collection.addMentions([figure('2', 3100), figure('3', 1)]);
    const series = figureSeries(collection, filterMentions(collection, { kinds: ['figure'] }));
    expect(series.map((s) => [s.counted, s.unit, s.points.map((p) => p.value)])).toEqual([
      ['机关党员干部', '名', [2600, 3100]],
    ]);
  });

  it('count the mentions of an article without the rejected', () => {
    expect(Array.from(mentionsByArticle(sampleCollection()))).toEqual([5, 3, 2]);
  });

  it('have axes of round numbers that reach the largest value', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (most) => {
        const ticks = axisTicks(most);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * 0.999999);
        expect(ticks.length).toBeLessThanOrEqual(6);
      }),
    );
    expect(axisTicks(7)).toEqual([0, 2, 4, 6, 8]);
    expect(axisTicks(0)).toEqual([0, 1]);
  });
});
