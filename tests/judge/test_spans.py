# SPDX-License-Identifier: Apache-2.0
"""Rules in the text and rules applied: two spans that need not be the same."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from chipbrief.gather.records import Rule
from chipbrief.judge.control import Law
from chipbrief.judge.spans import APPLIED, TEXT, Span, spans_of


def spans(law: Law, rule: str, country: str = "CHN") -> list[Span]:
    return list(spans_of(law.rules[rule], law, country))


def test_the_diffusion_rule_stands_in_the_text_alone(law):
    assert spans(law, "diffusion-2025") == [Span(TEXT, date(2025, 1, 13), None, False)]


def test_a_rule_in_force_is_in_the_text_and_applied(law):
    text, applied = spans(law, "adv-computing-2022")
    assert (text.layer, applied.layer) == (TEXT, APPLIED)
    assert (text.start, text.end) == (applied.start, applied.end) == (date(2022, 10, 7), date(2023, 11, 16))


def test_a_letter_is_applied_without_a_text(law):
    assert [span.layer for span in spans(law, "h20-letter-2025")] == [APPLIED]


def test_a_letter_may_end_for_one_country_and_not_for_another(law):
    (china,), (russia,) = spans(law, "nvda-letter-2022"), spans(law, "nvda-letter-2022", "RUS")
    assert china.end == date(2022, 10, 20)
    assert not china.doubtful
    assert russia.end is None
    assert russia.doubtful


def test_a_suspended_rule_comes_back_in_doubt(law):
    first, second = (span for span in spans(law, "affiliates-2025") if span.layer == TEXT)
    assert (first.end, first.doubtful) == (date(2025, 11, 9), False)
    assert (second.start, second.doubtful) == (date(2026, 11, 10), True)


@pytest.mark.parametrize("rule", ["chip-security-act", "trilateral-2023", "replacement-rule-withdrawn-2026"])
def test_what_never_bound_has_no_span(law, rule):
    assert spans(law, rule) == []


@pytest.mark.parametrize("country", ["CHN", "MYS", "ISL", "ARE", "RUS", "MAC"])
def test_spans_of_a_layer_never_overlap(law, library, country):
    for rule in library.all(Rule):
        for layer in (TEXT, APPLIED):
            found = [span for span in spans_of(rule, law, country) if span.layer == layer]
            assert all(span.end is None or span.start <= span.end for span in found), rule.id
            for one, other in pairwise(found):
                assert one.end is not None, rule.id
                assert one.end < other.start, rule.id
