//! What can be measured of a product, and the words of three languages in which people ask for it: who asks how heavy
//! something is asks for its weight, and "taller than" is a bound of its height.

use std::sync::LazyLock;

use super::words::{is_in, stems};
use crate::content::units::{are_alike, is_unit};

/// What numbers of a measure are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Units of the same kind as this one.
    Unit(&'static str),
    /// Time, from hours to years.
    Duration,
    /// Things: pages, pieces.
    Count,
}

/// One thing that can be measured.
#[derive(Debug)]
pub struct Measure {
    /// Which.
    pub kind: Kind,
    /// What it is counted in.
    pub scale: Scale,
    /// What facts about it are called.
    names: &'static str,
    /// Words that ask for the most of it.
    most: &'static str,
    /// Words that ask for the least of it.
    least: &'static str,
    /// Before "than": more of it.
    more: &'static str,
    /// Before "than": less of it.
    less: &'static str,
    /// After a number: "20 cm tall".
    after: &'static str,
}

/// Which measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is called what it is")]
pub enum Kind {
    Weight,
    Height,
    Length,
    Width,
    Depth,
    Diameter,
    Capacity,
    Size,
    Age,
    Warranty,
    Keeping,
    Battery,
    Pages,
    Power,
}

const fn measure(kind: Kind, scale: Scale, names: &'static str) -> Measure {
    Measure { kind, scale, names, most: "", least: "", more: "", less: "", after: "" }
}

static MEASURES: &[Measure] = &[
    Measure {
        most: "heaviest schwerste schwersten schwerster schwerstes الأثقل أثقل",
        least: "lightest leichteste leichtesten leichtester leichtestes الأخف أخف",
        more: "heavier schwerer أثقل",
        less: "lighter leichter أخف",
        after: "heavy schwer",
        ..measure(Kind::Weight, Scale::Unit("kg"), "weight weigh gewicht masse وزن الوزن")
    },
    Measure {
        most: "tallest höchste höchsten höchster höchstes",
        least: "",
        more: "taller higher höher أعلى",
        less: "",
        after: "tall high hoch",
        ..measure(Kind::Height, Scale::Unit("cm"), "height high tall höhe hoehe ارتفاع الارتفاع")
    },
    Measure {
        most: "longest längste längsten längster längstes أطول الأطول",
        least: "shortest kürzeste kürzesten kürzester أقصر الأقصر",
        more: "longer länger أطول",
        less: "shorter kürzer أقصر",
        after: "long lang",
        ..measure(Kind::Length, Scale::Unit("cm"), "length long länge laenge lengths طول الطول")
    },
    Measure {
        most: "widest broadest breiteste breitesten أعرض الأعرض",
        least: "narrowest schmalste schmalsten",
        more: "wider broader breiter أعرض",
        less: "narrower schmaler",
        after: "wide broad breit",
        ..measure(Kind::Width, Scale::Unit("cm"), "width wide breite عرض العرض")
    },
    Measure {
        most: "deepest tiefste tiefsten أعمق",
        least: "shallowest flachste",
        more: "deeper tiefer أعمق",
        less: "shallower flacher",
        after: "deep tief",
        ..measure(Kind::Depth, Scale::Unit("cm"), "depth deep tiefe عمق العمق")
    },
    Measure {
        after: "across", ..measure(Kind::Diameter, Scale::Unit("cm"), "diameter durchmesser across قطر القطر")
    },
    Measure {
        most: "roomiest",
        ..measure(
            Kind::Capacity,
            Scale::Unit("ml"),
            "capacity volume holds hold inhalt volumen fassungsvermögen fassung سعة السعة حجم",
        )
    },
    Measure {
        most: "largest biggest größte größten größter größtes أكبر الأكبر",
        least: "smallest tiniest kleinste kleinsten kleinster kleinstes أصغر الأصغر",
        more: "larger bigger größer groesser أكبر",
        less: "smaller kleiner أصغر",
        ..measure(Kind::Size, Scale::Unit("cm"), "size dimension dimensions größe maße مقاس المقاس أبعاد")
    },
    measure(Kind::Age, Scale::Duration, "age ages alter عمر العمر السن"),
    measure(Kind::Warranty, Scale::Duration, "warranty guarantee garantie gewährleistung ضمان الضمان"),
    measure(Kind::Keeping, Scale::Duration, "keeps keep lasts last haltbarkeit haltbar hält"),
    measure(Kind::Battery, Scale::Duration, "battery akku batterie بطارية البطارية"),
    Measure { most: "thickest", ..measure(Kind::Pages, Scale::Count, "pages seiten صفحات الصفحات") },
    measure(Kind::Power, Scale::Unit("w"), "power wattage leistung watts"),
];

/// The stems of what facts are called, by measure.
static NAMES: LazyLock<Vec<Vec<String>>> =
    LazyLock::new(|| MEASURES.iter().map(|measure| stems(measure.names)).collect());

/// The stems of what has a measure of its own, or says how much something else may have of it.
static OF_ANOTHER: LazyLock<Vec<String>> = LazyLock::new(|| {
    stems(
        "limit load capacity carrying rider user passenger cable cord lead strap belt handle battery charger box carton packaging pile paper \
         traglast belastung kabel",
    )
});

/// Words that stand glued before what they measure in the columns of other shops: `shipweight`.
const BEFORE: &str = "ship shipping item net gross product package packed unit body total max min maximum minimum seat screen display overall netto brutto liefer versand";

impl Measure {
    /// The measure that this is.
    #[must_use]
    pub fn of(kind: Kind) -> Option<&'static Self> {
        MEASURES.iter().find(|measure| measure.kind == kind)
    }

    /// The measure of which somebody wants the most (true) or the least (false).
    #[must_use]
    pub fn ranked_by(word: &str) -> Option<(&'static Self, bool)> {
        MEASURES.iter().find_map(|measure| {
            let most = is_in(measure.most, word).then_some((measure, true));
            most.or_else(|| is_in(measure.least, word).then_some((measure, false)))
        })
    }

    /// The measure of a comparison, and whether more of it (true) is wanted: "taller than".
    #[must_use]
    pub fn compared_by(word: &str) -> Option<(&'static Self, bool)> {
        MEASURES.iter().find_map(|measure| {
            let more = is_in(measure.more, word).then_some((measure, true));
            more.or_else(|| is_in(measure.less, word).then_some((measure, false)))
        })
    }

    /// The measure that a word after a number names: "20 cm tall".
    #[must_use]
    pub fn after_number(word: &str) -> Option<&'static Self> {
        let named = MEASURES.iter().find(|measure| is_in(measure.after, word));
        named.or_else(|| Self::named(word).filter(|measure| !matches!(measure.kind, Kind::Size | Kind::Pages)))
    }

    /// The measure that a word names.
    #[must_use]
    pub fn named(word: &str) -> Option<&'static Self> {
        MEASURES.iter().find(|measure| is_in(measure.names, word))
    }

    /// The measure that is meant where a bound has a unit and nothing else.
    #[must_use]
    pub fn by_unit(unit: &str) -> Option<&'static Self> {
        if !is_unit(unit) {
            return None;
        }
        let is_it = |sample| are_alike(unit, sample);
        let kind = match () {
            () if is_it("kg") => Kind::Weight,
            () if is_it("ml") => Kind::Capacity,
            () if is_it("cm") => Kind::Size,
            () if is_it("W") => Kind::Power,
            () => return None,
        };
        Self::of(kind)
    }

    /// Whether a fact of this name is about it: `Weight`, `Item weight`, `shipweight`, but not the `Weight limit` or the
    /// `Cable length`.
    #[must_use]
    pub fn is_said_in(&self, name: &str) -> bool {
        let Some(at) = MEASURES.iter().position(|measure| measure.kind == self.kind) else { return false };
        let (own, said) = (&NAMES[at], stems(&spread(name)));
        let is_of_another = || said.iter().any(|stem| OF_ANOTHER.contains(stem) && !own.contains(stem));
        said.iter().any(|stem| own.iter().any(|known| known == stem || ends_in(stem, known))) && !is_of_another()
    }
}

/// The name of a fact in words: `shipWeight`, `ship_weight` and `shipweight` are "ship weight".
#[must_use]
pub fn spread(name: &str) -> String {
    let mut spread = String::with_capacity(name.len() + 4);
    let mut was_small = false;
    for char in name.chars() {
        if char.is_uppercase() && was_small {
            spread.push(' ');
        }
        was_small = char.is_lowercase();
        spread.push(if char == '_' { ' ' } else { char });
    }
    let words = spread.split_whitespace().map(|word| {
        let lower = word.to_lowercase();
        let ends = ["weight", "height", "width", "length", "depth", "size", "diameter", "volume", "capacity"];
        match ends.iter().find(|end| lower != **end && ends_in(&lower, end)) {
            Some(end) => format!("{} {end}", &lower[..lower.len() - end.len()]),
            None => word.to_owned(),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Whether a word is another with one of `BEFORE` glued to it.
#[must_use]
pub fn ends_in(word: &str, end: &str) -> bool {
    end.len() > 3 && word.strip_suffix(end).is_some_and(|before| is_in(BEFORE, before.trim_end_matches(['_', '-'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_are_known_by_their_words_in_three_languages() {
        let weight = Measure::of(Kind::Weight).expect("it is measured");
        assert!(["Weight", "Item weight", "shipweight", "Gewicht", "وزن"].iter().all(|name| weight.is_said_in(name)));
        assert!(!weight.is_said_in("Height") && !weight.is_said_in("Lightweight"));
        assert!(!weight.is_said_in("Weight limit") && !weight.is_said_in("Max. rider weight"));
        let ranked = |word| Measure::ranked_by(word).map(|(measure, most)| (measure.kind, most));
        assert_eq!(ranked("tallest"), Some((Kind::Height, true)));
        assert_eq!(ranked("leichteste"), Some((Kind::Weight, false)));
        assert_eq!(ranked("mug"), None);
        assert_eq!(
            Measure::compared_by("taller").map(|(measure, more)| (measure.kind, more)),
            Some((Kind::Height, true))
        );
        assert_eq!(Measure::by_unit("ml").map(|measure| measure.kind), Some(Kind::Capacity));
    }
}
