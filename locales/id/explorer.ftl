# The explorer: what a project's judgements say.
explorer-link = Jelajahi apa kata penilaian
explorer-nav = Penjelajah
explorer-items = Item
explorer-groups = Kelompok
explorer-models = Model
explorer-viewpoints = Sudut pandang
explorer-all = Semua
explorer-under-way = Penilaian sedang dianalisis. Halaman ini muncul sendiri setelah selesai.
explorer-stale = Ada penilaian baru, atau persetujuan berubah. Angka baru sedang dibuat; sampai saat itu, inilah yang terakhir.
explorer-no-groups = Tidak ada atribut yang ditanyakan, jadi tidak ada kelompok untuk dibandingkan.
explorer-few = Terlalu sedikit orang yang menilai untuk menunjukkan sudut pandang.
explorer-csv = Unduh sebagai CSV
explorer-json = Unduh sebagai JSON
explorer-several = Siapa yang memberi beberapa jawaban pada satu pertanyaan tidak dihitung di sini dalam kelompok mana pun dari pertanyaan itu: kelompok dibandingkan satu sama lain, dan tak seorang pun berada di dua pihak. Sebuah rilis menghitungnya dalam setiap kelompok yang disebutnya.
