"""Lists from VIGO Bedrift, as files with columns: contracts in detail, approvals of companies, exams.

What the feed of active contracts does not show, VIGO Bedrift shows: approval, breaks, ending, workplace, registration
and result. Companies and offices can take such lists out as files. Their layout is not public, so the host declares
which header stands for which field.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from attrs import evolve, field, frozen

from okstat.feeds.exchange import Exchange, nothing_asked
from okstat.feeds.exports import ApprovalSeen, DetailSeen, ExamSeen
from okstat.feeds.fields import Fields, Source
from okstat.feeds.gathering import Gathering
from okstat.feeds.kinds import read_kind_word
from okstat.feeds.receipt import Batch
from okstat.feeds.rows import PERSON, person_of
from okstat.feeds.seen import ContractSeen, EnterpriseSeen, PlaceSeen
from okstat.feeds.sheets import Columns, read_rows
from okstat.model.events import ExamResult

__all__ = [
    "APPROVAL_FIELDS",
    "DETAIL_FIELDS",
    "EXAM_FIELDS",
    "FEED",
    "ExportedFiles",
    "read_approvals",
    "read_details",
    "read_exams",
]

FEED: Final = "VIGO Bedrift"
DETAIL_FIELDS: Final = (
    *PERSON,
    *("county", "trade", "kind", "first", "last", "net_months", "approved_on", "ended_on", "end_code"),
    *("break_first", "break_last", "company", "company_number", "holder", "holder_number", "training_manager"),
)
"""What a row of a contract may have."""
APPROVAL_FIELDS: Final = ("company", "company_number", "county", "trade", "approved_on", "withdrawn_on")
"""What a row of an approval may have."""
EXAM_FIELDS: Final = (*PERSON, "county", "trade", "registered_on", "held_on", "result")
"""What a row of an exam may have."""
_MOST_MONTHS: Final = 120
_RESULTS: Final = {
    "bestått meget godt": ExamResult.PASSED_VERY_WELL,
    "bestått mykje godt": ExamResult.PASSED_VERY_WELL,
    "bestått": ExamResult.PASSED,
    "ikke bestått": ExamResult.FAILED,
    "ikkje bestått": ExamResult.FAILED,
}
"""The grades by the words of the regulation; the register's codes for them are not known."""


@frozen
class ExportedFiles:
    """Files of one kind, as a port of contract details, of approvals or of exams.

    Attributes:
        columns: which header stands for which field of the kind.
        source: the day the files were taken out, and whether their numbers are invented.
        file: gives the bytes of the file of a county.
    """

    columns: Columns
    source: Source
    file: Callable[[str], bytes] = field(repr=False)

    def contract_details(self, county: str) -> Exchange[Batch[DetailSeen]]:
        """Read the file of the county as contracts."""
        return nothing_asked(read_details(self.file(county), self.columns, county, self.source))

    def approvals(self, county: str) -> Exchange[Batch[ApprovalSeen]]:
        """Read it as approvals."""
        return nothing_asked(read_approvals(self.file(county), self.columns, county, self.source))

    def exams(self, county: str, since: date) -> Exchange[Batch[ExamSeen]]:
        """Read it as exams; those registered and held before the day are left out of the answer, each with its line."""
        return nothing_asked(read_exams(self.file(county), self.columns, county, self.source, since=since))


def read_details(body: bytes, columns: Columns, county: str, source: Source) -> Batch[DetailSeen]:
    """Read the contracts of a file, CSV or a workbook.

    Args:
        body: the bytes of the file.
        columns: which header stands for which of `DETAIL_FIELDS`.
        county: code of the county whose list it is; a row that names another one is left out.
        source: the day the file was taken out, and whether its numbers are invented.

    Raises:
        FeedError: it is no such file, or a column that is required is not there.
    """
    found = Gathering[DetailSeen](FEED, source, county)
    for fields in read_rows(body, columns, FEED, source):
        found.add(fields, _detail(fields, county))
    return found.batch()


def _detail(fields: Fields, county: str) -> DetailSeen:
    _refuse_another(fields, county)
    kind, word = read_kind_word(fields, "kind")
    first, last = fields.period("first", "last")
    break_first, break_last = fields.period("break_first", "break_last", open_end=True)
    months = fields.whole_number("net_months", least=1, most=_MOST_MONTHS)
    if months is not None:
        fields.remark("net_months", "value.calculated")
    contract = ContractSeen(
        at=fields.at,
        person=person_of(fields),
        county=county,
        trade=fields.trade("trade"),
        kind=kind,
        kind_code=word,
        holder=_enterprise(fields, "holder"),
        place=PlaceSeen(company=_enterprise(fields, "company"), training_manager=fields.text("training_manager")),
        first=first,
        last=last,
        approved_on=fields.day("approved_on"),
        ended_on=fields.day("ended_on"),
        end_code=fields.text("end_code"),
    )
    return DetailSeen(
        at=fields.at, contract=contract, break_first=break_first, break_last=break_last, net_months=months
    )


def read_approvals(body: bytes, columns: Columns, county: str, source: Source) -> Batch[ApprovalSeen]:
    """Read the approvals of a file; a row without a company, a trade or a day is left out.

    Args:
        body: the bytes of the file.
        columns: which header stands for which of `APPROVAL_FIELDS`.
        county: code of the county whose list it is; a row that names another one is left out.
        source: the day the file was taken out.

    Raises:
        FeedError: it is no such file, or a column that is required is not there.
    """
    found = Gathering[ApprovalSeen](FEED, source, county)
    for fields in read_rows(body, columns, FEED, source):
        _refuse_another(fields, county)
        company, trade = _enterprise(fields, "company"), fields.trade("trade")
        approved_on, withdrawn_on = fields.period("approved_on", "withdrawn_on")
        if company.organisation_number is None:
            fields.leave_out("", "company.none")
        if trade is None:
            fields.leave_out("trade", "value.missing")
        if approved_on is None and withdrawn_on is None:
            fields.leave_out("approved_on", "value.missing")
        told = ApprovalSeen(at=fields.at, company=company, trade=trade or "", county=county)
        found.add(fields, evolve(told, approved_on=approved_on, withdrawn_on=withdrawn_on))
    return found.batch()


def read_exams(
    body: bytes, columns: Columns, county: str, source: Source, *, since: date | None = None
) -> Batch[ExamSeen]:
    """Read the registrations and exams of a file; a row without a day is left out.

    Args:
        body: the bytes of the file.
        columns: which header stands for which of `EXAM_FIELDS`.
        county: code of the county whose list it is; a row that names another one is left out.
        source: the day the file was taken out, and whether its numbers are invented.
        since: what was registered and held before this day is left out.

    Raises:
        FeedError: it is no such file, or a column that is required is not there.
    """
    found = Gathering[ExamSeen](FEED, source, county)
    for fields in read_rows(body, columns, FEED, source):
        _refuse_another(fields, county)
        registered_on, held_on = fields.period("registered_on", "held_on")
        latest = held_on or registered_on
        if latest is None:
            fields.leave_out("registered_on", "value.missing")
        elif since is not None and latest < since:
            fields.leave_out("", "day.before")
        word = fields.text("result")
        result = _RESULTS.get(word.casefold()) if word is not None else None
        if word is not None and result is None:
            fields.remark("result", "code.unknown")
        seen = ExamSeen(at=fields.at, person=person_of(fields), county=county, trade=fields.trade("trade"))
        told = evolve(seen, registered_on=registered_on, held_on=held_on, result=result, result_code=word)
        found.add(fields, told)
    return found.batch()


def _refuse_another(fields: Fields, county: str) -> None:
    if fields.county("county") not in (None, county):
        fields.leave_out("county", "county.other")


def _enterprise(fields: Fields, name: str) -> EnterpriseSeen:
    return EnterpriseSeen(organisation_number=fields.organisation_number(f"{name}_number"), name=fields.text(name))
