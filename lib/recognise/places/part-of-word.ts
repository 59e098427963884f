import type { DivisionLevel, Gazetteer, NameMatch } from '../gazetteer/types.ts';
import { beginningsOf, endingsOf } from '../patterns/edge-units.ts';
import { NATIONAL, TOWNSHIP_EDGE, TOWNSHIP_TRAPS, WORD_TRAPS } from './contexts.ts';
import { ODD, SHORT_UNIT, TRAPPED } from './name-bits.ts';
import { trait, traitsAt } from './signs.ts';
import { isOpen } from './stem-edges.ts';

const TRAPS = new Map(Object.entries(WORD_TRAPS));
const LONGEST_TRAP = Math.max(...Array.from(TRAPS.keys(), (name) => name.length));
/** Quarters and zones that every city has, and names that are words as often. */
const COMMON_NAMES = new Set('新城区 市中区 城区 郊区 矿区 新区 城中区 全州 工业园区 平安乡 苏木乡'.split(' '));

/** 西北, 东南: the directions too. */
const QUARTER = /^(?:[东西]北|[东西]南)$/;
const OF_A_CONTINENT = /^[东西南北中]亚$/;
/** What stands before 西亚 and 南亚 in a transcription. */
const TRANSCRIBED = /[伦尼罗维莱里马尔斯加卢巴比利索安克莫塞迪]$/;
/** Streets by names that are verbs as often: 联合街道的干部, 创新街道管理体制. */
const VERB_STREET = /^(?:联合|创新|发展|建设|服务|振兴|改革|开发|中心|联盟)街道?$/;
/** What follows 中非 where it is the republic, not 中 and 非. */
const AFRICA = /^(?:共和国|总统|总理|外长|首都|班吉|局势|政府军|、|和|北部|地区|军分区|边境|特派团)/;

/** Whether what stands around a name makes another word of it: 新乡 + 贤, 水漫 + 金山. */
export function isTrapped(folded: string, start: number, end: number): boolean {
  const trap = end - start > LONGEST_TRAP ? undefined : TRAPS.get(folded.slice(start, end));
  if (!trap) return false;
  return (
    (trap[0]?.test(folded.slice(Math.max(0, start - 5), start)) ?? false) ||
    (trap[1]?.test(folded.slice(end, end + 3)) ?? false)
  );
}

/** Units one of which stands before or behind a name where a trap of its own may hold it; undefined: any. */
export interface Traps {
  before: string | undefined;
  behind: string | undefined;
}

const ODD_NAMES = new Set(['中区', '中非', '中欧', '苏丹', '长治', ...COMMON_NAMES]);
/** A trap that more units may spring than this is asked of each. */
const MOST_UNITS = 100;

/** What `isPartOfWord` needs to know of a name, as bits of its use. */
export function wordBits(name: string): number {
  let bits = TRAPS.has(name) ? TRAPPED : 0;
  if (ODD_NAMES.has(name) || QUARTER.test(name) || OF_A_CONTINENT.test(name) || VERB_STREET.test(name)) bits |= ODD;
  if (/^.[县区乡镇]$/.test(name)) bits |= SHORT_UNIT;
  return bits;
}

/** The traps of a name that has some. */
export function trapsOf(name: string): Traps | undefined {
  const trap = TRAPS.get(name);
  return (
    trap && {
      before: trap[0] ? unitsIn(endingsOf(trap[0])) : '',
      behind: trap[1] ? unitsIn(beginningsOf(trap[1])) : '',
    }
  );
}

/** The units of a table; undefined where they are too many to list. */
function unitsIn(table: Uint8Array): string | undefined {
  let units = '';
  for (let unit = 0; unit < table.length && units.length <= MOST_UNITS; unit++)
    if (table[unit] !== 0) units += String.fromCharCode(unit);
  return units.length > MOST_UNITS ? undefined : units;
}

function mayTrap(folded: string, start: number, end: number, { before, behind }: Traps): boolean {
  return (
    before === undefined ||
    behind === undefined ||
    (before !== '' && before.includes(folded.charAt(start - 1))) ||
    (behind !== '' && behind.includes(folded.charAt(end)))
  );
}

/** What behind a name may make another word of it, whatever the name. */
const MAKES_WORD = trait('家舰”');
const SMALL = '小'.charCodeAt(0);

/** Whether the characters beside a name ask for `isPartOfWord`, which says no of a plain name elsewhere. */
export function mayBePartOfWord(folded: string, start: number, end: number, traps: Traps | undefined): boolean {
  return (
    (traitsAt(folded, end) & MAKES_WORD) !== 0 ||
    (start > 0 && folded.charCodeAt(start - 1) === SMALL) ||
    (traps !== undefined && mayTrap(folded, start, end, traps))
  );
}

/**
 * Names that other words hold: 城市中区, 建设新城区, 文莱苏丹, 全州, 苏木乡. `use` are the name's bits, `level` is that of one of
 * its meanings, `held` is where the place before it ends.
 */
export function isPartOfWord(
  folded: string,
  { start, end }: { start: number; end: number },
  use: number,
  level: DivisionLevel,
  held: number | undefined,
): boolean {
  const isOdd = (use & ODD) !== 0;
  const verdict = isOdd ? ofOddName(folded, start, end, held) : undefined;
  if (verdict !== undefined) return verdict;
  const length = end - start;
  const last = folded.charAt(start - 1);
  const next = folded.charAt(end);
  // 发展中国家, 拉美国家: no country in them. 中国家庭: one.
  if (next === '家' && length === 2 && folded.charAt(end - 1) === '国')
    return !/^家[庭长电具居族园乡政装用禽书]/.test(folded.slice(end, end + 2));
  if ((use & TRAPPED) !== 0 && isTrapped(folded, start, end)) return true;
  if (next === '舰' || (next === '”' && /[舰号]/.test(folded.charAt(end + 1)))) return true;
  if (isOdd && folded.startsWith('苏丹', start)) return /[\u4e00-\u9fa5]/.test(last) && !isOpen(folded, start);
  if (isOdd && folded.startsWith('长治', start)) return folded.startsWith('久安', end);
  if (level === 'township' && length === 3 && isOfTownship(folded, start, end, held)) return true;
  if (level === 'landmark') return /[镇乡村县]/.test(next) || (length === 2 && /[市区]/.test(next));
  if (length > 2) return false;
  if (last === '小') return next !== '市';
  return (use & SHORT_UNIT) !== 0 && !/[省市州区盟]/.test(last) && !isOpen(folded, start);
}

/** A township by its name of three characters: 振兴乡 + 村, 平安街. */
function isOfTownship(folded: string, start: number, end: number, held: number | undefined): boolean {
  if (/[乡镇街]/.test(folded.charAt(end - 1)) && TOWNSHIP_TRAPS.test(folded.slice(end, end + 2))) return true;
  return held !== start && !isOpen(folded, start) && !TOWNSHIP_EDGE.test(folded.slice(Math.max(0, start - 5), start));
}

/** What the names with rules of their own are; undefined where the rules for all names decide. */
function ofOddName(folded: string, start: number, end: number, held: number | undefined): boolean | undefined {
  const name = folded.slice(start, end);
  const before = folded.slice(Math.max(0, start - 5), start);
  const after = folded.slice(end, end + 4);
  if (name === '中区' && /[市城区]$/.test(before)) return true;
  if (COMMON_NAMES.has(name)) return !/[市州县]$/.test(before);
  if (QUARTER.test(name))
    return /^(?:[部方侧角面边向端麓缘坡风线岸]|沿海|山区)/.test(after) || /[向偏正朝以市县区省州]$/.test(before);
  // 巴伦西亚大区, 加利西亚: not the part of the continent
  if (OF_A_CONTINENT.test(name) && TRANSCRIBED.test(before)) return true;
  if (name === '中非') return !AFRICA.test(after);
  // 中欧班列, 中欧关系: China and Europe, not the middle of it
  if (name === '中欧') return !/^(?:国家|地区|各国|和|与|、|东|多国)/.test(after);
  if (VERB_STREET.test(name) && held !== start && !/^(?:办|党工委|社区)/.test(after)) return true;
  return undefined;
}

/** What goes on behind 市 at the end of a long name, though not with words of its own: 广州市 + 民. */
const TOWNSFOLK = /市(?:民(?![政族宗革办警兵营建盟间用航主生国心意俗歌委])|区(?=[的内，。、正道主]))/u;

/** What the next word goes on with where it takes 国 or 市 from a name. */
const TAKES_ENDING = trait(beginningsOf(new RegExp(`${NATIONAL.source}|[民区市]`)));

/**
 * A match without the ending that belongs to the next word: 日本 in 日本国土, 广州 in 广州市民. The match itself where nothing
 * shorter is listed.
 */
export function withoutEnding(folded: string, match: NameMatch, gazetteer: Gazetteer): NameMatch {
  if (match.end - match.start < 3 || (traitsAt(folded, match.end) & TAKES_ENDING) === 0) return match;
  const last = folded.charAt(match.end - 1);
  if (last !== '国' && last !== '市') return match;
  const national = last === '国' && NATIONAL.test(folded.charAt(match.end));
  const local = last === '市' && TOWNSFOLK.test(folded.slice(match.end - 1, match.end + 2));
  if (!national && !local) return match;
  return gazetteer.matchesAt(folded, match.start).find(({ end }) => end === match.end - 1) ?? match;
}
