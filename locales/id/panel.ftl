# Orang yang datang dari panel: halaman tautan, tempat sendiri, dan halaman penyelenggara.
panel-offer = { $count ->
   *[other] Anda menilai { $count } butir.
} Tempat Anda disimpan selama { $time }.
panel-estimate = Semuanya kira-kira { $amount }, bila butir-butirnya memakan waktu sesuai perkiraan.
panel-paid-by = Anda dibayar melalui panel yang mengirim Anda; waktu membaca, melewati, dan sebelum mengembalikan tempat juga dihitung.
panel-begin = Ambil tempat saya dan mulai
panel-place = Tempat saya
panel-progress = { $done } dari { $all } dinilai.
panel-held = Tempat Anda disimpan { $time } lagi.
panel-left = { $count ->
   *[other] { $count } butir tersisa di tempat Anda
}
panel-give-back = Kembalikan tempat saya
panel-give-back-help = Yang sudah Anda kerjakan dibayar. Orang lain dapat mengambil tempat itu; mohon kembalikan juga di panel.
panel-completed = Selesai, terima kasih
panel-code = Kode penyelesaian
panel-code-help = Berikan kode ini kepada panel yang mengirim Anda. Dengan itu mereka tahu Anda sudah selesai.
panel-back = Kembali ke panel
panel-returned = Anda mengembalikan tempat Anda
panel-timed-out = Waktu untuk tempat Anda sudah habis
panel-ended-help = Yang sudah Anda kerjakan dibayar melalui panel. Untuk melanjutkan, datanglah lagi lewat tautan panel: jika ada tempat kosong, tempat itu milik Anda.
panels-title = Panel
panels-lead = Tautan yang dipakai penyedia seperti Prolific untuk mengirim orang. Masing-masing mengambil satu tempat, tidak perlu akun, dan mendapat kode di akhir.
panels-new = Panel baru
panels-name-help = Untuk Anda sendiri, misalnya: Prolific, Maret.
panels-places = Tempat
panels-places-help = Untuk berapa orang. Tempat yang dikembalikan atau habis waktunya menjadi kosong lagi.
panels-judgements = Butir per tempat
panels-minutes = Berapa menit tempat disimpan
panels-minutes-help = Kira-kira dua kali lama pekerjaan, dan tidak lebih lama dari yang diizinkan penyedia.
panels-code-help = Seperti yang diberikan penyedia. Kosong: setiap orang mendapat kodenya sendiri.
panels-return = Alamat untuk kembali
panels-return-help = Tujuan yang diinginkan penyedia bagi yang sudah selesai. Diawali dengan https://.
panels-address = Alamat untuk penyedia
panels-address-help = Prolific mengisi bagian di dalam kurung kurawal. Penyedia lain: letakkan peserta mereka setelah participant= dan kirimannya setelah session=.
panels-csv = Daftar orang sebagai CSV
panels-csv-help = Siapa yang selesai, dengan kode apa, dan berapa yang harus dibayar, menurut pengenal dari penyedia. Pengenal ini tidak ada dalam rilis mana pun, dan dihapus bersama orangnya. Setelah penyedia membayar, tandai di halaman pembayaran.
panels-close = Jangan biarkan siapa pun masuk lagi
panels-closed = Ditutup
panel-state-open = Sedang bekerja
panel-state-completed = Selesai
panel-state-returned = Dikembalikan
panel-state-timed_out = Habis waktu
settings-no-password = Akun Anda tidak punya kata sandi: hanya peramban ini yang membukanya. Buat satu di bawah untuk kembali dari tempat lain, dengan nama di atas.
erase-name = Untuk memastikan ini Anda, tulis nama Anda di sini: { $name }
refusal-erase-name = Ini bukan nama Anda di sini.
refusal-panel-nobody = Alamat ini tidak menyebutkan siapa Anda. Silakan datang lagi dari halaman panel sendiri.
refusal-panel-closed = Panel ini ditutup.
refusal-panel-full = Saat ini semua tempat terisi. Mungkin ada yang kosong nanti: silakan coba lagi.
refusal-panel-elsewhere = Tempat Anda terbuka di peramban lain. Lanjutkan di sana, atau datang lagi dari halaman panel sendiri.
refusal-panel-before = Anda sudah ikut dalam proyek ini lewat tautan lain. Terima kasih: setiap orang ditanya satu kali.
refusal-panel-places = Pilih 1 sampai 100.000 tempat.
refusal-panel-judgements = Pilih 1 sampai 10.000 butir.
refusal-panel-minutes = Pilih 1 sampai 10.080 menit, seminggu.
refusal-panel-code = Pakai paling banyak 64 huruf, angka, dan tanda, tanpa spasi.
refusal-panel-return = Tulis alamat lengkap yang diawali dengan https://.
