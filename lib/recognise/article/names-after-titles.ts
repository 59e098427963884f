import { isAmbiguousSurname, mayBeName } from '../names/ambiguous-surnames.ts';
import { mayBeForeign, readChineseName, readForeignName } from '../names/read-name.ts';
import { surnameLength } from '../names/surnames.ts';
import { tibetanNameAt } from '../names/tibetan-names.ts';
import type { TitleSpan } from '../officials/read-titles.ts';
import { isAllHan, isHan, unitAt } from '../patterns/unit-at.ts';
import type { PeopleContext } from './find-people.ts';
import type { FoundNames } from './found-names.ts';
import { closedName, isLikely, likeliest } from './likely-names.ts';
import { ANY_END, BODY_END, PLACE_END, type Surroundings } from './name-surroundings.ts';
import { isLookAlike } from './title-look-alikes.ts';

const DOT = /[·•・‧]/u;
const FOREIGN_OFFICE =
  /总统|首相|国务卿|外长|外相|防长|财长|议长|总督|国王|女王|王储|苏丹|埃米尔|天皇|教皇|总理|大臣|长官|大使|特使|议员|主席|发言人|部长|秘书长|司令|书记|代表|总干事|顾问|领袖/u;
/** Titles that reports set after a full name without more ado. */
const CALLED_BY_TITLE = new Set('总理 总统 主席 总书记 委员长 首相 副总理 副主席 副委员长 省长 市长'.split(' '));
/** What a name before such a title hardly has: it is rather a body's. */
const OF_BODY = /[村镇乡街局部处科室院所校委会组队社厂区县市省州国军政党副]/u;
/** Titles so common that a surname look-alike after them proves nothing (`干部都发了`). */
const WEAK_TITLE =
  /干部|人员|民警|交警|发言人|负责|代表|战士|村民|居民|群众|学生|职工|记者|(?<!政治)委员$|干事|官|警|志愿者|队员|老师|专家/u;

/** How likely the tagger must think a foreign name without a dot after an office abroad. */
const LIKELY_ABROAD = 0.002;
/** 曾任, 担任 earlier in the clause whose post ends right before 的. */
const RELATIVE = /(?:担任|时任|出任|兼任|现任|曾任|当选)[^，。；\n]{0,24}$/u;

const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x3000 || unit === 9;
const OF = '的'.charCodeAt(0);
const COMMA = '、'.charCodeAt(0);

/** Adds the names that stand right after a title, as far as word and tagger bear them out. */
export function addAfterTitles(
  text: string,
  { titles, likelihood }: PeopleContext,
  around: Surroundings,
  found: FoundNames,
): void {
  for (const title of around.titles) {
    const start = nameStart(text, title);
    if (found.has(start)) continue;
    const tibetan = tibetanNameAt(text, start);
    if (tibetan > 0) {
      found.add(start, start + tibetan, 'post before name', 0.7);
      continue;
    }
    if (!isHan(unitAt(text, start))) continue;
    const place = around.placeAt(start);
    if (place && place.end - place.start !== 2) continue;
    const { edges } = around;
    const chinese = readChineseName(text, start);
    if (place && (!chinese?.certain || chinese.end <= place.end)) continue;
    if (chinese && isLookAlike(text, start, around.placeAt(start - 1)?.end, around.titleEnds[start + 1] !== 0))
      continue;
    const abroad = mayBeForeign(text, start) && isAbroad(text, title, titles, edges);
    const foreign = readForeignName(text, start, abroad);
    if (
      foreign !== undefined &&
      (DOT.test(text.slice(start, foreign)) ||
        (abroad &&
          (foreign - start > 2 || !chinese) &&
          foreign - start < 9 &&
          likelihood(start, foreign) > LIKELY_ABROAD))
    ) {
      found.add(start, foreign, 'foreign office before name', 0.6);
      continue;
    }
    const weak = !title.office || WEAK_TITLE.test(title.title);
    const afterBody = ((edges[title.start] as number) & BODY_END) !== 0;
    if (
      chinese &&
      ((edges[chinese.end] as number) & BODY_END) === 0 &&
      !titles.has(chinese.end) &&
      mayBeName(text, start, chinese, weak, afterBody) &&
      isLikely(text, start, chinese.end, weak, likelihood)
    ) {
      const why = title.office ? 'post before name' : 'occupation before name';
      found.add(start, chinese.end, why, chinese.certain ? 0.6 : 0.5);
      continue;
    }
    if (weak) continue;
    const closed = chinese ? 0 : closedName(text, start, likelihood);
    if (closed > 0) found.add(start, start + closed, 'post before name', 0.55);
    else if (((edges[title.start] as number) & (BODY_END | PLACE_END)) !== 0) {
      const length = likeliest(text, start, likelihood, titles);
      if (length > 0) found.add(start, start + length, 'post before name', 0.55);
    }
  }
}

/** Where a name would begin behind a title: after blanks, after 的 of 曾任某书记的某某. */
function nameStart(text: string, title: TitleSpan): number {
  let start = title.end;
  while (start < title.end + 3 && isBlank(unitAt(text, start))) start++;
  const isRelative =
    unitAt(text, start) === OF && RELATIVE.test(text.slice(Math.max(0, title.start - 30), title.start));
  return isRelative ? start + 1 : start;
}

/** Whether a title is an office of another country: 某国总书记、国家主席某某 has the country before the first of two posts. */
function isAbroad(text: string, title: TitleSpan, titles: PeopleContext['titles'], edges: Int32Array): boolean {
  const above = unitAt(text, title.start - 1) === COMMA ? titles.get(title.start - 1) : undefined;
  const head = above ?? title;
  return ((edges[head.start] as number) & (BODY_END | PLACE_END)) !== 0 && FOREIGN_OFFICE.test(title.title);
}

/** Adds full names that open a clause and have their title after them: ，某某某总理作出批示. */
export function addBeforeTitles(text: string, { titles, edges }: Surroundings, found: FoundNames): void {
  for (const title of titles) {
    const start = title.start - 3;
    if (start < 0 || surnameLength(text, start) === 0 || ((edges[title.start] as number) & ANY_END) !== 0) continue;
    if (isHan(unitAt(text, start - 1)) || !isAllHan(text, start, title.start) || found.has(start)) continue;
    if (isAmbiguousSurname(text, start) || OF_BODY.test(text.slice(start, title.start))) continue;
    if (CALLED_BY_TITLE.has(title.title)) found.add(start, title.start, 'title after name', 0.55);
  }
}
