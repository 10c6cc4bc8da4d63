//! What clients see of imports and customers. With `resume/profile.rs`, the only place where wire shapes live.

use super::envelope;
use axum::http::{StatusCode, header};
use axum::response::Response;
use engine::clock::wire_time;
use engine::customer::Inserted;
use engine::{Asked, Conflict, Customer, Flag, Import, State, Step};
use resume::merge::{Change, Source, leaves};
use resume::{CustomerProfile, Note};
use serde_json::{Map, Value, json};
use sites::{Challenge, Medium, SiteError, Way};

/// The collections of the platform's envelope, in its order.
const COLLECTIONS: [&str; 14] = [
    "applications",
    "articles",
    "businessProfiles",
    "comments",
    "companies",
    "customerProfiles",
    "moments",
    "positions",
    "interviews",
    "interviewContacts",
    "replies",
    "resumes",
    "users",
    "histories",
];

/// A profile in the platform's envelope: every collection is present, `data` comes first, `message` is `OK`.
pub fn profile(status: StatusCode, profile: &CustomerProfile) -> Response {
    envelope::body(status, enveloped(status.as_u16(), profile))
}

/// The envelope itself.
pub fn enveloped(code: u16, profile: &CustomerProfile) -> Value {
    let mut data = Map::new();
    for name in COLLECTIONS {
        data.insert(name.into(), if name == "customerProfiles" { json!([profile]) } else { Value::Null });
    }
    data.insert("notifications".into(), Value::Null);
    data.insert("total".into(), 0.into());
    json!({"data": data, "code": code, "message": "OK"})
}

/// The answer of an import to who waits for it. `flag` is what this caller wants: a preview that somebody inserted
/// meanwhile is still a preview to who asked for one. `customer` is read when the import was inserted.
pub fn import(import: &Import, flag: Flag, customer: Option<&Customer>) -> Response {
    let response = match (import.state(), &import.preview, customer) {
        (State::Preview | State::Inserted, Some(preview), _) if flag == Flag::Preview && !import.in_motion() => {
            envelope::ok(json!({"customerId": preview.id}))
        }
        // Asked for a preview that has been forgotten since: the profile would be an answer to another question.
        (State::Inserted, None, _) if flag == Flag::Preview => gone(import),
        (State::Inserted, _, Some(customer)) => profile(StatusCode::OK, &customer.profile),
        (State::Inserted, _, None) => envelope::not_found(), // the customer was deleted meanwhile
        (State::Failed(error), _, _) => envelope::failed(error, Some(import.id)),
        (State::Cancelled, _, _) => gone(import),
        (state, _, _) => {
            let challenge = import.asked.as_ref().map(challenge);
            let data = json!({"importId": import.id, "state": state.name(), "challenge": challenge});
            envelope::answer(StatusCode::ACCEPTED, "accepted", data)
        }
    };
    located(response, import.id)
}

/// An import that was cancelled, or whose preview has expired or was forgotten.
fn gone(import: &Import) -> Response {
    let data = json!({
        "error": "cancelled", "actor": "caller", "retry": "afterAction",
        "sentence": {"zh": "导入已取消或已过期，请重新导入", "en": "the import was cancelled or has expired; start it again"},
        "importId": import.id,
    });
    envelope::answer(StatusCode::CONFLICT, "cancelled", data)
}

/// Says where an import is to be seen.
pub fn located(response: Response, id: engine::Id) -> Response {
    envelope::with(response, header::LOCATION, &format!("/imports/{id}"))
}

/// A challenge, with what the person is to do and what an answer must hold.
pub fn challenge(asked: &Asked) -> Value {
    let mut value = serde_json::to_value(&asked.challenge).unwrap_or_else(|_| json!({}));
    value["expires"] = wire_time(asked.expires).into();
    if asked.wrong {
        value["error"] = "wrong_answer".into();
    }
    let (zh, en) = sentence(&asked.challenge);
    let (zh, en) = match asked.wrong {
        true => (format!("答案不对，请再试一次。{zh}"), format!("That was wrong; try again. {en}")),
        false => (zh, en),
    };
    value["sentence"] = json!({"zh": zh, "en": en});
    value["answerKeys"] = json!(asked.challenge.keys());
    value
}

/// What the person is to do.
fn sentence(challenge: &Challenge) -> (String, String) {
    match challenge {
        Challenge::Code { sent_to: Medium::Authenticator, .. } => {
            ("请输入身份验证器应用中的验证码".into(), "Enter the code that your authenticator app shows".into())
        }
        Challenge::Code { sent_to, hint } => {
            let (zh, en) = if *sent_to == Medium::Sms { ("手机", "phone") } else { ("邮箱", "mail address") };
            (format!("验证码已发送到您的{zh} {hint}，请输入"), format!("A code was sent to your {en} {hint}; enter it"))
        }
        Challenge::Captcha { prompt, .. } => (prompt.zh.clone(), prompt.en.clone()),
        Challenge::Scan { with, .. } => {
            (format!("请用{}扫描二维码并确认", with.zh), format!("Scan the picture with {} and confirm", with.en))
        }
        Challenge::Approve { on } => (format!("请在{}上确认登录", on.zh), format!("Approve the sign-in on {}", on.en)),
        Challenge::Questions { .. } => ("请回答网站的问题".into(), "Answer the site's questions".into()),
    }
}

/// An import as `GET /imports/{id}` shows it.
pub fn view(import: &Import, changes: &[Change]) -> Value {
    let preview = import
        .preview
        .as_ref()
        .map(|p| json!({"customerId": p.id, "expires": wire_time(p.expires), "profile": p.profile}));
    let failure = match import.state() {
        State::Failed(error) => Some(failure(error)),
        _ => None,
    };
    json!({
        "importId": import.id,
        "customerId": import.customer,
        "webName": import.site,
        "way": import.way.name(),
        "flag": if import.flag == Flag::Insert { "insert" } else { "preview" },
        "policy": import.policy,
        "consent": import.consent,
        "state": import.state().name(),
        "version": import.version,
        "created": wire_time(import.created),
        "updated": wire_time(import.updated),
        "sessionRisk": session_risk(import),
        "challenge": import.asked.as_ref().map(challenge),
        "failure": failure,
        "resumes": import.resumes,
        "receipt": import.receipt,
        "preview": preview,
        "repeats": import.repeats,
        "changes": changes.iter().map(change).collect::<Vec<_>>(),
        "notes": import.notes.iter().map(note).collect::<Vec<_>>(),
    })
}

/// One value that an import touches: what it rests on, and where the stored one came from.
fn change(change: &Change) -> Value {
    let mut value = serde_json::to_value(change).unwrap_or_else(|_| json!({}));
    value["sources"] = change.sources.iter().map(source).collect();
    value
}

/// An import that brought a value.
pub fn source(source: &Source) -> Value {
    json!({"webName": source.web_name, "importId": source.import_id, "at": wire_time(source.at)})
}

/// Where each value of a profile came from; those that aren't named were written by hand.
pub fn sources(customer: &Customer) -> Value {
    let named = customer.origins.values.iter().filter(|(_, sources)| !sources.is_empty());
    named.map(|(path, sources)| (path.clone(), sources.iter().map(source).collect::<Value>())).collect()
}

/// The values that wait for a choice: what is stored, and what imports say against it.
pub fn conflicts(customer: &Customer) -> Value {
    let stored = leaves(&customer.profile);
    let one = |(path, beside): (&str, Vec<&Conflict>)| {
        let value = |(index, c): (usize, &&Conflict)| {
            let mut value = json!({"index": index, "value": c.value});
            let (source, basis) = (source(&c.source), json!(c.basis));
            for part in [source, basis] {
                value.as_object_mut().into_iter().for_each(|v| v.extend(part.as_object().cloned().unwrap_or_default()));
            }
            value
        };
        json!({
            "path": path,
            "stored": {
                "value": stored.get(path),
                "sources": customer.origins.of(path).iter().map(source).collect::<Vec<_>>(),
            },
            "values": beside.iter().enumerate().map(value).collect::<Vec<_>>(),
        })
    };
    let open = customer.open_conflicts();
    json!({"total": open.len(), "conflicts": open.into_iter().map(one).collect::<Vec<_>>()})
}

/// An insert, as the history lists it.
pub fn step(step: &Step) -> Value {
    json!({
        "importId": step.import_id,
        "webName": step.web_name,
        "at": wire_time(step.at),
        "policy": step.policy,
        "changes": step.changes,
        "undone": step.undone.map(wire_time),
        "left": step.left,
    })
}

/// What using the person's own session may do to it, where it is used and that is known.
fn session_risk(import: &Import) -> Value {
    let pasted = (import.way == Way::Cookie).then(sites::all);
    let site = pasted.iter().flatten().map(|s| s.info()).find(|i| i.id == import.site);
    site.map_or(Value::Null, super::sites::risk)
}

/// A failure with what only the import's own page has room for: where the person must act, and what the operator
/// should look at.
fn failure(error: &SiteError) -> Map<String, Value> {
    let mut data = envelope::failure(error);
    match error {
        SiteError::ActionNeeded { url, why } => {
            data.insert("url".into(), url.clone().into());
            data.insert("why".into(), why.clone().into());
        }
        SiteError::Changed { what } => {
            data.insert("what".into(), what.clone().into());
        }
        SiteError::Refused { after: Some(after) } => {
            data.insert("after".into(), (*after).into());
        }
        _ => {}
    }
    data
}

fn note(note: &Note) -> Value {
    let mut value = serde_json::to_value(note).unwrap_or_else(|_| json!({}));
    let (zh, en) = note.sentence();
    value["sentence"] = json!({"zh": zh, "en": en});
    value
}

/// A whole resume of a customer, as JSON Resume.
pub fn resume(inserted: &Inserted) -> Value {
    json!({
        "webName": inserted.web_name,
        "importId": inserted.import_id,
        "at": wire_time(inserted.at),
        "resume": resume::json_resume::to_json(&inserted.resume),
    })
}
