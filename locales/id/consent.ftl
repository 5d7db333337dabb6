# Naskah persetujuan awal untuk komunitas baru, dan tujuan-tujuannya.
consent-title = Sebelum mulai: apa yang terjadi dengan jawaban Anda
consent-summary = Anda yang menentukan, satu per satu, untuk apa jawaban Anda boleh dipakai. Anda bisa berubah pikiran kapan saja, semudah saat Anda setuju, dan tidak seorang pun boleh memperlakukan Anda lebih buruk karena itu.
consent-body =
    Anda akan membandingkan jawaban yang ditulis oleh program komputer, lalu mengatakan mana yang lebih Anda sukai. Kami menyimpan pilihan Anda, kapan Anda menjawab, berapa lama Anda bekerja, dan urutan jawaban yang Anda lihat. Waktu Anda dibayar sesuai ketentuan proyek, apa pun pilihan Anda.

    Jika Anda setuju, penilaian Anda dimuat dalam kumpulan data yang terbuka untuk umum, dengan nama acak yang selalu baru pada setiap rilis, yaitu setiap kali data diterbitkan. Nama dan email Anda tidak pernah dimuat. Jika Anda juga setuju untuk mengaitkan keterangan tentang diri Anda, keterangan itu dimuat di samping penilaian Anda, kecuali jika terlalu sedikit orang yang menjawab sama sehingga orang bisa menebak bahwa itu Anda.

    Jika Anda menarik kembali persetujuan, data Anda tidak lagi dipakai untuk hal baru, dan rilis berikutnya tidak memuatnya. Rilis yang sudah terbit tidak bisa diambil kembali dari semua orang yang punya salinannya; penarikan Anda diumumkan kepada mereka.
purpose-annotate = Ikut serta
purpose-annotate-help = Tanpa ini tidak ada yang bisa dikerjakan. Kami menyimpan penilaian Anda dan waktu kerja Anda.
purpose-publish_judgements = Penilaian saya diterbitkan
purpose-publish_judgements-help = Dalam rilis data untuk umum, dengan nama acak yang selalu baru pada setiap rilis.
purpose-link_demographics = Keterangan tentang saya dikaitkan
purpose-link_demographics-help = Jawaban tentang diri saya dimuat di samping penilaian saya, tidak pernah bila kelompoknya terlalu kecil.
purpose-contact = Saya dikirimi pesan
purpose-contact-help = Tentang pekerjaan berikutnya dan tentang hasil dari masukan saya.
purpose-commercial_training = Dipakai melatih model yang dijual
purpose-commercial_training-help = Perusahaan boleh melatih produknya dengan penilaian saya yang diterbitkan. Harus disertai persetujuan “Penilaian saya diterbitkan”.
purpose-quote_words = Kata-kata saya dikutip
purpose-quote_words-help = Alasan yang saya tulis dimuat dalam rilis persis seperti yang saya tulis. Harus disertai persetujuan “Penilaian saya diterbitkan”.
purpose-archive = Disimpan di arsip
purpose-archive-help = Penilaian saya yang diterbitkan boleh tetap disimpan di arsip setelah proyek selesai. Harus disertai persetujuan “Penilaian saya diterbitkan”.
