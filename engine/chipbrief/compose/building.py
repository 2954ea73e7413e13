# SPDX-License-Identifier: Apache-2.0
"""From the findings to the view: plain values, in the order in which a reader wants them."""

from __future__ import annotations

from collections.abc import Iterable, Set
from datetime import date

from chipbrief import __version__
from chipbrief.compose.caveats import letters, notes
from chipbrief.compose.claims import claims_section
from chipbrief.compose.figures import build_figures, estimates
from chipbrief.compose.formats import Format
from chipbrief.compose.own_tables import build_own_tables
from chipbrief.compose.reports import case_row, estimate_row
from chipbrief.compose.sections import build_sections, rows_of, tables_of
from chipbrief.compose.sections.fitting import spare
from chipbrief.compose.statuses import layer_view
from chipbrief.compose.studies import build_studies, late_findings
from chipbrief.compose.tables import build_tables
from chipbrief.compose.view import (
    BriefHead,
    BriefView,
    CapabilitySection,
    CaveatNotes,
    ChipRow,
    ChipsSection,
    ContestedLimit,
    FindingRow,
    Judgements,
    JudgementView,
    RuleRow,
    RulesSection,
)
from chipbrief.compose.wording import (
    noun,
    opening,
    percent,
    when,
)
from chipbrief.compose.written import author_fields, date_of, logo_path, marking_of
from chipbrief.edition import Edition
from chipbrief.gather import Evidence
from chipbrief.gather.answers import CHINA, FOLLOWS
from chipbrief.gather.as_known import as_known
from chipbrief.gather.countries import in_sentence
from chipbrief.gather.gaps import Gap, in_short
from chipbrief.gather.records import GroupMember, Rule
from chipbrief.judge import Findings
from chipbrief.judge.capability import measured_later, months_led
from chipbrief.judge.chips import EXCEPTED, NOTIFIED, JudgedChip
from chipbrief.judge.control_words import DIFFERS, FOUNDRY
from chipbrief.judge.finding import sources_of
from chipbrief.judge.judgements import Judgement, contested_limits
from chipbrief.judge.rules import begins, own_rules, rules_to_come
from chipbrief.judge.status import ControlStatus
from chipbrief.language import ENGLISH, CountryName, Language, Prose, Titled, said
from chipbrief.own import OwnEvidence

#: Country groups of embargoes (supplement no. 1 to part 740 of the EAR).
EMBARGOES = frozenset({"D:5", "E:1", "E:2"})


def build_view(
    findings: Findings,
    format: Format,
    own: tuple[OwnEvidence, ...] = (),
    edition: Edition | None = None,
    language: Language = ENGLISH,
) -> BriefView:
    """Return the view of the findings in English, without the reference list (that follows the page).

    Columns are as wide as they need to be in ``language``. Raises ``PickError`` for a field of the edition
    that the format does not have.
    """
    edition = edition or Edition()
    evidence = findings.evidence
    caveats = _caveat_notes(findings)
    head = _head(evidence, format, edition)
    sections = build_sections(findings, format.sections, spare(head.language, head.paper), language)
    return BriefView(
        brief=head,
        judgements=_judgements(findings),
        rules=_rules(findings),
        chips=_chips(findings, caveats),
        cases=tuple(case_row(case, evidence, caveats.cases) for case in findings.cases),
        other_cases=tuple(case_row(case, evidence, caveats.cases) for case in findings.other_cases),
        deals=tuple(case_row(case, evidence, caveats.cases) for case in findings.deals),
        estimates=tuple(estimate_row(row, evidence, caveats.estimates) for row in findings.estimates),
        capability=_capability(findings),
        claims=claims_section(findings),
        studies=build_studies(findings, format),
        caveats=caveats,
        gaps=in_short(gap for gap in evidence.gaps if not _is_told_in_place(gap, format)),
        figures=build_figures(findings, format.figures, {**format.rows, **rows_of(sections)}),
        tables=(*build_tables(findings), *tables_of(sections)),
        findings=_findings(findings),
        author=author_fields(format, edition),
        own_tables=build_own_tables(own),
        citing=edition.citations,
        sources=(),
        notes=(),
        **sections,
    )


def _is_told_in_place(gap: Gap, format: Format) -> bool:
    return gap.why == "no_records" and gap.dataset in format.told_in_place


def _caveat_notes(findings: Findings) -> CaveatNotes:
    evidence = findings.evidence
    return CaveatNotes(
        chips=notes((item.chip for item in findings.chips), evidence),
        cases=notes((*findings.cases, *findings.other_cases, *findings.deals), evidence),
        estimates=estimates.caveat_notes(findings),
    )


def _head(evidence: Evidence, format: Format, edition: Edition) -> BriefHead:
    pick, known = evidence.pick, as_known(evidence)
    return BriefHead(
        country=in_sentence(evidence.country),
        country_name=said("{country}", country=CountryName(pick.country, evidence.country.name)),
        country_code=pick.country,
        country_role=evidence.country.role,
        embargoed=_is_embargoed(evidence),
        chip_class=said(evidence.chip_class.label),
        chip_class_noun=said(noun(evidence.chip_class.label)),
        chip_class_key=pick.chip_class,
        start=pick.start,
        end=pick.end,
        as_of=pick.as_of,
        hindsight=pick.hindsight,
        pack=Prose(evidence.pack.title),
        pack_version=evidence.pack.version,
        pack_license=evidence.pack.license,
        draft=edition.draft,
        marking=marking_of(format, edition),
        date=date_of(edition),
        logo=logo_path(edition),
        language=edition.language or format.language,
        paper=edition.paper or format.page_size,
        chip=pick.chip,
        format=format.id,
        format_version=format.version,
        engine_version=__version__,
        record_count=known.count,
        source_count=len(known.sources),
    )


def _is_embargoed(evidence: Evidence) -> bool:
    """Return whether a group of embargoes holds the country; those on China are what a brief is about."""
    country, day = evidence.pick.country, evidence.pick.as_of
    if FOLLOWS.get(country, country) == CHINA:
        return False
    return any(
        member.country == country
        and member.group in EMBARGOES
        and (member.valid_from is None or member.valid_from <= day)
        and (member.valid_to is None or day <= member.valid_to)
        for member in evidence.all(GroupMember)
    )


def _judgements(findings: Findings) -> Judgements:
    late = late_findings(findings)
    views = {item.id: _judgement(item, late) for item in findings.judgements}
    smuggling = tuple(view for key, view in views.items() if key.startswith("smuggling-"))
    return Judgements(views.get("reach"), views.get("lead"), smuggling, _contested(findings.evidence))


def _contested(evidence: Evidence) -> tuple[ContestedLimit, ...]:
    rows = ((estimate_row(row, evidence, ()), limit) for row, limit in contested_limits(evidence))
    return tuple(ContestedLimit(limit, row.text, row.who, row.period, row.source_ids) for row, limit in rows)


def _judgement(item: Judgement, late: Set[str]) -> JudgementView:
    return JudgementView(
        id=item.id,
        likelihood=item.likelihood,
        phrase=opening(item.likelihood),
        percent=percent(item.probability),
        confidence=item.confidence.level,
        basis=item.confidence.basis,
        formula=item.formula,
        finding_ids=item.finding_ids,
        source_ids=item.source_ids,
        late=not late.isdisjoint(item.finding_ids),
        limit=item.limit,
    )


def _rules(findings: Findings) -> RulesSection:
    as_of = findings.evidence.pick.as_of
    evidence = findings.evidence

    def told(rules: Iterable[Rule]) -> tuple[RuleRow, ...]:
        return tuple(_rule(rule, as_of) for rule in map(evidence.rule_as_known, rules))

    return RulesSection(
        len(findings.rules), told(findings.rules), told(rules_to_come(evidence)), told(own_rules(evidence))
    )


def _rule(rule: Rule, as_of: date) -> RuleRow:
    return RuleRow(
        id=rule.id,
        title=rule.short_title,
        kind=rule.kind,
        subject=rule.subject,
        day=begins(rule),
        citation=rule.citation,
        effect=rule.effect,
        status=rule.status_note,
        ended=rule.ended if rule.ended and rule.ended <= as_of else None,
        source_ids=rule.source_ids,
        verified=rule.verified,
    )


def _chips(findings: Findings, caveats: CaveatNotes) -> ChipsSection:
    judged = findings.chips
    then = [item.then.enforced.controlled for item in judged if item.then]
    left_out = judged[0].now.not_modelled if judged else ()
    return ChipsSection(
        total=len(judged),
        decided=sum(item.caught is not None for item in judged),
        caught=sum(item.caught is True for item in judged),
        caught_then=then.count(True),
        known_then=len(then) - then.count(None),
        notified=sum(item.now.enforced.outcome == NOTIFIED for item in judged),
        excepted=sum(item.now.enforced.outcome == EXCEPTED for item in judged),
        codified_only=sum(item.codified_only for item in judged),
        chinese_buyer=sum(item.caught_for_chinese for item in judged),
        unknown=tuple(item.chip.name for item in judged if item.caught is None),
        rows=tuple(_chip(item, caveats) for item in judged),
        not_modelled=left_out,
        foundries=FOUNDRY in left_out,
        caveats=_caveats(judged),
        codified_differs=tuple(item.chip.name for item in judged if _known_to_differ(item.now)),
    )


def _known_to_differ(status: ControlStatus) -> bool:
    """Return whether the codified text gives another outcome than the enforced one, and a known one."""
    codified, enforced = status.codified, status.enforced
    return codified.controlled is not None and codified.outcome != enforced.outcome


def _caveats(judged: tuple[JudgedChip, ...]) -> tuple[str, ...]:
    """Return the caveats of the answers, each once; that the layers differ is said by chip elsewhere."""
    differs = DIFFERS["enforced"].partition("{")[0]
    said = dict.fromkeys(text for item in judged for text in item.now.enforced.caveats)
    return tuple(text for text in said if not text.startswith(differs))


def _chip(item: JudgedChip, caveats: CaveatNotes) -> ChipRow:
    chip = item.chip
    known = chip.released or chip.announced
    return ChipRow(
        id=chip.id,
        name=chip.name,
        released=when(known),
        tpp=item.parameters.tpp,
        density=item.parameters.performance_density,
        interconnect=item.parameters.interconnect_gb_s,
        then=layer_view(item.then.enforced) if item.then else None,
        no_then=item.no_then,
        now=layer_view(item.now.enforced),
        marks=letters(chip, caveats.chips),
        source_ids=chip.source_ids,
        verified=chip.verified,
    )


def _capability(findings: Findings) -> CapabilitySection | None:
    line, pick = findings.frontier, findings.evidence.pick
    day = pick.last_known
    usa, chn = (line.best("USA", day), line.best("CHN", day)) if line else (None, None)
    if line is None or usa is None or chn is None:
        return None
    led, months = months_led(line, pick.start, day)
    return CapabilitySection(
        benchmark=said("{benchmark}", benchmark=Titled(line.benchmark)),
        reported_by=line.reported_by,
        unit=line.unit,
        models=line.models,
        us_model=usa.model.name,
        us_score=usa.score,
        chinese_model=chn.model.name,
        chinese_score=chn.score,
        gap=usa.score - chn.score,
        measured_later=measured_later(line, findings.evidence),
        months_led=led,
        months=months,
        source_ids=sources_of(step.record for step in line.steps),
    )


def _findings(findings: Findings) -> tuple[FindingRow, ...]:
    return tuple(
        FindingRow(item.id, item.question, item.value, item.unit, item.formula, item.inputs)
        for item in findings.all
    )
