//! A server that speaks S3, on a thread of its own, over a folder.

use std::net::SocketAddr;
use std::path::PathBuf;

use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use s3s_fs::FileSystem;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// The bucket on the server.
const BUCKET: &str = "market";
const KEY: (&str, &str) = ("souk", "a door painted blue");

/// A server with one empty bucket. It ends when dropped.
pub struct Server {
    endpoint: String,
    folder: TempDir,
    _end: oneshot::Sender<()>,
}

impl Server {
    /// Starts it on a free port.
    pub fn start() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::create_dir(folder.path().join(BUCKET)).expect("a bucket");
        let mut service = S3ServiceBuilder::new(FileSystem::new(folder.path()).expect("a folder"));
        service.set_auth(SimpleAuth::from_single(KEY.0, KEY.1));
        let service = service.build().into_shared();
        let (end, mut ended) = oneshot::channel();
        let (bound, address) = std::sync::mpsc::channel::<SocketAddr>();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async move {
                let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
                bound.send(listener.local_addr().expect("it is bound")).expect("somebody waits");
                loop {
                    let (stream, _) = tokio::select! {
                        accepted = listener.accept() => accepted.expect("a connection"),
                        _ = &mut ended => return,
                    };
                    let service = service.clone();
                    tokio::spawn(async move {
                        let served = Builder::new(TokioExecutor::new());
                        let _ = served.serve_connection(TokioIo::new(stream), service).await;
                    });
                }
            });
        });
        let address = address.recv().expect("it is open");
        Self { endpoint: format!("http://{address}"), folder, _end: end }
    }

    /// What Souk has to be told to keep files there.
    pub fn settings(&self) -> [(&str, &str); 4] {
        [
            ("SOUK_STORAGE_URL", "s3://market/live/pictures"),
            ("AWS_ENDPOINT_URL", &self.endpoint),
            ("AWS_ACCESS_KEY_ID", KEY.0),
            ("AWS_SECRET_ACCESS_KEY", KEY.1),
        ]
    }

    /// The names of the files in the bucket.
    pub fn files(&self) -> Vec<String> {
        let root = self.folder.path().join(BUCKET);
        let (mut folders, mut files) = (vec![root.clone()], Vec::new());
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
                let path: PathBuf = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(&root).expect("it is below").to_string_lossy().into_owned();
                    files.push(name);
                }
            }
        }
        files.sort();
        files
    }
}
