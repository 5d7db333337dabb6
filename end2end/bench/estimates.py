"""How fast estimates are beside the libraries of the field: ratios and peak memory, one run, the same data.

Run `end2end/reference/check.sh` first: it makes the environment and the release build of the example
program. Then `end2end/.venv-reference/bin/python end2end/bench/estimates.py`. Each side is a process
of its own that reads the same files and times only the computation; its peak memory is what Linux says
of the whole process.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import time

import numpy

ROOT = pathlib.Path(__file__).parents[2]
PROGRAM = ROOT / "target/release/examples/reference"
MODELS, PEOPLE, ROWS, RANKINGS, WIDTH = 200, 5_000, 1_000_000, 100_000, 4


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


def ours(folder, **request):
    """One request to a fresh process: values, seconds, peak megabytes."""
    request["path"] = str(folder / request["path"])
    line = json.dumps({"method": "timed", "n": MODELS, **request})
    out = subprocess.run([PROGRAM], input=line + "\n", capture_output=True, text=True, check=True).stdout
    return read(json.loads(out)["value"])


def read(value):
    return numpy.array(value["values"], dtype=float), value["seconds"], value["peak_kb"] / 1024


def theirs(folder, what):
    """This script again, as a process that does `what`."""
    out = subprocess.run([sys.executable, __file__, what, str(folder)], capture_output=True, text=True, check=True).stdout
    return read(json.loads(out))


def pairs(folder):
    return numpy.fromfile(folder / "pairs", "<u4").reshape(-1, 4).astype(numpy.int64).T


def evalica(folder):
    import evalica
    import pandas

    _, first, second, outcome = pairs(folder)
    said = [evalica.Winner.X, evalica.Winner.Draw, evalica.Winner.Y]
    first, second, winners = first.tolist(), second.tolist(), [said[of] for of in outcome.tolist()]
    index = pandas.Index(range(MODELS))
    start = time.perf_counter()
    found = evalica.bradley_terry(first, second, winners, index=index, tolerance=1e-9, limit=10_000)
    return numpy.log(found.scores.sort_index().to_numpy()), time.perf_counter() - start


def numpy_draws(folder):
    """100 draws of people, each a table of wins that numpy sums and an MM that starts from the whole's."""
    person, first, second, outcome = pairs(folder)
    start = time.perf_counter()
    there, back = first * MODELS + second, second * MODELS + first

    def table(weights):
        cells = numpy.bincount(there, weights * (1 - outcome / 2), MODELS**2)
        return (cells + numpy.bincount(back, weights * outcome / 2, MODELS**2)).reshape(MODELS, MODELS)

    def fit(wins, worths):
        won, compared = wins.sum(1), wins + wins.T
        while True:
            following = won / (compared / (worths[:, None] + worths[None, :])).sum(1)
            following /= numpy.exp(numpy.log(following).mean())
            if numpy.abs(following / worths - 1).max() <= 1e-6:
                return following
            worths = following

    chance = numpy.random.default_rng(1)
    whole = fit(table(numpy.ones(ROWS)), numpy.ones(MODELS))
    draws = []
    for _ in range(100):
        taken = chance.multinomial(PEOPLE, [1 / PEOPLE] * PEOPLE).astype(float)
        draws.append(numpy.log(fit(table(taken[person]), whole)))
    return numpy.std(draws, 0, ddof=1), time.perf_counter() - start


def choix(folder):
    import choix

    rankings = numpy.fromfile(folder / "rankings", "<u4").reshape(-1, WIDTH).astype(numpy.int64).tolist()
    start = time.perf_counter()
    return choix.ilsr_rankings(MODELS, rankings, tol=1e-8), time.perf_counter() - start


def row(what, ours, theirs, aim, tolerance):
    apart = numpy.abs(ours[0] - theirs[0]).max()
    print(
        f"{what}: {ours[1]:.3f} s and {ours[2]:.0f} MB, beside {theirs[1]:.3f} s and {theirs[2]:.0f} MB: "
        f"{theirs[1] / ours[1]:.1f} times as fast (aim {aim}); values differ by at most {apart:.1e}"
    )
    return apart <= tolerance


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        make(folder)
        same = [
            row(
                f"Bradley-Terry, {ROWS:,} comparisons of {MODELS}, beside evalica",
                ours(folder, what="bradley_terry", path="pairs", tolerance=1e-9),
                theirs(folder, "evalica"),
                "5",
                1e-6,
            ),
            row(
                f"its 1,000 draws of {PEOPLE:,} people, beside numpy's 100 (standard errors)",
                ours(folder, what="bootstrap", path="pairs", people=PEOPLE, draws=1_000, tolerance=1e-9),
                theirs(folder, "numpy_draws"),
                "at least a third",
                0.05,
            ),
            row(
                f"Plackett-Luce, {RANKINGS:,} rankings of {WIDTH}, beside choix",
                ours(folder, what="plackett_luce", path="rankings", width=WIDTH, tolerance=1e-9),
                theirs(folder, "choix"),
                "10",
                1e-6,
            ),
        ]
    sys.exit(0 if all(same) else 1)


if len(sys.argv) == 3:
    values, seconds = {"evalica": evalica, "numpy_draws": numpy_draws, "choix": choix}[sys.argv[1]](pathlib.Path(sys.argv[2]))
    status = pathlib.Path("/proc/self/status").read_text()
    peak_kb = int(status.split("VmHWM:")[1].split()[0])
    print(json.dumps({"values": values.tolist(), "seconds": seconds, "peak_kb": peak_kb}))
else:
    main()
