import { beforeAll, describe, expect, it } from 'vitest';
import { NameList } from '../../../lib/recognise/gazetteer/name-list.ts';
import { openGazetteer } from '../../../lib/recognise/gazetteer/open-gazetteer.ts';
import type { Gazetteer } from '../../../lib/recognise/gazetteer/types.ts';
import { readDivisionList } from '../../../tools/gazetteer/sources.ts';
import { loadPublic } from './load-public.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await openGazetteer(loadPublic);
});

const current = (name: string): string[] =>
  gazetteer
    .lookUp(name)
    .filter(({ division }) => division.until === 9999)
    .map(({ division, form }) => `${form} ${division.path} ${division.code}`.trim());

describe('looking up a name', () => {
  it.each([
    ['天津市', 'full 天津市 120000'],
    ['津', 'abbreviation 天津市 120000'],
    ['鄂', 'abbreviation 湖北省 420000'],
    ['内蒙古', 'stem 内蒙古自治区 150000'],
    ['北辰区', 'full 天津市/北辰区 120113'],
    ['双街镇', 'full 天津市/北辰区/双街镇 120113102'],
    ['大王庄街', 'short 天津市/河东区/大王庄街道 120102001'],
    ['恩施州', 'short 湖北省/恩施土家族苗族自治州 422800'],
    ['红河州', 'short 云南省/红河哈尼族彝族自治州 532500'],
    ['博州', 'short 新疆维吾尔自治区/博尔塔拉蒙古自治州 652700'],
    ['莫旗', 'short 内蒙古自治区/呼伦贝尔市/莫力达瓦达斡尔族自治旗 150722'],
    ['铁门关市', 'full 新疆维吾尔自治区/铁门关市 659006'],
    ['仙桃市', 'full 湖北省/仙桃市 429004'],
    ['琼海市', 'full 海南省/琼海市 469002'],
    ['虎门镇', 'full 广东省/东莞市/虎门镇 441900121'],
    ['和康县', 'full 新疆维吾尔自治区/和田地区/和康县 653228'],
    ['滨海高新区', 'short 天津市/滨海新区/天津滨海新区高新技术产业开发区 120116402'],
    ['大埔区', 'full 香港特别行政区/大埔区 810302'],
    ['台北市', 'full 台湾省/台北市 710100'],
    ['邳州', 'stem 江苏省/徐州市/邳州市 320382'],
    ['阿联酋', 'full 阿联酋'],
    ['阿拉伯联合酋长国', 'short 阿联酋'],
    ['纽西兰', 'short 新西兰'],
    ['旧金山', 'full 美国/旧金山'],
    ['别斯兰', 'full 俄罗斯/北奥塞梯/别斯兰'],
  ])('finds %s as %s', (name, expected) => {
    expect(current(name)).toContain(expected);
  });

  it.each(['', '天', '双街镇天', '并无此地市'])('knows no %j', (name) => {
    expect(gazetteer.lookUp(name).filter(({ form }) => form !== 'abbreviation')).toEqual([]);
  });

  it('finds every county of the list under its code', () => {
    const missing = readDivisionList('areas').filter(({ code, name }) => {
      if (/直辖|市辖区|^县$/.test(name)) return false;
      const division = gazetteer.byCode(code);
      return division?.name !== name && !/^(4419|4420|4604|6202)/.test(code);
    });
    expect(missing).toEqual([]);
  });

  it.each([
    ['密云县', 2015, '110118'],
    ['金坛市', 2014, '320413'],
    ['崇文区', 2009, '110101'],
    ['宣武区', 2009, '110102'],
    ['襄樊市', 2009, '420600'],
    ['卢湾区', 2010, '310101'],
    ['毕节地区', 2010, '520500'],
    ['塘沽区', 2009, '120116'],
  ])('knows that %s stood until about %i and what became of it', (name, until, successor) => {
    const past = gazetteer.lookUp(name).filter(({ division }) => division.until !== 9999);
    expect(past.some(({ division }) => Math.abs(division.until - until) <= 1 && division.successor === successor)).toBe(
      true,
    );
  });

  it('knows which stems are common words', () => {
    expect(['和平', '互助', '光明'].map((stem) => gazetteer.isCommonWord(stem))).toEqual([true, true, true]);
    expect(['邳州', '寿光', '库尔勒'].map((stem) => gazetteer.isCommonWord(stem))).toEqual([false, false, false]);
  });
});

describe('scanning a text', () => {
  const list = new NameList();
  const listed = (text: string): string[] => {
    gazetteer.list(text, list);
    return Array.from({ length: list.count }, (_, at) => text.slice(list.starts[at], list.ends[at]));
  };

  it('gives the longest name at every position', () => {
    const text = '天津市北辰区双街镇';
    const names = listed(text);
    expect(names).toEqual(expect.arrayContaining(['天津市', '北辰区', '双街镇']));
    expect(gazetteer.matchesAt(text, 0).map(({ end }) => text.slice(0, end))).toEqual(
      expect.arrayContaining(['天津', '天津市']),
    );
  });

  it('gives nothing for an empty text', () => {
    expect(listed('')).toEqual([]);
  });
});

describe('villages', () => {
  it('are known once their province is loaded', async () => {
    const county = gazetteer.byCode('120113');
    if (!county) throw new Error('北辰区 is missing');
    expect(gazetteer.villages('小街村', county)).toEqual([]);
    await Promise.all([gazetteer.loadProvince('12'), gazetteer.loadProvince('12')]);
    const [row] = gazetteer.villages('小街村', county);
    expect(row?.township.name).toBe('双街镇');
    expect(gazetteer.villages('穆村', county)).toEqual([]);
    expect(gazetteer.villages('村', county)).toEqual([]);
  });

  it('have the codes of the list', async () => {
    await gazetteer.loadProvince('64');
    const rows = readDivisionList('villages').filter(
      ({ code, name }) => code.startsWith('64') && /[^居]委会$/.test(name),
    );
    for (const { code, name } of rows.filter((_, index) => index % 97 === 0)) {
      const township = gazetteer.byCode(code.slice(0, 9));
      if (!township) continue;
      const village = name.replace(/(村民委员会|村委会|委会)$/, '').replace(/村?$/, '村');
      expect(gazetteer.villages(village, township).map((row) => row.code)).toContain(code);
    }
  });

  it('are none where there is no shard', async () => {
    await gazetteer.loadProvince('81');
    await gazetteer.loadProvince('99');
    const region = gazetteer.byCode('81');
    expect(region && gazetteer.villages('小街村', region)).toEqual([]);
  });
});
