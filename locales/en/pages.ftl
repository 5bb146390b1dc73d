pages-title = Pages
pages-lead = Texts of the marketplace itself: about, terms, privacy. Visitors see a page once it’s published.
pages-none = No pages yet
pages-none-text = Start with one of the suggestions below, or write your own.
pages-new = New page
pages-edit = Edit page
pages-suggested = Suggested pages
pages-suggested-text = Each starts as an outline of headings. The wording is yours; for legal texts, ask a lawyer.
pages-column-page = Page
pages-column-state = Status
pages-column-since = Published
pages-column-version = Version
pages-column-author = Last edited by
pages-column-changed = Last edited
pages-is-draft = Draft
pages-is-waiting = Waiting for approval
pages-is-published = Published
pages-is-unpublished = Not published
pages-is-public = Public now
pages-was-public = Was public
pages-form-lead = Write in as many languages as you like. Readers of a language you leave empty see the marketplace’s language.
pages-slug = Address
pages-slug-hint = Comes after /pages/, such as about-us.
pages-slug-missing = Enter an address.
# $most (Number) - characters
pages-slug-mistaken = Use up to { $most } small letters, digits and hyphens, such as about-us.
pages-slug-reserved = The marketplace uses this address itself. Choose another one.
pages-slug-taken = Another page has this address.
pages-field-title = Title
pages-field-description = Description
pages-field-body = Text
pages-description-hint = Optional. One or two sentences for search engines, ideally up to 155 characters.
pages-body-hint = Markdown: # for headings, - for lists, [text](/address) for links.
pages-title-missing = Enter a title.
pages-body-missing = Write the text.
pages-nothing-said = Write the page in at least one language.
# $most (Number) - pages
pages-too-many = The marketplace can have { $most } pages at most. Delete one first.
pages-keep = Save draft
pages-draft-kept = Draft saved.
pages-both-texts = Somebody else saved this draft in the meantime. Their text stands below each field. Saving again keeps what you typed.
pages-waits-already = This version is waiting for approval. Send it back to draft before you edit it.
# $date (Html) - when
pages-public-since = Public since { $date }.
pages-not-public = Visitors can’t see this page.
pages-view = View page
pages-no-draft = Nobody is working on a new version.
# $number (Number) - which
pages-version = Version { $number }
pages-versions = Versions
pages-sent-back-because = Sent back to draft:
pages-compare = What this version changes
# $date (Html) - when
pages-preview-until = Anyone with this link can read this version until { $date }:
# $date (Html) - when
pages-preview-note = This is a preview and not published. The link works until { $date }.
pages-submit = Submit for approval
pages-submitted = Submitted. Another operator can publish it now.
pages-discard = Discard draft
pages-discard-confirm = Discard this draft? Its text is lost.
pages-discarded = The draft was discarded.
pages-publish = Publish
pages-published-now = Published. Visitors can read it now.
pages-alone = You’re the only operator, so you can publish it yourself.
pages-you-may = Read it, then publish it or send it back.
pages-somebody-else = You wrote or submitted this version, so another operator has to publish it.
pages-send-back = Send back to draft
pages-send-back-why = What needs to change (optional)
pages-sent-back = The version is a draft again.
pages-changed-meanwhile = This page has changed since you looked. Here it is as it stands now.
pages-address = Address
pages-move = Change address
pages-move-hint = The old address leads to the new one.
pages-moved = The page has a new address. The old one leads to it.
pages-unpublish = Unpublish
pages-unpublish-confirm = Unpublish this page? Visitors won’t find it any more.
pages-unpublished = The page is no longer public.
pages-delete = Delete page
pages-delete-confirm = Delete this page with all its versions?
pages-deleted = The page was deleted.
pages-delete-public = The page is public. Unpublish it before you delete it.
# $number (Number) - the version before
pages-compared-with = Compared with version { $number }
pages-first-version = This is the first version.
pages-before = Before
pages-after = After
pages-same = Both versions say the same.
pages-restore = Go back to this version
# $number (Number) - which
pages-restored = Version { $number } is a new draft now. Publish it to bring it back.
pages-restore-busy = There’s already a draft. Publish or discard it first.
pages-contents = On this page
# $wanted (Text) - the reader's language
# $shown (Text) - that of the text
pages-not-in-language = This page isn’t available in { $wanted }. You’re reading it in { $shown }.
# $date (Html) - when
pages-since = This version has been in effect since { $date }.
pages-also-in = Also available in:
pages-about = About us
pages-about-outline =
    ## Who we are

    ## What you find here

    ## How to reach us
pages-terms = Terms of use
pages-terms-outline =
    ## Who runs this marketplace

    ## Who may use it

    ## Accounts

    ## Buying from businesses

    ## Selling here

    ## What isn’t allowed

    ## Liability

    ## Changes to these terms

    ## Applicable law
pages-privacy = Privacy
pages-privacy-outline =
    ## Who is responsible

    ## What data we process, and why

    ## Legal basis

    ## Who receives data

    ## How long we keep it

    ## Cookies

    ## Your rights

    ## Contact
pages-imprint = Imprint
pages-imprint-outline =
    ## Operator

    ## Represented by

    ## Contact

    ## Register entry

    ## VAT ID
pages-shipping = Shipping and returns
pages-shipping-outline =
    ## Who ships

    ## Shipping costs

    ## Delivery times

    ## Returns

    ## Damaged or missing parcels
