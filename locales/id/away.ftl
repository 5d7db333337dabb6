# Work without a network.
away-title = Tidak ada jaringan
away-help = Semua yang diambil lebih dulu sudah dijawab. Jawaban menunggu di perangkat ini dan dikirim saat jaringan kembali; biarkan halaman ini terbuka, atau kembalilah nanti.
away-again = Coba lagi
away-waiting = Menunggu jaringan di perangkat ini:
away-sent = Semua yang menunggu sudah terkirim.
away-refused = Tidak semuanya dapat diterima:
away-signed-out = Ada jawaban yang menunggu di perangkat ini. Masuklah lagi untuk mengirimnya.
