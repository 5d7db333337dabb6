# Translations of what is said in rounds.
tr-title = 翻译
tr-original = 原文
tr-unchecked = 由{ $voice }翻译，尚无他人核对
tr-checked = 由{ $voice }翻译，已由他人核对
tr-disputed = 由{ $voice }翻译，有争议
tr-judge = 这个译文说的和原文一样吗？
tr-right = 一样
tr-wrong = 不一样
tr-write = 写一个译文
tr-write-help = 原文说什么就译什么，不增不减。它会替换之前的译文，您的时间有报酬。
tr-language = 翻译成哪种语言
tr-text = 译文
tr-missing = 集体的话还不能用以下语言阅读：{ $languages }
refusal-translation-own = 您的译文由别人核对。
refusal-translation-same = 这些话本来就是那种语言。
