import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../lib/recognise/fold.ts';
import { FOLDING } from '../../../lib/recognise/fold-data.ts';
import { compileFolding, foldingModule } from '../../../tools/gazetteer/fold.ts';

describe('foldText', () => {
  it.each([
    ['臺灣省臺北市', '台湾省台北市'],
    ['香港特別行政區', '香港特别行政区'],
    ['廣東省江門市臺山沿海登陸', '广东省江门市台山沿海登陆'],
    ['行政長官與區議會議員會面', '行政长官与区议会议员会面'],
    ['２０２０年２月', '2020年2月'],
    ['增長６．１％', '增长6.1%'],
    ['ＧＤＰ突破', 'GDP突破'],
    ['為民眾服務', '为民众服务'],
    ['張偉於臺北出席會議後發言', '张伟于台北出席会议后发言'],
  ])('folds %s to %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it.each([
    '乾隆年间的著名著作',
    '於某出席了会议',
    '徵羽宫商',
    '陈昇、李喆、王堃',
    '甯某参加',
    '瞭望台上的哨兵',
    '藉此机会，什么',
  ])('leaves simplified text alone: %s', (text) => {
    expect(foldText(text)).toBe(text);
  });

  it('keeps every offset', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldText(text).length === text.length));
  });

  it('folds a folded text to itself', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FOLDING, '，', 'Ａ')), (units) => {
        const once = foldText(units.join(''));
        return foldText(once) === once;
      }),
    );
  });

  it('folds a text longer than one block as it folds its pieces', () => {
    const piece = '臺灣與香港，２０２０年。';
    expect(foldText(piece.repeat(2000))).toBe(foldText(piece).repeat(2000));
  });

  it('has the table that the compiler makes today', () => {
    expect(FOLDING).toBe(compileFolding());
    expect(foldingModule()).toContain(`'${FOLDING}'`);
  });

  it('folds every pair of the table, and to a character that stays', () => {
    expect(FOLDING.length % 2).toBe(0);
    for (let i = 0; i < FOLDING.length; i += 2) {
      expect(foldText(FOLDING.charAt(i))).toBe(FOLDING.charAt(i + 1));
    }
  });
});
