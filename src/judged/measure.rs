//! What is counted of an answer.

/// A search and what a shopper would want of it.
pub struct Asked {
    /// What kind of search it is.
    pub kind: &'static str,
    /// As it is typed.
    pub typed: &'static str,
    /// The names of products, each with its grade, from 1 to 3.
    pub wanted: Vec<(&'static str, u8)>,
}

/// How well a search was answered.
#[derive(Clone, Debug)]
pub struct Judged {
    /// What kind of search it is.
    pub kind: &'static str,
    /// As it is typed.
    pub typed: &'static str,
    /// NDCG@10: 1 where the best ten are found in the best order.
    pub gain: f64,
    /// Whether one of those that are wanted most is among the first three.
    pub is_in_three: bool,
    /// Whether nothing was found although there is something.
    pub is_nothing: bool,
    /// What was found, with its grade.
    pub found: Vec<String>,
}

/// Judges an answer: the names of what was found, best first.
pub fn judge(asked: &Asked, found: &[&str]) -> Judged {
    let grade = |name: &str| asked.wanted.iter().find(|(known, _)| *known == name).map_or(0, |(_, grade)| *grade);
    let best = asked.wanted.iter().map(|(_, grade)| *grade).max().unwrap_or(0);
    let mut ideal: Vec<u8> = asked.wanted.iter().map(|(_, grade)| *grade).collect();
    ideal.sort_unstable_by(|one, other| other.cmp(one));
    let grades: Vec<u8> = found.iter().map(|name| grade(name)).collect();
    let is_right = asked.wanted.is_empty() && found.is_empty();
    let gain = if asked.wanted.is_empty() { f64::from(u8::from(is_right)) } else { gain(&grades) / gain(&ideal) };
    Judged {
        kind: asked.kind,
        typed: asked.typed,
        gain,
        is_in_three: is_right || grades.iter().take(3).any(|grade| *grade > 0 && *grade == best),
        is_nothing: !asked.wanted.is_empty() && found.is_empty(),
        found: found.iter().zip(&grades).map(|(name, grade)| format!("{grade} {name}")).collect(),
    }
}

/// The gain of ten grades in this order, each place counting less.
fn gain(grades: &[u8]) -> f64 {
    let places = (2..).map(|place| f64::from(place).log2());
    grades.iter().take(10).zip(places).map(|(grade, place)| (2_f64.powi(i32::from(*grade)) - 1.0) / place).sum()
}

/// The figures of several searches.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    /// How many they are.
    pub searches: usize,
    /// NDCG@10 on average.
    pub gain: f64,
    /// How many had what is wanted most among the first three, in percent.
    pub in_three: f64,
    /// How many found nothing although there is something, in percent.
    pub nothing: f64,
}

impl Figures {
    /// The figures of these.
    #[expect(clippy::cast_precision_loss, reason = "there are some hundreds")]
    pub fn of<'a>(judged: impl Iterator<Item = &'a Judged>) -> Self {
        let judged: Vec<_> = judged.collect();
        let share = |count: usize| 100.0 * count as f64 / judged.len().max(1) as f64;
        Self {
            searches: judged.len(),
            gain: judged.iter().map(|judged| judged.gain).sum::<f64>() / judged.len().max(1) as f64,
            in_three: share(judged.iter().filter(|judged| judged.is_in_three).count()),
            nothing: share(judged.iter().filter(|judged| judged.is_nothing).count()),
        }
    }
}
