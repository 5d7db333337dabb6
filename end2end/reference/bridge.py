"""Asks `domain` for a value, and puts it beside the reference's.

One file per area: it makes a `Report`, calls `report.compare(...)` for each value, and ends with
`report.finish()`, which fails the run if a comparison failed.
"""

import json
import os
import pathlib
import subprocess
import sys

import numpy

TOLERANCE = 1e-6


class Domain:
    """The example program `reference` of the package `domain`: a request per line, an answer per line."""

    def __init__(self):
        self.process = subprocess.Popen(
            [os.environ["POLYPHONY_REFERENCE"]],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, method, **parameters):
        """The value, or None where it is undefined (the reason is then in `self.reason`)."""
        self.process.stdin.write(json.dumps({"method": method, **parameters}) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if "refused" in answer:
            raise ValueError(f"{method}: {answer['refused']}")
        self.reason = answer.get("undefined")
        return answer.get("value")


class Report:
    """Prints each comparison with both values and counts those that differ."""

    def __init__(self):
        self.compared = 0
        self.failed = 0

    def compare(self, what, ours, theirs, tolerance=TOLERANCE):
        """Numbers or arrays of one shape; `theirs` may be NaN or None where ours is None."""
        self.compared += 1
        ours, theirs = as_array(ours), as_array(theirs)
        if ours.shape != theirs.shape:
            same, apart = False, f"shapes {ours.shape} and {theirs.shape}"
        elif not ours.size:
            same, apart = False, "nothing to compare"
        else:
            same = bool((numpy.isnan(ours) == numpy.isnan(theirs)).all())
            both = ~(numpy.isnan(ours) | numpy.isnan(theirs))
            difference = numpy.abs(ours[both] - theirs[both]).max(initial=0.0)
            same = same and bool(difference <= tolerance)
            apart = f"differ by at most {difference:.1e}"
        self.failed += not same
        print(f"{'same' if same else 'DIFFERENT':9}  {what}: ours {shown(ours)}, reference {shown(theirs)}; {apart}")

    def note(self, text):
        print(f"{'':9}  {text}")

    def finish(self):
        print(f"{self.compared} compared, {self.failed} different")
        sys.exit(1 if self.failed or not self.compared else 0)


def as_array(values):
    return numpy.asarray(values, dtype=float)


def shown(values):
    flat = [f"{value:.7g}" for value in values.ravel()[:4]]
    rest = values.size - len(flat)
    return ", ".join(flat) + (f" and {rest} more" if rest else "")


def real_data(name):
    """The path of a file of real data, or None with a plain message."""
    path = pathlib.Path(os.environ.get("POLYPHONY_REAL_DATA", "")) / name
    if path.is_file():
        return path
    print(f"{'':9}  {name} is not in {path.parent}: compared on seeded data only")
    return None
