"""What a form asks for: one entry at a time, from which fact it is filled, and who says that it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from attrs import field, frozen

from okstat.feeds.packages import Entry, Filling
from okstat.model.events import Event
from okstat.situation.contract import ContractSituation
from okstat.text import Text

__all__ = [
    "FINNMARK",
    "HANDBOOK",
    "OSLO",
    "ROGALAND_CHANGE",
    "ROGALAND_CONTRACT",
    "ROGALAND_EXAM",
    "UDIR_FORM",
    "Asked",
    "Matter",
    "Place",
    "Source",
    "Value",
    "entry",
]

Value = Text | str | date | Decimal | int | None


@frozen
class Source:
    """Who says that something is asked for.

    Attributes:
        words: in words.
        url: the public address.
    """

    words: str
    url: str


_ROGALAND: Final = "https://www.rogfk.no/vare-tjenester/skole-og-utdanning/opplaring-i-bedrift"
HANDBOOK: Final = Source("Registreringshåndboken, C Fagopplæring", "https://regbok.udir.no/liste/?Tema=694")
UDIR_FORM: Final = Source(
    "Udir, veiledning til kontraktsskjemaet",
    "https://www.udir.no/utdanningslopet/videregaende-opplaring/felles-for-fagopplaringen/Lare--og-opplaringskontrakter/",
)
OSLO: Final = Source(
    "Oslo kommune, elektronisk kontrakt",
    "https://www.oslo.kommune.no/skole-og-utdanning/fag-og-yrkesopplaring/larebedrift/elektronisk-kontrakt/",
)
FINNMARK: Final = Source(
    "Finnmark fylkeskommune, lærekontrakt og digital signatur",
    "https://www.ffk.no/tjenester/skole-og-opplaring/opplaring-i-bedrift/for-larebedrifter/larekontrakt-og-digital-signatur/",
)
ROGALAND_CONTRACT: Final = Source(
    "Rogaland fylkeskommune, ny lærekontrakt", f"{_ROGALAND}/larebedrift/ny-larekontrakt/"
)
ROGALAND_CHANGE: Final = Source("Rogaland fylkeskommune, skjema for opplæring i bedrift", f"{_ROGALAND}/skjema/")
ROGALAND_EXAM: Final = Source(
    "Rogaland fylkeskommune, oppmelding til prøve", f"{_ROGALAND}/larebedrift/oppmelding-til-prove/"
)


@frozen
class Place:
    """A company, department or office as a person finds it.

    Attributes:
        name: its name; of a department, with the name of its enterprise in front.
        organisation_number: nine digits.
    """

    name: str | None
    organisation_number: str | None


@frozen
class Matter:
    """What a form is filled from.

    Attributes:
        now: the contract as it stands on the day of preparing.
        then: the contract as it will be when the event has happened.
        event: the event.
        places: companies, departments and offices by id.
    """

    now: ContractSituation
    then: ContractSituation
    event: Event
    places: Mapping[str, Place] = field(hash=False)


def _always(_: Matter) -> bool:
    return True


@frozen
class Asked:
    """One thing that a form asks for.

    Attributes:
        id: its name here; where the host gives what no fact tells, it is given by this name.
        text: what it is called.
        source: who says that it is asked for.
        value: what the facts tell; `None` for what the portfolio does not hold, which is left to whoever enters it.
        required: whether the package is not ready without it.
        applies: whether it is asked for in this matter.
        fault: what is wrong with a value, if anything is.
    """

    id: str
    text: Text
    source: Source
    value: Callable[[Matter], Value] | None = None
    required: bool = True
    applies: Callable[[Matter], bool] = _always
    fault: Callable[[Value, Matter], Text | None] | None = None


def entry(asked: Asked, matter: Matter, by_hand: Mapping[str, str]) -> Entry:
    """The entry as the facts fill it; what they do not tell, as the host gives it.

    Args:
        asked: what is asked for.
        matter: what it is filled from.
        by_hand: what the host gives, by the names of entries.
    """
    value = asked.value(matter) if asked.value is not None else None
    if value is None:
        value = by_hand.get(asked.id)
    wrong = asked.fault(value, matter) if asked.fault is not None and value is not None else None
    if value is None:
        filling = Filling.MISSING if asked.required and asked.value is not None else Filling.BY_HAND
    else:
        filling = Filling.FILLED if wrong is None else Filling.WRONG
    return Entry(asked.id, asked.text, filling, value, wrong, asked.source.words, asked.source.url)
