//! POST /resume: the contract. Signs in on the person's behalf, previews or inserts.

use super::App;
use super::body::Json;
use super::envelope::{self, BadField};
use super::fields::Fields;
use super::imports::outcome;
use super::site_names::{self, Meant};
use super::sites;
use super::token::Caller;
use ::sites::{Credentials, SiteError};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use engine::{Begin, Engine, EngineError};
use zeroize::Zeroizing;

/// POST /resume.
pub async fn import(State(app): State<App>, Caller(tenant): Caller, headers: HeaderMap, body: Json) -> Response {
    let (meant, credentials, begin) = match understood(&app.engine, &headers, body) {
        Ok(understood) => understood,
        Err(bad) => return bad.into_response(),
    };
    if let Err(error) = app.engine.customer(&tenant, begin.customer).await {
        return envelope::engine_error(&error, None);
    }
    let Meant::Built(site) = meant else { return sites::unsupported(&app.engine, "") };
    let flag = begin.flag;
    match app.engine.start(&tenant, &site, credentials, begin).await {
        Ok(id) => outcome(&app, &tenant, id, flag).await,
        Err(EngineError::Site(SiteError::Unsupported)) => sites::unsupported(&app.engine, &site),
        Err(error) => envelope::engine_error(&error, None),
    }
}

type Understood = (Meant, Credentials, Begin);

/// What the body says. Fields are looked at in the order of the contract, so that the first wrong one is named.
fn understood(engine: &Engine, headers: &HeaderMap, body: Json) -> Result<Understood, BadField> {
    let mut fields = Fields::new(body.object);
    let (meant, credentials) = site_names::take(&mut fields, engine)?;
    let begin = fields.begin(headers, || Zeroizing::new([b"resume\n", &body.bytes[..]].concat()))?;
    Ok((meant, credentials, begin))
}
