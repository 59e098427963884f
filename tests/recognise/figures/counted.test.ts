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
