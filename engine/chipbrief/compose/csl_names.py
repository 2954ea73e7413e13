# SPDX-License-Identifier: Apache-2.0
"""Names and dates of CSL-JSON as a citation style prints them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from chipbrief.compose.csl_text import clean, join

#: The attributes of ``<name>`` that are understood.
NAME_ATTRIBUTES = frozenset({
    "and", "delimiter", "delimiter-precedes-last", "et-al-min", "et-al-use-first", "form",
    "name-as-sort-order",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class NameStyle:
    """How a list of names is printed. ``both`` is the word for *and*, ``others`` that for *et al*."""

    both: str
    others: str
    delimiter: str = ", "
    before_last: bool = False
    most: int = 1_000
    kept: int = 1_000
    short: bool = False
    turned: bool = False

    @classmethod
    def read(cls, attributes: Mapping[str, str], both: str, others: str) -> NameStyle:
        """Return the style that the attributes of a ``<name>`` ask for."""
        return cls(
            both if "and" in attributes else "",
            others,
            attributes.get("delimiter", ", "),
            attributes.get("delimiter-precedes-last") == "always",
            int(attributes.get("et-al-min", 1_000)),
            int(attributes.get("et-al-use-first", 1)),
            attributes.get("form") == "short",
            attributes.get("name-as-sort-order") == "first",
        )

    def all(self, people: Sequence[Mapping[str, str]]) -> str:
        """Return the names as one text."""
        texts = [self._one(person, first=at == 0) for at, person in enumerate(people)]
        if len(texts) >= self.most:
            return f"{self.delimiter.join(texts[: self.kept])} {self.others}"
        if len(texts) < 2 or not self.both:
            return self.delimiter.join(texts)
        comma = self.delimiter if self.before_last else " "
        return f"{self.delimiter.join(texts[:-1])}{comma}{self.both} {texts[-1]}"

    def _one(self, person: Mapping[str, str], *, first: bool) -> str:
        part = {key: clean(str(text)) for key, text in person.items()}
        if "literal" in part:
            return part["literal"]
        family = join((part.get("non-dropping-particle", ""), part.get("family", "")), " ")
        if self.short:
            return family or part.get("given", "")
        given = join((part.get("given", ""), part.get("dropping-particle", "")), " ")
        if self.turned and first:
            return join((family, given, part.get("suffix", "")), ", ")
        return join((given, family, part.get("suffix", "")), " ")


def date_parts(value: Any, months: Mapping[str, str]) -> dict[str, str]:
    """Return year, month (as a word) and day of a CSL date, as far as it is known.

    >>> date_parts({"date-parts": [[2023, 10]]}, {"month-10": "October"})
    {'year': '2023', 'month': 'October'}
    """
    try:
        numbers = [int(part) for part in value["date-parts"][0]]
    except (KeyError, IndexError, TypeError, ValueError):
        return {}
    words = [str(number) for number in numbers]
    if len(words) > 1:
        words[1] = months.get(f"month-{numbers[1]:02d}", words[1])
    return dict(zip(("year", "month", "day"), words, strict=False))
