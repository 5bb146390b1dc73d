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
/// How long one request may take: a picture over a slow line.
const ONE_REQUEST: Duration = Duration::from_secs(8);
/// How long it is tried again where the server is busy or breaks off.
const TRYING: Duration = Duration::from_secs(6);

pub(super) fn opened(bucket: &Bucket) -> Result<Arc<dyn ObjectStore>> {
    let is_clear = bucket.endpoint.as_deref().is_some_and(|endpoint| endpoint.starts_with("http://"));
    let options = ClientOptions::new().with_connect_timeout(CONNECTING).with_timeout(ONE_REQUEST);
    let backoff = BackoffConfig { init_backoff: Duration::from_millis(100), ..BackoffConfig::default() };
    let mut builder = AmazonS3Builder::new()
        .with_bucket_name(&bucket.name)
        .with_region(&bucket.region)
        // One by one: not every server that speaks S3 knows another way.
        .with_disable_bulk_delete(true)
        .with_crypto_provider(Arc::new(Hashes))
        .with_client_options(options.with_allow_http(is_clear))
        .with_retry(RetryConfig { backoff, max_retries: 2, retry_timeout: TRYING });
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
