import { type Collection, createCollection } from '../../lib/library/collection.ts';
import type { ArticleRow, MentionRow } from '../../lib/store/list-rows.ts';

export function makeArticle(id: string, fields: Partial<ArticleRow> = {}): ArticleRow {
  return {
    id,
    url: `http://news.example.cn/${id}.html`,
    title: `第${id}篇`,
    site: 'news.example.cn',
    source: '清平日报',
    published: '2020-04-02T08:30',
    editors: '温可',
    counts: { official: 0, person: 0, place: 0, organisation: 0, figure: 0 },
    collectedAt: 1000,
    ...fields,
  };
}

let made = 0;

export function makeMention(fields: Partial<MentionRow> & Pick<MentionRow, 'text' | 'kind' | 'articleId'>): MentionRow {
  made++;
  return {
    id: `m${made}`,
    entityId: `${fields.kind}:${fields.name ?? fields.text}`,
    entityName: '',
    context: '',
    name: fields.text,
    about: '',
    code: '',
    unit: '',
    counted: '',
    note: '',
    approx: '',
    value: Number.NaN,
    valueHigh: Number.NaN,
    start: 0,
    end: fields.text.length,
    byHand: false,
    rejected: false,
    lost: false,
    collectedAt: 1000 + made,
    ...fields,
  };
}

/** Three articles on two sites, one official with two posts, places on two levels, figures in two units. */
export function sampleCollection(): Collection {
  const collection = createCollection();
  collection.addArticles([
    makeArticle('1', { published: '2020-04-02T08:30', title: '清平区植树' }),
    makeArticle('2', { published: '2020-05-10', title: '柳湾镇防汛', site: 'people.com.cn', source: '人民网' }),
    makeArticle('3', { published: '', title: '无日期的一篇' }),
  ]);
  collection.addMentions([
    makeMention({ id: 'f1', kind: 'official', text: '方岳川', about: '清平区委 书记', articleId: '1', start: 9 }),
    makeMention({ id: 'f2', kind: 'official', text: '方书记', name: '方岳川', articleId: '1', start: 3 }),
    makeMention({ id: 'f3', kind: 'official', text: '方岳川', about: '海宁市 市长', articleId: '2', note: '调任？' }),
    makeMention({ id: 'p1', kind: 'place', text: '柳湾镇', about: '天津市/北辰区/柳湾镇', articleId: '1' }),
    makeMention({ id: 'p2', kind: 'place', text: '北辰区', about: '天津市/北辰区', articleId: '2' }),
    makeMention({ id: 'p3', kind: 'place', text: '无名村', articleId: '3' }),
    makeMention({ id: 'n1', kind: 'figure', text: '2.5万吨', value: 25000, unit: '吨', articleId: '1', entityId: '' }),
    makeMention({ id: 'n2', kind: 'figure', text: '9000吨', value: 9000, unit: '吨', articleId: '2', entityId: '' }),
    makeMention({
      id: 'n3',
      kind: 'figure',
      text: '2600余名',
      value: 2600,
      unit: '名',
      counted: '机关党员干部',
      approx: 'over',
      articleId: '1',
      entityId: '',
    }),
    makeMention({ id: 'o1', kind: 'organisation', text: 'ＡＢＣ公司', articleId: '3', byHand: true }),
    makeMention({ id: 'x1', kind: 'person', text: '误认', articleId: '3', rejected: true }),
  ]);
  return collection;
}
