from __future__ import annotations

from typing import Any

import pytest
from facts import answered, candidate, cited, complete, day, event, finding, findings, missing, outcome, texts

from okstat.model.contract import Candidate
from okstat.model.events import (
    AdmissionApplied,
    Admitted,
    ApplicationDecided,
    ChoiceChanged,
    Event,
    Matter,
    Schooled,
    SchoolLevel,
)

ON = "2026-11-20"
EVERYTHING = complete(choice_changed=ON, application_decided=ON, schooling=ON, admitted=ON)


def decided(on: str, matter: Matter, *, granted: bool = False, applied: str | None = None) -> Event:
    """A decision of the county."""
    return event(ApplicationDecided, on, matter=matter, granted=granted, applied=day(applied) if applied else None)


def asked(*events: Event, **fields: Any) -> Candidate:
    """Somebody who turns 19 in 2026, of whom everything is recorded."""
    return candidate(*events, **{"known": EVERYTHING, "born": "2007-03-14", **fields})


class TestChangeOfChoice:
    """Any number of times before the deadline in the year of 19; those who had not used it, once later (§ 5-5)."""

    RULE = "omval"
    CHANGED = event(ChoiceChanged, "2025-02-01")

    def refused(self, applied: str, *events: Event, **fields: Any) -> Candidate:
        """A change applied for on a day is refused in July."""
        refusal = decided("2026-07-01", Matter.CHANGE_OF_CHOICE, applied=applied)
        return asked(*events, refusal, **fields)

    @pytest.mark.parametrize(
        ("applied", "again", "first"),
        [
            ("2026-02-02", "breached", "breached"),
            ("2026-02-03", "unknown", "breached"),
            ("2026-03-02", "unknown", "breached"),
            ("2026-03-03", "met", "breached"),
        ],
    )
    def test_before_and_after_the_deadline(self, applied: str, again: str, first: str) -> None:
        """1 February and 1 March 2026 are Sundays: the Mondays after are in time. Which of them holds is not known."""
        assert again == outcome(self.refused(applied, self.CHANGED), self.RULE, ON)
        assert first == outcome(self.refused(applied), self.RULE, ON)

    @pytest.mark.parametrize(("applied", "expected"), [("2024-02-01", "breached"), ("2024-02-02", "unknown")])
    def test_a_deadline_on_a_working_day(self, applied: str, expected: str) -> None:
        """1 February 2024 was a Thursday."""
        refusal = decided("2024-08-05", Matter.CHANGE_OF_CHOICE, applied=applied)
        facts = asked(event(ChoiceChanged, "2023-02-01"), refusal, born="2005-03-14")
        assert expected == outcome(facts, self.RULE, ON)

    def test_more_than_one_change_before(self) -> None:
        """After the deadline nothing is left to those who changed twice either."""
        twice = event(ChoiceChanged, "2024-09-02"), self.CHANGED
        assert "met" == outcome(self.refused("2026-03-03", *twice), self.RULE, ON)

    def test_both_deadlines_are_read(self) -> None:
        found = finding(self.refused("2026-02-15", self.CHANGED), self.RULE, ON)
        assert {"the deadline is 1 February": "met", "the deadline is 1 March": "breached"} == answered(found)

    def test_the_year_of_19_counts_and_not_the_birthday(self) -> None:
        assert "breached" == outcome(self.refused("2026-05-01", self.CHANGED, born="2008-01-01"), self.RULE, ON)
        assert "met" == outcome(self.refused("2026-05-01", self.CHANGED, born="2007-12-31"), self.RULE, ON)

    def test_a_change_after_the_refusal_does_not_count_against_it(self) -> None:
        assert "breached" == outcome(self.refused("2026-05-01", event(ChoiceChanged, "2026-07-02")), self.RULE, ON)
        assert "met" == outcome(self.refused("2026-05-01", event(ChoiceChanged, "2026-07-01")), self.RULE, ON)

    def test_what_is_missing(self) -> None:
        assert ("key born of the person",) == missing(self.refused("2026-05-01", born=None), self.RULE, ON)
        assert ("event choice_changed",) == missing(
            self.refused("2026-05-01", known=complete(choice_changed="2026-06-30")), self.RULE, ON
        )
        assert "breached" == outcome(
            self.refused("2026-05-01", known=complete(choice_changed="2026-07-01")), self.RULE, ON
        )
        assert ("not_applicable", "unknown") == (
            outcome(asked(), self.RULE, ON),
            outcome(candidate(), self.RULE, ON),
        )

    def test_what_is_granted_is_in_order(self) -> None:
        assert "met" == outcome(candidate(decided(ON, Matter.CHANGE_OF_CHOICE, granted=True)), self.RULE, ON)

    def test_texts_and_places(self) -> None:
        found = finding(self.refused("2026-01-01"), self.RULE, ON)
        assert (
            "Omvalg ble avslått 1. juli 2026, men personen hadde rett til det.",
            "Omval vart avslått 1. juli 2026, men personen hadde rett til det.",
            "A change of choice was refused on 1 July 2026, but the person had a right to it.",
        ) == texts(found)
        assert ((("ACT_2023", "5-5", "1.1"), ("ACT_2023", "5-5", "1.2")), "county") == (cited(found), found.bearer)

    def test_not_before_the_act(self) -> None:
        assert () == findings(asked(decided("2024-07-31", Matter.CHANGE_OF_CHOICE)), self.RULE, ON)


class TestPassedSubjects:
    """No right to training in passed subjects (§ 5-1 (5)); from 22 June 2026 there is after a change of choice."""

    RULE = "right.passed-subjects"

    def refused(self, on: str, *events: Event, **fields: Any) -> Candidate:
        """Training in a passed subject is refused."""
        return asked(*events, decided(on, Matter.PASSED_SUBJECT), **fields)

    @pytest.mark.parametrize(
        ("on", "wording", "expected"), [("2026-06-21", "2023", "unknown"), ("2026-06-22", "2026", "breached")]
    )
    def test_after_a_change_of_choice(self, on: str, wording: str, expected: str) -> None:
        found = finding(self.refused(on, event(ChoiceChanged, "2026-05-01")), self.RULE, ON)
        assert (wording, expected) == (found.wording, found.outcome.kind.value)

    @pytest.mark.parametrize("on", ["2024-08-01", "2026-06-21", "2026-06-22"])
    def test_without_one_a_refusal_is_in_order(self, on: str) -> None:
        assert "met" == outcome(self.refused(on), self.RULE, ON)
        assert "met" == outcome(self.refused(on, event(ChoiceChanged, "2026-06-23")), self.RULE, ON)
        assert "met" == outcome(candidate(decided(on, Matter.PASSED_SUBJECT, granted=True)), self.RULE, ON)

    def test_what_is_missing(self) -> None:
        assert ("the text on subjects passed before a change of choice before 2026-06-22",) == missing(
            self.refused("2026-06-21", event(ChoiceChanged, "2026-06-21")), self.RULE, ON
        )
        assert ("event choice_changed",) == missing(
            self.refused("2026-07-02", known=complete(choice_changed="2026-07-01")), self.RULE, ON
        )
        assert "met" == outcome(self.refused("2026-07-02", known=complete(choice_changed="2026-07-02")), self.RULE, ON)

    def test_texts_and_places(self) -> None:
        found = finding(self.refused("2026-07-01", event(ChoiceChanged, "2026-05-01")), self.RULE, ON)
        assert (
            "Opplæring i et bestått fag ble avslått 1. juli 2026, men personen gjorde omvalg.",
            "Opplæring i eit bestått fag vart avslått 1. juli 2026, men personen gjorde omval.",
            "Training in a passed subject was refused on 1 July 2026, but the person changed choice.",
        ) == texts(found)
        assert ((("ACT_2023", "5-1", "5"), ("REGULATION_2024", "4-2", "")), "moderate") == (
            cited(found),
            found.severity.value,
        )

    @pytest.mark.parametrize(("on", "wording"), [("2026-06-21", "2023"), ("2026-06-22", "2026")])
    def test_nothing_is_decided(self, on: str, wording: str) -> None:
        """A fact in a record of decisions that is complete to the day asked about; else it is not known."""
        other = decided("2026-06-01", Matter.CHANGE_OF_CHOICE)
        found = finding(candidate(other, known=complete(application_decided=on)), self.RULE, on)
        assert ("not_applicable", wording) == (found.outcome.kind.value, found.wording)
        before = complete(application_decided="2026-06-20")
        assert ("event application_decided",) == missing(candidate(other, known=before), self.RULE, on)


class TestAdmission:
    """To one of three programmes applied for, then to levels that each build on the one before (§ 5-1 (6))."""

    RULE = "right.admission"
    WISH = event(AdmissionApplied, "2025-02-20", level=SchoolLevel.VG1, programme_areas=("ELELE1----", "TPTIP1----"))

    @staticmethod
    def admitted(level: SchoolLevel | None, area: str | None, on: str = "2025-07-05") -> Event:
        """An admission."""
        return event(Admitted, on, level=level, programme_area=area)

    @pytest.mark.parametrize(
        ("area", "expected"), [("ELELE1----", "met"), ("TPTIP1----", "met"), ("HSHSF1----", "breached")]
    )
    def test_the_first_level_is_one_of_those_applied_for(self, area: str, expected: str) -> None:
        assert expected == outcome(asked(self.WISH, self.admitted(SchoolLevel.VG1, area)), self.RULE, ON)

    def test_the_latest_application_that_names_any_counts(self) -> None:
        admitted = self.admitted(SchoolLevel.VG1, "HSHSF1----")
        later = event(AdmissionApplied, "2025-03-01", programme_areas=("HSHSF1----",))
        after = event(AdmissionApplied, "2025-07-06", programme_areas=("ELELE1----",))
        other = event(AdmissionApplied, "2025-03-02", level=SchoolLevel.VG2, programme_areas=("ELELE2----",))
        bare = event(AdmissionApplied, "2025-03-03")
        assert "met" == outcome(asked(self.WISH, later, other, bare, after, admitted), self.RULE, ON)
        assert ("key programme_areas of event admission_applied",) == missing(asked(bare, admitted), self.RULE, ON)

    @pytest.mark.parametrize(
        ("level", "area", "gone", "expected"),
        [
            (SchoolLevel.VG2, "ELEEE2----", "ELELE1----", "met"),
            (None, "ELEEE2----", "ELELE1----", "met"),
            (SchoolLevel.VG2, "ELEEE2----", "TPTIP1----", "judgement"),
            (SchoolLevel.VG2, "ELEEE2----", "BABAT1----", "judgement"),
            (SchoolLevel.VG2, "ELEEE2----", "ELEEE2----", "breached"),
            (SchoolLevel.VG3, "ELELK3----", "ELEEE2----", "met"),
            (SchoolLevel.VG3, "ELELK3----", "ELELE1----", "breached"),
        ],
    )
    def test_the_next_ones_build_on_the_level_before(
        self, level: SchoolLevel | None, area: str, gone: str, expected: str
    ) -> None:
        """The same programme is enough; another one may lead there by a crossover, which is for the county to say."""
        year = event(Schooled, "2024-08-19", programme_area=gone)
        assert expected == outcome(asked(year, self.admitted(level, area)), self.RULE, ON)

    def test_the_last_admission_is_judged(self) -> None:
        """Admitted first to what nobody had asked for, then to what was."""
        first, then = self.admitted(SchoolLevel.VG1, "HSHSF1----"), self.admitted(SchoolLevel.VG1, "ELELE1----", ON)
        assert "met" == outcome(asked(self.WISH, first, then), self.RULE, ON)

    def test_applied_for_on_the_day_of_the_admission(self) -> None:
        wish = event(AdmissionApplied, "2025-07-05", programme_areas=("HSHSF1----",))
        assert "met" == outcome(asked(wish, self.admitted(SchoolLevel.VG1, "HSHSF1----")), self.RULE, ON)

    def test_levels_of_the_time_before_are_not_judged(self) -> None:
        assert "not_applicable" == outcome(asked(self.admitted(SchoolLevel.VK1, "ELEEE2----")), self.RULE, ON)

    def test_what_is_missing(self) -> None:
        assert ("key level of event admitted", "key programme_area of event admitted") == missing(
            asked(self.admitted(None, None)), self.RULE, ON
        )
        assert ("key programme_area of event admitted",) == missing(
            asked(self.admitted(SchoolLevel.VG1, None)), self.RULE, ON
        )
        to_vg2 = self.admitted(SchoolLevel.VG2, "ELEEE2----")
        for year in (event(Schooled, "2024-08-19"), event(Schooled, "2024-08-19", level=SchoolLevel.VG1)):
            assert ("event schooling",) == missing(asked(year, to_vg2), self.RULE, ON)
        assert ("event schooling",) == missing(candidate(to_vg2), self.RULE, ON)
        assert ("event schooling",) == missing(candidate(to_vg2, known=complete(schooling="2025-07-04")), self.RULE, ON)
        assert "breached" == outcome(candidate(to_vg2, known=complete(schooling="2025-07-05")), self.RULE, ON)
        assert ("unknown", "not_applicable") == (
            outcome(candidate(), self.RULE, ON),
            outcome(asked(), self.RULE, ON),
        )

    def test_texts_and_places(self) -> None:
        found = finding(asked(self.WISH, self.admitted(SchoolLevel.VG1, "HSHSF1----")), self.RULE, ON)
        assert (
            "Inntaket 5. juli 2025 er verken til et program det er søkt om, eller bygger på trinnet før.",
            "Inntaket 5. juli 2025 er verken til eit program det er søkt om, eller byggjer på trinnet før.",
            (
                "The admission of 5 July 2025 is neither to a programme applied for, nor does it build on the level "
                "before."
            ),
        ) == texts(found)
        assert (("ACT_2023", "5-1", "6"),) == cited(found)
