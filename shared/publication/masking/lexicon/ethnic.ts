/**
 * Names that do not follow surname + given name: transliterations with a middle dot, and the commonest parts of
 * Tibetan, Mongolian and Uyghur names written without one.
 */

/** Characters of transliterated names; a run of them beside a middle dot is a name. */
export const TRANSLITERATION_CHARS =
  '阿艾爱安昂奥澳巴拜白班邦保鲍贝本比毕彼别宾波伯博卜布才查察昌茨次达代戴丹旦当道德登邓迪底丁东都杜顿多厄恩尔二法凡范方菲费芬丰冯弗夫福富伽盖甘冈岗高戈哥格葛根贡古瓜圭郭哈海汉豪赫黑亨洪侯胡华怀惠霍基吉季加迦嘉贾江杰金津久卡凯坎康考柯科可克肯孔库夸奎坤拉莱来赖兰朗劳勒雷蕾黎礼李里理力历立丽利莉连良列烈林琳灵留刘柳龙隆卢鲁路露伦罗洛吕律马玛迈麦曼芒毛茂梅门蒙孟米密蜜苗缪敏明摩莫默姆木穆拿纳娜乃奈南楠内嫩能尼妮年宁牛纽农努女诺欧帕派潘庞培佩彭皮匹平婆朴浦普奇齐契恰强乔钦琴青琼曲热仁日荣茹儒瑞若撒萨塞赛三桑瑟森沙莎珊山尚绍舍申生圣诗施石史什舒斯丝松苏肃素孙索所塔泰坦汤唐陶特腾藤提缇田铁廷通图土吐托瓦万旺望威韦维伟卫魏温文翁沃渥乌吾武西希锡悉夏先香肖萧谢辛欣星雄休修须许雪逊雅亚延彦扬阳杨耶叶伊衣依宜易因音英永尤于余雨约月云宰赞扎泽曾詹张章珍真芝治中仲珠朱卓兹宗祖佐买孜江汗合木丁丽苏尼莱依古热斯麦提尔逊艾图拜'

export const TIBETAN_PARTS: readonly string[] =
  '扎西 次仁 卓玛 洛桑 多吉 平措 丹增 旦增 旺堆 央金 拉姆 格桑 尼玛 达瓦 边巴 普布 巴桑 白玛 仁增 才让 桑吉 索南 贡布 顿珠 嘎玛 曲珍 德吉 罗布 次旺 次旦 旺姆 措姆 卓嘎 强巴 土登 阿旺 益西 晋美 仁青 才旦 加措 嘉措 旺杰 旺久 班觉 平杰 拉毛 吉美 更登 尕藏 丹巴 泽仁 四郎 降央 登巴 占堆 米玛 其美 坚赞 扎巴 伦珠 欧珠 玉珍 贡嘎'.split(
    ' ',
  )

export const MONGOLIAN_NAMES: readonly string[] =
  '巴特尔 其木格 斯琴 高娃 苏日娜 萨仁 娜仁 托娅 图雅 格日乐 格日勒 宝音 那顺 额尔敦 额尔德尼 毕力格 朝鲁 呼和 乌兰 乌云 阿拉坦 布和 巴图 孟和 牧仁 吉日嘎拉 吉雅 塔娜 哈斯 哈森 敖特根 苏和 特木尔 铁木尔 青格勒 斯日古楞 苏雅拉 花拉 赛罕 其其格 格根 满都拉 达来 乌日娜 乌力吉 白音 阿古拉 恩和 扎那 道尔吉 仁钦'.split(
    ' ',
  )

export const UYGHUR_PARTS: readonly string[] =
  '买买提 麦麦提 吐尔逊 图尔荪 玉素甫 玉山 阿不都 阿卜杜 阿布都 艾合买提 艾买提 热合曼 库尔班 依明 伊明 司马义 斯马依 尼亚孜 吾买尔 艾则孜 卡德尔 木沙 祖农 艾山 艾力 阿迪力 努尔 古丽 帕提 阿依 热依 阿孜 如则 肉孜 亚森 牙生 塔依尔 海比布 伊力哈木 阿力木 地里夏提 迪里夏提 迪丽 艾克拜尔 艾尔肯 吐尼亚孜 买合木提 阿吉 吐尔地 吐尔洪 依布拉音 伊布拉音 哈斯木 沙吾提 托合提 巴哈尔 热孜 米吉提 米热 阿曼 叶尔 哈孜 赛力克 别克'.split(
    ' ',
  )

/** Peoples whose names are usually not surname + given name. */
export const UNSURNAMED_PEOPLES: readonly string[] =
  '维吾尔族 哈萨克族 藏族 蒙古族 柯尔克孜族 塔吉克族 乌孜别克族 乌兹别克族 塔塔尔族 俄罗斯族 门巴族 珞巴族 傣族 景颇族 佤族 鄂温克族 鄂伦春族'.split(
    ' ',
  )
