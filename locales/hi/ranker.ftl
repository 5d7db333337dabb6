# ब्राउज़र में चलने वाला क्रम का फ़ॉर्म।
ranker-place = अगला स्थान दें
ranker-up = ऊपर करें
ranker-down = नीचे करें
ranker-tie = ऊपर वाले के बराबर
ranker-remove = क्रम से हटाएँ
ranker-drag = क्रम बदलने के लिए खींचें
ranker-order = आपका क्रम
ranker-empty = अभी कोई क्रम नहीं लगा। सबसे अच्छे जवाब पर “अगला स्थान दें” दबाएँ, फिर उसके बाद वाले पर।
ranker-none-left-out = सब जवाब क्रम में हैं।
ranker-keys = कीबोर्ड से, किसी जवाब पर: अंक उसे वह स्थान देता है, 0 उसे क्रम से हटाता है, तीर उसे खिसकाते हैं, = उसे ऊपर वाले के बराबर करता है।
ranker-said = { $response }: { $state }
ranker-at = { $places } में से स्थान { $place }
ranker-tied = { $others } के बराबर
ranker-comma = {", "}
work-show-all = { $response } पूरा दिखाएँ
draft-kept = आपका ड्राफ़्ट इसी फ़ोन या कंप्यूटर पर रहता है, जब तक आप सेव या साइन आउट न करें।
