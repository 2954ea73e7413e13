# SPDX-License-Identifier: Apache-2.0
"""What was said in one process can be said in another language by the next."""

from __future__ import annotations

import doctest
import json
from datetime import date
from decimal import Decimal
from gettext import NullTranslations

import pytest

from chipbrief.language import Language, Prose, Quoted, said, travel
from chipbrief.language.travel import packed, travels, unpacked
from chipbrief.language.values import CountryName, Dated, Rounded, Titled

PATTERN = "{what} of {who} on {day}: {n} in {when}, {test}, {quote}"
FRENCH = {
    PATTERN: "{what} de {who}, {day} : {n} en {when}, {test}, {quote}",
    "output": "production",
    "stock": "stock de puces",
    "quoted": "cité",
}


class _Catalog(NullTranslations):
    def gettext(self, message: str) -> str:
        return FRENCH.get(message, message)


def test_values_keep_what_another_language_needs():
    told = said(
        PATTERN,
        what=Prose("output"),
        who=CountryName("CHN", "China", inside=True),
        day=date(2026, 11, 28),
        n=Decimal("1.5"),
        when=Dated("stock"),
        test=Titled("Epoch Capabilities Index"),
        quote=Quoted("quoted"),
    )
    assert travels(told)
    come = unpacked(json.loads(json.dumps(packed(told))))
    assert come == told
    french = Language("fr", _Catalog())
    assert french.say(come) == french.say(told)
    assert french.say(come).startswith("production de la Chine, 28 novembre 2026")
    assert "stock de puces, l’Epoch Capabilities Index, quoted" in french.say(come)


def test_what_cannot_be_packed_is_known():
    assert not travels(said("{n}", n=Rounded(Decimal(1), 2)))


@pytest.mark.parametrize(
    "value",
    [
        {"kind": "day", "of": "2026-02-30"},
        {"kind": "number", "of": "x"},
        {"kind": "Rounded", "of": {}},
        {"kind": "Dated", "of": []},
        {"kind": "Dated", "of": {"text": 3}},
        {"kind": "Dated", "of": {"more": "x"}},
    ],
)
def test_what_was_never_packed_is_refused(value):
    with pytest.raises((ValueError, TypeError)):
        unpacked({"pattern": "{a}", "values": {"a": value}})


def test_examples_in_docstrings_hold():
    assert doctest.testmod(travel).failed == 0
