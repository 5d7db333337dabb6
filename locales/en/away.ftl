# Work without a network.
away-title = No network
away-help = What was fetched ahead is answered. It waits on this device and goes out when the network is back; keep this page, or come back later.
away-again = Try again
away-waiting = Waiting on this device for the network:
away-sent = All that waited is sent.
away-refused = Not everything could be taken:
away-signed-out = Answers wait on this device. Sign in again to send them.
