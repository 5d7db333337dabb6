# 为什么没有接受，以及该怎么做。
refusal-amount-shape = 请填金额，例如 12.50。
refusal-answer-long = 最多 { $most } 个字符。
refusal-attribute-key = 请用小写英文字母、数字和下划线，以字母开头。
refusal-attribute-taken = 已经有同名的问题。
refusal-busy = 现在有点忙。什么都没有丢失，请重新提交。
refusal-confidence-range = 请从列表中选择您有多大把握。
refusal-conflict-assignment-done = 这道题已经评价过。没有重复计算。
refusal-conflict-consent-needed = 您已撤回参与工作的同意。重新同意后才能继续。
refusal-conflict-consent-version = 同意书已有变化，请重新阅读。
refusal-conflict-duplicate = 这已经提交过。没有重复计算。
refusal-consent-version = 同意书已有变化，请重新阅读。
refusal-currency-code = 请填三个大写字母，例如 CNY。
refusal-days-range = 请填 1 到 365 天。
refusal-email-shape = 这不像邮箱地址。不想填可以留空。
refusal-email-taken = 已有账号使用这个邮箱。请直接登录。
refusal-format-unknown = 请从列表中选择文件类型。
refusal-columns-shape = 请按 prompt=question, response=answer_a 的格式填写各列（用英文逗号）；这部分看不明白：{ $part }
refusal-flag-unknown = 请从列表中选择问题。
refusal-floor-missing = 请填一小时最少付多少。
refusal-form-broken = 表单没有完整送达，请重新提交。
refusal-handle-shape = 请用 2 到 40 个字符，不含 @。
refusal-handle-taken = 这个名字已有人使用，请换一个。
refusal-invitation-closed = 这个邀请已失效，请索取新的邀请。
refusal-language-tag = 请填语言代码，例如 zh 或 es-MX。
refusal-link-used = 这个链接已用过，或者已过期。
refusal-locales-missing = 请至少选择一种语言。
refusal-minutes-range = 请填 1 到 120 分钟。
refusal-not-utf8 = 文件不是 UTF-8 文本，请存为 UTF-8。
refusal-overlap-range = 请填 1 到 10,000 人。
refusal-password-long = 最多 256 字节。
refusal-password-short = 至少 10 个字符。
refusal-password-wrong = 当前密码不对。
refusal-pay-kind-unknown = 请从列表中选择计酬方式。
refusal-purpose-unknown = 请从列表中选择用途。
refusal-rank-empty = 请至少给一个回答排名，或勾选“没有一个可以接受”。
refusal-rank-range = 名次从 1 开始，最多到回答的个数。
refusal-ranking-twice = 有一个回答排了两次。每个回答只能有一个名次。
refusal-rate-below-floor = 每小时的费率低于保底时薪，请提高。
refusal-rate-missing = 请填付多少报酬，或选择志愿者。
refusal-rate-volunteer = 志愿者没有报酬：请把费率设为 0，或选择计酬方式。
refusal-rationale-long = 最多 { $most } 个字符。
refusal-release-below-floor = { $count ->
   *[other] 有 { $count } 位贡献者低于保底时薪
}：{ $people }。请先补足，再重新生成。
refusal-release-empty = 还没有可以公开的评价。
refusal-release-folder-taken = 文件夹不是空的，请换一个。
refusal-role-unknown = 请从列表中选择角色。
refusal-sign-in-too-many = 尝试次数太多。请等 { $minutes ->
   *[other] { $minutes } 分钟
}再试。
refusal-sign-in-wrong = 名字或密码不对。
refusal-skip-reason = 请从列表中选择原因。
refusal-slug-shape = 请用 2 到 48 个小写英文字母、数字和连字符，连字符不能相连。
refusal-slug-taken = 这个短名称已有人使用，请换一个。
refusal-text-long = 最多 { $most } 个字符。
refusal-text-missing = 请填写此项。
refusal-uses-range = 请填 1 以上的数，或者留空。
refusal-erase-last-admin = 您是本站最后一位管理员，请先把管理权交给别人。
refusal-person-unknown = 这个社区里没有叫这个名字的人。
refusal-purpose-required = 不同意“参与工作”，就没有可以同意的内容。
refusal-reference-kind = 请从列表中选择类型。
refusal-valid-days-range = 请填 1 到 3,650 天，或者留空。
