import type { Row } from '../marked-sentence.ts';

/** Where bodies begin and end beside verbs, other bodies, people and words that hold their endings. */
export const CUTS: readonly Row[] = [
  ['charges another body', '{g:岭西市纪委}责成{g:石桥区委}作出书面检查。'],
  ['two of one county', '{g:县妇联}和{g:县红十字会}送来棉被。'],
  ['verb that ends as an office does', '干部上门办实事。'],
  ['staff of a body', '一行看望了{g:云南省政协}机关干部职工。'],
  ['forwards another’s circular', '{g:中央纪委}转发{g:河南省委}通报。'],
  ['invites another', '{g:岭西市环保局}专门邀请{g:省环保厅}专家讲解。'],
  ['together with another', '{g:岭西市财政局}会同{g:岭西市审计局}开展检查。'],
  ['appointed man before a body', '{p:张立华}为{g:内蒙古退役军人事务厅}送来锦旗。'],
  [
    'congress with its term',
    '{o:高小艳=委员@内蒙古第十三届人民代表大会财政经济委员会}为{g:内蒙古第十三届人民代表大会财政经济委员会}委员。',
  ],
  ['conference with its term', '{g:政协第十三届全国委员会}第十一次主席会议召开。'],
  ['region’s committee', '{g:新疆维吾尔自治区党委}追授称号。'],
  ['party in power', '执政党{g:非国大}赢得大选。'],
  ['party in opposition', '反对党{g:民主联盟}得票第二。'],
  ['party without its country', '在野的{g:共和党}坚持提名。'],
  ['site of a body', '{g:山西省纪委}网站发布消息。'],
  ['branch that is called headquarters', '{g:中国人民银行上海总部}会同有关方面发文。'],
  ['leading group of the centre', '{g:国务院扶贫开发领导小组}组织开展评估。'],
  ['alias in brackets', '{g:香港工会联合会}（工联会）发表声明。'],
  ['capital in a name', '{g:首都师范大学}共同举办论坛。'],
  ['hospital of a capital’s university', '他在{g:首都医科大学宣武医院}逝世。'],
  ['body after a day', '7月30日{g:中共中央政治局}召开会议。'],
  [
    'body of a bloc',
    '{g:欧洲理事会}主席{o:米歇尔=主席@欧洲理事会}和{g:欧盟委员会}主席{o:冯德恩=主席@欧盟委员会}出席。',
  ],
  ['HK bureau with 及', '{g:运输及房屋局}局长{o:陈小帆=局长@运输及房屋局}表示。'],
  ['movement in a land', '空袭{l:加沙地带}{g:哈马斯}目标。'],
  ['known once, known again', '{g:青竹湾文旅集团}投资。据悉，{g:青竹湾文旅集团}将再招百人。'],
  ['shop known by the tagger', '市民在{g:苏果超市}排队。'],
];

/** Words that hold a body's ending and are none. */
export const NO_CUTS: readonly (readonly [why: string, text: string])[] = [
  ['departments in general', '县委组织部门负责落实。'],
  ['party group’s study group', '开展党组中心组学习。'],
  ['no clinic', '9个乡镇没有卫生院。'],
  ['property company', '给物业公司和业主委员会打电话。'],
  ['world-class university', '建设世界一流大学。'],
  ['several schools', '上百所高校开设课程。'],
  ['party members', '共和党人和民主党人争执不下。'],
  ['interbank', '银行间市场平稳。'],
  ['law’s name', '根据《调查委员会条例》成立机构。'],
  ['schooling', '她小学毕业后参军。'],
  ['foreign banks', '取消在华外资银行限制。'],
  ['company in the province', '当地多家公司复工。'],
  ['ruling and other parties', '执政党和参政党的关系。'],
];
