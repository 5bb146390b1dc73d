//! Id types, one per noun, so that one noun's id cannot be passed for another's.

/// Defines an id type: a number in the database and in URLs, and an opaque value everywhere else.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
            diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
        )]
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        #[serde(transparent)]
        pub struct $name(i64);

        impl $name {
            /// The id with this number.
            #[must_use]
            pub const fn new(number: i64) -> Self {
                Self(number)
            }

            /// The id's number.
            #[must_use]
            pub const fn get(self) -> i64 {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl diesel::serialize::ToSql<diesel::sql_types::BigInt, diesel::pg::Pg> for $name {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, diesel::pg::Pg>,
            ) -> diesel::serialize::Result {
                diesel::serialize::ToSql::<diesel::sql_types::BigInt, diesel::pg::Pg>::to_sql(&self.0, out)
            }
        }

        impl diesel::deserialize::FromSql<diesel::sql_types::BigInt, diesel::pg::Pg> for $name {
            fn from_sql(value: diesel::pg::PgValue<'_>) -> diesel::deserialize::Result<Self> {
                diesel::deserialize::FromSql::<diesel::sql_types::BigInt, diesel::pg::Pg>::from_sql(value).map(Self)
            }
        }
    };
}

id!(/// A person.
    UserId);
id!(/// A business, the tenant.
    BusinessId);
id!(/// A role of one business.
    RoleId);
id!(/// A category of the operator's tree.
    CategoryId);
id!(/// A revision as it was handed in once.
    SubmissionId);
id!(/// A decision on a submission.
    DecisionId);
id!(/// A reason of a business's list.
    ReasonId);
id!(/// What a colleague said about a product.
    CommentId);
id!(/// One act on many products.
    BatchId);
id!(/// A file of products on its way in.
    ImportId);
id!(/// A product; its listing, when there is one, has the same number.
    ProductId);
id!(/// One version of a product's content.
    RevisionId);
id!(/// Listings that a business put together.
    CollectionId);
id!(/// A part of the home page.
    BlockId);
id!(/// A page that the operator wrote.
    PageId);
id!(/// A conversation with the assistant.
    ConversationId);
id!(/// One question with its answer.
    MessageId);
