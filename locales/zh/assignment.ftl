# 谁拿到什么题：项目想听到谁的声音，还缺谁的声音。
targets-title = 声音与群体
targets-lead = 每道题要听到谁的声音。每个人分到的，是最缺少其所属群体声音的题；除了安排好的重复题，同一道题不会分到两次。
targets-overlap-help = 每道题总共需要的声音数。没有留给特定群体的名额对所有人开放，不愿填写个人资料的人也可以参与。
targets-kept = 其中 { $kept } 个留给特定群体，{ $open } 个对所有人开放。
targets-groups = 群体
targets-groups-help = 对某个问题的每种答案，每道题各需要多少个声音。不重要的问题留空即可。只有当本人同意关联自己的资料时，才会计入相应群体。
targets-no-questions = 社区的个人资料里还没有带选项的问题。社区代表可以添加。
targets-crossing = 两个问题交叉
targets-crossing-help = 答案的每种组合都算一个单独的群体。每个群体里的人很少，因此需要的人会多得多。
targets-no-crossing = 无
targets-cross-first = 第一个问题
targets-cross-second = 第二个问题
targets-cross-voices = 每种组合的声音数
targets-divided = 分歧大的题多听一些声音
targets-divided-help = 一道题的声音已经够了，但大家意见仍相差很大时，会再多听一些。不会要求谁和别人意见一致。
targets-division = 任意两人意见不同的概率（百分比）
targets-division-help = 从 0 到 100。如果两种答案选的人一样多，大约是 50。
targets-cap = 每道题最多的声音数
targets-cap-help = 留空：没有哪道题会比别的题多。
targets-budget = 总共最多增加的声音数
targets-budget-help = 除了每道题本来需要的以外，预算还能承担多少。
targets-added = { $count ->
   *[other] 目前已增加 { $count } 个声音。
}
targets-repeats = 安排好的重复题
targets-repeats-help = 有些题过一段时间会换个顺序，再次出现在同一个人面前。这样可以看出本人的选择前后是否稳定，不会和任何人比较。重复题和其他工作一样付报酬。
targets-repeat-percent = 每 100 道题中的重复题数
targets-repeat-gap = 中间间隔的题数
targets-set = 已保存。下面是各题现有和还需要的声音。
coverage-title = 还缺的声音
coverage-lead = 每道题还缺谁的声音。安排好的重复题不计算在内。
coverage-summary = 概况
coverage-needed = { $count ->
    [0] 每道题需要的声音都齐了。
   *[other] 至少还需要 { $count } 条评价。
}
coverage-cost-measured = 大约需要 { $cost }，按目前实测的每条 { $time } 计算。
coverage-cost-estimated = 大约需要 { $cost }，按您估计的每条 { $time } 计算。
coverage-complete = 已完成：{ $complete } / { $items } 道题
coverage-groups = 按群体
coverage-groups-help = 包括正在进行和已经完成的声音。“人数”指该群体有多少人；不足 5 人时不显示具体数字。
coverage-few-people = 不足 5 人
coverage-everybody = 所有人
coverage-voices = { $heard } / { $wanted }
coverage-missing = 还缺
coverage-items-lacking = 缺声音的题数
coverage-people = 人数
coverage-items = 还缺声音的题目
coverage-nothing-lacking = 每道题的声音都齐了。
coverage-still-needed = 还需要
refusal-groups-many = 这样会超过 200 个群体。请选择答案较少的问题。
refusal-crossing-broken = 请选择两个不同的问题并填写声音数，或者都不填。
refusal-division-range = 请填 0 到 100。
refusal-repeat-range = 每 100 道题中的重复题，请填 0 到 50。
refusal-repeat-gap-range = 请填 1 到 1,000 道题。
