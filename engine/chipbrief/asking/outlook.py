# SPDX-License-Identifier: Apache-2.0
"""What a brief on a pick will rest on, asked before it is made: coverage, times, and the deciding rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chipbrief.errors import PickError, RuleError
from chipbrief.gather import Library, choices, gather
from chipbrief.gather.coverage import Coverage, coverage_of
from chipbrief.gather.timeline import Timeline, timeline
from chipbrief.judge.control import Law
from chipbrief.judge.deciding import Decision, decisions
from chipbrief.judge.windows import WINDOWS, Window, windows
from chipbrief.language.notices import notice, words_of
from chipbrief.pick import Choice, Pick, choose


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the pack holds for a pick, and who decides on its as-of date; ``silent`` says why nobody does."""

    coverage: Coverage
    timeline: Timeline
    decisions: tuple[Decision, ...]
    silent: str = ""


def outlook(pick: Pick, library: Library) -> Outlook:
    """Return the outlook of a pick. Raises ``DataError``."""
    evidence = gather(pick, library)
    held = coverage_of(evidence, library), timeline(evidence, library)
    try:
        return Outlook(*held, decisions(evidence, Law.of(library)))
    except RuleError as error:
        return Outlook(*held, (), words_of(error))


def window_words(name: str, country: str, library: Library) -> Mapping[str, str]:
    """Return a window as the words ``from`` and ``to``; none without a name. Raises ``PickError``."""
    if not name:
        return {}
    window = window_of(name, country, library)
    return {"from": window.start.isoformat(), "to": window.end.isoformat()}


def window_of(name: str, country: str, library: Library) -> Window:
    """Return a window by its name; ``country`` is as typed, or empty. Raises ``PickError``."""
    id = choose(notice("window"), name, tuple(Choice(key, key) for key in WINDOWS))
    code = choose(notice("country"), country, choices(library).countries) if country else ""
    found = next((window for window in windows(library, code) if window.id == id), None)
    if found is None:
        raise PickError(notice("This data pack has no window “{id}”.", id=id))
    return found
