# Fairwork 自评。
fairwork-title = Fairwork 自评
fairwork-score = 根据现有记录，10 项要求中满足了 { $count } 项。
fairwork-lead = 这是 Fairwork 云端工作原则的十项要求，根据本项目目前的账本、规则和记录计算得出。这里无法证明的，一律算作未满足。每条原则的第二项，只有在第一项满足时才算数。
fairwork-source = 这是自评。Fairwork 没有参与评估，也没有为它背书。原则全文见
fairwork-met = 已满足
fairwork-not-met = 未满足
fairwork-holds = 符合：
fairwork-lacks = 不符合：
fairwork-principle-1 = 公平的报酬
fairwork-principle-2 = 公平的工作条件
fairwork-principle-3 = 公平的合同
fairwork-principle-4 = 公平的管理
fairwork-principle-5 = 公平的代表权
fairwork-point-1-1 = 按时支付，所有工作都有报酬
fairwork-point-1-2 = 至少达到当地最低工资
fairwork-point-2-1 = 减少工作不稳定和过度劳累
fairwork-point-2-2 = 减少健康和安全风险
fairwork-point-3-1 = 提供清楚的条款
fairwork-point-3-2 = 合同与实际工作方式相符
fairwork-point-4-1 = 涉及个人的决定有正当程序
fairwork-point-4-2 = 管理公平，一视同仁
fairwork-point-5-1 = 有渠道由人代表自己的利益
fairwork-point-5-2 = 共同治理
fairwork-check-paid = 这项工作有报酬。
fairwork-check-paid-not = 这项工作没有报酬，面向志愿者。
fairwork-check-all_time = 已计入但没有付报酬的时间：{ $value }。阅读以及跳过、过期和被驳回的工作都计算在内。
fairwork-check-secured = 应付的全部报酬，资金都已提前到位。
fairwork-check-secured-not = 没有预算足以支付全部应付的报酬。
fairwork-check-waiting = { $value ->
    [0] 没有从昨天或更早就在等待付款的报酬。
   *[other] 等待付款最久的报酬已等了 { $value } 天；这里最多允许 31 天。
}
fairwork-check-lawful_floor = 保底时薪采用国家或地区的最低工资，并注明来源。
fairwork-check-lawful_floor-not = 保底时薪由项目自定，不是国家或地区的最低工资。
fairwork-check-below_floor = { $value ->
    [0] 没有人低于保底时薪。
   *[other] 有 { $value } 人低于保底时薪，下次补足时会补上。
}
fairwork-check-estimate = { $value ->
   *[other] 接受工作之前，就会说明每道题要花的时间：{ $value } 分钟。
}
fairwork-check-longest_day = 一个人一天最长的计酬时间：{ $value }；这里最多允许八小时。
fairwork-check-distress = { $value ->
    [0] 任何人都可以跳过让自己难受的题，这段时间照样付报酬。目前还没有人这样做。
   *[other] 有 { $value } 道题因让人难受而被跳过，这段时间照样付报酬。
}
fairwork-check-harmful = { $value ->
    [0] 没有未处理的有害内容报告。
   *[other] 有 { $value } 份有害内容报告未处理。
}
fairwork-check-languages = { $value ->
    [0] 没有同意书。
   *[other] 条款有 { $value } 种语言，并记录每个人看到的版本。
}
fairwork-check-controller = 已说明由谁对数据负责。
fairwork-check-controller-not = 没有说明由谁对数据负责。
fairwork-check-jurisdiction = 已说明条款适用的法律。
fairwork-check-jurisdiction-not = 没有说明条款适用的法律。
fairwork-check-consent_kept = 条款没有记录在案的工作：{ $value }。条款有变会重新征求同意，已承诺的报酬不会降低。
fairwork-check-reasons = 仍然有效的驳回：{ $value }。每一次都有理由，照样付报酬，并且可以申诉。
fairwork-check-stewards = 裁决申诉和异议的社区代表人数：{ $value }。
fairwork-check-late_disputes = 等待超过 14 天的异议：{ $value }。
fairwork-check-groups_compared = 还没有衡量各群体之间的报酬和驳回是否有差别。
fairwork-check-independent = 自己不在这里组织工作的社区代表人数：{ $value }。
fairwork-check-contributing = 自己也参与评价的社区代表人数：{ $value }。
