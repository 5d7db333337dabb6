# 贡献者的一天：可做的工作、休息、历史。
offer-title = 您可以做的工作
offer-per-item = 每道题约 { $amount }
offer-none = 目前没有您可以做的题了。
offer-left = { $count ->
   *[other] 有 { $count } 道题等着听您的声音。
}
offer-left-many = 有 { $count } 道以上的题等着听您的声音。
offer-go-on = 继续
work-break = 最近两小时里您已经工作了 { $time }。不妨休息一下，这道题会为您保留一段时间。
history-title = 我的评价
history-lead = 您作出的评价，最新的在前。
history-none = 您还没有评价过。
history-older = 更早的
