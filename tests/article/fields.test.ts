import { describe, expect, it } from 'vitest';
import { splitBreadcrumb } from '../../lib/article/breadcrumb.ts';
import { canonicalUrl, pageFromUrl } from '../../lib/article/canonical-url.ts';
import { languageOf } from '../../lib/article/language.ts';
import {
  editorsOf,
  reportersInBrackets,
  reportersOfByline,
  reportersOfWire,
  splitNames,
} from '../../lib/article/names.ts';
import { dateFromUrl, parseDate } from '../../lib/article/published.ts';
import { headInParagraph } from '../../lib/article/sections.ts';
import { authorText } from '../../lib/article/source.ts';
import { titleWithoutSuffix } from '../../lib/article/title.ts';

describe('dates', () => {
  it.each([
    ['2020年02月01日18:52', '2020-02-01T18:52'],
    ['2020年2月1日 18:52:07　来源：', '2020-02-01T18:52:07'],
    ['2005.08.2605:39', '2005-08-26T05:39'],
    ['2024-05-13 06:15', '2024-05-13T06:15'],
    ['2024-05-13T06:15:09+08:00', '2024-05-13T06:15:09'],
    ['2024/5/3 下午 3:07', '2024-05-03T15:07'],
    ['2024/05/03 03:07 PM', '2024-05-03T15:07'],
    ['2023  11 /  17  20:52:15', '2023-11-17T20:52:15'],
    ['11:35, November 23, 2022', '2022-11-23T11:35'],
    ['Updated: Nov 3, 2022 08:05', '2022-11-03T08:05'],
    ['2012年12月10日, 格林尼治标准时间10:41', '2012-12-10T10:41'],
    ['发表时间： 13/05/2024 - 12:34', '2024-05-13T12:34'],
    ['中華民國113年6月12日', '2024-06-12'],
    ['2019年05月17日 星期五', '2019-05-17'],
    ['电话 010-82628888', null],
    ['20240513', null],
    ['2024年13月45日', null],
  ])('%s is %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it.each([
    ['http://politics.people.com.cn/n1/2019/0615/c1013-30010001.html', '2019-06-15'],
    ['https://www.news.cn/politics/20240509/abc/c.html', '2024-05-09'],
    ['http://www.a.gov.cn/202405/t20240513_1.htm', '2024-05-13'],
    ['https://news.gmw.cn/2024-05/20/content_1.htm', '2024-05-20'],
    ['https://a.example/123456789', null],
  ])('of the address %s is %s', (url, date) => {
    expect(dateFromUrl(url)).toBe(date);
  });
});

describe('names', () => {
  it.each([
    ['王一文 方 宁', ['王一文', '方宁']],
    ['耿  磊', ['耿磊']],
    ['段一川 廖青', ['段一川', '廖青']],
    ['沈砚_NB10001', ['沈砚']],
    ['罗溪南 PN101', ['罗溪南']],
    ['editor01', []],
    ['系统管理员', []],
    ['买买提·吐尔逊、李 明', ['买买提·吐尔逊', '李明']],
  ])('%s are %j', (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });

  it.each([
    ['本报兰州5月16日电  （记者贺兰雪）甘肃', ['贺兰雪']],
    ['新华社北京3月5日电（记者 陆川、蓝 薇）会议', ['陆川', '蓝薇']],
    ['（中央社記者連曉青花蓮12日電）', ['連曉青']],
    ['（中央社記者連曉青華盛頓12日專電）', ['連曉青']],
    ['图为现场（记者 陆川摄）', []],
    ['（记者从县里获悉）', []],
  ])('in brackets: %s', (text, names) => {
    expect(reportersInBrackets(text)).toEqual(names);
  });

  it.each([
    ['□ 本报记者 葛小舟', ['葛小舟']],
    ['本报记者　周砚秋　梅　岭', ['周砚秋', '梅岭']],
    ['（总台央视记者 奚一 张二平）', ['奚一', '张二平']],
    ['记者注意到，昨日的雨还没有停。', []],
    ['编辑部的故事', []],
  ])('of the byline %s', (text, names) => {
    expect(reportersOfByline(text)).toEqual(names);
  });

  it('of a wire story without the word 记者', () => {
    expect(reportersOfWire('新华社北京5月19日电（刘一林、杨吉安） 专家介绍')).toEqual(['刘一林', '杨吉安']);
  });

  it.each([
    ['(责编：汤一瑶、丁小涛)', ['汤一瑶', '丁小涛']],
    ['编辑：倪一轩   责任编辑：林小涛', ['林小涛']],
    ['【纠错】 【责任编辑:张樵一 】', ['张樵一']],
    ['[作者: 刘满山 　责任编辑: 杨丹雨 ]', ['杨丹雨']],
    ['(Web editor: Hongyu Lin, Liang Jun)', ['Hongyu Lin', 'Liang Jun']],
    ['责任编辑：', []],
  ])('of editors: %s', (text, names) => {
    expect(editorsOf(text).names).toEqual(names);
  });

  it.each([
    ['时间：2024.05.11 来源：光明日报 作者：南山帆 分享到：', '南山帆'],
    ['文丨县域观察特约评论员 韩小涵', '韩小涵'],
    ['他是这本书的作者', undefined],
  ])('of the author: %s', (text, author) => {
    expect(authorText(text)).toBe(author);
  });
});

describe('addresses', () => {
  it.each([
    [
      'http://hb.people.com.cn/n2/2024/0709/c194063-40270001-2.html#liuyan',
      'https://hb.people.com.cn/n2/2024/0709/c194063-40270001.html',
    ],
    ['https://www.news.cn/a/c.html?spm=1&from=groupmessage', 'https://www.news.cn/a/c.html'],
    ['https://a.example/show?id=7&utm_source=x', 'https://a.example/show?id=7'],
    [
      'https://news.sina.com.cn/c/2024-05-10/doc-inabcdef0000001.shtml',
      'https://news.sina.com.cn/c/2024-05-10/doc-inabcdef0000001.shtml',
    ],
    ['saved.html', 'saved.html'],
  ])('%s stands for %s', (url, canonical) => {
    expect(canonicalUrl(url)).toBe(canonical);
    expect(canonicalUrl(canonical)).toBe(canonical);
  });

  it('tell the page from -n.html where the site does so', () => {
    expect(pageFromUrl('http://hb.people.com.cn/n2/2024/0709/c194063-40270001-3.html')).toBe(3);
    expect(pageFromUrl('http://hb.people.com.cn/n2/2024/0709/c194063-40270001.html')).toBeUndefined();
    expect(pageFromUrl('https://a.example/covid-19.html')).toBeUndefined();
  });

  it('two articles named people-2.html and people-6.html are not two pages of one', () => {
    expect(pageFromUrl('http://politics.people.com.cn/saved/people-2.html')).toBeUndefined();
    expect(canonicalUrl('http://politics.people.com.cn/saved/people-6.html')).toBe(
      'https://politics.people.com.cn/saved/people-6.html',
    );
  });
});

describe('small finders', () => {
  it.each([
    ['当前位置： 首页 > 要闻动态 / 今日关注', ['首页', '要闻动态', '今日关注']],
    ['人民网>>江苏频道>>教育', ['人民网', '江苏频道', '教育']],
    ['网易首页 -->  主频道 -->  消费真相', ['网易首页', '主频道', '消费真相']],
  ])('breadcrumb %s', (text, parts) => {
    expect(splitBreadcrumb(text)).toEqual(parts);
  });

  it.each([
    ['粮仓满了--湖北频道--人民网', '粮仓满了'],
    ['老渠引来新水_经济_滇中在线', '老渠引来新水'],
    ['老渠引来新水-新华网', '老渠引来新水'],
    ['COVID-19 防控有新规', 'COVID-19 防控有新规'],
  ])('title of %s', (title, plain) => {
    expect(titleWithoutSuffix(title)).toBe(plain);
  });

  it.each([
    ['一、机关与镇街党组织密切配合，激发活力。各级机关', '一、机关与镇街党组织密切配合，激发活力'],
    ['（二）抓好水利。全县', '（二）抓好水利'],
    ['一是抓好水利。全县', null],
    ['第一，抓好水利。全县', null],
  ])('head of the paragraph %s', (text, head) => {
    expect(headInParagraph(text)).toBe(head);
  });

  it.each([
    ['全县今年整治沟渠一百二十公里', 'zh-Hans'],
    ['全縣今年整治溝渠一百二十公里，農會說', 'zh-Hant'],
    ['Farmers began picking early kiwifruit', 'en'],
  ] as const)('language of %s', (text, lang) => {
    expect(languageOf(text)).toBe(lang);
  });
});
