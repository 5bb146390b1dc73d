//! A stream that records what happens on its connection.

use std::io;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::refusals::{HEAD_TOO_LARGE, completed};
use super::{Connection, Head, Place};

/// A stream that records reads and writes on its connection, and ends when the connection is closed.
#[derive(Debug)]
pub struct Guarded<S> {
    stream: S,
    connection: Rc<Connection>,
    /// A response that replaces one that actix's HTTP code made without us.
    instead: Vec<u8>,
    _place: Place,
}

impl<S> Guarded<S> {
    pub(super) fn new(stream: S, place: Place) -> Self {
        let connection = Rc::new(Connection::new());
        super::take_in(&connection);
        Self { stream, connection, instead: Vec::new(), _place: place }
    }

    pub(super) fn connection(&self) -> Rc<Connection> {
        self.connection.clone()
    }
}

impl<S: AsyncWrite + Unpin> Guarded<S> {
    /// Sends what is left of the replacement response.
    fn poll_instead(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        while !self.instead.is_empty() {
            let taken = ready!(Pin::new(&mut self.stream).poll_write(cx, &self.instead))?;
            if taken == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.instead.drain(..taken);
        }
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncRead for Guarded<S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        if self.connection.is_closed.get() {
            // Reading nothing means the end of the stream.
            return Poll::Ready(Ok(()));
        }
        let before = buffer.filled().len();
        let polled = Pin::new(&mut self.stream).poll_read(cx, buffer);
        match &polled {
            Poll::Ready(Ok(())) => {
                if !self.connection.reads(&buffer.filled()[before..]) {
                    buffer.set_filled(before);
                    // Not in the middle of a response that the client has not read yet.
                    if self.connection.sending.get().is_none() {
                        self.instead = HEAD_TOO_LARGE.as_bytes().to_vec();
                    }
                    self.connection.is_closed.set(true);
                }
            }
            Poll::Ready(Err(_)) => {}
            Poll::Pending => keep(&self.connection.reader, cx),
        }
        polled
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Guarded<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        ready!(self.poll_instead(cx))?;
        let is_slow = self.connection.sending.get().is_some();
        if self.connection.is_closed.get() && is_slow {
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        // What was read last was not a request to us, so actix's HTTP code refuses it, with a response that has no
        // body.
        if self.connection.open.get() == 0
            && self.connection.head.get() != Head::Awaited
            && let Some(answer) = completed(bytes)
        {
            self.instead = answer;
            let _ = self.poll_instead(cx)?;
            return Poll::Ready(Ok(bytes.len()));
        }
        let polled = Pin::new(&mut self.stream).poll_write(cx, bytes);
        match &polled {
            Poll::Ready(Ok(taken)) => self.connection.sends(*taken, bytes.len()),
            Poll::Ready(Err(_)) => {}
            Poll::Pending => {
                self.connection.sends(0, bytes.len());
                keep(&self.connection.writer, cx);
            }
        }
        polled
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.poll_instead(cx))?;
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.poll_instead(cx))?;
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// Stores the waker to wake when the connection is closed.
fn keep(slot: &std::cell::RefCell<Option<std::task::Waker>>, cx: &Context<'_>) {
    let mut slot = slot.borrow_mut();
    if !slot.as_ref().is_some_and(|waker| waker.will_wake(cx.waker())) {
        *slot = Some(cx.waker().clone());
    }
}
