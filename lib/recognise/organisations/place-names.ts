const PLACE_ENDING =
  /(?:工业区|开发区|产业园区?|工业园区?|科技园区?|示范区|试验区|保税区|自贸区|港区|项目区|产业基地|机场|火车站|高铁站|广场|公园|景区|街道|社区|水库|大桥|口岸|商圈|邨|(?:滑雪|体育|文体|游泳|滑冰|冰上|射击|会展|会议)中心|(?:水|核|发|变)电站|换流站|故居|迎宾馆)$/u;
const BODY_ENDING =
  /(?:博物馆|博物院|纪念馆|美术馆|图书馆|大学|学院|中学|小学|医院|公司|集团|银行|报社|电视台|超市|药房|药店|卫生院|幼儿园|供电局)$/u;

/** True for a name that by its ending is a place's, though the tagger may take it for a body's: 化学工业区, 产业基地. */
export const endsLikePlace = (name: string): boolean => PLACE_ENDING.test(name);

/** True for a name that by its ending is a body's, though the tagger may take it for a place's: 遗址博物馆. */
export const endsLikeBody = (name: string): boolean => BODY_ENDING.test(name);
