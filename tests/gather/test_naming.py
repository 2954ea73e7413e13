# SPDX-License-Identifier: Apache-2.0
"""Countries and areas are called by their names, in the language of the sentence."""

from __future__ import annotations

import pytest

from chipbrief.gather.naming import all_named, named
from chipbrief.language.catalogs import open_language


@pytest.mark.parametrize(
    ("code", "name", "within"),
    [
        ("NLD", "Netherlands", "the Netherlands"),
        ("GBR", "United Kingdom", "the United Kingdom"),
        ("JPN", "Japan", "Japan"),
        ("RUS", "Russia", "Russia"),
        ("WLD", "World", "World"),
        ("EUU", "European Union", "European Union"),
        ("OTH", "Other countries", "Other countries"),
        ("XYZ", "XYZ", "XYZ"),
    ],
)
def test_a_code_has_the_name_of_its_place(code, name, within):
    assert (named(code), named(code, inside=True)) == (name, within)


def test_names_are_said_in_the_language_of_the_document():
    french = open_language("fr")
    assert french.say(named("JPN")) == "Japon"
    assert french.say(all_named(("JPN", "DEU"))) == "Japon, Allemagne"
