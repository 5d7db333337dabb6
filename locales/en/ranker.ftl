# The ranking form in a browser that runs its island.
ranker-place = Rank next
ranker-up = Move up
ranker-down = Move down
ranker-tie = Tie with the one above
ranker-remove = Leave out
ranker-drag = Drag to reorder
ranker-order = Your order
ranker-empty = Nothing ranked yet. Tap “Rank next” on the best response, then on the next best.
ranker-none-left-out = Every response is ranked.
ranker-keys = With the keyboard, on a response: a number gives it that rank, 0 leaves it out, arrow keys move it, = ties it with the one above.
ranker-said = { $response }: { $state }
ranker-at = place { $place } of { $places }
ranker-tied = tied with { $others }
ranker-comma = {", "}
work-show-all = Show all of { $response }
draft-kept = A draft is kept on this device until you save or sign out.
