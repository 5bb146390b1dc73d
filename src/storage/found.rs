//! What the storage answers.

use std::io;
use std::ops::Range;

use bytes::Bytes;
use futures_util::stream::BoxStream;
use futures_util::{StreamExt, TryStreamExt};
use object_store::GetResult;

use crate::clock::Moment;

/// A file that is being read.
pub struct Found {
    /// The size of the whole file, in bytes.
    pub size: u64,
    /// Which bytes of it come.
    pub range: Range<u64>,
    /// The bytes as they come.
    pub stream: BoxStream<'static, io::Result<Bytes>>,
}

/// A file that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its name.
    pub name: String,
    /// Since when, as the storage's own clock says.
    pub since: Moment,
    /// Its size in bytes.
    pub bytes: u64,
}

impl Found {
    pub(super) fn of(result: GetResult) -> Self {
        let (size, range) = (result.meta.size, result.range.clone());
        Self { size, range, stream: result.into_stream().map_err(io::Error::other).boxed() }
    }

    /// All that comes of it, at once.
    ///
    /// # Errors
    /// When the storage breaks off.
    pub async fn bytes(self) -> io::Result<Vec<u8>> {
        self.stream
            .try_fold(Vec::new(), async |mut all, part| {
                all.extend_from_slice(&part);
                Ok(all)
            })
            .await
    }
}
