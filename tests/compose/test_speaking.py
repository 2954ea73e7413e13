# SPDX-License-Identifier: Apache-2.0
"""A view is said in another language: the engine's own texts in it, and their English is remembered."""

from __future__ import annotations

from dataclasses import dataclass

from chipbrief.compose.speaking import Speaker, spoken
from chipbrief.language import ENGLISH, said
from chipbrief.language.catalogs import open_language

FRENCH = open_language("fr", b'msgid "rule"\nmsgstr "r\xc3\xa8gle"\n\nmsgid "chips"\nmsgstr "puces"\n')


@dataclass(frozen=True)
class View:
    title: str
    texts: tuple[object, ...] = ()


def test_the_engines_texts_are_said_and_all_else_stays():
    view = View(said("rule"), ("rule", 3, View(said("chips"))))
    assert spoken(view, FRENCH) == View("règle", ("rule", 3, View("puces")))
    assert spoken(view, ENGLISH) is view


def test_a_part_without_a_text_to_say_is_the_same_value():
    view = View("rule", ("H20", View("chips")))
    assert spoken(view, FRENCH) is view


def test_what_was_said_is_known_with_its_english_text():
    speaker = Speaker(FRENCH)
    text = said("rule")
    speaker.spoken(View(text, (text, said("{n}", n="H20"), "chips")))
    speaker.spoken(said("chips"))
    assert speaker.told == {"règle": "rule", "puces": "chips"}


def test_two_patterns_that_read_alike_in_english_are_told_apart():
    two = (said("chips"), said("{word}", word="chips"), said("chip{s}", s="s"))
    assert spoken(two, FRENCH) == ("puces", "puces", "chips")
