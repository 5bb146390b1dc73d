//! Stops the server behind a process that ends without dropping its cluster, as the tests do with theirs.

use std::path::Path;
use std::process::{Child, Command, Stdio};

use std::os::unix::process::CommandExt;

use super::error::{At, EmbeddedError};
use super::place::Place;

/// Waits for the end of its input, which this process holds open, and stops the server if nobody else uses it.
///
/// In Perl, since no shell can lock a file on every system, and PostgreSQL's own scripts need Perl too.
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

/// The process that waits; it ends with this one.
#[derive(Debug)]
pub(super) struct Janitor(Child);

impl Janitor {
    /// Starts to wait.
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
        // It has nothing to do when the cluster is dropped.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
