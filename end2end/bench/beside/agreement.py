"""Krippendorff's alpha on a dense matrix of ratings, beside krippendorff and evalica."""

import numpy

from measure import Beside, Case

RATERS, UNITS = 100, 10_000
METRICS = ["nominal", "ordinal", "interval"]

CASES = [
    Case(
        "alpha",
        f"Krippendorff's alpha, {metric}, on {RATERS * UNITS:,} ratings",
        "ratings",
        [UNITS, place],
        [
            Beside(f"krippendorff_{metric}", "krippendorff", aim=10),
            Beside(f"evalica_{metric}", "evalica 0.4", aim=4),
        ],
        rounds=9,
    )
    for place, metric in enumerate(METRICS)
]


def make(folder):
    chance = numpy.random.default_rng(1)
    truth = chance.integers(1, 6, UNITS)
    numpy.clip(truth + chance.integers(-1, 2, (RATERS, UNITS)), 1, 5).astype(float).tofile(folder / "ratings")


def krippendorff(folder, metric):
    import krippendorff

    matrix = numpy.fromfile(folder / "ratings").reshape(RATERS, UNITS)
    return lambda: [krippendorff.alpha(reliability_data=matrix, level_of_measurement=metric)]


def evalica(folder, metric):
    import evalica
    import pandas

    frame = pandas.DataFrame(numpy.fromfile(folder / "ratings").reshape(RATERS, UNITS))
    return lambda: [evalica.alpha(frame, distance=metric).alpha]


for metric in METRICS:
    for side in [krippendorff, evalica]:
        globals()[f"{side.__name__}_{metric}"] = lambda folder, side=side, metric=metric: side(folder, metric)
