"""A first translation by a program of the operator: of what is missing and of what has new German, never as checked."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass

from wegweiser import language
from wegweiser.errors import WegweiserError
from wegweiser.model import Finding, Severity
from wegweiser.site import Site
from wegweiser.translate import compose, memory, notes, program, protect, sheet, sound
from wegweiser.translate.compose import Change, Taken
from wegweiser.translate.sheet import KINDS, Piece, Sheet

WAIT = 600.0  # seconds for one answer: a model may have to be loaded first
_AGAIN = "Rufen Sie den Befehl noch einmal auf, oder übersetzen Sie die Stelle selbst."


@dataclass(frozen=True, slots=True)
class _Job:
    """A text to translate, and a page it stands on."""

    sheet: Sheet
    piece: Piece

    @property
    def key(self) -> str:
        return self.piece.german.digest

    def finding(self, lang: str, rule: str, what: str, advice: str = _AGAIN) -> Finding:
        german = self.piece.german
        severity: Severity = "error" if rule == "stopped-program" else "warning"
        return Finding(
            self.sheet.german.path,
            german.at.line,
            german.at.column,
            lang,
            rule,
            severity,
            what,
            advice,
            german.plain[:80],
        )


def draft(site: Site, lang: str, command: str, names: Collection[str] = (), wait: float = WAIT) -> Taken:
    """Let a program translate what these pages lack, or all pages; a page is made when nothing is missing any more."""
    words = program.words(command)
    sheets = sheet.of(site, lang)
    named = _named(sheets, names)
    findings = [finding for one in named for finding in compose.unreadable(site, lang, one)]
    held = {finding.path for finding in findings}
    wanted = [one for one in named if compose.shown(site, lang, one) not in held]
    texts = memory.drafts(site, lang) | memory.of(sheets)
    jobs = {job.key: job for one in wanted for job in _jobs(one) if job.key not in texts}
    try:
        _translate(site, lang, words, list(jobs.values()), texts, findings, wait)
    finally:  # also where somebody loses patience: what was answered may be paid for
        answered = {key: texts[key] for key in jobs if key in texts}
        memory.keep(site, lang, memory.drafts(site, lang) | answered)
    changes = {one.german.name: _written(site, lang, one, texts, findings) for one in wanted}
    open_still = {job.key for one in sheets if not changes.get(one.german.name) for job in _jobs(one)}
    memory.keep(site, lang, {key: text for key, text in memory.drafts(site, lang).items() if key in open_still})
    return Taken(tuple(change for change in changes.values() if change), tuple(sorted(findings)))


def _named(sheets: Sequence[Sheet], names: Collection[str]) -> Sequence[Sheet]:
    known = [one.german.name for one in sheets]
    for name in names:
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            advice = f"Meinten Sie „{near[0]}“?" if near else "Nennen Sie die Seite so: gesundheit/notfall"
            raise WegweiserError(f"Die Seite „{name}“ gibt es nicht.", advice)
    return [one for one in sheets if one.german.name in (names or known) and not one.german.withdrawn]


def _jobs(one: Sheet) -> Iterator[_Job]:
    return (_Job(one, piece) for piece in one.pieces if piece.state in ("missing", "stale"))


def _translate(
    site: Site,
    lang: str,
    words: Sequence[str],
    jobs: Sequence[_Job],
    texts: dict[str, str],
    findings: list[Finding],
    wait: float,
) -> None:
    """First with placeholders; what lost one once more as it is written, which other programs handle better."""
    glossary = notes.Glossary(site.data)
    failed: list[tuple[_Job, str]] = []
    for hide in (protect.hide, protect.Hidden):
        if not jobs:
            break
        failed = []
        hidden = [hide(job.piece.german.text) for job in jobs]
        requests = [_request(lang, glossary, job, one.text) for job, one in zip(jobs, hidden, strict=True)]
        at = 0
        with closing(program.ask(words, requests, wait)) as answers:
            try:
                for at, job in enumerate(jobs):
                    text, wrong = _sound(site, job, hidden[at], next(answers))
                    if wrong:
                        failed.append((job, wrong))
                    else:
                        texts[job.key] = text
            except program.Stopped as stop:
                if not texts.keys() & {job.key for job in jobs}:
                    raise WegweiserError(str(stop), "Probieren Sie das Programm erst mit einer Zeile aus.") from None
                what = f"{stop} {len(jobs) - at} Texte sind nicht übersetzt."
                findings.append(jobs[at].finding(lang, "stopped-program", what))
                return
        jobs = [job for job, _ in failed]
    findings += [job.finding(lang, "unfit-answer", wrong) for job, wrong in failed]


def _request(lang: str, glossary: notes.Glossary, job: _Job, text: str) -> program.Request:
    return {
        "text": text,
        "lang": language.get(lang).tag,
        "context": f"{job.sheet.german.title} ({KINDS[job.piece.german.kind]})",
        "terms": glossary.words(job.piece, lang),
    }


def _sound(site: Site, job: _Job, hidden: protect.Hidden, answer: str | None) -> tuple[str, str]:
    """The text for the page, and what is wrong with it."""
    if not answer:
        return "", "Das Programm hat keinen Text zurückgegeben."
    text = hidden.show(answer)
    if text is None:
        return "", "In der Antwort des Programms fehlt eine Marke, ein Link oder eine Zahl."
    if lost := Counter(protect.numbers(job.piece.german.plain)) - Counter(protect.numbers(text)):
        return "", f"In der Antwort des Programms fehlt die Zahl {min(lost)}."
    text = sound.tidy(job.piece, text)
    return text, next((what for _, what, _ in sound.faults(site, job.sheet, job.piece, text)), "")


def _written(site: Site, lang: str, one: Sheet, texts: Mapping[str, str], findings: list[Finding]) -> Change | None:
    """Write a page, with the texts of other pages that fit here, too."""
    new = {}
    for job in _jobs(one):
        text = texts.get(job.key, "")
        if text and not any(sound.faults(site, one, job.piece, text)):
            new[job.piece.name] = text
    if waiting := compose.waiting(one, new):
        what = f"Noch nicht übersetzt: {len(waiting)} von {len(one.pieces)} Texten."
        then = "stehen die neuen auf der Seite" if one.own else "gibt es die Seite"
        advice = f"Erst wenn sie da sind, {then}. Rufen Sie den Befehl noch einmal auf, oder nehmen Sie PO-Dateien."
        shown = compose.shown(site, lang, one)
        findings.append(Finding(shown, 1, 1, lang, "incomplete-page", "warning", what, advice))
    return compose.write(site, lang, one, new, "machine")
