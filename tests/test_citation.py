"""Tests of citations and their public addresses."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.citation import Citation, Instrument
from okstat.dated import Doubt

ACT_2023 = Citation(Instrument.ACT_2023, "7-2", "1")
BEGINNING = Doubt("exam window", date(2018, 11, 1), date(2019, 2, 1), "an invented circular")
LOVDATA = [one for one in Instrument if one.address.startswith(("https://lovdata.no/lov", "https://lovdata.no/for"))]
DAYS = st.dates(date(1998, 1, 1), date(2100, 1, 1))


class TestInstrument:
    """An instrument has a number, names and an address."""

    def test_names(self) -> None:
        """Titles are the same in bokmål and nynorsk."""
        assert "opplæringslova 2023" == Instrument.ACT_2023.name_in("nb") == Instrument.ACT_2023.name_in("nn")
        assert "Education Act 2023" == Instrument.ACT_2023.name_in("en")

    @pytest.mark.parametrize("field", ["number", "name_nb", "name_en"])
    def test_no_two_instruments_are_called_the_same(self, field: str) -> None:
        """Numbers and names tell the instruments apart."""
        assert len(Instrument) == len({getattr(instrument, field) for instrument in Instrument})

    def test_addresses_are_public(self) -> None:
        """Every text can be opened on the web; no two share an address."""
        assert len(Instrument) == len({instrument.address for instrument in Instrument})
        assert all(instrument.address.startswith("https://") for instrument in Instrument)

    @pytest.mark.parametrize("instrument", LOVDATA)
    def test_lovdata_addresses_hold_the_number(self, instrument: Instrument) -> None:
        """The address at Lovdata is made of the number: LOV is an act, FOR a regulation."""
        kind, _, number = instrument.number.partition("-")
        folder = {"LOV": "lov", "FOR": "forskrift"}[kind]
        assert f"https://lovdata.no/{folder}/{number}" == instrument.address


class TestCitation:
    """A citation is a place in a legal text."""

    @pytest.mark.parametrize(
        ("expected", "citation"),
        [
            ("https://lovdata.no/lov/2023-06-09-30/§7-2", ACT_2023),
            ("https://lovdata.no/lov/2023-06-09-30", Citation(Instrument.ACT_2023)),
            (Instrument.CIRCULAR_H1_23.address, Citation(Instrument.CIRCULAR_H1_23, "2.1")),
            ("https://lovdata.no/forskrift/2024-06-03-900/§9-55", Citation(Instrument.REGULATION_2024, "9-55")),
            (
                "https://lovdata.no/dokument/SPH/sph-2017/KAPITTEL_7-3-13",
                Citation(Instrument.MAIN_AGREEMENT_2016, "13"),
            ),
            ("https://lovdata.no/dokument/SPH/sph-2017/KAPITTEL_7-3", Citation(Instrument.MAIN_AGREEMENT_2016)),
        ],
    )
    def test_url(self, expected: str, citation: Citation) -> None:
        """Lovdata has an address per section; elsewhere it is that of the whole text."""
        assert expected == citation.url

    @pytest.mark.parametrize(
        ("norwegian", "english", "citation"),
        [
            ("opplæringslova 2023 § 7-2 (1)", "Education Act 2023 § 7-2 (1)", ACT_2023),
            ("opplæringslova 1998 § 4-5", "Education Act 1998 § 4-5", Citation(Instrument.ACT_1998, "4-5")),
            ("rundskriv H-1/23", "circular H-1/23", Citation(Instrument.CIRCULAR_H1_23)),
        ],
    )
    def test_in_words(self, norwegian: str, english: str, citation: Citation) -> None:
        """Section and ledd are written when the citation has them; bokmål is the default."""
        assert norwegian == citation.in_words() == citation.in_words("nn")
        assert english == citation.in_words("en")

    def test_between_changes_the_time_only(self) -> None:
        """The same place, held right for a time; the original stays as it was."""
        dated = ACT_2023.between(date(2024, 8, 1), date(2026, 8, 1))
        assert Citation(Instrument.ACT_2023, "7-2", "1", date(2024, 8, 1), date(2026, 8, 1)) == dated
        assert (None, None) == (ACT_2023.since, ACT_2023.until)

    @pytest.mark.parametrize(
        ("expected", "day"),
        [
            (False, date(2024, 7, 31)),
            (True, date(2024, 8, 1)),
            (True, date(2026, 7, 31)),
            (False, date(2026, 8, 1)),
        ],
    )
    def test_time_is_half_open(self, expected: bool, day: date) -> None:
        """It holds from its first day to the day before the end."""
        assert expected is ACT_2023.between(date(2024, 8, 1), date(2026, 8, 1)).holds_on(day)

    def test_a_doubt_is_read_one_way_at_a_time(self) -> None:
        """Inside the doubt exactly one of the two citations holds, whichever way it is read."""
        old, new = ACT_2023.between(None, BEGINNING), ACT_2023.between(BEGINNING, None)
        day = date(2018, 12, 1)
        assert (True, False) == (old.holds_on(day), new.holds_on(day))
        read = frozenset({BEGINNING.name})
        assert (False, True) == (old.holds_on(day, read), new.holds_on(day, read))

    @given(DAYS)
    def test_without_bounds_it_always_holds(self, day: date) -> None:
        """An open citation is right on every day."""
        assert ACT_2023.holds_on(day)

    @given(DAYS, DAYS)
    def test_two_editions_share_the_time(self, day: date, change: date) -> None:
        """Before and after a change exactly one citation holds."""
        old, new = ACT_2023.between(None, change), ACT_2023.between(change, None)
        assert [old.holds_on(day), new.holds_on(day)].count(True) == 1
        assert old.holds_on(change - timedelta(days=1))
        assert new.holds_on(change)
