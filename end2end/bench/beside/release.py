"""A million preference rows of a release as Parquet (zstd) and JSON lines, beside polars.

Both start from tables in memory, join each pair's texts into conversations, and end with both files on
the disk. Ours also orders the pairs out of the rankings; polars is given them.
"""

import json
import os
import shutil

import numpy

from measure import Beside, Case

ITEMS, PEOPLE, RANKINGS, WIDTH = 5_000, 2_000, 166_667, 4
PAIRS = [(a, b) for a in range(WIDTH) for b in range(a + 1, WIDTH)]

CASES = [
    Case(
        "release",
        f"A release of {RANKINGS * len(PAIRS):,} preference rows as zstd Parquet and JSON lines",
        "release",
        [],
        [Beside("polars", "polars", aim=1, within=0, rounds=1, memory=0.25)],
        program="render",
        rounds=1,
    )
]


def make(folder):
    folder = folder / "release"
    folder.mkdir()
    chance = numpy.random.default_rng(7)
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ["".join(letters[c] for c in chance.integers(0, 26, chance.integers(2, 9))) for _ in range(20_000)]

    def text(length):
        return " ".join(words[place] for place in chance.zipf(1.3, length) % len(words))

    with open(folder / "items.jsonl", "w") as out:
        for _ in range(ITEMS):
            out.write(json.dumps({"prompt": text(20), "responses": [text(60) for _ in range(WIDTH)]}) + "\n")
    with open(folder / "people.jsonl", "w") as out:
        for _ in range(PEOPLE):
            out.write(json.dumps([f"region-{chance.integers(6)}", f"{chance.integers(2, 8)}0s"]) + "\n")
    orders = chance.random((RANKINGS, WIDTH)).argsort(1)
    whose = [chance.integers(0, ITEMS, RANKINGS), chance.integers(0, PEOPLE, RANKINGS)]
    numpy.column_stack([*whose, orders]).astype("<u4").tofile(folder / "judgements")


def polars(folder):
    import polars

    folder = folder / "release"
    items = [json.loads(line) for line in open(folder / "items.jsonl")]
    people = [json.loads(line) for line in open(folder / "people.jsonl")]
    items = polars.DataFrame(
        {
            "item": numpy.arange(ITEMS, dtype="u4"),
            "item_id": [f"item-{place:05}" for place in range(ITEMS)],
            "prompt": [item["prompt"] for item in items],
            "responses": [item["responses"] for item in items],
        }
    )
    responses = items.select("item", polars.col("responses").alias("text")).explode("text")
    responses = responses.with_columns((polars.int_range(polars.len()) % WIDTH).cast(polars.UInt32).alias("place"))
    items = items.drop("responses")
    people = polars.DataFrame(
        {
            "person": numpy.arange(PEOPLE, dtype="u4"),
            "contributor": [f"person-{place:05}" for place in range(PEOPLE)],
            "attribute_region": [values[0] for values in people],
            "attribute_age": [values[1] for values in people],
        }
    )
    words = numpy.fromfile(folder / "judgements", "<u4").reshape(-1, 2 + WIDTH)
    pairs = polars.concat(
        polars.DataFrame(
            {
                "judgement": numpy.arange(RANKINGS, dtype="u4"),
                "item": words[:, 0].copy(),
                "person": words[:, 1].copy(),
                "better": words[:, 2 + a].copy(),
                "worse": words[:, 2 + b].copy(),
                "margin": numpy.full(RANKINGS, b - a, dtype="i8"),
            }
        )
        for a, b in PAIRS
    ).sort("judgement", maintain_order=True)
    out = folder / "theirs"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()

    def turn(role, column):
        message = polars.struct(polars.lit(role).alias("role"), polars.col(column).alias("content"))
        return polars.concat_list(message)

    def text_of(name):
        return responses.rename({"place": name, "text": f"{name}_text"})

    def work():
        made = (
            pairs.join(items, on="item", maintain_order="left")
            .join(people, on="person", maintain_order="left")
            .join(text_of("better"), on=["item", "better"], maintain_order="left")
            .join(text_of("worse"), on=["item", "worse"], maintain_order="left")
            .select(
                turn("user", "prompt").alias("prompt"),
                turn("assistant", "better_text").alias("chosen"),
                turn("assistant", "worse_text").alias("rejected"),
                polars.col("margin").cast(polars.Int64),
                "contributor",
                "item_id",
                polars.format("judgement-{}", polars.col("judgement").cast(polars.String).str.zfill(7)).alias("judgement_id"),
                polars.lit("en").alias("language"),
                "attribute_region",
                "attribute_age",
            )
        )
        made.write_parquet(out / "train.parquet", compression="zstd", compression_level=1, row_group_size=128 * 1024)
        made.write_ndjson(out / "train.jsonl")
        for name in ["train.parquet", "train.jsonl"]:
            with open(out / name, "rb") as file:
                os.fsync(file.fileno())

        def sums():
            letters = sum(
                made[name].list.first().struct.field("content").str.len_bytes().sum()
                for name in ["prompt", "chosen", "rejected"]
            )
            return [made.height, letters, made["margin"].sum()]

        return sums

    return work
