# समुदाय प्रतिनिधियों और आयोजकों के पन्ने।
community-new-title = समुदाय बनाएँ
community-new-lead = समुदाय यानी वे लोग जिनकी भाषा या रुचि एक है। इसके प्रतिनिधि, आयोजक और डेटा क्यूरेटर की भूमिका आपको मिलती है, और दूसरों को भी इन भूमिकाओं में बुलाया जा सकता है।
community-new-project = नया प्रोजेक्ट
community-name = नाम
community-charter-help = आपका समुदाय कौन है, क्या चाहता है, और फ़ैसले कैसे लेता है।
community-licence-help = SPDX पहचान, जैसे CC-BY-4.0।
community-languages = इसके पन्नों की भाषाएँ
community-controller = डेटा के लिए कौन ज़िम्मेदार है
community-controller-help = कोई व्यक्ति या संस्था, पते के साथ।
community-jurisdiction = किस कानून के तहत
community-found = समुदाय बनाएँ
community-founded = समुदाय बन गया। लोगों को बुलाएँ, या इसका पहला प्रोजेक्ट बनाएँ।
community-invitations = न्योते
community-questions = प्रोफ़ाइल के सवाल
community-revise = घोषणापत्र और लाइसेंस बदलें
questions-lead = लोग अपने बारे में क्या बता सकते हैं। हर सवाल छोड़ा जा सकता है, और जवाब अपने शब्दों में भी दिया जा सकता है।
questions-add = सवाल जोड़ें
questions-key = डेटा फ़ाइलों में नाम
questions-key-help = अंग्रेज़ी के छोटे अक्षर, अंक और अंडरस्कोर, जैसे age_band।
invitations-new = नया न्योता
invitations-role = किस भूमिका में
invitations-project = किसके लिए
invitations-any-project = सभी प्रोजेक्ट
invitations-most-uses = कितने लोगों के लिए
invitations-most-uses-help = खाली: जितने भी आएँ।
invitations-days = कितने दिन चलेगा
invitations-create = लिंक बनाएँ
invitations-made = यह रहा लिंक। यह सिर्फ़ इसी बार दिखेगा:
invitations-uses = इस्तेमाल
invitations-uses-of = { $most } में से { $uses }
invitations-until = कब तक
invitations-state = हालत
invitations-revoke = वापस लें
invitations-revoked = न्योता वापस ले लिया गया। जो इससे आ चुके हैं, वे बने रहेंगे।
invitation-open = खुला
invitation-expired = समय निकल गया
invitation-used-up = पूरा इस्तेमाल हुआ
invitation-revoked = वापस लिया गया
project-title = शीर्षक
project-summary = काम क्या है
project-summary-help = दो-तीन वाक्य, जिन्हें नया व्यक्ति फ़ैसला करने से पहले पढ़े।
project-language = आइटमों की भाषा
project-language-help = भाषा का कोड, जैसे hi या es-MX।
project-guidelines = दिशा-निर्देश
project-guidelines-help = राय कैसे दें। हर संस्करण रखा जाता है, और हर राय के साथ वही रहता है जिसके तहत वह दी गई।
project-dimensions = पहलू
project-dimensions-help = नाम, बीच में अल्पविराम (,) लगाकर, जैसे helpful, respectful।
project-voices = आवाज़ें
project-overlap = हर आइटम पर लोग
project-overlap-help = हर आइटम पर कितने लोग राय दें। समूह दिखाने के लिए हर समूह में कम से कम 5 लोग चाहिए।
project-minutes = हर आइटम पर मिनट
project-minutes-help = आपका अनुमान। यह किसी के हाँ कहने से पहले दिखाया जाता है।
project-pay = मेहनताना
project-pay-help = मेहनताना समय का होता है। जब तक रिलीज़ में शामिल किसी का भी मेहनताना न्यूनतम से कम है, रिलीज़ नहीं बन सकती।
project-pay-kind = पैसे कैसे मिलते हैं
pay-kind-hourly = प्रति घंटा
pay-kind-piece = प्रति राय, न्यूनतम तक भरपाई के साथ
pay-kind-volunteer = बिना पैसे, स्वयंसेवकों के लिए
project-currency = मुद्रा
project-currency-help = अंग्रेज़ी के तीन अक्षर, जैसे INR या EUR।
project-rate = दर
project-rate-help = प्रति घंटा या प्रति राय, जैसे 12.50। स्वयंसेवकों के लिए 0।
project-floor = प्रति घंटा न्यूनतम मेहनताना
project-floor-help = एक घंटे के कम से कम इतने मिलने हैं; यह उस जगह की न्यूनतम मज़दूरी से कम न हो जहाँ लोग रहते हैं।
project-create = प्रोजेक्ट बनाएँ
project-created = प्रोजेक्ट बन गया। अब इसके आइटम लाएँ।
project-start = राय देना शुरू करें
project-items = आइटम लाएँ
project-revise-guidelines = दिशा-निर्देश बदलें
guidelines-lead = बदलाव से नया संस्करण बनता है। पहले वाले बने रहते हैं।
guidelines-version = संस्करण { $version }, { $day }
items-lead = हर लाइन पर एक JSON ऑब्जेक्ट, जिसमें id, prompt, responses और language हों। फ़ाइल या तो पूरी ली जाती है या बिल्कुल नहीं; वही फ़ाइल दोबारा देने से कुछ नहीं बदलता।
items-others = दूसरे टूल की फ़ाइलें भी पढ़ी जाती हैं। सिर्फ़ सवाल और जवाब लिए जाते हैं: वहाँ लोगों ने जो राय दी, वह सहमति के रिकॉर्ड और मेहनताने के बिना आई।
items-file = फ़ाइल
items-text = या लाइनें यहाँ चिपकाएँ
items-text-help = दोनों देने पर फ़ाइल पहले ली जाती है।
items-format = फ़ाइल किस तरह की है
items-format-polyphony = Polyphony: JSON लाइनें
items-format-argilla = Argilla: क्रम वाले सवाल के रिकॉर्ड
items-format-label-studio = Label Studio: जोड़ी या क्रम वाले काम
items-format-potato = Potato: पाठों की सूची वाले रिकॉर्ड
items-format-open-assistant = Open-Assistant: संदेशों के पेड़
items-format-arena = LMArena: दो मॉडलों के मुकाबले
items-format-pairs = पसंद की जोड़ियाँ: prompt, chosen, rejected
items-format-csv = CSV तालिका
items-language = सामग्री की भाषा
items-language-help = उन रिकॉर्ड के लिए जिनमें भाषा नहीं लिखी, जैसे hi या es-MX।
items-columns = CSV तालिका के कॉलम
items-columns-help = जैसे: prompt=question, response=answer_a, response=answer_b। साथ में id, language, और model भी, हर जवाब के लिए एक।
items-import = लाएँ
items-imported = { $added ->
    [one] { $added } आइटम जोड़ा गया
   *[other] { $added } आइटम जोड़े गए
}, { $unchanged } पहले जैसे।
items-refused = कुछ भी नहीं लिया गया। कृपया ये लाइनें ठीक करें:
import-json = JSON ऑब्जेक्ट नहीं है: { $detail }
import-missing = मौजूद नहीं
import-id-twice = लाइन { $detail } पर पहले से है
import-prompt-role = बोलने वाले की भूमिका user, assistant या system होती है, “{ $detail }” नहीं
import-text-long = { $detail } अक्षरों से लंबा
import-responses-count = एक आइटम में 2 से 8 जवाब होते हैं, इसमें { $detail }
import-response-empty = एक जवाब खाली है
import-language-tag = “{ $detail }” भाषा का कोड नहीं है, जैसे hi या es-MX
import-csv = CSV तालिका की पंक्ति नहीं है: { $detail }
import-column-missing = तालिका में “{ $detail }” कॉलम नहीं है
import-columns-needed = बताएँ कि सवाल और जवाब किन कॉलमों में हैं
import-file-empty = फ़ाइल में कोई आइटम नहीं है
import-changed = आइटम “{ $detail }” दूसरी सामग्री के साथ पहले से है। रायें उसी से जुड़ी हैं जो दिखाया गया था: नए को दूसरी id दें
desk-title = आयोजक की मेज़
desk-items = आइटम
desk-judgements = रायें
desk-contributors = सहभागी
desk-time = मेहनताने वाला समय
desk-paid = मेहनताना
desk-leases = अभी लोगों के पास
desk-coverage = हर आइटम पर आवाज़ें, { $target } में से
desk-coverage-line = { $items } आइटम, हर एक पर { $voices ->
    [one] { $voices } आवाज़
   *[other] { $voices } आवाज़ें
}
desk-skips = आइटम क्यों छोड़े गए
desk-top-up = न्यूनतम तक भरपाई करें
desk-topped-up = { $people ->
    [0] किसी का मेहनताना न्यूनतम से कम नहीं था।
    [one] { $people } व्यक्ति की न्यूनतम तक भरपाई हुई।
   *[other] { $people } लोगों की न्यूनतम तक भरपाई हुई।
}
