# SPDX-License-Identifier: Apache-2.0
"""Code of templates that is kept is the code that they have, and is used for no other text."""

from __future__ import annotations

import marshal
import os

import pytest

from chipbrief.compose import compiled, compose
from chipbrief.compose.compiled import Compiled, keep
from chipbrief.compose.environment import FILTERS, build_environment, render_page
from chipbrief.language.catalogs import open_language

PAGE = "brief.html.j2"


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """Return the file of kept code, which this process has not read yet."""
    monkeypatch.setattr(compiled, "KEPT", tmp_path / "made" / "templates.bin")
    compiled._read.cache_clear()
    yield compiled.KEPT
    compiled._read.cache_clear()
    compiled.compiled.cache_clear()


def rendered(text: str, cache: Compiled) -> str:
    environment = build_environment({PAGE: text}, {})
    environment.bytecode_cache = cache
    return render_page(environment, PAGE, {})


def test_a_text_that_was_kept_is_not_compiled_again(monkeypatch):
    first = Compiled({})
    assert rendered("<p>{{ 1 }}", first) == "<p>1"
    monkeypatch.setattr("jinja2.Environment.compile", lambda *_words: pytest.fail("compiled"))
    assert rendered("<p>{{ 1 }}", Compiled(first.codes())) == "<p>1"


def test_another_text_of_the_same_name_is_compiled():
    first = Compiled({})
    rendered("<p>one", first)
    assert rendered("<p>two", Compiled(first.codes())) == "<p>two"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_shipped_templates_have_the_same_code_when_it_is_kept(kept, policy, language):
    keep()
    compiled._read.cache_clear()
    found = compiled._read()[language]
    texts = {path: policy.text(path) for path in policy.files if path.endswith(".j2")}
    environment = build_environment(texts, dict.fromkeys(FILTERS, str))
    environment.bytecode_cache = fresh = Compiled({})
    for name in texts:
        environment.get_template(name)
    assert set(fresh.codes()) <= set(found)
    assert language != "en" or fresh.codes().items() <= found.items()


def test_a_page_is_made_with_kept_code_only(kept, policy, china_findings, monkeypatch):
    keep()
    compiled._read.cache_clear()
    compiled.compiled.cache_clear()
    monkeypatch.setattr("jinja2.Environment.compile", lambda *_words: pytest.fail("compiled"))
    assert compose(china_findings, policy, draw=lambda charts: charts).html


def test_code_of_another_state_of_the_program_or_a_damaged_file_is_not_used(kept):
    kept.parent.mkdir()
    for content in (marshal.dumps((b"other", {"en": {}})), b"", b"nonsense", marshal.dumps(1)):
        kept.write_bytes(content)
        compiled._read.cache_clear()
        assert compiled._read() == {}


@pytest.mark.parametrize("content", [b"", marshal.dumps((b"", {}))[:-3], b"\xe3" * 99])
def test_what_is_kept_of_it_may_be_cut_or_lost(kept, content):
    kept.parent.mkdir()
    kept.write_bytes(content)
    assert compiled._read() == {}


def test_a_pipe_or_folder_in_place_of_the_kept_code_is_not_waited_for(kept):
    kept.parent.mkdir()
    os.mkfifo(kept)
    assert compiled._read() == {}
    kept.unlink()
    kept.mkdir()
    compiled._read.cache_clear()
    assert compiled._read() == {}


def test_what_one_brief_is_told_is_not_worked_into_the_code_for_the_next():
    french, cache = open_language("fr"), Compiled({})
    for told, page in ((frozenset({"Hello"}), "Hello"), (frozenset(), '<span lang="en">Hello</span>')):
        environment = build_environment({PAGE: "{{ 'Hello' | original }}"}, {}, language=french, told=told)
        environment.bytecode_cache = cache
        assert render_page(environment, PAGE, {}) == page
