//! Which pictures the database names, read in portions.

use diesel::prelude::*;

use super::FOLDER;
use super::names::{FileName, LENGTH};
use crate::content::Pictures;
use crate::error::Result;
use crate::schema::{businesses, categories, pictures, product_revisions};

/// How many rows are read at once.
const BATCH: i64 = 5000;

/// The part of a picture's name that is made of its content, as its bytes.
pub type Hash = [u8; LENGTH / 2];

/// The hash of a file of this name, wherever it is kept; nothing for what has no name of ours.
#[must_use]
pub fn hash_of_file(place: &str) -> Option<Hash> {
    hash(place.rsplit('/').next().and_then(FileName::parse)?.hash())
}

/// Whether pictures are kept under this name.
#[must_use]
pub fn is_place(place: &str) -> bool {
    place.rsplit('/').next().and_then(FileName::parse).is_some_and(|name| name.place() == place)
}

fn hash(name: &str) -> Option<Hash> {
    hex::decode(name.get(..LENGTH)?).ok()?.try_into().ok()
}

/// How far somebody has read the names.
#[derive(Default)]
pub struct Walk {
    table: Table,
    business: i64,
    id: i64,
}

#[derive(Clone, Copy, Default)]
enum Table {
    #[default]
    Photos,
    Businesses,
    Categories,
    Revisions,
    Done,
}

impl Walk {
    /// The next pictures, each as often as it is named; nothing once these were all. In the operator scope.
    pub fn next(&mut self, conn: &mut PgConnection) -> Result<Option<Vec<Hash>>> {
        let (found, last) = match self.table {
            Table::Photos => self.photos(conn)?,
            Table::Businesses => self.businesses(conn)?,
            Table::Categories => (in_categories(conn)?, None),
            Table::Revisions => self.revisions(conn)?,
            Table::Done => return Ok(None),
        };
        match last {
            Some((business, id)) => (self.business, self.id) = (business, id),
            None => *self = Self { table: self.table.following(), ..Self::default() },
        }
        Ok(Some(found))
    }

    fn photos(&self, conn: &mut PgConnection) -> Result<Portion> {
        let rest = pictures::business_id
            .gt(self.business)
            .or(pictures::business_id.eq(self.business).and(pictures::id.gt(self.id)));
        let rows = pictures::table
            .filter(rest)
            .order((pictures::business_id, pictures::id))
            .select((pictures::business_id, pictures::id, pictures::name))
            .limit(BATCH)
            .load::<(i64, i64, String)>(conn)?;
        let last = rows.last().map(|(business, id, _)| (*business, *id));
        Ok((rows.iter().filter_map(|(.., name)| hash(name)).collect(), last))
    }

    fn businesses(&self, conn: &mut PgConnection) -> Result<Portion> {
        let rows = businesses::table
            .filter(businesses::id.gt(self.id))
            .order(businesses::id)
            .select((businesses::id, businesses::logo, businesses::picture))
            .limit(BATCH)
            .load::<(i64, Option<String>, Option<String>)>(conn)?;
        let last = rows.last().map(|(id, ..)| (0, *id));
        let paths = rows.iter().flat_map(|(_, logo, picture)| [logo, picture]).flatten();
        Ok((paths.filter_map(|path| of_path(path)).collect(), last))
    }

    fn revisions(&self, conn: &mut PgConnection) -> Result<Portion> {
        let rest = product_revisions::business_id
            .gt(self.business)
            .or(product_revisions::business_id.eq(self.business).and(product_revisions::id.gt(self.id)));
        let rows = product_revisions::table
            .filter(rest)
            .order((product_revisions::business_id, product_revisions::id))
            .select((product_revisions::business_id, product_revisions::id, product_revisions::pictures))
            .limit(BATCH)
            .load::<(i64, i64, Pictures)>(conn)?;
        let last = rows.last().map(|(business, id, _)| (*business, *id));
        let named = rows.iter().flat_map(|(.., pictures)| pictures.each());
        Ok((named.filter_map(|picture| of_path(&picture.path)).collect(), last))
    }
}

/// Some pictures, and the key of the last row; none after the last.
type Portion = (Vec<Hash>, Option<(i64, i64)>);

fn in_categories(conn: &mut PgConnection) -> Result<Vec<Hash>> {
    let named = categories::table.filter(categories::picture.is_not_null()).select(categories::picture);
    Ok(named.load::<Option<String>>(conn)?.iter().flatten().filter_map(|path| of_path(path)).collect())
}

fn of_path(path: &str) -> Option<Hash> {
    path.strip_prefix(FOLDER).and_then(hash)
}

impl Table {
    const fn following(self) -> Self {
        match self {
            Self::Photos => Self::Businesses,
            Self::Businesses => Self::Categories,
            Self::Categories => Self::Revisions,
            Self::Revisions | Self::Done => Self::Done,
        }
    }
}
