import type { Dimension } from '../recognise/figures/units.ts';
import type { Language } from './translate.ts';

/** A sentence for the reader, Chinese then English; `{1}` and so on stand for what the reason's pattern caught. */
type Sentence = readonly [zh: string, en: string];

/** The recogniser's reasons (`Mention.why`) that always read the same, and the store's own. */
const FIXED: Readonly<Record<string, Sentence>> = {
  // People and posts.
  'post before name': ['名字前面是职务', 'a post stands before the name'],
  'occupation before name': ['名字前面是职业', 'an occupation stands before the name'],
  'foreign office before name': ['译名前面是外国职务', 'a foreign office stands before the name'],
  'kin or calling before name': ['名字前面是称呼', 'a form of address stands before the name'],
  'title after name': ['名字后面是职务或称呼', 'a title follows the name'],
  'title list after': ['名单后面是共同的职务', 'a common title follows the list of names'],
  'post in brackets': ['名字后的括号里是职务', 'the post stands in brackets after the name'],
  'post in apposition': ['名字后紧跟着同位的职务', 'the post stands in apposition to the name'],
  'post elsewhere in the article': ['职务见于本文别处', 'the post is named elsewhere in the article'],
  'shared along the list': ['与名单上前一人同职', 'the post is shared along the list'],
  'takes office': ['任职的说法', 'worded as taking office'],
  'spirit named after one': ['“某某精神”', 'a spirit named after one'],
  'relieved of post': ['免职的说法', 'worded as leaving office'],
  'curriculum vitae': ['任职简历', 'a curriculum vitae'],
  'surname and title': ['姓氏加职务', 'a surname with a title'],
  appointed: ['任命的说法', 'worded as an appointment'],
  decree: ['任免令的写法', 'worded as a decree'],
  'sex after name': ['名字后面注明性别', 'the sex is given after the name'],
  'in a list of names': ['在一串人名当中', 'in a list of names'],
  'between names of a list': ['在名单的两个名字之间', 'between two names of a list'],
  'name and form of address': ['名字加称呼', 'a name and a form of address'],
  'hyphen for a dot': ['以连字符代间隔号的译名', 'a transcribed name with a hyphen for the dot'],
  'names run together': ['连写的几个人名', 'names run together'],
  'known from the article': ['本文别处已经认出', 'recognised elsewhere in the article'],
  'dotted name': ['带间隔号的译名', 'a transcribed name with a dot'],
  'Tibetan name': ['藏族人名的写法', 'formed like a Tibetan name'],
  'rare surname, more than once': ['少见的姓，不止一次出现', 'a rare surname that recurs'],
  // Places: read as one, and resolved.
  'division list': ['在行政区划表里', 'in the list of divisions'],
  'village list': ['在村级区划表里', 'in the list of villages'],
  'full name in the article': ['本文写过它的全称', 'its full name is in the article'],
  'named in full in the article': ['本文写过它的全称', 'it is named in full in the article'],
  'named in full elsewhere': ['本文别处写过它的全称', 'it is named in full elsewhere in the article'],
  'after its parent': ['跟在上级区划后面', 'it follows the division that it belongs to'],
  'its parent is in the article': ['本文写过它的上级区划', 'the division that it belongs to is in the article'],
  'beside its neighbour': ['与邻近的区划并列', 'it stands beside a neighbouring division'],
  'in a list of its neighbours': ['在一串邻近的区划当中', 'in a list of neighbouring divisions'],
  'district of a region in the article': ['本文所写地区的市辖区', 'a district of a region in the article'],
  'county by its short name': ['县的简称', 'a county by its short name'],
  'prefecture by its short name': ['地市的简称', 'a prefecture by its short name'],
  'article context': ['由全文的地区推定', 'from the region of the whole article'],
  'countries side by side': ['并列的国名简称', 'abbreviated countries side by side'],
  'countries in a list': ['一串国名简称', 'abbreviated countries in a list'],
  'country in a headline': ['标题里的国名简称', 'an abbreviated country in a headline'],
  'country that the article names': ['本文写过全称的国家', 'a country that the article names in full'],
  'country before its office': ['职务前的国名简称', 'an abbreviated country before its office'],
  'country after a verb': ['动词后的国名简称', 'an abbreviated country after a verb'],
  'the only country of that character in the article': [
    '本文只有这一国用这个字',
    'the only country in the article with that character',
  ],
  'province after a verb': ['动词后的省名简称', 'an abbreviated province after a verb'],
  'provinces side by side': ['并列的省名简称', 'abbreviated provinces side by side'],
  'provinces in a list': ['一串省名简称', 'abbreviated provinces in a list'],
  'provinces that the article names': ['本文写过全称的几个省', 'provinces that the article names in full'],
  'province that the article names, after a verb': [
    '本文写过全称的省，在动词后',
    'a province that the article names in full, after a verb',
  ],
  'in a list of places abroad': ['在一串外国地名当中', 'in a list of places abroad'],
  'division abroad': ['外国的行政区划', 'a division abroad'],
  'locality of the region': ['本地区的地方', 'a locality of the region'],
  'zone behind its province': ['跟在省名后面的区域', 'a zone behind its province'],
  'community after its unit': ['跟在上级区划后面的社区或村', 'a community behind the unit that it belongs to'],
  'road at a crossing': ['路口的路名', 'a road at a crossing'],
  'road by its number': ['道路编号', 'a road by its number'],
  'line by its ends': ['以起讫点为名的线路', 'a line named by its ends'],
  'station behind its line': ['线路后面的站名', 'a station behind its line'],
  'memorial venue': ['纪念场馆', 'a memorial venue'],
  // Organisations.
  'known body': ['已知的机构', 'a known body'],
  'bare body': ['机构的通称', 'a body by its general name'],
  'jurisdiction and department': ['地区加部门', 'a jurisdiction and its department'],
  'jurisdiction and joint department': ['地区加合署的部门', 'a jurisdiction and a joint department'],
  'place and 委': ['地名加“委”', 'a place and 委 (party committee)'],
  'place and ending': ['地名加机构的词尾', 'a place and the ending of a body'],
  'place, name and ending': ['地名、字号加机构的词尾', 'a place, a name and the ending of a body'],
  'name and ending': ['字号加机构的词尾', 'a name and the ending of a body'],
  'region and its committee': ['地区加委员会', 'a region and its committee'],
  'body and its part': ['机构加内设部门', 'a body and a part of it'],
  'body with its term': ['带届次的机构', 'a body with its term'],
  'leading organ and its commission': ['领导机关和它的委员会', 'a leading organ and its commission'],
  'centre of a ruling party': ['执政党的中央', 'the centre of a ruling party'],
  'party named as one': ['写明是政党', 'named as a party'],
  'mission abroad': ['驻外机构', 'a mission abroad'],
  'division of the corps': ['兵团的师团', 'a division of the production corps'],
  'company by its trade': ['写明行业的公司', 'a company by its trade'],
  'named in quotation marks': ['引号里的名称', 'named in quotation marks'],
  'place and airline': ['地名加航空公司', 'a place and its airline'],
  newspaper: ['报刊名', 'a newspaper'],
  'team of a place': ['地方的代表队', 'the team of a place'],
  'youth league': ['共青团组织', 'the youth league'],
  // Figures.
  'number + measure word': ['数词加量词', 'a number and a measure word'],
  'percent or share': ['百分数或成数', 'a percentage or share'],
  'percent in words': ['写成文字的百分数', 'a percentage in words'],
  fraction: ['分数', 'a fraction'],
  tenths: ['成数', 'tenths'],
  range: ['数值区间', 'a range'],
  'large number': ['大数', 'a large number'],
  'half of a unit': ['半个单位', 'half of a unit'],
  'compound length': ['几个长度单位连写', 'a length in several units'],
  'compound of units': ['几个单位连写', 'several units together'],
  'number in a list that shares a unit': ['并列的数共用一个单位', 'a number in a list that shares a unit'],
  approximator: ['带约数词', 'with a word for “about”'],
  // The reader's own.
  'your lexicon': ['你的词表', 'your lexicon'],
  'by hand': ['手工标注', 'marked by hand'],
};

/** What a figure is measured in, as `number + unit of …` names it. */
const DIMENSIONS: Readonly<Record<Dimension, Sentence>> = {
  people: ['人数', 'people'],
  money: ['货币', 'money'],
  length: ['长度', 'length'],
  area: ['面积', 'area'],
  volume: ['体积', 'volume'],
  mass: ['重量', 'weight'],
  time: ['时间', 'time'],
  age: ['年龄', 'age'],
  temperature: ['温度', 'temperature'],
  speed: ['速度', 'speed'],
  power: ['功率', 'power'],
  energy: ['能量', 'energy'],
  data: ['数据量', 'data'],
  share: ['比例', 'share'],
  count: ['数量', 'count'],
  other: ['其他', 'another kind'],
};

/** Reasons that name a part of the text. The first that fits counts. */
const PATTERNS: readonly (readonly [RegExp, Sentence])[] = [
  [/^tagger (0\.\d+|1\.00)$/, ['统计模型判断，把握 {1}', 'the statistical model, certainty {1}']],
  [/^short for (.+)$/, ['“{1}”的简称', 'short for {1}']],
  [/^name in (.+)$/, ['“{1}”里的地名', 'the name in {1}']],
  [
    /^in (.+), named before it; not in the list$/,
    ['前面写的{1}之下，不在区划表里', 'in {1}, named before it; not in the list of divisions'],
  ],
  [/^in (.+), named before it$/, ['在前面写的{1}之下', 'in {1}, named before it']],
  [/^in (.+), named in the article$/, ['在本文写的{1}之下', 'in {1}, named in the article']],
  [/^beside (.+)$/, ['与{1}并列', 'beside {1}']],
  [/^behind (.+) elsewhere$/, ['本文别处跟在{1}后面', 'behind {1} elsewhere in the article']],
  [/^behind (.+)$/, ['跟在{1}后面', 'behind {1}']],
  [/^(.+) behind a place abroad$/, ['外国地名后的“{1}”', '{1} behind a place abroad']],
  [/^(.+) behind its unit$/, ['上级区划后的“{1}”', '{1} behind the unit that it belongs to']],
  [/^(.+) beside another$/, ['与另一处“{1}”并列', '{1} beside another']],
  [/^(.+) that recurs$/, ['“{1}”不止一次出现', '{1} that recurs']],
  [/^(.+), a place abroad$/, ['{1}，外国地名', '{1}, a place abroad']],
  [/^(.+) is the country named nearest$/, ['最近处写的国家是{1}', '{1} is the country named nearest']],
  [/^(.+), a city abroad$/, ['{1}，外国城市', '{1}, a city abroad']],
  [/^village list of (.+)$/, ['在{1}的村级区划表里', 'in the list of villages of {1}']],
  [/^the article's county is (.+)$/, ['本文所写的县是{1}', 'the article’s county is {1}']],
];

const say = (sentence: Sentence, language: Language): string => sentence[language === 'zh-CN' ? 0 : 1];

/** A reason of a mention (`Mention.why`) as a sentence in the reader's language; undefined for one that is not known here. */
export function knownReason(reason: string, language: Language): string | undefined {
  const fixed = Object.hasOwn(FIXED, reason) ? FIXED[reason] : undefined;
  if (fixed) return say(fixed, language);
  const unit = /^number \+ unit of (.+)$/.exec(reason)?.[1];
  if (unit !== undefined) {
    const dimension = Object.hasOwn(DIMENSIONS, unit) ? DIMENSIONS[unit as Dimension] : undefined;
    return dimension && say([`数词加单位（${dimension[0]}）`, `a number and a unit (${dimension[1]})`], language);
  }
  for (const [pattern, sentence] of PATTERNS) {
    const found = pattern.exec(reason);
    if (found) return say(sentence, language).replace('{1}', found[1] ?? '');
  }
  return undefined;
}

/** The reasons as one line, the strongest first. One that this version does not know (from a later one's backup) stays as it is. */
export function explainReasons(reasons: readonly string[], language: Language): string {
  const said = reasons.map((reason) => knownReason(reason, language) ?? reason);
  return [...new Set(said)].join(language === 'zh-CN' ? '；' : '; ');
}
