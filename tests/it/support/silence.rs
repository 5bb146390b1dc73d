//! A proxy to the database that can go silent: existing connections receive nothing more, and new ones are
//! accepted but never answered. Nothing is closed, as when a host or the network to it is gone.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

use super::cluster::{Database, cluster};

/// A proxy that can go silent. Connections made before the last cut stay silent for ever.
pub struct Wire {
    port: u16,
    age: Arc<AtomicU32>,
}

/// Even ages are times when data passes, odd ages are times of silence.
fn is_silent(age: u32) -> bool {
    age % 2 == 1
}

impl Wire {
    /// A proxy to the tests' cluster.
    pub fn new() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let port = listener.local_addr().expect("it is bound").port();
        let age = Arc::new(AtomicU32::new(0));
        let now = age.clone();
        thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                let server = UnixStream::connect(socket()).expect("the cluster answers");
                let born = now.load(Ordering::SeqCst);
                let (from_server, to_client) =
                    (server.try_clone().expect("a copy"), client.try_clone().expect("a copy"));
                carry(client, server, born, now.clone());
                carry(from_server, to_client, born, now.clone());
            }
        });
        Self { port, age }
    }

    /// The URL of a database through this proxy.
    pub fn url(&self, database: &Database) -> String {
        format!("postgres://souk@127.0.0.1:{}/{}", self.port, database.name())
    }

    /// From now on no data passes.
    pub fn cut(&self) {
        assert!(!is_silent(self.age.fetch_add(1, Ordering::SeqCst)), "it was cut");
    }

    /// New connections pass data again; older ones stay silent.
    pub fn mend(&self) {
        assert!(is_silent(self.age.fetch_add(1, Ordering::SeqCst)), "it was whole");
    }
}

fn carry(mut from: impl Read + Send + 'static, mut to: impl Write + Send + 'static, born: u32, now: Arc<AtomicU32>) {
    thread::spawn(move || {
        let mut buffer = [0; 8192];
        while let Ok(count @ 1..) = from.read(&mut buffer) {
            while is_silent(born) || now.load(Ordering::SeqCst) != born {
                thread::park();
            }
            if to.write_all(&buffer[..count]).is_err() {
                break;
            }
        }
        while is_silent(born) || now.load(Ordering::SeqCst) != born {
            thread::park();
        }
    });
}

/// The path of the cluster's socket, taken from one of its URLs.
fn socket() -> PathBuf {
    let url = cluster().url("any");
    let folder = url.split("host=").nth(1).and_then(|rest| rest.split('&').next()).expect("it names its folder");
    let folder = percent_encoding::percent_decode_str(folder).decode_utf8().expect("a path");
    PathBuf::from(folder.into_owned()).join(".s.PGSQL.5432")
}
