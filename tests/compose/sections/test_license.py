# SPDX-License-Identifier: Apache-2.0
"""The license section says what the control engine says, item by item, and hides no difference."""

from __future__ import annotations

from datetime import date

import pytest
from support.picks import name_of

from chipbrief.compose.sections.license import build
from chipbrief.compose.wording import OUTCOMES
from chipbrief.judge.control import Law, classify
from chipbrief.judge.items import items_of

PICKS = [
    ("CHN", "2022-10", "2025-10-01", "china-variant"),
    ("CHN", "2022-10", "2025-10-01", "hbm"),
    ("MYS", "2022-10", "2025-02-12", "dc-training-gpu"),
    ("ISL", "2022-10", "2025-02-12", "dc-training-gpu"),
    ("CHN", "2023-10", "2023-10", "dc-training-gpu"),
    ("MAC", "2022-10", "2024-10-01", "consumer-workstation-gpu"),
    ("TWN", "2023-05", "2023-05", "hyperscaler-asic"),
]


@pytest.fixture(params=PICKS, ids=name_of)
def made(request, judged_at):
    findings = judged_at(request.param)
    return findings, build(findings)


@pytest.fixture
def variants(judged):
    return build(judged("CHN", "2022-10", "2025-10-01", chip_class="china-variant"))


def test_every_item_stands_under_the_engines_answer(made):
    findings, section = made
    pick, law = findings.evidence.pick, Law.of(findings.evidence)
    shown = {row.id: group.status for group in section.groups for row in group.rows}
    items = items_of(findings.evidence, findings.chips)
    assert shown.keys() == {item.record.id for item in items}
    assert section.total == len(items)
    for item in items:
        layer = classify(item.parameters, pick.country, pick.as_of, law).enforced
        status = shown[item.record.id]
        assert (status.word, status.paragraph) == (OUTCOMES[layer.outcome], layer.paragraph)


def test_the_counts_add_up(made):
    _findings, section = made
    assert section.controlled + section.free == section.decided
    assert section.decided + section.open == section.total


def test_items_whose_codified_answer_differs_are_named(made):
    findings, section = made
    pick, law = findings.evidence.pick, Law.of(findings.evidence)
    named = {name for row in section.codified if not row.same_outcome for name in row.names}
    for item in items_of(findings.evidence, findings.chips):
        status = classify(item.parameters, pick.country, pick.as_of, law)
        assert (status.codified.outcome != status.enforced.outcome) == (item.record.name in named)


def test_every_letter_beside_a_row_is_explained(made):
    _findings, section = made
    letters = {note.letter for note in section.caveats}
    rows = [row for group in section.groups for row in group.rows]
    used = {mark for row in rows for mark in row.marks.split(", ") if mark}
    assert used == letters


def test_a_sentence_with_a_letter_is_not_told_below_the_table_too(made):
    _findings, section = made
    lettered = {note.text for note in section.caveats}
    assert lettered.isdisjoint(note.text for group in section.groups for note in group.notes)


def test_the_h20_stands_under_a_letter_that_the_codified_text_lacks(variants):
    letter = next(letter for letter in variants.letters if letter.title.startswith("H20"))
    assert letter.names == ("NVIDIA H20 96 GB",)
    assert letter.addressees == ("NVIDIA",)
    row = next(row for row in variants.codified if "NVIDIA H20 96 GB" in row.names)
    assert (row.enforced.key, row.codified.key) == ("controlled", "free")


def test_memory_is_told_by_bandwidth_density(judged):
    section = build(judged("CHN", "2022-10", "2025-10-01", chip_class="hbm"))
    assert section.is_memory
    numbers = {row.name: row.numbers for group in section.groups for row in group.rows}
    assert numbers["HBM2E / HBM3 stack footprint 10 × 11 mm (HBM3 rate)"] == ("819", "110", "7.45")
    assert {row.paragraph for row in section.texts} == {"3A090.c"}
    assert [row.name for row in section.exceptions] == ["License Exception HBM"]


def test_headquarters_in_china_change_the_answers_for_malaysia(judged):
    section = build(judged("MYS", "2022-10", "2025-02-12"))
    china = next(view for view in section.headquarters if view.code == "CHN")
    assert "presumption of denial" in {move.after.policy for move in china.moves}
    assert not next(view for view in section.headquarters if view.code == "USA").moves


def test_the_group_that_spares_a_destination_is_told(judged):
    reach = {row.group: row for row in build(judged("ARE", "2022-10", "2026-10-01")).reach}
    assert reach["United Arab Emirates"].kind == "named"
    assert any("License required" in text for text in reach["A:5"].named_anyway)
    china = {row.group: row for row in build(judged("CHN", "2022-10", "2025-02-12")).reach}
    assert any("License Exception ACA" in text for text in china["D:5"].spares)
    assert china["D:5"].observed == date(2026, 7, 23)


def test_iceland_is_in_groups_that_nothing_reaches(judged):
    section = build(judged("ISL", "2022-10", "2025-02-12"))
    assert {row.kind for row in section.reach} == {"unnamed"}
    assert not section.texts
    assert section.codified  # the worldwide requirement stood in the text


def test_inside_the_united_states_nothing_is_an_export(judged):
    section = build(judged("USA", "2022-10", "2025-02-12"))
    assert section.home
    assert not section.controlled
    assert not section.texts
    assert not section.reach
    assert not section.headquarters
    assert not section.systems
    assert not section.systems_untested
    assert not section.foundry


def test_an_exclusion_is_no_reason_where_no_text_reaches(judged):
    section = build(judged("MYS", "2022-10", "2026-06-30", chip_class="consumer-workstation-gpu"))
    free = next(group for group in section.groups if not group.status.paragraph)
    assert "do not reach this destination" in free.why
    assert not any(row.tests for row in free.rows)
    assert not section.texts


def test_a_note_on_a_group_tells_nothing_of_later_days(judged):
    notes = [
        next(row.note for row in build(judged("TWN", "2024-01", end)).reach if row.group == "AIA:a")
        for end in ("2025-03-01", "2025-09-01")
    ]
    assert "not enforced since" not in notes[0]
    assert "First tier" in notes[0]
    assert "not enforced since" in notes[1]


@pytest.mark.parametrize(("day", "name"), [("2024-04-03", "NAC"), ("2024-04-04", "ACA")])
def test_an_exception_has_everywhere_the_name_of_its_day(judged, day, name):
    section = build(judged("SAU", "2023-01", day, chip_class="dc-inference-gpu"))
    (exception,) = section.exceptions
    assert exception.name == f"License Exception {name}"
    assert exception.count
    words = [row.word for row in section.texts] + [group.status.word for group in section.groups]
    told = [*words, *(text for row in section.reach for text in row.brings)]
    assert {other for text in told for other in ("NAC", "ACA") if other in text} == {name}


def test_the_end_of_a_membership_is_told_from_its_day_on(judged):
    before = {row.group: row for row in build(judged("ARE", "2022-10", "2026-05-01")).reach}
    assert (before["D:4"].until, before["D:4"].note) == (None, "")
    assert "A:5" not in before


def test_paragraphs_beside_the_chips_are_told(judged):
    training = build(judged("CHN", "2022-10", "2025-02-12"))
    assert training.systems == ("4A090.a", "4A090.b")
    assert "bis-2025-duediligence" in training.foundry
    assert not any("Note 1" in text for text in training.not_modelled)
    desk = build(judged("CHN", "2022-10", "2025-02-12", chip_class="consumer-workstation-gpu"))
    assert not desk.systems
    assert desk.systems_untested == ("4A090.a", "4A090.b")
    memory = build(judged("CHN", "2022-10", "2025-02-12", chip_class="hbm"))
    assert not memory.systems
    assert not memory.foundry


def test_an_open_fact_shows_what_would_follow(judged):
    section = build(judged("CHN", "2022-10", "2026-07-01", chip_class="cn-domestic"))
    assert any("sparse" in row.condition for row in section.open_facts)
    assert all(row.names and row.word for row in section.open_facts)
