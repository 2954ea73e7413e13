# SPDX-License-Identifier: Apache-2.0
"""What every question gives: findings, series for its charts, and what it is too thin to say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

from chipbrief.gather import Evidence
from chipbrief.gather.answers import CHINA
from chipbrief.gather.records import Record
from chipbrief.judge.finding import Finding, register, sources_of
from chipbrief.judge.words import Confidence, confidence
from chipbrief.language import said

if TYPE_CHECKING:
    from numpy.random import Generator

Cell = str | Decimal | date | None
DRAWS = 10_000  # of what is estimated or assumed
SEED = 20221007  # the day of the first chip rule; every random number starts from it
YEAR = 365.25  # days
MONTH = YEAR / 12
DIGITS = 6  # significant digits that a result of floating-point work keeps


def would_settle(evidence: Evidence) -> str:
    """Return what brings estimates that the data pack has for China and for later days."""
    if evidence.pick.country == CHINA:
        return said("A newer as-of date would settle it.")
    return said("China as the country, and a newer as-of date, would settle it.")


class Ranged(Protocol):
    """A record with an estimate."""

    @property
    def low(self) -> Decimal | None:
        """The low end."""
        ...

    @property
    def central(self) -> Decimal | None:
        """The central value."""
        ...

    @property
    def high(self) -> Decimal | None:
        """The high end."""
        ...


@dataclass(frozen=True, slots=True)
class Series:
    """Rows that a chart draws and that go with the PDF as CSV; numbers keep their digits.

    ``name`` is the name of the chart specification as well. ``inputs`` are record ids as ``dataset/id``.
    ``states`` names the findings that the chart shows, the chief one first, and ``subjects`` says what each
    is about: a benchmark, a model, a year. A series that is ``part_of`` another is drawn in its chart.
    """

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    inputs: tuple[str, ...]
    source_ids: tuple[str, ...]
    states: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    part_of: str = ""


@dataclass(frozen=True, slots=True)
class Study:
    """The answer to one question for one pick. ``thin`` says in sentences what lacks and would settle it."""

    id: str
    findings: tuple[Finding, ...]
    series: tuple[Series, ...] = ()
    thin: tuple[str, ...] = ()


def too_thin(
    id: str, question: str, unit: str, why: str, settle: str, records: Iterable[Record] = ()
) -> Finding:
    """Return a finding without a value that says why there is none and what would settle it."""
    return Finding(
        id=id,
        question=question,
        value=None,
        unit=unit,
        formula="",
        inputs=(),
        source_ids=sources_of(records),
        caveats=(why,),
        settle=settle,
    )


def ends(rows: Iterable[Ranged]) -> list[Decimal]:
    """Return every number that the ranges of estimates name, as given."""
    return [end for row in rows for end in (row.low, row.central, row.high) if end is not None]


def trust(records: Iterable[Record], evidence: Evidence) -> Confidence:
    """Return how sure what a model computes from these records can be."""
    records, known = tuple(records), register(evidence)
    cited = [known[key] for key in sources_of(records) if key in known]
    return confidence(records, cited, model_based=True)


def exact(value: float, digits: int = DIGITS) -> Decimal:
    """Return a computed number with ``digits`` significant digits, so that every machine prints the same.

    >>> exact(0.1 + 0.2), exact(1234567.8)
    (Decimal('0.3'), Decimal('1234570'))
    """
    shown = Decimal(f"{value or 0.0:.{digits - 1}e}")  # no minus zero
    whole = shown.quantize(Decimal(1)) if shown == shown.to_integral_value() else shown.normalize()
    return Decimal(f"{whole:f}")


def slug(*parts: str) -> str:
    """Return words as part of an id."""
    text = " ".join(parts).lower()
    return "-".join("".join(character if character.isalnum() else " " for character in text).split())


def unit_of(plain: str, signed: str, *values: Decimal) -> str:
    """Return a unit: where one of the values is negative, the ``signed`` one, which says what that means."""
    return signed if min(values) < 0 else plain


def generator(*names: str) -> Generator:
    """Return a source of random numbers that is the same for the same names, on every machine."""
    import hashlib

    import numpy as np

    words = hashlib.sha256("\0".join(names).encode()).digest()
    return np.random.Generator(np.random.PCG64([SEED, int.from_bytes(words[:8], "big")]))
