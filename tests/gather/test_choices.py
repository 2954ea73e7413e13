# SPDX-License-Identifier: Apache-2.0
"""What a pick may name: every country by the names people use, and the classes of the pack."""

from __future__ import annotations

import pytest

from chipbrief.gather import Library, choices
from chipbrief.gather.countries import EVERYDAY, FORMAL, WITH_ARTICLE, iso_entries
from chipbrief.gather.records import Chip, ChipClass, Country
from chipbrief.pick import Choice, Choices, choose

FORMAT = Choice("policy-brief", "Policy brief")


@pytest.fixture(scope="module")
def offered(library: Library) -> Choices:
    """The choices of the shipped pack."""
    return choices(library, (FORMAT,))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("UAE", "ARE"),
        ("uae", "ARE"),
        ("AE", "ARE"),
        ("USA", "USA"),
        ("us", "USA"),
        ("United States", "USA"),
        ("UK", "GBR"),
        ("South Korea", "KOR"),
        ("Korea, Republic of", "KOR"),
        ("North Korea", "PRK"),
        ("Taiwan", "TWN"),
        ("Hong Kong", "HKG"),
        ("Macau", "MAC"),
        ("macao", "MAC"),
        ("Russia", "RUS"),
        ("Russian Federation", "RUS"),
        ("Iran", "IRN"),
        ("Vietnam", "VNM"),
        ("Viet Nam", "VNM"),
        ("Turkey", "TUR"),
        ("Türkiye", "TUR"),
        ("Ivory Coast", "CIV"),
        ("People's Republic of China", "CHN"),
        ("Bhutan", "BTN"),
        ("Czech Republic", "CZE"),
        ("Syria", "SYR"),
        ("Micronesia", "FSM"),
    ],
)
def test_people_may_use_everyday_names(offered: Choices, text: str, code: str) -> None:
    assert choose("country", text, offered.countries) == code


def test_names_are_given_to_codes_of_iso_3166() -> None:
    assert EVERYDAY.keys() | FORMAL | WITH_ARTICLE <= iso_entries().keys()
    assert EVERYDAY.keys() >= {"BRN", "LAO", "MAC", "RUS", "SYR", "VAT", "VNM"} == FORMAL


def test_no_name_means_two_countries(offered: Choices) -> None:
    owner: dict[str, str] = {}
    for choice in offered.countries:
        for name in (choice.key, choice.label, *choice.aliases):
            folded = " ".join(name.casefold().replace("-", " ").split())
            assert owner.setdefault(folded, choice.key) == choice.key, name


def test_countries_of_the_pack_come_first(offered: Choices, library: Library) -> None:
    packed = [record for record in library.all(Country) if record.id != "EUU"]
    assert [choice.key for choice in offered.countries[: len(packed)]] == [record.id for record in packed]
    assert [choice.label for choice in offered.countries[: len(packed)]] == [record.name for record in packed]
    rest = [choice.label for choice in offered.countries[len(packed) :]]
    assert rest == sorted(rest)
    assert len(offered.countries) == 249


def test_an_aggregate_is_no_country(offered: Choices) -> None:
    assert "EUU" not in {choice.key for choice in offered.countries}


def test_classes_and_formats(offered: Choices, library: Library) -> None:
    assert [choice.key for choice in offered.chip_classes] == [record.id for record in library.all(ChipClass)]
    assert all(choice.help for choice in offered.chip_classes)
    assert offered.formats == (FORMAT,)


def test_a_chip_is_offered_with_its_class(offered: Choices, library: Library) -> None:
    assert [(choice.key, choice.label, choice.group) for choice in offered.chips] == [
        (chip.id, chip.name, chip.chip_class) for chip in library.all(Chip)
    ]
