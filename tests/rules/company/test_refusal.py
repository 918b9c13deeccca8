from __future__ import annotations

from datetime import date

import pytest
from facts import (  # fmt: skip
    OSLO,
    TRADE,
    cited,
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
    texts,
)

from okstat.model.events import ApprovalApplied, ApprovalRefused, Approved, Event, RefusalGround
from okstat.model.portfolio import Portfolio

RIGHT, CONDITIONS = "company.right-to-approval", "company.conditions"
ON = "2026-11-20"
OLD, NEW = "2024-07-31", "2024-08-01"
WHERE = {"trade": TRADE, "county": OSLO, "department": "dep"}
NOT_MET, NO_NEED, OWN = RefusalGround.CONDITIONS_NOT_MET, RefusalGround.NO_NEED, RefusalGround.OWN_CONDITIONS


def applied(on: str) -> ApprovalApplied:
    """Approval is applied for."""
    return event(ApprovalApplied, on, **WHERE)


def refused(on: str, ground: RefusalGround | None) -> ApprovalRefused:
    """The county refuses, on a ground or without telling one."""
    return event(ApprovalRefused, on, ground=ground, **WHERE)


def approved(on: str) -> Approved:
    """The county approves."""
    return event(Approved, on, **WHERE)


def facts(*events: Event) -> Portfolio:
    """An enterprise with these events."""
    return portfolio(enterprises=(enterprise(*events, approved=None),))


class TestRightToApproval:
    """A company that meets the conditions is approved; the county tests no need and adds no conditions.

    2023 § 7-5 (1), 1998 § 4-3 (1).
    """

    @pytest.mark.parametrize("on", [OLD, NEW])
    @pytest.mark.parametrize(
        ("ground", "expected"), [(NOT_MET, "met"), (NO_NEED, "breached"), (OWN, "breached"), (None, "unknown")]
    )
    def test_the_ground_of_the_refusal_decides(self, on: str, ground: RefusalGround | None, expected: str) -> None:
        """That the conditions are not met is a lawful ground, need and the county's own conditions are none."""
        assert expected == outcome(facts(refused(on, ground)), RIGHT, ON)

    @pytest.mark.parametrize(
        ("on", "wording", "place"),
        [(OLD, "1998", ("ACT_1998", "4-3", "1")), (NEW, "2023", ("ACT_2023", "7-5", "1"))],
    )
    def test_each_act_for_refusals_made_under_it(self, on: str, wording: str, place: tuple[str, str, str]) -> None:
        """The day of the refusal decides; the county bears the duty."""
        found = finding(facts(refused(on, NO_NEED)), RIGHT, ON)
        assert (wording, (place,), "county", day(on)) == (found.wording, cited(found), found.bearer, found.governed_by)
        assert "serious" == found.severity.value

    @pytest.mark.parametrize(
        ("ground", "expected"),
        [
            (
                NO_NEED,
                (
                    (
                        "Fylkeskommunen avslo 1. august 2024 på et grunnlag loven ikke gir: det er ikke behov "
                        "for flere læreplasser."
                    ),
                    (
                        "Fylkeskommunen avslo 1. august 2024 på eit grunnlag lova ikkje gir: det er ikkje behov "
                        "for fleire læreplassar."
                    ),
                    (
                        "The county refused on 1 August 2024 on a ground that the Act does not give: no more "
                        "places are needed."
                    ),
                ),
            ),
            (
                OWN,
                (
                    "Fylkeskommunen avslo 1. august 2024 på et grunnlag loven ikke gir: fylkeskommunens egne vilkår.",
                    "Fylkeskommunen avslo 1. august 2024 på eit grunnlag lova ikkje gir: fylkeskommunens eigne vilkår.",
                    (
                        "The county refused on 1 August 2024 on a ground that the Act does not give: conditions of the "
                        "county's own."
                    ),
                ),
            ),
        ],
    )
    def test_the_breach_says_when_and_on_what_ground(
        self, ground: RefusalGround, expected: tuple[str, str, str]
    ) -> None:
        """In each language."""
        assert expected == texts(finding(facts(refused(NEW, ground)), RIGHT, ON))

    def test_what_would_settle_it_is_the_ground(self) -> None:
        """A refusal without one."""
        assert ("key ground of event approval_refused",) == missing(facts(refused(NEW, None)), RIGHT, ON)

    def test_the_explanation_names_the_refusal(self) -> None:
        """With its event."""
        found = explanation(facts(refused(NEW, NO_NEED)), RIGHT, ON)
        assert NO_NEED is reads(found)["application.refusals[0].ground"]
        assert date(2024, 8, 1) == reads(found)["application.refusals[0].on"]

    def test_the_last_refusal_is_judged(self) -> None:
        """Refused anew on a lawful ground."""
        assert "met" == outcome(facts(refused("2025-01-10", OWN), refused("2025-06-10", NOT_MET)), RIGHT, ON)

    def test_without_a_refusal_nothing_is_asked(self) -> None:
        """An approval, or an application that waits."""
        assert "not_applicable" == outcome(facts(approved(NEW)), RIGHT, ON)
        assert "not_applicable" == outcome(facts(applied(NEW)), RIGHT, ON)

    def test_before_the_county_approved_nothing_is_asked(self) -> None:
        """Until 31 July 2007 the board decided, by a text that is not known."""
        assert () == findings(facts(refused("2007-07-31", NO_NEED)), RIGHT, ON)
        assert "unknown" == outcome(facts(refused("2007-08-01", NO_NEED)), RIGHT, ON)
        assert "breached" == outcome(facts(refused("2007-11-01", NO_NEED)), RIGHT, ON)

    @pytest.mark.parametrize("ground", [NO_NEED, OWN])
    def test_no_need_for_places_is_no_ground(self, ground: RefusalGround) -> None:
        """C7: refused for want of need, or by conditions of the county's own, though the conditions of the law are met.

        https://www.udir.no/regelverkstolkninger/opplaring/Fag--og-yrkesopplaring/Yrkesopplaringsnemndas-oppgaver/
        """
        assert "breached" == outcome(facts(applied("2025-05-01"), refused("2025-08-01", ground)), RIGHT, ON)


class TestProductionAllowsTraining:
    """For approval the production must allow training by the curriculum (forskrift 2024 § 6-13 (1)): a judgement."""

    def test_an_application_that_waits_puts_the_question(self) -> None:
        """Company, trade and day of the application are at hand; who decides is named."""
        found = finding(facts(applied("2026-05-01")), CONDITIONS, ON)
        assert ("judgement", "county", "moderate") == (
            found.outcome.kind.value,
            found.bearer,
            found.severity.value,
        )
        assert (("REGULATION_2024", "6-13", "1.2"), ("ACT_2023", "7-5", "1")) == cited(found)
        assert (
            (
                "Legger produksjonen i dep til rette for opplæring etter læreplanen i IMITD3----? Fylkeskommunen "
                "avgjør det, etter en faglig vurdering; det ble søkt 1. mai 2026."
            ),
            (
                "Legg produksjonen i dep til rette for opplæring etter læreplanen i IMITD3----? Fylkeskommunen "
                "avgjer det, etter ei fagleg vurdering; det vart søkt 1. mai 2026."
            ),
            (
                "Does the production of dep allow training by the curriculum of IMITD3----? The county decides, "
                "after a professional assessment; it was applied for on 1 May 2026."
            ),
        ) == texts(found)
        assert ("approval_applied-2026-05-01",) == read_from(found, "application.applied")

    @pytest.mark.parametrize(
        ("answer", "expected"),
        [
            (approved("2026-04-30"), "judgement"),
            (approved("2026-05-01"), "not_applicable"),
            (approved("2026-06-01"), "not_applicable"),
            (refused("2026-04-30", NOT_MET), "judgement"),
            (refused("2026-05-01", NOT_MET), "not_applicable"),
        ],
    )
    def test_once_it_is_decided_there_is_no_question(self, answer: Event, expected: str) -> None:
        """By a decision of its day or later; what was decided before is another matter."""
        assert expected == outcome(facts(applied("2026-05-01"), answer), CONDITIONS, ON)

    def test_a_second_application_waits_though_the_first_was_decided(self) -> None:
        found = finding(facts(applied("2026-03-01"), approved("2026-04-01"), applied("2026-05-01")), CONDITIONS, ON)
        assert "judgement" == found.outcome.kind.value
        assert day("2026-05-01") == dict(found.outcome.values)["applied"]

    def test_without_an_application_there_is_no_question(self) -> None:
        """An approval that nobody has recorded the application for."""
        assert "not_applicable" == outcome(facts(approved("2026-05-01")), CONDITIONS, ON)

    def test_the_text_is_that_of_2024(self) -> None:
        """Not before."""
        assert () == findings(facts(applied("2024-05-01")), CONDITIONS, OLD)
        assert 1 == len(findings(facts(applied("2024-05-01")), CONDITIONS, NEW))
