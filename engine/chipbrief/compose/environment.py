# SPDX-License-Identifier: Apache-2.0
"""Rendering a page in the sandbox; every failure becomes one sentence with file, line, cause and hint."""

from __future__ import annotations

import re
import traceback
from collections import Counter
from collections.abc import Callable, Mapping, Set
from typing import Any

from jinja2 import FunctionLoader, TemplateNotFound, TemplateRuntimeError, TemplateSyntaxError, pass_context
from jinja2 import TemplateError as JinjaError

from chipbrief.compose.compiled import compiled
from chipbrief.compose.sandbox import Sandbox
from chipbrief.errors import TemplateError
from chipbrief.language import ENGLISH, Language
from chipbrief.language.notices import notice, words_of

MAX_PAGE_BYTES = 4_000_000
MAX_DEPTH = 1000
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*+)[^<>]*?(/?)>", re.IGNORECASE)
#: Elements that the next one of their kind closes, or that hold nothing.
_CLOSED_BY_OTHERS = frozenset(
    "p li dt dd tr td th thead tbody tfoot colgroup option br hr img col wbr meta link input".split()
)
#: The filters that a page is given, beside Jinja's and those of the language.
FILTERS = ("cite", "about", "stated", "records", "lettered")


class AuthorsFault(TemplateRuntimeError):
    """Something is wrong in a text of the author's; its message says in which, so no template is named."""


def build_environment(
    files: Mapping[str, str],
    filters: Mapping[str, Callable[..., Any]],
    functions: Mapping[str, Callable[..., Any]] | None = None,
    language: Language = ENGLISH,
    told: Set[str] = frozenset(),
) -> Sandbox:
    """Return an environment over ``files`` (posix path -> text) with our filters added to the few allowed.

    ``functions`` are called by name in templates; words, numbers and dates are those of ``language``.
    ``told`` are texts that the page is given in that language: ``original`` does not call them English.
    """

    def load(name: str) -> tuple[str, str, None] | None:
        return (files[name], name, None) if name in files else None

    sandbox = Sandbox(
        {name: _at_run_time(function) for name, function in filters.items()},
        language,
        told,
        loader=FunctionLoader(load),
        bytecode_cache=compiled(language.code),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    sandbox.globals.update(functions or {})
    return sandbox


def _at_run_time(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter that Jinja must not evaluate when it compiles: the next pass may answer otherwise."""

    @pass_context
    def filter(_context: object, *values: Any, **options: Any) -> Any:  # noqa: A001 - what it is
        return function(*values, **options)

    return filter


def render_page(environment: Sandbox, name: str, context: Mapping[str, Any]) -> str:
    """Return the page that template ``name`` makes of ``context``.

    Raises ``TemplateError`` with file, line and cause; a page beyond ``MAX_PAGE_BYTES`` is stopped.
    """
    parts: list[str] = []
    size = 0
    environment.begin()
    try:
        for part in environment.get_template(name).generate(**context):
            size += len(part)
            parts.append(part)
            if size > MAX_PAGE_BYTES:
                break
    except Exception as error:
        raise _worded(error, name) from error
    if size > MAX_PAGE_BYTES:
        raise TemplateError(
            notice(
                "{name} makes a page of over {most} characters. Is a loop endless?",
                name=name,
                most=MAX_PAGE_BYTES,
            )
        )
    page = "".join(parts)
    if is_deep(page):
        raise TemplateError(
            notice("{name} opens more than {most} elements inside each other.", name=name, most=MAX_DEPTH)
        )
    return page


def is_deep(page: str) -> bool:
    """Return whether more than ``MAX_DEPTH`` elements of a page stand open, where each has to be closed.

    A parser takes the square of the depth, and the typesetter an hour.
    """
    still = Counter[str]()
    depth = 0
    for closes, name, closed in _TAG.findall(page):
        if name in _CLOSED_BY_OTHERS or (closed and still["svg"]):
            continue
        if not closes:
            still[name] += 1
            depth += 1
        elif still[name]:
            still[name] -= 1
            depth -= 1
        if depth > MAX_DEPTH:
            return True
    return False


def _worded(error: Exception, name: str) -> TemplateError:
    if isinstance(error, AuthorsFault):
        return TemplateError(_sentence(words_of(error)))
    if isinstance(error, TemplateSyntaxError):
        return TemplateError(
            notice(
                "{name}, line {line}: {sentence}",
                name=error.name or name,
                line=error.lineno,
                sentence=_sentence(error.message or ""),
            )
        )
    file, line = _place(error, name)
    return TemplateError(
        notice("{file}, line {line}: {sentence}", file=file, line=line, sentence=_sentence(_cause(error)))
    )


def _cause(error: Exception) -> str:
    match error:
        case TemplateNotFound():
            return notice("The format has no file “{name}”.", name=str(error.name)[:200])
        case RecursionError():
            return notice("It includes, extends or calls itself without end.")
        case JinjaError():
            return words_of(error)
        case _:
            return f"{type(error).__name__}: {error}"


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else notice("{text}.", text=text)


def _place(error: Exception, name: str) -> tuple[str, int | str]:
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if frame.filename.endswith(".j2")]
    return (inside[-1].filename, inside[-1].lineno or "?") if inside else (name, "?")
