"""Contact cards, explained words and dated values as HTML; foreign words carry their language and direction."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from html import escape

from wegweiser.language import SOURCE, Language, get
from wegweiser.model import Contact, Fact, Term

# A run of Latin words, with the number before it: "9 Uhr", "halb drei", "Mo, Di, Mi", "LGBTIQ+".
_LETTER = "A-Za-zÀ-ɏ"
_WORD = rf"[{_LETTER}](?:[{_LETTER}0-9.’'/+&-]*[{_LETTER}0-9+])?"
_LATIN = re.compile(rf"(?:\d[\d.:]*[ \u00a0])?{_WORD}(?:,?[ \u00a0]{_WORD})*")

_OTHER = re.compile(rf"[^\W\d_{_LETTER}]")


def own(text: str, here: Language) -> str:
    """Words of the page's own language. Latin ones among other letters are German: they stand on doors and letters."""
    if here.latin:
        return escape(text, quote=False)
    if not _OTHER.search(text):  # a whole sentence, with its full stop
        return foreign(text, SOURCE, here) if _LATIN.search(text) else escape(text, quote=False)
    out, at = [], 0
    for match in _LATIN.finditer(text):
        out += [escape(text[at : match.start()], quote=False), foreign(match[0], SOURCE, here)]
        at = match.end()
    return "".join(out) + escape(text[at:], quote=False)


def foreign(text: str, code: str, here: Language) -> str:
    """Words of another language, marked as such inside a page of language `here`."""
    there = get(code)
    if there is here:
        return own(text, here)
    return f'<span lang="{there.tag}" dir="{there.direction}">{escape(text)}</span>'


def _name(card: Contact) -> str:
    """The name; of a withdrawn contact without the number, which is part of some names."""
    return " ".join(card.name.replace(card.phone, "").split()) if card.withdrawn and card.phone else card.name


def phone(number: str) -> str:
    """A number to tap. `<bdi dir="ltr">` keeps its order in Arabic text: without it the groups run backwards."""
    digits = re.sub(r"[^\d+]", "", number)
    dial = "+49" + digits[1:] if digits.startswith("0") and not digits.startswith("00") else digits
    return f'<bdi dir="ltr"><a href="tel:{dial}">{escape(number)}</a></bdi>'


def left_to_right(text: str) -> str:
    return f'<bdi dir="ltr">{text}</bdi>'


def contact(card: Contact, here: Language, pictograms: Mapping[str, str]) -> str:
    """A contact as a card: what it is for first, the number large, then what a caller wants to know beforehand."""
    ui = here.ui
    pictures = "".join(pictograms.get(name, "") for name in card.pictograms)
    out = [
        f'<div class="contact" data-contact="{card.id}">',
        f'<p class="contact-name">{pictures}{foreign(_name(card), SOURCE, here)}</p>',
    ]
    if card.example:
        out.append(f"<p>{ui['contact_example']}</p>")
    if card.withdrawn:
        return "".join([*out, f"<p>{ui['contact_withdrawn']}</p></div>"])
    if card.about:
        code = here.code if here.code in card.about else SOURCE
        if code in card.about:
            out.append(f'<p class="contact-about">{foreign(card.about[code], code, here)}</p>')
    if card.phone:
        out.append(
            f'<p class="contact-phone"><span class="contact-label">{ui["phone"]}:</span> {phone(card.phone)}</p>'
        )
    rows = [(ui[key], value) for key, value in _rows(card, here) if value]
    if rows:
        out.append("<dl>" + "".join(f"<div><dt>{label}</dt><dd>{value}</dd></div>" for label, value in rows) + "</dl>")
    out += [f"<p>{ui[key]}</p>" for key in _sentences(card)]
    if card.source or card.confirmed:
        out.append(f'<p class="contact-source">{_trust(card, here)}</p>')
    return "".join(out) + "</div>"


def _rows(card: Contact, here: Language) -> list[tuple[str, str]]:
    costs = {"free": "cost_free", "paid": "cost_paid", "varies": "cost_varies"}
    address = "<br>".join(escape(line) for line in card.address)
    return [
        ("address", f'<bdi lang="de" dir="ltr">{address}</bdi>' if address else ""),
        ("person", foreign(card.person, SOURCE, here) if card.person else ""),
        ("hosting", foreign(card.hosting, SOURCE, here) if card.hosting else ""),
        ("mail", left_to_right(f'<a href="mailto:{escape(card.mail)}">{escape(card.mail)}</a>') if card.mail else ""),
        (
            "web",
            left_to_right(f'<a href="{escape(card.url)}" rel="noreferrer">{escape(card.url)}</a>') if card.url else "",
        ),
        ("area", ", ".join(foreign(area, SOURCE, here) for area in card.area)),
        ("languages", " · ".join(foreign(get(code).name, code, here) for code in card.languages)),
        ("hours", _hours(card, here)),
        ("cost", here.ui[costs[card.cost]] if card.cost else ""),
    ]


def _hours(card: Contact, here: Language) -> str:
    """Each span of hours with its days in words; the figures keep their order in Arabic, too."""
    if card.hours == "always":
        return here.ui["hours_always"]
    return "<br>".join(
        f"{', '.join(here.days[day] for day in hours.days)}: {left_to_right(f'{hours.opens} – {hours.closes}')}"
        for hours in card.hours or ()
    )


def _sentences(card: Contact) -> list[str]:
    """What only a known yes or no is said about."""
    keys = []
    if card.anonymous is not None:
        keys.append("anonymous_yes" if card.anonymous else "anonymous_no")
    if card.barrier_free is not None:
        keys.append("barrier_free_yes" if card.barrier_free else "barrier_free_no")
    return keys


def _trust(card: Contact, here: Language) -> str:
    if card.confirmed:
        role = foreign(card.confirmed.role, SOURCE, here)
        words = here.ui["confirmed"].format(date=here.day(card.confirmed.on), role=role)
    else:
        words = here.ui["unconfirmed"]
    source = here.ui["contact_source"].format(source=foreign(card.source, SOURCE, here)) if card.source else ""
    return f"{words} {source}".strip()


def term(meaning: Term, key: str, words: str, number: int, here: Language) -> str:
    """A word with the way to its explanation. The German word stays: it stands on the letter and on the door."""
    shown = words or ("" if here.code == SOURCE else meaning.words.get(here.code, ""))
    link = f'<a class="term" href="#w{number}">'
    if here.code == SOURCE or not shown:
        return f"{link}{foreign(words or key, SOURCE, here)}</a>"
    return f"{link}<bdi>{own(shown, here)}</bdi></a> ({foreign(key, SOURCE, here)})"


def explanations(terms: list[Term], here: Language) -> str:
    """The list of explained words at the end of a page: it needs no script, prints, and reads well aloud."""
    if not terms:
        return ""
    out = [f'<section class="words"><h2 id="words">{here.ui["words"]}</h2><dl>']
    for number, meaning in enumerate(terms, 1):
        known = meaning.words.get(here.code) if here.code != SOURCE else None
        name = foreign(meaning.term, SOURCE, here) + (f" – {own(known, here)}" if known else "")
        code = here.code if here.code in meaning.explain else SOURCE
        text = foreign(meaning.explain.get(code, ""), code, here)
        out.append(f'<div><dt id="w{number}">{name}</dt><dd>{text}</dd></div>')
    return "".join(out) + "</dl></section>"


def fact(meaning: Fact, here: Language, today: date) -> str:
    """A value, always with its date; past its check it says so."""
    code = here.code if here.code in meaning.value else SOURCE
    expired = meaning.check_again is not None and meaning.check_again < today
    stand = here.ui["fact_expired" if expired else "fact_as_of"].format(date=here.day(meaning.as_of))
    kind = "fact expired" if expired else "fact"
    value = foreign(meaning.value[code], code, here)
    return f'<span class="{kind}" data-fact="{meaning.id}">{value} <span class="as-of">({stand})</span></span>'
