import { describe, expect, it } from 'vitest';
import { recogniser } from '../marked-sentence.ts';

/** What figures count, as the recogniser reads it with the tagger's lexicon: why, sentence, figure, what is counted. */
const COUNTED: readonly (readonly [why: string, text: string, figure: string, of: string | undefined])[] = [
  ['a verb that lists lack', '云岭县120家企业降低成本。', '120家', '企业'],
  ['people and what they do', '中国队派出4名选手参赛。', '4名', '选手'],
  ['people who lay wreaths', '学生们向30名烈士敬献花圈。', '30名', '烈士'],
  ['adverb and verb', '县里5000名代表口头述职。', '5000名', '代表'],
  ['a field of work inside a noun', '全市建成30个产业扶贫示范点，', '30个', '产业扶贫示范点'],
  ['verb and suffix', '县委派出15个专项巡视组进驻。', '15个', '专项巡视组'],
  ['imported cases', '全省新增4例境外输入病例，', '4例', '境外输入病例'],
  ['inside a place', '事故中两辆汽车内有人受伤。', '两辆', '汽车'],
  ['on the land', '他们在600余亩土地上种了果树。', '600余亩', '土地'],
  ['adjective and 的', '站在台上的两位年轻的飞行员都哭了。', '两位', '飞行员'],
  ['adjective without 的', '学校里有300名优秀学生获奖。', '300名', '优秀学生'],
  ['verbal noun before a number', '今年共有17只新股募集96亿元。', '17只', '新股'],
  ['what is done several times', '双方举行了3次历史性会晤，', '3次', '历史性会晤'],
  ['campaign of digging', '经过5期考古发掘，', '5期', '考古发掘'],
  ['key tasks', '会议列出68项年度重点工作，', '68项', '年度重点工作'],
  ['companies of a kind', '带动50万家企业提质增效。', '50万家', '企业'],
  ['police of the people', '两名人民警察牺牲。', '两名', '人民警察'],
  ['posts of service', '村里设了4个党员服务岗，', '4个', '党员服务岗'],
  ['noun in front, list of goods', '调运帐篷4500顶、棉被褥22500套。', '4500顶', '帐篷'],
  ['noun in front, second', '调运帐篷4500顶、棉被褥22500套。', '22500套', '棉被褥'],
  ['noun in front behind a verb', '铺设污水管网1400余米。', '1400余米', '污水管网'],
  ['noun in front behind 新增', '医院新增床位250张。', '250张', '床位'],
  ['noun in front and 共', '当地发生地震共16次。', '16次', '地震'],
  ['a value counts nothing', '社会消费品零售总额12000亿元。', '12000亿元', undefined],
  ['a measure counts nothing', '震源深度10公里。', '10公里', undefined],
];

describe('what a figure counts', () => {
  it.each(COUNTED)('%s: %s %s', async (_why, text, figure, of) => {
    const mentions = await (await recogniser()).recognise({ text });
    const found = mentions.find((mention) => mention.kind === 'figure' && mention.text === figure);
    expect(found).toBeDefined();
    expect(found?.kind === 'figure' ? found.of : 'no figure').toBe(of);
  });
});

/** Spans of figures by the recogniser: why, sentence, the figures in order. */
const SPANS: readonly (readonly [why: string, text: string, figures: readonly string[]])[] = [
  ['人 and 均', '案发后，3人均被开除党籍。', ['3人']],
  ['average of people', '年人均收入增长。', []],
  ['more than double', '收入增长了2倍多。', ['2倍多']],
  ['doubled', '亩产量翻了一倍。', ['一倍']],
  ['一年半 counts', '他上任一年半，成绩不错。', ['一年半']],
  ['thousands behind 万', '就有1万6000份左右。', ['1万6000份左右']],
  ['square nautical miles', '面积为1575平方海里的区域。', ['1575平方海里']],
  ['self-employed people', '援助70万个体经营者。', ['70万']],
  ['one system', '世界上只有一个体系。', ['一个']],
  ['not more than', '年收入不超3万元。', ['不超3万元']],
  ['by how much and to what', '预期下调0.3个百分点至1.5%。', ['0.3个百分点', '1.5%']],
  ['a race', '女子100米决赛即将开始。', []],
  ['day by day', '老人一天比一天开心，一日三餐都有人送。', []],
  ['the rest of the year', '展望2020年余下时间。', []],
];

describe('figures of an article', () => {
  it.each(SPANS)('%s: %s', async (_why, text, figures) => {
    const mentions = await (await recogniser()).recognise({ text });
    expect(mentions.filter(({ kind }) => kind === 'figure').map((mention) => mention.text)).toEqual(figures);
  });
});
