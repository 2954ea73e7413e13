# SPDX-License-Identifier: Apache-2.0
"""From the groups of tests that reach a case to the answer of one layer, with its reasons and doubts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from chipbrief.gather.naming import named
from chipbrief.judge import control_words as words
from chipbrief.judge.control_asked import Asked
from chipbrief.judge.control_law import Law, TestGroup, worst
from chipbrief.judge.control_policy import Review, review
from chipbrief.judge.control_scope import Case, headquarters_named
from chipbrief.judge.control_tests import GroupResult, Subject, distinct, in_words, run
from chipbrief.judge.status import LayerStatus, TestResult
from chipbrief.language import listed, one_of

_NONE = "none"


@dataclass(frozen=True, slots=True)
class Found:
    """The groups in force for a case, by precedence, up to the governing one; ``beyond`` do not reach it."""

    reached: tuple[GroupResult, ...]
    beyond: tuple[TestGroup, ...]

    @property
    def governing(self) -> GroupResult | None:
        """The first group that is met and controls."""
        return next((found for found in self.reached if found.met and found.group.controls), None)

    @property
    def excluding(self) -> GroupResult | None:
        """The first group that is met and takes the chip out."""
        return next((found for found in self.reached if found.met and not found.group.controls), None)

    @property
    def undecided(self) -> tuple[GroupResult, ...]:
        """Controlling groups that an unknown number leaves open; none stands behind the governing one.

        Letters are not among them: they bind single firms, so without the number none is assumed.
        """
        return tuple(found for found in self.reached if found.met is None and _open_to_all(found))

    @property
    def open_letters(self) -> tuple[GroupResult, ...]:
        """Letters that an unknown number leaves open."""
        return tuple(found for found in self.reached if found.met is None and found.group.is_letter)


def domestic() -> LayerStatus:
    """Return the answer for the home country: no export, so nothing is controlled."""
    return LayerStatus(False, "", _NONE, _NONE, _NONE, "", "", (), (), (), words.DOMESTIC)


def answer(found: Found, asked: Asked) -> LayerStatus:
    """Return what the layer says: controlled, undecided, excluded, or not reached by any test."""
    governing = found.governing
    if governing is not None:
        paragraph = governing.group.head.paragraph
        policy = review(paragraph, asked)
        return _controlled(found, governing, policy, asked)
    if found.undecided:
        return _unknown(found, asked)
    return _free(found, asked)


def _controlled(found: Found, governing: GroupResult, policy: Review, asked: Asked) -> LayerStatus:
    head = governing.group.head
    rule = asked.law.rules.get(head.rule_id)
    verified = _verified([governing.group], asked.case, policy.verified, rule.verified if rule else "seen")
    caveats = (
        *((head.note,) if head.note else ()),
        *((words.LETTER,) if head.addressees else ()),
        *_stricter(found, governing),
        *_letter_doubts(found, head.consequence),
        *_headquarters_doubts(found, asked, head.consequence),
        *_number_doubts(governing.results, asked.subject),
        *_scope_doubts([governing.group], asked.case),
        *policy.caveats,
        *_day_doubts(asked.case, asked.law, verified),
    )
    return LayerStatus(
        controlled=True,
        paragraph=head.paragraph,
        outcome=head.consequence,
        named=words.name_then(head.consequence, head.effective_to),
        license_policy=policy.policy,
        rule_id=head.rule_id,
        citation=_citation(head.rule_id, asked.law),
        tests=governing.results,
        source_ids=_sources([governing.group], asked.case, policy.source_ids),
        caveats=_once(caveats),
        explanation=_requirement(governing),
        verified=verified,
        policy_id=policy.id,
    )


def _requirement(result: GroupResult) -> str:
    """Return what a group of tests that is met requires, and why."""
    head = result.group.head
    outcome = words.OUTCOMES_IN_SENTENCE[words.name_then(head.consequence, head.effective_to)]
    return words.MET.format(outcome=outcome, paragraph=head.paragraph, reasons=in_words(result))


def _unknown(found: Found, asked: Asked) -> LayerStatus:
    groups = tuple(result.group for result in found.undecided)
    rule_id = groups[0].head.rule_id
    tests = distinct(found.undecided)
    told = _undecided(found.undecided)
    verified = _verified(groups, asked.case)
    caveats = (
        told,
        *_number_doubts(tests, asked.subject),
        *_scope_doubts(groups, asked.case),
        *_day_doubts(asked.case, asked.law, verified),
    )
    return LayerStatus(
        controlled=None,
        paragraph="",
        outcome="unknown",
        named="unknown",
        license_policy="unknown",
        rule_id=rule_id,
        citation=_citation(rule_id, asked.law),
        tests=tests,
        source_ids=_sources(groups, asked.case),
        caveats=_once(caveats),
        explanation=told,
        verified=verified,
    )


def _free(found: Found, asked: Asked) -> LayerStatus:
    excluding = found.excluding
    shown = (excluding,) if excluding else _controlling(found)
    binding = tuple(group for group in found.beyond if not group.is_letter)
    rested = tuple(result.group for result in shown) or binding or found.beyond
    rule_id = _text_of(rested)
    verified = _verified(rested, asked.case)
    tests = distinct(shown)
    caveats = (
        *((excluding.group.head.note,) if excluding and excluding.group.head.note else ()),
        *_letter_doubts(found, _NONE),
        *_headquarters_doubts(found, asked, _NONE),
        *_number_doubts(tests, asked.subject),
        *_scope_doubts((*(result.group for result in found.reached), *found.beyond), asked.case),
        *_day_doubts(asked.case, asked.law, verified),
    )
    return LayerStatus(
        controlled=False,
        paragraph=excluding.group.head.paragraph if excluding else "",
        outcome=_NONE,
        named=_NONE,
        license_policy=_NONE,
        rule_id=rule_id,
        citation=_citation(rule_id, asked.law),
        tests=tests,
        source_ids=_sources(rested, asked.case),
        caveats=_once(caveats),
        explanation=_why_free(found, asked.case),
        verified=verified,
    )


def _controlling(found: Found) -> tuple[GroupResult, ...]:
    """Return what was tested and would control; that an exclusion is not met frees nothing."""
    return tuple(result for result in found.reached if result.group.controls)


def _why_free(found: Found, case: Case) -> str:
    if excluding := found.excluding:
        return words.EXCLUDED.format(paragraph=excluding.group.head.paragraph, reasons=in_words(excluding))
    if _controlling(found):
        return words.NOT_MET.format(day=case.parties.day)
    if not found.beyond:
        return words.NO_TEXT.format(day=case.parties.day)
    pattern = words.NO_REACH_OF_FIRM if case.parties.headquarters else words.NO_REACH
    return pattern.format(day=case.parties.day)


def _open_to_all(found: GroupResult) -> bool:
    return found.group.controls and not found.group.is_letter


def _text_of(groups: tuple[TestGroup, ...]) -> str:
    """Return the rule to name when nothing is met: the first that binds everyone, else the first."""
    return next((group.head.rule_id for group in sorted(groups, key=lambda group: group.is_letter)), "")


def _stricter(found: Found, governing: GroupResult) -> tuple[str, ...]:
    mild = governing.group.head.consequence
    return tuple(
        words.STRICTER.format(
            paragraph=result.group.head.paragraph, metrics=words.names_of(result.open_metrics)
        )
        for result in found.undecided
        if result.group.head.consequence != mild
    )


def _letter_doubts(found: Found, outcome: str) -> tuple[str, ...]:
    """Return the caveat that a letter which an unknown number leaves open would change the outcome."""
    letters = (result for result in found.open_letters if result.group.head.consequence != outcome)
    metrics = tuple(metric for result in letters for metric in result.open_metrics)
    return (words.LETTER_OPEN.format(metrics=words.names_of(metrics)),) if metrics else ()


def _headquarters_doubts(found: Found, asked: Asked, outcome: str) -> tuple[str, ...]:
    """Return the caveat that headquarters, which were not given, would bring a stricter text into reach.

    Where none of these texts is met, but an unknown number leaves some open, it says that.
    """
    if asked.case.parties.headquarters is not None:
        return ()
    results = tuple(
        run(group, asked.subject) for group in found.beyond if _by_headquarters(group, asked, outcome)
    )
    met = next((result for result in results if result.met), None)
    if met is not None:
        return (_if_headquartered(met.group, asked, _requirement(met)),)
    unsure = tuple(result for result in results if result.met is None and _open_to_all(result))
    return (_if_headquartered(unsure[0].group, asked, _undecided(unsure)),) if unsure else ()


def _by_headquarters(group: TestGroup, asked: Asked, outcome: str) -> bool:
    """Return whether some headquarters would bring a group with another outcome into reach."""
    return group.head.consequence != outcome and bool(
        headquarters_named(asked.law.scopes[group.head.scope_id])
    )


def _if_headquartered(group: TestGroup, asked: Asked, explanation: str) -> str:
    places = headquarters_named(asked.law.scopes[group.head.scope_id])
    condition = words.HEADQUARTERED.format(places=listed(map(named, places), ", "))
    return words.OTHERWISE.format(condition=condition, explanation=explanation)


def _undecided(results: tuple[GroupResult, ...]) -> str:
    """Return under which paragraphs a case cannot be decided, and what is not known."""
    metrics = tuple(metric for result in results for metric in result.open_metrics)
    return words.UNDECIDED.format(paragraph=_paragraphs(results), metrics=words.names_of(metrics))


def _number_doubts(tests: tuple[TestResult, ...], subject: Subject) -> tuple[str, ...]:
    metrics = {test.metric for test in tests}
    return tuple(text for metric, text in subject.parameters.caveats if metric in metrics)


def _scope_doubts(groups: Iterable[TestGroup], case: Case) -> tuple[str, ...]:
    scopes = dict.fromkeys(group.head.scope_id for group in groups)
    return tuple(text for scope in scopes for text in case.reaches[scope].doubts)


def _day_doubts(case: Case, law: Law, verified: str) -> tuple[str, ...]:
    late = law.read_until is not None and case.parties.day > law.read_until
    after = (words.AFTER.format(read_until=law.read_until, day=case.parties.day),) if late else ()
    return (*after, words.MEMORY) if verified == "memory" else after


def _citation(rule_id: str, law: Law) -> str:
    rule = law.rules.get(rule_id)
    return (rule.citation or rule.short_title) if rule else ""


def _paragraphs(results: tuple[GroupResult, ...]) -> str:
    return one_of(dict.fromkeys(result.group.head.paragraph for result in results))


def _sources(groups: Iterable[TestGroup], case: Case, more: tuple[str, ...] = ()) -> tuple[str, ...]:
    found: list[str] = []
    for group in groups:
        found += group.source_ids
        found += case.reaches[group.head.scope_id].source_ids
    return tuple(dict.fromkeys([*found, *more]))


def _verified(groups: Iterable[TestGroup], case: Case, *more: str) -> str:
    """Return ``memory`` if any test, or whether it reaches the case, has not yet been read in a source."""
    found = [(group.verified, case.reaches[group.head.scope_id].verified) for group in groups]
    return worst((*chain.from_iterable(found), *more))


def _once(caveats: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(caveats))
