//! Memory, descriptors and processor time of this process, under the names that Prometheus gives them everywhere. Where
//! the system has no `/proc` they are 0.

use std::fs;

use prometheus::core::{Collector, Desc};
use prometheus::proto::MetricFamily;
use prometheus::{Counter, Gauge, IntGauge};
use rustix::process::{Resource, getrlimit};

use crate::meters::Meters;

/// In what Linux says times to programs, on every machine that Souk runs on.
const TICKS_PER_SECOND: f64 = 100.0;

/// The meters of this process.
pub fn meters() -> Meters {
    vec![Box::new(Process::new())]
}

struct Process {
    cpu: Counter,
    resident: IntGauge,
    virtual_size: IntGauge,
    threads: IntGauge,
    open: IntGauge,
    most: IntGauge,
    started: Gauge,
}

impl Process {
    fn new() -> Self {
        let valid = "the names of meters are valid";
        let gauge = |name: &str, help: &str| IntGauge::new(name, help).expect(valid);
        Self {
            cpu: Counter::new("process_cpu_seconds_total", "Processor time in seconds.").expect(valid),
            resident: gauge("process_resident_memory_bytes", "Resident memory in bytes."),
            virtual_size: gauge("process_virtual_memory_bytes", "Virtual memory in bytes."),
            threads: gauge("process_threads", "Threads."),
            open: gauge("process_open_fds", "Open file descriptors."),
            most: gauge("process_max_fds", "How many file descriptors there may be."),
            started: Gauge::new("process_start_time_seconds", "When it started, in seconds since 1970.").expect(valid),
        }
    }

    fn all(&self) -> [&dyn Collector; 7] {
        [&self.cpu, &self.resident, &self.virtual_size, &self.threads, &self.open, &self.most, &self.started]
    }
}

impl Collector for Process {
    fn desc(&self) -> Vec<&Desc> {
        self.all().into_iter().flat_map(Collector::desc).collect()
    }

    fn collect(&self) -> Vec<MetricFamily> {
        let text = |file: &str| fs::read_to_string(file).unwrap_or_default();
        let status = text("/proc/self/status").to_lowercase();
        self.resident.set(1024 * number(&status, "vmrss:"));
        self.virtual_size.set(1024 * number(&status, "vmsize:"));
        self.threads.set(number(&status, "threads:"));
        // The folder that is read is open itself.
        let open = fs::read_dir("/proc/self/fd").map_or(0, |files| files.count().saturating_sub(1));
        self.open.set(i64::try_from(open).unwrap_or(i64::MAX));
        let most = getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX);
        self.most.set(i64::try_from(most).unwrap_or(i64::MAX));
        let stat = text("/proc/self/stat");
        let cpu = (field(&stat, 14) + field(&stat, 15)) / TICKS_PER_SECOND;
        self.cpu.inc_by((cpu - self.cpu.get()).max(0.0));
        let booted = number(&text("/proc/stat"), "btime ");
        #[expect(clippy::cast_precision_loss, reason = "a date of our days")]
        self.started.set(booted as f64 + field(&stat, 22) / TICKS_PER_SECOND);
        self.all().into_iter().flat_map(Collector::collect).collect()
    }
}

/// The number in the line that begins like this; 0 without one.
fn number(text: &str, begins: &str) -> i64 {
    let line = text.lines().find_map(|line| line.strip_prefix(begins));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// A field of `/proc/self/stat` as proc(5) numbers them, behind the name of the program, which may have spaces.
fn field(stat: &str, place: usize) -> f64 {
    let behind = stat.rsplit_once(')').map_or("", |(_, behind)| behind);
    behind.split_whitespace().nth(place - 3).and_then(|field| field.parse().ok()).unwrap_or(0.0)
}
