# المستكشف: ما تقوله أحكام المشروع.
explorer-link = استكشف ما تقوله الأحكام
explorer-nav = المستكشف
explorer-items = العناصر
explorer-groups = المجموعات
explorer-models = النماذج
explorer-viewpoints = وجهات النظر
explorer-all = الكل
explorer-under-way = يجري تحليل الأحكام. تظهر هذه الصفحة من نفسها حين يكتمل ذلك.
explorer-stale = وصلت أحكام جديدة أو تغيّرت موافقات. يجري إعداد أرقام أحدث، وهذه آخر الأرقام حتى ذلك الحين.
explorer-no-groups = لا يُسأل عن أي صفة، فلا مجموعات تُقارن.
explorer-few = عدد من حكموا أقل من أن تُذكر وجهات نظر.
explorer-csv = تنزيل بصيغة CSV
explorer-json = تنزيل بصيغة JSON
