//! What stands before every page: a closed marketplace answers nothing but this, one that can only be read changes
//! nothing. Operators still sign in and open it again.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{HttpMessage, ResponseError};

use super::{Mode, Modes, Standing};
use crate::clock::Clock;
use crate::error::Error;
use crate::layout::StandingLine;

/// By which operators come in and open the marketplace again, and whoever reads chooses a language.
const DOORS: [&str; 4] = ["/sign-in", "/sign-out", "/confirm", "/language"];
/// The operator's pages, and the one that opens the marketplace again.
const DESK: &str = "/operator";
const SWITCH: &str = "/operator/mode";

/// Lets a request pass, or answers it with what can be done.
pub async fn standing(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let standing = request.app_data::<Data<Modes>>().map(|modes| modes.now());
    let Some(standing) = standing.filter(|standing| standing.mode != Mode::Open) else {
        return Ok(next.call(request).await?.map_into_boxed_body());
    };
    if is_refused(&standing, request.path(), request.method().is_safe()) {
        let now = request.app_data::<Data<Clock>>().map_or_else(|| Clock::default().now(), |clock| clock.now());
        let sentence = standing.sentence().unwrap_or_else(crate::locales::Text::modes_maintenance);
        let error = Error::Closed {
            sentence,
            is_read: standing.mode == Mode::ReadOnly,
            retry_after: standing.retry_after(now),
        };
        return Ok(request.into_response(error.error_response()));
    }
    if let Some(sentence) = standing.sentence() {
        request.extensions_mut().insert(StandingLine(sentence));
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

fn is_refused(standing: &Standing, path: &str, is_safe: bool) -> bool {
    let is_below = |place: &str| path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let is_door = DOORS.iter().any(|door| is_below(door));
    match standing.mode {
        Mode::Open => false,
        Mode::ReadOnly => !is_safe && !is_door && !is_below(SWITCH),
        Mode::Maintenance => !is_door && !is_below(DESK),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_pass_and_nobody_else_changes_anything() {
        let of = |mode| Standing { mode, ..Standing::OPEN };
        for (mode, path, is_safe, expected) in [
            (Mode::Open, "/manage/x/products", false, false),
            (Mode::ReadOnly, "/listings", true, false),
            (Mode::ReadOnly, "/assistant", false, true),
            (Mode::ReadOnly, "/sign-in/again", false, false),
            (Mode::ReadOnly, "/operator/mode", false, false),
            (Mode::ReadOnly, "/operator/modern", false, true),
            (Mode::ReadOnly, "/operator/people/3/block", false, true),
            (Mode::Maintenance, "/", true, true),
            (Mode::Maintenance, "/sign-inn", true, true),
            (Mode::Maintenance, "/operator", true, false),
            (Mode::Maintenance, "/operator/people/3/block", false, false),
            (Mode::Maintenance, "/sign-in", false, false),
        ] {
            assert_eq!(is_refused(&of(mode), path, is_safe), expected, "{mode:?} {path}");
        }
    }
}
