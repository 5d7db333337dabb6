"""Opinion clusters beside scikit-learn's principal components and k-means, and red-dwarf's pipeline.

Ours are the map, the clusters for 2 to 5 and the silhouettes by which one of them is chosen; so are
red-dwarf's and the second of scikit-learn's. The first of scikit-learn's has no silhouettes.
"""

import pathlib
import sys

import numpy

from measure import Beside, Case

PEOPLE, STATEMENTS, VOTES = 5_000, 500, 320_000


def same_clusters(ours, theirs):
    from sklearn.metrics import adjusted_rand_score

    rand = adjusted_rand_score(ours, theirs)
    return rand > 0.99, f"clusters the same up to a Rand index of {rand:.4f}"


def anything(ours, theirs):
    return True, "clusters not compared: none chosen"


CASES = [
    Case(
        "opinions",
        f"Opinion clusters of {PEOPLE:,} people on {STATEMENTS} statements, {VOTES:,} votes",
        "votes",
        [PEOPLE, STATEMENTS],
        [
            Beside("bare", "scikit-learn, no silhouettes", aim=5, same=anything),
            Beside("whole", "scikit-learn, the same as ours", aim=5, same=same_clusters),
            Beside("red_dwarf", "red-dwarf", aim=10, rounds=1, same=same_clusters),
        ],
    )
]


def make(folder):
    sys.path.append(str(pathlib.Path(__file__).parents[2] / "reference"))
    from conversation import conversation

    matrix, _ = conversation(PEOPLE, STATEMENTS, VOTES)
    numpy.save(folder / "matrix.npy", matrix)
    people, statements = numpy.nonzero(~numpy.isnan(matrix))
    votes = numpy.select([matrix == 1, matrix == -1], [0, 1], 2)[people, statements]
    numpy.stack([people, statements, votes], 1).astype("<u4").tofile(folder / "votes")


def prepared(folder):
    matrix = numpy.load(folder / "matrix.npy")
    seen = (~numpy.isnan(matrix)).sum(1)
    return matrix, seen >= 7, numpy.sqrt(STATEMENTS / numpy.maximum(seen, 1))[:, None]


def places(matrix, placed, scale):
    from sklearn.decomposition import PCA
    from sklearn.impute import SimpleImputer

    return (PCA(2).fit_transform(SimpleImputer().fit_transform(matrix)) * scale)[placed]


def clusterings(here):
    from sklearn.cluster import KMeans

    return [KMeans(k, n_init=10, random_state=1).fit(here).labels_ for k in range(2, 6)]


def bare(folder):
    matrix, placed, scale = prepared(folder)
    return lambda: clusterings(places(matrix, placed, scale))[0]


def whole(folder):
    from sklearn.metrics import silhouette_score

    matrix, placed, scale = prepared(folder)

    def work():
        here = places(matrix, placed, scale)
        best = max(clusterings(here), key=lambda labels: silhouette_score(here, labels))
        labels = numpy.full(PEOPLE, -1)
        labels[placed] = best
        return labels

    return work


def red_dwarf(folder):
    from reddwarf.implementations.base import run_pipeline

    matrix, _, _ = prepared(folder)
    cells = numpy.argwhere(~numpy.isnan(matrix))
    votes = [
        {"participant_id": int(p), "statement_id": int(s), "vote": int(matrix[p, s]), "modified": 1} for p, s in cells
    ]

    def work():
        found = run_pipeline(votes=votes, random_state=1)
        labels = numpy.full(PEOPLE, -1)
        table = found.participants_df["cluster_id"].dropna()
        labels[table.index.astype(int)] = table.astype(int)
        return labels

    return work
