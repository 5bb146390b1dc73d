//! Stops the server when this process ends without dropping its cluster, as test processes do.

use std::path::Path;
use std::process::{Child, Command, Stdio};

use std::os::unix::process::CommandExt;

use super::error::{At, EmbeddedError};
use super::place::Place;

/// Waits until its standard input, which this process holds open, is closed, and stops the server if nobody else uses
/// it.
///
/// It is written in Perl because no shell can lock a file on every system, and PostgreSQL's own scripts need Perl too.
const SCRIPT: &str = r"
use Fcntl ':flock';
my ($lock, $users, $pid_file) = @ARGV;
1 while sysread STDIN, my $nothing, 1;
# The kernel closes the files of a process one by one, and the lock on the users may come last.
for (1 .. 20) {
    open my $l, '<', $lock or exit;
    flock $l, LOCK_EX;
    open my $u, '<', $users or exit;
    if (flock $u, LOCK_EX | LOCK_NB) {
        open my $p, '<', $pid_file or exit;
        my $pid = <$p>;
        kill INT => int $pid if $pid > 1;
        exit;
    }
    close $l;
    select undef, undef, undef, 0.1;
}
";

/// The waiting process. It is killed when this value is dropped.
#[derive(Debug)]
pub(super) struct Janitor(Child);

impl Janitor {
    /// Starts the waiting process.
    pub fn of(place: &Place) -> Result<Self, EmbeddedError> {
        Command::new("perl")
            .args(["-e", SCRIPT])
            .args([place.lock(), place.users(), place.data().join("postmaster.pid")])
            .process_group(0)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .at("run", Path::new("perl"))
            .map(Self)
    }
}

impl Drop for Janitor {
    fn drop(&mut self) {
        // The cluster is being dropped in the ordinary way, so there is nothing left to clean up.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
