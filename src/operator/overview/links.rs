//! The operator's pages, and whose they are.

use crate::identity::OperatorRole;
use crate::identity::duties::Part;
use crate::locales::Text;

/// A page of the operator.
pub struct Link {
    /// Its address.
    pub path: &'static str,
    /// What it is called.
    pub label: Text,
    part: Part,
}

const fn link(path: &'static str, label: Text, part: Part) -> Link {
    Link { path, label, part }
}

/// Every page, in the order of the overview.
static LINKS: [Link; 15] = [
    link("/operator/businesses", Text::operator_businesses(), Part::Support),
    link("/operator/limits", Text::operator_limits_of_market(), Part::Everything),
    link("/operator/people", Text::operator_people(), Part::Support),
    link("/operator/reports", Text::operator_reports(), Part::Support),
    link("/operator/home", Text::operator_home_title(), Part::Content),
    link("/operator/pages", Text::pages_title(), Part::Content),
    link("/operator/redirects", Text::redirects_title(), Part::Content),
    link("/operator/categories", Text::operator_categories(), Part::Content),
    link("/operator/synonyms", Text::operator_synonyms(), Part::Content),
    link("/operator/searches", Text::visits_searches(), Part::Desk),
    link("/operator/assistant", Text::insights_title(), Part::Desk),
    link("/operator/jobs", Text::operator_jobs(), Part::Support),
    link("/operator/mail", Text::operator_mail(), Part::Support),
    link("/operator/mode", Text::modes_title(), Part::Everything),
    link("/operator/team", Text::operator_team_title(), Part::Everything),
];

/// The pages that an operator with this role may open.
pub fn links_of(role: OperatorRole) -> impl Iterator<Item = &'static Link> {
    LINKS.iter().filter(move |link| link.part.is_open_to(role))
}

/// Whether an operator with this role may open the page at this address, or one below it.
#[must_use]
pub fn leads(path: &str, role: OperatorRole) -> bool {
    links_of(role).any(|link| path.starts_with(link.path))
}
