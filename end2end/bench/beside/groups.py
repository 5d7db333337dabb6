"""Distributions over groups, beside the bare group-by of polars and duckdb.

Ours are, of every item, everybody's and each group's shares of a pair's outcomes, of first choices and of
"none acceptable", with intervals and suppression, from judgements and what people declared. Theirs are the
counts of the pair's outcomes alone, on a table that has been joined before the clock starts.
"""

import numpy

from measure import Beside, Case

ITEMS, PEOPLE, ROWS = 10_000, 5_000, 1_000_000
SIZES = [2, 3, 4, 6, 8]

CASES = [
    Case(
        "distributions",
        f"All group distributions of {ROWS:,} judgements of {ITEMS:,} items, {len(SIZES)} attributes",
        "judgements",
        [ITEMS, PEOPLE, *SIZES],
        [
            Beside("polars", "polars, bare group-by", aim=1, within=0, rounds=5),
            Beside("duckdb", "duckdb, bare group-by", aim=1, within=0, rounds=5),
        ],
    )
]


def make(folder):
    chance = numpy.random.default_rng(5)
    # 0 is not known.
    declared = numpy.stack([chance.integers(1, size + 1, PEOPLE) for size in SIZES], 1)
    declared[chance.random(declared.shape) < 0.05] = 0
    item, person = chance.integers(0, ITEMS, ROWS), chance.integers(0, PEOPLE, ROWS)
    outcome = chance.choice(3, ROWS, p=[0.5, 0.1, 0.4])
    rows = numpy.stack([item, person, outcome], 1)
    numpy.concatenate([declared.ravel(), rows.ravel()]).astype("<u4").tofile(folder / "judgements")


def columns(folder):
    words = numpy.fromfile(folder / "judgements", "<u4")
    declared, rows = words[: PEOPLE * len(SIZES)].reshape(PEOPLE, -1), words[PEOPLE * len(SIZES) :].reshape(-1, 3)
    item, person, outcome = rows.T
    attributes = {f"a{place}": declared[person, place].astype("u1") for place in range(len(SIZES))}
    return {"item": item.copy(), "outcome": outcome.astype("u1"), **attributes}


def sums(found):
    """Of (group, item, outcome, count): as our side sums them."""
    totals = []
    for (item, value, outcome, count), size in zip(found, [1, *SIZES]):
        known = value > 0
        total = numpy.zeros((size + 1) * 3)
        cell = value.astype(int) * 3 + outcome
        numpy.add.at(total, cell[known], (count.astype(float) * (item.astype(float) + 1))[known])
        totals.append(total[3:])
    return numpy.concatenate(totals)


def polars(folder):
    import polars

    frame = polars.DataFrame(columns(folder))
    attributes = [f"a{place}" for place in range(len(SIZES))]

    def work():
        lazy = [frame.lazy().group_by("item", "outcome").len()]
        lazy += [frame.lazy().group_by("item", of, "outcome").len() for of in attributes]
        found = polars.collect_all(lazy)
        found[0] = found[0].with_columns(polars.lit(1).alias("all"))
        return lambda: sums(
            [table[name].to_numpy() for name in ["item", of, "outcome", "len"]]
            for table, of in zip(found, ["all", *attributes])
        )

    return work


def duckdb(folder):
    import duckdb
    import pyarrow

    database = duckdb.connect()
    database.register("columns", pyarrow.table(columns(folder)))
    database.execute("create table judgements as select * from columns")
    attributes = [f"a{place}" for place in range(len(SIZES))]
    query = "select item, {}, outcome, count(*) as n from judgements group by all"

    def work():
        found = [database.execute(query.format(of)).to_arrow_table() for of in ["1::utinyint as everybody", *attributes]]
        return lambda: sums([column.to_numpy() for column in table.columns] for table in found)

    return work
