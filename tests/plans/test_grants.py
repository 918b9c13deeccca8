"""The grant plan: worked cases with their public sources, who pays and receives, and what stays open."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from facts import day
from grants import BY_DAYS, FIRST_WHOLE, amounts, asked, days, month_on, plan, sources, terms
from wages import LAW, own_law, piece

from okstat.book import default_book
from okstat.citation import Citation, Instrument
from okstat.dated import Mark
from okstat.law import Law
from okstat.model.events import ContractKind, TrainingRight
from okstat.money import Rounding, Share, rounded
from okstat.plans.grants import GRANT, Basis, GrantPlan, GrantPolicy, GrantTerms, PartMonth, Recipient
from okstat.plans.grants_rates import changes


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a host's own figures lie."""
    return tmp_path_factory.mktemp("own")


@pytest.fixture(scope="module")
def one_rate(folder: Path) -> Law:
    """The rate of July 2016 throughout."""
    row = 'key="national"\nvalue=141566\nsince=2016-07-01\nuntil=2021-01-01'
    return own_law(folder, "grant.basis-1.year", "kr for one training year", [row], key="county or national")


@pytest.fixture(scope="module")
def small(folder: Path) -> Law:
    """A host that knows the trade to be on the list of 2016."""
    row = f'key="{SMALL}"\nvalue=1\nsince=2016-01-01\nuntil=2017-01-01'
    return own_law(folder, "grant.small-trades", "1 yes, 0 no", [row], key="trade")


@pytest.fixture(scope="module")
def capped(folder: Path) -> Law:
    """A lower cap than six months."""
    row = 'key="national"\nvalue=4000\nsince=2021-01-01\nuntil=2021-07-01'
    return own_law(folder, "grant.pandemic-addition-cap", "kr in all", [row], key="county or national")


@pytest.fixture(scope="module")
def uncapped(folder: Path) -> Law:
    """The cap is not known."""
    path = folder / "uncapped.toml"
    hole = 'key="national"\nreason="not read"\n'
    path.write_text(
        f'[[table]]\nname="grant.pandemic-addition-cap"\nunit="kr in all"\nkey="county or national"\n'
        f"[[table.hole]]\n{hole}",
        encoding="utf-8",
    )
    return default_book().with_overlay(path).law_on(date(2026, 11, 21))


@pytest.fixture(scope="module")
def ranged(folder: Path) -> Law:
    """From 30 to 35 percent."""
    known = 'source="our own"\nurl="https://example.org/"\nmark="S"\nchecked=2026-11-21\n'
    tables = [
        f'[[table]]\nname="office.share-kept.{bound}"\nunit="percent"\nkey="office"\n[[table.row]]\nkey="OK stat"\n'
        f"value={percent}\nsince=2024-01-01\n{known}"
        for bound, percent in (("least", 30), ("most", 35))
    ]
    path = folder / "agency.toml"
    path.write_text("".join(tables), encoding="utf-8")
    return default_book().with_overlay(path).law_on(date(2026, 11, 21))


SMALL = "DTBUN3----"
LISTED_IN_2018 = "DHBKF3----"
COURSES = {"2+2": 24, "1+3": 36, "0+4": 48}


def of_course(course: str, first: str = "2016-07-01", last: str = "2016-12-31", **more: object) -> GrantTerms:
    """Terms of a course of full length, looked at for a part of its time."""
    return terms(first, last, course=course, months=COURSES[course], **more)


class TestUdir2016:
    """G1: rates from 1 July 2016.

    Source: https://www.udir.no/om-udir/tilskudd-og-prosjektmidler/satser-larlinger-og-larekandidater-juli-2016/ (P).
    """

    @pytest.mark.parametrize(
        ("course", "month"),
        [
            pytest.param("2+2", "5899", id="G1.2"),
            pytest.param("1+3", "7865", id="G1.3"),
            pytest.param("0+4", "8848", id="G1.4"),
        ],
    )
    def test_the_training_years_are_spread_over_the_months(self, course: str, month: str) -> None:
        """G1.1: of 141 566 for one training year; one, two and three of them."""
        found = plan(of_course(course))
        assert ([Basis.ONE], month) == ([row.basis for row in found.rows], month_on(found, "2016-07-01"))

    def test_grant_ii(self) -> None:
        """G1.5: 53 248 for twelve months."""
        found = plan(terms("2016-07-01", "2016-12-31", right=TrainingRight.NONE))
        assert ([Basis.TWO], "4437") == ([row.basis for row in found.rows], month_on(found, "2016-07-01"))
        assert Decimal("26624.00") == found.total_kr

    def test_small_trades_have_an_addition_through_the_whole_time(self, small: Law) -> None:
        """G1.6: 56 210 for each year in the company, on top of grant I."""
        found = plan(terms("2016-07-01", "2016-12-31", trade=SMALL), law=small)
        assert str(rounded(Fraction(141566 + 2 * 56210, 24), Rounding.TO_KRONE_HALF_UP)) == month_on(
            found, "2016-07-01"
        )
        assert Decimal("63496.50") == found.total_kr

    def test_the_total_is_not_24_rounded_months(self, one_rate: Law) -> None:
        """G1.7, negative: 141 566, not 141 576."""
        found = plan(terms("2016-07-01", "2018-06-30"), law=one_rate)
        assert Decimal("141566.00") == found.total_kr == found.known_kr
        assert Decimal(141576) == 24 * Decimal(month_on(found, "2017-07-01") or 0)

    @pytest.mark.parametrize(("course", "last", "years"), [("1+3", "2019-06-30", 2), ("0+4", "2020-06-30", 3)])
    def test_so_are_longer_courses(self, course: str, last: str, years: int, one_rate: Law) -> None:
        found = plan(of_course(course, last=last), law=one_rate)
        assert years * Decimal("141566.00") == found.total_kr


class TestHalfUp:
    """G2. Source: https://www.mno.no/tilskuddsordninger."""

    def test_half_a_krone_goes_up(self) -> None:
        """G2.1: 71 550 for twelve months in Trøndelag, 5 962.50 a month; half to even would give 5 962."""
        found = plan(terms("2025-01-01", "2025-12-31", right=TrainingRight.ADULT, payer="50", host="50"))
        assert "5963" == month_on(found, "2025-01-01")
        assert Decimal("71550.00") == found.total_kr

    def test_below_half_a_krone(self) -> None:
        """G2.2: 63 454 for twelve months, 5 287.83 a month."""
        found = plan(terms("2020-01-01", "2020-12-31", right=TrainingRight.COMPLETION))
        assert "5288" == month_on(found, "2020-01-01")
        assert Decimal("63454.00") == found.total_kr

    def test_the_rate_of_a_county_is_no_national_one(self) -> None:
        """In 2025 another county has no rate that is known, and the table and the day are named."""
        found = plan(terms("2025-01-01", "2025-12-31", right=TrainingRight.ADULT))
        assert [None, None] == amounts(found) == amounts(found, "monthly_kr")
        assert [
            "table grant.basis-2.year on 2025-01-01",
            "table grant.basis-2.year on 2025-07-01",
        ] == sources(found)
        unknown = plan(terms("2025-01-01", "2025-06-30", right=TrainingRight.ADULT, payer=None))
        assert "key home_county of the person" in sources(unknown)


class TestSpring2021:
    """G4: an addition from 1 January to 30 June 2021. Source: https://www.laerling.no/tilskudd-2017/ (newer)."""

    def test_six_months_come_to_4248(self) -> None:
        """G4.1, G4.2: 708 a month; the cap of 4 250 is not reached."""
        found = plan(terms("2020-07-01", "2021-12-31"))
        assert [None, "4248.00", None] == amounts(found, "addition_kr")
        assert ["40593.50", "46099.75", "41851.75"] == amounts(found)
        assert {"6975"} == {month_on(found, on) for on in ("2021-01-01", "2021-06-30", "2021-07-01")}

    def test_whether_grant_ii_had_it_is_open(self) -> None:
        """G4.3; the exact year of 2021 has not been read either."""
        found = plan(terms("2021-01-01", "2021-12-31", right=TrainingRight.ADULT))
        assert "Did the addition of spring 2021 reach basic grant II as well? The source does not say." in asked(found)
        assert [1, 0] == [len(row.open) for row in found.rows]
        assert ["5452", "5452"] == amounts(found, "monthly_kr")

    def test_without_a_known_cap_nothing_is_told(self, uncapped: Law) -> None:
        found = plan(terms("2021-01-01", "2021-06-30"), law=uncapped)
        assert ([None], ["table grant.pandemic-addition-cap on 2021-01-01"]) == (
            amounts(found, "addition_kr"),
            sources(found),
        )

    def test_of_a_broken_month_nothing_is_told(self) -> None:
        """How it counts has not been chosen."""
        assert [None, None] == amounts(plan(terms("2021-01-15", "2021-12-31")), "addition_kr")[:2]

    def test_a_cap_that_is_reached(self, capped: Law) -> None:
        found = plan(terms("2021-01-01", "2021-06-30"), law=capped)
        assert ["4000.00"] == amounts(found, "addition_kr")


class TestOfficeShare:
    """G6: OK stat keeps about one third: no number. Source: https://arbeidsgiver.dfo.no/ (7 June 2022)."""

    def test_what_ok_stat_keeps_is_open(self) -> None:
        """G6.1: the grant itself is known all the same."""
        through = (Recipient(day("2024-01-01"), "dep", "ok", "OK stat"),)
        found = plan(terms("2024-01-01", "2024-06-30", recipients=through))
        assert Decimal("43970.50") == found.total_kr
        assert [(None, None)] == [(row.kept, row.kept_kr) for row in found.rows]
        assert [
            "How much of the grant does the office OK stat keep? For all or part of the time no share is known."
        ] == asked(found)

    def test_27_percent_in_2018_and_unknown_after(self) -> None:
        """A share that a general meeting set for a year. Source: http://nt.otek.no/dokumenter/tilskudd/."""
        through = (Recipient(day("2018-07-01"), "dep", "otek", "OTEK Nord-Trøndelag"),)
        found = plan(terms("2018-07-01", "2019-06-30", right=TrainingRight.ADULT, recipients=through))
        first, second = found.rows
        assert ((Share(27, 100), Share(27, 100)), None) == (first.kept, first.kept_kr)
        assert {"office.share-kept.least", "office.share-kept.most", "grant.basis-2.month"} == {
            read.table for read in first.figures
        }
        assert None is second.kept

    def test_a_range(self, ranged: Law) -> None:
        """Of a host that knows more."""
        through = (Recipient(day("2024-01-01"), "dep", "ok", "OK stat"),)
        found = plan(terms("2024-01-01", "2024-06-30", recipients=through), law=ranged)
        assert [] == asked(found)
        assert (Decimal("13191.15"), Decimal("15389.68")) == found.rows[0].kept_kr
        assert ("agency",) == found.overlays

    @pytest.mark.parametrize(("office", "name"), [("ok", "OK stat"), ("OK stat", None), ("other", "Another")])
    def test_rows_are_cut_where_the_share_of_that_office_changes(self, office: str, name: str | None) -> None:
        """By its name, or by its id where it has none; what another office keeps divides nothing."""
        through = (Recipient(day("2023-07-01"), "dep", office, name),)
        found = changes(terms("2023-07-01", "2024-06-30", recipients=through), LAW)
        alone = changes(terms("2023-07-01", "2024-06-30"), LAW)
        assert ({date(2022, 6, 7)} if office != "other" else set()) == found - alone

    def test_without_an_office_nothing_is_kept(self) -> None:
        assert [] == asked(plan(terms("2024-01-01", "2024-06-30")))


class TestThreeSchoolYears:
    """G7: data electronics, three years at school: what the county that pays says."""

    def _plan(self, payer: str | None, first: str, last: str, **more: object) -> GrantPlan:
        facts = {"course": "3+1.5", "months": 18, "trade": "ELDAT3----", **more}
        return plan(terms(first, last, payer=payer, host=payer, **facts))

    def test_akershus_gave_none(self) -> None:
        """G7.1. Source: http://www.akershus.no/ansvarsomrader/opplering/opplering-i-bedrift/tilskudd/ (older page)."""
        found = self._plan("02", "2018-01-01", "2018-06-30")
        assert ["0.00"] == amounts(found)
        assert "The county gives no grant in trades with three years at school." == _why(found)
        assert None is found.rows[0].basis
        assert ["Akershus county, grants (older page)"] == [one.row.provenance.source for one in found.rows[0].figures]

    def test_agder_gives_as_much_as_grant_ii(self) -> None:
        """G7.2. Source: https://agderfk.no/ (page with the rates of 2021)."""
        found = self._plan("42", "2021-07-01", "2021-12-31")
        assert ([Basis.TWO], ["5452"]) == ([row.basis for row in found.rows], amounts(found, "monthly_kr"))

    @pytest.mark.parametrize(("trade", "expected"), [("ELDAT3----", ["0.00"]), ("ELMEL4----", [None])])
    def test_rogaland_gave_none_with_exceptions(self, trade: str, expected: list[str | None]) -> None:
        """G7.3. Source: https://www.rogfk.no/ (page of 2023): not the maritime electrician and the aviation trades."""
        found = self._plan("11", "2023-01-01", "2023-06-30", trade=trade)
        assert expected == amounts(found)
        assert ([] if trade == "ELDAT3----" else ["table grant.three-school-years on 2023-01-01"]) == sources(found)

    def test_a_county_without_a_row_is_not_known(self) -> None:
        """G7.4."""
        found = self._plan("03", "2023-01-01", "2023-06-30")
        assert ([None], ["table grant.three-school-years on 2023-01-01"]) == (amounts(found), sources(found))
        assert "grant.three-school-years[03]" == found.missing[0].fact

    def test_without_a_home_county_neither(self) -> None:
        found = self._plan(None, "2023-01-01", "2023-06-30")
        assert ([None], ["key home_county of the person"]) == (amounts(found), sources(found))

    def test_fagbrev_pa_jobb_is_no_such_course(self) -> None:
        """Basic grant II, whatever came before."""
        found = self._plan("02", "2018-01-01", "2018-06-30", kind=ContractKind.FAGBREV_ON_THE_JOB)
        assert [Basis.TWO] == [row.basis for row in found.rows]


def _why(found: GrantPlan) -> str:
    (row,) = found.rows
    assert row.nothing_because is not None
    return row.nothing_because.en


class TestFokve2017:
    """G9: rates of 2017 as one office prints them. Source: http://www.fokve.no/okonomi-og-vedtekter/."""

    @pytest.mark.parametrize(
        ("course", "month", "printed_year"),
        [
            pytest.param("2+2", "6210", 74520, id="G9.1"),
            pytest.param("1+3", "8279", 99348, id="G9.2"),
            pytest.param("0+4", "9314", 111768, id="G9.3"),
        ],
    )
    def test_by_month(self, course: str, month: str, printed_year: int) -> None:
        """G9.5, negative: twelve rounded months are a display figure, never the year."""
        found = plan(of_course(course, "2017-01-01", "2017-12-31"))
        assert month == month_on(found, "2017-01-01")
        assert printed_year == 12 * int(month)
        assert found.total_kr is not None
        assert printed_year != found.total_kr

    def test_grant_ii_is_printed_by_the_month_only(self) -> None:
        """G9.4: 4 853 is rounded, so no sum of months is exact and none is told."""
        found = plan(terms("2017-01-01", "2017-12-31", right=TrainingRight.ADULT))
        assert ["4853", "4853"] == amounts(found, "monthly_kr")
        assert [None, None] == amounts(found)
        assert "table grant.basis-2.year on 2017-01-01" in sources(found)

    def test_the_printed_month_is_that_of_the_main_model_only(self) -> None:
        """Of other courses nothing is printed for 2018."""
        found = plan(terms("2018-07-01", "2018-12-31", course="2+3", months=36))
        assert [None] == amounts(found, "monthly_kr")

    def test_so_is_the_main_model_in_2018(self) -> None:
        """6 377.21 a month of 24, told to the krone; other courses have no month."""
        found = plan(of_course("2+2", "2018-01-01", "2018-06-30"))
        assert (["6377"], [None]) == (amounts(found, "monthly_kr"), amounts(found))
        for course in ("1+3", "0+4"):
            assert [None] == amounts(plan(of_course(course, "2018-01-01", "2018-06-30")), "monthly_kr")

    def test_and_in_2014_from_a_day_in_doubt(self) -> None:
        """1 January or 1 July."""
        found = plan(of_course("2+2", "2014-01-01", "2014-12-31"))
        assert [None, "4998"] == amounts(found, "monthly_kr")


class TestSmallTrades:
    """Small and protected trades. Source: Udir's lists of 2018, 2021 and 2023, as far as they were read."""

    @pytest.mark.parametrize(("first", "month"), [("2021-01-01", "9272"), ("2023-01-01", "9742")])
    def test_their_own_grant_ii(self, first: str, month: str) -> None:
        """G12.1: 9 272 a month in 2021; 8 715 is the rate of 2019 (G12.2)."""
        last = f"{first[:4]}-12-31"
        found = plan(terms(first, last, trade=SMALL, right=TrainingRight.NONE))
        assert month == month_on(found, last)

    def test_a_year_whose_list_was_not_read(self) -> None:
        found = plan(terms("2019-01-01", "2019-06-30", trade=SMALL))
        assert [None] == amounts(found) == amounts(found, "monthly_kr")
        asks = "Does the trade stand in the list of small and protected trades on 1 January 2019? It has not been read "
        assert [asks + "for that time."] == asked(found)

    @pytest.mark.parametrize(
        ("first", "last", "day", "month"),
        [
            ("2018-12-31", "2020-12-30", "2018-12-31", None),
            ("2018-12-31", "2020-12-30", "2019-01-01", "11640"),
            ("2018-12-31", "2020-12-30", "2020-01-01", None),
            ("2019-01-01", "2020-12-31", "2019-01-01", None),
            ("2023-12-31", "2025-12-30", "2024-01-01", "13011"),
            ("2024-01-01", "2025-12-31", "2024-01-01", None),
        ],
    )
    def test_a_running_contract_keeps_it_when_the_list_changes(
        self, first: str, last: str, day: str, month: str | None
    ) -> None:
        """So the lists of 2018 and 2023 say: it is the list of the first day that decides, where that has been read.

        (157 339 + 2 × 61 006) / 24 = 11 639.63 in 2019, (175 882 + 2 × 68 196) / 24 = 13 011.42 in 2024.
        """
        assert month == month_on(plan(terms(first, last, trade=LISTED_IN_2018)), day)

    def test_the_list_that_it_rests_on_is_told(self) -> None:
        """That of the first day, once; no other."""
        found = plan(terms("2018-12-31", "2020-12-30", trade=LISTED_IN_2018)).on(date(2019, 1, 1))
        assert found is not None
        since = [read.row.since for read in found.figures if read.table == "grant.small-trades"]
        assert ([date(2018, 1, 1)], ()) == (since, found.open)

    def test_a_trade_that_came_on_a_list_later(self) -> None:
        """A list of the first day that has not been read decides nothing; that of the day of the row does."""
        found = plan(terms("2019-07-01", "2021-06-30", trade=SMALL, right=TrainingRight.NONE))
        assert (None, "9272") == (month_on(found, "2020-07-01"), month_on(found, "2021-01-01"))

    def test_a_trade_that_was_off_the_list_on_the_first_day(self, tmp_path: Path) -> None:
        """Of a list of the host's own: off it at first, and on it from October."""
        key = f'key="{SMALL}"\nvalue='
        rows = [f"{key}0\nsince=2016-07-01\nuntil=2016-10-01", f"{key}1\nsince=2016-10-01\nuntil=2017-01-01"]
        law = own_law(tmp_path, "grant.small-trades", "1 yes, 0 no", rows, key="trade")
        found = plan(terms("2016-07-01", "2016-12-31", trade=SMALL), law=law)
        assert ("5899", "10583") == (month_on(found, "2016-07-01"), month_on(found, "2016-10-01"))

    def test_a_trade_of_an_older_list(self) -> None:
        """Named once, and in no list of a year that was read so far."""
        found = plan(terms("2021-07-01", "2021-12-31", trade="DTSME3----"))
        assert [None] == amounts(found)
        assert 1 == len(found.open)

    def test_a_trade_that_no_list_names(self) -> None:
        assert ["41851.75"] == amounts(plan(terms("2021-07-01", "2021-12-31")))
        assert ["41851.75"] == amounts(plan(terms("2021-07-01", "2021-12-31", trade=None)))

    def test_the_addition_of_2021_has_not_been_read(self) -> None:
        """So nothing is known of grant I in such a trade, and no month without the addition is shown."""
        found = plan(terms("2021-07-01", "2021-12-31", trade=SMALL))
        assert ([None], [None]) == (amounts(found), amounts(found, "monthly_kr"))
        assert ["table grant.small-trades-addition.year on 2021-07-01"] == sources(found)


class TestRegulation:
    """G15. Source: https://lovdata.no/forskrift/2024-06-03-900/§6-15."""

    def test_the_county_of_residence_pays_and_the_other_may_claim_it_back(self) -> None:
        """G15.1: registered in Buskerud, company in Oslo."""
        found = plan(terms("2024-08-01", "2024-12-31", payer="33"))
        assert [("33", "03")] == [(row.payer, row.refund_to) for row in found.rows]

    def test_in_the_same_county_nothing_is_claimed_back(self) -> None:
        found = plan(terms("2024-07-01", "2024-12-31"))
        assert [("03", None), ("03", None)] == [(row.payer, row.refund_to) for row in found.rows]
        assert [None] == [row.refund_to for row in plan(terms("2024-08-01", "2024-12-31", host=None)).rows]
        assert [None] == [row.refund_to for row in plan(terms("2024-08-01", "2024-12-31", payer=None)).rows]

    def test_before_1_august_2024_no_text_on_it_was_read(self) -> None:
        found = plan(terms("2024-07-01", "2024-08-31", payer="33"))
        assert [None, "03"] == [row.refund_to for row in found.rows]

    def test_after_a_change_of_company_the_county_decides(self) -> None:
        """G15.2: after 14 months; the grant is known, its split is not."""
        held = (Recipient(day("2023-07-01"), "one"), Recipient(day("2024-09-01"), "other"))
        found = plan(terms("2023-07-01", "2024-12-31", recipients=held, moved=day("2024-09-01")))
        assert {None} == {row.company for row in found.rows}
        assert found.total_kr is not None
        assert [
            "The person changed company on 1 September 2024. How is the grant split? The county that pays it decides."
        ] == asked(found)

    def test_so_it_does_from_the_first_day_of_the_new_act(self) -> None:
        held = (Recipient(day("2023-07-01"), "one"), Recipient(day("2024-08-01"), "other"))
        found = plan(terms("2023-07-01", "2024-12-31", recipients=held, moved=day("2024-08-01")))
        assert "The county that pays it decides." == asked(found)[0].split("? ")[1]

    def test_before_that_no_text_was_read(self) -> None:
        held = (Recipient(day("2023-07-01"), "one"), Recipient(day("2024-07-31"), "other"))
        found = plan(terms("2023-07-01", "2024-12-31", recipients=held, moved=day("2024-07-31")))
        assert "The rules before 1 August 2024 have not been read." == asked(found)[0].split("? ")[1]

    def test_nothing_for_what_the_county_taught(self) -> None:
        """G15.3; before 1 August 2024 that is open."""
        taught = ((day("2024-07-01"), day("2024-09-30")),)
        found = plan(terms("2024-01-01", "2024-12-31", schooled=taught))
        assert [
            ("2024-01-01", "2024-06-30"),
            ("2024-07-01", "2024-07-31"),
            ("2024-08-01", "2024-09-30"),
            ("2024-10-01", "2024-12-31"),
        ] == days(found)
        assert ["43970.50", None, "0.00", "21985.25"] == amounts(found)
        assert [None, None, "The county itself gave the training: there is no basic grant for that part.", None] == [
            None if row.nothing_because is None else row.nothing_because.en for row in found.rows
        ]
        asks = "The county itself gave the training from 1 July 2024. Was there a grant for that part?"
        assert [f"{asks} The rules before 1 August 2024 have not been read."] == asked(found)

    def test_schooling_that_is_not_known_to_be_over(self) -> None:
        found = plan(terms("2024-08-01", "2024-12-31", schooled=((day("2024-10-01"), None),)))
        assert ["14656.83", "0.00"] == amounts(found)

    def test_a_contract_that_is_not_approved_has_none(self) -> None:
        """G15.4."""
        found = plan(terms("2024-08-01", "2024-12-31", is_approved=False, right=None, payer=None))
        assert (["0.00"], "The contract is not approved: there is no grant.") == (amounts(found), _why(found))
        assert ((), [None]) == (found.open, [row.kept for row in found.rows])

    def test_whether_it_is_approved_is_not_known(self) -> None:
        found = plan(terms("2024-08-01", "2024-12-31", is_approved=None))
        assert ([None], ["7328"], ["event approved"]) == (
            amounts(found),
            amounts(found, "monthly_kr"),
            sources(found),
        )

    def test_the_county_itself_is_the_company(self) -> None:
        """What it has given itself is for somebody to say; the body of another county is a company like others."""
        own = terms("2024-08-01", "2024-12-31", is_of_the_county=True)
        assert [None] == amounts(plan(own))
        assert ["The company is part of the county"] == [one.partition(",")[0] for one in asked(plan(own))]
        assert ["36642.08"] == amounts(plan(evolve(own, payer="33")))

    def test_without_a_home_county_the_payer_is_missing(self) -> None:
        found = plan(terms("2024-08-01", "2024-12-31", payer=None))
        assert (["36642.08"], ["key home_county of the person"]) == (amounts(found), sources(found))


class TestWhichGrant:
    """Grant I with the right of the young; grant II with any other, with none, and for fagbrev på jobb.

    Source: Udir 2016; https://www.laerling.no/tilskudd-2017/; https://info.altinn.no/ on grants to training companies.
    """

    @pytest.mark.parametrize(
        ("kind", "right", "expected"),
        [
            (ContractKind.APPRENTICE, TrainingRight.YOUTH, Basis.ONE),
            (ContractKind.TRAINING_CANDIDATE, TrainingRight.YOUTH, Basis.ONE),
            (ContractKind.APPRENTICE, TrainingRight.ADULT, Basis.TWO),
            (ContractKind.APPRENTICE, TrainingRight.COMPLETION, Basis.TWO),
            (ContractKind.TRAINING_CANDIDATE, TrainingRight.NONE, Basis.TWO),
            (ContractKind.FAGBREV_ON_THE_JOB, None, Basis.TWO),
            (ContractKind.APPRENTICE, None, None),
        ],
    )
    def test_by_right(self, kind: ContractKind, right: TrainingRight | None, expected: Basis | None) -> None:
        found = plan(terms("2020-01-01", "2020-06-30", kind=kind, right=right))
        assert [expected] == [row.basis for row in found.rows]
        assert ([] if expected else ["key right of the contract"]) == sources(found)

    @pytest.mark.parametrize(
        ("is_21", "right", "expected"),
        [
            (True, None, Basis.TWO),
            (False, None, None),
            (None, None, None),
            (False, TrainingRight.YOUTH, Basis.ONE),
            (True, TrainingRight.YOUTH, None),
            (True, TrainingRight.NONE, Basis.TWO),
        ],
    )
    def test_21_years_and_all_training_in_the_company(
        self, is_21: bool | None, right: TrainingRight | None, expected: Basis | None
    ) -> None:
        """Grant II; with the right of the young as well, both rules fit, and it is open."""
        found = plan(of_course("0+4", "2020-01-01", "2020-06-30", is_21=is_21, right=right))
        assert [expected] == [row.basis for row in found.rows]
        assert (is_21 is True and right is TrainingRight.YOUTH) == bool(found.open)

    def test_21_years_in_the_main_model_says_nothing(self) -> None:
        found = plan(terms("2020-01-01", "2020-06-30", is_21=True, right=None))
        assert [None] == [row.basis for row in found.rows]

    def test_without_a_course_it_may_be_three_years_at_school(self) -> None:
        found = plan(terms("2020-01-01", "2020-06-30", course=None))
        assert ([None], ["key course of the contract"]) == (amounts(found), sources(found))

    @pytest.mark.parametrize(("course", "months"), [("2+2", 20), ("2+2", 25), ("2+2", None), ("2+2.5", 24)])
    def test_another_length_than_the_course_is_open(self, course: str, months: int | None) -> None:
        """How many training years it holds, no text says; grant II goes by the month whatever the length."""
        given = terms("2020-01-01", "2020-06-30", course=course, months=months)
        assert ([None], [None]) == (amounts(plan(given)), amounts(plan(given), "monthly_kr"))
        assert ["How many training years does the contract hold?"] == [
            one.split("? ")[0] + "?" for one in asked(plan(given))
        ]
        assert ["31727.00"] == amounts(plan(evolve(given, right=TrainingRight.NONE)))

    def test_a_course_whose_training_years_were_not_read(self) -> None:
        """30 months in the company."""
        found = plan(terms("2020-01-01", "2020-06-30", course="2+2.5", months=30))
        assert ([None], ["table grant.training-years on 2020-01-01"]) == (amounts(found), sources(found))


class TestTime:
    """What is not spent in training as agreed is open; so are broken months, until it is chosen how they count."""

    def test_half_years_in_arrears(self) -> None:
        found = plan(terms("2019-08-01", "2021-07-31"))
        assert [
            ("2019-08-01", "2019-12-31"),
            ("2020-01-01", "2020-06-30"),
            ("2020-07-01", "2020-12-31"),
            ("2021-01-01", "2021-06-30"),
            ("2021-07-01", "2021-07-31"),
        ] == days(found)
        assert ["2019-12-31", "2020-06-30", "2020-12-31", "2021-06-30", "2021-12-31"] == [
            row.counted_on.isoformat() for row in found.rows
        ]
        assert [5, 6, 6, 6, 1] == [row.months for row in found.rows]
        assert 5 * 157339 + 12 * 162374 + 7 * 167407 + 24 * 4248 == 24 * (found.total_kr or 0)

    def test_a_broken_month_is_open(self) -> None:
        given = terms("2020-01-15", "2022-01-14")
        found = plan(given)
        assert [None, "40593.50", "46099.75", "41851.75", None] == amounts(found)
        assert [None, 6, 6, 6, None] == [row.months for row in found.rows]
        assert (None, Decimal("128545.00")) == (found.total_kr, found.known_kr)
        assert ["How does a month count that the grant is for only a part of? No text that was read says so."] == asked(
            found
        )
        assert [Fraction(17, 31) + 5, 6, 6, 6] == [row.months for row in plan(given, BY_DAYS).rows][:4]
        assert [6, 6, 6, 6, 0] == [row.months for row in plan(given, FIRST_WHOLE).rows]

    def test_the_remainder_is_on_the_last_known_piece(self) -> None:
        """Thirds of a krone: 157 339 / 24 is 6 555.79 and more."""
        found = plan(terms("2019-05-01", "2019-12-31"), GrantPolicy(rounding=Rounding.TO_KRONE_HALF_UP))
        assert ["13112", "39334"] == amounts(found)
        assert Decimal(52446) == found.total_kr == rounded(Fraction(157339 * 8, 24), Rounding.TO_KRONE_HALF_UP)

    def test_an_extension_is_open(self) -> None:
        found = plan(terms("2020-01-01", "2020-12-31", agreed_last=day("2020-09-30")))
        assert ["40593.50", "20296.75", None] == amounts(found)
        assert ["The training time was first agreed to 30 September 2020."] == [
            one.split(" Is")[0] for one in asked(found)
        ]

    def test_the_last_day_first_agreed_is_no_extension(self) -> None:
        """A half-year that begins on it has that day as agreed, and the rest as an extension."""
        found = plan(terms("2020-01-01", "2020-12-31", agreed_last=day("2020-07-01")), BY_DAYS)
        extended = [any("first agreed" in one.en for one in row.open) for row in found.rows]
        assert [("2020-01-01", False), ("2020-07-01", False), ("2020-07-02", True)] == [
            (row.first.isoformat(), is_so) for row, is_so in zip(found.rows, extended, strict=True)
        ]

    def test_all_time_after_a_shortening_is_open(self) -> None:
        found = plan(terms("2020-01-01", "2020-12-31", shortened_from=day("2020-04-01")))
        assert ["20296.75", None, None] == amounts(found)

    def test_time_after_a_shortening_is_open(self) -> None:
        found = plan(terms("2020-01-01", "2020-12-31", shortened_from=day("2020-10-01")))
        assert ["40593.50", "20296.75", None] == amounts(found)
        assert 1 == len(found.open)

    def test_absence_and_leave_are_open(self) -> None:
        away = (piece("2020-01-01", "2020-03-31"), piece("2020-04-01", "2020-05-31", share="0"))
        found = plan(terms("2020-01-01", "2020-06-30", pieces=(*away, piece("2020-06-01", "2020-06-30"))))
        assert ["20296.75", None, "6765.58"] == amounts(found)
        asks = "Does the grant run during absence or leave from 1 April 2020 to 31 May 2020?"
        assert [f"{asks} No text that was read says so."] == asked(found)

    def test_it_stops_with_the_contract(self) -> None:
        found = plan(terms("2020-01-01", "2020-03-31", agreed_last=day("2021-12-31"), ended=day("2020-03-31")))
        assert ["20296.75"] == amounts(found)
        assert ["The contract ended on 31 March 2020."] == [one.split(" The grant")[0] for one in asked(found)]

    def test_a_stop_is_nothing_to_ask_of_a_contract_without_a_grant(self) -> None:
        given = terms("2020-01-01", "2020-03-31", ended=day("2020-03-31"), moved=day("2020-02-01"), is_approved=False)
        assert () == plan(given).open


class TestOffice:
    """Who receives: the company, or an office on its behalf; from a day on another."""

    def test_contracts_of_2013_moved_to_ok_stat(self) -> None:
        """With effect from 1 July 2014: the first payment to the office is that for the second half-year.

        Source: status report of the project, 2014.
        """
        held = (Recipient(day("2013-08-01"), "agency"), Recipient(day("2014-07-01"), "agency", "ok", "OK stat"))
        found = plan(terms("2013-08-01", "2015-07-31", recipients=held))
        received = [(row.counted_on.isoformat(), row.company, row.office) for row in found.rows]
        assert [
            ("2013-12-31", "agency", None),
            ("2014-06-30", "agency", None),
            ("2014-12-31", "agency", "ok"),
            ("2015-06-30", "agency", "ok"),
            ("2015-12-31", "agency", "ok"),
        ] == received
        assert {None} == {row.amount_kr for row in found.rows}

    def test_a_member_is_asked_whether_it_agreed(self) -> None:
        """Since 1 August 2024 an office receives by agreement (forskrift § 6-17 (1))."""
        member = (Recipient(day("2024-08-01"), "dep", "ok", "OK", is_agreed=False),)
        found = plan(terms("2024-08-01", "2024-12-31", recipients=member))
        assert "Has the company agreed that the office OK receives the grant on its behalf?" == asked(found)[0]
        assert ["36642.08"] == amounts(found)


class TestResult:
    """One calculation of the catalogue."""

    def test_sum_questions_and_what_is_missing(self) -> None:
        result = plan(terms("2020-01-01", "2020-12-31")).result(date(2020, 6, 1))
        assert ("grant.entitlement", Decimal("81187.00"), "kr", (), ()) == (
            result.id,
            result.value,
            result.unit,
            result.open,
            result.missing,
        )
        assert ((Instrument.ACT_1998, "4-4", "5"),) == _places(result.citations)
        assert ((Instrument.ACT_1998, "4-4", "5"),) == _places(GRANT.cites_on(date(2024, 7, 31)))

    @pytest.mark.parametrize(
        ("kind", "letter"),
        [
            (ContractKind.APPRENTICE, "1a"),
            (ContractKind.PRAKSISBREV_CANDIDATE, "1b"),
            (ContractKind.TRAINING_CANDIDATE, "1b"),
            (ContractKind.FAGBREV_ON_THE_JOB, "1c"),
        ],
    )
    def test_the_letter_of_the_kind(self, kind: ContractKind, letter: str) -> None:
        regulation = Instrument.REGULATION_2024
        result = plan(terms("2024-08-01", "2024-12-31", kind=kind)).result(date(2024, 8, 1))
        assert (
            (Instrument.ACT_2023, "7-8", "1"),
            (regulation, "6-15", "1"),
            (regulation, "6-15", letter),
            (regulation, "6-15", "2"),
            (regulation, "6-15", "4"),
            (Instrument.ACT_2023, "7-12", "1"),
            (regulation, "6-17", "1"),
        ) == _places(result.citations)

    def test_the_mark_of_a_row(self) -> None:
        """The weakest of what it rests on."""
        first = plan(terms("2016-07-01", "2017-06-30"))
        assert [Mark.PRIMARY, Mark.SECONDARY] == [row.mark for row in first.rows]
        assert [None] == [row.mark for row in plan(terms("2020-01-01", "2020-06-30", is_approved=False)).rows]

    def test_what_is_told_is_told_by_name(self) -> None:
        make: Any
        for make, given in ((GrantPlan, GrantPolicy()), (GrantPolicy, PartMonth.DAYS)):
            with pytest.raises(TypeError, match="positional"):
                make(given)

    def test_a_day_outside(self) -> None:
        found = plan(terms("2020-01-01", "2020-12-31"))
        assert (None, None) == (found.on(date(2019, 12, 31)), found.on(date(2021, 1, 1)))
        assert found.rows[0] == found.on(date(2020, 6, 30))


def _places(citations: tuple[Citation, ...]) -> tuple[tuple[Instrument, str, str], ...]:
    return tuple((one.instrument, one.section, one.ledd) for one in citations)
