# SPDX-License-Identifier: Apache-2.0
"""Rendering a page in the sandbox; every failure becomes one sentence with file, line, cause and hint."""

from __future__ import annotations

import re
import traceback
from collections import Counter
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from jinja2 import (
    Environment,
    FunctionLoader,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    pass_context,
)
from jinja2 import TemplateError as JinjaError

from chipbrief.compose.bounds import MAX_PRINTED
from chipbrief.compose.compiled import compiled
from chipbrief.compose.sandbox import Sandbox
from chipbrief.compose.syntax import syntax_words
from chipbrief.errors import TemplateError
from chipbrief.language import ENGLISH, Language, Said
from chipbrief.language.notices import notice, words_of

MAX_DEPTH = 1000
MAX_ATTRIBUTES = 200
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*+)[^<>]*?(/?)>", re.IGNORECASE)
#: An attribute as parsers find it (HTML standard, 13.2.5.32 to 13.2.5.39), and a tag with too many.
_ATTRIBUTE = (
    r"(?=[\s/]*+[^>])[\s/]*+=?[^\s/>=]*+"
    r"""(?:(?=\s*+=)\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>"'][^\s>]*+)?+)?+"""
)
_CROWD = re.compile(
    rf"<[a-z][^\s/>]*+(?:{_ATTRIBUTE}){{0,{MAX_ATTRIBUTES}}}+(?P<more>{_ATTRIBUTE})?", re.IGNORECASE
)
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

    Raises ``TemplateError`` with file, line and cause; a page beyond ``MAX_PRINTED`` is stopped.
    """
    parts: list[str] = []
    size = 0
    environment.begin()
    try:
        for part in environment.get_template(name).generate(**context):
            size += len(part)
            parts.append(part)
            if size > MAX_PRINTED:
                break
    except Exception as error:
        raise _worded(error, name) from error
    if size > MAX_PRINTED:
        raise TemplateError(
            notice(
                "{name} makes a page of over {most} characters. Is a loop endless?",
                name=name,
                most=MAX_PRINTED,
            )
        )
    page = "".join(parts)
    if is_deep(page):
        raise TemplateError(
            notice("{name} opens more than {most} elements inside each other.", name=name, most=MAX_DEPTH)
        )
    if is_crowded(page):
        raise TemplateError(
            notice(
                "{name} makes a tag of more than {most} attributes. Is a tag not closed?",
                name=name,
                most=MAX_ATTRIBUTES,
            )
        )
    return page


def is_crowded(page: str) -> bool:
    """Return whether a tag has more than ``MAX_ATTRIBUTES``: a parser takes the square of their number."""
    return any(tag["more"] for tag in _CROWD.finditer(page))


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
                sentence=_sentence(syntax_words(error.message or "")),
            )
        )
    place = _place(error, name)
    sentence = _sentence(_cause(error, compiling=place.compiling))
    if place.line:
        return TemplateError(
            notice("{file}, line {line}: {sentence}", file=place.file, line=place.line, sentence=sentence)
        )
    return TemplateError(notice("{file}: {sentence}", file=place.file, sentence=sentence))


def _cause(error: Exception, *, compiling: bool) -> str:
    match error:
        case TemplateNotFound():
            return notice("The format has no file “{name}”.", name=str(error.name)[:200])
        case RecursionError() | SyntaxError() | MemoryError() if compiling:
            return notice("Its expressions or blocks are nested too deeply in each other.")
        case RecursionError():
            return notice("It includes, extends or calls itself without end.")
        case JinjaError() | Exception(args=(Said(), *_)):
            return words_of(error)
        case ValueError() if compiling:
            return notice("A number has too many digits.")
        case _:
            return next((text for kind, text in _CAUSES.items() if isinstance(error, kind)), _OTHER)


#: What goes wrong where a template works with values that do not bear it; Python's own words speak of code.
_CAUSES = MappingProxyType({
    ZeroDivisionError: notice("It divides by zero. Test the number with `if` first."),
    ArithmeticError: notice("A number becomes too large, or it cannot be worked out."),
    TypeError: notice(
        "It uses a value of the wrong kind, such as a text or nothing where a number belongs; or it calls a"
        " macro or function with too many values, or too few."
    ),
    LookupError: notice(
        "It names a value that is not there, such as %(name)s in a text that is given no name."
    ),
})
_OTHER = notice(
    "It uses a value that a filter, function or loop does not take, such as steps of 0 or a list of another"
    " length."
)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else notice("{text}.", text=text)


#: Steps of Jinja's in which it makes code of a file.
_COMPILING = {
    step.__code__
    for step in (Environment._parse, Environment._generate, Environment._compile)  # noqa: SLF001
}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a template fails: a file and a line, 0 if unknown; ``compiling``: while Jinja reads the file."""

    file: str
    line: int = 0
    compiling: bool = False


def _place(error: Exception, name: str) -> _Place:
    place = _Place(name)
    for frame, line in traceback.walk_tb(error.__traceback__):
        code, known = frame.f_code, frame.f_locals
        if code.co_filename.endswith(".j2"):
            place = _Place(code.co_filename, line)
        elif code in _COMPILING:
            place = _Place(str(known["filename"]), compiling=True)
        elif place.compiling and isinstance(read := known.get("lineno"), int):
            place = _Place(place.file, read, compiling=True)
    return place
