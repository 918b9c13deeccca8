from __future__ import annotations

from datetime import date

import pytest

from okstat.dated import Mark
from okstat.model.trade import Trade, trade
from okstat.tables import UnknownCodeError, read_code_list

CODES = [row["code"] for row in read_code_list("generated_trades")]


class TestTrade:
    """A code names one trade, with what the sources tell of it."""

    def test_all_that_is_known(self) -> None:
        expected = Trade(
            code="IMITD3----",
            name_nb="IT-driftsfaget",
            name_nn="IT-driftsfaget",
            programme="IM",
            current=True,
            curricula=("LK20",),
            curriculum_valid_from=date(2022, 8, 1),
            model="2+2",
            contract_months=24,
            vg1=("IMIKM1----",),
            vg2=("IMITK2----",),
            predecessors=("SSISF3----",),
            successors=(),
            provenance=trade("IMITD3----").provenance,
        )
        assert expected == trade("IMITD3----")

    def test_where_it_is_known_from(self) -> None:
        known = trade("IMITD3----").provenance
        assert (Mark.SECONDARY, date(2026, 11, 21)) == (known.mark, known.checked)
        assert known.url.startswith("https://github.com/")
        assert "vilbli.no" in known.source

    def test_several_first_years_may_lead_to_it(self) -> None:
        """A crossover (kryssløp) stands beside the first year of its own programme."""
        found = trade("TPLOG3----")
        assert (("TPTIP1----", "SRSSR1----"), ("TPTOL2----",)) == (found.vg1, found.vg2)

    def test_a_first_year_in_words_names_none(self) -> None:
        """To IKT-servicefaget any first year led: that is no list of codes."""
        assert ((), ("SSISF2----",)) == (trade("SSISF3----").vg1, trade("SSISF3----").vg2)

    def test_six_characters_name_the_same_trade(self) -> None:
        assert trade("IMITD3----") is trade("IMITD3")

    def test_what_is_not_known_is_missing(self) -> None:
        found = trade("BAAMF3")
        assert (None, None, None, ()) == (
            found.contract_months,
            found.model,
            found.curriculum_valid_from,
            found.curricula,
        )

    def test_an_uncertain_successor_is_not_written(self) -> None:
        assert () == trade("SSIDT3").successors

    def test_a_name_without_nynorsk_is_the_other_one(self) -> None:
        assert "IKT-driftsteknikerfaget" == trade("SSIDT3").name_nn

    @pytest.mark.parametrize(("code", "current"), [("SRSIK3", True), ("SSSIK3", False), ("MKMGR3", None)])
    def test_whether_the_code_is_in_use_may_be_unknown(self, code: str, current: bool | None) -> None:
        assert current is trade(code).current

    @pytest.mark.parametrize(
        ("code", "months"), [("SRSOA3", 24), ("BABDR3", 36), ("ELDAT3", 18), ("ELTEL3", 30), ("ELAVI4", 24)]
    )
    def test_the_training_time_follows_the_model(self, code: str, months: int) -> None:
        assert months == trade(code).contract_months

    @pytest.mark.parametrize("code", ["", "IMITD", "imitd3", "STUSP3", "PBPBY3"])
    def test_an_unknown_code(self, code: str) -> None:
        with pytest.raises(UnknownCodeError, match=f"no trade has the code '{code}'"):
            trade(code)

    @pytest.mark.parametrize("code", CODES)
    def test_every_code_is_read_and_its_links_are_trades(self, code: str) -> None:
        found = trade(code)
        assert all(trade(other).code == other for other in (*found.predecessors, *found.successors))
