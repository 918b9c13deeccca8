"""One document on its way to a portfolio, or to all its faults at once: nothing is half-read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

from attrs import evolve
from cattrs.errors import BaseValidationError

from okstat.document.faults import Faults, Path, one_fault
from okstat.document.json_text import JsonText
from okstat.document.links import Links
from okstat.document.resolve import Parties
from okstat.document.scalars import day
from okstat.document.structure import Hook, complete_of, structure
from okstat.document.unfit import UnfitError, unfit
from okstat.document.wire import FORMAT, ContractRecord, DocumentRecord, keys
from okstat.model.complete import NOTHING_COMPLETE
from okstat.model.contract import Candidate, Contract
from okstat.model.county_authority import CountyAuthority
from okstat.model.enterprise import Enterprise
from okstat.model.office import Office
from okstat.model.portfolio import Portfolio

if TYPE_CHECKING:
    from okstat.document.fast import FastContracts

__all__ = ["Reading"]

_SEPARATE: Final = ("contracts", "candidates")

T = TypeVar("T")
S = TypeVar("S", Enterprise, Office, CountyAuthority, Candidate)


class Reading:
    """Reads the outermost object first, then contracts one by one; `portfolio` ends it."""

    def __init__(self, limit: int, *, by_line: bool = False) -> None:
        self._by_line = by_line
        self._json = JsonText(by_line=by_line)
        self._limit = limit
        self._size = 0
        self._faults = Faults()
        self._document: dict[str, Any] = {}
        self._path: Path = ()
        self._links = Links(self._faults, recorded=None, complete=NOTHING_COMPLETE, synthetic=False)
        self._header = DocumentRecord(format=FORMAT)
        self._parties = Parties.of((), ())
        self._fast: FastContracts | None = None
        self._contracts: list[Contract] = []
        self._candidates: list[Candidate] = []

    def document(self, text: str | bytes, path: Path) -> None:
        """Read the outermost object, with its contracts unless they stand on lines of their own.

        Raises:
            DocumentError: this is no such document at all.
        """
        try:
            self._document, self._path = self._outermost(text), path
        except UnfitError as error:
            fault = error
        else:
            self._read_header()
            if not self._by_line:
                self._each("contracts", self._contract)
            elif "contracts" in self._document:
                self._faults.tell((*path, "contracts"), "stand on the lines that follow, one on each")
            return
        raise one_fault(fault.reason, (*path, *fault.at))

    def contract_line(self, text: str | bytes, path: Path, *, fast: bool = False) -> None:
        """Read one contract from a line of its own, by msgspec first when `fast` says so."""
        self._take_room(text)
        if fast and self.fast_contract(text, path):
            return
        try:
            contract = self._json.parse(text)
        except UnfitError as error:
            self._faults.tell(path, error.reason)
            return
        self._begin(contract, path)
        self._contract(contract, path)

    def fast_contract(self, text: str | bytes, path: Path) -> bool:
        """Read one contract by msgspec; false when anything so far is in doubt, and cattrs is to read it."""
        if self._faults:
            return False
        if self._fast is None:
            from okstat.document.fast import FastContracts

            self._fast = FastContracts(self._links, self._parties)
        contract = self._fast.read(text, path)
        if contract is not None:
            self._contracts.append(contract)
        return contract is not None

    def portfolio(self) -> Portfolio:
        """What was read.

        Raises:
            DocumentError: with every fault told on the way.
        """
        self._faults.root = self._document
        self._each("candidates", self._candidate)
        if self._faults:
            raise self._faults.error()
        header = self._header
        return Portfolio(
            recorded=header.recorded,
            complete=self._links.complete,
            synthetic=header.synthetic,
            offices=header.offices,
            enterprises=header.enterprises,
            counties=header.counties,
            contracts=tuple(self._contracts),
            candidates=tuple(self._candidates),
        )

    # ── the outermost object ───────────────────────────────────────────────────────────────────

    def _outermost(self, text: str | bytes) -> dict[str, Any]:
        self._take_room(text)
        document = self._json.parse(text)
        if not isinstance(document, dict):
            raise unfit(document, "an object")
        stated = document.get("format")
        if isinstance(stated, str) and stated != FORMAT:
            raise UnfitError(f"is not `{FORMAT}`", ("format",))
        return document

    def _read_header(self) -> None:
        document, path = self._document, self._path
        self._begin(document, path)
        self._links = Links(
            self._faults,
            recorded=_read_or_none(day, document.get("recorded")),
            complete=_read_or_none(complete_of(DocumentRecord), document.get("complete")) or NOTHING_COMPLETE,
            synthetic=bool(document.get("synthetic", False)),
        )
        self._links.header(document, path)
        own = {key: value for key, value in document.items() if key not in _SEPARATE}
        header = self._structured(structure(DocumentRecord), own, path) or self._header
        self._header = evolve(
            header,
            offices=tuple(self._with_whole(one) for one in header.offices),
            enterprises=tuple(self._with_whole(one) for one in header.enterprises),
            counties=tuple(self._with_whole(one) for one in header.counties),
        )
        self._parties = Parties.of(self._header.offices, self._header.enterprises)

    # ── contracts and candidates ───────────────────────────────────────────────────────────────

    def _contract(self, value: object, path: Path) -> None:
        if not isinstance(value, dict):
            self._faults.tell(path, unfit(value, "an object").reason)
            return
        self._links.contract(value, path)
        record: ContractRecord | None = self._structured(structure(ContractRecord), value, path)
        if record is not None and not self._faults:
            self._contracts.append(self._resolved(record))

    def _resolved(self, record: ContractRecord) -> Contract:
        values = {key.name: getattr(record, key.name) for key in keys(ContractRecord)}
        values["person"] = self._links.persons.read(record.person)
        values["complete"] = self._links.whole(record.complete)
        return self._parties.contract(values)

    def _candidate(self, value: object, path: Path) -> None:
        if not isinstance(value, dict):
            self._faults.tell(path, unfit(value, "an object").reason)
            return
        self._links.candidate(value, path)
        candidate: Candidate | None = self._structured(structure(Candidate), value, path)
        if candidate is not None:
            self._links.persons.read(candidate.person)
            self._candidates.append(self._with_whole(candidate))

    # ── steps ──────────────────────────────────────────────────────────────────────────────────

    def _take_room(self, text: str | bytes) -> None:
        self._size += len(text)
        if self._size > self._limit:
            raise one_fault(f"is larger than the limit of {self._limit} bytes")

    def _begin(self, root: object, path: Path) -> None:
        """Begin to read an object: paths of faults start from it, and no key may stand twice in it."""
        self._faults.root = root
        for place, reason in self._json.doubled_keys(root):
            self._faults.tell((*path, *place), reason)

    def _each(self, key: str, take: Callable[[object, Path], None]) -> None:
        items = self._document.get(key, [])
        if not isinstance(items, list):
            self._faults.tell((*self._path, key), unfit(items, "a list").reason)
            return
        for number, item in enumerate(items):
            take(item, (*self._path, key, number))
            items[number] = None  # what has been read is let go: less to keep, and less for the collector to walk

    def _structured(self, hook: Hook, value: dict[str, Any], path: Path) -> Any:
        try:
            return hook(value, None)
        except BaseValidationError as error:
            self._faults.tell_all_of(error, path)
            return None

    def _with_whole(self, subject: S) -> S:
        complete = self._links.whole(subject.complete)
        return subject if complete is subject.complete else evolve(subject, complete=complete)


def _read_or_none(read: Callable[[Any, Any], T], value: object) -> T | None:
    """The value, or none when it is missing or faulty; the fault is told where the value is structured."""
    try:
        return read(value, None)
    except (BaseValidationError, UnfitError):
        return None
