# SPDX-License-Identifier: Apache-2.0
"""The policy brief: what only some classes and windows have."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from chipbrief.check import ERROR
from chipbrief.flow import Brief

TOLD = re.compile(r"On (.{5,60}?) (?:in|planned or forecast for) (\d{4}), others have published")
KINDS = ("made", "dies", "yield", "wafers", "hbm")


def words_of(made: Brief) -> str:
    pages = pypdfium2.PdfDocument(made.pdf)
    return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pages).split())


@pytest.mark.parametrize("end", ["2025-12", "2026-11"])
def test_a_brief_on_chinese_chips_tells_the_newest_year_of_what_is_counted(brief_in, end):
    made = brief_in("policy-brief", "CHN", "2022-10", end, chip_class="cn-domestic")
    assert not [item for item in made.problems if item.severity == ERROR]
    newest: dict[str, str] = {}
    for item in made.findings.all:
        study, kind, year = (*item.id.split("."), "", "")[:3]
        if study == "domestic-supply" and kind in KINDS and item.value and year <= end:
            newest[kind] = max(year, newest.get(kind, ""))
    assert newest
    assert [year for _what, year in TOLD.findall(words_of(made))] == [
        newest[kind] for kind in KINDS if kind in newest
    ]


@pytest.mark.parametrize(("country", "smuggled"), [("CHN", True), ("NLD", False), ("ISL", False)])
def test_estimates_stand_with_diversion_only_where_some_are_of_smuggled_chips(brief_in, country, smuggled):
    made = brief_in("policy-brief", country, "2022-10", "2026-11")
    assert smuggled == any(row.kind == "smuggled" for row in made.findings.estimates)
    text = words_of(made)
    estimates = re.search(r"The largest of \d+ estimates|No estimate of chips in", text)
    assert estimates
    chapter = "Reported diversion" if smuggled else "What the controls did to supply"
    assert text.index(chapter) < estimates.start()  # a figure may move down past the next heading
    assert (estimates.start() < text.index("Reported diversion")) is not smuggled


@pytest.mark.parametrize(
    ("chip_class", "paper"),
    [
        ("dc-training-gpu", "A4"),
        ("dc-training-gpu", "Letter"),
        ("china-variant", "A4"),
        ("cn-domestic", "A4"),
    ],
)
def test_the_longest_briefs_keep_to_their_pages(brief_in, chip_class, paper):
    # French, and all that is known of China: a table of long rows begins where the page has room for one.
    made = brief_in("policy-brief", "CHN", "2022-10", "2026-11", "fr", paper, chip_class=chip_class)
    assert not [item for item in made.problems if item.severity == ERROR]
    assert len(pypdfium2.PdfDocument(made.pdf)) == 8


def test_a_window_of_one_day_says_its_day_and_the_status_of_it_once(brief_in):
    made = brief_in("policy-brief", "CHN", "2023-10-25", "2023-10-25")
    text = words_of(made)
    assert "already known on October 25, 2023" not in text
    assert re.search(r"Table \d\. Status Enforced rules", text)
    with pikepdf.open(BytesIO(made.pdf)) as file:
        assert str(file.docinfo.Title).endswith(", October 25, 2023")
    longer = words_of(brief_in("policy-brief", "CHN", "2022-10", "2026-11"))
    assert "already known on October 1, 2022" in longer
    assert "Status then and now" in longer


@pytest.mark.parametrize("end", ["2025-02-12", "2026-11"])
def test_the_lag_that_calls_a_figure_is_on_the_benchmark_that_the_figure_draws(brief_in, end):
    text = words_of(brief_in("policy-brief", "CHN", "2022-10", end))
    told = re.findall(r"lag on ([A-Z][^.]{2,40}?) was [^a-z]+?(?: to [^a-z]+)? months \(Figure (\d)\)", text)
    assert len(told) == 1
    ((benchmark, figure),) = told
    drawn = re.search(rf"Figure {figure}\. .*?Best models by release day on (.+?) \(", text)
    assert drawn
    assert drawn[1] == benchmark


def test_a_figure_stays_with_what_is_told_though_models_were_measured_later(brief_in):
    made = brief_in("policy-brief", "CHN", "2022-10", "2025-02-12", paper="A4")
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(made.pdf)]
    assert "Not used are" in " ".join(pages)
    assert len(pages) == 7  # eight, when its figure and the note of those models go to the next page together


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2023-10-01", "2023-10-31", "Not counted is one case .*? It stands in the attached"),
        ("2022-10-01", "2026-11", r"Not counted are \d+ cases .*? They stand in the attached"),
    ],
)
def test_cases_that_are_not_counted_are_spoken_of_by_their_number(brief_in, start, end, said):
    assert re.search(said, words_of(brief_in("policy-brief", "CHN", start, end)))
