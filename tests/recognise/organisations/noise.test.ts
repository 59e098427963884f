import { describe, expect, it } from 'vitest';
import { isGenericName } from '../../../lib/recognise/organisations/generic-names.ts';
import { isNoise } from '../../../lib/recognise/organisations/noise.ts';

const isSentence = (stretch: string): boolean => isNoise(`据${stretch}会`, 1, stretch.length + 1);

describe('a stretch that ends as a body does', () => {
  it.each([
    '云州大学召开',
    '提高行业协会',
    '时间银行',
    '柳河县发布会',
    '云州救援机构',
    '云州市大局',
    '云州市政局',
    '柳河村一合作社',
    '云州教育局联合医院',
    '某公司',
    '个公司',
    '全县医院',
    '青石大使团',
    '两区区委',
  ])('is no name where it is part of a sentence: %s', (stretch) => {
    expect(isSentence(stretch)).toBe(true);
  });

  it.each([
    '云州大学',
    '柳河市医院',
    '云州时间银行',
    '云州市邮政局',
    '青石大使馆',
    '云州市教育局联合会',
    '第一医院',
    '一汽集团',
  ])('may be one otherwise: %s', (stretch) => {
    expect(isSentence(stretch)).toBe(false);
  });

  it('is not judged by what stands around it', () => {
    expect(isNoise('召开云州大学成立', 2, 6)).toBe(false);
  });
});

describe('the name of a kind', () => {
  it.each(['公立医院', '养殖专业合作社', '中小企业', '村级中学', '人民调解委员会', '云州村务监督委员会'])(
    '%s is no name of a body',
    (name) => {
      expect(isGenericName(name)).toBe(true);
    },
  );

  it.each(['人民大学', '云州医院', '公立云州医院', '柳河养殖合作社', '医院', '云州市委员会'])('%s is none', (name) => {
    expect(isGenericName(name)).toBe(false);
  });
});
