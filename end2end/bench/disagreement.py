#!/usr/bin/env python3
"""Krippendorff's alpha on a dense matrix of 1,000,000 ratings: ours beside krippendorff and evalica.

Each runs in a process of its own on the same file and times the call from the matrix in memory to
alpha; printed are the medians, their ratios and each process's greatest memory over what it held before
the first call (the interpreter, the libraries and the matrix). In an environment that has numpy,
pandas, krippendorff and evalica (as end2end/reference/check.sh makes one):

    cargo build --release --package domain --example alpha
    end2end/.venv-reference/bin/python end2end/bench/disagreement.py
"""

import json
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

RATERS, UNITS, ROUNDS = 100, 10_000, 9
METRICS = ("nominal", "ordinal", "interval")
AIMS = {"krippendorff": 10, "evalica": 4}
OURS = pathlib.Path(__file__).parents[2] / "target/release/examples/alpha"


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def measure(library, path):
    """In a process of its own: one line of JSON per metric."""
    import numpy

    matrix = numpy.fromfile(path).reshape(RATERS, UNITS)
    if library == "krippendorff":
        import krippendorff

        def alpha(metric):
            return krippendorff.alpha(reliability_data=matrix, level_of_measurement=metric)

    else:
        import evalica
        import pandas

        frame = pandas.DataFrame(matrix)

        def alpha(metric):
            return evalica.alpha(frame, distance=metric).alpha

    before = peak()
    for metric in METRICS:
        times = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            value = alpha(metric)
            times.append((time.perf_counter() - start) * 1e3)
        print(json.dumps({"metric": metric, "alpha": value, "ms": times, "kb": peak() - before}))


def run(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    results = {result["metric"]: result for result in map(json.loads, lines)}
    after = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return results, max(before, after)


def main():
    import numpy

    chance = numpy.random.default_rng(1)
    truth = chance.integers(1, 6, UNITS)
    matrix = numpy.clip(truth + chance.integers(-1, 2, (RATERS, UNITS)), 1, 5).astype(float)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "ratings"
        matrix.tofile(path)
        # Ours first: the greatest memory among finished children is then its own.
        ours, whole = run([OURS, str(path), str(UNITS), str(ROUNDS)])
        theirs = {library: run([sys.executable, __file__, library, str(path)])[0] for library in AIMS}
    print(f"alpha of {RATERS} raters x {UNITS:,} units; our process held at most {whole / 1024:.0f} MB, file and matrix included")
    missed = 0
    for metric in METRICS:
        mine = statistics.median(ours[metric]["ms"])
        print(f"{metric:9} ours {mine:8.2f} ms  alpha {ours[metric]['alpha']:.9f}")
        for library, aim in AIMS.items():
            other = theirs[library][metric]
            ratio = statistics.median(other["ms"]) / mine
            same = abs(other["alpha"] - ours[metric]["alpha"]) < 1e-6
            missed += ratio < aim or not same
            print(
                f"{'':9} {library} {statistics.median(other['ms']):8.2f} ms = {ratio:.1f} x ours (aim {aim} x), "
                f"{other['kb'] / 1024:.0f} MB more; {'same' if same else 'DIFFERENT'} alpha"
            )
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    measure(*sys.argv[1:]) if len(sys.argv) > 1 else main()
