# SPDX-License-Identifier: Apache-2.0
"""What is ours: the templates, and every data pack at hand, in use or not."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from support.packing import new_store, tiny, write, zip_file

from chipbrief.own import add_table, table_from
from chipbrief.packs.installing import install
from chipbrief.packs.listing import rollback
from chipbrief.paths import shipped
from chipbrief.verify.strangers import our_digests

COUNTRIES = "countries/countries.csv"
CHANGED = tiny()[COUNTRIES].replace(b"Target.", b"Another.")


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_files_of_packs_that_are_no_longer_in_use_are_ours_too(tmp_path):
    store = new_store(tmp_path)
    assert sha256(CHANGED) not in our_digests(store=store)
    install(
        zip_file(tmp_path, tiny("2026-12-05", {COUNTRIES: CHANGED})),
        store,
        datetime(2026, 12, 6, tzinfo=UTC),
    )
    rollback(store)
    found = our_digests(store=store)
    style = shipped("templates") / "memo" / "style.css"
    assert {sha256(CHANGED), sha256(tiny()[COUNTRIES]), sha256(style.read_bytes())} <= set(found)


def test_tables_that_the_user_has_added_are_ours(tmp_path):
    data = b"item,source\na,me\n"
    store, own = new_store(tmp_path), tmp_path / "own"
    assert sha256(data) not in our_digests(store=store, own=own)
    add_table(own, table_from(data, name="mine", title="Mine", file="mine.csv", original=sha256(data)))
    assert sha256(data) in our_digests(store=store, own=own)
    (own / "mine.json").write_text("{", "utf-8")
    assert sha256(data) not in our_digests(store=store, own=own)


def test_what_was_laid_into_the_store_without_a_check_is_not_ours(tmp_path):
    store = new_store(tmp_path)
    write(store.packs / "2026-12-05-0123456789ab", tiny("2026-12-05", {COUNTRIES: CHANGED}))
    assert sha256(CHANGED) not in our_digests(store=store)
