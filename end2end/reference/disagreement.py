"""Disagreement: beside krippendorff, evalica, scipy, and formulas written out in numpy."""

import evalica
import krippendorff
import numpy
import pandas
from scipy.spatial.distance import jensenshannon
from scipy.stats import entropy, false_discovery_control, friedmanchisquare, kendalltau, wasserstein_distance

from bridge import Domain, Report, real_data

domain, report = Domain(), Report()
chance = numpy.random.default_rng(2011)
METRICS = ("nominal", "ordinal", "interval")


def with_nulls(matrix):
    return [[None if numpy.isnan(value) else value for value in row] for row in matrix.tolist()]


def alpha(name, matrix):
    for metric in METRICS:
        ours = domain.ask("alpha", metric=metric, ratings=with_nulls(matrix))
        theirs = krippendorff.alpha(reliability_data=matrix, level_of_measurement=metric)
        report.compare(f"{metric} alpha of {name}, krippendorff", ours, theirs)
        theirs = evalica.alpha(pandas.DataFrame(matrix), distance=metric).alpha
        report.compare(f"{metric} alpha of {name}, evalica", ours, theirs)


def synthetic(raters, units, missing):
    truth = chance.integers(1, 6, units)
    noise = chance.integers(-1, 2, (raters, units))
    matrix = numpy.clip(truth + noise, 1, 5).astype(float)
    matrix[chance.random((raters, units)) < missing] = numpy.nan
    return matrix


def alphas():
    alpha("30 x 200 ratings, none missing", synthetic(30, 200, 0.0))
    alpha("40 x 300 ratings, 80% missing", synthetic(40, 300, 0.8))
    alpha("20 x 50 ratings of fractions", synthetic(20, 50, 0.3) / 7)
    assert domain.ask("alpha", metric="nominal", ratings=[[1, 1], [1, 1]]) is None
    report.note(f"alpha of ratings that are all the same: undefined, {domain.reason}")


def popquorn():
    path = real_data("ratings-popquorn-offensiveness.csv")
    if path is None:
        return
    frame = pandas.read_csv(path)
    matrix = frame.pivot_table(index="user_id", columns="instance_id", values="offensiveness", aggfunc="first")
    alpha(f"POPQUORN, {len(frame)} ratings", matrix.to_numpy(dtype=float))
    for gender, of_group in frame.groupby("gender"):
        people = of_group.user_id.nunique()
        if people >= 5:
            alpha(f"POPQUORN, {people} people of gender {gender}", matrix.loc[of_group.user_id.unique()].to_numpy(dtype=float))
    replication(frame)
    shares = [
        numpy.bincount(of_group.offensiveness.astype(int), minlength=6)[1:].astype(float)
        for _, of_group in frame.groupby("gender")
        if of_group.user_id.nunique() >= 5
    ]
    for first in range(len(shares)):
        for second in range(first):
            distances(f"POPQUORN, genders {second} and {first}", shares[second], shares[first])


def replication(frame):
    """xRR of men and others, pair by pair of ratings, as Wong et al. (2021) define it."""
    values = sorted(frame.offensiveness.unique())
    units = sorted(frame.instance_id.unique())
    own = frame[frame.gender == frame.gender.mode()[0]]
    others = frame.drop(own.index)

    def counts(side):
        table = pandas.crosstab(side.instance_id, side.offensiveness).reindex(index=units, columns=values, fill_value=0)
        return table.to_numpy()

    x, y = counts(own), counts(others)
    d = (numpy.subtract.outer(values, values)) ** 2.0
    both = (x.sum(1) > 0) & (y.sum(1) > 0)
    n, m = x[both].sum(1), y[both].sum(1)
    between = numpy.einsum("ua,ub,ab->u", x[both], y[both], d) / (n * m)
    observed = (between * (n + m)).sum() / (n + m).sum()
    expected = (x[both].sum(0) @ d @ y[both].sum(0)) / (n.sum() * m.sum())
    ours = domain.ask("cross_replication", metric="interval", values=[float(v) for v in values], first=x.tolist(), second=y.tolist())
    report.compare("cross-replication reliability of POPQUORN, the commonest gender and the others, numpy", ours, 1 - observed / expected)


def orders():
    for n in (4, 8, 500):
        x, y = (chance.integers(0, max(3, n // 10), n).astype(float).tolist() for _ in range(2))
        ours = domain.ask("tau_b", x=x, y=y)
        report.compare(f"tau-b of {n} scores with ties, scipy", ours, kendalltau(x, y).statistic)
    for ties in (False, True):
        rows = chance.integers(0, 4, (9, 6)) if ties else chance.random((9, 6))
        rows = rows.astype(float)
        # Friedman's statistic, corrected for ties, is people x (things - 1) x W.
        theirs = friedmanchisquare(*rows.T).statistic / (rows.shape[0] * (rows.shape[1] - 1))
        report.compare(f"W of 9 people and 6 things, {'ties' if ties else 'no ties'}, scipy's Friedman test", domain.ask("concordance", rows=rows.tolist()), theirs)


def distances(name, p, q):
    places = numpy.arange(len(p))
    p, q = p.tolist(), q.tolist()
    report.compare(f"entropy of {name}, scipy", domain.ask("entropy", x=p), entropy(p, base=2))
    report.compare(f"Jensen-Shannon of {name}, scipy", domain.ask("jensen_shannon", x=p, y=q), jensenshannon(p, q, base=2))
    report.compare(f"Wasserstein-1 of {name}, scipy", domain.ask("wasserstein", x=p, y=q), wasserstein_distance(places, places, p, q))


def spreads():
    for outcomes in (2, 5, 24):
        p, q = (chance.integers(0, 30, outcomes).astype(float) for _ in range(2))
        distances(f"{outcomes} seeded outcomes", p, q)
    report.compare("van der Eijk's A of 30 40 210 130 530 50 10, as printed by agrmt", domain.ask("van_der_eijk", counts=[30, 40, 210, 130, 530, 50, 10]), 0.6113333, tolerance=5e-8)
    p = numpy.sort(chance.random(200)) ** 3
    chance.shuffle(p)
    report.compare("q of 200 seeded p, scipy", domain.ask("false_discovery", x=p.tolist()), false_discovery_control(p))


alphas()
popquorn()
orders()
spreads()
report.finish()
