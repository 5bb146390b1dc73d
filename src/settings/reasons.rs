//! The page of the reasons that approvers choose from, with what changes them.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Form, Path};
use askama::Template;
use serde::Deserialize;

use crate::clock::Clock;
use crate::content::FIELDS;
use crate::error::{Error, Result};
use crate::identity::{KeepReasons, Member, Permission};
use crate::ids::ReasonId;
use crate::layout::Page;
use crate::locales::Text;
use crate::products::reasons::{self, LONGEST_ADVICE, LONGEST_LABEL, Reason, Said};
use crate::web::forms::{Errors, line, text};
use crate::web::notices::{Notice, WithNotice};
use crate::web::{form_again, html, see_other};
use crate::workspace::{Desk, at_desk};

const LIST: &str = "/approvals/reasons";

/// `POST /manage/{business}/approvals/reasons` and `…/{reason}`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReasonForm {
    label: String,
    advice: String,
    field: String,
}

impl ReasonForm {
    fn of(reason: &Reason) -> Self {
        let Reason { label, advice, field, .. } = reason.clone();
        Self { label, advice, field: field.unwrap_or_default() }
    }

    fn parse(&self) -> Result<Said, Errors> {
        let mut errors = Errors::default();
        let label = line(&self.label, LONGEST_LABEL, Text::settings_reason_missing());
        let label = errors.take("label", label);
        let advice = match self.advice.trim() {
            "" => Some(String::new()),
            advice => errors.take("advice", text(advice, LONGEST_ADVICE, Text::settings_reason_missing())),
        };
        let known = FIELDS.into_iter().find(|field| field.key == self.field);
        let field = match (self.field.as_str(), known) {
            ("", _) => Some(None),
            (_, Some(field)) => Some(Some(field.key.to_owned())),
            (_, None) => errors.take("field", Err(Text::settings_choose())),
        };
        match (label, advice, field) {
            (Some(label), Some(advice), Some(field)) => Ok(Said { label, advice, field }),
            _ => Err(errors),
        }
    }
}

#[derive(Template)]
#[template(path = "settings/reasons.html", blocks = ["reason_form"])]
struct Index {
    page: Page,
    desk: Desk,
    reasons: Vec<Reason>,
    /// The one that is changed; none on the list.
    edited: Option<Reason>,
    form: ReasonForm,
    errors: Errors,
    is_fragment: bool,
}

impl Index {
    async fn of(member: &Member<KeepReasons>, edited: Option<ReasonId>) -> Result<Self> {
        let (desk, (reasons, edited)) = at_desk(member, move |conn, actor| {
            let edited = edited.map(|id| reasons::find(id, actor.business, conn)).transpose()?;
            Ok((reasons::of(actor.business, conn)?, edited))
        })
        .await?;
        let form = edited.as_ref().map(ReasonForm::of).unwrap_or_default();
        let page = member.page(Text::settings_tab_reasons());
        let is_fragment = member.htmx.wants("reason_form");
        Ok(Self { page, desk, reasons, edited, form, errors: Errors::default(), is_fragment })
    }

    /// Where the form goes.
    fn action(&self) -> String {
        match &self.edited {
            Some(reason) => self.desk.path(&format!("{LIST}/{}", reason.id)),
            None => self.desk.path(LIST),
        }
    }

    /// Which field a reason is about.
    fn about(&self, reason: &Reason) -> String {
        let t = self.page.t;
        reason.about().map_or_else(|| t.settings_reason_about_all().to_owned(), |field| t.settings_reason_about(&field))
    }

    /// The other pages of approvals are for those who may approve.
    fn has_tabs(&self) -> bool {
        self.desk.may(Permission::ApproveProducts)
    }

    async fn again(
        member: &Member<KeepReasons>,
        edited: Option<ReasonId>,
        form: ReasonForm,
        errors: Errors,
    ) -> Result<HttpResponse> {
        let index = Self { form, errors, ..Self::of(member, edited).await? };
        form_again(StatusCode::UNPROCESSABLE_ENTITY, index.is_fragment, &index, &index.as_reason_form())
    }
}

/// `GET /manage/{business}/approvals/reasons`.
pub async fn index(member: Member<KeepReasons>) -> Result<HttpResponse> {
    html(&Index::of(&member, None).await?)
}

/// `GET /manage/{business}/approvals/reasons/{reason}`.
///
/// # Errors
/// [`Error::NotFound`] when the business has none of this number.
pub async fn edit(member: Member<KeepReasons>, path: Path<(String, ReasonId)>) -> Result<HttpResponse> {
    html(&Index::of(&member, Some(path.1)).await?)
}

/// `GET` on what only takes a change.
pub async fn back(member: Member<KeepReasons>) -> Result<HttpResponse> {
    Ok(see_other(&member.path(LIST)))
}

/// `POST /manage/{business}/approvals/reasons` — one more.
///
/// # Errors
/// The database's; mistakes are answered with the form.
pub async fn create(member: Member<KeepReasons>, form: Form<ReasonForm>, clock: Clock) -> Result<HttpResponse> {
    let (form, now) = (form.into_inner(), clock.now());
    let said = match form.parse() {
        Ok(said) => said,
        Err(errors) => return Index::again(&member, None, form, errors).await,
    };
    match member.write(move |conn, actor| reasons::add(&said, actor, now, conn)).await {
        Ok(_) => Ok(done(&member, Text::settings_reason_added())),
        Err(Error::Conflict(sentence)) => Index::again(&member, None, form, Errors::of("label", sentence)).await,
        Err(error) => Err(error),
    }
}

/// `POST /manage/{business}/approvals/reasons/{reason}` — other words.
///
/// # Errors
/// As [`edit`]; mistakes are answered with the form.
pub async fn update(
    member: Member<KeepReasons>,
    path: Path<(String, ReasonId)>,
    form: Form<ReasonForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, form, now) = (path.1, form.into_inner(), clock.now());
    let said = match form.parse() {
        Ok(said) => said,
        Err(errors) => return Index::again(&member, Some(id), form, errors).await,
    };
    match member.write(move |conn, actor| reasons::change(id, &said, actor, now, conn)).await {
        Ok(true) => Ok(done(&member, Text::settings_saved())),
        Ok(false) => Ok(done(&member, Text::settings_nothing_changed())),
        Err(Error::Conflict(sentence)) => Index::again(&member, Some(id), form, Errors::of("label", sentence)).await,
        Err(error) => Err(error),
    }
}

/// `POST /manage/{business}/approvals/reasons/starting` — those of a starting set, in the language of the listings.
pub async fn starting(member: Member<KeepReasons>, clock: Clock) -> Result<HttpResponse> {
    let (now, language) = (clock.now(), member.page(Text::settings_tab_reasons()).market);
    let set = reasons::starting_set().map(|(label, advice, field)| Said {
        label: language.say(label).into_owned(),
        advice: language.say(advice).into_owned(),
        field: field.map(str::to_owned),
    });
    let added = member.write(move |conn, actor| reasons::add_all(&set, actor, now, conn)).await?;
    Ok(done(&member, Text::settings_reasons_added(added)))
}

/// `POST …/reasons/{reason}/archive` — nobody chooses it any more.
///
/// # Errors
/// As [`edit`].
pub async fn archive(
    member: Member<KeepReasons>,
    path: Path<(String, ReasonId)>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, now) = (path.1, clock.now());
    member.write(move |conn, actor| reasons::archive(id, actor, now, conn)).await?;
    Ok(done(&member, Text::settings_reason_archived()))
}

/// `move=up` or `move=down`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    r#move: String,
}

/// `POST …/reasons/{reason}/position` — one place up or down.
///
/// # Errors
/// As [`edit`].
pub async fn shift(
    member: Member<KeepReasons>,
    path: Path<(String, ReasonId)>,
    form: Form<MoveForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, is_up, now) = (path.1, form.r#move == "up", clock.now());
    member.write(move |conn, actor| reasons::shift(id, is_up, actor, now, conn)).await?;
    Ok(see_other(&member.path(&format!("{LIST}#reason-{id}"))))
}

/// Where to go afterwards.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CheckForm {
    from: String,
}

/// `POST …/reasons/{reason}/check` — authors see it before they hand something in.
///
/// # Errors
/// As [`edit`].
pub async fn check(
    member: Member<KeepReasons>,
    path: Path<(String, ReasonId)>,
    form: Form<CheckForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    set_check(&member, path.1, true, &form, &clock).await
}

/// `POST …/reasons/{reason}/check/delete` — they do not any longer.
///
/// # Errors
/// As [`edit`].
pub async fn end_check(
    member: Member<KeepReasons>,
    path: Path<(String, ReasonId)>,
    form: Form<CheckForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    set_check(&member, path.1, false, &form, &clock).await
}

async fn set_check(
    member: &Member<KeepReasons>,
    id: ReasonId,
    is_check: bool,
    form: &CheckForm,
    clock: &Clock,
) -> Result<HttpResponse> {
    let now = clock.now();
    let reason = member.write(move |conn, actor| reasons::check(id, is_check, actor, now, conn)).await?;
    let text = if is_check {
        Text::settings_reason_is_check(&reason.label)
    } else {
        Text::settings_reason_is_no_check(&reason.label)
    };
    let path = if form.from == "numbers" { "/approvals/numbers" } else { LIST };
    Ok(see_other(&member.path(path)).with_notice(&Notice::success(text)))
}

fn done(member: &Member<KeepReasons>, text: Text) -> HttpResponse {
    see_other(&member.path(LIST)).with_notice(&Notice::success(text))
}
