//! An HTTP server whose connections pass through the gate.

use std::cell::Cell;
use std::future::ready;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};
use std::time::Duration;

use actix_http::error::DispatchError;
use actix_http::{HttpService, Request};
use actix_service::{IntoServiceFactory, Service, ServiceFactory, ServiceFactoryExt, fn_service, map_config};
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{AppConfig, Response, Server, ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::rt::net::TcpStream;
use actix_web::web::Bytes;

use super::{Connection, Gate, Guarded, Refused, keep_watch, make_room};

/// How long an idle connection is kept open.
const KEEP_ALIVE: Duration = Duration::from_secs(75);
/// How long the head of the first request may take.
const FIRST_HEAD: Duration = Duration::from_secs(10);
/// How long to wait for the client to acknowledge the end of a connection.
const GOODBYE: Duration = Duration::from_secs(2);
/// The most bytes of a response buffered for sending; a client that does not read holds no more than this.
const MOST_UNSENT: usize = 16 * 1024;
/// The size in bytes of the pieces in which a response is copied.
const PIECE: usize = 8 * 1024;
/// Connections that the kernel queues until they are accepted.
const BACKLOG: i32 = 1024;

/// Binds the address, so that one already in use is reported before anything slow begins. Connections are accepted only
/// by [`serve`].
///
/// # Errors
/// The address cannot be bound.
pub fn listen_at(address: SocketAddr) -> io::Result<TcpListener> {
    use socket2::{Domain, Protocol, Socket, Type};
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))?;
    // Allow it while connections of the previous process are still in TIME_WAIT.
    socket.set_reuse_address(true)?;
    socket.bind(&address.into())?;
    socket.listen(BACKLOG)?;
    socket.set_nonblocking(true)?;
    Ok(socket.into())
}

/// The threads and time limits of a server.
#[derive(Clone, Copy, Debug)]
pub struct Workforce {
    /// Worker threads.
    pub workers: usize,
    /// Threads for blocking work, per worker.
    pub blocking_threads: usize,
    /// How long requests in progress may take after a SIGTERM.
    pub finish_within: Duration,
}

/// Serves the application that `application` builds for each worker, behind the gate.
///
/// # Errors
/// The listener cannot be used.
pub fn serve<F, I, S, B>(workforce: Workforce, listener: TcpListener, gate: &Gate, application: F) -> io::Result<Server>
where
    F: Fn() -> I + Send + Clone + 'static,
    I: IntoServiceFactory<S, Request>,
    S: ServiceFactory<Request, Config = AppConfig> + 'static,
    S::Error: Into<actix_web::Error> + 'static,
    S::InitError: std::fmt::Debug,
    S::Response: Into<Response<B>> + 'static,
    <S::Service as Service<Request>>::Future: 'static,
    S::Service: 'static,
    B: MessageBody + 'static,
{
    let gate = gate.clone();
    let builder = Server::build()
        .workers(workforce.workers)
        .worker_max_blocking_threads(workforce.blocking_threads)
        .shutdown_timeout(workforce.finish_within.as_secs())
        // Whoever serves says when it ends.
        .disable_signals();
    let builder = builder.listen("souk", listener, move || {
        let service = application().into_factory().map_err(|error| error.into().error_response());
        let http = HttpService::build()
            .keep_alive(KEEP_ALIVE)
            .client_request_timeout(FIRST_HEAD)
            .client_disconnect_timeout(GOODBYE)
            // Notice at once when a client disconnects, so that no work is done on a response that nobody reads.
            .h1_allow_half_closed(false)
            .h1_write_buffer_size(MOST_UNSENT)
            .on_connect_ext(|stream: &Guarded<TcpStream>, data| {
                data.insert(stream.connection());
            })
            .h1(map_config(service, |()| AppConfig::default()));
        let (gate, watched) = (gate.clone(), Cell::new(false));
        fn_service(move |stream: TcpStream| {
            if !watched.replace(true) {
                actix_web::rt::spawn(keep_watch(gate.clone()));
            }
            ready(admitted(stream, &gate))
        })
        .and_then(http)
    })?;
    Ok(builder.run())
}

type Admitted = (Guarded<TcpStream>, Option<SocketAddr>);

/// Accepts a connection, unless there is no place or its address has used up its share. Such a connection is closed
/// without a response, because sending one would take a place.
fn admitted(stream: TcpStream, gate: &Gate) -> Result<Admitted, DispatchError> {
    let peer = stream.peer_addr()?;
    let place = gate.enter(peer.ip());
    // An address that has used up its share must not push out the connections of others.
    if gate.is_crowded() && !matches!(place, Err(Refused::Share)) {
        make_room(1);
    }
    let place = place.map_err(|_| io::Error::from(io::ErrorKind::ConnectionRefused))?;
    // Send a page when it is written, without waiting until the client has acknowledged the previous packet.
    stream.set_nodelay(true)?;
    Ok((Guarded::new(stream, place), Some(peer)))
}

/// Middleware that marks the connection as answering a request until the last byte of the response is on its way.
pub async fn noted(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let answering = request.request().conn_data::<Rc<Connection>>().map(|connection| Answering::on(connection.clone()));
    let response = next.call(request).await?.map_into_boxed_body();
    Ok(match answering {
        Some(answering) => response.map_body(|_, body| {
            let size = body.size();
            match body.try_into_bytes() {
                Ok(bytes) => BoxBody::new(Pieces { bytes, size, _answering: answering }),
                Err(body) => BoxBody::new(Answer { body, size, _answering: answering }),
            }
        }),
        None => response,
    })
}

/// A request that is being answered, until dropped.
struct Answering(Rc<Connection>);

impl Answering {
    fn on(connection: Rc<Connection>) -> Self {
        connection.begins();
        Self(connection)
    }
}

impl Drop for Answering {
    fn drop(&mut self) {
        self.0.ends();
    }
}

/// A response body that is in memory as a whole. It is sent in pieces, so that the part a slow client has not read yet
/// is shared with everybody else who is sent the same page.
struct Pieces {
    bytes: Bytes,
    size: BodySize,
    _answering: Answering,
}

impl MessageBody for Pieces {
    type Error = std::convert::Infallible;

    fn size(&self) -> BodySize {
        self.size
    }

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Bytes, Self::Error>>> {
        if self.bytes.is_empty() {
            return Poll::Ready(None);
        }
        let piece = self.bytes.len().min(PIECE);
        Poll::Ready(Some(Ok(self.bytes.split_to(piece))))
    }
}

/// A streamed response body.
struct Answer {
    body: BoxBody,
    size: BodySize,
    _answering: Answering,
}

impl MessageBody for Answer {
    type Error = Box<dyn std::error::Error>;

    fn size(&self) -> BodySize {
        self.size
    }

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, Self::Error>>> {
        Pin::new(&mut self.body).poll_next(cx)
    }
}
