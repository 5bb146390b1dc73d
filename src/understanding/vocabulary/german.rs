//! German. Words that name things in English ("hat", "bin", "man") are left out: a question may be in either.

use crate::money::Currency::{Chf, Gbp};
use crate::understanding::vocabulary::Vocabulary;

pub const WORDS: Vocabulary = Vocabulary {
    small: "hallo hi moin servus guten abend morgen danke dankeschön vielen dank bitte \
     was welche welcher welches welchen welchem wer wie wo woher wohin wann warum wieso woraus wofür womit \
     ich wir du ihr sie es er uns mir mich mein meine meinen meiner meinem unser unsere euch ihnen \
     der die das den dem des ein eine einen einem einer eines kein keine keinen \
     und oder aber auch nur noch schon sehr gerne gern mal denn doch etwas alles alle jemand jemanden nichts \
     ist sind sein wird werden wurde gibt gebt geben haben habt habe hätte kann können könnt könnten kennst kennt kennen darf dürfen \
     soll sollte möchte möchten will wollen brauche brauchen braucht suche suchen sucht finde finden findet \
     kaufen verkaufen verkauft bieten bietet anbieten zeig zeige zeigen empfehlen empfehlt empfiehl \
     diese dieser dieses diesen diesem jene solche davon dazu daraus dafür damit \
     für mit ohne von vom aus in im an am auf bei zu zum zur nach als bis unter über zwischen um \
     angebot angebote angeboten produkt produkte artikel ding dinge sachen preis preise viel viele mehr weniger \
     hier da dort lange dauert nicht ob wenn dass",
    soft: "geschenk geschenke geschenkidee geschenkideen idee ideen geburtstag weihnachten mutter vater freund freundin mama papa oma opa bruder schwester \
     kollege kollegin chef chefin lehrer lehrerin eltern",
    below: &["unter", "unterhalb von", "weniger als", "billiger als", "günstiger als", "niedriger als"],
    at_most: &[
        "bis",
        "bis zu",
        "höchstens",
        "hoechstens",
        "maximal",
        "nicht mehr als",
        "nicht über",
        "nicht teurer als",
        "budget von",
        "innerhalb von",
    ],
    above: &["über", "ueber", "mehr als", "teurer als", "oberhalb von"],
    at_least: &[
        "ab",
        "mindestens",
        "wenigstens",
        "nicht weniger als",
        "nicht unter",
        "nicht billiger als",
        "nicht günstiger als",
        "mind .",
        "min .",
    ],
    or_less: &["oder weniger", "oder günstiger", "oder billiger", "oder darunter", "höchstens", "maximal"],
    or_more: &["oder mehr", "oder teurer", "oder darüber", "und mehr", "aufwärts", "mindestens"],
    between: &["zwischen", "von"],
    joints: "und bis",
    lowest: "günstig günstige günstiges günstigen günstiger günstigste günstigster günstigstes günstigsten billig \
     billige billiger billigste billigster billigstes billigsten preiswert preiswerte preiswertes preiswerteste",
    highest: "teuerste teuerster teuerstes teuersten",
    newest: "neu neue neuer neues neuen neueste neuester neuestes neuesten",
    price: "preis preise kostet kosten teuer",
    without: "ohne",
    // Euro, Dollar and Yen are the same words as in English.
    currencies: &[("franken", Chf), ("pfund", Gbp)],
};
