//! The `souk` binary: everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(u8::try_from(souk::commands::run()).unwrap_or(1))
}
