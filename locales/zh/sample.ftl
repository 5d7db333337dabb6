# Who took part: resembling a population, places on the screen, parallel texts.
sample-weights-title = 假如参与者与总体相似
sample-weights-finding = 加权后，这 { $people } 人的信息相当于 { $effective } 个无需加权的人。最大的权重是平均值的 { $largest } 倍。
sample-weights-how = 权重只校正人们说明过的属性，此外什么也不校正。本报告的其他数字都未加权。
sample-weights-run-away = 注意：这里少数人代表多数人说话。加权后只剩下 { $share } 的信息。
sample-weights-missed = 注意：无法完全达到总体的各项比例，最大差距为 { $share }。
sample-weights-nobody = 注意：这里或总体中没有人属于 { $value }（{ $attribute }）。
sample-here = 此处
sample-population = 总体
sample-weighted = 加权（95% 区间）
sample-unweighted = 未加权
sample-place-title = 去除屏幕位置的影响之后
sample-place-finding = 依据 { $orders } 个排序。从第一个位置起，各位置使对数强度提高多少：{ $places }。
sample-place = 校正后的对数强度
sample-texts = 平行文本
