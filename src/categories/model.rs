//! Categories as rows, and the tree that they make.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use diesel::prelude::*;

use super::fields::{self, CategoryField};
use crate::error::Result;
use crate::ids::CategoryId;
use crate::locales::{Locale, Name, Shown, Text};
use crate::schema::{categories, category_slugs_before};
use crate::web::weaving::Piece;

/// A category as its table has it.
#[derive(Queryable, Selectable)]
#[diesel(table_name = categories)]
struct Row {
    id: CategoryId,
    parent_id: Option<CategoryId>,
    name: String,
    slug: String,
    path: String,
    merging_into: Option<CategoryId>,
}

/// One category.
#[derive(Clone, Debug)]
pub struct Category {
    /// Its number.
    pub id: CategoryId,
    /// The category above; none for a branch.
    pub parent_id: Option<CategoryId>,
    /// Its name in the operator's words, by which searches and imports know it. Pages show [`Category::title`].
    pub name: String,
    /// As in addresses.
    pub slug: String,
    /// Its name after those above it, in the operator's words: `Home > Lamps`. Pages show [`Tree::path_of`].
    pub path: String,
    /// The category that takes over its products, while they are moved.
    pub merging_into: Option<CategoryId>,
    title: Name,
}

impl Category {
    /// A category that is called `name` by the operator.
    #[must_use]
    pub fn new(id: CategoryId, parent_id: Option<CategoryId>, name: String, slug: String, path: String) -> Self {
        // By the name and not by the address, which the operator may change too.
        let known = Text::keyed(&format!("categories-{}", slug::slugify(&name)));
        let unchanged = known.filter(|known| Locale::English.say(known) == name);
        let title = unchanged.map_or_else(|| Name::Theirs(name.clone()), Name::Ours);
        Self { id, parent_id, name, slug, path, merging_into: None, title }
    }

    /// The address of its page.
    #[must_use]
    pub fn page_path(&self) -> String {
        format!("/categories/{}", self.slug)
    }

    /// What readers see: the categories that come with Souk have a name in every language, and those that the operator
    /// has added or renamed have the operator's.
    #[must_use]
    pub const fn title(&self) -> &Name {
        &self.title
    }
}

/// The name of a category after those above it: `Home > Lamps`, in the reader's language.
#[derive(Clone, Debug, Default)]
pub struct Path(Vec<Name>);

impl Shown for Path {
    fn shown(&self, locale: Locale) -> Cow<'static, str> {
        Cow::Owned(self.0.iter().map(|name| locale.say(name)).collect::<Vec<_>>().join(" > "))
    }
}

/// All categories, in the operator's order.
#[derive(Debug, Default)]
pub struct Tree {
    categories: Vec<Category>,
    by_id: HashMap<CategoryId, usize>,
    by_slug: HashMap<String, usize>,
    /// Categories by the addresses that they had.
    before: HashMap<String, CategoryId>,
    children: HashMap<Option<CategoryId>, Vec<usize>>,
    fields: HashMap<CategoryId, Vec<CategoryField>>,
    parts: Mutex<HashMap<(Locale, PagePart), Arc<Piece>>>,
}

/// A part of pages that shows all categories.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PagePart {
    /// Those of the home page, each branch with its first leaves.
    Tiles,
}

impl Tree {
    /// Reads the tree.
    pub fn load(conn: &mut PgConnection) -> Result<Self> {
        let rows = categories::table
            .order((categories::position, categories::id))
            .select(Row::as_select())
            .load::<Row>(conn)?;
        let category = |row: Row| {
            let category = Category::new(row.id, row.parent_id, row.name, row.slug, row.path);
            Category { merging_into: row.merging_into, ..category }
        };
        let mut tree = Self::of(rows.into_iter().map(category).collect());
        tree.before = category_slugs_before::table.load::<(String, CategoryId)>(conn)?.into_iter().collect();
        for field in fields::load(conn)? {
            tree.fields.entry(field.category_id).or_default().push(field);
        }
        Ok(tree)
    }

    /// A tree of these categories, which ask nothing of their products.
    #[must_use]
    pub fn of(categories: Vec<Category>) -> Self {
        let mut tree = Self::default();
        for (index, category) in categories.iter().enumerate() {
            tree.by_id.insert(category.id, index);
            tree.by_slug.insert(category.slug.clone(), index);
            tree.children.entry(category.parent_id).or_default().push(index);
        }
        tree.categories = categories;
        tree
    }

    /// The category with this number.
    #[must_use]
    pub fn get(&self, id: CategoryId) -> Option<&Category> {
        self.by_id.get(&id).and_then(|index| self.categories.get(*index))
    }

    /// The name of a category; nothing when it is unknown.
    #[must_use]
    pub fn name_of(&self, id: &CategoryId) -> Name {
        self.get(*id).map_or_else(|| Name::Theirs(String::new()), |category| category.title().clone())
    }

    /// The name of a category after those above it; nothing when it is unknown.
    #[must_use]
    pub fn path_of(&self, id: &CategoryId) -> Path {
        Path(self.line_of(id).into_iter().map(|category| category.title().clone()).collect())
    }

    /// The category with this slug, or that had it.
    #[must_use]
    pub fn by_slug(&self, slug: &str) -> Option<&Category> {
        match self.by_slug.get(slug) {
            Some(index) => self.categories.get(*index),
            None => self.before.get(slug).and_then(|id| self.get(*id)),
        }
    }

    /// The category that had this slug and has another.
    #[must_use]
    pub fn had_slug(&self, slug: &str) -> Option<&Category> {
        self.by_slug(slug).filter(|category| category.slug != slug)
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

    /// What a category asks of its products: what those above it ask, from the branch down, then its own. Of two with
    /// one key the one further down counts.
    #[must_use]
    pub fn fields_of(&self, id: CategoryId) -> Vec<&CategoryField> {
        let mut asked: Vec<&CategoryField> = Vec::new();
        for field in self.line_of(&id).into_iter().filter_map(|category| self.fields.get(&category.id)).flatten() {
            match asked.iter_mut().find(|known| known.key == field.key) {
                Some(known) => *known = field,
                None => asked.push(field),
            }
        }
        asked
    }

    /// The fields that a category has of its own.
    #[must_use]
    pub fn own_fields(&self, id: CategoryId) -> &[CategoryField] {
        self.fields.get(&id).map_or(&[], Vec::as_slice)
    }

    /// A field with this key, of whichever category.
    #[must_use]
    pub fn field_called(&self, key: &str) -> Option<&CategoryField> {
        self.categories.iter().flat_map(|category| self.own_fields(category.id)).find(|field| field.key == key)
    }

    /// The category and all below it, from the top: whatever hangs on one of these is found in the category.
    #[must_use]
    pub fn within(&self, id: CategoryId) -> Vec<CategoryId> {
        let mut found = vec![id];
        let mut next = 0;
        // The database sees to it that none hangs below itself; a page must not depend on that.
        while let Some(above) = found.get(next).copied().filter(|_| found.len() <= self.categories.len()) {
            found.extend(self.below(Some(above)).into_iter().map(|category| category.id));
            next += 1;
        }
        found
    }

    /// Every category with how deep it stands, from the top, each before those below it.
    #[must_use]
    pub fn in_order(&self) -> Vec<(usize, &Category)> {
        let mut found = Vec::with_capacity(self.categories.len());
        let mut ahead: Vec<_> = self.below(None).into_iter().rev().map(|top| (0, top)).collect();
        while let Some((depth, category)) = ahead.pop() {
            found.push((depth, category));
            ahead.extend(self.below(Some(category.id)).into_iter().rev().map(|child| (depth + 1, child)));
        }
        found
    }

    /// Whether a product may hang on it.
    #[must_use]
    pub fn is_leaf(&self, id: CategoryId) -> bool {
        let is_open = self.get(id).is_some_and(|category| category.merging_into.is_none());
        is_open && !self.children.contains_key(&Some(id))
    }

    /// A part of a page that shows all categories. It is long and shown often, so it is made, and compressed, once for
    /// each tree and language.
    pub fn page_part(&self, locale: Locale, part: PagePart, made: impl FnOnce() -> String) -> Arc<Piece> {
        let mut parts = self.parts.lock().unwrap_or_else(PoisonError::into_inner);
        parts.entry((locale, part)).or_insert_with(|| Piece::of(made())).clone()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::categories::starting_tree::starting_tree;

    fn category(number: i64, parent_id: Option<i64>, name: &str) -> Category {
        let (id, parent_id) = (CategoryId::new(number), parent_id.map(CategoryId::new));
        Category::new(id, parent_id, name.to_owned(), slug::slugify(name), name.to_owned())
    }

    fn in_all(what: impl Shown) -> [String; 3] {
        Locale::ALL.map(|locale| locale.say(&what).into_owned())
    }

    #[test]
    fn every_category_that_comes_with_souk_has_a_name_in_every_language() {
        let names = starting_tree().into_iter().flat_map(|(branch, leaves)| [vec![branch], leaves].concat());
        for name in names {
            let Name::Ours(text) = category(1, None, &name).title().clone() else {
                panic!("{name} has no message, or one that says something else")
            };
            let [english, german, arabic] = in_all(text);
            assert_eq!(english, name);
            assert!(!german.is_empty() && arabic.chars().any(|char| ('\u{600}'..'\u{700}').contains(&char)), "{name}");
        }
    }

    #[test]
    fn a_category_that_the_operator_has_renamed_or_added_has_the_operators_name() {
        let slug = slug::slugify("Mugs & Cups");
        let renamed = Category::new(CategoryId::new(1), None, "Cups".to_owned(), slug, "Cups".to_owned());
        for own in [renamed, category(2, None, "Telescopes")] {
            assert_eq!(own.title(), &Name::Theirs(own.name.clone()));
            assert_eq!(in_all(own.title()), [own.name.clone(), own.name.clone(), own.name]);
        }
    }

    #[test]
    fn a_path_is_in_the_readers_language() {
        let rows = vec![category(1, None, "Tableware & Kitchen"), category(2, Some(1), "Mugs & Cups")];
        let by_id = rows.iter().enumerate().map(|(index, category)| (category.id, index)).collect();
        let tree = Tree { categories: rows, by_id, ..Tree::default() };
        let shown = in_all(tree.path_of(&CategoryId::new(2)));
        assert_eq!(
            shown,
            [
                "Tableware & Kitchen > Mugs & Cups",
                "Geschirr & Küche > Becher & Tassen",
                "أدوات المائدة والمطبخ > أكواب وفناجين"
            ]
        );
        assert_eq!(in_all(tree.name_of(&CategoryId::new(9))), [""; 3]);
    }
}
