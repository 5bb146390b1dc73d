//! Counts what the listings that a search finds have in common: their categories, businesses and brands, what they cost
//! and what they say in the fields of their category. All of it in one pass over the columns of the index.

use std::cmp::Reverse;
use std::collections::HashMap;

use tantivy::{
    COLLECT_BLOCK_BUFFER_LEN, DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
};

use super::{
    columns::{Costs, Numbers, Texts},
    fields::{BRAND, BUSINESS, LEAF, SAID, brand_of},
    prices::Prices,
};

/// The most businesses or brands that are told of: the most frequent ones.
pub const MOST_FREQUENT: usize = 64;
/// So many brands of each segment are looked at.
const MOST_OF_SEGMENT: usize = 4 * MOST_FREQUENT;

/// What is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Whether it is the categories.
    pub categories: bool,
    /// Whether it is the businesses.
    pub businesses: bool,
    /// Whether it is the brands.
    pub brands: bool,
    /// The currency whose prices are.
    pub prices: Option<String>,
    /// The terms of what listings say, see [`super::choice`].
    pub said: Vec<String>,
}

/// How many listings have what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many there are in all.
    pub total: usize,
    /// By the category that they stand in, which is not yet counted with those above it.
    pub categories: Vec<(i64, usize)>,
    /// The businesses that offer most of them, the first the most.
    pub businesses: Vec<(i64, usize)>,
    /// The brands that most of them have, the first the most, each as it is mostly written.
    pub brands: Vec<(String, usize)>,
    /// What they cost.
    pub prices: Prices,
    /// How many say each of the terms that were asked for.
    pub said: Vec<usize>,
}

/// Collects [`Counts`].
pub struct Counting<'a>(pub &'a Counted);

/// The counts of one segment.
pub struct OfSegment {
    total: usize,
    categories: Option<Numbers>,
    businesses: Option<Numbers>,
    brands: Option<Texts>,
    costs: Option<Costs>,
    said: Option<Texts>,
    /// Listings that were not counted yet.
    ahead: [DocId; COLLECT_BLOCK_BUFFER_LEN],
    waiting: usize,
}

impl Collector for Counting<'_> {
    type Fruit = Counts;
    type Child = OfSegment;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<OfSegment> {
        let wanted = self.0;
        let numbers = |is_wanted: bool, name| if is_wanted { Numbers::of(name, segment) } else { Ok(None) };
        let texts = |is_wanted: bool, name| if is_wanted { Texts::of(name, segment) } else { Ok(None) };
        Ok(OfSegment {
            total: 0,
            categories: numbers(wanted.categories, LEAF)?,
            businesses: numbers(wanted.businesses, BUSINESS)?,
            brands: texts(wanted.brands, BRAND)?,
            costs: wanted.prices.as_ref().map_or(Ok(None), |currency| Costs::of(currency, segment))?,
            said: texts(!wanted.said.is_empty(), SAID)?,
            ahead: [0; COLLECT_BLOCK_BUFFER_LEN],
            waiting: 0,
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, mut segments: Vec<OfSegment>) -> tantivy::Result<Counts> {
        let mut counts = Counts { said: vec![0; self.0.said.len()], ..Counts::default() };
        counts.brands = brands(&segments)?;
        for said in segments.iter().filter_map(|segment| segment.said.as_ref()) {
            for (sum, term) in counts.said.iter_mut().zip(&self.0.said) {
                *sum += said.seen(said.ordinal(term)?);
            }
        }
        let (mut categories, mut businesses) = (Vec::new(), Vec::new());
        for segment in &mut segments {
            counts.total += segment.total;
            categories.extend(segment.categories.take());
            businesses.extend(segment.businesses.take());
            if let Some(costs) = &segment.costs {
                counts.prices.extend(costs.counts());
            }
        }
        counts.categories = sums(categories);
        counts.businesses = sums(businesses);
        counts.businesses.truncate(MOST_FREQUENT);
        Ok(counts)
    }
}

/// The counts of all segments together, the most frequent first.
fn sums(parts: Vec<Numbers>) -> Vec<(i64, usize)> {
    let mut sums: HashMap<i64, usize> = HashMap::new();
    for (number, count) in parts.into_iter().flat_map(Numbers::seen) {
        *sums.entry(number).or_default() += count;
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_unstable_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    sums
}

/// The most frequent brands. Those that are frequent in any segment are counted in all of them.
fn brands(segments: &[OfSegment]) -> tantivy::Result<Vec<(String, usize)>> {
    let parts: Vec<&Texts> = segments.iter().filter_map(|segment| segment.brands.as_ref()).collect();
    let mut kept: Vec<String> = Vec::new();
    for part in &parts {
        kept.extend(part.most_frequent(MOST_OF_SEGMENT)?);
    }
    kept.sort_unstable();
    kept.dedup();
    // One brand may be written in several ways.
    let mut sums: Vec<(&str, &str, usize, usize)> = Vec::new();
    for text in &kept {
        let mut count = 0;
        for part in &parts {
            count += part.seen(part.ordinal(text)?);
        }
        let (key, written) = brand_of(text);
        match sums.last_mut() {
            Some((last, name, most, sum)) if *last == key => {
                *sum += count;
                if count > *most {
                    (*name, *most) = (written, count);
                }
            }
            _ => sums.push((key, written, count, count)),
        }
    }
    sums.sort_by_key(|(.., sum)| Reverse(*sum));
    Ok(sums.into_iter().take(MOST_FREQUENT).map(|(_, name, _, sum)| (name.to_owned(), sum)).collect())
}

impl OfSegment {
    fn count(&mut self, documents: &[DocId]) {
        self.total += documents.len();
        for numbers in [&mut self.categories, &mut self.businesses].into_iter().flatten() {
            numbers.add(documents);
        }
        if let Some(brands) = &mut self.brands {
            brands.add_first(documents);
        }
        if let Some(costs) = &mut self.costs {
            costs.add(documents);
        }
        if let Some(said) = &mut self.said {
            said.add_all(documents);
        }
    }

    fn count_waiting(&mut self) {
        let ahead = self.ahead;
        self.count(&ahead[..self.waiting]);
        self.waiting = 0;
    }
}

impl SegmentCollector for OfSegment {
    type Fruit = Self;

    fn collect(&mut self, document: DocId, _: Score) {
        self.ahead[self.waiting] = document;
        self.waiting += 1;
        if self.waiting == COLLECT_BLOCK_BUFFER_LEN {
            self.count_waiting();
        }
    }

    fn collect_block(&mut self, documents: &[DocId]) {
        for block in documents.chunks(COLLECT_BLOCK_BUFFER_LEN) {
            self.count(block);
        }
    }

    fn harvest(mut self) -> Self {
        self.count_waiting();
        self
    }
}
