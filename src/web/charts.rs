//! Charts that the server draws: where each column stands in a picture of fixed size. Pages stretch it to the room that
//! there is, so no words stand in it; a table beside it says the same.

/// How high a picture is, in its own units.
pub const HEIGHT: f64 = 100.0;
/// How wide one column is with the space behind it.
const STEP: f64 = 10.0;
const COLUMN: f64 = 7.0;

/// One column, with what it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Where it begins.
    pub x: f64,
    /// Where its top is.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// What is said of it.
    pub label: String,
}

/// Columns side by side, the highest of which fills the picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Columns {
    /// From the first to the last.
    pub columns: Vec<Column>,
    /// How wide the picture is.
    pub width: f64,
}

impl Columns {
    /// A column for each of these values, with what is said of each. What is less than nothing has no height.
    #[must_use]
    pub fn of(values: impl IntoIterator<Item = (f64, String)>) -> Self {
        let values: Vec<_> = values.into_iter().collect();
        let most = values.iter().map(|(value, _)| *value).fold(0.0, f64::max);
        let mut x = 0.0;
        let mut columns = Vec::with_capacity(values.len());
        for (value, label) in values {
            let height = share(value, most) * HEIGHT;
            columns.push(Column { x, y: HEIGHT - height, width: COLUMN, height, label });
            x += STEP;
        }
        Self { columns, width: x.max(STEP) }
    }
}

/// How much of a bar is filled, of a hundred; a little where there is anything at all.
#[must_use]
pub fn bar(value: f64, most: f64) -> f64 {
    let share = share(value, most) * 100.0;
    if value > 0.0 { share.max(1.0) } else { share }
}

/// A tenth is as exact as anybody can see.
fn share(value: f64, most: f64) -> f64 {
    if most > 0.0 && value > 0.0 { (value / most * 1000.0).round() / 1000.0 } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_column_fills_the_picture_and_nothing_has_no_height() {
        let drawn = Columns::of([(2.0, "a"), (0.0, "b"), (1.0, "c"), (-3.0, "d")].map(|(v, l)| (v, l.to_owned())));
        let heights: Vec<_> = drawn.columns.iter().map(|column| column.height).collect();
        assert!(heights.iter().zip([100.0, 0.0, 50.0, 0.0]).all(|(one, other)| (one - other).abs() < 0.01));
        assert!(drawn.columns.iter().all(|column| (column.y + column.height - HEIGHT).abs() < 0.01));
        assert!((drawn.width - 40.0).abs() < 0.01 && Columns::of([]).width > 0.0);
        assert!((bar(1.0, 100_000.0) - 1.0).abs() < 0.01 && bar(0.0, 0.0) < 0.01);
    }
}
