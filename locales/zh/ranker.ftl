# 浏览器中可互动的排名表单。
ranker-place = 排下一名
ranker-up = 上移
ranker-down = 下移
ranker-tie = 与上一名并列
ranker-remove = 不排
ranker-drag = 拖动调整顺序
ranker-order = 您的排名
ranker-empty = 还没有排名。先在最好的回答上点“排下一名”，再点第二好的，依次类推。
ranker-none-left-out = 所有回答都已排名。
ranker-keys = 使用键盘时，先选中一个回答：按数字键设定名次，按 0 不排，按方向键移动，按 = 与上一名并列。
ranker-said = { $response }：{ $state }
ranker-at = 第 { $place } 名，共 { $places } 名
ranker-tied = 与{ $others } 并列
ranker-comma = {"、"}
work-show-all = 显示{ $response } 全文
draft-kept = 在您保存或退出登录之前，草稿会留在本设备上。
