//! One page: how far its newest version is, its address, and the versions that were public.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use askama::Template;
use serde::Deserialize;

use crate::clock::{Clock, Moment, exact};
use crate::error::Result;
use crate::identity::duties::Part;
use crate::identity::operators::is_alone;
use crate::identity::people::{called, names};
use crate::identity::{KeepContent, Operator};
use crate::ids::{PageId, UserId};
use crate::layout::Page;
use crate::locales::{At, Html, Locale, Text};
use crate::mail::Office;
use crate::operator::pages::HOME;
use crate::operator::pages::deciding;
use crate::operator::pages::forms::{LONGEST_SLUG, slug};
use crate::operator::pages::model::{self, Change, Entry, Status, Version};
use crate::pages::preview::{LASTS, link};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other};

/// `POST /operator/pages/{page}/address`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AddressForm {
    /// The address below `/pages/`.
    pub slug: String,
}

#[derive(Template)]
#[template(path = "operator/pages/show.html", blocks = ["address_form"])]
struct Show {
    page: Page,
    entry: Entry,
    versions: Vec<Version>,
    names: Vec<(UserId, String)>,
    /// Whether nobody else could publish it.
    is_alone: bool,
    may_publish: bool,
    preview: String,
    now: Moment,
    address: AddressForm,
    errors: Errors,
}

impl Show {
    /// The version that is worked on.
    fn open(&self) -> Option<&Version> {
        self.versions.first().filter(|version| version.is_open())
    }

    fn is_public(&self, version: &Version) -> bool {
        self.entry.published_number == Some(version.number)
    }

    fn title(&self) -> String {
        self.versions.first().map(|version| version.content().name(self.page.market).to_owned()).unwrap_or_default()
    }

    fn by(&self, person: &UserId) -> String {
        let name = self.names.iter().find(|(id, _)| id == person).map_or("", |(_, name)| name.as_str());
        self.page.t.say(called(name)).into_owned()
    }

    fn when(&self, at: &Moment) -> Html {
        Html::time(&exact(at), &self.page.t.say(At(*at)))
    }

    fn ends(&self) -> Html {
        self.when(&(self.now + LASTS))
    }

    /// The languages in which a version says something.
    fn languages(&self, version: &Version) -> String {
        version.content().languages().into_iter().map(Locale::name).collect::<Vec<_>>().join(" · ")
    }
}

async fn page(operator: &Operator<KeepContent>, id: PageId, office: &Office, now: Moment) -> Result<Show> {
    let by = operator.id();
    let (entry, versions, names, is_alone, may_publish) = operator
        .read(move |conn| {
            let (entry, versions) = (model::find(id, conn)?, model::versions(id, conn)?);
            let people: Vec<_> = versions.iter().map(|version| version.author_id).collect();
            let may_publish = match versions.first() {
                Some(newest) if newest.is_open() => deciding::may_publish(newest, by, conn)?,
                _ => false,
            };
            Ok((entry, versions, names(&people, conn)?, is_alone(by, Part::Content, conn)?, may_publish))
        })
        .await?;
    let number = versions.first().map_or(1, |version| version.number);
    let preview = office.url(&link(office.seal(), id, number, now));
    let address = AddressForm { slug: entry.slug.clone() };
    let page = operator.page(Text::pages_title());
    let errors = Errors::default();
    let show = Show { page, entry, versions, names, is_alone, may_publish, preview, now, address, errors };
    Ok(Show { page: operator.page(show.title()), ..show })
}

/// `GET /operator/pages/{page}`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number.
pub async fn show(
    operator: Operator<KeepContent>,
    id: Path<PageId>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    html(&page(&operator, *id, &office, clock.now()).await?)
}

/// `POST /operator/pages/{page}/address` — the old one leads to the new one.
///
/// # Errors
/// As [`show`]; mistakes are answered with the form.
pub async fn move_to(
    operator: Operator<KeepContent>,
    id: Path<PageId>,
    form: Form<AddressForm>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, form, change) = (*id, form.into_inner(), Change { by: operator.id(), at: clock.now() });
    let moved = match slug(&form.slug) {
        Ok(slug) => operator.write(move |conn| deciding::move_to(id, &slug, change, conn)).await?,
        Err(sentence) => Err(sentence),
    };
    match moved {
        Ok(()) => {
            let notice = Notice::success(Text::pages_moved());
            Ok(see_other(&format!("{HOME}/{id}")).with_notice(&notice))
        }
        Err(sentence) => {
            let errors = Errors::of("slug", sentence);
            let page = Show { address: form, errors, ..page(&operator, id, &office, change.at).await? };
            refused(operator.htmx().wants("address_form"), &page, &page.as_address_form())
        }
    }
}
