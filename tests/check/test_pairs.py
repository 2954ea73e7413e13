# SPDX-License-Identifier: Apache-2.0
"""Every code of the catalog has a small document that provokes it and one that does not."""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

import pytest
from support.making import make
from support.sheets import AREA, grid, ink, laid, line, part, sheet

from chipbrief.check import CATALOG, Printed, check, check_printed
from chipbrief.compose.view import (
    AuthorField,
    BriefHead,
    BriefView,
    CaseRow,
    ChipRow,
    ChipsSection,
    DataTable,
    EstimateRow,
    FigureView,
    FindingRow,
    RuleRow,
    RulesSection,
    SourceRow,
    StudyFindingView,
    StudyView,
)
from chipbrief.laid import Box, Laid

HEAD = make(BriefHead, pack_version="2026-11-23", language="en", marking="")
TABLE = make(DataTable, name="a", title="Values of A", columns=("x",), rows=((Decimal(3),),))
STUDY = make(
    StudyView,
    figures=(make(FigureView, name="a", data=(TABLE,)),),
    findings=(
        make(StudyFindingView, id="f1", known=True, unit="months", caveats=("Rounded.",)),
        make(StudyFindingView, id="f2", known=True, unit="chips"),
    ),
)
VIEW = make(BriefView, brief=HEAD, studies=(STUDY,), findings=(make(FindingRow, id="f1", formula="x / 7"),))
CITE = '<span class="cite">[1]</span>'
MARK = '<span class="marks">a</span>'
NOTE = f'<p class="caveats">{MARK} Rounded.</p>'
ALT = "Line chart. A rises from 1 in January to 3 in December."
FIGURE = (
    '<div class="figure" data-figure="a"><p class="figure-title">A has risen to 3</p>'
    '<p class="figure-subtitle">A in percent, 2024</p>'
    f'<p class="figure-image"><img src="pack:///charts/a.svg" alt="{ALT}"></p>'
    f'<p class="figure-source">Sources: {CITE}</p></div>'
)
RANGED = make(EstimateRow, id="e1", subject="Everyone", text="18,000 (1,600 to 200,000)", ranged=True)
ESTIMATE = '<span class="estimate" data-estimate="e1">18,000 (1,600 to 200,000)</span>'
HEADS = '<tr><th scope="col">a</th><th scope="col" class="number">Share (%)</th></tr>'
ROW = "<tr><td>x</td><td>y</td></tr>"


def _in(language: str, body: str) -> str:
    return f'<html lang="{language}"><head><title>T</title></head><body><h1>A title</h1>{body}</body></html>'


def of_head(**values: Any) -> BriefView:
    return dataclasses.replace(VIEW, brief=dataclasses.replace(HEAD, **values))


def of_view(**values: Any) -> BriefView:
    return dataclasses.replace(VIEW, **values)


def judgement(text: str, support: str = "f1") -> str:
    return f'<div class="judgement" data-support="{support}"><p class="claim">{text} {CITE}</p></div>'


class Pair(NamedTuple):
    """A page that provokes a code, one that does not, and the view of both, or of each.

    A page is the body below its title, or all of it where it begins with ``<html``.
    """

    code: str
    wrong: str
    right: str
    view: BriefView = VIEW
    right_view: BriefView | None = None


DRY = of_view(estimates=(dataclasses.replace(RANGED, ranged=False, marks="a"),))
TESTED = of_view(
    chips=make(ChipsSection, rows=(make(ChipRow, name="NVIDIA H100", tpp=Decimal(16384), density=None),))
)
CHIPS = of_view(chips=make(ChipsSection, rows=(make(ChipRow, name="NVIDIA H100", marks="a"),)))
CASES = of_view(cases=(make(CaseRow, title="A ring in Shenzhen", marks="a"),))
TWO_HEADS = '<tr><th scope="col">Case</th><th scope="col">Sources</th></tr>'
SAID_LATER = f'<td>{CITE}<sup class="mark">‡</sup></td>'
LATE = dataclasses.replace(of_head(hindsight=True), cases=(make(CaseRow, title="A ring", late=True),))
ENDED = of_view(
    rules=RulesSection(count=1, rows=(make(RuleRow, title="The rule", ended=date(2023, 11, 16)),))
)
MEMORY = of_view(rules=RulesSection(count=1, rows=(make(RuleRow, verified="memory"),)))
WORDY = make(AuthorField, label="Note", words=5, max_words=4)
X = "<p>x</p>"
LEGEND = "<p>‡ marks what became known later.</p>"

PAIRS = (
    Pair("C101", '<p class="evidence">A fact.</p>', f'<p class="evidence">A fact {CITE}</p>'),
    Pair("C101", '<p class="who">Somebody.</p>', f'<p class="who">Somebody {CITE}</p>'),
    Pair("C102", '<p><img src="x.svg"></p>', '<p><img src="x.svg" alt="The seal of the office"></p>'),
    Pair("C102", '<p><img src="a/x.svg" alt="x"></p>', '<p><img src="a/x.svg" alt="A seal"></p>'),
    Pair("C102", "<p><svg><g/></svg></p>", "<p><svg><title>A seal</title><g/></svg></p>"),
    Pair(
        "C103",
        f"<p>Everyone has 18,000 chips {CITE}.</p>",
        f"<p>Everyone has {ESTIMATE} chips {CITE}.</p>",
        of_view(estimates=(RANGED,)),
    ),
    Pair("C104", judgement("It is probably so."), judgement("It is likely so.")),
    Pair("C104", judgement("It is highly improbable."), "<p>It is highly improbable, says a source.</p>"),
    Pair(
        "C105",
        judgement("High confidence: it is very likely."),
        judgement("It is very likely. Confidence is low."),
    ),
    Pair(
        "C106",
        X,
        X,
        of_view(sources=(make(SourceRow, status="superseded"),)),
        of_view(sources=(make(SourceRow),)),
    ),
    Pair("C107", "<h2>Nothing</h2><h2>Something</h2><p>x</p>", "<h2>A</h2><h3>B</h3><p>x</p>"),
    Pair("C107", "<p>x</p><h2>Nothing</h2>", "<h2>Something</h2><p>x</p>"),
    Pair("C108", f"{X}<sup class='mark'>†</sup>", X, MEMORY),
    Pair("C109", X, X, of_head(as_of=date(2026, 11, 24)), of_head(as_of=date(2026, 11, 23))),
    Pair("C111", judgement("The gap could close."), "<p>The gap could close, says a source.</p>"),
    Pair(
        "C111",
        '<div class="bottom-line"><p>It may narrow.</p></div>',
        judgement("In May 2024 it was in force."),
    ),
    Pair("C112", "<p>16\u202f385 TOPS</p>", "<p>16\u202f384 TOPS</p>", TESTED),
    Pair("C112", "<p>There are 3,000 chips.</p>", f"<p>There are 3,000 chips {CITE}.</p>"),
    Pair("C112", f"<p>A fact {CITE}. There are 31 more.</p>", f"<p>There are 31 more. A fact {CITE}.</p>"),
    Pair("C112", "<p>Of all, 8 were lost.</p>", "<p>Of all, 7 were lost.</p>"),
    Pair(
        "C112", "<p>Some 12% were lost.</p>", "<p>On February 12, 2025, under ICD 203 and 15 CFR 742.6.</p>"
    ),
    Pair(
        "C112",
        '<div class="written" data-field="note"><p>Of all, 7 were lost.</p></div>',
        '<div class="written" data-field="recommendations"><p>Wait 7 months.</p></div>',
    ),
    Pair("C112", "<p>NVIDIA H100 (TPP 16,385): none</p>", "<p>NVIDIA H100 (TPP 16,384): none</p>", TESTED),
    Pair("C112", f"<table>{HEADS}<tr><td>x</td><td>31 %</td></tr></table>", f"<table>{HEADS}{ROW}</table>"),
    Pair("C113", f"<p>{MARK} x</p>", f"<p>{MARK} x</p>{NOTE}"),
    Pair("C113", f"<p>{ESTIMATE} x {CITE}</p>", f"<p>{ESTIMATE} x {MARK} {CITE}</p>{NOTE}", DRY),
    Pair(
        "C113",
        "<ul><li>NVIDIA H100: caught</li></ul>",
        f"<ul><li>NVIDIA H100 {MARK}: caught</li></ul>{NOTE}",
        CHIPS,
    ),
    Pair(
        "C113",
        "<ul><li>1 chip has no TPP: NVIDIA H100.</li></ul>",
        "<ul><li>1 chip has no TPP: NVIDIA H100.</li></ul>",
        CHIPS,
        dataclasses.replace(CHIPS, gaps=("1 chip has no TPP: NVIDIA H100.",)),
    ),
    Pair(
        "C113",
        "<ul><li>A ring in Shenzhen</li></ul>",
        f"<ul><li>A ring in Shenzhen {MARK}</li></ul>{NOTE}",
        CASES,
    ),
    Pair(
        "C113",
        "<ul><li>A ring in Shenzhen</li></ul>",
        '<ul class="shared"><li>A ring in Shenzhen</li></ul>',
        CASES,
    ),
    Pair(
        "C113",
        "<ol><li>NVIDIA H100: Data sheet</li></ol>",
        '<ol class="references"><li>NVIDIA H100: Data sheet</li></ol>',
        CHIPS,
    ),
    Pair(
        "C113",
        '<div data-finding="f1"><p>months</p></div>',
        '<div data-finding="f1"><p>months. Rounded.</p></div>',
    ),
    Pair("C114", FIGURE.replace("figure-title", "x"), FIGURE),
    Pair("C114", FIGURE.replace("figure-subtitle", "x"), FIGURE),
    Pair("C114", FIGURE.replace("figure-source", "x"), FIGURE),
    Pair("C114", FIGURE.replace('data-figure="a"', 'data-figure="b"'), FIGURE),
    Pair("C114", FIGURE.replace(CITE, "nobody"), FIGURE),
    Pair("C115", FIGURE.replace(ALT, "A chart of A"), FIGURE),
    Pair("C115", FIGURE.replace(ALT, "A has risen to 3"), FIGURE),
    Pair("C115", FIGURE.replace(ALT, f"{ALT} " * 30), FIGURE),
    Pair("C115", FIGURE.replace(ALT, "Line chart in which A rises from January to December."), FIGURE),
    Pair("C116", "<p>x</p><h1>Another</h1><p>x</p>", "<h2>Another</h2><p>x</p>"),
    Pair("C116", "<h3>Deep</h3><p>x</p>", "<h2>High</h2><h3>Deep</h3><p>x</p>"),
    Pair(
        "C117",
        '<table><tr><th scope="col">a</th></tr><tr><td>x</td><td>y</td></tr></table>',
        f"<table>{HEADS}{ROW}</table>",
    ),
    Pair("C117", f"<table>{ROW}</table>", f'<table role="presentation">{ROW}</table>'),
    Pair(
        "C117",
        '<table><tr><th scope="col">a</th></tr><tr><td rowspan="2">x</td></tr><tr><td>z</td></tr></table>',
        '<table><tr><th scope="col" colspan="2">a</th></tr><tr><td rowspan="2">x</td><td>y</td></tr>'
        "<tr><td>z</td></tr></table>",
    ),
    Pair("C118", "<html><head><title>T</title><body><h1>x</h1><p>y</p>", X),
    Pair("C118", '<html lang="en"><body><h1>x</h1><p>y</p>', X),
    Pair("C118", '<html lang="english!"><head><title>T</title><body><h1>x</h1><p>y</p>', X),
    Pair("C118", X, X, of_head(language="fr"), VIEW),
    Pair("C124", "<p>To be written: TBD.</p>", "<p>To be written.</p>"),
    Pair("C124", "<p>Dear [name], lorem ipsum.</p>", "<p>Dear reader.</p>"),
    Pair("C124", "<p>It said […] so.</p>", "<p>It said “this […] so”.</p>"),
    Pair("C124", "<p>{{ brief.country }}</p>", "<p>China</p>"),
    Pair(
        "C126",
        f"<ul><li>A ring {CITE}</li></ul>{LEGEND}",
        f'<ul><li>A ring <sup class="mark">‡</sup></li></ul>{LEGEND}',
        LATE,
    ),
    Pair(
        "C126",
        f"<table>{TWO_HEADS}<tr><td>A ring {CITE}</td>{SAID_LATER}</tr></table>{LEGEND}",
        f"<table>{TWO_HEADS}<tr><td>A ring</td>{SAID_LATER}</tr></table>{LEGEND}",
        LATE,
    ),
    Pair(
        "C126",
        f"<ol><li>A ring {CITE}</li></ol>{LEGEND}",
        f'<ol class="references"><li>A ring {CITE}</li></ol>{LEGEND}',
        LATE,
    ),
    Pair("C126", '<p>Chips <sup class="mark">‡</sup></p>', f'<p>Chips <sup class="mark">‡</sup></p>{LEGEND}'),
    Pair(
        "C126",
        '<ul><li>A ring <sup class="mark">‡</sup></li></ul>',
        f'<ul><li>A ring <sup class="mark">‡</sup></li></ul>{LEGEND}',
        LATE,
    ),
    Pair("C129", X, X, of_view(author=(WORDY,)), of_view(author=(dataclasses.replace(WORDY, words=4),))),
    Pair("C150", X, X, of_view(author=(dataclasses.replace(WORDY, words=4, changed=("lag",)),)), VIEW),
    Pair("C104", judgement("A remote chance."), judgement("They rent remote access.")),
    Pair(
        "C130",
        '<p><span class="estimate">five</span>.</p>',
        '<p><span class="estimate">five</span> chips</p>',
    ),
    Pair(
        "C130", '<div data-finding="f2"><p>Many.</p></div>', '<div data-finding="f2"><p>Many chips.</p></div>'
    ),
    Pair(
        "C130",
        f"<table>{HEADS.replace('Share (%)', 'TPP')}{ROW}</table>",
        f"<table>{HEADS.replace('Share (%)', 'TPP (TOPS × bits)')}{ROW}</table>",
    ),
    Pair("C131", judgement("So it is.", ""), judgement("So it is.")),
    Pair("C131", judgement("So it is.", "f9"), judgement("So it is.")),
    Pair(
        "C132", "<ul><li>The rule</li></ul>", "<ul><li>The rule, ended on November 16, 2023</li></ul>", ENDED
    ),
    Pair("C133", X, X, of_head(as_of=date(2028, 11, 23)), of_head(as_of=date(2026, 11, 23))),
    Pair("C134", f"<p>x</p><table>{HEADS}</table>", f"<table>{HEADS}{ROW}</table>"),
    Pair("C134", "<p>x</p><ul></ul>", "<ul><li>x</li></ul>"),
    Pair("C135", '<p><a href="https://a.b">here</a></p>', '<p><a href="https://a.b">The rule</a></p>'),
    Pair("C135", '<p>x <a href="https://a.b"></a></p>', '<p>x <a id="a"></a></p>'),
    Pair("C136", '<p><a href="#b">The rule</a></p>', '<p id="b"><a href="#b">The rule</a></p>'),
    Pair("C137", '<p id="b">x</p><p id="b">y</p>', '<p id="b">x</p><p id="c">y</p>'),
    Pair("C138", FIGURE.replace("A in percent, 2024", "How far has A come in 2024?"), FIGURE),
    Pair("C138", FIGURE.replace("A in percent, 2024", "A in percent"), FIGURE),
    Pair("C138", FIGURE.replace("A in percent, 2024", "A and B, 2024"), FIGURE),
    Pair("C139", FIGURE.replace("A has risen to 3", "Values of A"), FIGURE),
    Pair("C139", FIGURE.replace("A has risen to 3", "Chart of A since the year 2023"), FIGURE),
    Pair("C147", "<p>It is is so.</p>", "<p>It had had its day.</p>"),
    Pair("C147", "<p>It is so..</p>", "<p>It is so...</p>"),
    Pair("C147", "<p>It is so ( ).</p>", "<p>It is so (yes).</p>"),
    Pair("C147", "<p>It cost None.</p>", "<p>None was sold.</p>"),
    Pair(
        "C149",
        _in("nl", judgement("Het is waarschijnlijk.")),
        _in("nl", "<p>Het is waarschijnlijk.</p>"),
        of_head(language="nl"),
    ),
)


class Print(NamedTuple):
    """Facts of printed pages that provoke a code, and some that do not; with what else was printed."""

    code: str
    wrong: Laid
    right: Laid
    values: dict[str, Any] = {}  # noqa: RUF012 - read only
    right_values: dict[str, Any] = {}  # noqa: RUF012 - read only


def svg(size: int, color: str = "#000000") -> dict[str, Any]:
    text = f'<svg width="200"><text font-size="{size}px" fill="{color}" opacity="1">x</text></svg>'
    return {"pictures": {"charts/a.svg": text.encode()}}


SOUND, WIDE = laid(part()), Box(0, 0, 300, 300)
CHART = laid(part(line(width=100), source="pack:///charts/a.svg", tag="img"))
MARKED, BLANK = sheet(margins="TLP:RED Page 1"), sheet(margins="Page 2")
RED = {"view": of_head(marking="TLP:RED")}
DRAFT = {"view": of_head(draft=True)}
HEADING = part(line(y=200), tag="h2", element=2)
AFTER = part(page=2, element=3)
TWO = (sheet(), sheet())

PRINTS = (
    Print("C110", SOUND, SOUND, {"missing": ("𓀀",)}),
    Print("C119", laid(part(), inks=(ink(color="#999999"),)), laid(part(), inks=(ink(color="#767676"),))),
    Print(
        "C119",
        laid(part(), inks=(ink(color="#949494", size=14),)),
        laid(part(), inks=(ink(color="#949494", size=14, bold=True),)),
    ),
    Print(
        "C119",
        laid(part(), inks=(ink(color="#555555", paper="#444444"),)),
        laid(part(), inks=(ink(color="#ffffff", paper="#444444"),)),
    ),
    Print("C120", laid(part(line(x=150))), SOUND),
    Print("C120", laid(part(line(y=285))), SOUND),
    Print(
        "C120", laid(part(line(x=150), flow=False, box=WIDE)), laid(part(line(x=100), flow=False, box=WIDE))
    ),
    Print("C120", laid(part(clip=Box(20, 40, 50, 10))), laid(part(clip=AREA))),
    Print("C121", laid(part(), inks=(ink(size=6),)), laid(part(), inks=(ink(size=6, raised=True),))),
    Print("C121", laid(part(), inks=(ink(size=4.5, raised=True),)), laid(part(), inks=(ink(size=6.5),))),
    Print("C122", laid(part(), AFTER), SOUND, {"pages": (1, 1)}, {"pages": (1, 1)}),
    Print("C123", SOUND, laid(part(), AFTER), {"pages": (2, 4)}, {"pages": (2, 4)}),
    Print("C125", laid(sheets=(MARKED, BLANK)), laid(sheets=(MARKED, MARKED)), RED, RED),
    Print("C127", laid(sheets=(sheet(60), sheet())), laid(sheets=(sheet(), sheet(60)))),
    Print("C127", laid(sheets=(sheet(60), sheet())), laid(sheets=(sheet(60), sheet(forced=True)))),
    Print("C128", laid(part(), HEADING, AFTER), laid(part(), HEADING, part(line(y=220), element=4), AFTER)),
    Print("C140", laid(part(box=Box(20, 40, 50, 10))), laid(part(box=Box(20, 40, 100, 10)))),
    Print("C141", laid(part(), part(line(y=45), element=2)), laid(part(), part(line(y=48), element=2))),
    Print("C142", CHART, CHART, svg(8), svg(12)),
    Print("C142", CHART, CHART, svg(12, "#bbbbbb"), svg(12, "#777777")),
    Print(
        "C143",
        laid(part(line(), line(y=60)), part(page=2)),
        laid(part(line(), line(y=60)), part(line(), line(y=60), page=2)),
    ),
    Print(
        "C144",
        laid(part(figure=7), part(figure=7, element=2, page=2)),
        laid(part(figure=7), part(figure=8, element=2, page=2)),
    ),
    Print(
        "C145",
        laid(sheets=TWO, grids=(grid(1), grid(2, heads=0))),
        laid(sheets=TWO, grids=(grid(1), grid(2))),
    ),
    Print("C146", SOUND, SOUND, {"warnings": ("Ignored `colour: red`",)}),
    Print("C148", SOUND, laid(part(), sheets=(sheet(under="Draft"),)), DRAFT, DRAFT),
)


def codes(body: str, view: BriefView) -> set[str]:
    page = f'<html lang="en"><head><title>T</title></head><body><h1>A title</h1>{body}</body></html>'
    return {item.code for item in check(view, body if body.startswith("<html") else page)}


def printed_codes(facts: Laid, values: dict[str, Any], policy) -> set[str]:
    values = dict(values)
    format = dataclasses.replace(policy, pages=values.pop("pages", (0, 0)))
    printed = Printed(values.pop("view", VIEW), format, facts, **values)
    return {item.code for item in check_printed(printed)}


@pytest.mark.parametrize("pair", PAIRS, ids=[pair.code for pair in PAIRS])
def test_a_page_provokes_its_code_and_the_mended_one_does_not(pair):
    assert codes(pair.wrong, pair.view) == {pair.code}
    assert codes(pair.right, pair.right_view or pair.view) == set()


@pytest.mark.parametrize("pair", PRINTS, ids=[pair.code for pair in PRINTS])
def test_a_printed_page_provokes_its_code_and_the_mended_one_does_not(pair, policy):
    assert printed_codes(pair.wrong, pair.values, policy) == {pair.code}
    assert printed_codes(pair.right, pair.right_values, policy) == set()


def test_every_code_of_the_catalog_has_a_pair():
    assert {kind.code for kind in CATALOG} == {pair.code for pair in (*PAIRS, *PRINTS)}


def test_codes_are_unique_and_worded():
    assert len({kind.code for kind in CATALOG}) == len(CATALOG)
    assert all(kind.why and kind.fix and kind.severity in {"error", "warning"} for kind in CATALOG)
