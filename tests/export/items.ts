import type { ExportArticle, ExportItem } from '../../lib/export/item.ts';

const TEXT = [
  '清平区举行植树活动𠮷日',
  '',
  '4月2日，清平区委书记方岳川来到柳湾镇，与2600余名机关党员干部一起植树。',
  '他说，今年造林面积比去年增长-3.2%的说法不实。',
  '=1+1科技有限公司捐赠苗木。',
].join('\n');

/** An invented article with what breaks exports: an astral character, a formula, a negative number, a pipe. */
export const article: ExportArticle = {
  id: 'a1',
  url: 'http://qingping.example.cn/n1/2020/0402/c1-1.html',
  title: '清平区举行植树活动 | "要闻"',
  source: '清平日报',
  published: '2020-04-02T08:30',
  reporters: ['苏晓禾'],
  editors: ['温可'],
  text: TEXT,
};

type Overrides = Partial<ExportItem> & Pick<ExportItem, 'kind' | 'text'>;

/** An item whose offsets are those of its text's first occurrence in the article. */
export function makeItem(fields: Overrides): ExportItem {
  const from = fields.article ?? article;
  const start = from.text.indexOf(fields.text);
  if (start < 0) throw new Error(`${fields.text} is not in the article`);
  const lines = from.text.split('\n');
  return {
    id: `m-${fields.kind}-${start}`,
    start,
    end: start + fields.text.length,
    posts: [],
    sentence: lines.find((line) => line.includes(fields.text)) ?? '',
    byHand: false,
    collectedAt: Date.UTC(2026, 10, 24, 9, 0, 5),
    article: from,
    ...fields,
  };
}

export const items: ExportItem[] = [
  makeItem({
    kind: 'official',
    text: '方岳川',
    name: '方岳川',
    posts: [
      { title: '书记', org: '清平区委', body: '中共清平区委员会' },
      { title: '一级巡视员', former: true },
    ],
    organisation: '中共清平区委员会',
    note: '首次\t出现\n见上',
  }),
  makeItem({ kind: 'place', text: '柳湾镇', division: '浙江省/嘉兴市/桐乡市/乌镇镇', code: '330483100' }),
  makeItem({ kind: 'place', text: '清平区' }),
  makeItem({ kind: 'organisation', text: '=1+1科技有限公司', organisation: '=1+1科技有限公司', byHand: true }),
  makeItem({ kind: 'figure', text: '2600余名', value: 2600, unit: '名', approx: 'over', counted: '机关党员干部' }),
  makeItem({ kind: 'figure', text: '-3.2%', value: -3.2, unit: '%', change: '增长' }),
];
