//! Counts requests by the template of their route, so that no address that somebody makes up becomes a label.

use std::cell::OnceCell;
use std::time::Duration;

use actix_web::http::{Method, StatusCode};
use prometheus::{Histogram, HistogramVec, IntCounter, IntCounterVec, Opts};

use crate::meters::{Meters, counters, durations_by};

/// The route of what was answered before it had one: a bad address, or a form that took too long.
const NOWHERE: &str = "none";
const METHODS: [&str; 4] = ["GET", "HEAD", "POST", "other"];
const CLASSES: [&str; 5] = ["1xx", "2xx", "3xx", "4xx", "5xx"];

/// The requests of all workers. Cloning is cheap.
#[derive(Clone)]
pub struct Traffic {
    requests: IntCounterVec,
    durations: HistogramVec,
}

/// The counters of one route, as one worker holds them: each is looked up once.
pub struct Counted {
    traffic: Traffic,
    route: String,
    requests: [[OnceCell<IntCounter>; CLASSES.len()]; METHODS.len()],
    durations: [OnceCell<Histogram>; METHODS.len()],
}

impl Default for Traffic {
    fn default() -> Self {
        let requests = Opts::new("souk_http_requests_total", "Requests that were answered.");
        let durations = Opts::new("souk_http_request_duration_seconds", "How long it took until an answer began.");
        Self {
            requests: counters(requests, &["route", "method", "status"]),
            durations: durations_by(durations, &["route", "method"]),
        }
    }
}

impl Traffic {
    /// The counters of the route with this template.
    #[must_use]
    pub fn of_route(&self, template: &str) -> Counted {
        Counted {
            traffic: self.clone(),
            route: template.to_owned(),
            requests: Default::default(),
            durations: Default::default(),
        }
    }

    /// The counters of requests that reach no route.
    #[must_use]
    pub fn of_none(&self) -> Counted {
        self.of_route(NOWHERE)
    }

    /// What requests are measured by.
    #[must_use]
    pub fn meters(&self) -> Meters {
        vec![Box::new(self.requests.clone()), Box::new(self.durations.clone())]
    }
}

impl Counted {
    /// Counts a request that was answered.
    pub fn count(&self, method: &Method, status: StatusCode, took: Duration) {
        let method = METHODS.iter().position(|known| *known == method.as_str()).unwrap_or(METHODS.len() - 1);
        let class = usize::from(status.as_u16() / 100 - 1).min(CLASSES.len() - 1);
        let (name, route) = (METHODS[method], self.route.as_str());
        let labels = [route, name, CLASSES[class]];
        self.requests[method][class].get_or_init(|| self.traffic.requests.with_label_values(&labels)).inc();
        let durations = &self.traffic.durations;
        let duration = self.durations[method].get_or_init(|| durations.with_label_values(&labels[..2]));
        duration.observe(took.as_secs_f64());
    }
}
