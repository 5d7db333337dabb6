# Penilaian mandiri Fairwork.
fairwork-title = Penilaian mandiri Fairwork
fairwork-score = Menurut catatan yang ada, { $count } dari 10 poin terpenuhi.
fairwork-lead = Sepuluh poin dari prinsip Fairwork untuk kerja daring, dihitung dari buku upah, aturan, dan catatan proyek ini menurut keadaannya sekarang. Yang tidak bisa ditunjukkan di sini dianggap tidak terpenuhi. Poin kedua suatu prinsip hanya dihitung bila poin pertamanya terpenuhi.
fairwork-source = Ini penilaian mandiri. Fairwork tidak membuatnya dan tidak mengesahkannya. Prinsip-prinsipnya ada di
fairwork-met = Terpenuhi
fairwork-not-met = Tidak terpenuhi
fairwork-holds = Ya:
fairwork-lacks = Tidak:
fairwork-principle-1 = Upah yang adil
fairwork-principle-2 = Kondisi kerja yang adil
fairwork-principle-3 = Kontrak yang adil
fairwork-principle-4 = Manajemen yang adil
fairwork-principle-5 = Perwakilan yang adil
fairwork-point-1-1 = Dibayar tepat waktu dan untuk semua kerja
fairwork-point-1-2 = Sedikitnya upah minimum setempat
fairwork-point-2-1 = Ketidakpastian kerja dan kerja berlebihan dikurangi
fairwork-point-2-2 = Risiko kesehatan dan keselamatan dikurangi
fairwork-point-3-1 = Ketentuan yang jelas tersedia
fairwork-point-3-2 = Kontrak sesuai dengan cara orang bekerja
fairwork-point-4-1 = Proses yang semestinya dalam keputusan tentang orang
fairwork-point-4-2 = Kesetaraan dalam manajemen
fairwork-point-5-1 = Akses ke perwakilan
fairwork-point-5-2 = Tata kelola bersama
fairwork-check-paid = Pekerjaan ini dibayar.
fairwork-check-paid-not = Pekerjaan ini tidak dibayar: ini untuk sukarelawan.
fairwork-check-all_time = Waktu terhitung yang belum dibayar: { $value }. Membaca serta kerja yang dilewati, kedaluwarsa, dan ditolak ikut dihitung.
fairwork-check-secured = Uang untuk semua yang diperoleh dan terutang sudah masuk lebih dulu.
fairwork-check-secured-not = Tidak ada anggaran yang menutup semua yang diperoleh dan terutang.
fairwork-check-waiting = { $value ->
    [0] Tidak ada penghasilan yang menunggu pencairan sejak kemarin atau lebih lama.
   *[other] Penghasilan terlama sudah { $value } hari menunggu pencairan; di sini paling lama 31 hari.
}
fairwork-check-lawful_floor = Batas bawahnya adalah upah minimum suatu negara, beserta sumbernya.
fairwork-check-lawful_floor-not = Batas bawahnya ditetapkan proyek sendiri, bukan oleh suatu negara.
fairwork-check-below_floor = { $value ->
    [0] Tidak ada yang dibayar kurang dari batas bawah.
   *[other] { $value } orang dibayar kurang dari batas bawah sampai tambahan berikutnya.
}
fairwork-check-estimate = { $value ->
   *[other] Waktu untuk satu item diberitahukan sebelum orang menerima pekerjaan: { $value } menit.
}
fairwork-check-longest_day = Hari kerja berbayar terpanjang satu orang: { $value }; di sini paling lama delapan jam.
fairwork-check-distress = { $value ->
    [0] Siapa pun boleh melewati yang mengganggu perasaannya, dan waktu itu dibayar. Sejauh ini belum ada.
   *[other] { $value } item dilewati karena mengganggu perasaan seseorang, dan waktu itu dibayar.
}
fairwork-check-harmful = { $value ->
    [0] Tidak ada laporan isi berbahaya yang belum ditangani.
   *[other] { $value } laporan isi berbahaya belum ditangani.
}
fairwork-check-languages = { $value ->
    [0] Tidak ada naskah persetujuan.
   *[other] Ketentuannya ditulis dalam { $value } bahasa, dengan catatan versi yang dilihat setiap orang.
}
fairwork-check-controller = Penanggung jawab data disebutkan.
fairwork-check-controller-not = Penanggung jawab data tidak disebutkan.
fairwork-check-jurisdiction = Hukum yang berlaku bagi ketentuannya disebutkan.
fairwork-check-jurisdiction-not = Hukum yang berlaku bagi ketentuannya tidak disebutkan.
fairwork-check-consent_kept = Kerja dengan ketentuan yang tidak tercatat: { $value }. Ketentuan baru dimintakan persetujuan lagi, dan bayaran yang sudah dijanjikan tidak diturunkan.
fairwork-check-reasons = Penolakan yang berlaku: { $value }. Masing-masing punya alasan, tetap dibayar, dan bisa diajukan banding.
fairwork-check-stewards = Pengurus yang memutuskan banding dan keberatan: { $value }.
fairwork-check-late_disputes = Keberatan yang menunggu lebih dari 14 hari: { $value }.
fairwork-check-groups_compared = Apakah bayaran dan penolakan berbeda antarkelompok belum diukur.
fairwork-check-independent = Pengurus yang tidak ikut menyelenggarakan kerja di sini: { $value }.
fairwork-check-contributing = Pengurus yang juga menjadi kontributor: { $value }.
