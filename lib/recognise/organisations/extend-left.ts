import { indexWords } from './ending-index.ts';
import type { OrganisationSpan, Span } from './spans.ts';

const JURISDICTION = '省市区县州旗盟镇乡';
const LEADING = indexWords(
  '自治区 自治州 自治县 兵团 全国 国家 中央 中共 中国 国务院 街道 最高 直辖市 新区 开发区 高新区 经开区 驻华 自治旗 师市 地区'.split(
    ' ',
  ),
);
/** 市、县（区）纪委监委; 省市两级… : coordinated jurisdictions before one department. */
const COORDINATED = /(?:[省市县区州旗乡镇][、和]?|[（(][省市县区州旗乡镇][）)])+$/u;
/** 社区, 城市, 该县: no jurisdiction written short. */
const NOT_JURISDICTION =
  /[该本全各我他副]$|[该本全各我他副][省市县区州镇乡]$|[社辖小园地厂景校灾山牧林矿片库院战疫城]区$|[城超都股菜夜集门楼房]市$/u;

/** How a province's name begins. */
export const PROVINCE_STEM =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|中国)/u;

/** Where a body's name starts when its last word starts at `from`; `named`: something distinguishing stands in front. */
export type ExtendLeft = (from: number) => { start: number; named: boolean };

/**
 * Makes the reader of what leads a body's name: chains of places, jurisdictions written short (`区`, `自治区`), bodies above it.
 * A province after a county (`克拉玛依市新疆某公司`) begins the name.
 */
export function leftExtender(
  text: string,
  placeByEnd: ReadonlyMap<number, Span>,
  bodyByEnd: ReadonlyMap<number, OrganisationSpan>,
): ExtendLeft {
  return (from) => {
    let start = from;
    let named = false;
    for (let steps = 0; steps < 8 && start > 0; steps++) {
      const place = placeByEnd.get(start);
      const body = bodyByEnd.get(start);
      const leader = body && (!place || body.start < place.start) ? body : place;
      if (leader) {
        if (place === leader && PROVINCE_STEM.test(text.slice(start, start + 3))) break;
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
      const joined =
        start === from && /[）)]/u.test(text.charAt(start - 1))
          ? COORDINATED.exec(text.slice(Math.max(0, start - 9), start))
          : null;
      if (joined && joined[0].length > 3) {
        start -= joined[0].length;
        named = true;
        break;
      }
      if (
        start !== from ||
        !JURISDICTION.includes(text.charAt(start - 1)) ||
        NOT_JURISDICTION.test(text.slice(Math.max(0, start - 2), start))
      )
        break;
      start -= 1;
      named = true;
      const more = COORDINATED.exec(text.slice(Math.max(0, start - 8), start));
      if (more && !placeByEnd.has(start)) start -= more[0].length;
    }
    return { start, named };
  };
}
