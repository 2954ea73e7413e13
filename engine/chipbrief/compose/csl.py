# SPDX-License-Identifier: Apache-2.0
"""Citation styles: a CSL 1.0.2 file becomes functions from one source to its text.

Only the part of CSL that our styles use is understood; anything else is refused by name. A style comes with a
format, and a format may come from anybody: a macro that calls itself is refused, and the work is bounded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree as ET

from chipbrief.compose.csl_names import NAME_ATTRIBUTES, NameStyle, date_parts
from chipbrief.compose.csl_text import Text, clean, curled, italic, join, quoted, stops_inside
from chipbrief.errors import TemplateError

MAX_STEPS = 4_000
MAX_LENGTH = 100_000
_MAX_DEPTH = 40
_SPACE = "{http://purl.org/net/xbiblio/csl}"
_LOOKS = frozenset({"prefix", "suffix", "font-style", "quotes"})
_NOTHING = Text("", called=False)

Item = Mapping[str, Any]


@dataclass(slots=True)
class _Run:
    """One source on its way through a style: its fields, what a substitute has printed, the work done."""

    item: Item
    printed: set[str] = field(default_factory=set)
    steps: int = 0
    length: int = 0

    def value(self, name: str) -> Any:
        return None if name in self.printed else self.item.get(name)

    def count(self, text: Text) -> Text:
        self.steps += 1
        self.length += len(text.value)
        if self.steps > MAX_STEPS or self.length > MAX_LENGTH:
            raise TemplateError(
                f"The citation style comes to no end with the source '{str(self.item.get('id'))[:60]}'. "
                "Look for macros that call others many times."
            )
        return text


_Node = Callable[[_Run], Text]


@dataclass(frozen=True, slots=True)
class Csl:
    """A style ready for use. An item is one of CSL-JSON; that of a mark also says position and locator.

    ``american`` says that stops and commas go before a closing quotation mark.
    """

    _entry: _Node
    _mark: _Node
    _keys: tuple[_Node, ...]
    american: bool

    def entry(self, item: Item) -> str:
        """Return the text of a source in the list, italics between the private characters."""
        return self._set(self._entry, item)

    def mark(self, item: Item) -> str:
        """Return the text of a source at the place of citation."""
        return self._set(self._mark, item)

    def sort_key(self, item: Item) -> tuple[str, ...]:
        """Return what the list is sorted by; empty when it keeps the order of citation."""
        return tuple(key(_Run(item)).value for key in self._keys)

    def _set(self, node: _Node, item: Item) -> str:
        text = node(_Run(item)).value
        return stops_inside(text) if self.american else text


@lru_cache(maxsize=16)
def read_style(place: str, style: str, locale: str) -> Csl:
    """Return the style of a CSL file with the words of a CSL locale file; ``place`` names it in errors.

    Raises ``TemplateError`` naming what is not understood.
    """
    root, words = _parse(style, place), _parse(locale, "The locale file")
    macros = {element.get("name", ""): element for element in root.iterfind(f"{_SPACE}macro")}
    dates = {element.get("form", ""): element for element in words.iter(f"{_SPACE}date")}
    maker = _Maker(place, macros, _terms(words), dates)
    sort = root.find(f"{_SPACE}bibliography/{_SPACE}sort")
    keys = tuple(maker.key(element) for element in sort) if sort is not None else ()
    options = words.find(f"{_SPACE}style-options")
    american = options is not None and options.get("punctuation-in-quote") == "true"
    return Csl(maker.layout(root, "bibliography"), maker.layout(root, "citation"), keys, american)


@lru_cache(maxsize=16)
def words_of(locale: str) -> Mapping[str, str]:
    """Return the words of a CSL locale file, under ``name`` or ``name form``."""
    return _terms(_parse(locale, "The locale file"))


def _parse(text: str, place: str) -> ET.Element:
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise TemplateError(f"{place}: a citation style has no document type and no entities.")
    try:
        return ET.fromstring(text.encode())  # noqa: S314 - with no document type there is nothing to expand
    except ET.ParseError as error:
        raise TemplateError(f"{place} is not well-formed XML: {error}.") from None


def _terms(locale: ET.Element) -> dict[str, str]:
    found = locale.iter(f"{_SPACE}term")
    return {f"{each.get('name')} {each.get('form', '')}".strip(): each.text or "" for each in found}


@dataclass(slots=True)
class _Maker:
    """Makes nodes of the elements of one file."""

    place: str
    macros: Mapping[str, ET.Element]
    terms: Mapping[str, str]
    dates: Mapping[str, ET.Element]
    made: dict[str, _Node] = field(default_factory=dict)
    open: list[str] = field(default_factory=list)
    depth: int = 0

    def layout(self, root: ET.Element, name: str) -> _Node:
        """Return the layout of the list with its closing stop, or of one citation."""
        element = root.find(f"{_SPACE}{name}/{_SPACE}layout")
        if element is None:
            raise self.fault(f"<{name}> has no <layout>")
        node = _sequence(self.nodes(element))
        return _looking({"suffix": element.get("suffix", "")}, node) if name == "bibliography" else node

    def key(self, element: ET.Element) -> _Node:
        name = element.get("macro")
        return self.macro(name) if name is not None else self.variable(element)

    def nodes(self, element: ET.Element) -> list[_Node]:
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise self.fault(f"elements stand more than {_MAX_DEPTH} deep in each other")
        nodes = [self.node(child) for child in element]
        self.depth -= 1
        return nodes

    def node(self, element: ET.Element) -> _Node:
        name = element.tag.removeprefix(_SPACE)
        if name not in _ELEMENTS:
            raise self.fault(f"<{name}> is not supported; supported are {', '.join(_ELEMENTS)}")
        make, known = _ELEMENTS[name]
        self.refuse_others(element, known | _LOOKS)
        return _looking(element.attrib, make(self, element))

    def group(self, element: ET.Element) -> _Node:
        return _group(self.nodes(element), element.get("delimiter", ""))

    def text(self, element: ET.Element) -> _Node:
        if (name := element.get("macro")) is not None:
            return self.macro(name)
        if "variable" in element.attrib:
            return self.variable(element)
        if (name := element.get("term")) is not None:
            return _fixed(self.term(name, element.get("form", "")))
        return _fixed(element.get("value", ""))

    def variable(self, element: ET.Element) -> _Node:
        name = element.get("variable", "")
        short = f"{name}-short" if element.get("form") == "short" else name
        show = quoted if element.get("quotes") == "true" else curled

        def variable(run: _Run) -> Text:
            value = (run.value(short) or run.value(name)) if name not in run.printed else None
            return run.count(Text(show(clean(_as_text(value))) if value else "", called=True))

        return variable

    def macro(self, name: str) -> _Node:
        if name in self.open:
            raise self.fault(f"the macro '{name}' calls itself")
        if name not in self.macros:
            raise self.fault(f"there is no macro '{name}'")
        if name not in self.made:
            self.open.append(name)
            self.made[name] = self.group(self.macros[name])
            self.open.pop()
        return self.made[name]

    def choose(self, element: ET.Element) -> _Node:
        branches = [(self.test(branch), _sequence(self.nodes(branch))) for branch in element]

        def choose(run: _Run) -> Text:
            return next((node(run) for test, node in branches if test(run.item)), _NOTHING)

        return choose

    def test(self, branch: ET.Element) -> Callable[[Item], bool]:
        self.refuse_others(branch, frozenset({"type", "variable", "position", "match"}))
        match = {"any": any, "none": _none}.get(branch.get("match", "all"), all)
        asked = [
            (kind, word) for kind in ("type", "variable", "position") for word in branch.get(kind, "").split()
        ]

        def holds(item: Item) -> bool:
            return match(
                bool(item.get(word)) if kind == "variable" else item.get(kind) == word for kind, word in asked
            )

        return holds

    def names(self, element: ET.Element) -> _Node:
        name, substitute = element.find(f"{_SPACE}name"), element.find(f"{_SPACE}substitute")
        attributes = name.attrib if name is not None else {}
        if odd := sorted(set(attributes) - NAME_ATTRIBUTES):
            raise self.fault(f"<name> has the attribute '{odd[0]}', which is not supported")
        show = NameStyle.read(attributes, self.term("and"), self.term("et-al"))
        others = list(zip(substitute, self.nodes(substitute), strict=True)) if substitute is not None else []
        variable = element.get("variable", "")

        def names(run: _Run) -> Text:
            if people := run.value(variable):
                return run.count(Text(show.all(people), called=True))
            for other, node in others:
                if (text := node(run)).value:
                    run.printed.add(other.get("variable", ""))
                    return text
            return Text("", called=True)

        return names

    def date(self, element: ET.Element) -> _Node:
        form = element.get("form")
        if form is not None and form not in self.dates:
            raise self.fault(f"the locale file has no date of the form '{form}'")
        pattern = self.dates[form] if form is not None else element
        parts = [(part.get("name", ""), part.attrib) for part in pattern]
        variable, delimiter = element.get("variable", ""), pattern.get("delimiter", "")

        def date(run: _Run) -> Text:
            known = date_parts(run.value(variable), self.terms)
            shown = [
                f"{look.get('prefix', '')}{known[name]}{look.get('suffix', '')}"
                for name, look in parts
                if name in known
            ]
            return run.count(Text(join(shown, delimiter).rstrip(" ,."), called=True))

        return date

    def label(self, element: ET.Element) -> _Node:
        return _fixed("")  # a locator is given with its label: "p. 12"

    def term(self, name: str, form: str = "") -> str:
        for key in (f"{name} {form}".strip(), name):
            if key in self.terms:
                return self.terms[key]
        raise self.fault(f"the locale file has no term '{name}'")

    def refuse_others(self, element: ET.Element, known: frozenset[str]) -> None:
        if odd := sorted(set(element.attrib) - known):
            name = element.tag.removeprefix(_SPACE)
            raise self.fault(f"<{name}> has the attribute '{odd[0]}', which is not supported")

    def fault(self, text: str) -> TemplateError:
        return TemplateError(f"{self.place}: {text}.")


#: What makes a node of each element, and the attributes it may have beside those of looks.
_ELEMENTS: Mapping[str, tuple[Callable[[_Maker, ET.Element], _Node], frozenset[str]]] = {
    "text": (_Maker.text, frozenset({"variable", "macro", "term", "value", "form"})),
    "names": (_Maker.names, frozenset({"variable"})),
    "date": (_Maker.date, frozenset({"variable", "form", "delimiter"})),
    "group": (_Maker.group, frozenset({"delimiter"})),
    "choose": (_Maker.choose, frozenset()),
    "label": (_Maker.label, frozenset({"variable", "form"})),
}


def _as_text(value: Any) -> str:
    """Return a field as text; a date as figures that sort by time."""
    return (
        "-".join(f"{part:04}" for part in value["date-parts"][0]) if isinstance(value, dict) else str(value)
    )


def _none(found: Any) -> bool:
    return not any(found)


def _fixed(value: str) -> _Node:
    return lambda run: run.count(Text(value, called=False))


def _sequence(nodes: list[_Node]) -> _Node:
    def sequence(run: _Run) -> Text:
        parts = [node(run) for node in nodes]
        return Text(join(part.value for part in parts), any(part.called for part in parts))

    return sequence


def _group(nodes: list[_Node], delimiter: str) -> _Node:
    """Return a node that is empty when the fields it asks for are, all of them."""

    def group(run: _Run) -> Text:
        parts = [node(run) for node in nodes]
        asked = [part.value for part in parts if part.called]
        empty = bool(asked) and not any(asked)
        return run.count(Text("" if empty else join((part.value for part in parts), delimiter), bool(asked)))

    return group


def _looking(look: Mapping[str, str], node: _Node) -> _Node:
    """Return a node with what stands before and after it, and its italics."""
    before, after, slanted = (
        look.get("prefix", ""),
        look.get("suffix", ""),
        look.get("font-style") == "italic",
    )
    if not (before or after or slanted):
        return node

    def looking(run: _Run) -> Text:
        text = node(run)
        value = italic(text.value) if slanted and text.value else text.value
        return run.count(Text(join((before, value, after)), text.called)) if value else text

    return looking
