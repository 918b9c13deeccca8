from __future__ import annotations

from typing import Any

import pytest
from endings import ON, anything, new, old, silent
from facts import (
    answers,
    cited,
    contract,
    day,
    event,
    finding,
    findings,
    missing,
    outcome,
    recorded_answers,
    signed,
    sourced,
    started,
    texts,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.contract import Contract
from okstat.model.events import (
    Absent,
    AssessmentHeld,
    Changed,
    Ended,
    Event,
    ExtensionGranted,
    ExtensionReason,
    ExtensionRefused,
    Party,
    TalkHeld,
    Transferred,
)
from okstat.model.portfolio import Portfolio

EXTENSION, NO_DUTY, TRANSFER = "period.extension", "absence.no-duty-to-extend", "change.transfer-company"
KNOWN = silent("extension_granted", "changed", "transferred")
DEFICIENT = ExtensionReason.DEFICIENT_TRAINING


def run(*events: Event, last: str = "2026-08-17", **fields: Any) -> Contract:
    """Two years of training to 17 August 2026, unless another last day is told."""
    made = (signed("2024-08-05", first="2024-08-18", last=last), started("2024-08-18"))
    return contract(*made, *events, **{"known": KNOWN, **fields})


def granted(on: str, last: str, cause: ExtensionReason | None = None) -> ExtensionGranted:
    """The county consents to a new last day."""
    return event(ExtensionGranted, on, last=last, cause=cause)


class TestExtension:
    """Training goes on after the last day only when the county has consented to a new one (2023 § 7-2 (2))."""

    @pytest.mark.parametrize("kind", [AssessmentHeld, TalkHeld, Absent, Ended])
    @pytest.mark.parametrize(
        ("on", "expected"), [("2026-08-17", "not_applicable"), ("2026-08-18", "breached"), ("2026-10-01", "breached")]
    )
    def test_what_shows_that_it_went_on(self, kind: type[Event], on: str, expected: str) -> None:
        known = silent("extension_granted", "changed", "ended", "assessment_held", "talk_held", "absence", "leave")
        assert expected == outcome(run(event(kind, on), known=known), EXTENSION, ON)

    @pytest.mark.parametrize(
        ("last", "year", "wording", "cites"),
        [
            ("2019-01-31", "2019", "1998", (("ACT_1998", "4-5", "2"),)),
            ("2023-01-31", "2023", "1998", (("ACT_1998", "4-5", "2"), ("REGULATION_2006", "3-46", "2.3"))),
            ("2026-01-31", "2026", "2023", (("ACT_2023", "7-2", "2"),)),
        ],
    )
    def test_each_act_says_so(
        self, last: str, year: str, wording: str, cites: tuple[tuple[str, str, str], ...]
    ) -> None:
        made = contract(
            signed("2017-01-01", first="2017-01-31", last=last), event(AssessmentHeld, f"{year}-02-01"), known=KNOWN
        )
        found = finding(made, EXTENSION, ON)
        assert ("breached", wording, cites, "serious", day(f"{year}-02-01")) == (
            found.outcome.kind.value,
            found.wording,
            cited(found),
            found.severity.value,
            found.governed_by,
        )
        assert ("office" if wording == "1998" else "member") == found.bearer

    def test_what_is_told(self) -> None:
        found = finding(run(event(TalkHeld, "2026-09-01"), event(AssessmentHeld, "2026-08-20")), EXTENSION, ON)
        assert (
            "Kontrakten gikk ut 17. august 2026, men opplæringen fortsatte 20. august 2026, og den er ikke forlenget.",
            "Kontrakten gjekk ut 17. august 2026, men opplæringa heldt fram 20. august 2026, og han er ikkje forlengd.",
            (
                "The contract ran out on 17 August 2026, but training went on on 20 August 2026, and it has not "
                "been extended."
            ),
        ) == texts(found)

    @pytest.mark.parametrize(("last", "expected"), [("2026-08-19", "breached"), ("2026-08-20", "not_applicable")])
    def test_extended_to_that_day_or_later(self, last: str, expected: str) -> None:
        """Also when the consent came afterwards; whether it was asked for in time is for the county."""
        known = silent(
            "extension_granted", "changed", "transferred", "ended", "assessment_held", "talk_held", "absence", "leave"
        )
        facts = run(event(AssessmentHeld, "2026-08-20"), granted("2026-09-15", last), known=known)
        assert expected == outcome(facts, EXTENSION, ON)
        by_change = run(
            event(AssessmentHeld, "2026-08-20"),
            event(Changed, "2026-08-01", last=last, consented="2026-08-01"),
            known=known,
        )
        assert expected == outcome(by_change, EXTENSION, ON)

    def test_golden_sick_before_the_exam(self) -> None:
        """The exam cannot be held before the end for sickness: the contract is extended by agreement, with approval.

        http://www.udir.no/regelverkstolkninger/opplaring/Vurdering/individuell-vurdering-udir-5-2016/vii/3-55/
        """
        made = contract(
            signed("2020-08-01", first="2020-08-17", last="2022-08-16"),
            event(Absent, "2022-05-01", last="2022-07-31"),
            granted("2022-08-10", "2022-11-15", ExtensionReason.EXAM_NOT_HELD),
            event(AssessmentHeld, "2022-09-01"),
            event(Ended, "2022-11-15"),
            known=KNOWN,
        )
        assert "not_applicable" == outcome(made, EXTENSION, ON)

    @pytest.mark.parametrize(
        ("kinds", "what"),
        [
            (("changed", "transferred"), ("event extension_granted",)),
            (("extension_granted",), ("event changed",)),
            ((), ("event extension_granted", "event changed")),
        ],
    )
    def test_an_extension_may_not_be_recorded(self, kinds: tuple[str, ...], what: tuple[str, ...]) -> None:
        facts = run(event(AssessmentHeld, "2026-09-01"), known=silent(*kinds))
        assert ("unknown", what) == (outcome(facts, EXTENSION, ON), missing(facts, EXTENSION, ON))

    def test_a_change_may_have_been_consented_to(self) -> None:
        facts = run(event(AssessmentHeld, "2026-09-01"), event(Changed, "2026-08-01", last="2026-12-31"))
        assert ("key consented of event changed",) == missing(facts, EXTENSION, ON)
        moved = event(Transferred, "2026-08-01", office="another")
        assert ("key consented of event transferred",) == missing(
            run(event(AssessmentHeld, "2026-09-01"), moved), EXTENSION, ON
        )
        unasked = event(Changed, "2026-08-01", last="2026-12-31", asked=False)
        assert "breached" == outcome(run(event(AssessmentHeld, "2026-09-01"), unasked), EXTENSION, ON)
        refused = event(Changed, "2026-08-01", last="2026-12-31", refused="2026-08-10")
        assert "breached" == outcome(run(event(AssessmentHeld, "2026-09-01"), refused), EXTENSION, ON)

    @pytest.mark.parametrize(
        ("kinds", "what"),
        [
            ((), ("event ended",)),
            (("ended",), ("event assessment_held", "event talk_held", "event absence", "event leave")),
            (("ended", "assessment_held"), ("event talk_held", "event absence", "event leave")),
            (("ended", "assessment_held", "talk_held"), ("event absence", "event leave")),
            (("ended", "assessment_held", "talk_held", "absence"), ("event leave",)),
            (("ended", "assessment_held", "talk_held", "leave"), ("event absence",)),
            (("ended", "assessment_held", "talk_held", "absence", "leave"), ()),
        ],
    )
    def test_whether_it_went_on_has_to_be_known(self, kinds: tuple[str, ...], what: tuple[str, ...]) -> None:
        facts = run(known=silent(*kinds))
        assert ("unknown" if what else "not_applicable", what) == (
            outcome(facts, EXTENSION, ON),
            missing(facts, EXTENSION, ON),
        )

    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2026-08-16", "not_applicable"), ("2026-08-17", "not_applicable"), ("2026-08-18", "unknown")],
    )
    def test_before_the_last_day_is_over_nothing_has_gone_on(self, on: str, expected: str) -> None:
        assert expected == outcome(run(known=silent()), EXTENSION, on)

    def test_without_a_contract_or_its_last_day(self) -> None:
        assert "not_applicable" == outcome(contract(known=silent("signed", "training_started")), EXTENSION, ON)
        assert ("key last of event signed",) == missing(contract(signed("2025-08-01")), EXTENSION, ON)


class TestNoDutyToExtend:
    """The company has no duty to extend the contract; the claim to training is one on the county."""

    def test_golden_the_supreme_court(self) -> None:
        """Sick for seven months of twenty-four, and the company did not want more time: it was not bound to.

        HR-2015-02085-A (19 October 2015).
        """
        made = contract(
            signed("2010-08-01", first="2010-09-01", last="2012-08-31"),
            started("2010-09-01"),
            event(Absent, "2011-05-06", last="2011-11-30"),
            event(ExtensionRefused, "2012-08-01", by=Party.COMPANY),
            known=KNOWN,
        )
        found = finding(made, NO_DUTY, ON)
        assert ("met", "1998", (("SUPREME_COURT_2015", "", ""), ("ACT_1998", "4-5", "2"))) == (
            found.outcome.kind.value,
            found.wording,
            cited(found),
        )
        assert found.citations[0].url.startswith("https://www.domstol.no/")

    def test_golden_the_company_is_free_to_refuse(self) -> None:
        """Whatever the reason for the delay; a trade body's advice.

        https://frisorfaget.no/content/laerebedrift-dette-ma-du-vite-om-laerlinger
        """
        found = finding(run(event(ExtensionRefused, "2026-07-01", by=Party.COMPANY)), NO_DUTY, ON)
        assert ("met", "2023", (("SUPREME_COURT_2015", "", ""), ("ACT_2023", "7-2", "2"))) == (
            found.outcome.kind.value,
            found.wording,
            cited(found),
        )

    @pytest.mark.parametrize(
        ("on", "expected"), [("2026-06-30", "met"), ("2026-07-01", "breached"), ("2026-07-02", "breached")]
    )
    @pytest.mark.parametrize("by", [Party.COMPANY, Party.APPRENTICE, None])
    def test_an_extension_after_a_refusal_is_none_by_agreement(self, on: str, expected: str, by: Party | None) -> None:
        facts = run(event(ExtensionRefused, "2026-07-01", by=by), granted(on, "2026-12-31"))
        found = finding(facts, NO_DUTY, ON)
        assert (expected, "invalid", "county") == (found.outcome.kind.value, found.severity.value, found.bearer)

    def test_what_is_told(self) -> None:
        facts = run(
            event(ExtensionRefused, "2026-06-01"),
            event(ExtensionRefused, "2026-07-01"),
            granted("2026-06-15", "2026-10-31"),
            granted("2026-07-10", "2026-12-31"),
            granted("2026-08-10", "2027-01-31"),
        )
        assert (
            (
                "Fylkeskommunen samtykket 10. juli 2026 i en forlengelse som en av partene hadde sagt nei til 1. "
                "juli 2026."
            ),
            "Fylkeskommunen samtykte 10. juli 2026 i ei forlenging som ein av partane hadde sagt nei til 1. juli 2026.",
            "The county consented on 10 July 2026 to an extension to which a party had not agreed on 1 July 2026.",
        ) == texts(finding(facts, NO_DUTY, ON))

    def test_an_extension_may_not_be_recorded(self) -> None:
        facts = run(event(ExtensionRefused, "2026-07-01"), known=silent())
        assert ("event extension_granted",) == missing(facts, NO_DUTY, ON)

    def test_nobody_refused(self) -> None:
        assert "not_applicable" == outcome(run(known=silent("extension_refused")), NO_DUTY, ON)
        assert ("event extension_refused",) == missing(run(), NO_DUTY, ON)

    @pytest.mark.parametrize(
        ("on", "expected"), [("2024-06-30", "met"), ("2024-07-01", "breached"), ("2024-07-02", "breached")]
    )
    def test_under_the_act_of_1998_too(self, on: str, expected: str) -> None:
        """Granted on the day of the refusal, or later."""
        facts = run(event(ExtensionRefused, "2024-07-01"), granted(on, "2026-12-31"))
        found = finding(facts, NO_DUTY, ON)
        assert (expected, "1998") == (found.outcome.kind.value, found.wording)


class TestTransfer:
    """A new company enters the contract; it may be one year longer when training was deficient (1998 § 4-6 (8))."""

    PASSED = event(Transferred, "2023-03-01", company="agency", consented="2023-02-20")

    @pytest.mark.parametrize(
        ("last", "expected"),
        [("2024-08-14", "met"), ("2025-08-13", "met"), ("2025-08-14", "met"), ("2025-08-15", "breached")],
    )
    def test_golden_one_year_at_most(self, last: str, expected: str) -> None:
        """The company stops, another takes over, and the training had been poor; a contract to 14 August 2024.

        https://gtsvn.uit.no/freecorpus/orig/nno/laws/other_files/1998-07-17-61.html (§ 4-6 (8))
        """
        found = finding(old(self.PASSED, granted("2023-03-01", last, DEFICIENT)), TRANSFER, "2024-07-31")
        assert (expected, "1998", "moderate", "county", (("ACT_1998", "4-6", "8"),), day("2023-03-01")) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
            found.governed_by,
        )

    def test_what_is_told(self) -> None:
        found = finding(old(self.PASSED, granted("2023-03-01", "2025-10-31", DEFICIENT)), TRANSFER, "2024-07-31")
        assert (
            (
                "Kontrakten ble forlenget til 31. oktober 2025 på grunn av mangelfull opplæring; mer enn ett år "
                "er etter 14. august 2025."
            ),
            (
                "Kontrakten vart forlengd til 31. oktober 2025 på grunn av mangelfull opplæring; meir enn eitt år "
                "er etter "
                "14. august 2025."
            ),
            (
                "The contract was extended to 31 October 2025 for deficient training; more than one year is after "
                "14 August 2025."
            ),
        ) == texts(found)
        assert {
            "transfer.longest-extension-years": (
                1,
                "P",
                "https://gtsvn.uit.no/freecorpus/orig/nno/laws/other_files/1998-07-17-61.html",
            )
        } == sourced(found)

    @pytest.mark.parametrize(
        ("cause", "expected"),
        [
            (ExtensionReason.ABSENCE, "met"),
            (ExtensionReason.FAILED_EXAM, "met"),
            (None, "unknown"),
            (DEFICIENT, "breached"),
        ],
    )
    def test_only_for_deficient_training(self, cause: ExtensionReason | None, expected: str) -> None:
        facts = old(self.PASSED, granted("2023-03-01", "2026-08-14", cause))
        assert expected == outcome(facts, TRANSFER, "2024-07-31")
        if cause is None:
            assert ("key cause of event extension_granted",) == missing(facts, TRANSFER, "2024-07-31")

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2023-02-28", "met"),
            ("2023-03-01", "breached"),
            ("2024-07-31", "breached"),
            ("2024-08-01", "met"),
            ("2024-08-02", "met"),
        ],
    )
    def test_from_the_transfer_to_the_last_day_of_the_act(self, on: str, expected: str) -> None:
        assert expected == outcome(old(self.PASSED, granted(on, "2026-08-14", DEFICIENT)), TRANSFER, "2024-09-01")

    def test_a_fault_goes_before_what_is_not_known(self) -> None:
        facts = old(self.PASSED, granted("2023-03-02", "2024-09-14"), granted("2023-04-01", "2026-08-14", DEFICIENT))
        assert "breached" == outcome(facts, TRANSFER, "2024-07-31")
        unknown = old(self.PASSED, granted("2023-03-02", "2024-09-14", DEFICIENT), granted("2023-04-01", "2024-10-14"))
        assert "unknown" == outcome(unknown, TRANSFER, "2024-07-31")

    def test_the_last_day_before_has_to_be_known(self) -> None:
        made = contract(signed("2022-08-01"), self.PASSED, granted("2023-03-01", "2024-08-14", DEFICIENT))
        assert ("key last of event signed",) == missing(made, TRANSFER, "2024-07-31")

    def test_without_a_transfer(self) -> None:
        known = silent("transferred", to="2024-07-31")
        assert "not_applicable" == outcome(old(known=known), TRANSFER, "2024-07-31")
        assert ("event transferred",) == missing(old(), TRANSFER, "2024-07-31")
        assert "met" == outcome(old(self.PASSED), TRANSFER, "2024-07-31")

    def test_the_act_of_2023_names_no_year(self) -> None:
        facts = new(event(Transferred, "2026-03-01", company="agency"), granted("2026-03-02", "2029-08-14", DEFICIENT))
        assert 0 == len(findings(facts, TRANSFER, ON))


@settings(max_examples=25)
@given(facts=anything(), on=st.sampled_from(["2024-07-31", "2024-08-01", ON]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    rules = (EXTENSION, NO_DUTY, TRANSFER)
    assert answers(facts, rules, day(on)) == recorded_answers(facts, rules, day(on))
