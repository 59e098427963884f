import type { Row } from '../marked-sentence.ts';

/** Posts that a sentence tells after the name: taken, held, left, at a distance, in chains and decrees. Names are invented. */
export const CAREERS: readonly Row[] = [
  ['taken at a date', '{o:柳青舟=副市长,党组副书记}已于2016年1月兼任岭西市副市长、党组副书记。'],
  ['a clause later', '{o:柳青舟=副秘书长@省政府,党组成员@办公厅}重回省里任职，并出任省政府副秘书长、办公厅党组成员。'],
  ['and concurrently', '此后，{o:柳青舟=书记@党委,董事长}继续担任党委书记并兼任董事长。'],
  ['was just then', '彼时，{o:柳青舟=副校长@岭西大学}正是岭西大学副校长。'],
  [
    'in three clauses',
    '{o:柳青舟=常委@岭西市委,部长@统战部}是岭北人，2015年6月跻身岭西市委常委，并于一个月后出任统战部部长。',
  ],
  [
    'the next sentence goes on about him',
    '{o:柳青舟=书记@石桥镇党委,部长@统战部}曾任石桥镇党委书记。2013年8月起任统战部部长。',
  ],
  [
    'list of those relieved',
    '决定免去{o:柳青舟=厅长@省教育厅}的省教育厅厅长职务；{o:唐望之=厅长@省水利厅}的省水利厅厅长职务；{o:韦思远=主任@省民宗委}的省民宗委主任职务。',
  ],
  [
    'list of those appointed',
    '会议决定任命：{o:尹澜=厅长@省民政厅}为省民政厅厅长；{o:那洁=副院长@省高级人民法院,审判员}为省高级人民法院副院长、审判员。',
  ],
  [
    'obituary, 原 in front of each body',
    '{g:中国人民政治协商会议第九届全国委员会}副主席，中央军委原委员，原军事学院院长{o:雷震霆=副主席@中国人民政治协商会议第九届全国委员会,原委员@中央军委,院长@军事学院}同志因病逝世。',
  ],
  ['as, before a comma', '作为上湾村党支部书记，{o:万顿=书记@上湾村党支部}总揣着本子。'],
  ['apposition with 原', '{o:王朝阳=第一书记}，原上湾村第一书记，如今到了乡里。'],
  [
    'the same title twice in a chain',
    '{o:柳青舟=常委@省委,部长@宣传部,常委@省委,书记@岭西市委}，1956年5月生，曾任省委常委、宣传部部长，省委常委、岭西市委书记等职。',
  ],
  ['denied', '市委常委{o:柳青舟=常委@市委}不再兼任宣传部部长。'],
  ['given up', '{o:柳青舟=县长}不再担任县长。'],
  ['left, and taken by another', '{o:柳青舟=县长}卸任县长，由{o:唐望之=县长}接任县长。'],
  ['elected', '大会选举{o:柳青舟=主任@省人大常委会}为省人大常委会主任，{o:唐望之=省长}为省长。'],
  ['won an election', '{o:柳青舟=省长}当选省长，{o:唐望之=院长@省高级人民法院}当选省高级人民法院院长。'],
  ['resignation accepted', '接受{o:柳青舟=副省长}辞去副省长职务的请求。'],
  ['elected in addition', '补选{o:柳青舟=委员@省人大常委会}为省人大常委会委员。'],
  ['made head of a group', '由{o:柳青舟=组长}任组长，{o:李建成=副组长}、{o:韦思远=副组长}任副组长。'],
  ['roster', '组长：{o:柳青舟=组长}'],
  ['decree of a committee', '{o:柳青舟=委员@中共岭西县委员会,常委,书记}同志任中共岭西县委员会委员、常委、书记。'],
  ['decree of the centre', '中央决定：{o:柳青舟=委员@岭南省委,常委,副书记}同志任岭南省委委员、常委、副书记。'],
  ['party group and head', '{o:柳青舟=党组书记@省财政厅,厅长}同志任省财政厅党组书记、厅长。'],
  ['then and now', '时任省长、现任省政协主席的{o:柳青舟=省长,主席@省政协}说。'],
  ['then', '时任县委书记{o:柳青舟=书记@县委}批示。'],
  ['former', '原县长{o:柳青舟=原县长}被开除党籍。'],
  ['former abroad', '前外长{o:科尔曼=前外长}出席论坛。'],
  ['rank in brackets', '省政协原副主席、党组成员{o:唐望之=原副主席@省政协,党组成员}（副部长级）严重违纪违法。'],
  ['curriculum vitae of a mayor', '{o:沈若川=市长}，男，汉族，1966年3月生，现任岭西市市长。'],
  [
    'curriculum vitae, two posts of a woman',
    '{o:白若溪=常委@岭西市委,部长@宣传部}，女，1975年8月出生，中共党员，研究生学历，现任岭西市委常委、宣传部部长。',
  ],
  ['newly come', '新任县长{o:柳青舟=县长}到任。'],
  ['elect', '候任总统{o:桑托斯·梅洛=候任总统}会见记者。'],
  [
    'speech is no career',
    '县长{o:柳青舟=县长}在调研中说，要尽快复产。县委宣传部副部长{o:唐望之=副部长@县委宣传部}陪同。',
  ],
  ['a measure, no verb', '除{p:刘鸿远}外，其余6任主席都来自银行。'],
  ['the husband has the post', '{p:丁文秀}是市委书记{o:程柏年=书记@市委}的妻子。'],
  ['list before 等 and a title', '{o:王江生=常委@省委}、{o:栗远生=常委@省委}等省委常委出席。'],
  ['formerly president of a university', '曾担任清华大学校长的{o:梅启琦=校长@清华大学}提出。'],
];
