# SPDX-License-Identifier: Apache-2.0
"""What pages say, as an editor reads it: letters without gaps, numbers with their words, nothing twice."""

from __future__ import annotations

import html as markup
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import chain

import pytest

from chipbrief.compose import compose
from chipbrief.edition import make_edition
from chipbrief.gather import gather
from chipbrief.gather.records import Hbm
from chipbrief.judge import judge
from chipbrief.pick import make_pick

Pages = Callable[..., str]
NOW = ("2022-10-01", "2026-11-28")
CLASS = "dc-training-gpu"


@pytest.fixture(scope="module")
def page_of(formats_workshop) -> Pages:
    """Return a maker of pages: format, country, class, window and language."""

    @cache
    def page(format: str, country: str, chip_class: str = CLASS, window=NOW, language: str = "") -> str:
        start, end = window
        pick = make_pick(
            formats_workshop.choices,
            country=country,
            chip_class=chip_class,
            start=start,
            end=end,
            format=format,
        )
        asked, library = formats_workshop.formats[format], formats_workshop.library
        findings = judge(gather(pick, library, asked.needs), asked.questions)
        edition = make_edition(language=language)
        return compose(
            findings, asked, edition=edition, draw=lambda charts: charts, sources=library.sources
        ).html

    return page


def plain(html: str) -> str:
    return " ".join(markup.unescape(re.sub(r"<[^>]*>", " ", html)).split())


@pytest.mark.parametrize("format", ["policy-brief", "memo", "country-profile"])
@pytest.mark.parametrize(("country", "chip_class"), [("CHN", CLASS), ("ARE", CLASS), ("CHN", "hbm")])
def test_letters_run_without_gaps_in_what_is_printed(page_of, format, country, chip_class):
    html = page_of(format, country, chip_class)
    lists = re.findall(r'<p class="table-note caveats">(.*?)</p>', html, re.DOTALL)
    assert lists
    found = [re.findall(r'<span class="marks(?: note)?">(\w+)</span>', told) for told in lists]
    # Those of a memo go on from list to list.
    for letters in [list(chain(*found))] if format == "memo" else found:
        assert letters == [chr(ord("a") + place) for place in range(len(letters))]


@pytest.mark.parametrize("format", ["findings-report", "country-profile", "claim-check"])
@pytest.mark.parametrize("country", ["CHN", "ARE", "MYS"])
def test_one_of_a_thing_has_its_singular(page_of, format, country):
    text = plain(page_of(format, country))
    many = "chips|clusters|cards|cases|companies|dies|models|months|servers|systems|years|stacks|points"
    assert not re.findall(rf"(?<![\w.,–−-])1 (?:{many})\b", text)


def test_dollars_are_not_told_as_chips(page_of):
    text = plain(page_of("findings-report", "CHN"))
    asked = re.findall(r"How many chips arrived: [^?]*\? (.*?) ?As given by", text)
    assert len(asked) > 3
    assert not [answer for answer in asked if "USD" in answer or "servers" in answer]
    assert "What was the value of what arrived: China total (smuggled) (B200, H100, H200, April 2025" in text


def test_dates_in_questions_stand_in_words(page_of):
    html = page_of("findings-report", "CHN")
    found = re.findall(r'<div class="finding".*?</div>', html, re.DOTALL)
    assert len(found) > 50
    assert not re.findall(r"\b20\d\d-[01]\d(?:-\d\d)?\b(?!-\d)", plain(" ".join(found)))


def test_an_index_has_its_article(page_of):
    assert re.search(
        r"China’s lag on the Epoch Capabilities Index was", plain(page_of("policy-brief", "CHN"))
    )
    french = plain(page_of("policy-brief", "CHN", language="fr"))
    assert "le retard de la Chine sur l’Epoch Capabilities Index était de" in french


def test_a_note_on_all_items_is_told_once(page_of):
    text = plain(page_of("license-note", "ARE"))
    assert text.count("The UAE has been in A:5 since") == 1


@pytest.mark.parametrize("format", ["memo", "policy-brief"])
def test_what_is_said_of_memory_is_measured_as_memory_is(page_of, format):
    html = page_of(format, "KAZ", "hbm", ("2019-01-01", "2019-12-31"))
    answer = plain(re.findall(r'<div class="answer bottom-line">(.*?)</div>', html, re.DOTALL)[0])
    assert "The highest bandwidth density that is known is 2.78 GB/s per mm² (HBM2 stack" in answer
    assert "TPP" not in answer


def test_supply_and_output_of_memory_are_told_of_memory(page_of):
    text = plain(page_of("policy-brief", "CHN", "hbm"))
    supply = text[text.index("What the controls did to supply") : text.index("Reported diversion")]
    output = text[text.index("What China makes itself") : text.index("Capability and cost")]
    assert "a memory bandwidth of 11.3 percent" in supply
    assert "the memory bandwidth to be had without a license" in supply
    assert " TPP " not in supply.partition("Figure")[0]
    assert "The best Chinese memory bandwidth was" in output
    assert "high-bandwidth memory that CXMT can make" in output
    assert "TPP" not in output
    assert "Ascend chips" not in output


@pytest.mark.parametrize("country", ["ISL", "ARE"])
def test_a_memo_says_once_that_no_case_was_reported(page_of, country):
    text = plain(page_of("memo", country))
    assert (
        text.count("evidence of absence")
        == len(re.findall("No AI-chip diversion case with .{3,30} on its route", text))
        == 1
    )
    assert "holds no diversion cases" not in text


def test_cases_through_a_country_and_with_it_on_their_route_are_told_apart(page_of):
    text = plain(page_of("country-profile", "MYS"))
    assert "The country is on the route of 3 AI-chip diversion cases reported in the window." in text
    assert "Not counted are 3 cases with Malaysia on their route" in text
    assert "Each of the 3 reported cases has Malaysia as a stop on the way" in text


@pytest.mark.parametrize("language", ["", "fr"])
@pytest.mark.parametrize(
    ("format", "country"),
    [("rule-change-memo", "ISL"), ("country-profile", "CHN"), ("country-profile", "MYS")],
)
def test_no_sentence_of_running_text_begins_with_a_numeral(page_of, format, country, language):
    html = page_of(format, country, language=language)
    told = [plain(text) for text in re.findall(r"<p(?: class=\"table-note\")?>(.*?)</p>", html, re.DOTALL)]
    assert told
    begun = [
        re.search(r"(?:^|[a-z]\. (?:\[\d[^\]]*\] (?:\+\d+ )?)?)\d+ [a-zé]{3,}[^.]*", text) for text in told
    ]
    assert [found[0] for found in begun if found] == []


def test_memory_without_a_measure_is_a_gap(formats_workshop):
    pick = make_pick(
        formats_workshop.choices, country="KAZ", chip_class="hbm", start="2019", end="2019", format="memo"
    )
    asked, library = formats_workshop.formats["memo"], formats_workshop.library
    evidence = gather(pick, library, asked.needs)
    bare = tuple(replace(stack, package_area_mm2=None) for stack in evidence.all(Hbm))
    findings = judge(replace(evidence, records={**evidence.records, "hbm": bare}), asked.questions)
    text = plain(compose(findings, asked, draw=lambda charts: charts, sources=library.sources).html)
    assert "Memory is measured by its bandwidth density, which is not known of any of them." in text


def test_what_is_asked_of_each_measure_is_told_in_one_table(page_of):
    html = page_of("findings-report", "MYS")
    text = plain(html)
    assert "How many equal poles would be as concentrated" not in text
    *_supply, table = re.findall(r'<table class="grid">(.*?)</table>', html, re.DOTALL)
    heads = [plain(head) for head in re.findall(r"<th.*?</th>", table, re.DOTALL)]
    assert heads[0] == "Measure"
    assert heads[-2:] == ["United States", "China"]
    rows = re.findall(r"<tr><td>.*?</tr>", table, re.DOTALL)
    assert len(rows) > 5
    assert all('data-finding="poles.' in row and 'class="cite' in row for row in rows)


def test_the_day_of_a_rule_is_told_in_a_whole_sentence(page_of):
    text = plain(page_of("findings-report", "CHN"))
    assert "less October 7, 2022, the day “October 7, 2022 rule” became known." in text
    assert " The report uses " in text


def test_french_deviations_and_dates_are_spelled_one_way(page_of):
    report = plain(page_of("findings-report", "CHN", language="fr"))
    assert "écarts types" in report
    assert "écarts-types" not in report
    annex = plain(page_of("evidence-annex", "CHN", window=("2022-10-01", "2025-02-12"), language="fr"))
    assert " Du / au " in annex


def test_what_leaves_a_question_open_is_told_once(page_of):
    text = plain(page_of("findings-report", "MYS", window=("2022-10-01", "2025-02-12")))
    assert text.count("Parameters not known by February 12, 2025:") == 1


@pytest.mark.parametrize(
    ("format", "country", "chip_class"),
    [("policy-brief", "CHN", CLASS), ("policy-brief", "MYS", CLASS), ("memo", "CHN", CLASS)],
)
def test_the_languages_of_a_brief_rest_on_the_same_sources(page_of, format, country, chip_class):
    cited = [
        re.findall(r'data-cite="([^"]*)"', page_of(format, country, chip_class, language=language))
        for language in ("", "fr")
    ]
    assert cited[0]
    assert set(cited[0]) == set(cited[1])


LISTING = [
    "policy-brief",
    "license-note",
    "rule-change-memo",
    "claim-check",
    "findings-report",
    "evidence-annex",
]


@pytest.mark.parametrize("format", LISTING)
def test_abbreviations_that_are_used_are_listed(page_of, format):
    text = plain(page_of(format, "CHN"))
    (told,) = re.findall(r"Abbreviations: (.*?)\.", text)
    assert "TPP, total processing performance" in told
    shorts = [part.split(", ")[0] for part in told.split("; ")]
    assert shorts == sorted(shorts)
    assert all(len(re.findall(rf"\b{short}\b", text)) > 1 for short in shorts)


@pytest.mark.parametrize("format", ["policy-brief", "memo"])
@pytest.mark.parametrize("country", ["CHN", "SGP"])
def test_the_bottom_line_writes_the_measure_out(page_of, format, country):
    assert re.search(
        r"\bTPP\b", plain(page_of(format, country)).partition("total processing performance (")[2]
    )
    before = plain(page_of(format, country)[page_of(format, country).index("<body") :])
    assert "TPP" not in before.partition("total processing performance (TPP)")[0]


@pytest.mark.parametrize(("language", "band"), [("", "90 percent band"), ("fr", "bande à 90")])
def test_a_band_is_named_only_where_it_is_drawn(page_of, language, band):
    early = page_of("findings-report", "ISL", window=("2022-10-01", "2023-06-30"), language=language)
    later = page_of("findings-report", "ISL", window=("2022-10-01", "2025-02-12"), language=language)
    for html, drawn in ((early, False), (later, True)):
        figures = re.findall(r'<div class="figure" id="figure-cost-and-scaling-c.*?</div>', html, re.DOTALL)
        assert len(figures) == 2
        assert [band in figure.replace("\u00a0", " ") for figure in figures] == [drawn, drawn]


def test_no_place_on_the_way_is_not_told_as_no_route(page_of):
    page = plain(page_of("findings-report", "CHN", window=("2022-10-01", "2025-02-12")))
    assert "through Hong Kong" in page
    assert "No known case has a place between the first and the last of its route." in page


def test_a_case_of_other_goods_is_not_told_as_none(page_of):
    page = plain(page_of("findings-report", "CHN", window=("2023-10-01", "2023-10-31")))
    assert "How many further cases of the window are of other goods, or went elsewhere? 1 case" in page
    assert "The data pack has no AI-chip case of the window with the country on its route." in page


@pytest.mark.parametrize(
    ("country", "told"), [("RUS", True), ("IRN", True), ("CHN", False), ("DEU", False), ("KHM", False)]
)
def test_a_bottom_line_on_an_embargoed_country_says_what_is_not_modeled(page_of, country, told):
    for format in ("memo", "policy-brief"):
        text = plain(page_of(format, country))
        assert ("are not modeled; they can ask" in text) is told


@pytest.mark.parametrize(
    ("format", "says", "never"),
    [
        ("claim-check", "aucun éditeur indépendant pour, 2 contre", "0 éditeurs"),
        ("license-note", "lettre à la société : Licence requise", "is-informed"),
        ("chip-factsheet", "H100 ; H200", "H100; H200"),
        ("policy-brief", "et une n’en a aucun", "1 n’en"),
    ],
)
def test_a_page_in_french_is_french_in_its_small_words(page_of, format, says, never):
    text = plain(page_of(format, "CHN", window=("2022-10-01", "2026-11-20"), language="fr"))
    assert says in text
    assert never not in text


@pytest.mark.parametrize(
    ("country", "said"),
    [("CHN", "dont 6 en août 2022 : Lettre de 2022 à NVIDIA Résultat"), ("ARE", "dont 8 en octobre 2023 :")],
)
def test_a_title_names_the_rules_of_its_month_alone(page_of, country, said):
    assert said in plain(
        page_of("chip-factsheet", country, window=("2022-10-01", "2026-11-20"), language="fr")
    )
