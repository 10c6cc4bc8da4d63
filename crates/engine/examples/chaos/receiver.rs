//! The operator's own service: it is told where imports stand, and answers 200.

use super::verdict::Heard;
use serde_json::Value;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What was told so far.
pub type Told = Arc<Mutex<Heard>>;

/// Listens on loopback; gives its address, and what it is told.
pub async fn listen() -> (String, Told) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let url = format!("http://{}/", listener.local_addr().expect("an address"));
    let told = Told::default();
    let heard = told.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let heard = heard.clone();
            tokio::spawn(async move { hear(stream, &heard).await });
        }
    });
    (url, told)
}

async fn hear(mut stream: TcpStream, heard: &Told) -> Option<()> {
    let mut bytes = Vec::new();
    let body = loop {
        // A sender that was killed half way said nothing.
        (stream.read_buf(&mut bytes).await.ok()? > 0).then_some(())?;
        let text = String::from_utf8_lossy(&bytes);
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length = head.lines().find_map(|l| l.to_lowercase().strip_prefix("content-length:")?.trim().parse().ok());
        if body.len() >= length.unwrap_or(0) {
            break body.to_owned();
        }
    };
    note(heard, &serde_json::from_str(&body).ok()?);
    stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").await.ok()
}

/// Notes a message.
pub fn note(heard: &Told, message: &Value) {
    let text = |key: &str| message[key].as_str().unwrap_or_default().to_owned();
    heard.lock().expect("unpoisoned").insert((text("importId"), text("state")));
}
