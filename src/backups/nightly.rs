//! The nightly job: a backup, once a week a check of it, and the end of those that the rule keeps no longer. What goes
//! wrong is mailed to the operators, once a day.

use std::time::Duration;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::checking::check;
use super::keeping::surplus;
use super::keys::can_open;
use super::making::make;
use super::model::{Outcome, had_trouble_since, last_check};
use super::programs::Tools;
use super::shelf::Shelf;
use super::{Market, place};
use crate::clock::Clock;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::identity::operators;
use crate::jobs::{Every, Job, Kinds, RunsAs, Work};
use crate::locales::Text;
use crate::mail::{Letter, Office};

/// A check restores everything, so it is not done every night.
const BETWEEN_CHECKS: TimeDelta = TimeDelta::hours(6 * 24 + 12);
/// The same trouble is not told again within this time: a job that failed is tried again.
const QUIET: TimeDelta = TimeDelta::hours(20);

/// The job.
#[derive(Debug, Serialize, Deserialize)]
struct MakeBackup {}

impl Job for MakeBackup {
    const KIND: &'static str = "make_backup";
    const RUNS_AS: RunsAs = RunsAs::Operator;
    const MOST_ATTEMPTS: i32 = 3;
    const LONGEST: Duration = Duration::from_secs(12 * 3600);
}

/// What the job needs to know of a process beside its settings.
#[derive(Clone)]
pub struct Source {
    /// The address of the database, where sessions are not shared.
    pub url: String,
    /// The marketplace's secret.
    pub secret: String,
}

/// The job of this room, where `SOUK_BACKUP_URL` is set.
#[must_use]
pub fn jobs(kinds: Kinds, config: &Config, office: &Office, source: &Source) -> Kinds {
    if config.backups.place.is_none() {
        return kinds;
    }
    let (hour, minute) = config.backups.at;
    let (config, office, source) = (config.clone(), office.clone(), source.clone());
    let kinds = kinds.on(move |_: &MakeBackup, work| tonight(&config, &office, &source, work));
    kinds.every(Every::day_at(hour, minute), "make a backup", &MakeBackup {})
}

fn tonight(config: &Config, office: &Office, source: &Source, work: &Work) -> Result<()> {
    let mut outcome =
        Outcome { begun_at: work.now(), ended_at: work.now(), name: None, trouble: None, checked_at: None };
    let done = back_up(config, source, work, &mut outcome);
    // A job that goes back because its worker stops is no trouble.
    if done.is_err() && work.goes_on().is_err() {
        return done;
    }
    outcome.ended_at = work.now();
    outcome.trouble = done.as_ref().err().map(ToString::to_string);
    let noted = work.write(|conn| {
        if let Some(trouble) = &outcome.trouble
            && !had_trouble_since(outcome.ended_at - QUIET, conn)?
        {
            let letter = Letter::new("backup_failed", Text::backups_mail_subject())
                .says(Text::backups_mail_text(&config.base_url))
                .quotes(trouble)
                .leads(Text::backups_mail_open(), "/operator/jobs");
            for operator in operators::reachable(conn)? {
                office.post(conn, outcome.ended_at, &operator.recipient(office.market_language()), &letter)?;
            }
        }
        outcome.note(conn)
    });
    done.and(noted)
}

fn back_up(config: &Config, source: &Source, work: &Work, outcome: &mut Outcome) -> Result<()> {
    let shelf = Shelf::open(place(config)?)?;
    let tools = Tools::for_database(config, &source.url)?;
    let market = Market { config, url: &source.url, tools: &tools };
    let made = make(&market, &source.secret, work.now(), &|| work.goes_on())?;
    tracing::info!(name = made.name, rows = made.rows, files = made.files, "a backup is made");
    outcome.name = Some(made.name.clone());
    let is_due = work.read(last_check)?.is_none_or(|last| last < work.now() - BETWEEN_CHECKS);
    if is_due && can_open(&config.backups) {
        let found = check(&market, shelf.backup(Some(&made.name))?.1)?;
        if !found.differences.is_empty() {
            let what = found.differences.join("; ");
            return Err(Error::Refused(format!("{} does not restore as it was: {what}", made.name)));
        }
        outcome.checked_at = Some(Clock::default().now());
        tracing::info!(name = made.name, "the backup restores as it was");
    }
    for old in surplus(&shelf.all()?, &config.backups.keep) {
        work.goes_on()?;
        shelf.remove(&old.name)?;
        tracing::info!(name = old.name, "an old backup is removed");
    }
    Ok(())
}
