//! The colours of a picture as a browser shows those of a page: sRGB. What has no profile is taken to be that already.

use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

use super::raster::Raster;

/// A larger profile is left out: none of a camera or a screen is.
const LARGEST_PROFILE: usize = 1024 * 1024;

/// The same picture in sRGB, if its profile can be understood.
pub(super) fn as_on_the_web(raster: &mut Raster, profile: &[u8]) {
    if profile.len() > LARGEST_PROFILE {
        return;
    }
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return };
    if profile.color_space != DataColorSpace::Rgb {
        return;
    }
    let layout = if raster.has_alpha { Layout::Rgba } else { Layout::Rgb };
    let target = ColorProfile::new_srgb();
    let Ok(transform) = profile.create_transform_8bit(layout, &target, layout, TransformOptions::default()) else {
        return;
    };
    let mut pixels = vec![0; raster.pixels.len()];
    if transform.transform(&raster.pixels, &mut pixels).is_ok() {
        raster.pixels = pixels;
    }
}
