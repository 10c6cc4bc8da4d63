//! Whether answers are what the contract says: its own copy of the keys, sharing nothing with what writes them.

use anyhow::{Context, ensure};
use serde_json::Value;

const ENVELOPE: &str = "applications articles businessProfiles comments companies customerProfiles moments positions \
                        interviews interviewContacts replies resumes users histories notifications total";
const PROFILE: &str = "id userId avatar fullName gender birthday score integrity descriptions privacy defaultResume \
                       videoResume languages skills workExperiences socialExperiences educations certifications counts \
                       status type flags lastActivityTime hideFromSearch";
const DESCRIPTIONS: &str = "sign city interest personalStatement expectCity workLife contactPhoneNumber contactEmail \
                            message expectedIndustry";

fn keys(value: &Value, expected: &str) -> anyhow::Result<()> {
    let object = value.as_object().with_context(|| format!("no object: {value}"))?;
    let keys: Vec<&str> = object.keys().map(String::as_str).collect();
    ensure!(keys == expected.split_whitespace().collect::<Vec<_>>(), "other keys: {keys:?}");
    Ok(())
}

fn id(value: &Value) -> anyhow::Result<String> {
    let text = value.as_str().unwrap_or_default();
    ensure!(text.len() == 24 && text.bytes().all(|b| b.is_ascii_hexdigit()), "no id: {value}");
    Ok(text.to_owned())
}

/// An answer with a profile of this id.
pub fn profile(body: &Value, code: u16, wanted: &str) -> anyhow::Result<()> {
    keys(body, "data code message")?;
    ensure!(body["code"] == code && body["message"] == "OK", "not OK: {body}");
    keys(&body["data"], ENVELOPE)?;
    for (name, value) in body["data"].as_object().into_iter().flatten() {
        match name.as_str() {
            "customerProfiles" => ensure!(value.as_array().is_some_and(|a| a.len() == 1), "not one profile"),
            "total" => ensure!(*value == 0, "total is not 0"),
            _ => ensure!(value.is_null(), "{name} is not null"),
        }
    }
    let profile = &body["data"]["customerProfiles"][0];
    keys(profile, PROFILE)?;
    keys(&profile["descriptions"], DESCRIPTIONS)?;
    keys(&profile["privacy"], "profile education workExperience socialExperience")?;
    keys(&profile["counts"], "restApplyTimes")?;
    keys(&profile["flags"], "haveVideoResume disableVideoPrompt deliverVideoResume applied invited")?;
    ensure!(id(&profile["id"])? == wanted, "another profile than {wanted}");
    id(&profile["userId"])?;
    ensure!(profile["type"] == "customerProfile", "type is another");
    Ok(())
}

/// A preview's answer; its id, which is not the customer's.
pub fn preview(body: &Value, customer: &str) -> anyhow::Result<String> {
    keys(body, "message code data")?;
    ensure!(body["code"] == 200 && body["message"] == "ok", "not ok: {body}");
    keys(&body["data"], "customerId")?;
    let preview = id(&body["data"]["customerId"])?;
    ensure!(preview != customer, "the preview has the customer's own id");
    Ok(preview)
}

/// A 202 with a challenge of this kind; the import's id.
pub fn accepted(body: &Value, kind: &str) -> anyhow::Result<String> {
    keys(body, "message code data")?;
    ensure!(body["code"] == 202 && body["message"] == "accepted", "not accepted: {body}");
    keys(&body["data"], "importId state challenge")?;
    let challenge = &body["data"]["challenge"];
    ensure!(challenge["kind"] == kind, "no {kind}: {challenge}");
    if kind == "captcha" {
        ensure!(challenge["image"]["base64"].as_str().is_some_and(|p| !p.is_empty()), "no picture");
    }
    id(&body["data"]["importId"])
}

/// A failure.
pub fn failed(body: &Value, code: u16, error: &str) -> anyhow::Result<()> {
    keys(body, "message code data")?;
    ensure!(body["code"] == code && body["data"]["error"] == error, "not {code} {error}: {body}");
    for language in ["zh", "en"] {
        ensure!(body["data"]["sentence"][language].as_str().is_some_and(|s| !s.is_empty()), "no sentence");
    }
    Ok(())
}

/// The import that an answer's `Location` names.
pub fn location(header: Option<&str>) -> anyhow::Result<String> {
    let import = header.and_then(|l| l.strip_prefix("/imports/")).context("no Location")?;
    id(&import.into())
}
