from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from entry_facts import ON, candidate, on_the_job, practised
from facts import (
    answered,
    answers,
    cited,
    complete,
    day,
    event,
    explanation,
    finding,
    findings,
    missing,
    outcome,
    portfolio,
    reads,
    recorded_answers,
    sourced,
    texts,
)
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.complete import Complete
from okstat.model.events import ContractApproved, ContractKind, ExtensionGranted, Practised
from okstat.model.portfolio import Portfolio

PRACTICE, TOTAL, REGULATION = "entry.fpj-practice-before", "entry.fpj-contract-year", "entry.fpj-regulation"
RULES = (PRACTICE, TOTAL, REGULATION)
NEW, OLD = "REGULATION_2024", "REGULATION_2006"
A_YEAR = practised("2024-08-20", "2025-08-19")


class TestPracticeBefore:
    """Before a contract on fagbrev på jobb there is at least one year of varied practice at full time.

    Forskrift 2024 § 9-58 (2); 2006 § 3-55 from the reform of 2018. Part time is converted to full time, and a position
    of 80 percent may be accepted as full time. Whether the practice is varied enough, the county decides.
    """

    @pytest.mark.parametrize(
        ("first", "expected"), [("2024-08-21", "breached"), ("2024-08-20", "met"), ("2024-08-19", "met")]
    )
    def test_a_whole_year_to_the_day_before(self, first: str, expected: str) -> None:
        """The contract is made on 20 August 2025: what was done from then on is no practice before it."""
        assert expected == outcome(on_the_job(practised(first, "2025-12-31")), PRACTICE, ON)

    @pytest.mark.parametrize(
        ("share", "first", "expected"),
        [
            ("0.5", "2023-08-20", "met"),
            ("0.5", "2023-08-21", "breached"),
            ("0.79", "2024-08-20", "breached"),
            ("0.8", "2024-08-20", "judgement"),
        ],
    )
    def test_part_time_is_converted(self, share: str, first: str, expected: str) -> None:
        """Two years in half a position are one; from 80 percent it may be accepted as full time."""
        assert expected == outcome(on_the_job(practised(first, "2025-08-19", share)), PRACTICE, ON)

    @pytest.mark.parametrize(
        ("facts", "expected"),
        [
            (on_the_job(promised="2025-08-18"), ("event practice",)),
            (on_the_job(promised=None), ("event practice",)),
            (on_the_job(practised("2024-08-20", "2025-08-19", None)), ("key share of event practice",)),
            (on_the_job(practised("2024-08-20", None)), ("key last of event practice",)),
            (on_the_job(practised("2024-08-20", "2025-08-19", "0.8"), promised="2025-08-18"), ("event practice",)),
        ],
    )
    def test_what_would_settle_it(self, facts: Portfolio, expected: tuple[str, ...]) -> None:
        assert expected == missing(facts, PRACTICE, ON)
        assert "unknown" == outcome(facts, PRACTICE, ON)

    def test_silence_to_the_day_before_the_contract_is_a_fact(self) -> None:
        assert "breached" == outcome(on_the_job(promised="2025-08-19"), PRACTICE, ON)

    def test_a_document_that_promises_all_practice(self) -> None:
        """Without any record of the person the document's own word counts."""
        without = evolve(on_the_job(), candidates=())
        assert "unknown" == outcome(without, PRACTICE, ON)
        assert "breached" == outcome(evolve(without, complete=complete(practice=ON)), PRACTICE, ON)

    def test_all_records_of_the_person_count_and_no_others(self) -> None:
        half = on_the_job(practised("2024-08-20", "2025-02-19"))
        person = half.contracts[0].person
        more = evolve(candidate(practised("2025-02-20", "2025-08-19"), id="C2", known=Complete()), person=person)
        assert "met" == outcome(evolve(half, candidates=(*half.candidates, more)), PRACTICE, ON)
        other = evolve(more, person=evolve(person, id="P2", born=None))
        assert "breached" == outcome(evolve(half, candidates=(*half.candidates, other)), PRACTICE, ON)

    @pytest.mark.parametrize("kind", [kind for kind in ContractKind if kind is not ContractKind.FAGBREV_ON_THE_JOB])
    def test_no_other_kind_of_contract(self, kind: ContractKind) -> None:
        for rule in (PRACTICE, TOTAL):
            assert "not_applicable" == outcome(on_the_job(kind=kind, last=None), rule, ON)

    @pytest.mark.parametrize(
        ("made", "wording", "places"),
        [
            ("2019-02-15", "2018", ((OLD, "3-55", "1"),)),
            ("2024-07-31", "2018", ((OLD, "3-55", "1"),)),
            (
                "2024-08-01",
                "2024",
                ((NEW, "9-58", "2.1"), (NEW, "9-58", "2.2"), (NEW, "9-58", "2.3")),
            ),
        ],
    )
    def test_the_law_of_the_day_it_is_made(self, made: str, wording: str, places: tuple[object, ...]) -> None:
        found = finding(on_the_job(made=made, first=made), PRACTICE, ON)
        assert (wording, places, "breached", "invalid", "county") == (
            found.wording,
            cited(found),
            found.outcome.kind.value,
            found.severity.value,
            found.bearer,
        )

    @pytest.mark.parametrize(("made", "count"), [("2018-11-12", 0), ("2018-11-13", 1)])
    def test_before_the_reform_there_was_no_such_text(self, made: str, count: int) -> None:
        assert count == len(findings(on_the_job(made=made, first=made), PRACTICE, ON))

    def test_while_the_reform_is_in_doubt(self) -> None:
        found = finding(on_the_job(made="2018-12-15", first="2019-01-01"), PRACTICE, ON)
        assert {
            "exam-reform-2018 had not begun": "not_applicable",
            "exam-reform-2018 had begun": "breached",
        } == answered(found)

    def test_what_is_said_and_what_it_rests_on(self) -> None:
        """Golden B7: eleven months at full time are refused.

        https://lovdata.no/forskrift/2024-06-03-900/§9-58
        """
        facts = on_the_job(practised("2024-09-20", "2025-08-19"))
        found = explanation(facts, PRACTICE, ON)
        assert (
            "Kontrakten ble inngått 20. august 2025 etter 11 måneder praksis i full stilling; det kreves 12 måneder.",
            (
                "Kontrakten vart inngått 20. august 2025 etter 11 månader praksis i heiltidsstilling; det er kravd 12 "
                "månader."
            ),
            (
                "The contract was made on 20 August 2025 after 11 months of practice at full time; 12 months are asked "
                "for."
            ),
        ) == texts(found)
        assert {"practice.spells[0].first": day("2024-09-20"), "practice.silent_to": day(ON)}.items() <= reads(
            found
        ).items()
        assert {"entry.fpj-practice-years", "entry.fpj-full-time-share"} == set(sourced(found))

    def test_golden_b8_two_years_in_half_a_position(self) -> None:
        """Converted they are one year.

        https://lovdata.no/forskrift/2024-06-03-900/§9-58
        """
        assert "met" == outcome(on_the_job(practised("2023-08-20", "2025-08-19", "0.5")), PRACTICE, ON)

    def test_golden_m1_a_year_at_eighty_percent_may_count(self) -> None:
        """It is for the county to say.

        https://lovdata.no/forskrift/2024-06-03-900/§9-58 ; https://www.sfj.no/fagbrev-paa-jobb.5918397-485753.html
        """
        for made, first in (("2025-08-20", "2024-08-20"), ("2020-08-20", "2019-08-20")):
            facts = on_the_job(practised(first, made, "0.8"), made=made, first=made)
            assert "judgement" == outcome(facts, PRACTICE, ON)
        found = finding(on_the_job(practised("2024-08-20", "2025-08-19", "0.8")), PRACTICE, ON)
        assert (
            (
                "Kontrakten ble inngått 20. august 2025 etter 9,6 til 12 måneder praksis, alt etter om en stor "
                "deltidsstilling regnes som full; det kreves 12 måneder. Godkjenner fylkeskommunen "
                "stillingen som heltid?"
            ),
            (
                "Kontrakten vart inngått 20. august 2025 etter 9,6 til 12 månader praksis, alt etter om ei stor "
                "deltidsstilling blir rekna som full; det er kravd 12 månader. Godkjenner fylkeskommunen stillinga som "
                "heiltid?"
            ),
            (
                "The contract was made on 20 August 2025 after 9.6 to 12 months of practice, depending "
                "on whether a large part-time post counts as full; 12 months are asked for. Does the "
                "county accept the post as full time?"
            ),
        ) == texts(found)

    @pytest.mark.parametrize(("first", "expected"), [("2023-08-01", "breached"), ("2023-07-31", "met")])
    def test_in_the_regulation_of_2006_too(self, first: str, expected: str) -> None:
        """A contract made on the last day of it."""
        found = finding(on_the_job(practised(first, "2024-12-31"), made="2024-07-31"), PRACTICE, ON)
        assert (expected, "2018") == (found.outcome.kind.value, found.wording)

    @pytest.mark.parametrize(
        ("last", "expected"),
        [("2025-08-23", "breached"), ("2025-08-24", "met"), ("2025-08-25", "met"), (None, "unknown")],
    )
    def test_the_year_of_the_contract_in_the_regulation_of_2006_too(self, last: str | None, expected: str) -> None:
        found = finding(on_the_job(A_YEAR, made="2024-07-31", first="2024-08-25", last=last), TOTAL, ON)
        assert (expected, "2018") == (found.outcome.kind.value, found.wording)


class TestTheContract:
    """The contract runs for at least one year. Forskrift 2024 § 9-58 (3); 2006 § 3-55."""

    @pytest.mark.parametrize(
        ("last", "expected"), [("2026-08-23", "breached"), ("2026-08-24", "met"), ("2026-08-25", "met")]
    )
    def test_a_whole_year(self, last: str, expected: str) -> None:
        assert expected == outcome(on_the_job(A_YEAR, last=last), TOTAL, ON)

    def test_what_was_agreed_first_counts(self) -> None:
        """An extension does not mend it, nor does a first day that is not known."""
        granted = event(ExtensionGranted, "2026-01-05", last="2027-08-24")
        assert "breached" == outcome(on_the_job(last="2026-02-24", events=(granted,)), TOTAL, ON)

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            (None, "2026-08-24", ("key first of event signed",)),
            ("2025-08-25", None, ("key last of event signed",)),
            (None, None, ("key first of event signed", "key last of event signed")),
        ],
    )
    def test_what_would_settle_it(self, first: str | None, last: str | None, expected: tuple[str, ...]) -> None:
        assert expected == missing(on_the_job(first=first, last=last), TOTAL, ON)

    def test_a_span_that_ends_before_it_begins(self) -> None:
        """A document refuses it; facts that are made in Python are no error here."""
        assert "breached" == outcome(on_the_job(last="2025-08-01"), TOTAL, ON)

    @pytest.mark.parametrize(
        ("made", "wording", "places"),
        [
            ("2024-07-31", "2018", ((OLD, "3-55", "1"),)),
            ("2024-08-01", "2024", ((NEW, "9-58", "3.2"),)),
        ],
    )
    def test_the_law_of_the_day_it_is_made(self, made: str, wording: str, places: tuple[object, ...]) -> None:
        found = finding(on_the_job(made=made, first=made, last="2025-01-31"), TOTAL, ON)
        assert (wording, places, "breached", "invalid", "county") == (
            found.wording,
            cited(found),
            found.outcome.kind.value,
            found.severity.value,
            found.bearer,
        )

    def test_what_is_said(self) -> None:
        found = finding(on_the_job(last="2026-02-24"), TOTAL, ON)
        assert (
            "Kontrakten er avtalt for 6 måneder; den må vare minst 12 måneder.",
            "Kontrakten er avtalt for 6 månader; han må vare minst 12 månader.",
            "The contract was agreed for 6 months; it has to run for at least 12 months.",
        ) == texts(found)
        assert {"entry.fpj-contract-years"} == set(sourced(found))

    def test_golden_b9_half_a_year_left_is_still_a_year(self) -> None:
        """4 - 1 - 2.5 years leave half a year, but the contract is at least one.

        https://lovdata.no/forskrift/2024-06-03-900/§9-58
        """
        assert ("breached", "met") == tuple(
            outcome(on_the_job(A_YEAR, last=last), TOTAL, ON) for last in ("2026-02-24", "2026-08-24")
        )


def approved(on: str) -> ContractApproved:
    """The county's approval."""
    return event(ContractApproved, on)


class TestTheRegulation:
    """Until § 3-55 of the regulation was in force, no county could approve a contract on fagbrev på jobb."""

    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2018-11-12", "breached"), ("2018-11-13", "unknown"), ("2019-02-14", "unknown"), ("2019-02-15", None)],
    )
    def test_to_the_day_of_the_reform(self, on: str, expected: str | None) -> None:
        facts = on_the_job(made="2018-10-01", first="2018-10-15", last="2020-10-14", events=(approved(on),))
        assert ([expected] if expected else []) == [one.outcome.kind.value for one in findings(facts, REGULATION, ON)]

    def test_no_other_kind_of_contract(self) -> None:
        facts = on_the_job(made="2018-10-01", kind=ContractKind.APPRENTICE, events=(approved("2018-10-10"),))
        assert "not_applicable" == outcome(facts, REGULATION, ON)

    def test_whether_it_was_approved(self) -> None:
        """Asked on a day before the reform; later the text is gone."""
        asked = "2018-10-31"
        known = complete(signed=asked, approved=asked)
        facts = on_the_job(made="2018-10-01", first="2018-10-15", known=known)
        assert "not_applicable" == outcome(facts, REGULATION, asked)
        assert ("event approved",) == missing(on_the_job(made="2018-10-01", known=Complete()), REGULATION, asked)

    def test_golden_m3_buskerud_in_october_2018(self) -> None:
        """The county expects its start in the first half of 2019.

        http://www.historieboka.no/Tjenesteomrade/Utdanning/Fagopplaring/Aktuelt-fra-fagopplaring/Na-blir-det-mulig-a-ta-fagbrev-pa-jobb/
        """
        facts = on_the_job(made="2018-10-01", first="2018-10-15", events=(approved("2018-10-10"),), county="06")
        found = finding(facts, REGULATION, ON)
        assert ("breached", "invalid", "county", (("ACT_1998", "4-5", "2"),)) == (
            found.outcome.kind.value,
            found.severity.value,
            found.bearer,
            cited(found),
        )
        assert (
            "Kontrakten ble godkjent 10. oktober 2018, før forskriften om praksisen for fagbrev på jobb gjaldt.",
            "Kontrakten vart godkjend 10. oktober 2018, før forskrifta om praksisen for fagbrev på jobb galdt.",
            "The contract was approved on 10 October 2018, before the regulation on the practice was in force.",
        ) == texts(found)


@st.composite
def on_the_job_somehow(draw: st.DrawFn) -> Portfolio:
    """A contract with any practice, agreed for any time, in records that promise anything or nothing."""
    days = st.dates(date(2018, 6, 1), date(2025, 8, 31))
    spells: list[Practised] = []
    for number in range(draw(st.integers(0, 3))):
        first = draw(days)
        last = draw(st.none() | st.dates(first, date(2026, 1, 1)).map(str))
        share = draw(st.sampled_from([None, "1", "0.8", "0.5"]))
        spells.append(practised(first.isoformat(), last, share, id=str(number)))
    made = draw(days)
    last_day = draw(st.none() | st.dates(made, date(2028, 1, 1)).map(str))
    events = tuple(approved(one.isoformat()) for one in draw(st.lists(days, max_size=1)))
    promised = draw(st.sampled_from([None, "2020-01-01", ON]))
    known = draw(st.sampled_from([None, Complete()]))
    kind = draw(st.sampled_from([ContractKind.FAGBREV_ON_THE_JOB, ContractKind.APPRENTICE]))
    first_day = draw(st.sampled_from([None, made.isoformat()]))
    return on_the_job(
        *spells, made=made.isoformat(), first=first_day, last=last_day, kind=kind, events=events, promised=promised,
        known=known,
    )  # fmt: skip


@given(facts=on_the_job_somehow())
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio) -> None:
    """Whatever the facts: what is explained is what was found."""
    assert answers(facts, RULES, day(ON)) == recorded_answers(facts, RULES, day(ON))


@given(facts=on_the_job_somehow())
def test_without_a_promise_practice_is_never_too_little(facts: Portfolio) -> None:
    """There may be practice that nobody recorded."""
    bare = portfolio(*[evolve(one, complete=Complete()) for one in facts.contracts])
    told = tuple(evolve(one, complete=Complete()) for one in facts.candidates)
    assert "breached" not in answers(evolve(bare, candidates=told), (PRACTICE,), day(ON)).values()
