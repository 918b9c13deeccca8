"""From ids to the objects they name: once, on load, so that ten thousand contracts share one office."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from okstat.document.wire import PlacementRecord
from okstat.model.contract import Contract, Placement
from okstat.model.enterprise import Department, Enterprise
from okstat.model.office import Office

__all__ = ["Parties"]


@frozen
class Parties:
    """What contracts name by id.

    Attributes:
        offices: the offices, by id.
        companies: the enterprises, and the departments with their enterprise, by id: these share one set of ids.
    """

    offices: Mapping[str, Office]
    companies: Mapping[str, tuple[Enterprise, Department | None]]

    @classmethod
    def of(cls, offices: Iterable[Office], enterprises: Iterable[Enterprise]) -> Parties:
        """The parties of one document."""
        companies: dict[str, tuple[Enterprise, Department | None]] = {}
        for enterprise in enterprises:
            companies[enterprise.id] = (enterprise, None)
            companies.update({department.id: (enterprise, department) for department in enterprise.departments})
        return cls({office.id: office for office in offices}, companies)

    def contract(self, values: dict[str, Any]) -> Contract:
        """The contract made of the values of a record; the mapping is changed on the way and of no further use."""
        company, office, placements = values.pop("company"), values["office"], values["placements"]
        if company is not None:
            values["enterprise"], values["department"] = self.companies[company]
        if office is not None:
            values["office"] = self.offices[office]
        if placements:
            values["placements"] = tuple([self._placement(one) for one in placements])
        return Contract(**values)

    def _placement(self, record: PlacementRecord) -> Placement:
        enterprise, department = self.companies[record.company]
        return Placement(enterprise=enterprise, department=department, share=record.share)
