"""The spine: content/ → pages → checks → site/ and the copy to take along, read from top to bottom."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from wegweiser import baseline, cache, checks, claims, config, data, ledger, load, quiet, release, rulebook, workers
from wegweiser import bundle as bundles
from wegweiser import site as sites
from wegweiser.bundle import files, manifest
from wegweiser.errors import WegweiserError
from wegweiser.language import CHOOSER, SOURCE
from wegweiser.model import Finding, Measure, Translated
from wegweiser.site import Site
from wegweiser.translate import status

MARK = "LIESMICH.txt"  # in every folder of bundles
_FEW = 8 if workers.FORKS else 40  # pages are checked sooner than processes are started


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says about a run."""

    today: date
    draft: bool = False
    release: bool = False
    policy: bool = True
    cache: bool = True
    every: bool = False  # also what is not worth telling on an easy page
    baseline: bool = True  # hide what baseline.json covers
    jobs: int = 1
    langs: tuple[str, ...] = ()  # only these; () = all
    progress: workers.Progress = lambda what, done, total: None


def check(root: Path, options: Options) -> tuple[Site, list[Finding], list[Measure]]:
    """Every finding in the sources of a site, and how hard its pages are to read."""
    settings = config.load(root)
    known, findings = data.load(root)
    pages, faults = load.load(settings)
    broken = load.broken(settings, pages, faults)
    ledgers, spoilt = ledger.load(root, [(page.lang, page.name) for page in pages if page.lang != SOURCE])
    site = sites.make(settings, known, pages, options.today, options.draft, options.policy, broken, ledgers)
    findings += [*faults, *spoilt, *release.check(site, options.release), *claims.check(site, options.release)]
    checked = {} if options.draft else _pages(site, options)
    held = {finding.path for finding in findings if finding.severity == "error"}
    translated = {key: made for key, (*_, made) in checked.items() if made}
    site = replace(site, translated=translated | _held(site, translated, held))
    findings += [*status.changes(site), *(finding for found, *_ in checked.values() for finding in found)]
    measures = [measured for _, measured, _ in checked.values()]
    if not options.every:
        findings, measures = quiet.apply(findings, measures, rulebook.of_language(), rulebook.mild_on_green())
    if options.baseline and not options.draft and not options.release:
        findings, measures = baseline.apply(root, findings, measures)
    return site, sorted(findings), measures


def _held(site: Site, translations: Iterable[cache.Key], paths: Collection[str]) -> dict[cache.Key, Translated]:
    """Translations whose file has a fault outside its pieces: nobody knows what they would say."""
    return {key: Translated("stub") for key in translations if site.pages[key].path in paths}


def _pages(site: Site, options: Options) -> dict[cache.Key, cache.Checked]:
    """What is found in each page; read again is only what changed since the last run."""
    names = cache.names(site) if options.cache else {}
    known = cache.load(site, names)
    wanted = [key for key in site.pages if key not in known]
    langs = [lang for lang in site.settings.languages if any(lang == of for of, _ in wanted)]
    jobs = options.jobs if len(wanted) > _FEW else 1
    rulebook.rules()  # imported before the processes part ways
    for found in workers.each(partial(checks.pages, site, wanted), langs, jobs, "prüfen", options.progress).values():
        known |= found
    if wanted and options.cache:
        cache.save(site, names, known)
    return {key: known[key] for key in site.pages}


def read(root: Path, options: Options) -> tuple[Site | None, list[Finding], list[Measure]]:
    """The site that may be published: none where a German page or the data has an error, and no faulty translation."""
    site, findings, measures = check(root, options)
    errors = [finding for finding in findings if finding.severity == "error"]
    if not options.draft and any(finding.lang in ("", SOURCE) for finding in errors):
        return None, findings, measures
    stubs = {key for key, made in site.translated.items() if made.state == "stub"}
    return replace(site, pages={key: page for key, page in site.pages.items() if key not in stubs}), findings, measures


def build(root: Path, out: Path, options: Options) -> tuple[Site | None, list[Finding], list[Measure]]:
    """Check, render and put in place. `out` changes in one step, or not at all."""
    from wegweiser.render import exchange, static  # here and below: a check has no use for it, and it takes time

    known = config.load(root).languages
    if unknown := [lang for lang in options.langs if lang not in known]:
        raise WegweiserError(
            f"Die Sprache „{unknown[0]}“ ist nicht eingerichtet.", f"Eingerichtet: {', '.join(known)}."
        )
    site, findings, measures = read(root, options)
    if site is None:
        return None, findings, measures
    _refuse_inside(root, out)
    if not all((out / lang).is_dir() for lang in site.settings.languages):
        options = replace(options, langs=())  # nothing there to leave as it was: half a site would have dead links
    with exchange.beside(out, static.MARK) as new:
        if options.langs:
            shutil.copytree(out, new, dirs_exist_ok=True)
        faults = render(site, new, options)
        if faults:
            return None, sorted([*findings, *faults]), measures
        exchange.exchange(new, out)
    return site, findings, measures


def _refuse_inside(root: Path, out: Path) -> None:
    """A site inside its own sources would be read as one of them the next time."""
    for source in ("content", "overrides"):
        if out.is_relative_to(root / source):
            raise WegweiserError(
                f"Der Ordner {out} liegt in {source}/.", "Geben Sie mit --out einen anderen Ordner an."
            )


def render(site: Site, out: Path, options: Options) -> list[Finding]:
    """Draw every language, each in its own process, and check what was drawn."""
    from wegweiser.render import start_mkdocs  # noqa: F401 - before the processes part ways

    langs = (CHOOSER, *(options.langs or site.settings.languages))
    found = workers.each(partial(_language, site, out), langs, options.jobs, "bauen", options.progress)
    return [finding for of in found.values() for finding in of]


def _language(site: Site, out: Path, lang: str) -> list[Finding]:
    from wegweiser.render import start_mkdocs, static

    part = out / f".{lang}"  # a folder of its own: MkDocs empties the one it builds in
    written = start_mkdocs.build(site, lang, part)
    for name in static.SHARED if lang == CHOOSER else (lang,):
        if (out / name).is_dir():
            shutil.rmtree(out / name)
        if (part / name).exists():
            (part / name).replace(out / name)
    part.rmdir()  # fails where something was written that belongs nowhere
    return [] if site.draft else checks.published(site, written)


def bundle(
    root: Path, out: Path, formats: Sequence[str], released: int, options: Options
) -> tuple[list[Path], list[Finding]]:
    """The site as it is now, packed in each format. The folder `out` changes in one step, too."""
    from wegweiser.render import exchange, static, stick

    site, findings, _ = read(root, options)
    if site is None:
        return [], findings
    _refuse_inside(root, out)
    with exchange.beside(out, MARK) as new:
        tree = new / "tree"
        faults = render(site, tree / stick.FOLDER, options)
        if faults:
            return [], sorted([*findings, *faults])
        stick.prepare(site, tree)
        described = manifest.make(files.listed(tree), site.settings.languages, released)
        packed = new / "packed"
        static.write(packed / MARK, "Kopien zum Mitnehmen. Dieser Ordner wird bei jedem Packen ersetzt.\n")
        made = [path for name in formats for path in bundles.packers()[name](tree, described, packed)]
        exchange.exchange(packed, out)
    return [out / path.name for path in made], findings
