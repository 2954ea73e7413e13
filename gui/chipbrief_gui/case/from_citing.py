# SPDX-License-Identifier: Apache-2.0
"""What an author may cite, as rows to choose from: the sources of this brief, its findings, other sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from chipbrief.folding import holds_all
from chipbrief.frozen import frozen
from chipbrief_gui.data.report import joined
from chipbrief_gui.words import say, tell


@frozen
class Citable:
    """A source (``mark`` is ``@`` and its id) or a finding (``=`` and its id) in two lines."""

    mark: str
    title: str
    detail: str
    used: bool = False

    def written(self, place: str = "") -> str:
        """Return it as it stands in a text; ``place`` is one in a source, such as p. 12."""
        inside = " ".join(place.translate(_UNFIT).split()) if self.mark.startswith("@") else ""
        return f"[{self.mark}, {inside}]" if inside else f"[{self.mark}]"


#: Signs that would end a citation or begin another.
_UNFIT = str.maketrans("[];\n", "()  ")


def citables(findings: Iterable[Any], sources: Mapping[str, Any]) -> tuple[Citable, ...]:
    """Return the sources that the findings of a brief rest on, the findings, and all other sources."""
    found = tuple(findings)
    used = dict.fromkeys(key for item in found for key in item.source_ids)
    known = [item for item in found if item.value is not None]
    others = [key for key in sources if key not in used]
    return (
        *(_source(sources[key], used=True) for key in used if key in sources),
        *(_finding(item) for item in known),
        *(_source(sources[key]) for key in others),
    )


def described(mark: str, findings: Iterable[Any], sources: Mapping[str, Any]) -> str:
    """Return what a mark cites in two lines; nothing where that is not known."""
    key = mark[1:]
    if mark.startswith("@"):
        row = _source(sources[key]) if key in sources else None
    else:
        row = next((_finding(item) for item in findings if item.id == key and item.value is not None), None)
    return f"{row.title}\n{row.detail}" if row is not None else ""


def marks(findings: Iterable[Any], sources: Mapping[str, Any]) -> frozenset[str]:
    """Return the marks of all that may be cited."""
    known = (f"={item.id}" for item in findings if item.value is not None)
    return frozenset((*(f"@{key}" for key in sources), *known))


def search(rows: Iterable[Citable], text: str, kind: str = "") -> tuple[Citable, ...]:
    """Return the rows that have every word of ``text``, in their order; ``kind`` is ``@``, ``=`` or any."""
    return tuple(
        row
        for row in rows
        if row.mark.startswith(kind) and holds_all(f"{row.mark} {row.title} {row.detail}", text)
    )


def _source(source: Any, *, used: bool = False) -> Citable:
    year = str(source.issued.first.year) if source.issued else ""
    parts = (say("cite.used") if used else "", source.id, source.publisher, year)
    return Citable(f"@{source.id}", source.title, " · ".join(part for part in parts if part), used)


def _finding(item: Any) -> Citable:
    parts = (item.id, joined((tell(str(item.value)), tell(item.unit)), " "))
    return Citable(f"={item.id}", tell(item.question), " · ".join(parts), used=True)
