"""Loads a release as people will: `check.py DIR`. Fails where any tool can't, or counts differ."""

import json
import pathlib
import sys

import datasets
import duckdb
import mlcroissant
import polars
import pyarrow.parquet

folder = pathlib.Path(sys.argv[1])
counts = json.loads((folder / "MANIFEST.json").read_text())["counts"]
datasets.disable_progress_bars()
for name, rows in counts.items():
    path = str(folder / name / "train.parquet")
    found = {
        "datasets": datasets.load_dataset(str(folder), name, split="train").num_rows,
        "pyarrow": pyarrow.parquet.read_table(path).num_rows,
        "polars": polars.read_parquet(path).height,
        "duckdb": duckdb.sql(f"select count(*) from '{path}'").fetchall()[0][0],
    }
    assert set(found.values()) == {rows}, (name, rows, found)
    print(f"{rows:>8}  {name}: {', '.join(found)}")
croissant = mlcroissant.Dataset(jsonld=str(folder / "croissant.json"))
assert not croissant.metadata.ctx.issues.errors, croissant.metadata.ctx.issues.report()
records = next(iter(croissant.records(record_set="contributors")))
print(f"mlcroissant validates, and reads {sorted(records)[:2]} ...")
print(f"{len(counts)} tables")
