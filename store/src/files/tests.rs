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

/// Buffers are used again: whatever is read at the same time stays apart.
#[tokio::test(flavor = "multi_thread")]
async fn each_reader_gets_the_bytes_of_their_own_file() {
    let (files, _folder) = files();
    let pattern = |seed: u32| (0..900_001_u32).map(|at| (at.wrapping_mul(seed) >> 7) as u8).collect::<Vec<u8>>();
    let mut kept = Vec::new();
    for seed in [2_654_435_761, 40_503, 97] {
        let chunk = vec![Chunk::Ok(Bytes::from(pattern(seed)))];
        kept.push((files.receive(stream::iter(chunk), 1_000_000).await.unwrap().hash, pattern(seed)));
    }
    let ranges = [None, Some(0..1), Some(262_143..262_145), Some(900_000..900_001), Some(5..700_000), Some(0..0)];
    let asked = (0..20).flat_map(|_| kept.iter()).flat_map(|file| ranges.iter().map(move |range| (file, range.clone())));
    let reading = asked.map(|((hash, whole), range)| {
        let files = files.clone();
        async move {
            let wanted = range.clone().map_or(0..whole.len(), |it| it.start as usize..it.end as usize);
            assert!(bytes_of(&files, hash, range.clone()).await == whole[wanted], "{range:?}");
        }
    });
    futures_util::future::join_all(reading).await;
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

/// Every open file takes a descriptor, and those who come next need one to come at all.
#[tokio::test]
async fn no_more_files_are_open_than_may_be() {
    let (files, _folder) = files();
    let hash = files.receive(stream::iter([Chunk::Ok(Bytes::from(vec![7; 900_000]))]), 1_000_000).await.unwrap().hash;
    let files = files.at_most(2);
    let (first, second) = (files.open(&hash, None).await.unwrap(), files.open(&hash, Some(0..5)).await.unwrap());
    assert!(matches!(files.open(&hash, None).await.err(), Some(Failure::Unavailable(_))));
    let upload = files.receive(stream::iter([Chunk::Ok(Bytes::from_static(b"new"))]), 10).await;
    assert!(matches!(upload, Err(Failure::Unavailable(_))));
    drop(second);
    assert_eq!(bytes_of(&files, &hash, None).await.len(), 900_000);
    assert_eq!(first.try_collect::<Vec<Bytes>>().await.unwrap().concat().len(), 900_000);
    assert!(files.receive(stream::iter([Chunk::Ok(Bytes::from_static(b"new"))]), 10).await.is_ok());
}
