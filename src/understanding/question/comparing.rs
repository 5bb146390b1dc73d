//! Two things or three that a question sets beside each other: "the Moon Vase or the Dune Vase?".

use crate::understanding::vocabulary::is_small;
use crate::understanding::words::{is_in, is_word};

/// Words that ask which of two, and name neither.
const ASKING: &str = "compare comparison difference differences between versus vs vergleiche vergleich unterschied zwischen قارن الفرق بين \
     more less cheaper dearer heavier lighter taller larger bigger smaller longer wider better costs cost weighs mehr weniger \
     günstiger billiger teurer schwerer leichter größer kleiner höher most least cheapest أغلى أرخص أثقل أكبر expensive";

/// The things that a question sets beside each other, in the words for each.
#[must_use]
pub fn compared(tokens: &[String]) -> Vec<Vec<String>> {
    let has = |list: &str| tokens.iter().any(|token| is_in(list, token));
    let is_which =
        tokens.first().is_some_and(|first| is_in("which what who is welche welcher welches was أيهما أي", first));
    let asks = has("compare comparison difference differences versus vs vergleiche vergleich unterschied قارن الفرق");
    let either = is_which
        && has("or oder أم أو")
        && has(
            "more less cheaper dearer heavier lighter taller larger bigger smaller longer wider better costs cost weighs mehr weniger \
                günstiger billiger teurer schwerer leichter größer kleiner höher most least cheapest أغلى أرخص أثقل أكبر",
        );
    let than = is_which
        && has("than als")
        && has(
            "cheaper dearer heavier lighter taller larger bigger smaller longer wider expensive günstiger teurer schwerer leichter größer",
        );
    if !asks && !either && !than {
        return Vec::new();
    }
    let joints = if than {
        "than als"
    } else if either {
        "or oder أم أو"
    } else {
        "and with to or vs versus und mit و"
    };
    let Some(joint) = tokens.iter().rposition(|token| is_in(joints, token)) else { return Vec::new() };
    let names = |part: &[String]| {
        let is_name = |token: &&String| is_word(token) && !is_small(token) && !is_in(ASKING, token);
        part.iter().filter(is_name).cloned().collect::<Vec<_>>()
    };
    let mut parts: Vec<Vec<String>> = tokens[..joint].split(|token| token == ",").map(names).collect();
    parts.push(names(&tokens[joint + 1..]));
    parts.retain(|part| !part.is_empty());
    if parts.len() < 2 { Vec::new() } else { parts.into_iter().take(3).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::understanding::words::tokens;

    #[test]
    fn two_things_are_set_beside_each_other() {
        let parts = |question: &str| compared(&tokens(question)).iter().map(|part| part.join(" ")).collect::<Vec<_>>();
        assert_eq!(parts("Which costs more, the Moon Vase or the Dune Vase?"), ["moon vase", "dune vase"]);
        assert_eq!(parts("compare the Moon Vase with the Dune Vase"), ["moon vase", "dune vase"]);
        assert_eq!(parts("Moon Vase vs Dune Vase"), ["moon vase", "dune vase"]);
        assert_eq!(parts("Is the Moon Vase cheaper than the Dune Vase?"), ["moon vase", "dune vase"]);
        assert_eq!(parts("Was ist teurer, Moon Vase oder Dune Vase?"), ["moon vase", "dune vase"]);
        assert!(parts("mugs or cups under 30 euros").is_empty());
    }
}
