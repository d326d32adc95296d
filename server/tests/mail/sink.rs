//! A mail server of a few lines whose faults can be changed while it runs.

use std::{
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    sync::Barrier,
    task::JoinHandle,
};

/// How it treats a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// Takes it.
    Well,
    /// Answers its recipient with this.
    Says(&'static str),
    /// Takes the letter and hangs up before saying so.
    DropsAfterData,
    /// Takes the letter and says so only after this.
    Slow(Duration),
    /// Says so only once [`TOGETHER`] letters wait for it: whoever sends one after the other is hung up on.
    Together,
}

/// How many letters must wait at once.
pub const TOGETHER: usize = 4;
/// For whoever sends one after the other.
const LONG_ENOUGH: Duration = Duration::from_secs(20);

pub struct Sink {
    pub address: SocketAddr,
    mood: Arc<Mutex<Mood>>,
    letters: Arc<Mutex<Vec<String>>>,
    served: Arc<AtomicUsize>,
    gathering: Arc<Barrier>,
    listening: Option<JoinHandle<()>>,
}

impl Sink {
    /// Knows its address, and is down.
    pub async fn down() -> Sink {
        let socket = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = socket.local_addr().unwrap();
        let gathering = Arc::new(Barrier::new(TOGETHER));
        let mood = Arc::new(Mutex::new(Mood::Well));
        Sink { address, mood, letters: Arc::default(), served: Arc::default(), gathering, listening: None }
    }

    pub async fn up() -> Sink {
        let mut sink = Sink::down().await;
        sink.come_up().await;
        sink
    }

    pub async fn come_up(&mut self) {
        let socket = TcpListener::bind(self.address).await.unwrap();
        let (mood, letters, served, gathering) = (self.mood.clone(), self.letters.clone(), self.served.clone(), self.gathering.clone());
        self.listening = Some(tokio::spawn(async move {
            while let Ok((stream, _)) = socket.accept().await {
                served.fetch_add(1, Ordering::Relaxed);
                tokio::spawn(converse(stream, mood.clone(), letters.clone(), gathering.clone()));
            }
        }));
    }

    pub fn feel(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    pub fn letters(&self) -> Vec<String> {
        self.letters.lock().unwrap().clone()
    }

    /// The Message-ID of every letter, in order.
    pub fn message_ids(&self) -> Vec<String> {
        let parse = |letter: &String| mail_parser::MessageParser::new().parse(letter.as_bytes()).unwrap().message_id().unwrap().to_owned();
        self.letters().iter().map(parse).collect()
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        if let Some(listening) = &self.listening {
            listening.abort();
        }
    }
}

async fn converse(stream: TcpStream, mood: Arc<Mutex<Mood>>, letters: Arc<Mutex<Vec<String>>>, gathering: Arc<Barrier>) -> Option<()> {
    let (reader, mut writer) = stream.into_split();
    let mut lines = BufReader::new(reader).lines();
    writer.write_all(b"220 sink\r\n").await.ok()?;
    while let Some(line) = lines.next_line().await.ok()? {
        let mood_now = *mood.lock().unwrap();
        let answer = match (line.get(..4).unwrap_or_default().to_uppercase().as_str(), mood_now) {
            ("EHLO", _) => "250-sink\r\n250 8BITMIME",
            ("RCPT", Mood::Says(answer)) => answer,
            ("DATA", _) => {
                writer.write_all(b"354 go on\r\n").await.ok()?;
                let mut letter = String::new();
                while let Some(line) = lines.next_line().await.ok()? {
                    if line == "." {
                        break;
                    }
                    letter += line.strip_prefix('.').unwrap_or(&line);
                    letter += "\r\n";
                }
                letters.lock().unwrap().push(letter);
                match mood_now {
                    Mood::DropsAfterData => return None,
                    Mood::Slow(time) => tokio::time::sleep(time).await,
                    Mood::Together => {
                        tokio::time::timeout(LONG_ENOUGH, gathering.wait()).await.ok()?;
                    }
                    Mood::Well | Mood::Says(_) => {}
                }
                "250 taken"
            }
            ("QUIT", _) => "221 bye",
            _ => "250 ok",
        };
        writer.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
    }
    None
}
