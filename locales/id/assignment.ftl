# Siapa mendapat apa: keinginan proyek, dan suara siapa yang masih kurang.
targets-title = Suara dan kelompok
targets-lead = Siapa yang perlu didengar pada setiap item. Setiap orang mendapat item yang paling kekurangan suara dari kelompoknya, dan tidak mendapat item yang sama dua kali kecuali pengulangan terencana.
targets-overlap-help = Jumlah seluruh suara pada setiap item. Yang tidak disisihkan untuk kelompok terbuka bagi semua orang, juga bagi yang tidak mau mengisi profil.
targets-kept = Dari jumlah itu, { $kept } disisihkan untuk kelompok dan { $open } terbuka bagi semua orang.
targets-groups = Kelompok
targets-groups-help = Berapa suara yang diinginkan setiap item untuk setiap jawaban atas suatu pertanyaan. Kosongkan pertanyaan yang tidak penting. Seseorang dihitung dalam kelompok hanya selama ia setuju jawabannya dikaitkan.
targets-no-questions = Profil komunitas belum punya pertanyaan dengan pilihan jawaban. Pengurus bisa menambahkannya.
targets-crossing = Dua pertanyaan sekaligus
targets-crossing-help = Setiap gabungan jawabannya menjadi kelompok tersendiri. Orang di setiap kelompok hanya sedikit, jadi perlu jauh lebih banyak orang.
targets-no-crossing = Tidak ada
targets-cross-first = Pertanyaan pertama
targets-cross-second = Pertanyaan kedua
targets-cross-voices = Suara untuk setiap gabungan
targets-divided = Suara tambahan saat pendapat terbelah
targets-divided-help = Item yang suaranya sudah lengkap mendapat tambahan selama pendapat orang masih jauh berbeda. Tidak ada yang diminta untuk sependapat.
targets-division = Peluang dua orang berbeda pendapat, dalam persen
targets-division-help = Dari 0 sampai 100. Bila dua jawaban dipilih sama seringnya, nilainya sekitar 50.
targets-cap = Jumlah suara terbanyak pada satu item
targets-cap-help = Kosong: tidak ada item yang mendapat lebih dari yang lain.
targets-budget = Jumlah suara tambahan terbanyak seluruhnya
targets-budget-help = Yang masih sanggup dibayar anggaran di luar keinginan setiap item.
targets-added = { $count ->
   *[other] Sejauh ini { $count } suara sudah ditambahkan.
}
targets-repeats = Pengulangan terencana
targets-repeats-help = Beberapa item muncul lagi untuk orang yang sama di lain waktu, dengan urutan lain. Ini menunjukkan seberapa tetap jawabannya sendiri, tanpa dibandingkan dengan siapa pun. Pengulangan dibayar seperti kerja lainnya.
targets-repeat-percent = Pengulangan dalam 100 item
targets-repeat-gap = Item lain di antaranya
targets-set = Tersimpan. Inilah yang sekarang dimiliki dan dibutuhkan setiap item.
coverage-title = Suara yang kurang
coverage-lead = Suara siapa yang masih kurang pada setiap item. Pengulangan terencana tidak dihitung.
coverage-summary = Ringkasan
coverage-needed = { $count ->
    [0] Suara pada setiap item sudah cukup.
   *[other] Masih perlu sedikitnya { $count } penilaian lagi.
}
coverage-cost-measured = Biayanya sekitar { $cost }, dengan waktu { $time } per penilaian, menurut catatan sejauh ini.
coverage-cost-estimated = Biayanya sekitar { $cost }, dengan waktu { $time } per penilaian, menurut perkiraan Anda.
coverage-complete = Lengkap: { $complete } dari { $items } item
coverage-groups = Per kelompok
coverage-groups-help = Suara yang sedang dikerjakan atau sudah selesai. Kolom “Orang” menunjukkan jumlah anggota kelompok; bila kurang dari 5, jumlahnya tidak disebutkan.
coverage-few-people = kurang dari 5
coverage-everybody = Semua orang
coverage-voices = { $heard } dari { $wanted }
coverage-missing = Kurang
coverage-items-lacking = Item yang kekurangan
coverage-people = Orang
coverage-items = Item yang kekurangan suara
coverage-nothing-lacking = Tidak ada item yang kekurangan suara.
coverage-still-needed = Masih dibutuhkan
refusal-groups-many = Ini lebih dari 200 kelompok. Pilih pertanyaan dengan lebih sedikit jawaban.
refusal-crossing-broken = Pilih dua pertanyaan yang berbeda dan jumlah suaranya, atau kosongkan semuanya.
refusal-division-range = Pilih 0 sampai 100 persen.
refusal-repeat-range = Pilih 0 sampai 50 pengulangan dalam 100 item.
refusal-repeat-gap-range = Pilih 1 sampai 1.000 item.
