//! Categories as rows, and the tree that they make.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use diesel::prelude::*;

use super::starting_tree::starting_tree;
use crate::error::Result;
use crate::ids::CategoryId;
use crate::schema::categories;
use crate::web::weaving::Piece;

/// One category.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = categories)]
pub struct Category {
    /// Its number.
    pub id: CategoryId,
    /// The category above; none for a branch.
    pub parent_id: Option<CategoryId>,
    /// As people call it.
    pub name: String,
    /// As in addresses.
    pub slug: String,
    /// Its name after those above it: `Home > Lamps`.
    pub path: String,
}

/// All categories, in the operator's order.
#[derive(Debug, Default)]
pub struct Tree {
    categories: Vec<Category>,
    by_id: HashMap<CategoryId, usize>,
    children: HashMap<Option<CategoryId>, Vec<usize>>,
    choices: Mutex<HashMap<Option<CategoryId>, Arc<Piece>>>,
}

impl Tree {
    /// Reads the tree.
    ///
    /// # Errors
    /// The database's.
    pub fn load(conn: &mut PgConnection) -> Result<Self> {
        let rows = categories::table
            .order((categories::position, categories::id))
            .select(Category::as_select())
            .load::<Category>(conn)?;
        let mut tree = Self::default();
        for (index, category) in rows.iter().enumerate() {
            tree.by_id.insert(category.id, index);
            tree.children.entry(category.parent_id).or_default().push(index);
        }
        tree.categories = rows;
        Ok(tree)
    }

    /// The category with this number.
    #[must_use]
    pub fn get(&self, id: CategoryId) -> Option<&Category> {
        self.by_id.get(&id).and_then(|index| self.categories.get(*index))
    }

    /// The name of a category; nothing when it is unknown.
    #[must_use]
    pub fn name_of(&self, id: &CategoryId) -> &str {
        self.get(*id).map_or("", |category| category.name.as_str())
    }

    /// The name of a category after those above it; nothing when it is unknown.
    #[must_use]
    pub fn path_of(&self, id: &CategoryId) -> &str {
        self.get(*id).map_or("", |category| category.path.as_str())
    }

    /// The category with this slug.
    #[must_use]
    pub fn by_slug(&self, slug: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.slug == slug)
    }

    /// The categories right below one, or the branches.
    #[must_use]
    pub fn below(&self, parent: Option<CategoryId>) -> Vec<&Category> {
        self.children.get(&parent).into_iter().flatten().map(|index| &self.categories[*index]).collect()
    }

    /// The branches, each with what is right below it.
    #[must_use]
    pub fn branches(&self) -> Vec<(&Category, Vec<&Category>)> {
        self.below(None).into_iter().map(|branch| (branch, self.below(Some(branch.id)))).collect()
    }

    /// The category and all above it, from the branch down.
    #[must_use]
    pub fn line_of(&self, id: &CategoryId) -> Vec<&Category> {
        // The database sees to it that none hangs below itself; a page must not depend on that.
        let up = std::iter::successors(self.get(*id), |category| self.get(category.parent_id?));
        let mut line: Vec<_> = up.take(self.categories.len()).collect();
        line.reverse();
        line
    }

    /// The leaves below a category; a leaf is its own.
    #[must_use]
    pub fn leaves_of(&self, id: CategoryId) -> Vec<CategoryId> {
        let is_below = |leaf: &Category| self.line_of(&leaf.id).iter().any(|category| category.id == id);
        let leaves = self.categories.iter().filter(|leaf| self.is_leaf(leaf.id));
        leaves.filter(|leaf| is_below(leaf)).map(|leaf| leaf.id).collect()
    }

    /// Whether a product may hang on it.
    #[must_use]
    pub fn is_leaf(&self, id: CategoryId) -> bool {
        self.get(id).is_some() && !self.children.contains_key(&Some(id))
    }

    /// The choice of a category as a part of a page, with this one chosen. It is long and on many pages, so it is made
    /// once for each tree.
    pub fn choice(&self, chosen: Option<CategoryId>, made: impl FnOnce() -> String) -> Arc<Piece> {
        let mut choices = self.choices.lock().unwrap_or_else(PoisonError::into_inner);
        choices.entry(chosen).or_insert_with(|| Piece::of(made())).clone()
    }

    /// Every category, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Category> {
        self.categories.iter()
    }

    /// The leaf that a path (`Home > Lamps`) or a leaf's own name means, whatever its case; none when it is unknown
    /// or when two leaves share the name.
    #[must_use]
    pub fn leaf_called(&self, text: &str) -> Option<&Category> {
        let wanted = text.split('>').map(str::trim).collect::<Vec<_>>().join(" > ").to_lowercase();
        let leaves = || self.categories.iter().filter(|category| self.is_leaf(category.id));
        if let Some(leaf) = leaves().find(|leaf| leaf.path.to_lowercase() == wanted) {
            return Some(leaf);
        }
        let mut named = leaves().filter(|leaf| leaf.name.to_lowercase() == wanted || leaf.slug == wanted);
        let first = named.next()?;
        named.next().is_none().then_some(first)
    }
}

/// Plants the tree that comes with Souk where there is none yet.
///
/// # Errors
/// The database's.
pub fn plant(conn: &mut PgConnection) -> Result<()> {
    if categories::table.count().get_result::<i64>(conn)? > 0 {
        return Ok(());
    }
    for (position, (branch, leaves)) in starting_tree().into_iter().enumerate() {
        let parent = insert(None, position, &branch, conn)?;
        for (position, leaf) in leaves.iter().enumerate() {
            insert(Some(parent), position, leaf, conn)?;
        }
    }
    Ok(())
}

fn insert(parent: Option<CategoryId>, position: usize, name: &str, conn: &mut PgConnection) -> Result<CategoryId> {
    Ok(diesel::insert_into(categories::table)
        .values((
            categories::parent_id.eq(parent),
            categories::position.eq(i32::try_from(position).unwrap_or(i32::MAX)),
            categories::name.eq(name),
            categories::slug.eq(slug::slugify(name)),
        ))
        .returning(categories::id)
        .get_result(conn)?)
}
