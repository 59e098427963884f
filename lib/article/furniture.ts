/** Lines that stand in or around a body and are not the article's. */

const WHOLE = new RegExp(
  [
    '分享让更多人看到',
    '分享到.{0,12}',
    '(?:分享|共享)(?:此|本)(?:文|页|頁).{0,6}',
    '[+＋]\\s*关注',
    '发布于[:：]?\\s*.{2,8}',
    '分享至.{0,12}',
    '微信扫一扫.*',
    '扫一扫.{0,30}',
    '扫码.{0,20}',
    '用微信扫.*',
    '点击进入.{0,40}',
    '点击查看.{0,30}',
    '点击此处.*',
    '下一页.*',
    '上一页.*',
    '首页\\s*[|｜].*',
    '(?:首页|尾页|末页)',
    '余下全文.*',
    '阅读(?:剩余)?全文.*',
    '展开(?:剩余|全文|阅读).*',
    '查看(?:原图|更多|全部).*',
    '加载更多',
    'Loading.*',
    '调查问题加载中.*',
    '若长时间无响应.*',
    '[【\\[]?\\s*(?:打印|关闭|收藏|纠错|我要纠错|字号|字体|字體).{0,24}',
    '[大中小\\s]{1,8}',
    '字体[:：].*',
    '小字号|大字号',
    'T\\s*\\+\\s*-',
    '[请請]?同意我們的隱私權.*',
    '.{0,6}(?:下载|下載).{0,10}(?:APP|客户端).{0,6}',
    '打开.{0,8}APP.*',
    '\\[?\\s*报告错误.*',
    '转发微博',
    '视频加载中.*',
    'Play Video',
    '更多猛料.*',
    '欢迎扫描.*',
    '(?:更多)?精彩内容.{0,20}',
    '(?:关注|長按|长按).{0,12}(?:公众号|二维码|微信).{0,10}',
    '返回.{0,12}(?:首页|频道|顶部).*',
    '&nbsp;',
    '[|｜>»·•\\-—_=*#\\s]+',
    '\\d{1,3}\\s*/\\s*\\d{1,3}.{0,10}',
    '(?:\\[?[【〔]?\\d{1,2}[】〕\\]]?\\s*){2,}.{0,8}',
    '赞|点赞|推荐|举报|收藏|评论|复制链接|链接已复制',
    '进入广告.*',
    '.{0,6}播放器.{0,20}',
    '广告',
    '声明[:：]?',
    '标签[:：].*',
    '关键[字词][:：].*',
    '#[^\\s#]{1,20}#?',
    '(?:原创)?版权.{0,10}(?:禁止|所有).*',
    '未经授权.*不得转载.*',
    '敬请关注.{0,10}',
    '\\(?（?本文来自澎湃新闻，更多.*',
    '.{0,14}未经.{0,6}授权.{0,20}',
    '\\d{1,2}:\\d{2}(?:\\s*/\\s*\\d{1,2}:\\d{2})?',
    '(?:微信|微博|朋友圈|QQ空间|新浪微博|人人网|易信|豆瓣|复制|打印|评论|纠错)(?:\\s*(?:微信|微博|朋友圈|QQ空间|新浪微博|人人网|易信|豆瓣|复制|打印|评论|纠错))*',
    '.{0,30}(?:不得轉載|禁止轉載|請勿轉載|未經.{0,4}授權).{0,40}',
    '本文(?:仅代表|系).{0,12}(?:观点|独家).{0,40}',
    '返回搜狐.*',
    '责任编辑[:：]?',
    '广告剩余.*',
    'Share(?:\\s*-?\\s*(?:WeChat|Weibo))?',
    'CLOSE',
    'Photo',
    '上一篇.*',
    '下一篇.*',
    '阅读下一篇.*',
    '\\[?\\s*(?:进入|我要)(?:论坛|评论|留言).*',
    '【\\s*(?:打印|关闭|推荐|评论|大).*',
    '請繼續往下閱讀.*',
    '[☆★].*(?:訂閱|下載|订阅|下载|APP).*',
    '.{0,10}(?:报料|爆料)(?:热线|电话|邮箱)?[:：].*',
    '广告.{0,4}(?:推广|合作|内容).{0,6}',
    '.{0,10}广告合作.*',
    'End of .{1,30}',
    '.{0,40}(?:订阅|訂閱)',
    '\\d+\\s*人?(?:参与|评论|阅读|跟贴).*',
  ]
    .map((pattern) => `(?:${pattern})`)
    .join('|')
    .replace(/^/, '^(?:')
    .replace(/$/, ')$'),
  'i',
);

/** From such a line on nothing belongs to the article. */
const END =
  /^(?:相关(?:阅读|新闻|链接|报道|文章|推荐|专题|内容|稿件|信息)|延伸(?:阅读|閱讀)|推荐阅读|为您推荐|猜你喜欢|往期(?:回顾|精彩|推荐)|更多(?:新闻|阅读|精彩|报道|相关|内容)|热门(?:评论|推荐|新闻|跟贴|文章)|最新(?:评论|新闻|动态)|網友(?:回應|評論)|网友(?:评论|跟贴)|发表评论|我要(?:评论|发表留言)|特别声明|免责声明|版权(?:声明|与免责)|平台声明|Notice: The content|精彩推荐|重点推荐|热点推荐|大家都在看|相關(?:新聞|報導|閱讀|文章)|推薦閱讀|延伸閱讀|看更多|更多(?:新聞|文章)|你可能(?:还|也)?(?:喜欢|感兴趣)|阅读下一篇|RELATED|Related (?:News|Stories|Articles)|More (?:from|stories)|Most (?:Popular|Viewed)|友情链接|声明：|扫一扫|扫码|Copyright|作者其他文章|作者最近文章|今日推荐|编辑推荐|视频推荐|图片新闻|新闻排行|点击排行|热图推荐)(?:$|[\s:：|｜>》」】.…（(—-]|.{0,12}$|：.*)/i;

/** Editor, reviewer and source lines at the end of a body. */
const CREDIT =
  /^[\s（(【[\-—]*(?:责任编辑|責任編輯|责编|責編|编\s*辑|編\s*輯|网络编辑|本文编辑|本期编辑|值班编辑|校\s*对|审\s*核|审\s*校|编\s*审|监\s*制|总监制|总策划|策\s*划|统\s*筹|出\s*品|文\s*案|文\s*字|海报|设\s*计|制\s*图|图\s*片|摄\s*影|摄\s*像|剪\s*辑|视\s*频|供\s*稿|撰\s*稿|审\s*签|校\s*审|记\s*者|通讯员|审\s*读|主\s*编|终\s*审|一审|二审|三审|初审|复审|值班(?:主任|总编|主编)|本文来源|来\s*源|稿\s*源|信息来源|文章来源|稿件来源|Web\s*editors?|Editors?|作者)\s*[:：/|丨]\s*.{0,60}$/i;
/** The same without a colon: `编辑 岳小楼`, `校对　贾宁 李立军`. */
const BARE_CREDIT =
  /^(?:责任编辑|责编|编辑|校对|审核|监制|编审|文章作者|撰文|二审|三审|终审)(?:[\s\u00a0\u3000]+\p{Script=Han}{1,4}){1,4}(?:[\s\u00a0\u3000]+(?:责任编辑|编辑|校对)(?:[\s\u00a0\u3000]+\p{Script=Han}{1,4}){1,4})*$/u;
const EDITOR_LINE =
  /^[\s（(【[\-—]*(?:【纠错】\s*)?[【[（(]?\s*(?:作者\s*[:：].{0,12})?(?:责任编辑|責任編輯|责编|責編|网络编辑|编\s*辑|Web\s*editors?|Editors?)\s*[:：/]\s*[^。！？]{0,40}$/i;

/** Text that sites glue to the end of the last paragraph. */
const GLUED =
  /[\s\u00a0\u3000]*(?:返回搜狐[，,]\s*查看更多.*|[，,]\s*查看更多|返回腾讯网首页\s*>*.*|\[?点击(?:进入|查看)[^。]{0,16}(?:专题|更多|>>)?.{0,6}|【?(?:我要)?纠错】?|[（(【[]\s*(?:责任编辑|责编)\s*[:：][^（）()【】[\]]{0,30}[）)】\]]\s*|\[\s*(?:微博|订阅|保险保本|数据)\s*\])$/;

/** True for a line that is page furniture as a whole. */
export function isFurniture(text: string): boolean {
  return text.length <= 90 && WHOLE.test(text.trim());
}

/** True for a headline of what follows an article. */
export function endsArticle(text: string): boolean {
  return text.length <= 120 && END.test(text.replace(/^[\s|｜[【>》·■◆▪●_-]+/, ''));
}

/** True for a line of credits: editors, proof-readers, a source. */
export function isCredit(text: string): boolean {
  return text.length <= 90 && (CREDIT.test(text) || BARE_CREDIT.test(text) || EDITOR_LINE.test(text));
}

const LEGAL =
  /^(?:©|\(c\)|Copyright|版权声明|版權聲明|(?:此|以上|本站)内容(?:为|由)|本文(?:为|系|由).{2,24}(?:原创|首发|独家|授权)|.{0,8}未经.{0,20}(?:授权|许可)|.{0,30}(?:著作权|版权|版權|著作權)(?:归|歸|屬|属|所有))/i;

/** True for a notice of rights, which may be as long as a paragraph. Asked at a body's end alone: an article may be about them. */
export function isLegalNotice(text: string): boolean {
  return text.length <= 320 && LEGAL.test(text) && /转载|轉載|著作权|著作權|版权|版權|授权|授權|rights/i.test(text);
}

/** True for the line that names the editor in charge: the usual end of a body. */
export function isEditorLine(text: string): boolean {
  return text.length <= 90 && EDITOR_LINE.test(text);
}

/** Where the text of a line ends, once what a site glued to it is cut off. */
export function endWithoutGlue(text: string): number {
  return text.length - (GLUED.exec(text.slice(-80))?.[0].length ?? 0);
}

/** Characters and posts of a picture's credit: `（张三摄）`, `图为…`, `资料图`. */
export function isCaption(text: string): boolean {
  if (text.length > 120) return false;
  if (/^[▲△↑↓]/.test(text)) return true;
  return /^(?:[图圖][片像]?(?:来源|來源)|图源|图片来自|资料图|视频截图|图为.{0,60}(?:摄|供图)?[）)]?$)|(?:供图|供圖|(?:记者|新华社|中新社|人民网|发)?.{0,12}[摄攝])[）)]?$/.test(
    text,
  );
}
