//! Units in which numbers are measured: how people write them, and what one is in the unit that its kind is counted in.

use std::collections::HashMap;
use std::sync::LazyLock;

use rust_decimal::Decimal;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Length,
    Area,
    Volume,
    Mass,
    Temperature,
    Time,
    Months,
    Data,
    Power,
    Energy,
    Charge,
    Voltage,
    Current,
    Frequency,
    Pressure,
    Speed,
}

/// One unit: its names, the first as pages write it, and how much of the unit of its kind one is.
struct Unit {
    kind: Kind,
    names: &'static [&'static str],
    /// Numerator and denominator.
    factor: (i64, i64),
    /// What is added before it is multiplied, in hundredths: temperatures begin at different points.
    offset: i64,
}

const fn unit(kind: Kind, names: &'static [&'static str], factor: (i64, i64)) -> Unit {
    Unit { kind, names, factor, offset: 0 }
}

const fn degrees(names: &'static [&'static str], factor: (i64, i64), offset: i64) -> Unit {
    Unit { kind: Kind::Temperature, names, factor, offset }
}

/// American measures of volume, as on American goods; what else is called by such a name is not in the table.
static UNITS: &[Unit] = &[
    // In tenths of a micrometre, so that an inch is a whole number.
    unit(Kind::Length, &["mm", "millimetre", "millimetres", "millimeter", "millimeters", "مم", "ملم"], (10_000, 1)),
    unit(
        Kind::Length,
        &["cm", "centimetre", "centimetres", "centimeter", "centimeters", "zentimeter", "سم"],
        (100_000, 1),
    ),
    unit(Kind::Length, &["m", "metre", "metres", "meter", "meters", "متر", "م"], (10_000_000, 1)),
    unit(Kind::Length, &["km", "kilometre", "kilometres", "kilometer", "kilometers", "كم"], (10_000_000_000, 1)),
    unit(Kind::Length, &["in", "inch", "inches", "″", "\"", "”", "zoll", "بوصة"], (254_000, 1)),
    unit(Kind::Length, &["ft", "foot", "feet", "′", "'", "fuß", "قدم"], (3_048_000, 1)),
    unit(Kind::Length, &["yd", "yard", "yards"], (9_144_000, 1)),
    unit(Kind::Length, &["mi", "mile", "miles", "meile", "meilen", "ميل"], (16_093_440_000, 1)),
    // In hundredths of a square millimetre.
    unit(Kind::Area, &["mm²", "mm2"], (100, 1)),
    unit(Kind::Area, &["cm²", "cm2", "qcm"], (10_000, 1)),
    unit(Kind::Area, &["m²", "m2", "qm", "sqm"], (100_000_000, 1)),
    unit(Kind::Area, &["ha", "hectare", "hectares", "hektar"], (1_000_000_000_000, 1)),
    unit(Kind::Area, &["km²", "km2"], (100_000_000_000_000, 1)),
    unit(Kind::Area, &["in²", "in2", "sq in"], (64_516, 1)),
    unit(Kind::Area, &["ft²", "ft2", "sq ft"], (9_290_304, 1)),
    // In nanolitres; a gallon is 231 cubic inches.
    unit(
        Kind::Volume,
        &["ml", "millilitre", "millilitres", "milliliter", "milliliters", "cm³", "cm3", "cc", "مل"],
        (1_000_000, 1),
    ),
    unit(Kind::Volume, &["cl", "centilitre", "centiliter", "zentiliter"], (10_000_000, 1)),
    unit(Kind::Volume, &["dl", "decilitre", "deciliter", "deziliter"], (100_000_000, 1)),
    unit(
        Kind::Volume,
        &["l", "litre", "litres", "liter", "liters", "dm³", "dm3", "ltr", "لتر", "ل"],
        (1_000_000_000, 1),
    ),
    unit(Kind::Volume, &["m³", "m3"], (1_000_000_000_000, 1)),
    unit(Kind::Volume, &["fl oz", "floz", "fl. oz."], (473_176_473, 16)),
    unit(Kind::Volume, &["pt", "pint", "pints"], (473_176_473, 1)),
    unit(Kind::Volume, &["qt", "quart", "quarts"], (946_352_946, 1)),
    unit(Kind::Volume, &["gal", "gallon", "gallons"], (3_785_411_784, 1)),
    // In tens of nanograms.
    unit(Kind::Mass, &["mg", "milligram", "milligrams", "milligramm", "ملغ"], (100_000, 1)),
    unit(Kind::Mass, &["g", "gram", "grams", "gramm", "gr", "غ", "غرام"], (100_000_000, 1)),
    unit(Kind::Mass, &["kg", "kilo", "kilogram", "kilograms", "kilogramm", "كغ", "كجم"], (100_000_000_000, 1)),
    unit(Kind::Mass, &["t", "tonne", "tonnes", "طن"], (100_000_000_000_000, 1)),
    unit(Kind::Mass, &["oz", "ounce", "ounces", "unze", "unzen"], (45_359_237_000, 16)),
    unit(Kind::Mass, &["lb", "lbs", "pound", "pounds", "رطل"], (45_359_237_000, 1)),
    degrees(&["°C", "c", "celsius", "grad", "م°", "°م"], (1, 1), 27_315),
    degrees(&["°F", "f", "fahrenheit"], (5, 9), 45_967),
    degrees(&["K", "kelvin"], (1, 1), 0),
    // In microseconds.
    unit(Kind::Time, &["ms", "millisecond", "milliseconds", "millisekunden"], (1_000, 1)),
    unit(Kind::Time, &["s", "sec", "second", "seconds", "sek", "sekunde", "sekunden", "ث", "ثانية"], (1_000_000, 1)),
    unit(Kind::Time, &["min", "minute", "minutes", "minuten", "دقيقة"], (60_000_000, 1)),
    unit(Kind::Time, &["h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "ساعة"], (3_600_000_000, 1)),
    unit(Kind::Time, &["d", "day", "days", "tag", "tage", "يوم"], (86_400_000_000, 1)),
    unit(Kind::Time, &["wk", "week", "weeks", "woche", "wochen", "أسبوع"], (604_800_000_000, 1)),
    unit(Kind::Months, &["months", "month", "mo", "monat", "monate", "شهر"], (1, 1)),
    unit(Kind::Months, &["years", "year", "yr", "yrs", "jahr", "jahre", "سنة"], (12, 1)),
    unit(Kind::Data, &["B", "byte", "bytes"], (1, 1)),
    unit(Kind::Data, &["kB", "kb"], (1_000, 1)),
    unit(Kind::Data, &["MB"], (1_000_000, 1)),
    unit(Kind::Data, &["GB"], (1_000_000_000, 1)),
    unit(Kind::Data, &["TB"], (1_000_000_000_000, 1)),
    unit(Kind::Data, &["KiB"], (1 << 10, 1)),
    unit(Kind::Data, &["MiB"], (1 << 20, 1)),
    unit(Kind::Data, &["GiB"], (1 << 30, 1)),
    unit(Kind::Data, &["TiB"], (1 << 40, 1)),
    unit(Kind::Power, &["mW"], (1, 1_000)),
    unit(Kind::Power, &["W", "watt", "watts", "واط"], (1, 1)),
    unit(Kind::Power, &["kW", "kilowatt"], (1_000, 1)),
    unit(Kind::Power, &["MW"], (1_000_000, 1)),
    unit(Kind::Power, &["PS"], (73_549_875, 100_000)),
    unit(Kind::Power, &["hp"], (7_457, 10)),
    unit(Kind::Energy, &["J", "joule", "joules"], (1, 1)),
    unit(Kind::Energy, &["kJ"], (1_000, 1)),
    unit(Kind::Energy, &["kcal"], (4_184, 1)),
    unit(Kind::Energy, &["Wh"], (3_600, 1)),
    unit(Kind::Energy, &["kWh"], (3_600_000, 1)),
    unit(Kind::Charge, &["mAh"], (1, 1)),
    unit(Kind::Charge, &["Ah"], (1_000, 1)),
    unit(Kind::Voltage, &["mV"], (1, 1)),
    unit(Kind::Voltage, &["V", "volt", "volts"], (1_000, 1)),
    unit(Kind::Voltage, &["kV"], (1_000_000, 1)),
    unit(Kind::Current, &["mA"], (1, 1)),
    unit(Kind::Current, &["A", "amp", "amps", "ampere"], (1_000, 1)),
    unit(Kind::Frequency, &["Hz", "hertz"], (1, 1)),
    unit(Kind::Frequency, &["kHz"], (1_000, 1)),
    unit(Kind::Frequency, &["MHz"], (1_000_000, 1)),
    unit(Kind::Frequency, &["GHz"], (1_000_000_000, 1)),
    unit(Kind::Pressure, &["Pa", "pascal"], (1, 1)),
    unit(Kind::Pressure, &["hPa", "mbar"], (100, 1)),
    unit(Kind::Pressure, &["kPa"], (1_000, 1)),
    unit(Kind::Pressure, &["bar"], (100_000, 1)),
    unit(Kind::Pressure, &["psi"], (6_894_757, 1_000)),
    unit(Kind::Speed, &["km/h", "kmh", "kph"], (1_000, 3_600)),
    unit(Kind::Speed, &["m/s"], (1, 1)),
    unit(Kind::Speed, &["mph"], (44_704, 100_000)),
];

/// The units by their names.
struct Names {
    /// As they are written.
    exact: HashMap<&'static str, &'static Unit>,
    /// In small letters, those that one unit alone has.
    alike: HashMap<String, &'static Unit>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let (mut exact, mut alike) = (HashMap::new(), HashMap::<String, Option<&'static Unit>>::new());
    for (unit, name) in UNITS.iter().flat_map(|unit| unit.names.iter().map(move |name| (unit, *name))) {
        exact.entry(name).or_insert(unit);
        let known = alike.entry(name.to_lowercase()).or_insert(Some(unit));
        *known = known.filter(|known| std::ptr::eq(*known, unit));
    }
    let alike = alike.into_iter().filter_map(|(name, unit)| Some((name, unit?))).collect();
    Names { exact, alike }
});

/// The unit with this name: written exactly so, since `mW` is not `MW`, else in whatever case one unit alone has.
fn called(name: &str) -> Option<&'static Unit> {
    let name = name.trim().trim_end_matches('.');
    NAMES.exact.get(name).or_else(|| NAMES.alike.get(&name.to_lowercase())).copied()
}

/// The number of the unit with this name in the table, for whoever compares many names.
#[must_use]
pub fn number_of(name: &str) -> Option<usize> {
    let unit = called(name)?;
    UNITS.iter().position(|known| std::ptr::eq(known, unit))
}

impl Unit {
    /// So much of it, in the unit of its kind.
    fn counted(&self, number: Decimal) -> Option<Decimal> {
        let (times, by) = self.factor;
        let number = number.checked_add(Decimal::new(self.offset, 2))?;
        number.checked_mul(Decimal::from(times))?.checked_div(Decimal::from(by))
    }

    /// So much of the unit of its kind, in this one.
    fn measured(&self, counted: Decimal) -> Option<Decimal> {
        let (times, by) = self.factor;
        let number = counted.checked_mul(Decimal::from(by))?.checked_div(Decimal::from(times))?;
        number.checked_sub(Decimal::new(self.offset, 2))
    }
}

/// Whether two names are of the same unit: `litre` and `l`. A name that the table does not have is only itself.
#[must_use]
pub fn is_same(one: &str, other: &str) -> bool {
    match (called(one), called(other)) {
        (Some(one), Some(other)) => std::ptr::eq(one, other),
        _ => one.trim().eq_ignore_ascii_case(other.trim()),
    }
}

/// Whether what is measured in one can be said in the other.
#[must_use]
pub fn are_alike(one: &str, other: &str) -> bool {
    let known = called(one).zip(called(other));
    is_same(one, other) || known.is_some_and(|(one, other)| one.kind == other.kind)
}

/// Whether the table has a unit with this name.
#[must_use]
pub fn is_unit(name: &str) -> bool {
    called(name).is_some()
}

/// A number in another unit, to nine decimals; none where one is no measure of what the other measures.
#[must_use]
pub fn converted(number: Decimal, from: &str, to: &str) -> Option<Decimal> {
    if is_same(from, to) {
        return Some(number);
    }
    let (from, to) = (called(from)?, called(to)?);
    if from.kind != to.kind {
        return None;
    }
    Some(to.measured(from.counted(number)?)?.round_dp(9).normalize())
}

/// A number by which all that are measured in units of one kind can be compared, whatever the unit: the number itself
/// where the table does not know it.
#[must_use]
pub fn comparable(number: Decimal, unit: &str) -> Decimal {
    called(unit).and_then(|unit| unit.counted(number)).unwrap_or(number)
}

/// A name for so much of a unit that all have who say the same in another: `1.5 l` and `1500 ml`. None where the table
/// does not know the unit.
#[must_use]
pub fn measure(number: Decimal, unit: &str) -> Option<String> {
    let unit = called(unit)?;
    Some(format!("{:?}{}", unit.kind, unit.counted(number)?.round_dp(3).normalize()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn a_number_is_said_in_another_unit() {
        for (number, from, to, expected) in [
            ("1500", "ml", "l", "1.5"),
            ("1.5", "Litres", "ml", "1500"),
            ("59", "in", "cm", "149.86"),
            ("5", "ft", "m", "1.524"),
            ("1", "mi", "km", "1.609344"),
            ("16", "oz", "lb", "1"),
            ("2.2", "kg", "g", "2200"),
            ("8", "fl oz", "pt", "0.5"),
            ("212", "°F", "°C", "100"),
            ("-40", "°C", "°F", "-40"),
            ("90", "min", "h", "1.5"),
            ("2", "years", "months", "24"),
            ("1", "GiB", "MiB", "1024"),
            ("5", "Ah", "mAh", "5000"),
            ("1", "kWh", "kJ", "3600"),
            ("90", "km/h", "m/s", "25"),
            ("7", "l", "l", "7"),
            ("7", "Stück", "stück", "7"),
        ] {
            assert_eq!(converted(decimal(number), from, to), Some(decimal(expected)), "{number} {from} in {to}");
        }
    }

    #[test]
    fn what_measures_something_else_is_not_converted() {
        for (from, to) in [("kg", "cm"), ("l", "kg"), ("months", "d"), ("pieces", "cm"), ("cm", "pieces")] {
            assert_eq!(converted(Decimal::ONE, from, to), None, "{from} in {to}");
            assert!(!are_alike(from, to));
        }
        assert!(are_alike("ml", "gal") && !are_alike("mW", "MHz"));
    }

    #[test]
    fn case_tells_units_apart_only_where_it_has_to() {
        assert_eq!(converted(Decimal::ONE, "MW", "mW"), Some(decimal("1000000000")));
        assert_eq!(converted(Decimal::ONE, "KG", "g"), Some(decimal("1000")));
        // Milliwatts or megawatts: nobody knows.
        assert_eq!(converted(Decimal::ONE, "mw", "W"), None);
    }

    #[test]
    fn no_name_is_that_of_two_units() {
        let mut names: Vec<_> = UNITS.iter().flat_map(|unit| unit.names).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }

    #[test]
    fn a_number_beyond_all_measure_is_refused() {
        assert_eq!(converted(Decimal::MAX, "km", "mm"), None);
        assert_eq!(comparable(Decimal::MAX, "km"), Decimal::MAX);
    }
}
