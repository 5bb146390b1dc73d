//! Metrics of the process for Prometheus, at an address of their own: whatever the database does, they are answered. And
//! whether the process should be sent visitors.

mod books;
mod process;
pub mod readiness;

use std::net::TcpListener;

use actix_web::dev::Server;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::middleware::from_fn;
use actix_web::web::Data;
use actix_web::{App, HttpResponse};
use prometheus::{Encoder, IntGauge, Opts, Registry, TextEncoder};

use crate::error::{Error, Result};
use crate::meters::Meters;
use crate::web::connections::{self, Gate, Workforce};
use crate::web::get;

pub use self::books::Books;
pub use self::readiness::Readiness;

/// How many connections whoever reads metrics may have.
const READERS: usize = 32;

/// Everything that is measured. Cloning is cheap.
#[derive(Clone)]
pub struct Panel {
    registry: Registry,
    books: Books,
}

impl Panel {
    /// A panel of this process, with what stands in the database.
    ///
    /// # Errors
    /// Two meters have one name.
    pub fn new(books: Books) -> Result<Self> {
        let panel = Self { registry: Registry::new(), books };
        let version = Opts::new("souk_build_info", "The version that runs.");
        let version = IntGauge::with_opts(version.const_label("version", env!("CARGO_PKG_VERSION"))).map_err(wrong)?;
        version.set(1);
        panel.with(vec![Box::new(version)])?.with(process::meters())?.with(vec![panel.books.meter()])
    }

    /// The same with the meters of a room.
    ///
    /// # Errors
    /// Two meters have one name.
    pub fn with(&self, meters: Meters) -> Result<Self> {
        for meter in meters {
            self.registry.register(meter).map_err(wrong)?;
        }
        Ok(self.clone())
    }

    /// Serves the metrics at `/metrics`.
    ///
    /// # Errors
    /// The listener cannot be used.
    pub fn serve(&self, listener: TcpListener, workforce: Workforce) -> Result<Server> {
        let panel = self.clone();
        let gate = Gate::new(READERS, true);
        let application = move || {
            App::new()
                .app_data(Data::new(panel.clone()))
                .route("/metrics", get().to(show))
                .wrap(from_fn(connections::noted))
        };
        Ok(connections::serve(workforce, listener, &gate, application)?)
    }
}

#[expect(clippy::needless_pass_by_value, reason = "errors are mapped by value")]
fn wrong(error: prometheus::Error) -> Error {
    Error::Internal(format!("a meter is wrong: {error}"))
}

/// `GET /metrics`
async fn show(panel: Data<Panel>) -> Result<HttpResponse> {
    panel.books.refresh().await;
    let encoder = TextEncoder::new();
    let text = encoder.encode_to_string(&panel.registry.gather()).map_err(wrong)?;
    let kind = encoder.format_type().to_owned();
    Ok(HttpResponse::Ok().content_type(kind).insert_header((CACHE_CONTROL, "no-store")).body(text))
}
