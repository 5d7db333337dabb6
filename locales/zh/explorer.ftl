# The explorer: what a project's judgements say.
explorer-link = 看看评价说明了什么
explorer-nav = 浏览
explorer-items = 题目
explorer-groups = 群体
explorer-models = 模型
explorer-viewpoints = 立场
explorer-all = 全部
explorer-under-way = 正在分析评价。完成后此页会自动出现。
explorer-stale = 有了新的评价，或同意有变化。正在计算新的数字；在那之前，这里是上一次的结果。
explorer-no-groups = 没有询问任何属性，所以没有群体可比较。
explorer-few = 评价的人太少，还看不出不同的立场。
explorer-csv = 下载 CSV
explorer-json = 下载 JSON
explorer-several = 对一个问题给出多个回答的人，在这里不计入该问题的任何群体：群体之间要相互比较，没有人同时属于两边。发布数据会把这样的人计入其所说的每个群体。
