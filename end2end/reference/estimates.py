"""Estimates: orders, worths and their intervals, groups, ratings, beside the libraries of the field.

Social choice, the position model and the shrinkage of log-worths stand beside independent
computations in numpy and scipy, because no library has them in this form.
"""

import choix
import evalica
import ipfn.ipfn
import numpy
import pandas
import scipy.optimize
import scipy.stats
from statsmodels.stats.proportion import proportion_confint

from bridge import Domain, Report, real_data

domain, report = Domain(), Report()
chance = numpy.random.default_rng(2004)
WINNERS = {1: evalica.Winner.X, 0: evalica.Winner.Draw, -1: evalica.Winner.Y}


def centred(log_worths):
    return log_worths - numpy.mean(log_worths)


def tiers(ranks):
    """A ranking from ranks (smaller is better, NaN is unranked)."""
    return [numpy.flatnonzero(ranks == rank).tolist() for rank in numpy.unique(ranks[~numpy.isnan(ranks)])]


def wilson():
    for count, n in [(0, 7), (3, 10), (417, 1000), (12, 12)]:
        report.compare(
            f"Wilson interval of {count} of {n}",
            domain.ask("wilson", count=count, n=n),
            proportion_confint(count, n, method="wilson"),
        )


def social_choice():
    n = 6
    ranks = chance.integers(1, n, size=(501, n)).astype(float)
    ranks[chance.random(ranks.shape) < 1 / 8] = numpy.nan
    rankings = [tiers(of_person) for of_person in ranks]
    preferred = (ranks[:, :, None] < ranks[:, None, :]).sum(0)
    first = ranks == numpy.nanmin(ranks, axis=1, keepdims=True)
    votes = first / first.sum(1, keepdims=True)
    path = numpy.where(preferred > preferred.T, preferred, 0)
    for through in range(n):
        path = numpy.maximum(path, numpy.minimum(path[:, [through]], path[[through], :]))
    numpy.fill_diagonal(path, 0)
    majority = (preferred > preferred.T) + 0.5 * (preferred == preferred.T) - 0.5 * numpy.eye(n)
    for rule, theirs in {
        "plurality": votes.mean(0),
        "borda": (preferred - preferred.T).sum(1),
        "copeland": majority.sum(1),
        "schulze": (path > path.T).sum(1),
    }.items():
        ours = domain.ask(rule, n=n, rankings=rankings)["scores"]
        report.compare(f"{rule} of 501 weak partial orders of 6 (numpy)", ours, theirs)


def simulated_pairs(rows, n, tied):
    worths = chance.normal(0, 0.7, n)
    first = chance.integers(0, n, rows)
    second = (first + chance.integers(1, n, rows)) % n
    odds = 1 / (1 + numpy.exp(worths[second] - worths[first]))
    outcome = numpy.where(chance.random(rows) < odds, 1, -1)
    outcome[chance.random(rows) < tied] = 0
    return first, second, outcome


def bradley_terry(what, n, first, second, outcome):
    columns = {"first": first.tolist(), "second": second.tolist(), "outcome": outcome.tolist()}
    winners = [WINNERS[said] for said in outcome.tolist()]
    options = {"index": pandas.Index(range(n)), "tolerance": 1e-12, "limit": 200_000}
    theirs = evalica.bradley_terry(columns["first"], columns["second"], winners, **options)
    ours = domain.ask("bradley_terry", n=n, **columns)["log_worths"]
    report.compare(f"Bradley-Terry, {what} (evalica)", ours, centred(numpy.log(theirs.scores.sort_index())))

    newman = evalica.newman(columns["first"], columns["second"], winners, **options)
    ours = domain.ask("bradley_terry", n=n, davidson=True, **columns)
    scores = centred(numpy.log(newman.scores.sort_index()))
    report.compare(f"Bradley-Terry with Davidson's ties, {what} (evalica's newman)", ours["log_worths"], scores)
    # Newman's model counts the tie's weight twice.
    report.compare(f"Davidson's nu, {what} (evalica's newman)", ours["nu"], 2 * newman.v)

    decided = outcome != 0
    won = numpy.where(outcome > 0, first, second)[decided]
    lost = numpy.where(outcome > 0, second, first)[decided]
    wins = numpy.zeros((n, n))
    numpy.add.at(wins, (won, lost), 1)
    theirs = choix.ilsr_pairwise_dense(wins, max_iter=1_000, tol=1e-12)
    columns = {"first": won.tolist(), "second": lost.tolist(), "outcome": [1] * len(won)}
    ours = domain.ask("bradley_terry", n=n, **columns)["log_worths"]
    report.compare(f"Bradley-Terry without ties, {what} (choix)", ours, centred(theirs))

    # The prior with 1 is one win and one loss each against one more response.
    with_one_more = numpy.zeros((n + 1, n + 1))
    with_one_more[:n, :n] = wins
    with_one_more[:n, n] = with_one_more[n, :n] = 1
    theirs = choix.ilsr_pairwise_dense(with_one_more, max_iter=1_000, tol=1e-12)[:n]
    ours = domain.ask("bradley_terry", n=n, prior=1.0, **columns)["log_worths"]
    report.compare(f"Bradley-Terry with the prior, {what} (choix)", ours, centred(theirs))


def plackett_luce():
    n = 12
    worths = chance.normal(0, 0.7, n)
    orders = []
    for _ in range(400):
        among = chance.choice(n, size=chance.integers(2, 7), replace=False)
        noise = worths[among] + chance.gumbel(size=len(among))
        orders.append(among[numpy.argsort(-noise)].tolist())
    theirs = choix.mm_rankings(n, orders, max_iter=100_000, tol=1e-13)
    rankings = [[[response] for response in order] for order in orders]
    ours = domain.ask("plackett_luce", n=n, rankings=rankings)["log_worths"]
    report.compare("Plackett-Luce of 400 partial orders of 12 (choix)", ours, centred(theirs))

    # A tie is the mean of its orders: of a tie of two, each order half of the time.
    tied = [[ranking[0] + ranking[1], *ranking[2:]] for ranking in rankings]
    both = [order for order in orders] + [[order[1], order[0], *order[2:]] for order in orders]
    theirs = choix.mm_rankings(n, both, max_iter=100_000, tol=1e-13)
    ours = domain.ask("plackett_luce", n=n, rankings=tied)["log_worths"]
    report.compare("Plackett-Luce of the same with ties for the first place (choix)", ours, centred(theirs))


def bootstrap():
    """The intervals are of different draws, so that they agree as far as draws do."""
    n, people, each = 5, 120, 10
    first, second, outcome = simulated_pairs(people * each, n, 0.2)
    person = numpy.repeat(numpy.arange(people), each)
    columns = {"first": first.tolist(), "second": second.tolist(), "outcome": outcome.tolist()}
    ours = domain.ask("bootstrap", n=n, person=person.tolist(), draws=4_000, **columns)
    tables = numpy.zeros((people, n, n))
    numpy.add.at(tables, (person, first, second), (outcome + 1) / 2)
    numpy.add.at(tables, (person, second, first), (1 - outcome) / 2)
    taken = chance.multinomial(people, [1 / people] * people, size=4_000)
    wins = numpy.tensordot(taken, tables, 1)
    worths = numpy.ones((4_000, n))
    for _ in range(200):
        sums = worths[:, :, None] + worths[:, None, :]
        worths = wins.sum(2) / ((wins + wins.transpose(0, 2, 1)) / sums).sum(2)
        worths /= numpy.exp(numpy.log(worths).mean(1, keepdims=True))
    draws = numpy.log(worths)
    report.compare("bootstrap's standard errors (numpy, other draws, to 0.01)", ours["error"], draws.std(0, ddof=1), 0.01)
    report.compare("bootstrap's lower ends (numpy, other draws, to 0.03)", ours["low"], numpy.quantile(draws, 0.025, 0), 0.03)
    report.compare("bootstrap's upper ends (numpy, other draws, to 0.03)", ours["high"], numpy.quantile(draws, 0.975, 0), 0.03)


def position():
    """A logit model with a column per response and per position, by Newton's steps."""
    n, rows = 4, 600
    orders = numpy.array([chance.permutation(n) for _ in range(rows)])
    pull = numpy.array([0.4, 0.1, -0.1, -0.4])
    noise = numpy.array([0.5, 0.2, -0.2, -0.5])[orders] + pull + chance.gumbel(size=(rows, n))
    rankings = [[[int(order[at])] for at in numpy.argsort(-of_row)] for order, of_row in zip(orders, noise)]
    design, won = [], []
    for order, of_row in zip(orders, noise):
        for a in range(n):
            for b in range(a + 1, n):
                row = numpy.zeros(2 * n)
                row[order[a]], row[order[b]], row[n + a], row[n + b] = 1, -1, 1, -1
                design.append(row)
                won.append(of_row[a] > of_row[b])
    design, won = numpy.array(design), numpy.array(won)
    theirs = numpy.zeros(2 * n)
    for _ in range(50):
        odds = 1 / (1 + numpy.exp(-design @ theirs))
        curve = design.T @ (design * (odds * (1 - odds))[:, None])
        theirs = theirs + numpy.linalg.pinv(curve) @ design.T @ (won - odds)
    ours = domain.ask("position", n=n, orders=orders.tolist(), rankings=rankings)
    report.compare("effects of positions (logit in numpy)", ours["positions"], centred(theirs[n:]))
    report.compare("log-worths without them (logit in numpy)", ours["log_worths"], centred(theirs[:n]))


def raking():
    values = [3, 2, 4]
    people = numpy.stack([chance.integers(0, size, 500) for size in values], axis=1)
    table = numpy.zeros(values)
    numpy.add.at(table, tuple(people.T), 1)
    margins = [numpy.array([0.2, 0.3, 0.5]), numpy.array([0.6, 0.4]), numpy.array([0.1, 0.2, 0.3, 0.4])]
    ours = domain.ask("rake", people=people.tolist(), margins=[m.tolist() for m in margins], bound=1e9)
    weights = numpy.array(ours["weights"])
    totals = [500 * margin for margin in margins]
    fitted = ipfn.ipfn.ipfn(table.copy(), totals, [[0], [1], [2]], convergence_rate=1e-12, rate_tolerance=0).iteration()
    theirs = (fitted / numpy.maximum(table, 1))[tuple(people.T)]
    report.compare("raking to three margins (ipfn)", weights, theirs)
    report.compare("Kish's effective number (numpy)", ours["effective"], theirs.sum() ** 2 / (theirs**2).sum())
    # By hand: one factor a value, each set in turn.
    factors = [numpy.ones(size) for size in values]
    for _ in range(2_000):
        for at, margin in enumerate(margins):
            product = numpy.prod([f[people[:, i]] for i, f in enumerate(factors)], axis=0)
            factors[at] *= 500 * margin / numpy.bincount(people[:, at], product, values[at])
    product = numpy.prod([f[people[:, i]] for i, f in enumerate(factors)], axis=0)
    report.compare("raking to three margins (factors in numpy)", weights, product)


def shrinkage():
    counts = numpy.array([[30, 5, 10], [12, 9, 3], [2, 4, 0], [40, 40, 20], [1, 0, 0]])
    whole = counts.sum(0) / counts.sum()

    def misfit(log_size):
        alpha = numpy.exp(log_size) * whole
        return -sum(scipy.stats.dirichlet_multinomial.logpmf(c, alpha, c.sum()) for c in counts)

    size = numpy.exp(scipy.optimize.minimize_scalar(misfit, bounds=(-3, 12), method="bounded", options={"xatol": 1e-10}).x)
    ours = domain.ask("shrunken_shares", counts=counts.tolist())
    report.compare("Dirichlet-multinomial concentration (scipy, to 1e-5 of it)", ours["concentration"] / size, 1, 1e-5)
    theirs = (counts + size * whole) / (counts.sum(1, keepdims=True) + size)
    report.compare("shrunken shares (scipy)", ours["shrunken"], theirs)

    whole = chance.normal(0, 1, 6)
    errors = chance.uniform(0.1, 0.5, (5, 6))
    found = whole + chance.normal(0, 0.6, (5, 6)) + errors * chance.normal(size=(5, 6))
    excess = lambda variance: ((found - whole) ** 2 / (errors**2 + variance)).sum() - found.size
    variance = scipy.optimize.brentq(excess, 0, 100, xtol=1e-14)
    ours = domain.ask("shrunken_worths", whole=whole.tolist(), values=found.tolist(), errors=errors.tolist())
    report.compare("spread of groups' log-worths (Paule-Mandel in scipy)", ours["spread"], variance**0.5)
    theirs = (found / errors**2 + whole / variance) / (1 / errors**2 + 1 / variance)
    report.compare("shrunken log-worths (numpy)", ours["shrunken"], theirs)


def real_ratings():
    """Offensiveness of comments on 1 to 5: each person's comments are compared by their ratings."""
    path = real_data("ratings-popquorn-offensiveness.csv")
    if path is None:
        return
    table = pandas.read_csv(path).astype({"offensiveness": int})
    rated = table["offensiveness"]
    ours = domain.ask("ratings", scale=[1, 2, 3, 4, 5], ratings=rated.tolist())
    report.compare("POPQUORN, mean of all ratings (pandas)", ours["mean"], rated.mean())
    report.compare("POPQUORN, median of all ratings (pandas)", ours["median"], rated.median())
    counts = rated.value_counts().sort_index()
    low, high = proportion_confint(counts.to_numpy(), len(rated), method="wilson")
    report.compare("POPQUORN, shares of ratings (pandas)", ours["share"], counts / len(rated))
    report.compare("POPQUORN, their lower ends (statsmodels)", ours["low"], low)
    report.compare("POPQUORN, their upper ends (statsmodels)", ours["high"], high)

    items = {item: at for at, item in enumerate(sorted(table["instance_id"].unique()))}
    pairs, everybody = [], []
    for person, (_, of_person) in enumerate(table.groupby("user_id")):
        everybody.append(person)
        said = list(zip(of_person["instance_id"].map(items), of_person["offensiveness"]))
        for at, (a, of_a) in enumerate(said):
            pairs += [(person, a, b, int(numpy.sign(of_a - of_b))) for b, of_b in said[at + 1 :] if a != b]
    _, first, second, outcome = (numpy.array(column) for column in zip(*pairs))
    report.note(f"POPQUORN: {len(pairs)} comparisons of {len(items)} comments by {len(everybody)} people")
    winners = [WINNERS[said] for said in outcome.tolist()]
    options = {"index": pandas.Index(range(len(items))), "tolerance": 1e-11, "limit": 200_000}
    theirs = evalica.bradley_terry(first.tolist(), second.tolist(), winners, **options)
    columns = {"first": first.tolist(), "second": second.tolist(), "outcome": outcome.tolist()}
    ours = domain.ask("bradley_terry", n=len(items), **columns)
    if ours is None:
        report.note(f"POPQUORN has no maximum likelihood: {domain.reason}")
        return
    report.compare("POPQUORN, log-worths of comments (evalica)", ours["log_worths"], centred(numpy.log(theirs.scores.sort_index())))


wilson()
social_choice()
bradley_terry("5,000 of 20", 20, *simulated_pairs(5_000, 20, 0.15))
bradley_terry("sparse, 300 of 25", 25, *simulated_pairs(300, 25, 0.1))
plackett_luce()
bootstrap()
position()
raking()
shrinkage()
real_ratings()
report.finish()
