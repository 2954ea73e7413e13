# SPDX-License-Identifier: Apache-2.0
"""What a pick may name, by its names in the app's language; the English names stay other names of it."""

from __future__ import annotations

from dataclasses import replace

from chipbrief.folding import folded
from chipbrief.language import Language
from chipbrief.pick import Choice, Choices
from chipbrief_gui.translations.translator import language
from chipbrief_gui.words import known


def in_words(choices: Choices) -> Choices:
    """Return the choices with names and help in the app's language.

    Countries with a role in the controls come first, in the order of the data pack, and the others by name.
    """
    spoken = language()
    if spoken.is_source:
        return choices
    countries = [
        replace(_named(choice, spoken.country(choice.key, choice.label)), help=spoken.say(choice.help))
        for choice in choices.countries
    ]
    return replace(
        choices,
        countries=tuple(sorted(countries, key=lambda choice: "" if choice.group else folded(choice.label))),
        chip_classes=tuple(_of_table("class", choice, spoken) for choice in choices.chip_classes),
        formats=tuple(_of_table("format", choice, spoken) for choice in choices.formats),
    )


def _of_table(table: str, choice: Choice, spoken: Language) -> Choice:
    label = known(f"{table}.{choice.key}.label", spoken.say(choice.label))
    return replace(_named(choice, label), help=known(f"{table}.{choice.key}.help", choice.help))


def _named(choice: Choice, label: str) -> Choice:
    same = label == choice.label
    return choice if same else replace(choice, label=label, aliases=(choice.label, *choice.aliases))
