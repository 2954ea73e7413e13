# SPDX-License-Identifier: Apache-2.0
"""What a comparison says, as plain frozen values that travel as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from chipbrief.language.notices import notice

#: Kinds of cause, in the order in which they are tried -> how a reader hears of them.
CAUSES: Mapping[str, str] = {
    "engine": notice("another version of Chipbrief or its libraries"),
    "rule": notice("another rule"),
    "data": notice("other data"),
    "template": notice("another version of the format"),
    "pick": notice("another pick"),
    "language": notice("another language"),
    "paper": notice("another size of paper"),
    "citations": notice("another style of citation"),
    "logo": notice("another logo"),
    "text": notice("other words of the author"),
}


#: Judgements by their ids -> what is judged.
_JUDGED: Mapping[str, str] = {
    "reach": notice("whether a further chip of the class comes under a license requirement"),
    "lead": notice("whether the best U.S. model scores higher in a month"),
}
_SMUGGLED = "smuggling-"
_LONGEST = 12  # digits of a limit


def judged(id: str) -> str:
    """Return what a judgement is about; an unknown one keeps its id.

    >>> judged("smuggling-1000")
    'whether 1,000 chips or more are smuggled in a year'
    """
    limit = id.removeprefix(_SMUGGLED)
    if id.startswith(_SMUGGLED) and limit.isascii() and limit.isdigit() and len(limit) < _LONGEST:
        return notice("whether {limit} chips or more are smuggled in a year", limit=int(limit))
    return _JUDGED.get(id, id)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two briefs. ``damages`` are what no longer fits its manifest; see ``verify``.

    ``language`` is that of the document (BCP 47), empty where it does not say.
    """

    file: str
    title: str
    pack: str
    template: str
    engine: str
    pages: int
    damages: tuple[str, ...]
    language: str = ""


@dataclass(frozen=True, slots=True)
class Input:
    """One thing that the two were made from and that differs: a cause of whatever follows from it."""

    cause: str
    what: str
    a: str
    b: str


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a number or judgement changed: a key of ``CAUSES``, and what exactly differs."""

    kind: str
    detail: str


@dataclass(frozen=True, slots=True)
class SourceChange:
    """A source that only one of the two cites; ``change`` is added, dropped or changed."""

    id: str
    title: str
    change: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A finding or judgement that differs, and what it is ``about``.

    ``a`` and ``b`` are what each says, empty where it is missing.
    """

    id: str
    about: str
    a: str
    b: str
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class TextChange:
    """A passage that differs. Pages count from 1; a passage that only one has is empty in the other."""

    page_a: int
    page_b: int
    a: str
    b: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between two briefs. ``more_text`` counts passages beyond those listed.

    The text of briefs in two languages is not compared.
    """

    a: Side
    b: Side
    inputs: tuple[Input, ...]
    sources: tuple[SourceChange, ...]
    findings: tuple[Change, ...]
    judgements: tuple[Change, ...]
    text: tuple[TextChange, ...]
    more_text: int = 0
    same_language: bool = True

    @property
    def differ(self) -> bool:
        """Whether anything differs."""
        return any((self.inputs, self.sources, self.findings, self.judgements, self.text))

    def as_json(self) -> dict[str, Any]:
        """Return the comparison as plain JSON values."""
        return {"differ": self.differ, **asdict(self)}


def from_json(values: Mapping[str, Any]) -> Comparison:
    """Return the comparison that ``as_json`` wrote. Raises ``KeyError`` or ``TypeError`` for other forms."""
    a, b = (replace(Side(**values[key]), damages=tuple(values[key]["damages"])) for key in ("a", "b"))
    return Comparison(
        a=a,
        b=b,
        inputs=tuple(Input(**row) for row in values["inputs"]),
        sources=tuple(SourceChange(**row) for row in values["sources"]),
        findings=tuple(_change(row) for row in values["findings"]),
        judgements=tuple(_change(row) for row in values["judgements"]),
        text=tuple(TextChange(**row) for row in values["text"]),
        more_text=int(values["more_text"]),
        same_language=bool(values["same_language"]),
    )


def _change(row: Mapping[str, Any]) -> Change:
    return replace(Change(**row), causes=tuple(Cause(**cause) for cause in row["causes"]))
