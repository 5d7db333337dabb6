# Who took part: resembling a population, places on the screen, parallel texts.
sample-weights-title = अगर लोग आबादी जैसे होते
sample-weights-finding = भार के साथ ये { $people } लोग उतने ही मूल्य के हैं जितने बिना भार के { $effective } लोग। सबसे बड़ा भार औसत का { $largest } गुना है।
sample-weights-how = भार केवल वही सुधारते हैं जो लोगों ने बताया, और कुछ नहीं। इस रिपोर्ट के बाक़ी आँकड़े बिना भार के हैं।
sample-weights-run-away = सावधान: यहाँ कम लोग बहुतों की ओर से बोलते हैं। भार लोगों की जानकारी का केवल { $share } छोड़ते हैं।
sample-weights-missed = सावधान: आबादी के सभी हिस्से पूरे नहीं मिल सके। सबसे बड़ा अंतर { $share } है।
sample-weights-nobody = सावधान: यहाँ या आबादी में कोई { $value } नहीं है ({ $attribute })।
sample-here = यहाँ
sample-population = आबादी
sample-weighted = भार के साथ (95% अंतराल)
sample-unweighted = बिना भार
sample-place-title = स्क्रीन पर जगह के असर के बिना
sample-place-finding = { $orders } क्रमों से। हर जगह दिखाए जाने से लॉग-शक्ति कितनी बढ़ती है, पहली जगह से: { $places }।
sample-place = सुधारी हुई लॉग-शक्ति
sample-texts = समानांतर पाठ
