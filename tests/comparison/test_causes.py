# SPDX-License-Identifier: Apache-2.0
"""What a finding says, in the form in which two of them are told apart."""

from __future__ import annotations

import pytest

from chipbrief.comparison.causes import value_of
from chipbrief.language import said
from chipbrief.language.catalogs import open_language


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (None, ""),
        ({"value": None}, "not known"),
        ({"value": "-1234.50", "unit": "chips"}, "−1,234.50 chips"),
        ({"value": "9", "low": "7.5", "high": "11", "unit": "months"}, "9 (7.5 to 11) months"),
        ({"value": "140000", "low": "10000", "unit": "chips"}, "140,000 (at least 10,000) chips"),
        ({"value": "140000", "high": "1e6", "unit": "chips"}, "140,000 (at most 1,000,000) chips"),
        ({"value": "1", "unit": "cases"}, "1 case"),
        ({"value": "1", "low": "0", "high": "2", "unit": "cases"}, "1 (0 to 2) cases"),
        ({"value": "1", "unit": "percent of it"}, "1 percent of it"),
        ({"value": "likely", "low": "1", "high": "1"}, "likely: 1"),
        ({"value": "0", "low": "0", "high": "0", "unit": "months"}, "0 months"),
        ({"value": "1e24"}, "1,000,000,000,000,000,000,000,000"),
        ({"value": "1e999999999", "low": "1e-999999999"}, "1e999999999"),
    ],
)
def test_a_finding_is_told_with_all_its_digits_unless_they_are_endless(item, told):
    assert value_of(item) == told


def test_of_an_endless_number_the_first_digits_are_told_on_demand():
    item = {"value": "85.995085995086", "low": "1234567.5", "unit": "TPP per mm²"}
    assert value_of(item, 6) == "85.9951 (at least 1,234,567.5) TPP per mm²"


def test_a_judgement_is_told_in_percent():
    item = {"likelihood": "likely", "probability": "0.76543", "confidence": {"level": "low"}}
    assert value_of(item) == "likely (76.54 percent), confidence low"


def test_a_value_in_words_can_be_said_in_any_language():
    words = said("{count} statements", count=7)
    told = value_of({"value": words, "low": "2048", "high": "60000", "unit": "chips"})
    assert told == "7 statements: 2,048 to 60,000 chips"
    french = open_language("fr", b'msgid "{count} statements"\nmsgstr "{count} d\xc3\xa9clarations"\n')
    assert french.say(told).startswith("7 d\u00e9clarations")


def test_numbers_are_written_as_their_reader_writes_them():
    french = open_language("fr")
    judged = {"likelihood": "likely", "probability": "0.78947", "confidence": {"level": "low"}}
    assert "(78,95 " in french.say(value_of(judged))
    found = {"value": "9.5606", "low": "9.5606", "high": "11.3197", "unit": "months"}
    assert french.say(value_of(found)).startswith("9,5606 (9,5606 to 11,3197)")
    assert value_of({"value": "0.50"}) == "0.50"
