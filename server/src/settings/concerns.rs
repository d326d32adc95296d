//! Settings that can be used, but should not stay so.

use super::Settings;

pub(super) fn of(settings: &Settings) -> Vec<String> {
    let public = !settings.base_url.is_localhost();
    let mut concerns = Vec::new();
    if public && settings.smtp.is_none() {
        concerns.push("PLENARY_SMTP_URL is not set: nobody gets mail, so nobody can sign in. Example: PLENARY_SMTP_URL=smtps://user:password@mail.example.org".into());
    }
    if settings.smtp.as_ref().is_some_and(|smtp| leaves_in_clear(smtp.expose())) {
        concerns.push(
            "PLENARY_SMTP_URL sends letters and sign-in links unencrypted to another machine: write smtps://…, or add ?tls=required".into(),
        );
    }
    if public && settings.mail_from.email.domain() == "localhost" {
        concerns.push("PLENARY_MAIL_FROM is an address at localhost, which receivers refuse. Example: PLENARY_MAIL_FROM='Workshop secretariat <plenary@example.org>'".into());
    }
    if public && settings.listen.ip().is_loopback() && settings.trusted_proxies.is_empty() {
        concerns.push(
            "PLENARY_TRUSTED_PROXIES is not set: behind a proxy all people share one limit. Example: PLENARY_TRUSTED_PROXIES=127.0.0.1"
                .into(),
        );
    }
    concerns
}

fn leaves_in_clear(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("smtp://") else { return false };
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let local = ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .any(|name| host.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(':')));
    !local && !url.contains("tls=required")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_unencrypted_mail_to_other_machines_is_a_concern() {
        for url in
            ["smtps://u:p@mail.example.org", "smtp://mail.example.org?tls=required", "smtp://localhost:2525", "smtp://u:p@127.0.0.1/x"]
        {
            assert!(!leaves_in_clear(url), "{url}");
        }
        for url in ["smtp://mail.example.org", "smtp://u:p@mail.example.org:587?tls=opportunistic", "smtp://localhost.example.org"] {
            assert!(leaves_in_clear(url), "{url}");
        }
    }
}
