# SPDX-License-Identifier: Apache-2.0
"""Memos that differ from each other in one thing, and what a worker would say of two of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from chipbrief.compose import Format, open_formats, read_format
from chipbrief.edition import Edition, make_edition
from chipbrief.flow import Workshop, make_brief
from chipbrief.gather import Library
from chipbrief.paths import shipped
from chipbrief.typeset.client import Typesetter

#: All rates that decide the TPP of an H100 and its like, so that it is caught no more.
CHIPS = (("chips/chips.csv", b"989.4", b"89.4"), ("chips/chips.csv", b"1978.9", b"178.9"))
LAW = (("controls/thresholds.csv", b",4800,", b",2400,"),)
#: Name of a memo -> what is replaced in files of its data pack.
PACKS = {"chips": CHIPS, "law": LAW, "both": (*CHIPS, *LAW)}
#: Name of a memo -> its looks and words.
EDITIONS = {
    "words": make_edition(text={"author": "A. Analyst"}, paper="Letter"),
    "french": make_edition(language="fr"),
}
QUESTIONS = ("template.toml", b'"controls-bite"', b'"controls-bite", "compute"')


@pytest.fixture(scope="session")
def memos(
    library: Library, typesetter: Typesetter, pick_of, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Path]:
    """Return a maker of memos by name, each made once."""
    folder = tmp_path_factory.mktemp("memos")
    memo = open_formats(shipped("templates"))["memo"]

    def make(name: str) -> Path:
        path = folder / f"{name}.pdf"
        if not path.exists():
            pack = changed_pack(library, *PACKS.get(name, []))
            format = changed_format(memo, QUESTIONS) if name == "questions" else memo
            end = "2025-02" if name == "pick" else "2023-12"
            workshop = Workshop(pack, MappingProxyType({"memo": format}), typesetter)
            country = "MYS" if name == "elsewhere" else "CHN"
            pick = replace(pick_of(country, "2022-10", end), format="memo")
            path.write_bytes(make_brief(pick, workshop, edition=EDITIONS.get(name, Edition())).pdf)
        return path

    return make


def changed_pack(library: Library, *changes: tuple[str, bytes, bytes]) -> Library:
    files = dict(library.files)
    for path, old, new in changes:
        assert old in files[path]
        files[path] = files[path].replace(old, new)
    return Library.from_files(files)


def changed_format(format: Format, change: tuple[str, bytes, bytes]) -> Format:
    path, old, new = change
    assert old in format.files[path]
    return read_format({**format.files, path: format.files[path].replace(old, new)})
