//! The command line of `souk`.

/// Prints a line. Ignores a closed pipe (`souk demo | head -1`), which is not a failure.
macro_rules! say {
    ($($text:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($text)*);
    }};
}

mod answers;
mod assistant;
mod backup;
mod bench_data;
mod demo;
mod doctor;
mod export;
mod import;
mod init;
mod mail;
mod metrics;
mod mode;
mod operator;
mod search_quality;
mod serve;
mod start;

pub use start::office;

use clap::{Parser, Subcommand};

use crate::config::Config;
use crate::error::{Error, Result};

/// A marketplace that a company, a co-operative or a city runs for itself.
#[derive(Parser)]
#[command(name = "souk", version, about, after_help = "Settings come from the environment; the README lists them.")]
struct Line {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the marketplace (the default)
    Serve,
    /// Bring the database to the shape this version expects, and stop
    Migrate,
    /// Load the demo marketplace where it is missing
    Demo {
        /// Load it even where the base URL is not this machine's
        #[arg(long)]
        anyway: bool,
    },
    /// Run background jobs without serving the marketplace
    Worker,
    Backup(backup::Backup),
    Restore(backup::Restore),
    Import(import::Import),
    Export(export::Export),
    Assistant(assistant::Assistant),
    Mail(mail::Mail),
    Operator(operator::Operator),
    Mode(mode::Mode),
    /// Look at the settings, the database, files, mail, machine and proxy, and say what is wrong
    Doctor,
    BenchData(bench_data::BenchData),
    SearchQuality(search_quality::SearchQuality),
    Answers(answers::Answers),
}

/// Runs the command from the command line and returns the exit code.
#[must_use]
pub fn run() -> i32 {
    let line = Line::parse();
    if init::is_first_process() {
        return init::look_after().unwrap_or_else(|error| {
            eprintln!("souk: {error}");
            1
        });
    }
    let config = match Config::from_env() {
        Ok(config) => config,
        Err(wrong) => {
            eprintln!("souk: {wrong}");
            return 2;
        }
    };
    start::logging(config.watching.log);
    match line.command.unwrap_or(Command::Serve).run(&config) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("souk: {error}");
            // Exit code 2 tells a supervisor that starting again will not help.
            if matches!(error, Error::Refused(_)) { 2 } else { 1 }
        }
    }
}

impl Command {
    fn run(self, config: &Config) -> Result<i32> {
        match self {
            Self::Demo { anyway } => demo::demo(config, anyway).map(|()| 0),
            Self::Serve => serve::serve(config).map(|()| 0),
            Self::Migrate => start::Database::open(config).map(|_| 0),
            Self::Worker => serve::work(config).map(|()| 0),
            Self::Backup(backup) => backup.run(config),
            Self::Restore(restore) => restore.run(config).map(|()| 0),
            Self::Import(import) => import.run(config),
            Self::Export(export) => export.run(config),
            Self::Assistant(assistant) => assistant.run(config).map(|()| 0),
            Self::Mail(mail) => mail.run(config).map(|()| 0),
            Self::Operator(operator) => operator.run(config).map(|()| 0),
            Self::Mode(mode) => mode.run(config).map(|()| 0),
            Self::Doctor => Ok(doctor::doctor(config)),
            Self::BenchData(data) => data.run(config),
            Self::SearchQuality(quality) => quality.run(),
            Self::Answers(answers) => answers.run(),
        }
    }
}
