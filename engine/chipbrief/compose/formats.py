# SPDX-License-Identifier: Apache-2.0
"""Formats: folders of plain text that say how one kind of brief looks. They are data, never code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any

from chipbrief.compose import format_settings
from chipbrief.compose.figures import FIGURES
from chipbrief.compose.format_settings import SETTINGS
from chipbrief.compose.sections import SECTIONS
from chipbrief.errors import TemplateError
from chipbrief.files.naming import name_fault
from chipbrief.files.toml import read_toml
from chipbrief.gather import DATASETS
from chipbrief.judge.questions import QUESTIONS
from chipbrief.language.notices import notice
from chipbrief.language.printable import printable
from chipbrief.pick import Choice
from chipbrief.raster import is_picture, picture_fault, plain_picture

PAGE = "brief.html.j2"
SHARED = "_shared"
DEFAULT = "policy-brief"
FIELDS = "fields.toml"
#: An id is a word of the command line and a part of file names.
_ID = re.compile(r"[A-Za-z0-9][\w-]{0,63}", re.ASCII)
_KINDS = ("line", "text", "marking", "day")
_TEXT_KEYS = ("id", "title", "description", "version", "language", "page_size")
_FIELD_NEEDS = frozenset({"label", "kind", "help"})
_FIELD_KEYS = _FIELD_NEEDS | {"max_words", "folded"}
_MAX_FILES = 200
_MAX_BYTES = 2_000_000
#: The longest name of a file; in a brief it has a word more, before it.
_MAX_NAME = 180


@dataclass(frozen=True, slots=True)
class Field:
    """A field that the author may fill in.

    ``kind`` is line (one line of plain text), text (Markdown), marking (a protective marking, printed on
    every page) or day (a date such as 2025-02-12). ``max_words`` is 0 where there is no limit.
    One that is ``folded`` is shown when it is asked for: few briefs need it.
    """

    id: str
    label: str
    kind: str
    help: str
    max_words: int = 0
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of brief. ``files`` maps posix paths to bytes; the shared ones stand under ``_shared/``.

    ``needs`` names the datasets that are gathered for it, ``questions`` the questions it asks,
    ``sections`` and ``figures`` the parts of the view that are built only when asked for. ``fields`` are
    what the author may fill in, by id. ``pages`` is the fewest and the most pages it may have; 0: any.
    ``cite_most`` is how many sources a place of citation names before it counts the others; 0 for all.
    While the list of sources has no more than ``list_room``, a place names more of them; 0: never.
    Of the datasets ``told_in_place`` the page itself says that there are none, which is no gap then.
    ``rows`` is how many rows a figure has at most, by its name. ``single`` says that it can be about one
    chip.
    """

    id: str
    title: str
    description: str
    version: str
    language: str
    page_size: str
    needs: tuple[str, ...]
    questions: tuple[str, ...]
    files: Mapping[str, bytes]
    sections: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    fields: Mapping[str, Field] = field(default_factory=lambda: MappingProxyType({}))
    pages: tuple[int, int] = (0, 0)
    cite_most: int = 0
    list_room: int = 0
    told_in_place: tuple[str, ...] = ()
    rows: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    single: bool = False

    @property
    def name(self) -> str:
        """The id with the version: policy-brief@3."""
        return f"{self.id}@{self.version}"

    @property
    def draws(self) -> bool:
        """Whether its template speaks of figures, so that charts are likely."""
        return b"figure" in self.files.get(PAGE, b"")

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it can be printed in: its own, and those with a catalog of its texts."""
        found = (PurePosixPath(path) for path in self.files if path.startswith("locale/"))
        return (self.language, *sorted(path.stem for path in found if path.suffix == ".po"))

    def catalogs(self, language: str) -> tuple[bytes, ...]:
        """Return the catalogs of a language, the shared one first."""
        return tuple(self.files[path] for path in _catalog_paths(language) if path in self.files)

    def only(self, language: str) -> Format:
        """Return the format as a brief in ``language`` carries it: without catalogs of other languages."""
        other = {path for path in self.files if path.endswith(".po")} - set(_catalog_paths(language))
        files = {path: data for path, data in self.files.items() if path not in other}
        return replace(self, files=MappingProxyType(files))

    def text(self, path: str) -> str:
        """Return one file as text. Raises ``TemplateError`` when it is missing or not UTF-8."""
        try:
            return self.files[path].decode("utf-8")
        except KeyError:
            raise TemplateError(
                notice(
                    "Format “{id}” has no file {path}. Files: {names}.",
                    id=self.id,
                    path=path,
                    names=", ".join(self.files),
                )
            ) from None
        except UnicodeDecodeError as error:
            raise TemplateError(
                notice("{id}/{path} is not UTF-8 text: {error}.", id=self.id, path=path, error=error)
            ) from None

    def choice(self) -> Choice:
        """Return this format as one of the values a pick may name."""
        return Choice(self.id, self.title, help=self.description, single=self.single)


def _catalog_paths(language: str) -> tuple[str, ...]:
    return f"{SHARED}/locale/{language}.po", f"locale/{language}.po"


def read_format(files: Mapping[str, bytes]) -> Format:
    """Return the format that ``files`` make up. Raises ``TemplateError`` naming what is missing or wrong."""
    _check_names(files)
    if SETTINGS not in files or PAGE not in files:
        own = sorted(path for path in files if not path.startswith(f"{SHARED}/"))
        raise TemplateError(
            notice(
                "A format needs {settings} and {page}; found {names}.",
                settings=SETTINGS,
                page=PAGE,
                names=", ".join(own) or notice("nothing"),
            )
        )
    try:
        settings = read_toml(files[SETTINGS])
    except ValueError as error:
        raise TemplateError(
            notice("{settings} cannot be read: {error}.", settings=SETTINGS, error=error)
        ) from None
    missing = [key for key in _TEXT_KEYS if not isinstance(settings.get(key), str)]
    if missing:
        raise TemplateError(
            notice(
                "{settings} lacks {names}: write each as text, in quotes.",
                settings=SETTINGS,
                names=", ".join(missing),
            )
        )
    if not _ID.fullmatch(settings["id"]):
        raise TemplateError(
            notice(
                "{settings}: the id may have letters, digits, - and _, 64 at most, not “{id}”.",
                settings=SETTINGS,
                id=settings["id"][:64],
            )
        )
    return Format(
        **{key: settings[key] for key in _TEXT_KEYS},
        needs=format_settings.names("needs", settings, DATASETS),
        questions=format_settings.names("questions", settings, QUESTIONS),
        sections=format_settings.names("sections", settings, SECTIONS),
        figures=format_settings.names("figures", settings, FIGURES),
        fields=_fields(settings, files),
        pages=format_settings.pages(settings),
        cite_most=format_settings.whole("cite_most", settings),
        list_room=format_settings.whole("list_room", settings),
        told_in_place=format_settings.names("told_in_place", settings, DATASETS),
        rows=format_settings.rows(settings),
        single=format_settings.flag("single", settings),
        files=MappingProxyType(dict(sorted(files.items()))),
    )


def _check_names(files: Iterable[str]) -> None:
    """Raise ``TemplateError`` for a file that a brief could not carry, where all lie side by side."""
    seen: dict[str, str] = {}
    for path in files:
        if fault := name_fault(path, _MAX_NAME):
            raise TemplateError(
                notice(
                    "The file “{path}” of the format: {fault}. Rename it.", path=printable(path), fault=fault
                )
            )
        same = seen.setdefault(path.replace("/", "-").casefold(), path)
        if same != path:
            raise TemplateError(
                notice(
                    "The files {path} and {same} of the format would have one name in a brief. Rename one.",
                    path=path,
                    same=same,
                )
            )


def _fields(settings: Mapping[str, Any], files: Mapping[str, bytes]) -> Mapping[str, Field]:
    """Return the fields that a format lists, as its own file or the shared one describes them."""
    known = {**_described(files, f"{SHARED}/{FIELDS}"), **_described(files, FIELDS)}
    return MappingProxyType({name: known[name] for name in format_settings.names("fields", settings, known)})


def _described(files: Mapping[str, bytes], path: str) -> dict[str, Field]:
    try:
        tables = read_toml(files.get(path, b""))
        return {key: Field(key, **table) for key, table in tables.items()} if _sound(tables) else {}
    except ValueError as error:
        raise TemplateError(
            notice(
                "{path} cannot be read: {error}. A field has label, kind, help, max_words, folded.",
                path=path,
                error=error,
            )
        ) from None


def _sound(tables: Mapping[str, Any]) -> bool:
    """Return True; raise ``ValueError`` for a field of an unknown kind or a limit that is no number."""
    for key, table in tables.items():
        if not isinstance(table, dict) or table.get("kind") not in _KINDS:
            raise ValueError(
                notice("[{key}] must be a table with a kind: {names}", key=key, names=", ".join(_KINDS))
            )
        if unknown := sorted(table.keys() - _FIELD_KEYS):
            raise ValueError(notice("[{key}] has an unknown “{unknown}”", key=key, unknown=unknown[0]))
        if missing := sorted(_FIELD_NEEDS - table.keys()):
            raise ValueError(notice("[{key}] has no “{missing}”", key=key, missing=missing[0]))
        if wrong := [word for word in ("label", "help") if not isinstance(table[word], str)]:
            raise ValueError(notice("[{key}] {word} must be a text", key=key, word=wrong[0]))
        if not isinstance(table.get("max_words", 0), int):
            raise ValueError(notice("[{key}] max_words must be a number", key=key))
        if not isinstance(table.get("folded", False), bool):
            raise ValueError(notice("[{key}] folded must be true or false", key=key))
    return True


def open_formats(root: Path) -> Mapping[str, Format]:
    """Return the formats of a templates folder by id, the default one first, each with the shared files."""
    shared = {f"{SHARED}/{path}": data for path, data in _files_below(root / SHARED).items()}
    folders = sorted(path.parent for path in root.glob(f"*/{SETTINGS}"))
    formats = [read_format({**shared, **_files_below(folder)}) for folder in folders]
    ordered = sorted(formats, key=lambda item: (item.id != DEFAULT, item.id))
    return MappingProxyType({item.id: item for item in ordered})


def _files_below(folder: Path) -> dict[str, bytes]:
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()]
    if len(paths) > _MAX_FILES or sum(path.stat().st_size for path in paths) > _MAX_BYTES:
        raise TemplateError(
            notice(
                "{name} holds more than {files} files or {size} bytes.",
                name=folder.name,
                files=_MAX_FILES,
                size=_MAX_BYTES,
            )
        )
    named = ((str(PurePosixPath(path.relative_to(folder))), path.read_bytes()) for path in paths)
    return {name: _without_notes(data, f"{folder.name}/{name}") for name, data in named}


def _without_notes(data: bytes, place: str) -> bytes:
    """Return a file without what a camera notes in a picture, which would go into each brief.

    Raises ``TemplateError`` for a picture that cannot be printed: what it notes cannot be told from the rest.
    """
    if is_picture(data, place) and (fault := picture_fault(data)):
        raise TemplateError(
            notice("{place} is a picture that cannot be printed: {fault}.", place=place, fault=fault)
        )
    return plain_picture(data)
