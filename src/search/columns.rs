//! Columns of one segment of the index, with how often each value was seen on a walk through listings.

use std::collections::HashMap;

use tantivy::{
    COLLECT_BLOCK_BUFFER_LEN, DocId, SegmentReader,
    columnar::{Column, StrColumn},
};

use super::{
    fields::{CURRENCY, PRICE},
    prices::Prices,
};

/// Numbers in a range as wide as this are counted in a table, others in a map.
const WIDEST: i64 = 1 << 20;

/// How often each of some numbers was seen.
enum Tally {
    Table { least: i64, counts: Vec<u32> },
    Map(HashMap<i64, u32>),
}

impl Tally {
    fn of(least: i64, most: i64) -> Self {
        match most.checked_sub(least) {
            Some(range) if (0..WIDEST).contains(&range) => {
                Self::Table { least, counts: vec![0; usize::try_from(range).map_or(0, |range| range + 1)] }
            }
            _ => Self::Map(HashMap::new()),
        }
    }

    fn add(&mut self, number: i64) {
        match self {
            Self::Table { least, counts } => {
                let at = usize::try_from(number.wrapping_sub(*least)).ok();
                if let Some(count) = at.and_then(|at| counts.get_mut(at)) {
                    *count += 1;
                }
            }
            Self::Map(counts) => *counts.entry(number).or_default() += 1,
        }
    }

    /// What was seen at all.
    fn seen(self) -> Vec<(i64, usize)> {
        let count = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
        match self {
            Self::Table { least, counts } => (least..)
                .zip(counts)
                .filter(|(_, seen)| *seen > 0)
                .map(|(number, seen)| (number, count(seen)))
                .collect(),
            Self::Map(counts) => counts.into_iter().map(|(number, seen)| (number, count(seen))).collect(),
        }
    }
}

/// A column of numbers with how often each was seen.
pub struct Numbers {
    column: Column<i64>,
    tally: Tally,
}

impl Numbers {
    /// The column, if the segment has it.
    pub fn of(name: &str, segment: &SegmentReader) -> tantivy::Result<Option<Self>> {
        let column = segment.fast_fields().column_opt::<i64>(name)?;
        Ok(column.map(|column| Self { tally: Tally::of(column.min_value(), column.max_value()), column }))
    }

    /// Counts what these listings have.
    pub fn add(&mut self, documents: &[DocId]) {
        let mut values = [None; COLLECT_BLOCK_BUFFER_LEN];
        let values = &mut values[..documents.len()];
        self.column.first_vals(documents, values);
        for value in values.iter().flatten() {
            self.tally.add(*value);
        }
    }

    /// What was seen, and how often.
    pub fn seen(self) -> Vec<(i64, usize)> {
        self.tally.seen()
    }
}

/// A column of texts with how often each was seen, by its number among them.
pub struct Texts {
    column: StrColumn,
    counts: Vec<u32>,
}

impl Texts {
    /// The column, if the segment has it.
    pub fn of(name: &str, segment: &SegmentReader) -> tantivy::Result<Option<Self>> {
        let column = segment.fast_fields().str(name)?;
        Ok(column.map(|column| Self { counts: vec![0; column.num_terms()], column }))
    }

    /// Counts what these listings have, which is one text each at most.
    pub fn add_first(&mut self, documents: &[DocId]) {
        let mut ordinals = [None; COLLECT_BLOCK_BUFFER_LEN];
        let ordinals = &mut ordinals[..documents.len()];
        self.column.ords().first_vals(documents, ordinals);
        for ordinal in ordinals.iter().flatten() {
            if let Some(count) = usize::try_from(*ordinal).ok().and_then(|ordinal| self.counts.get_mut(ordinal)) {
                *count += 1;
            }
        }
    }

    /// Counts what these listings have, which may be several texts each.
    pub fn add_all(&mut self, documents: &[DocId]) {
        let Self { column, counts } = self;
        for ordinal in documents.iter().flat_map(|document| column.term_ords(*document)) {
            if let Some(count) = usize::try_from(ordinal).ok().and_then(|ordinal| counts.get_mut(ordinal)) {
                *count += 1;
            }
        }
    }

    /// The number of a text among those of the column.
    pub fn ordinal(&self, text: &str) -> tantivy::Result<Option<u64>> {
        Ok(self.column.dictionary().term_ord(text)?)
    }

    /// How often it was seen.
    pub fn seen(&self, ordinal: Option<u64>) -> usize {
        let count = ordinal.and_then(|ordinal| self.counts.get(usize::try_from(ordinal).ok()?));
        count.map_or(0, |count| usize::try_from(*count).unwrap_or(usize::MAX))
    }

    /// The texts that were seen most.
    pub fn most_frequent(&self, most: usize) -> tantivy::Result<Vec<String>> {
        let mut seen: Vec<(u32, usize)> = self
            .counts
            .iter()
            .copied()
            .enumerate()
            .filter(|(_, count)| *count > 0)
            .map(|(at, count)| (count, at))
            .collect();
        if seen.len() > most {
            seen.select_nth_unstable_by(most, |one, other| other.cmp(one));
            seen.truncate(most);
        }
        let mut texts = Vec::with_capacity(seen.len());
        for (_, at) in seen {
            let mut text = String::new();
            if self.column.ord_to_str(u64::try_from(at).unwrap_or(u64::MAX), &mut text)? {
                texts.push(text);
            }
        }
        Ok(texts)
    }
}

/// What listings of one currency cost.
pub struct Costs {
    prices: Column<i64>,
    currencies: StrColumn,
    /// The number of the currency among those of the segment.
    currency: u64,
    counts: Prices,
}

impl Costs {
    /// The columns, if the segment has a price in this currency.
    pub fn of(currency: &str, segment: &SegmentReader) -> tantivy::Result<Option<Self>> {
        let columns = segment.fast_fields();
        let (prices, currencies) = (columns.column_opt::<i64>(PRICE)?, columns.str(CURRENCY)?);
        let (Some(prices), Some(currencies)) = (prices, currencies) else { return Ok(None) };
        let currency = currencies.dictionary().term_ord(currency)?;
        Ok(currency.map(|currency| Self { prices, currencies, currency, counts: Prices::default() }))
    }

    /// Counts what these listings have.
    pub fn add(&mut self, documents: &[DocId]) {
        let mut prices = [None; COLLECT_BLOCK_BUFFER_LEN];
        let prices = &mut prices[..documents.len()];
        self.prices.first_vals(documents, prices);
        // Most markets have one currency, which then nobody has to look up.
        if self.currencies.num_terms() > 1 {
            let mut currencies = [None; COLLECT_BLOCK_BUFFER_LEN];
            let currencies = &mut currencies[..documents.len()];
            self.currencies.ords().first_vals(documents, currencies);
            for (price, currency) in prices.iter_mut().zip(currencies) {
                *price = price.filter(|_| *currency == Some(self.currency));
            }
        }
        for price in prices.iter().flatten() {
            self.counts.add(*price);
        }
    }

    /// What was counted.
    pub const fn counts(&self) -> &Prices {
        &self.counts
    }
}
