//! The second step: its page, the PIN, the approval.

use super::accounts::{Account, Does};
use super::door::{csrf, csrf_failed, form, let_in, redirect};
use super::rules::*;
use super::state::{Challenge, State};
use crate::portal::{Asked, page, six_digits, token};
use axum::response::Response;

/// The browser of the contract's cookie.
const KNOWN_BROWSER: &str = "\"v=2&00000000-0000-0000-0000-000000000000\"";

/// The address of the challenge that an account meets; `None` where it meets none.
pub(super) fn begin(state: &State, asked: &Asked, account: &'static Account) -> Option<String> {
    let rules = &state.rules;
    let (path, asks_code) = match account.does {
        Does::KnownBrowser if asked.cookie(rules.get(&IDENTITY)) == Some(KNOWN_BROWSER) => return None,
        Does::EmailPin { .. } | Does::PinExpired | Does::KnownBrowser | Does::SmsPin => (&CHALLENGE_PATH, true),
        Does::Authenticator => (&CHALLENGE_V2_PATH, true),
        Does::Approve | Does::ApproveLate => (&CHALLENGE_V2_PATH, false),
        Does::Captcha | Does::ChallengeChanged => (&CHALLENGE_PATH, false),
        _ => return None,
    };
    let (id, mut code) = (token(), String::new());
    let mut memory = state.lock();
    if asks_code {
        code = six_digits();
        memory.told = Some(code.clone());
    }
    memory.challenges.insert(id.clone(), Challenge { account, code, wrong: 0, approved: None });
    Some(format!("{}{id}", rules.get(path)))
}

/// Answers what belongs to challenges.
pub(super) fn answer(state: &State, asked: &Asked) -> Option<Response> {
    let rules = &state.rules;
    if asked.path == rules.get(&VERIFY_PATH) {
        return asked.post.then(|| verified(state, asked));
    }
    let behind = |rule| asked.path.strip_prefix(rules.get(rule));
    let id = behind(&CHALLENGE_PATH).or_else(|| behind(&CHALLENGE_V2_PATH)).filter(|_| !asked.post)?;
    let (account, approved) = match state.lock().challenges.get(id) {
        Some(challenge) => (challenge.account, challenge.approved),
        None => return Some(redirect(rules.get(&FORM_PATH))),
    };
    Some(match approved {
        Some(true) => let_in(state, account),
        Some(false) => redirect(rules.get(&FORM_PATH)),
        None => shown(state, asked, id, account, ""),
    })
}

/// The page of a challenge, by what it asks.
fn shown(state: &State, asked: &Asked, id: &str, account: &Account, says: &str) -> Response {
    let rules = &state.rules;
    let asks = match account.does {
        Does::SmsPin => format!(
            "<p>We’ve sent a code to ***-****-00.</p><input id=\"{}\" name=\"{}\">",
            rules.get(&ID_SMS),
            rules.get(&FIELD_PIN)
        ),
        Does::Authenticator => format!(
            "<div id=\"{}\"><p>Enter the code of your authenticator app.</p><input name=\"{}\"></div>",
            rules.get(&ID_AUTHENTICATOR),
            rules.get(&FIELD_PIN)
        ),
        Does::Approve | Does::ApproveLate => {
            format!("<div id=\"x-{}\">Check your LinkedIn app and tap Yes.</div>", rules.get(&ID_APP))
        }
        Does::Captcha => format!("<iframe id=\"x-{}-frame\"></iframe>", rules.get(&ID_CAPTCHA)),
        Does::ChallengeChanged => "<p>Tell us something new.</p>".to_owned(),
        _ => format!(
            "<p>We’ve sent a code to l*****@example.com</p><input name=\"{}\">\
             <button id=\"{}\">Submit</button>",
            rules.get(&FIELD_PIN),
            rules.get(&ID_EMAIL)
        ),
    };
    let hidden: String = [
        (rules.get(&FIELD_CSRF), csrf(state, asked)),
        ("pageInstance", "urn:li:page:d_checkpoint_ch;00000000"),
        ("resendUrl", "/checkpoint/challenge/resend"),
        (rules.get(&FIELD_CHALLENGE), id),
        ("language", "en-US"),
        ("displayTime", "1700000000000"),
        ("challengeSource", "AgLg"),
        ("challengeType", "AgPin"),
        ("challengeData", "AQ&amp;x"),
        ("failureRedirectUri", ""),
    ]
    .into_iter()
    .map(|(name, value)| format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">"))
    .collect();
    let body = format!(
        "<style>* {{ margin: 0 }}</style><script>/** x*y */</script>\
         <form method=\"post\" action=\"{}\">{hidden}{asks}<div class=\"error\">{says}</div></form>",
        rules.get(&VERIFY_PATH)
    );
    page("Security Verification | LinkedIn", &body)
}

fn verified(state: &State, asked: &Asked) -> Response {
    let rules = &state.rules;
    let told = |name: &str| asked.field(name).unwrap_or_default();
    if told(rules.get(&FIELD_CSRF)) != csrf(state, asked) || told("challengeData") != "AQ&x" {
        return csrf_failed(state);
    }
    let (id, pin) = (told(rules.get(&FIELD_CHALLENGE)), told(rules.get(&FIELD_PIN)));
    let (account, right, over) = {
        let mut memory = state.lock();
        let Some(challenge) = memory.challenges.get_mut(&id) else { return redirect(rules.get(&FORM_PATH)) };
        let right = !challenge.code.is_empty() && pin == challenge.code;
        challenge.wrong += u64::from(!right);
        (challenge.account, right, challenge.wrong >= rules.number(&PIN_TRIES))
    };
    match account.does {
        Does::PinExpired if right => shown(state, asked, &id, account, rules.get(&SAYS_PIN_EXPIRED)),
        _ if right => let_in(state, account),
        Does::EmailPin { ends: false } => shown(state, asked, &id, account, "Hmm, that’s not the right code."),
        _ if over => form(state, asked, ""),
        _ => shown(state, asked, &id, account, "Hmm, that’s not the right code."),
    }
}
