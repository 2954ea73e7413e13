# SPDX-License-Identifier: Apache-2.0
"""What the program says quotes with “…” and writes ’; straight marks stand only in what a person types.

Straight marks are right between backticks: there stands what a shell or a file must get as it is.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest
from support.tree import ROOT

from chipbrief_gui.words import TEXTS

ENGINE = ROOT / "engine" / "chipbrief"
#: What takes a text that somebody reads, and the keywords that do.
TAKES = frozenset({
    *("notice", "notice_of", "said", "said_of", "Kind", "Pattern", "shown", "complain", "quoted"),
    *("ChipbriefError", "CaseError", "DataError", "PickError", "PlanError", "SealError", "TemplateError"),
})  # fmt: skip
KEYWORDS = frozenset({"help", "epilog"})
#: What a person types, quotation marks and all, for a shell or a file.
TYPED = re.compile(r"`[^`]*`")
_STRAIGHT = re.compile(r"['\"]")
FILES = sorted(ENGINE.rglob("*.py"))


def straight(text: str) -> bool:
    """Return whether a text has a straight mark beside what a person types."""
    return bool(_STRAIGHT.search(TYPED.sub("", text)))


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("“{file}” is not there", False),
        ("'{file}' is not there", True),
        ('"{file}" is not there', True),
        ("the author's text", True),
        ("the author’s text", False),
        ("Write `author='…'`.", False),
    ],
)
def test_straight_marks_are_told(text, odd):
    assert straight(text) is odd


def test_the_engine_quotes_as_a_printer_does():
    said = list(_said())
    assert len(said) > 1500
    assert not [place for place, text in said if straight(text)]


def test_the_window_quotes_as_a_printer_does():
    assert not [key for key, text in TEXTS.items() if straight(text)]


@pytest.mark.parametrize("path", sorted((ROOT / "templates").glob("_notices/locale/*.po")), ids=str)
def test_what_is_said_in_french_quotes_so_too(path):
    told = re.findall(r"^msgstr(?:\[\d\])? ((?:\"[^\n]*\"\n)+)", path.read_text("utf-8"), re.MULTILINE)
    texts = ["".join(line[1:-1] for line in each.splitlines()).replace('\\"', '"') for each in told]
    assert len(texts) > 500
    assert not [text for text in texts if straight(text)]


def _said() -> Iterator[tuple[str, str]]:
    """Yield each text with its place."""
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                words = [word.value for word in node.keywords if word.arg in KEYWORDS]
                for part in (*(node.args if _name(node) in TAKES else ()), *words):
                    for text in _texts(part):
                        yield f"{path.relative_to(ENGINE)}:{part.lineno} {text}", text


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _texts(part: ast.expr) -> Iterator[str]:
    """Yield the texts of an argument; of a choice both, of one that is put together its own words."""
    if isinstance(part, ast.IfExp):
        yield from (*_texts(part.body), *_texts(part.orelse))
    elif isinstance(part, ast.JoinedStr):
        own = (item.value if isinstance(item, ast.Constant) else "{}" for item in part.values)
        yield "".join(map(str, own))
    elif isinstance(part, ast.Constant) and isinstance(part.value, str):
        yield part.value
