# Rooms of rounds: care for what is said in them, and what is new in an open one.
care-title = 彼此关照
care-link = 行为准则与举报
care-code = 行为准则
care-code-listen = 回应别人说的话，不要针对您想象中的那个人。先问，再下判断。
care-code-people = 不因民族、信仰、性别、身体、语言或观点贬低任何人。不威胁任何人。
care-code-private = 不说会暴露任何人身份的话，包括您自己的。
care-code-own = 说您自己的想法。不要反复写同样的内容。
care-code-help = 如果有内容伤害了您或违反这些规则，请举报。您随时可以离开，报酬照付。
care-report = 举报
care-report-title = 举报这些话
care-report-help = 由版主阅读。没有人会知道是谁举报的。
care-report-send = 提交举报
care-reported = 谢谢。版主会查看。
care-rule = 违反了哪条规则
care-rule-attack = 攻击个人
care-rule-hate = 贬低他人
care-rule-threat = 威胁或煽动伤害
care-rule-private = 暴露某人的身份
care-rule-spam = 重复、刷屏或广告
care-mute = 不再向我显示{ $voice }
care-unmute = 重新显示{ $voice }
care-muted = { $voice }（您选择不看）
care-gone = 这些话不再显示。
care-queue = 等待版主处理
care-queue-help = 一位版主可以隐藏内容；移除需要两位。作者可以向社区代表申诉。您在这里的时间有报酬。
care-none = 这里什么都没有。
care-since = 已等待 { $time }
care-late = 等待过久
care-reports = { $count ->
   *[other] { $count } 次举报
}
care-waiting = { $count ->
   *[other] { $count } 条举报待处理
}
care-keep = 没有问题
care-hide = 隐藏
care-remove = 移除
care-restore = 重新显示
care-uphold = 保持不显示
care-appeals = 申诉
care-appeal = 向社区代表申诉
care-appeal-words = 为什么应当显示
care-appealed = 已申诉
care-own = 您的未显示的话
care-log = 处理记录
care-log-help = 所有人都可以看到。这里没有姓名，也没有那些话的内容。
care-standing-reported = 被举报
care-standing-withheld = 版主查看之前不显示
care-standing-kept = 保留：没有问题
care-standing-hidden = 被一位版主隐藏
care-standing-proposed = 一位版主要求移除，需另一位同意
care-standing-removed = 被两位版主移除
care-standing-restored = 申诉后重新显示
care-standing-upheld = 申诉后仍不显示
care-propose-published = 如果您的提议被选中，它就成为集体的话：会不署名发布，即使您不允许引用您的话。
live-new = { $count ->
   *[other] 这里有 { $count } 条新内容
}
live-moved = 本轮已进入下一步。您正在写的内容会留在这里，直到您继续。
live-see = 继续
live-here = { $count ->
   *[other] { $count } 人打开了这个房间
}
round-early-stable = 当意见趋于稳定：一半的人已重新排序，且其中改变顺序的不到 15%
refusal-care-own = 这是您自己的话。
refusal-care-second = 移除是您提出的，需要另一位版主同意。
refusal-care-decided = 这已经最终决定。
refusal-care-no-appeal = 这里没有可申诉的，也没有待裁定的申诉。
refusal-care-not-yours = 只有作者本人可以申诉。
refusal-care-own-decision = 您参与了这个决定，需要由别人裁定。
