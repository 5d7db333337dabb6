# Kurs, dan batas bawah dalam mata uang lain daripada bayarannya.
rates-title = Kurs mata uang
rates-lead = Yang mengubah batas bawah dari satu mata uang ke mata uang lain. Setiap kurs punya hari dan sumbernya; proyek baru memakai yang terbaru dari setahun terakhir.
rates-none = Belum ada kurs yang dinyatakan.
rates-rate = Kurs
rates-one = 1 { $base } = { $worth } { $quote }
rates-keep = Nyatakan kurs
rates-keep-help = Kurs dari mata uang dan hari yang sama menggantikan yang ada. Proyek tetap memakai kurs saat dibuat.
rates-base = Satu satuan
rates-worth = Bernilai
rates-worth-help = Misalnya 149.3, dengan paling banyak sembilan angka desimal.
rates-quote = Dalam mata uang
rates-source-help = Siapa yang menerbitkannya, misalnya bank sentral.
floor-converted = { $floor } per jam sama dengan { $amount }: { $rate } pada { $day }, { $source }.
refusal-floor-rate = Batas bawahnya dalam { $floor }, bayarannya dalam { $pay }, dan tidak ada kurs setahun terakhir yang mengubah satu menjadi yang lain. Mintalah admin menyatakannya di “Kurs mata uang”, bayarlah dalam { $floor }, atau tetapkan batas bawah proyek sendiri.
refusal-rate-worth = Tulis angka di atas 0, misalnya 149.3.
refusal-rate-currencies = Pilih dua mata uang yang berbeda.
refusal-rate-day = Tulis hari yang tidak di masa depan.
