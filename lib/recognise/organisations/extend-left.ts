import { LongestWords } from './longest-words.ts';
import type { SpanTable } from './span-table.ts';
import type { OrganisationSpan, Span } from './spans.ts';
import { UnitBits } from './unit-bits.ts';

const LEADING = new LongestWords(
  [
    '自治区 自治州 自治县 兵团 全国 国家 中央 中共 中国 国务院 街道 最高 直辖市 新区 开发区 高新区 经开区 驻华 自治旗 师市 地区'.split(
      ' ',
    ),
  ],
  'end',
);
/** 市、县（区）纪委监委; 省市两级… : coordinated jurisdictions before one department. */
const COORDINATED = /(?:[省市县区州旗乡镇][、和]?|[（(][省市县区州旗乡镇][）)])+$/u;
/** 社区, 城市, 该县: no jurisdiction written short. */
const NOT_JURISDICTION =
  /[该本全各我他副]$|[该本全各我他副][省市县区州镇乡]$|[社辖小园地厂景校灾山牧林矿片库院战疫城]区$|[城超都股菜夜集门楼房]市$/u;

const JURISDICTION = 1;
const BRACKET = 2;
const ENDS_COORDINATED = 4;
const BITS = new UnitBits('省市区县州旗盟镇乡', '）)', '省市县区州旗乡镇、和）)');

/** How a province's name begins. */
const PROVINCE_STEM = new LongestWords(
  [
    '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 中国'.split(
      ' ',
    ),
  ],
  'start',
);
/** True where a province's name, or the country's, begins at `at`. */
export const isProvinceAt = (text: string, at: number): boolean => PROVINCE_STEM.startingAt(text, at) > 0;

/** Where a body's name starts when its last word starts at `from`; `named`: something distinguishing stands in front. */
export type ExtendLeft = (from: number) => { start: number; named: boolean };

/**
 * Makes the reader of what leads a body's name: chains of places, jurisdictions written short (`区`, `自治区`), bodies above it.
 * A province after a county (`克拉玛依市新疆某公司`) begins the name. Places and bodies come by where they end.
 */
export function leftExtender(text: string, places: SpanTable<Span>, bodies: SpanTable<OrganisationSpan>): ExtendLeft {
  return (from) => {
    let start = from;
    let named = false;
    for (let steps = 0; steps < 8 && start > 0; steps++) {
      const place = places.at(start);
      const body = bodies.at(start);
      const leader = body && (!place || body.start < place.start) ? body : place;
      if (leader) {
        if (place === leader && isProvinceAt(text, start)) break;
        start = leader.start;
        named ||=
          !body ||
          leader !== body ||
          body.firm ||
          /[省市区县州旗盟师]委$|[省市区县州]政府$|自治区党委$/u.test(text.slice(body.start, body.end));
        continue;
      }
      const lead = LEADING.endingAt(text, start);
      if (lead > 0) {
        start -= lead;
        named = true;
        continue;
      }
      if (start !== from) break;
      const before = BITS.at(text, start - 1);
      if ((before & BRACKET) !== 0) {
        const joined = COORDINATED.exec(text.slice(Math.max(0, start - 9), start));
        if (joined && joined[0].length > 3) {
          start -= joined[0].length;
          named = true;
        }
        break;
      }
      if ((before & JURISDICTION) === 0 || NOT_JURISDICTION.test(text.slice(Math.max(0, start - 2), start))) break;
      start -= 1;
      named = true;
      if ((BITS.at(text, start - 1) & ENDS_COORDINATED) === 0 || places.at(start)) continue;
      const more = COORDINATED.exec(text.slice(Math.max(0, start - 8), start));
      if (more) start -= more[0].length;
    }
    return { start, named };
  };
}
