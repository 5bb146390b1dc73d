//! The workspace around a business's pages. Every slice that has pages there says which entries it puts into the
//! navigation, `app` lists them, and [`Desk`] renders those that a role may use, with what waits behind them.

use std::sync::Arc;

use diesel::PgConnection;

use crate::error::{Error, Result};
use crate::identity::{Actor, Current, ForMembers, Member, Membership, Permission};
use crate::ids::BusinessId;
use crate::layout::Page;
use crate::locales::Text;

/// Counts what waits behind an entry, in the business's scope.
type Count = fn(BusinessId, &mut PgConnection) -> Result<i64>;

/// One entry of the navigation.
#[derive(Clone, Debug)]
pub struct Entry {
    label: Text,
    path: fn(&Actor) -> String,
    needs: Option<Permission>,
    unless: Option<Permission>,
    waiting: Option<Count>,
    is_alone: bool,
}

impl Entry {
    /// An entry for all members.
    #[must_use]
    pub const fn new(label: Text, path: fn(&Actor) -> String) -> Self {
        Self { label, path, needs: None, unless: None, waiting: None, is_alone: false }
    }

    /// The same for roles with this permission only.
    #[must_use]
    pub const fn needs(mut self, permission: Permission) -> Self {
        self.needs = Some(permission);
        self
    }

    /// The same for roles without this permission only: others find the page behind another entry.
    #[must_use]
    pub const fn unless(mut self, permission: Permission) -> Self {
        self.unless = Some(permission);
        self
    }

    /// The same with how much waits there.
    #[must_use]
    pub const fn counting(mut self, waiting: Count) -> Self {
        self.waiting = Some(waiting);
        self
    }

    /// The same for a page whose address is the beginning of others.
    #[must_use]
    pub const fn alone(mut self) -> Self {
        self.is_alone = true;
        self
    }

    fn link(&self, actor: &Actor, waiting: i64) -> Link {
        Link { label: self.label.clone(), path: (self.path)(actor), waiting, is_alone: self.is_alone }
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
        Ok(Desk { actor: actor.clone(), links: links.collect::<Result<_>>()?, who: Who::default() })
    }

    /// The same without what waits, which costs no query: for an error's page.
    #[must_use]
    pub fn desk_without_counts(&self, actor: Actor, current: &Current) -> Desk {
        let links = self.for_role(&actor).map(|entry| entry.link(&actor, 0)).collect();
        Desk { links, who: Who::of(current, &actor.slug), actor }
    }

    fn for_role(&self, actor: &Actor) -> impl Iterator<Item = &Entry> {
        let may = |permission| actor.may(permission);
        self.0.iter().filter(move |entry| entry.needs.is_none_or(may) && !entry.unless.is_some_and(may))
    }
}

/// So many other businesses are offered at once; all of them stand on a page of their own.
const MOST_OFFERED: usize = 20;

/// Who is signed in, and which other businesses they can go to.
#[derive(Clone, Debug, Default)]
pub struct Who {
    /// What they are called.
    pub name: String,
    /// Their other businesses, by name; only so many.
    pub others: Vec<Membership>,
    /// Why the operator has suspended this business, while they have.
    pub suspension: Option<String>,
}

impl Who {
    fn of(current: &Current, slug: &str) -> Self {
        let name = current.person.as_ref().map(|person| person.name.clone()).unwrap_or_default();
        let others = current.memberships.iter().filter(|membership| membership.slug != slug);
        let suspension = current.membership(slug).and_then(|membership| membership.suspension.clone());
        Self { name, others: others.take(MOST_OFFERED).cloned().collect(), suspension }
    }
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
    let who = Who::of(member.current(), &desk.actor.slug);
    Ok((Desk { who, ..desk }, found))
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
    is_alone: bool,
}

impl Link {
    /// Whether it leads to this page, or to what it belongs to.
    #[must_use]
    pub fn is_current(&self, page: &Page) -> bool {
        if self.is_alone { page.is_at(&self.path) } else { page.is_below(&self.path) }
    }
}

/// The workspace around a page: which business, which links, what waits.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The person who acts, in their role in the business.
    pub actor: Actor,
    /// The navigation.
    pub links: Vec<Link>,
    /// Who is signed in, and where else they can go.
    pub who: Who,
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
