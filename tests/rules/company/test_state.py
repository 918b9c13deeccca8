from __future__ import annotations

from datetime import date

import pytest
from facts import (
    answered,
    answers,
    cited,
    complete,
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
    read_from,
    reads,
    recorded_answers,
    report,
    signed,
    sourced,
    started,
    texts,
    trainings,
)
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.enterprise import Department, Enterprise, Sector
from okstat.model.events import Changed, ContractKind, EmployeesCounted, Ended, Event, Transferred
from okstat.model.portfolio import Portfolio

RULE = "state.agency-apprentice-requirement"
IN_2023 = "2023-06-01"
CIRCULAR = (
    "https://www.regjeringen.no/no/dokumenter/rundskriv-h123-fellesforingar-i-tildelingsbreva-for-2023/id2962659/"
)
NOT_BEGUN, BEGUN = "state-threshold-100 had not begun", "state-threshold-100 had begun"


def body(
    *contracts: Contract,
    employees: int | None = 200,
    sector: Sector | None = Sector.STATE,
    known: Complete | None = None,
) -> Portfolio:
    """A state body that had so many employees in 2010, and these contracts; nothing else is known to be missing."""
    counted = () if employees is None else (event(EmployeesCounted, "2010-01-01", employees=employees),)
    everything = complete(signed="2026-11-20", training_started="2026-11-20", ended="2026-11-20")
    return portfolio(
        *contracts,
        known=known if known is not None else everything,
        enterprises=(enterprise(*counted, sector=sector),),
    )


def training(
    first: str = "2022-08-15",
    last: str | None = "2024-08-14",
    *events: Event,
    kind: ContractKind = ContractKind.APPRENTICE,
    known: Complete | None = None,
    id: str = "K1",
) -> Contract:
    """A contract with the body, from a first day to the last day agreed."""
    all_known = complete(ended="2026-11-20", training_started="2026-11-20")
    return contract(
        signed("2010-06-01", first=first, last=last),
        *((started(first)),),
        *events,
        kind=kind,
        known=known if known is not None else all_known,
        id=id,
    )


class TestStateAgencyApprenticeRequirement:
    """A state body has at least one apprentice: every body from 19 May 2015, then those over 100, from 2022 over 75.

    When the bound of 100 began is not known; nor is the guideline of 2024 and later years. For 2023 it is circular
    H-1/23, section 7: at least one at all times.
    """

    # ── from how many employees ─────────────────────────────────────────────────────────────────

    @pytest.mark.parametrize(
        ("on", "employees", "expected"),
        [
            ("2015-05-19", 1, "breached"),
            ("2019-10-03", 1, "breached"),
            ("2021-09-01", 100, "not_applicable"),
            ("2021-09-01", 101, "breached"),
            ("2021-12-31", 100, "not_applicable"),
            ("2021-12-31", 101, "breached"),
            ("2022-01-01", 75, "not_applicable"),
            ("2022-01-01", 76, "breached"),
            ("2022-12-31", 75, "not_applicable"),
            ("2023-01-01", 75, "not_applicable"),
            ("2023-01-01", 76, "breached"),
            ("2023-12-31", 76, "breached"),
        ],
    )
    def test_the_bound_of_each_time(self, on: str, employees: int, expected: str) -> None:
        """A body with as many employees as the bound names is not covered, one with one more is."""
        assert expected == outcome(body(employees=employees), RULE, on)

    @given(employees=st.integers(0, 300), on=st.dates(date(2021, 9, 1), date(2023, 12, 31)))
    def test_a_body_without_apprentices_is_covered_over_the_bound_only(self, employees: int, on: date) -> None:
        """Whatever its size: over 100 to the end of 2021, over 75 after it."""
        bound = 100 if on.year == 2021 else 75
        expected = "breached" if employees > bound else "not_applicable"
        assert expected == outcome(body(employees=employees), RULE, on.isoformat())

    def test_before_the_strategy_nothing_was_asked_of_the_single_body(self) -> None:
        """On 18 May 2015 there were common goals only, so there is no finding; a day later there is."""
        assert () == findings(body(), RULE, "2015-05-18")
        assert "breached" == outcome(body(), RULE, "2015-05-19")

    @pytest.mark.parametrize("on", ["2024-01-01", "2024-07-31", "2024-08-01", "2026-11-20"])
    def test_from_2024_the_guideline_is_not_known(self, on: str) -> None:
        """The hole is told with its table and the day, on both sides of 1 August 2024, also to a body that has one."""
        running = training("2023-08-14", "2026-12-31")
        for facts in (body(), body(running), body(employees=None), body(employees=1)):
            found = finding(facts, RULE, on)
            assert ("unknown", "table state.apprentice-requirement.threshold on " + on) == (
                found.outcome.kind.value,
                found.missing[0].source,
            )
        assert "met" == outcome(body(training("2023-08-14", None)), RULE, "2023-12-31")

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2019-10-03", "breached"),
            ("2019-10-04", "unknown"),
            ("2021-08-31", "unknown"),
            ("2021-09-01", "not_applicable"),
        ],
    )
    def test_a_body_of_90_while_the_bound_is_in_doubt(self, on: str, expected: str) -> None:
        """Covered while every body was, free under the bound of 100: between the two days nobody knows."""
        found = finding(body(employees=90), RULE, on)
        assert expected == found.outcome.kind.value
        if expected == "unknown":
            said = answered(found)
            assert {"breached"} == {said[reading] for reading in said if NOT_BEGUN in reading}
            assert {"not_applicable"} == {said[reading] for reading in said if BEGUN in reading}
            assert {("STATE_STRATEGY_2015", "", ""), ("COMMON_GUIDELINE", "", "")} == set(cited(found))

    @pytest.mark.parametrize("on", ["2019-10-04", "2021-08-31"])
    def test_where_the_readings_agree_the_answer_stands(self, on: str) -> None:
        """A body of 150 is covered either way, one with an apprentice keeps it either way."""
        assert "breached" == outcome(body(employees=150), RULE, on)
        assert "met" == outcome(body(training("2019-08-15", "2022-08-14"), employees=90), RULE, on)

    # ── one apprentice at all times ─────────────────────────────────────────────────────────────

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2022-08-14", "breached"),
            ("2022-08-15", "met"),
            ("2022-08-16", "met"),
            ("2023-08-30", "met"),
            ("2023-08-31", "met"),
            ("2023-09-01", "breached"),
        ],
    )
    def test_from_the_first_day_of_training_to_the_last_of_the_contract(self, on: str, expected: str) -> None:
        """A contract that begins on 15 August 2022 and ends on 31 August 2023 counts on both of these days."""
        assert expected == outcome(body(training("2022-08-15", "2023-08-31")), RULE, on)
        assert expected == outcome(body(training("2022-08-15", "2024-08-14", event(Ended, "2023-08-31"))), RULE, on)

    def test_a_gap_between_two_contracts_is_a_breach(self) -> None:
        """At all times: one day between two apprentices is enough."""
        first = training("2021-08-15", "2023-08-14")
        facts = body(first, training("2023-08-16", "2025-08-15", id="K2"))
        assert ["met", "breached", "met"] == [
            outcome(facts, RULE, on) for on in ("2023-08-14", "2023-08-15", "2023-08-16")
        ]

    def test_a_contract_to_come_is_no_apprentice_yet(self) -> None:
        """What is agreed for August leaves June without one."""
        facts = body(training("2023-08-14", "2025-08-13"))
        assert ("breached", "met") == (outcome(facts, RULE, IN_2023), outcome(facts, RULE, "2023-08-14"))

    @pytest.mark.parametrize(
        "kind",
        [ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE, ContractKind.FAGBREV_ON_THE_JOB],
    )
    def test_whether_other_kinds_count_is_not_said(self, kind: ContractKind) -> None:
        """The guidelines speak of apprentices: a body with somebody else in training is told both readings."""
        found = finding(body(training(kind=kind)), RULE, IN_2023)
        assert {
            "only a lærling counts": "breached",
            "everybody with læretid counts": "met",
        } == answered(found)
        assert "not_applicable" == outcome(body(training(kind=kind), employees=75), RULE, IN_2023)
        assert "met" == outcome(body(training(kind=kind), training(id="K2")), RULE, IN_2023)

    def test_the_kind_in_force_counts(self) -> None:
        """An apprentice who became a training candidate is one no longer."""
        change = event(
            Changed, "2023-01-10", contract_kind=ContractKind.TRAINING_CANDIDATE, consented="2023-01-20", id="c"
        )
        facts = body(training("2022-08-15", "2024-08-14", change))
        assert "met" == outcome(facts, RULE, "2023-01-19")
        assert "unknown" == outcome(facts, RULE, "2023-01-20")

    def test_an_apprentice_who_passed_on_to_another_body_counts_there(self) -> None:
        """From the day of the transfer the first body has none, and the second has one."""
        other = Enterprise(
            id="other",
            sector=Sector.STATE,
            departments=(Department(id="elsewhere"),),
            events=(event(EmployeesCounted, "2010-01-01", employees=200),),
        )
        moved = training("2022-08-15", "2024-08-14", event(Transferred, "2023-03-01", company="elsewhere"))
        first = body(moved)
        facts = portfolio(moved, known=first.complete, enterprises=(*first.enterprises, other))

        def said(on: str) -> dict[str, str]:
            return {one.subject.id: one.outcome.kind.value for one in report(facts, on).findings if one.rule == RULE}

        assert {"agency": "met", "other": "breached"} == said("2023-02-28")
        assert {"agency": "breached", "other": "met"} == said("2023-03-01")

    # ── whom it concerns, and what is not known ─────────────────────────────────────────────────

    @pytest.mark.parametrize("sector", [Sector.MUNICIPAL, Sector.COUNTY, Sector.PRIVATE])
    def test_only_state_bodies(self, sector: Sector) -> None:
        """It is a guideline for the state, in any year, known or not."""
        assert "not_applicable" == outcome(body(sector=sector), RULE, IN_2023)
        assert "not_applicable" == outcome(body(sector=sector), RULE, "2026-11-20")

    @pytest.mark.parametrize(
        ("facts", "wants"),
        [
            (body(sector=None), ("key sector of the enterprise",)),
            (body(employees=None), ("event employees_counted",)),
            (body(known=complete(signed="2023-05-31")), ("event signed",)),
            (body(known=complete()), ("event signed",)),
            (
                body(training(known=complete(ended="2023-05-31"))),
                ("event training_started and ended of its contracts",),
            ),
            (
                body(training(known=complete()), employees=None, known=complete()),
                (
                    "event employees_counted",
                    "event training_started and ended of its contracts",
                    "event signed",
                ),
            ),
            (
                body(contract(signed("2022-06-01"), known=complete())),
                ("event training_started and ended of its contracts",),
            ),
        ],
    )
    def test_each_fact_that_it_hangs_on(self, facts: Portfolio, wants: tuple[str, ...]) -> None:
        """Sector, number of employees, whether a contract runs, whether there are others: all of it is told."""
        assert wants == missing(facts, RULE, IN_2023)

    def test_the_number_is_asked_for_only_where_there_is_a_bound(self) -> None:
        """In 2016 every body was covered, whatever its size."""
        assert "breached" == outcome(body(employees=None), RULE, "2016-06-01")

    def test_a_contract_that_may_run_changes_nothing_for_a_small_body(self) -> None:
        """A body of 75 is free in 2023 whatever else is not known."""
        facts = body(training(known=complete()), employees=75, known=complete())
        assert "not_applicable" == outcome(facts, RULE, IN_2023)

    def test_the_latest_count_holds(self) -> None:
        """A body that grew past the bound is covered from the day of the count."""
        counts = tuple(event(EmployeesCounted, on, employees=n) for on, n in (("2022-01-10", 70), ("2023-01-10", 80)))
        facts = portfolio(known=complete(signed=IN_2023), enterprises=(enterprise(*counts),))
        assert "not_applicable" == outcome(facts, RULE, "2023-01-09")
        assert "breached" == outcome(facts, RULE, "2023-01-10")

    # ── what is said ────────────────────────────────────────────────────────────────────────────

    @pytest.mark.parametrize(
        ("on", "place"),
        [
            ("2015-05-19", ("STATE_STRATEGY_2015", "", "")),
            ("2019-10-03", ("STATE_STRATEGY_2015", "", "")),
            ("2021-09-01", ("COMMON_GUIDELINE", "", "")),
            ("2022-12-31", ("COMMON_GUIDELINE", "", "")),
            ("2023-01-01", ("CIRCULAR_H1_23", "7", "2")),
            ("2023-12-31", ("CIRCULAR_H1_23", "7", "2")),
            ("2024-01-01", ("COMMON_GUIDELINE", "", "")),
        ],
    )
    def test_each_time_cites_its_own_text(self, on: str, place: tuple[str, str, str]) -> None:
        """The body bears it, and missing it is moderate: it is accounted for in the annual report."""
        found = finding(body(), RULE, on)
        assert ((place,), "state_body", "moderate", day(on)) == (
            cited(found),
            found.bearer,
            found.severity.value,
            found.governed_by,
        )

    def test_the_breach_in_three_languages(self) -> None:
        """The sentence names the bound."""
        assert (
            "Virksomheten har ingen løpende lærekontrakt, og kravet gjelder virksomheter med over 75 ansatte.",
            "Verksemda har ingen løpande lærekontrakt, og kravet gjeld verksemder med over 75 tilsette.",
            (
                "The body has no running contract with an apprentice; the requirement holds for bodies with more than "
                "75 employees."
            ),
        ) == texts(finding(body(), RULE, IN_2023))
        assert "bodies with more than 100 employees." in texts(finding(body(), RULE, "2021-10-01"))[2]

    @pytest.mark.parametrize("on", ["2015-05-19", "2018-12-31"])
    def test_the_breach_where_there_is_no_bound(self, on: str) -> None:
        """From 2015 the requirement holds for every state body, and no number is named."""
        assert (
            "Virksomheten har ingen løpende lærekontrakt, og kravet gjelder alle statlige virksomheter.",
            "Verksemda har ingen løpande lærekontrakt, og kravet gjeld alle statlege verksemder.",
            "The body has no running contract with an apprentice; the requirement holds for all state bodies.",
        ) == texts(finding(body(employees=1), RULE, on))

    def test_it_rests_on_sector_employees_contracts_and_the_bound(self) -> None:
        """The explanation names what was read, the event behind the count and the source of the bound."""
        found = finding(body(training("2021-08-15", "2023-05-31")), RULE, IN_2023)
        assert {
            "enterprise.sector": Sector.STATE,
            "employees.number": 200,
            "runs[0].ended_on": day("2023-05-31"),
            "contracts_silent_to": day(IN_2023),
        }.items() <= reads(found).items()
        assert ("employees_counted-2010-01-01",) == read_from(found, "employees.number")
        assert {"state.apprentice-requirement.threshold": (75, "P", CIRCULAR)} == sourced(found)
        met = explanation(body(training()), RULE, IN_2023)
        assert ContractKind.APPRENTICE == reads(met)["runs[0].kind"]

    # ── worked case ─────────────────────────────────────────────────────────────────────────────

    def test_golden_an_agency_of_90_in_autumn_2021(self) -> None:
        """The circular for 2023 looks back on a bound of 100, which the pilot project of autumn 2021 states too.

        https://www.regjeringen.no/no/dokumenter/rundskriv-h123-fellesforingar-i-tildelingsbreva-for-2023/id2962659/
        """
        assert "not_applicable" == outcome(body(employees=90), RULE, "2021-10-15")


@given(facts=trainings(), on=st.sampled_from(["2024-07-31", "2024-08-01", "2024-11-20", "2026-11-20"]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    rules = (RULE,)
    assert answers(facts, rules, day(on)) == recorded_answers(facts, rules, day(on))
