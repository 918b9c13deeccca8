from __future__ import annotations

import attrs
import pytest

from okstat.document.wire import ContractRecord, DocumentRecord, PlacementRecord, keys
from okstat.model.contract import Contract, Placement
from okstat.model.events import Signed
from okstat.model.portfolio import Portfolio


def names(shape: type) -> set[str]:
    """The names of the fields of a class."""
    return {field.name for field in attrs.fields(shape)}


@pytest.mark.parametrize(
    ("record", "model", "by_id"),
    [
        (ContractRecord, Contract, {"enterprise", "department"}),
        (PlacementRecord, Placement, {"enterprise", "department"}),
    ],
)
def test_a_record_has_the_fields_of_the_model(record: type, model: type, by_id: set[str]) -> None:
    """Only the objects that stand elsewhere in the document are named by `company` instead."""
    assert names(model) - by_id | {"company"} == names(record)
    same = names(model) & names(record) - {"office", "placements"}
    model_fields, record_fields = attrs.fields_dict(model), attrs.fields_dict(record)
    assert {name: model_fields[name].default for name in same} == {name: record_fields[name].default for name in same}


def test_the_document_has_the_fields_of_the_portfolio() -> None:
    """And its format."""
    assert {"format", *names(Portfolio)} == names(DocumentRecord)


def test_the_keys_of_an_event_end_with_its_record() -> None:
    """What is particular to the event stands before what all have; `recorded` may be left out."""
    own = ["by", "first", "last", "percentage", "aim", "organisation"]
    assert ["id", "on", *own, "recorded", "source"] == [key.name for key in keys(Signed)]
    assert ["id", "on"] == [key.name for key in keys(Signed) if key.required]
