# Translations of what is said in rounds.
tr-title = अनुवाद
tr-original = मूल शब्द
tr-unchecked = { $voice } ने अनुवाद किया, किसी और ने जाँचा नहीं
tr-checked = { $voice } ने अनुवाद किया, किसी और ने जाँचा
tr-disputed = { $voice } ने अनुवाद किया, इस पर आपत्ति है
tr-judge = क्या यह अनुवाद वही कहता है जो मूल कहता है?
tr-right = हाँ
tr-wrong = नहीं
tr-write = अनुवाद लिखें
tr-write-help = वही कहें जो मूल कहता है, न ज़्यादा न कम। यह पिछले अनुवाद की जगह लेगा, और आपके समय का भुगतान होता है।
tr-language = जिस भाषा में अनुवाद कर रहे हैं
tr-text = अनुवाद का पाठ
tr-missing = समूह के शब्द अभी इन भाषाओं में नहीं पढ़े जा सकते: { $languages }
refusal-translation-own = आपके अनुवाद की जाँच कोई और करता है।
refusal-translation-same = शब्द पहले से उसी भाषा में हैं।
