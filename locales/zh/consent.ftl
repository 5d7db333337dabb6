# 新社区开始时使用的同意书，以及各项用途。
consent-title = 开始之前：您的回答会怎样被使用
consent-summary = 您的回答可以用来做什么，由您一项一项地决定。您随时可以改变主意，和当初同意时一样方便；谁都不能因此亏待您。
consent-body =
    您会比较由电脑程序写出的几个回答，说出您更喜欢哪个。我们会保存：您的选择、作答的时间、您工作了多久，以及您看到这些回答的先后顺序。不管您选哪个，您的时间都按项目的规定付报酬。

    如果您同意，您的评价会出现在公开的数据集里，署的是随机代号；每发布一个新的数据版本，代号都会重新换。您的名字和邮箱绝不会出现。如果您还同意关联您填写的个人情况，这些内容会和您的评价放在一起；但如果填写相同内容的人太少，可能让人猜出是您，就不会放。

    您撤回同意之后，您的数据不会再用于任何新的地方，下一个数据版本也不会再包含它。之前已经发布的版本，无法从每个持有副本的人那里收回；但会向他们公布这次撤回。
purpose-annotate = 参与工作
purpose-annotate-help = 不同意这一项，就没有工作可做。我们会保存您的评价和您工作的时间。
purpose-publish_judgements = 公开我的评价
purpose-publish_judgements-help = 放进公开发布的数据，署随机代号，每个版本都换新代号。
purpose-link_demographics = 关联我的个人情况
purpose-link_demographics-help = 我填写的个人情况和我的评价放在一起；如果群体人数太少，就绝不会放。
purpose-contact = 联系我
purpose-contact-help = 写信告诉我以后的工作，以及我的意见起了什么作用。
purpose-commercial_training = 用来训练对外出售的模型
purpose-commercial_training-help = 公司可以用我公开的评价来训练产品。需要先同意“公开我的评价”。
purpose-quote_words = 引用我写的话
purpose-quote_words-help = 我写的理由会原样出现在发布的数据里。需要先同意“公开我的评价”。
purpose-archive = 长期存档
purpose-archive-help = 项目结束以后，我公开的评价可以继续保存在档案库里。需要先同意“公开我的评价”。
