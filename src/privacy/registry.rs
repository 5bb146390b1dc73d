//! Every table of the schema: what is personal in it, what becomes of that when a person deletes their account, and what
//! they get who ask for everything about them. Deleting and exporting do what stands here, in this order, and a test
//! fails on a table or a column of persons that does not.

use super::entry::Act::{Delete, Empty, Follows, Keep};
use super::entry::Export::{Nothing, Rows};
use super::entry::{Act, Entry, Export};

const OWN: &str = "user_id = $1";
/// Of these the person has all that there is, and it is theirs alone.
const OWN_ROWS: &[Act] = &[Delete(OWN)];
const SECRET: Export = Nothing("holds a secret and nothing else");
/// The registry.
pub const REGISTRY: &[Entry] = &[
    // The account itself. It goes first: what the record says of the person is found by the name that they still have.
    Entry {
        table: "users",
        personal: &["email", "name", "password_hash", "about", "locale", "verified_at", "deleted_at", "block_reason"],
        at_deletion: &[Follows("emptied by people::forget: the number stays, since what businesses decided names it")],
        export: Rows(
            "id, email, name, about, locale, created_at, verified_at, is_operator, operator_role, has_second_factor, blocked_at,
             block_reason",
            "id = $1",
        ),
    },
    Entry {
        table: "account_events",
        personal: &["user_id", "details"],
        at_deletion: &[Follows(
            "the trigger users_forgotten leaves what was done when, with a number that is nobody's",
        )],
        export: Rows("at, action, details", OWN),
    },
    Entry {
        table: "events",
        personal: &["actor_id", "subject_name", "details"],
        at_deletion: &[Follows(
            "a business keeps its record; users_forgotten takes the name and the address out of it",
        )],
        export: Rows("business_id, at, action, subject_name, details", "actor_id = $1"),
    },
    Entry {
        table: "colleagues",
        personal: &["user_id", "name"],
        at_deletion: &[Follows("the trigger users_renamed empties the name, which pages show as a former member")],
        export: Rows("business_id, name", OWN),
    },
    Entry {
        table: "memberships",
        personal: &["user_id"],
        at_deletion: OWN_ROWS,
        export: Rows(
            "(SELECT b.name FROM businesses b WHERE b.id = business_id) AS business,
             (SELECT r.name FROM roles r WHERE r.business_id = memberships.business_id AND r.id = role_id) AS role,
             created_at",
            OWN,
        ),
    },
    // What opens the account.
    Entry {
        table: "sessions",
        personal: &["user_id", "address", "user_agent", "state"],
        at_deletion: OWN_ROWS,
        export: Rows("created_at, last_seen_at, address, user_agent", OWN),
    },
    Entry {
        table: "tokens",
        personal: &["user_id", "details"],
        at_deletion: &[Delete("user_id = $1 OR strpos(details::text, to_jsonb($2::text)::text) > 0")],
        export: SECRET,
    },
    Entry {
        table: "authenticators",
        personal: &["user_id", "secret"],
        at_deletion: OWN_ROWS,
        export: Rows("created_at, confirmed_at", OWN),
    },
    Entry {
        table: "recovery_codes",
        personal: &["user_id"],
        at_deletion: OWN_ROWS,
        export: Rows("created_at, used_at", OWN),
    },
    Entry {
        table: "passkeys",
        personal: &["user_id", "name", "credential_id", "credential"],
        at_deletion: OWN_ROWS,
        export: Rows("name, created_at, last_used_at", OWN),
    },
    Entry {
        table: "external_logins",
        personal: &["user_id", "subject", "email"],
        at_deletion: OWN_ROWS,
        export: Rows("provider, subject, email, created_at", OWN),
    },
    // What a person chose, asked and was told.
    Entry {
        table: "consents",
        personal: &["user_id"],
        at_deletion: OWN_ROWS,
        export: Rows("kind, version, given, at", OWN),
    },
    Entry {
        table: "data_exports",
        personal: &["user_id", "file"],
        at_deletion: OWN_ROWS,
        export: Rows("state, created_at, ready_at, expires_at", OWN),
    },
    Entry {
        table: "notice_choices",
        personal: &["user_id"],
        at_deletion: OWN_ROWS,
        export: Rows("kind, on_page, by_mail", OWN),
    },
    Entry {
        table: "notifications",
        personal: &["user_id", "details"],
        at_deletion: &[
            Delete(OWN),
            // What colleagues were told of them.
            Empty(
                "details = forget_person(details, $2, $3)",
                "about_business_id IN (SELECT c.business_id FROM colleagues c WHERE c.user_id = $1)
                 AND strpos(details::text, to_jsonb($3::text)::text) > 0",
            ),
        ],
        export: Rows("kind, details, path, at, read_at, mailed_at", OWN),
    },
    Entry {
        table: "messages",
        personal: &["owner", "question", "question_key", "answer"],
        at_deletion: &[Delete("owner = 'user ' || $1")],
        export: Rows("conversation_id, created_at, question, answer, thumb, thumb_reason", "owner = 'user ' || $1"),
    },
    Entry {
        table: "conversations",
        personal: &["user_id", "owner", "title"],
        at_deletion: OWN_ROWS,
        export: Rows("id, title, created_at, updated_at", OWN),
    },
    // Mail to them, also what was not sent yet, and what mail to others says of them on its outside. The letter that says
    // that the account is deleted is written after this, and stays as long as mail does.
    Entry {
        table: "outbox",
        personal: &["user_id", "recipient", "subject", "body", "last_error"],
        at_deletion: &[
            Delete("user_id = $1 OR recipient = $2"),
            // Only mail that names whoever acts, and that went to people who know them: others may have such a word in
            // their subjects too.
            Empty(
                "subject = replace(subject, $3, '…')",
                "kind IN ('invitation', 'invitation_accepted') AND strpos(subject, $3) > 0
                 AND (user_id IN (SELECT o.user_id FROM colleagues c JOIN colleagues o ON o.business_id = c.business_id
                                   WHERE c.user_id = $1)
                      OR recipient IN (SELECT i.email FROM invitations i WHERE i.invited_by = $1))",
            ),
        ],
        export: Rows("kind, subject, recipient, state, created_at", "user_id = $1 OR recipient = $2"),
    },
    Entry {
        table: "invitations",
        personal: &["email", "invited_by", "accepted_by"],
        at_deletion: &[
            // An invitation without an address could be taken by whoever finds its link.
            Delete("email = $2 AND accepted_at IS NULL"),
            // Also one that went to an address that they had before.
            Empty("email = NULL", "email = $2 OR accepted_by = $1"),
            // A link that they kept would let them in again.
            Empty(
                "revoked_at = now()",
                "invited_by = $1 AND accepted_at IS NULL AND declined_at IS NULL AND revoked_at IS NULL",
            ),
        ],
        export: Rows(
            "business_id, CASE WHEN email = $2 THEN email END AS email, created_at, expires_at, accepted_at,
             invited_by = $1 AS is_from_you",
            "email = $2 OR invited_by = $1 OR accepted_by = $1",
        ),
    },
    Entry {
        table: "jobs",
        personal: &["payload", "last_error"],
        at_deletion: &[Empty("last_error = replace(last_error, $2, '…')", "strpos(last_error, $2) > 0")],
        export: Nothing("names people by their number only, and is gone within days"),
    },
    // What a business decided and sells is the business's; it names people by a number that leads to no name any more.
    Entry {
        table: "products",
        personal: &["author_id", "head_author_id", "head_writers", "head_decided_by"],
        at_deletion: &[Keep("the business's; a former member began it")],
        export: Rows("business_id, id, created_at, updated_at", "author_id = $1"),
    },
    Entry {
        table: "product_revisions",
        personal: &["author_id", "writers", "decided_by", "reason"],
        at_deletion: &[Keep("the business's; a former member wrote it or decided on it")],
        export: Rows(
            // What others wrote is not theirs to take along, also where they decided on it.
            "business_id, product_id, number, status, CASE WHEN author_id = $1 THEN name END AS name,
             CASE WHEN author_id = $1 THEN description END AS description, created_at, submitted_at, decided_at,
             CASE WHEN decided_by = $1 THEN reason END AS your_reason",
            "author_id = $1 OR decided_by = $1",
        ),
    },
    Entry {
        table: "submissions",
        personal: &["submitted_by", "held_by", "author_id", "name", "content"],
        at_deletion: &[Keep("the business's; a former member handed it in")],
        export: Rows("business_id, product_id, round, submitted_at, ended_at, outcome", "submitted_by = $1"),
    },
    Entry {
        table: "decisions",
        personal: &["decided_by", "looked_by", "undone_by", "note", "before"],
        at_deletion: &[Keep("the business's; a former member decided")],
        export: Rows("business_id, product_id, kind, decided_at, note, undone_at", "decided_by = $1"),
    },
    Entry {
        table: "decision_points",
        personal: &["text"],
        at_deletion: &[Keep("the business's; a former member decided")],
        export: Rows(
            "business_id, field, text",
            "(business_id, decision_id) IN (SELECT d.business_id, d.id FROM decisions d WHERE d.decided_by = $1)",
        ),
    },
    Entry {
        table: "comments",
        personal: &["author_id", "text", "mentioned"],
        at_deletion: &[Keep("said among colleagues about the business's work; a former member said it")],
        export: Rows("business_id, product_id, field, text, at", "author_id = $1"),
    },
    Entry {
        table: "saved_views",
        personal: &["user_id", "name", "query"],
        at_deletion: OWN_ROWS,
        export: Rows("business_id, list, name, query, created_at", OWN),
    },
    Entry {
        table: "unsaved",
        personal: &["user_id", "typed"],
        at_deletion: OWN_ROWS,
        export: Rows("business_id, product_id, typed, saved_at", OWN),
    },
    Entry {
        table: "pictures",
        personal: &["uploaded_by"],
        at_deletion: &[Keep("the business's; a former member uploaded it")],
        export: Rows("business_id, name, width, height, created_at", "uploaded_by = $1"),
    },
    Entry {
        table: "batches",
        personal: &["user_id", "details", "mistakes"],
        at_deletion: &[Keep("the business's; a former member did it")],
        export: Rows("business_id, kind, total, done, created_at", OWN),
    },
    Entry {
        table: "imports",
        personal: &["user_id", "file_name", "file", "mapping"],
        at_deletion: &[Keep("the business's; a former member brought the file")],
        export: Rows("business_id, file_name, bytes, state, created_at", OWN),
    },
    Entry {
        table: "questions",
        personal: &["user_id", "name", "email", "text", "answered_by"],
        at_deletion: &[Delete("user_id = $1 OR email = $2")],
        export: Rows("business_id, listing_name, name, email, text, asked_at", "user_id = $1 OR email = $2"),
    },
    Entry {
        table: "reports",
        personal: &["user_id", "name", "email", "text", "closed_by"],
        at_deletion: &[Empty("user_id = NULL, name = NULL, email = NULL", "user_id = $1 OR email = $2")],
        export: Rows("listing_name, reason, text, name, email, reported_at", "user_id = $1 OR email = $2"),
    },
    Entry {
        table: "report_decisions",
        personal: &["decided_by", "facts", "why"],
        at_deletion: &[Keep("the law asks for a statement of reasons; a former operator decided")],
        export: Rows("listing_name, outcome, facts, why, decided_at", "decided_by = $1"),
    },
    Entry {
        table: "report_appeals",
        personal: &["filed_by", "text", "handed_to", "handled_by", "reasons", "decided_by"],
        at_deletion: &[Empty("filed_by = NULL", "filed_by = $1")],
        export: Rows("text, filed_at, result, reasons, handled_at", "filed_by = $1"),
    },
    Entry {
        table: "favourites",
        personal: &["user_id", "listing_id", "name"],
        at_deletion: OWN_ROWS,
        export: Rows("listing_id, name, saved_at", OWN),
    },
    Entry {
        table: "businesses",
        personal: &["email", "phone", "address"],
        at_deletion: &[Keep("how to reach a business, which its admins change")],
        export: Nothing("the business's, and public"),
    },
    Entry {
        table: "business_settings",
        personal: &["owner_id"],
        at_deletion: &[Keep("nobody can delete their account who owns a business that is open or has other members")],
        export: Nothing("the business's"),
    },
    Entry {
        table: "limits",
        personal: &["subject"],
        at_deletion: &[Keep("hashes, gone within a day")],
        export: Nothing("hashes, which name nobody"),
    },
    Entry {
        table: "page_versions",
        personal: &["author_id", "submitted_by", "decided_by"],
        at_deletion: &[Keep("the numbers of operators who wrote what the marketplace says of itself")],
        export: Rows("page_id, number, content, created_at", "author_id = $1"),
    },
];
