from __future__ import annotations

from datetime import timedelta

import pytest
from exam_facts import held, known_to, of_candidate, of_contract, of_wording, registered, told_of
from facts import event, texts

from okstat.dated import Doubt
from okstat.model.events import Attested, CertificateDocument, CertificateIssued, ContractKind, Event
from okstat.model.portfolio import Portfolio
from okstat.rule import Rule
from okstat.rules.requirements import REQUIREMENTS
from okstat.situation.exams import CertificateSituation, ExamSituation

ROWS = [
    pytest.param(row, id=f"{row.id} {row.wording}")
    for row in REQUIREMENTS
    if row.subject in (ExamSituation, CertificateSituation)
]
DOCUMENTS = {"certificate.diploma-language": CertificateDocument.VITNEMAL}
LAEREKANDIDAT = ContractKind.TRAINING_CANDIDATE
IN_COMPANY_ONLY = "exam.proposed-tasks"


def day_of(row: Rule) -> str:
    """The last day of the wording, or a day in 2026."""
    until = row.until.not_before if isinstance(row.until, Doubt) else row.until
    return "2026-06-10" if until is None else (until - timedelta(days=1)).isoformat()


def facts_of(row: Rule, *words: Event, kind: ContractKind = ContractKind.APPRENTICE) -> Portfolio:
    """An exam that was held, or a document that was issued, on that day."""
    on = day_of(row)
    document = DOCUMENTS.get(row.id, CertificateDocument.KOMPETANSEBEVIS)
    told: Event = held(on) if row.subject is ExamSituation else told_of(CertificateIssued, on, document=document)
    return of_contract(told, *words, kind=kind, first=f"{int(on[:4]) - 2}-01-01", ends=on)


def word(row: Rule, *, met: bool) -> Attested:
    """Somebody's word on it, on the same day."""
    return event(Attested, day_of(row), requirement=row.id, met=met, by="county")


@pytest.mark.parametrize("row", ROWS)
class TestEveryRequirement:
    """Attested as met it is met, attested as missing it is breached, and silence is unknown."""

    def test_the_word_decides(self, row: Rule) -> None:
        on = day_of(row)
        answers = [
            of_wording(facts_of(row, word(row, met=met)), row.id, row.wording, on).outcome.kind.value
            for met in (True, False)
        ]
        assert ["met", "breached"] == answers

    def test_silence_is_unknown(self, row: Rule) -> None:
        found = of_wording(facts_of(row), row.id, row.wording, day_of(row))
        assert "unknown" == found.outcome.kind.value
        assert [f"event attested {row.id}"] == [one.source for one in found.missing]

    def test_the_breach_names_the_day(self, row: Rule) -> None:
        found = of_wording(facts_of(row, word(row, met=False)), row.id, row.wording, day_of(row))
        assert all(day_of(row)[:4] in text for text in texts(found))


class TestOccasions:
    """Some are asked only of fag- and sveineprøver, or of one document."""

    @pytest.mark.parametrize(
        "requirement", ["exam.proposed-tasks", "exam.time-frame", "exam.aids", "exam.protocol", "exam.supervision"]
    )
    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            (ContractKind.APPRENTICE, "unknown"),
            (ContractKind.FAGBREV_ON_THE_JOB, "unknown"),
            (ContractKind.TRAINING_CANDIDATE, "not_applicable"),
            (ContractKind.PRAKSISBREV_CANDIDATE, "not_applicable"),
        ],
    )
    def test_of_a_trade_exam(self, requirement: str, kind: ContractKind, expected: str) -> None:
        """§§ 9-60 and 9-61 are on fag- and sveineprøver."""
        row = next(one for one in REQUIREMENTS if one.id == requirement)
        assert expected == of_wording(facts_of(row, kind=kind), requirement, "2024", "2026-06-10").outcome.kind.value

    def test_a_company_proposes_tasks_for_those_it_trains(self) -> None:
        """§ 9-60 (1): whoever sits without a contract has no training company."""
        facts = of_candidate(held())
        assert "not_applicable" == of_wording(facts, IN_COMPANY_ONLY, "2024").outcome.kind.value
        assert "unknown" == of_wording(facts, "exam.time-frame", "2024").outcome.kind.value

    @pytest.mark.parametrize(
        ("document", "grades", "language"),
        [
            (CertificateDocument.KOMPETANSEBEVIS, "unknown", "not_applicable"),
            (CertificateDocument.VITNEMAL, "not_applicable", "unknown"),
            (CertificateDocument.FAGBREV, "not_applicable", "not_applicable"),
            (None, "unknown", "unknown"),
        ],
    )
    def test_of_one_document(self, document: CertificateDocument | None, grades: str, language: str) -> None:
        facts = of_contract(told_of(CertificateIssued, "2026-06-10", document=document))
        assert grades == of_wording(facts, "certificate.grades", "2024").outcome.kind.value
        assert language == of_wording(facts, "certificate.diploma-language", "2024").outcome.kind.value
        assert "unknown" == of_wording(facts, "certificate.forms", "2024").outcome.kind.value

    @pytest.mark.parametrize("requirement", ["exam.basis-for-assessment", "exam.assessed-under-way"])
    @pytest.mark.parametrize(
        ("kind", "expected"), [(ContractKind.APPRENTICE, "unknown"), (LAEREKANDIDAT, "not_applicable")]
    )
    def test_of_a_trade_exam_of_anybody(self, requirement: str, kind: ContractKind, expected: str) -> None:
        """§§ 9-60 (5) and 9-61 (2) hold for those without a contract too, and not for kompetanseprøver."""
        assert expected == of_wording(of_contract(held(), kind=kind), requirement, "2024").outcome.kind.value
        assert "unknown" == of_wording(of_candidate(held()), requirement, "2024").outcome.kind.value

    @pytest.mark.parametrize(
        ("requirement", "bearer"),
        [
            ("exam.time-frame", "exam_board"),
            ("exam.basis-for-assessment", "exam_board"),
            ("exam.assessed-under-way", "exam_board"),
            ("exam.protocol", "exam_board"),
            ("exam.supervision", "county"),
        ],
    )
    def test_whose_it_is(self, requirement: str, bearer: str) -> None:
        """§§ 9-60 (4), (5), 9-61 (2), (4): prøvenemnda; that somebody looks to it, the county."""
        assert bearer == of_wording(of_contract(held()), requirement, "2024").bearer

    @pytest.mark.parametrize(
        ("wording", "on"), [("2009", "2016-06-10"), ("2020", "2022-06-10"), ("2024", "2026-06-10")]
    )
    def test_the_county_answers_for_exams_that_are_held(self, wording: str, on: str) -> None:
        """One that is only registered for is none yet; that it was not held is a fact in a complete record."""
        year = int(on[:4])
        for known, expected in ((on, "not_applicable"), (f"{year}-06-09", "unknown")):
            enrolled = registered(f"{year}-04-01")
            facts = of_contract(enrolled, first=f"{year - 2}-08-01", ends=f"{year}-07-31", known=known_to(known))
            found = of_wording(facts, "exam.responsible", wording, on)
            assert (expected, "county") == (found.outcome.kind.value, found.bearer)
