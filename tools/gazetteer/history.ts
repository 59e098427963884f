/**
 * What became of well-known divisions whose code changed (same code: found by the compiler), and when counties were made
 * cities or districts after the last yearly list (2016). Written by hand for this project from the State Council's
 * published decisions. `year` is the first year of the new state.
 */
export const SUCCESSORS: readonly { old: string; code: string; now: string; year: number }[] = [
  { old: '崇文区', code: '110103', now: '110101', year: 2010 },
  { old: '宣武区', code: '110104', now: '110102', year: 2010 },
  { old: '塘沽区', code: '120107', now: '120116', year: 2010 },
  { old: '汉沽区', code: '120108', now: '120116', year: 2010 },
  { old: '大港区', code: '120109', now: '120116', year: 2010 },
  { old: '卢湾区', code: '310103', now: '310101', year: 2011 },
  { old: '闸北区', code: '310108', now: '310106', year: 2016 },
  { old: '南汇区', code: '310119', now: '310115', year: 2009 },
  { old: '下关区', code: '320107', now: '320106', year: 2013 },
  { old: '白下区', code: '320103', now: '320104', year: 2013 },
  { old: '沧浪区', code: '320502', now: '320508', year: 2012 },
  { old: '平江区', code: '320503', now: '320508', year: 2012 },
  { old: '金阊区', code: '320504', now: '320508', year: 2012 },
  { old: '港闸区', code: '320611', now: '320613', year: 2020 },
  { old: '下城区', code: '330103', now: '330105', year: 2021 },
  { old: '江干区', code: '330104', now: '330102', year: 2021 },
  { old: '江东区', code: '330204', now: '330212', year: 2016 },
  { old: '居巢区', code: '341402', now: '340181', year: 2011 },
  { old: '梅列区', code: '350402', now: '350404', year: 2021 },
  { old: '莱芜市', code: '371200', now: '370116', year: 2019 },
  { old: '市中区', code: '370802', now: '370811', year: 2013 },
  { old: '东山区', code: '440102', now: '440104', year: 2005 },
  { old: '芳村区', code: '440107', now: '440103', year: 2005 },
  { old: '萝岗区', code: '440116', now: '440112', year: 2014 },
  { old: '万盛区', code: '500110', now: '500110', year: 2011 },
];

/** Year in which a current code and name began, where the yearly lists end before it. */
export const BEGAN: Readonly<Record<string, number>> = {
  '330113': 2021,
  '330114': 2021,
  '370116': 2019,
  '370117': 2019,
  '350405': 2021,
  '320614': 2020,
  '653228': 2024,
  '653229': 2024,
  '659010': 2019,
  '659011': 2021,
  '659012': 2023,
  '540481': 2023,
  '540581': 2023,
};
