//! A few conversations with the assistant. Only the questions are written down; the answers are what the assistant
//! finds in the demo's listings.

use std::sync::Arc;
use std::time::{Duration, Instant};

use diesel::PgConnection;

use super::content::Content;
use crate::assistant::Asker;
use crate::assistant::conversation::messages::asked_before;
use crate::assistant::{Put, answer_now};
use crate::categories::Tree;
use crate::clock::Moment;
use crate::db::{Scope, in_scope, open};
use crate::error::{Error, Result};
use crate::identity::people::{Email, by_email};
use crate::locales::Locale;
use crate::search::{Follower, Index};

/// How long building the search index may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Asks the questions of the demo's conversations, unless that was done before.
pub fn hold(content: &Content, url: &str, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let puts = in_scope(conn, &Scope::Operator, |conn| puts(content, conn))?;
    let Some(first) = puts.first().and_then(|conversation| conversation.first()) else { return Ok(()) };
    let known = in_scope(conn, &Scope::Operator, |conn| asked_before(&first.asker, &first.key, &first.question, conn))?;
    if known.is_some() {
        return Ok(());
    }
    let index = ready_index(url)?;
    in_scope(conn, &Scope::Operator, |conn| {
        let tree = Arc::new(Tree::load(conn)?);
        for conversation in puts {
            let mut id = None;
            for put in conversation {
                let put = Put { conversation: id, ..put };
                id = Some(answer_now(&put, &index, &tree, now, conn)?.conversation_id);
            }
        }
        Ok(())
    })
}

/// The questions of each conversation; the members of the first business take turns asking.
fn puts(content: &Content, conn: &mut PgConnection) -> Result<Vec<Vec<Put>>> {
    let mut askers = Vec::new();
    for member in content.businesses.first().iter().flat_map(|business| &business.people) {
        let email =
            Email::parse(&member.email).map_err(|mistake| Error::Internal(mistake.in_english().into_owned()))?;
        askers.extend(by_email(&email, conn)?.map(|user| Asker::User(user.id)));
    }
    let conversations = content.conversations.iter().zip(askers.iter().cycle()).enumerate();
    let puts = conversations.map(|(number, (conversation, asker))| {
        let put = |(turn, question): (usize, &String)| Put {
            asker: asker.clone(),
            conversation: None,
            business: conversation.business.clone().unwrap_or_default(),
            listing: String::new(),
            question: question.clone(),
            key: format!("demo{number}x{turn}"),
        };
        conversation.questions.iter().enumerate().map(put).collect()
    });
    Ok(puts.collect())
}

/// A separate in-memory index of the current listings.
fn ready_index(url: &str) -> Result<Index> {
    let index = Index::in_memory(Locale::English);
    let url = url.to_owned();
    let follower = Follower::spawn(index.clone(), move || open(&url))?;
    let started = Instant::now();
    while !index.is_ready() {
        if started.elapsed() > PATIENCE {
            return Err(Error::Search("the index for the demo's conversations was not made in time".to_owned()));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    follower.stop();
    Ok(index)
}
