"""Our analysis beside the libraries of the field. `python end2end/bench/beside [CASE...]`."""

import importlib
import json
import pathlib
import sys
import tempfile

import measure

AREAS = ["estimates", "agreement", "opinions", "groups", "release"]


def main(wanted):
    missed = []
    for area in AREAS:
        cases = [case for case in importlib.import_module(area).CASES if not wanted or case.name in wanted]
        if not cases:
            continue
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            importlib.import_module(area).make(folder)
            for case in cases:
                missed += case.run(area, folder)
    print("all aims met" if not missed else "missed: " + "; ".join(missed))
    sys.exit(1 if missed else 0)


if sys.argv[1:2] == ["--side"]:
    _, _, area, side, folder, rounds = sys.argv
    work = getattr(importlib.import_module(area), side)(pathlib.Path(folder))
    print(json.dumps(measure.timed(work, int(rounds))))
else:
    main(sys.argv[1:])
