# SPDX-License-Identifier: Apache-2.0
"""For each problem of a page, a small page that has it and one that has not."""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from support.making import make

from chipbrief.compose.view import (
    AuthorField,
    BriefHead,
    BriefView,
    CaseRow,
    CaveatNote,
    CaveatNotes,
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
CHIPS = of_view(
    chips=make(ChipsSection, rows=(make(ChipRow, name="NVIDIA H100", marks="a"),)),
    caveats=CaveatNotes((make(CaveatNote, letter="a", text="Rounded."),), (), ()),
)
VARIANTS = of_view(
    chips=make(
        ChipsSection,
        rows=(make(ChipRow, name="NVIDIA H100", marks="a"), make(ChipRow, name="NVIDIA H100 NVL", marks="")),
    )
)
CASES = of_view(cases=(make(CaseRow, title="A ring in Shenzhen", marks="a"),))
RINGS = of_view(
    cases=(make(CaseRow, title="A ring", marks="a"), make(CaseRow, title="A ring in Shenzhen", marks=""))
)
DEALS = of_view(deals=(make(CaseRow, title="A lawful deal", marks="a", verified="memory"),))
TWO_HEADS = '<tr><th scope="col">Case</th><th scope="col">Sources</th></tr>'
SAID_LATER = f'<td>{CITE}<sup class="mark">‡</sup></td>'
LATE = dataclasses.replace(of_head(hindsight=True), cases=(make(CaseRow, title="A ring", late=True),))
LATE_FINDINGS = of_view(
    studies=(
        make(
            StudyView,
            findings=(
                make(StudyFindingView, id="late", known=True, late=True),
                make(StudyFindingView, id="none", known=False, late=True),
            ),
        ),
    )
)
NO_COLUMNS = of_view(
    studies=(
        dataclasses.replace(STUDY, figures=(make(FigureView, name="a", data=(make(DataTable, name="a"),)),)),
    )
)
ENDED = of_view(
    rules=RulesSection(count=1, rows=(make(RuleRow, title="The rule", ended=date(2023, 11, 16)),), coming=())
)
MEMORY = of_view(rules=RulesSection(count=1, rows=(make(RuleRow, verified="memory"),), coming=()))
WORDY = make(AuthorField, label="Note", words=5, max_words=4)
X = "<p>x</p>"
LEGEND = "<p>‡ marks what became known later.</p>"

PAIRS = (
    Pair("C101", '<p class="evidence">A fact.</p>', f'<p class="evidence">A fact {CITE}</p>'),
    Pair("C101", '<p class="who">Somebody.</p>', f'<p class="who">Somebody {CITE}</p>'),
    Pair("C102", '<p><img src="x.svg"></p>', '<p><img src="x.svg" alt="The seal of the office"></p>'),
    Pair("C102", '<p><img src="a/x.svg" alt="x"></p>', '<p><img src="a/x.svg" alt="A seal"></p>'),
    Pair("C102", '<p><img src="x.svg" alt="seal.png"></p>', '<p><img src="x.svg" alt="A seal"></p>'),
    Pair("C102", "<p><svg><g/></svg></p>", "<p><svg><title>A seal</title><g/></svg></p>"),
    Pair(
        "C103",
        f"<p>Everyone has 18,000 chips {CITE}.</p>",
        f"<p>Everyone has {ESTIMATE} chips {CITE}.</p>",
        of_view(estimates=(RANGED,)),
    ),
    Pair(
        "C103",
        f"<p>Everyone has 18,000, they say {CITE}.</p>",
        f"<p>Everyone has 118,000, or 18,000,000, they say {CITE}.</p>",
        of_view(estimates=(RANGED,)),
    ),
    Pair(
        "C103",
        f"<p>Everyone has 18,000 chips {CITE}.</p>",
        f'<p class="table-note">Everyone has 18,000 chips {CITE}.</p>',
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
        "C105",
        judgement("It will almost certainly fall: our confidence is low."),
        judgement("It will almost certainly fall. Confidence is low."),
    ),
    Pair(
        "C105",
        judgement("It is likely that U.S. imports rose, with high confidence."),
        judgement("They say “it is likely.” Confidence is low."),
    ),
    Pair(
        "C151",
        judgement("Hundreds are almost certain; thousands are likely."),
        judgement("Hundreds are almost certain. Thousands are likely, and so are likely more."),
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
    Pair(
        "C108",
        "<p>A lawful deal<sup class='mark'>†</sup></p>",
        "<p>Another<sup class='mark'>†</sup></p>",
        DEALS,
    ),
    Pair(
        "C113",
        "<ul><li>May 1, 2025: A lawful deal.</li></ul>",
        f"<ul><li>May 1, 2025: A lawful deal. {MARK}</li></ul>{NOTE}",
        DEALS,
    ),
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
        f"<ul><li>NVIDIA H100 {MARK}: caught</li></ul>{NOTE.replace('Rounded', 'Of another list')}",
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
    Pair("C113", "<ul><li>NVIDIA H100: no</li></ul>", "<ul><li>NVIDIA H100 NVL: no</li></ul>", VARIANTS),
    Pair("C113", "<ul><li>A ring</li></ul>", "<ul><li>A ring in Shenzhen</li></ul>", RINGS),
    Pair("C113", "<ul><li>NVIDIA H100: no</li></ul>", "<ul><li>NVIDIA H1000: no</li></ul>", CHIPS),
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
    Pair(
        "C113",
        f'<div data-finding="f1"><p>months</p></div><p>{MARK} x</p>{NOTE}',
        f'<div data-finding="f1"><p>months {MARK}</p></div>{NOTE}',
    ),
    Pair("C114", FIGURE.replace("figure-title", "x"), FIGURE),
    Pair("C114", FIGURE.replace("figure-subtitle", "x"), FIGURE),
    Pair("C114", FIGURE.replace("figure-source", "x"), FIGURE),
    Pair("C114", FIGURE.replace('data-figure="a"', 'data-figure="b"'), FIGURE),
    Pair("C114", FIGURE, FIGURE, NO_COLUMNS, VIEW),
    Pair("C114", FIGURE.replace(CITE, "nobody"), FIGURE),
    Pair("C115", FIGURE.replace(ALT, "A chart of A"), FIGURE),
    Pair("C115", FIGURE.replace(ALT, "A has risen to 3"), FIGURE),
    Pair("C115", FIGURE.replace(ALT, f"{ALT} " * 30), FIGURE),
    Pair("C115", FIGURE.replace(ALT, "Line chart in which A rises from January to December."), FIGURE),
    Pair("C116", "<p>x</p><h1>Another</h1><p>x</p>", "<h2>Another</h2><p>x</p>"),
    Pair("C116", _in("en", X).replace("<h1>", "<h2>First</h2><p>x</p><h1>"), "<h2>Then</h2><p>x</p>"),
    Pair("C116", "<h2></h2><p>x</p>", "<h2>Some words</h2><p>x</p>"),
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
    Pair(
        "C117",
        f'<table>{HEADS}<tr><td rowspan="3">x</td><td>y</td></tr><tr><td>z</td></tr>{ROW}</table>',
        f'<table>{HEADS}<tr><td rowspan="3">x</td><td>y</td></tr>{"<tr><td>z</td></tr>" * 2}</table>',
    ),
    Pair("C118", "<html><head><title>T</title><body><h1>x</h1><p>y</p>", X),
    Pair("C118", '<html lang="en"><body><h1>x</h1><p>y</p>', X),
    Pair("C118", '<html lang="english!"><head><title>T</title><body><h1>x</h1><p>y</p>', X),
    Pair("C118", X, X, of_head(language="fr"), VIEW),
    Pair("C124", "<p>To be written: TBD.</p>", "<p>To be written.</p>"),
    Pair("C124", "<p>Dear [name], lorem ipsum.</p>", "<p>Dear reader.</p>"),
    Pair("C124", "<p>The total is [number].</p>", "<p>The total is not known.</p>"),
    Pair("C124", "<p>[à compléter]</p>", "<p>Complet.</p>"),
    Pair("C124", "<p>It said […] so.</p>", "<p>It said “this […] so”.</p>"),
    Pair("C124", "<p>It said “this […] so”, TBD.</p>", "<p>It said “TBD”.</p>"),
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
    Pair(
        "C126",
        f"<ul><li>A ring {CITE}</li></ul>{LEGEND}",
        f"<ul><li>A ring in Shenzhen {CITE}</li></ul>{LEGEND}",
        LATE,
    ),
    Pair(
        "C126",
        f'<div data-finding="late"><p>Three</p></div>{LEGEND}',
        '<div data-finding="late"><p>Three <sup class="mark">‡</sup></p></div>'
        f'<div data-finding="none"><p>Not known</p></div>{LEGEND}',
        LATE_FINDINGS,
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
    Pair(
        "C130",
        f"<table>{HEADS.replace('Share (%)', 'TPP')}{ROW}</table>",
        f'<table data-own="mine">{HEADS.replace("Share (%)", "TPP")}{ROW}</table>',
    ),
    Pair(
        "C130",
        f'<div class="written" data-field="note"><p>It took 14 {CITE}.</p></div>',
        f'<div class="written" data-field="note"><p>It took 14 months {CITE}, not 20. It rose '
        f"from 3 chips to 4 {CITE}. So it was in 2024, by Llama 3. It was 12 % {CITE}.</p></div>",
    ),
    Pair(
        "C130",
        f'<div class="written" data-field="note"><p>The stock grew by 12 {CITE}.</p></div>',
        f'<div class="written" data-field="note"><p>It grew by 12 chips, divided by 12 {CITE}.</p></div>',
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
    Pair("C139", FIGURE.replace("A has risen to 3", "A in 2024"), FIGURE),
    Pair("C139", FIGURE.replace("A has risen to 3", "Chart of A since the year 2023"), FIGURE),
    Pair("C147", "<p>It is is so.</p>", "<p>It had had its day.</p>"),
    Pair("C147", "<ol><li>It is is.</li></ol>", '<ol class="references"><li>It is is.</li></ol>'),
    Pair("C147", "<p>So it is. The the end.</p>", "<p>In May may come the end.</p>"),
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
