import type { DivisionLevel, NameForm } from './types.ts';

/** Ethnic groups as they stand in the names of autonomous divisions, the longer first where one begins another. */
const ETHNIC =
  '(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各)族';
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:${ETHNIC}|蒙古|哈萨克|柯尔克孜|维吾尔|达斡尔)*(自治[州县旗])$`);
const ETHNIC_TOWNSHIP = new RegExp(`^(.{2,}?)(?:${ETHNIC})+([乡镇])$`);

/** Short forms that no rule gives. */
const HAND: Readonly<Record<string, readonly string[]>> = {
  博尔塔拉蒙古自治州: ['博州'],
  巴音郭楞蒙古自治州: ['巴州'],
  克孜勒苏柯尔克孜自治州: ['克州'],
  锡林郭勒盟: ['锡盟'],
  莫力达瓦达斡尔族自治旗: ['莫旗'],
  杜尔伯特蒙古族自治县: ['杜蒙县'],
  前郭尔罗斯蒙古族自治县: ['前郭县'],
  喀喇沁左翼蒙古族自治县: ['喀左县'],
  阜新蒙古族自治县: ['阜蒙县'],
  大厂回族自治县: ['大厂县'],
  黔西南布依族苗族自治州: ['黔西南州'],
  天津滨海新区高新技术产业开发区: ['滨海高新区', '天津滨海高新区'],
  北京经济技术开发区: ['北京经开区'],
  上海市: ['上海'],
};

const PROVINCES: Readonly<Record<string, readonly string[]>> = {
  内蒙古自治区: ['内蒙古', '内蒙'],
  广西壮族自治区: ['广西'],
  西藏自治区: ['西藏'],
  宁夏回族自治区: ['宁夏'],
  新疆维吾尔自治区: ['新疆'],
  香港特别行政区: ['香港', '香港特区'],
  澳门特别行政区: ['澳门', '澳门特区'],
};

/** Names besides the official one under which a division is written, by rule and by hand. */
export function shortNames(name: string, level: DivisionLevel): { name: string; form: NameForm }[] {
  const names: { name: string; form: NameForm }[] = [];
  const short = (text: string): void => {
    names.push({ name: text, form: 'short' });
  };
  const stem = (text: string): void => {
    if (text.length >= 2) names.push({ name: text, form: 'stem' });
  };
  for (const text of HAND[name] ?? []) short(text);
  if (level === 'province') {
    for (const text of PROVINCES[name] ?? [name.slice(0, -1)]) names.push({ name: text, form: 'stem' });
    return names;
  }
  const autonomous = name.includes('自治') ? AUTONOMOUS.exec(name) : null;
  if (autonomous?.[1] && autonomous[2]) {
    short(autonomous[1] + autonomous[2].slice(-1));
    stem(autonomous[1]);
    return names;
  }
  if (level === 'township') townshipNames(name, short, stem);
  else stem(name.replace(/(特别行政区|地区|林区|新区|矿区|群岛|[市县区旗盟])$/, ''));
  if (name.endsWith('区')) zoneNames(name, short);
  return names;
}

function townshipNames(name: string, short: (text: string) => void, stem: (text: string) => void): void {
  const ethnic = name.includes('族') ? ETHNIC_TOWNSHIP.exec(name) : null;
  if (ethnic?.[1] && ethnic[2]) {
    short(ethnic[1] + ethnic[2]);
    stem(ethnic[1]);
    return;
  }
  if (name.endsWith('街道')) {
    short(name.slice(0, -1));
    stem(name.slice(0, -2));
  } else if (/(地区|苏木)$/.test(name)) stem(name.slice(0, -2));
  else if (/[镇乡]$/.test(name)) stem(name.slice(0, -1));
}

/** 高新技术产业开发区 → 高新区, 经济技术开发区 → 经开区. */
function zoneNames(name: string, short: (text: string) => void): void {
  const match = /^(.*?)(高新技术产业开发区|高新技术开发区|高新技术产业园区|经济技术开发区|经济开发区)$/.exec(name);
  if (!match?.[2] || match[1] === undefined) return;
  const kind = match[2].startsWith('高新') ? '高新区' : '经开区';
  const places = new Set([match[1], match[1].replace(/[市县区]$/, ''), match[1].replace(/^.{2}(?=.{2})/, '')]);
  for (const place of places) {
    short(place + kind);
    if (kind === '经开区') short(`${place}开发区`);
  }
}
