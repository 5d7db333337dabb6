"""Viewpoints: the Polis formulas in numpy, scikit-learn, and red-dwarf, beside ours."""

import numpy
import pandas
from reddwarf.implementations.base import run_pipeline
from reddwarf.utils.stats import calculate_comment_statistics, priority_metric
from scipy.optimize import minimize
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score, silhouette_score

from bridge import Domain, Report
from conversation import as_request, conversation

domain, report = Domain(), Report()
matrix, camps = conversation(400, 60, 9_000)
people, statements = matrix.shape
request = as_request(matrix)
ours = domain.ask("viewpoints", **request)
places = numpy.array(ours["people"])
labels = numpy.array([-1 if label is None else label for label in ours["labels"]])
inside = labels >= 0


def opinion_map():
    means = numpy.nanmean(matrix, axis=0)
    imputed = numpy.where(numpy.isnan(matrix), means, matrix)
    pca = PCA(n_components=2, svd_solver="full").fit(imputed)
    seen = (~numpy.isnan(matrix)).sum(1)
    scaled = pca.transform(imputed) * numpy.sqrt(statements / numpy.maximum(seen, 1))[:, None]
    alone = (1 - means)[:, None] * pca.components_.T * numpy.sqrt(statements)
    report.compare("mean votes, numpy", ours["means"], means)
    report.compare("components, scikit-learn", ours["components"], pca.components_)
    report.compare("variances, scikit-learn", ours["variances"], pca.explained_variance_)
    report.compare("their shares, scikit-learn", ours["explained"], pca.explained_variance_ratio_)
    report.compare("places of people, Polis's formula", places, scaled)
    report.compare("places of statements, Polis's formula", ours["statements"], alone)


def clusters():
    here = places[inside]
    for tried in ours["tried"]:
        k = tried["clusters"]
        theirs = KMeans(k, n_init=60, random_state=1, tol=0, max_iter=1000).fit(here)
        # Both end in a local optimum, and not always in the same: ours does not depend on chance.
        worse = max(tried["squares"] / theirs.inertia_ - 1, 0.0)
        report.compare(f"{k} clusters: share by which scikit-learn's best of 60 starts has smaller squares", worse, 0.0, 1e-4)
        report.note(f"squares {tried['squares']:.6f}, scikit-learn's {theirs.inertia_:.6f}")
        if k == labels.max() + 1:
            same = adjusted_rand_score(labels[inside], theirs.labels_)
            report.compare("cluster assignments up to label, scikit-learn (Rand, 1 is the same)", same, 1.0)
            middles = numpy.array([here[labels[inside] == one].mean(0) for one in range(k)])
            stays = KMeans(k, init=middles, n_init=1, tol=0).fit(here)
            report.compare("scikit-learn's rounds leave these clusters where they are", tried["squares"], stays.inertia_)
            score = silhouette_score(here, labels[inside])
            report.compare(f"silhouette of these {k} clusters, scikit-learn", tried["silhouette"], score)
    # The planted camps overlap for who saw few statements, so this is no comparison.
    report.note(f"{ours['reason']}: Rand with the planted camps {adjusted_rand_score(labels[inside], camps[inside]):.3f}")


def red_dwarf():
    votes = [{"participant_id": p, "statement_id": s, "vote": v, "modified": 1} for p, s, v in request["votes"]]
    found = run_pipeline(votes=votes, min_user_vote_threshold=7, max_group_count=5, random_state=1)
    frame = found.participants_df
    report.compare("places of people, red-dwarf", places, frame[["x", "y"]].to_numpy())
    report.compare("who is placed, red-dwarf", inside, frame["to_cluster"].to_numpy())
    theirs = frame["cluster_id"].to_numpy(dtype=float, na_value=-1)
    report.compare("cluster assignments up to label, red-dwarf (Rand)", adjusted_rand_score(labels, theirs), 1.0)
    frame = pandas.DataFrame(matrix[inside])
    _, _, share, ratio, share_z, ratio_z, agreed = calculate_comment_statistics(frame, labels[inside])
    for side, at in {"agree": 0, "disagree": 1}.items():
        values = numpy.array([[one[side] for one in group] for group in ours["figures"]])
        for what, index, reference in [
            ("shares", 0, share),
            ("z of shares", 1, share_z),
            ("representativeness", 2, ratio),
            ("z of representativeness", 3, ratio_z),
        ]:
            report.compare(f"{what} ({side}), red-dwarf", values[:, :, index], reference[at])
    report.compare("group-informed consensus, red-dwarf", ours["consensus"], agreed[0])
    report.compare("what all reject, red-dwarf", ours["rejected"], agreed[1])
    voted = matrix[inside]
    extremity = numpy.linalg.norm(numpy.array(ours["statements"]), axis=1)
    counts = [(voted == 1).sum(0), (voted == -1).sum(0), (~numpy.isnan(voted)).sum(0)]
    theirs = priority_metric(False, *counts, extremity)
    report.compare("priority, red-dwarf", ours["priority"], theirs)


def polis_formulas():
    for group in range(labels.max() + 1):
        voted, others = matrix[labels == group], matrix[inside & (labels != group)]
        agree, seen = (voted == 1).sum(0) + 1, (~numpy.isnan(voted)).sum(0) + 1
        agree_out, seen_out = (others == 1).sum(0) + 1, (~numpy.isnan(others)).sum(0) + 1
        pooled = (agree + agree_out) / (seen + seen_out)
        error = numpy.sqrt(pooled * (1 - pooled) * (1 / seen + 1 / seen_out))
        theirs = numpy.array(
            [
                agree / (seen + 1),
                2 * numpy.sqrt(seen) * (agree / seen - 0.5),
                (agree / (seen + 1)) / (agree_out / (seen_out + 1)),
                numpy.where(pooled == 1, 0, (agree / seen - agree_out / seen_out) / error),
            ]
        )
        values = numpy.array([one["agree"] for one in ours["figures"][group]])
        report.compare(f"figures of agreeing in group {group}, Polis's formulas", values.T, theirs)


def bridging():
    """The published loss, its gradient by hand, minimised by L-BFGS from another start."""
    rated = [(p, s, (v + 1) / 2) for p, s, v in request["votes"] if v]
    who, what, r = (numpy.array(column) for column in zip(*rated))
    n = len(r)
    spoke, heard = len(set(who)), len(set(what))

    def split(x):
        return x[0], x[1 : people + 1], x[people + 1 : 2 * people + 1], x[2 * people + 1 : -statements], x[-statements:]

    def loss(x):
        mu, bu, fu, bs, fs = split(x)
        error = mu + bu[who] + bs[what] + fu[who] * fs[what] - r
        value = (error**2).mean() + 0.15 * (mu**2 + (bu**2).sum() / spoke + (bs**2).sum() / heard)
        value += 0.03 * ((fu**2).sum() / spoke + (fs**2).sum() / heard)
        of_people = lambda weights: numpy.bincount(who, weights, people)
        of_statements = lambda weights: numpy.bincount(what, weights, statements)
        gradient = [
            [2 * error.mean() + 0.3 * mu],
            2 * of_people(error) / n + 0.3 * bu / spoke,
            2 * of_people(error * fs[what]) / n + 0.06 * fu / spoke,
            2 * of_statements(error) / n + 0.3 * bs / heard,
            2 * of_statements(error * fu[who]) / n + 0.06 * fs / heard,
        ]
        return value, numpy.concatenate(gradient)

    mine = domain.ask("bridging", **request)
    of_people, of_statements = numpy.array(mine["people"]), numpy.array(mine["statements"])
    at = numpy.concatenate([[mine["intercept"]], *of_people.T, *of_statements.T])
    value, gradient = loss(at)
    report.compare("bridging: the loss at our fit", mine["loss"], value)
    report.compare("bridging: its gradient there is 0", numpy.abs(gradient).max(), 0.0, 1e-9)
    start = numpy.random.default_rng(5).normal(0, 0.2, len(at))
    fitted = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 20_000, "ftol": 0, "gtol": 1e-11})
    report.compare("bridging scores, L-BFGS from another start", of_statements[:, 0], split(fitted.x)[3])
    sign = numpy.sign(split(fitted.x)[4] @ of_statements[:, 1])
    report.compare("factors of statements, L-BFGS", of_statements[:, 1], sign * split(fitted.x)[4])


def attributes():
    chance = numpy.random.default_rng(9)
    for what, attribute in {
        "half of it the camp": numpy.where(chance.random(people) < 0.5, camps, chance.integers(0, 4, people)),
        "nothing to do with it": chance.integers(0, 6, people),
    }.items():
        clusters = [None if label < 0 else int(label) for label in labels]
        found = domain.ask("explained", attribute=attribute.tolist(), clusters=clusters, draws=400)
        theirs = adjusted_mutual_info_score(attribute[inside], labels[inside])
        report.compare(f"adjusted mutual information, {what}, scikit-learn", found["adjusted"], theirs)
        shuffled = [adjusted_mutual_info_score(attribute[inside], chance.permutation(labels[inside])) for _ in range(200)]
        theirs = (1 + (numpy.array(shuffled) >= theirs).sum()) / 201
        report.compare(f"its p, {what}, other shuffles (within 0.15)", found["p"], theirs, 0.15)


opinion_map()
clusters()
red_dwarf()
polis_formulas()
bridging()
attributes()
report.finish()
