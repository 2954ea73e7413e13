# SPDX-License-Identifier: Apache-2.0
"""Whatever the engine tells the person at work is a notice, so that it can be said in French.

That each notice has its French is a matter of the catalogs: see ``test_translations.py``.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache

from support.tree import ROOT

ENGINE = ROOT / "engine" / "chipbrief"
#: What takes a message -> which of its arguments that is.
TAKES = {
    **dict.fromkeys(
        (
            "CaseError", "ChipbriefError", "DataError", "FrameError", "PickError", "PlanError", "RuleError",
            "SealError", "SecurityError", "ShelfError", "TemplateError", "TemplateRuntimeError",
            "TypesetError",
        ),
        0,
    ),
    **dict.fromkeys(("TypesetFailure", "Fault", "refuse", "failure_to_frame", "at"), 1),
    "Damage": 2,
    "PackProblem": 3,
}  # fmt: skip
#: The package that speaks English only: the command line.
ENGLISH = "cli"
_WORDS = re.compile(r"[^\W\d_]{2}.*\s|\s.*[^\W\d_]{2}")
_MARK = re.compile(r"\{(\w+)\}")
FILES = sorted(path for path in ENGINE.rglob("*.py") if path.relative_to(ENGINE).parts[0] != ENGLISH)


def test_every_message_is_a_notice():
    given = [(place, part) for place, call in _calls() for part in _message(call)]
    plain = [place for place, part in given if _is_plain(part)]
    assert not plain, "give it to `notice`, so that it can be translated"
    assert len(given) > 300


def test_a_notice_has_a_mark_for_each_value():
    assert not [place for place, call in _calls() if not _fits(call)]


@cache
def _calls() -> list[tuple[str, ast.Call]]:
    """Return each call of the engine with its place."""
    trees = ((path.relative_to(ENGINE), ast.parse(path.read_text("utf-8"))) for path in FILES)
    found = ((path, node) for path, tree in trees for node in ast.walk(tree))
    return [(f"{path}:{node.lineno}", node) for path, node in found if isinstance(node, ast.Call)]


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _message(call: ast.Call) -> Iterator[ast.expr]:
    """Yield what a call is given as its message; both sides of a choice."""
    at = TAKES.get(_name(call))
    if at is not None and at < len(call.args):
        part = call.args[at]
        yield from (part.body, part.orelse) if isinstance(part, ast.IfExp) else (part,)


def _is_plain(part: ast.expr) -> bool:
    """Say whether it is a text in words that is no notice."""
    if isinstance(part, ast.JoinedStr):
        held = "".join(str(each.value) for each in part.values if isinstance(each, ast.Constant))
        return bool(re.search(r"[^\W\d_]{2}", held))
    return isinstance(part, ast.Constant) and isinstance(part.value, str) and bool(_WORDS.search(part.value))


def _fits(call: ast.Call) -> bool:
    """Say whether a notice shows all that it is given."""
    given = {word.arg for word in call.keywords}
    if _name(call) not in {"notice", "notice_of"} or None in given:
        return True
    texts = [part.value for part in call.args if isinstance(part, ast.Constant)]
    marks = {mark for text in texts if isinstance(text, str) for mark in _MARK.findall(text)}
    return not texts or given <= marks
