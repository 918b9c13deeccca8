from __future__ import annotations

import pytest
from attrs import evolve
from facts import (
    cited,
    complete,
    complete_to,
    contract,
    day,
    enterprise,
    event,
    explanation,
    finding,
    findings,
    missing,
    outcome,
    portfolio,
    reads,
    signed,
    started,
    texts,
)

from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.enterprise import Sector
from okstat.model.events import Attested, Considered, ContractKind, EmployeesCounted, Ended, Event, Joined, Left
from okstat.model.portfolio import Portfolio

ALWAYS, NUMBER = "state.apprentice-at-all-times", "state.number-in-proportion"
CONSIDERS, ATTACHED = "state.considers-each-year", "state.attached-to-an-office"
STUDENTS, REPORT = "state.receives-students", "state.reported-in-annual-report"
ALL = (ALWAYS, NUMBER, CONSIDERS, ATTACHED, STUDENTS, REPORT)
ON = "2023-12-31"
KNOWN = Complete({**complete_to(ON).days, **complete(considered=ON).days})


def counted(employees: int) -> EmployeesCounted:
    """A number of employees."""
    return event(EmployeesCounted, "2022-06-01", employees=employees)


def run(first: str, ended: str | None = None, *, id: str = "K1", **fields: object) -> Contract:
    """An apprentice from a day, to the last day where the contract has ended."""
    over = [event(Ended, ended)] if ended is not None else []
    known = fields.pop("known", KNOWN)
    assert isinstance(known, Complete)
    kind = fields.pop("kind", ContractKind.APPRENTICE)
    assert isinstance(kind, ContractKind)
    return contract(signed(first, first=first), started(first), *over, id=id, kind=kind, known=known)


def body(
    *events: Event,
    runs: tuple[Contract, ...] = (),
    employees: int | None = 80,
    sector: Sector | None = Sector.STATE,
    joined: str | None = "2020-01-01",
    known: Complete = KNOWN,
) -> Portfolio:
    """A state body with these events and contracts, in records that lack nothing to the end of 2023."""
    count = [counted(employees)] if employees is not None else []
    place = enterprise(*count, *events, sector=sector, joined=joined, known=known)
    return portfolio(*(evolve(one, enterprise=place) for one in runs), enterprises=(place,), known=KNOWN)


def attested(requirement: str, met: bool) -> Attested:
    """Somebody at the body says so."""
    return event(Attested, "2023-11-01", requirement=requirement, met=met)


class TestWhoAndWhen:
    """The circular is for 2023, and speaks to every state body, also one without an apprentice."""

    @pytest.mark.parametrize("rule", ALL)
    @pytest.mark.parametrize(
        ("sector", "expected"),
        [(Sector.MUNICIPAL, {"not_applicable"}), (Sector.PRIVATE, {"not_applicable"}), (None, {"unknown"})],
    )
    def test_only_state_bodies(self, rule: str, sector: Sector | None, expected: set[str]) -> None:
        """A municipality is not asked; a body of an unknown sector may be."""
        facts = body(sector=sector)
        found = findings(facts, rule, ON)
        assert expected == {one.outcome.kind.value for one in found}
        if sector is None:
            assert ("key sector of the enterprise",) == tuple(lack.source for lack in found[0].missing)

    @pytest.mark.parametrize("rule", [ALWAYS, NUMBER, ATTACHED, STUDENTS, REPORT])
    @pytest.mark.parametrize(
        ("on", "expected"), [("2022-12-31", 0), ("2023-01-01", 1), ("2023-12-31", 1), ("2024-01-01", 0)]
    )
    def test_in_2023_only(self, rule: str, on: str, expected: int) -> None:
        """Before and after, other texts hold, which are not known."""
        assert expected == len(findings(body(), rule, on))

    @pytest.mark.parametrize("rule", ALL)
    def test_each_cites_the_circular_and_the_body_answers(self, rule: str) -> None:
        """By its section on common guidelines."""
        (found,) = findings(body(), rule, ON)
        severity = "moderate" if rule in (ALWAYS, REPORT) else "notice"
        assert ((("CIRCULAR_H1_23", "7", "2"),), "state_body", severity, "2023") == (
            cited(found),
            found.bearer,
            found.severity.value,
            found.wording,
        )


class TestAtAllTimes:
    """A body with more than 75 employees has at least one apprentice at all times: a gap in the year is a breach."""

    @pytest.mark.parametrize(
        ("employees", "expected"), [(74, "not_applicable"), (75, "not_applicable"), (76, "breached")]
    )
    def test_more_than_75_employees(self, employees: int, expected: str) -> None:
        """76 are more than 75."""
        assert expected == outcome(body(employees=employees), ALWAYS, ON)

    @pytest.mark.parametrize(
        ("ended", "first", "expected"),
        [
            ("2023-06-30", "2023-07-01", None),
            ("2023-06-30", "2023-06-15", None),
            ("2023-06-30", "2023-07-02", "1 July 2023"),
            ("2022-12-30", "2023-01-01", None),
            ("2023-01-01", "2023-01-02", None),
            ("2022-12-31", "2023-01-02", "1 January 2023"),
        ],
    )
    def test_one_after_the_other_without_a_day_between(self, ended: str, first: str, expected: str | None) -> None:
        """The first day without an apprentice is told."""
        facts = body(runs=(run("2021-08-18", ended), run(first, id="K2")))
        found = finding(facts, ALWAYS, ON)
        assert ("breached" if expected else "met") == found.outcome.kind.value
        if expected:
            assert f"The body, which has more than 75 employees, had no apprentice on {expected}." == found.text("en")

    @pytest.mark.parametrize(("on", "expected"), [("2023-08-17", "met"), ("2023-08-18", "breached")])
    def test_up_to_the_day_asked_about(self, on: str, expected: str) -> None:
        """The last apprentice is done on 17 August: on that day there still was one."""
        known = complete_to(on)
        facts = evolve(body(runs=(run("2021-08-18", "2023-08-17", known=known),)), complete=known)
        assert expected == outcome(facts, ALWAYS, on)

    def test_the_breach_says_since_when(self) -> None:
        """In each language."""
        assert (
            "Virksomheten, som har over 75 ansatte, hadde ingen lærling 1. januar 2023.",
            "Verksemda, som har over 75 tilsette, hadde ingen lærling 1. januar 2023.",
            "The body, which has more than 75 employees, had no apprentice on 1 January 2023.",
        ) == texts(finding(body(), ALWAYS, ON))

    def test_other_kinds_of_contract_are_no_apprentices(self) -> None:
        """The word is lærling."""
        other = run("2021-08-18", kind=ContractKind.FAGBREV_ON_THE_JOB)
        assert "breached" == outcome(body(runs=(other,)), ALWAYS, ON)

    def test_unknown_for_want_of_each_fact(self) -> None:
        """Employees, endings, other contracts: each is named where the answer hangs on it."""
        assert ("event employees_counted",) == missing(body(employees=None), ALWAYS, ON)
        open_end = run("2021-08-18", known=complete(signed=ON))
        assert ("event training_started and ended of its contracts",) == missing(body(runs=(open_end,)), ALWAYS, ON)
        no_start = contract(signed("2022-06-01"), id="K3", known=complete(signed=ON))
        assert ("event training_started and ended of its contracts",) == missing(body(runs=(no_start,)), ALWAYS, ON)
        others = evolve(body(), complete=complete(signed="2023-12-30"))
        assert ("event signed",) == missing(others, ALWAYS, ON)
        assert "met" == outcome(evolve(body(runs=(run("2021-08-18"),)), complete=complete()), ALWAYS, ON)


class TestNumber:
    """The number of apprentices is to be in reasonable proportion to the size of the body: a judgement."""

    def test_the_question_has_both_numbers(self) -> None:
        """Apprentices that run on the day, and employees, in each language."""
        runs = (run("2022-08-18"), run("2021-08-18", "2023-06-30", id="K2"), run("2022-08-18", id="K3"))
        other = run("2022-08-18", id="K4", kind=ContractKind.TRAINING_CANDIDATE)
        found = finding(body(runs=(*runs, other), employees=400), NUMBER, ON)
        assert "judgement" == found.outcome.kind.value
        assert (
            (
                "Står 2 lærlinger i et rimelig forhold til 400 ansatte? Virksomheten vurderer det, og svarer "
                "departementet for det."
            ),
            (
                "Står 2 lærlingar i eit rimeleg forhold til 400 tilsette? Verksemda vurderer det, og svarer "
                "departementet for det."
            ),
            (
                "Are 2 apprentices in reasonable proportion to 400 employees? The body judges it, and answers to its "
                "ministry."
            ),
        ) == texts(found)

    def test_also_of_small_bodies(self) -> None:
        """There is no threshold here."""
        assert "judgement" == outcome(body(employees=3), NUMBER, ON)

    def test_without_the_employees_it_is_unknown(self) -> None:
        """Nobody can tell a proportion."""
        assert ("event employees_counted",) == missing(body(employees=None), NUMBER, ON)


class TestConsiders:
    """New trades and a higher number are considered every year."""

    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2022-12-31", "breached"), ("2023-01-01", "met"), ("2023-12-31", "met"), ("2024-01-01", "breached")],
    )
    def test_within_the_year(self, on: str, expected: str) -> None:
        """From the first to the last day of 2023."""
        known = Complete({**KNOWN.days, "considered": day("2024-06-01")})
        (found,) = findings(body(event(Considered, on), known=known), CONSIDERS, "2024-06-01")
        assert expected == found.outcome.kind.value
        assert day(ON) == found.governed_by

    def test_it_is_overdue_from_the_day_after(self) -> None:
        """On 31 December there is still time."""
        known = Complete({**KNOWN.days, "considered": day("2024-06-01")})
        told = {on: findings(body(known=known), CONSIDERS, on)[0].outcome.kind.value for on in (ON, "2024-01-01")}
        assert {ON: "not_applicable", "2024-01-01": "breached"} == told

    def test_the_breach_names_the_year(self) -> None:
        """In each language."""
        (found,) = findings(body(), CONSIDERS, "2024-01-01")
        assert (
            "Virksomheten vurderte ikke nye lærefag eller flere lærlinger i 2023; året gikk ut 31. desember 2023.",
            "Verksemda vurderte ikkje nye lærefag eller fleire lærlingar i 2023; året gjekk ut 31. desember 2023.",
            "The body did not consider new trades or more apprentices in 2023; the year ended on 31 December 2023.",
        ) == texts(found)
        silent = body(known=complete(considered="2023-12-30"))
        (open_one,) = findings(silent, CONSIDERS, "2024-01-01")
        assert ("event considered of the enterprise",) == tuple(lack.source for lack in open_one.missing)


class TestAttached:
    """The body is attached to OK stat or another training office."""

    @pytest.mark.parametrize(("joined", "expected"), [("2023-12-31", "met"), (None, "breached")])
    def test_a_member_of_some_office(self, joined: str | None, expected: str) -> None:
        """From the day it joins; whichever office it is."""
        assert expected == outcome(body(joined=joined), ATTACHED, ON)
        other = body(event(Joined, "2023-06-01", office="another"), joined=None)
        assert "met" == outcome(other, ATTACHED, ON)

    def test_one_that_has_left_is_not(self) -> None:
        """From the first day without."""
        facts = body(event(Left, ON, office="office"))
        assert ("met", "breached") == (
            outcome(evolve(facts, complete=complete()), ATTACHED, "2023-12-30"),
            outcome(facts, ATTACHED, ON),
        )

    def test_unknown_where_the_memberships_are(self) -> None:
        """In a record that is not complete."""
        silent = body(joined=None, known=complete(joined="2023-12-30"))
        assert ("event joined of the enterprise",) == missing(silent, ATTACHED, ON)

    def test_the_breach_in_each_language(self) -> None:
        """A member of none."""
        assert (
            "Virksomheten er ikke medlem av noe opplæringskontor.",
            "Verksemda er ikkje medlem av noko opplæringskontor.",
            "The body is a member of no training office.",
        ) == texts(finding(body(joined=None), ATTACHED, ON))


class TestWhatSomebodySays:
    """Students in practice, and what the annual report tells: somebody at the body says so."""

    @pytest.mark.parametrize("rule", [STUDENTS, REPORT])
    def test_the_word_decides(self, rule: str) -> None:
        """Silence is unknown however complete the record is."""
        assert {"met": True, "breached": False} == {
            outcome(body(attested(rule, met)), rule, ON): met for met in (True, False)
        }
        assert (f"event attested {rule}",) == missing(body(), rule, ON)

    @pytest.mark.parametrize("rule", [STUDENTS, REPORT])
    def test_the_breach_says_when_it_was_attested(self, rule: str) -> None:
        """In each language, with the event."""
        found = explanation(body(attested(rule, met=False)), rule, ON)
        assert (
            "Det ble bekreftet 1. november 2023 at dette ikke er oppfylt.",
            "Det vart stadfesta 1. november 2023 at dette ikkje er oppfylt.",
            "It was attested on 1 November 2023 that this is not met.",
        ) == texts(found)
        assert Sector.STATE is reads(found)["enterprise.sector"]
