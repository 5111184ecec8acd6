/** Characters and words that speak for or against a guess that something is a person's name. */

/** Characters that never stand in a given name; softer ones only lower the score. */
export const NEVER_GIVEN: ReadonlySet<string> = new Set(
  '的了在与及或被把将该此某诉称系说给跟已未不们吗呢×、，。○0123456789',
)

export const UNLIKELY_GIVEN: ReadonlySet<string> = new Set(
  '自和于向由将因对等从经同曾均且而又即若则如后前时内外上下间处等作以至到为是有人告述其第请求述被提签打',
)

/** Function words that happen to be surnames: believed only with a cue and a name-like rest. */
export const FUNCTION_SURNAMES: ReadonlySet<string> = new Set(
  '和向应时由从及那者次都有能通须年足厂却未以满经后终',
)

/** Surnames that begin many ordinary phrases: without a cue only a full three-character name is believed. */
export const HARD_SURNAMES: ReadonlySet<string> = new Set(
  '于归关连相查解该多计原任管曾单尚符方万项常成全明平车宿位言安温',
)

/** Two-character words that are made of name characters but are no names; without a cue they end the guess. */
export const NOT_GIVEN: ReadonlySet<string> = new Set(
  (
    '进行 同意 明确 成立 建成 建立 经营 发展 利用 生产 生活 安全 安装 文化 保护 保证 保持 保留 保存 计算 记录 承担 承认 承诺 开展 开始 经济 正常 正式 正在 立即 立案 有关 有效 有权 信息 信用 ' +
    '培训 学习 进入 通过 生效 生成 发生 发现 发放 发布 要求 许可 调查 调解 认定 认为 证明 证据 知情 知道 清楚 合法 合理 实际 实施 实行 方便 方面 行为 行使 行政 处理 处罚 提供 提出 使用 运行 运营 ' +
    '同时 同期 同日 有无 有人 有限 有偿 明显 明细 明知 施工 平均 平方 开发 开工 开设 建房 建筑 建造 建议 安置 安排 安顿 定期 定位 定性 定案 常规 常年 正确 正当 立方 意见 意思 成员 成分 成果 承包 承建 承租 ' +
    '经过 经审 经查 经济 起诉 起草 起火 起止 达成 达到 连续 连接 里程 长期 长度 长宽 金额 青年 高度 高于 元整 余元 方式 法定 法律 治理 治疗 注册 注明 流程 消防 申报 登记 登录 监督 确认 确定 确实 种植 符合 ' +
    '管理 约定 约束 组织 结束 缴纳 罚款 职责 职权 自行 自建 自愿 范围 补偿 补正 规划 规定 规范 设立 设施 设置 评估 评定 诉讼 请求 责令 责任 购买 资格 超过 路口 路段 转让 转移 辖区 过程 违法 送达 适用 选择 通知 门口 ' +
    '间距 附近 限期 院内 陈述 面积 项目 领取 颁发 风险 食品 驾驶 验收'
  ).split(' '),
)

/** Forms of address and family words behind a surname: 「柏老太」「薛家」 name nobody further. */
export const ADDRESS_FORM =
  /^(?:家|氏|姓|老太|老汉|老师|老板|女士|先生|小姐|同志|大爷|大妈|阿姨|师傅|经理|医生|律师|法官|警官|公子|太太|夫人|老人|老头|老|姐|哥|叔|婶|姨|爷|总)$/u
