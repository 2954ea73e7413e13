# SPDX-License-Identifier: Apache-2.0
"""The catalogs are whole and up to date, and a French page says nothing of ours in English."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from io import BytesIO

import lxml.html
import pytest
from babel.messages.pofile import read_po
from support.tree import ROOT

from chipbrief.compose import compose, open_formats
from chipbrief.edition import Edition
from chipbrief.gather import gather
from chipbrief.gather.records import Caveat, ChipClass, Claim, DiversionCase, PolicyOption, StockEstimate
from chipbrief.judge import judge
from chipbrief.language import Said, open_language
from chipbrief.paths import shipped

sys.path.insert(0, str(ROOT / "tools"))
import translate  # pyright: ignore[reportMissingImports]

CATALOGS = sorted((ROOT / "templates").glob("*/locale/*.po"))
FORMATS = open_formats(shipped("templates"))
#: Records and sources are quoted in English; what a page says of them is in its own language.
_QUOTED = "//*[@lang='en'] | //*[contains(@class, 'reference')]/*[@class='reference'] | //style | //script"
#: Words that both languages have, and signs.
_SAME = re.compile(r"[\w°²×,. /()-]{0,14}")


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: f"{path.parents[1].name}-{path.stem}")
def test_a_catalog_is_whole_and_up_to_date(path):
    state = translate.state(path)
    assert not state.lacking
    assert not state.stale, "run tools/translate.py"


@pytest.mark.parametrize("format", ["policy-brief", "memo"])
@pytest.mark.parametrize("country", ["CHN", "ISL"])
def test_a_french_page_has_no_english_of_the_engine(library, pick_of, format, country):
    asked = FORMATS[format]
    findings = judge(gather(pick_of(country), library, asked.needs), asked.questions)
    left = _english_in(compose(findings, asked, (), Edition(language="fr")).html, asked)
    assert not left


def test_words_of_the_data_pack_are_in_the_catalog(library):
    french = open_language("fr", *FORMATS["policy-brief"].catalogs("fr"))
    words = {row.label for row in library.all(ChipClass)}
    words |= {row.kind.replace("_", " ") for row in library.all(DiversionCase)}
    words |= {source.quality for source in library.sources.values()}
    known = {str(message.id) for message in _catalog("_shared")}
    assert words <= known
    assert french.say("superseded") == "remplacée"
    assert {row.kind for row in library.all(StockEstimate)} <= known


@pytest.mark.parametrize(("country", "end"), [("CHN", "2026-10-01"), ("SGP", "2025-02-12")])
def test_every_text_of_a_finding_can_be_said_in_another_language(library, pick_of, country, end):
    asked = FORMATS["findings-report"]
    found = judge(gather(pick_of(country, end=end), library, asked.needs), asked.questions)
    quoted = {row.sentence for row in library.all(Caveat)} | {row.statement for row in library.all(Claim)}
    quoted |= {text for row in library.all(PolicyOption) for text in (row.title, row.description)}
    plain = {text for item in found.all for text in _texts(item) if not isinstance(text, Said)}
    known = {str(message.id) for message in _catalog("_shared")} | quoted
    assert not {text for text in plain - known if " " in text}


def _texts(item) -> Iterator[str]:
    yield from (item.question, item.unit, item.formula, item.method, item.settle, *item.caveats)
    yield from (item.likelihood, item.confidence, *([item.value] if isinstance(item.value, str) else []))


def _english_in(html: str, format) -> list[str]:
    """Return texts of a page that a text of its catalogs is, or that hold one of some length."""
    root = lxml.html.fromstring(html)
    for item in root.xpath(_QUOTED):
        item.drop_tree()
    texts = {" ".join(text.split()) for text in root.itertext()} | set(root.xpath("//@alt"))
    return [f"{found!r} in {text!r}" for text in texts for found in _english(format.id) if found.search(text)]


@cache
def _english(format: str) -> tuple[re.Pattern[str], ...]:
    parts = (part for name in ("_shared", format) for message in _catalog(name) for part in _parts(message))
    return tuple(re.compile(rf"(?<!\w){re.escape(part)}(?!\w)") for part in dict.fromkeys(parts))


def _parts(message):
    """Yield the runs of words of an English text that its translation does not have."""
    english, french = map(_plain, (message.id, message.string))
    for part in re.split(r"\{\w+\}|%\(\w+\)s|<[^>]+>|%%", english):
        words = part.strip(" .,:;()[]=+-/×")
        if len(words.split()) >= 2 and not _SAME.fullmatch(words) and words not in french:
            yield words


def _plain(text) -> str:
    return text if isinstance(text, str) else " ".join(text)


def _catalog(name: str):
    data = (ROOT / "templates" / name / "locale" / "fr.po").read_bytes()
    return [message for message in read_po(BytesIO(data), locale="fr") if message.id]
