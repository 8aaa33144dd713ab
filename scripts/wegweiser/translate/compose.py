"""The file of a translation with new texts in it: what nobody touched stays as it is, to the byte."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from wegweiser import blocks, disk, ledger, read, segments
from wegweiser.language import SOURCE
from wegweiser.model import Finding
from wegweiser.site import Site
from wegweiser.translate.sheet import Sheet

Method = Literal["human", "machine"]
_BOM = "\ufeff"
_LINE_END = re.compile(r"\r\n|\r|\n")
_HOW = re.compile(r"(?m)^translation:.*(?:(?:\r\n|\r|\n)[ \t]+\S.*)*")


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one page."""

    name: str
    path: str  # of the translation
    is_new: bool
    texts: int  # that are others now
    pairs: tuple[ledger.Pair, ...]  # German and own pieces that belong together, and that the ledger does not know yet


@dataclass(frozen=True, slots=True)
class Taken:
    """What was written, and what was not."""

    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]


def path(site: Site, lang: str, sheet: Sheet) -> Path:
    return Path(site.settings.root, site.settings.content, lang, f"{sheet.german.name}.md")


def shown(site: Site, lang: str, sheet: Sheet) -> str:
    return f"{site.settings.content}/{lang}/{sheet.german.name}.md"


def unreadable(site: Site, lang: str, sheet: Sheet) -> Iterator[Finding]:
    """A page that is there but has a fault above its text must not be written over."""
    if sheet.own is None and read.there(path(site, lang, sheet)):
        what, advice = "Die Seite lässt sich nicht lesen.", f"Warum, sagt: wegweiser check --lang {lang}"
        yield Finding(shown(site, lang, sheet), 1, 1, lang, "unreadable-page", "error", what, advice)


def waiting(sheet: Sheet, texts: Mapping[str, str]) -> tuple[int, ...]:
    """The German lines of what has no translation, in the page or in these texts."""
    return tuple(piece.german.at.line for piece in sheet.pieces if not piece.own and piece.name not in texts)


def write(site: Site, lang: str, sheet: Sheet, texts: Mapping[str, str], method: Method) -> Change | None:
    """Write what can be written of these texts. A page is made, and a lost piece put in, only when none is missing."""
    file = path(site, lang, sheet)
    whole = not waiting(sheet, texts)
    fresh = {piece.name: texts[piece.name] for piece in sheet.pieces if piece.name in texts and (piece.own or whole)}
    if not fresh or not (sheet.own or whole):
        return None
    new = _rebuilt(site, lang, sheet, fresh, method) if _needs_skeleton(sheet, fresh) else _patched(file, sheet, fresh)
    if sheet.own and method == "machine":
        new = _as_machine(new)
    disk.put(file, new.encode())
    pairs = [(piece.german.digest, segments.digest(fresh[piece.name])) for piece in sheet.pieces if piece.name in fresh]
    return Change(sheet.german.name, shown(site, lang, sheet), not sheet.own, len(fresh), tuple(pairs))


def _needs_skeleton(sheet: Sheet, texts: Mapping[str, str]) -> bool:
    return any(not piece.own for piece in sheet.pieces if piece.name in texts)


def _patched(file: Path, sheet: Sheet, texts: Mapping[str, str]) -> str:
    changes = [(piece.own, texts[piece.name]) for piece in sheet.pieces if piece.own and piece.name in texts]
    return segments.replace(_raw(file), changes)


def _rebuilt(site: Site, lang: str, sheet: Sheet, texts: Mapping[str, str], method: Method) -> str:
    """The German page with every text in its translation, below what stands above the translation now."""
    all_texts = {p.name: texts.get(p.name) or (p.own.text if p.own else "") for p in sheet.pieces}
    german = _raw(path(site, SOURCE, sheet)).removeprefix(_BOM)
    changes = [(piece.german, all_texts[piece.name]) for piece in sheet.pieces if piece.german.block]
    body = _halves(segments.replace(german, changes), sheet.german.body_line)[1]
    body = blocks.COMMENT.sub("", body)  # they speak of the German wording
    if sheet.own:
        fields = [(p.own, texts[p.name]) for p in sheet.pieces if p.own and not p.own.block and p.name in texts]
        raw = _raw(path(site, lang, sheet))
        return segments.replace(_halves(raw, sheet.own.body_line)[0], fields) + body
    end = match[0] if (match := _LINE_END.search(german)) else "\n"
    named = {segments.FIELDS[p.german.kind]: all_texts[p.name] for p in sheet.pieces if not p.german.block}
    lines = [f"{key}: {json.dumps(text, ensure_ascii=False)}" for key, text in named.items()]
    return end.join(["---", *lines, _how(method), "---", ""]) + body


def _how(method: Method) -> str:
    return f"translation: {{method: {method}, reviewed_by: null, reviewed: null}}"


def _as_machine(source: str) -> str:
    """Where a program has had its say, nobody has read the page as it is now."""
    fence = list(re.finditer(rf"(?m)^{_BOM}?---[ \t]*\r?$", source))[1].start()
    return _HOW.sub(_how("machine"), source[:fence]) + source[fence:]


def _halves(source: str, body_line: int) -> tuple[str, str]:
    """What stands above the body, and the body."""
    starts = [0, *(match.end() for match in _LINE_END.finditer(source)), len(source)]
    at = starts[min(body_line, len(starts)) - 1]
    return source[:at], source[at:]


def _raw(file: Path) -> str:
    """With the line ends it has, and with its byte order mark."""
    return file.read_bytes().decode("utf-8")
