//! The kinds of notifications.

text_enum! {
    /// What a notification is about.
    Kind {
        /// Somebody asks the person to join a business.
        Invited = "invited",
        /// The person's role in a business changed, or they are no longer a member.
        RoleChanged = "role_changed",
        /// A product waits for a decision that the person can make.
        SubmissionWaiting = "submission_waiting",
        /// A product that the person wrote or submitted was decided on.
        Decided = "decided",
        /// Somebody mentions the person in what they say about a product.
        Mention = "mention",
        /// Somebody answers them, or says something about a product that they wrote.
        Reply = "reply",
        /// A file of products that the person imported has been read to its end, or cannot be.
        Imported = "imported",
        /// Somebody asks the business about a listing.
        Question = "question",
        /// The operator suspended a business that the person runs, reinstated it, or decided about a listing of it. It
        /// cannot be switched off.
        Standing = "standing",
        /// Something changed that keeps the account safe. It cannot be switched off.
        Security = "security",
    }
}
