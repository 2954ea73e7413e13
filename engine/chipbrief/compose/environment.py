# SPDX-License-Identifier: Apache-2.0
"""The Jinja environment: an immutable sandbox in which only plain values and a few filters exist.

A template may read the fields of the view's classes and little else; text and ranges cannot be
multiplied without bound; every failure becomes a ``TemplateError`` with file, line, cause and hint.
"""

from __future__ import annotations

import dataclasses
import traceback
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from jinja2 import DictLoader, StrictUndefined, TemplateSyntaxError
from jinja2 import TemplateError as JinjaError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from chipbrief.compose.wording import day, number
from chipbrief.errors import TemplateError

MAX_PAGE_BYTES = 4_000_000
_MAX_TEXT = 100_000
_MAX_RANGE = 10_000
_FILTERS = (
    "capitalize first groupby join last length list lower map reject rejectattr replace "
    "select selectattr sort sum trim unique upper"
).split()
_READABLE = {date: {"year", "month", "day"}}
_JINJA_OWN = ("jinja2.runtime", "jinja2.environment")


class _Undefined(StrictUndefined):
    """Names the missing field and the nearest existing one."""

    @property
    def _undefined_message(self) -> str:
        name = str(self._undefined_name)
        owner = self._undefined_obj
        if not dataclasses.is_dataclass(owner):
            return f"There is no `{name}` here."
        fields = [item.name for item in dataclasses.fields(owner)]
        return f"A {type(owner).__name__} has no field `{name}`.{_did_you_mean(name, fields)}"


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's immutable sandbox with an allow-list of attributes and bounded text multiplication."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Allow the fields of the view's classes, a date's parts and Jinja's own loop and macro objects."""
        if dataclasses.is_dataclass(obj):
            return attr in {item.name for item in dataclasses.fields(obj)}
        if type(obj).__module__ in _JINJA_OWN:
            return super().is_safe_attribute(obj, attr, value)
        return attr in _READABLE.get(type(obj), set())

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse text formatting and any product or power that could grow without bound."""
        plain = (int, float, Decimal)
        if operator == "%" and not isinstance(left, plain):
            raise SecurityError("Text formatting with % is not available; use ~ to join texts.")
        if operator == "*" and not (isinstance(left, plain) and isinstance(right, plain)):
            raise SecurityError("Only numbers can be multiplied.")
        if operator == "**":
            raise SecurityError("Powers are not available.")
        return super().call_binop(context, operator, left, right)


def build_environment(files: Mapping[str, str], filters: Mapping[str, Callable[..., Any]]) -> Sandbox:
    """Return an environment over ``files`` (posix path -> text) with our filters added to the few allowed."""
    environment = Sandbox(
        loader=DictLoader(dict(files)),
        autoescape=True,
        undefined=_Undefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters = {name: environment.filters[name] for name in _FILTERS}
    environment.filters |= {"number": _number, "day": _day, **filters}
    environment.globals.clear()
    environment.globals.update(range=_range)
    return environment


def render_page(environment: Sandbox, name: str, context: Mapping[str, Any]) -> str:
    """Return the page that template ``name`` makes of ``context``.

    Raises ``TemplateError`` with file, line and cause; a page beyond ``MAX_PAGE_BYTES`` is stopped.
    """
    parts: list[str] = []
    size = 0
    try:
        for part in environment.get_template(name).generate(**context):
            size += len(part)
            if size > MAX_PAGE_BYTES:
                raise TemplateError(
                    f"{name} makes a page of more than {MAX_PAGE_BYTES:,} characters. Is a loop endless?"
                )
            parts.append(part)
    except TemplateError:
        raise
    except Exception as error:
        raise _worded(error, name) from error
    return "".join(parts)


def _worded(error: Exception, name: str) -> TemplateError:
    if isinstance(error, TemplateSyntaxError):
        return TemplateError(f"{error.name or name}, line {error.lineno}: {error.message}.")
    file, line = _place(error, name)
    cause = str(error) if isinstance(error, JinjaError) else f"{type(error).__name__}: {error}"
    return TemplateError(f"{file}, line {line}: {cause}")


def _place(error: Exception, name: str) -> tuple[str, int | str]:
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if frame.filename.endswith((".j2", "<template>"))]
    return (inside[-1].filename, inside[-1].lineno or "?") if inside else (name, "?")


def _did_you_mean(name: str, known: list[str]) -> str:
    from rapidfuzz import process

    found = process.extractOne(name, known, score_cutoff=60)
    return f" Did you mean `{found[0]}`?" if found else f" It has: {', '.join(known)}."


def _number(value: object, places: int | None = None) -> str:
    if not isinstance(value, (int, Decimal)):
        raise TemplateError(f"`number` needs a number, not {value!r}. Test for unknown values first.")
    return number(value, places)


def _day(value: object) -> str:
    if not isinstance(value, date):
        raise TemplateError(f"`day` needs a date, not {value!r}. Test for unknown values first.")
    return day(value)


def _range(*bounds: int) -> range:
    steps = range(*bounds)
    if len(steps) > _MAX_RANGE:
        raise SecurityError(f"A range may have {_MAX_RANGE:,} steps at most.")
    return steps
