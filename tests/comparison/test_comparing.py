# SPDX-License-Identifier: Apache-2.0
"""Two briefs that differ in one thing: it is named, and it is the cause of each number that changed."""

from __future__ import annotations

import json
from typing import Any

import pikepdf
import pytest
from support.attacks import edited, plain, stream_of, with_manifest
from support.commands import run
from support.limits import Patient

from chipbrief.comparison import Comparison, compare
from chipbrief.comparison.telling import value_of
from chipbrief.comparison.words import comparison_lines
from chipbrief.errors import OutOfTime, SealError


@pytest.fixture(scope="module")
def compared(memos, typesetter):
    """Return a maker of comparisons of the plain memo with another one, each made once."""
    made: dict[str, Comparison] = {}

    def make(name: str) -> Comparison:
        if name not in made:
            made[name] = compare(memos("plain"), memos(name), typesetter, seconds=30)
        return made[name]

    return make


def kinds(comparison: Comparison) -> set[str]:
    return {cause.kind for change in comparison.findings for cause in change.causes}


def test_a_row_that_changed_is_told_without_the_side_that_has_nothing_to_tell(compared):
    found = compared("law")
    (row,) = [item for item in found.inputs if not item.a]
    (line,) = [line for line in comparison_lines(found) if f"{row.what}: {row.b}" in line]
    assert "not there" not in line


def test_a_brief_does_not_differ_from_itself(compared):
    found = compared("plain")
    assert not found.differ
    assert found.a.title == found.b.title
    assert found.a.damages == ()


def test_a_file_that_was_exchanged_inside_one_is_told(memos, typesetter, tmp_path):
    def swap(document: pikepdf.Pdf) -> None:
        document.Root.AF[0].EF.F = document.make_stream(b"another")

    other = tmp_path / "other.pdf"
    other.write_bytes(edited(memos("plain").read_bytes(), swap))
    found = compare(memos("plain"), other, typesetter, seconds=30)
    assert len(found.b.damages) == 1
    assert "another file stands beside it" in found.b.damages[0]
    lines = comparison_lines(found)
    assert "They say the same, but not all that they carry is what was sealed." in lines
    assert "damaged" in lines[1]


@pytest.mark.parametrize(("name", "kind"), [("law", "rule"), ("pick", "pick"), ("questions", "template")])
def test_one_thing_that_differs_is_the_only_cause(compared, name, kind):
    found = compared(name)
    assert {item.cause for item in found.inputs} == {kind}
    assert found.findings
    assert kinds(found) == {kind}


def test_data_that_differ_are_a_cause_with_the_record_named(compared):
    found = compared("chips")
    (told,) = (item for item in found.inputs if item.what == "chips")
    assert told.cause == "data"
    assert "nvidia-h100-sxm (fp16_dense_tflops: 989.4 → 89.4" in told.b
    assert kinds(found) == {"data"}


def test_two_causes_are_told_apart(compared):
    law, both = compared("law"), compared("both")
    assert {item.cause for item in both.inputs} == {"rule", "data"}
    by_law = {change.id: change.b for change in law.findings}
    alike = [change for change in both.findings if by_law.get(change.id) == change.b]
    assert alike
    assert {tuple(cause.kind for cause in change.causes) for change in alike} == {("rule",)}
    causes = {change.id: [cause.kind for cause in change.causes] for change in both.findings}
    assert causes["tpp-nvidia-h100-sxm"] == ["data"]
    assert causes["controls-bite.step.2022-10-21.tpp.free"] == ["rule", "data"]


def test_numbers_are_given_as_both_briefs_give_them(compared):
    changed = {change.id: change for change in compared("pick").findings}
    rules = changed["rules-in-window"]
    assert rules.a.split()[0].isdigit()
    assert rules.a != rules.b
    assert rules.causes[0].detail == "end, as-of date"


def test_a_number_that_answers_two_questions_is_told_with_both(compared):
    changed = {change.id: change for change in compared("elsewhere").findings}
    asked = changed["controls-bite.standing.tpp.free"].about
    first, second = asked.split(" In the second brief: ")
    assert first.endswith("a buyer in China buy from U.S. vendors without a license or notice?")
    assert second.endswith("a buyer in Malaysia buy from U.S. vendors without a license or notice?")
    assert "In the second brief" not in changed["rules-in-window"].about


def test_a_number_without_an_end_is_told_in_fifteen_digits():
    density = {
        "question": "How dense?",
        "value": "24.57002457002457002457002457002457",
        "unit": "TPP per mm²",
    }
    assert value_of(density) == "24.5700245700246 TPP per mm²"
    written = {"question": "How many?", "value": "1234567.890123456", "unit": "chips"}
    assert value_of(written) == "1,234,567.89012346 chips"


def test_judgements_and_sources_that_differ_are_listed(compared):
    found = compared("pick")
    assert found.judgements
    assert {cause.kind for change in found.judgements for cause in change.causes} == {"pick"}
    assert "confidence" in found.judgements[0].b
    assert "added" in {item.change for item in found.sources}


def test_paper_and_words_of_the_author_are_told_as_what_they_are(compared):
    found = compared("words")
    assert [(item.cause, item.what, item.a, item.b) for item in found.inputs] == [
        ("paper", "paper size", "that of the format", "Letter"),
        ("text", "author", "nothing", "A. Analyst"),
    ]
    assert found.findings == found.judgements == ()
    assert found.sources == ()  # on either paper a memo on China has one example of each
    assert any("A. Analyst" in item.b for item in found.text)


def test_the_text_of_two_languages_is_not_compared(compared):
    found = compared("french")
    assert [(item.cause, item.a, item.b) for item in found.inputs] == [("language", "English", "French")]
    assert (found.text, found.more_text, found.same_language) == ((), 0, False)
    assert (found.a.language, found.b.language) == ("en", "fr")
    assert found.findings == found.judgements == ()


def test_a_value_that_the_same_inputs_do_not_give_again_comes_from_another_version(
    memos, typesetter, tmp_path
):
    def change(document):
        stream = stream_of(document, "manifest.json")
        manifest = json.loads(stream.read_bytes())
        manifest["findings"][0]["value"], manifest["engine"] = "99", "0.0.1"
        stream.write(json.dumps(manifest).encode())

    other = tmp_path / "other.pdf"
    other.write_bytes(edited(memos("plain").read_bytes(), change))
    found = compare(other, memos("plain"), typesetter, seconds=30)
    (number,) = found.findings
    assert number.a.startswith("99 ")
    assert [cause.kind for cause in number.causes] == ["engine"]
    assert "Chipbrief 0.0.1 →" in number.causes[0].detail


def test_a_damaged_brief_is_compared_and_said_to_be_damaged(memos, typesetter, tmp_path):
    other = tmp_path / "other.pdf"
    other.write_bytes(
        edited(memos("plain").read_bytes(), lambda document: stream_of(document, "findings.csv").write(b"x"))
    )
    found = compare(memos("plain"), other, typesetter, seconds=30)
    assert "findings.csv: its content is not what was sealed" in found.b.damages[0]


@pytest.mark.parametrize("data", [b"", b"no PDF", plain(b"")])
def test_what_is_no_brief_is_refused(data, memos, typesetter, tmp_path):
    other = tmp_path / "other.pdf"
    other.write_bytes(data)
    with pytest.raises(SealError, match=r"other\.pdf is not a sealed brief|not a PDF"):
        compare(memos("plain"), other, typesetter)


@pytest.mark.parametrize(
    "broken",
    [
        {"pick": 3},
        {"data_pack": []},
        {"template": None},
        {"extra": {"pack_files": {}}},
        {"findings": [1], "judgements": {}},
        {"engine": [], "libraries": 3},
    ],
)
def test_a_hostile_manifest_ends_in_words(broken, memos, typesetter, tmp_path):
    other = tmp_path / "other.pdf"
    other.write_bytes(with_manifest(**broken)(memos("plain").read_bytes()))
    try:
        assert compare(memos("plain"), other, typesetter, seconds=30).differ
    except SealError as error:
        assert "other.pdf: " in str(error)  # noqa: PT017
        assert "Error" not in str(error)  # noqa: PT017


def test_a_file_whose_text_cannot_be_read_is_named(memos, typesetter, tmp_path):
    other = tmp_path / "other.pdf"
    mode = pikepdf.ObjectStreamMode.disable
    loose = edited(memos("plain").read_bytes(), lambda _document: None, object_stream_mode=mode)
    other.write_bytes(loose.replace(b"/N 3 /", b"/N nan /", 1))
    with pytest.raises(SealError, match=r"other\.pdf: The text of the PDF cannot be read"):
        compare(memos("plain"), other, typesetter, seconds=30)


def test_both_files_are_named_where_the_worker_stops(memos, typesetter):
    late: Any = Patient(typesetter, "contrast")
    with pytest.raises(OutOfTime, match=r"plain\.pdf and .*words\.pdf cannot be compared: .* longer than"):
        compare(memos("plain"), memos("words"), late)


@pytest.mark.parametrize(("other", "is_ours"), [("words", True), ("chips", False), ("questions", False)])
def test_only_what_is_made_of_ours_may_wait_for_a_busy_machine(memos, typesetter, other, is_ours):
    asked: Any = Patient(typesetter)
    compare(memos("plain"), memos(other), asked)
    (limits,) = asked.limits["contrast"]
    assert bool(limits.idle_seconds) == is_ours
    assert (limits.seconds > 15) == is_ours


def test_the_command_prints_and_writes_what_differs(memos, tmp_path):
    files = (str(memos("plain")), str(memos("words")))
    done = run("compare", *files, "-o", "report.pdf", "--seconds", "30", folder=tmp_path)
    assert done.returncode == 1, done.stderr
    assert "\n- other words of the author: author: nothing → A. Analyst\n" in done.stdout
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")
    again = run("compare", files[0], files[0], "--json", "--seconds", "30", folder=tmp_path)
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout)["differ"] is False
