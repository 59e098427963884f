import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { foldText } from '../../../lib/recognise/fold.ts';
import { openGazetteer } from '../../../lib/recognise/gazetteer/open-gazetteer.ts';
import type { Gazetteer } from '../../../lib/recognise/gazetteer/types.ts';
import { resolvePlaces } from '../../../lib/recognise/places/resolve-places.ts';
import type { PlaceHints, ResolvedPlace } from '../../../lib/recognise/places/types.ts';
import type { RecogniseInput } from '../../../lib/recognise/types.ts';
import { loadPublic } from '../gazetteer/load-public.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await openGazetteer(loadPublic);
});

type Context = Partial<RecogniseInput> & { jurisdictions?: string[] };

/** Resolves the places in 【】; organisations stand in 〔〕. */
async function resolve(marked: string, context: Context = {}): Promise<ResolvedPlace[]> {
  const places: { start: number; end: number }[] = [];
  const orgs: { start: number; end: number }[] = [];
  let text = '';
  let start = 0;
  for (const unit of marked) {
    if (unit === '【' || unit === '〔') start = text.length;
    else if (unit === '】') places.push({ start, end: text.length });
    else if (unit === '〕') orgs.push({ start, end: text.length });
    else text += unit;
  }
  const { jurisdictions, ...input } = context;
  const hints: PlaceHints = { orgs, ...(jurisdictions ? { jurisdictions } : {}) };
  return resolvePlaces(foldText(text), places, { text, ...input }, gazetteer, hints);
}

const paths = async (marked: string, context: Context = {}): Promise<(string | undefined)[]> =>
  (await resolve(marked, context)).map(({ resolved }) => resolved);

describe('resolvePlaces', () => {
  it.each<[string, string, (string | undefined)[]]>([
    [
      'a chain',
      '【天津市】【西青区】【大寺镇】【王村】',
      ['天津市', '天津市/西青区', '天津市/西青区/大寺镇', '天津市/西青区/大寺镇/王村'],
    ],
    [
      'a county right below its province',
      '【海南省】【琼海市】【博鳌镇】',
      ['海南省', '海南省/琼海市', '海南省/琼海市/博鳌镇'],
    ],
    ['a chain of stems', '【江苏】【徐州】【邳州】', ['江苏省', '江苏省/徐州市', '江苏省/徐州市/邳州市']],
    ['a prefecture above a county of the same stem', '【长沙】发布公告', ['湖南省/长沙市']],
    ['an autonomous prefecture in short', '【湖北】【恩施州】', ['湖北省', '湖北省/恩施土家族苗族自治州']],
    [
      'an ethnic township in short',
      '【德钦县】【拖顶乡】',
      ['云南省/迪庆藏族自治州/德钦县', '云南省/迪庆藏族自治州/德钦县/拖顶傈僳族乡'],
    ],
    [
      'a street office written 街',
      '【天津市】【河东区】【大王庄街】',
      ['天津市', '天津市/河东区', '天津市/河东区/大王庄街'],
    ],
    [
      'a village that no list has',
      '【如皋市】【长江镇】【云上村】',
      ['江苏省/南通市/如皋市', '江苏省/南通市/如皋市/长江镇', '江苏省/南通市/如皋市/长江镇/云上村'],
    ],
    [
      'a group in a village',
      '【如皋市】【长江镇】【云上村】【五组】',
      [
        '江苏省/南通市/如皋市',
        '江苏省/南通市/如皋市/长江镇',
        '江苏省/南通市/如皋市/长江镇/云上村',
        '江苏省/南通市/如皋市/长江镇/云上村/五组',
      ],
    ],
    ['a township that no list has', '【如皋市】【云上镇】', ['江苏省/南通市/如皋市', '江苏省/南通市/如皋市/云上镇']],
    [
      'a chain with 的',
      '【丰县】的【云上村】，属【江苏省】',
      ['江苏省/徐州市/丰县', '江苏省/徐州市/丰县/云上村', '江苏省'],
    ],
    ['one-character names', '援【鄂】，来【津】，【川】【渝】', ['湖北省', '天津市', '四川省', '重庆市']],
    ['nations', '【中】【美】关系；访【华】', ['中国', '美国', '中国']],
    ['foreign cities', '【法国】【巴黎】、【旧金山】', ['法国', '法国/巴黎', '美国/旧金山']],
    ['foreign regions', '【北奥塞梯】【别斯兰】', ['俄罗斯/北奥塞梯', '俄罗斯/北奥塞梯/别斯兰']],
    ['usual names of countries', '【沙特】和【阿拉伯联合酋长国】', ['沙特阿拉伯', '阿联酋']],
    ['Hong Kong', '【香港】【大埔】', ['香港特别行政区', '香港特别行政区/大埔区']],
    ['Taiwan in traditional characters', '【臺灣】【臺北市】', ['台湾省', '台湾省/台北市']],
    ['Xinjiang corps cities', '【新疆】【石河子市】', ['新疆维吾尔自治区', '新疆维吾尔自治区/石河子市']],
    ['a development zone', '【天津】【滨海高新区】', ['天津市', '天津市/滨海新区/天津滨海新区高新技术产业开发区']],
    ['neither rivers nor halls', '【长江】边、【人民大会堂】', [undefined, undefined]],
  ])('resolves %s', async (_what, marked, expected) => {
    expect(await paths(marked)).toEqual(expected);
  });

  describe('by the rest of the article', () => {
    it('one county settles its townships, before it or after', async () => {
      const town = '河南省/三门峡市/卢氏县/城关镇';
      expect(await paths('【城关镇】抓环境。【卢氏县】要求各镇跟进，【城关镇】先行。')).toEqual([
        town,
        '河南省/三门峡市/卢氏县',
        town,
      ]);
    });

    it('the nearest county before wins over a farther one', async () => {
      const [, , , second] = await paths('【四川省】【长宁县】受灾。【珙县】也有震感，【巡场镇】道路中断。');
      expect(second).toBe('四川省/宜宾市/珙县/巡场镇');
    });

    it('a village by the lists that its own article asks for, whatever was read before', async () => {
      const village = '【平山县】【西柏坡镇】【西柏坡村】。';
      const elsewhere = '长宁县 丰县 卢氏县 建昌县 夏津县 寻乌县 德钦县 琼海市'.split(' ');
      const crowded = village + elsewhere.map((name) => `【${name}】、【${name}】、【${name}】。`).join('');
      const codeIn = async (marked: string): Promise<string | undefined> => (await resolve(marked))[2]?.code;
      expect(await codeIn(crowded)).toBeUndefined();
      expect(await codeIn(village)).toBe('130131110201');
      expect(await codeIn(crowded)).toBeUndefined();
    });

    it('a township by the office that is named beside it', async () => {
      expect(await paths('〔新密市环保局〕会同【来集镇】开展巡查')).toEqual(['河南省/郑州市/新密市/来集镇']);
    });

    it('a stem by the full name given elsewhere', async () => {
      expect(await paths('【长宁县】地震。【长宁】按预案救灾。')).toEqual([
        '四川省/宜宾市/长宁县',
        '四川省/宜宾市/长宁县',
      ]);
    });

    it('a village by its earlier mention in full', async () => {
      const [, , , again] = await paths('【天津市】【西青区】【王村】变样了。如今的【王村】很美。');
      expect(again).toBe('天津市/西青区/王村');
    });

    it('a village without its unit by the only county', async () => {
      expect(await paths('【东丰县】的冬天。【云上村】的大棚里很暖。')).toEqual([
        '吉林省/辽源市/东丰县',
        '吉林省/辽源市/东丰县/云上村',
      ]);
    });

    it('a sister village in a list', async () => {
      const [, , , last] = await paths('【西青区】【大寺镇】【云上村】、【云下村】');
      expect(last).toBe('天津市/西青区/大寺镇/云下村');
    });

    it('a name in part by the name in full', async () => {
      expect((await paths('【天津市】【河东区】【大王庄街】，【王庄街】')).at(-1)).toBe('天津市/河东区/大王庄街');
    });
  });

  describe('by what stands around the article', () => {
    it.each<[string, Context]>([
      ['jurisdiction', { jurisdictions: ['枣庄市市中区'] }],
      ['source', { source: '枣庄市市中区融媒体中心' }],
      ['breadcrumb', { breadcrumb: ['首页', '山东', '枣庄市市中区'] }],
    ])('a street that several cities have, by %s', async (_sign, context) => {
      expect(await paths('【光明路街】的居民', context)).toEqual(['山东省/枣庄市/市中区/光明路街']);
    });

    it('a county whose name two provinces share, by the host', async () => {
      expect(await paths('【朝阳区】法院', { host: 'jl.people.com.cn' })).toEqual(['吉林省/长春市/朝阳区']);
      expect(await paths('【朝阳区】法院', { host: 'bj.people.com.cn' })).toEqual(['北京市/朝阳区']);
    });
  });

  describe('places abroad that no list has', () => {
    it.each<[string, string, string | undefined]>([
      ['behind the country', '【叙利亚】【拉马丹省】', '叙利亚/拉马丹省'],
      ['by the country named nearest', '【也门】停火。\n【叙利亚】军队进入【拉马丹省】', '叙利亚/拉马丹省'],
      ['by the country of its sentence', '【阿根廷】【门多萨省】和【云胡安省】受灾。【乌克兰】停火', '阿根廷/云胡安省'],
      ['a listed city with 市', '【惠灵顿市】', '新西兰/惠灵顿'],
      ['the province of a listed city', '【巴士拉省】', '伊拉克/巴士拉省'],
      ['a nation by its one character', '总理访问【新西兰】，中【新】关系向好', '新西兰'],
      ['a nation that has no usual short form', '访问【秘鲁】，中【秘】关系向好', '秘鲁'],
    ])('%s', async (_how, marked, expected) => {
      const found = await paths(marked);
      expect(found[marked.includes('云胡安省') ? 2 : found.length - 1]).toBe(expected);
    });

    it('stay open where the article names no country', async () => {
      expect(await paths('【拉马丹省】')).toEqual([undefined]);
    });
  });

  describe('leaves open what is not settled', () => {
    it.each([
      ['a township of many counties', '【城关镇】召开会议'],
      ['a district of many cities', '【鼓楼区】召开会议'],
      ['a village alone', '【和平村】的村民'],
      ['a village of several counties of the article', '【兰考县】和【杞县】推广。【云上村】先试。'],
      ['a prefecture or the city in it', '【阿克苏】人'],
      ['a township that lies elsewhere', '【广东省】【天河区】的【双街镇】'],
      ['an unknown name', '【云上大桥】通车'],
      ['two nations with one character', '驻【伊】大使'],
    ])('%s', async (_what, marked) => {
      expect((await paths(marked)).at(-1)).toBeUndefined();
    });
  });

  describe('knows the article’s date', () => {
    it.each([
      ['【密云县】', '2010-05-01', '北京市/密云县'],
      ['【密云区】', '2020-05-01', '北京市/密云区'],
      ['【密云】', '2010-05-01', '北京市/密云县'],
      ['【密云】', '2020-05-01', '北京市/密云区'],
      ['【密云】', undefined, '北京市/密云区'],
      ['【襄樊市】', '2008-05-01', '湖北省/襄樊市'],
      ['【崇文区】', '2008-05-01', '北京市/崇文区'],
      ['【崇文区】', '2020-05-01', '北京市/崇文区'],
      ['【金坛】', '2006-05-01', '江苏省/常州市/金坛市'],
      ['【金坛】', '2022-05-01', '江苏省/常州市/金坛区'],
      ['【威宁彝族回族苗族自治县】', '2006-05-01', '贵州省/毕节地区/威宁彝族回族苗族自治县'],
      ['【西田各庄镇】', '2010-05-01', '北京市/密云县/西田各庄镇'],
      ['【西田各庄镇】', '2020-05-01', '北京市/密云区/西田各庄镇'],
      ['【威宁彝族回族苗族自治县】', '2016-05-01', '贵州省/毕节市/威宁彝族回族苗族自治县'],
    ])('%s in %s is %s', async (marked, published, expected) => {
      expect(await paths(marked, published ? { published } : {})).toEqual([expected]);
    });
  });

  it('gives codes of 6, 9 and 12 digits and reasons', async () => {
    const found = await resolve('【天津市】【北辰区】【双街镇】【小街村】');
    expect(found.map(({ code }) => code)).toEqual([
      '120000',
      '120113',
      '120113102',
      expect.stringMatching(/^120113102\d{3}$/),
    ]);
    expect(found.every(({ why }) => why.length > 0)).toBe(true);
  });

  it('answers for every place it was asked, in order, whatever the spans', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom('【天津市】', '【城关镇】', '【和平村】', '【津】', '、', '的', '【】', '〔北辰区委〕'),
          { maxLength: 12 },
        ),
        async (parts) => {
          const marked = parts.join('');
          const found = await resolve(marked);
          expect(found).toHaveLength(marked.split('【').length - 1);
        },
      ),
      { numRuns: 40 },
    );
  });
});
