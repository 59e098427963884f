import { en } from './en.ts';
import { type MessageKey, zhCN } from './zh-cn.ts';

export type Language = 'zh-CN' | 'en';
export type { MessageKey };

/** A sentence in the reader's language, with `{name}` places filled in. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** Chinese for every Chinese interface, English for all others. */
export function languageOf(interfaceLanguage: string): Language {
  return /^zh\b/i.test(interfaceLanguage) ? 'zh-CN' : 'en';
}

export function translator(language: Language): Translate {
  const catalogue = language === 'zh-CN' ? zhCN : en;
  return (key, values = {}) =>
    catalogue[key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
