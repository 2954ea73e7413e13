# SPDX-License-Identifier: Apache-2.0
"""A store with a small shipped pack, and the check that a refusal changes nothing in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.packing import WHEN, Files, new_store, snapshot, tiny, zip_file

from chipbrief.errors import ChipbriefError
from chipbrief.packs.installing import install
from chipbrief.packs.store import Store, in_use


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store in which nothing is installed."""
    return new_store(tmp_path)


@pytest.fixture
def bring(store: Store, tmp_path: Path) -> Callable[..., str]:
    """Return a function that installs files as a ZIP and gives the pack's name."""

    def bring_in(files: Files | None = None, **options: bool) -> str:
        return install(zip_file(tmp_path, files or tiny(), "brought.zip"), store, WHEN, **options).name

    return bring_in


@pytest.fixture
def refused(store: Store, bring: Callable[..., str]) -> Callable[[Path], str]:
    """Return a function that gives the message with which a pack is refused.

    A good pack is in use before, and the same one, byte by byte, must be in use after.
    """
    name = bring(tiny("2026-11-24"))

    def refuse(source: Path) -> str:
        before = snapshot(store)
        with pytest.raises(ChipbriefError) as caught:
            install(source, store, WHEN)
        assert snapshot(store) == before
        assert in_use(store).folder == store.packs / name
        assert caught.value.exit_code == 3
        return str(caught.value)

    return refuse
