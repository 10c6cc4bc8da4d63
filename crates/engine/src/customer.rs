//! A customer: the profile as the platform shows it, and the resumes it was filled from; and what can be done with one.

use crate::clock::wire_time;
use crate::conflict::Conflict;
use crate::engine::{Engine, EngineError, key_place, unreadable};
use crate::history::Step;
use crate::id::Id;
use crate::store::{Audit, CustomerRow, StoreError};
use resume::merge::Origins;
use resume::{CustomerProfile, Resume};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// A customer of a tenant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Customer {
    /// The customer's id, the `customerId` of requests.
    pub id: Id,
    /// Whose customer this is.
    pub tenant: String,
    /// Counts the changes; a writer that has seen an older one is refused.
    pub version: i64,
    /// The profile on the wire.
    pub profile: CustomerProfile,
    /// Which import wrote which value; what is not named here was written by hand.
    pub origins: Origins,
    /// The last resume inserted from each site, whole.
    pub resumes: Vec<Inserted>,
    /// What imports say against stored values.
    #[serde(default)]
    pub conflicts: Vec<Conflict>,
    /// The inserts, the latest last.
    #[serde(default)]
    pub history: Vec<Step>,
    /// The wrapped key of this person, as the row brought it.
    #[serde(skip)]
    pub(crate) key: Option<Vec<u8>>,
}

/// A resume that was inserted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Inserted {
    /// The site it came from.
    pub web_name: String,
    /// The import that brought it.
    pub import_id: Id,
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// The resume.
    pub resume: Resume,
}

/// The verbs about customers.
impl Engine {
    /// Adds a customer; ids that are not given are made. What the profile holds counts as written by hand.
    pub async fn add_customer(
        &self,
        tenant: &str,
        id: Option<Id>,
        user_id: Option<String>,
        mut profile: CustomerProfile,
    ) -> Result<Customer, EngineError> {
        let now = self.clock().now();
        let id = id.unwrap_or_else(|| Id::new(now));
        profile.id = id.to_string();
        profile.user_id = user_id.unwrap_or_else(|| Id::new(now).to_string());
        resume::merge::give_ids(&mut profile, &mut || Id::new(now).to_string());
        profile.integrity = resume::score::integrity(&profile);
        profile.last_activity_time = wire_time(now);
        let customer = Customer {
            id,
            tenant: tenant.into(),
            version: 0,
            profile,
            origins: Default::default(),
            resumes: Vec::new(),
            conflicts: Vec::new(),
            history: Vec::new(),
            key: Some(self.vault.new_key(&key_place(tenant, id))),
        };
        match self.store.add_customer(&self.seal_customer(&customer)?, now).await {
            Err(StoreError::Taken) => Err(EngineError::Taken),
            other => Ok(other.map(|()| customer)?),
        }
    }

    /// A customer.
    pub async fn customer(&self, tenant: &str, id: Id) -> Result<Customer, EngineError> {
        self.stored_customer(tenant, id).await?.ok_or(EngineError::NotFound)
    }

    /// Customers after this one, of one tenant or of all, by tenant and id; at most `limit`.
    pub async fn customers(
        &self,
        tenant: Option<&str>,
        after: Option<(&str, Id)>,
        limit: i64,
    ) -> Result<Vec<Customer>, EngineError> {
        let rows = self.store.customers(tenant, after, limit).await?;
        Ok(rows.into_iter().map(|row| self.open_customer(row)).collect::<Result<_, _>>()?)
    }

    /// The profile that a preview shows, while it is kept.
    pub async fn preview(&self, tenant: &str, id: Id) -> Result<CustomerProfile, EngineError> {
        let row = self.store.import_of_preview(tenant, id).await?.ok_or(EngineError::NotFound)?;
        let preview = self.open_import(&row)?.preview.ok_or(EngineError::NotFound)?;
        if preview.expires <= self.clock().now() {
            return Err(EngineError::NotFound);
        }
        Ok(preview.profile)
    }

    /// Edits a customer by hand: `edit` gets the present profile and gives the new one. What it changes counts as
    /// written by hand from now on. Ids, time and completeness stay ours.
    pub async fn edit_customer(
        &self,
        tenant: &str,
        id: Id,
        edit: impl Fn(&CustomerProfile) -> CustomerProfile + Send + Sync,
    ) -> Result<Customer, EngineError> {
        let edit = |customer: &mut Customer| {
            let now = self.clock().now();
            let mut profile = edit(&customer.profile);
            profile.id = customer.profile.id.clone();
            profile.user_id = customer.profile.user_id.clone();
            resume::merge::give_ids(&mut profile, &mut || Id::new(now).to_string());
            profile.integrity = resume::score::integrity(&profile);
            let before = std::mem::replace(&mut customer.profile, profile);
            resume::merge::edited_by_hand(&before, &customer.profile, &mut customer.origins);
            customer.edited(&before);
            Ok(())
        };
        self.change_customer(tenant, id, edit).await.map(|(customer, ())| customer)
    }

    /// Changes a customer as it is stored now. One who is changed meanwhile is changed anew; each time somebody gets
    /// ahead, so that it can't go on for ever.
    pub(crate) async fn change_customer<T>(
        &self,
        tenant: &str,
        id: Id,
        change: impl Fn(&mut Customer) -> Result<T, EngineError>,
    ) -> Result<(Customer, T), EngineError> {
        loop {
            let mut customer = self.customer(tenant, id).await?;
            let before = customer.clone();
            let now = self.clock().now();
            let done = change(&mut customer)?;
            if customer == before {
                return Ok((customer, done));
            }
            if customer.profile != before.profile {
                customer.profile.last_activity_time = wire_time(now);
            }
            customer.version += 1;
            match self.store.save_customer(&self.seal_customer(&customer)?, now).await {
                Err(StoreError::Conflict) => continue,
                other => return Ok(other.map(|()| (customer, done))?),
            }
        }
    }

    /// Erases a customer with all imports, and the key that they were sealed under.
    pub async fn delete_customer(&self, tenant: &str, id: Id) -> Result<(), EngineError> {
        if self.store.delete_customer(id, &self.audit_of("erase", tenant, id)).await? {
            Ok(())
        } else {
            Err(EngineError::NotFound)
        }
    }

    /// What was done to customers' profiles, the latest first, of the latest so many; it names nobody. With an id, what
    /// was done to that customer, who may have been erased since.
    pub async fn audit(&self, tenant: &str, of: Option<Id>, most: u32) -> Result<Vec<Audit>, EngineError> {
        let digest = of.map(|id| self.audit_of("", tenant, id).customer);
        let mut lines = self.store.audit(tenant, most).await?;
        lines.retain(|line| digest.as_ref().is_none_or(|digest| *digest == line.customer));
        Ok(lines)
    }

    /// A line for the audit: the customer's id is a digest, which only the key's holder can look up.
    pub(crate) fn audit_of(&self, verb: &str, tenant: &str, id: Id) -> Audit {
        let customer = self.vault.digest(format!("customers/{tenant}/{id}").as_bytes());
        Audit { at: self.clock().now(), tenant: tenant.into(), verb: verb.into(), customer }
    }

    pub(crate) async fn stored_customer(&self, tenant: &str, id: Id) -> Result<Option<Customer>, StoreError> {
        let Some(row) = self.store.customer(tenant, id).await? else { return Ok(None) };
        self.open_customer(row).map(Some)
    }

    fn open_customer(&self, row: CustomerRow) -> Result<Customer, StoreError> {
        let CustomerRow { tenant, id, version, body, key } = row;
        let bytes = self.person(&tenant, id, &key)?.open(&format!("customers/{tenant}/{id}"), &body)?;
        let mut customer: Customer = serde_json::from_slice(&bytes).map_err(unreadable)?;
        (customer.version, customer.key) = (version, key);
        Ok(customer)
    }

    pub(crate) fn seal_customer(&self, customer: &Customer) -> Result<CustomerRow, StoreError> {
        let (id, tenant, key) = (customer.id, customer.tenant.clone(), customer.key.clone());
        let bytes = Zeroizing::new(serde_json::to_vec(customer).unwrap_or_default());
        let body = self.person(&tenant, id, &key)?.seal(&format!("customers/{tenant}/{id}"), &bytes);
        Ok(CustomerRow { id, tenant, version: customer.version, body, key })
    }
}
