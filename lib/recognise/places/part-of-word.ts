import type { Gazetteer, NamedDivision, NameMatch } from '../gazetteer/types.ts';
import { BEFORE_STEM, NATIONAL, TOWNSHIP_EDGE, TOWNSHIP_TRAPS, WORD_TRAPS } from './contexts.ts';

const TRAPS = new Map(Object.entries(WORD_TRAPS));
const LONGEST_TRAP = Math.max(...Array.from(TRAPS.keys(), (name) => name.length));
/** Quarters and zones that every city has, and names that are words as often. */
const COMMON_NAMES = new Set('新城区 市中区 城区 郊区 矿区 新区 城中区 全州 工业园区 平安乡 苏木乡'.split(' '));

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

/** Names that other words hold: 城市中区, 建设新城区, 文莱苏丹, 全州, 苏木乡. */
export function isPartOfWord(
  folded: string,
  match: NameMatch,
  { division }: NamedDivision,
  held: number | undefined,
): boolean {
  const name = folded.slice(match.start, match.end);
  const before = folded.slice(Math.max(0, match.start - 5), match.start);
  const next = folded.charAt(match.end);
  if (name === '中区' && /[市城区]$/.test(before)) return true;
  if (COMMON_NAMES.has(name)) return !/[市州县]$/.test(before);
  // 发展中国家, 拉美国家: no country in them. 中国家庭: one.
  if (name.length === 2 && name.endsWith('国') && next === '家')
    return !/^家[庭长电具居族园乡政装用禽书]/.test(folded.slice(match.end, match.end + 2));
  if (name.length === 2 && /^(?:[东西]北|[东西]南)$/.test(name))
    return (
      /^(?:[部方侧角面边向端麓缘坡风线岸]|沿海|山区)/.test(folded.slice(match.end, match.end + 2)) ||
      /[向偏正朝以市县区省州]$/.test(before)
    );
  // 巴伦西亚大区, 加利西亚: not the part of the continent
  if (name.length === 2 && name.endsWith('亚') && /^[东西南北中]亚$/.test(name) && TRANSCRIBED.test(before))
    return true;
  if (name === '中非') return !AFRICA.test(folded.slice(match.end, match.end + 4));
  if (isTrapped(folded, match.start, match.end)) return true;
  if (next === '舰' || (next === '”' && /[舰号]/.test(folded.charAt(match.end + 1)))) return true;
  // 中欧班列, 中欧关系: China and Europe, not the middle of it
  if (name === '中欧') return !/^(?:国家|地区|各国|和|与|、|东|多国)/.test(folded.slice(match.end, match.end + 2));
  if (
    (name.endsWith('街') || name.endsWith('道')) &&
    VERB_STREET.test(name) &&
    held !== match.start &&
    !/^(?:办|党工委|社区)/.test(folded.slice(match.end, match.end + 3))
  )
    return true;
  if (name.length === 3 && division.level === 'township') {
    if (/[乡镇街]$/.test(name) && TOWNSHIP_TRAPS.test(folded.slice(match.end, match.end + 2))) return true;
    if (held !== match.start && !BEFORE_STEM.test(before) && !TOWNSHIP_EDGE.test(before)) return true;
  }
  if (name === '苏丹') return /[\u4e00-\u9fa5]$/.test(before) && !BEFORE_STEM.test(before);
  if (name === '长治') return folded.startsWith('久安', match.end);
  if (division.level === 'landmark') return /[镇乡村县]/.test(next) || (name.length === 2 && /[市区]/.test(next));
  if (name.length === 2 && /小$/.test(before)) return next !== '市';
  if (name.length > 2) return false;
  return /[县区乡镇]$/.test(name) && !BEFORE_STEM.test(before) && !/[省市州区盟]$/.test(before);
}

/** What goes on behind 市 at the end of a long name, though not with words of its own: 广州市 + 民. */
const TOWNSFOLK = /市(?:民(?![政族宗革办警兵营建盟间用航主生国心意俗歌委])|区(?=[的内，。、正道主]))/u;

/**
 * A match without the ending that belongs to the next word: 日本 in 日本国土, 广州 in 广州市民. The match itself where nothing
 * shorter is listed.
 */
export function withoutEnding(folded: string, match: NameMatch, gazetteer: Gazetteer): NameMatch {
  if (match.end - match.start < 3) return match;
  const last = folded.charAt(match.end - 1);
  if (last !== '国' && last !== '市') return match;
  const national = last === '国' && NATIONAL.test(folded.charAt(match.end));
  const local = last === '市' && TOWNSFOLK.test(folded.slice(match.end - 1, match.end + 2));
  if (!national && !local) return match;
  return gazetteer.matchesAt(folded, match.start).find(({ end }) => end === match.end - 1) ?? match;
}
