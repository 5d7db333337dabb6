# Work without a network.
away-title = 没有网络
away-help = 预先取来的都已答完。答案保存在这台设备上，网络恢复后会发出；请留着此页，或稍后再来。
away-again = 再试一次
away-waiting = 在这台设备上等待网络：
away-sent = 等待中的都已发出。
away-refused = 有些内容未能接收：
away-signed-out = 有答案在这台设备上等待。请重新登录以便发出。
