from __future__ import annotations

import re
from importlib import import_module

import pytest

from okstat.catalogue.treatments import Place, Treatment, load_treatments, package_treatments
from okstat.citation import Instrument
from okstat.errors import TableError
from okstat.tables import read_code_list
from okstat.text import Text

TREATED = package_treatments()
INVENTORY = {
    (row["instrument"], row["section"], row["ledd"], row["edition"]): row
    for row in read_code_list("generated_provisions")
}
CHECKABLE = {"rule", "deadline", "calculation"}
OUTSIDE_ALL_THE_SAME = {("FOR-2024-06-03-900", "18-4", "2", "")}
"""A definition of something that the package does not compute."""

ROW = """
instrument = "ACT_2023"

[[treatment]]
as = "definition"
ledd = ["7-1 (1)", "7-1 (4.1)"]
found_in = ["okstat.model.contract:Contract"]
reason = { nb = "a", nn = "b", en = "c" }
"""


def kind_in_the_inventory(place: Place) -> str:
    """What the inventory says a ledd is; what has not been read is uncertain."""
    row = INVENTORY[place]
    return "uncertain" if row["confidence"] == "U" else row["encodable"]


class TestThePackage:
    """Every ledd that is neither for a rule nor a judgement is treated, as what the inventory says it is."""

    def test_none_is_left_out_and_none_too_many(self) -> None:
        others = {place for place in INVENTORY if kind_in_the_inventory(place) not in CHECKABLE | {"judgement"}}
        assert others == set(TREATED)

    @pytest.mark.parametrize("place", TREATED)
    def test_as_what_it_is(self, place: Place) -> None:
        if place in OUTSIDE_ALL_THE_SAME:
            assert ("definition", "outside") == (kind_in_the_inventory(place), TREATED[place].kind)
        else:
            assert kind_in_the_inventory(place) == TREATED[place].kind

    @pytest.mark.parametrize(
        "name",
        sorted({name for one in TREATED.values() if one.kind == "definition" for name in one.points_to}),
    )
    def test_what_holds_a_definition_is_there(self, name: str) -> None:
        """And is public."""
        module, _, found = name.partition(":")
        assert found in import_module(module).__all__
        assert getattr(import_module(module), found) is not None

    @pytest.mark.parametrize(
        "name",
        sorted({name for one in TREATED.values() if one.kind == "delegation" for name in one.points_to}),
    )
    def test_where_a_delegation_is_used_is_known(self, name: str) -> None:
        """A chapter or section of the inventory."""
        match = re.fullmatch(r"(\w+) (?:§ ([\w-]+)|chapter (\w+))", name)
        assert match is not None
        number = Instrument[match[1]].number
        sections = {section for instrument, section, *_ in INVENTORY if instrument == number}
        assert (match[2] or match[3]) in (sections if match[2] else {one.partition("-")[0] for one in sections})

    def test_only_three_delegations_are_used_nowhere(self) -> None:
        """On Svalbard, on what pupils may keep, on loss of approval: each says so."""
        unused = {place[1:3] for place, one in TREATED.items() if one.kind == "delegation" and not one.points_to}
        assert {("1-2", "2"), ("5-8", "2"), ("7-9", "4")} == unused


class TestTheFile:
    """A row says how ledd are treated and why, and every fault of a file is told at once."""

    def test_a_row(self) -> None:
        number = Instrument.ACT_2023.number
        treatment = Treatment("definition", Text("a", "b", "c"), ("okstat.model.contract:Contract",))
        assert {
            (number, "7-1", "1", ""): treatment,
            (number, "7-1", "4.1", ""): treatment,
        } == load_treatments(ROW, "act.toml")

    def test_an_edition(self) -> None:
        text = ROW.replace("ACT_2023", "REGULATION_2006").replace('"7-1 (1)"', '"3-52 (1) edition 2009"')
        assert (Instrument.REGULATION_2006.number, "3-52", "1", "2009") in load_treatments(text, "act.toml")

    @pytest.mark.parametrize(
        ("old", "new", "fault"),
        [
            ('"ACT_2023"', '"ACT_1900"', "act.toml: 'ACT_1900' is no instrument"),
            ('"definition"', '"rule"', "row 1: as is none of definition, delegation, outside, uncertain"),
            ('"definition"', '"outside"', "row 1: unknown key 'found_in'"),
            ('["okstat.model.contract:Contract"]', "[]", "row 1: found_in names no class"),
            ("okstat.model.contract:Contract", "attrs:frozen", "row 1: found_in names no class"),
            ('ledd = ["7-1 (1)", "7-1 (4.1)"]', "ledd = []", "row 1: ledd is empty"),
            ('"7-1 (4.1)"', '"7-1"', "row 1: a ledd is not of the form"),
            ('"7-1 (4.1)"', '"7-1 (1)"', "row 1: § 7-1 (1) stands twice"),
            ('nb = "a", nn = "b", en = "c"', 'nb = "{a}", nn = "{a}", en = "{a}"', "row 1: a reason has no places"),
            ('reason = { nb = "a", nn = "b", en = "c" }', "", "row 1: reason is missing"),
            ('instrument = "ACT_2023"', 'instrument = "ACT_2023"\nyear = 2023', "act.toml: unknown key 'year'"),
        ],
    )
    def test_faults(self, old: str, new: str, fault: str) -> None:
        assert old in ROW
        with pytest.raises(TableError) as raised:
            load_treatments(ROW.replace(old, new), "act.toml")
        assert fault in str(raised.value)
