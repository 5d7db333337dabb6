# 来自样本库的人：链接页、自己的名额，以及组织者的页面。
panel-offer = { $count ->
   *[other] 您要评判 { $count } 个条目。
}您的名额保留 { $time }。
panel-estimate = 全部合计约 { $amount }，前提是各条目所需时间与预计相符。
panel-paid-by = 报酬由介绍您来的样本库支付；阅读、跳过以及退还名额之前的时间也都计算在内。
panel-begin = 占用我的名额并开始
panel-place = 我的名额
panel-progress = 已评判 { $done } 个，共 { $all } 个。
panel-held = 您的名额还保留 { $time }。
panel-left = { $count ->
   *[other] 您的名额还剩 { $count } 个条目
}
panel-give-back = 退还我的名额
panel-give-back-help = 您做过的工作会得到报酬。之后别人可以使用这个名额；也请在样本库那边退还。
panel-completed = 完成了，谢谢
panel-code = 完成码
panel-code-help = 请把这个完成码交给介绍您来的样本库，让它知道您已完成。
panel-back = 返回样本库
panel-returned = 您已退还名额
panel-timed-out = 您的名额已到时限
panel-ended-help = 您做过的工作由样本库支付报酬。如要继续，请再次从样本库的链接进入：若有空名额，就归您。
panels-title = 样本库
panels-lead = 一个链接，Prolific 这样的服务商用它把人送来。每人占一个名额，无需账号，最后得到一个完成码。
panels-new = 新建样本库链接
panels-name-help = 供您自己辨认，例如：Prolific，三月。
panels-places = 名额
panels-places-help = 供多少人使用。退还或到时限的名额会重新空出。
panels-judgements = 每个名额的条目数
panels-minutes = 名额保留的分钟数
panels-minutes-help = 大约是工作所需时间的两倍，且不超过服务商允许的时间。
panels-code-help = 服务商给您的完成码。留空：每人得到各自的完成码。
panels-return = 返回地址
panels-return-help = 服务商希望完成者前往的地址，以 https:// 开头。
panels-address = 提供给服务商的地址
panels-address-help = 花括号中的内容由 Prolific 填写。其他服务商：把其参与者写在 participant= 之后，把其提交写在 session= 之后。
panels-csv = 下载人员 CSV
panels-csv-help = 按服务商的编号列出谁已完成、完成码是什么、应付多少。这些编号不出现在任何发布中，并随本人一起删除。服务商付款后，请在付款页面标记。
panels-close = 不再接受新的人
panels-closed = 已关闭
panel-state-open = 进行中
panel-state-completed = 已完成
panel-state-returned = 已退还
panel-state-timed_out = 已到时限
settings-no-password = 您的账号没有密码：只有这个浏览器能打开它。请在下面设置密码，就可以用上面的名字从别处回来。
erase-name = 为确认是您本人，请写下您在这里的名字：{ $name }
refusal-erase-name = 这不是您在这里的名字。
refusal-panel-nobody = 这个地址没有说明您是谁。请重新从样本库自己的页面进入。
refusal-panel-closed = 这个样本库链接已关闭。
refusal-panel-full = 目前所有名额都已占用。可能会有空出的名额，请稍后再试。
refusal-panel-elsewhere = 您的名额在另一个浏览器中打开着。请在那里继续，或重新从样本库自己的页面进入。
refusal-panel-before = 您之前已通过另一个链接参加过这个项目。谢谢：每人只问一次。
refusal-panel-places = 请选择 1 到 100,000 个名额。
refusal-panel-judgements = 请选择 1 到 10,000 个条目。
refusal-panel-minutes = 请选择 1 到 10,080 分钟，即一周。
refusal-panel-code = 最多使用 64 个字母、数字和符号，不含空格。
refusal-panel-return = 请写完整的地址，以 https:// 开头。
