# SPDX-License-Identifier: Apache-2.0
"""Whatever stands in the settings file: the app starts, says in a line what was wrong, keeps the file."""

from __future__ import annotations

import os
import random
import tomllib
from pathlib import Path

import pytest

from chipbrief_gui.settings.file import NAME, read_settings, write_settings
from chipbrief_gui.settings.keys import keys_in_force
from chipbrief_gui.settings.values import KINDS, Settings, make_settings, rules

GOOD = b"""language = "fr"
theme = "dark"
data_age = 30
document_author = "A. B"
export_parts = ["pdf", "svg"]
recent_cases = ["/a.brief", "/b.brief"]
[keys]
export = ["F9", "Ctrl+Alt+E"]
[places]
MainWindow = "AdnQywADAAAA"
"""
WRONG = (
    *("1", "-1", "1e400", "nan", "true", '""', "[]", "{}", "[[1]]", "1979-05-27T07:32:00Z", '["a", 1]'),
    *('"a\\u0000b"', '"a\\nb"', '"\\u202etxt"', f'"{"x" * 5000}"', "{a = 1}", '"\\ud800"', "9" * 5000),
)


@pytest.fixture
def read(tmp_path):
    """Return what reads a file of these bytes and asserts that it is not lost."""
    places = iter(range(10_000))

    def reading(data: bytes) -> tuple[Settings, str]:
        folder = tmp_path / str(next(places))
        folder.mkdir()
        (folder / NAME).write_bytes(data)
        settings, fault = read_settings(folder / NAME)
        (kept,) = folder.iterdir()
        assert kept.name == ("settings.damaged-1.toml" if fault else NAME)
        assert kept.read_bytes() == data
        told = str(fault or "")
        assert told.isprintable()
        assert len(told) < 1_500
        assert keys_in_force(settings.keys)
        return settings, told

    return reading


def test_a_file_that_was_cut_off_anywhere_gives_settings(read):
    assert read(GOOD)[1] == ""
    for end in range(0, len(GOOD), 3):
        assert isinstance(read(GOOD[:end])[0], Settings)


def test_a_file_of_which_bytes_were_changed_gives_settings(read):
    chance = random.Random(7)
    for _try in range(300):
        data = bytearray(GOOD)
        for _change in range(chance.randint(1, 6)):
            at = chance.randrange(len(data))
            data[at : at + chance.randrange(20)] = chance.randbytes(chance.randrange(6))
        read(bytes(data))


@pytest.mark.parametrize("name", [*rules(), "nothing", '"a\\u001b[31m"', '"\\n"'])
def test_a_value_of_another_kind_costs_its_setting_alone(read, name):
    for value in WRONG:
        other = "data_age = 30" if name != "data_age" else 'theme = "dark"'
        settings, told = read(f"{other}\n{name} = {value}\n".encode())
        kept = (settings.data_age == 30) or settings.theme == "dark"
        assert kept or "line 2" in told or "number" in told  # what is no TOML costs all of it


@pytest.mark.parametrize(
    "data",
    [
        b"a = " + b"[" * 100_000,
        b"[" + b"a." * 100_000 + b"a]",
        b"[keys]\nexport = [" + b'"F9",' * 200_000 + b"]",
        b"recent_cases = [" + b'"/a.brief",' * 50_000 + b"]",
        b"\0" * 1_000_000,
        b"\xff" * 1_000_000,
        GOOD.decode().encode("utf-16"),
    ],
    ids=["lists", "tables", "keys", "cases", "zeros", "ones", "utf-16"],
)
def test_what_is_huge_deep_or_binary_is_told_and_nothing_of_it_is_used(read, data):
    settings, told = read(data)
    assert settings == Settings()
    assert told


def test_a_list_may_be_as_long_as_the_window_can_use():
    for name, rule in rules().items():
        if rule.kind == "list":
            assert rule.most
            assert KINDS["list"](rule, ["x"] * rule.most) is not None
            assert KINDS["list"](rule, ["x"] * (rule.most + 1)) is None, name


@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir, lambda path: path.symlink_to(path.name)])
def test_what_is_no_file_is_kept_aside(tmp_path, make):
    make(tmp_path / NAME)
    settings, fault = read_settings(tmp_path / NAME)
    assert settings == Settings()
    assert "settings.damaged-1.toml" in str(fault)
    assert not os.path.lexists(tmp_path / NAME)


def test_settings_come_back_and_defaults_are_not_written(tmp_path):
    path = tmp_path / "new" / "settings.toml"
    wanted = make_settings({"theme": "dark", "keys": {"help": ["F1", "F2"]}})
    write_settings(path, wanted)
    assert set(tomllib.loads(path.read_text())) == {"theme", "keys"}
    assert read_settings(path) == (wanted, None)
