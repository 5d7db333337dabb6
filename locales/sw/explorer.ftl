# Kichunguzi: maamuzi za mradi zinasema nini.
explorer-link = Chunguza maamuzi yanasema nini
explorer-nav = Kichunguzi
explorer-items = Vipengele
explorer-groups = Makundi
explorer-models = Modeli
explorer-viewpoints = Mitazamo
explorer-all = Zote
explorer-under-way = Maamuzi yanachanganuliwa. Ukurasa huu utakuja wenyewe hilo likiisha.
explorer-stale = Maamuzi mapya yameingia, au ridhaa zimebadilika. Takwimu mpya zinatengenezwa; hadi hapo hizi ndizo za mwisho.
explorer-no-groups = Hakuna sifa inayoulizwa, basi hakuna makundi ya kulinganisha.
explorer-few = Watu wachache mno wametoa maamuzi ili mitazamo itajwe.
explorer-csv = Pakua kama CSV
explorer-json = Pakua kama JSON
explorer-several = Aliyetoa majibu kadhaa kwa swali hahesabiwi hapa katika kundi lolote la swali hilo: makundi hulinganishwa, na hakuna anayesimama pande mbili. Toleo humhesabu katika kila kundi alilolitaja.
