# SPDX-License-Identifier: Apache-2.0
"""French names of countries inside a sentence."""

from __future__ import annotations

import pytest

from chipbrief.language import CountryName, said
from chipbrief.language.articles import with_article
from chipbrief.language.catalogs import open_language

HEAD = b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Chine", "la Chine"),
        ("Royaume-Uni", "le Royaume-Uni"),
        ("Sierra Leone", "la Sierra Leone"),
        ("Émirats arabes unis", "les Émirats arabes unis"),
        ("Inde", "l’Inde"),
        ("Hong Kong", "Hong Kong"),
        ("Saint-Marin", "Saint-Marin"),
    ],
)
def test_names_have_their_article(name, inside):
    assert with_article(name) == inside


def test_a_sentence_names_a_country_with_its_article_and_a_table_without():
    french = open_language("fr", HEAD)
    assert french.say(said("{c}", c=CountryName("HKG", "Hong Kong", inside=True))) == "Hong Kong"
    assert french.say(said("{c}", c=CountryName("MYS", "Malaysia", inside=True))) == "la Malaisie"
    assert french.say(said("{c}", c=CountryName("MYS", "Malaysia"))) == "Malaisie"
