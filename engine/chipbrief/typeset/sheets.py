# SPDX-License-Identifier: Apache-2.0
"""Style sheets that are read once, and not again for the next brief. Only the worker imports this module.

A sheet of rules for elements and pages says the same in each document. One that does more, as bring fonts or
name another sheet, or of which there is something to warn, is read anew.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from contextlib import contextmanager
from functools import lru_cache
from types import SimpleNamespace
from typing import Any

import tinycss2
import weasyprint
from weasyprint.logger import LOGGER

#: How many of the sheets that were read last are kept, and how many bytes such a sheet has at most.
_KEPT, _LONGEST = 8, 100_000
_PLAIN = ("qualified-rule", "comment", "whitespace")


def read_sheets_once() -> None:
    """Keep what style sheets say. Only the worker calls this; a second call changes nothing."""
    weasyprint.tinycss2 = SimpleNamespace(
        parse_stylesheet=tinycss2.parse_stylesheet, parse_stylesheet_bytes=_parsed
    )
    weasyprint.preprocess_stylesheet = _preprocess


class _Rules(list[Any]):
    """The rules of a sheet, with what WeasyPrint made of them: selectors, and rules for pages."""

    def __init__(self, rules: Any) -> None:
        super().__init__(rules)
        self.known: dict[tuple[Any, ...], tuple[dict[str, Any], list[Any]]] = {}


def _parsed(css_bytes: bytes, **coding: Any) -> tuple[Any, Any]:
    """Return what tinycss2's ``parse_stylesheet_bytes`` does: the rules of a sheet, and its encoding."""
    parse = _kept if len(css_bytes) <= _LONGEST else tinycss2.parse_stylesheet_bytes
    return parse(css_bytes, **coding)


@lru_cache(_KEPT)
def _kept(css_bytes: bytes, **coding: Any) -> tuple[_Rules, Any]:
    rules, encoding = tinycss2.parse_stylesheet_bytes(css_bytes, **coding)
    return _Rules(rules), encoding


def _preprocess(
    medium: Any, base: Any, rules: Any, fetcher: Any, matcher: Any, pages: list[Any], *rest: Any, **more: Any
) -> None:
    """Do what WeasyPrint's function does: put what a sheet says into ``matcher`` and ``pages``."""
    if matcher.order or more.get("layer") or not (isinstance(rules, _Rules) and all(map(_is_plain, rules))):
        _weasyprints(medium, base, rules, fetcher, matcher, pages, *rest, **more)
        return
    if (medium, base) not in rules.known:
        own: list[Any] = []
        with _warnings() as warned:
            _weasyprints(medium, base, rules, fetcher, matcher, own, *rest, **more)
        pages += own
        if not warned:
            rules.known[medium, base] = _copied(vars(matcher)), own
        return
    selectors, own = rules.known[medium, base]
    vars(matcher).update(_copied(selectors))
    pages += own


def _copied(selectors: dict[str, Any]) -> dict[str, Any]:
    """Return the lists of selectors, and such lists by name, as others, which a sheet around may add to."""
    lists = {name: [*held] for name, held in selectors.items() if isinstance(held, list)}
    named = {
        name: {key: [*held] for key, held in table.items()}
        for name, table in selectors.items()
        if isinstance(table, dict)
    }
    return {**selectors, **lists, **named}


def _is_plain(rule: Any) -> bool:
    return rule.type in _PLAIN or (rule.type == "at-rule" and rule.lower_at_keyword == "page")


class _Hearing(logging.Handler):
    """Keeps the warnings that it hears."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a warning."""
        self.heard.append(record)


@contextmanager
def _warnings() -> Generator[list[logging.LogRecord]]:
    """Give the list of the warnings to come."""
    hearing = _Hearing()
    LOGGER.addHandler(hearing)
    try:
        yield hearing.heard
    finally:
        LOGGER.removeHandler(hearing)


_weasyprints = weasyprint.preprocess_stylesheet
