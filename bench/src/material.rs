//! The large document, authorised and recorded each time, beside nginx's `sendfile` of the same file.

use std::{
    fs,
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};

use http::StatusCode;
use tokio::process::{Child, Command};

use crate::{
    Done,
    client::{Connection, Who},
    load::{self, Expected},
    loading::{Data, LARGE},
    report::Report,
    scale::Scale,
    site::{Place, Site},
};

pub const GROUP: &str = "5 MB material";
pub const OURS: &str = "plenary, authorised and recorded";
pub const NGINX: &str = "nginx, sendfile";

/// Measures both.
pub async fn measure(site: &Site, place: &Place, data: &Data, scale: &Scale, report: &mut Report) -> Done {
    let expected = Expected { status: StatusCode::OK, least_bytes: LARGE as u64 };
    let (participant, path) = (site.signed_in(&data.participant), format!("/materials/{}", data.material));
    for at_once in [1, 16, 64] {
        report.load(GROUP, OURS, at_once, load::on(&participant, &path, at_once, scale, expected).await?);
    }
    let Some((nginx, name)) = Nginx::start(place).await? else {
        report.value(GROUP, NGINX, f64::NAN, "/s", "not measured: nginx is not installed (Debian: apt-get install nginx-light)");
        return Ok(());
    };
    let anybody = Who { address: nginx.address, cookie: None };
    for at_once in [1, 16, 64] {
        report.load(GROUP, NGINX, at_once, load::on(&anybody, &format!("/{name}"), at_once, scale, expected).await?);
    }
    nginx.stop().await
}

struct Nginx {
    address: SocketAddr,
    process: Child,
}

impl Nginx {
    /// Serves the folder of the large file; gives its name there. Nothing where there is no nginx.
    async fn start(place: &Place) -> Done<Option<(Self, String)>> {
        let Some(program) =
            ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"].map(Path::new).into_iter().find(|it| it.is_file())
        else {
            return Ok(None);
        };
        let file = large(&place.materials())?.ok_or("the large file is not where files are kept")?;
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let root = file.parent().ok_or("a file without a folder")?;
        let settings = place.folder.join("nginx.conf");
        fs::write(&settings, configuration(&place.folder, root, address))?;
        let mut command = Command::new(program);
        command.arg("-c").arg(&settings).args(["-e", "stderr"]).stdin(Stdio::null()).kill_on_drop(true);
        let process = command.spawn()?;
        for _ in 0..500 {
            if Connection::open(address).await.is_ok() {
                let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
                return Ok(Some((Self { address, process }, name)));
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Err("nginx did not start; its messages are above".into())
    }

    async fn stop(mut self) -> Done {
        let pid = self.process.id().and_then(|id| rustix::process::Pid::from_raw(id.cast_signed())).ok_or("nginx has ended by itself")?;
        rustix::process::kill_process(pid, rustix::process::Signal::TERM)?;
        self.process.wait().await?;
        Ok(())
    }
}

fn configuration(folder: &Path, root: &Path, address: SocketAddr) -> String {
    let (folder, root) = (folder.display(), root.display());
    // As root its workers would become somebody who may not read the folder.
    let user = if rustix::process::getuid().is_root() { "user root;\n" } else { "" };
    format!(
        "{user}daemon off;
worker_processes auto;
pid {folder}/nginx.pid;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  default_type application/pdf;
  client_body_temp_path {folder}/nginx-body;
  proxy_temp_path {folder}/nginx-proxy;
  fastcgi_temp_path {folder}/nginx-fastcgi;
  uwsgi_temp_path {folder}/nginx-uwsgi;
  scgi_temp_path {folder}/nginx-scgi;
  server {{ listen {address}; root {root}; }}
}}
"
    )
}

/// The file of that size, wherever it lies below.
fn large(folder: &Path) -> Done<Option<PathBuf>> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let found = if entry.file_type()?.is_dir() {
            large(&entry.path())?
        } else {
            Some(entry.path()).filter(|_| entry.metadata().is_ok_and(|data| data.len() == LARGE as u64))
        };
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}
