"""Who shares the training, and what an office helps with."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from facts import NOTHING, complete, contract, day, enterprise, event, record_of

from okstat.model.complete import Complete
from okstat.model.contract import Contract, Placement
from okstat.model.enterprise import Enterprise
from okstat.model.events import (
    AssessmentHeld,
    AssistanceAgreed,
    AssistedTask,
    Event,
    ExamRegistered,
    GrantPaid,
    Party,
    ResponsibilityAgreed,
    SharedTask,
    TalkHeld,
    YearlyReportSent,
)
from okstat.situation.approval import CompanyApproval
from okstat.situation.parts.assistance import NO_HELP, HelpAgreed, fold_assistance, fold_help, fold_help_with_reports
from okstat.situation.parts.cooperation import ALONE, Agreed, Cooperating, Cooperation, Payment, fold_cooperation

APPROVAL = CompanyApproval((), (), (), (), None)
PLACE = enterprise()
DEP = PLACE.departments[0]
OTHER = Enterprise(id="other")


def approvals(place: str) -> tuple[str, CompanyApproval | None]:
    """`dep` is of the agency; nobody knows what others are approved for."""
    return ("agency", APPROVAL) if place == "dep" else (place, None)


def fold(made: Contract, *events: Event, known: Complete = NOTHING) -> Cooperation:
    """The sharing of a contract with these events."""
    return fold_cooperation(record_of(*events, known=known), made, approvals)


def agreed(task: SharedTask, company: str, share: str | None = None) -> ResponsibilityAgreed:
    """One company has a task."""
    part = Decimal(share) if share else None
    return event(ResponsibilityAgreed, "2025-06-01", id=f"{task}{company}", task=task, company=company, share=part)


def test_one_company_alone() -> None:
    """Nothing is placed with others, nothing agreed: most contracts."""
    known = complete(responsibility_agreed="2026-01-01")
    found = fold(contract(), known=known)
    assert (ALONE.places, day("2026-01-01"), False) == (found.places, found.agreed_silent_to, found.is_shared)


def test_those_whom_the_contract_is_placed_with() -> None:
    """Each place once; of an enterprise whose department is named, the department."""
    placed = (Placement(enterprise=PLACE), Placement(enterprise=OTHER), Placement(enterprise=PLACE, department=DEP))
    found = fold(contract(placements=placed))
    assert (Cooperating("other", "other", None), Cooperating("dep", "agency", APPROVAL)) == found.places
    assert ("other", "agency") == found.enterprises
    assert found.is_shared


def test_two_departments_of_one_enterprise_share_nothing() -> None:
    """They are one company."""
    found = fold(contract(placements=(Placement(enterprise=PLACE, department=DEP), Placement(enterprise=PLACE))))
    assert (("agency",), False) == (found.enterprises, found.is_shared)


def test_those_who_were_given_a_part_of_the_training() -> None:
    """Beside the company of the contract; another task makes nobody one of them."""
    part, talk = agreed(SharedTask.TRAINING, "other"), agreed(SharedTask.TALK, "third")
    found = fold(contract(), part, talk)
    assert {"agency", "other"} == set(found.enterprises)
    assert {Agreed(SharedTask.TRAINING, "other", None), Agreed(SharedTask.TALK, "third", None)} == set(found.agreed)
    assert ({part, talk}, ("third",), ()) == (
        set(found.events),
        found.with_task(SharedTask.TALK),
        found.with_task(SharedTask.GRANT),
    )
    nowhere = contract(department=None, company=Enterprise(id="agency"))
    assert ("agency", "other") == tuple(sorted(fold(nowhere, part).enterprises))


def test_tasks_are_those_of_the_enterprise() -> None:
    """What a department has, its enterprise has; with the share of the grant."""
    found = fold(contract(), agreed(SharedTask.GRANT, "dep", "0.5"))
    assert (Agreed(SharedTask.GRANT, "agency", Decimal("0.5")),) == found.agreed


def test_grants_that_were_paid() -> None:
    """To whom and when, also where nothing is shared."""
    paid = event(GrantPaid, "2026-01-01", company="dep")
    office = event(GrantPaid, "2026-02-01", office="office")
    found = fold(contract(), paid, office)
    assert (Payment(day("2026-01-01"), "dep", None), Payment(day("2026-02-01"), None, "office")) == found.payments
    assert (False, (paid, office)) == (found.is_shared, found.events)


TASK = AssistedTask.TALK


@pytest.mark.parametrize(
    ("given", "known", "on", "expected"),
    [
        ({"tasks": (TASK,)}, NOTHING, "2025-01-01", True),
        ({"tasks": (TASK,)}, NOTHING, "2024-12-31", None),
        ({"tasks": (TASK,)}, complete(assistance_agreed="2024-12-31"), "2024-12-31", False),
        ({"tasks": (TASK,), "last": "2025-06-30"}, NOTHING, "2025-06-30", True),
        ({"tasks": (TASK,), "last": "2025-06-30"}, complete(assistance_agreed="2026-01-01"), "2025-07-01", False),
        ({"tasks": (AssistedTask.PLAN,)}, complete(assistance_agreed="2026-01-01"), "2025-07-01", False),
        ({"tasks": (AssistedTask.PLAN,)}, NOTHING, "2025-07-01", None),
        ({}, complete(assistance_agreed="2026-01-01"), "2025-07-01", None),
    ],
)
def test_help_is_agreed_on_for_tasks_and_a_time(
    given: dict[str, Any], known: Complete, on: str, expected: bool | None
) -> None:
    """Both days included; an agreement that names no task may be on any."""
    agreement = event(AssistanceAgreed, "2025-01-01", office="office", **given)
    found = fold_assistance(record_of(agreement, known=known))
    assert expected is found.covers(TASK, day(on))
    last = day(given["last"]) if "last" in given else None
    assert (HelpAgreed("office", day("2025-01-01"), last, given.get("tasks")),) == found.rows
    assert ((agreement,), known.days.get("assistance_agreed")) == (found.events, found.silent_to)


def test_what_an_office_did_alone() -> None:
    """By day; what was done by the company, with it, or by nobody knows whom is none of it."""
    talk = event(TalkHeld, "2025-03-01", by=(Party.OFFICE, Party.APPRENTICE))
    assessed = event(AssessmentHeld, "2025-01-01", by=(Party.OFFICE,))
    registered = event(ExamRegistered, "2025-02-01", by=Party.OFFICE)
    others = [
        event(TalkHeld, "2025-04-01", by=(Party.OFFICE, Party.INSTRUCTOR)),
        event(TalkHeld, "2025-04-02"),
        event(AssessmentHeld, "2025-04-03", by=(Party.COMPANY,)),
        event(ExamRegistered, "2025-04-04", by=Party.COMPANY),
    ]
    found = fold_help(record_of(talk, assessed, registered, *others))
    assert (
        (AssistedTask.ASSESSMENT, day("2025-01-01")),
        (AssistedTask.EXAM_REGISTRATION, day("2025-02-01")),
        (AssistedTask.TALK, day("2025-03-01")),
    ) == found.rows
    assert {talk, assessed, registered} == set(found.events)
    assert NO_HELP == fold_help(record_of(*others)) == fold_help(record_of())


def test_reports_that_an_office_sent() -> None:
    """Not those of the company."""
    sent = [event(YearlyReportSent, on, by=by) for on, by in (("2025-01-01", Party.OFFICE), ("2026-01-01", None))]
    found = fold_help_with_reports(record_of(*sent))
    assert (((AssistedTask.YEARLY_REPORT, day("2025-01-01")),), (sent[0],)) == (found.rows, found.events)
