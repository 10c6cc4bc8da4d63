//! What a profile is served as. The accounts hold it whole, as entities that point at each other; the API gives the first
//! of each list and the rest by pages, and older answers nest what this points at.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Whose profile it is.
pub(super) fn owner(whole: &Value) -> Option<&str> {
    whole.pointer("/data/*elements/0")?.as_str()
}

fn entity<'v>(whole: &'v Value, urn: &str) -> Option<&'v Map<String, Value>> {
    whole["included"].as_array()?.iter().find(|e| e["entityUrn"] == urn)?.as_object()
}

/// What a name of an entity points at.
fn urns(object: &Map<String, Value>, name: &str) -> Vec<String> {
    match object.get(name) {
        Some(Value::String(urn)) => vec![urn.clone()],
        Some(Value::Array(list)) => list.iter().filter_map(|urn| urn.as_str().map(str::to_owned)).collect(),
        _ => Vec::new(),
    }
}

/// The entities that can be reached from some.
fn reached(whole: &Value, from: Vec<String>) -> BTreeSet<String> {
    let (mut found, mut open) = (BTreeSet::new(), from);
    while let Some(urn) = open.pop() {
        let Some(object) = entity(whole, &urn).filter(|_| found.insert(urn)) else { continue };
        for name in object.keys().filter(|name| name.starts_with('*')) {
            open.extend(urns(object, name));
        }
    }
    found
}

/// The urn of the owner's list of this name, and what it holds.
fn list(whole: &Value, name: &str) -> Option<(String, Vec<String>)> {
    let urn = urns(entity(whole, owner(whole)?)?, &format!("*{name}")).pop()?;
    let elements = urns(entity(whole, &urn)?, "*elements");
    Some((urn, elements))
}

/// As the API gives it: of some lists the first so many, and nothing of the rest.
pub(super) fn dash(whole: &Value, lists: &[(&str, usize)]) -> Value {
    let mut served = whole.clone();
    for (name, most) in lists {
        let Some((urn, mut elements)) = list(whole, name) else { continue };
        let total = elements.len();
        elements.truncate(*most);
        if let Some(list) = served["included"].as_array_mut().and_then(|i| i.iter_mut().find(|e| e["entityUrn"] == urn))
        {
            list["*elements"] = json!(elements);
            list["paging"] = json!({"start": 0, "count": most, "total": total});
        }
    }
    let mut kept = reached(&served, owner(whole).map(str::to_owned).into_iter().collect());
    kept.insert("urn:li:fsd_profile:ACoOTHER".into());
    if let Some(included) = served["included"].as_array_mut() {
        included.retain(|e| e["entityUrn"].as_str().is_some_and(|urn| kept.contains(urn)));
    }
    served
}

/// A page of a list.
pub(super) fn page(whole: &Value, name: &str, start: usize, most: usize) -> Value {
    let elements = list(whole, name).map(|(_, elements)| elements).unwrap_or_default();
    let shown: Vec<String> = elements.iter().skip(start).take(most).cloned().collect();
    let kept = reached(whole, shown.clone());
    let included: Vec<&Value> = whole["included"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|e| e["entityUrn"].as_str().is_some_and(|urn| kept.contains(urn)))
        .collect();
    let paging = json!({"start": start, "count": most, "total": elements.len()});
    json!({"data": {"*elements": shown, "paging": paging}, "included": included})
}

/// Every list is there and empty.
pub(super) fn empty(served: &mut Value) {
    for entity in served["included"].as_array_mut().into_iter().flatten() {
        if entity.get("*elements").is_some() {
            entity["*elements"] = json!([]);
            entity["paging"] = json!({"start": 0, "count": 0, "total": 0});
        }
    }
}

/// The lists name their entities, which are not there.
pub(super) fn half(served: &mut Value) {
    let own = owner(served).map(str::to_owned);
    if let Some(included) = served["included"].as_array_mut() {
        included.retain(|e| e.get("*elements").is_some() || e["entityUrn"].as_str() == own.as_deref());
    }
}

/// The person and nothing else.
pub(super) fn top_card(served: &mut Value) {
    let own = owner(served).map(str::to_owned);
    if let Some(included) = served["included"].as_array_mut() {
        included.retain(|e| e["entityUrn"].as_str() == own.as_deref());
        for object in included.iter_mut().filter_map(Value::as_object_mut) {
            object.retain(|name, _| !name.starts_with("*profile"));
        }
    }
}

/// The older, nested answer.
pub(super) fn view(whole: &Value) -> Value {
    let elements = |name: &str| -> Vec<Value> {
        let urns = list(whole, name).map(|(_, elements)| elements).unwrap_or_default();
        urns.iter().filter_map(|urn| entity(whole, urn)).map(older).collect()
    };
    let jobs: Vec<Value> = list(whole, "profilePositionGroups")
        .map(|(_, groups)| groups)
        .unwrap_or_default()
        .iter()
        .filter_map(|group| urns(entity(whole, group)?, "*profilePositionInPositionGroup").pop())
        .filter_map(|list| Some(urns(entity(whole, &list)?, "*elements")))
        .flatten()
        .filter_map(|urn| entity(whole, &urn).map(older))
        .collect();
    let of = |elements: Vec<Value>| {
        let paging = json!({"start": 0, "count": elements.len(), "total": elements.len()});
        json!({"elements": elements, "paging": paging})
    };
    let person = owner(whole).and_then(|urn| entity(whole, urn)).map(older).unwrap_or_default();
    json!({
        "profile": person,
        "positionView": of(jobs),
        "educationView": of(elements("profileEducations")),
        "skillView": of(elements("profileSkills")),
        "languageView": of(elements("profileLanguages")),
        "certificationView": of(elements("profileCertifications")),
        "volunteerExperienceView": of(elements("profileVolunteerExperiences")),
    })
}

/// An entity as it was called before: periods instead of ranges, no pointers.
fn older(object: &Map<String, Value>) -> Value {
    let mut old: Map<String, Value> =
        object.iter().filter(|(name, _)| !name.starts_with('*')).map(|(n, v)| (n.clone(), v.clone())).collect();
    if let Some(range) = old.remove("dateRange") {
        old.insert("timePeriod".into(), json!({"startDate": range["start"], "endDate": range["end"]}));
    }
    Value::Object(old)
}

/// The page with its data in blocks; with `cut`, without what comes behind so many fourths of it.
pub(super) fn blocks(whole: &Value, cut: Option<usize>) -> Response {
    let escaped = whole.to_string().replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let request = "{&quot;request&quot;:&quot;/voyager/api/identity/dash/profiles&quot;,&quot;status&quot;:200,&quot;body&quot;:&quot;bpr-guid-1&quot;}";
    let mut html = format!(
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>LinkedIn</title></head><body>\
         <code style=\"display: none\" id=\"bpr-guid-1\">{escaped}</code>\
         <code style=\"display: none\" id=\"datalet-bpr-guid-1\">{request}</code></body></html>"
    );
    if let Some(fourths) = cut {
        html = html.chars().take(html.chars().count() * fourths / 4).collect();
    }
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
}
