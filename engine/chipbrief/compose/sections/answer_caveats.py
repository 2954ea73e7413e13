# SPDX-License-Identifier: Apache-2.0
"""The caveats of items and of their answers: each sentence is told at one place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from chipbrief.compose.caveats import lettered, letters_of, plain, sentences_of
from chipbrief.compose.sections.answers import Answered
from chipbrief.compose.view import CaveatNote
from chipbrief.gather import Evidence
from chipbrief.judge import control_words as words
from chipbrief.language import Said

#: Gives the letters of the caveats of items.
Marks = Callable[[Iterable[Answered]], str]
#: Sentences of answers that are told elsewhere than under the table.
_TOLD_APART = frozenset({
    *(str(pattern) for pattern in words.DIFFERS.values()),
    str(words.OTHERWISE),
    str(words.UNDECIDED),
    str(words.AREA),
    str(words.AREA_NOTED),
})


@dataclass(frozen=True, slots=True)
class AnswerCaveats:
    """The caveats of items by id: those of the record, and of the answer where not all share them."""

    of_record: Mapping[str, tuple[str, ...]]
    of_answer: Mapping[str, tuple[str, ...]]
    common: tuple[CaveatNote, ...]
    letters: tuple[CaveatNote, ...]

    @classmethod
    def of(cls, groups: Sequence[Sequence[Answered]], evidence: Evidence) -> AnswerCaveats:
        """Return the caveats of the items, each told at one place; ``groups`` are those of a table each."""
        found = [each for group in groups for each in group]
        told = {each.id: _of_answer(each) for each in found}
        common = _shared(told.values())
        answer = {key: tuple(text for text in texts if text not in common) for key, texts in told.items()}
        record = {each.id: sentences_of(each.item.record, evidence) for each in found}
        shares = [(group, _shared(answer[each.id] for each in group)) for group in groups]
        single = (
            text
            for group, shared in shares
            for each in group
            for text in (*record[each.id], *answer[each.id])
            if text not in shared
        )
        return cls(record, answer, plain(common), lettered(single))

    def of_group(self, group: Iterable[Answered], told: str) -> tuple[CaveatNote, ...]:
        """Return what holds for each item of a group, without the note and the letters, which are told."""
        shared = _shared(self.of_answer[each.id] for each in group)
        return plain(text for text in shared if text != told and not letters_of((text,), self.letters))

    def marks(self, group: Iterable[Answered]) -> str:
        """Return the letters of the items' own caveats."""
        texts = (text for each in group for text in (*self.of_record[each.id], *self.of_answer[each.id]))
        return letters_of(texts, self.letters)


def _shared(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the sentences that stand in each of the lists."""
    first, *others = list(lists) or [()]
    return tuple(text for text in first if all(text in other for other in others))


def _of_answer(each: Answered) -> tuple[str, ...]:
    return tuple(text for text in each.status.enforced.caveats if not _told_apart(text))


def _told_apart(text: str) -> bool:
    return isinstance(text, Said) and str(text.pattern) in _TOLD_APART
