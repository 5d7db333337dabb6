# 汇率，以及与报酬货币不同的保底时薪。
rates-title = 汇率
rates-lead = 用来把一种货币的保底时薪换算成另一种货币。每个汇率都有日期和来源；新项目采用最近一年内最新的汇率。
rates-none = 还没有列出任何汇率。
rates-rate = 汇率
rates-one = 1 { $base } = { $worth } { $quote }
rates-keep = 列出汇率
rates-keep-help = 相同货币、相同日期的汇率会取代原有的。项目保留其建立时采用的汇率。
rates-base = 一个单位的货币
rates-worth = 值
rates-worth-help = 例如 149.3，最多九位小数。
rates-quote = 以此货币计
rates-source-help = 由谁公布，例如中央银行。
floor-converted = 每小时 { $floor } 合 { $amount }：{ $rate }，{ $day }，{ $source }。
refusal-floor-rate = 保底时薪以 { $floor } 计，报酬以 { $pay } 计，而最近一年没有能换算两者的汇率。请让管理员在“汇率”中列出，或者以 { $floor } 付报酬，或者设定项目自己的保底时薪。
refusal-rate-worth = 请写大于 0 的数，例如 149.3。
refusal-rate-currencies = 请选择两种不同的货币。
refusal-rate-day = 请写不晚于今天的日期。
