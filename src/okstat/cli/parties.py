"""Whom `okstat import` reads from: for each party, what its files hold and how they are joined."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from okstat.cli.answer import MissingExtraError
from okstat.errors import OkstatError

if TYPE_CHECKING:
    from okstat.feeds.fields import Source
    from okstat.feeds.join import Joined, Reading
    from okstat.feeds.receipt import Batch
    from okstat.feeds.seen import ContractSeen
    from okstat.feeds.sheets import Columns
    from okstat.model.portfolio import Portfolio

__all__ = ["PARTIES", "FileError", "bytes_of"]

Files = Sequence[tuple[str, bytes]]
"""The names of the files, and what stands in them."""


class FileError(OkstatError):
    """A file that cannot be read or written."""


def bytes_of(name: str) -> bytes:
    """What stands in a file, or on the standard input."""
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise FileError(f"{name}: cannot be read: {error.strerror}") from None


# ── the parties ────────────────────────────────────────────────────────────────────────────────


def _vigo(known: Portfolio, files: Files, arguments: Namespace) -> list[Joined]:
    """The feed `laktiv` of one county, an answer in each file."""
    from okstat.integrations.vigo import read_laktiv

    return _each(known, arguments, (read_laktiv(body, _county(arguments), _source(arguments)) for _, body in files))


def _fint(known: Portfolio, files: Files, arguments: Namespace) -> list[Joined]:
    """The pages of the three resources; the name of a file says which of them it is of."""
    from okstat.integrations.fint import read_fint

    pages: dict[str, list[bytes]] = {"larling": [], "person": [], "virksomhet": []}
    for name, body in files:
        resource = next((one for one in pages if Path(name).name.lower().startswith(one)), None)
        if resource is None:
            raise FileError(f"{name}: the name begins with none of {', '.join(pages)}")
        pages[resource].append(body)
    read = read_fint(pages["larling"], pages["person"], pages["virksomhet"], _county(arguments), _source(arguments))
    return _each(known, arguments, (read,))


def _isi(known: Portfolio, files: Files, arguments: Namespace) -> list[Joined]:
    """Answers of the queue of documents; attachments to contracts tell of the contract."""
    try:
        from okstat.integrations.isi import contracts_of, read_documents
    except ImportError as error:
        raise MissingExtraError("documents of ISI need the extra `isi`: pip install 'okstat[isi]'") from error

    county, source = _county(arguments), _source(arguments)
    return _each(known, arguments, (contracts_of(read_documents(body, county, source)) for _, body in files))


def _olkweb(known: Portfolio, files: Files, arguments: Namespace) -> list[Joined]:
    """Files of apprentices, in the columns that `--columns` declares."""
    from okstat.integrations.olkweb import FIELDS, read_apprentices

    columns, source = _columns(arguments, FIELDS, "last_name", "first"), _source(arguments)
    return _each(known, arguments, (read_apprentices(body, columns, source) for _, body in files))


def _olkweb_aims(known: Portfolio, files: Files, arguments: Namespace) -> list[Joined]:
    """Files of competence aims with their states, in the columns that `--columns` declares."""
    from okstat.feeds.join_documentation import join_aims
    from okstat.integrations.olkweb_documentation import AIM_FIELDS, read_aims

    columns, source = _columns(arguments, AIM_FIELDS, "aim", "status"), _source(arguments)
    return _one_after_the_other(known, files, lambda now, body: join_aims(now, read_aims(body, columns, source)))


def _olkweb_assessments(known: Portfolio, files: Files, arguments: Namespace) -> list[Joined]:
    """Files of half-year assessments, in the columns that `--columns` declares."""
    from okstat.feeds.join_documentation import join_assessments
    from okstat.integrations.olkweb_documentation import ASSESSMENT_FIELDS, read_assessments

    columns, source = _columns(arguments, ASSESSMENT_FIELDS, "held", "signed"), _source(arguments)
    return _one_after_the_other(
        known, files, lambda now, body: join_assessments(now, read_assessments(body, columns, source))
    )


def _vigo_applicants(known: Portfolio, files: Files, arguments: Namespace) -> list[Joined]:
    """Lists of applicants of one county and year, in the columns that `--columns` declares."""
    from okstat.feeds.join_applicants import join_applicants
    from okstat.integrations.vigo_applicants import FIELDS, read_applicants

    columns, county = _columns(arguments, FIELDS, "last_name", "trade"), _county(arguments)
    if arguments.year is None:
        raise FileError("--year: a list of applicants is for training that begins in a year")
    year, source = arguments.year, _source(arguments)
    return _one_after_the_other(
        known, files, lambda now, body: join_applicants(now, read_applicants(body, columns, county, year, source))
    )


def _vigo_contracts(known: Portfolio, files: Files, arguments: Namespace) -> list[Joined]:
    """Lists of contracts in detail of one county, in the columns that `--columns` declares."""
    from okstat.feeds.join_details import join_details
    from okstat.integrations.vigo_exports import DETAIL_FIELDS, read_details

    columns, county, source = _columns(arguments, DETAIL_FIELDS, "trade"), _county(arguments), _source(arguments)
    reading = _reading(arguments)
    return _one_after_the_other(
        known, files, lambda now, body: join_details(now, read_details(body, columns, county, source), reading)
    )


def _vigo_approvals(known: Portfolio, files: Files, arguments: Namespace) -> list[Joined]:
    """Lists of approvals of one county, in the columns that `--columns` declares."""
    from okstat.feeds.join_approvals import join_approvals
    from okstat.integrations.vigo_exports import APPROVAL_FIELDS, read_approvals

    columns = _columns(arguments, APPROVAL_FIELDS, "company_number", "trade")
    county, source = _county(arguments), _source(arguments)
    return _one_after_the_other(
        known, files, lambda now, body: join_approvals(now, read_approvals(body, columns, county, source))
    )


def _vigo_exams(known: Portfolio, files: Files, arguments: Namespace) -> list[Joined]:
    """Lists of registrations and exams of one county, in the columns that `--columns` declares."""
    from okstat.feeds.join_exams import join_exams
    from okstat.integrations.vigo_exports import EXAM_FIELDS, read_exams

    columns, county, source = _columns(arguments, EXAM_FIELDS, "trade"), _county(arguments), _source(arguments)
    return _one_after_the_other(
        known, files, lambda now, body: join_exams(now, read_exams(body, columns, county, source))
    )


def _one_after_the_other(known: Portfolio, files: Files, take: Callable[[Portfolio, bytes], Joined]) -> list[Joined]:
    joined: list[Joined] = []
    for _, body in files:
        joined.append(take(known, body))
        known = joined[-1].portfolio
    return joined


def _dfo(known: Portfolio, files: Files, arguments: Namespace) -> list[Joined]:
    """Employees and positions, and leave where there is a third file; the name of a file says what it is of."""
    from okstat.feeds.join_payroll import join_employments, join_leave
    from okstat.integrations.dfo import read_employees, read_leave

    of: dict[str, bytes] = {}
    kinds = ("ansatte", "stillinger", "permisjoner")
    for name, body in files:
        kind = next((one for one in kinds if Path(name).name.lower().startswith(one)), None)
        if kind is None:
            raise FileError(f"{name}: the name begins with none of {', '.join(kinds)}")
        if kind in of:
            raise FileError(f"{name}: there is a file of {kind} already, and all of them stand in one answer")
        of[kind] = body
    if not {"ansatte", "stillinger"} <= of.keys():
        raise FileError("there must be a file of ansatte and one of stillinger")
    source = _source(arguments)
    employments = read_employees(of["ansatte"], of["stillinger"], source)
    joined = [join_employments(known, employments)]
    if "permisjoner" in of:
        joined.append(join_leave(joined[-1].portfolio, read_leave(of["permisjoner"], source), employments))
    return joined


def _each(known: Portfolio, arguments: Namespace, batches: Iterable[Batch[ContractSeen]]) -> list[Joined]:
    """Join one batch after the other."""
    from okstat.feeds.join import join

    reading = _reading(arguments)
    joined: list[Joined] = []
    for batch in batches:
        joined.append(join(known, batch, reading))
        known = joined[-1].portfolio
    return joined


def _reading(arguments: Namespace) -> Reading:
    """What the command line tells that the feed does not."""
    from okstat.feeds.join import Holder, Reading
    from okstat.model.events import ContractKind

    kind, holder = arguments.kind, arguments.holder
    return Reading(ContractKind(kind) if kind is not None else None, Holder(holder) if holder is not None else None)


def _source(arguments: Namespace) -> Source:
    from okstat.feeds.fields import Source

    return Source(arguments.read_on, arguments.synthetic)


def _county(arguments: Namespace) -> str:
    county: str | None = arguments.county
    if county is None:
        raise FileError("--county: the feed does not say which county it is of")
    return county


def _columns(arguments: Namespace, fields: Sequence[str], *required: str) -> Columns:
    """The file that says which header stands for which field: `{"last_name": ["Etternavn"], …}`."""
    from okstat.feeds.json_feed import plain_json
    from okstat.feeds.sheets import Columns

    if arguments.columns is None:
        raise FileError("--columns: a file that says which header stands for which field")
    declared = plain_json(bytes_of(arguments.columns), arguments.columns)
    if not isinstance(declared, dict) or not all(
        name in fields and isinstance(headers, list) and all(isinstance(header, str) for header in headers)
        for name, headers in declared.items()
    ):
        raise FileError(f"{arguments.columns}: no object with lists of headers for {', '.join(fields)}")
    return Columns(declared, required=tuple(name for name in required if name in declared))


PARTIES: Final[Mapping[str, Callable[[Portfolio, Files, Namespace], list[Joined]]]] = {
    "vigo": _vigo,
    "vigo-contracts": _vigo_contracts,
    "vigo-approvals": _vigo_approvals,
    "vigo-exams": _vigo_exams,
    "vigo-applicants": _vigo_applicants,
    "fint": _fint,
    "isi": _isi,
    "olkweb": _olkweb,
    "olkweb-aims": _olkweb_aims,
    "olkweb-assessments": _olkweb_assessments,
    "dfo": _dfo,
}
"""What can be imported from, by the word on the command line."""
