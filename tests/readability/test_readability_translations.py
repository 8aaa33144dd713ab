"""Formulas for the record, and the rank of translated pages."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

import pytest

from wegweiser.readability.legacy import legacy, osman
from wegweiser.readability.other import hardness

GERMAN = ["Bringen Sie, z. B. am 5. März 2025 um 10.30 Uhr, Ihren Pass mit.", "Kosten", "Das Amt prüft den Antrag."]
PAIRS = {
    "en": (
        "You can go to the doctor.",
        "The reimbursement of expenditure necessitates an authorisation beforehand, notwithstanding.",
    ),
    "fr": (
        "Vous allez chez le médecin.",
        "Le remboursement des dépenses engagées nécessite une autorisation préalable de l'organisme compétent.",
    ),
    "ru": (
        "Вы идёте к врачу.",
        "Возмещение произведённых расходов осуществляется исключительно при наличии предварительного разрешения.",
    ),
    "uk": (
        "Ви йдете до лікаря.",
        "Відшкодування здійснених витрат відбувається виключно за наявності попереднього дозволу установи.",
    ),
    "tr": (
        "Doktora gidin lütfen.",
        "Yapılan harcamaların geri ödenmesi yetkili kurumun önceden vereceği onaya bağlıdır.",
    ),
    "fa": (
        "شما پیش دکتر بروید.",
        "بازپرداخت هزینه‌های انجام‌شده مستلزم مجوز قبلی نهاد ذی‌صلاح و ارائه مدارک مثبته می‌باشد.",
    ),
    "ar": (
        "اذهب إلى الطبيب اليوم.",
        "يتطلب استرداد النفقات المتكبدة الحصول على تصريح مسبق من المؤسسة المختصة واستيفاء الإجراءات المنصوص عليها.",
    ),
    "fa-AF": ("شما پیش داکتر بروید.", "بازپرداخت هزینه‌های انجام‌شده مستلزم مجوز قبلی نهاد ذی‌صلاح می‌باشد."),
    "ti": ("ናብ ሓኪም ኪዱ።", "ንዝወጸ ወጻኢታት መተካእታ ንምርካብ ኣቐዲሙ ካብ ዝምልከቶ ትካል ፍቓድ ምርካብ የድሊ።"),
}


def test_a_dot_inside_ends_no_sentence() -> None:
    whole = legacy(GERMAN)
    dotless = legacy(["Bringen Sie, z B am 5 März 2025 um 1030 Uhr, Ihren Pass mit", *GERMAN[1:]])
    assert whole == dotless
    assert whole.lix is not None
    assert whole.lix == pytest.approx(9.5 + 100 * 1 / 19, abs=6)


def test_too_short() -> None:
    assert legacy(["Das ist gut."]).lix is None
    assert legacy(["Где вы живёте сейчас? " * 5]).wiener_1 is None
    assert legacy([]).flesch_amstad is None
    assert osman([]) is None


def test_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "socket", None)
    assert legacy(GERMAN).flesch_amstad is not None


def test_textstat_is_loaded_late() -> None:
    code = "import sys, wegweiser.readability.legacy, wegweiser.readability.other; sys.exit('textstat' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", code], env=environment, check=False).returncode == 0


@pytest.mark.parametrize("lang", PAIRS)
def test_longer_and_rarer_is_harder(lang: str) -> None:
    easy, hard = PAIRS[lang]
    assert hardness([hard] * 3, lang) > hardness([easy] * 3, lang) > 0
    assert hardness([hard, easy], lang) > hardness([easy, easy], lang)


@pytest.mark.parametrize("lang", ["en", "ar", "so", "ku-Latn", "xx"])
def test_nothing_to_read(lang: str) -> None:
    assert hardness([], lang) == 0
    assert hardness(["", "…", "🙂"], lang) == 0
