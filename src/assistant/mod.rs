//! The assistant: it answers questions from what is listed, and from nothing else. What a question goes through, in
//! order: it is understood ([`crate::understanding::question`]), listings are found for it ([`retrieval`]), a model says
//! sentences about them ([`models`]), which are kept ([`conversation`]) and become fragments of a page while they come
//! ([`pages`]).

pub mod conversation;
pub mod means;
pub mod meters;
pub mod models;
pub mod pages;
pub mod retrieval;
pub mod scope;

pub use conversation::asker::Asker;
pub use conversation::history::jobs;
pub use conversation::questions::{Put, answer_now};
pub use means::Assistant;
pub use pages::routes;
pub use pages::workspace::ENTRY;
