//! The bodies of requests have a deadline: whoever begins to send a form and never ends is not waited for.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use actix_web::HttpMessage;
use actix_web::body::MessageBody;
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::{PayloadError, UrlencodedError};
use actix_web::http::header::{CONTENT_TYPE, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web::{Bytes, FormConfig};
use futures_util::Stream;
use tokio::time::{Instant, Sleep, sleep};

use crate::error::Error;

/// How long a whole body may take: the largest form over a slow mobile connection.
const LONGEST_BODY: Duration = Duration::from_secs(30);
/// How long a form with files may take: one that sends pictures from a telephone.
const LONGEST_UPLOAD: Duration = Duration::from_secs(5 * 60);
/// How long nothing of it may come.
const LONGEST_GAP: Duration = Duration::from_secs(10);

/// Gives the body of a request its deadline.
pub async fn in_time<B: MessageBody + 'static>(
    mut request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    if !request.method().is_safe() {
        let kind = request.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
        let longest = if kind.starts_with(b"multipart/form-data") { LONGEST_UPLOAD } else { LONGEST_BODY };
        let payload = Box::pin(InTime::over(request.take_payload(), longest, LONGEST_GAP));
        request.set_payload(Payload::Stream { payload });
    }
    next.call(request).await
}

/// Forms of at most so many bytes. One that came too slowly is told so.
#[must_use]
pub fn forms(largest: usize) -> FormConfig {
    FormConfig::default().limit(largest).error_handler(|error, _| match error {
        UrlencodedError::Payload(PayloadError::Io(error)) if error.kind() == io::ErrorKind::TimedOut => {
            Error::TooSlow.into()
        }
        other => other.into(),
    })
}

struct InTime {
    payload: Payload,
    end: Instant,
    gap: Duration,
    limit: Pin<Box<Sleep>>,
}

impl InTime {
    fn over(payload: Payload, whole: Duration, gap: Duration) -> Self {
        Self { payload, end: Instant::now() + whole, gap, limit: Box::pin(sleep(gap)) }
    }
}

impl Stream for InTime {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let polled = Pin::new(&mut self.payload).poll_next(cx);
        if let Poll::Ready(Some(Ok(_))) = &polled {
            let next = (Instant::now() + self.gap).min(self.end);
            self.limit.as_mut().reset(next);
        }
        if polled.is_pending() && self.limit.as_mut().poll(cx).is_ready() {
            return Poll::Ready(Some(Err(PayloadError::Io(io::ErrorKind::TimedOut.into()))));
        }
        polled
    }
}

#[cfg(test)]
mod tests {
    use futures_util::stream::{self, StreamExt};

    use super::*;

    /// The mistake with which a body ends of which a byte comes this often.
    async fn end_of(every: Duration, whole: Duration, gap: Duration) -> PayloadError {
        let drops = stream::unfold((), move |()| async move {
            sleep(every).await;
            Some((Ok(Bytes::from_static(b"x")), ()))
        });
        let mut body = InTime::over(Payload::Stream { payload: Box::pin(drops) }, whole, gap);
        loop {
            if let Err(error) = body.next().await.expect("it has no end of its own") {
                return error;
            }
        }
    }

    #[actix_web::test]
    async fn a_body_that_stops_or_drips_is_given_up() {
        let (instant, moment, age) = (Duration::from_millis(1), Duration::from_millis(50), Duration::from_secs(3600));
        for (every, whole, gap) in [(age, age, moment), (instant, moment, age)] {
            let error = end_of(every, whole, gap).await;
            assert!(matches!(&error, PayloadError::Io(error) if error.kind() == io::ErrorKind::TimedOut), "{error}");
        }
    }
}
