# Translations of what is said in rounds.
tr-title = Terjemahan
tr-original = Aslinya
tr-unchecked = Diterjemahkan oleh { $voice }, belum diperiksa orang lain
tr-checked = Diterjemahkan oleh { $voice }, sudah diperiksa orang lain
tr-disputed = Diterjemahkan oleh { $voice }, dipersoalkan
tr-judge = Apakah terjemahan ini mengatakan apa yang dikatakan aslinya?
tr-right = Ya
tr-wrong = Tidak
tr-write = Tulis terjemahan
tr-write-help = Katakan apa yang dikatakan aslinya, tidak lebih dan tidak kurang. Terjemahan ini menggantikan yang sebelumnya, dan waktu Anda dibayar.
tr-language = Bahasa tujuan terjemahan
tr-text = Terjemahan Anda
tr-missing = Kata-kata kelompok belum dapat dibaca dalam: { $languages }
refusal-translation-own = Orang lain yang memeriksa terjemahan Anda.
refusal-translation-same = Kata-kata itu sudah dalam bahasa tersebut.
