//! The pictures of a product, in order: the first is the one that its card shows.

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::Jsonb;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::locales::Text;
use crate::web::letters::visible;

/// The most pictures of one product.
pub const MOST: usize = 12;
/// The longest alternative text, in characters.
pub const LONGEST_ALT: usize = 250;

/// A width that does for most places, in pixels.
const USUAL: u32 = 800;

/// Where the public sees what was uploaded. The name follows, and for a file its width and format.
const PUBLIC: &str = "/pictures/";

/// One picture.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Picture {
    /// `/pictures/<name>` of what was uploaded, which is there in each of `sizes`; else the address of its only file.
    pub path: String,
    /// How wide the largest file is, in pixels.
    pub width: u32,
    /// How high the largest file is, in pixels.
    pub height: u32,
    /// What it shows, for those who cannot see it; empty where its author has not said.
    pub alt: String,
    /// The format of the files that stand beside the WebP ones.
    pub format: String,
    /// The widths of its files in pixels, the smallest first; none where there is only the one at `path`.
    pub sizes: Vec<u32>,
}

/// What a picture is, its path says: it is another when that changes, or what is said of it.
impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        (&self.path, &self.alt) == (&other.path, &other.alt)
    }
}

impl Eq for Picture {}

impl Picture {
    /// The name of what was uploaded.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.path.strip_prefix(PUBLIC)
    }

    /// The address of the file of this width, in the format that every browser shows.
    #[must_use]
    pub fn file(&self, width: u32) -> String {
        if self.sizes.is_empty() { self.path.clone() } else { format!("{}-{width}.{}", self.path, self.format) }
    }

    /// The address of the file of this width and format below `base`, which is empty for the public.
    #[must_use]
    pub fn file_in(&self, base: &str, width: u32, format: &str) -> String {
        if self.sizes.is_empty() { self.path.clone() } else { format!("{base}{}-{width}.{format}", self.path) }
    }

    /// Its files of one format below `base` with their widths, as a browser chooses from them.
    #[must_use]
    pub fn srcset(&self, base: &str, format: &str) -> String {
        let each = self.sizes.iter().map(|width| format!("{} {width}w", self.file_in(base, *width, format)));
        each.collect::<Vec<_>>().join(", ")
    }

    /// The address below `base` of the file for browsers that choose none.
    #[must_use]
    pub fn usual(&self, base: &str) -> String {
        let width = self.sizes.iter().find(|width| **width >= USUAL).or(self.sizes.last()).copied();
        self.file_in(base, width.unwrap_or_default(), &self.format)
    }

    /// The address of its smallest file below `base`.
    #[must_use]
    pub fn thumbnail(&self, base: &str) -> String {
        self.file_in(base, self.sizes.first().copied().unwrap_or_default(), "webp")
    }

    /// The address of its largest file below `base`.
    #[must_use]
    pub fn largest(&self, base: &str) -> String {
        self.file_in(base, self.sizes.last().copied().unwrap_or_default(), &self.format)
    }

    /// The address of the smallest file that is at least so wide, or of the largest.
    #[must_use]
    pub fn at_least(&self, width: u32) -> String {
        let fitting = self.sizes.iter().find(|size| **size >= width).or(self.sizes.last());
        self.file(fitting.copied().unwrap_or_default())
    }
}

/// The pictures of a product, in order; one JSON array in the database.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, AsExpression, FromSqlRow)]
#[diesel(sql_type = Jsonb)]
#[serde(transparent)]
pub struct Pictures(Vec<Picture>);

impl Pictures {
    /// These, in this order.
    #[must_use]
    pub const fn of(pictures: Vec<Picture>) -> Self {
        Self(pictures)
    }

    /// Reads them one a line: the path, and behind a space what is to be seen. What else there is to know of each is
    /// completed by whoever saves them.
    pub fn parse(text: &str) -> Result<Self, Text> {
        let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        if lines.len() > MOST {
            return Err(Text::content_pictures_too_many(MOST));
        }
        let mut pictures: Vec<Picture> = Vec::with_capacity(lines.len());
        for line in lines {
            let (path, alt) = line.split_once(' ').unwrap_or((line, ""));
            let alt = visible(alt).trim().to_owned();
            if alt.chars().count() > LONGEST_ALT {
                return Err(Text::content_alt_too_long(LONGEST_ALT));
            }
            if pictures.iter().all(|picture| picture.path != path) {
                pictures.push(Picture { path: path.to_owned(), alt, ..Picture::default() });
            }
        }
        Ok(Self(pictures))
    }

    /// One a line, as a form sends them.
    #[must_use]
    pub fn lines(&self) -> String {
        let lines = self.0.iter().map(|picture| format!("{} {}", picture.path, picture.alt).trim_end().to_owned());
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Each of them, in order.
    pub fn each(&self) -> impl Iterator<Item = &Picture> {
        self.0.iter()
    }

    /// Each of them, to be completed.
    pub fn each_mut(&mut self) -> impl Iterator<Item = &mut Picture> {
        self.0.iter_mut()
    }

    /// The one that its card shows.
    #[must_use]
    pub fn first(&self) -> Option<&Picture> {
        self.0.first()
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl ToSql<Jsonb, Pg> for Pictures {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        let value = serde_json::to_value(self)?;
        <Value as ToSql<Jsonb, Pg>>::to_sql(&value, &mut out.reborrow())
    }
}

impl FromSql<Jsonb, Pg> for Pictures {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        let value = <Value as FromSql<Jsonb, Pg>>::from_sql(value)?;
        // A row that somebody wrote past the form costs its pictures and not the page.
        Ok(serde_json::from_value(value).unwrap_or_default())
    }
}
