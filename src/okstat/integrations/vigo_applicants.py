"""Lists of applicants from VIGO Bedrift, as files with columns, in and out: one row for each wish.

VIGO Bedrift lets a company or office take such lists out under "Fileksporter", as CSV or a workbook. Their layout is
not public, so the host declares which header stands for which of `FIELDS`. No interface and no file into VIGO is known:
what goes out is a list for people, such as one that an office passes on to its members.

Statuses of wishes: the Kodeverksbase, as `okstat.model.wish_status` holds them. One that is not known here is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrs import field, frozen

from okstat.feeds.exchange import Exchange, nothing_asked
from okstat.feeds.fields import Fields, Source
from okstat.feeds.gathering import Gathering
from okstat.feeds.kinds import read_kind_word
from okstat.feeds.receipt import Batch
from okstat.feeds.rows import PERSON, person_of
from okstat.feeds.sheets import Columns, read_rows
from okstat.feeds.wishes import WishSeen
from okstat.model.contract import Candidate
from okstat.model.corrections import standing
from okstat.model.events import ContractKind, WishListed
from okstat.model.wish_status import wish_status
from okstat.tables import UnknownCodeError

__all__ = ["FEED", "FIELDS", "ApplicantLists", "applicant_rows", "read_applicants"]

FEED: Final = "VIGO Bedrift"
FIELDS: Final = (
    *PERSON,
    *("county", "year", "rank", "trade", "kind", "status", "status_on", "applied_on"),
)
"""What a row of a wish may have."""
_MOST_WISHES: Final = 99
_LAST_YEAR: Final = 2200


@frozen
class ApplicantLists:
    """Files of applicants as a port of applicants.

    Attributes:
        columns: which header stands for which of `FIELDS`.
        source: the day the files were taken out, and whether their numbers are invented.
        file: gives the bytes of the file of a county and a year.
    """

    columns: Columns
    source: Source
    file: Callable[[str, int], bytes] = field(repr=False)

    def applicants(self, county: str, year: int) -> Exchange[Batch[WishSeen]]:
        """Read the file of the county and the year."""
        return nothing_asked(read_applicants(self.file(county, year), self.columns, county, year, self.source))


# ── in ─────────────────────────────────────────────────────────────────────────────────────────


def read_applicants(body: bytes, columns: Columns, county: str, year: int, source: Source) -> Batch[WishSeen]:
    """Read the wishes of a file, CSV or a workbook.

    Args:
        body: the bytes of the file.
        columns: which header stands for which of `FIELDS`.
        county: code of the county whose list it is; a row that names another one is left out.
        year: the year in which the training is to begin; a row that names another one is left out.
        source: the day the file was taken out, and whether its numbers are invented.

    Raises:
        FeedError: it is no such file, or a column that is required is not there.
    """
    found = Gathering[WishSeen](FEED, source, county)
    for fields in read_rows(body, columns, FEED, source):
        found.add(fields, _wish(fields, county, year))
    return found.batch()


def _wish(fields: Fields, county: str, year: int) -> WishSeen:
    person = person_of(fields)
    if fields.county("county") not in (None, county):
        fields.leave_out("county", "county.other")
    if fields.whole_number("year", most=_LAST_YEAR) not in (None, year):
        fields.leave_out("year", "year.other")
    kind, word = read_kind_word(fields, "kind")
    trade = fields.trade("trade")
    if fields.text("trade") is None:
        fields.remark("trade", "value.missing")
    return WishSeen(
        at=fields.at,
        person=person,
        county=county,
        year=year,
        rank=fields.whole_number("rank", least=1, most=_MOST_WISHES),
        trade=trade,
        kind=kind,
        kind_code=word,
        status=_status(fields),
        status_on=fields.day("status_on"),
        applied_on=fields.day("applied_on"),
    )


def _status(fields: Fields) -> str | None:
    """The code of the status, whether its number, its code or both stand there; what is not known is kept."""
    text = fields.text("status")
    if text is None:
        return None
    try:
        status = wish_status(text.split()[0])
    except UnknownCodeError:
        fields.remark("status", "code.unknown")
        return text
    if not status.is_of_training:
        fields.leave_out("status", "wish.of-school")
    return status.code


# ── out ────────────────────────────────────────────────────────────────────────────────────────

_WORDS: Final[Mapping[ContractKind, str]] = {
    ContractKind.APPRENTICE: "lærling",
    ContractKind.TRAINING_CANDIDATE: "lærekandidat",
    ContractKind.PRAKSISBREV_CANDIDATE: "praksisbrevkandidat",
    ContractKind.FAGBREV_ON_THE_JOB: "fagbrev på jobb",
}


def applicant_rows(candidates: Iterable[Candidate], names: Sequence[str], year: int) -> Iterator[list[object]]:
    """Rows for `write_csv` or `write_workbook`, which make them harmless: one for each wish, as it was last listed.

    Args:
        candidates: whose wishes.
        names: which of `FIELDS` stand in the columns, in order. What the facts do not have is left empty.
        year: the wishes for training that begins in this year.
    """
    for candidate in candidates:
        for row in _rows(candidate, year):
            yield [row.get(name) for name in names]


def _rows(candidate: Candidate, year: int) -> Iterator[Mapping[str, object]]:
    listed = [one for one in standing(candidate.events) if isinstance(one, WishListed)]
    last = {(one.trade, one.contract_kind): one for one in listed if one.year == year}
    given, _, family = (candidate.person.name or "").rpartition(" ")
    for wish in sorted(last.values(), key=lambda one: one.rank or _MOST_WISHES):
        yield {
            "first_name": given,
            "last_name": family,
            "born": candidate.person.born,
            "number": candidate.person.number,
            "home_county": candidate.person.home_county,
            "county": wish.county,
            "year": year,
            "rank": wish.rank,
            "trade": wish.trade,
            "kind": _WORDS.get(wish.contract_kind) if wish.contract_kind is not None else None,
            "status": wish.status,
        }
