# SPDX-License-Identifier: Apache-2.0
"""What a sealed brief carries, in the form that a comparison needs. Only the worker runs this."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from chipbrief.bibliography.csl_json import read_csl_json
from chipbrief.carried import CITED, edition_from, pack_files_of, pick_from, template_files_of
from chipbrief.edition import Edition
from chipbrief.errors import SealError
from chipbrief.files.toml import read_toml
from chipbrief.language import Prose
from chipbrief.language.notices import notice
from chipbrief.pick import Pick
from chipbrief.seal import Sealed, unseal
from chipbrief.seal.attachments import MANIFEST_NAME
from chipbrief.seal.compare import page_lines
from chipbrief.seal.manifest import SCHEMA

Row = Mapping[str, str]
SETTINGS = "template.toml"
_LONGEST = 120  # letters of a title
#: What is read of a brief before it is compared.
PARTS = ("pick", "edition", "pack", "template", "template_files", "tables", "cited", "lines")


@dataclass(frozen=True)
class Facts:
    """One sealed brief: its manifest, and what it carries by name."""

    pdf: bytes
    sealed: Sealed
    manifest: Mapping[str, Any]
    attached: Mapping[str, bytes]

    @classmethod
    def of(cls, pdf: bytes) -> Facts:
        """Return what a PDF carries. Raises ``SealError`` when it is not a sealed brief."""
        sealed = unseal(pdf)
        if sealed.manifest is None or sealed.manifest.get("schema") != SCHEMA:
            raise SealError(notice("it is not a sealed brief."))
        return cls(pdf, sealed, sealed.manifest, {item.name: item.data for item in sealed.attachments})

    @cached_property
    def pick(self) -> Pick:
        """Return the pick. Raises ``SealError``."""
        return pick_from(self.manifest)

    @cached_property
    def edition(self) -> Edition:
        """Return the edition. Raises ``CaseError``."""
        return edition_from(self.attached)

    @cached_property
    def pack(self) -> str:
        """Return the version of the data pack. Raises ``SealError``."""
        return str(self._described("data_pack").get("version", ""))

    @cached_property
    def template(self) -> str:
        """Return what the format is called, with its version. Raises ``SealError``."""
        version = self._described("template").get("version", "")
        return notice("{title}, version {version}", title=self.title, version=version)

    @cached_property
    def title(self) -> str:
        """Return what the format is called, or its id if it does not say. Raises ``SealError``."""
        id = str(self._described("template").get("id", ""))
        try:
            title = read_toml(self.template_files.get(SETTINGS, b"")).get("title")
        except ValueError:
            return id
        return Prose(title[:_LONGEST]) if title and isinstance(title, str) else id

    @cached_property
    def pack_files(self) -> Mapping[str, bytes]:
        """Return the files of the data pack by their paths. Raises ``SealError``."""
        return pack_files_of(self.manifest, self.attached)

    @cached_property
    def template_files(self) -> Mapping[str, bytes]:
        """Return the files of the format by their paths. Raises ``SealError``."""
        return template_files_of(self.manifest, self.attached)

    @cached_property
    def tables(self) -> Mapping[str, Mapping[str, Row]]:
        """Return the rows of each dataset by their ids, as they stand in the files, not yet checked.

        Raises ``SealError``.
        """
        files = {path: data for path, data in self.pack_files.items() if path.endswith(".csv")}
        return {PurePosixPath(path).stem: rows_of(data, path) for path, data in files.items()}

    @cached_property
    def cited(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the sources that the brief cites (CSL-JSON items) by their ids. Raises ``DataError``."""
        return _by_id(list(read_csl_json(self.attached.get(CITED, b"[]"))))

    @cached_property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """Return the lines of text of each page. Raises ``SealError``."""
        return page_lines(self.pdf)

    def _described(self, key: str) -> Mapping[str, Any]:
        found = self.manifest.get(key)
        if not isinstance(found, Mapping):
            raise _unreadable(f"{MANIFEST_NAME}, {key}", TypeError(type(found).__name__))
        return found

    def listed(self, key: str) -> Mapping[str, Mapping[str, Any]]:
        """Return a list of the manifest, such as its findings, by the ids of its items."""
        return _by_id(self.manifest.get(key))


def _unreadable(what: str, error: Exception) -> SealError:
    return SealError(notice("{what}: it cannot be read ({words}).", what=what, words=error))


def rows_of(data: bytes, path: str) -> dict[str, Row]:
    """Return the rows of a CSV file by their ids; without an id they count by their place.

    Raises ``SealError`` naming ``path``.
    """
    rows = csv.DictReader(io.StringIO(data.decode("utf-8", "replace"), newline=""), restval="")
    try:
        return {
            str(row.get("id") or number): {str(key): str(value) for key, value in row.items()}
            for number, row in enumerate(rows, 1)
        }
    except csv.Error as error:
        raise _unreadable(path, error) from None


def _by_id(items: Any) -> dict[str, Mapping[str, Any]]:
    listed = items if isinstance(items, list) else []
    return {str(item["id"]): item for item in listed if isinstance(item, Mapping) and "id" in item}
