# SPDX-License-Identifier: Apache-2.0
"""What to say of an error that nobody foresaw: a library fails at what a document asks for.

A person is told what was under way, at which element, and what to do; where in the program it was, only
``--debug`` tells.
"""

from __future__ import annotations

import traceback
from types import TracebackType
from typing import Any

from chipbrief.language.notices import notice
from chipbrief.language.printable import printable
from chipbrief.typeset.job import WORKS

_LONGEST = 60
_TOLD = ("id", "class")


def sentence_on(error: BaseException, op: str) -> str:
    """Return what to tell of ``error``, which ended the work ``op``."""
    if isinstance(error, RecursionError | SyntaxError):  # selectors become Python, which nests so deep only
        return notice(
            "The document is nested too deeply. Put fewer elements, or rules of a style sheet, in each other."
        )
    if element := _element(error.__traceback__):
        return notice(
            "The page cannot be laid out: {element} is given a size or style that the typesetter cannot draw."
            " Look at what the style sheets say of it.",
            element=element,
        )
    return notice(
        "{work} failed at something that Chipbrief does not expect in the document, its data or its format."
        " Take back what was changed last, or ask whoever made the file for another one.",
        work=WORKS[op],
    )


def trace_of(error: BaseException) -> str:
    """Return where in the program ``error`` was, without what a terminal would obey."""
    lines = "".join(traceback.format_exception(error)).splitlines()
    return "\n".join(printable(line) for line in lines)


def _element(trace: TracebackType | None) -> str:
    """Return the tag of the innermost box that was at work, or nothing."""
    found = ""
    while trace is not None:
        boxes = (trace.tb_frame.f_locals.get(name) for name in ("box", "child", "textbox"))
        found = next((tag for tag in map(_tag, boxes) if tag), found)
        trace = trace.tb_next
    return found


def _tag(box: Any) -> str:
    """Return the start tag of the element that a box was made for, as a template would have it."""
    element: Any = getattr(box, "element", None)
    if not isinstance(getattr(element, "tag", None), str):
        return ""
    told = (f' {name}="{element.get(name)[:_LONGEST]}"' for name in _TOLD if element.get(name))
    return f"<{element.tag[:_LONGEST]}{''.join(told)}>"
