"""Worked cases that no single topic owns, each with the public source that tells its answer."""

from __future__ import annotations

from decimal import Decimal

import pytest
from exam_facts import ON, held, of_candidate, of_contract, registered, told_of
from facts import candidate, complete, day, event, findings, outcome, whole

from okstat.check import check
from okstat.explain import explain
from okstat.model.events import (
    Appealed,
    AppealGround,
    ApplicationDecided,
    BasicEducationCompleted,
    Competence,
    CompetenceReached,
    ContractKind,
    Curriculum,
    ExamCalled,
    ExamResult,
    Ground,
    Matter,
    Party,
    PlaceDeclined,
    PlacementApplied,
)
from okstat.money import Rounding, Share, rounded

KINDS = "basic_education_completed foreign_education_completed competence_reached residence_settled application_decided"
EVERYTHING = complete(**dict.fromkeys([*KINDS.split(), "schooling", "choice_changed"], ON))
SCHOOL = event(BasicEducationCompleted, "2018-06-15")
CERTIFIED = event(CompetenceReached, "2022-08-20", competence=Competence.TRADE)


class TestExam:
    """Sitting again, telling the day, appealing."""

    @pytest.mark.parametrize(("on", "expected"), [("2026-08-09", "breached"), ("2026-08-10", "met")])
    def test_a_praksiskandidat_fails_and_sits_again(self, on: str, expected: str) -> None:
        """Failed on 10 February 2026: from 10 August 2026, registered by the candidate, with a new fee.

        https://lovdata.no/forskrift/2024-06-03-900/§9-66
        """
        again = registered(on, Party.APPRENTICE, fee=Decimal(0))
        facts = of_candidate(held("2026-02-10", ExamResult.FAILED), again, held(on))
        assert expected == findings(facts, "exam.praksiskandidat-retake", ON)[-1].outcome.kind.value
        assert "met" == findings(facts, "exam.new-exam-registration", ON)[-1].outcome.kind.value
        assert "not_applicable" == findings(facts, "exam.no-fee", ON)[-1].outcome.kind.value

    def test_how_long_before_the_candidate_is_told(self) -> None:
        """Fourteen days at the latest, by the practice of one office: no rule of law looks at it.

        https://okstat.dfo.no (frequently asked questions on the exam)
        """
        facts = of_contract(told_of(ExamCalled, "2026-06-08", day="2026-06-10"), held("2026-06-10"))
        read = {read.path for found in explain(facts, "contract:K1", on=day(ON)) for read in found.because}
        assert "exam.attempts" in {path.split("[")[0] for path in read}
        assert not [path for path in read if "called" in path]

    def test_who_passed_and_appealed_before_2024(self) -> None:
        """Wants “passed very well”: no appeal, by a county's page. The text of those years is not known: no answer.

        https://ag-https.rogfk.no/Vaare-tjenester/Utdanning/Fagopplaering/Vitnemaal-kompetansebevis
        """
        appeal = told_of(Appealed, "2023-06-20", ground=AppealGround.GRADE)
        facts = of_contract(held("2023-06-10"), appeal, first="2021-08-16", ends="2023-08-15")
        assert () == findings(facts, "exam.appeal", ON)


class TestCurriculum:
    """Which curriculum a contract follows."""

    @pytest.mark.parametrize(
        ("trade", "signed", "curriculum"),
        [
            ("IMIUV3----", "2021-08-20", Curriculum.LK20),
            ("IMIUV3----", "2021-08-01", Curriculum.LK20),
            ("IMIUV3----", "2021-07-31", Curriculum.LK06),
            ("IMIHP3----", "2021-08-20", Curriculum.LK06),
        ],
    )
    def test_the_new_trade_of_it_development(self, trade: str, signed: str, curriculum: Curriculum) -> None:
        """IT-utviklerfaget, signed on 20 August 2021: LK20, which that trade had from 1 August 2021.

        https://www.vilbli.no/nb/nb/vestland/overgangsordninger-fra-lk06-til-lk20/a/036831
        """
        answers = {
            used: outcome(
                of_contract(held("2024-06-10", curriculum=used), trade=trade, first=signed, ends="2024-08-31"),
                "exam.curriculum-of-contract",
                ON,
            )
            for used in Curriculum
        }
        assert {used: "met" if used is curriculum else "breached" for used in Curriculum} == answers


class TestRights:
    """A second competence, and a form of training that nobody has a right to."""

    @pytest.mark.parametrize(
        ("on", "matter", "rule", "expected"),
        [
            ("2023-09-01", Matter.TRAINING, "right.upper-secondary", "met"),
            ("2023-09-01", Matter.ADULT_TRAINING, "adult.upper-secondary", "not_applicable"),
            ("2025-09-01", Matter.TRAINING, "right.upper-secondary", "met"),
            ("2025-09-01", Matter.REQUALIFICATION, "adult.requalification", "breached"),
        ],
    )
    def test_a_second_trade_certificate(self, on: str, matter: Matter, rule: str, expected: str) -> None:
        """Refused in 2023: there was no right. Refused in 2025: there is one, to one new competence.

        https://www.dagsavisen.no/nyheter/2024/08/09/fem-endringer-som-gir-deg-okte-muligheter-i-videregaende-skole/
        https://lovdata.no/lov/2023-06-09-30/§18-4
        """
        refusal = event(ApplicationDecided, on, matter=matter, granted=False)
        facts = candidate(SCHOOL, CERTIFIED, refusal, known=EVERYTHING, born="2003-03-14")
        assert expected == outcome(facts, rule, ON)

    @pytest.mark.parametrize("on", ["2024-07-31", "2024-08-01"])
    def test_requalification_came_with_the_act_of_2023(self, on: str) -> None:
        refusal = event(ApplicationDecided, on, matter=Matter.REQUALIFICATION, granted=False)
        found = findings(candidate(SCHOOL, CERTIFIED, refusal, known=EVERYTHING), "adult.requalification", ON)
        assert ([] if on == "2024-07-31" else ["breached"]) == [one.outcome.kind.value for one in found]

    @pytest.mark.parametrize("ground", [Ground.NO_RIGHT, Ground.NO_PLACE])
    def test_nobody_has_a_right_to_fagbrev_on_the_job(self, ground: Ground) -> None:
        """Somebody with the right to upper secondary training asks the county for such a place: it need not offer it.

        https://www.udir.no/utdanningslopet/videregaende-opplaring/andre-varianter/fagbrev-pa-jobb/
        """
        wish = event(PlacementApplied, "2026-02-20", county="03", contract_kind=ContractKind.FAGBREV_ON_THE_JOB)
        refusal = event(ApplicationDecided, "2026-06-22", matter=Matter.PLACEMENT, granted=False, ground=ground)
        facts = whole(candidate(SCHOOL, wish, refusal, known=EVERYTHING, born="2007-03-14"))
        found = check(facts, on=day(ON), explained=False).findings
        broken = {(one.rule, one.bearer) for one in found if one.outcome.kind.value == "breached"}
        assert ("placement.kind", "apprentice") in broken
        assert {"apprentice"} == {bearer for _, bearer in broken}

    def test_the_company_chose_for_other_reasons(self) -> None:
        """An applicant believed the place was promised; the company took somebody else: it is the company's choice.

        https://www.ldo.no/en/arkiv/klagesaker/klagesaker-1996---2005/2004/Larlingplass-/
        """
        then = candidate(event(PlaceDeclined, "2003-06-20", by=Party.COMPANY))
        assert () == findings(then, "placement.company-decides", ON)
        assert "met" == outcome(candidate(event(PlaceDeclined, "2026-06-20", by=Party.COMPANY)), CHOOSES, ON)


CHOOSES = "placement.company-decides"


def test_basistilskudd_of_a_month() -> None:
    """183 093 kroner for one year of training in full, spread over 24 months; 71 550 a year is 5 962.50 a month.

    https://www.mno.no/tilskuddsordninger
    """
    assert Decimal("7628.88") == rounded(Share(1, 24).of(183093), Rounding.TO_ORE_HALF_UP)
    assert 71_556 - 71_550 == 12 * (rounded(Share(1, 12).of(71550), Rounding.TO_KRONE_HALF_UP) - Decimal("5962.50"))
