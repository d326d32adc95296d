//! A mail server of a few lines, with faults on order.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

#[derive(Default)]
struct Heard {
    letters: Vec<String>,
    connections: usize,
}

pub(super) struct Sink {
    address: SocketAddr,
    heard: Arc<Mutex<Heard>>,
}

impl Sink {
    /// `faults`: a command (or "." for the end of a letter) and what to answer; "drop" hangs up.
    pub(super) async fn start(faults: &[(&'static str, &'static str)]) -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").await.expect("bound");
        let sink = Self { address: socket.local_addr().expect("bound"), heard: Arc::default() };
        let (heard, faults) = (sink.heard.clone(), faults.to_vec());
        tokio::spawn(async move {
            while let Ok((stream, _)) = socket.accept().await {
                heard.lock().expect("whole").connections += 1;
                tokio::spawn(converse(stream, faults.clone(), heard.clone()));
            }
        });
        sink
    }

    pub(super) fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    pub(super) fn received(&self) -> Vec<String> {
        self.heard.lock().expect("whole").letters.clone()
    }

    pub(super) fn connections(&self) -> usize {
        self.heard.lock().expect("whole").connections
    }
}

async fn converse(stream: TcpStream, faults: Vec<(&'static str, &'static str)>, heard: Arc<Mutex<Heard>>) -> Option<()> {
    let (reader, mut writer) = stream.into_split();
    let mut lines = BufReader::new(reader).lines();
    writer.write_all(b"220 sink\r\n").await.ok()?;
    while let Some(line) = lines.next_line().await.ok()? {
        let command = line.get(..4).unwrap_or(&line).to_uppercase();
        let fault = |of: &str| faults.iter().find(|(command, _)| *command == of).map(|(_, answer)| *answer);
        let answer = match (command.as_str(), fault(&command)) {
            (_, Some(answer)) => answer,
            ("EHLO", None) => "250-sink\r\n250 8BITMIME",
            ("DATA", None) => {
                writer.write_all(b"354 go on\r\n").await.ok()?;
                let mut letter = String::new();
                while let Some(line) = lines.next_line().await.ok()? {
                    if line == "." {
                        break;
                    }
                    letter += line.strip_prefix('.').unwrap_or(&line);
                    letter += "\r\n";
                }
                let answer = fault(".").unwrap_or("250 taken");
                if answer.starts_with("250") {
                    heard.lock().expect("whole").letters.push(letter);
                }
                answer
            }
            ("QUIT", None) => "221 bye",
            _ => "250 ok",
        };
        if answer == "drop" {
            return None;
        }
        writer.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
    }
    None
}
