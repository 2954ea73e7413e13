# SPDX-License-Identifier: Apache-2.0
"""Turns the words of a pick, as typed, into the engine's pick, and names the field that is not one."""

from __future__ import annotations

from chipbrief.errors import PickError
from chipbrief.pick import Choices, Pick, choose, make_pick, parse_day
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


def faulty_field(choices: Choices, words: PickWords) -> str:
    """Return the field of ``words`` that the engine refuses; ``end`` if only the window is reversed."""
    tests = {
        "start": lambda: parse_day(words.start, last=False),
        "end": lambda: parse_day(words.end, last=True),
        "country": lambda: choose("country", words.country, choices.countries),
        "chip_class": lambda: choose("chip class", words.chip_class, choices.chip_classes),
        "chip": lambda: words.chip and choose("chip", words.chip, choices.chips),
        "as_of": lambda: words.as_of.strip() and parse_day(words.as_of, last=True),
        "format": lambda: choose("format", words.format, choices.formats),
    }
    for name, test in tests.items():
        try:
            test()
        except PickError:
            return name
    return "end"
