# SPDX-License-Identifier: Apache-2.0
"""What a finding says, in the form in which two of them are told apart."""

from __future__ import annotations

import pytest

from chipbrief.comparison.telling import told_apart, value_of
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


@pytest.mark.parametrize(
    ("digits", "told"),
    [
        (3, "86 (at least 1,234,568) TPP per mm²"),
        (6, "85.9951 (at least 1,234,568) TPP per mm²"),
        (8, "85.995086 (at least 1,234,567.5) TPP per mm²"),
    ],
)
def test_numbers_have_the_digits_asked_for_and_all_before_the_point(digits, told):
    assert value_of({"value": "85.995085995086", "low": "1234567.5", "unit": "TPP per mm²"}, digits) == told


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ({"value": "9.5606"}, {"value": "6.57778"}, ("9.56", "6.58")),
        ({"value": "20919.2"}, None, ("20,919", "")),
        (
            {"value": "24.57002457002457"},
            {"value": "24.57002457002999"},
            ("24.57002457002", "24.57002457003"),
        ),
        ({"value": "9.5606"}, {"value": "9.5609"}, ("9.5606", "9.5609")),
        ({"value": "1.0001", "unit": "chips"}, {"value": "2", "unit": "chips"}, ("1 chip", "2 chips")),
        # No end of a range is rounded into the other, nor into that of the other brief.
        ({"value": "5", "low": "4.001", "high": "4.002"}, {"value": "6"}, ("5 (4.001 to 4.002)", "6")),
        (
            {"value": "5.12", "low": "4", "high": "7.0123"},
            {"value": "6.12", "low": "4", "high": "7.0124"},
            ("5.12 (4 to 7.0123)", "6.12 (4 to 7.0124)"),
        ),
        ({"value": "1", "unit": "chips"}, {"value": "1", "unit": "cases"}, ("1 chip", "1 case")),
    ],
)
def test_two_have_the_digits_of_a_brief_or_as_many_as_show_each_difference(a, b, told):
    assert told_apart(a, b) == told


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("0.7894736842", "0.84", ("79", "84")),
        ("0.785", "0.84", ("79", "84")),
        ("0.7894", "0.7891", ("78.94", "78.91")),
        ("0.9997", "0.0003", ("99.97", "0.03")),
        ("1", "0", ("100", "0")),
        ("nan", "0.5", ("nan", "50")),
        ("1e99999", "0.5", ("1e99999", "50")),
    ],
)
def test_a_judgement_is_told_in_whole_percent_or_as_many_digits_as_show_the_difference(a, b, told):
    sides = [{"likelihood": "likely", "probability": p, "confidence": {"level": "low"}} for p in (a, b)]
    assert told_apart(*sides) == tuple(f"likely ({share} percent), confidence low" for share in told)


def test_a_likelihood_that_differs_hides_no_difference_of_its_probability():
    a = {"likelihood": "likely", "probability": "0.7991", "confidence": {"level": "low"}}
    b = {"likelihood": "very likely", "probability": "0.8004", "confidence": {"level": "low"}}
    assert [text.partition(" (")[2][:5] for text in told_apart(a, b)] == ["79.9 ", "80 pe"]


def test_a_value_in_words_can_be_said_in_any_language():
    words = said("{count} statements", count=7)
    told = value_of({"value": words, "low": "2048", "high": "60000", "unit": "chips"})
    assert told == "7 statements: 2,048 to 60,000 chips"
    french = open_language("fr", b'msgid "{count} statements"\nmsgstr "{count} d\xc3\xa9clarations"\n')
    assert french.say(told).startswith("7 d\u00e9clarations")


def test_numbers_are_written_as_their_reader_writes_them():
    french = open_language("fr")
    judged = {"likelihood": "likely", "probability": "0.78947", "confidence": {"level": "low"}}
    assert "(78,947 " in french.say(value_of(judged))
    found = {"value": "9.5606", "low": "9.5606", "high": "11.3197", "unit": "months"}
    assert french.say(value_of(found)).startswith("9,5606 (9,5606 to 11,3197)")
    assert value_of({"value": "0.50"}) == "0.50"
