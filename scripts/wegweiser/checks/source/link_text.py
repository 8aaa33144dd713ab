"""Ein Link, dem man nicht ansieht, wohin er führt: „hier“, „mehr“, eine nackte Adresse, derselbe Text für zwei Ziele.

Wer sich eine Seite vorlesen lässt, hört oft nur die Liste der Links: „hier, hier, mehr“. Der Text eines Links muss sein
Ziel nennen (WCAG 2.2, 2.4.4; so auch GOV.UK).
"""

import re
from collections.abc import Iterator

from wegweiser import address, sentences
from wegweiser.document import Document
from wegweiser.language import SOURCE
from wegweiser.model import Page, Severity, Span
from wegweiser.site import Site

SEVERITY = "error"
SEVERITIES = ("error", "warning")
BAD = (
    "Mehr finden Sie [hier](index.md).", "[Mehr](index.md)", "[Klicken Sie hier](index.md)", "[weiter ...](index.md)",
    "[https://www.bamf.de](https://www.bamf.de)", "[www.bamf.de/hilfe](https://www.bamf.de)",
    "[Hier klicken!](index.md)", "[Hilfe](index.md) und [Hilfe](https://www.bamf.de)", "[](index.md)",
    "[Link](index.md)", "[→](index.md)", "[diese Seite](index.md)", "Lesen Sie www.bamf.de.",
    "Gehen Sie auf https://www.bamf.de/hilfe.", "[mehr lesen](index.md)",
)  # fmt: skip
GOOD = (
    "[Zum Arzt gehen](index.md)", "[Hilfe](index.md) und noch einmal [Hilfe](index.md)",
    "Suchen Sie bei bamf.de danach.", "[Mehr über Ärzte](index.md)", "[Wer hilft hier?](index.md)",
    "[Hilfe](index.md) und [Hilfe](index.md#s1)",
)  # fmt: skip
SILENT = ("[Formular vom BAMF](https://www.bamf.de/formular)",)
# Words that say nothing of a target, in every language of ours; lower case, without signs.
_EMPTY = {
    "de": "hier|mehr|weiter|link|da|dort|dies|diese seite|diese website|diesem link|hier klicken|klicken sie hier"
    "|klick hier|bitte hier klicken|bitte klicken sie hier|mehr lesen|weiterlesen|weiter lesen|lesen sie mehr"
    "|lesen sie hier|mehr dazu|mehr infos|mehr info|infos|info|details|mehr erfahren|mehr informationen"
    "|weitere informationen|seite|zur seite|website|internetseite|webseite|zum link|unter diesem link|lesen sie weiter"
    "|siehe hier|hier lesen|hier mehr|artikel|pdf|download",
    "en": "here|more|click here|read more|link|this|this link|this page|more info|more information|learn more|click"
    "|see here|read here|read on|continue|continue reading|details|website|page|please click here|find out more"
    "|see more|download|pdf",
    "fr": "ici|cliquez ici|plus|en savoir plus|lien|ce lien|cette page|lire plus|lire la suite|plus dinformations"
    "|plus dinfos|suite|voir ici|par ici|cliquer ici|lire ici|détails|télécharger",
    "ar": "هنا|المزيد|اضغط هنا|اضغطوا هنا|انقر هنا|انقروا هنا|اقرأ المزيد|اقرؤوا المزيد|رابط|الرابط|هذا الرابط"
    "|هذه الصفحة|من هنا|لمزيد من المعلومات|للمزيد|مزيد من المعلومات|معلومات أكثر|تفاصيل|التفاصيل",
    "fa": "اینجا|این جا|بیشتر|اینجا کلیک کنید|کلیک کنید|بیشتر بخوانید|لینک|این لینک|این صفحه|ادامه|ادامه مطلب"
    "|اطلاعات بیشتر|جزئیات",
    "fa-AF": "اینجا|این جا|بیشتر|اینجا کلیک کنید|اینجا را کلیک کنید|بیشتر بخوانید|لینک|این لینک|این صفحه|ادامه"
    "|معلومات بیشتر|جزئیات",
    "ps": "دلته|نور|دلته کلیک وکړئ|دلته کلیک وکړی|لینک|نور ولولئ|دا لینک|دا پاڼه|نور معلومات",
    "tr": "burada|buraya|buradan|burası|tıklayın|buraya tıklayın|daha fazla|devamı|link|bağlantı|bu bağlantı|bu sayfa"
    "|fazlası|daha fazla bilgi|devamını oku|devamını okuyun|detaylar|ayrıntılar",
    "uk": "тут|тут більше|більше|натисніть тут|докладніше|детальніше|посилання|це посилання|ця сторінка|сюди"
    "|натисніть сюди|читати далі|читайте далі|далі|більше інформації",
    "ru": "здесь|тут|больше|нажмите здесь|подробнее|ссылка|эта ссылка|эта страница|сюда|нажмите сюда|читать далее"
    "|далее|дальше|больше информации|перейти|по ссылке",
    "ku-Latn": "li vir|vir|bêtir|zêdetir|li vir bitikînin|li vir bikirtînin|lînk|girêdan|ev rûpel|ev girêdan"
    "|zêdetir bixwînin|bêtir bixwînin|zêdetir agahî|bêtir agahî",
    "ku-Arab": "لێرە|زیاتر|ئێرە|کلیک بکە|کلیک بکەن|لێرە کلیک بکە|لێرە کلیک بکەن|لینک|بەستەر|ئەم لینکە|ئەم پەڕەیە"
    "|زیاتر بخوێنەوە|زیاتر بخوێننەوە|زانیاری زیاتر",
    "ti": "ኣብዚ|ኣብዚ ጠውቑ|ኣብዚ ጠውቕ|ሊንክ|ተወሳኺ|ዝያዳ|ዝያዳ ኣንብቡ|ዝያዳ ሓበሬታ|ተወሳኺ ሓበሬታ|መላግቦ",
    "so": "halkan|wax badan|riix halkan|halkan riix|halkan guji|guji halkan|link|akhri wax badan|wax dheeraad ah"
    "|boggan|halkan ka akhri|faahfaahin|macluumaad dheeraad ah",
}  # fmt: skip
_WORDS = {lang: frozenset(words.split("|")) for lang, words in _EMPTY.items()}
_SIGNS = re.compile(r"[^\w\s]|_")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)]", re.IGNORECASE)
_BARE = re.compile(
    r"\s*(?:(?:https?://|www\.)\S*|[\w-]+(?:\.[\w-]+)*\.(?:de|com|org|net|eu|nrw|info)(?:/\S*)?)\s*", re.I
)
_HOW = "Nennen Sie das Ziel: [Titel der Seite](…)"


def check(page: Page, document: Document, site: Site) -> Iterator[tuple[Span, str, str, Severity]]:
    # An error would take a translation off the site, and a vague link is better than no page in one's language.
    severity: Severity = "error" if page.lang == SOURCE else "warning"
    for at, message, advice in (*_links(page, document), *_typed(document)):
        yield at, message, advice, severity


def _links(page: Page, document: Document) -> Iterator[tuple[Span, str, str]]:
    targets: dict[str, str] = {}
    for link in document.links:
        text = " ".join(_SIGNS.sub("", link.text.casefold()).split())
        target = _target(page, link.target)
        if _BARE.fullmatch(link.text):
            yield link.at, f"Der Link zeigt nur eine Adresse: „{link.text.strip()[:60]}“.", f"{_HOW}."
        elif not text or text in _WORDS.get(page.lang, ()) or text in _WORDS["de"] & _WORDS["en"]:
            yield link.at, f"Der Link sagt nicht, wohin er führt: „{link.text.strip()}“.", f"{_HOW}."
        elif targets.setdefault(text, target) != target:
            what = f"Zwei Links heißen gleich und führen an verschiedene Orte: „{link.text.strip()[:60]}“."
            yield link.at, what, "Geben Sie jedem Link einen eigenen Text, am besten den Titel seiner Seite."


def _typed(document: Document) -> Iterator[tuple[Span, str, str]]:
    """Addresses in the text that are no links."""
    shown: dict[int, str] = {}
    for link in document.links:
        if _BARE.fullmatch(link.text):
            shown[link.at.line] = f"{shown.get(link.at.line, '')} {link.text}"
    for block in document.blocks:
        for match in _ADDRESS.finditer(block.text) if "//" in block.text or "www." in block.text.lower() else ():
            at = sentences.place(document, block, *match.span())
            if match[0] not in shown.get(at.line, ""):
                yield at, f"Eine Adresse im Text: „{match[0][:60]}“.", f"Machen Sie einen Link daraus. {_HOW}."


def _target(page: Page, target: str) -> str:
    """Where a link leads, however it is written; a place within a page is that page."""
    path = target.partition("#")[0]
    if "://" in path:
        return path.rstrip("/")
    return address.resolve(page.name, path) if path else page.name
