// @generated automatically by Diesel CLI.

pub mod sql_types {
    #[derive(diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "xid8", schema = "pg_catalog"))]
    pub struct Xid8;
}

diesel::table! {
    account_events (user_id, id) {
        user_id -> Int8,
        id -> Int8,
        at -> Timestamptz,
        action -> Text,
        details -> Jsonb,
    }
}

diesel::table! {
    asked_days (business_id, day, listing_id, topic) {
        business_id -> Int8,
        day -> Date,
        listing_id -> Int8,
        topic -> Text,
        asked -> Int8,
        silent -> Int8,
    }
}

diesel::table! {
    asked_words (business_id, day, listing_id, words) {
        business_id -> Int8,
        day -> Date,
        listing_id -> Int8,
        words -> Text,
        asked -> Int8,
        silent -> Int8,
    }
}

diesel::table! {
    assistant_days (day, scope, model) {
        day -> Date,
        scope -> Text,
        model -> Text,
        asked -> Int8,
        silent -> Int8,
        stopped -> Int8,
        broken -> Int8,
        withheld -> Int8,
        tokens -> Int8,
    }
}

diesel::table! {
    assistant_thumbs (day, thumb) {
        day -> Date,
        thumb -> Text,
        given -> Int8,
    }
}

diesel::table! {
    authenticators (user_id) {
        user_id -> Int8,
        secret -> Bytea,
        created_at -> Timestamptz,
        confirmed_at -> Nullable<Timestamptz>,
        last_step -> Int8,
    }
}

diesel::table! {
    backups (id) {
        id -> Int8,
        begun_at -> Timestamptz,
        ended_at -> Timestamptz,
        name -> Nullable<Text>,
        trouble -> Nullable<Text>,
        checked_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    batch_items (business_id, batch_id, product_id) {
        business_id -> Int8,
        batch_id -> Int8,
        product_id -> Int8,
        before -> Jsonb,
        undone_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    batches (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        kind -> Text,
        details -> Jsonb,
        user_id -> Int8,
        state -> Text,
        total -> Int4,
        done -> Int4,
        refused -> Int4,
        mistakes -> Jsonb,
        position -> Int8,
        form_key -> Nullable<Text>,
        created_at -> Timestamptz,
        ended_at -> Nullable<Timestamptz>,
        undone_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    business_settings (business_id) {
        business_id -> Int8,
        currency -> Text,
        four_eyes -> Nullable<Bool>,
        about -> Text,
        second_factor -> Text,
        owner_id -> Nullable<Int8>,
        profile_version -> Int4,
        rules_version -> Int4,
        set_up_at -> Nullable<Timestamptz>,
        price_optional -> Bool,
        description_optional -> Bool,
        review_target_hours -> Int4,
        time_zone -> Text,
        work_days -> Array<Int2>,
        work_from -> Time,
        work_until -> Time,
        free_fields -> Array<Text>,
        free_price_percent -> Int4,
        review_version -> Int4,
        suspension_reason -> Nullable<Text>,
        most_products -> Nullable<Int8>,
        most_members -> Nullable<Int8>,
        most_media -> Nullable<Int8>,
        most_submissions -> Nullable<Int8>,
    }
}

diesel::table! {
    businesses (id) {
        id -> Int8,
        slug -> Text,
        name -> Text,
        tagline -> Text,
        about_html -> Text,
        town -> Text,
        hue -> Int2,
        created_at -> Timestamptz,
        folded_name -> Nullable<Text>,
        name_look -> Nullable<Text>,
        address -> Text,
        phone -> Text,
        email -> Text,
        website -> Text,
        hours -> Text,
        logo -> Nullable<Text>,
        picture -> Nullable<Text>,
        accent -> Nullable<Text>,
        closed_at -> Nullable<Timestamptz>,
        delivery -> Text,
        returns -> Text,
        suspended_at -> Nullable<Timestamptz>,
        verified_at -> Nullable<Timestamptz>,
        verified_checks -> Array<Text>,
    }
}

diesel::table! {
    categories (id) {
        id -> Int8,
        parent_id -> Nullable<Int8>,
        position -> Int4,
        name -> Text,
        slug -> Text,
        path -> Text,
        line -> Array<Int8>,
        version -> Int4,
        about -> Text,
        about_html -> Text,
        summary -> Text,
        picture -> Nullable<Text>,
        merging_into -> Nullable<Int8>,
    }
}

diesel::table! {
    category_imports (id) {
        id -> Int8,
        file -> Text,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    category_slugs_before (slug) {
        slug -> Text,
        category_id -> Int8,
    }
}

diesel::table! {
    colleagues (business_id, user_id) {
        business_id -> Int8,
        user_id -> Int8,
        name -> Text,
    }
}

diesel::table! {
    collections (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        position -> Int4,
        slug -> Text,
        name -> Text,
        about -> Text,
        is_shown -> Bool,
        category -> Text,
        picked -> Array<Int8>,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    comments (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        product_id -> Int8,
        revision_id -> Int8,
        author_id -> Int8,
        answers -> Nullable<Int8>,
        field -> Nullable<Text>,
        text -> Text,
        mentioned -> Array<Int8>,
        form_key -> Nullable<Text>,
        at -> Timestamptz,
        removed_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    consents (user_id, id) {
        user_id -> Int8,
        id -> Int8,
        kind -> Text,
        version -> Text,
        given -> Bool,
        at -> Timestamptz,
    }
}

diesel::table! {
    conversations (owner, id) {
        id -> Int8,
        user_id -> Nullable<Int8>,
        about_business_id -> Nullable<Int8>,
        about_listing_id -> Nullable<Int8>,
        title -> Text,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
        owner -> Text,
    }
}

diesel::table! {
    data_exports (user_id, id) {
        user_id -> Int8,
        id -> Int8,
        state -> Text,
        file -> Nullable<Text>,
        created_at -> Timestamptz,
        ready_at -> Nullable<Timestamptz>,
        expires_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    decision_points (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        decision_id -> Int8,
        position -> Int4,
        field -> Nullable<Text>,
        reason_id -> Nullable<Int8>,
        text -> Text,
    }
}

diesel::table! {
    decisions (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        product_id -> Int8,
        revision_id -> Int8,
        submission_id -> Nullable<Int8>,
        kind -> Text,
        decided_by -> Nullable<Int8>,
        decided_at -> Timestamptz,
        note -> Text,
        rule -> Nullable<Text>,
        looked_at -> Nullable<Timestamptz>,
        looked_by -> Nullable<Int8>,
        published_before -> Nullable<Int8>,
        accepted -> Array<Text>,
        batch_id -> Nullable<Int8>,
        undone_at -> Nullable<Timestamptz>,
        undone_by -> Nullable<Int8>,
        version -> Nullable<Int4>,
        before -> Nullable<Jsonb>,
        part_revision_id -> Nullable<Int8>,
    }
}

diesel::table! {
    events (business_id, id) {
        id -> Int8,
        business_id -> Int8,
        at -> Timestamptz,
        actor_id -> Nullable<Int8>,
        action -> Text,
        subject_id -> Nullable<Int8>,
        subject_name -> Text,
        details -> Jsonb,
    }
}

diesel::table! {
    external_logins (user_id, id) {
        user_id -> Int8,
        id -> Int8,
        provider -> Text,
        subject -> Text,
        email -> Text,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    failed_sign_ins (hour) {
        hour -> Timestamptz,
        count -> Int8,
    }
}

diesel::table! {
    favourites (user_id, id) {
        user_id -> Int8,
        id -> Int8,
        listing_id -> Int8,
        name -> Text,
        saved_at -> Timestamptz,
    }
}

diesel::table! {
    fields (id) {
        id -> Int8,
        category_id -> Int8,
        position -> Int4,
        key -> Text,
        label -> Text,
        kind -> Text,
        unit -> Text,
        choices -> Jsonb,
        is_required -> Bool,
        is_filterable -> Bool,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    home_blocks (id) {
        id -> Int8,
        position -> Int4,
        kind -> Text,
        data -> Jsonb,
        is_shown -> Bool,
        starts -> Nullable<Timestamptz>,
        ends -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    import_mappings (business_id, headings) {
        business_id -> Int8,
        headings -> Text,
        mapping -> Jsonb,
        used_at -> Timestamptz,
    }
}

diesel::table! {
    imports (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        user_id -> Int8,
        file_name -> Text,
        file -> Text,
        bytes -> Int8,
        state -> Text,
        mapping -> Jsonb,
        rehearsal -> Nullable<Jsonb>,
        result -> Nullable<Jsonb>,
        failure -> Nullable<Text>,
        position -> Int8,
        total -> Int8,
        refused_file -> Nullable<Text>,
        created_at -> Timestamptz,
        started_at -> Nullable<Timestamptz>,
        ended_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    invitations (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        email -> Nullable<Text>,
        role_id -> Int8,
        token_hash -> Bytea,
        invited_by -> Int8,
        created_at -> Timestamptz,
        expires_at -> Timestamptz,
        accepted_at -> Nullable<Timestamptz>,
        accepted_by -> Nullable<Int8>,
        revoked_at -> Nullable<Timestamptz>,
        declined_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    job_schedules (name) {
        name -> Text,
        next_run -> Timestamptz,
    }
}

diesel::table! {
    jobs (id) {
        id -> Int8,
        business_id -> Nullable<Int8>,
        tenant -> Int8,
        kind -> Text,
        payload -> Jsonb,
        unique_key -> Nullable<Text>,
        state -> Text,
        run_at -> Timestamptz,
        attempt -> Int4,
        most_attempts -> Int4,
        claim -> Int4,
        lease_until -> Nullable<Timestamptz>,
        last_error -> Nullable<Text>,
        created_at -> Timestamptz,
        changed_at -> Timestamptz,
    }
}

diesel::table! {
    limits (rule, subject) {
        rule -> Text,
        subject -> Bytea,
        used_until -> Timestamptz,
    }
}

diesel::table! {
    listing_pictures (business_id, listing_id, name) {
        business_id -> Int8,
        listing_id -> Int8,
        name -> Text,
    }
}

diesel::table! {
    listing_days (business_id, day, listing_id) {
        business_id -> Int8,
        day -> Date,
        listing_id -> Int8,
        shown -> Int8,
        opened -> Int8,
    }
}

diesel::table! {
    listings (business_id, id) {
        id -> Int8,
        business_id -> Int8,
        revision_id -> Int8,
        business_name -> Text,
        business_slug -> Text,
        category_id -> Nullable<Int8>,
        name -> Text,
        slug -> Text,
        summary -> Text,
        description_html -> Text,
        price_minor -> Nullable<Int8>,
        currency -> Text,
        attributes -> Jsonb,
        published_at -> Timestamptz,
        updated_at -> Timestamptz,
        sentences -> Nullable<Text>,
        brand -> Text,
        pictures -> Jsonb,
        specifics -> Jsonb,
        tags -> Array<Text>,
        sku -> Nullable<Text>,
        barcode -> Nullable<Text>,
    }
}

diesel::table! {
    market_limits (what) {
        what -> Text,
        most -> Int8,
    }
}

diesel::table! {
    market_modes (id) {
        id -> Int8,
        mode -> Text,
        message -> Nullable<Text>,
        ends_at -> Nullable<Timestamptz>,
        changed_at -> Timestamptz,
    }
}

diesel::table! {
    memberships (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        user_id -> Int8,
        role_id -> Int8,
        created_at -> Timestamptz,
        is_trusted -> Bool,
    }
}

diesel::table! {
    messages (owner, id) {
        id -> Int8,
        conversation_id -> Int8,
        question_key -> Text,
        question -> Text,
        state -> Text,
        answer -> Jsonb,
        listing_ids -> Array<Int8>,
        model -> Text,
        first_ms -> Nullable<Int4>,
        total_ms -> Nullable<Int4>,
        created_at -> Timestamptz,
        owner -> Text,
        withheld -> Int4,
        prompt_tokens -> Nullable<Int4>,
        completion_tokens -> Nullable<Int4>,
        read_at -> Nullable<Timestamptz>,
        thumb -> Nullable<Text>,
        thumb_reason -> Nullable<Text>,
    }
}

diesel::table! {
    migration_checksums (version) {
        version -> Text,
        checksum -> Text,
    }
}

diesel::table! {
    notice_choices (user_id, kind) {
        user_id -> Int8,
        kind -> Text,
        on_page -> Bool,
        by_mail -> Text,
    }
}

diesel::table! {
    notifications (user_id, id) {
        user_id -> Int8,
        id -> Int8,
        about_business_id -> Nullable<Int8>,
        kind -> Text,
        details -> Jsonb,
        path -> Text,
        at -> Timestamptz,
        read_at -> Nullable<Timestamptz>,
        mail_at -> Nullable<Timestamptz>,
        mailed_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    outbox (id) {
        id -> Int8,
        user_id -> Nullable<Int8>,
        recipient -> Text,
        kind -> Text,
        locale -> Text,
        subject -> Text,
        body -> Nullable<Bytea>,
        message_id -> Text,
        state -> Text,
        attempts -> Int4,
        last_error -> Nullable<Text>,
        created_at -> Timestamptz,
        changed_at -> Timestamptz,
    }
}

diesel::table! {
    page_versions (id) {
        id -> Int8,
        page_id -> Int8,
        number -> Int4,
        status -> Text,
        content -> Jsonb,
        edition -> Int4,
        note -> Text,
        author_id -> Int8,
        submitted_by -> Nullable<Int8>,
        decided_by -> Nullable<Int8>,
        published_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    pages (id) {
        id -> Int8,
        slug -> Text,
        published_number -> Nullable<Int4>,
        published -> Nullable<Jsonb>,
        published_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    passkeys (user_id, id) {
        user_id -> Int8,
        id -> Int8,
        credential_id -> Bytea,
        name -> Text,
        credential -> Jsonb,
        created_at -> Timestamptz,
        last_used_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    pictures (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        name -> Text,
        width -> Int4,
        height -> Int4,
        format -> Text,
        sizes -> Array<Int4>,
        bytes -> Int8,
        uploaded_by -> Int8,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    product_revisions (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        product_id -> Int8,
        number -> Int4,
        status -> Text,
        version -> Int4,
        author_id -> Int8,
        writers -> Array<Int8>,
        base_revision_id -> Nullable<Int8>,
        name -> Text,
        slug -> Text,
        description -> Text,
        price_minor -> Nullable<Int8>,
        currency -> Text,
        category_id -> Nullable<Int8>,
        attributes -> Jsonb,
        submitted_at -> Nullable<Timestamptz>,
        decided_at -> Nullable<Timestamptz>,
        decided_by -> Nullable<Int8>,
        reason -> Nullable<Text>,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
        description_html -> Nullable<Text>,
        summary -> Nullable<Text>,
        sentences -> Nullable<Text>,
        brand -> Text,
        pictures -> Jsonb,
        specifics -> Jsonb,
        tags -> Array<Text>,
    }
}

diesel::table! {
    product_words (business_id, word, product_id) {
        business_id -> Int8,
        product_id -> Int8,
        word -> Text,
    }
}

diesel::table! {
    products (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        author_id -> Int8,
        sku -> Nullable<Text>,
        form_key -> Nullable<Text>,
        published_revision_id -> Nullable<Int8>,
        open_revision_id -> Nullable<Int8>,
        archived_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
        barcode -> Nullable<Text>,
        head_id -> Nullable<Int8>,
        head_number -> Nullable<Int4>,
        head_status -> Text,
        head_name -> Text,
        head_brand -> Text,
        head_price_minor -> Nullable<Int8>,
        head_currency -> Text,
        head_category_id -> Nullable<Int8>,
        head_author_id -> Nullable<Int8>,
        head_writers -> Array<Int8>,
        head_decided_by -> Nullable<Int8>,
        head_tags -> Array<Text>,
        head_picture -> Nullable<Jsonb>,
        head_warnings -> Array<Text>,
        withdrawn_decision_id -> Nullable<Int8>,
        withdrawn_revision_id -> Nullable<Int8>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::Xid8;

    public_changes (seq) {
        seq -> Int8,
        kind -> Text,
        id -> Int8,
        business -> Nullable<Int8>,
        xid -> Xid8,
        at -> Timestamptz,
    }
}

diesel::table! {
    questions (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        listing_id -> Int8,
        listing_name -> Text,
        user_id -> Nullable<Int8>,
        name -> Text,
        email -> Text,
        text -> Text,
        asked_at -> Timestamptz,
        answered_at -> Nullable<Timestamptz>,
        answered_by -> Nullable<Int8>,
    }
}

diesel::table! {
    reasons (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        position -> Int4,
        label -> Text,
        advice -> Text,
        field -> Nullable<Text>,
        checked_since -> Nullable<Timestamptz>,
        archived_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    recovery_codes (user_id, id) {
        user_id -> Int8,
        id -> Int8,
        hash -> Bytea,
        created_at -> Timestamptz,
        used_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    redirect_uses (redirect_id) {
        redirect_id -> Int8,
        uses -> Int8,
        last_day -> Date,
    }
}

diesel::table! {
    redirects (id) {
        id -> Int8,
        path -> Text,
        target -> Text,
        status -> Int2,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    report_appeals (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        decision_id -> Int8,
        decided_by -> Int8,
        side -> Text,
        report_id -> Int8,
        text -> Text,
        filed_by -> Nullable<Int8>,
        filed_at -> Timestamptz,
        handed_to -> Nullable<Text>,
        handed_at -> Nullable<Timestamptz>,
        handled_by -> Nullable<Int8>,
        handled_at -> Nullable<Timestamptz>,
        result -> Nullable<Text>,
        reasons -> Nullable<Text>,
    }
}

diesel::table! {
    report_cases (id) {
        id -> Int8,
        about_business_id -> Int8,
        business_name -> Text,
        listing_id -> Int8,
        listing_name -> Text,
        revision_id -> Int8,
        said -> Nullable<Jsonb>,
        opened_at -> Timestamptz,
        closed_at -> Nullable<Timestamptz>,
        forgotten_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    report_decisions (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        case_id -> Int8,
        listing_id -> Int8,
        listing_name -> Text,
        revision_id -> Int8,
        outcome -> Text,
        facts -> Text,
        ground -> Nullable<Text>,
        clause -> Nullable<Text>,
        why -> Nullable<Text>,
        decided_by -> Int8,
        decided_at -> Timestamptz,
        reversed_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    reports (id) {
        id -> Int8,
        listing_id -> Int8,
        listing_name -> Text,
        business_name -> Text,
        reason -> Text,
        text -> Text,
        email -> Nullable<Text>,
        user_id -> Nullable<Int8>,
        reported_at -> Timestamptz,
        closed_at -> Nullable<Timestamptz>,
        closed_by -> Nullable<Int8>,
        case_id -> Nullable<Int8>,
        name -> Nullable<Text>,
        form_key -> Nullable<Text>,
        token_hash -> Nullable<Bytea>,
        token_sealed -> Nullable<Bytea>,
        locale -> Nullable<Text>,
    }
}

diesel::table! {
    revision_pictures (business_id, revision_id, name) {
        business_id -> Int8,
        revision_id -> Int8,
        name -> Text,
    }
}

diesel::table! {
    roles (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        name -> Text,
        built_in -> Bool,
        permissions -> Nullable<Array<Text>>,
    }
}

diesel::table! {
    saved_views (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        user_id -> Int8,
        list -> Text,
        name -> Text,
        query -> Text,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    search_days (day, words) {
        day -> Date,
        words -> Text,
        people -> Int8,
        none -> Int8,
        opened -> Int8,
    }
}

diesel::table! {
    sessions (id) {
        id -> Int8,
        token_hash -> Bytea,
        user_id -> Nullable<Int8>,
        created_at -> Timestamptz,
        last_seen_at -> Timestamptz,
        address -> Text,
        user_agent -> Text,
        state -> Jsonb,
    }
}

diesel::table! {
    slugs_before (slug) {
        slug -> Text,
        business_id -> Int8,
        until -> Timestamptz,
    }
}

diesel::table! {
    submissions (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        product_id -> Int8,
        revision_id -> Int8,
        round -> Int4,
        submitted_by -> Int8,
        submitted_at -> Timestamptz,
        content -> Jsonb,
        published_revision_id -> Nullable<Int8>,
        is_change -> Bool,
        changed -> Array<Text>,
        price_percent -> Nullable<Int4>,
        warnings -> Array<Text>,
        ended_at -> Nullable<Timestamptz>,
        outcome -> Nullable<Text>,
        waited -> Nullable<Int4>,
        held_by -> Nullable<Int8>,
        held_until -> Nullable<Timestamptz>,
        name -> Text,
        category_id -> Nullable<Int8>,
        author_id -> Nullable<Int8>,
        waited_before -> Int4,
        is_shelved -> Bool,
        counted_from -> Nullable<Timestamptz>,
        waited_so_far -> Int4,
    }
}

diesel::table! {
    synonyms (id) {
        id -> Int8,
        words -> Array<Text>,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    thumb_days (business_id, day, thumb) {
        business_id -> Int8,
        day -> Date,
        thumb -> Text,
        given -> Int8,
    }
}

diesel::table! {
    tokens (id) {
        id -> Int8,
        user_id -> Nullable<Int8>,
        kind -> Text,
        hash -> Bytea,
        details -> Jsonb,
        created_at -> Timestamptz,
        expires_at -> Timestamptz,
        used_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    unsaved (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        user_id -> Int8,
        product_id -> Nullable<Int8>,
        form_key -> Nullable<Text>,
        typed -> Jsonb,
        saved_at -> Timestamptz,
    }
}

diesel::table! {
    users (id) {
        id -> Int8,
        email -> Text,
        name -> Text,
        password_hash -> Nullable<Text>,
        is_operator -> Bool,
        created_at -> Timestamptz,
        about -> Text,
        locale -> Nullable<Text>,
        verified_at -> Nullable<Timestamptz>,
        has_second_factor -> Bool,
        deleted_at -> Nullable<Timestamptz>,
        shortcuts -> Bool,
        blocked_at -> Nullable<Timestamptz>,
        block_reason -> Nullable<Text>,
        operator_role -> Text,
    }
}

diesel::table! {
    withdrawn_listings (business_id, id) {
        business_id -> Int8,
        id -> Int8,
        category_id -> Nullable<Int8>,
    }
}

diesel::joinable!(asked_days -> businesses (business_id));
diesel::joinable!(asked_words -> businesses (business_id));
diesel::joinable!(authenticators -> users (user_id));
diesel::joinable!(business_settings -> businesses (business_id));
diesel::joinable!(business_settings -> users (owner_id));
diesel::joinable!(category_slugs_before -> categories (category_id));
diesel::joinable!(colleagues -> businesses (business_id));
diesel::joinable!(colleagues -> users (user_id));
diesel::joinable!(collections -> businesses (business_id));
diesel::joinable!(consents -> users (user_id));
diesel::joinable!(conversations -> businesses (about_business_id));
diesel::joinable!(conversations -> users (user_id));
diesel::joinable!(data_exports -> users (user_id));
diesel::joinable!(events -> businesses (business_id));
diesel::joinable!(events -> users (actor_id));
diesel::joinable!(external_logins -> users (user_id));
diesel::joinable!(favourites -> users (user_id));
diesel::joinable!(invitations -> businesses (business_id));
diesel::joinable!(jobs -> businesses (business_id));
diesel::joinable!(listings -> businesses (business_id));
diesel::joinable!(listings -> categories (category_id));
diesel::joinable!(memberships -> businesses (business_id));
diesel::joinable!(memberships -> users (user_id));
diesel::joinable!(notice_choices -> users (user_id));
diesel::joinable!(notifications -> businesses (about_business_id));
diesel::joinable!(notifications -> users (user_id));
diesel::joinable!(outbox -> users (user_id));
diesel::joinable!(page_versions -> pages (page_id));
diesel::joinable!(passkeys -> users (user_id));
diesel::joinable!(product_revisions -> categories (category_id));
diesel::joinable!(products -> businesses (business_id));
diesel::joinable!(products -> users (author_id));
diesel::joinable!(questions -> businesses (business_id));
diesel::joinable!(recovery_codes -> users (user_id));
diesel::joinable!(redirect_uses -> redirects (redirect_id));
diesel::joinable!(report_decisions -> users (decided_by));
diesel::joinable!(roles -> businesses (business_id));
diesel::joinable!(sessions -> users (user_id));
diesel::joinable!(slugs_before -> businesses (business_id));
diesel::joinable!(thumb_days -> businesses (business_id));
diesel::joinable!(tokens -> users (user_id));
diesel::joinable!(withdrawn_listings -> businesses (business_id));

diesel::allow_tables_to_appear_in_same_query!(
    account_events,
    asked_days,
    asked_words,
    assistant_days,
    assistant_thumbs,
    authenticators,
    backups,
    batch_items,
    batches,
    business_settings,
    businesses,
    categories,
    category_imports,
    category_slugs_before,
    colleagues,
    collections,
    comments,
    consents,
    conversations,
    data_exports,
    decision_points,
    decisions,
    events,
    external_logins,
    failed_sign_ins,
    favourites,
    fields,
    home_blocks,
    import_mappings,
    imports,
    invitations,
    job_schedules,
    jobs,
    limits,
    listing_days,
    listing_pictures,
    listings,
    market_limits,
    market_modes,
    memberships,
    messages,
    migration_checksums,
    notice_choices,
    notifications,
    outbox,
    page_versions,
    pages,
    passkeys,
    pictures,
    product_revisions,
    product_words,
    products,
    public_changes,
    questions,
    reasons,
    recovery_codes,
    redirect_uses,
    redirects,
    report_appeals,
    report_cases,
    report_decisions,
    reports,
    revision_pictures,
    roles,
    saved_views,
    search_days,
    sessions,
    slugs_before,
    submissions,
    synonyms,
    thumb_days,
    tokens,
    unsaved,
    users,
    withdrawn_listings,
);
