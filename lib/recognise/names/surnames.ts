/**
 * Chinese surnames, single and compound. Written for this project from general knowledge: the common several hundred first, then
 * rare ones that occur in public life. A surname alone never makes a name; the context does.
 */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戎岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戌勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植富尧闭才无苍候木邴杲幺郇眭撒钮竺乜俸么脱占水晓咸旷呙鄞后朗骞晃铁操东依宛税续矫笪庾车桓衡郗汲滑回伦逄郦郏璩禤仉';
const COMPOUND =
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 轩辕 长孙 宇文 端木 南宫 百里 呼延 东郭 西门 独孤 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 濮阳 澹台 公冶 宗政 赫连 拓跋 万俟 闻人 第五 公羊 司空 司寇 司城 左丘 谷梁 羊舌 微生 梁丘 东门 南门 段干 乐正 漆雕 巫马 公西 壤驷 宰父 亓官 纳兰 叶赫 那拉 爱新觉罗 完颜 范姜 张简 欧陽 林郑 林鄭 陈方 梁爱 范徐 叶刘 葉劉';

export const singleSurnames: ReadonlySet<string> = new Set(SINGLE);
export const compoundSurnames: ReadonlySet<string> = new Set(COMPOUND.split(' '));

/** Length of the surname at `at` in folded text: 2 for a compound one, 1 for a single one, 0 for none. */
export function surnameLength(text: string, at: number): 0 | 1 | 2 {
  if (compoundSurnames.has(text.slice(at, at + 2))) return 2;
  return singleSurnames.has(text.charAt(at)) ? 1 : 0;
}
