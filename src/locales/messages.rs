//! The functions that the build made of the files in `locales/`.

use super::html::Html;
use super::locale::Locale;
use super::numbers::Count;
use super::shown::{Shown, Value};
use super::tables::PLAIN;
use super::text::Text;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
