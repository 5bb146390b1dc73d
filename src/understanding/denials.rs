//! Words that deny what follows, and where one stands before something.

use super::words::is_in;

/// Words that deny what follows.
pub const DENIES: &str = "not no non without except excluding exclude never isnt arent doesnt dont wasnt cant cannot wont nor \
     nicht ohne kein keine keinen keiner keines keinem außer ausser \
     بدون ليس ليست غير بلا دون عدا";

/// Where a denial stands of what begins here: "that don't weigh | more than 2 kg". Who denies more wants less.
#[must_use]
pub fn before(tokens: &[String], begin: usize) -> Option<usize> {
    const BETWEEN: &str = "be is are was cost costs weigh weighs measure measures do does should that go hold sind ist sein wiegen kosten تكون";
    let denial = tokens[..begin].iter().rposition(|token| !is_in(BETWEEN, token))?;
    let is_denial = is_in("no nothing nichts", &tokens[denial]) || is_in(DENIES, &tokens[denial]);
    (is_denial && begin - denial <= 3).then_some(denial)
}
