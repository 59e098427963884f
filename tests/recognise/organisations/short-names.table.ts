import type { Row } from '../marked-sentence.ts';

/** Short names, newspapers, parts of bodies, and what only looks like a body. Names of people are invented. */
export const SHORT_NAMES: readonly Row[] = [
  ['offices by their short names', '{g:中办}、{g:国办}联合派出督查组。'],
  ['international bodies by their short names', '{g:世卫}呼吁各国行动，{g:世行}下调预期。'],
  [
    'bodies of the United Nations',
    '{g:联合国贸易和发展会议}秘书长{o:伊莎贝尔·戈麦斯=秘书长@联合国贸易和发展会议}出席。',
  ],
  ['newspaper in title marks', '据{l:克罗地亚}《{g:海岸之声报}》报道，展览开幕了。'],
  ['department of a university', '他毕业于{g:安徽大学生物系}。'],
  ['fleet of a command', '演习由{g:南部战区海军}组织。'],
  ['brigade of a bureau', '{g:云岭市公安局禁毒支队}民警{o:许知远=民警@云岭市公安局禁毒支队}牺牲。'],
  ['forest firemen', '{g:丽江森林消防支队}赶来增援。'],
  ['rural credit', '{g:法库县农村信用联社}选派了十九人。'],
  ['airline of a country', '他搭乘{g:俄罗斯航空公司}的航班。'],
  ['sport of a country', '{g:俄罗斯奥委会}提交了名单。'],
  ['government of a special region', '他要求{g:特别行政区政府}尽快落实。'],
  ['consulate without its country', '疫情以来，{g:驻云斯顿总领馆}主动联系侨胞。'],
  ['stranger’s company', '制造商{l:德国}{g:博世}来访。'],
  ['agency line before a body', '新华社电{g:河南省平顶山市人民检察院}发布消息。'],
  ['joint department', '{g:县水利和湖泊局}局长{o:程柏元=局长@县水利和湖泊局}说，{g:县水利和湖泊局}已派人。'],
  ['power station is a place', '{l:云南}{l:青龙峡水电站}16台机组投产。'],
];

export const NO_SHORT_NAMES: readonly (readonly [why: string, text: string])[] = [
  ['words that hold short names', '加强生态保护，提高通行效率，多国航空公司停飞，加强生产管理。'],
  ['hotel of a class', '游客住进三星级酒店。'],
  ['parliament in a sentence', '中国会保持警惕。'],
  ['loans of a kind', '江西政府性融资担保贷款增长。'],
  ['quake in parts of a province', '青海局地有震感。'],
  ['trade bodies in general', '行业协会商会与行政机关脱钩，取消电网公司收费。'],
  ['companies on a board', '创业板公司市值增长。'],
  ['games', '杭州亚运会即将开幕。'],
  ['a new phase', '要于变局中开新局。'],
  ['a hall to the north', '会议在世纪馆北大厅举行。'],
  ['army of a government', '叙利亚政府军推进。'],
];
