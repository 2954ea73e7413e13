# SPDX-License-Identifier: Apache-2.0
"""What the engine says to all who use it, with the ways of the window in place of commands and options."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from chipbrief.language.notices import quoted
from chipbrief_gui.actions import way_to
from chipbrief_gui.plain import plain_words
from chipbrief_gui.words import say, tell

#: What is typed as it is; a page sets it as code.
_CODE = re.compile(r"`([^`]+)`")


def told(text: str) -> str:
    """Return one of the engine's texts as the window says it, in the app's language."""
    return in_window(tell(text))


def with_fields(message: str, fields: Mapping[str, str]) -> str:
    """Return an engine's message with the names of fields in place of the command line's options.

    >>> with_fields("Give --tpp or --tpp-limit.", {"--tpp": "TPP", "--tpp-limit": "the limit"})
    'Give TPP or the limit.'
    """
    for option in sorted(fields, key=len, reverse=True):
        message = message.replace(option, fields[option])
    return message


def in_window(message: str) -> str:
    """Return an engine's message as the window says it: of menus and fields, and in quotes what is code."""
    if "chipbrief " in message or "--" in message:
        message = with_fields(message, {words: way() for words, way in _WAYS.items()})
    return _CODE.sub(lambda found: tell(quoted(found[1])), message)


def _field(key: str) -> Callable[[], str]:
    return lambda: say("own.field", name=plain_words(say(key)))


def _name(key: str) -> Callable[[], str]:
    return lambda: plain_words(say(key))


def _button(key: str) -> Callable[[], str]:
    return lambda: f"{way_to('packs')} > {plain_words(say(key))}"


#: What the engine's messages may name -> the same in the window. A table of the user's own goes by its name.
_WAYS: Mapping[str, Callable[[], str]] = MappingProxyType({
    "chipbrief list sources": lambda: way_to("browse"),
    "chipbrief list countries": _name("pick.country.all"),
    "chipbrief list classes": _name("pick.class"),
    "chipbrief list chips": _name("pick.chip"),
    "chipbrief list formats": _name("pick.format"),
    "chipbrief data install": lambda: way_to("install_pack"),
    "chipbrief data rollback": _button("packs.back"),
    "chipbrief data rollback --shipped": _button("packs.to_shipped"),
    "chipbrief data pack": lambda: way_to("help"),
    "chipbrief data add FILE --name NAME": lambda: way_to("own"),
    "--with ": str,
    "--name": _field("own.name"),
    "--replace": _field("own.replace"),
    "--sheet": _field("own.sheet"),
    "--title": _field("own.title"),
})
