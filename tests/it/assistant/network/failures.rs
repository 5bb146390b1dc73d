//! Everything that a server can do wrong. The visitor gets an answer each time, and is told where it changes hands.

use std::sync::Arc;
use std::thread::sleep;
use std::time::Instant;

use super::*;
use crate::support::{Database, Item, Market, Wire, eventually};

type Act = Box<dyn Fn(&mut TcpStream, &Request, usize) -> std::io::Result<()> + Send + Sync>;

const ONE: &str = "It is thrown by hand. [1] ";

fn begins(stream: &mut TcpStream) -> std::io::Result<()> {
    head(stream, "200 OK", "text/event-stream")?;
    stream.write_all(delta(ONE).as_bytes())?;
    stream.flush()
}

fn plain(status: &'static str, kind: &'static str, body: &'static [u8]) -> Act {
    Box::new(move |stream, _, _| {
        head(stream, status, kind)?;
        stream.write_all(body)
    })
}

#[actix_web::test]
async fn a_server_that_never_begins_is_replaced_and_that_is_said() {
    let (market, ..) = market().await;
    let events = "text/event-stream";
    let failures: Vec<(&str, Act)> = vec![
        ("refuses", plain("500 Internal Server Error", "application/json", b"{\"error\":{\"message\":\"boom\"}}")),
        (
            "does not know the key",
            plain("401 Unauthorized", "application/json", b"{\"error\":\"hush-hush-0123456789?\"}"),
        ),
        (
            "fails in a 200",
            plain("200 OK", "application/json", b"{\"error\":{\"message\":\"no credit\",\"code\":402}}"),
        ),
        ("fails in a stream", plain("200 OK", events, b"data: {\"error\":{\"message\":\"overloaded\"}}\n\n")),
        ("is a web page", plain("200 OK", "text/html", b"<h1>Welcome</h1>\n")),
        ("is broken JSON", plain("200 OK", events, b"data: {\"choices\": [\n\n")),
        (
            "is broken UTF-8",
            plain("200 OK", events, b"data: {\"choices\":[{\"delta\":{\"content\":\"\xff\xfe\"}}]}\n\n"),
        ),
        (
            "is broken gzip",
            Box::new(|stream, _, _| {
                write!(stream, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\nnot gzip at all")
            }),
        ),
        (
            "leads elsewhere",
            Box::new(|stream, _, _| {
                write!(stream, "HTTP/1.1 307 Go\r\nLocation: http://127.0.0.1:1/v1\r\nContent-Length: 0\r\n\r\n")
            }),
        ),
        ("ends at once", Box::new(|_, _, _| Ok(()))),
        ("ends before a word", plain("200 OK", events, b": hello\n\n")),
        (
            "is silent",
            Box::new(|_, _, _| {
                sleep(Duration::from_secs(6));
                Ok(())
            }),
        ),
        (
            "says only comments",
            Box::new(|stream, _, _| {
                head(stream, "200 OK", "text/event-stream")?;
                slowly(stream, &b": wait\n\n".repeat(400), 8, Duration::from_millis(10))
            }),
        ),
        (
            "sends one byte at a time",
            Box::new(|stream, _, _| {
                head(stream, "200 OK", "text/event-stream")?;
                slowly(stream, delta(ONE).as_bytes(), 1, Duration::from_millis(100))
            }),
        ),
        (
            "never ends a line",
            Box::new(|stream, _, _| {
                head(stream, "200 OK", "text/event-stream")?;
                let block = vec![b'a'; 1 << 20];
                // A gigabyte, of which nobody reads more than a little.
                (0..1024).try_for_each(|_| stream.write_all(&block))
            }),
        ),
    ];
    for (failure, act) in failures {
        let server = Ai::start(act);
        let visitor = market.visitor_of(through(&server.url(), &[])).await;
        let begun = Instant::now();
        let answer = asks(&visitor, "mugs").await;
        assert!(begun.elapsed() < Duration::from_secs(5), "{failure} took {:?}", begun.elapsed());
        let said = answer.is_ok().texts(".sentence").join(" ");
        assert!(said.contains(GOES_ON) && said.contains(QUOTED), "{failure}: {said}");
        assert!(answer.body().trim_end().ends_with("</html>") && !answer.body().contains(KEY), "{failure}");
        answer.says(".message__meta", "Answered from the listings");
        assert!(server.seen().len() <= 2, "{failure} is tried once more at most");
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM messages WHERE state = 'answered'"), 15);
    let nobody = market.visitor_of(through("http://127.0.0.1:1/v1", &[])).await;
    asks(&nobody, "mugs").await.is_ok().says(".sentence", GOES_ON).says(".sentence", QUOTED);
}

#[actix_web::test]
async fn what_was_said_stays_when_the_rest_does_not_come() {
    let (market, admin, _) = market().await;
    market.publishes(&admin, SHOP, &Item { name: "Other", ..Item::default() });
    let failures: Vec<(&str, Act)> = vec![
        (
            "ends in the middle",
            Box::new(|stream, _, _| {
                begins(stream)?;
                stream.write_all(delta("It costs €1").as_bytes())
            }),
        ),
        (
            "falls silent",
            Box::new(|stream, _, _| {
                begins(stream)?;
                sleep(Duration::from_secs(3));
                Ok(())
            }),
        ),
        (
            "fails in the middle",
            Box::new(|stream, _, _| {
                begins(stream)?;
                stream.write_all(b"data: {\"error\":{\"message\":\"overloaded\"}}\n\n")
            }),
        ),
        (
            "goes on for ever",
            Box::new(|stream, _, _| {
                begins(stream)?;
                slowly(stream, delta("very ").repeat(2_000).as_bytes(), 90, Duration::from_millis(5))
            }),
        ),
    ];
    for (failure, act) in failures {
        let server = Ai::start(act);
        let visitor = market.visitor_of(through(&server.url(), &[])).await;
        let answer = asks(&visitor, "mugs").await;
        let said = answer.is_ok().texts(".sentence");
        assert!(said[0].starts_with("It is thrown by hand."), "{failure}: {said:?}");
        assert!(said[1].starts_with(GOES_ON) && said.join(" ").contains(QUOTED), "{failure}: {said:?}");
        assert!(!answer.body().contains("€1.") && server.seen().len() == 1, "{failure} is not asked again");
    }
}

#[actix_web::test]
async fn a_server_that_fails_again_and_again_is_left_alone() {
    let (market, ..) = market().await;
    let server = Ai::start(|stream, _, _| {
        write!(stream, "HTTP/1.1 429 Too Many\r\nRetry-After: 60\r\nContent-Length: 0\r\n\r\n")
    });
    let visitor = market.visitor_of(through(&server.url(), &[])).await;
    for _ in 0..3 {
        asks(&visitor, "mugs").await.is_ok().says(".sentence", GOES_ON);
    }
    assert_eq!(server.seen().len(), 1, "it said for how long");

    let server = Ai::start(|stream, _, _| head(stream, "503 Unavailable", "text/plain"));
    let visitor = market.visitor_of(through(&server.url(), &[])).await;
    for _ in 0..8 {
        asks(&visitor, "mugs").await.is_ok().says(".sentence", GOES_ON);
    }
    assert_eq!(server.seen().len(), 10, "five questions, each asked twice");
}

#[actix_web::test]
async fn what_a_server_says_of_one_question_ends_nothing_for_others() {
    let (market, ..) = market().await;
    let server = Ai::start(|stream, _, before| match before {
        0..3 => head(stream, "400 Bad Request", "text/plain"),
        3..6 => head(stream, "413 Too Large", "text/plain"),
        6..9 => head(stream, "422 Unprocessable", "text/plain"),
        _ => says(stream, ONE),
    });
    let visitor = market.visitor_of(through(&server.url(), &[])).await;
    for _ in 0..9 {
        asks(&visitor, "mugs").await.is_ok().says(".sentence", GOES_ON);
    }
    asks(&visitor, "mugs").await.is_ok().says(".sentence", "It is thrown by hand.").is_silent_on(GOES_ON);
}

#[actix_web::test]
async fn an_answer_that_says_nothing_for_long_is_ended() {
    let (market, ..) = market().await;
    let server = Ai::start(|stream, _, _| {
        head(stream, "200 OK", "text/event-stream")?;
        stream.write_all(delta(&"a\n".repeat(32 * 1024)).as_bytes())?;
        stream.flush()?;
        sleep(Duration::from_secs(3));
        stream.write_all(delta(ONE).as_bytes())
    });
    let begun = Instant::now();
    let answer = asks(&market.visitor_of(through(&server.url(), &[])).await, "mugs").await;
    answer.is_ok().says(".sentence", QUOTED).is_silent_on("thrown by hand. name");
    assert!(begun.elapsed() < Duration::from_secs(3), "nobody waits for the rest: {:?}", begun.elapsed());
}

#[actix_web::test]
async fn whoever_leaves_hangs_up_on_the_server() {
    let (market, ..) = market().await;
    let (left, noticed) = std::sync::mpsc::channel();
    let left = std::sync::Mutex::new(left);
    let server = Ai::start(move |stream, _, _| {
        begins(stream)?;
        while stream.write_all(delta("very ").as_bytes()).is_ok() {
            sleep(Duration::from_millis(5));
        }
        let _ = left.lock().expect("nobody panics").send(());
        Ok(())
    });
    let shared = souk::app::Shared { assistant: through(&server.url(), &[]), ..market.shared.clone() };
    let (_, read) = crate::assistant::reads_of(&shared, 2).await;
    assert!(read.contains("It is thrown by hand."), "{read}");
    eventually("the server notices", async || noticed.try_recv().is_ok()).await;
}

#[actix_web::test]
async fn an_answer_is_given_also_when_it_cannot_be_kept() {
    let database = Database::migrated();
    let wire = Arc::new(Wire::new());
    let url = wire.url(&database);
    let market = Market::over(database, &url, &[]).await;
    let admin = market.admin_of(SHOP).await;
    market.publishes(&admin, SHOP, &Item { description: "Thrown by hand.", ..Item::default() });
    let visitor = market.visitor();
    eventually("it is found", async || visitor.get("/listings?q=mug").await.has(".listing-card")).await;
    let cut = wire.clone();
    let server = Ai::start(move |stream, _, _| {
        begins(stream)?;
        cut.cut();
        slowly(stream, delta("It costs €24.50. [1] ").as_bytes(), 1 << 16, Duration::from_millis(10))?;
        stream.write_all(end().as_bytes())
    });
    let answer = asks(&market.visitor_of(through(&server.url(), &[])).await, "mug").await;
    let said = answer.is_ok().texts(".sentence").join(" ");
    assert!(said.contains("thrown by hand") && said.contains("It costs €24.50."), "{said}");
    answer.says("main", "We couldn’t save this answer.");
    wire.mend();
}
