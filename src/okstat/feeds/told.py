"""A receipt as plain JSON, and in words. Neither holds personal data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from okstat.feeds.receipt import Conflict, Line, Receipt, Remark, Says, Taking
from okstat.text import LANGUAGES, Text

__all__ = ["FORMAT", "conflict_in_words", "in_words", "plain_receipt"]

FORMAT: Final = "okstat.receipt/1"
_TAKINGS: Final[Mapping[Taking, Text]] = {
    Taking.TAKEN: Text(nb="tatt med", nn="teke med", en="taken"),
    Taking.WITH_REMARKS: Text(nb="tatt med, med merknader", nn="teke med, med merknader", en="taken with remarks"),
    Taking.LEFT_OUT: Text(nb="utelatt", nn="utelate", en="left out"),
    Taking.KNOWN: Text(nb="kjent fra før", nn="kjent frå før", en="known already"),
    Taking.OF_OTHERS: Text(nb="gjelder andre", nn="gjeld andre", en="of others"),
}
_COMPLETE: Final = Text(
    nb="Kilden er fullstendig for {kinds}.",
    nn="Kjelda er fullstendig for {kinds}.",
    en="The source is complete for {kinds}.",
)
_NOT_COMPLETE: Final = Text(
    nb="Kilden er ikke fullstendig for noe: det den ikke nevner, er ukjent.",
    nn="Kjelda er ikkje fullstendig for noko: det ho ikkje nemner, er ukjent.",
    en="The source is complete for nothing: what it does not mention is unknown.",
)
_SAYS: Final = Text(nb="{source} sier {value}", nn="{source} seier {value}", en="{source} says {value}")
_SAYS_ELSE: Final = Text(nb="{source} sier noe annet", nn="{source} seier noko anna", en="{source} says something else")
_GONE: Final = Text(
    nb="{subject}: står ikke lenger i kilden; den sier ikke hvorfor",
    nn="{subject}: står ikkje lenger i kjelda; ho seier ikkje kvifor",
    en="{subject}: is no longer in the source, which does not say why",
)


def plain_receipt(receipt: Receipt) -> dict[str, object]:
    """One receipt of `okstat.receipt/1`: a record has its place, what became of it, its subject and its remarks."""
    return {
        "source": receipt.source,
        "read_on": receipt.read_on.isoformat(),
        "county": receipt.county,
        "counts": dict(receipt.counts),
        "complete": {kind: day.isoformat() for kind, day in sorted(receipt.complete.days.items())},
        "records": [_plain_line(line) for line in receipt.lines],
        "conflicts": [_plain_conflict(conflict) for conflict in receipt.conflicts],
        "gone": [{"kind": kind, "id": id_} for kind, id_ in receipt.gone],
    }


def _plain_line(line: Line) -> dict[str, object]:
    subject = None if line.subject is None else {"kind": line.subject[0], "id": line.subject[1]}
    remarks = [_plain_remark(remark) for remark in line.remarks]
    return {"at": line.at, "taken": line.taking.value, "subject": subject, "remarks": remarks}


def _plain_remark(remark: Remark) -> dict[str, object]:
    texts = {language: _remark(remark, language) for language in LANGUAGES}
    return {"field": remark.field or None, "code": remark.code, "texts": texts}


def _plain_conflict(conflict: Conflict) -> dict[str, object]:
    subject = {"kind": conflict.kind, "id": conflict.id}
    said = [{"source": says.source, "value": says.value} for says in conflict.said]
    return {"subject": subject, "fact": conflict.fact, "said": said}


def in_words(receipt: Receipt, language: str = "nb") -> Iterator[str]:
    """The receipt in lines: what was read, what was odd, what the sources do not agree on."""
    county = f" {receipt.county}" if receipt.county is not None else ""
    yield f"{receipt.source}{county}, {receipt.read_on.isoformat()}"
    for taking, text in _TAKINGS.items():
        number = receipt.counts[taking.value]
        if number:
            yield f"  {number:>6}  {text.fill(language, {})}"
    for line in receipt.lines:
        for remark in line.remarks:
            yield f"  {line.at}: {_remark(remark, language)}"
    for conflict in receipt.conflicts:
        yield f"  {conflict.kind} {conflict.id}: {conflict_in_words(conflict, language)}"
    for kind, id_ in receipt.gone:
        gone = _GONE.fill(language, {"subject": f"{kind} {id_}"})
        yield f"  {gone}"
    kinds = ", ".join(f"{kind} ({day.isoformat()})" for kind, day in sorted(receipt.complete.days.items()))
    complete = _COMPLETE.fill(language, {"kinds": kinds}) if kinds else _NOT_COMPLETE.fill(language, {})
    yield f"  {complete}"


def conflict_in_words(conflict: Conflict, language: str = "nb") -> str:
    """On which fact the sources do not agree, and which of them says what."""
    return f"{conflict.fact}: {'; '.join(_said(says, language) for says in conflict.said)}"


def _remark(remark: Remark, language: str) -> str:
    return remark.text.fill(language, {"field": remark.field})


def _said(says: Says, language: str) -> str:
    if says.value is None:
        return _SAYS_ELSE.fill(language, {"source": says.source})
    return _SAYS.fill(language, {"source": says.source, "value": says.value})
