import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCollection } from '../../lib/library/collection.ts';
import { groupByEntity, sortEntities } from '../../lib/library/entity-rows.ts';
import { type Filter, filterArticles, filterMentions } from '../../lib/library/filter.ts';
import { sortByKey, sortFigures, sortMentions } from '../../lib/library/order.ts';
import { placeTree, visibleLines } from '../../lib/library/place-tree.ts';
import { publishedNumber } from '../../lib/library/published-number.ts';
import { createStringTable, foldForSearch } from '../../lib/library/string-table.ts';
import { makeArticle, makeMention, sampleCollection } from './sample.ts';

const idsOf = (filter: Filter): string[] => {
  const collection = sampleCollection();
  return Array.from(filterMentions(collection, filter), (i) => collection.ids[i] ?? '');
};

describe('the string table', () => {
  it('finds exactly the strings that contain the query, however they are cut', () => {
    const han = fc.string({ unit: fc.constantFrom('柳', '湾', '镇', '区', 'a', 'Ａ', '1'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(han, { maxLength: 30 }), han, (strings, query) => {
        const table = createStringTable();
        for (const string of strings) table.intern(string);
        const marks = table.matching(query);
        if (foldForSearch(query) === '') expect(marks).toBeNull();
        else {
          for (const string of strings) {
            const hit = foldForSearch(string).includes(foldForSearch(query));
            expect(marks?.[table.intern(string)]).toBe(hit ? 1 : 0);
          }
        }
      }),
    );
  });

  it('finds a string that was added after the first search', () => {
    const table = createStringTable();
    table.intern('柳湾镇');
    expect(table.matching('北辰')?.includes(1)).toBe(false);
    const id = table.intern('北辰区');
    expect(table.matching('北辰')?.[id]).toBe(1);
  });
});

describe('filters', () => {
  it.each<[string, Filter, string[]]>([
    ['nothing: all but the rejected', {}, ['f1', 'f2', 'f3', 'p1', 'p2', 'p3', 'n1', 'n2', 'n3', 'o1']],
    ['a kind', { kinds: ['organisation', 'figure'] }, ['n1', 'n2', 'n3', 'o1']],
    ['a name, also where the text says it otherwise', { query: '方岳川' }, ['f1', 'f2', 'f3']],
    ['a post', { query: '市长' }, ['f3']],
    ['a note', { query: '调任' }, ['f3']],
    ['what is counted', { query: '党员' }, ['n3']],
    ['full-width letters by half-width ones', { query: 'abc' }, ['o1']],
    ['the title of the article', { query: '防汛' }, ['f3', 'p2', 'n2']],
    ['a site', { site: 'people.com.cn' }, ['f3', 'p2', 'n2']],
    ['days, both ends included', { from: '2020-05-10', to: '2020-05-10' }, ['f3', 'p2', 'n2']],
    ['days, and what has no date is left out', { from: '1900-01-01', kinds: ['place'] }, ['p1', 'p2']],
    ['a place and all below it', { place: '天津市/北辰区', kinds: ['place'] }, ['p1', 'p2']],
    ['the articles that name a place', { place: '天津市/北辰区/柳湾镇' }, ['f1', 'f2', 'p1', 'n1', 'n3']],
    ['people in articles that name it or below', { place: '天津市', kinds: ['official'] }, ['f1', 'f2', 'f3']],
    ['a place that is only the beginning of a name', { place: '天津' }, []],
    ['a unit', { unit: '吨' }, ['n1', 'n2']],
    ['a note at all', { hasNote: true }, ['f3']],
    ['by hand', { byHand: true }, ['o1']],
    ['the rejected', { rejected: true }, ['x1']],
    ['several at once', { kinds: ['official'], site: 'people.com.cn', query: '方' }, ['f3']],
  ])('by %s', (_, filter, expected) => {
    expect(idsOf(filter)).toEqual(expected);
  });

  it('no longer show what was deleted, until it is added again', () => {
    const collection = sampleCollection();
    const row = collection.row(collection.indexOf('p2') ?? -1);
    collection.removeMentions(['p2']);
    const shown = () => filterMentions(collection, { kinds: ['place'] }).length;
    expect(shown()).toBe(2);
    collection.addMentions([row]);
    expect(shown()).toBe(3);
  });
});

describe('articles', () => {
  it.each<[string, Filter, string[]]>([
    ['title', { query: '防汛' }, ['2']],
    ['editor', { query: '温可', site: 'news.example.cn' }, ['1', '3']],
    ['words of the text', { query: '泵站' }, ['3']],
    ['days, which leave out what has no date', { to: '2020-04-30' }, ['1']],
    ['a place that they name, or one below it', { place: '天津市/北辰区' }, ['1', '2']],
  ])('are found by %s', (_, filter, expected) => {
    const collection = sampleCollection();
    const [, , third] = collection.articles;
    collection.addText(third?.id ?? '', '新修的泵站');
    expect(Array.from(filterArticles(collection, filter), (i) => collection.articles[i]?.id)).toEqual(expected);
  });
});

describe('the collection', () => {
  it('gives back the rows it was given, past its first capacity', () => {
    const collection = createCollection();
    collection.addArticles([makeArticle('1')]);
    const rows = Array.from({ length: 3000 }, (_, i) =>
      makeMention({ kind: 'figure', text: `${i}人`, value: i, unit: '人', articleId: '1' }),
    );
    collection.addMentions(rows);
    expect(rows.map((_, i) => collection.row(i))).toEqual(rows);
  });

  it('refuses a mention without its article', () => {
    const orphan = makeMention({ kind: 'place', text: '柳湾镇', articleId: 'nowhere' });
    expect(() => createCollection().addMentions([orphan])).toThrow('no article nowhere');
  });
});

describe('sorting', () => {
  it('agrees with a stable comparing sort, with what has no number last', () => {
    const number = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.array(number), fc.boolean(), (keys, descending) => {
        const indexes = Uint32Array.from(keys, (_, i) => i);
        const sorted = Array.from(sortByKey(indexes, (i) => keys[i] ?? 0, descending));
        const plain = (i: number) => ({ i, key: keys[i] ?? 0 });
        const expected = Array.from(indexes, plain).sort((a, b) => {
          if (Number.isNaN(a.key) || Number.isNaN(b.key))
            return Number(Number.isNaN(a.key)) - Number(Number.isNaN(b.key));
          return (descending ? b.key - a.key : a.key - b.key) || 0;
        });
        expect(sorted).toEqual(expected.map(({ i }) => i));
      }),
    );
  });

  it('puts figures in order of value within their unit', () => {
    const collection = sampleCollection();
    const figures = filterMentions(collection, { kinds: ['figure'] });
    const texts = (down: boolean) => Array.from(sortFigures(collection, figures, down), (i) => collection.row(i).text);
    expect(texts(true)).toEqual(['2.5万吨', '9000吨', '2600余名']);
    expect(texts(false)).toEqual(['9000吨', '2.5万吨', '2600余名']);
  });

  it.each([
    ['text', false, ['p2', 'p1', 'p3']],
    ['published', true, ['p2', 'p1', 'p3']],
    ['about', false, ['p2', 'p1', 'p3']],
    ['collected', true, ['p3', 'p2', 'p1']],
    ['position', false, ['p1', 'p2', 'p3']],
  ] as const)('orders places by %s', (by, descending, expected) => {
    const collection = sampleCollection();
    const places = filterMentions(collection, { kinds: ['place'] });
    const sorted = sortMentions(collection, places, { by, descending });
    expect(Array.from(sorted, (i) => collection.ids[i])).toEqual(expected);
  });
});

describe('entities', () => {
  it('are one row each, with the latest post and both dates', () => {
    const collection = sampleCollection();
    const rows = groupByEntity(collection, filterMentions(collection, { kinds: ['official', 'person'] }));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      name: '方岳川',
      about: '海宁市 市长',
      mentions: 3,
      articles: 2,
      first: 202004020830,
      last: 202005100000,
      hasNote: true,
    });
  });

  it('lose no mention and count every article once, in any order', () => {
    const entry = fc.record({ entity: fc.nat(4), article: fc.nat(4) });
    fc.assert(
      fc.property(fc.array(entry), (list) => {
        const collection = createCollection();
        collection.addArticles([0, 1, 2, 3, 4].map((n) => makeArticle(String(n))));
        const rows = list.map(({ entity, article }) =>
          makeMention({ kind: 'person', text: '甲', articleId: String(article), entityId: `e${entity}` }),
        );
        collection.addMentions(rows);
        for (const row of groupByEntity(collection, filterMentions(collection, {}))) {
          const own = list.filter(({ entity }) => `e${entity}` === row.entityId);
          expect(row.mentions).toBe(own.length);
          expect(row.articles).toBe(new Set(own.map(({ article }) => article)).size);
        }
      }),
    );
  });

  it('sort by name in pinyin order, and by number', () => {
    const collection = sampleCollection();
    const rows = groupByEntity(collection, filterMentions(collection, { kinds: ['place', 'official'] }));
    const names = (by: 'name' | 'mentions' | 'last', descending: boolean) =>
      sortEntities(collection, rows, { by, descending }).map((row) => row.name);
    expect(names('name', false)).toEqual(['北辰区', '方岳川', '柳湾镇', '无名村']);
    expect(names('mentions', true)[0]).toBe('方岳川');
    expect(names('last', false)[0]).toBe('无名村');
  });
});

describe('the place tree', () => {
  it('has the divisions above a place, with totals, and unsettled names at the end', () => {
    const collection = sampleCollection();
    const rows = groupByEntity(collection, filterMentions(collection, { kinds: ['place'] }));
    const tree = placeTree(rows);
    expect(tree.map((n) => [n.name, n.total, n.settled])).toEqual([
      ['天津市', 2, true],
      ['无名村', 1, false],
    ]);
    const lines = visibleLines(tree, new Set(['天津市', '天津市/北辰区']));
    expect(lines.map(({ node, depth }) => `${'·'.repeat(depth)}${node.name} ${node.mentions}/${node.total}`)).toEqual([
      '天津市 0/2',
      '·北辰区 1/2',
      '··柳湾镇 1/1',
      '无名村 1/1',
    ]);
  });
});

describe('rows', () => {
  it.each([
    ['2020-02-01T18:52', 202002011852],
    ['2020-02-01', 202002010000],
    ['', 0],
    ['昨天', 0],
  ])('read the date %s as %d', (published, number) => {
    expect(publishedNumber(published)).toBe(number);
  });
});
