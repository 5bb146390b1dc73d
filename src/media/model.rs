//! What businesses have uploaded, as rows, and which of it the public may see.

use diesel::prelude::*;

use crate::clock::Moment;
use crate::content::{Picture, Pictures};
use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::ids::BusinessId;
use crate::locales::Text;
use crate::schema::{listing_pictures, pictures};

/// A photo that somebody uploaded, in the sizes that were drawn of it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = pictures)]
pub struct Photo {
    /// What its files are called, without their widths and endings.
    pub name: String,
    /// How wide the largest is, in pixels.
    pub width: i32,
    /// How high the largest is, in pixels.
    pub height: i32,
    /// What stands beside the WebP files: `jpg` or `png`.
    pub format: String,
    /// The widths of its files, the smallest first.
    pub sizes: Vec<i32>,
}

impl Photo {
    /// The path by which forms and revisions name it.
    #[must_use]
    pub fn path(&self) -> String {
        format!("{PATH}{}", self.name)
    }

    /// The name of its smallest file.
    #[must_use]
    pub fn smallest(&self) -> String {
        format!("{}-{}.webp", self.name, self.sizes.first().copied().unwrap_or_default())
    }

    /// Notes that the business has it. One that is there already counts as new again: what nothing uses is removed after
    /// a day, and whoever uploaded it last has it in a form that no revision shows yet.
    pub fn remember(&self, bytes: i64, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
        diesel::insert_into(pictures::table)
            .values((
                pictures::business_id.eq(actor.business),
                pictures::name.eq(&self.name),
                pictures::width.eq(self.width),
                pictures::height.eq(self.height),
                pictures::format.eq(&self.format),
                pictures::sizes.eq(&self.sizes),
                pictures::bytes.eq(bytes),
                pictures::uploaded_by.eq(actor.user),
                pictures::created_at.eq(now),
            ))
            .on_conflict((pictures::business_id, pictures::name))
            .do_update()
            .set((pictures::created_at.eq(now), pictures::uploaded_by.eq(actor.user)))
            .execute(conn)?;
        Ok(())
    }

    /// What a product says of it.
    fn as_picture(&self, alt: &str) -> Picture {
        let length = |pixels: i32| u32::try_from(pixels).unwrap_or_default();
        Picture {
            path: self.path(),
            width: length(self.width),
            height: length(self.height),
            alt: alt.to_owned(),
            format: self.format.clone(),
            sizes: self.sizes.iter().copied().map(length).collect(),
        }
    }
}

/// How the paths of photos begin.
const PATH: &str = "/pictures/";

/// A photo of a business.
pub fn find(name: &str, business: BusinessId, conn: &mut PgConnection) -> Result<Option<Photo>> {
    let rows = pictures::table.filter(pictures::business_id.eq(business).and(pictures::name.eq(name)));
    Ok(rows.select(Photo::as_select()).first(conn).optional()?)
}

/// Whether this person uploaded it.
pub fn is_uploaded_by(name: &str, actor: &Actor, conn: &mut PgConnection) -> Result<bool> {
    let rows = pictures::table.filter(pictures::business_id.eq(actor.business).and(pictures::name.eq(name)));
    Ok(diesel::select(diesel::dsl::exists(rows.filter(pictures::uploaded_by.eq(actor.user)))).get_result(conn)?)
}

/// Whether a listing shows it.
pub fn is_public(name: &str, conn: &mut PgConnection) -> Result<bool> {
    let rows = listing_pictures::table.filter(listing_pictures::name.eq(name));
    Ok(diesel::select(diesel::dsl::exists(rows)).get_result(conn)?)
}

/// Completes what a form says of pictures: it names them, and what they are is known here. What was said of one before
/// stays what it was.
///
/// # Errors
/// [`Error::BadRequest`] when one is not there any more, or was never.
pub fn complete(said: &mut Pictures, before: &Pictures, business: BusinessId, conn: &mut PgConnection) -> Result<()> {
    let incomplete = |picture: &Picture| picture.width == 0;
    let names: Vec<_> = said.each().filter(|p| incomplete(p)).filter_map(Picture::name).map(str::to_owned).collect();
    let photos: Vec<Photo> = if names.is_empty() {
        Vec::new()
    } else {
        let rows = pictures::table.filter(pictures::business_id.eq(business).and(pictures::name.eq_any(names)));
        rows.select(Photo::as_select()).load(conn)?
    };
    for picture in said.each_mut().filter(|picture| incomplete(picture)) {
        let photo = photos.iter().find(|photo| picture.name() == Some(photo.name.as_str()));
        let known = || before.each().find(|known| known.path == picture.path);
        *picture = match (photo, known()) {
            (Some(photo), _) => photo.as_picture(&picture.alt),
            (None, Some(known)) => Picture { alt: picture.alt.clone(), ..known.clone() },
            (None, None) => return Err(Error::BadRequest(Text::content_picture_unknown())),
        };
    }
    Ok(())
}
