# SPDX-License-Identifier: Apache-2.0
"""The sandbox that templates run in: plain values, few filters, and no way to grow without bound.

On top of Jinja's immutable sandbox: an allow-list of attributes, no text formatting, bounded joins,
sums, ranges and products, counted steps, no switch for autoescape.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Set
from datetime import date
from decimal import Decimal
from typing import Any

from jinja2 import StrictUndefined, TemplateRuntimeError, nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.runtime import LoopContext, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from chipbrief.compose.bounds import MAX_PRINTED, Steps, bounded_number, bounded_sum, bounded_text
from chipbrief.language import ENGLISH, Language
from chipbrief.language.catalogs import has_odd_marks
from chipbrief.language.notices import notice, quoted
from chipbrief.nearest import did_you_mean

FILTERS = (
    "capitalize first last length list lower map reject rejectattr select selectattr sort striptags sum "
    "trim unique upper"
)
_LISTED = notice("A figure or section is there only when `figures` or `sections` in template.toml lists it.")
_ISO_DAY = re.compile(r"(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])")
_MAX_RANGES = 100_000
_YEAR = re.compile(r" \d{4}\.?$")  # at the end of a date, which stays whole
_LEAST_TIED = 20  # characters before the last words of a title that may have two lines
_READABLE = {date: {"year", "month", "day"}}
_JINJA_OWN = ("jinja2.runtime", "jinja2.environment")


class FieldUndefined(StrictUndefined):
    """Names the missing field and the nearest existing one."""

    @property
    def _undefined_message(self) -> str:
        name = str(self._undefined_name)
        owner = self._undefined_obj
        if owner is None:
            return notice("There is no `{name}` of nothing. {listed}", name=name, listed=_LISTED)
        if not dataclasses.is_dataclass(owner):
            return notice("There is no `{name}` here.", name=name)
        fields = [item.name for item in dataclasses.fields(owner)]
        return notice(
            "A {kind} has no field `{name}`. {hint}",
            kind=type(owner).__name__,
            name=name,
            hint=did_you_mean(name, fields, notice("It has: {names}.", names=", ".join(fields)), code=True),
        )


class _Generator(CodeGenerator):
    """Jinja's code generator, with bounded `~` and without the autoescape block."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - Jinja's visitor
        self.write("environment.joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def visit_ScopedEvalContextModifier(  # noqa: N802 - Jinja's visitor
        self, node: nodes.ScopedEvalContextModifier, frame: Frame
    ) -> None:
        self.fail(notice("Text is always escaped; remove the autoescape block."), node.lineno)


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment for one page: what it does in all is counted."""

    code_generator_class = _Generator
    intercepted_binops = frozenset({"*", "**", "%", "+"})

    def __init__(
        self,
        filters: dict[str, Callable[..., Any]],
        language: Language = ENGLISH,
        told: Set[str] = frozenset(),
        **options: Any,
    ) -> None:
        super().__init__(
            autoescape=True,
            undefined=FieldUndefined,
            auto_reload=False,
            extensions=["jinja2.ext.i18n"],
            **options,
        )
        self.policies["ext.i18n.trimmed"] = True
        self.newstyle_gettext = True
        self._steps = Steps()
        own = {**{name: self.filters[name] for name in FILTERS.split()}, "join": _join, **_in(language, told)}
        self.filters = {**{name: self._steps.counting(item) for name, item in own.items()}, **filters}
        self.globals.clear()
        self.globals.update(
            dict[str, Any](range=self.counted_range, language=language.code, **_catalog_of(language))
        )
        self._ranges = 0
        self._fields: dict[type, frozenset[str]] = {}

    def begin(self) -> None:
        """Count anew, for the next page."""
        self._ranges = self._steps.taken = 0

    def through(self, items: Iterable[Any]) -> Iterable[Any]:
        """Return what a loop goes through, and count it."""
        return self._steps.through(items)

    def call(__self, __context: Any, __obj: Any, *args: Any, **options: Any) -> Any:  # noqa: N805 - Jinja's
        """Call a macro or function, and count it; a loop that calls itself goes through another list."""
        __self._steps.take(1 + (len(list(args[0])) if isinstance(__obj, LoopContext) and args else 0))
        return super().call(__context, __obj, *args, **options)

    def _generate(self, source: nodes.Template, *names: Any, **options: Any) -> str:
        """Return the code of a template, whose loops are counted."""
        for loop in list(source.find_all(nodes.For)):
            counted = nodes.EnvironmentAttribute("through", lineno=loop.iter.lineno)
            loop.iter = nodes.Call(counted, [loop.iter], [], None, None, lineno=loop.iter.lineno)
        return super()._generate(source, *names, **options)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Allow the fields of the view's classes, a date's parts and Jinja's own loop and macro objects."""
        if dataclasses.is_dataclass(obj):
            # A page asks for some attribute of the same few classes again and again.
            if (kind := type(obj)) not in self._fields:
                self._fields[kind] = frozenset(item.name for item in dataclasses.fields(obj))
            return attr in self._fields[kind]
        if type(obj).__module__ in _JINJA_OWN:
            return super().is_safe_attribute(obj, attr, value)
        return attr in _READABLE.get(type(obj), set())

    def wrap_str_format(self, value: Any) -> None:
        """Give no access to ``str.format``: it can pad a text to any length."""

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse text formatting and any sum, product or power that could grow without bound."""
        if operator == "+":
            return bounded_number(bounded_sum(left, right))
        numbers = isinstance(left, int | Decimal) and isinstance(right, int | Decimal)
        if operator == "**" or not numbers:
            raise SecurityError(
                notice(
                    "`{operator}` cannot be used so: `*` and `%` take numbers only, and there are no powers.",
                    operator=operator,
                )
            )
        return bounded_number(super().call_binop(context, operator, left, right))

    def joined(self, parts: Iterable[Any]) -> str:
        """Return the parts of a `~` as one text of bounded length."""
        return bounded_text(markup_join(parts))

    def concat(self, parts: Iterable[str]) -> str:
        """Return what a macro, a block or a `set` prints as one text, no longer than a page."""
        printed = tuple(parts)
        if sum(map(len, printed)) > MAX_PRINTED:
            raise SecurityError(
                notice("What it prints may have {most} characters at most.", most=MAX_PRINTED)
            )
        return "".join(printed)

    def counted_range(self, *bounds: int) -> range:
        """Return a range; all ranges of a page together have a bounded number of steps."""
        steps = range(*bounds)
        self._ranges += len(steps)
        if self._ranges > _MAX_RANGES:
            raise SecurityError(
                notice("The ranges of a page may have {most} steps together.", most=_MAX_RANGES)
            )
        return steps


def _join(values: Iterable[object], between: str = "") -> str:
    parts = [part if isinstance(part, str) else str(part) for part in values]
    return bounded_text(Markup("{}").format(between).join(parts))


def _in(language: Language, told: Set[str]) -> dict[str, Callable[..., Any]]:
    """Return the filters whose result depends on the language."""

    def number(value: object, places: int | None = None) -> str:
        if not isinstance(value, int | Decimal):
            raise _needs("number", notice("a number"), value)
        return language.number(value, places)

    def day(value: object) -> str:
        if not isinstance(value, date):
            raise _needs("day", notice("a date"), value)
        return language.day(value)

    def month(value: object) -> str:
        if not isinstance(value, date):
            raise _needs("month", notice("a date"), value)
        return language.month(value)

    @pass_context  # or Jinja would work it out while it compiles, for briefs that are told something else too
    def original(_context: object, value: object) -> Markup | str:
        # What is markup already, such as a note that cites another source, stays it: `sub` gives plain text.
        kind = Markup if isinstance(value, Markup) else str
        text = kind(_ISO_DAY.sub(_in_words, str(value)))
        return (
            text
            if language.is_source or not text or value in told
            else Markup('<span lang="en">{}</span>').format(text)
        )

    return {"number": number, "day": day, "month": month, "original": original, "tied": tied}


def tied(value: object) -> Markup | str:
    """Return a title whose last two words stay on one line, so that no short word stands on it alone.

    >>> tied("The United Arab Emirates and the AI-chip controls")
    Markup('The United Arab Emirates and the <span class="tied">AI-chip controls</span>')
    """
    text = value if isinstance(value, str) else str(value)
    before, *last = text.rsplit(" ", 3 if _YEAR.search(text) else 2)
    if len(before) < _LEAST_TIED or ("<" in text and isinstance(value, Markup)):
        return text
    # What is escaped already, such as "Côte d&#39;Ivoire", stays it: a plain `join` gives plain text.
    kind = Markup if isinstance(value, Markup) else str
    return Markup('{} <span class="tied">{}</span>').format(before, kind(" ").join(last))


def _in_words(found: re.Match[str]) -> str:
    """Return a day that a note of the data pack gives in ISO form as its English sentences have it."""
    try:
        return ENGLISH.day(date.fromisoformat(found[0]))
    except ValueError:
        return found[0]


def _needs(name: str, kind: str, value: object) -> TemplateRuntimeError:
    return TemplateRuntimeError(
        notice(
            "`{name}` needs {kind}, not {value}. Test for unknown values first.",
            name=name,
            kind=kind,
            value=quoted(value),
        )
    )


def _catalog_of(language: Language) -> dict[str, Callable[..., Markup]]:
    """Return the functions behind `{% trans %}` and `_()`: a text of the template, in the language."""

    def gettext(text: str, /, **values: object) -> Markup:
        return _translated(language.catalog.gettext(text), values)

    def ngettext(one: str, many: str, number: int, /, **values: object) -> Markup:
        return _translated(language.catalog.ngettext(one, many, int(number)), {"num": number, **values})

    return {"gettext": gettext, "ngettext": ngettext, "_": gettext}


def _translated(text: str, values: dict[str, object]) -> Markup:
    if has_odd_marks(text):
        raise SecurityError(notice("A text to translate may hold marks such as %(name)s only."))
    return Markup(bounded_text(Markup(text) % values))  # noqa: S704 - the template's own text; values are escaped
