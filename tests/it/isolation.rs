//! Every route, asked by everybody who must not get in. The routes are read from the source, so that a new one cannot
//! be forgotten here.

use std::collections::BTreeMap;

use actix_web::http::Method;
use souk::identity::OperatorRole;

use souk::ids::PageId;
use souk::pages::preview::link;

use crate::support::{Item, LEAF, Market, Page, Person, Visitor, files_below};

/// Who may ask for a route.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Who {
    /// Everybody.
    Visitors,
    /// Whoever is signed in.
    Members,
    /// Whoever is signed in and proved it within the last 15 minutes.
    Proven,
    /// Whoever it belongs to, signed in; for anybody else who is signed in it is not there.
    Owner,
    /// The same, if they proved who they are within the last 15 minutes.
    ProvenOwner,
    /// Whoever asked in this conversation; for anybody else it is not there.
    Asker,
    /// Operators who may do everything; for anybody who is no operator it is not there.
    Operators,
    /// Operators who keep the content, and those who may do everything.
    Content,
    /// Operators who give support, and those who may do everything.
    Support,
    /// All operators.
    Desk,
    /// Whoever has this permission in the business of the address, or one of these.
    May(&'static str),
}

use Who::{Asker, Content, Desk, May, Members, Operators, Owner, Proven, ProvenOwner, Support, Visitors};

impl Who {
    fn is_operator(self) -> bool {
        matches!(self, Operators | Content | Support | Desk)
    }

    /// Whether an operator with this role may ask.
    fn has(self, role: OperatorRole) -> bool {
        match self {
            Desk => true,
            Content => matches!(role, OperatorRole::All | OperatorRole::Content),
            Support => matches!(role, OperatorRole::All | OperatorRole::Support),
            _ => role == OperatorRole::All,
        }
    }
}

/// Every route and who may ask for it.
const ROUTES: &[(&str, Who)] = &[
    ("GET /", Visitors),
    ("GET /listings", Visitors),
    ("GET /suggestions", Visitors),
    ("GET /listings/{address}", Visitors),
    ("GET /listings/cards", Visitors),
    ("GET /listings/{listing}/ask", Visitors),
    ("POST /listings/{listing}/ask", Visitors),
    ("GET /manage/{business}/questions", May("edit_products")),
    ("GET /manage/{business}/questions/{question}/answer", May("edit_products")),
    ("POST /manage/{business}/questions/{question}/answer", May("edit_products")),
    ("GET /manage/{business}/questions/{question}/answer/delete", May("edit_products")),
    ("POST /manage/{business}/questions/{question}/answer/delete", May("edit_products")),
    ("GET /listings/{listing}/report", Visitors),
    ("POST /listings/{listing}/report", Visitors),
    ("GET /operator/reports", Support),
    ("GET /reports/{report}", Visitors),
    ("GET /reports/{report}/appeal", Visitors),
    ("POST /reports/{report}/appeal", Visitors),
    ("GET /operator/reports/figures", Support),
    ("GET /operator/reports/figures.csv", Support),
    ("GET /operator/reports/{case}", Support),
    ("GET /operator/reports/{case}/decision", Support),
    ("POST /operator/reports/{case}/decision", Support),
    ("GET /operator/reports/appeals/{appeal}", Support),
    ("GET /operator/reports/appeals/{appeal}/handling", Support),
    ("POST /operator/reports/appeals/{appeal}/handling", Support),
    ("GET /operator/reports/appeals/{appeal}/handing-on", Support),
    ("POST /operator/reports/appeals/{appeal}/handing-on", Support),
    ("GET /manage/{business}/decisions/{statement}", May("view_products")),
    ("GET /manage/{business}/decisions/{statement}/appeal", May("view_products")),
    ("POST /manage/{business}/decisions/{statement}/appeal", May("manage_business")),
    ("GET /listings/{listing}/favourite", Members),
    ("POST /listings/{listing}/favourite", Members),
    ("GET /listings/{listing}/favourite/delete", Members),
    ("POST /listings/{listing}/favourite/delete", Members),
    ("GET /account/favourites", Members),
    ("GET /categories", Visitors),
    ("GET /categories/{category}", Visitors),
    ("GET /robots.txt", Visitors),
    ("GET /sitemap.xml", Visitors),
    ("GET /sitemaps/{name}.xml", Visitors),
    ("GET /feed.atom", Visitors),
    ("GET /categories/{category}/feed.atom", Visitors),
    ("GET /businesses/{business}/feed.atom", Visitors),
    ("GET /businesses", Visitors),
    ("GET /pages/{written}", Visitors),
    ("GET /pages/preview/{preview}", Visitors),
    ("GET /businesses/{business}", Visitors),
    ("GET /businesses/{business}/collections/{collection}", Visitors),
    ("GET /join", Visitors),
    ("POST /join", Visitors),
    ("GET /accents/{colour}.css", Visitors),
    ("GET /register", Visitors),
    ("POST /register", Visitors),
    ("GET /check-email", Visitors),
    ("GET /terms", Visitors),
    ("GET /welcome/{registration}", Visitors),
    ("POST /welcome/{registration}", Visitors),
    ("GET /sign-in", Visitors),
    ("POST /sign-in", Visitors),
    ("GET /sign-in/again", Visitors),
    ("POST /sign-in/again", Visitors),
    ("GET /forgot-password", Visitors),
    ("POST /forgot-password", Visitors),
    ("GET /reset-password/{reset}", Visitors),
    ("POST /reset-password/{reset}", Visitors),
    ("GET /verify-email/{verification}", Visitors),
    ("POST /verify-email/{verification}", Visitors),
    ("GET /confirm-email/{change}", Visitors),
    ("POST /confirm-email/{change}", Visitors),
    ("GET /undo-email/{undo}", Visitors),
    ("POST /undo-email/{undo}", Visitors),
    ("GET /confirm", Members),
    ("POST /confirm", Members),
    ("GET /account", Members),
    ("POST /account", Members),
    ("GET /account/security/password", Members),
    ("POST /account/security/password", Members),
    ("GET /account/security/email", Proven),
    ("POST /account/security/email", Proven),
    ("GET /account/verify", Members),
    ("POST /account/verify", Members),
    ("GET /sign-in/second-step", Visitors),
    ("POST /sign-in/second-step", Visitors),
    ("GET /sign-in/second-step/challenge", Visitors),
    ("POST /sign-in/second-step/challenge", Visitors),
    ("GET /sign-in/passkey", Visitors),
    ("POST /sign-in/passkey", Visitors),
    ("GET /sign-in/passkey/challenge", Visitors),
    ("POST /sign-in/passkey/challenge", Visitors),
    ("GET /sign-in/with/{provider}", Visitors),
    ("GET /sign-in/with/{provider}/callback", Visitors),
    ("GET /sign-in/with/{provider}/account", Visitors),
    ("POST /sign-in/with/{provider}/account", Visitors),
    ("GET /confirm/passkey", Members),
    ("POST /confirm/passkey", Members),
    ("GET /confirm/passkey/challenge", Members),
    ("POST /confirm/passkey/challenge", Members),
    ("GET /account/security", Members),
    ("GET /account/security/authenticator", Proven),
    ("POST /account/security/authenticator", Proven),
    ("GET /account/security/authenticator/delete", Proven),
    ("POST /account/security/authenticator/delete", Proven),
    ("GET /account/security/recovery-codes", Proven),
    ("POST /account/security/recovery-codes", Proven),
    ("GET /account/security/recovery-codes/text", Proven),
    ("GET /account/security/recovery-codes/saved", Members),
    ("POST /account/security/recovery-codes/saved", Members),
    ("GET /account/security/passkeys", Proven),
    ("POST /account/security/passkeys", Proven),
    ("GET /account/security/passkeys/challenge", Members),
    ("POST /account/security/passkeys/challenge", Proven),
    ("GET /account/security/passkeys/{passkey}", Owner),
    ("POST /account/security/passkeys/{passkey}", Owner),
    ("GET /account/security/passkeys/{passkey}/delete", ProvenOwner),
    ("POST /account/security/passkeys/{passkey}/delete", ProvenOwner),
    ("GET /account/security/providers/{provider}", Proven),
    ("GET /account/security/providers/{login}/delete", ProvenOwner),
    ("POST /account/security/providers/{login}/delete", ProvenOwner),
    ("GET /assets/{name}", Visitors),
    ("GET /media/{name}", Visitors),
    ("GET /pictures/{file}", Visitors),
    ("GET /manage/{business}/pictures/{file}", May("view_products")),
    ("GET /manage/{business}/products/pictures", May("create_products")),
    ("POST /manage/{business}/products/pictures", May("create_products")),
    ("GET /manage/{business}/products/{product}/pictures", May("edit_products")),
    ("POST /manage/{business}/products/{product}/pictures", May("edit_products")),
    ("GET /healthz", Visitors),
    ("GET /language", Visitors),
    ("POST /language", Visitors),
    ("GET /readyz", Visitors),
    ("GET /version", Visitors),
    ("GET /assistant", Visitors),
    ("POST /assistant", Visitors),
    ("GET /assistant/conversations", Visitors),
    ("GET /assistant/conversations/{conversation}", Asker),
    ("POST /assistant/conversations/{conversation}", Asker),
    ("GET /assistant/conversations/{conversation}/delete", Visitors),
    ("POST /assistant/conversations/{conversation}/delete", Asker),
    ("GET /assistant/conversations/{conversation}/title", Visitors),
    ("POST /assistant/conversations/{conversation}/title", Asker),
    ("GET /assistant/conversations/{conversation}/file", Asker),
    ("GET /assistant/conversations/{conversation}/messages/{message}/reading", Visitors),
    ("POST /assistant/conversations/{conversation}/messages/{message}/reading", Asker),
    ("GET /assistant/conversations/{conversation}/messages/{message}/stop", Visitors),
    ("POST /assistant/conversations/{conversation}/messages/{message}/stop", Asker),
    ("GET /assistant/conversations/{conversation}/messages/{message}/rating", Visitors),
    ("POST /assistant/conversations/{conversation}/messages/{message}/rating", Asker),
    ("GET /manage/{business}/assistant", May("view_products")),
    ("GET /manage/{business}/insights/assistant", May("view_insights")),
    ("GET /operator/assistant", Desk),
    ("GET /account/conversations", Members),
    ("GET /account/conversations/file", Members),
    ("GET /account/conversations/delete", Members),
    ("POST /account/conversations/delete", Members),
    ("GET /notifications", Members),
    ("GET /notifications/read", Members),
    ("POST /notifications/read", Members),
    ("GET /notifications/stream", Members),
    ("GET /notifications/{notification}", Owner),
    ("GET /account/notifications", Members),
    ("POST /account/notifications", Members),
    ("GET /account/sessions", Members),
    ("GET /account/sessions/others/delete", Members),
    ("POST /account/sessions/others/delete", Proven),
    ("GET /account/sessions/{session}/delete", Members),
    ("POST /account/sessions/{session}/delete", Owner),
    ("GET /account/data", Members),
    ("GET /account/data/exports", Members),
    ("POST /account/data/exports", Proven),
    ("GET /account/data/exports/{copy}", ProvenOwner),
    ("GET /account/data/deletion", Proven),
    ("POST /account/data/deletion", Proven),
    ("GET /unsubscribe/{mailing}", Visitors),
    ("POST /unsubscribe/{mailing}", Visitors),
    ("GET /hooks/unsubscribe/{mailing}", Visitors),
    ("POST /hooks/unsubscribe/{mailing}", Visitors),
    ("GET /operator", Desk),
    ("GET /operator/businesses", Support),
    ("GET /operator/businesses/{number}", Support),
    ("GET /operator/businesses/{number}/verification", Support),
    ("POST /operator/businesses/{number}/verification", Support),
    ("GET /operator/businesses/{number}/verification/delete", Support),
    ("POST /operator/businesses/{number}/verification/delete", Support),
    ("GET /operator/businesses/{number}/limits", Support),
    ("POST /operator/businesses/{number}/limits", Support),
    ("GET /operator/limits", Operators),
    ("POST /operator/limits", Operators),
    ("GET /operator/businesses/{number}/suspension", Support),
    ("POST /operator/businesses/{number}/suspension", Support),
    ("GET /operator/businesses/{number}/suspension/delete", Support),
    ("POST /operator/businesses/{number}/suspension/delete", Support),
    ("GET /operator/team", Operators),
    ("POST /operator/team", Operators),
    ("GET /operator/team/{person}", Operators),
    ("POST /operator/team/{person}", Operators),
    ("GET /operator/team/{person}/delete", Operators),
    ("POST /operator/team/{person}/delete", Operators),
    ("GET /operator/people", Support),
    ("GET /operator/people/{person}", Support),
    ("GET /operator/people/{person}/sessions/delete", Support),
    ("POST /operator/people/{person}/sessions/delete", Support),
    ("GET /operator/people/{person}/second-factor/delete", Support),
    ("POST /operator/people/{person}/second-factor/delete", Support),
    ("GET /operator/people/{person}/block", Support),
    ("POST /operator/people/{person}/block", Support),
    ("GET /operator/people/{person}/block/delete", Support),
    ("POST /operator/people/{person}/block/delete", Support),
    ("GET /operator/jobs", Support),
    ("GET /operator/mode", Operators),
    ("POST /operator/mode", Operators),
    ("GET /operator/jobs/{job}/delete", Support),
    ("GET /operator/jobs/{job}/retry", Support),
    ("POST /operator/jobs/{job}/delete", Support),
    ("POST /operator/jobs/{job}/retry", Support),
    ("GET /operator/searches", Desk),
    ("GET /operator/home", Content),
    ("POST /operator/home", Content),
    ("GET /operator/home/new", Content),
    ("GET /operator/home/preview", Content),
    ("GET /operator/home/usual", Content),
    ("POST /operator/home/usual", Content),
    ("GET /operator/home/{block}", Content),
    ("POST /operator/home/{block}", Content),
    ("GET /operator/home/{block}/position", Content),
    ("POST /operator/home/{block}/position", Content),
    ("GET /operator/home/{block}/visibility", Content),
    ("POST /operator/home/{block}/visibility", Content),
    ("GET /operator/home/{block}/delete", Content),
    ("POST /operator/home/{block}/delete", Content),
    ("GET /operator/categories", Content),
    ("POST /operator/categories", Content),
    ("GET /operator/categories/new", Content),
    ("GET /operator/categories/sort", Content),
    ("POST /operator/categories/sort", Content),
    ("GET /operator/categories/export.csv", Content),
    ("GET /operator/categories/import", Content),
    ("POST /operator/categories/import", Content),
    ("GET /operator/categories/import/{list}", Content),
    ("POST /operator/categories/import/{list}", Content),
    ("GET /operator/categories/{category}", Content),
    ("POST /operator/categories/{category}", Content),
    ("GET /operator/categories/{category}/picture", Content),
    ("POST /operator/categories/{category}/picture", Content),
    ("GET /operator/categories/{category}/picture/delete", Content),
    ("POST /operator/categories/{category}/picture/delete", Content),
    ("GET /operator/categories/{category}/shift", Content),
    ("POST /operator/categories/{category}/shift", Content),
    ("GET /operator/categories/{category}/move", Content),
    ("POST /operator/categories/{category}/move", Content),
    ("GET /operator/categories/{category}/merge", Content),
    ("POST /operator/categories/{category}/merge", Content),
    ("GET /operator/categories/{category}/delete", Content),
    ("POST /operator/categories/{category}/delete", Content),
    ("GET /operator/categories/{category}/fields", Content),
    ("POST /operator/categories/{category}/fields", Content),
    ("GET /operator/categories/{category}/fields/new", Content),
    ("GET /operator/categories/{category}/fields/{field}", Content),
    ("POST /operator/categories/{category}/fields/{field}", Content),
    ("GET /operator/categories/{category}/fields/{field}/move", Content),
    ("POST /operator/categories/{category}/fields/{field}/move", Content),
    ("GET /operator/categories/{category}/fields/{field}/delete", Content),
    ("POST /operator/categories/{category}/fields/{field}/delete", Content),
    ("GET /operator/synonyms", Content),
    ("POST /operator/synonyms", Content),
    ("GET /operator/synonyms/new", Content),
    ("GET /operator/synonyms/{group}", Content),
    ("POST /operator/synonyms/{group}", Content),
    ("GET /operator/synonyms/{group}/delete", Content),
    ("POST /operator/synonyms/{group}/delete", Content),
    ("GET /operator/mail", Support),
    ("GET /operator/mail/send", Support),
    ("GET /operator/mail/{mail}/delete", Support),
    ("GET /operator/mail/{mail}/send", Support),
    ("POST /operator/mail/send", Support),
    ("POST /operator/mail/{mail}/delete", Support),
    ("POST /operator/mail/{mail}/send", Support),
    ("GET /operator/pages", Content),
    ("POST /operator/pages", Content),
    ("GET /operator/pages/new", Content),
    ("GET /operator/pages/{page}", Content),
    ("GET /operator/pages/{page}/draft", Content),
    ("POST /operator/pages/{page}/draft", Content),
    ("GET /operator/pages/{page}/draft/delete", Content),
    ("POST /operator/pages/{page}/draft/delete", Content),
    ("GET /operator/pages/{page}/submission", Content),
    ("POST /operator/pages/{page}/submission", Content),
    ("GET /operator/pages/{page}/submission/delete", Content),
    ("POST /operator/pages/{page}/submission/delete", Content),
    ("GET /operator/pages/{page}/publication", Content),
    ("POST /operator/pages/{page}/publication", Content),
    ("GET /operator/pages/{page}/publication/delete", Content),
    ("POST /operator/pages/{page}/publication/delete", Content),
    ("GET /operator/pages/{page}/address", Content),
    ("POST /operator/pages/{page}/address", Content),
    ("GET /operator/pages/{page}/delete", Content),
    ("POST /operator/pages/{page}/delete", Content),
    ("GET /operator/pages/{page}/versions/{version}", Content),
    ("POST /operator/pages/{page}/versions/{version}", Content),
    ("GET /operator/redirects", Content),
    ("POST /operator/redirects", Content),
    ("GET /operator/redirects/new", Content),
    ("GET /operator/redirects/import", Content),
    ("POST /operator/redirects/import", Content),
    ("GET /operator/redirects/{redirect}", Content),
    ("POST /operator/redirects/{redirect}", Content),
    ("GET /operator/redirects/{redirect}/delete", Content),
    ("POST /operator/redirects/{redirect}/delete", Content),
    // On this machine; where the tests ask from they are not there.
    ("GET /mailbox", Visitors),
    ("GET /mailbox/{mail}", Visitors),
    ("GET /mailbox/{mail}/source", Visitors),
    ("GET /sign-out", Visitors),
    ("POST /sign-out", Visitors),
    ("GET /manage", Members),
    ("GET /manage/{business}", May("view_products")),
    ("GET /manage/{business}/visits", May("approve_products or view_insights")),
    ("GET /manage/{business}/products", May("view_products")),
    ("POST /manage/{business}/products", May("create_products")),
    ("GET /manage/{business}/products/new", May("create_products")),
    ("GET /manage/{business}/products/check", May("view_products")),
    ("POST /manage/{business}/products/check", May("view_products")),
    ("GET /manage/{business}/products/preview", May("view_products")),
    ("POST /manage/{business}/products/preview", May("view_products")),
    ("GET /manage/{business}/products/fields", May("view_products")),
    ("POST /manage/{business}/products/fields", May("view_products")),
    ("GET /manage/{business}/products/unsaved", May("view_products")),
    ("POST /manage/{business}/products/unsaved", May("view_products")),
    ("GET /manage/{business}/products/unsaved/delete", May("view_products")),
    ("POST /manage/{business}/products/unsaved/delete", May("view_products")),
    ("GET /manage/{business}/products/batches", May("view_products")),
    // What is done takes the permission for that, which the page asks for; the batch is its maker's.
    ("POST /manage/{business}/products/batches", May("view_products")),
    ("GET /manage/{business}/products/batches/{batch}", May("view_products")),
    ("POST /manage/{business}/products/batches/{batch}", May("view_products")),
    ("GET /manage/{business}/products/batches/{batch}/start", May("view_products")),
    ("POST /manage/{business}/products/batches/{batch}/start", May("view_products")),
    ("GET /manage/{business}/products/batches/{batch}/undo", May("view_products")),
    ("POST /manage/{business}/products/batches/{batch}/undo", May("view_products")),
    ("GET /manage/{business}/products/batches/{batch}/delete", May("view_products")),
    ("POST /manage/{business}/products/batches/{batch}/delete", May("view_products")),
    ("GET /manage/{business}/products/{product}/preview", May("view_products")),
    ("GET /manage/{business}/products/{product}/copy", May("view_products")),
    ("POST /manage/{business}/products/{product}/copy", May("create_products")),
    ("GET /manage/{business}/products/{product}", May("view_products")),
    ("POST /manage/{business}/products/{product}", May("edit_products")),
    ("GET /manage/{business}/products/{product}/edit", May("edit_products")),
    ("GET /manage/{business}/products/{product}/submission", May("view_products")),
    ("GET /manage/{business}/products/{product}/submission/delete", May("view_products")),
    ("GET /manage/{business}/products/{product}/archive", May("view_products")),
    ("GET /manage/{business}/products/{product}/archive/delete", May("view_products")),
    ("POST /manage/{business}/products/{product}/submission", May("submit_products")),
    ("POST /manage/{business}/products/{product}/submission/delete", May("submit_products")),
    ("POST /manage/{business}/products/{product}/archive", May("delete_products")),
    ("POST /manage/{business}/products/{product}/archive/delete", May("delete_products")),
    ("GET /manage/{business}/views", May("view_products")),
    ("POST /manage/{business}/views", May("view_products")),
    ("GET /manage/{business}/views/{view}/delete", May("view_products")),
    ("POST /manage/{business}/views/{view}/delete", May("view_products")),
    ("GET /manage/{business}/approvals", May("approve_products")),
    ("GET /manage/{business}/approvals/{revision}", May("approve_products")),
    ("GET /manage/{business}/approvals/{revision}/questions", May("approve_products")),
    ("GET /manage/{business}/approvals/{revision}/approval", May("approve_products")),
    ("GET /manage/{business}/approvals/{revision}/change-request", May("approve_products")),
    ("GET /manage/{business}/approvals/{revision}/rejection", May("approve_products")),
    ("POST /manage/{business}/approvals/{revision}/approval", May("approve_products")),
    ("POST /manage/{business}/approvals/{revision}/change-request", May("approve_products")),
    ("POST /manage/{business}/approvals/{revision}/rejection", May("approve_products")),
    ("GET /manage/{business}/approvals/automatic", May("approve_products")),
    ("POST /manage/{business}/approvals/automatic", May("approve_products")),
    ("GET /manage/{business}/approvals/automatic/{decision}", May("approve_products")),
    ("POST /manage/{business}/approvals/automatic/{decision}", May("approve_products")),
    ("GET /manage/{business}/approvals/numbers", May("approve_products or view_insights")),
    ("GET /manage/{business}/approvals/numbers/file", May("approve_products or view_insights")),
    ("GET /manage/{business}/products/{product}/comments", May("view_products")),
    ("POST /manage/{business}/products/{product}/comments", May("view_products")),
    ("GET /manage/{business}/products/{product}/comments/{comment}/delete", May("view_products")),
    ("POST /manage/{business}/products/{product}/comments/{comment}/delete", May("view_products")),
    ("GET /manage/{business}/settings/review", May("manage_business")),
    ("POST /manage/{business}/settings/review", May("manage_business")),
    ("GET /manage/{business}/approvals/reasons", May("approve_products or manage_business")),
    ("POST /manage/{business}/approvals/reasons", May("approve_products or manage_business")),
    ("GET /manage/{business}/approvals/reasons/starting", May("approve_products or manage_business")),
    ("POST /manage/{business}/approvals/reasons/starting", May("approve_products or manage_business")),
    ("GET /manage/{business}/approvals/reasons/{reason}", May("approve_products or manage_business")),
    ("POST /manage/{business}/approvals/reasons/{reason}", May("approve_products or manage_business")),
    ("GET /manage/{business}/approvals/reasons/{reason}/archive", May("approve_products or manage_business")),
    ("POST /manage/{business}/approvals/reasons/{reason}/archive", May("approve_products or manage_business")),
    ("GET /manage/{business}/approvals/reasons/{reason}/position", May("approve_products or manage_business")),
    ("POST /manage/{business}/approvals/reasons/{reason}/position", May("approve_products or manage_business")),
    ("GET /manage/{business}/approvals/reasons/{reason}/check", May("approve_products or manage_business")),
    ("POST /manage/{business}/approvals/reasons/{reason}/check", May("approve_products or manage_business")),
    ("GET /manage/{business}/approvals/reasons/{reason}/check/delete", May("approve_products or manage_business")),
    ("POST /manage/{business}/approvals/reasons/{reason}/check/delete", May("approve_products or manage_business")),
    ("GET /manage/{business}/collections", May("approve_products or manage_business")),
    ("POST /manage/{business}/collections", May("approve_products or manage_business")),
    ("GET /manage/{business}/collections/{collection}", May("approve_products or manage_business")),
    ("POST /manage/{business}/collections/{collection}", May("approve_products or manage_business")),
    ("GET /manage/{business}/collections/{collection}/position", May("approve_products or manage_business")),
    ("POST /manage/{business}/collections/{collection}/position", May("approve_products or manage_business")),
    ("GET /manage/{business}/collections/{collection}/visibility", May("approve_products or manage_business")),
    ("POST /manage/{business}/collections/{collection}/visibility", May("approve_products or manage_business")),
    ("GET /manage/{business}/collections/{collection}/delete", May("approve_products or manage_business")),
    ("POST /manage/{business}/collections/{collection}/delete", May("approve_products or manage_business")),
    ("GET /manage/{business}/collections/{collection}/items", May("approve_products or manage_business")),
    ("POST /manage/{business}/collections/{collection}/items", May("approve_products or manage_business")),
    ("GET /account/shortcuts", Members),
    ("POST /account/shortcuts", Members),
    ("GET /manage/{business}/approvals/bulk", May("approve_products")),
    ("POST /manage/{business}/approvals/bulk", May("approve_products")),
    ("GET /manage/{business}/approvals/bulk/{bulk}", May("approve_products")),
    ("GET /manage/{business}/approvals/bulk/{bulk}/undo", May("approve_products")),
    ("POST /manage/{business}/approvals/bulk/{bulk}/undo", May("approve_products")),
    ("GET /manage/{business}/approvals/decisions/{decision}/undo", May("approve_products")),
    ("POST /manage/{business}/approvals/decisions/{decision}/undo", May("approve_products")),
    ("GET /manage/{business}/approvals/{revision}/hold", May("approve_products")),
    ("POST /manage/{business}/approvals/{revision}/hold", May("approve_products")),
    ("GET /manage/{business}/approvals/{revision}/hold/delete", May("approve_products")),
    ("POST /manage/{business}/approvals/{revision}/hold/delete", May("approve_products")),
    ("GET /manage/{business}/approvals/{revision}/part", May("approve_products")),
    ("POST /manage/{business}/approvals/{revision}/part", May("approve_products")),
    ("GET /manage/{business}/products/{product}/roll-back", May("approve_products")),
    ("POST /manage/{business}/products/{product}/roll-back", May("approve_products")),
    ("GET /manage/{business}/activity", May("view_activity")),
    ("GET /manage/{business}/team", May("view_products")),
    ("GET /manage/{business}/team/leave", May("view_products")),
    ("POST /manage/{business}/team/leave", May("view_products")),
    ("GET /manage/{business}/team/members/{member}", May("manage_members")),
    ("POST /manage/{business}/team/members/{member}", May("manage_members")),
    ("GET /manage/{business}/team/members/{member}/removal", May("manage_members")),
    ("POST /manage/{business}/team/members/{member}/removal", May("manage_members")),
    ("GET /manage/{business}/team/members/{member}/ownership", May("manage_members")),
    ("POST /manage/{business}/team/members/{member}/ownership", May("manage_members")),
    ("GET /manage/{business}/team/invitations", May("manage_members")),
    ("POST /manage/{business}/team/invitations", May("manage_members")),
    ("GET /manage/{business}/team/invitations/{invitation}/renewal", May("manage_members")),
    ("POST /manage/{business}/team/invitations/{invitation}/renewal", May("manage_members")),
    ("GET /manage/{business}/team/invitations/{invitation}/delete", May("manage_members")),
    ("POST /manage/{business}/team/invitations/{invitation}/delete", May("manage_members")),
    ("GET /manage/{business}/team/roles", May("manage_members")),
    ("POST /manage/{business}/team/roles", May("manage_members")),
    ("GET /manage/{business}/team/roles/new", May("manage_members")),
    ("POST /manage/{business}/team/roles/new", May("manage_members")),
    ("GET /manage/{business}/team/roles/{role}", May("manage_members")),
    ("POST /manage/{business}/team/roles/{role}", May("manage_members")),
    ("GET /manage/{business}/team/roles/{role}/delete", May("manage_members")),
    ("POST /manage/{business}/team/roles/{role}/delete", May("manage_members")),
    ("GET /manage/{business}/team/roles/{built_in}/reset", May("manage_members")),
    ("POST /manage/{business}/team/roles/{built_in}/reset", May("manage_members")),
    ("GET /invitations/{business}/{key}", Visitors),
    ("GET /invitations/{business}/{key}/acceptance", Visitors),
    ("POST /invitations/{business}/{key}/acceptance", Members),
    ("GET /invitations/{business}/{key}/refusal", Visitors),
    ("POST /invitations/{business}/{key}/refusal", Members),
    ("GET /manage/{business}/activity/export", May("view_activity")),
    ("GET /manage/{business}/import", May("create_products")),
    ("POST /manage/{business}/import", May("create_products")),
    ("GET /manage/{business}/import/{import}", May("create_products")),
    ("POST /manage/{business}/import/{import}", May("create_products")),
    ("GET /manage/{business}/import/{import}/stop", May("create_products")),
    ("POST /manage/{business}/import/{import}/stop", May("create_products")),
    ("GET /manage/{business}/import/{import}/refused", May("create_products")),
    ("GET /manage/{business}/export.csv", May("view_products")),
    ("GET /manage/{business}/export/template.csv", May("create_products")),
    ("GET /manage/{business}/settings", May("manage_business")),
    ("POST /manage/{business}/settings", May("manage_business")),
    ("GET /manage/{business}/settings/pictures", May("manage_business")),
    ("GET /manage/{business}/settings/logo", May("manage_business")),
    ("POST /manage/{business}/settings/logo", May("manage_business")),
    ("GET /manage/{business}/settings/logo/delete", May("manage_business")),
    ("POST /manage/{business}/settings/logo/delete", May("manage_business")),
    ("GET /manage/{business}/settings/picture", May("manage_business")),
    ("POST /manage/{business}/settings/picture", May("manage_business")),
    ("GET /manage/{business}/settings/picture/delete", May("manage_business")),
    ("POST /manage/{business}/settings/picture/delete", May("manage_business")),
    ("GET /manage/{business}/settings/work", May("manage_business")),
    ("POST /manage/{business}/settings/work", May("manage_business")),
    ("GET /manage/{business}/settings/address", May("manage_business")),
    ("POST /manage/{business}/settings/address", May("manage_business")),
    ("GET /manage/{business}/settings/closing", May("manage_business")),
    ("POST /manage/{business}/settings/closing", May("manage_business")),
    ("GET /manage/{business}/settings/closing/delete", May("manage_business")),
    ("POST /manage/{business}/settings/closing/delete", May("manage_business")),
    ("GET /manage/{business}/set-up", May("manage_business")),
    ("POST /manage/{business}/set-up", May("manage_business")),
];

/// What stands for the placeholders: a business with a product of which a revision waits.
struct Place {
    business: &'static str,
    product: i64,
    revision: i64,
    conversation: i64,
    job: i64,
    /// What stands for the other placeholders; what is a person's belongs to the admin.
    others: Vec<(&'static str, String)>,
}

impl Place {
    fn known(&self, placeholder: &str) -> String {
        self.others.iter().find(|(name, _)| *name == placeholder).expect("it is known").1.clone()
    }

    fn fill(&self, route: &str) -> String {
        let known = |path: String, (name, value): &(&str, String)| path.replace(&format!("{{{name}}}"), value);
        let path = self.others.iter().fold(route.to_owned(), known);
        let path = path
            .replace("{business}", self.business)
            .replace("{product}", &self.product.to_string())
            .replace("{revision}", &self.revision.to_string())
            .replace("{conversation}", &self.conversation.to_string())
            .replace("{job}", &self.job.to_string())
            .replace("{address}", &format!("{}-blue-mug", self.product))
            .replace("{name}", "missing.svg")
            .replace("{file}", "00000000000000000000000000000000-320.webp");
        assert!(!path.contains('{'), "this test does not know what stands for a placeholder of {route}");
        path
    }
}

/// What the operator keeps.
fn of_the_market(market: &Market) -> [(&'static str, String); 11] {
    let field = market.number(&format!(
        "INSERT INTO fields (category_id, position, key, label, kind)
         VALUES ((SELECT id FROM categories WHERE slug = '{LEAF}'), 0, 'signed', 'signed', 'text')
         ON CONFLICT (category_id, key) DO UPDATE SET position = 0 RETURNING id AS n"
    ));
    let list =
        market.number("INSERT INTO category_imports (file, created_at) VALUES ('path', now()) RETURNING id AS n");
    let block = market.number(
        "INSERT INTO home_blocks (position, kind, data, created_at, updated_at)
         VALUES (1, 'categories', '{\"kind\": \"categories\"}', now(), now()) RETURNING id AS n",
    );
    let written = r#"{"en": {"title": "Public", "body": "About us", "body_html": "<p>About us</p>"}}"#;
    let page = market.number(&format!(
        "INSERT INTO pages (slug, published_number, published, published_at, created_at, updated_at)
         VALUES ('signed', 1, '{written}', now(), now(), now()) ON CONFLICT (slug) DO UPDATE SET slug = 'signed' RETURNING id AS n"
    ));
    market.run(&format!(
        "INSERT INTO page_versions (page_id, number, status, content, author_id, published_at, created_at, updated_at)
         SELECT {page}, 1, 'published', '{written}', min(id), now(), now(), now() FROM users ON CONFLICT DO NOTHING"
    ));
    let preview = link(market.shared.office.seal(), PageId::new(page), 1, market.shared.clock.now());
    let redirect = market.number(
        "INSERT INTO redirects (path, target, status, created_at) VALUES ('/signed', '/listings', 301, now())
         ON CONFLICT (path) DO UPDATE SET status = 301 RETURNING id AS n",
    );
    let group = market.number("INSERT INTO synonyms (words) VALUES ('{signed,sealed}') RETURNING id AS n");
    [
        ("category", LEAF.to_owned()),
        ("field", field.to_string()),
        ("list", list.to_string()),
        ("name", "pages".to_owned()),
        ("group", group.to_string()),
        ("block", block.to_string()),
        ("page", page.to_string()),
        ("version", "1".to_owned()),
        ("written", "signed".to_owned()),
        ("preview", preview.trim_start_matches("/pages/preview/").to_owned()),
        ("redirect", redirect.to_string()),
    ]
}

/// A conversation, and a question in it.
fn asked(admin: &Person, market: &Market) -> (i64, i64) {
    let conversation = market.number(&format!(
        "INSERT INTO conversations (owner, user_id, title, created_at, updated_at) VALUES ('user {0}', {0}, 'glazed mugs', now(), now())
         RETURNING id AS n",
        admin.id
    ));
    let message = market.number(&format!(
        "INSERT INTO messages (owner, conversation_id, question_key, question, state, model, created_at)
         VALUES ('user {}', {conversation}, 'glazed', 'glazed mugs', 'answered', 'extractive', now()) RETURNING id AS n",
        admin.id
    ));
    (conversation, message)
}

async fn place(market: &Market, admin: &Person, business: &'static str) -> Place {
    let product = market.publishes(admin, business, &Item::default());
    admin.edits(business, product, &[("name", "Blue Mug, glazed")]).await.has_status(303);
    admin.submits(business, product).await;
    let (conversation, message) = asked(admin, market);
    let job = market.number(
        "INSERT INTO jobs (tenant, kind, payload, state, run_at, most_attempts) VALUES (0, 'none', '{}', 'failed', now(), 1)
         RETURNING id AS n",
    );
    let mail = market.number(
        "INSERT INTO outbox (recipient, kind, locale, subject, body, message_id, state, created_at, changed_at)
         VALUES ('mona@souk.example', 'none', 'en', 'signed', 'x', 'none', 'failed', now(), now())
         ON CONFLICT (message_id) DO UPDATE SET state = 'failed' RETURNING id AS n",
    );
    let notification = market.number(&format!(
        "INSERT INTO notifications (user_id, kind, path, at) VALUES ({}, 'security', '/notifications', now()) RETURNING id AS n",
        admin.id
    ));
    let mailing = market.shared.office.seal().seal("unsubscribe", format!("{} decided", admin.id).as_bytes());
    let mut others =
        vec![("mail", mail.to_string()), ("notification", notification.to_string()), ("mailing", hex::encode(mailing))];
    others.extend(links_in_mail(market, admin));
    others.extend(team(market, admin, business));
    let passkey = market.number(&format!(
        "INSERT INTO passkeys (user_id, credential_id, name, credential, created_at)
         VALUES ({}, '\\x01', 'signed laptop', '{{}}', now()) RETURNING id AS n",
        admin.id
    ));
    let login = market.number(&format!(
        "INSERT INTO external_logins (user_id, provider, subject, email, created_at)
         VALUES ({}, 'acme', '1', 'signed@acme.example', now()) RETURNING id AS n",
        admin.id
    ));
    others.extend([("passkey", passkey.to_string()), ("login", login.to_string()), ("provider", "acme".to_owned())]);
    let copy = market.number(&format!(
        "INSERT INTO data_exports (user_id, state, file, created_at, expires_at)
         VALUES ({}, 'ready', 'missing.zip', now(), now() + interval '1 day') RETURNING id AS n",
        admin.id
    ));
    let of_business = format!("business_id = (SELECT id FROM businesses WHERE slug = '{business}')");
    let decision = market.number(&format!("SELECT max(id) AS n FROM decisions WHERE {of_business}"));
    let batch = market.number(&format!(
        "INSERT INTO batches (business_id, kind, details, user_id, total, created_at)
         SELECT id, 'approve', '{{\"selection\": {{}}, \"reason\": \"\"}}', {}, 0, now() FROM businesses WHERE slug = '{business}'
         RETURNING id AS n",
        admin.id
    ));
    others.extend([("decision", decision.to_string()), ("bulk", batch.to_string())]);
    let session = market.number(&format!(
        "INSERT INTO sessions (token_hash, user_id, created_at, last_seen_at) VALUES ('\\x01', {}, now(), now()) RETURNING id AS n",
        admin.id
    ));
    others.extend(of_the_market(market));
    let view = market.number(&format!(
        "INSERT INTO saved_views (business_id, user_id, list, name, query, created_at)
         SELECT id, {}, 'products', 'signed view', 'status=draft', now() FROM businesses WHERE slug = '{business}'
         RETURNING id AS n",
        admin.id
    ));
    others.push(("view", view.to_string()));
    let batch = market.number(&format!(
        "INSERT INTO batches (business_id, kind, details, user_id, total, created_at)
         SELECT id, 'submit', '{{\"ids\": [{product}]}}', {}, 1, now() FROM businesses WHERE slug = '{business}'
         RETURNING id AS n",
        admin.id
    ));
    others.push(("batch", batch.to_string()));
    let import = market.number(&format!(
        "INSERT INTO imports (business_id, user_id, file_name, file, bytes, state, created_at)
         VALUES ((SELECT id FROM businesses WHERE slug = '{business}'), {}, 'signed.csv', 'missing', 1, 'done', now()) RETURNING id AS n",
        admin.id
    ));
    others.push(("import", import.to_string()));
    others.extend([("copy", copy.to_string()), ("session", session.to_string()), ("colour", "205a66".to_owned())]);
    let revision = market.open_revision(product);
    let of = format!("(SELECT id FROM businesses WHERE slug = '{business}')");
    let reason = market.number(&format!(
        "INSERT INTO reasons (business_id, position, label) VALUES ({of}, 1, 'signed reason') RETURNING id AS n"
    ));
    let collection = market.number(&format!(
        "INSERT INTO collections (business_id, position, slug, name, created_at, updated_at)
         VALUES ({of}, 1, 'signed', 'signed collection', now(), now())
         ON CONFLICT (business_id, slug) DO UPDATE SET position = 1 RETURNING id AS n"
    ));
    others.push(("collection", collection.to_string()));
    let comment = market.number(&format!(
        "INSERT INTO comments (business_id, product_id, revision_id, author_id, text, at)
         VALUES ({of}, {product}, {revision}, {}, 'glazed', now()) RETURNING id AS n",
        admin.id
    ));
    let decision = market.number("SELECT max(id) AS n FROM decisions");
    let number = market.number(&format!("SELECT id AS n FROM businesses WHERE slug = '{business}'"));
    others.extend([("number", number.to_string()), ("person", admin.id.to_string())]);
    others.extend(of_visitors(market, product, &of));
    let rows =
        [("reason", reason), ("comment", comment), ("decision", decision), ("listing", product), ("message", message)];
    others.extend(rows.map(|(name, number)| (name, number.to_string())));
    Place { business, product, revision, conversation, job, others }
}

/// What visitors sent about a listing.
fn of_visitors(market: &Market, product: i64, of: &str) -> [(&'static str, String); 5] {
    let question = market.number(&format!(
        "INSERT INTO questions (business_id, listing_id, listing_name, name, email, text, asked_at)
         VALUES ({of}, {product}, 'Blue Mug', 'signed asker', 'signed@asker.example', 'glazed?', now()) RETURNING id AS n"
    ));
    let case = market.number(&format!(
        "INSERT INTO report_cases (about_business_id, business_name, listing_id, listing_name, revision_id, opened_at)
         SELECT b, 'Blue Door', {product}, 'Blue Mug', -floor(random() * 1000000000), now() FROM {of} AS b(b) RETURNING id AS n"
    ));
    // Whoever has the link reads what was reported, and what it rests on.
    let token = format!("signed{case}");
    market.run(&format!(
        "INSERT INTO reports (listing_id, listing_name, business_name, reason, text, reported_at, case_id, token_hash)
         VALUES ({product}, 'Blue Mug', 'Blue Door', 'fake', 'A copy.', now(), {case}, sha256('{token}'))"
    ));
    let decision = market.number(&format!(
        "INSERT INTO report_decisions (business_id, case_id, listing_id, listing_name, revision_id, outcome, facts, ground,
                                       clause, why, decided_by, decided_at)
         SELECT b, {case}, {product}, 'Blue Mug', 1, 'withdrawn', 'It is one.', 'law', 'glazed', 'glazed', (SELECT min(id) FROM users), now()
           FROM {of} AS b(b) RETURNING id AS n"
    ));
    let appeal = market.number(&format!(
        "INSERT INTO report_appeals (business_id, decision_id, decided_by, side, text, filed_at)
         SELECT business_id, id, decided_by, 'business', 'glazed', now() FROM report_decisions WHERE id = {decision} RETURNING id AS n"
    ));
    let rows = [("question", question), ("case", case), ("statement", decision), ("appeal", appeal)];
    let [question, case, statement, appeal] = rows.map(|(name, number)| (name, number.to_string()));
    [question, case, statement, appeal, ("report", token)]
}

/// Links that were mailed to a person, or to somebody who has no account yet.
fn links_in_mail(market: &Market, person: &Person) -> Vec<(&'static str, String)> {
    let pending = r#"{"name": "Mona", "email": "mona@tea.example", "password_hash": "", "business": null, "locale": "en",
                      "terms": "1", "next": "", "browser": ""}"#;
    let address = r#"{"email": "somebody@souk.example"}"#;
    let kinds = [
        ("registration", "registration", pending),
        ("reset", "reset", "{}"),
        ("verification", "verification", address),
        ("change", "email_change", address),
        ("undo", "email_undo", address),
    ];
    let link = |(name, kind, details): (&'static str, &str, &str)| {
        let user = if kind == "registration" { "NULL".to_owned() } else { person.id.to_string() };
        market.run(&format!(
            "INSERT INTO tokens (user_id, kind, hash, details, created_at, expires_at)
             VALUES ({user}, '{kind}', sha256('{name}-{user}'), '{details}', now(), now() + interval '1 hour')"
        ));
        (name, format!("{name}-{user}"))
    };
    kinds.map(link).into()
}

/// A colleague, an invitation by link, and a role of the business's own. The business is the admin's.
fn team(market: &Market, admin: &Person, business: &str) -> Vec<(&'static str, String)> {
    let colleague = market.user("signed colleague", false);
    let made = format!("(SELECT id FROM businesses WHERE slug = '{business}')");
    let role = |name: &str| format!("(SELECT id FROM roles WHERE business_id = {made} AND name = '{name}')");
    market.run(&format!("UPDATE business_settings SET owner_id = {} WHERE business_id = {made}", admin.id));
    let own = market.number(&format!(
        "INSERT INTO roles (business_id, name, permissions) VALUES ({made}, 'signed role', '{{view_products}}') RETURNING id AS n"
    ));
    let member = market.number(&format!(
        "INSERT INTO memberships (business_id, user_id, role_id, created_at) VALUES ({made}, {colleague}, {}, now())
         RETURNING id AS n",
        role("viewer")
    ));
    let key = "0123456789abcdef".repeat(4);
    let invitation = market.number(&format!(
        "INSERT INTO invitations (business_id, role_id, token_hash, invited_by, created_at, expires_at)
         VALUES ({made}, {}, sha256('{key}'), {}, now(), now() + interval '7 days') RETURNING id AS n",
        role("viewer"),
        admin.id
    ));
    let built_in = market.number(&format!("SELECT id AS n FROM roles WHERE id = {}", role("editor")));
    vec![
        ("member", member.to_string()),
        ("role", own.to_string()),
        ("built_in", built_in.to_string()),
        ("invitation", invitation.to_string()),
        ("key", key),
    ]
}

/// A request with whatever the forms of Souk ask for.
async fn ask(visitor: &Visitor, route: &str, place: &Place) -> Page {
    let (method, path) = route.split_once(' ').expect("a method and a path");
    let path = place.fill(path);
    if method == "GET" {
        return visitor.request(Method::GET, &path).send().await;
    }
    let (revision, role) = (place.revision.to_string(), place.known("built_in"));
    let item = Item::default();
    let mut fields = item.fields().to_vec();
    fields.extend([
        ("revision", revision.as_str()),
        ("version", "2"),
        ("reason", "Because."),
        ("question", "Is it made of oak?"),
        ("way", "mail"),
        ("email", "guest@souk.example"),
        ("role", role.as_str()),
        ("like", role.as_str()),
        ("currency", "EUR"),
        ("four_eyes", "automatic"),
        ("second_factor", "nobody"),
        ("slug", "blue-door-2"),
        ("confirmation", "Blue Door"),
        ("text", "It is."),
        ("list", "products"),
        ("query", "status=draft"),
    ]);
    visitor.request(Method::POST, &path).form(&fields).send().await
}

#[test]
fn every_route_has_its_line_here() {
    let mut known: Vec<_> = ROUTES.iter().map(|(route, _)| (*route).to_owned()).collect();
    known.sort();
    assert_eq!(routes_in_source(), known);
}

/// A browser can end up on the address of any form: by reloading the answer to one that was refused.
#[actix_web::test]
async fn every_address_that_takes_a_form_leads_back_when_it_is_opened() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let place = place(&market, &admin, "blue-door").await;
    let operator = market.operator().await;
    for (route, who) in ROUTES.iter().filter(|(route, _)| route.starts_with("POST")) {
        let address = place.fill(route.trim_start_matches("POST "));
        let answer = if who.is_operator() { operator.get(&address).await } else { admin.get(&address).await };
        assert!(matches!(answer.status().as_u16(), 200 | 303), "{answer:?}");
        if answer.status() == 303 {
            answer.follow().await.is_ok();
        }
    }
    unchanged(&market);
}

#[actix_web::test]
async fn whoever_is_not_signed_in_is_asked_to() {
    let market = Market::start().await;
    let place = place(&market, &market.admin_of("blue-door").await, "blue-door").await;
    let visitor = market.visitor();
    for (route, who) in ROUTES {
        let answer = ask(&visitor, route, &place).await;
        match (who, route.starts_with("GET")) {
            (Visitors, _) => assert!(!matches!(answer.status().as_u16(), 401 | 403 | 500..), "{answer:?}"),
            (Asker | Operators | Content | Support | Desk, _) => {
                answer.is_missing();
            }
            (_, true) => {
                answer.has_status(303);
                assert!(answer.location().starts_with("/sign-in?next="), "{answer:?}");
                ask_by_head(&visitor, route, &place).await.has_status(303);
            }
            (_, false) => {
                answer.has_status(401).says("main", "Sign in");
            }
        }
        answer.is_silent_on("glazed");
    }
    unchanged(&market);
}

async fn ask_by_head(visitor: &Visitor, route: &str, place: &Place) -> Page {
    let path = route.split_once(' ').expect("a method and a path").1;
    visitor.request(Method::HEAD, &place.fill(path)).send().await
}

#[actix_web::test]
async fn a_member_of_another_business_finds_nothing() {
    let market = Market::start().await;
    let theirs = place(&market, &market.admin_of("blue-door").await, "blue-door").await;
    let stranger = market.admin_of("oak-and-ash").await;
    let nobody = market.somebody("nobody").await;
    let operator = market.operator().await;
    for (route, _) in ROUTES.iter().filter(|(_, who)| who.is_operator()) {
        ask(&stranger, route, &theirs).await.is_missing();
        ask(&nobody, route, &theirs).await.is_missing();
        if route.starts_with("GET") {
            let answer = ask(&operator, route, &theirs).await;
            assert!(matches!(answer.status().as_u16(), 200 | 303), "{answer:?}");
        }
    }
    for (route, _) in ROUTES.iter().filter(|(_, who)| matches!(who, May(_))) {
        // At their address, and with their numbers at one's own.
        ask(&stranger, route, &theirs).await.is_missing();
        ask(&nobody, route, &theirs).await.is_missing();
        // Whoever runs the marketplace has pages of their own for that.
        ask(&operator, route, &theirs).await.is_missing();
        let is_change_of = |what: &str| route.starts_with("POST") && route.contains(what);
        if ["{product}", "{revision}", "{member}"].iter().any(|what| route.contains(what))
            || is_change_of("{invitation}")
            || is_change_of("{role}")
            || is_change_of("{built_in}")
            || is_change_of("{reason}")
            || is_change_of("{question}")
            || is_change_of("{collection}")
        {
            let own = Place { business: "oak-and-ash", others: theirs.others.clone(), ..theirs };
            ask(&stranger, route, &own).await.is_missing().is_silent_on("glazed");
        }
    }
    unchanged(&market);
}

#[actix_web::test]
async fn an_operator_opens_what_their_role_is_for_and_is_told_so_elsewhere() {
    let market = Market::start().await;
    let place = place(&market, &market.admin_of("blue-door").await, "blue-door").await;
    for role in OperatorRole::ALL {
        let operator = market.operator_with(*role).await;
        let overview = operator.get("/operator").await;
        for (route, who) in ROUTES.iter().filter(|(_, who)| who.is_operator()) {
            let address = route.trim_start_matches("GET ");
            let is_linked = !overview.attributes(&format!("nav a[href=\"{address}\"]"), "href").is_empty();
            if !who.has(*role) {
                let answer = ask(&operator, route, &place).await;
                answer.is_forbidden().says(".error-page", "Ask an operator with the role “Everything”");
                answer.shows(".error-page a[href=\"/operator\"]").is_silent_on("glazed");
                assert!(!is_linked, "{role} has a link to {route}");
            } else if route.starts_with("GET") {
                let answer = ask(&operator, route, &place).await;
                assert!(matches!(answer.status().as_u16(), 200 | 303), "{role} and {route}: {answer:?}");
            }
        }
    }
    unchanged(&market);
}

#[actix_web::test]
async fn what_is_a_persons_is_there_for_nobody_else_and_what_is_dangerous_asks_for_a_proof() {
    let market = Market::start().await;
    let owner = market.admin_of("blue-door").await;
    let place = place(&market, &owner, "blue-door").await;
    let (colleague, buyer) = (market.admin_of("blue-door").await, market.somebody("buyer").await);
    for (route, _) in ROUTES.iter().filter(|(_, who)| matches!(who, Owner | ProvenOwner)) {
        for stranger in [&colleague, &buyer] {
            ask(stranger, route, &place).await.is_missing();
        }
    }
    market.advance(chrono::TimeDelta::minutes(16));
    for (route, _) in ROUTES.iter().filter(|(_, who)| matches!(who, Proven | ProvenOwner)) {
        let answer = ask(&owner, route, &place).await;
        if route.starts_with("GET") {
            answer.has_status(303);
            assert!(answer.location().starts_with("/confirm?next="), "{answer:?}");
        } else {
            answer.has_status(401);
        }
    }
    unchanged(&market);
}

#[actix_web::test]
async fn a_conversation_is_there_for_whoever_asked_and_nobody_else() {
    let market = Market::start().await;
    let asker = market.admin_of("blue-door").await;
    let place = place(&market, &asker, "blue-door").await;
    let (colleague, operator) = (market.admin_of("blue-door").await, market.operator().await);
    for (route, _) in ROUTES.iter().filter(|(_, who)| *who == Asker) {
        for stranger in [&colleague, &operator] {
            ask(stranger, route, &place).await.is_missing().is_silent_on("glazed");
        }
    }
    ask(&asker, "GET /assistant/conversations/{conversation}", &place).await.is_ok().says("main", "glazed mugs");
    colleague.get("/account/conversations").await.is_ok().is_silent_on("glazed");
    colleague.get("/account/conversations/file?format=json").await.is_ok().is_silent_on("glazed");
}

#[actix_web::test]
async fn a_role_without_the_permission_is_told_whom_to_ask() {
    let market = Market::start().await;
    let place = place(&market, &market.admin_of("blue-door").await, "blue-door").await;
    let business = market.business("Blue Door").id;
    let all: Vec<_> = souk::identity::permissions::Permission::ALL.iter().map(|one| one.as_str()).collect();
    let mut weak = BTreeMap::new();
    for (route, who) in ROUTES {
        let May(needed) = *who else { continue };
        if !weak.contains_key(needed) {
            // Everything but this.
            let is_needed = |name: &str| needed.split(" or ").any(|one| one == name);
            let others: Vec<_> = all.iter().filter(|name| !is_needed(name)).copied().collect();
            let role = format!("all but {needed}");
            market.run(&format!(
                "INSERT INTO roles (business_id, name, permissions) VALUES ({business}, '{role}', '{{{}}}')",
                others.join(",")
            ));
            weak.insert(needed, market.member_of("blue-door", &role).await);
        }
        let answer = ask(&weak[needed], route, &place).await;
        answer.is_forbidden().says(".error-page", "Ask an admin of the business for help.").is_silent_on("glazed");
    }
    for (role, lacks) in [
        (
            "viewer",
            &[
                "create_products",
                "edit_products",
                "delete_products",
                "submit_products",
                "approve_products",
                "view_activity",
                "view_insights",
                "manage_members",
                "manage_business",
            ][..],
        ),
        ("editor", &["approve_products", "view_activity", "view_insights", "manage_members", "manage_business"]),
        ("approver", &["view_activity", "view_insights", "manage_members", "manage_business"]),
    ] {
        let person = market.member_of("blue-door", role).await;
        for (route, who) in ROUTES {
            let May(needed) = *who else { continue };
            if needed.split(" or ").all(|one| lacks.contains(&one)) {
                ask(&person, route, &place).await.is_forbidden();
            } else if route.starts_with("GET") {
                let status = ask(&person, route, &place).await.status().as_u16();
                assert!(!matches!(status, 401 | 403 | 500..), "{role} and {route}: {status}");
            }
        }
    }
    unchanged(&market);
}

// Without these the tests above could pass on addresses that nobody reaches. What is sent changes the market, so each
// form has one of its own; two tests share them, since a market takes seconds.

#[actix_web::test]
async fn an_admin_sees_every_page() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let place = place(&market, &admin, "blue-door").await;
    for (route, _) in ROUTES.iter().filter(|(route, who)| matches!(who, May(_)) && route.starts_with("GET")) {
        gets_through(&admin, route, &place).await;
    }
}

#[actix_web::test]
async fn an_admin_sends_the_first_half_of_the_forms() {
    sends_forms(0).await;
}

#[actix_web::test]
async fn an_admin_sends_the_second_half_of_the_forms() {
    sends_forms(1).await;
}

async fn sends_forms(half: usize) {
    let forms = ROUTES.iter().filter(|(route, who)| matches!(who, May(_)) && route.starts_with("POST"));
    for (route, _) in forms.skip(half).step_by(2) {
        let market = Market::start().await;
        let admin = market.admin_of("blue-door").await;
        let place = place(&market, &admin, "blue-door").await;
        gets_through(&admin, route, &place).await;
    }
}

async fn gets_through(admin: &Person, route: &str, place: &Place) {
    let status = ask(admin, route, place).await.status().as_u16();
    let changes =
        ["/submission", "{product}", "archive/delete", "team/leave", "decisions/{decision}/undo", "/roll-back"];
    let is_late =
        route.ends_with("/edit") || route.starts_with("POST") && changes.iter().any(|change| route.ends_with(change));
    // A file, or a version that is not the last.
    let is_setting = route.starts_with("POST") && (route.contains("/settings") || route.contains("/reasons"));
    // Nothing of it is accepted.
    let is_part = route.starts_with("POST") && route.ends_with("/part");
    // What is sent is no form with files, and there is no file of this name.
    let has_files = route.ends_with("/pictures") || route.ends_with("/pictures/{file}") || route.ends_with("/import");
    let has_files = has_files || route.ends_with("/refused");
    let is_undo = route.ends_with("/undo");
    let expected: &[u16] = match (is_late, is_setting || is_part) {
        _ if is_undo => &[200, 303, 409],
        _ if has_files => &[200, 303, 400, 404, 422],
        (true, _) => &[200, 409],
        (_, true) => &[200, 303, 409, 422],
        _ => &[200, 303],
    };
    assert!(expected.contains(&status), "{route}: {status}");
}

/// Nothing that was refused left a trace.
fn unchanged(market: &Market) {
    let state = "SELECT string_agg(status || ' ' || version, ', ' ORDER BY id) AS text FROM product_revisions";
    assert_eq!(market.text(state), "approved 3, pending 2");
    assert_eq!(market.number("SELECT count(*) AS n FROM products WHERE archived_at IS NOT NULL"), 0);
    assert_eq!(market.text("SELECT string_agg(name, ', ') AS text FROM listings"), "Blue Mug");
    assert_eq!(market.text("SELECT string_agg(state, ', ') AS text FROM jobs WHERE kind = 'none'"), "failed");
    assert_eq!(market.text("SELECT string_agg(state, ', ') AS text FROM outbox WHERE kind = 'none'"), "failed");
}

/// `GET /listings` and so on, as the slices register them. An address that answers whatever is asked is none.
fn routes_in_source() -> Vec<String> {
    let mut routes = Vec::new();
    for file in files_below("src", "rs") {
        let code = file.code();
        // The figures of a process have an address of their own, where nobody visits.
        let is_home = ["src/app.rs", "src/web/routes.rs", "src/watching/mod.rs"].contains(&file.path.as_str());
        for other in [".service(", "web::scope(", "web::resource(", ".route(\"", "#[get(", "#[post(", "#[route("] {
            assert!(is_home || !code.contains(other), "{}: routes are added to a group with `at`", file.path);
        }
        let constants = constants(&code);
        // What is between one address and the next are its routes.
        for rest in code.split(".at(").skip(1).filter(|rest| rest.contains("|at|")) {
            let path = path_of(rest, &constants);
            for (call, method) in [("get()", "GET"), ("post()", "POST")] {
                if rest.contains(&format!(".route({call}.to(")) {
                    routes.push(format!("{method} {path}"));
                }
            }
            let known = rest.matches(".route(get()").count() + rest.matches(".route(post()").count();
            assert_eq!(rest.matches(".route(").count(), known, "{path} has a route that is neither GET nor POST");
        }
    }
    routes.sort();
    routes
}

fn path_of(rest: &str, constants: &BTreeMap<String, String>) -> String {
    let argument = rest.trim_start().trim_start_matches('&');
    if let Some(literal) = argument.strip_prefix('"') {
        return until_quote(literal);
    }
    if let Some(format) = argument.strip_prefix("format!(\"") {
        let mut path = until_quote(format);
        for (name, value) in constants {
            path = path.replace(&format!("{{{name}}}"), value);
        }
        return path;
    }
    let name: String = argument.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    constants.get(&name).cloned().unwrap_or_else(|| panic!("{name} is no constant of this file"))
}

/// `let product = "/manage/…";`
fn constants(code: &str) -> BTreeMap<String, String> {
    let lines = code.lines().filter_map(|line| line.trim().strip_prefix("let ")?.strip_suffix("\";"));
    lines.filter_map(|line| line.split_once(" = \"")).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn until_quote(text: &str) -> String {
    text.split('"').next().unwrap_or_default().to_owned()
}
