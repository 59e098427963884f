import { countHan } from './plain-text.ts';
import type { Article } from './types.ts';

/** Characters written one way in Traditional and another in Simplified, both frequent. */
const TRADITIONAL =
  /[們這國會來時對說為個後過還發學經問實現動開長員關產與進應當從點機間應報導無處區體業東車書電話語場議條題黨聯廳縣鎮鄉]/g;
const SIMPLIFIED =
  /[们这国会来时对说为个后过还发学经问实现动开长员关产与进应当从点机间报导无处区体业东车书电话语场议条题党联厅县镇乡]/g;

/** The language of a text, by its characters. */
export function languageOf(text: string): Article['lang'] {
  const sample = text.slice(0, 4000);
  if (countHan(sample) * 8 < sample.length) return 'en';
  const traditional = sample.match(TRADITIONAL)?.length ?? 0;
  const simplified = sample.match(SIMPLIFIED)?.length ?? 0;
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}
