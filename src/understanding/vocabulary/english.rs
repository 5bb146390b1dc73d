//! English.

use crate::money::Currency::{Chf, Eur, Gbp, Jpy, Usd};
use crate::understanding::vocabulary::Vocabulary;

pub const WORDS: Vocabulary = Vocabulary {
    small: "a about after all also am an and any anybody anyone anything are as at be because been but buy by can could \
     d did do does doing everything find for from get give go goes going good got great had has have having hello help hey hi \
     how i if im in into is it item items its just kind kinds know let like listed listing listings ll looking look \
     least many may maybe me might more most much must my need needed needs nice of offer offers offered on one ones only or \
     other our out over please possible product products put recommend s search see seek seeking sell selling sells \
     shall she should show so some somebody someone something sort sorts suggest suitable take t tell than thank thanks \
     that the their them there these they thing things this those to too type types under up us use used using ve very \
     want wants was we were what whats when where which who whom whose why will wish with within would you your yours \
     best available options option choice choices stuff both each every here then such really actually quite likes loves enjoys",
    soft: "gift gifts present presents idea ideas birthday christmas anniversary mother mum mom father dad friend wife husband girlfriend \
     boyfriend partner grandma grandpa grandmother grandfather colleague boss teacher sister brother aunt uncle parents",
    below: &["under", "below", "less than", "cheaper than", "lower than", "beneath"],
    at_most: &[
        "at most",
        "up to",
        "maximum",
        "max",
        "maximum of",
        "max of",
        "no more than",
        "not more than",
        "not over",
        "within",
        "budget of",
        "budget is",
        "limit of",
        "upto",
    ],
    above: &["over", "above", "more than", "dearer than", "greater than", "higher than"],
    at_least: &[
        "at least",
        "from",
        "minimum",
        "min",
        "minimum of",
        "no less than",
        "not less than",
        "not cheaper than",
        "not below",
        "not under",
        "starting at",
    ],
    or_less: &["or less", "or under", "or below", "or cheaper", "at most", "max", "maximum", "tops"],
    or_more: &["or more", "or over", "or above", "and up", "and more", "upwards", "at least", "minimum"],
    between: &["between", "from"],
    joints: "and to until - – —",
    lowest: "cheapest cheap cheaper affordable inexpensive lowest",
    highest: "dearest priciest costliest highest",
    newest: "newest latest new",
    price: "price prices cost costs expensive",
    without: "without w/o",
    currencies: &[
        ("euro", Eur),
        ("euros", Eur),
        ("pound", Gbp),
        ("pounds", Gbp),
        ("quid", Gbp),
        ("sterling", Gbp),
        ("dollar", Usd),
        ("dollars", Usd),
        ("bucks", Usd),
        ("franc", Chf),
        ("francs", Chf),
        ("yen", Jpy),
    ],
};
