//! What the registry says of a table.

/// One table: what in it is a person's, and what becomes of it.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The table.
    pub table: &'static str,
    /// The columns that name a person, say something of them, or may.
    pub personal: &'static [&'static str],
    /// What is done when a person deletes their account, in this order.
    pub at_deletion: &'static [Act],
    /// What a person gets of it who asks for everything about them.
    pub export: Export,
}

/// What is done with the rows of a table when a person deletes their account. In SQL, `$1` is their number, `$2` their
/// email address and `$3` their name.
#[derive(Clone, Copy, Debug)]
pub enum Act {
    /// Rows of which this holds are removed.
    Delete(&'static str),
    /// Rows stay with less in them: what is set, and where.
    Empty(&'static str, &'static str),
    /// Done by a rule of the database, or with another table; how.
    Follows(&'static str),
    /// Rows stay as they are; why.
    Keep(&'static str),
}

/// What a person gets of a table.
#[derive(Clone, Copy, Debug)]
pub enum Export {
    /// These columns of the rows of which this holds, with `$1` and `$2` as at deletion.
    Rows(&'static str, &'static str),
    /// Nothing; why.
    Nothing(&'static str),
}
