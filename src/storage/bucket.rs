//! A bucket of a server that speaks S3: Amazon's, or any other.

use std::sync::Arc;
use std::time::Duration;

use object_store::aws::AmazonS3Builder;
use object_store::{BackoffConfig, ClientOptions, ObjectStore, RetryConfig};

use super::refusals::refused;
use super::signing::Hashes;
use crate::config::Bucket;
use crate::error::Result;

/// How long a connection may take to be made.
const CONNECTING: Duration = Duration::from_secs(3);

/// What the bucket is asked for, by which it is known how long one request may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pace {
    /// A picture over a slow line, for which somebody waits.
    Files,
    /// A part of a large file, for which nobody waits.
    Parts,
}

impl Pace {
    const fn one_request(self) -> Duration {
        Duration::from_secs(if matches!(self, Self::Files) { 8 } else { 120 })
    }

    /// How long it is tried again where the server is busy or breaks off, and how often.
    const fn trying(self) -> (Duration, usize) {
        if matches!(self, Self::Files) { (Duration::from_secs(6), 2) } else { (Duration::from_secs(240), 6) }
    }
}

pub(super) fn opened(bucket: &Bucket, pace: Pace) -> Result<Arc<dyn ObjectStore>> {
    let (retry_timeout, max_retries) = pace.trying();
    let is_clear = bucket.endpoint.as_deref().is_some_and(|endpoint| endpoint.starts_with("http://"));
    let options = ClientOptions::new().with_connect_timeout(CONNECTING).with_timeout(pace.one_request());
    let backoff = BackoffConfig { init_backoff: Duration::from_millis(100), ..BackoffConfig::default() };
    let mut builder = AmazonS3Builder::new()
        .with_bucket_name(&bucket.name)
        .with_region(&bucket.region)
        // One by one: not every server that speaks S3 knows another way.
        .with_disable_bulk_delete(true)
        .with_crypto_provider(Arc::new(Hashes))
        .with_client_options(options.with_allow_http(is_clear))
        .with_retry(RetryConfig { backoff, max_retries, retry_timeout });
    if let Some(endpoint) = &bucket.endpoint {
        builder = builder.with_endpoint(endpoint);
    }
    if let Some((id, secret)) = &bucket.key {
        builder = builder.with_access_key_id(id).with_secret_access_key(secret.reveal());
    }
    if let Some(token) = &bucket.token {
        builder = builder.with_token(token.reveal());
    }
    Ok(Arc::new(builder.build().map_err(refused)?))
}
