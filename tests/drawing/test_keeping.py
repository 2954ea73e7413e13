# SPDX-License-Identifier: Apache-2.0
"""Charts are kept on disk: found again whole, or not at all."""

from __future__ import annotations

import hashlib
import os
import stat

import pytest

from chipbrief.drawing import keeping
from chipbrief.drawing.keeping import KeptCharts

CHART, OTHER = b'["one", {}]', b'["two", {}]'
SVG = b'<svg width="1"><text>China</text></svg>'


@pytest.fixture
def kept(tmp_path) -> KeptCharts:
    return KeptCharts(tmp_path / "charts")


@pytest.fixture
def entry(kept):
    """The file of the one chart that is kept."""
    kept.keep(CHART, SVG)
    (file,) = kept.folder.iterdir()
    return file


def test_a_chart_is_found_by_its_whole_description(kept, entry):
    assert kept.find(CHART) == SVG
    assert kept.find(OTHER) is None
    assert kept.find(CHART + b" ") is None


def signed(name: str, content: bytes) -> bytes:
    return hashlib.sha256(name.encode() + content).digest() + content


DAMAGES = {
    "a changed letter": lambda data, name: data.replace(b"China", b"Chile"),
    "an end cut off": lambda data, name: data[:-1],
    "more behind the end": lambda data, name: data + b" ",
    "nothing": lambda data, name: b"",
    "an entry of another name": lambda data, name: signed(name[::-1], SVG),
    "no picture": lambda data, name: signed(name, b"<html></html>"),
    "too much": lambda data, name: signed(name, SVG.replace(b"China", b"China" * 300_000)),
}


@pytest.mark.parametrize("what", DAMAGES)
def test_what_is_damaged_or_foreign_is_not_found_and_is_drawn_anew(what, kept, entry):
    entry.write_bytes(DAMAGES[what](entry.read_bytes(), entry.name))
    assert kept.find(CHART) is None
    kept.keep(CHART, SVG)
    assert kept.find(CHART) == SVG


def test_a_pipe_in_place_of_an_entry_keeps_nobody_waiting(kept, entry):
    entry.unlink()
    os.mkfifo(entry)
    assert kept.find(CHART) is None
    kept.keep(CHART, SVG)
    assert kept.find(CHART) == SVG


def test_a_note_of_charts_that_is_no_text_expects_nothing(kept, entry):
    kept.remember("a brief", [CHART])
    assert kept.expects("a brief")
    (note,) = (file for file in entry.parent.iterdir() if file != entry)
    note.write_bytes(signed(note.name, b"\xff\xfe"))
    assert not kept.expects("a brief")


@pytest.mark.parametrize("what", ["__version__", "our code", "the drawing engine"])
def test_another_program_finds_nothing(what, kept, entry, tmp_path, monkeypatch):
    (tmp_path / "vega.py").write_text("")
    changes = {
        "__version__": ("__version__", "0.0.0"),
        "our code": ("__file__", str(tmp_path / "keeping.py")),
        "the drawing engine": ("_engine", lambda: [tmp_path / "vega.py"]),
    }
    keeping._ground.cache_clear()
    with monkeypatch.context() as patch:
        patch.setattr(keeping, *changes[what])
        assert kept.find(CHART) is None
    keeping._ground.cache_clear()
    assert kept.find(CHART) == SVG


def test_the_oldest_go_and_what_was_used_is_young(kept, monkeypatch):
    monkeypatch.setattr(keeping, "MOST_FILES", 2)
    for at, chart in enumerate((CHART, OTHER)):
        kept.keep(chart, SVG)
        os.utime(kept.folder / keeping._name(chart), (at, at))
    assert kept.find(CHART) == SVG
    kept.keep(b"third", SVG)
    assert [kept.find(chart) for chart in (CHART, OTHER, b"third")] == [SVG, None, SVG]
    assert len(list(kept.folder.iterdir())) == 2


def test_only_the_user_can_read_them(kept, entry):
    assert stat.S_IMODE(entry.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.folder.stat().st_mode) == 0o700


def test_without_a_folder_or_with_a_file_in_its_place_nothing_is_kept(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    for nothing in (KeptCharts(), KeptCharts(tmp_path / "file")):
        nothing.keep(CHART, SVG)
        nothing.remember("a brief", [])
        assert nothing.find(CHART) is None
        assert not nothing.expects("a brief")
    assert (tmp_path / "file").read_bytes() == b""


def test_a_brief_is_expected_while_all_its_charts_are_there(kept, entry):
    assert not kept.expects("a brief")
    kept.remember("a brief", [CHART, OTHER])
    assert not kept.expects("a brief")
    kept.keep(OTHER, SVG)
    assert kept.expects("a brief")
    assert not kept.expects("another brief")
    entry.unlink()
    assert not kept.expects("a brief")
