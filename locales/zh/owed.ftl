# 是否核对过的保底时薪、以其他货币付款，以及由样本库介绍来的人的注销说明。
floors-checked = 金额已于 { $day } 核对，依据：
floors-unchecked = 我们尚未核对：采用之前请先核对。
floors-hours-unchecked = 我们尚未核对工时：采用之前请先核对。
floors-choice-unchecked = { $choice }（未完全核对）
floors-checked-against = 核对依据
floors-checked-on = 核对日期
floors-checked-help = 您亲自读到金额和工时的出版物。留空时，页面会注明没有人核对过。
payment-currency = 用哪种货币收款
payment-currency-help = 三个字母，例如 KES。留空：用工作的货币。您的报酬按已公布的汇率换算，两者都写在您的报酬单上；没有汇率时，付款会等到有汇率为止。
payouts-turned = { $earned } 合 { $amount }：{ $rate }，{ $day }，{ $source }。
payouts-turned-through = { $earned } 经 { $through } 合 { $amount }：{ $rate }，{ $day }，{ $source }；再按 { $then }，{ $thenDay }，{ $thenSource }。
payouts-waiting = { $count ->
   *[other] 有 { $count } 人要求以 { $currency } 收款，但最近一年没有可用的汇率。在公布汇率之前，他们不会列入任何批次。
}
erase-goes-panel = 您在介绍您来的样本库中的身份：参与者编号（{ $ids }）、您在那里的提交记录，以及您的完成码。
erase-stays-panel = 样本库的一个名额曾被占用、在什么时候、怎样结束，用同一编号记录：名额靠它计算。样本库自己掌握的您的信息，以及组织者为了付款给您而下载的、含有您参与者编号的名单，我们无法触及：请要求他们删除。
