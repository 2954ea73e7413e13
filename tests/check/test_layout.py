# SPDX-License-Identifier: Apache-2.0
"""Problems of printed pages say where they are and how much is too much."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType

import pytest
from support.making import make
from support.sheets import AREA, ink, laid, line, part, sheet

from chipbrief.check import Place, Printed, Problem, check_printed, located
from chipbrief.check.legible import STICKS_OUT, contrast
from chipbrief.compose.view import BriefHead, BriefView
from chipbrief.edition import make_edition
from chipbrief.flow import ProblemsFound, Workshop, make_brief
from chipbrief.judged import LastJudged
from chipbrief.laid import Box, Laid, from_bytes, to_bytes
from chipbrief.typeset.client import Typesetter

VIEW = make(BriefView, brief=make(BriefHead, marking=""))


def problems(policy, facts: Laid, pages: tuple[int, int] = (0, 0)):
    return check_printed(Printed(VIEW, dataclasses.replace(policy, pages=pages), facts))


def test_a_character_without_a_glyph_is_found_where_it_is_first_met(policy):
    facts = laid(part(), part(line("An owl: \U00013000", y=60), element=2, place="Signs"))
    format = dataclasses.replace(policy, pages=(0, 0))
    (found,) = check_printed(Printed(VIEW, format, facts, missing=("\U00013000",)))
    assert (found.place, found.page, found.box) == ("Signs", 1, Box(20, 60, 100, 10))


def test_a_part_is_quoted_from_its_whole_lines(policy):
    long = line("Figure 1. 22 rules, letters and statements touched China; the latest", y=40)
    parts = part(long, line("took effect in May", y=52), figure=7), part(figure=7, element=2, page=2)
    (found,) = problems(policy, laid(*parts))
    assert "touched China; the latest t…” on pages 1, 2" in found.message


def test_too_many_pages_say_by_how_much_and_which_parts_are_long(policy):
    rules = part(line(y=20), line(y=238), place="The rules")
    chips = part(line(y=20), line(y=58), page=2, element=2, place="The chips", anchor="chips")
    (found,) = problems(policy, laid(rules, chips, sheets=(sheet(248), sheet(68))), (1, 1))
    assert (found.code, found.severity, found.page, found.anchor) == ("C122", "error", 2, "chips")
    told = "2 pages, 1 at most; 17 mm too long. Longest: The rules (80 mm); The chips (17 mm)"
    assert told in found.message


def test_a_problem_of_paper_has_its_page_heading_and_id(policy):
    (found,) = problems(policy, laid(part(), inks=(ink("faint words", color="#aaaaaa", page=1),)))
    assert (found.page, found.place, found.anchor) == (1, "A heading", "here")
    assert "“faint words” has 2.3 to 1 (#aaaaaa on #ffffff)" in found.message
    assert found.where == "A heading, page 1"


def test_a_problem_of_the_markup_finds_its_page_by_id_by_heading_or_not_at_all():
    facts = Laid((sheet(), sheet()), anchors={"rules": 2, "Sources": 1})
    found = [
        STICKS_OUT.at(place, "x") for place in (Place("Rules", "rules"), Place("Sources"), Place("records"))
    ]
    assert [item.page for item in located(found, facts)] == [2, 1, 0]
    assert located([STICKS_OUT.at(Place(), "x")], facts)[0].page == 1


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#767676", "#ffffff", 4.5), ("#fff000", "#fff000", 1.0)],
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert round(contrast(one, other), 1) == round(contrast(other, one), 1) == ratio


def test_the_facts_travel_as_bytes():
    facts = laid(part(clip=sheet().area), part(page=2), inks=(ink(),), anchors={"a": 1})
    assert from_bytes(to_bytes(facts)) == facts


def test_a_character_that_no_font_has_is_not_sealed(workshop, pick_of):
    pick, edition = pick_of("MYS", "2023-05", "2023-05"), make_edition(text={"author": "\U00013000"})
    with pytest.raises(ProblemsFound, match="C110"):
        make_brief(pick, workshop, edition=edition)
    draft = make_brief(pick, workshop, edition=dataclasses.replace(edition, draft=True))
    assert "C110" in {item.code for item in draft.problems}
    assert (draft.title[:7], draft.file_name[-10:]) == ("Draft: ", "-draft.pdf")


@dataclasses.dataclass
class Counting:
    """A typesetter that counts how often pages are set."""

    inner: Typesetter
    jobs: int = 0

    def typeset(self, job):
        self.jobs += 1
        return self.inner.typeset(job)

    def __getattr__(self, name):
        return getattr(self.inner, name)


@pytest.mark.parametrize(
    ("text", "code", "jobs"),
    [
        ({"bottom_line": "We judge with high confidence that it is likely."}, "C105", 1),
        ({"author": "\U00013000"}, "C110", 2),
        ({"author": "A. Analyst"}, "", 1),
    ],
)
def test_a_brief_with_errors_is_made_as_a_draft_at_once_where_one_may_be(
    workshop, pick_of, typesetter, text, code, jobs
):
    counting = Counting(typesetter)
    shop = dataclasses.replace(workshop, typesetter=counting, judged=LastJudged())
    made = make_brief(
        pick_of("MYS", "2023-05", "2023-05"), shop, edition=make_edition(text=text), or_draft=True
    )
    errors = {item.code for item in made.problems if item.severity == "error"}
    assert errors == ({code} if code else set())
    assert made.title.startswith("Draft: ") == bool(code)
    assert counting.jobs == jobs


def test_while_its_pages_show_errors_a_brief_is_set_once_as_a_draft(workshop, pick_of, typesetter):
    counting = Counting(typesetter)
    shop = dataclasses.replace(workshop, typesetter=counting, judged=LastJudged())

    def made(author: str, country: str = "MYS") -> tuple[bool, int]:
        counting.jobs, edition = 0, make_edition(text={"author": author})
        brief = make_brief(pick_of(country, "2023-05", "2023-05"), shop, edition=edition, or_draft=True)
        return brief.title.startswith("Draft: "), counting.jobs

    assert made("\U00013000") == (True, 2)
    assert made("\U00013000 and others") == (True, 1)
    assert made("An analyst") == (False, 2)
    assert made("Another analyst") == (False, 1)
    assert [made("\U00013000"), made("An analyst", "ISL")] == [(True, 2), (False, 1)]


def test_a_draft_that_does_not_say_so_is_not_made(library, policy, typesetter, pick_of):
    bare = policy.files["_shared/base.css"] + b".watermark { display: none }"
    files = MappingProxyType({**policy.files, "_shared/base.css": bare})
    workshop = Workshop(library, {policy.id: dataclasses.replace(policy, files=files)}, typesetter)
    with pytest.raises(ProblemsFound, match="C148 Draft without its mark"):
        make_brief(pick_of("MYS", "2023-05", "2023-05"), workshop, edition=make_edition(draft=True))


def problem(place: str = "", anchor: str = "", quote: str = "", word: str = "") -> Problem:
    return Problem("C1", "error", "", place, "", anchor=anchor, quote=quote, word=word)


def test_a_problem_of_the_markup_is_found_on_its_page_by_what_it_quotes():
    lines = (line("Imports rose for three", y=40), line("years. They prob-", y=52), line("ably fell", y=64))
    facts = laid(part(line("Something else", y=20)), part(*lines, page=2, element=2, anchor="text"))
    (found,) = located((problem(quote="They probably fell", word="probably", anchor="text"),), facts)
    assert (found.page, found.box) == (2, Box(20, 52, 100, 22))


def test_a_quotation_that_is_printed_otherwise_is_found_by_its_end_or_by_its_word():
    printed = part(
        line("Imports of chips rose by a third", y=40), line("and probably fell in the year", y=52)
    )
    end = "Imports [1] of chips rose by a third and probably fell in the year"
    other = "Nobody printed this in any way, and probably never will, whatever else is printed here"
    by_end, by_word = located((problem(quote=end), problem(quote=other, word="probably")), laid(printed))
    assert by_end.box == Box(20, 40, 100, 22)
    assert by_word.box == Box(20, 52, 100, 10)


def test_of_two_places_that_say_the_same_it_is_the_one_with_the_id_or_under_the_heading():
    first, second = part(anchor="a", place="One"), part(page=2, element=2, anchor="b", place="Two")
    found = located((problem(quote="words", anchor="b"), problem("Two", quote="words")), laid(first, second))
    assert [item.page for item in found] == [2, 2]


def test_a_problem_without_a_quotation_is_found_by_its_id_its_heading_or_not_at_all():
    facts = laid(part(), part(page=2, element=2, anchor="there", place="Other"), anchors={"there": 2})
    found = located((problem(anchor="there"), problem(place="Other"), problem(place="data pack")), facts)
    assert [item.page for item in found] == [2, 2, 0]
    assert [item.box for item in found] == [AREA, AREA, None]


def test_a_measured_problem_has_the_box_of_its_line(policy):
    (found,) = problems(policy, laid(part(line(x=150))))
    assert (found.code, found.page, found.box) == ("C120", 1, Box(150, 40, 100, 10))
