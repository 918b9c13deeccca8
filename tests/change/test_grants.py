"""The grant from the county before and after a change: rows that came and went, in kroner as far as known."""

from __future__ import annotations

from typing import Any

import pytest
from facts import complete_to, contract, day, enterprise, event, portfolio, signed, started

from okstat.change import Consequences, GrantChange, consequences
from okstat.model.enterprise import Department, Enterprise, Sector
from okstat.model.events import ContractApproved as Approved
from okstat.model.events import Ended, Event, ExtensionGranted, TrainingRight, Transferred, Withdrawn
from okstat.model.portfolio import Portfolio
from okstat.render import change as text
from okstat.render import change_json
from okstat.scenarios.in_short import in_short

FIRST, LAST, ON = "2023-01-01", "2024-12-31", "2024-12-01"
KNOWN = complete_to(ON)
OTHER = Enterprise(id="council", sector=Sector.STATE, departments=(Department(id="other", county="03"),))


def facts(*events: Event, first: str = FIRST, last: str = LAST, **fields: Any) -> Portfolio:
    """One contract of the main model over two years whose rate is known, 175 882 for a training year."""
    made = (signed("2022-12-01", first=first, last=last), started(first), event(Approved, "2022-12-20"))
    given = {"right": TrainingRight.YOUTH, "office": None, **fields}
    one = contract(*made, *events, known=KNOWN, company=enterprise(known=KNOWN, joined=None), **given)
    return portfolio(one, known=KNOWN, enterprises=(OTHER,))


def follows(before: Portfolio, after: Portfolio) -> Consequences:
    """What follows on a day in the last month."""
    return consequences(before, after, on=day(ON))


def the_one(before: Portfolio, after: Portfolio) -> GrantChange:
    """The change of the grant."""
    (change,) = follows(before, after).grants
    return change


def pieces(change: GrantChange) -> tuple[list[tuple[str, str, str]], list[tuple[str, str, str]]]:
    """First day, last day and kroner of the rows that went, and of those that came."""
    gone, new = (
        [(f"{row.first}", f"{row.last}", f"{row.amount_kr}") for row in rows] for rows in (change.gone, change.new)
    )
    return gone, new


def told(found: Consequences) -> str:
    """The text, with ordinary blanks in amounts."""
    return text.report(found, language="en", width=None).replace("\N{NO-BREAK SPACE}", " ")


ENDED = event(Ended, "2024-03-31")


class TestAnEnding:
    """15 of 24 months: 175 882 / 24 × 15 = 109 926.25."""

    CHANGE = the_one(facts(), facts(ENDED))

    def test_the_sum(self) -> None:
        assert self.CHANGE.before is not None
        assert self.CHANGE.after is not None
        assert ("175882.00", "109926.25") == (f"{self.CHANGE.before.total_kr}", f"{self.CHANGE.after.total_kr}")

    def test_the_half_years_that_went_and_came(self) -> None:
        gone = [
            ("2024-01-01", "2024-06-30", "43970.50"),
            ("2024-07-01", "2024-07-31", "7328.42"),
            ("2024-08-01", "2024-12-31", "36642.08"),
        ]
        assert (gone, [("2024-01-01", "2024-03-31", "21985.25")]) == pieces(self.CHANGE)

    def test_as_a_scenario_has_it(self) -> None:
        short = in_short(follows(facts(), facts(ENDED)))["grants"]
        assert ("K1: 175882.00 kr, 0 open -> 109926.25 kr, 1 open",) == short

    def test_as_json(self) -> None:
        training, grant = change_json.document(follows(facts(), facts(ENDED)), language="en")["plans"]
        assert (("K1", "training_time"), ("K1", "grants")) == tuple(
            (a["contract"], a["plan"]) for a in (training, grant)
        )
        assert {"part_month": None, "total_kr": "175882.00", "open": []}.items() <= grant["before"].items()
        assert ("109926.25", "2024-03-31") == (grant["after"]["total_kr"], grant["after"]["rows"][-1]["last"])
        assert ["The contract ended on 31 March 2024."] == [one[:36] for one in grant["after"]["open"]]

    def test_as_text(self) -> None:
        assert """\
Grant
─────
Contract K1
  In all     NOK 175,882 → NOK 109,926.25
  gone       1 January 2024 – 30 June 2024: basic grant I, NOK 7,328 a month, 6 months, in all NOK 43,970.50
             Oslo pays; to dep; after 30 June 2024
""" in told(follows(facts(), facts(ENDED)))


class TestWhatIsToldAndWhatIsNot:
    """The grant is told where it differs, and where anything of it is known."""

    def test_no_change(self) -> None:
        assert () == follows(facts(), facts()).grants

    def test_a_change_that_does_not_touch_it(self) -> None:
        assert () == follows(facts(), facts(born="2006-01-01")).grants

    def test_a_rate_that_nobody_knows(self) -> None:
        """2022 has none: neither side has an amount, so nothing is told."""
        days = {"first": "2022-01-01", "last": "2022-12-31"}
        assert () == follows(facts(**days), facts(event(Ended, "2022-06-30"), **days)).grants

    def test_an_extension_asks(self) -> None:
        change = the_one(facts(), facts(event(ExtensionGranted, "2024-11-01", last="2025-01-31")))
        assert ([], [("2025-01-01", "2025-01-31", "None")]) == pieces(change)
        short = in_short(follows(facts(), facts(event(ExtensionGranted, "2024-11-01", last="2025-01-31"))))["grants"]
        assert ("K1: 175882.00 kr, 0 open -> 175882.00+ kr, 1 open",) == short

    def test_a_broken_month_has_no_amount(self) -> None:
        """No policy is chosen: the row asks."""
        change = the_one(facts(), facts(event(Ended, "2024-03-15")))
        assert [("2024-01-01", "2024-03-15", "None")] == pieces(change)[1]
        words = told(follows(facts(), facts(event(Ended, "2024-03-15"))))
        assert "In all     NOK 175,882 → at least NOK 87,941\n" in words
        assert "Open       The contract ended on 15 March 2024." in words

    def test_another_company_leaves_the_sum_and_asks(self) -> None:
        """§ 6-15 (3): the county decides the split, so no row says for which company it is."""
        moved = event(Transferred, "2024-09-01", company="other", consented="2024-08-20")
        change = the_one(facts(), facts(moved))
        assert change.after is not None
        assert ({None}, "175882.00") == ({row.company for row in change.after.rows}, f"{change.after.total_kr}")

    def test_an_approval_that_falls_away(self) -> None:
        """Without it there is no grant, and nobody to pay it."""
        gone = event(Withdrawn, "2022-12-20", event="approved-2022-12-20")
        words = told(follows(facts(), facts(gone)))
        assert "In all     NOK 175,882 → NOK 0\n" in words
        nothing = "  new        1 January 2023 – 30 June 2023: The contract is not approved: there is no grant.\n"
        assert f"{nothing}  new        1 July 2023" in words

    def test_another_right(self) -> None:
        """Basic grant II in the place of I; the key is told as well."""
        found = follows(facts(), facts(right=TrainingRight.ADULT))
        assert ["right"] == [change.key for change in found.keys]
        assert ("K1: 175882.00 kr, 0 open -> 68732.00+ kr, 0 open",) == in_short(found)["grants"]

    @pytest.mark.parametrize("is_new", [True, False])
    def test_a_contract_that_came_or_went(self, is_new: bool) -> None:
        second = contract(
            *(signed("2022-12-01", first=FIRST, last=LAST), started(FIRST), event(Approved, "2022-12-20")),
            known=KNOWN, company=enterprise(known=KNOWN, joined=None), right=TrainingRight.YOUTH, office=None, id="K2",
        )  # fmt: skip
        one, both = facts(), facts()
        both = portfolio(*both.contracts, second, known=KNOWN, enterprises=(OTHER,))
        found = follows(one, both) if is_new else follows(both, one)
        expected = "K2: none -> 175882.00 kr, 0 open" if is_new else "K2: 175882.00 kr, 0 open -> none"
        assert (expected,) == in_short(found)["grants"]
        sums = "not known → NOK 175,882" if is_new else "NOK 175,882 → not known"
        assert sums in told(found)
        (one_plan,) = [each for each in change_json.document(found)["plans"] if each["plan"] == "grants"]
        assert (is_new, not is_new) == (one_plan["before"] is None, one_plan["after"] is None)
