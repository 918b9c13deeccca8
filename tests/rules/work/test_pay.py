"""Pay as payroll has it, against the special agreement of the state."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from facts import contract, day, enterprise, event, finding, missing, outcome, report, signed, started
from facts import portfolio as portfolio_of
from wages import own_book

from okstat.check import Finding
from okstat.citation import Instrument
from okstat.model.contract import Contract
from okstat.model.enterprise import Sector
from okstat.model.events import Absent, ContractKind, Event, PayrollEmployment, Transferred

ON = "2023-04-15"
STATE = enterprise(sector=Sector.STATE)


def employed(on: str, last: str | None = None, **terms: Any) -> PayrollEmployment:
    """A row of payroll; percentages and amounts are written as numbers."""
    for name in {"pay_percentage", "base_kr"} & terms.keys():
        terms[name] = Decimal(terms[name])
    if last is not None:
        terms["last"] = last
    return event(PayrollEmployment, on, **terms)


def apprentice(*rows: Event, first: str = "2022-08-01", last: str = "2024-07-31", **more: Any) -> Contract:
    """An apprentice in a state body, hired when training starts."""
    known = {"company": STATE, **more}
    return contract(signed(first, first=first, last=last), started(first), *rows, **known)


def values(found: Finding) -> dict[str, object]:
    """What a finding says."""
    return dict(found.outcome.values)


class TestPercentage:
    """For each half-year of training the apprentice is paid a percentage of the base (special agreement, section 4)."""

    RULE = "pay.percentage"

    @pytest.mark.parametrize(
        ("rows", "expected"),
        [
            ([employed("2022-08-01", "2023-01-31", pay_percentage=30)], "met"),
            (
                [
                    employed("2022-08-01", "2023-01-31", pay_percentage=30),
                    employed("2023-02-01", "2023-07-31", pay_percentage=40),
                ],
                "met",
            ),
            ([employed("2022-08-01", "2023-01-31", pay_percentage="29.9")], "breached"),
            ([employed("2022-08-01", "2023-02-01", pay_percentage=30)], "breached"),
            ([employed("2022-08-01", pay_percentage=30)], "breached"),
            ([employed("2022-08-01", "2023-01-31", pay_percentage="30.1")], "judgement"),
            ([employed("2022-08-01", "2023-01-31")], "unknown"),
            ([], "not_applicable"),
        ],
    )
    def test_of_each_half_year(self, rows: list[Event], expected: str) -> None:
        assert expected == outcome(apprentice(*rows), self.RULE, ON)

    def test_from_the_day_it_is_too_little(self) -> None:
        """One row that runs into the second half-year."""
        found = finding(apprentice(employed("2022-08-01", pay_percentage=30)), self.RULE, ON)
        assert {"first": day("2023-02-01"), "registered": Decimal(30), "expected": Decimal(40)} == values(found)
        assert "Payroll has 30 percent from 1 February 2023, where the half-year gives 40 percent." == found.text("en")
        assert ("serious", "member", "2014") == (found.severity.value, found.bearer, found.wording)
        assert [(Instrument.STATE_AGREEMENT, "")] == [(place.instrument, place.section) for place in found.citations]
        assert day("2022-08-01") == found.governed_by

    def test_a_half_year_to_come_is_not_judged(self) -> None:
        """The row may still be replaced."""
        facts = apprentice(employed("2022-08-01", pay_percentage=30))
        assert ("met", "breached") == (outcome(facts, self.RULE, "2023-01-31"), outcome(facts, self.RULE, "2023-02-01"))

    def test_more_than_the_agreement_is_a_question(self) -> None:
        found = finding(apprentice(employed("2022-08-01", "2023-01-31", pay_percentage=35)), self.RULE, ON)
        assert (
            "Payroll has 35 from 1 August 2022, more than the 30 of the special agreement. Is that a local agreement, "
            "or an error?"
        ) == found.text("en")

    def test_what_is_missing(self) -> None:
        assert ("key pay_percentage of event payroll_employment",) == missing(
            apprentice(employed("2022-08-01")), self.RULE, ON
        )

    def test_too_little_once_is_told_before_what_is_not_known(self) -> None:
        rows = (employed("2022-08-01", "2023-01-31"), employed("2023-02-01", pay_percentage=39))
        assert "breached" == outcome(apprentice(*rows), self.RULE, ON)

    def test_where_the_percentages_are_not_known(self) -> None:
        """From 1 May 2024."""
        facts = apprentice(employed("2024-08-01", pay_percentage=30), first="2024-08-01", last="2026-07-31")
        assert ("table wage.percent on 2024-08-01",) == missing(facts, self.RULE, "2024-12-31")

    def test_in_an_extension_it_is_a_question(self) -> None:
        """What the unread clauses would decide is no breach."""
        facts = contract(
            signed("2020-06-01", first="2020-08-01", last="2022-07-31"),
            signed("2022-07-01", last="2022-12-31"),
            started("2020-08-01"),
            employed("2022-08-01", "2022-12-31", pay_percentage=80),
            company=STATE,
        )
        found = finding(facts, self.RULE, ON)
        assert "judgement" == found.outcome.kind.value
        assert found.text("en").startswith("The training time was first agreed to 31 July 2022.")

    def test_absence_does_not_change_the_percentage(self) -> None:
        away = event(Absent, "2022-09-01", last="2022-09-30")
        facts = apprentice(away, employed("2022-08-01", "2023-01-31", pay_percentage=30))
        assert "met" == outcome(facts, self.RULE, ON)

    def test_an_employment_of_before_is_another_matter(self) -> None:
        facts = apprentice(employed("2022-01-01", "2022-07-31", pay_percentage=1))
        assert "not_applicable" == outcome(facts, self.RULE, ON)

    @pytest.mark.parametrize(("on", "last"), [("2021-01-01", "2021-08-01"), ("2023-07-31", "2023-12-31")])
    def test_one_day_of_the_training_is_enough(self, on: str, last: str) -> None:
        """An employment that ends on the first day of the training, or begins on its last."""
        facts = apprentice(employed(on, last, pay_percentage=1), first="2021-08-01", last="2023-07-31")
        assert "breached" == outcome(facts, self.RULE, "2024-01-01")

    def test_one_that_runs_on_is_judged_to_the_end(self) -> None:
        facts = apprentice(employed("2021-02-01", pay_percentage=80), first="2019-08-01", last="2021-07-31")
        assert "met" == outcome(facts, self.RULE, ON)
        later = apprentice(employed("2021-08-01", pay_percentage=10), first="2019-08-01", last="2021-07-31")
        assert "not_applicable" == outcome(later, self.RULE, ON)


class TestBaseStep:
    """The base is the amount of the wage step in force: 29 to 30 April 2022, 36 from 1 May 2022 to 30 April 2024."""

    RULE = "pay.base-step"

    @pytest.mark.parametrize(
        ("terms", "expected"),
        [
            ({"step": 36}, "met"),
            ({"step": 29}, "breached"),
            ({"step": 35}, "breached"),
            ({"step": 37}, "judgement"),
            ({"pay_group": "HLÆR_30"}, "met"),
            ({"pay_group": "HLÆR 30"}, "breached"),
            ({"pay_group": "HLÆR 40"}, "unknown"),
            ({"pay_group": "HLÆR 30", "step": 36}, "met"),
            ({}, "unknown"),
        ],
    )
    def test_hired_after_1_may_2022(self, terms: dict[str, Any], expected: str) -> None:
        """Whether the day of hire or of pay decides does not matter: both give step 36."""
        assert expected == outcome(apprentice(employed("2022-08-01", **terms)), self.RULE, ON)

    def test_the_error_that_dfo_told_of_in_september_2023(self) -> None:
        """W10.4: hired 1 August 2022, pay group HLÆR 30: the base of an expired regime, 29 where 36 applies.

        Source: customer notice of DFØ, September 2023 (dfo.no).
        """
        found = finding(apprentice(employed("2022-08-01", pay_group="HLÆR 30", pay_percentage=30)), self.RULE, ON)
        assert ("breached", "serious") == (found.outcome.kind.value, found.severity.value)
        assert {"first": day("2022-08-01"), "registered": Decimal(29), "expected": Decimal(36)} == values(found)
        assert "Lønnssystemet regner av lønnstrinn 29 fra 1. august 2022, der lønnstrinn 36 gjelder." == found.text(
            "nb"
        )
        assert "Lønnssystemet reknar av lønnstrinn 29 frå 1. august 2022, der lønnstrinn 36 gjeld." == found.text("nn")

    @pytest.mark.parametrize(
        ("first", "step", "expected"),
        [
            ("2022-04-30", 29, "unknown"),
            ("2022-05-01", 29, "breached"),
            ("2022-04-30", 36, "judgement"),
            ("2022-05-01", 36, "met"),
        ],
    )
    def test_on_either_side_of_1_may_2022(self, first: str, step: int, expected: str) -> None:
        """Hired before, paid after: by the day of hire 29 is right, by the day of pay 36 is."""
        last = {"2022-04-30": "2024-04-29", "2022-05-01": "2024-04-30"}[first]
        facts = apprentice(employed(first, step=step), first=first, last=last)
        assert expected == outcome(facts, self.RULE, ON)

    def test_the_two_readings_are_named(self) -> None:
        facts = apprentice(employed("2022-02-01", step=29), first="2022-02-01", last="2024-01-31")
        found = finding(facts, self.RULE, ON)
        assert {
            "the day of hire decides the step": "met",
            "the day of pay decides the step": "breached",
        } == {name: reading.kind.value for name, reading in found.outcome.readings}

    @pytest.mark.parametrize(("on", "expected"), [("2022-04-30", "met"), ("2022-05-01", "unknown")])
    def test_only_what_is_past_is_judged(self, on: str, expected: str) -> None:
        facts = apprentice(employed("2022-02-01", step=29), first="2022-02-01", last="2024-01-31")
        assert expected == outcome(facts, self.RULE, on)

    def test_what_is_missing(self) -> None:
        assert ("key step of event payroll_employment",) == missing(apprentice(employed("2022-08-01")), self.RULE, ON)
        group = apprentice(employed("2022-08-01", pay_group="HLÆR 40"))
        assert "table wage.pay-group-step on 2022-08-01" in missing(group, self.RULE, ON)
        late = apprentice(employed("2024-08-01", step=36), first="2024-08-01", last="2026-07-31")
        assert ("table wage.reference-step on 2024-08-01",) == missing(late, self.RULE, "2024-12-31")
        bare = apprentice(employed("2024-08-01"), first="2024-08-01", last="2026-07-31")
        assert ("key step of event payroll_employment",) == missing(bare, self.RULE, "2024-12-31")

    def test_a_local_step_of_the_hosts_own(self, tmp_path: Path) -> None:
        """What the host's own figures say is what payroll is held against."""
        row = 'value=40\nsince=2022-05-01\nuntil=2024-05-01\nstanding="local"'
        book = own_book(tmp_path, "wage.reference-step", "step", [row])
        facts = portfolio_of(apprentice(employed("2022-08-01", step=40)))
        (found,) = [one for one in report(facts, ON, book=book).findings if one.rule == self.RULE]
        assert "met" == found.outcome.kind.value

    def test_two_days_of_hire_with_two_steps_are_a_question(self) -> None:
        """After a change of company."""
        facts = apprentice(
            event(Transferred, "2022-09-01", company="agency", consented="2022-09-01"),
            employed("2022-02-01", "2022-04-30", step=29),
            employed("2022-09-01", step=36),
            first="2022-02-01",
            last="2024-01-31",
        )
        assert "unknown" == outcome(facts, self.RULE, ON)
        readings = dict(finding(facts, self.RULE, ON).outcome.readings)
        assert "judgement" == readings["the day of hire decides the step"].kind.value
        assert "met" == readings["the day of pay decides the step"].kind.value


class TestBaseAmount:
    """The base in kroner is what the wage table has for the step on each day of pay."""

    RULE = "pay.base-amount"

    @pytest.mark.parametrize(
        ("terms", "expected"),
        [
            ({"step": 36, "base_kr": 387500}, "met"),
            ({"step": 36, "base_kr": 387499}, "breached"),
            ({"step": 36, "base_kr": 387501}, "judgement"),
            ({"step": 29, "base_kr": 359100}, "met"),
            ({"pay_group": "HLÆR_30", "base_kr": 387500}, "met"),
            ({"base_kr": 387500}, "unknown"),
            ({"step": 36}, "unknown"),
            ({"step": 99, "base_kr": 387500}, "unknown"),
        ],
    )
    def test_by_the_registered_step(self, terms: dict[str, Any], expected: str) -> None:
        assert expected == outcome(apprentice(employed("2022-08-01", **terms)), self.RULE, ON)

    def test_a_row_without_an_amount_hides_none_after_it(self) -> None:
        rows = (
            employed("2022-08-01", "2022-09-30", step=36),
            employed("2022-10-01", "2022-10-31", step=36, base_kr=387499),
        )
        assert "breached" == outcome(apprentice(*rows), self.RULE, ON)

    def test_a_table_that_is_stale(self) -> None:
        """The amount of 1 May 2019 goes on after 1 October 2020."""
        facts = apprentice(employed("2019-08-01", step=29, base_kr=339000), first="2019-08-01", last="2021-07-31")
        assert "met" == outcome(facts, self.RULE, "2020-09-30")
        found = finding(facts, self.RULE, "2020-10-01")
        assert {"first": day("2020-10-01"), "registered": Decimal(339000), "expected": Decimal(340500)} == values(found)
        assert "Payroll has NOK 339000 a year from 1 October 2020, where the table has NOK 340500." == found.text("en")

    def test_the_figure_of_2019_attached_to_2018(self) -> None:
        """More than the table has is a question: a page gives 339 000 for all of 2018 to 2020."""
        facts = apprentice(employed("2018-06-01", step=29, base_kr=339000), first="2018-06-01", last="2020-05-31")
        assert "judgement" == outcome(facts, self.RULE, "2018-12-31")

    def test_what_is_missing(self) -> None:
        assert ("key base_kr of event payroll_employment",) == missing(
            apprentice(employed("2022-08-01", step=36)), self.RULE, ON
        )
        assert ("key step of event payroll_employment",) == missing(
            apprentice(employed("2022-08-01", base_kr=387500)), self.RULE, ON
        )
        later = apprentice(employed("2022-08-01", step=36, base_kr=387500))
        assert ("table wage.table.lo-ys on 2023-05-01",) == missing(later, self.RULE, "2023-05-01")


class TestPositionCode:
    """Apprentices are placed in position code 1362, training candidates in 1446 (special agreement 2025, section 3)."""

    RULE = "pay.position-code"

    @pytest.mark.parametrize(
        ("kind", "first", "code", "expected"),
        [
            (ContractKind.APPRENTICE, "2022-08-01", "1362", "met"),
            (ContractKind.APPRENTICE, "2022-08-01", "1446", "breached"),
            (ContractKind.APPRENTICE, "2022-08-01", "1429", "breached"),
            (ContractKind.APPRENTICE, "2025-01-14", "1362", "met"),
            (ContractKind.TRAINING_CANDIDATE, "2025-01-14", "1446", "met"),
            (ContractKind.TRAINING_CANDIDATE, "2025-01-14", "1362", "breached"),
            (ContractKind.TRAINING_CANDIDATE, "2025-01-13", "1362", "unknown"),
            (ContractKind.APPRENTICE, "2022-08-01", None, "unknown"),
            (ContractKind.PRAKSISBREV_CANDIDATE, "2022-08-01", "1065", "not_applicable"),
            (ContractKind.FAGBREV_ON_THE_JOB, "2022-08-01", "1065", "not_applicable"),
        ],
    )
    def test_by_kind_and_day(self, kind: ContractKind, first: str, code: str | None, expected: str) -> None:
        row = employed(first, **({} if code is None else {"position_code": code}))
        facts = apprentice(row, kind=kind, first=first, last="2026-07-31")
        assert expected == outcome(facts, self.RULE, "2025-06-01")

    def test_what_it_says(self) -> None:
        found = finding(apprentice(employed("2022-08-01", position_code="1429")), self.RULE, ON)
        assert "Payroll has position code 1429 from 1 August 2022, where 1362 is right." == found.text("en")
        assert {"first": day("2022-08-01"), "registered": "1429", "expected": "1362"} == values(found)
        assert "moderate" == found.severity.value

    def test_what_is_missing(self) -> None:
        assert ("key position_code of event payroll_employment",) == missing(
            apprentice(employed("2022-08-01")), self.RULE, ON
        )
        candidate = apprentice(employed("2022-08-01", position_code="1446"), kind=ContractKind.TRAINING_CANDIDATE)
        assert ("table wage.position-code on 2022-08-01",) == missing(candidate, self.RULE, ON)

    def test_a_wrong_code_is_told_before_what_is_not_known(self) -> None:
        rows = (employed("2022-08-01", "2022-12-31"), employed("2023-01-01", position_code="1065"))
        assert "breached" == outcome(apprentice(*rows), self.RULE, ON)

    def test_an_ordinary_job_after_the_training_is_none_of_it(self) -> None:
        rows = (
            employed("2019-08-01", "2021-07-31", position_code="1362"),
            employed("2021-08-01", position_code="1065"),
        )
        assert "met" == outcome(apprentice(*rows, first="2019-08-01", last="2021-07-31"), self.RULE, ON)

    def test_only_of_employments_in_the_training_time(self) -> None:
        facts = apprentice(employed("2021-08-01", position_code="1065"), first="2019-08-01", last="2021-07-31")
        assert "not_applicable" == outcome(facts, self.RULE, ON)


RULES = [TestPercentage.RULE, TestBaseStep.RULE, TestBaseAmount.RULE, TestPositionCode.RULE]


@pytest.mark.parametrize("rule", RULES)
class TestWhomItConcerns:
    """The agreement of the state: its apprentices, and of training candidates what has been read."""

    WRONG = employed("2022-08-01", pay_percentage=1, step=29, base_kr=1, position_code="9999")

    def test_no_state_body(self, rule: str) -> None:
        facts = apprentice(self.WRONG, company=enterprise(sector=Sector.PRIVATE))
        assert "not_applicable" == outcome(facts, rule, ON)

    def test_a_body_of_unknown_sector(self, rule: str) -> None:
        facts = apprentice(self.WRONG, company=enterprise(sector=None))
        assert ("key sector of the enterprise",) == missing(facts, rule, ON)

    def test_a_contract_without_a_company(self, rule: str) -> None:
        facts = evolve(apprentice(self.WRONG), enterprise=None, department=None)
        assert ("key sector of the enterprise",) == missing(facts, rule, ON)

    def test_a_state_body(self, rule: str) -> None:
        assert "breached" == outcome(apprentice(self.WRONG), rule, ON)

    def test_without_payroll_there_is_nothing_to_compare(self, rule: str) -> None:
        assert "not_applicable" == outcome(apprentice(), rule, ON)

    def test_without_a_training_time_no_half_year_is_known(self, rule: str) -> None:
        """The position code goes by the kind of contract alone; where payroll has nobody, nothing is asked."""
        facts = contract(self.WRONG, company=STATE)
        expected = "breached" if rule == "pay.position-code" else "unknown"
        assert expected == outcome(facts, rule, ON)
        assert () == missing(facts, rule, ON) or ("key last of event signed",) == missing(facts, rule, ON)
        assert "not_applicable" == outcome(contract(company=STATE), rule, ON)

    def test_other_kinds(self, rule: str) -> None:
        for kind in (ContractKind.FAGBREV_ON_THE_JOB, ContractKind.PRAKSISBREV_CANDIDATE):
            assert "not_applicable" == outcome(apprentice(self.WRONG, kind=kind), rule, ON)
        candidate = apprentice(self.WRONG, kind=ContractKind.TRAINING_CANDIDATE)
        expected = "unknown" if rule == "pay.position-code" else "judgement"
        assert expected == outcome(candidate, rule, ON)

    @pytest.mark.parametrize(("on", "section"), [("2014-05-01", ""), ("2025-01-13", ""), ("2025-01-14", "3 or 4")])
    def test_from_the_first_agreement_that_was_read(self, rule: str, on: str, section: str) -> None:
        """The sections are those of the text of 14 January 2025."""
        found = finding(apprentice(employed(on), first=on, last="2026-12-31"), rule, "2026-11-20")
        assert day(on) == found.governed_by
        assert [place.section for place in found.citations] in [[one] for one in section.split(" or ")]

    def test_before_the_first_agreement_that_was_read(self, rule: str) -> None:
        facts = apprentice(employed("2014-04-30", step=1), first="2013-05-01", last="2015-04-30")
        assert [] == [one for one in report(portfolio_of(facts), ON).findings if one.rule == rule]
