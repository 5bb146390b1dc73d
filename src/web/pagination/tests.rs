use super::Step::{Current, Gap, Other};
use super::*;

const LAMPS: Pages = Pages::of(24, 400);

fn number(text: &str) -> PageNumber {
    let paging: Paging = serde_urlencoded::from_str(&format!("page={text}")).unwrap();
    paging.page
}

#[test]
fn a_long_list_shows_its_ends_and_the_neighbours() {
    let pages = LAMPS.window(number("6")).among(1000, "/listings", "q=lamp");
    assert_eq!(pages.steps(), [Other(1), Gap, Other(5), Current(6), Other(7), Gap, Other(42)]);
    assert_eq!(pages.link(&7), "/listings?q=lamp&page=7");
    assert_eq!(pages.link(&1), "/listings?q=lamp");
}

#[test]
fn an_empty_list_is_one_page() {
    let pages = LAMPS.window(PageNumber::default()).among(0, "/listings", "");
    assert!(!pages.is_needed() && !pages.is_past_the_end());
    assert_eq!((pages.previous(), pages.next()), (None, None));
}

#[test]
fn the_last_page_that_is_linked_is_the_last_that_can_be_reached() {
    let last = LAMPS.window(number("400"));
    assert_eq!((last.offset(), last.limit(), last.ahead()), (9_576, 24, (9_576, 25)));
    let pages = last.among(1_000_000, "/", "");
    assert_eq!(pages.steps(), [Other(1), Gap, Other(399), Current(400)]);
    assert_eq!((pages.next(), pages.ends_early(), pages.is_past_the_end()), (None, true, false));
    for beyond in ["401", "99999999999999999999999999"] {
        let beyond = LAMPS.window(number(beyond));
        assert_eq!((beyond.offset(), beyond.limit(), beyond.ahead()), (0, 0, (0, 0)));
        assert!(beyond.among(1_000_000, "/", "").is_past_the_end());
        assert!(beyond.around(&mut Vec::<u8>::new(), "/", "").is_past_the_end());
    }
}

#[test]
fn several_pages_are_shown_at_once() {
    let shown = |text: &str| LAMPS.windows(PageRange::parse(text));
    assert_eq!((shown("2-4").offset(), shown("2-4").limit()), (24, 72));
    let pages = shown("1-3").among(1000, "/listings", "q=lamp");
    assert_eq!((pages.here(), pages.is_first(), pages.previous()), ("/listings?q=lamp&page=1-3".into(), true, None));
    assert_eq!((pages.further(), pages.next()), (Some("/listings?q=lamp&page=1-4".into()), Some(4)));
    assert_eq!(shown("1-8").among(1000, "/", "").further(), None);
    assert_eq!(shown("3").among(1000, "/", "").further(), Some("/?page=3-4".into()));
    for odd in ["4-2", "1-9", "1-1000000000", "-", "-3", "a-b"] {
        assert!(shown(odd).limit() <= 24, "{odd}");
    }
}

#[test]
fn what_is_no_number_means_the_first_page() {
    for odd in ["", "0", "-3", "two", "1.5", "+2", "%20", "0000"] {
        assert_eq!(number(odd), PageNumber(1), "{odd}");
    }
    assert_eq!((number("007"), serde_urlencoded::from_str::<Paging>("").unwrap().page), (PageNumber(7), PageNumber(1)));
}

#[test]
fn one_entry_more_than_is_shown_tells_of_a_next_page() {
    let mut entries: Vec<_> = (0..25).collect();
    let pages = LAMPS.window(number("2")).around(&mut entries, "/", "");
    assert_eq!((entries.len(), pages.next(), pages.ends_early()), (24, Some(3), false));
}
