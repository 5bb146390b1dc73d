//! The `souk` binary: everything is in the library.

use std::env;
use std::os::unix::process::CommandExt;
use std::process::{Command, ExitCode};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// After how many milliseconds the allocator gives memory back. It reads this from the environment before anything of
/// ours runs. By itself it waits for a second, and on a thread that then has nothing to do, for ever: a burst of hashes
/// or long texts left the process at twice its size.
const GIVE_BACK_AFTER: (&str, &str) = ("MIMALLOC_PURGE_DELAY", "10");

fn main() -> ExitCode {
    let (name, value) = GIVE_BACK_AFTER;
    if env::var_os(name).is_none()
        && let Ok(program) = env::current_exe()
    {
        let mut arguments = env::args_os();
        let mut again = Command::new(program);
        if let Some(called) = arguments.next() {
            again.arg0(called);
        }
        // It comes back only when it fails; then more memory is kept, and that is all.
        let _ = again.args(arguments).env(name, value).exec();
    }
    ExitCode::from(u8::try_from(souk::commands::run()).unwrap_or(1))
}
