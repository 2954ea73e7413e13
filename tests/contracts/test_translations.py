# SPDX-License-Identifier: Apache-2.0
"""The catalogs are whole and up to date, and a French page says nothing of ours in English."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from io import BytesIO

import lxml.etree
import lxml.html
import pytest
from babel.messages.pofile import read_po
from support.numerals import same_numbers
from support.tree import ROOT

from chipbrief.check import check
from chipbrief.check.problem import ERROR
from chipbrief.compose import compose, open_formats
from chipbrief.compose.quoting import is_worded
from chipbrief.edition import Edition
from chipbrief.gather import Library, gather
from chipbrief.gather.records import (
    Caveat,
    ChipClass,
    Claim,
    DiversionCase,
    PolicyOption,
    Rule,
    StockEstimate,
)
from chipbrief.judge import judge
from chipbrief.language import Said
from chipbrief.language.catalogs import open_language
from chipbrief.paths import shipped

sys.path.insert(0, str(ROOT / "tools"))
import translate  # pyright: ignore[reportMissingImports]

CATALOGS = [*sorted((ROOT / "templates").glob("*/locale/*.po")), ROOT / "tools" / "locale" / "fr.po"]
FORMATS = open_formats(shipped("templates"))
FRENCH = Edition(language="fr")
#: Records and sources are quoted in English, and the ids of datasets are no words.
_QUOTED = "//*[@lang='en'] | //*[@class='reference'] | //*[@class='id'] | //i | //style | //script"
#: Official names that a French page does not translate.
_NAMES = re.compile(
    r"Bureau of Industry and Security|Code of Federal Regulations|CHIPS and Science Act|"
    r"GitHub \(repository not identified\)|"
    r"Note \d to 3A090\.a( and \.b)?"
)
#: Words that no French sentence has, and every English one of some length.
_ENGLISH = re.compile(
    r"(?<![\w-])(the|of|and|with|without|not|by|is|are|was|were|that|this|from|which|than|has|have|known)(?![\w-])"
)
#: Words that both languages have, and signs.
_SAME = re.compile(r"[\w°²×,. /()-]{0,14}")


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: f"{path.parents[1].name}-{path.stem}")
def test_a_catalog_is_whole_and_up_to_date(path):
    state = translate.state(path)
    assert not state.lacking
    assert not state.stale, "run tools/translate.py"


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: f"{path.parents[1].name}-{path.stem}")
def test_none_is_never_told_as_one(path):
    catalog = open_language(path.stem, path.read_bytes()).catalog
    for message in _catalog(path.parents[1].name):
        if isinstance(message.id, tuple | list):
            one, many = message.id
            assert catalog.ngettext(one, many, 0) == catalog.ngettext(one, many, 2)


def test_french_catalogs_set_a_fixed_space_before_signs():
    found = (message for path in CATALOGS for message in _catalog(path.parents[1].name))
    texts = {_without_quoted(_plain(message.string), _plain(message.id)) for message in found}
    wrong = re.compile(r"[^\u202f][;?!](?=\s|$)|[^\u00a0]:(?=\s|$)|«(?!\u202f)|(?<!\u202f)»")
    assert not {text for text in texts if wrong.search(text)}


def test_a_french_sentence_begins_as_the_english_one_does():
    """What begins with a value that is a word, such as “country”, would begin with a small letter."""
    pairs = [(_plain(message.id), _plain(message.string)) for message in _catalog("_notices")]
    sentences = [(one, two) for one, two in pairs if re.match(r"[A-Z].*[.?!]$", one)]
    assert len(sentences) > 200
    assert not {two for _one, two in sentences if re.match(r"[a-zà-ÿ{]", two)}


@pytest.mark.parametrize("name", ["_shared", *FORMATS])
def test_printed_texts_have_the_curly_apostrophe(name):
    """Texts of the data pack are quoted as they stand; all others have one form in both languages."""
    straight, pack = re.compile(r"\w'(?=\w|\s)"), set(map(str, translate.pack_texts()))
    found = {_plain(key) for key in translate.texts(name)} - pack
    assert len(found) > 10
    assert not {text for text in found if straight.search(text)}
    assert not {_plain(message.id) for message in _catalog(name) if straight.search(_plain(message.string))}


def test_french_texts_of_the_data_pack_have_the_numbers_of_the_english_ones():
    french = {str(message.id): str(message.string) for message in _catalog("_shared")}
    texts = dict.fromkeys(map(str, translate.pack_texts()))
    assert len(texts) > 1000
    assert not {text for text in texts if not same_numbers(text, french[text])}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("milliards", "millions"),
        ("40\u202f000", "4\u202f000"),
        ("deux", "trois"),
        ("9 avril", "8 avril"),
        ("avril", "mars"),
        ("10²⁵", "10²⁴"),
    ],
)
def test_a_number_that_a_translation_changes_is_seen(right, wrong):
    told = 'About 2.5bn USD and 40,000 chips, two of them "over 9" on 2025-04-09; up to 10²⁵ FLOP.'
    kept = (
        "Environ 2,5 milliards USD et 40\u202f000 puces, dont deux «\u202fover 9\u202f» le 9 avril 2025 "
        "et jusqu’à 1 × 10²⁵ FLOP."
    )
    assert same_numbers(told, kept)
    assert not same_numbers(told, kept.replace(right, wrong))


def test_quotations_in_the_data_pack_stay_as_they_were_said():
    french = {str(message.id): str(message.string) for message in _catalog("_shared")}
    for text in map(str, translate.pack_texts()):
        for quote in re.findall(r"\"([^\"]+)\"|(?<!\w)'([^']+)'(?!\w)", text):
            assert f"«\u202f{''.join(quote)}\u202f»".casefold() in french[text].casefold(), text


@pytest.mark.parametrize("format", sorted(FORMATS))
@pytest.mark.parametrize("picked", [("CHN", "2026-10-01"), ("MYS", "2025-02-12"), ("ISL", "2025-02-12")])
def test_a_french_page_is_sound_and_has_no_english_of_the_engine(library, pick_of, format, picked):
    asked, (country, end) = FORMATS[format], picked
    sample = tomllib.loads(asked.text("sample.toml"))
    pick = pick_of(country, end=end, chip_class=sample["class"], chip=sample.get("chip", ""))
    page = compose(judge(gather(pick, library, asked.needs), asked.questions), asked, (), FRENCH)
    assert not [item for item in check(page.view, page.html) if item.severity == ERROR]
    assert not _left_over(_page_texts(page.html), format)
    drawn = page.pictures.values()
    assert not _left_over((text for svg in drawn for text in _chart_texts(svg)), format, quoting=True)


def test_a_text_that_no_catalog_has_stays_and_is_marked_as_english(library, pick_of):
    claims = library.files["claims/claims.csv"]
    old, new = (
        b"Existing controls are already slowing Chinese AI progress.",
        b"The controls of a later day do nothing at all.",
    )
    newer = Library.from_files({**library.files, "claims/claims.csv": claims.replace(old, new)})
    asked = FORMATS["claim-check"]
    page = compose(judge(gather(pick_of("CHN"), newer, asked.needs), asked.questions), asked, (), FRENCH)
    assert f'<span lang="en">{new.decode()}</span>' in page.html
    assert new.decode() not in re.sub('<span lang="en">.*?</span>', "", page.html)
    assert "DeepSeek confirme la nécessité des contrôles" in page.html


def test_words_of_the_data_pack_are_in_the_catalog(library):
    french = open_language("fr", *FORMATS["policy-brief"].catalogs("fr"))
    words = {row.label for row in library.all(ChipClass)}
    words |= {row.kind.replace("_", " ") for row in library.all(DiversionCase)}
    words |= {source.quality for source in library.sources.values()}
    known = {str(message.id) for message in _catalog("_shared")}
    assert words <= known
    assert french.say("superseded") == "remplacée"
    assert {row.kind for row in library.all(StockEstimate)} <= known
    assert {rule.effect for rule in library.all(Rule)} <= known
    assert {rule.short_title for rule in library.all(Rule) if is_worded(rule.short_title)} <= known
    assert {caveat.sentence for caveat in library.all(Caveat)} <= known


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


def _page_texts(html: str) -> Iterator[str]:
    root = lxml.html.fromstring(html)
    for item in root.xpath(_QUOTED):
        item.drop_tree()
    for item in root.xpath("//span[@class='tied']"):
        item.drop_tag()
    yield from root.xpath("//body//text()")


def _chart_texts(svg: bytes) -> Iterator[str]:
    yield from lxml.etree.fromstring(svg).xpath("//text()")


def _left_over(texts: Iterable[str], format: str, *, quoting: bool = False) -> list[str]:
    """Return texts that are English ones of the catalogs or have parts of them, or that read as English.

    Charts are ``quoting``: they have the names of records, which cannot be marked as English in a picture.
    """
    said = {_NAMES.sub("", " ".join(text.split())) for text in texts}
    known = [_has(part, text) for text in said for part in _english(format) if part in text]
    read = [] if quoting else [text for text in said if _ENGLISH.search(text)]
    return [*filter(None, known), *read, *(text for text in said if text in _translated(format))]


def _has(part: str, text: str) -> str:
    found = re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text)
    return f"{part!r} in {text!r}" if found else ""


@cache
def _english(format: str) -> tuple[str, ...]:
    """Return the runs of words of the catalogs' English texts that their translations do not have."""
    return tuple(dict.fromkeys(part for message in _messages(format) for part in _parts(message)))


@cache
def _translated(format: str) -> frozenset[str]:
    """Return the whole English texts of the catalogs that are other ones in French."""
    return frozenset(str(message.id) for message in _messages(format) if message.id != message.string)


def _messages(format: str):
    return [message for name in ("_shared", format) for message in _catalog(name)]


def _parts(message):
    """Yield the runs of words of an English text that its translation does not have."""
    english, french = map(_plain, (message.id, message.string))
    for part in re.split(r"\{\w+\}|%\(\w+\)s|<[^>]+>|%%", english):
        words = part.strip(" .,:;()[]=+-/×")
        if len(words.split()) >= 2 and not _SAME.fullmatch(words) and words not in french:
            yield words


def _without_quoted(text: str, english: str) -> str:
    """Return a text without what it quotes as the English one has it, such as the title of a paper."""
    return re.sub("«\u202f(.+?)\u202f»", lambda quote: "" if quote[1] in english else quote[0], text)


def _plain(text) -> str:
    return text if isinstance(text, str) else " ".join(text)


def _catalog(name: str):
    (path,) = (path for path in CATALOGS if path.parents[1].name == name)
    data = path.read_bytes()
    return [message for message in read_po(BytesIO(data), locale="fr") if message.id]
