# SPDX-License-Identifier: Apache-2.0
"""Names of CSL-JSON as a citation style prints them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chipbrief.compose.citing.text import clean, join

#: The attributes of ``<name>`` that are understood.
NAME_ATTRIBUTES = frozenset({
    "and", "delimiter", "delimiter-precedes-last", "et-al-min", "et-al-use-first", "form",
    "name-as-sort-order",
})  # fmt: skip
_ALL = 1_000


@dataclass(frozen=True, slots=True)
class NameStyle:
    """How a list of names is printed. ``both`` is the word for *and*, ``others`` that for *et al*."""

    both: str
    others: str
    delimiter: str = ", "
    before_last: bool = False
    most: int = _ALL
    kept: int = _ALL
    short: bool = False
    turned: bool = False

    @classmethod
    def read(cls, attributes: Mapping[str, str], both: str, others: str) -> NameStyle:
        """Return the style that the attributes of a ``<name>`` ask for. Raises ``ValueError``."""
        return cls(
            both if "and" in attributes else "",
            others,
            attributes.get("delimiter", ", "),
            attributes.get("delimiter-precedes-last") == "always",
            int(attributes.get("et-al-min", _ALL)),
            int(attributes.get("et-al-use-first", 1)),
            attributes.get("form") == "short",
            attributes.get("name-as-sort-order") == "first",
        )

    def all(self, people: Sequence[Mapping[str, str]]) -> str:
        """Return the names as one text."""
        texts = [self._one(person, turned=self.turned and at == 0) for at, person in enumerate(people)]
        if len(texts) >= self.most:
            comma = self.delimiter if self.kept > 1 else " "
            return f"{self.delimiter.join(texts[: self.kept])}{comma}{self.others}"
        if len(texts) < 2 or not self.both:
            return self.delimiter.join(texts)
        comma = self.delimiter if self.before_last else " "
        return f"{self.delimiter.join(texts[:-1])}{comma}{self.both} {texts[-1]}"

    def sorted_by(self, people: Sequence[Mapping[str, str]]) -> str:
        """Return what the names are sorted by: all of them, each with its family name first."""
        return "; ".join(self._one(person, turned=True) for person in people)

    def _one(self, person: Mapping[str, str], *, turned: bool) -> str:
        part = {key: clean(str(text)) for key, text in person.items()}
        if "literal" in part:
            return part["literal"]
        family = join((part.get("non-dropping-particle", ""), part.get("family", "")), " ")
        if self.short:
            return family or part.get("given", "")
        given = join((part.get("given", ""), part.get("dropping-particle", "")), " ")
        if turned:
            return join((family, given, part.get("suffix", "")), ", ")
        return join((given, family, part.get("suffix", "")), " ")
