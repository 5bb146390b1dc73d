//! A business's own colour as a style sheet: pages may not have styles of their own.

use actix_web::HttpResponse;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::Path;

use crate::businesses::colour::Colour;
use crate::error::{Error, Result};

/// `GET /accents/1a2b3c.css` — what a storefront in this colour redefines. It is the same for ever.
///
/// # Errors
/// [`Error::NotFound`] when that is no colour.
pub async fn show(digits: Path<String>) -> Result<HttpResponse> {
    let colour = Colour::parse(&format!("#{digits}")).ok_or(Error::NotFound)?;
    let ink = colour.ink();
    // The doorways behind the text go away from its colour, so that it reads better on them and not worse.
    let away = if ink == Colour::WHITE { Colour::BLACK } else { Colour::WHITE };
    let mixed = |part: u8| format!("color-mix(in oklab, {colour} {part}%, {away})");
    let sheet = format!(
        "@layer utilities{{[data-accent=\"{}\"]{{--color-band:{colour};--color-band-text:{ink};--color-band-quiet:{ink};\
         --color-band-accent:{ink};--color-band-raised:{};--color-band-line:{}}}}}\n",
        colour.digits(),
        mixed(88),
        mixed(72),
    );
    Ok(HttpResponse::Ok()
        .content_type("text/css; charset=utf-8")
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .body(sheet))
}
