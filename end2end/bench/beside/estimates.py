"""Worths: Bradley-Terry beside evalica, its bootstrap beside numpy, Plackett-Luce beside choix."""

import numpy

from measure import Beside, Case

MODELS, PEOPLE, ROWS, RANKINGS, WIDTH, DRAWS = 200, 5_000, 1_000_000, 100_000, 4, 1_000

CASES = [
    Case(
        "bradley-terry",
        f"Bradley-Terry on {ROWS:,} comparisons of {MODELS} models",
        "pairs",
        [MODELS],
        [Beside("evalica", "evalica 0.4", aim=5)],
    ),
    Case(
        "bootstrap",
        f"its intervals by {DRAWS:,} draws of {PEOPLE:,} people",
        "pairs",
        [MODELS, PEOPLE, DRAWS],
        # Other draws: standard errors agree as far as draws do.
        [Beside("numpy_draws", "numpy, 100 draws on the win matrix", aim=1 / 3, within=0.05, rounds=1)],
        rounds=1,
    ),
    Case(
        "plackett-luce",
        f"Plackett-Luce on {RANKINGS:,} rankings of {WIDTH}",
        "rankings",
        [MODELS, WIDTH],
        [Beside("choix", "choix, ilsr_rankings", aim=10, rounds=1)],
    ),
]


def make(folder):
    chance = numpy.random.default_rng(20260101)
    worths = chance.normal(0, 0.6, MODELS)
    first = chance.integers(0, MODELS, ROWS)
    second = (first + chance.integers(1, MODELS, ROWS)) % MODELS
    odds = 1 / (1 + numpy.exp(worths[second] - worths[first]))
    outcome = numpy.where(chance.random(ROWS) < odds, 0, 2)
    outcome[chance.random(ROWS) < 0.1] = 1
    person = chance.integers(0, PEOPLE, ROWS)
    numpy.stack([person, first, second, outcome], 1).astype("<u4").tofile(folder / "pairs")
    shown = chance.random((RANKINGS, MODELS)).argpartition(WIDTH, 1)[:, :WIDTH]
    best_first = numpy.argsort(-(worths[shown] + chance.gumbel(size=shown.shape)), 1)
    numpy.take_along_axis(shown, best_first, 1).astype("<u4").tofile(folder / "rankings")


def pairs(folder):
    return numpy.fromfile(folder / "pairs", "<u4").reshape(-1, 4).astype(numpy.int64).T


def evalica(folder):
    import evalica
    import pandas

    _, first, second, outcome = pairs(folder)
    said = [evalica.Winner.X, evalica.Winner.Draw, evalica.Winner.Y]
    first, second, winners = first.tolist(), second.tolist(), [said[of] for of in outcome.tolist()]
    index = pandas.Index(range(MODELS))

    def work():
        found = evalica.bradley_terry(first, second, winners, index=index, tolerance=1e-9, limit=10_000)
        log_worths = numpy.log(found.scores.sort_index().to_numpy())
        return log_worths - log_worths.mean()

    return work


def numpy_draws(folder):
    """100 draws of people, each a table of wins that numpy sums and an MM that starts from the whole's."""
    person, first, second, outcome = pairs(folder)

    def fit(wins, worths):
        won, compared = wins.sum(1), wins + wins.T
        while True:
            following = won / (compared / (worths[:, None] + worths[None, :])).sum(1)
            following /= numpy.exp(numpy.log(following).mean())
            if numpy.abs(following / worths - 1).max() <= 1e-6:
                return following
            worths = following

    def work():
        there, back = first * MODELS + second, second * MODELS + first

        def table(weights):
            cells = numpy.bincount(there, weights * (1 - outcome / 2), MODELS**2)
            return (cells + numpy.bincount(back, weights * outcome / 2, MODELS**2)).reshape(MODELS, MODELS)

        chance = numpy.random.default_rng(1)
        whole = fit(table(numpy.ones(ROWS)), numpy.ones(MODELS))
        draws = []
        for _ in range(100):
            taken = chance.multinomial(PEOPLE, [1 / PEOPLE] * PEOPLE).astype(float)
            draws.append(numpy.log(fit(table(taken[person]), whole)))
        return numpy.std(draws, 0, ddof=1)

    return work


def choix(folder):
    import choix

    rankings = numpy.fromfile(folder / "rankings", "<u4").reshape(-1, WIDTH).astype(numpy.int64).tolist()
    return lambda: choix.ilsr_rankings(MODELS, rankings, tol=1e-8)
