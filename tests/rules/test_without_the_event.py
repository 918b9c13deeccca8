"""A rule that is asked directly, without the clock that would have answered first, finds no event and no breach."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from exam_facts import ON, told_of
from facts import candidate, contract, day, event, findings, portfolio

from okstat.book import default_book
from okstat.change import consequences
from okstat.check import bearer_of
from okstat.model.county_authority import CountyAuthority
from okstat.model.events import (
    Attested,
    CandidateKind,
    ContractKind,
    Event,
    ExamDecided,
    ExamForm,
    ExamMatter,
    SubjectExamAdapted,
    SubjectExamExpelled,
    SubjectExamHeld,
)
from okstat.model.portfolio import Portfolio
from okstat.rule import OutcomeKind, Rule, Task
from okstat.situation.candidate import CandidateSituation
from okstat.situation.exams import SubjectExamSituation, situations_of_exams
from okstat.situation.occasions.adult import once_adult_training_is_granted
from okstat.situation.view import view

ON_SUBJECT_EXAMS = [
    norm for norm in default_book().norms if isinstance(norm, Rule) and norm.subject is SubjectExamSituation
]
NOTHING_TO_SAY = {OutcomeKind.MET, OutcomeKind.NOT_APPLICABLE, OutcomeKind.UNKNOWN}


def exam_of(kind: ContractKind, event: Event) -> SubjectExamSituation:
    """The exam in a subject of somebody with a contract."""
    (made,) = view(portfolio(contract(event, kind=kind)), day(ON)).contracts
    (found,) = (one for _, one in situations_of_exams(made) if isinstance(one, SubjectExamSituation))
    return found


def exam_without_contract(kind: CandidateKind | None) -> SubjectExamSituation:
    """The exam in a subject of a candidate."""
    held = told_of(SubjectExamHeld, "2026-05-22", subject="NOR1268")
    (made,) = view(Portfolio(candidates=(candidate(held, kind=kind),)), day(ON)).candidates
    (found,) = (one for _, one in situations_of_exams(made) if isinstance(one, SubjectExamSituation))
    return found


@pytest.mark.parametrize("norm", ON_SUBJECT_EXAMS, ids=lambda norm: f"{norm.id} {norm.wording}")
@pytest.mark.parametrize("kind", [ContractKind.APPRENTICE, ContractKind.TRAINING_CANDIDATE])
def test_of_an_exam_of_which_only_one_thing_is_recorded(norm: Rule, kind: ContractKind) -> None:
    """Whatever else the rule is about has not been recorded."""
    (law, *_) = default_book().laws_on(day(ON))
    for recorded in (
        told_of(SubjectExamAdapted, "2026-05-01", subject="NOR1268"),
        told_of(SubjectExamHeld, "2026-05-22", subject="NOR1268"),
    ):
        assert norm.judge(exam_of(kind, recorded), law, day(ON)).kind in NOTHING_TO_SAY


@pytest.mark.parametrize("kind", [None, *CandidateKind])
def test_the_trade_is_that_of_whoever_sits(kind: CandidateKind | None) -> None:
    """With a contract or without one."""
    exam = exam_without_contract(kind)
    assert exam.candidate is not None
    assert exam.candidate.candidate.trade == exam.trade
    assert exam_of(ContractKind.APPRENTICE, told_of(SubjectExamHeld, "2026-05-22", subject="NOR1268")).trade is not None


def test_training_for_adults_that_nobody_decided_on_is_not_granted() -> None:
    """There is no decision to go by."""
    (made,) = view(Portfolio(candidates=(candidate(kind=CandidateKind.ADULT),)), day(ON)).candidates
    assert isinstance(made, CandidateSituation)
    assert once_adult_training_is_granted(made).kind in {OutcomeKind.NOT_APPLICABLE, OutcomeKind.UNKNOWN}


@pytest.mark.parametrize("keys", [{"at_nine": True}, {"at_nine": None}])
def test_whether_anybody_was_sent_away_is_asked_for(keys: dict[str, Any]) -> None:
    """§ 9-28 (5): whoever comes before ten o'clock may still sit it."""
    held = told_of(SubjectExamHeld, "2026-05-22", subject="NOR1268", form=ExamForm.WRITTEN, **keys)
    (found,) = findings(contract(held), "subject-exam.start", ON)
    assert "key turned_away of event subject_exam_held" in {missing.source for missing in found.missing}


@pytest.mark.parametrize("kind", [None, CandidateKind.ADULT])
def test_an_expulsion_of_somebody_without_a_contract(kind: CandidateKind | None) -> None:
    """§ 9-39 (3): who it is has to be known, and of an adult whether a new exam was refused."""
    expelled = told_of(SubjectExamExpelled, "2026-05-22", subject="NOR1268")
    found = findings(Portfolio(candidates=(candidate(expelled, kind=kind),)), "subject-exam.new-after-expulsion", ON)
    assert {"unknown"} == {one.outcome.kind.value for one in found}
    (asked,) = ({missing.source for missing in one.missing} for one in found)
    assert (kind is None) == ("key kind of the candidate" in asked)


def test_a_task_about_an_exam_is_borne_by_whoever_the_contract_says() -> None:
    """With a contract through an office or without one; a candidate has none."""
    norm = evolve(ON_SUBJECT_EXAMS[0], bearer=Task("register-for-exam"))
    exam = exam_of(ContractKind.APPRENTICE, told_of(SubjectExamHeld, "2026-05-22", subject="NOR1268"))
    assert ["member", "company"] == [
        bearer_of(norm, one, day(ON)) for one in (exam, exam_without_contract(CandidateKind.ADULT))
    ]


def test_a_change_of_a_candidate_or_a_county_has_consequences_too() -> None:
    """All subjects of a document are compared."""
    word = event(Attested, "2026-05-01", requirement="company.plan", met=True)
    before = Portfolio(candidates=(candidate(),), counties=(CountyAuthority(id="03"),))
    after = Portfolio(candidates=(candidate(word),), counties=(CountyAuthority(id="03", events=(word,)),))
    told = consequences(before, after, on=day(ON))
    assert ["candidate", "county"] == sorted(one.subject.kind for one in told.events)


def test_whoever_has_not_applied_wishes_for_nothing() -> None:
    """There is no application to go by."""
    (made,) = view(Portfolio(candidates=(candidate(kind=CandidateKind.APPLICANT),)), day(ON)).candidates
    (law, *_) = default_book().laws_on(day(ON))
    norms = [norm for norm in default_book().norms if norm.id in {"county.recruit", "county.placement-right"}]
    for norm in norms:
        if isinstance(norm, Rule) and norm.subject is CandidateSituation:
            assert norm.judge(made, law, day(ON)).kind in NOTHING_TO_SAY


@pytest.mark.parametrize("on", ["2019-06-01", "2020-09-01"])
def test_a_refused_registration_of_a_contract_without_a_period(on: str) -> None:
    """§ 3-48 of 2018: the period is asked for."""
    refused = told_of(ExamDecided, on, matter=ExamMatter.REGISTRATION, granted=False)
    found = findings(contract(refused), "exam.after-original-period", ON)
    assert {"unknown"} == {one.outcome.kind.value for one in found}
