# Hari seorang kontributor: pekerjaan yang tersedia, istirahat, riwayat.
offer-title = Pekerjaan untuk Anda
offer-per-item = sekitar { $amount } per item
offer-none = Saat ini tidak ada lagi untuk Anda.
offer-left = { $count ->
   *[other] { $count } item menunggu suara Anda.
}
offer-left-many = { $count } item atau lebih menunggu suara Anda.
offer-go-on = Lanjutkan
work-break = Anda sudah bekerja selama { $time } dalam dua jam terakhir. Mungkin ada baiknya istirahat dulu; item ini tetap menjadi bagian Anda untuk sementara.
history-title = Penilaian saya
history-lead = Jawaban Anda, mulai dari yang terbaru.
history-none = Anda belum menilai apa pun.
history-older = Lebih lama
