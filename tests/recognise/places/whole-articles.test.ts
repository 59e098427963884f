import { describe, expect, it } from 'vitest';
import { recogniser } from '../marked-sentence.ts';

/** The text with every place in 【】, every person in 〔〕, as the whole recogniser reads it. */
async function mark(marked: string): Promise<string> {
  const text = marked.replace(/[【】〔〕]/gu, '');
  const mentions = await (await recogniser()).recognise({ text });
  let out = '';
  let at = 0;
  for (const { start, end, kind } of mentions) {
    if (kind === 'figure' || kind === 'organisation') continue;
    const [open, close] = kind === 'place' ? '【】' : '〔〕';
    out += `${text.slice(at, start)}${open}${text.slice(start, end)}${close}`;
    at = end;
  }
  return out + text.slice(at);
}

describe('provinces by one character, in articles that name them', () => {
  it.each([
    ['two side by side', '【福建】和【宁夏】签约，【闽】【宁】协作再上新台阶，推动【闽】【宁】对口协作走深走实。'],
    ['two cities as well', '【山东省】和【重庆市】结对，【鲁】【渝】协作产业园揭牌，【鲁】【渝】两省市互派干部。'],
    ['two with a river between them', '【广东】与【广西】同饮一江水，【粤】【桂】合作谱新篇。'],
    ['the lower Yangtze', '部队进驻【江】【浙】地区。'],
    ['four in a row', '【云】【贵】【川】【渝】四省市签约。'],
    ['behind verbs of governing', '【新疆】干部贯彻治【疆】方略，文化润【疆】、富民兴【疆】，在边疆扎根。'],
    ['behind verbs of travel', '【贵州】搭台，客商入【黔】考察；【海南】欢迎青年来【琼】创业。'],
    ['behind a coming for work', '客人来【宁】调研，【宁夏】干部群众欢迎。'],
    ['cities as well', '【昆明】安置境外入【昆】旅客，昆虫馆重新开放。'],
    ['before what is done there', '遗体在【京】火化。会谈在【京】举行。'],
  ])('%s', async (_what, marked) => {
    expect(await mark(marked)).toBe(marked);
  });

  it.each(['干部在边疆扎根。', '游客在川流不息的街头。', '治疆需要干部。', '闽宁镇的葡萄熟了。'])(
    'leave words alone: %s',
    async (text) => {
      expect(await mark(text)).not.toMatch(/【[疆川闽]】/u);
    },
  );
});

describe('countries by one character', () => {
  it.each([
    ['say', '【俄】称击退多次进攻 【乌】称袭击【俄】炼油厂\n【俄罗斯】与【乌克兰】继续交火。'],
    ['have experts', '【意】地震专家受审\n【意大利】一家法院开庭。'],
    ['have states', '【美】【得州】野火快速蔓延\n【美国】媒体报道。'],
    ['are visited', '【叙】外长访【俄】 称将收复失地\n【叙利亚】外长到访【莫斯科】，【俄罗斯】欢迎。'],
    ['stand behind a day', '23日【俄】【美】两国发表声明。'],
    ['stand side by side', '【中】【韩】一衣带水。会上，【中】【韩】各自表明立场。'],
    ['and not in the middle of Europe', '【中】【欧】班列开行，【中】【欧】建立伙伴关系，【中】【欧】没有根本冲突。'],
    ['train together', '部队参加赴【俄】联演。'],
  ])('%s', async (_what, marked) => {
    expect(await mark(marked)).toBe(marked);
  });

  it.each(['意向书签署\n双方满意。', '老马，叫马善良，今年五十八岁。', '他在法学领域深耕多年。'])(
    'are none in words: %s',
    async (text) => {
      expect(await mark(text)).not.toMatch(/【.】/u);
    },
  );
});

describe('venues', () => {
  it.each([
    ['of an army', '人们来到【安徽】【六安】【红军广场】祭扫。'],
    ['of a person', '队伍走进【遵义】【邓萍烈士陵园】和【锦州】【辽沈战役烈士纪念塔】。'],
    ['with a shorter place inside', '【重庆】【歌乐山烈士陵园】静悄悄。'],
    ['abroad, of a person', '起火的是【英国】【伦敦】的【卡麦伦大楼】，无人伤亡。'],
    ['where a rocket rises', '火箭在【哈萨克斯坦】【拜科努尔发射场】点火。'],
    ['across the sea', '【深中通道】、【平海湾跨海通道】均已临时封闭。'],
    ['beside another', '【南京长江大桥】、【友谊大桥】封闭。'],
    ['behind a province', '在【新疆】【霍尔果斯综合保税区】，企业忙碌。'],
  ])('%s', async (_what, marked) => {
    expect(await mark(marked)).toBe(marked);
  });
});

describe('roads, lists and chains', () => {
  it.each([
    ['crossing', '车辆行驶至【柳林路】与【东风大道】交叉口。'],
    ['meeting', '事故发生在【南京市】【云岭路】和【白云大街】交汇处附近。'],
    ['counties with figures', '【三亚】54例、【海口】39例、【东方】3例、【临高】6例、【陵水】4例。'],
    ['a street and a village', '【青岭镇】【大王村】、【柳林街】【新岭村】的干部。'],
    ['a region by its short name', '【宁夏自治区】主席介绍情况。'],
    ['a community behind its street', '【北京市】【朝阳区】【望京街道】【南湖东园社区】开展行动。'],
    ['a city before its people', '送向【武汉】市民的餐桌；【武汉市】民营企业增加。'],
    ['a sea by its longer name', '【南中国海】局势升级。'],
    ['mountains in the north-west', '【广西】西北山区进入雨季。'],
    ['north and south of a mountain', '游客走遍【天山】南北。'],
  ])('%s', async (_what, marked) => {
    expect(await mark(marked)).toBe(marked);
  });
});

describe('no places', () => {
  it.each([
    '历任县委副书记、代县长、县长。',
    '绿水青山就是金山银山。',
    '万企联万村行动启动，干部来到集体经济空壳村。',
    '锦绣河山入画来，雷达站官兵坚守。',
    '停车场增加新能源车位。',
    '从南方到北方的呼南通道。',
    '深度贫困的三区三州。',
    '成为新乡贤的主体。',
    '三面环山的村庄，江河水位上涨。',
    '飞船飞过这个世界上海拔最高的城市。',
    '县委组织县直机关干部下沉到乡镇。',
  ])('%s', async (text) => {
    expect(await mark(text)).toBe(text);
  });
});
