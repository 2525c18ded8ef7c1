"""Which language a text is in."""

import pytest

from retold.text.language import language_of

TEXTS = {
    "en": "The council said on Monday that it would not pay for the bridge, which has been closed "
    "since the storm in March, and that the state should.",
    "de": "Der Rat erklärte am Montag, dass er die Brücke nicht bezahlen werde, die seit dem Sturm "
    "im März geschlossen ist, und dass das Land dafür aufkommen müsse.",
    "fr": "Le conseil a déclaré lundi qu'il ne paierait pas le pont, qui est fermé depuis la "
    "tempête de mars, et que l'État devait le faire pour les habitants.",
    "es": "El consejo dijo el lunes que no pagará por el puente, que está cerrado desde la "
    "tormenta de marzo, y que el Estado debe hacerlo por los vecinos.",
    "it": "Il consiglio ha detto lunedì che non pagherà per il ponte, che è chiuso dalla "
    "tempesta di marzo, e che lo Stato deve farlo per gli abitanti della città.",
    "pt": "O conselho disse na segunda-feira que não vai pagar a ponte, que está fechada desde a "
    "tempestade de março, e que o Estado tem de o fazer pelos moradores.",
    "nl": "De raad zei maandag dat hij niet zal betalen voor de brug, die sinds de storm in "
    "maart is gesloten, en dat het rijk dat voor de bewoners moet doen.",
    "sv": "Rådet sade på måndagen att det inte ska betala för bron, som har varit stängd sedan "
    "stormen i mars, och att staten måste göra det för de boende.",
    "pl": "Rada powiedziała w poniedziałek, że nie zapłaci za most, który jest zamknięty od "
    "burzy w marcu, i że państwo musi to zrobić dla mieszkańców.",
    "tr": "Meclis pazartesi günü, mart ayındaki fırtınadan bu yana kapalı olan köprü için ödeme "
    "yapmayacağını ve bunun için devletin daha çok çaba göstermesi gerektiğini söyledi.",
    "ru": "Совет заявил в понедельник, что не будет платить за мост, который был закрыт после бури "
    "в марте, и что это должно сделать государство для жителей.",
    "uk": "Рада заявила в понеділок, що не буде платити за міст, який був закритий після бурі в "
    "березні, і що це має зробити держава для мешканців.",
    "da": "Rådet sagde mandag, at det ikke vil betale for broen, som har været lukket siden "
    "stormen i marts, og at staten skal gøre det for de mennesker, der bor der.",
    "no": "Rådet sa mandag at det ikke vil betale for broen, som har vært stengt etter stormen i "
    "mars, og at staten må gjøre det for de som bor der nå.",
    "ro": "Consiliul a spus luni că nu va plăti pentru podul care este închis de la furtuna din "
    "martie și că statul trebuie să facă acest lucru pentru cei de acolo.",
    "ca": "El consell va dir dilluns que no pagarà el pont, que és tancat des de la tempesta de "
    "març, i que l'Estat ho ha de fer per als veïns amb els seus diners.",
    "cs": "Rada v pondělí uvedla, že nebude platit za most, který je od březnové bouře uzavřen, a "
    "že to pro obyvatele musí udělat stát, pokud to bude ještě možné.",
    "hu": "A tanács hétfőn azt mondta, hogy nem fizet a hídért, amely a márciusi vihar óta le van "
    "zárva, és hogy ezt az államnak kell megtennie az ott élők számára.",
    "bg": "Съветът заяви в понеделник, че няма да плати за моста, който е затворен след бурята "
    "през март, и че това трябва да направи държавата за хората.",
    "sr": "Савет је у понедељак рекао да неће платити мост који је затворен од олује у марту и да "
    "то за становнике треба да уради држава.",
    "ja": "評議会は月曜日、三月の嵐以来閉鎖されている橋の費用を支払わないと述べた。",
    "zh": "委员会星期一表示,不会支付自三月风暴以来一直关闭的桥梁费用。",
    "ko": "의회는 월요일 삼월 폭풍 이후 폐쇄된 다리의 비용을 지불하지 않겠다고 밝혔다.",
    "el": "Το συμβούλιο δήλωσε τη Δευτέρα ότι δεν θα πληρώσει για τη γέφυρα.",
    "he": "המועצה אמרה ביום שני כי לא תשלם עבור הגשר הסגור מאז הסערה.",
    "ar": "قال المجلس يوم الاثنين إنه لن يدفع ثمن الجسر الذي كان مغلقا منذ العاصفة في مارس على أن "
    "الدولة هي التي يجب أن تدفع",
}


@pytest.mark.parametrize("code", TEXTS)
def test_languages_of_news_are_told_apart(code):
    assert language_of(TEXTS[code]) == code


@pytest.mark.parametrize("text", ["", "Too short to tell", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"])
def test_too_little_is_not_told(text):
    assert language_of(text) == "und"


def test_names_alone_are_no_language():
    assert language_of("Anna Otto Jane Max Ilse Odo Brandt Poe Roe Doe Kolmar Elva") == "und"


def test_an_english_report_that_quotes_another_language_is_english():
    assert language_of(TEXTS["en"] + " “Nicht mit uns”, said the mayor. " + TEXTS["en"]) == "en"
