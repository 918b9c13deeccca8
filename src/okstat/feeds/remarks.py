"""What can be odd about a record of a feed: permanent codes, each with its text in three languages.

`{field}` is the name of the field in the source. No remark holds a value, which may be personal data.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from okstat.text import Text

__all__ = ["REMARKS"]

REMARKS: Final[Mapping[str, Text]] = {
    "value.missing": Text(
        nb="{field} mangler",
        nn="{field} manglar",
        en="{field} is missing",
    ),
    "value.unreadable": Text(
        nb="{field} er ikke av en type som kan leses",
        nn="{field} er ikkje av ein type som kan lesast",
        en="{field} is of a kind that cannot be read",
    ),
    "value.too-long": Text(
        nb="{field} er lengre enn noe som kan stemme",
        nn="{field} er lengre enn noko som kan stemme",
        en="{field} is longer than anything that can be right",
    ),
    "day.unreadable": Text(
        nb="{field} er ingen dato i kalenderen",
        nn="{field} er ingen dato i kalenderen",
        en="{field} is no day of the calendar",
    ),
    "day.open": Text(
        nb="{field} ligger så langt fram at den leses som åpen",
        nn="{field} ligg så langt fram at han blir lesen som open",
        en="{field} lies so far ahead that it is read as open",
    ),
    "day.later": Text(
        nb="{field} ligger etter dagen kilden ble lest",
        nn="{field} ligg etter dagen kjelda vart lesen",
        en="{field} lies after the day on which the source was read",
    ),
    "day.stands-in": Text(
        nb="{field} mangler; dagen for signering er brukt",
        nn="{field} manglar; dagen for signering er brukt",
        en="{field} is missing; the day of signing stands in",
    ),
    "number.unreadable": Text(
        nb="{field} er ikke et tall som kan stemme",
        nn="{field} er ikkje eit tal som kan stemme",
        en="{field} is no number that can be right",
    ),
    "code.unknown": Text(
        nb="{field} har en kode som ikke er kjent her; koden er tatt vare på",
        nn="{field} har ein kode som ikkje er kjend her; koden er teken vare på",
        en="{field} has a code that is not known here; the code is kept",
    ),
    "trade.unknown": Text(
        nb="{field} er ingen kode for et lærefag som er kjent her; faget står som ukjent",
        nn="{field} er ingen kode for eit lærefag som er kjent her; faget står som ukjent",
        en="{field} is no code of a trade that is known here; the trade stays unknown",
    ),
    "trade.unreadable": Text(
        nb="{field} kan ikke være en kode for et lærefag",
        nn="{field} kan ikkje vere ein kode for eit lærefag",
        en="{field} cannot be the code of a trade",
    ),
    "county.unknown": Text(
        nb="{field} er ikke nummeret til et fylke",
        nn="{field} er ikkje nummeret til eit fylke",
        en="{field} is not the number of a county",
    ),
    "person-number.wrong": Text(
        nb="{field} er ikke et gyldig fødselsnummer eller D-nummer",
        nn="{field} er ikkje eit gyldig fødselsnummer eller D-nummer",
        en="{field} is no valid national identity number",
    ),
    "person-number.padded": Text(
        nb="{field} hadde mistet nullen foran",
        nn="{field} hadde mista nullen framfor",
        en="{field} had lost its leading zero",
    ),
    "person-number.fictive": Text(
        nb="{field} er et fiktivt nummer; kontrakten er tatt med uten det",
        nn="{field} er eit fiktivt nummer; kontrakten er teken med utan det",
        en="{field} is a fictive number; the record is taken without it",
    ),
    "organisation-number.wrong": Text(
        nb="{field} er ikke et gyldig organisasjonsnummer",
        nn="{field} er ikkje eit gyldig organisasjonsnummer",
        en="{field} is no valid organisation number",
    ),
    "period.reversed": Text(
        nb="{field} ligger før den første dagen",
        nn="{field} ligg før den første dagen",
        en="{field} lies before the first day",
    ),
    "aim.none": Text(
        nb="dokumentasjonen er ikke knyttet til noe kompetansemål, og viser ingen",
        nn="dokumentasjonen er ikkje knytt til noko kompetansemål, og viser ingen",
        en="the documentation is tied to no competence aim, and shows none",
    ),
    "role.unknown": Text(
        nb="{field} nevner noen i en rolle som ikke er kjent her; den er ikke tatt med",
        nn="{field} nemner nokon i ei rolle som ikkje er kjend her; ho er ikkje teken med",
        en="{field} names somebody in a role that is not known here, who is left out",
    ),
    "pay.not-known": Text(
        nb="{field} er ikke kjent, og er tom",
        nn="{field} er ikkje kjend, og er tom",
        en="{field} is not known, and is empty",
    ),
    "pay.open": Text(
        nb="raden hviler på et spørsmål som ingen lest tekst svarer på",
        nn="rada kviler på eit spørsmål som ingen lesen tekst svarer på",
        en="the row rests on a question that no text that was read answers",
    ),
    "employment.same-id": Text(
        nb="{field} er den samme for flere arbeidsforhold hos én person",
        nn="{field} er den same for fleire arbeidsforhold hos éin person",
        en="{field} is the same for several employments of one person",
    ),
    "link.nowhere": Text(
        nb="{field} viser til noe som ikke er i kilden",
        nn="{field} viser til noko som ikkje er i kjelda",
        en="{field} leads to something that is not in the source",
    ),
    "record.unreadable": Text(
        nb="posten er ikke av den formen kilden har",
        nn="posten er ikkje av den forma kjelda har",
        en="the record has not the shape that the source has",
    ),
    "employment.none": Text(
        nb="{field} er ikke ansatt den dagen",
        nn="{field} er ikkje tilsett den dagen",
        en="{field} is not employed on that day",
    ),
    "position.vacant": Text(
        nb="{field} er ubesatt den dagen",
        nn="{field} er ledig den dagen",
        en="{field} is vacant on that day",
    ),
    "position.unreadable": Text(
        nb="{field} er ingen stillingskode",
        nn="{field} er ingen stillingskode",
        en="{field} is no position code",
    ),
    "contract.none": Text(
        nb="posten er en lærlings, men ingen kontrakt her hører til den",
        nn="posten er ein lærlings, men ingen kontrakt her høyrer til han",
        en="the record is an apprentice's, but no contract here belongs to it",
    ),
    "record.twice": Text(
        nb="posten står to ganger i kilden",
        nn="posten står to gonger i kjelda",
        en="the record stands twice in the source",
    ),
    "record.no-identity": Text(
        nb="posten kan ikke knyttes til noen",
        nn="posten kan ikkje knytast til nokon",
        en="the record cannot be tied to anybody",
    ),
    "record.ambiguous": Text(
        nb="posten passer på flere, og ingen er valgt",
        nn="posten passar på fleire, og ingen er vald",
        en="the record fits several, and none is chosen",
    ),
    "kind.no-contract": Text(
        nb="{field} er en som ikke har kontrakt om opplæring",
        nn="{field} er ein som ikkje har kontrakt om opplæring",
        en="{field} is somebody who has no contract on training",
    ),
    "kind.not-told": Text(
        nb="kilden sier ikke hva slags kontrakt det er",
        nn="kjelda seier ikkje kva slags kontrakt det er",
        en="the source does not tell which kind of contract it is",
    ),
    "county.other": Text(
        nb="{field} er et annet fylke enn det som er spurt",
        nn="{field} er eit anna fylke enn det som er spurt",
        en="{field} is another county than the one asked",
    ),
    "year.other": Text(
        nb="{field} er et annet år enn det som er spurt etter",
        nn="{field} er eit anna år enn det det er spurt etter",
        en="{field} is another year than the one asked for",
    ),
    "wish.of-school": Text(
        nb="{field} gjelder et ønske om skoleplass",
        nn="{field} gjeld eit ønske om skuleplass",
        en="{field} is of a wish for a place in school",
    ),
    "step.unknown": Text(
        nb="{field} er ikke noe av lagt inn, bekreftet og returnert",
        nn="{field} er ikkje noko av lagd inn, stadfesta og returnert",
        en="{field} is none of entered, confirmed and returned",
    ),
    "unit.none": Text(
        nb="kilden har ingen slik enhet den dagen",
        nn="kjelda har inga slik eining den dagen",
        en="the source has no such unit on the day",
    ),
    "document.no-contract": Text(
        nb="dokumentet forteller ikke om noen kontrakt; ingenting av det er tatt med",
        nn="dokumentet fortel ikkje om nokon kontrakt; ingenting av det er teke med",
        en="the document tells of no contract; nothing of it was taken",
    ),
    "company.none": Text(
        nb="posten sier ikke hvilken bedrift den gjelder",
        nn="posten seier ikkje kva bedrift han gjeld",
        en="the record does not say which company it is of",
    ),
    "value.calculated": Text(
        nb="{field} tas ikke med; det regnes ut",
        nn="{field} blir ikkje teken med; det blir rekna ut",
        en="{field} is not taken: it is calculated",
    ),
    "day.before": Text(
        nb="posten ligger før den dagen det er spurt fra",
        nn="posten ligg før den dagen det er spurt frå",
        en="the record lies before the day from which it was asked",
    ),
    "trade.none": Text(
        nb="posten gjelder et lærefag som ikke er kjent her",
        nn="posten gjeld eit lærefag som ikkje er kjent her",
        en="the record is of a trade that is not known here",
    ),
}
