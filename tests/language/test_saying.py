# SPDX-License-Identifier: Apache-2.0
"""Texts that can be said in another language, and numbers and dates by its customs."""

from __future__ import annotations

import copy
import doctest
from datetime import date
from decimal import Decimal

import pytest
from support.making import period

from chipbrief.errors import TemplateError
from chipbrief.language import (
    ENGLISH,
    Counted,
    Dated,
    Pattern,
    Rounded,
    Said,
    Scientific,
    Sentence,
    Share,
    Shortened,
    Titled,
    listed,
    said,
    saying,
)
from chipbrief.language.catalogs import open_language

HEAD = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"
"""


def french(*pairs: tuple[str, str]) -> saying.Language:
    entries = "".join(f'\nmsgid "{one}"\nmsgstr "{other}"\n' for one, other in pairs)
    return open_language("fr", (HEAD + entries).encode())


def test_a_said_text_reads_as_english_and_knows_its_pattern():
    text = said("{count} chips on {day}", count=4800, day=date(2025, 2, 12))
    assert text == "4,800 chips on February 12, 2025"
    assert isinstance(copy.deepcopy(text), Said)
    assert copy.deepcopy(text).pattern == "{count} chips on {day}"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (said("{n} chips", n=4800), "4\u202f800 puces"),
        (said("{n} chips", n=Rounded(Decimal("2.456"), 2)), "2,46 puces"),
        (said("{share}", share=Share(Decimal("0.84"))), "84\u00a0%"),
        (said("{when}", when=period(date(2024, 2, 1), date(2024, 2, 29))), "février 2024"),
        (said("{when}", when=period(date(2024, 1, 1), date(2024, 12, 31))), "2024"),
        (said("{when}", when=period(date(2025, 1, 1), date(2025, 6, 30))), "janvier 2025 – juin 2025"),
        (said("{when}", when=period(date(2024, 1, 1), date(2025, 12, 31))), "2024 – 2025"),
        (said("{when}", when=period(date.min, date(2025, 12, 31))), "… – 2025"),
        (
            said("{when}", when=period(date(2020, 1, 27), date(2021, 1, 31))),
            "27 janvier 2020 – 31 janvier 2021",
        ),
        (said("{day}", day=date(2024, 2, 3)), "3 février 2024"),
        (said("{day}", day=date(2024, 2, 1)), "1er février 2024"),
        (listed([said("free"), "H20"]), "libre\u202f; H20"),
        (said("{n} of these", n=1), "1 of these"),
        (said("{what}", what="free"), "libre"),
        (said("{text}", text=Sentence(said("free"))), "Libre."),
        (said("{n}", n=Scientific(3.919e23, 2)), "3,92 × 10²³"),
        (Pattern("{day}").format(day=date(2024, 2, 3)), "3 février 2024"),
        ("free", "libre"),
        ("H20", "H20"),
    ],
)
def test_it_is_said_in_french_with_french_numbers(value, expected):
    assert french(("{n} chips", "{n} puces"), ("free", "libre")).say(value) == expected


def test_english_has_its_own_way_with_powers_and_sentences():
    assert said("{n}", n=Scientific(3.919e23, 2)) == "3.92 × 10²³"
    assert said("{a} {b}", a=Sentence("so it is"), b=Sentence("Is it?")) == "So it is. Is it?"


def test_a_text_is_shortened_as_each_language_says_it():
    language = french(("China total, cloud (smuggled)", "Total de la Chine, nuage (contrebande)"))
    text = said("China total, cloud (smuggled)")
    assert Shortened(text, 29).said_in(ENGLISH) == text
    assert Shortened(text, 29).said_in(language) == "Total de la Chine, nuage…"
    assert Shortened(text, 24, keeps_brackets=False).said_in(language) == "Total de la Chine, nuage"
    assert Shortened(text, 12, keeps_brackets=False).said_in(language) == "Total de la…"


def test_values_are_never_taken_for_patterns():
    assert said("{a}", a="{b}", b="x") == "{b}"
    assert french(("{a}", "«{a}»")).say(said("{a}", a="free")) == "«free»"


def test_de_is_elided_before_a_vowel():
    say = french(("scores by {who}", "scores de {who}")).say
    assert say(said("scores by {who}", who="Epoch AI")) == "scores d’Epoch AI"
    assert say(said("scores by {who}", who="Meta")) == "scores de Meta"


def test_what_is_counted_has_the_number_of_the_language():
    clusters = french(("cluster", "grappe"), ("clusters", "grappes"))
    told = {number: Counted(Decimal(number), "cluster", "clusters") for number in ("0", "1", "1.5", "2")}
    english = {number: word.said_in(ENGLISH) for number, word in told.items()}
    assert english == {"0": "clusters", "1": "cluster", "1.5": "clusters", "2": "clusters"}
    other = {number: word.said_in(clusters) for number, word in told.items()}
    assert other == {"0": "grappe", "1": "grappe", "1.5": "grappe", "2": "grappes"}


def test_dates_of_the_data_pack_are_told_in_words():
    told = Dated("cumulative 2022-01-01 to 2022-03, 2024-25")
    assert told.said_in(ENGLISH) == "cumulative January 1, 2022 to March 2022, 2024-25"
    assert told.said_in(french()) == told.said_in(ENGLISH)  # English words have English dates
    assert Dated("to 2022-03").said_in(french(("to 2022-03", "à 2022-03"))) == "à mars 2022"
    assert Dated("2022-02-31").said_in(ENGLISH) == "2022-02-31"


def test_a_share_has_the_space_of_the_language():
    shares = said("{one} {share}%", one="A", share=Decimal("0.999"))
    assert (ENGLISH.say(shares), french().say(shares)) == ("A 0.999%", "A 0,999\u00a0%")


def test_what_rounds_to_nothing_has_no_sign():
    less = [Rounded(Decimal("-0.004"), 2), Share(Decimal("-0.004")), Decimal("-0.0")]
    assert [said("{n}", n=value) for value in less] == ["0.00", "0%", "0"]
    assert said("{n}", n=Rounded(Decimal("-0.005"), 2)) == "−0.01"


def test_an_index_has_an_article_and_a_test_has_none():
    assert Titled("Epoch Capabilities Index").said_in(ENGLISH) == "the Epoch Capabilities Index"
    assert Titled("Epoch Capabilities Index").said_in(french()) == "l’Epoch Capabilities Index"
    assert Titled("Human Development Index").said_in(french()) == "le Human Development Index"
    assert Titled("MMLU").said_in(french()) == "MMLU"


def test_english_needs_no_catalog():
    text = said("{n} chips", n=3)
    assert ENGLISH.say(text) is text


def test_later_catalogs_go_first():
    shared = (HEAD + '\nmsgid "a"\nmsgstr "A"\n\nmsgid "b"\nmsgstr "B"\n').encode()
    own = (HEAD + '\nmsgid "a"\nmsgstr "AA"\n').encode()
    both = open_language("fr", shared, own)
    assert (both.say("a"), both.say("b")) == ("AA", "B")


@pytest.mark.parametrize("bad", ['msgid "a"\nmsgstr "%(n)0999999d"', 'msgid "a"\nmsgstr "%s"', "what"])
def test_a_catalog_that_cannot_be_used_is_refused(bad):
    with pytest.raises(TemplateError, match="po"):
        open_language("fr", (HEAD + "\n" + bad + "\n").encode())


def test_countries_have_names():
    assert french().country("CHN", "China") == "Chine"
    assert french().country("XXX", "Nowhere") == "Nowhere"
    assert ENGLISH.country("CHN", "China") == "China"


def test_examples_in_docstrings_hold():
    assert doctest.testmod(saying).failed == 0
