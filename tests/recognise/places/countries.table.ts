import type { Row } from '../marked-sentence.ts';

/** One-character countries and sites by their endings. Names of people are invented. */
export const COUNTRIES: readonly Row[] = [
  [
    'two countries that the article names, before any verb',
    '{l:塞尔维亚}总统来访。{l:中}{l:塞}务实合作成果显著，期待{l:中}{l:塞}双方加强文化交流。',
  ],
  ['two countries after a verb of war', '{l:伊朗}谴责{l:美}{l:以}袭击一所小学。{l:美国}和{l:以色列}均否认。'],
  ['countries as each other’s neighbours', '{l:俄罗斯}总统说，{l:中}{l:俄}互为最大邻国。'],
  ['opposition of a country', '{g:叙利亚政府}和{l:叙}反对派分别指责对方。'],
  ['a headline with two countries', '{l:欧}{l:美}公布贸易协议细节\n欧盟与{l:美国}发表联合声明。'],
  ['in the middle of a country, not China', '{g:叙利亚国防部}说，{l:叙}中部查获导弹。'],
  ['a country’s arms and land', '{l:俄罗斯}与{l:乌克兰}交火。俄称打击{l:乌}弹药库 乌称击退{l:俄}多次进攻'],
  ['a country after a verb of travel', '两国元首通话，{l:俄罗斯}总统邀请他访{l:俄}并出席论坛。'],
  ['an agreement of a country', '{l:美国}退出{l:伊}核协议，{l:伊朗}表示反对。'],
  ['a strait’s other side', '{l:台湾}是中国的一部分，涉{l:台}提案非法无效。'],
  ['a city and those who love it', '{l:香港}青年继承爱国爱{l:港}传统。'],
  ['two provinces that share a town’s name', '{l:福建}和{l:宁夏}携手，{l:闽}{l:宁}协作的成果很多，{l:闽宁镇}变了样。'],
  ['meetings in the capital', '今天在{l:京}推出首场讲座。'],
  ['bay of a city in 州', '位于{l:崖州湾}的科技城建成了。'],
  ['station of a city in 州', '{l:蓋州站}被洪水淹沒，旅客滯留。'],
  ['zone of a city in 州', '{l:亳州经开区}推行积分制。'],
  ['park of a site', '目前，{l:云岭考古遗址公园}已经开放。'],
  ['land behind a dyke', '{l:湖南}{l:岳阳市}{l:华容县}{l:柳洲垸}堤防决口。'],
  ['zone of a prefecture', '{l:潍坊经济开发区}发生交通事故。'],
  ['trial zone of a province', '{l:上海自贸试验区}应运而生。'],
  ['theatre of a city', '舞剧在{l:嘉兴大剧院}首演。'],
  ['township that a list names with its county', '{l:河南省}{l:濮阳县}{l:梨园乡}干部被通报。'],
  ['provinces in a list', '这里是{l:川}、{l:青}、{l:藏}三省区结合部。'],
  ['district behind its city before an event', '会议在{l:北京}{l:大兴}举行。'],
  ['district that begins like a ward elsewhere', '{l:山东}{l:济南市}开展评比，{l:市中区}{l:白马山街道}名列第一。'],
  ['hall before a hall', '仪式在{l:人民大会堂}北大厅举行。'],
];
/** Words that look like places; none is in these sentences. */
export const NO_PLACES: readonly (readonly [why: string, text: string])[] = [
  ['a lake behind a landslide', '泥石流形成堰塞湖，下游群众转移。'],
  ['counties of a kind', '多地入围百强县榜单。'],
  ['a verb and communities', '当地聚焦社区治理，建立社区联席会。'],
  ['communities where one lives', '在职党员到居住地社区报到。'],
  ['wishes for a new spring', '向在座的以及新来的同事致以新春祝福。'],
  ['a race with a fast horse', '他总爱让老黄牛与千里马赛跑。'],
  ['clause that ends as a place does', '创设机制激励村党组织，立足社区党建，注重突出社区治理。'],
  ['a community of some kind', '她成了一名社区书记，很多街镇都来学习。'],
  ['a verb and the community', '创新社区治理，加大社区排查力度。'],
  ['north and south of the river', '神州大地，大江南北，万水千山。'],
  ['a village by its craft', '制度立村，产业兴村，人才强村。'],
];
