# SPDX-License-Identifier: Apache-2.0
"""TOML from anybody: what would take Python's reader hours, or what it cannot print, is refused in words."""

from __future__ import annotations

import pytest

from chipbrief.files.toml import read_toml

LONG = "a." * 50_000 + "a"


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (f"{LONG} = 1", "a key in it has more than 5 parts"),
        (f"[{LONG}]", "a key in it has more than 5 parts"),
        (f"x = {{{LONG} = 1}}", "a key in it has more than 5 parts"),
        ('"a b" . \'c"d\'\t.' * 6 + "a = 1", "a key in it has more than 5 parts"),
        (f'x = """a""""\n{LONG} = 1', "a key in it has more than 5 parts"),
        (f"x = '''a''''\n{LONG} = 1", "a key in it has more than 5 parts"),
        ("[[a.b]]\n" * 11_000, "it has more than 30,000 tables, lists and keys with dots"),
        ("a = 0x8" + "0" * 15, "a number in it is too large or too small"),
        ("a = [{b = 0b1" + "0" * 64 + "}]", "a number in it is too large or too small"),
        ("a = 0x" + "f" * 1_000_000, "a number in it is too large or too small"),
        ("a = " + "9" * 5_000, "a number in it is too large or too small"),
        ("a = " + "[" * 5_000, "it is nested too deeply"),
        (b"a = '\xff'", "byte 6 is not UTF-8 text"),
        ("a = 2026-02-30", "Invalid date or datetime (at line 1, column 5)"),
    ],
    ids=lambda value: str(value)[:12],
)
def test_what_is_no_file_of_ours_is_refused_in_words(file, words):
    with pytest.raises(ValueError, match=r".") as caught:
        read_toml(file)
    assert str(caught.value) == words


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ('"""\n{}"""', LONG),
        ("'''\n{}'''", LONG),
        ('"{}"', LONG),
        ("'{}'", LONG),
        ('"""\\"""{}"""', f'"""{LONG}'),
        ('"x" # {}', "x"),
    ],
)
def test_a_text_may_have_any_number_of_dots(written, text):
    assert read_toml(f"a.b.c.d.e = {written.format(LONG)}") == {"a": {"b": {"c": {"d": {"e": text}}}}}


def test_a_mark_of_the_order_of_bytes_is_no_part_of_the_file():
    assert read_toml(b"\xef\xbb\xbfa = 9_223_372_036_854_775_807") == {"a": 2**63 - 1}
