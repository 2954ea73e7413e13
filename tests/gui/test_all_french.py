# SPDX-License-Identifier: Apache-2.0
"""Every text of every window in French: none holds an English word, but what the data pack is quoted with."""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator
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
