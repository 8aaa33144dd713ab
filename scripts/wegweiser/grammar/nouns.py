"""German nouns by form: gender where a rule needs it, the s of the genitive, names, nouns that open a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wegweiser.grammar import verbs
from wegweiser.grammar.tokens import Token
from wegweiser.readability.frequencies import zipf

GENITIVE_PREPOSITIONS = frozenset(
    (
        "wegen während trotz innerhalb außerhalb anlässlich aufgrund grund anhand mithilfe hilfe mittels infolge "
        "hinsichtlich bezüglich bzgl seitens anstelle statt anstatt zugunsten ungeachtet oberhalb unterhalb "
        "zwecks mangels dank einschließlich abzüglich zuzüglich diesseits jenseits inmitten unweit kraft "
        "vorbehaltlich angesichts abseits beiderseits eingedenk zulasten zuungunsten ausschließlich inklusive "
        "exklusive unbeschadet vermittels"
    ).split()
)
# "in der Schule", "aus Deutschland der": here the article is no genitive.
NO_NOUNS = frozenset(
    (
        "in im an am auf aus bei mit nach von vom zu zum zur für durch gegen ohne um über unter vor hinter neben "
        "zwischen seit bis ab laut gemäß gegenüber entsprechend außer samt nebst nahe entlang je pro und oder "
        "aber denn wenn weil dass ob als wie auch nur noch schon dann da hier dort heute morgen jetzt nicht so "
        "also sonst ist sind war hat haben wird werden kann können muss müssen darf soll will wo wann was wer "
        "warum sie ihnen ihr ihre ihren ihrem ihres ihrer uns wir er es man ich du mir dir ihm ihn euch mich dich "
        "sich"
    ).split()
)
# Ends of masculine nouns: "der" before them is a subject ("wenn am Abend der Arzt kommt").
_MASCULINE = tuple(
    (
        "arzt staat bund kreis bus zug kurs antrag termin brief pass vertrag ausweis mann vater sohn bruder "
        "freund chef weg platz tag monat schein betrag bescheid unterricht eintritt beitrag raum name notruf "
        "notarzt krieg ort besuch umzug lohn test anwalt verein dienst schutz titel schlüssel stempel anspruch "
        "punkt grund hund kopf bauch rücken zahn fuß arm preis rat markt stoff strom müll park bahnhof unfall "
        "fall schaden koffer krankenwagen wagen garten kindergarten laden herr junge mensch nachbar polizist "
        "patient student präsident flüchtling säugling lehrling verlust wechsel mangel artikel zettel abend "
        "morgen sommer winter herbst januar mai juni juli august montag vormittag nachmittag fahrplan plan film "
        "text link hinweis nachweis beleg beginn aufenthalt abschluss job betrieb vorstand bedarf regelsatz satz "
        "anteil teil sack sprachkurs sitz kunde zugang einlass rechtsweg stand schritt versand zuschlag regen "
        "schnee papa onkel opa hausarzt ausschuss empfang eingang ausgang aufzug parkplatz transport zuschuss "
        "geldautomat automat computer laptop kontakt schlaf tod unterhalt haushalt haftbefehl alltag feiertag "
        "sonntag samstag freitag donnerstag mittwoch dienstag gottesdienst keller fahrer busfahrer hausmeister "
        "vermieter arbeitgeber"
    ).split()
)
_NOT_MASCULINE = ("heirat", "antwort", "urkunde", "sekunde", "fahrt")
_AGENT = re.compile(r"[a-zäöüß]{3}er$")
# On -er, but feminine or mostly plural after "der".
_NO_AGENT = tuple(
    (
        "kinder länder männer bilder bücher häuser ämter mitglieder wörter eltern felder güter mutter tochter "
        "schwester steuer feier dauer nummer leiter kammer mauer oper trauer sommer ausländer einwohner "
        "mitarbeiter bewerber bewohner nutzer verbraucher träger schüler bürger arbeitnehmer arbeiter helfer "
        "geflüchteter"
    ).split()
)
_PLACE = re.compile(
    r"(?:[\w-]+(?:land|ien|istan|falen|reich|stein|burg)|Europa|Afrika|Berlin|Köln|Düsseldorf|Bochum|Dortmund|Duisburg"
    r"|Münster|Bonn|Irak|Iran|Libanon)s"
)
_NOUN_IN_T = tuple(
    (
        "heit keit schaft tät amt schrift kunft ort rat zeit sicht recht pflicht wert dienst arzt arbeit fahrt "
        "anstalt geburt unterricht gebiet nacht stadt markt haft not kraft"
    ).split()
)


_NOT_FIRST = frozenset(
    (
        "zeigen geben sagen bringen schicken melden heute hier dort dann danach auch nur wenn weil dass ob falls "
        "als sobald bevor nachdem obwohl damit während da wie wo wann warum was wer so doch aber und oder nicht "
        "jetzt früher später oft immer manchmal meistens zuerst zuletzt außerdem deshalb trotzdem sonst sogar "
        "bald erst schon noch wieder bitte leider vielleicht natürlich welcher jeder dieser mancher zahlen helfen "
        "sofern solange indem seitdem ehe bis seit denn sondern weder entweder sowohl je desto morgen gestern "
        "montags abends ein kein mein dein sein ihr unser euer viel wenig ganz etwas mehr weniger zwei drei vier "
        "entscheiden entscheidend wichtig neu nimmt unten oben links rechts darf will"
    ).split()
)
_NO_NAME = frozenset(
    (
        "kurs kurses haus bus alles nichts etwas links rechts abends morgens mittags nachts montags dienstags "
        "mittwochs donnerstags freitags samstags sonntags infos fotos autos handys apps emails kitas pkws teams "
        "kits tickets cookies videos jobs tipps downloads events workshops hotels cafés clubs mails sms thomas "
        "klaus jens hans niklas markus jonas lukas lars anders bereits falls eines keines jenes dieses jedes "
        "welches erstens zweitens übrigens meistens mindestens höchstens wenigstens besonders als bis was das los "
        "aus jobcenters parks"
    ).split()
)


def is_masculine(low: str) -> bool:
    return low.endswith(_MASCULINE) and not low.endswith(_NOT_MASCULINE) and not low.endswith(_NO_AGENT)


def is_agent(low: str) -> bool:
    """ "Lehrer", "Vermieter": one man, or after "der" as often the genitive of several."""
    return bool(_AGENT.search(low)) and not low.endswith(_NO_AGENT)


def is_place(word: str) -> bool:
    """A place in the genitive: "Syriens"."""
    return bool(_PLACE.fullmatch(word))


def is_genitive(word: str) -> bool:
    """Whether the s of a noun is an ending: "Jahres", "Antrags", not "Haus"."""
    low = word.lower()
    if not low.endswith("s") or low.endswith(("nis", "us", "ss", "haus", "glas", "gas", "gleis", "kreis", "os", "is")):
        return False
    return low.endswith("es") or zipf(low[:-1]) > zipf(low)


def starts_sentence(token: Token) -> bool:
    """Whether the first word of a sentence is a noun and no verb or adverb, which are written large there, too."""
    low = token.low
    if low in verbs.AUXILIARIES or low in verbs.STRONG_PAST or low in GENITIVE_PREPOSITIONS or low in NO_NOUNS:
        return False
    return low.endswith(_NOUN_IN_T) if low.endswith("t") else low not in _NOT_FIRST


def is_name(words: Sequence[Token], at: int, noun: int) -> bool:
    """ "Alis Schule", "Deutschlands Städte": more often written without its s, and no article before it."""
    token = words[at]
    if (
        noun != at + 1
        or not token.text[0].isupper()
        or not re.search(r"[^esßxz\W\d]s$", token.low)
        or len(token.text) < 4
    ):
        return False
    if (
        at
        and words[at - 1].text[0].islower()
        and re.search(r"e[srnm]?$|^(?:das|zum|zur|im|am|vom|beim|ein|mein|dein|sein|ihr|kein)$", words[at - 1].low)
        and words[at - 1].low not in ("ohne", "heute", "bitte", "gerne")
    ):
        return False
    if token.low in GENITIVE_PREPOSITIONS or token.low in NO_NOUNS:
        return False
    base, whole = zipf(token.low[:-1]), zipf(token.low)
    return (
        base > 2.5
        and base > whole + 0.3
        and token.low not in _NO_NAME
        and not token.low.endswith(("ings", "eis", "aus"))
    )
