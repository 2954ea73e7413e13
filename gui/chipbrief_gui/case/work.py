# SPDX-License-Identifier: Apache-2.0
"""The work at hand as one frozen value, and how it becomes a case and comes from one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import MappingProxyType

from chipbrief.cases import Case
from chipbrief.edition import Draft, Edition
from chipbrief_gui.values import PickWords

#: The names that a case gives the words of a pick -> those of ``PickWords``.
_NAMES = {
    "country": "country",
    "class": "chip_class",
    "chip": "chip",
    "from": "start",
    "to": "end",
    "as_of": "as_of",
    "format": "format",
}


@dataclass(frozen=True, slots=True)
class Work:
    """What an author decides: the words of the pick as typed, the edition, and values for scenarios."""

    words: PickWords = PickWords()  # noqa: RUF009 - frozen
    edition: Edition = Edition()  # noqa: RUF009 - frozen
    scenario: Mapping[str, Decimal] = field(default_factory=lambda: MappingProxyType({}))

    def with_text(self, field: str, text: str) -> Work:
        """Return the work with another text in one field of the format."""
        texts = {**self.edition.text, field: text}
        kept = MappingProxyType({name: value for name, value in texts.items() if value})
        return replace(self, edition=replace(self.edition, text=kept).only(kept))

    def with_draft(self, field: str, draft: Draft) -> Work:
        """Return the work with the words of a draft as the text of a field."""
        return self.with_text(field, draft.words).keeping(field, draft)

    def keeping(self, field: str, draft: Draft) -> Work:
        """Return the work with ``draft`` as the one that the text of a field answers to."""
        drafts = MappingProxyType({**self.edition.drafts, field: draft})
        return replace(self, edition=replace(self.edition, drafts=drafts))


def to_case(work: Work, based_on: str = "") -> Case:
    """Return the work as a case. The words are kept as typed, be they a pick or not yet."""
    words = {name: getattr(work.words, attribute) for name, attribute in _NAMES.items()}
    told = MappingProxyType({name: word for name, word in words.items() if word})
    return Case(told, work.words.hindsight, work.edition, based_on, work.scenario)


def from_case(case: Case) -> Work:
    """Return the work of a case; a word that it lacks is empty."""
    words = {attribute: case.words.get(name, "") for name, attribute in _NAMES.items()}
    return Work(PickWords(**words, hindsight=case.hindsight), case.edition, case.scenario)
