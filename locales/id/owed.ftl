# Batas bawah yang sudah atau belum diperiksa, pembayaran dalam mata uang lain, dan penghapusan bagi yang dikirim panel.
floors-checked = Jumlah diperiksa pada { $day } di
floors-unchecked = Belum kami periksa: periksa dulu sebelum mengandalkannya.
floors-hours-unchecked = Jumlah jamnya belum kami periksa: periksa dulu sebelum mengandalkannya.
floors-choice-unchecked = { $choice } (belum diperiksa seluruhnya)
floors-checked-against = Diperiksa di
floors-checked-on = Diperiksa pada
floors-checked-help = Terbitan tempat Anda sendiri membaca jumlah dan jamnya. Jika kosong, halaman menyatakan belum ada yang memeriksa.
payment-currency = Dalam mata uang apa
payment-currency-help = Tiga huruf, misalnya KES. Kosong: dalam mata uang pekerjaan. Penghasilan Anda dikonversi dengan kurs yang dinyatakan, dan keduanya tercantum di slip upah Anda; jika belum ada kurs, pembayaran Anda menunggu.
payouts-turned = { $earned } menjadi { $amount }: { $rate } pada { $day }, { $source }.
payouts-turned-through = { $earned } menjadi { $amount } melalui { $through }: { $rate } pada { $day }, { $source }; lalu { $then } pada { $thenDay }, { $thenSource }.
payouts-waiting = { $count ->
   *[other] { $count } orang menginginkan { $currency }, tetapi tidak ada kurs setahun terakhir menuju ke sana. Sampai ada yang dinyatakan, mereka tidak masuk daftar bayar.
}
erase-goes-panel = Siapa Anda bagi panel yang mengirim Anda: pengenal peserta Anda ({ $ids }), kiriman Anda di sana, dan kode penyelesaian Anda.
erase-stays-panel = Bahwa satu tempat panel pernah diambil, kapan, dan bagaimana berakhir, dengan nomor yang sama: tempat dihitung dari situ. Apa yang diketahui panel sendiri tentang Anda, dan daftar dengan pengenal Anda yang diunduh penyelenggara agar Anda dibayar, di luar jangkauan kami: mintalah mereka menghapusnya.
