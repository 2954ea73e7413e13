# SPDX-License-Identifier: Apache-2.0
"""Briefs as they stand today: the file, what was superseded, and what is looked for."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from support.attacks import foreign, without

from chipbrief.errors import SealError
from chipbrief.shelf import Wanted, describe_file, entry_of, items_of, matching
from chipbrief.shelf.reissuing import reissue, save
from chipbrief.shelf.store import Shelf


def state(entry, library):
    return items_of([entry], library)[0].state


def test_an_entry_says_what_the_brief_is_about(entry, file, small):
    assert (entry.path, entry.country, entry.format) == (str(file), "MYS", "policy-brief")
    assert (entry.start, entry.end, entry.as_of) == ("2023-05-01", "2023-05-31", "2023-05-31")
    assert (entry.pages, entry.title) == (small.pages, small.title)


def test_a_file_that_is_gone_or_another_is_flagged_and_one_only_touched_is_not(entry, file, library):
    assert state(entry, library) == "here"
    os.utime(file, (1, 1))
    assert state(entry, library) == "here"
    data = file.read_bytes()
    file.write_bytes(data[:-1] + b"\0")
    assert state(entry, library) == "changed"
    file.unlink()
    assert state(entry, library) == "missing"


def test_what_was_superseded_since_is_told_without_opening_the_file(entry, library):
    used = next(iter(entry.rests_on.sources))
    stale = replace(library.sources[used], status="retracted", superseded_by="")
    today = replace(library, sources=MappingProxyType({**library.sources, used: stale}))
    (item,) = items_of([replace(entry, path="gone.pdf")], today)
    assert f"source {used} is retracted" in item.superseded
    assert items_of([replace(entry, rests="[")], today)[0].superseded == ()


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), True),
        (Wanted("malay 2023-05"), True),
        (Wanted("malay china"), False),
        (Wanted("Mälaysia"), True),
        (Wanted(country="màlaysia"), True),
        (Wanted("mys dc-training-gpu"), True),
        (Wanted("decade 1234567"), False),
        (Wanted(country="mys"), True),
        (Wanted(country="Malaysia", format="policy-brief"), True),
        (Wanted(format="memo"), False),
        (Wanted(superseded=True), False),
    ],
)
def test_all_words_and_filters_must_fit(entry, library, wanted, found):
    (item,) = items_of([replace(entry, sha256="decade", stamp=1234567)], library)
    assert bool(matching([replace(item, superseded=())], wanted)) == found


def test_what_rests_on_something_superseded_can_be_looked_for(entry, library):
    (item,) = items_of([entry], library)
    assert item.superseded == ("rule adv-computing-2022 ended on 2023-11-16",)
    assert matching([item], Wanted(superseded=True)) == (item,)


def test_a_file_from_anybody_is_described_by_the_worker_or_refused(file, entry, typesetter, tmp_path, small):
    pdf, described = describe_file(file, typesetter, 30)
    assert entry_of(file, pdf, described) == entry
    changed = without("data-chips-chips.csv")(small.pdf)
    for name, data, why in (("a.pdf", foreign(b""), "is not a sealed"), ("b.pdf", changed, "was changed")):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(SealError, match=rf"{name} {why}"):
            describe_file(tmp_path / name, typesetter, 30)


def test_a_brief_is_made_again_from_itself_and_compared(file, workshop, typesetter, tmp_path, small):
    made = reissue(file, workshop.library, workshop.formats, typesetter, seconds=30)
    assert made.brief.pdf == small.pdf
    assert not made.comparison.differ
    assert made.name == f"malaysia-{workshop.library.version}.pdf"
    shelf = Shelf(tmp_path / "briefs.sqlite")
    kept = save(made, tmp_path / made.name, workshop.library, shelf)
    assert [Path(item.path).name for item in shelf.entries()] == [made.name]
    assert kept.sha256 == shelf.find(kept.path).sha256


def test_a_path_that_leads_to_no_file_is_missing_and_not_waited_for(entry, library, tmp_path):
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "zero.pdf").symlink_to("/dev/zero")
    for path in (tmp_path / "pipe.pdf", tmp_path / "zero.pdf", "a\0b.pdf", "a" * 5000):
        assert state(replace(entry, path=str(path), size=0), library) == "missing"
