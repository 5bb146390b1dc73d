//! Where colleagues see the pictures of what is not public.

use crate::content::Picture;

/// The address of a file that is at least so wide.
#[must_use]
pub fn address(picture: &Picture, business: &str, width: u32) -> String {
    let public = picture.at_least(width);
    match public.strip_prefix("/pictures/") {
        Some(file) => format!("/manage/{business}/pictures/{file}"),
        None => public,
    }
}
