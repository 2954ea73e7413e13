# SPDX-License-Identifier: Apache-2.0
"""What every record has, and the values that its fields hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from chipbrief.frozen import frozen
from chipbrief.language import Prose


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A date known to the day, month or year, or a span of them: ``text`` as recorded, and its bounds.

    A span without a beginning (``../2025``) begins on the first day of the calendar.
    """

    first: date
    last: date
    text: str

    def __str__(self) -> str:
        return self.text

    def overlaps(self, first: date, last: date) -> bool:
        """Return whether any day of the period may lie between ``first`` and ``last``, both included.

        >>> year = Period(date(2024, 1, 1), date(2024, 12, 31), "2024")
        >>> year.overlaps(date(2024, 6, 1), date(2025, 2, 12))
        True
        """
        return self.first <= last and first <= self.last


@frozen
class Source:
    """One entry of the source register (CSL-JSON), with its quality and status.

    ``quality`` is one of primary, official, company filing, research, press, secondary quotation;
    ``status`` is current, superseded or retracted. ``quoted_in`` names the sources through whose quotation
    it was read. ``csl`` is the CSL-JSON item as compact JSON text.
    """

    id: str
    title: str
    publisher: str
    issued: Period | None
    accessed: date | None
    url: str
    quality: str
    status: str
    superseded_by: str
    quoted_in: tuple[str, ...]
    note: Prose
    csl: str


@frozen
class Record:
    """What every record has: an id, its sources, and whether it was ``seen`` in one or is from ``memory``.

    ``caveats`` lists the codes of what must be said beside the record (see ``Caveat``).
    """

    id: str
    source_ids: tuple[str, ...]
    verified: str
    caveats: tuple[str, ...] = field(default=(), kw_only=True)


@frozen
class Caveat(Record):
    """A caveat that a record may carry (id: its code, such as ``rounded``), as a sentence to print."""

    sentence: Prose
