# SPDX-License-Identifier: Apache-2.0
"""Citations: numbers in the text, and one formatted reference for each source.

References are formatted with citeproc-py from our own CSL style.
"""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from jinja2 import TemplateRuntimeError
from markupsafe import Markup, escape

from chipbrief.compose.formats import SHARED
from chipbrief.gather.records import Source

STYLE = f"{SHARED}/chipbrief.csl"
_NOT_PRINTED = frozenset({"note", "custom", "accessed"})
_ITALIC = re.compile("\ue000(.*?)\ue001", re.DOTALL)


@dataclass(slots=True)
class Citer:
    """Numbers sources in the order in which a page first cites them.

    A page is rendered twice: the first time to learn the order, the second with ``numbers`` known.
    """

    sources: Mapping[str, Source]
    numbers: dict[str, int] = field(default_factory=dict)

    def cite(self, value: object) -> Markup:
        """Return links to the references of ``value`` (a thing with ``source_ids``, or ids) and its marks."""
        ids = tuple(getattr(value, "source_ids", value) or ())  # type: ignore[call-overload]
        unknown = [key for key in ids if key not in self.sources]
        if unknown:
            raise TemplateRuntimeError(
                f"`cite` was given {unknown[0]!r}, which is not a source of this brief."
            )
        numbers = sorted({self.numbers.setdefault(key, len(self.numbers) + 1) for key in ids})
        links = Markup(", ").join(_link(first, last) for first, last in runs(numbers))
        inner = Markup('<span class="cite">[{}]</span>').format(links) if numbers else Markup("")
        return inner + _marks(value)


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Return rising numbers as runs of first and last; two neighbors stay apart.

    >>> runs([1, 2, 4, 5, 6])
    [(1, 1), (2, 2), (4, 6)]
    """
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    split = (([run[0]], [run[1]]) if len(run) == 2 else (run,) for run in found)
    return [(part[0], part[-1]) for parts in split for part in parts]


def _link(first: int, last: int) -> Markup:
    text = str(first) if first == last else f"{first}–{last}"
    return Markup('<a href="#source-{}">{}</a>').format(first, text)


def _marks(value: object) -> Markup:
    memory = getattr(value, "verified", "seen") == "memory"
    marks = ("†" if memory else "") + ("‡" if getattr(value, "late", False) else "")
    return Markup('<sup class="mark">{}</sup>').format(marks) if marks else Markup("")


@lru_cache(maxsize=8)
def references(sources: tuple[Source, ...], style: str) -> Mapping[str, Markup]:
    """Return the formatted reference of each source by id, as HTML with all text escaped.

    An app that renders again and again cites the same sources, so the last few lists are kept.
    """
    items = [_item(source) for source in sources]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # citeproc-py warns of every CSL field it does not know
        texts = _citeproc(items, style) if items else {}
    return {key: _html(text) for key, text in texts.items()}


def _item(source: Source) -> dict[str, Any]:
    item = {key: value for key, value in json.loads(source.csl).items() if key not in _NOT_PRINTED}
    if [name.get("literal") for name in item.get("author", [])] == [item.get("container-title")]:
        del item["author"]  # a newspaper that is its own author is named once
    return item


def _citeproc(items: list[dict[str, Any]], style: str) -> dict[str, str]:
    from io import BytesIO

    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
    from citeproc.source.json import CiteProcJSON

    from chipbrief.compose import csl_text

    parsed = CitationStylesStyle(BytesIO(style.encode()), validate=False)
    bibliography = CitationStylesBibliography(parsed, CiteProcJSON(items), csl_text)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    entries = [_tidy(str(entry)) for entry in bibliography.bibliography()]
    return dict(zip((key.lower() for key in bibliography.keys), entries, strict=True))


def _tidy(text: str) -> str:
    return re.sub(r"(?<!\.)\.\.(?!\.)", ".", re.sub(r"\s+", " ", text)).strip()


def _html(text: str) -> Markup:
    return Markup(_ITALIC.sub(r"<i>\1</i>", str(escape(text))))  # noqa: S704 - escaped in this line
