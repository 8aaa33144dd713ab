"""What may stand in the files of content/_data: every field with what it takes."""

from __future__ import annotations

from typing import Any

from wegweiser import language, read, schema
from wegweiser.model import Confirmed, Hours, Withdrawal
from wegweiser.schema import Field

WITHDRAWN = Field(schema.record({"on": Field(schema.day), "reason": Field(schema.words)}, Withdrawal), None)
_ID = schema.matching(
    r"[a-z0-9]+(-[a-z0-9]+)*", "Schreiben Sie kleine Buchstaben, Ziffern und Bindestriche, zum Beispiel notruf-112."
)
_PHONE = schema.matching(
    r"\+?[0-9][0-9 /-]*[0-9]", 'Schreiben Sie nur Ziffern und Leerzeichen, in Anführungszeichen: "0211 000000".'
)
_MAIL = schema.matching(
    r"[^@\s]+@[^@\s]+\.[^@\s]+", "Schreiben Sie eine E-Mail-Adresse, zum Beispiel name@example.org."
)
_TIME = schema.matching(r"([01]?\d|2[0-3]):[0-5]\d", 'Schreiben Sie eine Uhrzeit in Anführungszeichen: "9:00".')
_DAYS = ("mo", "di", "mi", "do", "fr", "sa", "so")
URL = schema.matching(r"https?://[^\s]+", "Schreiben Sie die ganze Adresse mit https://.")
PLACE = {
    "name": Field(schema.words),
    "phone": Field(_PHONE, None),
    "mail": Field(_MAIL, None),
    "url": Field(URL, None),
    "address": Field(schema.list_of(schema.words), ()),
}


def contact() -> dict[str, Field]:
    confirmed = schema.record({"on": Field(schema.day), "role": Field(schema.words)}, Confirmed)
    return {
        "id": Field(_ID),
        "kind": Field(schema.one_of("line", "office", "place", "service")),
        **PLACE,
        "about": Field(schema.by_key(schema.words, language.known()), {}),
        "service": Field(_ID, None),
        "area": Field(schema.list_of(schema.words), ()),
        "languages": Field(schema.list_of(schema.one_of(*language.known())), ()),
        "hours": Field(_hours, None),
        "cost": Field(schema.one_of("free", "paid", "varies"), None),
        "anonymous": Field(schema.flag, None),
        "barrier_free": Field(schema.flag, None),
        "emergency": Field(schema.flag, False),
        "pictograms": Field(schema.list_of(schema.words), ()),
        "example": Field(schema.flag, False),
        "source": Field(schema.words, None),
        "confirmed": Field(confirmed, None),
        "withdrawn": WITHDRAWN,
    }


def _hours(given: Any) -> Any:
    if given == "always":
        return given
    if not isinstance(given, read.Rows):
        raise schema.Wrong('Schreiben Sie „always“ oder eine Liste: [{days: [mo, di], from: "9:00", to: "12:00"}].')
    shape = {"days": Field(schema.list_of(schema.one_of(*_DAYS))), "from": Field(_TIME), "to": Field(_TIME)}
    return schema.list_of(schema.record(shape, _open))(given)


def _open(**given: Any) -> Hours:
    opens, closes = (given[key].rjust(5, "0") for key in ("from", "to"))
    if not given["days"] or opens >= closes:
        raise schema.Wrong("Nennen Sie mindestens einen Tag, und eine Zeit, die nach dem Anfang endet.")
    return Hours(tuple(sorted(_DAYS.index(day) for day in given["days"])), given["from"], given["to"])


def area() -> dict[str, Field]:
    return {
        "id": Field(_ID),
        "name": Field(schema.words),
        "kind": Field(schema.one_of("city", "district")),
        "example": Field(schema.flag, False),
    }


def claims() -> dict[str, Field]:
    return {
        "page": Field(schema.words),
        "sources": Field(schema.by_key(schema.list_of(schema.words))),
    }


def _german(given: Any) -> dict[str, str]:
    """Texts by language, German among them: it stands in for every language that has none yet."""
    found: dict[str, str] = schema.by_key(schema.words, language.known())(given)
    if language.SOURCE not in found:
        raise schema.Wrong("Schreiben Sie auch den deutschen Text: {de: …}.")
    return found


def term() -> dict[str, Field]:
    texts = schema.by_key(schema.words, language.known())
    return {
        "term": Field(schema.words),
        "explain": Field(_german),
        "forms": Field(schema.list_of(schema.words), ()),
        "words": Field(texts, {}),
        "synonyms": Field(schema.list_of(schema.words), ()),
        "misspelt": Field(schema.list_of(schema.words), ()),
        "accepted": Field(schema.by_key(schema.list_of(schema.words), language.known()), {}),
        "forbidden": Field(schema.by_key(schema.list_of(schema.words), language.known()), {}),
    }


def fact() -> dict[str, Field]:
    def value(given: Any) -> dict[str, str]:
        return _german(given) if isinstance(given, dict) else {language.SOURCE: schema.words(given)}

    return {
        "id": Field(_ID),
        "value": Field(value),
        "as_of": Field(schema.day),
        "check_again": Field(schema.day, None),
        "source": Field(schema.words, None),
    }
