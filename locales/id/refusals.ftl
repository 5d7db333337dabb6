# Mengapa sesuatu ditolak, dan apa yang perlu dilakukan.
refusal-amount-shape = Tulis jumlah tanpa titik ribuan, seperti 25000 atau 12.50.
refusal-answer-long = Pakai paling banyak { $most } karakter.
refusal-attribute-key = Pakai huruf kecil, angka, dan garis bawah, diawali huruf.
refusal-attribute-taken = Sudah ada pertanyaan dengan nama ini.
refusal-busy = Sedang terlalu sibuk. Tidak ada yang hilang: silakan kirim lagi.
refusal-confidence-range = Pilih seberapa yakin Anda dari daftar.
refusal-conflict-assignment-done = Item ini sudah dijawab. Tidak ada yang dihitung dua kali.
refusal-conflict-consent-needed = Persetujuan Anda untuk ikut serta sudah ditarik. Berikan lagi untuk melanjutkan.
refusal-conflict-consent-version = Naskahnya sudah berubah. Silakan baca lagi.
refusal-conflict-duplicate = Ini sudah dikirim. Tidak ada yang dihitung dua kali.
refusal-consent-version = Naskahnya sudah berubah. Silakan baca lagi.
refusal-currency-code = Tulis tiga huruf besar, seperti IDR.
refusal-days-range = Pilih 1 sampai 365 hari.
refusal-email-shape = Ini tidak tampak seperti alamat email. Boleh dikosongkan.
refusal-email-taken = Sudah ada akun dengan email ini. Silakan masuk dengan akun itu.
refusal-format-unknown = Pilih jenis berkas dari daftar.
refusal-columns-shape = Tulis kolom seperti prompt=pertanyaan, response=jawaban_a; bagian ini tidak jelas: { $part }
refusal-flag-unknown = Pilih masalah dari daftar.
refusal-floor-missing = Sebutkan bayaran paling kecil untuk satu jam.
refusal-form-broken = Formulir tidak sampai dengan utuh. Silakan kirim lagi.
refusal-handle-shape = Pakai 2 sampai 40 karakter, tanpa @.
refusal-handle-taken = Nama ini sudah dipakai. Silakan pilih yang lain.
refusal-invitation-closed = Undangan ini sudah tidak berlaku. Silakan minta yang baru.
refusal-language-tag = Tulis kode bahasa, seperti id atau es-MX.
refusal-link-used = Tautan ini sudah dipakai, atau sudah terlalu lama.
refusal-locales-missing = Pilih sedikitnya satu bahasa.
refusal-minutes-range = Pilih 1 sampai 120 menit.
refusal-not-utf8 = Berkas ini bukan teks UTF-8. Silakan simpan sebagai UTF-8.
refusal-overlap-range = Pilih 1 sampai 10.000 orang.
refusal-password-long = Pakai paling banyak 256 byte.
refusal-password-short = Pakai sedikitnya 10 karakter.
refusal-password-wrong = Ini bukan kata sandi saat ini.
refusal-pay-kind-unknown = Pilih cara membayar dari daftar.
refusal-purpose-unknown = Pilih tujuan dari daftar.
refusal-rank-empty = Beri peringkat pada sedikitnya satu jawaban, atau centang “Tidak ada yang layak”.
refusal-rank-range = Peringkat mulai dari 1 sampai jumlah jawaban.
refusal-ranking-twice = Ada jawaban yang muncul dua kali dalam peringkat. Beri setiap jawaban satu peringkat.
refusal-rate-below-floor = Tarif per jamnya kurang dari batas bawah. Naikkan tarifnya.
refusal-rate-missing = Sebutkan bayarannya, atau pilih sukarelawan.
refusal-rate-volunteer = Sukarelawan tidak dibayar: isi tarif dengan 0, atau pilih cara membayar.
refusal-rationale-long = Pakai paling banyak { $most } karakter.
refusal-release-below-floor = { $count ->
   *[other] { $count } kontributor dibayar kurang dari batas bawah
}: { $people }. Tambah bayarannya, lalu susun lagi.
refusal-release-empty = Belum ada penilaian yang boleh diterbitkan.
refusal-release-folder-taken = Folder itu tidak kosong. Pilih yang lain.
refusal-role-unknown = Pilih peran dari daftar.
refusal-sign-in-too-many = Terlalu banyak percobaan. Silakan tunggu { $minutes ->
   *[other] { $minutes } menit
}.
refusal-sign-in-wrong = Nama atau kata sandi salah.
refusal-skip-reason = Pilih alasan dari daftar.
refusal-slug-shape = Pakai 2 sampai 48 huruf kecil, angka, dan tanda hubung tunggal.
refusal-slug-taken = Nama pendek ini sudah dipakai. Silakan pilih yang lain.
refusal-text-long = Pakai paling banyak { $most } karakter.
refusal-text-missing = Silakan isi bagian ini.
refusal-uses-range = Pilih sedikitnya 1, atau kosongkan.
refusal-erase-last-admin = Anda satu-satunya pengelola situs ini yang tersisa. Serahkan dulu kepada orang lain.
refusal-person-unknown = Tidak ada orang dengan nama itu di komunitas ini.
refusal-purpose-required = Tanpa “Ikut serta” tidak ada yang bisa disetujui.
refusal-reference-kind = Pilih jenisnya dari daftar.
refusal-valid-days-range = Pilih 1 sampai 3.650 hari, atau kosongkan.
