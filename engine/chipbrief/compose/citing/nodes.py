# SPDX-License-Identifier: Apache-2.0
"""What the elements of a citation style become: functions from one source, on its way, to a piece of text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from chipbrief.compose.citing.names import NameStyle
from chipbrief.compose.citing.text import Text, italic, join
from chipbrief.errors import TemplateError
from chipbrief.language.notices import notice

MAX_STEPS = 4_000
MAX_LENGTH = 100_000

Item = Mapping[str, Any]
NOTHING = Text("", called=False)


@dataclass(slots=True)
class Run:
    """One source on its way through a style: its fields, those shown, those not to repeat, the work done.

    ``sorting`` says that the text is not to be read, but to be sorted by.
    """

    item: Item
    sorting: bool = False
    shown: set[str] = field(default_factory=set)
    spent: set[str] = field(default_factory=set)
    steps: int = 0
    length: int = 0

    def value(self, name: str) -> Any:
        """Return a field of the source; None where it is empty, or was printed in place of another."""
        found = None if name in self.spent else self.item.get(name)
        if found:
            self.shown.add(name)
        return found

    def count(self, text: Text) -> Text:
        """Return ``text``. Raises ``TemplateError`` when a style makes too many or too much of them."""
        self.steps += 1
        self.length += len(text.value)
        if self.steps > MAX_STEPS or self.length > MAX_LENGTH:
            raise TemplateError(
                notice(
                    "The citation style comes to no end with the source “{get}”. Look for macros that call "
                    "others many times.",
                    get=str(self.item.get("id"))[:60],
                )
            )
        return text


Node = Callable[[Run], Text]


def fixed(value: str) -> Node:
    """Return a node that prints the same for every source."""
    return lambda run: run.count(Text(value, called=False))


def sequence(nodes: Sequence[Node]) -> Node:
    """Return a node that prints others in a row."""

    def node(run: Run) -> Text:
        parts = [each(run) for each in nodes]
        return Text(join(part.value for part in parts), any(part.called for part in parts))

    return node


def group(nodes: Sequence[Node], delimiter: str = "") -> Node:
    """Return a node that is empty when the fields it asks for are, all of them."""

    def node(run: Run) -> Text:
        parts = [each(run) for each in nodes]
        asked = [part.value for part in parts if part.called]
        empty = bool(asked) and not any(asked)
        return run.count(Text("" if empty else join((part.value for part in parts), delimiter), bool(asked)))

    return node


def choice(branches: Sequence[tuple[Callable[[Item], bool], Node]]) -> Node:
    """Return a node that prints the first whose test the source passes."""

    def node(run: Run) -> Text:
        return next((each(run) for test, each in branches if test(run.item)), NOTHING)

    return node


def names(variable: str, style: NameStyle, substitutes: Sequence[Node]) -> Node:
    """Return a node that prints people, or the first substitute, whose fields are then not repeated."""

    def node(run: Run) -> Text:
        if people := run.value(variable):
            shown = style.sorted_by(people) if run.sorting else style.all(people)
            return run.count(Text(shown, called=True))
        for substitute in substitutes:
            before = set(run.shown)
            if (text := substitute(run)).value:
                run.spent |= run.shown - before
                return text
        return Text("", called=True)

    return node


def looking(look: Mapping[str, str], inner: Node) -> Node:
    """Return a node with what stands before and after it, and its italics."""
    before, after = look.get("prefix", ""), look.get("suffix", "")
    slanted = look.get("font-style") == "italic"
    if not (before or after or slanted):
        return inner

    def node(run: Run) -> Text:
        text = inner(run)
        value = italic(text.value) if slanted and text.value else text.value
        return run.count(Text(join((before, value, after)), text.called)) if value else text

    return node
