# SPDX-License-Identifier: Apache-2.0
"""Where shipped data is found: in a bundle first, else in a checkout, else an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from chipbrief import paths
from chipbrief.errors import ChipbriefError


def test_a_checkout_has_its_data_at_the_root() -> None:
    assert (paths.shipped("datasets") / "datapackage.json").is_file()


def test_a_bundle_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "engine" / "chipbrief"
    bundled = package / "_shipped" / "datasets"
    checkout = tmp_path / "datasets"
    package.mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", package)
    with pytest.raises(ChipbriefError, match="is missing"):
        paths.shipped("datasets")
    checkout.mkdir()
    with pytest.raises(ChipbriefError, match="is missing"):
        paths.shipped("datasets")
    (tmp_path / "pyproject.toml").touch()
    assert paths.shipped("datasets") == checkout
    bundled.mkdir(parents=True)
    assert paths.shipped("datasets") == bundled


@pytest.mark.parametrize("kind", ["", "../datasets", "a/b", "/etc"])
def test_a_kind_is_one_word(kind: str) -> None:
    with pytest.raises(ChipbriefError, match="not a kind"):
        paths.shipped(kind)


def test_the_user_folder_is_named_after_the_program() -> None:
    assert "chipbrief" in str(paths.user_folder()).lower()
    assert paths.user_folder("templates").parent == paths.user_folder()
