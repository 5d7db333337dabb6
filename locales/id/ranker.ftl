# Formulir peringkat di peramban yang menjalankan pulaunya.
ranker-place = Beri peringkat
ranker-up = Naikkan
ranker-down = Turunkan
ranker-tie = Setarakan dengan yang di atas
ranker-remove = Keluarkan
ranker-drag = Seret untuk mengubah urutan
ranker-order = Urutan Anda
ranker-empty = Belum ada peringkat. Ketuk “Beri peringkat” pada jawaban terbaik, lalu pada jawaban terbaik berikutnya.
ranker-none-left-out = Semua jawaban sudah diberi peringkat.
ranker-keys = Dengan papan ketik, pada suatu jawaban: angka memberinya peringkat itu, 0 mengeluarkannya, tombol panah memindahkannya, = menyetarakannya dengan yang di atas.
ranker-said = { $response }: { $state }
ranker-at = peringkat { $place } dari { $places }
ranker-tied = setara dengan { $others }
ranker-comma = {", "}
work-show-all = Tampilkan seluruh { $response }
draft-kept = Draf disimpan di perangkat ini sampai Anda menyimpan atau keluar.
