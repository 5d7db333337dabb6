"""Opinion clusters on 5,000 people, 500 statements and 320,000 votes: ours, scikit-learn's, red-dwarf's.

Run by the Python of end2end/reference/check.sh, which builds the program and sets POLYPHONY_REFERENCE.
All start from the votes in memory and end with the clusters of the best silhouette among 2 to 5;
each is the best of several runs, in one process per side, on one thread where the library allows."""

import os

for threads in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"]:
    os.environ.setdefault(threads, "1")

import pathlib
import resource
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "reference"))

import numpy
from bridge import Domain
from conversation import as_request, conversation
from reddwarf.implementations.base import run_pipeline
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.impute import SimpleImputer
from sklearn.metrics import adjusted_rand_score, silhouette_score


def best(run, repeat):
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        found = run()
        times.append((time.perf_counter() - start) * 1e3)
    return min(times), found


matrix, _ = conversation(5_000, 500, 320_000)
request = as_request(matrix)
seen = (~numpy.isnan(matrix)).sum(1)
placed = seen >= 7
scale = numpy.sqrt(matrix.shape[1] / numpy.maximum(seen, 1))[:, None]


def places():
    return (PCA(2).fit_transform(SimpleImputer().fit_transform(matrix)) * scale)[placed]


def without_silhouette():
    here = places()
    return [KMeans(k, n_init=10, random_state=1).fit(here) for k in range(2, 6)]


def with_silhouette():
    here = places()
    tried = [KMeans(k, n_init=10, random_state=1).fit(here).labels_ for k in range(2, 6)]
    return max(tried, key=lambda labels: silhouette_score(here, labels))


votes = [{"participant_id": p, "statement_id": s, "vote": v, "modified": 1} for p, s, v in request["votes"]]
domain = Domain()
answer = domain.ask("viewpoints_time", repeat=7, **request)
ours = min(answer["millis"])
labels = numpy.array([-1 if label is None else label for label in answer["labels"]])
bare, _ = best(without_silhouette, 3)
learn, theirs = best(with_silhouette, 3)
dwarf, found = best(lambda: run_pipeline(votes=votes, random_state=1), 1)
print(f"{len(request['votes']):,} votes of {matrix.shape[0]:,} people on {matrix.shape[1]} statements")
print(f"ours, map, clusters for 2 to 5, silhouettes   {ours:9.1f} ms")
print(f"scikit-learn, the same                        {learn:9.1f} ms  {learn / ours:6.1f} times ours")
print(f"scikit-learn, no silhouettes                  {bare:9.1f} ms  {bare / ours:6.1f} times ours")
print(f"red-dwarf, whole pipeline                     {dwarf:9.1f} ms  {dwarf / ours:6.1f} times ours")
print(f"same clusters as scikit-learn: Rand {adjusted_rand_score(labels[placed], theirs):.4f}")
domain.process.stdin.close()
domain.process.wait()
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"memory, most: ours {peak:.0f} MB with the parsed request, Python {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
