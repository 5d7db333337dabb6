# Who took part: resembling a population, places on the screen, parallel texts.
sample-weights-title = Jika orang-orangnya menyerupai penduduk
sample-weights-finding = Dengan bobot, { $people } orang ini setara dengan { $effective } orang yang tidak memerlukannya. Bobot terbesar { $largest } kali rata-rata.
sample-weights-how = Bobot memperbaiki apa yang dinyatakan orang, dan tidak lebih. Angka lain di laporan ini tanpa bobot.
sample-weights-run-away = Hati-hati: di sini sedikit orang berbicara untuk banyak orang. Bobot hanya menyisakan { $share } dari informasi orang-orang.
sample-weights-missed = Hati-hati: tidak semua proporsi penduduk dapat dicapai. Selisih terbesar { $share }.
sample-weights-nobody = Hati-hati: di sini, atau di antara penduduk, tidak ada yang { $value } ({ $attribute }).
sample-here = Di sini
sample-population = Penduduk
sample-weighted = Berbobot (interval 95%)
sample-unweighted = Tanpa bobot
sample-place-title = Tanpa pengaruh letak di layar
sample-place-finding = Dari { $orders } urutan. Seberapa besar setiap letak menaikkan log-kekuatan, mulai dari yang pertama: { $places }.
sample-place = Log-kekuatan terkoreksi
sample-texts = Teks paralel
