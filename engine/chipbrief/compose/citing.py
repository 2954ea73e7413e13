# SPDX-License-Identifier: Apache-2.0
"""Citations: numbers in the text, and one formatted reference for each source.

References are formatted with citeproc-py from our own CSL style. An entry does not depend on its
position, so each source is formatted once per style; the pack carries the result, keyed by the hash
of item and style, and anything not found there is formatted anew.
"""

from __future__ import annotations

import hashlib
import json
import re
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup, escape

from chipbrief.compose.formats import SHARED
from chipbrief.errors import TemplateError
from chipbrief.gather.records import Source

STYLE = f"{SHARED}/chipbrief.csl"
CACHE = "sources/references.json"
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
            raise TemplateError(f"`cite` was given {unknown[0]!r}, which is not a source of this brief.")
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


def references(sources: Iterable[Source], style: str, cached: Mapping[str, str]) -> dict[str, Markup]:
    """Return the formatted reference of each source by id, as HTML with all text escaped."""
    sources = tuple(sources)
    known = {source.id: cached.get(cache_key(source, style)) for source in sources}
    missing = [source for source in sources if known[source.id] is None]
    fresh = format_references(missing, style) if missing else {}
    return {source.id: _html(known[source.id] or fresh[source.id]) for source in sources}


def cache_key(source: Source, style: str) -> str:
    """Return the key of a formatted reference: a hash of the CSL item and the style."""
    return hashlib.sha256(f"{source.csl}\n{style}".encode()).hexdigest()[:32]


def read_cache(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the formatted references that a pack carries; empty when it carries none or a broken file."""
    try:
        value = json.loads(files.get(CACHE, b"{}"))
    except ValueError:
        return {}
    return {k: v for k, v in value.items() if isinstance(v, str)} if isinstance(value, dict) else {}


def format_references(sources: Iterable[Source], style: str) -> dict[str, str]:
    """Return references by source id as plain text, italics between U+E000 and U+E001."""
    items = [_item(source) for source in sources]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # citeproc-py warns of every CSL field it does not know
        return _citeproc(items, style)


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
    return re.sub(r"\s+", " ", text).replace("..", ".").strip()


def _html(text: str) -> Markup:
    return Markup(_ITALIC.sub(r"<i>\1</i>", str(escape(text))))  # noqa: S704 - escaped in this line
