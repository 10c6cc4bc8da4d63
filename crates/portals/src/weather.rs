//! Bad weather: what befalls answers on their way, at random but the same for the same seed. For the storm.

use axum::body::{Body, Bytes};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// What can befall an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The connection breaks before the answer.
    Reset,
    /// The answer is late.
    Delay,
    /// HTTP 500 to 504 instead of the answer.
    Error,
    /// The body stops in its middle, and the connection breaks.
    Cut,
    /// The body stops in its middle as if that were all.
    Short,
    /// The body comes in GBK, labelled UTF-8; a body of GBK comes labelled so.
    Charset,
    /// Every cookie is set twice.
    TwoCookies,
}

impl Fault {
    /// All of them.
    pub const ALL: [Fault; 7] =
        [Fault::Reset, Fault::Delay, Fault::Error, Fault::Cut, Fault::Short, Fault::Charset, Fault::TwoCookies];
}

/// The weather of one portal.
pub struct Weather {
    state: AtomicU64,
    /// How many of a thousand answers are befallen.
    per_mille: u64,
    befallen: [AtomicU64; Fault::ALL.len()],
}

impl Weather {
    /// Weather by a seed; `per_mille` of a thousand answers are befallen.
    pub fn new(seed: u64, per_mille: u64) -> Self {
        Weather { state: AtomicU64::new(seed), per_mille, befallen: Default::default() }
    }

    /// How often each fault befell an answer.
    pub fn befallen(&self) -> impl Iterator<Item = (Fault, u64)> {
        Fault::ALL.into_iter().zip(&self.befallen).map(|(fault, n)| (fault, n.load(Ordering::Relaxed)))
    }

    /// A number that depends on the seed and on how many were given before (splitmix64).
    fn random(&self) -> u64 {
        let step = 0x9e37_79b9_7f4a_7c15;
        let mut z = self.state.fetch_add(step, Ordering::Relaxed).wrapping_add(step);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// What becomes of an answer on its way.
    pub(crate) async fn through(&self, answer: Response) -> Response {
        let random = self.random();
        if random % 1000 >= self.per_mille {
            return answer;
        }
        let at = (random >> 32) as usize % Fault::ALL.len();
        self.befallen[at].fetch_add(1, Ordering::Relaxed);
        let (parts, body) = answer.into_parts();
        let Ok(body) = axum::body::to_bytes(body, usize::MAX).await else {
            return StatusCode::BAD_GATEWAY.into_response();
        };
        let half = body.slice(..body.len() / 2);
        let mut answer = Response::from_parts(parts, Body::empty());
        let whole = match Fault::ALL[at] {
            Fault::Reset => return broken(answer, Bytes::new()),
            Fault::Cut => return broken(answer, half),
            Fault::Error => {
                let status = StatusCode::from_u16(500 + (random >> 16) as u16 % 5);
                return status.unwrap_or(StatusCode::BAD_GATEWAY).into_response();
            }
            Fault::Delay => {
                tokio::time::sleep(Duration::from_millis((random >> 16) % 400)).await;
                body
            }
            Fault::Short => half,
            Fault::Charset => {
                let html = HeaderValue::from_static("text/html; charset=utf-8");
                answer.headers_mut().insert(header::CONTENT_TYPE, html);
                match std::str::from_utf8(&body) {
                    Ok(text) => encoding_rs::GBK.encode(text).0.into_owned().into(),
                    Err(_) => body,
                }
            }
            Fault::TwoCookies => {
                let cookies: Vec<_> = answer.headers().get_all(header::SET_COOKIE).iter().cloned().collect();
                for cookie in cookies {
                    answer.headers_mut().append(header::SET_COOKIE, cookie);
                }
                body
            }
        };
        answer.headers_mut().remove(header::CONTENT_LENGTH);
        *answer.body_mut() = whole.into();
        answer
    }
}

/// An answer whose body breaks off after `begun`: more is promised than comes.
fn broken(mut answer: Response, begun: Bytes) -> Response {
    let promised = HeaderValue::from(begun.len() + 1000);
    answer.headers_mut().insert(HeaderName::from_static("content-length"), promised);
    let breaks = std::io::Error::other("the connection breaks");
    *answer.body_mut() = Body::from_stream(futures_util::stream::iter([Ok(begun), Err(breaks)]));
    answer
}
