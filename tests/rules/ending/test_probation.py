from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from facts import (
    alone,
    answered,
    answers,
    cited,
    complete,
    contract,
    day,
    event,
    explanation,
    finding,
    missing,
    outcome,
    read_from,
    reads,
    recorded_answers,
    signed,
    sourced,
    started,
    texts,
    trainings,
)
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.contract import Contract
from okstat.model.events import Changed, ContractKind, EmploymentAgreed, Ended, EndingBasis, Event, Party
from okstat.model.portfolio import Portfolio
from okstat.period import add_months
from okstat.recording import WITHHELD

RULE = "probation"
ON = "2026-11-20"
KNOWN = complete(ended=ON)
OLD, NEW = ("ACT_1998", "4-5", "3"), (("ACT_2023", "7-4", "3.1"), ("ACT_2023", "7-4", "5"))
BY_EVENT, BY_CONTRACT = "law of the day of the event", "law of the day of the contract"


def ended(on: str, *, basis: EndingBasis | None = EndingBasis.PROBATION) -> Ended:
    """The last day of a contract that is ended with reference to probation."""
    return event(Ended, on, basis=basis, by=Party.COMPANY)


def training(
    *events: Event, start: str | None = "2025-09-01", sign: str | None = None, course: str | None = "0+4", **fields: Any
) -> Contract:
    """Full training in a company, by a contract signed on the first day unless told otherwise."""
    made = sign or start
    begun = (started(start),) if start is not None else ()
    return contract(
        *((signed(made),) if made is not None else ()), *begun, *events, course=course, **{"known": KNOWN, **fields}
    )


def old(
    last: str = "2024-01-15", *, start: str | None = "2023-09-01", born: str | None = "2001-06-01", **more: Any
) -> Contract:
    """Under the Act of 1998: training from 1 September 2023, at 22, ended in the probation."""
    return training(ended(last), start=start, born=born, **more)


def new(last: str = "2026-01-15", **more: Any) -> Contract:
    """Under the Act of 2023: training from 1 September 2025, at 18, ended in the probation."""
    return training(ended(last), **more)


class TestProbation:
    """In the first six months either side may end a contract on full training in a company (2023 § 7-4 (3)).

    Not an employment agreed independently of the training (§ 7-4 (5)). Under the Act of 1998 for those of 21 or more
    only (§ 4-5 (3)). For those in the ordinary course of two years and two there is no such right under either Act.
    """

    # ── six months ──────────────────────────────────────────────────────────────────────────────

    @pytest.mark.parametrize(
        ("last", "expected"),
        [
            ("2025-09-01", "met"),
            ("2026-02-27", "met"),
            ("2026-02-28", "met"),
            ("2026-03-01", "breached"),
            ("2026-03-02", "breached"),
        ],
    )
    def test_six_months_of_the_act_of_2023(self, last: str, expected: str) -> None:
        """Employed from 1 September 2025: the last day is 28 February 2026."""
        found = finding(new(last), RULE, ON)
        assert (expected, "2023", NEW, day(last)) == (
            found.outcome.kind.value,
            found.wording,
            cited(found),
            found.governed_by,
        )
        assert ("invalid", "member") == (found.severity.value, found.bearer)

    @pytest.mark.parametrize(
        ("last", "expected"),
        [
            ("2023-09-01", "met"),
            ("2024-02-28", "met"),
            ("2024-02-29", "met"),
            ("2024-03-01", "breached"),
        ],
    )
    def test_six_months_of_the_act_of_1998(self, last: str, expected: str) -> None:
        """Training from 1 September 2023: the last day is 29 February 2024."""
        found = finding(old(last), RULE, ON)
        assert (expected, "1998", (OLD,)) == (found.outcome.kind.value, found.wording, cited(found))
        assert ("invalid", "member") == (found.severity.value, found.bearer)

    @given(start=st.dates(date(2024, 8, 1), date(2026, 5, 1)), days=st.integers(0, 190))
    def test_any_six_months(self, start: date, days: int) -> None:
        """Whatever the first day, the same day six months later is the first that is too late."""
        last = date.fromordinal(start.toordinal() + days)
        expected = "met" if last < add_months(start, 6) else "breached"
        assert expected == outcome(new(last.isoformat(), start=start.isoformat()), RULE, ON)

    @pytest.mark.parametrize(
        ("employed", "expected"),
        [("2025-07-15", "breached"), ("2025-07-16", "met"), ("2025-09-01", "met"), (None, "met")],
    )
    def test_the_months_are_those_of_the_employment(self, employed: str | None, expected: str) -> None:
        """Employed from 15 July 2025 to be trained, six months were over on 15 January 2026."""
        since = day(employed) if employed is not None else None
        facts = new(employed_from=since, employment_is_independent=False)
        assert expected == outcome(facts, RULE, ON)

    def test_under_the_act_of_1998_the_months_have_two_readings(self) -> None:
        """What ended was the training relation: whether its months count, or the employment's, is not settled."""
        found = finding(old(employed_from=day("2023-07-15")), RULE, ON)
        assert {
            "the months of the training count": "met",
            "the months of the employment count": "breached",
        } == answered(found)
        assert ("unknown", (OLD,)) == (found.outcome.kind.value, cited(found))
        assert "met" == outcome(old(employed_from=day("2023-07-16")), RULE, ON)
        assert "breached" == outcome(old("2024-03-01", employed_from=day("2023-07-15")), RULE, ON)

    # ── full training in a company ──────────────────────────────────────────────────────────────

    @pytest.mark.parametrize(
        ("course", "expected"),
        [("0+4", "met"), ("0+2", "met"), ("1+3", "breached"), ("2+2", "breached"), ("3+1", "breached")],
    )
    def test_only_full_training_in_a_company(self, course: str, expected: str) -> None:
        """Any year in school shuts the way out by probation, under both Acts."""
        assert expected == outcome(new(course=course), RULE, ON)
        assert expected == outcome(old(course=course), RULE, ON)

    def test_the_course_in_force_counts(self) -> None:
        """A course that was changed with consent counts as changed."""
        change = event(Changed, "2025-10-01", course="0+4", consented="2025-10-15")
        assert "met" == outcome(training(change, ended("2026-01-15"), course="2+2"), RULE, ON)

    # ── age ─────────────────────────────────────────────────────────────────────────────────────

    @pytest.mark.parametrize(
        ("born", "expected"),
        [
            ("2002-08-31", "met"),
            ("2002-09-01", "met"),
            ("2002-09-02", "unknown"),
            ("2003-01-15", "unknown"),
            ("2003-01-16", "breached"),
            ("2024-06-01", "breached"),
        ],
    )
    def test_21_years_under_the_act_of_1998(self, born: str, expected: str) -> None:
        """Of age on 1 September 2023, when training starts, or only by the ending on 15 January: not settled."""
        found = finding(old(born=born), RULE, ON)
        assert expected == found.outcome.kind.value
        if expected == "unknown":
            assert {
                "the age when training starts counts": "breached",
                "the age at the ending counts": "met",
            } == answered(found)

    @pytest.mark.parametrize("born", ["2001-06-01", "2007-03-14", "2010-01-01", None])
    def test_no_age_under_the_act_of_2023(self, born: str | None) -> None:
        """The Act of 2023 does not ask for any age, nor for the date of birth."""
        assert "met" == outcome(new(born=born), RULE, ON)

    # ── the employment ──────────────────────────────────────────────────────────────────────────

    @pytest.mark.parametrize(("independent", "expected"), [(True, "breached"), (False, "met"), (None, "unknown")])
    def test_an_employment_of_its_own_is_not_ended_so(self, independent: bool | None, expected: str) -> None:
        """Agreed independently of the training, the employment goes on (§ 7-4 (5)); it is asked where it is older."""
        facts = new(employed_from=day("2025-08-01"), employment_is_independent=independent)
        assert expected == outcome(facts, RULE, ON)
        if independent is None:
            assert ("key employment_is_independent of the contract",) == missing(facts, RULE, ON)

    def test_fagbrev_on_the_job_rests_on_an_employment_that_may_be_older(self) -> None:
        """For that kind of contract it is asked always, for an ordinary one it is not."""
        facts = new(kind=ContractKind.FAGBREV_ON_THE_JOB)
        assert ("key employment_is_independent of the contract",) == missing(facts, RULE, ON)
        assert "met" == outcome(new(kind=ContractKind.FAGBREV_ON_THE_JOB, employment_is_independent=False), RULE, ON)
        assert "met" == outcome(new(employed_from=day("2025-09-01")), RULE, ON)
        assert "unknown" == outcome(new(employed_from=day("2025-09-02")), RULE, ON)

    @pytest.mark.parametrize(("independent", "expected"), [(True, "breached"), (False, "met")])
    def test_what_was_agreed_on_the_employment_tells_it_too(self, independent: bool, expected: str) -> None:
        agreed = event(EmploymentAgreed, "2025-08-01", company="agency", independent=independent)
        assert expected == outcome(training(ended("2026-01-15"), agreed, employed_from=day("2025-08-01")), RULE, ON)

    def test_the_act_of_1998_asks_nothing_of_the_employment(self) -> None:
        """The exception came with the Act of 2023."""
        assert "met" == outcome(old(employment_is_independent=True), RULE, ON)

    # ── what is not known ───────────────────────────────────────────────────────────────────────

    @pytest.mark.parametrize(
        ("facts", "wants"),
        [
            (new(course=None), ("key course of the contract",)),
            (old(course=None), ("key course of the contract",)),
            (old(born=None), ("key born of the person",)),
            (old(born=None, course=None), ("key course of the contract", "key born of the person")),
            (new(start=None, sign="2025-08-01"), ("event training_started",)),
            (old(start=None, sign="2023-08-01"), ("event training_started",)),
            (old(start=None, sign="2023-08-01", employed_from=day("2023-09-01")), ("event training_started",)),
            (
                new(course=None, employed_from=day("2025-08-01")),
                ("key course of the contract", "key employment_is_independent of the contract"),
            ),
        ],
    )
    def test_each_fact_that_it_hangs_on(self, facts: Contract, wants: tuple[str, ...]) -> None:
        """All that is missing is told at once."""
        assert "unknown" == outcome(facts, RULE, ON)
        assert wants == missing(facts, RULE, ON)

    @pytest.mark.parametrize(
        "facts",
        [
            new("2026-03-01", course=None),
            new(course=None, employment_is_independent=True),
            new(start=None, sign="2025-08-01", course="2+2"),
            old(course=None, born="2004-06-01"),
            old(start=None, sign="2023-08-01", born="2004-06-01"),
            old(born=None, course="2+2"),
        ],
    )
    def test_one_condition_that_fails_decides(self, facts: Contract) -> None:
        """What is not known of the others cannot save the ending."""
        assert "breached" == outcome(facts, RULE, ON)

    def test_what_is_missing_is_told_beside_the_readings(self) -> None:
        """Where the age is disputed and the course is not known, both stand in the finding."""
        found = finding(old(born="2002-10-01", course=None), RULE, ON)
        assert ("key course of the contract",) == tuple(fact.source for fact in found.missing)
        assert {"the age when training starts counts", "the age at the ending counts"} == set(answered(found))

    @pytest.mark.parametrize(
        ("facts", "expected"),
        [
            (training(), "not_applicable"),
            (training(known=complete(ended="2026-11-19")), "unknown"),
            (training(ended("2026-01-15", basis=EndingBasis.AGREEMENT)), "not_applicable"),
            (training(ended("2026-01-15", basis=None)), "unknown"),
        ],
    )
    def test_only_an_ending_in_probation_is_judged(self, facts: Contract, expected: str) -> None:
        """A contract that runs, or ended on another ground, is not asked about; silence is."""
        assert expected == outcome(facts, RULE, ON)

    def test_the_ending_and_its_ground_may_be_missing(self) -> None:
        """The event, or the key of it, would settle the matter."""
        assert ("event ended",) == missing(training(known=complete()), RULE, ON)
        assert ("key basis of event ended",) == missing(training(ended("2026-01-15", basis=None)), RULE, ON)

    # ── across 1 August 2024 ────────────────────────────────────────────────────────────────────

    @pytest.mark.parametrize(
        ("sign", "last", "expected"),
        [
            ("2024-07-30", "2024-07-31", "breached"),
            ("2024-07-31", "2024-08-01", "unknown"),
            ("2024-07-31", "2024-08-31", "unknown"),
            ("2024-08-01", "2024-08-01", "met"),
            ("2024-08-01", "2024-08-31", "met"),
        ],
    )
    def test_at_19_each_act_gives_its_own_answer(self, sign: str, last: str, expected: str) -> None:
        """Made and ended in July it is breached, in August met, made in July and ended in August nobody knows."""
        facts = new(last, start=sign, born="2005-03-14")
        assert expected == outcome(facts, RULE, ON)

    def test_an_open_crossing_tells_both_readings_and_both_acts(self) -> None:
        """Made in July 2024 and ended in August: the day of the event and that of the contract are both run."""
        found = finding(new("2024-08-20", start="2024-07-15", born="2005-03-14"), RULE, ON)
        assert ("unknown", {BY_EVENT: "met", BY_CONTRACT: "breached"}) == (found.outcome.kind.value, answered(found))
        assert {OLD, *NEW} == set(cited(found))
        by_act = {
            said.reading: (said.bearer, [place.instrument.name for place in said.citations]) for said in found.readings
        }
        assert {BY_EVENT: ("member", ["ACT_2023", "ACT_2023"]), BY_CONTRACT: ("member", ["ACT_1998"])} == by_act

    @pytest.mark.parametrize(
        ("born", "course", "expected"), [("2002-03-14", "0+4", "met"), ("2005-03-14", "2+2", "breached")]
    )
    def test_where_both_acts_agree_the_answer_stands(self, born: str, course: str, expected: str) -> None:
        """At 22 it is met under both Acts, in the ordinary course breached under both."""
        facts = new("2024-08-20", start="2024-07-15", born=born, course=course)
        assert expected == outcome(facts, RULE, ON)

    def test_where_the_signature_is_not_known_training_tells_the_day_of_the_contract(self) -> None:
        """Training that began in July stands for a contract of July."""
        facts = contract(started("2024-07-15"), ended("2024-08-20"), course="0+4", born="2005-03-14", known=KNOWN)
        assert {BY_EVENT: "met", BY_CONTRACT: "breached"} == answered(finding(facts, RULE, ON))

    def test_a_company_without_an_office_bears_it_itself(self) -> None:
        """The employer is the company, member or not."""
        free = new(office=None, company=alone(known=complete(joined=ON)))
        assert "company" == finding(free, RULE, ON).bearer

    # ── what is said ────────────────────────────────────────────────────────────────────────────

    @pytest.mark.parametrize(
        ("facts", "whys"),
        [
            (
                new(course="2+2"),
                (
                    "opplæringen gis ikke fullt ut i bedrift",
                    "opplæringa blir ikkje gitt fullt ut i bedrift",
                    "the training is not given wholly in a company",
                ),
            ),
            (
                new(employed_from=day("2025-07-01"), employment_is_independent=False),
                ("de seks månedene var over", "dei seks månadene var over", "the six months were over"),
            ),
            (
                new(employment_is_independent=True),
                (
                    "arbeidsavtalen var inngått uavhengig av kontrakten",
                    "arbeidsavtalen var inngått uavhengig av kontrakten",
                    "the employment was agreed independently of the contract",
                ),
            ),
        ],
    )
    def test_the_breach_says_why(self, facts: Contract, whys: tuple[str, str, str]) -> None:
        """The sentence names the last day and the condition that failed, in each language."""
        nb = "Kontrakten ble avsluttet 15. januar 2026 med henvisning til prøvetid, men den retten fantes ikke"
        nn = "Kontrakten vart avslutta 15. januar 2026 med tilvising til prøvetid, men den retten fanst ikkje"
        en = "The contract was ended on 15 January 2026 with reference to probation, but there was no such right"
        sentences = tuple(f"{start}: {why}." for start, why in zip((nb, nn, en), whys, strict=True))
        assert sentences == texts(finding(facts, RULE, ON))

    def test_the_breach_says_that_the_apprentice_was_too_young(self) -> None:
        """The condition of the Act of 1998."""
        nb, nn, en = texts(finding(old(born="2004-06-01"), RULE, ON))
        assert nb.endswith(": lærlingen var under 21 år.")
        assert nn.endswith(": lærlingen var under 21 år.")
        assert en.endswith(": the apprentice was under 21.")

    def test_it_rests_on_the_ending_the_course_and_the_numbers(self) -> None:
        """The explanation names the events and the sources, and never the date of birth."""
        found = finding(old(born="2004-06-01"), RULE, ON)
        assert {
            "ending.on": day("2024-01-15"),
            "ending.basis": EndingBasis.PROBATION,
            "parties.course": "0+4",
            "start.on": day("2023-09-01"),
            "contract.person.born": WITHHELD,
        }.items() <= reads(found).items()
        assert ("ended-2024-01-15",) == read_from(found, "ending.on")
        url = "https://gtsvn.uit.no/freecorpus/orig/nno/laws/other_files/1998-07-17-61.html"
        assert {"probation.months": (6, "P", url), "probation.age": (21, "P", url)} == sourced(found)
        met = explanation(new(), RULE, ON)
        assert {"probation.months": (6, "P", "https://lovdata.no/lov/2023-06-09-30/§7-4")} == sourced(met)

    # ── worked cases ────────────────────────────────────────────────────────────────────────────

    @pytest.mark.parametrize(("born", "expected"), [("2001-06-01", "met"), ("2004-06-01", "breached")])
    def test_golden_full_training_from_september_2023(self, born: str, expected: str) -> None:
        """Dismissed on 15 January 2024: at 22 inside the six months, at 19 there is no probation.

        https://gtsvn.uit.no/freecorpus/orig/nno/laws/other_files/1998-07-17-61.html (§ 4-5 (3))
        """
        assert expected == outcome(old(born=born), RULE, ON)

    def test_golden_full_training_from_september_2025(self) -> None:
        """At 19, dismissed on 15 January 2026: inside the six months, so it may be ended.

        https://lovdata.no/lov/2023-06-09-30/§7-4
        """
        assert "met" == outcome(new(born="2006-06-01"), RULE, ON)

    def test_golden_the_ordinary_course_in_month_three(self) -> None:
        """An apprentice in two years and two is dismissed in the third month: not possible by this rule.

        https://lovdata.no/lov/2023-06-09-30/§7-4
        """
        assert "breached" == outcome(new("2025-11-14", course="2+2"), RULE, ON)

    def test_golden_over_21_in_the_ordinary_course(self) -> None:
        """A county page of 2016 gives everybody over 21 six months; the Act asks for full training in a company too.

        https://gtsvn.uit.no/freecorpus/orig/nno/laws/other_files/1998-07-17-61.html (§ 4-5 (3)) against
        https://www.oppland.no/fagomrader/opplaring/opplaring-i-bedrift/larling-larekandidat/larling-i-oppland/
        """
        facts = old("2016-11-15", start="2016-08-15", born="1994-03-01", course="2+2")
        assert "breached" == outcome(facts, RULE, ON)


@given(facts=trainings(), on=st.sampled_from(["2024-07-31", "2024-08-01", "2024-11-20", "2026-11-20"]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    rules = (RULE,)
    assert answers(facts, rules, day(on)) == recorded_answers(facts, rules, day(on))
