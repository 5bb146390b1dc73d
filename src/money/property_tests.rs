//! Properties that hold for all amounts.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{BasisPoints, Currency, ExchangeRate, Money, Rounding, Unreadable};
use crate::locales::Locale;

fn currencies() -> impl Strategy<Value = Currency> {
    proptest::sample::select(Currency::ALL)
}

fn amounts() -> impl Strategy<Value = Money> {
    // Include small amounts, where rounding matters.
    let minor = prop_oneof![any::<i64>(), -100_i64..100, -10_000_000_i64..10_000_000];
    (minor, currencies()).prop_map(|(minor, currency)| Money::of(minor, currency))
}

fn languages() -> impl Strategy<Value = Locale> {
    proptest::sample::select(&Locale::ALL[..])
}

fn roundings() -> impl Strategy<Value = Rounding> {
    prop_oneof![Just(Rounding::HalfUp), Just(Rounding::HalfEven)]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_shown_is_read_back(money in amounts()) {
        prop_assert_eq!(Money::parse(&money.to_string(), money.currency(), None), Ok(money));
        prop_assert_eq!(Money::parse(&money.amount(), money.currency(), None), Ok(money));
    }

    #[test]
    fn what_is_shown_in_a_language_is_read_back_in_it(money in amounts(), locale in languages()) {
        let read = |text: &str| Money::parse(text, money.currency(), Some(locale));
        prop_assert_eq!(read(&money.typed(Some(locale))), Ok(money));
        // A currency of three decimals is never asked back: its amounts always show them.
        prop_assert_eq!(read(&locale.say(money)), Ok(money));
    }

    #[test]
    fn what_is_shown_in_one_language_is_never_another_amount_in_another(
        money in amounts(),
        (shown_in, read_in) in (languages(), proptest::option::of(languages())),
    ) {
        for text in [money.typed(Some(shown_in)), shown_in.say(money).into_owned()] {
            match Money::parse(&text, money.currency(), read_in) {
                Ok(read) => prop_assert_eq!(read, money),
                Err(error) => prop_assert!(matches!(error, Unreadable::Ambiguous(..)), "{}: {}", text, error),
            }
        }
    }

    #[test]
    fn no_text_breaks_the_parser(
        text in "[0-9.,' €$A-Z−-]{0,24}|[0-9٠-٩۰-۹.,٫٬]{0,12}|.{0,12}",
        currency in currencies(),
        locale in proptest::option::of(languages()),
    ) {
        if let Ok(money) = Money::parse(&text, currency, locale) {
            prop_assert_eq!(Money::parse(&money.typed(locale), currency, locale), Ok(money));
        }
    }

    #[test]
    fn adding_is_undone_by_subtracting(one in amounts(), minor in any::<i64>()) {
        let other = Money::of(minor, one.currency());
        if let Ok(sum) = one.plus(other) {
            prop_assert_eq!(sum.minus(other), Ok(one));
            prop_assert_eq!(other.plus(one), Ok(sum));
            prop_assert_eq!(Money::sum([one, other], one.currency()), Ok(sum));
        }
    }

    #[test]
    fn times_is_adding_again_and_again(minor in -1_000_000_i64..1_000_000, count in 0_i64..50) {
        let money = Money::of(minor, Currency::Eur);
        let sum = Money::sum((0..count).map(|_| money), Currency::Eur);
        prop_assert_eq!(money.times(count), sum);
        prop_assert_eq!(money.times(-count), sum.and_then(Money::negated));
    }

    #[test]
    fn parts_are_the_whole_and_each_is_within_a_minor_unit(
        money in amounts(),
        weights in proptest::collection::vec(prop_oneof![any::<u64>(), 0_u64..10], 1..12),
    ) {
        let total: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
        prop_assume!(total > 0);
        let parts = money.allocate(&weights).unwrap();
        prop_assert_eq!(Money::sum(parts.iter().copied(), money.currency()), Ok(money));
        for (part, weight) in parts.iter().zip(&weights) {
            // |part - money * weight / total| < 1, without a division.
            let exact = u128::from(money.minor().unsigned_abs()) * u128::from(*weight);
            let part_magnitude = u128::from(part.minor().unsigned_abs());
            prop_assert!(part_magnitude == exact / total || (part_magnitude == exact / total + 1 && exact % total > 0));
            prop_assert!(part.minor() == 0 || part.minor().signum() == money.minor().signum());
        }
    }

    #[test]
    fn equal_parts_differ_by_a_minor_unit_at_most(money in amounts(), count in 1_usize..40) {
        let parts = money.split(count).unwrap();
        prop_assert_eq!(parts.len(), count);
        let (least, most) = (parts.iter().map(|part| part.minor()).min(), parts.iter().map(|part| part.minor()).max());
        prop_assert!(most.unwrap() - least.unwrap() <= 1);
        prop_assert_eq!(Money::sum(parts, money.currency()), Ok(money));
    }

    #[test]
    fn a_refund_mirrors_its_sale(
        money in amounts(),
        points in 0_i32..=10_000,
        weights in proptest::collection::vec(0_u64..100, 1..6),
        rounding in roundings(),
    ) {
        let Ok(refund) = money.negated() else { return Ok(()) };
        prop_assert_eq!(refund.negated(), Ok(money));
        let share = money.percent(BasisPoints(points), rounding).unwrap();
        prop_assert_eq!(refund.percent(BasisPoints(points), rounding), share.negated());
        if let Ok(parts) = money.allocate(&weights) {
            let mirrored: Vec<_> = parts.into_iter().map(|part| part.negated().unwrap()).collect();
            prop_assert_eq!(refund.allocate(&weights), Ok(mirrored));
        }
    }

    #[test]
    fn a_percentage_is_the_nearest_minor_unit(money in amounts(), points in 0_i32..=10_000, rounding in roundings()) {
        let share = money.percent(BasisPoints(points), rounding).unwrap();
        let exact = i128::from(money.minor()) * i128::from(points);
        prop_assert!((i128::from(share.minor()) * 10_000 - exact).abs() <= 5_000);
        prop_assert!(share.minor().unsigned_abs() <= money.minor().unsigned_abs());
        prop_assert_eq!(money.percent(BasisPoints(10_000), rounding), Ok(money));
    }

    #[test]
    fn a_conversion_is_the_nearest_minor_unit(
        minor in -1_000_000_000_i64..1_000_000_000,
        (from, to) in (currencies(), currencies()),
        (mantissa, scale) in (1_i64..1_000_000, 0_u32..9),
        rounding in roundings(),
    ) {
        let rate = Decimal::new(mantissa, scale);
        let money = Money::of(minor, from);
        let converted = money.converted(&ExchangeRate::new(from, to, rate).unwrap(), rounding).unwrap();
        let major = |money: Money| {
            Decimal::from_i128_with_scale(money.minor().into(), u32::try_from(money.currency().decimals()).unwrap())
        };
        let half = Decimal::new(5, u32::try_from(to.decimals()).unwrap() + 1);
        prop_assert!((major(converted) - major(money) * rate).abs() <= half);
    }
}
