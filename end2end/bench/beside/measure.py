"""Runs one side in a process of its own, and puts two sides beside one another."""

import dataclasses
import json
import pathlib
import statistics
import subprocess
import sys
import time
import typing

import numpy

PROGRAMS = pathlib.Path(__file__).parents[3] / "target/release/examples"


def peak_mb():
    """The most memory that this process has held, as Linux tells it."""
    status = pathlib.Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def timed(work, rounds):
    seconds, values = [], None
    for _ in range(rounds):
        values = None
        start = time.perf_counter()
        values = work()
        seconds.append(time.perf_counter() - start)
    held = peak_mb()
    # What is compared may be made from what was found, outside of the time.
    values = values() if callable(values) else values
    return {"seconds": seconds, "values": numpy.asarray(values, dtype=float).tolist(), "peak_mb": held}


def process(command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{command[:3]}: {done.stderr[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1])


@dataclasses.dataclass
class Beside:
    """Another's side: a function of the area's file that takes the folder and gives the work."""

    side: str
    what: str
    # So many times our time, at least.
    aim: float
    # How far values may differ.
    within: float = 1e-6
    rounds: int = 3
    # At most so large a part of its memory may be ours.
    memory: float | None = None
    # Whether the values are the same, where that is not how far they are apart.
    same: typing.Callable | None = None


@dataclasses.dataclass
class Case:
    name: str
    what: str
    file: str
    numbers: list
    beside: list
    program: str = "bench"
    rounds: int = 5

    def run(self, area, folder):
        """Prints the comparison; what it misses."""
        ours = process([PROGRAMS / self.program, self.name, self.rounds, folder / self.file, *self.numbers])
        mine = statistics.median(ours["seconds"])
        print(f"\n{self.what}\n  {'ours':44} {mine:9.4f} s {ours['peak_mb']:8.0f} MB", flush=True)
        missed = []
        for other in self.beside:
            theirs = process([sys.executable, pathlib.Path(__file__).parent, "--side", area, other.side, folder, other.rounds])
            seconds = statistics.median(theirs["seconds"])
            ratio, part = seconds / mine, ours["peak_mb"] / theirs["peak_mb"]
            a, b = numpy.array(ours["values"], dtype=float), numpy.array(theirs["values"], dtype=float)
            if other.same is not None:
                same, apart = other.same(a, b)
            else:
                difference = numpy.abs(a - b).max() if a.shape == b.shape else numpy.inf
                same, apart = difference <= other.within, f"values differ by at most {difference:.0e}"
            fine = same and ratio >= other.aim and (other.memory is None or part <= other.memory)
            aim = f"aim {other.aim:.2g} x" + (f", {other.memory:.0%} of its memory" if other.memory else "")
            print(
                f"  {other.what:44} {seconds:9.4f} s {theirs['peak_mb']:8.0f} MB  = {ratio:6.1f} x our time, we hold {part:4.0%}"
                f"  ({aim}: {'met' if fine else 'MISSED'}); {apart}{'' if same else ', DIFFERENT'}",
                flush=True,
            )
            if not fine:
                missed.append(f"{self.name} beside {other.what}")
        return missed
