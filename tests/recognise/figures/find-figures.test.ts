import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../lib/recognise/figures/find-figures.ts';

type Expected = [value: number | [number, number], unit: string, approx?: string | undefined, of?: string | undefined];

/** Figures are marked 【…】; every other number in the sentence must be left alone. `of` is asserted where it is given. */
const FOUND: Array<[reason: string, marked: string, ...expected: Expected[]]> = [
  ['plain people', '全县选派【320名】驻村干部到岗。', [320, '名', undefined, '驻村干部']],
  ['余 inside', '当天【2300余名】网格员入户走访。', [2300, '名', 'over', '网格员']],
  ['多 inside', '现场来了【500多人】。', [500, '人', 'over']],
  ['nearly', '新增就业【近3000人】。', [3000, '人', 'nearly']],
  ['最近 is no approximator', '最近【3天】没有降雨。', [3, '天']],
  ['附近 is no approximator', '附近【5个】村组通了水。', [5, '个', undefined, '村组']],
  ['about in front', '项目投资【约1.2亿元】。', [120000000, '元', 'about']],
  ['签约 is no approximator', '集中签约【36个】项目。', [36, '个', undefined, '项目']],
  ['over in front', '年产值【超过30万元】。', [300000, '元', 'over']],
  ['超 in front', '观众【超10万人次】。', [100000, '人次', 'over']],
  ['逾', '救助群众【逾4000人】。', [4000, '人', 'over']],
  ['under', '办理用时【不到2分钟】。', [2, '分钟', 'under']],
  ['不足', '库存【不足20吨】。', [20, '吨', 'under']],
  ['at least stays outside', '事故造成至少【12人】受伤。', [12, '人', 'over']],
  ['reach stays outside', '客流达【5.6万人次】。', [56000, '人次']],
  ['break through stays outside', '产量突破【900万吨】。', [9000000, '吨']],
  ['以上 behind', '户均增收【2000元以上】。', [2000, '元', 'over']],
  ['左右 behind', '每周走访【5户左右】。', [5, '户', 'about']],
  ['以下 behind', '判处【三年以下】有期徒刑。', [3, '年', 'under']],
  ['decimal with 万', '发放口罩【2.5万只】。', [25000, '只']],
  ['no float noise', '完成投资【16.92亿元】。', [1692000000, '元']],
  ['万亿', '经济总量【126.06万亿元】。', [126060000000000, '元']],
  ['thousands separator', '共登记【1,234.5亩】。', [1234.5, '亩']],
  ['full-width digits', '占比【３５％】。', [35, '％']],
  ['traditional characters', '今早有【六個月】期限，【兩宗】工程延誤。', [6, '個月'], [2, '宗']],
  ['Han numeral with 余', '倒塌房屋【三千七百余间】。', [3700, '间', 'over']],
  ['Han numeral with 亿', '下达资金【一亿两千万元】。', [120000000, '元']],
  ['Han decimal', '附近发生【五点八级】地震。', [5.8, '级']],
  ['Han decimal with 万', '疏散【二点六万名】游客。', [26000, '名', undefined, '游客']],
  ['mixed numeral', '累计【3亿5千万元】。', [350000000, '元']],
  ['thousand behind Arabic', '补助【3千元】。', [3000, '元']],
  ['百分之', '完成【百分之三点五】。', [3.5, '百分之']],
  ['百分之百', '合格率【百分之百】。', [100, '百分之']],
  ['千分之一', '误差为【千分之一】。', [1, '千分之']],
  ['per mille', '出生率【12.3‰】。', [12.3, '‰']],
  ['tenths', '【八成以上】农户已经投保。', [8, '成', 'over']],
  ['nearly nine tenths', '【近九成】受访者满意。', [9, '成', 'nearly']],
  ['times', '产量是去年的【两倍】。', [2, '倍']],
  ['decimal times', '增至原来的【2.5倍】。', [2.5, '倍']],
  ['fraction in words', '清退了【三分之二】的铺面。', [2 / 3, '']],
  ['fraction with a stroke', '大约占全镇的【1/4】。', [0.25, '']],
  ['percentage points', '提高【0.8个百分点】。', [0.8, '个百分点']],
  ['shared unit', '分别加快【0.9】、【1.1】和【0.5个百分点】。', [0.9, ''], [1.1, ''], [0.5, '个百分点']],
  ['range with 至', '有效期【3至5年】。', [[3, 5], '年']],
  ['range of percents', '增长【20%—30%】。', [[20, 30], '%']],
  ['range with both units', '造价【800万元至1200万元】。', [[8000000, 12000000], '元']],
  ['range whose first lacks 万', '年收入【3至5万元】。', [[30000, 50000], '元']],
  ['range with 到', '每村确定【一到两名】骨干。', [[1, 2], '名']],
  ['neighbouring digits', '村里来了【七八个】后生。', [[7, 8], '个']],
  ['neighbouring digits in tens', '坡度【二三十度】。', [[20, 30], '度']],
  ['neighbouring digits of months', '工期【三四个月】。', [[3, 4], '个月']],
  ['compound length', '她身高【1米75】。', [1.75, '米']],
  ['compound length in Han', '水深【一米八】。', [1.8, '米']],
  ['compound time', '全程【3小时20分钟】。', [3.33333333333, '小时']],
  ['years and months', '被判处有期徒刑【一年六个月】。', [1.5, '年']],
  ['half behind the unit', '坚持了【两年半】。', [2.5, '年']],
  ['half in front', '学习了【半年】。', [0.5, '年']],
  ['half a month', '封闭【半个月】。', [0.5, '个月']],
  ['多 in the unit', '会谈持续【4个多小时】。', [4, '个小时', 'over']],
  ['多 behind the unit', '退休【4年多】后被查。', [4, '年', 'over']],
  ['昼夜多', '搜救持续【两昼夜多】。', [2, '昼夜', 'over']],
  ['万多元', '人均增收【三万多元】。', [30000, '元', 'over']],
  ['余万元', '受贿【480余万元】。', [4800000, '元', 'over']],
  ['来 for about', '走了【十来里】。', [10, '里', 'about']],
  ['十几 is over ten', '现场有【十几名】志愿者。', [10, '名', 'over', '志愿者']],
  ['上千', '当地【上千名】群众参与。', [1000, '名', 'over', '群众']],
  ['近百', '惠及【近百户】家庭。', [100, '户', 'nearly']],
  ['千余', '【千余名】学生返校。', [1000, '名', 'over']],
  ['bare with money', '城市跨入【万亿元】行列。', [1000000000000, '元']],
  ['万元以上', '户均增收【万元以上】。', [10000, '元', 'over']],
  ['large number without a unit', '工程还差【15万】。', [150000, '']],
  ['large number before a noun', '【15万】党员参加学习。', [150000, '', undefined, '党员']],
  ['age', '今年【73岁】的老人康复出院。', [73, '岁']],
  ['duration of one', '队伍【一小时】内集结完毕。', [1, '小时']],
  ['duration', '【六天】后复查。', [6, '天']],
  ['weeks', '为期【两周】的培训结束。', [2, '周']],
  ['long past', '距今【4000多年】。', [4000, '年', 'over']],
  ['range of long past', '遗址距今【5200年至4800年】。', [[4800, 5200], '年']],
  ['within days', '须在【15日】内答复。', [15, '日']],
  ['area', '绿化【32.5万平方米】。', [325000, '平方米']],
  ['mu', '种植【300多亩】柑橘。', [300, '亩', 'over', '柑橘']],
  ['square kilometres', '面积【1.2万平方公里】。', [12000, '平方公里']],
  ['energy', '发电【3.5亿千瓦时】。', [350000000, '千瓦时']],
  ['power', '装机【60万千瓦】。', [600000, '千瓦']],
  ['quotient of units', '均价【3200元/吨】。', [3200, '元/吨']],
  ['flow', '流量【2.1万立方米/秒】。', [21000, '立方米/秒']],
  ['foreign money', '贸易额【7.5亿美元】。', [750000000, '美元']],
  ['euros', '损失【50万欧元】。', [500000, '欧元']],
  ['RMB behind', '总额【178元人民币】。', [178, '元']],
  ['vehicles by turns', '出动车辆【96台次】。', [96, '台次']],
  ['aircraft by turns', '取消【530架次】航班。', [530, '架次', undefined, '航班']],
  ['doses', '接种【24.1万剂次】。', [241000, '剂次']],
  ['unit with a bracket', '展出藏品【415件（套）】。', [415, '件（套）']],
  ['temperature', '最低气温【8摄氏度】。', [8, '摄氏度']],
  ['index points', '沪指报【3112.5点】。', [3112.5, '点']],
  ['points of opinion', '他提出【三条】建议。', [3, '条', undefined, '建议']],
  ['households and people', '全村【246户】【1187人】。', [246, '户'], [1187, '人']],
  [
    'counted noun stops at 和 + number',
    '【4个】报告和【2个】决定。',
    [4, '个', undefined, '报告'],
    [2, '个', undefined, '决定'],
  ],
  ['counted noun with 和', '【约80名】教师和学生被困。', [80, '名', 'about', '教师和学生']],
  ['counted noun with a bracket', '覆盖【18个】乡镇（街道）。', [18, '个', undefined, '乡镇（街道）']],
  ['counted noun behind 的', '占【70％以上】的用水量。', [70, '％', 'over', '用水量']],
  ['counted noun stops at a verb', '带动【8户】农户养鸡【120只】。', [8, '户', undefined, '农户'], [120, '只']],
  ['counted noun stops at 通过', '【三千名】民工通过水路抵达。', [3000, '名', undefined, '民工']],
  ['one casualty', '爆炸致【一名】工人死亡。', [1, '名', undefined, '工人']],
  ['Arabic one is exact', '抓获【1名】嫌疑人。', [1, '名', undefined, '嫌疑人']],
  ['two of a kind', '【两名】士兵受伤。', [2, '名', undefined, '士兵']],
  ['storeys', '加盖到【八层】。', [8, '层']],
  ['plants, not 种植', '发现【5种】植物。', [5, '种', undefined, '植物']],
  ['residents, not 位居', '社区【3200多位】居民。', [3200, '位', 'over', '居民']],
  ['teams, not 支队', '派出【5支】队伍。', [5, '支', undefined, '队伍']],
  ['minutes of ten', '【十分钟】后到场。', [10, '分钟']],
  ['mass in liang', '重【三十两】。', [30, '两']],
  ['discount', '全场【九折】。', [9, '折']],
  ['wind', '海上有【6至7级】偏北风。', [[6, 7], '级']],
  ['discount of two digits', '图书【三八折】。', [38, '折']],
  ['large number with 多, no unit', '【13亿多】儿女同心。', [1300000000, '', 'over']],
  ['days and a month', '工期【两天又一个月】。', [32.4166666667, '天']],
  ['the people, not persons', '让【14亿】人民受益。', [1400000000, '', undefined, '人民']],
  ['a blank before the unit', '全镇有 【12 个】村。', [12, '个']],
  ['Latin units', '身高【168cm】。', [168, 'cm']],
  ['percent with 多', '浓度下降了【30%多】。', [30, '%', 'over']],
];

const NONE: Array<[reason: string, text: string]> = [
  ['date', '新华社2020年02月01日电'],
  ['date in Han', '二〇二〇年二月一日公布'],
  ['year', '2019年以来'],
  ['range of years', '2016—2020年规划'],
  ['month and day', '3月5日至8日召开'],
  ['months', '1—4月投资情况'],
  ['dotted date', '2008.07起任处长'],
  ['clock', '当天上午9时30分开会'],
  ['clock with colon', '直播19:30开始'],
  ['clock in Han', '下午三点半集合'],
  ['eve of the new year', '大年三十仍在岗位'],
  ['decade', '上世纪八十年代的老照片'],
  ['century', '面向21世纪的合作'],
  ['reign', '建于乾隆三十年'],
  ['ordinal', '全省第三例病例'],
  ['ordinal with measure word', '第22批援外医疗队'],
  ['第一时间', '第一时间赶到'],
  ['building', '一号楼已经封闭'],
  ['school year', '三年级学生'],
  ['slogan', '坚决做到两个维护'],
  ['quoted slogan', '增强“四个意识”'],
  ['belt and road', '共建一带一路'],
  ['congress', '党的十九大精神'],
  ['three rural issues', '做好三农工作'],
  ['five in one', '统筹推进五位一体总体布局'],
  ['quoted set', '坚持“三个价值”'],
  ['front line', '奋战在一线'],
  ['一律', '一律取消'],
  ['一…就…', '一个支部就是一座堡垒'],
  ['a, one', '他是一名普通党员'],
  ['this year', '这一年变化很大'],
  ['one day', '有一天他来了'],
  ['new year', '在新的一年里继续努力'],
  ['last kilometre', '打通最后一公里'],
  ['唯一', '这是唯一选择'],
  ['place 三亚', '会议在三亚举行'],
  ['place with a unit', '家住三里屯'],
  ['place 五台山', '登上五台山'],
  ['place 七里河区', '兰州市七里河区'],
  ['road', '沿八一路前行'],
  ['plane', '国产大飞机C919首飞'],
  ['fighter', '歼-20列装'],
  ['group of twenty', 'G20峰会开幕'],
  ['network', '建成5G基站'],
  ['phone', '咨询电话12345678901'],
  ['list number', '一、加强领导'],
  ['list number, Arabic', '1.加强领导'],
  ['bracketed list number', '（二）压实责任'],
  ['score', '以3比1取胜'],
  ['vague 几', '前几天来过'],
  ['vague 数', '数百名群众围观'],
  ['adverb 十分', '大家十分高兴'],
  ['people', '百姓满意'],
  ['idiom', '千方百计保供'],
  ['idiom 三番五次', '三番五次上门'],
  ['team, not a digit', '队伍管理从严'],
  ['ordinal of land contracts', '二轮承包到期'],
  ['group of a village', '五组贫困户'],
  ['three-way', '三方会谈'],
  ['plan', '制定五年规划'],
  ['swimming event', '男子200米仰泳决赛'],
  ['document number', '国发〔2019〕15号文件'],
  ['a year that was', '这是极不平凡的一年。'],
  ['idiom 三番两次', '三番两次劝说'],
  ['county 五峰', '考察组来到五峰县调研'],
  ['early year', '诗人于821年回京'],
  ['surroundings', '清理四周的砖块'],
  ['level', '省市县三级书记'],
];

function unmark(marked: string): { text: string; spans: Array<[number, number]> } {
  const spans: Array<[number, number]> = [];
  let text = '';
  for (const part of marked.split(/(【[^】]*】)/)) {
    if (part.startsWith('【')) {
      const inner = part.slice(1, -1);
      spans.push([text.length, text.length + inner.length]);
      text += inner;
    } else text += part;
  }
  return { text, spans };
}

describe('figures', () => {
  it.each(FOUND)('are found with value and unit: %s', (_reason, marked, ...expected) => {
    const { text, spans } = unmark(marked);
    const found = findFigures(text);
    expect(found.map((figure) => figure.text)).toEqual(spans.map(([start, end]) => text.slice(start, end)));
    expect(found.map((figure) => [figure.start, figure.end])).toEqual(spans);
    for (const [index, [value, unit, approx, of]] of expected.entries()) {
      const figure = found[index];
      expect([figure?.value].flat().map((part) => Number(part?.toPrecision(11)))).toEqual(
        [value].flat().map((part) => Number(part.toPrecision(11))),
      );
      expect(figure?.unit).toBe(unit);
      expect(figure?.approx).toBe(approx);
      if (of !== undefined) expect(figure?.of).toBe(of);
    }
  });

  it.each(NONE)('are not seen where a number counts nothing: %s', (_reason, text) => {
    expect(findFigures(text).map((figure) => figure.text)).toEqual([]);
  });

  it('carry the change word beside them and a reason', () => {
    const [first] = findFigures('投资同比增长4.8%，');
    expect(first?.change).toBe('同比增长');
    expect(first?.dimension).toBe('share');
    expect(first?.why).toEqual(['percent or share']);
    expect(findFigures('降幅较大，分别下降3.2%。')[0]?.change).toBe('下降');
  });
});
