use super::*;
use bytes::Bytes;
use futures_util::stream;

type Chunk = Result<Bytes, &'static str>;

fn files() -> (Files, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    (Files::on_disk(folder.path()).unwrap(), folder)
}

async fn bytes_of(files: &Files, hash: &str, range: Option<Range<u64>>) -> Vec<u8> {
    let chunks: Vec<Bytes> = files.open(hash, range).await.unwrap().try_collect().await.unwrap();
    chunks.concat()
}

#[tokio::test]
async fn a_file_arrives_whole_or_not_at_all() {
    let (files, _folder) = files();
    let whole: Vec<Chunk> = vec![Ok(Bytes::from_static(b"%PDF-")), Ok(Bytes::from(vec![7; 3_000_000]))];
    let received = files.receive(stream::iter(whole), 10_000_000).await.unwrap();
    assert_eq!((received.size, received.head.len()), (3_000_005, HEAD));
    assert_eq!(bytes_of(&files, &received.hash, None).await.len(), 3_000_005);
    assert_eq!(bytes_of(&files, &received.hash, Some(0..5)).await, b"%PDF-");
    assert!(files.is_sound(&received.hash).await.unwrap());

    let torn: Vec<Chunk> = vec![Ok(Bytes::from_static(b"%PDF-")), Err("connection reset")];
    let refused = files.receive(stream::iter(torn), 10_000_000).await;
    assert!(matches!(refused, Err(Failure::Refused(refusal)) if refusal == MaterialRefusal::Truncated.into()));
    let large: Vec<Chunk> = vec![Ok(Bytes::from(vec![0; 2000]))];
    let refused = files.receive(stream::iter(large), 1999).await;
    assert!(matches!(refused, Err(Failure::Refused(refusal)) if refusal == MaterialRefusal::TooLarge(1999).into()));
    assert_eq!(files.list().await.unwrap(), vec![(received.hash, 3_000_005)]);
}

#[tokio::test]
async fn what_nobody_names_is_swept_after_a_quarter_of_an_hour() {
    let (files, _folder) = files();
    let receive = |byte: u8| files.receive(stream::iter(vec![Chunk::Ok(Bytes::from(vec![byte; 10]))]), 100);
    let (named, orphan) = (receive(1).await.unwrap().hash, receive(2).await.unwrap().hash);
    let names = HashSet::from([named.clone()]);
    #[allow(clippy::disallowed_methods, reason = "files carry the machine's own time")]
    let now = Utc::now();
    assert_eq!(files.sweep(&names, now).await.unwrap(), 0);
    assert_eq!(files.sweep(&names, now + Duration::minutes(16)).await.unwrap(), 1);
    assert!(files.is_sound(&named).await.unwrap() && !files.is_sound(&orphan).await.unwrap());
}
