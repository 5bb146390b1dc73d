//! The workspace around a business's pages. Every slice that has pages there says which entries it puts into the
//! navigation, `app` lists them, and [`Desk`] renders those that a role may use, with what waits behind them.

use std::sync::Arc;

use diesel::PgConnection;

use crate::error::{Error, Result};
use crate::identity::{Actor, Current, ForMembers, Member, Permission};
use crate::ids::BusinessId;
use crate::locales::Text;

/// Counts what waits behind an entry, in the business's scope.
type Count = fn(BusinessId, &mut PgConnection) -> Result<i64>;

/// One entry of the navigation.
#[derive(Clone, Debug)]
pub struct Entry {
    label: Text,
    path: fn(&Actor) -> String,
    needs: Option<Permission>,
    waiting: Option<Count>,
}

impl Entry {
    /// An entry for all members.
    #[must_use]
    pub const fn new(label: Text, path: fn(&Actor) -> String) -> Self {
        Self { label, path, needs: None, waiting: None }
    }

    /// The same for roles with this permission only.
    #[must_use]
    pub const fn needs(mut self, permission: Permission) -> Self {
        self.needs = Some(permission);
        self
    }

    /// The same with how much waits there.
    #[must_use]
    pub const fn counting(mut self, waiting: Count) -> Self {
        self.waiting = Some(waiting);
        self
    }

    fn link(&self, actor: &Actor, waiting: i64) -> Link {
        Link { label: self.label.clone(), path: (self.path)(actor), waiting }
    }
}

/// The navigation of every workspace: what `app` lists.
#[derive(Clone, Debug)]
pub struct Navigation(Arc<[Entry]>);

impl ForMembers for Navigation {}

impl Navigation {
    /// With these entries, in this order.
    #[must_use]
    pub fn of(entries: impl IntoIterator<Item = Entry>) -> Self {
        Self(entries.into_iter().collect())
    }

    /// The workspace around a page of this business, with what waits.
    fn desk(&self, actor: &Actor, conn: &mut PgConnection) -> Result<Desk> {
        let links = self.for_role(actor).map(|entry| {
            let waiting = entry.waiting.map_or(Ok(0), |count| count(actor.business, conn))?;
            Ok(entry.link(actor, waiting))
        });
        Ok(Desk { actor: actor.clone(), links: links.collect::<Result<_>>()?, has_others: false })
    }

    /// The same without what waits, which costs no query: for an error's page.
    #[must_use]
    pub fn desk_without_counts(&self, actor: Actor, current: &Current) -> Desk {
        let links = self.for_role(&actor).map(|entry| entry.link(&actor, 0)).collect();
        Desk { links, actor, has_others: has_others(current) }
    }

    fn for_role(&self, actor: &Actor) -> impl Iterator<Item = &Entry> {
        self.0.iter().filter(|entry| entry.needs.is_none_or(|permission| actor.may(permission)))
    }
}

fn has_others(current: &Current) -> bool {
    current.memberships.len() > 1
}

/// Reads in the business's scope what a page of the workspace shows, and the workspace around it.
pub async fn at_desk<P, T: Send + 'static>(
    member: &Member<P>,
    work: impl FnOnce(&mut PgConnection, &Actor) -> Result<T> + Send + 'static,
) -> Result<(Desk, T)> {
    let navigation = member.given::<Navigation>();
    let navigation = navigation.ok_or_else(|| Error::Internal("the workspace has no navigation".to_owned()))?;
    let (desk, found) = member
        .read(move |conn, actor| {
            let found = work(conn, actor)?;
            Ok((navigation.desk(actor, conn)?, found))
        })
        .await?;
    Ok((Desk { has_others: has_others(member.current()), ..desk }, found))
}

/// A link of the navigation, as one person sees it.
#[derive(Clone, Debug)]
pub struct Link {
    /// What it says.
    pub label: Text,
    /// Where it leads.
    pub path: String,
    /// How much waits there for this person.
    pub waiting: i64,
}

/// The workspace around a page: which business, which links, what waits.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The person who acts, in their role in the business.
    pub actor: Actor,
    /// The navigation.
    pub links: Vec<Link>,
    /// Whether there is another workspace to go to.
    pub has_others: bool,
}

impl Desk {
    /// The address of something in this business.
    #[must_use]
    pub fn path(&self, rest: &str) -> String {
        self.actor.path(rest)
    }

    /// Whether the role has this permission.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.actor.may(permission)
    }
}
