"""Says that a translation belongs to its German page as both stand now: writes the ledger."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wegweiser import beside, ledger
from wegweiser.beside import Beside, Pair
from wegweiser.errors import WegweiserError
from wegweiser.language import SOURCE
from wegweiser.ledger import Back, Ledger, Verdict
from wegweiser.site import Site


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be accepted of a translation."""

    line: int | None = None  # only the piece on this line of the translation
    unchanged: bool = False  # the German changed, its meaning did not: also pieces whose translation is the old one
    verdict: Verdict | None = None  # of a blind translation back into German
    by: str = "machine"
    differed: int = 0
    mended: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    """What was written, and which lines of the translation stay open, with the reason."""

    path: str
    accepted: int
    open: tuple[tuple[int, str], ...]


def accept(site: Site, lang: str, name: str, wish: Wish, today: date) -> Done:
    """Accept one translation, or as much of it as can be."""
    put = _beside(site, lang, name)
    wrong = site.translated[lang, name].replaced if (lang, name) in site.translated else ()
    german = [pair for pair in put.pairs if pair.german]
    replaced = {id(german[number]) for number in wrong}
    accepted, still_open = [], []
    for pair in put.pairs:
        reason = _hindrance(pair, wish, id(pair) in replaced)
        if pair.state != "current" and reason is None:
            accepted.append(pair)
        elif reason and reason != _NOT_ASKED:
            still_open.append((pair.own.at.line if pair.own else put.after(pair).line, reason))
    if wish.line is not None and not accepted and not still_open:
        what = f"In Zeile {wish.line} von content/{lang}/{name}.md ist nichts zu bestätigen."
        raise WegweiserError(what, f"Was offen ist, sagt: wegweiser check content/{lang}/{name}.md")
    path = ledger.path(Path(site.settings.root), lang, name)
    pairs = list(_kept(put, put.ledger, accepted))
    ledger.write(path, pairs, _backs(put, wish, today))
    return Done(f"{ledger.FOLDER}/{lang}/{name}.jsonl", len(accepted), tuple(still_open))


def add(site: Site, lang: str, name: str, pairs: Iterable[ledger.Pair]) -> str:
    """Pairs that somebody accepted elsewhere, beside what was accepted before; returns the file."""
    path = ledger.path(Path(site.settings.root), lang, name)
    old = ledger.parse(path)[0] if path.is_file() else ledger.EMPTY  # also of a page that cannot be read today
    ledger.write(path, [*pairs, *sorted(old.pairs)], old.backs)
    return f"{ledger.FOLDER}/{lang}/{name}.jsonl"


def _beside(site: Site, lang: str, name: str) -> Beside:
    if (SOURCE, name) not in site.pages:
        near = difflib.get_close_matches(name, site.names, 1)
        advice = f"Meinten Sie „{near[0]}“?" if near else "Nennen Sie die Seite so: gesundheit/notfall"
        raise WegweiserError(f"Die Seite „{name}“ gibt es nicht.", advice)
    if (lang, name) not in site.pages:
        what = f"content/{lang}/{name}.md gibt es nicht oder lässt sich nicht lesen."
        raise WegweiserError(what, f"Warum, sagt: wegweiser check --lang {lang}")
    accepted = site.ledgers.get((lang, name), ledger.EMPTY)
    return beside.put(site.pages[lang, name], site.pages[SOURCE, name], accepted)


def _has(pair: Pair, line: int) -> bool:
    if not pair.own:
        return False
    last = pair.own.block.until[0] if pair.own.block else pair.own.at.line
    return pair.own.at.line <= line <= last


_NOT_ASKED = "nicht gefragt"


def _hindrance(pair: Pair, wish: Wish, is_wrong: bool) -> str | None:
    """Why a piece cannot be accepted."""
    if wish.line is not None and not _has(pair, wish.line):
        return _NOT_ASKED
    if is_wrong and pair.own:
        return "Hier ist noch ein Fehler. Welcher, sagt: wegweiser check"
    return hindrance(pair, wish.unchanged)


def hindrance(pair: Pair, unchanged: bool) -> str | None:
    """Why a piece cannot be accepted, as far as both texts alone can say."""
    if pair.state == "missing":
        german = pair.german.text[:60] if pair.german else ""
        return f"Hiernach fehlt ein Teil der deutschen Seite: „{german}“"
    if pair.state == "extra":
        return "Diesen Teil hat die deutsche Seite nicht."
    if pair.state == "stale" and not unchanged:
        return (
            "Das Deutsche ist neu, die Übersetzung noch die alte. Hat sich der Sinn nicht geändert: --unchanged-meaning"
        )
    return None


def _kept(put: Beside, old: Ledger, accepted: Collection[Pair]) -> Iterator[ledger.Pair]:
    """What is accepted now, in the order of the page; of what is still open, what was accepted before."""
    fresh = {id(pair) for pair in accepted}
    for pair in put.pairs:
        if "card" in (pair.german and pair.german.kind, pair.own and pair.own.kind):
            continue
        german, own = pair.german.digest if pair.german else "", pair.own.digest if pair.own else ""
        if pair.state == "current" or id(pair) in fresh:
            yield german, own
        else:
            yield from sorted(known for known in old.pairs if german == known[0] or own == known[1])


def _backs(put: Beside, wish: Wish, today: date) -> Iterable[Back]:
    """A verdict speaks of one text for ever: a new text needs a new one, whatever anybody says of its meaning."""
    if wish.verdict:
        return [Back(wish.verdict, ledger.whole(put.digests), today.isoformat(), wish.by, wish.differed, wish.mended)]
    return put.ledger.backs
