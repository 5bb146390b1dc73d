//! The life of a revision, held against the rule as the design tells it.

use proptest::prelude::*;
use proptest::sample::subsequence;
use proptest::test_runner::Config;
use souk::error::Error;
use souk::identity::Actor;
use souk::identity::Membership;
use souk::identity::permissions::Permission;
use souk::ids::{BusinessId, UserId};
use souk::products::status::{Action, Standing, Status, next};

use super::SHOP;

/// Every way on; whatever is not here is refused.
const WAYS: [(Status, Action, Status); 7] = [
    (Status::Draft, Action::Edit, Status::Draft),
    (Status::Draft, Action::Submit, Status::Pending),
    (Status::Pending, Action::Withdraw, Status::Draft),
    (Status::Pending, Action::Approve, Status::Approved),
    (Status::Pending, Action::RequestChanges, Status::ChangesRequested),
    (Status::Pending, Action::Reject, Status::Rejected),
    (Status::ChangesRequested, Action::Edit, Status::Draft),
];

#[derive(Debug, PartialEq)]
enum Outcome {
    Becomes(Status),
    Forbidden,
    Late,
}

/// The rule as the design tells it, written down a second time.
fn expected(status: Status, action: Action, held: &[&str], is_writer: bool, four_eyes: bool) -> Outcome {
    let needed = match action {
        Action::Edit => "edit_products",
        Action::Submit | Action::Withdraw => "submit_products",
        Action::Approve | Action::RequestChanges | Action::Reject => "approve_products",
    };
    let is_own = action == Action::Approve && is_writer && four_eyes;
    if !held.contains(&needed) || is_own {
        return Outcome::Forbidden;
    }
    let way = WAYS.iter().find(|(from, by, _)| *from == status && *by == action);
    way.map_or(Outcome::Late, |(_, _, to)| Outcome::Becomes(*to))
}

fn actual(status: Status, action: Action, held: &[&str], is_writer: bool, four_eyes: bool) -> Outcome {
    let membership = Membership {
        business: BusinessId::new(1),
        slug: SHOP.to_owned(),
        name: "Blue Door".to_owned(),
        role: "some".to_owned(),
        is_closed: false,
        second_factor: souk::identity::Demand::Nobody,
        is_owner: false,
        permissions: Some(held.iter().map(|name| (*name).to_owned()).collect()),
        before: Vec::new(),
        suspension: None,
    };
    let actor = Actor::new(UserId::new(1), &membership);
    match next(status, action, Standing { actor: &actor, is_writer, four_eyes }) {
        Ok(status) => Outcome::Becomes(status),
        Err(Error::Forbidden(_)) => Outcome::Forbidden,
        Err(Error::Conflict(_)) => Outcome::Late,
        Err(other) => panic!("{other}"),
    }
}

fn words() -> Vec<&'static str> {
    Permission::ALL.iter().map(|permission| permission.as_str()).collect()
}

proptest! {
    #![proptest_config(Config { cases: 2000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_revision_moves_as_designed_whoever_moves_it(
        status in prop::sample::select(Status::ALL),
        action in prop::sample::select(Action::ALL.to_vec()),
        held in subsequence(words(), 0..=words().len()),
        is_writer: bool,
        four_eyes: bool,
    ) {
        let (is, should) = (
            actual(status, action, &held, is_writer, four_eyes),
            expected(status, action, &held, is_writer, four_eyes),
        );
        prop_assert_eq!(is, should);
    }
}

#[test]
fn every_status_and_action_of_every_role_is_as_designed() {
    let roles: [&[&str]; 4] = [
        &words(),
        &[
            "view_products",
            "create_products",
            "edit_products",
            "delete_products",
            "submit_products",
            "approve_products",
        ],
        &["view_products", "create_products", "edit_products", "delete_products", "submit_products"],
        &["view_products"],
    ];
    let built_in: Vec<Vec<_>> = souk::identity::permissions::BUILT_IN
        .iter()
        .map(|(_, permissions)| permissions.iter().map(|permission| permission.as_str()).collect())
        .collect();
    assert_eq!(built_in, roles, "admin, approver, editor, viewer");
    for (status, action) in Status::ALL.iter().flat_map(|status| Action::ALL.map(|action| (*status, action))) {
        for held in roles {
            for (writer, eyes) in [(false, false), (false, true), (true, false), (true, true)] {
                let (is, should) =
                    (actual(status, action, held, writer, eyes), expected(status, action, held, writer, eyes));
                assert_eq!(is, should, "{status} {action:?} {held:?} {writer} {eyes}");
            }
        }
    }
}
