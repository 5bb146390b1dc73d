//! Recovery codes: ten at a time, each lets in once when the phone or the passkey is gone. They are chosen at random with
//! 60 bits each, so a plain hash of them is safe to keep.

use diesel::prelude::*;
use sha2::{Digest, Sha256};

use crate::clock::Moment;
use crate::error::Result;
use crate::ids::UserId;
use crate::schema::recovery_codes;

/// How many there are.
pub const COUNT: usize = 10;
/// Letters of each.
const LENGTH: usize = 12;
/// What they are made of (Crockford's base 32): nothing in it is mistaken for something else.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Makes new codes for an account, in place of those that it had, as people write them: `k7m2-x4pq-9tzd`.
pub fn renew(user: UserId, now: Moment, conn: &mut PgConnection) -> Result<Vec<String>> {
    remove(user, conn)?;
    let codes: Vec<_> = (0..COUNT).map(|_| random()).collect();
    let row = |code: &String| {
        (
            recovery_codes::user_id.eq(user),
            recovery_codes::hash.eq(hash_of(user, code)),
            recovery_codes::created_at.eq(now),
        )
    };
    diesel::insert_into(recovery_codes::table).values(codes.iter().map(row).collect::<Vec<_>>()).execute(conn)?;
    Ok(codes.iter().map(|code| in_groups(code)).collect())
}

/// How many are left.
pub fn left(user: UserId, conn: &mut PgConnection) -> Result<i64> {
    let unused =
        recovery_codes::table.filter(recovery_codes::user_id.eq(user)).filter(recovery_codes::used_at.is_null());
    Ok(unused.count().get_result(conn)?)
}

/// Uses a code, however it was typed: whether it was one that nobody had used.
pub fn take(user: UserId, typed: &str, now: Moment, conn: &mut PgConnection) -> Result<bool> {
    let Some(code) = read(typed) else { return Ok(false) };
    // Of two requests with one code, the second waits for the first and then finds it used.
    let unused = recovery_codes::table
        .filter(recovery_codes::user_id.eq(user))
        .filter(recovery_codes::hash.eq(hash_of(user, &code)))
        .filter(recovery_codes::used_at.is_null());
    Ok(diesel::update(unused).set(recovery_codes::used_at.eq(now)).execute(conn)? > 0)
}

/// Forgets all of them.
pub fn remove(user: UserId, conn: &mut PgConnection) -> Result<()> {
    diesel::delete(recovery_codes::table.filter(recovery_codes::user_id.eq(user))).execute(conn)?;
    Ok(())
}

fn random() -> String {
    let bytes = rand::random::<[u8; LENGTH]>();
    bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect()
}

fn in_groups(code: &str) -> String {
    code.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join("-")
}

/// The code that somebody typed; nothing where it cannot be one.
fn read(typed: &str) -> Option<String> {
    let letters = typed.chars().filter(|char| !char.is_whitespace() && *char != '-');
    let code: String = letters
        .take(LENGTH + 1)
        .map(|char| match char.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect();
    let is_code = code.len() == LENGTH && code.bytes().all(|byte| LETTERS.contains(&byte));
    is_code.then_some(code)
}

fn hash_of(user: UserId, code: &str) -> Vec<u8> {
    Sha256::digest(format!("recovery code {user} {code}")).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = random();
        assert_eq!(read(&in_groups(&code)), Some(code.clone()));
        assert_eq!(read(&format!(" {} ", code.to_uppercase())), Some(code.clone()));
        assert_eq!(read("O1lI-abcd-efgh").as_deref(), Some("0111abcdefgh"));
        for bad in ["", "123456", &code[1..], &format!("{code}0"), "u234-5678-9abc", "äöüß-5678-9abc"] {
            assert_eq!(read(bad), None, "{bad}");
        }
        assert_ne!(random(), code);
    }
}
