# SPDX-License-Identifier: Apache-2.0
"""Turns the words of a pick, as typed, into the engine's pick, and names the fields that are wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from chipbrief.errors import PickError
from chipbrief.language.notices import notice
from chipbrief.pick import Choices, Pick, choose, make_pick, parse_as_of, parse_day, parse_window
from chipbrief_gui.values import PickWords


def words_to_pick(choices: Choices, words: PickWords) -> Pick:
    """Return the engine's pick for ``words``; raise ``PickError`` if they are not one."""
    return make_pick(
        choices,
        country=words.country,
        chip_class=words.chip_class,
        chip=words.chip,
        start=words.start,
        end=words.end,
        as_of=words.as_of.strip() or None,
        format=words.format,
        hindsight=words.hindsight,
    )


def faults_of(choices: Choices, words: PickWords) -> Mapping[str, PickError]:
    """Return all that the engine refuses, by field; ``end`` has what no single field is to blame for.

    They say the names that a window shows, and no ids.
    """
    choices = _by_name(choices)
    days = {
        "start": lambda: parse_day(words.start, last=False),
        "end": lambda: parse_day(words.end, last=True),
        "as_of": lambda: words.as_of.strip() and parse_day(words.as_of, last=True),
    }
    names = {
        "country": lambda: choose(notice("country"), words.country, choices.countries),
        "chip_class": lambda: choose(notice("chip class"), words.chip_class, choices.chip_classes),
        "chip": lambda: words.chip and choose(notice("chip"), words.chip, choices.chips),
        "format": lambda: choose(notice("format"), words.format, choices.formats),
    }
    found = (
        _refused(days)
        or _refused({"end": lambda: parse_window(words.start, words.end)})
        or _refused({"as_of": lambda: words.as_of.strip() and _in_order(words)})
    )
    found |= _refused(names)
    return found or _refused({"end": lambda: words_to_pick(choices, words)})


def _by_name(choices: Choices) -> Choices:
    """Return ``choices`` with their names as keys, which is how a message tells them; ids are other names."""
    classes = {choice.key: choice.label for choice in choices.chip_classes}
    sets = (choices.countries, choices.chip_classes, choices.formats, choices.chips)
    return Choices(
        *(
            tuple(
                replace(
                    choice,
                    key=choice.label,
                    aliases=(*choice.aliases, choice.key),
                    group=classes.get(choice.group, choice.group),
                )
                for choice in each
            )
            for each in sets
        )
    )


def _in_order(words: PickWords) -> None:
    """Raise ``PickError`` if the law is that of a day before the window."""
    parse_as_of(words.as_of.strip(), *parse_window(words.start, words.end))


def _refused(tests: Mapping[str, Callable[[], object]]) -> dict[str, PickError]:
    """Return what was wrong with each of ``tests`` that failed."""
    found: dict[str, PickError] = {}
    for name, test in tests.items():
        try:
            test()
        except PickError as error:
            found[name] = error
    return found
