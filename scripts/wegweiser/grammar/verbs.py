"""German verb forms by list and by ending: which word may be the finite verb of a clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wegweiser.grammar import participles
from wegweiser.grammar.tokens import Token

WERDEN = frozenset("werde wirst wird werden werdet wurde wurdest wurden wurdet würde würdest würden würdet".split())
MODALS = frozenset(
    (
        "kann kannst können könnt konnte konnten könnte könnten muss musst müssen müsst musste mussten müsste "
        "müssten darf darfst dürfen dürft durfte durften dürfte dürften soll sollst sollen sollt sollte sollten "
        "will willst wollen wollt wollte wollten mag mögen möchte möchtest möchten möchtet könntest müsstest "
        "solltest wolltest"
    ).split()
)
BE_HAVE = frozenset(
    (
        "bin bist ist sind seid war warst waren wart sei seien wäre wären habe hast hat haben habt hatte hattest "
        "hatten hätte hättest hätten"
    ).split()
)
# Verbs that rule a clause and can be told by their form alone.
AUXILIARIES = WERDEN | MODALS | BE_HAVE
# Past tense of strong verbs, and the few present forms that do not end like a verb.
STRONG_PAST = frozenset(
    (
        "bekam bekamen kam kamen ging gingen stand standen fand fanden gab gaben half halfen lag lagen nahm "
        "nahmen sah sahen sprach sprachen blieb blieben hieß hießen ließ ließen schrieb schrieben lief liefen "
        "trug trugen fuhr fuhren zog zogen verlor verloren begann begannen rief riefen traf trafen tat taten saß "
        "saßen starb starben wuchs wuchsen bot boten bat baten aß aßen trank tranken las lasen hielt hielten fiel "
        "fielen schlief schliefen floh flohen flog flogen gewann gewannen brach brachen verließ verließen erhielt "
        "erhielten entstand entstanden bestand bestanden verstand verstanden schloss schlossen kannte kannten "
        "wusste wussten brachte brachten dachte dachten nannte nannten sandte sandten lud luden schlug schlugen "
        "stieg stiegen empfing hing hingen sang sangen schien schienen schwieg sank sprang sprangen warf warfen "
        "zwang zwangen gelang gelangen geschah verschwand verschwanden erfuhr erfuhren verbot verboten trat "
        "traten vertrat übernahm übernahmen unternahm entschied entschieden unterschied beschrieb erschien gefiel "
        "galt galten sollte"
    ).split()
)
SUBJUNCTIVES = frozenset("läge gäbe käme ginge fände bliebe ließe bräuchte stünde hieße wüsste".split())
SHORT_PRESENT = frozenset("tun weiß lässt tut gilt hilft gibt geht steht".split())

_T = frozenset(
    (
        "nicht jetzt erst oft dort seit mit gut statt anstatt fort bereit sofort überhaupt insgesamt zuletzt "
        "zuerst sonst selbst echt recht leicht weit laut kalt alt vielleicht dicht schlecht bekannt unbekannt "
        "kaputt nett satt fest ernst fast meist längst acht rot tot gesamt umsonst bunt nackt glatt breit spät "
        "zeit halt matt schlicht sanft zart hart zumeist zunächst demnächst höchst mindest möglichst "
        "baldmöglichst samt mitsamt bislang gerecht korrekt direkt indirekt kompakt perfekt exakt intakt dezent "
        "konstant interessant relevant elegant tolerant permanent kompetent effizient konsequent transparent "
        "akzent intelligent wert geehrt elft zwölft damit womit somit hiermit wohlbehalten allerhöchst mitunter "
        "dergestalt derart gewohnt ungewohnt quitt verrückt nebst soweit zugut unbestimmt unbegrenzt unbefristet "
        "ungeachtet unbedingt zuvörderst hinfort beliebt unbeliebt berühmt verwandt befreundet verliebt "
        "zuallererst nachmittag abseit"
    ).split()
)
_T_END = re.compile(r"(?:haft|fest|dicht|echt|bereit|weit|gerecht|wert|recht|leicht|falt|seits|malt)$")
_EN = frozenset(
    (
        "zusammen oben unten neben morgen außen innen hinten drüben daneben wegen gegen zwischen allen anderen "
        "beiden einen keinen diesen jenen meinen deinen seinen ihren unseren euren vielen wenigen manchen einigen "
        "solchen welchen denen ihnen den wen dagegen hingegen deswegen meinetwegen eben soeben sieben zehn offen "
        "selten trocken eigen golden vorgestern gestern gern ungern sondern insofern sofern fern modern extern "
        "intern wann dann denn wenn ersten letzten nächsten besten meisten wenigsten mindesten frühesten "
        "spätesten höchsten übrigen folgenden jeden eigenen neuen alten guten deutschen kleinen großen jungen "
        "zufrieden verschieden bescheiden erwachsen minderjährigen unterwegen strecken mitten vonstatten "
        "zustatten abhanden vorhanden willen zugegen dazwischen inzwischen zuungunsten zugunsten zuliebe entgegen "
        "namen entschieden verschiedenen hundert tausend besonderen einzelnen bestimmten weiteren unbenommen "
        "willkommen vollkommen unbetroffen angemessen unangemessen gelegen ungelegen betrunken droben"
    ).split()
)
_ADJECTIVE_EN = re.compile(
    r"(?:(?<!ög)(?<!fent)(?<!irk)(?<!eut)lich|[^wm]isch|bar|sam|haft|los|[^r]eiert|[^d]iert)en$|(?:ig|lich|isch)ern$"
)
_INFINITIVE = re.compile(
    r"[a-zäöüß]{2,}(?:[^aeiouäöü]en|eien|ie[nh]|auen|euen|ehen|uhen|ähen|öhen|[lr]n|eln|ern)$|^(?:tun|sein)$|^[a-zäöü]+tun$"
)
# "geöffneten" is an adjective, "einzusehen" an infinitive.
_NOT_FINITE = re.compile(
    r"(?:un|ab|an|auf|aus|bei|ein|vor|mit|zu|nach)?ge[a-zäöüß]{2,}te[nrsm]$"
    r"|(?:ab|an|auf|aus|bei|da|durch|ein|fern|fest|fort|frei|her|herbei|hin|hinzu|mit|nach|nieder|statt|teil|über|um|unter|vor|voraus"
    r"|vorbei|wahr|weg|weiter|wieder|zurück|zusammen|zu)zu[a-zäöüß]{3,}n$"
)


def finite_like(token: Token, ich: bool = False) -> bool:
    """Whether a word, standing last in a clause, may be its verb."""
    low = token.low
    if low in AUXILIARIES or low in STRONG_PAST or low in SHORT_PRESENT or low in SUBJUNCTIVES:
        return True
    if token.text[0].isupper() or not low[0].isalpha() or participles.is_marked(low):
        return False
    if _NOT_FINITE.match(low):
        return False
    if low.endswith("t"):
        return len(low) > 3 and low not in _T and not _T_END.search(low)
    if low.endswith("n"):
        return infinitive_like(low)
    if low.endswith("te"):
        return low not in ("heute", "bitte", "erste", "letzte", "beste", "meiste", "rechte", "mitte")
    return (
        ich and low.endswith("e") and len(low) > 3 and low not in ("heute", "ohne", "gerade", "beide", "viele", "gerne")
    )


def infinitive_like(low: str) -> bool:
    return low not in _EN and bool(_INFINITIVE.search(low)) and not _ADJECTIVE_EN.search(low)


def verb_last(words: Sequence[Token]) -> bool:
    """Whether words end like a subordinate clause: the finite verb last, or before "und", and no other one earlier."""
    ich = any(token.low in ("ich", "du") for token in words)
    ends = [at for at, token in enumerate(words) if token.low in JOINS and at] + [len(words)]
    return any(_ends_in_verb(words[:end], ich) for end in ends)


JOINS = frozenset("und oder sowie aber als wie & bzw sondern denn".split())


def _ends_in_verb(words: Sequence[Token], ich: bool) -> bool:
    last = words[-1]
    if last.low == "sein":
        return False  # an infinitive: its finite verb stands before, so the clause is a main one
    if not finite_like(last, ich) or (len(words) > 1 and words[-2].low == "zu" and last.low not in AUXILIARIES):
        return False
    at = len(words)
    while at and words[at - 1].low in AUXILIARIES:
        at -= 1
    return not any(token.low in AUXILIARIES for token in words[:at])
