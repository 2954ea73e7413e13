# SPDX-License-Identifier: Apache-2.0
"""Formats: folders of plain text that say how one kind of brief looks. They are data, never code."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any

from chipbrief.errors import TemplateError
from chipbrief.gather import DATASETS
from chipbrief.judge.questions import QUESTIONS
from chipbrief.pick import Choice

SETTINGS = "template.toml"
PAGE = "brief.html.j2"
SHARED = "_shared"
DEFAULT = "policy-brief"
_TEXT_KEYS = ("id", "title", "description", "version", "language", "page_size")
_MAX_FILES = 200
_MAX_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of brief. ``files`` maps posix paths to bytes; the shared ones stand under ``_shared/``.

    ``needs`` names the datasets that are gathered for it, ``questions`` the questions it asks.
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

    def text(self, path: str) -> str:
        """Return one file as text. Raises ``TemplateError`` when it is missing or not UTF-8."""
        try:
            return self.files[path].decode("utf-8")
        except KeyError:
            raise TemplateError(
                f"Format '{self.id}' has no file {path}. Files: {', '.join(self.files)}."
            ) from None
        except UnicodeDecodeError as error:
            raise TemplateError(f"{self.id}/{path} is not UTF-8 text: {error}.") from None

    def choice(self) -> Choice:
        """Return this format as one of the values a pick may name."""
        return Choice(self.id, self.title, help=self.description)


def read_format(files: Mapping[str, bytes]) -> Format:
    """Return the format that ``files`` make up. Raises ``TemplateError`` naming what is missing."""
    if SETTINGS not in files or PAGE not in files:
        raise TemplateError(
            f"A format needs {SETTINGS} and {PAGE}; found {', '.join(sorted(files)) or 'nothing'}."
        )
    try:
        settings = tomllib.loads(files[SETTINGS].decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TemplateError(f"{SETTINGS} cannot be read: {error}.") from None
    missing = [key for key in _TEXT_KEYS if not isinstance(settings.get(key), str)]
    if missing:
        raise TemplateError(f"{SETTINGS} lacks {', '.join(missing)}: write each as text, in quotes.")
    needs = _names("needs", settings, DATASETS)
    questions = _names("questions", settings, QUESTIONS)
    ordered = MappingProxyType(dict(sorted(files.items())))
    return Format(
        **{key: settings[key] for key in _TEXT_KEYS}, needs=needs, questions=questions, files=ordered
    )


def _names(key: str, settings: Mapping[str, Any], known: Collection[str]) -> tuple[str, ...]:
    """Return the list that a setting holds. Raises ``TemplateError`` naming what is not known."""
    found = settings.get(key, [])
    if not isinstance(found, list) or not all(isinstance(name, str) for name in found):
        raise TemplateError(f"{SETTINGS}: {key} must be a list of names, each in quotes.")
    if unknown := [name for name in found if name not in known]:
        raise TemplateError(f"{SETTINGS}: {key} has no '{unknown[0]}'. Known: {', '.join(known)}.")
    return tuple(found)


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
        raise TemplateError(f"{folder.name} holds more than {_MAX_FILES} files or {_MAX_BYTES:,} bytes.")
    return {str(PurePosixPath(path.relative_to(folder))): path.read_bytes() for path in paths}
