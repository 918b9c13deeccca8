from __future__ import annotations

import pytest

from okstat.model.events import Relation, SchoolLevel
from okstat.model.trade import trade
from okstat.plans.relations import is_the_trade, level_of, relation_of_exam, relation_of_school

OWN, CROSSOVER, SAME, OTHER = Relation.OWN, Relation.CROSSOVER, Relation.SAME_PROGRAMME, Relation.OTHER
ANY = frozenset(Relation)
IT = "IMITD3----"


@pytest.mark.parametrize(
    ("area", "level"),
    [
        ("IMIKM1----", SchoolLevel.VG1),
        ("IMITK2----", SchoolLevel.VG2),
        ("IMITD3----", SchoolLevel.VG3),
        ("ELDAT4----", None),
        ("IT", None),
        (None, None),
    ],
)
def test_the_code_says_which_year_it_is(area: str | None, level: SchoolLevel | None) -> None:
    """Its sixth character is the level."""
    assert level is level_of(area)


class TestSchool:
    """A school year leads to the trade, by a crossover, to another trade of the programme, or elsewhere."""

    @pytest.mark.parametrize(
        ("area", "code", "relations"),
        [
            ("IMIKM1----", IT, {OWN}),
            ("SRSSR1----", "TPLOG3----", {CROSSOVER}),
            ("ELELE1----", "TPLAB3----", {CROSSOVER}),
            ("STUSP1----", IT, {OTHER}),
            ("RMRMF1----", IT, {CROSSOVER, OTHER}),
            ("RMRMF1----", "IMIUV3----", {CROSSOVER, OTHER}),
            ("RMRMF1----", "IMMET3----", {OTHER}),
            ("SSSSA1----", IT, ANY),
            ("RMRMF1----", "BAAMF3----", ANY),
            ("BABAT1----", "BAAMF3----", {OWN}),
        ],
    )
    def test_first_year(self, area: str, code: str, relations: set[Relation]) -> None:
        assert relations == relation_of_school(area, trade(code))

    @pytest.mark.parametrize(
        ("area", "code", "relations"),
        [
            ("IMITK2----", IT, {OWN}),
            ("IMMED2----", IT, {SAME}),
            ("SRSRL2----", "SRSLG3----", {OWN, SAME}),
            ("BAANG2----", "BAAMF3----", {OWN, SAME}),
            ("RMKOS2----", "IMMET3----", {OTHER}),
            ("STUSP2----", "BAAMF3----", {OTHER}),
        ],
    )
    def test_second_year(self, area: str, code: str, relations: set[Relation]) -> None:
        """What once led to a trade need not be in the list of today: only what is known to lead elsewhere does."""
        assert relations == relation_of_school(area, trade(code))

    @pytest.mark.parametrize(
        ("area", "code", "relations"),
        [
            ("ELDAT3----", "ELDAT3----", {OWN}),
            ("ELDAT3----", "ELTEL3----", {OWN}),
            ("ELAUT3----", "ELDAT3----", {SAME}),
            ("PBPBY3----", "ELDAT3----", {OTHER}),
            ("XXXXX3----", "ELDAT3----", ANY),
        ],
    )
    def test_third_year(self, area: str, code: str, relations: set[Relation]) -> None:
        assert relations == relation_of_school(area, trade(code))

    def test_what_the_codes_do_not_say(self) -> None:
        assert ANY == relation_of_school(None, trade(IT)) == relation_of_school("IMIKM1----", None)
        assert {OTHER} == relation_of_school("STUSP1----", None)


class TestExam:
    """The trade of an earlier exam has the same Vg2, the same programme, or neither."""

    @pytest.mark.parametrize(
        ("earlier", "code", "relations"),
        [
            (IT, IT, {OWN}),
            ("BAAMF3----", "BAAMF3----", {OWN}),
            ("IMIUV3----", IT, {OWN}),
            ("IMMED3----", IT, ANY),
            ("IMMDF3----", IT, {SAME}),
            ("BAAMF3----", "BAANG3----", {OWN, SAME}),
            ("RMKOK3----", IT, {OTHER}),
            ("SSSLG3----", "SRSLG3----", ANY),
            ("BAAMF3----", IT, ANY),
        ],
    )
    def test_relations(self, earlier: str, code: str, relations: set[Relation]) -> None:
        known = None if earlier == "IMMED3----" else trade(earlier)
        assert relations == relation_of_exam(known, trade(code))

    def test_without_the_trade_in_question(self) -> None:
        assert ANY == relation_of_exam(trade(IT), None)


@pytest.mark.parametrize(
    ("area", "code", "answer"),
    [("ELDAT3----", "ELDAT3----", True), ("ELAUT3----", "ELDAT3----", False), (None, IT, None), (IT, None, None)],
)
def test_whether_it_is_the_very_trade(area: str | None, code: str | None, answer: bool | None) -> None:
    """Its code is that of the programme area of the third year."""
    assert answer is is_the_trade(area, None if code is None else trade(code))
