//! What people ask about a product, and the words in which a listing answers: who asks for the washing is answered by
//! "wipe it with a damp cloth".

use crate::understanding::words::stems;
use std::collections::HashSet;
use std::sync::LazyLock;

/// One thing that people ask about.
#[derive(Debug)]
pub struct Topic {
    /// Stems of the words in which people ask.
    asked: HashSet<String>,
    /// Stems of the words in which a listing says it.
    said: HashSet<String>,
    /// Stems of the words that ask for it only where no other topic is named: "how long does delivery take" is not
    /// about length.
    asked_alone: HashSet<String>,
}

/// Words that ask; words that ask only where nothing else is named; words that answer.
const TOPICS: &[(&str, &str, &str)] = &[
    (
        "dishwasher wash washing washable washed clean cleaning cleaned care laundry rinse spülmaschine spülmaschinenfest waschen waschbar pflege غسيل غسالة",
        "",
        "dishwasher wash washing clean rinse wipe care laundry detergent scrub cloth",
    ),
    ("oven ovenproof bake baking", "", "oven ovenproof bake heatproof"),
    ("microwave microwaveable", "", "microwave"),
    ("stove hob induction cooker", "", "stove hob induction gas"),
    (
        "material materials fabric made consist consists contains composition woraus besteht bestehen مصنوع مصنوعة خامة مادة",
        "wood wooden",
        "material ingredient fabric wood cotton wool linen leather steel iron oak ash beech walnut pine maple stoneware porcelain \
         earthenware clay ceramic glass brass copper silver gold plastic rubber silk hemp cork bamboo polyester nylon \
         aluminium aluminum canvas felt wax soy beeswax cashmere merino alpaca",
    ),
    (
        "size sizes sized dimension dimensions measure measures measurements wide width length tall height depth diameter hoch höhe breit breite länge tief groß größe maße ارتفاع طول عرض مقاس حجم",
        "big large small long high deep short",
        "size dimension measure cm mm inch inches wide width length tall height depth diameter metre höhe breite länge größe maße durchmesser",
    ),
    (
        "weigh weighs weight heavy schwer wiegt wiegen gewicht وزن",
        "light",
        "gewicht weigh weight kg gram grams heavy light g",
    ),
    (
        "deliver delivery delivered ship ships shipping shipped arrive arrives post posted postage dispatch dispatched send liefern lieferung geliefert lieferzeit versand توصيل التوصيل شحن",
        "take long",
        "deliver delivery ship shipping arrive post dispatch sent courier overnight collect collection lieferung versand lieferzeit",
    ),
    ("warranty guarantee guaranteed garantie gewährleistung ضمان", "", "garantie warranty guarantee guaranteed"),
    ("return returns refund exchange rückgabe umtausch إرجاع", "", "return refund exchange"),
    ("stock availability sold", "available left", "stock available availability waiting backorder"),
    (
        "vegan vegetarian allergen allergens allergy allergic gluten lactose nuts dairy egg eggs halal kosher ingredient \
         ingredients sugar alcohol palm fragrance perfume",
        "contain milk",
        "vegan vegetarian allergen allergens gluten lactose nuts dairy egg halal kosher ingredients contains alcohol \
         fragrance palm",
    ),
    (
        "keeps lasts shelf expire expires expiry fresh storage store",
        "keep last long longest",
        "keeps shelf expire fresh storage store moist chilled",
    ),
    ("battery charge charging recharge", "", "battery charge charging hours"),
    ("capacity hold holds volume litre litres liter liters", "", "capacity holds volume litre ml l"),
    (
        "colour colours color colors",
        "",
        "colour color red blue green yellow black white grey gray brown pink purple orange beige navy turquoise cobalt cream teal olive",
    ),
    ("origin country", "where local", "origin made grown country region"),
    ("age toddler baby newborn infant years months", "", "age birth"),
    ("brand brands manufacturer marke marken hersteller ماركة", "", "brand manufacturer marke hersteller"),
    ("power watt watts bulb socket voltage plug", "", "power watt w v bulb socket voltage plug"),
    ("waterproof water rain rainproof", "wet", "waterproof water rain resistant showerproof"),
];

/// Words that ask whether something is so, rather than how.
static PROPERTIES: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let words = "dishwasher machine oven ovenproof microwave microwaveable induction vegan vegetarian gluten lactose nuts dairy egg \
         halal kosher sugar alcohol palm fragrance perfume milk waterproof rainproof local wood wooden";
    stems(words).into_iter().collect()
});

static ALL: LazyLock<Vec<Topic>> = LazyLock::new(|| {
    let set = |words: &str| stems(words).into_iter().collect::<HashSet<_>>();
    TOPICS
        .iter()
        .map(|(asked, alone, said)| Topic { asked: set(asked), said: set(said), asked_alone: set(alone) })
        .collect()
});

impl Topic {
    /// The topics of a question.
    #[must_use]
    pub fn of(stems: &[String]) -> Vec<&'static Self> {
        let asked_by = |words: &HashSet<String>| stems.iter().any(|stem| words.contains(stem));
        let named: Vec<_> = ALL.iter().filter(|topic| asked_by(&topic.asked)).collect();
        if !named.is_empty() {
            return named;
        }
        ALL.iter().filter(|topic| asked_by(&topic.asked_alone)).collect()
    }

    /// Whether a stem asks for this.
    #[must_use]
    pub fn is_asked_by(&self, stem: &str) -> bool {
        self.asked.contains(stem) || self.asked_alone.contains(stem)
    }

    /// Whether a stem names something that a product has or has not, and does not only ask how it is.
    #[must_use]
    pub fn is_property(&self, stem: &str) -> bool {
        PROPERTIES.contains(stem) && self.is_asked_by(stem)
    }

    /// Whether a stem speaks of it.
    #[must_use]
    pub fn is_said_by(&self, stem: &str) -> bool {
        self.said.contains(stem)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(question: &str, sentence: &str) -> bool {
        let said = stems(sentence);
        Topic::of(&stems(question)).iter().any(|topic| said.iter().any(|stem| topic.is_said_by(stem)))
    }

    #[test]
    fn a_question_is_answered_in_other_words() {
        assert!(answers("Can it go in the dishwasher?", "Wipe it with a damp cloth."));
        assert!(answers("What is it made of?", "Solid oak from the Jura."));
        assert!(answers("How tall is it?", "Height 24 cm."));
        assert!(answers("When does it arrive?", "Sent by courier on Fridays."));
        assert!(!answers("Is there a guarantee?", "Height 24 cm."));
    }

    #[test]
    fn how_long_may_be_length_or_time() {
        assert!(answers("How long is it?", "Length 40 cm."));
        assert!(!answers("How long does delivery take?", "Length 40 cm."));
        assert!(answers("How long does delivery take?", "Delivery within a week."));
    }
}
