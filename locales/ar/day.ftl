# يوم المساهم: العمل المعروض والاستراحات والسجل.
offer-title = عمل لك
offer-per-item = نحو { $amount } للعنصر
offer-none = لم يبقَ لك شيء الآن.
offer-left = { $count ->
    [zero] لم يبقَ لك شيء الآن.
    [one] عنصر واحد ينتظر صوتك.
    [two] عنصران ينتظران صوتك.
    [few] { $count } عناصر تنتظر صوتك.
    [many] { $count } عنصرًا تنتظر صوتك.
   *[other] { $count } عنصر تنتظر صوتك.
}
offer-left-many = { $count } عنصر أو أكثر تنتظر صوتك.
offer-go-on = متابعة
work-break = عملت { $time } في الساعتين الأخيرتين. قد تنفعك استراحة، ويبقى هذا العنصر محجوزًا لك مدة.
history-title = أحكامي
history-lead = ما أجبت به، الأحدث أولًا.
history-none = لم تحكم على شيء بعد.
history-older = الأقدم
