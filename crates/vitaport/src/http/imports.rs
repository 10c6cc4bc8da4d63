//! Imports that have begun: looking at them, answering for them, inserting and cancelling them.

use super::body::{Json, MaybeJson, PathId, Wait};
use super::choosing::Choosing;
use super::envelope::{self, BadField};
use super::fields::Fields;
use super::token::Caller;
use super::{App, wire};
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use engine::{EngineError, Flag, Id, Import, State as Stand};
use serde_json::{Value, json};
use sites::{Answers, Secret};
use std::convert::Infallible;
use std::time::Duration;

/// Waits for an import as `POST /resume` does, and answers as the contract says.
pub async fn outcome(app: &App, tenant: &str, id: Id, flag: Flag) -> Response {
    match app.wait(tenant, id, None, app.wait).await {
        Ok(import) => answered(app, tenant, &import, flag).await,
        Err(error) => refused(&error, id),
    }
}

async fn answered(app: &App, tenant: &str, import: &Import, flag: Flag) -> Response {
    let customer = match import.state() {
        Stand::Inserted => app.engine.customer(tenant, import.customer).await.ok(),
        _ => None,
    };
    wire::import(import, flag, customer.as_ref())
}

/// What the engine refused about an import that is there.
fn refused(error: &EngineError, id: Id) -> Response {
    let response = envelope::engine_error(error, Some(id));
    match error {
        EngineError::NotFound => response,
        _ => wire::located(response, id),
    }
}

/// An import as its own page shows it: a preview with what it would change now.
async fn view(app: &App, import: &Import) -> Value {
    // A customer who is being erased has nothing to be changed.
    let changes = app.engine.changes(import).await.unwrap_or_default();
    wire::view(import, &changes)
}

/// GET /imports/{id}.
pub async fn show(State(app): State<App>, Caller(tenant): Caller, PathId(id): PathId, query: Wait) -> Response {
    let found = match query {
        Wait { wait: 0, .. } => app.engine.import(&tenant, id).await,
        Wait { wait, after } => app.wait(&tenant, id, after, Duration::from_secs(wait)).await,
    };
    match found {
        Ok(import) => wire::located(envelope::ok(view(&app, &import).await), id),
        Err(error) => refused(&error, id),
    }
}

/// GET /imports/{id}/events: the import each time it changes, until it has ended.
pub async fn events(State(app): State<App>, Caller(tenant): Caller, PathId(id): PathId) -> Response {
    let first = match app.engine.import(&tenant, id).await {
        Ok(import) => import,
        Err(error) => return refused(&error, id),
    };
    /// How long one look at the import lasts.
    const LOOK: Duration = Duration::from_secs(20);
    let state = Some((Some(first), -1));
    let stream = futures_util::stream::unfold((app, state), move |(app, state)| {
        let tenant = tenant.clone();
        async move {
            let (mut next, mut seen) = state?;
            loop {
                let import = match next.take() {
                    Some(import) => import,
                    None => app.wait(&tenant, id, Some(seen), LOOK).await.ok()?,
                };
                if import.version > seen {
                    let event = Event::default().event("import").id(import.version.to_string());
                    let event = event.data(view(&app, &import).await.to_string());
                    let ended = matches!(import.state(), Stand::Inserted | Stand::Failed(_) | Stand::Cancelled);
                    let state = (!ended).then_some((None, import.version));
                    return Some((Ok::<_, Infallible>(event), (app, state)));
                }
                if *app.stop.borrow() {
                    return None;
                }
                seen = seen.max(import.version);
            }
        }
    });
    let response = Sse::new(stream).keep_alive(KeepAlive::new().interval(Duration::from_secs(15))).into_response();
    wire::located(response, id)
}

/// POST /imports/{id}/answer.
pub async fn answer(State(app): State<App>, Caller(tenant): Caller, PathId(id): PathId, body: Json) -> Response {
    let answers = match answers(Fields::new(body.object)) {
        Ok(answers) => answers,
        Err(bad) => return bad.into_response(),
    };
    let flag = match app.engine.import(&tenant, id).await {
        Ok(import) => import.flag,
        Err(error) => return refused(&error, id),
    };
    match app.engine.answer(&tenant, id, answers).await {
        Ok(()) => outcome(&app, &tenant, id, flag).await,
        Err(error) => refused(&error, id),
    }
}

fn answers(mut fields: Fields) -> Result<Answers, BadField> {
    let object = fields.object("answers")?.ok_or_else(|| BadField::missing("answers"))?;
    let each = |(key, value)| match value {
        Value::String(text) => Ok((key, Secret::new(text))),
        // A number would have lost its leading zeros already.
        _ => Err(BadField::wrong_type(format!("answers.{key}"), "字符串，请加引号", "a text; put it in quotes")),
    };
    object.into_iter().map(each).collect()
}

/// POST /imports/{id}/insert: what was previewed, with no new sign-in. Needs no body; one chooses among the changes.
pub async fn insert(State(app): State<App>, Caller(tenant): Caller, PathId(id): PathId, body: MaybeJson) -> Response {
    let Choosing { chosen, fields } = match Choosing::of(Fields::new(body.0)) {
        Ok(choosing) => choosing,
        Err(bad) => return bad.into_response(),
    };
    match app.engine.insert(&tenant, id, &chosen).await {
        Ok(()) => outcome(&app, &tenant, id, Flag::Insert).await,
        Err(EngineError::NoSuchChange(path)) => {
            let field = fields.get(&path).map(String::as_str).unwrap_or("path");
            wire::located(envelope::no_such_change(field, &path).into_response(), id)
        }
        Err(error) => refused(&error, id),
    }
}

/// DELETE /imports/{id}: cancels and forgets.
pub async fn cancel(State(app): State<App>, Caller(tenant): Caller, PathId(id): PathId) -> Response {
    if let Err(error) = app.engine.cancel(&tenant, id).await {
        return refused(&error, id);
    }
    match app.engine.import(&tenant, id).await {
        Ok(import) => {
            let data = json!({"importId": id, "state": import.state().name()});
            wire::located(envelope::ok(data), id)
        }
        Err(error) => refused(&error, id),
    }
}
