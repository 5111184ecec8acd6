/** Whether a few characters can be a person's name: they begin with a common or compound surname. */
import { COMPOUND_SURNAMES } from '#shared/domain/identity/compound-surnames.ts'

const COMMON = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文樊欧尤温庞',
)
/** Surnames that also begin ordinary words after 申请人 and would raise false alarms. */
const AMBIGUOUS = new Set(['于', '向', '曾', '常', '任', '方', '文', '白', '何', '万', '余', '严', '易'])

/** Ordinary words whose first character is also a surname. */
const WORDS =
  /^(?:许可|程序|金额|高度|高于|石材|马上|夏季|温室|钱款|黄金|康复|武装|龙头|陆续|顾客|江边|施工|田地|毛利|任意)/u

/** True for 张三, 欧阳修; false for 于法定, 向本机, 许可申. */
export function startsLikeName(text: string): boolean {
  if (WORDS.test(text)) return false
  const first = text.slice(0, 1)
  if (COMPOUND_SURNAMES.has(text.slice(0, 2))) return true
  return COMMON.has(first) && !AMBIGUOUS.has(first)
}
