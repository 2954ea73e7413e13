# SPDX-License-Identifier: Apache-2.0
"""Every text of every window in French: none holds an English word, but what the data pack is quoted with."""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from babel.messages.pofile import read_po
from support.packing import listed, tiny, zip_file
from support.tree import ROOT

from chipbrief.browse.dataset import REGISTER
from chipbrief.paths import shipped
from chipbrief_gui.browse.from_notes import written
from chipbrief_gui.translations.linguist import path_of, read_messages
from chipbrief_gui.translations.translator import use_language
from chipbrief_gui.values import PickWords
from chipbrief_gui.words import TEXTS

sys.path.insert(0, str(ROOT / "tools"))
from said import said_by  # pyright: ignore[reportMissingImports]
from windows import open_windows, settle  # pyright: ignore[reportMissingImports]

_WORD = re.compile(r"[^\W\d_]{3,}")
_PATH = re.compile(r"/\S+")
#: What somebody said stands in the words that were said.
_SAID = re.compile("«\u202f.+?\u202f»")
#: The name of a language stands in that language.
_NAMES = frozenset("english".split())
#: Windows that show what others wrote: the licenses and parts of the program, the guide.
_QUOTING = frozenset({"about", "help"})


@pytest.fixture
def french(qapp) -> Iterator[None]:
    use_language(qapp, "fr")
    yield
    use_language(qapp, "en")


def test_no_window_holds_an_english_word(french, data_desk, tmp_path):
    data_desk.choose(PickWords(country="CHN"))
    data_desk.window.rendering.render_now()
    settle()
    found = {"main": said_by(data_desk.window)}
    windows = open_windows(data_desk.window)
    found |= {name: said_by(window) for name, window in windows if name not in _QUOTING}
    data_desk.to_open.append(zip_file(tmp_path, listed(tiny("2099-12-01"))))
    data_desk.window.actions_by_id["install_pack"].trigger()
    found["install_pack"] = said_by(data_desk.window.data.install)
    assert any("2099-12-01" in line for line in found["install_pack"])
    lines = [(name, line) for name, said in found.items() for line in said]
    left = {f"{name}: {line}: {words}" for name, line in lines if (words := sorted(_english_in(line)))}
    assert not left, "\n".join(sorted(left))


_CASE = 'chipbrief = 2\n[pick]\ncountry = "MYS"\nclass = "dc-training-gpu"\nfrom = "2022"\nto = "2025"\n'
#: Picks that the engine refuses.
WRONG_PICKS = {
    "a misspelled country": {"country": "Chnie"},
    "no country at all": {"country": "Atlantide"},
    "no class": {"chip_class": "quantique"},
    "no chip": {"chip": "nvidia-h2000"},
    "a chip of another class": {"chip": "nvidia-h20-96gb", "format": "chip-factsheet"},
    "a format on classes": {"chip": "nvidia-h100-sxm", "format": "memo"},
    "no month": {"start": "2022-13"},
    "no day": {"end": "2025-02-30"},
    "no date": {"start": "hier"},
    "another age": {"start": "0001"},
    "backwards": {"start": "2025", "end": "2022"},
    "law before the window": {"as_of": "2020"},
    "no law": {"as_of": "demain"},
    "two faults": {"country": "Chnie", "start": "x"},
}
#: Files that are opened as a case.
WRONG_CASES = {
    "nothing": b"",
    "no case": b"bonjour",
    "another version": b"chipbrief = 9\n",
    "no text": b"\xff\xfe\x00",
    "broken": b'chipbrief = 2\n[pick]\ncountry = "MYS"\nclass = \n',
    "no pick": b'chipbrief = 2\n[text]\nauthor = "A"\n',
    "a number for a text": _CASE.replace('"MYS"', "5").encode(),
    "an odd key": _CASE.replace("class", "klass").encode(),
    "an odd date": _CASE.replace('"2022"', '"2022-13"').encode(),
    "an odd country": _CASE.replace("MYS", "XXX").encode(),
    "no such paper": f'{_CASE}[edition]\npaper = "A5"\n'.encode(),
    "no such language": f'{_CASE}[edition]\nlanguage = "xx"\n'.encode(),
    "a text that is none": f"{_CASE}[text]\nbottom_line = 5\n".encode(),
    "a value that is no number": f'{_CASE}[scenario]\ngrowth = "x"\n'.encode(),
}
#: Tables of the user's own.
WRONG_TABLES = {
    "nothing": b"",
    "no source": b"pays,valeur\nMYS,3\n",
    "no rows": b"item,source\n",
    "a row without a source": b"item,source\nx,\n",
    "an odd country": b"country,source\nXXX,moi\n",
    "an odd date": b"date,source\n2022-13-01,moi\n",
    "an open quotation mark": b'item,source\n"x,moi\n',
    "cells too few": b"item,source,note\nx,moi\n",
    "no text": b"\xff\xfe\x00\x01",
    "a column twice": b"item,item,source\nx,y,moi\n",
}
#: French sets a fixed space before these signs; that before a colon is lost in the plain text of a page.
_ODD_SPACE = re.compile(r"\w[:;?!](?=\s|$)| [;?!](?=\s|$)|«(?!\u202f)|(?<!\u202f)»|\w'\w")


#: What a file of a case or a table has to say in English, and an error therefore names so.
_KEYS = frozenset(
    "brief pick country class klass chip paper language text bottom line true false item source".split()
)


def _odd(line: str) -> set[str]:
    """Return what is wrong with a line; one that is shortened in its middle is a tip too, whole there."""
    found = {sign[0] for sign in _ODD_SPACE.finditer(line)}
    return found | (_english_in(line) - _KEYS if "…" not in line else set())


@pytest.mark.parametrize("words", WRONG_PICKS.values(), ids=WRONG_PICKS)
def test_a_wrong_pick_is_told_in_french(french, data_desk, words):
    data_desk.window.try_example()
    data_desk.choose(replace(PickWords(country="CHN"), **words))
    data_desk.window.refresh()
    fault = data_desk.window.pick.fault()
    assert len(fault) > 20
    assert fault[0].isupper() or fault[0] == "«"
    assert not _odd(fault)


@pytest.mark.parametrize("content", WRONG_CASES.values(), ids=WRONG_CASES)
def test_a_wrong_case_is_told_in_french(french, data_desk, tmp_path, content):
    before = said_by(data_desk.window)
    path = tmp_path / "etude.brief"
    path.write_bytes(content)
    data_desk.to_open.append(path)
    data_desk.window.actions_by_id["open_case"].trigger()
    settle()
    told = {line.replace(str(path), "") for line in said_by(data_desk.window) - before}
    assert any("etude" in line for line in told)
    assert not {line: odd for line in told if (odd := _odd(line))}


@pytest.mark.parametrize("content", WRONG_TABLES.values(), ids=WRONG_TABLES)
def test_a_wrong_table_is_told_in_french(french, data_desk, tmp_path, content):
    data_desk.choose(PickWords(country="CHN"))
    data_desk.window.actions_by_id["own"].trigger()
    own = data_desk.window.data.own
    before = said_by(own)
    path = tmp_path / "douane.csv"
    path.write_bytes(content)
    data_desk.to_open.append(path)
    own.add.click()
    own.form.name.returnPressed.emit()
    settle()
    told = said_by(own) - before
    assert any("douane" in line for line in told)
    assert not {line: odd for line in told if (odd := _odd(line))}


def test_the_words_looked_for_are_english_and_what_is_quoted_is_left_out():
    assert _english_in("Lignes of the table") == {"the"}
    assert not _english_in("Format policy : Huawei Entity List (huawei-2019)")
    assert not _english_in("Production «\u202fmore than the others\u202f» en 2025")
    assert not _english_in("Nom et pays de la table")


def _english_in(line: str) -> set[str]:
    """Return the English words of a line that it does not quote."""
    words = _of(line) & _english()
    if not words:
        return set()
    rest = _SAID.sub(" ", line)
    for text in _quoted():
        if text in rest:
            rest = re.sub(rf"(?<!\w){re.escape(text)}(?!\w)", " ", rest)
    return _of(_PATH.sub(" ", rest)) & _english()


@cache
def _english() -> frozenset[str]:
    """Return the words of our English texts that no French text of ours has."""
    pairs = [*_window_pairs(), *_catalog_pairs()]
    french = {word for _english, text in pairs for word in _of(text)}
    return frozenset({word for text, _french in pairs for word in _of(text)} - french - _NAMES)


def _window_pairs() -> Iterator[tuple[str, str]]:
    for message in read_messages(path_of("fr").read_bytes()).values():
        yield message.source, " ".join(message.forms)
    yield from ((text, "") for text in TEXTS.values())


def _catalog_pairs() -> Iterator[tuple[str, str]]:
    # What the data pack says keeps English names and quotations in French too.
    pack = set(_quoted())
    for path in sorted(shipped("templates").glob("*/locale/fr.po")):
        for message in read_po(BytesIO(path.read_bytes()), locale="fr"):
            if message.id not in pack:
                yield _joined(message.id), _joined(message.string)


def _joined(text: Any) -> str:
    return text if isinstance(text, str) else " ".join(text or ())


def _of(text: str) -> set[str]:
    return set(_WORD.findall(text.replace("&", "").casefold()))


@cache
def _quoted() -> tuple[str, ...]:
    """Return what the data pack says, the longest first."""
    texts = {text for text in _cells() if _of(text)}
    return tuple(sorted(texts, key=len, reverse=True))


def _cells() -> Iterator[str]:
    for path in sorted(shipped("datasets").rglob("*.csv")):
        with path.open(encoding="utf-8", newline="") as rows:
            yield from (" ".join(cell.split()) for row in csv.reader(rows) for cell in row)
    for path in sorted(shipped("datasets").rglob("NOTES.md")):
        for part in written(path.read_text("utf-8")):
            yield from (part.title, *part.lines)
    yield from REGISTER
    yield from _strings(json.loads((shipped("datasets") / "sources" / "sources.json").read_text("utf-8")))


def _strings(value: object) -> Iterable[str]:
    if isinstance(value, dict):
        return [text for item in value.values() for text in _strings(item)]
    if isinstance(value, list):
        return [text for item in value for text in _strings(item)]
    return [value] if isinstance(value, str) else []
