//! Saved views as rows, and those of one list as its page shows them.

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::identity::{Actor, Permission};
use crate::locales::Text;
use crate::schema::saved_views;

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 60;
/// So many views of one list a person has at most.
pub const MOST: i64 = 30;
/// The longest query string, in bytes.
const LONGEST_QUERY: usize = 1000;
/// What says where in the list one is and not what it shows.
const PLACES: [&str; 3] = ["page", "after", "before"];

text_enum! {
    /// A list that can be saved as it is looked at.
    List {
        /// What waits for a decision.
        Approvals = "approvals",
        /// The products that the business works on.
        Products = "products",
    }
}

impl List {
    /// Its address within the workspace.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Approvals => "/approvals",
            Self::Products => "/products",
        }
    }

    /// What it takes to see it.
    #[must_use]
    pub const fn permission(self) -> Permission {
        match self {
            Self::Approvals => Permission::ApproveProducts,
            Self::Products => Permission::ViewProducts,
        }
    }
}

/// One of a person's views.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = saved_views)]
pub struct View {
    /// Its number.
    pub id: i64,
    /// What its owner calls it.
    pub name: String,
    /// What its address asks for.
    pub query: String,
}

/// Somebody's views of one list, and how the list is looked at now.
#[derive(Clone, Debug)]
pub struct Views {
    /// The list.
    pub list: List,
    /// All of theirs, by name.
    pub all: Vec<View>,
    /// What the address asks for now, as [`query_of`] leaves it.
    pub query: String,
}

impl Views {
    /// A person's views of a list that is looked at with this query string.
    pub fn of(list: List, query: &str, actor: &Actor, conn: &mut PgConnection) -> Result<Self> {
        let all = saved_views::table
            .filter(saved_views::business_id.eq(actor.business))
            .filter(saved_views::user_id.eq(actor.user))
            .filter(saved_views::list.eq(list))
            .order(saved_views::name)
            .limit(MOST)
            .select(View::as_select())
            .load(conn)?;
        Ok(Self { list, all, query: query_of(query) })
    }

    /// The view that is looked at.
    #[must_use]
    pub fn current(&self) -> Option<&View> {
        self.all.iter().find(|view| !self.query.is_empty() && view.query == self.query)
    }

    /// Whether this is the view that is looked at.
    #[must_use]
    pub fn is_current(&self, view: &View) -> bool {
        self.current().is_some_and(|current| current.id == view.id)
    }

    /// Whether what is looked at can be saved: it is narrowed, and not a view yet.
    #[must_use]
    pub fn can_save(&self) -> bool {
        !self.query.is_empty() && self.query.len() <= LONGEST_QUERY && self.current().is_none()
    }

    /// The address of a view, within the workspace.
    #[must_use]
    pub fn path(&self, view: &View) -> String {
        format!("{}?{}", self.list.path(), view.query)
    }
}

/// What an address asks for, without empty fields and without the place in the list.
#[must_use]
pub fn query_of(query: &str) -> String {
    let fields: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
    let kept = fields.iter().filter(|(name, value)| !value.trim().is_empty() && !PLACES.contains(&name.as_str()));
    serde_urlencoded::to_string(kept.collect::<Vec<_>>()).unwrap_or_default()
}

/// Saves a list as it is looked at; a name that there is already means this from now on.
///
/// # Errors
/// [`Error::Conflict`] when there are too many views, or the address is too long.
pub fn save(list: List, name: &str, query: &str, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    actor.require(list.permission())?;
    if query.len() > LONGEST_QUERY {
        return Err(Error::Conflict(Text::saved_views_too_long()));
    }
    let others = saved_views::table
        .filter(saved_views::business_id.eq(actor.business))
        .filter(saved_views::user_id.eq(actor.user))
        .filter(saved_views::list.eq(list))
        .filter(saved_views::name.ne(name))
        .select(count_star())
        .first::<i64>(conn)?;
    if others >= MOST {
        return Err(Error::Conflict(Text::saved_views_too_many(MOST)));
    }
    diesel::insert_into(saved_views::table)
        .values((
            saved_views::business_id.eq(actor.business),
            saved_views::user_id.eq(actor.user),
            saved_views::list.eq(list),
            saved_views::name.eq(name),
            saved_views::query.eq(query),
            saved_views::created_at.eq(now),
        ))
        .on_conflict((saved_views::business_id, saved_views::user_id, saved_views::list, saved_views::name))
        .do_update()
        .set(saved_views::query.eq(query))
        .execute(conn)?;
    Ok(())
}

/// Removes one of a person's views, and answers of which list it was.
///
/// # Errors
/// [`Error::NotFound`] when they have none of this number.
pub fn remove(id: i64, actor: &Actor, conn: &mut PgConnection) -> Result<List> {
    let theirs = saved_views::table
        .filter(saved_views::business_id.eq(actor.business))
        .filter(saved_views::user_id.eq(actor.user))
        .filter(saved_views::id.eq(id));
    Ok(diesel::delete(theirs).returning(saved_views::list).get_result(conn)?)
}

#[cfg(test)]
mod tests {
    use super::query_of;

    #[test]
    fn a_view_is_what_is_shown_and_not_where_one_is() {
        assert_eq!(query_of("q=blue+mug&status=&after=12&page=3&mine=on"), "q=blue+mug&mine=on");
        assert_eq!(query_of("after=12"), "");
    }
}
