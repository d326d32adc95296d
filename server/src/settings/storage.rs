//! Where materials are kept.

use std::path::PathBuf;

/// A folder on this disk, or a bucket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Storage {
    Folder(PathBuf),
    S3 { bucket: String, prefix: String },
}

impl Storage {
    /// `file:path` or `s3://bucket/prefix`.
    pub fn parse(text: &str) -> Result<Self, String> {
        if let Some(path) = text.strip_prefix("file:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            return if path.is_empty() { Err("names no folder".into()) } else { Ok(Self::Folder(path.into())) };
        }
        let Some(rest) = text.strip_prefix("s3://") else {
            return Err(format!("is \"{text}\", which begins with neither file: nor s3://"));
        };
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        if bucket.is_empty() || bucket.contains(['@', ':']) {
            return Err("must be s3://bucket/prefix; keys come from the AWS environment, not the URL".into());
        }
        Ok(Self::S3 { bucket: bucket.into(), prefix: prefix.trim_matches('/').into() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_and_buckets_are_told_apart() {
        assert_eq!(Storage::parse("file:data/materials"), Ok(Storage::Folder("data/materials".into())));
        assert_eq!(Storage::parse("file:///srv/materials"), Ok(Storage::Folder("/srv/materials".into())));
        assert_eq!(Storage::parse("s3://box/a/b/"), Ok(Storage::S3 { bucket: "box".into(), prefix: "a/b".into() }));
        for text in ["", "data", "file:", "s3://", "s3://key:secret@box/x"] {
            assert!(Storage::parse(text).is_err(), "{text}");
        }
    }
}
