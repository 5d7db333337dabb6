# Rooms of rounds: care for what is said in them, and what is new in an open one.
care-title = Saling menjaga
care-link = Tata tertib dan laporan
care-code = Tata tertib
care-code-listen = Tanggapi apa yang dikatakan, bukan siapa orangnya menurut Anda. Bertanyalah sebelum menilai.
care-code-people = Jangan merendahkan siapa pun karena suku, iman, gender, tubuh, bahasa, atau pandangannya. Jangan mengancam siapa pun.
care-code-private = Jangan menceritakan apa pun yang menunjukkan siapa seseorang, termasuk diri Anda.
care-code-own = Katakan apa yang Anda sendiri pikirkan. Jangan menulis hal yang sama berulang-ulang.
care-code-help = Jika ada yang menyakiti Anda atau melanggar aturan ini, laporkan. Anda boleh pergi kapan saja dan bayaran Anda tetap.
care-report = Laporkan
care-report-title = Laporkan kata-kata ini
care-report-help = Moderator membacanya. Tidak ada yang diberi tahu siapa yang melapor.
care-report-send = Kirim laporan
care-reported = Terima kasih. Moderator akan memeriksanya.
care-rule = Aturan yang dilanggar
care-rule-attack = Menyerang seseorang
care-rule-hate = Merendahkan orang
care-rule-threat = Mengancam atau mengajak mencelakai
care-rule-private = Membuka siapa seseorang
care-rule-spam = Mengulang, membanjiri, atau beriklan
care-mute = Jangan tampilkan { $voice }
care-unmute = Tampilkan { $voice } lagi
care-muted = { $voice }, yang Anda pilih untuk tidak dilihat
care-gone = Kata-kata ini tidak ditampilkan lagi.
care-queue = Menunggu moderator
care-queue-help = Satu moderator dapat menyembunyikan kata-kata; menghapusnya perlu dua. Penulisnya dapat mengajukan banding ke pengurus komunitas. Waktu Anda di sini dibayar.
care-none = Tidak ada apa-apa di sini.
care-since = selama { $time }
care-late = menunggu terlalu lama
care-reports = { $count ->
   *[other] { $count } laporan
}
care-waiting = { $count ->
   *[other] { $count } laporan menunggu
}
care-keep = Tidak ada yang salah
care-hide = Sembunyikan
care-remove = Hapus
care-restore = Tampilkan lagi
care-uphold = Biarkan tidak tampil
care-appeals = Banding
care-appeal = Ajukan banding ke pengurus komunitas
care-appeal-words = Mengapa harus ditampilkan
care-appealed = ada banding
care-own = Kata-kata Anda yang tidak ditampilkan
care-log = Yang telah dilakukan
care-log-help = Semua orang dapat membaca ini. Tidak ada nama dan tidak ada kata-katanya.
care-standing-reported = Dilaporkan
care-standing-withheld = Tidak ditampilkan sampai moderator memeriksa
care-standing-kept = Dipertahankan: tidak ada yang salah
care-standing-hidden = Disembunyikan oleh moderator
care-standing-proposed = Satu moderator ingin menghapusnya; yang lain harus setuju
care-standing-removed = Dihapus oleh dua moderator
care-standing-restored = Ditampilkan lagi setelah banding
care-standing-upheld = Tetap tidak tampil setelah banding
care-propose-published = Jika usulan Anda dipilih, itu menjadi kata-kata kelompok: diterbitkan tanpa nama Anda, meskipun Anda tidak mengizinkan dikutip.
live-new = { $count ->
   *[other] { $count } hal baru di sini
}
live-moved = Ronde sudah berlanjut. Yang sedang Anda tulis tetap di sini sampai Anda melanjutkan.
live-see = Lanjutkan
live-here = { $count ->
   *[other] { $count } orang sedang membuka ruang ini
}
round-early-stable = ketika pendapat sudah mantap: separuh telah mengurutkan lagi, dan kurang dari 15% mengubah urutannya
refusal-care-own = Ini kata-kata Anda sendiri.
refusal-care-second = Anda yang mengusulkan penghapusan. Moderator lain harus setuju.
refusal-care-decided = Ini sudah diputuskan untuk seterusnya.
refusal-care-no-appeal = Tidak ada yang bisa dibandingkan di sini, atau tidak ada banding untuk diputuskan.
refusal-care-not-yours = Hanya penulis kata-kata itu yang dapat naik banding.
refusal-care-own-decision = Anda ikut memutuskan. Orang lain yang harus memutuskan banding.
