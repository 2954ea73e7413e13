# SPDX-License-Identifier: Apache-2.0
"""From the words a person types to a pick, or to a sentence that names what is allowed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import FrozenInstanceError
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipbrief.errors import PickError
from chipbrief.pick import Choice, Choices, Pick, choose, make_pick, parse_day

COUNTRIES = (
    Choice("CHN", "China", ("CN", "PRC", "People's Republic of China")),
    Choice("CHL", "Chile", ("CL",)),
    Choice("TUR", "Türkiye", ("TR", "Turkey")),
)
CLASSES = (
    Choice("dc-training-gpu", "Data-center training GPU"),
    Choice("cn-domestic", "Chinese accelerator"),
)
FORMATS = (
    Choice("policy-brief", "Policy brief"),
    Choice("chip-factsheet", "Chip factsheet", single=True),
)
CHIPS = (Choice("moon-1", "Moon 1", group="cn-domestic"),)
CHOICES = Choices(COUNTRIES, CLASSES, FORMATS, CHIPS)


def pick(**words: str) -> Pick:
    usual = {"country": "CHN", "chip_class": "dc-training-gpu", "start": "2022-10", "end": "2025-02"}
    return make_pick(CHOICES, **(usual | words))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-10", date(2022, 10, 1), date(2022, 10, 31)),
        ("2022-10-07", date(2022, 10, 7), date(2022, 10, 7)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2022-1-7", date(2022, 1, 7), date(2022, 1, 7)),
        ("  2022-10 ", date(2022, 10, 1), date(2022, 10, 31)),
    ],
)
def test_a_date_may_be_a_year_a_month_or_a_day(text, first, last):
    assert parse_day(text, last=False) == first
    assert parse_day(text, last=True) == last


@pytest.mark.parametrize("text", ["0001", "1899-12-31", "2101-01", "9999"])
def test_a_year_of_another_age_is_refused_for_no_day_stands_before_the_first(text):
    with pytest.raises(PickError, match=rf"“{text}” lies outside the years 1900 to 2100\. Write 2022"):
        parse_day(text, last=False)


@pytest.mark.parametrize(
    "text", ["", "22", "20222", "2022/10", "10-2022", "2022-10-", "2022-10-07T00:00", "today"]
)
def test_what_is_no_date_is_refused_with_the_forms(text):
    with pytest.raises(PickError, match=r"Cannot read the date .* 2022, 2022-10 or 2022-10-07"):
        parse_day(text, last=False)


@pytest.mark.parametrize("text", ["2022-13", "2022-00", "2022-02-30", "2023-02-29", "0000", "2022-10-00"])
@pytest.mark.parametrize("last", [True, False])
def test_what_is_not_in_the_calendar_is_refused(text, last):
    with pytest.raises(
        PickError, match=rf"“{text}” is not in the calendar\. Write 2022, 2022-10 or 2022-10-07\.$"
    ):
        parse_day(text, last=last)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_reads_back(day):
    assert parse_day(day.isoformat(), last=True) == parse_day(day.isoformat(), last=False) == day


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_a_pick_error(text):
    with suppress(PickError):
        assert parse_day(text, last=False) <= parse_day(text, last=True)


def test_a_pick_runs_from_the_first_day_to_the_last():
    made = pick()
    assert (made.start, made.end, made.as_of) == (date(2022, 10, 1), date(2025, 2, 28), date(2025, 2, 28))
    assert (made.country, made.chip_class, made.format, made.hindsight) == (
        "CHN",
        "dc-training-gpu",
        "policy-brief",
        False,
    )


def test_the_as_of_date_can_be_set():
    assert pick(as_of="2023").as_of == date(2023, 12, 31)


def test_a_window_of_one_day_is_allowed():
    assert pick(start="2022-10-07", end="2022-10-07").start == date(2022, 10, 7)


def test_a_window_that_ends_before_it_starts_is_refused():
    with pytest.raises(PickError, match=r"ends \(2021-12-31\) before it starts \(2022-10-01\)"):
        pick(end="2021")


def test_a_pick_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        pick().country = "CHL"  # type: ignore[misc]


def test_a_chip_brings_its_class():
    made = pick(chip="moon-1", chip_class="", format="chip-factsheet")
    assert (made.chip, made.chip_class) == ("moon-1", "cn-domestic")


def test_a_chip_of_another_class_is_refused():
    with pytest.raises(
        PickError, match=r"of the class Chinese accelerator \(cn-domestic\), not Data-center training GPU \("
    ):
        pick(chip="moon-1", format="chip-factsheet")


def test_a_format_on_classes_refuses_a_chip_and_names_one_that_does_not():
    with pytest.raises(
        PickError, match=r"Policy brief \(policy-brief\) is about a whole .*: Chip factsheet \(chip-f.*\)\."
    ):
        pick(chip="moon-1", chip_class="")


@pytest.mark.parametrize(
    "word", ["CHN", "chn", "China", "CHINA", " china ", "CN", "prc", "people's  republic of china"]
)
def test_a_country_is_found_by_code_name_or_alias(word):
    assert choose("country", word, COUNTRIES) == "CHN"


@pytest.mark.parametrize("word", ["dc-training-gpu", "DC Training GPU", "data center training gpu"])
def test_hyphens_and_spaces_are_alike(word):
    assert choose("chip class", word, CLASSES) == "dc-training-gpu"


@pytest.mark.parametrize("word", ["Cote d'Ivoire", "côte d’ivoire", "COTE D'IVOIRE"])
def test_accents_and_apostrophes_are_alike(word):
    assert choose("country", word, (Choice("CIV", "Côte d'Ivoire"), Choice("FRA", "France"))) == "CIV"


def test_a_slip_of_the_pen_is_understood():
    with pytest.raises(PickError, match=r"^Unknown country “Chnia”\. Did you mean China \(CHN\)\?$"):
        choose("country", "Chnia", COUNTRIES)


def test_an_alias_is_offered_under_its_own_name():
    with pytest.raises(PickError, match=r"Türkiye \(TUR\)"):
        choose("country", "Turky", COUNTRIES)


def test_nothing_near_names_all_that_is_allowed():
    with pytest.raises(
        PickError, match=r"Allowed: .* \(dc-training-gpu\), Chinese accelerator \(cn-domestic\)\."
    ):
        choose("chip class", "xyzzy", CLASSES)


def test_a_long_list_is_not_printed():
    many = tuple(Choice(f"{number:04}", f"{number:04}") for number in range(100))
    with pytest.raises(PickError, match="There are 100 allowed values"):
        choose("country", "xyzzy", many)


def test_nothing_allowed_is_still_a_sentence():
    with pytest.raises(PickError, match="Unknown format “x”"):
        choose("format", "x", ())


@given(st.text(max_size=30))
def test_any_word_is_a_key_or_a_pick_error(word):
    with suppress(PickError):
        assert choose("country", word, COUNTRIES) in {choice.key for choice in COUNTRIES}


def test_the_shipped_countries_are_found_by_their_names(workshop):
    for choice in workshop.choices.countries:
        assert choose("country", choice.label, workshop.choices.countries) == choice.key


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("PRC", "CHN"),
        ("UAE", "ARE"),
        ("South Korea", "KOR"),
        ("Macau", "MAC"),
        ("Taiwan", "TWN"),
        ("US", "USA"),
    ],
)
def test_everyday_names_are_understood(workshop, word, code):
    assert choose("country", word, workshop.choices.countries) == code
