"""A seeded conversation of the shape that Polis's have: camps of unequal size, statements that some
camps share, people who see from a few to most of the statements, and early statements seen most."""

import numpy


def conversation(people, statements, votes, shares=(0.5, 0.33, 0.17), seed=2021):
    """Votes as an array of people by statements: 1, -1, 0 (pass) and NaN (not seen); and the camps."""
    chance = numpy.random.default_rng(seed)
    camps = chance.choice(len(shares), size=people, p=shares)
    leaning = chance.normal(0, 1.4, size=(len(shares), statements))
    leaning[:, chance.random(statements) < 0.25] = chance.normal(1.2, 0.4)
    seen = chance.lognormal(0, 0.7, size=(people, 1)) * numpy.linspace(1.6, 0.4, statements)
    order = (chance.exponential(size=seen.shape) / seen).ravel()
    keep = numpy.argpartition(order, votes - 1)[:votes]
    matrix = numpy.full(people * statements, numpy.nan)
    odds = 1 / (1 + numpy.exp(-leaning[camps]))
    said = numpy.where(chance.random(odds.shape) < odds, 1.0, -1.0)
    said[chance.random(odds.shape) < 0.12] = 0.0
    matrix[keep] = said.ravel()[keep]
    return matrix.reshape(people, statements), camps


def as_request(matrix):
    people, statements = matrix.shape
    cells = numpy.argwhere(~numpy.isnan(matrix))
    votes = [[int(p), int(s), int(matrix[p, s])] for p, s in cells]
    return {"people": people, "statements": statements, "votes": votes}
