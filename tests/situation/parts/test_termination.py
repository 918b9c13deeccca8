"""What leads to the end of a contract: demand, decision, agreement, a company that can train no more."""

from __future__ import annotations

import pytest
from facts import complete, day, event, record_of

from okstat.model.events import (
    CompanyUnable,
    Ended,
    EndingBasis,
    EndingDecided,
    EndingDemanded,
    EndingNotified,
    Event,
    Party,
    UnableReported,
)
from okstat.situation.parts.termination import Decision, Demand, Termination, fold_termination

KINDS = {
    "ending_demanded": "demanded_silent_to",
    "ending_decided": "decided_silent_to",
    "ending_notified": "notified_silent_to",
    "heard": "heard_silent_to",
    "attest_written": "attest_silent_to",
    "company_unable": "unable_silent_to",
    "unable_reported": "reported_silent_to",
}


@pytest.mark.parametrize(("kind", "field"), KINDS.items())
@pytest.mark.parametrize("events", [(), (event(CompanyUnable, "2026-03-01"),)])
def test_silence_is_told_for_each_kind(kind: str, field: str, events: tuple[Event, ...]) -> None:
    """And for no other, whether anything of it happened or not."""
    found = fold_termination(record_of(*events, known=complete(**{kind: "2026-06-30"})))
    assert {name: day("2026-06-30") if name == field else None for name in KINDS.values()} == {
        name: getattr(found, name) for name in KINDS.values()
    }


def test_a_contract_that_nothing_ends() -> None:
    """Nothing is told."""
    nothing = Termination((), None, None, None, None, None, None, None, None, None, None, None, None, None)
    assert nothing == fold_termination(record_of())


def test_all_that_leads_to_an_end() -> None:
    """Each with its events."""
    events: tuple[Event, ...] = (
        event(
            EndingDemanded,
            "2026-04-01",
            by=Party.APPRENTICE,
            basis=EndingBasis.APPRENTICE,
            in_writing=True,
            burden=False,
        ),
        event(EndingDecided, "2026-04-20", granted=True, last="2026-04-30", right_kept=True),
        event(EndingNotified, "2026-04-02", by=Party.COMPANY),
        event(Ended, "2026-04-30", agreed_by=(Party.APPRENTICE, Party.COMPANY)),
        event(CompanyUnable, "2026-03-01"),
        event(UnableReported, "2026-03-02"),
    )
    found = fold_termination(record_of(*events))
    assert events == found.events
    assert Demand(day("2026-04-01"), Party.APPRENTICE, EndingBasis.APPRENTICE, True, False) == found.demand
    assert Decision(day("2026-04-20"), True, day("2026-04-30"), True) == found.decision
    assert ((Party.APPRENTICE, Party.COMPANY), day("2026-04-02"), day("2026-03-01"), day("2026-03-02")) == (
        found.agreed_by,
        found.told_on,
        found.unable_on,
        found.reported_on,
    )


def test_what_the_apprentice_told_the_county_nobody_else_has_told() -> None:
    """The first notice by anybody else counts, by whomever it may be."""
    by_apprentice = event(EndingNotified, "2026-04-01", by=Party.APPRENTICE)
    by_office = event(EndingNotified, "2026-04-03", by=Party.OFFICE)
    by_nobody_known = event(EndingNotified, "2026-04-02")
    told = [
        fold_termination(record_of(by_apprentice, *others)).told_on
        for others in ((), (by_office,), (by_office, by_nobody_known))
    ]
    assert [None, day("2026-04-03"), day("2026-04-02")] == told


A, C = Party.APPRENTICE, Party.COMPANY


def wish(on: str, by: Party | None, *, in_writing: bool | None = None) -> EndingDemanded:
    """A party demands the end."""
    return event(EndingDemanded, on, by=by, in_writing=in_writing)


def decided(on: str, *, granted: bool) -> EndingDecided:
    """The county decides."""
    return event(EndingDecided, on, granted=granted)


FIRST_REFUSED = (wish("2026-01-10", C), decided("2026-02-01", granted=False))


@pytest.mark.parametrize(
    ("events", "demanded", "own", "decision"),
    [
        ((), None, None, None),
        ((wish("2026-03-01", A),), "2026-03-01", "2026-03-01", None),
        (FIRST_REFUSED, "2026-01-10", None, "2026-02-01"),
        ((*FIRST_REFUSED, wish("2026-02-01", A)), "2026-01-10", "2026-02-01", "2026-02-01"),
        ((*FIRST_REFUSED, wish("2026-02-02", A)), "2026-02-02", "2026-02-02", None),
        (
            (*FIRST_REFUSED, wish("2026-02-02", A), decided("2026-03-01", granted=False)),
            "2026-02-02",
            "2026-02-02",
            "2026-03-01",
        ),
        ((*FIRST_REFUSED, decided("2026-03-01", granted=True)), "2026-01-10", None, "2026-03-01"),
        ((decided("2026-03-01", granted=True), wish("2026-03-02", C)), "2026-03-02", None, "2026-03-01"),
        (
            (wish("2026-01-10", C), decided("2026-03-01", granted=True), wish("2026-03-02", A)),
            "2026-01-10",
            None,
            "2026-03-01",
        ),
        ((decided("2026-03-01", granted=False),), None, None, "2026-03-01"),
    ],
)
def test_the_latest_decision_answers_what_was_demanded_since_the_one_before(
    events: tuple[Event, ...], demanded: str | None, own: str | None, decision: str | None
) -> None:
    """What is demanded after a refusal is undecided; what is decided anew answers the demand before it."""
    found = fold_termination(record_of(*events))
    days = [one.on if one is not None else None for one in (found.demand, found.of_apprentice, found.decision)]
    assert [day(one) if one is not None else None for one in (demanded, own, decision)] == days


@pytest.mark.parametrize(
    ("demands", "leads", "own"),
    [
        ((wish("2026-01-10", A), wish("2026-01-20", C)), "2026-01-20", "2026-01-10"),
        ((wish("2026-01-10", A, in_writing=False), wish("2026-01-20", C)), "2026-01-20", "2026-01-10"),
        ((wish("2026-01-10", A, in_writing=True), wish("2026-01-20", C)), "2026-01-10", "2026-01-10"),
        ((wish("2026-01-10", C), wish("2026-01-20", A, in_writing=True)), "2026-01-20", "2026-01-20"),
        ((wish("2026-01-10", C), wish("2026-01-20", None)), "2026-01-10", None),
        ((wish("2026-01-10", Party.OFFICE), wish("2026-01-20", A)), "2026-01-10", "2026-01-20"),
        ((wish("2026-01-10", Party.COUNTY), wish("2026-01-20", None)), "2026-01-20", None),
        ((wish("2026-01-10", A, in_writing=True), wish("2026-01-20", A)), "2026-01-10", "2026-01-10"),
        ((wish("2026-01-10", A, in_writing=False), wish("2026-01-20", A)), "2026-01-20", "2026-01-20"),
        ((wish("2026-01-10", A, in_writing=True), wish("2026-01-20", A, in_writing=True)), "2026-01-10", "2026-01-10"),
    ],
)
def test_of_several_demands_the_one_that_decides(
    demands: tuple[EndingDemanded, ...], leads: str, own: str | None
) -> None:
    """The apprentice's in writing leaves the county no choice; else the company's counts; else the latest."""
    found = fold_termination(record_of(*demands))
    days = [one.on if one is not None else None for one in (found.demand, found.of_apprentice)]
    assert [day(leads), day(own) if own is not None else None] == days
