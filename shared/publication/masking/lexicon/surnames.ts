/**
 * Surnames. `PLAIN` ones hardly ever stand alone as a word in legal prose, so an unknown person can be
 * recognised by them; `WORDY` ones are also everyday words (高, 方, 任, 曾 …) and need more evidence; `RARE`
 * ones are believed only beside a kinship or role word.
 */

const PLAIN =
  '王李张刘陈杨赵黄周吴徐孙朱胡郭何梁郑罗宋谢唐韩曹邓萧冯蔡彭潘袁董苏吕魏蒋杜沈姜范傅钟卢汪戴崔陆廖姚邱谭韦贾邹熊孟秦阎薛侯郝邵顾赖贺尹龚庞樊兰殷翟倪聂俞鲁柯葛焦柴喻欧阮牟耿尤柏甄褚裴' +
  '詹闫肖涂茅卞郁邢庄丘冉蒲芦辛靳祁佟郎佘仇蔺荆皮臧隋岑滕荀邝宓谌苗屈谷鄢缪冼窦晏栾甘桑盛桂麦饶付陶覃汤颜毕霍骆闵嵇辜虞奚鄯芮迟仝'

const WORDY =
  '马林高许曾程余叶田丁江任方金夏石段雷白龙孔史毛常万武康严钱施牛洪黎易乔文安向池申温古丛项祝成左路游齐伍柳季童包司单房管解关查车简全凌鲍费时卓梅初米宁舒屠花阳章华应苟宫巩商冷戚于曲党' +
  '景水封娄连练尚原岳边隆巴寇习鞠艾荣农种葉宗储强井莫符蓝吉卫姬伊劳禹代'

const RARE =
  '冀郏浦薄印宿怀邰从鄂索咸籍璩暨衡步都满弘匡国广禄阙东殳沃利蔚越夔师厍勾敖融訾阚那空毋沙乜养须丰巢蒯相後红竺权逯盖益桓仉督帅缑亢况郈琴归海晋楚闻莘翁谯笪年爱佴裘乌焉牧隗山宣贲邬茹钮滑' +
  '刁经干纪席麻危明计伏谈庾宦瞿慎慕容终居耀晁仲卜平和穆汲邴糜松幸韶郜蓟苍双濮寿通蒙阴胥能祖束郗门者次扎央德旦才仁多呼火库揭敬卿帖尧银樵庹郄英苑撒邸铁刑粟操鹿逄续盘竹言位弋展朴占昝揣呙' +
  '逢令扶堵宰雍却扈燕郦栗闪厉候楼桥由官巫乐南班区豆廉漆狄云阿鲜杭惠赫冶斯元檀修植信普戈母玉战诺羊湛宾戎哈舍尕'

/** Compound surnames that announce a person by themselves. */
const COMPOUND =
  '欧阳 上官 司马 诸葛 尉迟 慕容 令狐 皇甫 夏侯 端木 独孤 长孙 宇文 司徒 公孙 呼延 轩辕 拓跋 南宫 闻人 澹台 公冶 宗政 ' +
  '濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 司空 亓官 司寇 巫马 颛孙 漆雕 赫连 纳兰 叶赫 完颜 耶律 万俟 西门 东方'

/** Compound surnames that are also words or places; believed only beside a kinship or role word. */
const RARE_COMPOUND =
  '百里 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公山 公坚 左丘 公伯 公祖 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 ' +
  '子桑 即墨 达奚 褚师 公西 壤驷 公良 乐正 宰父 谷梁 夹谷 爱新 哥舒 段干 北宫 西郭 南郭 侯莫 贺兰 斛律 宿勤 费莫 富察 钮祜 ' +
  '瓜尔 佟佳 那拉 乌雅 尉犁 相里 子车 主父 毌丘 母丘 沐阳 欧侯 阳成'

/** Both kinds: in every alias a compound surname keeps its two characters. */
export const COMPOUND_SURNAMES: readonly string[] = `${COMPOUND} ${RARE_COMPOUND}`.split(' ')

export type SurnameClass = 'compound' | 'plain' | 'wordy' | 'rare'

const classes: ReadonlyMap<string, SurnameClass> = new Map([
  ...[...RARE, ...RARE_COMPOUND.split(' ')].map((surname) => [surname, 'rare'] as const),
  ...[...WORDY].map((surname) => [surname, 'wordy'] as const),
  ...[...PLAIN].map((surname) => [surname, 'plain'] as const),
  ...COMPOUND.split(' ').map((surname) => [surname, 'compound'] as const),
])

const initials: ReadonlySet<string> = new Set([...classes.keys()].map((surname) => surname.charAt(0)))

/** Whether any surname begins with the character: most characters of a text are in no name. */
export function beginsSurname(char: string): boolean {
  return initials.has(char)
}

/** How reliably a surname announces a person; null when the string is no surname. */
export function surnameClass(surname: string): SurnameClass | null {
  return classes.get(surname) ?? null
}

/** The surname a Han name begins with: compound first, then one character; null when neither is a surname. */
export function surnameOf(name: string): string | null {
  const two = name.slice(0, 2)
  if (name.length > 2 && classes.has(two)) return two
  const one = name.slice(0, 1)
  return classes.has(one) ? one : null
}
