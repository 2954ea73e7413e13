# SPDX-License-Identifier: Apache-2.0
"""The pages of the guide made from the app's own tables, as Markdown in the app's language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from chipbrief_gui.plain import plain_words
from chipbrief_gui.settings.keys import Keys, list_of_keys
from chipbrief_gui.settings.values import PAGES, Rule, default_of, page_of
from chipbrief_gui.words import say, tell

if TYPE_CHECKING:
    from chipbrief.check import Kind

_SEVERITIES = {"error": "page.error", "warning": "page.warning"}
_COLUMNS = ("page.setting", "page.name", "page.values", "page.default")
_KINDS = {"switch": "page.switch", "number": "page.number", "lists": "page.lists"}


def generated_pages(own: Keys) -> dict[str, str]:
    """Return the generated pages by name; the keys are those in force where a user has ``own`` ones."""
    return {"problems": problems_page(), "keys": list_of_keys(own), "settings": settings_page()}


def problems_page() -> str:
    """Return the page of problem codes."""
    from chipbrief.check import CATALOG

    head = f"# {say('problems.title')}\n\n{say('page.problems')}\n"
    return head + "".join(_problem(kind) for kind in CATALOG)


def _problem(kind: Kind) -> str:
    from chipbrief.check.fixes import FIXES

    parts = (
        f"## {kind.code} {tell(kind.title)}",
        say(_SEVERITIES[kind.severity]),
        tell(kind.why),
        say("page.example", text=tell(kind.example)) if kind.example else "",
        say("page.to_do", text=tell(kind.fix)),
        say("page.fixed") if kind.code in FIXES else "",
    )
    return "".join(f"\n{part}\n" for part in parts if part)


def settings_page() -> str:
    """Return the page of settings."""
    head = f"# {say('settings.window')}\n\n{say('page.settings')}\n"
    return head + "".join(f"\n{part}\n" for page in PAGES for part in _settings(page))


def _settings(page: str) -> Iterator[str]:
    yield f"## {say(f'settings.page.{page}')}"
    rows = [_setting(name, rule) for name, rule in page_of(page).items()]
    yield "\n".join([_row(*map(say, _COLUMNS)), "|---|---|---|---|", *rows])


def _setting(name: str, rule: Rule) -> str:
    words = f"{plain_words(say(f'setting.{name}'))}. {say(f'setting.{name}.tip')}"
    allowed = ", ".join(_allowed(name, key) for key in rule.allowed)
    kind = say(_KINDS.get(rule.kind, "page.text"), most=rule.most)
    if rule.kind == "number":
        kind = f"{kind} {say(f'setting.{name}.unit')}"
    default = default_of(name)
    plain = json.dumps(default) if isinstance(default, bool | int) else default
    return _row(words, f"`{name}`", allowed or kind, plain or say("page.empty"))


def _allowed(name: str, key: str) -> str:
    words = say(f"setting.{name}.{key or 'none'}")
    return f"`{key}` {words}" if key else f"{say('page.empty')} {words}"


def _row(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"
