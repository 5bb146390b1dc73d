//! What a process shows of itself at `SOUK_METRICS_LISTEN`.

use std::net::TcpListener;
use std::time::Duration;

use crate::app::Shared;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::jobs::Worker;
use crate::watching::{Books, Panel};
use crate::web::connections::{Gate, Workforce, listen_at};

/// One thread answers, and another one asks the database.
const WORKFORCE: Workforce = Workforce { workers: 1, blocking_threads: 2, finish_within: Duration::from_secs(1) };

/// The address that metrics are served at, if there is one.
pub struct Metrics {
    listener: Option<TcpListener>,
}

impl Metrics {
    /// Binds the address, so that one already in use is reported before anything slow begins.
    ///
    /// # Errors
    /// The address cannot be used.
    pub fn listen(config: &Config) -> Result<Self> {
        let listen = |address| {
            listen_at(address)
                .map_err(|error| Error::Internal(format!("cannot listen on SOUK_METRICS_LISTEN={address}: {error}")))
        };
        Ok(Self { listener: config.watching.metrics.map(listen).transpose()? })
    }

    /// Serves what is on the panel, on threads of its own, until the process ends.
    ///
    /// # Errors
    /// The listener cannot be used.
    pub fn serve(self, panel: &Panel) -> Result<()> {
        if let Some(listener) = self.listener {
            actix_web::rt::spawn(panel.serve(listener, WORKFORCE)?);
        }
        Ok(())
    }
}

/// The panel of a process that serves, and perhaps does jobs too.
///
/// # Errors
/// Two meters have one name.
pub fn panel(books: Books, shared: &Shared, gate: &Gate, worker: Option<&Worker>) -> Result<Panel> {
    let panel = Panel::new(books)?
        .with(shared.traffic.meters())?
        .with(gate.meters())?
        .with(shared.db.meters())?
        .with(shared.page_cache.meters())?
        .with(shared.index.meters())?
        .with(shared.assistant.meters())?
        .with(shared.sign_ins.meters())?;
    worker.map_or(Ok(panel.clone()), |worker| panel.with(worker.meters()))
}
