# SPDX-License-Identifier: Apache-2.0
"""A ZIP from anyone: whatever is wrong with it is refused by name, and nothing is changed."""

from __future__ import annotations

import io
import random
import stat
import struct
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from support.packing import CASES, tiny, zip_file

from chipbrief.errors import DataError
from chipbrief.packs import limits
from chipbrief.packs.zips import read_zip

Refused = Callable[[Path], str]
Entry = tuple[str | zipfile.ZipInfo, bytes]


def archive(path: Path, *entries: Entry, method: int = zipfile.ZIP_DEFLATED) -> Path:
    """Write the tiny pack and further entries, however wrong they are."""
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w", method) as file:
        warnings.simplefilter("ignore")
        for name, data in (*tiny().items(), *entries):
            file.writestr(name, data)
    return path


def entry(name: str, mode: int = 0, flags: int = 0) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name)
    made.external_attr = mode << 16
    made.flag_bits = flags
    return made


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("../evil.csv", "leads out"),
        ("a/../../evil.csv", "leads out"),
        ("/etc/evil.csv", "leads out"),
        ("C:/evil.csv", "leads out"),
        ("C:evil.csv", "leads out"),
        ("a\\evil.csv", "leads out"),
        ("\\\\host\\share", "leads out"),
        ("evil.csv:stream", "leads out"),
        ("a//evil.csv", "every system"),
        ("./evil.csv", "hidden"),
        (".bashrc", "hidden"),
        ("a/.git/config", "hidden"),
        ("ev\x1bil.csv", "control character"),
        ("ev\nil.csv", "control character"),
        ("ev\u202eil.csv", "control character"),
        ("CON", "every system"),
        ("a/nul.csv", "every system"),
        ("evil.csv.", "every system"),
        ("evil .csv ", "every system"),
        ("evíl.csv", "every system"),
        ("-rf", "every system"),
        ("a" * 101, "longer than"),
        ("/".join(["aaaaaaaaa"] * 30), "longer than"),
        (CASES, "stands twice"),
        (CASES.upper(), "differ only in case"),
        ("Countries/other.csv", "differ only in case"),
        ("countries/countries.csv/deeper", "both a file and a folder"),
    ],
)
def test_a_name_that_could_do_harm_is_refused(refused: Refused, tmp_path: Path, name: str, words: str):
    assert words in refused(archive(tmp_path / "evil.zip", (name, b"x")))


def test_a_name_with_a_nul_is_refused(refused: Refused, tmp_path: Path):
    path = archive(tmp_path / "evil.zip", ("evil!.csv", b"x"))
    path.write_bytes(path.read_bytes().replace(b"evil!.csv", b"evil\0.csv"))
    assert "control character" in refused(path)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFSOCK, stat.S_IFCHR, stat.S_IFDIR])
def test_links_and_special_files_are_refused(refused: Refused, tmp_path: Path, kind: int):
    path = archive(tmp_path / "evil.zip", (entry("link.csv", kind | 0o777), b"/etc/passwd"))
    assert "link or a special file" in refused(path)


def test_a_folder_with_content_is_refused(refused: Refused, tmp_path: Path):
    assert "cannot have content" in refused(archive(tmp_path / "evil.zip", ("folder/", b"x")))


@pytest.mark.parametrize("name", ["empty/", "countries/"])
def test_folders_are_let_be(tmp_path: Path, name: str):
    path = archive(tmp_path / "a.zip", (entry(name, stat.S_IFDIR | 0o755), b""))
    assert read_zip(path) == dict(sorted(tiny().items()))


def test_a_folder_of_the_name_of_a_file_is_refused(refused: Refused, tmp_path: Path):
    path = archive(tmp_path / "evil.zip", (entry(f"{CASES}/", stat.S_IFDIR | 0o755), b""))
    assert "stands twice" in refused(path)


@pytest.mark.parametrize("flag", [0x1, 0x40, 0x2000])
def test_an_encrypted_file_is_refused(refused: Refused, tmp_path: Path, flag: int):
    path = tmp_path / "evil.zip"
    data = bytearray(archive(path).read_bytes())
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        struct.pack_into("<H", data, data.index(sign) + offset, flag)
    path.write_bytes(data)
    assert "encrypted" in refused(path)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_compression_is_refused(refused: Refused, tmp_path: Path, method: int):
    assert "unusual way" in refused(archive(tmp_path / "evil.zip", method=method))


def test_a_bomb_is_refused_by_its_ratio(refused: Refused, tmp_path: Path):
    assert "times larger" in refused(archive(tmp_path / "evil.zip", ("bomb.csv", bytes(8 * 2**20))))


def test_a_file_that_is_too_large_is_refused_before_it_is_read(refused: Refused, tmp_path: Path):
    path = archive(tmp_path / "evil.zip", ("bomb.csv", bytes(limits.MAX_BYTES + 1)))
    assert "bomb.csv: The file is larger than 64 MB" in refused(path)


def test_a_pack_that_is_too_large_is_refused(refused: Refused, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(limits, "MAX_TOTAL", 10_000)
    assert "pack is larger" in refused(archive(tmp_path / "evil.zip", ("a.csv", bytes(9_900))))


def test_too_many_files_are_refused(refused: Refused, tmp_path: Path):
    many = [(f"a{number}", b"") for number in range(limits.MAX_FILES)]
    assert "more than 500 files" in refused(archive(tmp_path / "evil.zip", *many))


def test_more_entries_than_the_end_record_counts_are_refused(refused: Refused, tmp_path: Path):
    path = archive(tmp_path / "evil.zip", *[(f"a{number}", b"") for number in range(limits.MAX_FILES)])
    data = bytearray(path.read_bytes())
    struct.pack_into("<HH", data, len(data) - 14, 5, 5)
    path.write_bytes(data)
    assert "more than 500 files" in refused(path)


def test_a_size_that_is_declared_too_small_is_refused(refused: Refused, tmp_path: Path):
    path = tmp_path / "evil.zip"
    data = bytearray(archive(path, ("last.csv", b"x" * 1000)).read_bytes())
    struct.pack_into("<L", data, data.rindex(b"PK\x01\x02") + 24, 10)
    path.write_bytes(data)
    assert "not a whole, plain ZIP" in refused(path)


def overlapping() -> bytes:
    """Return a ZIP of 20 names for the same bytes, as a bomb by overlap is built."""
    content = b"x" * 1000
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("a00.csv", content)
    whole = buffer.getvalue()
    start = whole.index(b"PK\x01\x02")
    head = whole[start : whole.rindex(b"PK\x05\x06")]
    directory = b"".join(head.replace(b"a00.csv", f"a{number:02}.csv".encode()) for number in range(20))
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 20, 20, len(directory), start, 0)
    return whole[:start] + directory + end


def test_overlapping_entries_are_refused(refused: Refused, tmp_path: Path):
    path = tmp_path / "evil.zip"
    path.write_bytes(overlapping())
    assert "overlaps another one" in refused(path)


def test_an_entry_that_reaches_into_the_directory_is_refused(refused: Refused, tmp_path: Path):
    path = tmp_path / "evil.zip"
    data = bytearray(archive(path, ("last.csv", b"x" * 1000), method=zipfile.ZIP_STORED).read_bytes())
    for offset in (20, 24):
        struct.pack_into("<L", data, data.rindex(b"PK\x01\x02") + offset, 1050)
    path.write_bytes(data)
    assert "overlaps its directory" in refused(path)


def test_an_entry_that_begins_behind_the_file_is_refused(refused: Refused, tmp_path: Path):
    path = tmp_path / "evil.zip"
    data = bytearray(archive(path).read_bytes())
    struct.pack_into("<L", data, data.rindex(b"PK\x01\x02") + 42, 0x00FE_0000)
    path.write_bytes(data)
    assert "(an entry overlaps its directory)" in refused(path)


def test_damage_in_compressed_data_is_told_in_words(refused: Refused, tmp_path: Path):
    path = tmp_path / "evil.zip"
    data = bytearray(archive(path).read_bytes())
    data[30 + struct.unpack_from("<H", data, 26)[0]] = 0xFF
    path.write_bytes(data)
    assert "(its compressed data are damaged)" in refused(path)


def test_a_second_directory_for_zip64_is_refused(refused: Refused, tmp_path: Path):
    path = tmp_path / "evil.zip"
    data = archive(path).read_bytes()
    at = data.rindex(b"PK\x05\x06")
    locator = b"PK\x06\x07" + bytes(16)
    count, size = struct.unpack_from("<HL", data, at + 10)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, size + 20, at - size, 0)
    path.write_bytes(data[:at] + locator + end)
    assert "several parts" in refused(path)


@pytest.mark.parametrize("around", [(b"MZ" * 50, b""), (b"", b"tail"), (b"", b"PK\x05\x06")])
def test_bytes_before_or_behind_the_archive_are_refused(refused: Refused, tmp_path: Path, around):
    path = tmp_path / "evil.zip"
    path.write_bytes(around[0] + archive(path).read_bytes() + around[1])
    assert "not a whole, plain ZIP" in refused(path)


@pytest.mark.parametrize("content", [b"", b"PK", b"\x89PDF" * 100, b"PK\x05\x06" + bytes(18)])
def test_what_is_no_pack_is_refused(refused: Refused, tmp_path: Path, content: bytes):
    path = tmp_path / "evil.zip"
    path.write_bytes(content)
    assert "evil.zip" in refused(path)


def test_a_file_that_is_not_there_is_named(refused: Refused, tmp_path: Path):
    assert "nowhere.zip: There is no such file" in refused(tmp_path / "nowhere.zip")


def test_whatever_byte_is_damaged_the_files_are_refused_or_the_same(tmp_path: Path):
    whole = zip_file(tmp_path, tiny()).read_bytes()
    expected = read_zip(tmp_path / "pack.zip")
    path = tmp_path / "damaged.zip"
    chance = random.Random(7)
    refusals = 0
    for _ in range(1500):
        data = bytearray(whole)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        try:
            found = read_zip(path)
        except DataError:
            refusals += 1
        else:
            assert sorted(found.values()) == sorted(expected.values())
    assert refusals > 1000
