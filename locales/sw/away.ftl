# Kazi bila mtandao.
away-title = Hakuna mtandao
away-help = Umejibu yote yaliyopakuliwa mapema. Majibu yanasubiri kwenye kifaa hiki na yatatumwa mtandao ukirudi; acha ukurasa huu wazi au rudi baadaye.
away-again = Jaribu tena
away-waiting = Yanayosubiri mtandao kwenye kifaa hiki:
away-sent = Yote yaliyosubiri yametumwa.
away-refused = Si yote yaliyoweza kupokelewa:
away-signed-out = Kuna majibu yanayosubiri kwenye kifaa hiki. Ingia tena ili yatumwe.
