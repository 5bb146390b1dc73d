//! What is done with a file while nobody waits: looking at it, rehearsing its import, and importing it. Each batch of
//! rows is one transaction with how far it came, so whoever takes up a job that was cut off goes on behind it.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::files::Files;
use super::found::{Found, Outcome};
use super::model::{self, Import, State, actor_of};
use crate::businesses::model::Settings;
use crate::categories::Tree;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::ids::BusinessId;
use crate::import::{Header, Mode, Pass, Refusal, RefusedRows, Survey, Writer, fingerprint, survey, take_turn};
use crate::jobs::{Every, Job, Kinds, RunsAs, Work};
use crate::locales::{Locale, Text};

/// How long files are kept.
const KEPT: chrono::TimeDelta = chrono::TimeDelta::days(30);

/// Looks at a file.
#[derive(Debug, Serialize, Deserialize)]
pub struct Look {
    /// The import.
    pub import: i64,
    /// The language of whoever brought the file.
    pub locale: String,
}

impl Job for Look {
    const KIND: &'static str = "look_at_import";
    const RUNS_AS: RunsAs = RunsAs::Business;
    const LONGEST: Duration = Duration::from_secs(15 * 60);
}

/// Imports a file, or rehearses that.
#[derive(Debug, Serialize, Deserialize)]
pub struct Carry {
    /// The import.
    pub import: i64,
    /// The language of whoever imports.
    pub locale: String,
    /// Whether nothing is written.
    pub is_rehearsal: bool,
}

impl Job for Carry {
    const KIND: &'static str = "carry_out_import";
    const RUNS_AS: RunsAs = RunsAs::Business;
    const MOST_ATTEMPTS: i32 = 30;
    const LONGEST: Duration = Duration::from_secs(4 * 3600);
}

/// Removes old files, once a day.
#[derive(Debug, Serialize, Deserialize)]
struct RemoveOld {}

impl Job for RemoveOld {
    const KIND: &'static str = "remove_old_imports";
    const RUNS_AS: RunsAs = RunsAs::Public;
}

/// The jobs of this room.
#[must_use]
pub fn jobs(kinds: Kinds, config: &Config) -> Kinds {
    let files = Files::below(&config.data_dir);
    let (looked, carried, old) = (files.clone(), files.clone(), files);
    let kinds = kinds.on(move |job: &Look, work| look(job, &looked, work));
    let kinds = kinds.on(move |job: &Carry, work| carry(job, &carried, work));
    let kinds =
        kinds.on(move |_: &RemoveOld, work| old.remove_older(work.now() - KEPT).map(|_| ()).map_err(Error::from));
    kinds.every(Every::day_at(4, 10), "remove old imports", &RemoveOld {})
}

fn business_of(work: &Work) -> Result<BusinessId> {
    work.business().ok_or_else(|| Error::Refused("an import is of a business".to_owned()))
}

fn spoken(tag: &str) -> Locale {
    Locale::parse(tag).unwrap_or(Locale::English)
}

/// What a file is, or the sentence that says why it cannot be used.
fn surveyed(import: &Import, files: &Files) -> Result<Result<Survey, Text>> {
    let path = files.path(&import.file);
    if !path.exists() {
        return Ok(Err(Text::imports_file_gone()));
    }
    match survey(&path, &import.prepared().chosen.reading()) {
        Ok(survey) => Ok(Ok(survey)),
        Err(Refusal::Told(text)) => Ok(Err(text)),
        Err(Refusal::Failed(error)) => Err(error.into()),
    }
}

fn fail(import: &Import, sentence: &Text, locale: Locale, work: &Work) -> Result<()> {
    let (business, now) = (business_of(work)?, work.now());
    let failure = locale.say(sentence).into_owned();
    work.write(|conn| model::end(import.id, State::Failed, Some(&failure), business, now, conn))
}

/// Ends an import that somebody waits for, and tells them.
fn fail_to(actor: &Actor, import: &Import, job: &Carry, sentence: &Text, work: &Work) -> Result<()> {
    let (business, now, locale) = (business_of(work)?, work.now(), spoken(&job.locale));
    let failure = locale.say(sentence).into_owned();
    work.write(|conn| {
        model::end(import.id, State::Failed, Some(&failure), business, now, conn)?;
        if job.is_rehearsal {
            return Ok(());
        }
        let details = json!({ "business": actor.business_name, "file": import.file_name, "outcome": "failed" });
        model::tell_of(import, details, actor, now, conn)
    })
}

fn look(job: &Look, files: &Files, work: &Work) -> Result<()> {
    let (business, locale) = (business_of(work)?, spoken(&job.locale));
    let (import, tree) = work.read(|conn| Ok((Import::find(job.import, business, conn)?, Tree::load(conn)?)))?;
    if !import.state.is_open() {
        return Ok(());
    }
    let survey = match surveyed(&import, files)? {
        Ok(survey) => survey,
        Err(sentence) => return fail(&import, &sentence, locale, work),
    };
    let headings = fingerprint(&survey.names);
    let mut prepared = import.prepared();
    if prepared.chosen.columns.is_none()
        && let Some(known) = work.read(|conn| model::remembered(&headings, business, conn))?
    {
        let reading = prepared.chosen;
        prepared.chosen = known;
        (prepared.chosen.encoding, prepared.chosen.separator, prepared.chosen.sheet) =
            (reading.encoding, reading.separator, reading.sheet);
    }
    prepared.found = Some(Found::of(&survey, &prepared.chosen, &tree));
    work.write(|conn| model::looked(job.import, &prepared, business, conn))
}

fn carry(job: &Carry, files: &Files, work: &Work) -> Result<()> {
    let (business, locale, now) = (business_of(work)?, spoken(&job.locale), work.now());
    let wanted = |state| match state {
        State::Checking => job.is_rehearsal,
        State::Waiting | State::Running => !job.is_rehearsal,
        _ => false,
    };
    let begun = work.write(|conn| {
        let import = Import::lock(job.import, business, conn)?;
        if import.state == State::Waiting && !job.is_rehearsal {
            model::start(import.id, business, now, conn)?;
        }
        let actor = match actor_of(import.user_id, business, conn) {
            Err(Error::NotFound) => None,
            actor => Some(actor?),
        };
        Ok((import, actor, Tree::load(conn)?, Settings::of(business, conn)?.currency))
    })?;
    let (import, actor, tree, currency) = begun;
    if !wanted(import.state) {
        return Ok(());
    }
    let Some(actor) = actor else { return fail(&import, &Text::imports_person_gone(), locale, work) };
    let survey = match surveyed(&import, files)? {
        Ok(survey) => survey,
        Err(sentence) => return fail_to(&actor, &import, job, &sentence, work),
    };
    let chosen = import.prepared().chosen;
    let header = match Header::of(&survey, &chosen) {
        Ok(header) => header,
        Err(sentence) => return fail_to(&actor, &import, job, &sentence, work),
    };
    let mode = Mode { submits: chosen.submits, is_rehearsal: job.is_rehearsal };
    let writer = match work.read(|conn| Writer::new(&actor, &tree, mode, conn)) {
        Ok(writer) => writer,
        Err(Error::Forbidden(sentence)) => return fail_to(&actor, &import, job, &sentence, work),
        Err(error) => return Err(error),
    };
    let path = files.path(&import.file);
    let pass = Pass::new(&path, &header, &chosen, currency, &tree);
    let mut pass = pass.map_err(|_| Error::Internal("the file of an import cannot be opened again".to_owned()))?;
    let mut run =
        Run { import: &import, business, locale, slug: &actor.slug, writer, work, outcome: Outcome::default() };
    let is_over = if job.is_rehearsal { run.rehearse(&mut pass)? } else { run.write(&mut pass, &header, files)? };
    if !is_over {
        return Ok(());
    }
    let mut outcome = run.outcome;
    outcome.summary.know_not(pass.into_unknown_categories());
    let (writer, now) = (run.writer, work.now());
    work.write(|conn| {
        let state = Import::lock(import.id, business, conn)?.state;
        if job.is_rehearsal {
            return if state == State::Checking {
                model::rehearse(import.id, &outcome, business, conn)
            } else {
                Ok(())
            };
        }
        model::advance(import.id, outcome.summary.rows, Some(&outcome), business, conn)?;
        model::remember(&fingerprint(&survey.names), &chosen, business, now, conn)?;
        if state != State::Running {
            return Ok(());
        }
        model::end(import.id, State::Done, None, business, now, conn)?;
        model::tell_of(&import, outcome.told_of(&import.file_name, &actor.business_name), &actor, now, conn)?;
        writer.finish(&import.file_name, &outcome.summary, now, conn)
    })
}

struct Run<'a> {
    import: &'a Import,
    business: BusinessId,
    locale: Locale,
    slug: &'a str,
    writer: Writer<'a>,
    work: &'a Work,
    outcome: Outcome,
}

impl Run<'_> {
    /// Whether it came to the end; somebody may stop it.
    fn rehearse(&mut self, pass: &mut Pass<'_>) -> Result<bool> {
        let (import, business) = (self.import.id, self.business);
        while let Some(batch) = pass.next()? {
            self.work.goes_on()?;
            let (now, writer) = (self.work.now(), &self.writer);
            let meant = writer.meant(&batch.drafts, &self.work.read(|conn| writer.look(&batch.drafts, conn))?);
            let written = self.work.read(|conn| writer.write(&batch.drafts, &meant, now, conn))?;
            self.outcome.summary.and(&batch.summary);
            written.count(&mut self.outcome.summary);
            self.outcome.tell(&batch.refused, self.locale);
            self.outcome.tell(&written.refused, self.locale);
            let rows = self.outcome.summary.rows;
            let goes_on = self.work.write(|conn| {
                let goes_on = Import::lock(import, business, conn)?.state == State::Checking;
                if goes_on {
                    model::advance(import, rows, None, business, conn)?;
                }
                Ok(goes_on)
            })?;
            if !goes_on {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Writes what was not written before; whether it came to the end.
    fn write(&mut self, pass: &mut Pass<'_>, header: &Header, files: &Files) -> Result<bool> {
        let (import, business) = (self.import.id, self.business);
        let begun = self.import.state == State::Running;
        self.outcome = self.import.outcome().filter(|_| begun).unwrap_or_default();
        let done = if begun { u64::try_from(self.import.position).unwrap_or(0) } else { 0 };
        let name = format!("{}-refused", self.import.file);
        let file = files.resume(&name, self.outcome.refused_bytes)?;
        let mut counted = file.try_clone()?;
        let mut refused = RefusedRows::new(file, &header.names, self.locale)?;
        let mut seen = 0;
        while let Some(batch) = pass.next()? {
            self.work.goes_on()?;
            seen += batch.summary.rows;
            // Read again, so that what repeats is noticed, and written before.
            if seen <= done {
                continue;
            }
            let (now, writer, slug, locale) = (self.work.now(), &self.writer, self.slug, self.locale);
            let meant = writer.meant(&batch.drafts, &self.work.read(|conn| writer.look(&batch.drafts, conn))?);
            let mut outcome = self.outcome.clone();
            let goes_on = self.work.write(|conn| {
                if Import::lock(import, business, conn)?.state != State::Running {
                    return Ok(false);
                }
                if !take_turn(slug, conn)? {
                    return Err(Error::Conflict(Text::imports_another_runs()));
                }
                let written = writer.write(&batch.drafts, &meant, now, conn)?;
                outcome.summary.and(&batch.summary);
                written.count(&mut outcome.summary);
                for rows in [&batch.refused, &written.refused] {
                    outcome.tell(rows, locale);
                    rows.iter().try_for_each(|row| refused.add(row))?;
                }
                refused.flush()?;
                outcome.refused_bytes = std::io::Seek::stream_position(&mut counted)?;
                if outcome.summary.refused > 0 {
                    model::keep_refused(import, &name, business, conn)?;
                }
                model::advance(import, seen, Some(&outcome), business, conn)?;
                Ok(true)
            })?;
            if !goes_on {
                return Ok(false);
            }
            self.outcome = outcome;
        }
        Ok(true)
    }
}
