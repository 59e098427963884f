import type { Language } from './translate.ts';

/** What the welcome page says, in Chinese; the keys are typed by it. */
const zh = {
  heading: '圈点已经装好',
  lead: '打开一篇官方媒体的新闻，圈点自己读一遍：官员连同职务、其他人物、地点连同区划、机构、数字，都标在原文上，收录在你的电脑里。',
  tryIt: '先在这篇示例上试试（人名、地名都是虚构的）',
  point: '指着一处标记停一停，出来一张小卡：可以说“不是提及”、改类别、修改、批注。',
  select: '选中漏掉的几个字，点旁边的“圈”，全文同样的字都会标上。',
  keys: '键盘：{next} 下一处，{previous} 上一处，{mark} 标所选文字；可在浏览器的扩展快捷键设置里改。',
  popup: '点工具栏上的圈点，看这一页的全部提及，搜索、更正、导出 CSV。',
  collected: '收录了什么',
  collectedText:
    '文章的标题、来源、时间、责编和正文，文中的每一处提及，以及你的更正。示例文章只有在你动手更正之后才收录。',
  stays: '存在哪里',
  staysText: '只在这台电脑的这个浏览器里。圈点不联网：没有服务器，没有账号，什么都不发出去。',
  erase: '怎样删去',
  eraseText: '在收藏里可以删去一处提及、一篇文章或全部；卸载圈点，收录的一切随之删去。可先导出备份。',
  sites: '读哪些网站',
  sitesText:
    '人民网、新华网、中国政府网、央视网等中央媒体自动阅读；别的网站由你在工具栏的圈点里选“读这一页”或“总是读这个网站”。',
  library: '打开收藏',
  dropSample: '删去示例的收录',
  dropped: '示例已从收藏里删去。',
  none: '示例还没有收录。',
} as const;

type Key = keyof typeof zh;

const en: Record<Key, string> = {
  heading: 'Quandian is ready',
  lead: 'Open an article of the official Chinese media and Quandian reads it with you: officials with their posts, other people, places with their divisions, organisations and figures are marked in the text and collected on your computer.',
  tryIt: 'Try it on this sample (its people and places are invented)',
  point:
    'Rest the pointer on a mark: a small card comes, where you can say that it is no mention, change its kind, edit it, add a note.',
  select: 'Select words that were missed and press 圈 beside them: they are marked all over the article.',
  keys: 'Keyboard: {next} next, {previous} previous, {mark} mark the selection; to be changed in the browser’s extension shortcuts.',
  popup: 'The toolbar button lists all mentions of a page, to search, correct and export as CSV.',
  collected: 'What is collected',
  collectedText:
    'Title, source, time, editors and text of articles, every mention in them, and your corrections. This sample is collected only once you correct something in it.',
  stays: 'Where it stays',
  staysText: 'In this browser on this computer alone. Quandian is offline: no server, no account, nothing is sent.',
  erase: 'How to delete it',
  eraseText:
    'In the collection you can delete a mention, an article or everything; removing Quandian removes all that was collected. A backup can be exported first.',
  sites: 'Which sites are read',
  sitesText:
    'The central media (People’s Daily, Xinhua, gov.cn, CCTV and others) by themselves; any other site when you choose “Read this page” or “Always read this site” in the toolbar popup.',
  library: 'Open the collection',
  dropSample: 'Delete the sample from it',
  dropped: 'The sample is deleted from the collection.',
  none: 'The sample has not been collected.',
};

export type WelcomeTranslate = (key: Key, values?: Readonly<Record<string, string>>) => string;

/** Sentences of the welcome page in the reader's language. */
export function welcomeTranslator(language: Language): WelcomeTranslate {
  const catalogue = language === 'zh-CN' ? zh : en;
  return (key, values = {}) => catalogue[key].replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
