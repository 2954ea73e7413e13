# SPDX-License-Identifier: Apache-2.0
"""Citation styles: a CSL 1.0.2 file becomes functions from one source to its text.

Only the part of CSL that our styles use is understood; anything else is refused by name. A style comes with a
format, and a format may come from anybody: a macro that calls itself is refused, and the work is bounded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree as ET

from chipbrief.compose.citing import nodes
from chipbrief.compose.citing.locale import SPACE, Locale, date_parts, parse_xml, read_locale
from chipbrief.compose.citing.names import NAME_ATTRIBUTES, NameStyle
from chipbrief.compose.citing.nodes import Item, Node, Run
from chipbrief.compose.citing.text import Text, clean, stops_inside, titled
from chipbrief.errors import TemplateError
from chipbrief.language.notices import notice

_MAX_DEPTH = 40
_LOOKS = frozenset({"prefix", "suffix", "font-style", "quotes"})
_TITLES = frozenset({"title", "title-short"})


@dataclass(frozen=True, slots=True)
class Csl:
    """A style ready for use. An item is one of CSL-JSON; that of a mark also says position and locator."""

    locale: Locale
    _entry: Node
    _mark: Node
    _keys: tuple[Node, ...]

    def entry(self, item: Item) -> str:
        """Return the text of a source in the list, italics and titles between private characters."""
        return self._set(self._entry, item)

    def mark(self, item: Item) -> str:
        """Return the text of a source at the place of citation."""
        return self._set(self._mark, item)

    def sort_key(self, item: Item) -> tuple[str, ...]:
        """Return what the list is sorted by; empty when it keeps the order of citation."""
        return tuple(key(Run(item, sorting=True)).value for key in self._keys)

    def _set(self, node: Node, item: Item) -> str:
        text = node(Run(item)).value
        return stops_inside(text) if self.locale.american else text


def read_style(place: str, style: str, locale: str) -> Csl:
    """Return the style of a CSL file with the words of a CSL locale file; ``place`` names it in errors.

    Raises ``TemplateError`` naming what is not understood.
    """
    root, words = parse_xml(style, place), read_locale(locale)
    macros = {element.get("name", ""): element for element in root.iterfind(f"{SPACE}macro")}
    maker = _Maker(place, macros, words)
    sort = root.find(f"{SPACE}bibliography/{SPACE}sort")
    keys = tuple(maker.key(element) for element in sort) if sort is not None else ()
    return Csl(words, maker.layout(root, "bibliography"), maker.layout(root, "citation"), keys)


@dataclass(slots=True)
class _Maker:
    """Makes nodes of the elements of one file."""

    place: str
    macros: Mapping[str, ET.Element]
    locale: Locale
    made: dict[str, Node] = field(default_factory=dict)
    open: list[str] = field(default_factory=list)
    depth: int = 0

    def layout(self, root: ET.Element, name: str) -> Node:
        """Return the layout of the list with its closing stop, or of one citation."""
        element = root.find(f"{SPACE}{name}/{SPACE}layout")
        if element is None:
            raise self.fault(notice("<{name}> has no <layout>", name=name))
        node = nodes.sequence(self.nodes(element))
        return nodes.looking({"suffix": element.get("suffix", "")}, node) if name == "bibliography" else node

    def key(self, element: ET.Element) -> Node:
        name = element.get("macro")
        return self.macro(name) if name is not None else self.variable(element)

    def nodes(self, element: ET.Element) -> list[Node]:
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise self.fault(notice("elements stand more than {most} deep in each other", most=_MAX_DEPTH))
        made = [self.node(child) for child in element]
        self.depth -= 1
        return made

    def node(self, element: ET.Element) -> Node:
        name = element.tag.removeprefix(SPACE)
        if name not in _ELEMENTS:
            raise self.fault(
                notice(
                    "<{name}> is not supported; supported are {names}", name=name, names=", ".join(_ELEMENTS)
                )
            )
        make, known = _ELEMENTS[name]
        self.refuse_others(element, known | _LOOKS)
        return nodes.looking(element.attrib, make(self, element))

    def group(self, element: ET.Element) -> Node:
        return nodes.group(self.nodes(element), element.get("delimiter", ""))

    def text(self, element: ET.Element) -> Node:
        if (name := element.get("macro")) is not None:
            return self.macro(name)
        if "variable" in element.attrib:
            return self.variable(element)
        if (name := element.get("term")) is not None:
            return nodes.fixed(self.locale.term(name, element.get("form", "")))
        return nodes.fixed(element.get("value", ""))

    def variable(self, element: ET.Element) -> Node:
        name = element.get("variable", "")
        short = f"{name}-short" if element.get("form") == "short" else name
        mark = titled if name in _TITLES else str
        quotes = self.locale.quotes
        show = quotes.around if element.get("quotes") == "true" else quotes.curled

        def variable(run: Run) -> Text:
            value = None if name in run.spent else run.value(short) or run.value(name)
            text = clean(_as_text(value)) if value else ""
            return run.count(Text(show(mark(text)) if text else "", called=True))

        return variable

    def macro(self, name: str) -> Node:
        if name in self.open:
            raise self.fault(notice("the macro “{name}” calls itself", name=name))
        if name not in self.macros:
            raise self.fault(notice("there is no macro “{name}”", name=name))
        if name not in self.made:
            self.open.append(name)
            self.made[name] = self.group(self.macros[name])
            self.open.pop()
        return self.made[name]

    def choose(self, element: ET.Element) -> Node:
        return nodes.choice([(self.test(branch), nodes.sequence(self.nodes(branch))) for branch in element])

    def test(self, branch: ET.Element) -> Callable[[Item], bool]:
        self.refuse_others(branch, frozenset({"type", "variable", "position", "match"}))
        match = {"any": any, "none": _none}.get(branch.get("match", "all"), all)
        kinds = ("type", "variable", "position")
        asked = [(kind, word) for kind in kinds for word in branch.get(kind, "").split()]

        def holds(item: Item) -> bool:
            return match(
                bool(item.get(word)) if kind == "variable" else item.get(kind) == word for kind, word in asked
            )

        return holds

    def names(self, element: ET.Element) -> Node:
        name, substitute = element.find(f"{SPACE}name"), element.find(f"{SPACE}substitute")
        attributes = name.attrib if name is not None else {}
        if odd := sorted(set(attributes) - NAME_ATTRIBUTES):
            raise self.fault(notice("<name> has the attribute “{odd}”, which is not supported", odd=odd[0]))
        try:
            style = NameStyle.read(attributes, self.locale.term("and"), self.locale.term("et-al"))
        except ValueError as error:
            raise self.fault(notice("<name> holds what is no number ({error})", error=error)) from None
        others = self.nodes(substitute) if substitute is not None else []
        return nodes.names(element.get("variable", ""), style, others)

    def date(self, element: ET.Element) -> Node:
        form, variable = element.get("form"), element.get("variable", "")
        if form is not None and form not in self.locale.dates:
            raise self.fault(notice("the locale file has no date of the form “{form}”", form=form))
        pattern = self.locale.dates[form] if form is not None else element
        return lambda run: run.count(Text(self.locale.date(run.value(variable), pattern), called=True))

    def label(self, _element: ET.Element) -> Node:
        return nodes.fixed("")  # a locator is given with its label: "p. 12"

    def refuse_others(self, element: ET.Element, known: frozenset[str]) -> None:
        if odd := sorted(set(element.attrib) - known):
            name = element.tag.removeprefix(SPACE)
            raise self.fault(
                notice("<{name}> has the attribute “{odd}”, which is not supported", name=name, odd=odd[0])
            )

    def fault(self, text: str) -> TemplateError:
        return TemplateError(notice("{place}: {text}.", place=self.place, text=text))


#: What makes a node of each element, and the attributes it may have beside those of looks.
_ELEMENTS: Mapping[str, tuple[Callable[[_Maker, ET.Element], Node], frozenset[str]]] = {
    "text": (_Maker.text, frozenset({"variable", "macro", "term", "value", "form"})),
    "names": (_Maker.names, frozenset({"variable"})),
    "date": (_Maker.date, frozenset({"variable", "form", "delimiter"})),
    "group": (_Maker.group, frozenset({"delimiter"})),
    "choose": (_Maker.choose, frozenset()),
    "label": (_Maker.label, frozenset({"variable", "form"})),
}


def _as_text(value: Any) -> str:
    """Return a field as text; a date as figures that sort by time; nothing for what is neither."""
    if isinstance(value, str | int):
        return str(value)
    return "-".join(f"{part:04}" for part in date_parts(value).values())


def _none(found: Any) -> bool:
    return not any(found)
