"""Which company, department or office: those of a portfolio, found by organisation number."""

from __future__ import annotations

from enum import Enum

from okstat.feeds.ids import free
from okstat.feeds.seen import EnterpriseSeen
from okstat.model.enterprise import Department, Enterprise
from okstat.model.office import Office
from okstat.model.portfolio import Portfolio

__all__ = ["Holder", "Place", "Places"]

Place = tuple[Enterprise, Department | None]
"""An enterprise, and the department of it where there is one."""


class Holder(Enum):
    """What the holder of a contract is, where the feed gives only a number that the portfolio does not know."""

    COMPANY = "company"
    OFFICE = "office"


class Places:
    """Companies, departments and offices, found by organisation number."""

    def __init__(self, portfolio: Portfolio, holder: Holder | None) -> None:
        self.offices = {office.id: office for office in portfolio.offices}
        self.enterprises = {enterprise.id: enterprise for enterprise in portfolio.enterprises}
        self.has_new = False
        self._holder = holder
        self._by_number: dict[str, Office | Place] = {}
        for enterprise in portfolio.enterprises:
            for department in enterprise.departments:
                self._note(department.organisation_number, (enterprise, department))
            self._note(enterprise.organisation_number, (enterprise, None))
        for office in portfolio.offices:
            self._note(office.organisation_number, office)

    def _note(self, number: str | None, place: Office | Place) -> None:
        if number is not None:
            self._by_number[number] = place

    def find(self, seen: EnterpriseSeen | None, holder: Holder | None = None) -> Office | Place | None:
        """What has the number; a new office or enterprise where the host says what an unknown one is."""
        if seen is None or seen.organisation_number is None:
            return None
        number = seen.organisation_number
        if number not in self._by_number:
            kind = holder or self._holder
            if kind is None:
                return None
            self._by_number[number] = self._made(kind, seen)
            self.has_new = True
        return self._by_number[number]

    def _made(self, kind: Holder, seen: EnterpriseSeen) -> Office | Place:
        ids = {*self.offices, *self.enterprises}
        ids.update(unit.id for one in self.enterprises.values() for unit in one.departments)
        id_ = free(str(seen.organisation_number), ids, numbered=False)
        if kind is Holder.OFFICE:
            self.offices[id_] = office = Office(id=id_, name=seen.name, organisation_number=seen.organisation_number)
            return office
        self.enterprises[id_] = enterprise = Enterprise(
            id=id_, name=seen.name, organisation_number=seen.organisation_number
        )
        return enterprise, None
