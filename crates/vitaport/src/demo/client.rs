//! A client of the contract, as a platform's engineer would write one.

use anyhow::ensure;
use reqwest::multipart::{Form, Part};
use serde_json::Value;

/// A client of the contract.
pub struct Client {
    /// Where the service listens.
    pub base: String,
    /// The tenant's token.
    pub token: String,
    http: reqwest::Client,
}

/// An answer.
pub struct Answer {
    /// HTTP status, which the body's `code` equals.
    pub status: u16,
    /// Where the import is to be seen.
    pub location: Option<String>,
    /// The envelope.
    pub body: Value,
}

impl Answer {
    /// Prints the body.
    pub fn show(&self) -> anyhow::Result<()> {
        println!("{}", serde_json::to_string_pretty(&self.body)?);
        Ok(())
    }

    /// The profile in the platform's envelope.
    pub fn profile(&self) -> &Value {
        &self.body["data"]["customerProfiles"][0]
    }
}

impl Client {
    /// A client of a service.
    pub fn new(base: String, token: String) -> anyhow::Result<Self> {
        Ok(Client { base, token, http: reqwest::Client::builder().no_proxy().build()? })
    }

    /// Calls, and prints the call as one that can be pasted.
    pub async fn call(&self, method: &str, path: &str, body: Option<&Value>) -> anyhow::Result<Answer> {
        let data = body.map(|b| format!(" -H 'Content-Type: application/json' -d '{b}'")).unwrap_or_default();
        println!("curl -i -X {method} {}{path} -H 'Authorization: Bearer {}'{data}", self.base, self.token);
        let answer = self.quiet(method, path, body).await?;
        println!("→ {}", answer.status);
        Ok(answer)
    }

    /// Calls.
    pub async fn quiet(&self, method: &str, path: &str, body: Option<&Value>) -> anyhow::Result<Answer> {
        let mut request = self.http.request(method.parse()?, format!("{}{path}", self.base)).bearer_auth(&self.token);
        if let Some(body) = body {
            request = request.json(body);
        }
        Self::answered(request.send().await?).await
    }

    /// Uploads an exported file for a customer, to be previewed.
    pub async fn upload(&self, customer: &str, name: &str, bytes: &'static [u8]) -> anyhow::Result<Answer> {
        let file = Part::bytes(bytes).file_name(name.to_owned());
        let form = Form::new().part("file", file).text("customerId", customer.to_owned()).text("flag", "preview");
        let request = self.http.post(format!("{}/imports", self.base)).bearer_auth(&self.token).multipart(form);
        Self::answered(request.send().await?).await
    }

    async fn answered(response: reqwest::Response) -> anyhow::Result<Answer> {
        let location = response.headers().get("location").and_then(|v| v.to_str().ok()).map(str::to_owned);
        let status = response.status().as_u16();
        let body: Value = serde_json::from_str(&response.text().await?)?;
        ensure!(body["code"] == status, "code is not the status {status}: {body}");
        Ok(Answer { status, location, body })
    }
}
