//! One story told to every store: what they must do, and what must not happen.

mod cluster;

use engine::Id;
use engine::store::{
    Added, Audit, CustomerRow, Idempotency, ImportRow, Limit, MAX_ATTEMPTS, Notice, Part, Postgres, Save, Sqlite,
    Store, StoreError,
};

const NOW: i64 = 1_700_000_000_000;

async fn sqlite(dir: &tempfile::TempDir) -> Box<dyn Store> {
    let path = dir.path().join("store.sqlite");
    Box::new(Sqlite::open(&format!("sqlite:{}", path.display())).await.unwrap())
}

fn customer(tenant: &str) -> CustomerRow {
    CustomerRow { id: Id::new(NOW), tenant: tenant.into(), version: 0, body: b"sealed".to_vec(), key: None }
}

fn import(of: &CustomerRow, wake_at: Option<i64>) -> ImportRow {
    ImportRow {
        id: Id::new(NOW),
        tenant: of.tenant.clone(),
        customer: of.id,
        site: "example".into(),
        account: None,
        charged: true,
        state: "signingIn".into(),
        version: 0,
        wake_at,
        preview: None,
        created: NOW,
        body: b"begun".to_vec(),
        key: None,
    }
}

fn next(row: &ImportRow, wake_at: Option<i64>) -> Save {
    let row = ImportRow { version: row.version + 1, wake_at, body: b"later".to_vec(), ..row.clone() };
    Save {
        row,
        secret: Part::Keep,
        browser: Part::Keep,
        documents: None,
        customer: None,
        audit: None,
        notice: None,
        lease_until: 0,
    }
}

fn erased(tenant: &str) -> Audit {
    Audit { at: NOW, tenant: tenant.into(), verb: "erase".into(), customer: b"digest".to_vec() }
}

/// A store with a customer in it.
async fn begun(store: &dyn Store) -> CustomerRow {
    let row = customer("acme");
    store.add_customer(&row, NOW).await.unwrap();
    row
}

async fn tokens_belong_to_their_tenant(store: &dyn Store) {
    store.add_token(b"hash", "acme", "first", NOW).await.unwrap();
    assert_eq!(store.tenant_of(b"hash").await.unwrap().as_deref(), Some("acme"));
    assert_eq!(store.tenant_of(b"other").await.unwrap(), None);
}

async fn rows_are_seen_by_their_tenant_alone(store: &dyn Store) {
    let row = begun(store).await;
    let job = import(&row, None);
    store.add_import(&job, None, &[], None, None).await.unwrap();
    assert!(store.customer("acme", row.id).await.unwrap().is_some());
    assert!(store.customer("other", row.id).await.unwrap().is_none());
    assert!(store.import("acme", job.id).await.unwrap().is_some());
    assert!(store.import("other", job.id).await.unwrap().is_none());
    assert!(!store.delete_customer(row.id, &erased("other")).await.unwrap());
    assert!(matches!(store.add_customer(&row, NOW).await, Err(StoreError::Taken)));
    let theirs = CustomerRow { tenant: "other".into(), ..row.clone() };
    store.add_customer(&theirs, NOW).await.unwrap(); // a platform's own id is its own, not the first comer's
    assert!(store.delete_customer(row.id, &erased("other")).await.unwrap());
    assert!(store.customer("acme", row.id).await.unwrap().is_some());
}

async fn a_writer_that_saw_an_older_version_is_refused(store: &dyn Store) {
    let mut row = begun(store).await;
    row.version = 1;
    store.save_customer(&row, NOW).await.unwrap();
    assert!(matches!(store.save_customer(&row, NOW).await, Err(StoreError::Conflict)));
    let job = import(&row, None);
    store.add_import(&job, None, &[], None, None).await.unwrap();
    store.save(&next(&job, None), NOW).await.unwrap();
    assert!(matches!(store.save(&next(&job, None), NOW).await, Err(StoreError::Conflict)));
}

async fn an_import_and_its_customer_change_together_or_not_at_all(store: &dyn Store) {
    let row = begun(store).await;
    let job = import(&row, None);
    store.add_import(&job, None, &[], None, None).await.unwrap();
    let mut save = next(&job, None);
    save.documents = Some(vec![b"one".to_vec(), b"two".to_vec()]);
    save.customer = Some(CustomerRow { version: 7, ..row.clone() }); // the stored version is 0, not 6
    assert!(matches!(store.save(&save, NOW).await, Err(StoreError::Conflict)));
    assert_eq!(store.import("acme", job.id).await.unwrap().unwrap().version, 0);
    assert!(store.documents(job.id).await.unwrap().is_empty());
    save.customer = Some(CustomerRow { version: 1, body: b"new".to_vec(), ..row.clone() });
    store.save(&save, NOW).await.unwrap();
    assert_eq!(store.customer("acme", row.id).await.unwrap().unwrap().body, b"new");
    assert_eq!(store.documents(job.id).await.unwrap(), [b"one".to_vec(), b"two".to_vec()]);
}

async fn what_is_due_is_claimed_once_and_its_secret_with_it(store: &dyn Store) {
    let row = begun(store).await;
    let job = import(&row, Some(0));
    store.add_import(&job, Some(b"sealed secret"), &[], None, None).await.unwrap();
    store.add_import(&import(&row, Some(NOW + 1)), None, &[], None, None).await.unwrap();
    store.add_import(&import(&row, None), None, &[], None, None).await.unwrap();
    let claimed = store.claim(NOW, NOW + 1000).await.unwrap().unwrap();
    assert_eq!((claimed.row.id, claimed.secret.as_deref()), (job.id, Some(b"sealed secret".as_slice())));
    assert!(store.claim(NOW, NOW + 1000).await.unwrap().is_none(), "claimed, later, or ended");
    // The claimer died: after the lease it is claimed again, and the secret is gone.
    let again = store.claim(NOW + 1000, NOW + 2000).await.unwrap().unwrap();
    assert_eq!((again.row.id, again.secret), (job.id, None));
    let mut save = next(&job, Some(0));
    (save.secret, save.browser) = (Part::Set(b"answer".to_vec()), Part::Set(b"browser".to_vec()));
    store.save(&save, NOW).await.unwrap();
    let freed = store.claim(NOW, NOW + 1).await.unwrap().unwrap();
    let left = (freed.secret.as_deref(), freed.browser.as_deref());
    assert_eq!(left, (Some(b"answer".as_slice()), Some(b"browser".as_slice())));
    let mut save = next(&freed.row, Some(0));
    save.browser = Part::Clear;
    store.save(&save, NOW).await.unwrap();
    assert_eq!(store.claim(NOW, NOW + 1).await.unwrap().unwrap().browser, None);
}

async fn an_import_in_a_workers_hands_is_not_claimed_by_another(store: &dyn Store) {
    let row = begun(store).await;
    store.add_import(&import(&row, Some(0)), None, &[], None, None).await.unwrap();
    let claimed = store.claim(NOW, NOW + 1000).await.unwrap().unwrap();
    let mut save = next(&claimed.row, Some(0));
    save.lease_until = NOW + 1000;
    store.save(&save, NOW).await.unwrap();
    assert!(store.claim(NOW, NOW + 1000).await.unwrap().is_none(), "saved half way, and still in its worker's hands");
    assert!(store.claim(NOW + 1000, NOW + 2000).await.unwrap().is_some(), "its worker died");
}

async fn what_fails_every_time_is_left_alone(store: &dyn Store) {
    let row = begun(store).await;
    store.add_import(&import(&row, Some(0)), None, &[], None, None).await.unwrap();
    for attempt in 1..=MAX_ATTEMPTS {
        assert_eq!(store.claim(NOW + attempt, NOW + attempt).await.unwrap().unwrap().attempts, attempt);
    }
    assert!(store.claim(NOW + 100, NOW + 100).await.unwrap().is_none());
}

async fn the_key_of_a_cancelled_import_is_free(store: &dyn Store) {
    let row = begun(store).await;
    let key = Idempotency { key: b"k".to_vec(), digest: b"digest".to_vec() };
    let job = import(&row, None);
    store.add_import(&job, None, &[], Some(&key), None).await.unwrap();
    let mut save = next(&job, None);
    save.row.state = "cancelled".into();
    store.save(&save, NOW).await.unwrap();
    assert_eq!(store.add_import(&import(&row, None), None, &[], Some(&key), None).await.unwrap(), Added::New);
}

async fn a_key_stands_for_one_request(store: &dyn Store) {
    let row = begun(store).await;
    let key = || Idempotency { key: b"k".to_vec(), digest: b"digest".to_vec() };
    let job = import(&row, None);
    assert_eq!(store.add_import(&job, None, &[], Some(&key()), None).await.unwrap(), Added::New);
    let second = store.add_import(&import(&row, None), None, &[], Some(&key()), None).await.unwrap();
    assert_eq!(second, Added::Before(job.id, b"digest".to_vec()));
    let other = customer("other");
    store.add_customer(&other, NOW).await.unwrap();
    let third = store.add_import(&import(&other, None), None, &[], Some(&key()), None).await.unwrap();
    assert_eq!(third, Added::New, "keys of other tenants are other keys");
}

async fn a_deleted_customer_leaves_nothing(store: &dyn Store) {
    let row = begun(store).await;
    let job = import(&row, Some(0));
    store.add_import(&job, Some(b"secret"), &[b"document".to_vec()], None, None).await.unwrap();
    assert!(store.delete_customer(row.id, &erased("acme")).await.unwrap());
    assert!(store.import("acme", job.id).await.unwrap().is_none());
    assert!(store.documents(job.id).await.unwrap().is_empty());
    assert!(matches!(store.save(&next(&job, None), NOW).await, Err(StoreError::Conflict)));
    let orphan = store.add_import(&import(&row, None), None, &[], None, None).await;
    assert!(matches!(orphan, Err(StoreError::Conflict)), "no import without its customer");
}

async fn a_persons_key_comes_with_each_row_and_goes_with_the_customer(store: &dyn Store) {
    let row = CustomerRow { key: Some(b"wrapped".to_vec()), ..customer("acme") };
    let keyless = begun(store).await;
    store.add_customer(&row, NOW).await.unwrap();
    let (job, other) = (import(&row, Some(0)), import(&keyless, Some(1)));
    for job in [&job, &other] {
        store.add_import(job, None, &[], None, None).await.unwrap();
    }
    let key = Some(b"wrapped".to_vec());
    assert_eq!(store.customer("acme", row.id).await.unwrap().unwrap().key, key);
    assert_eq!(store.import("acme", job.id).await.unwrap().unwrap().key, key);
    assert_eq!(store.claim(NOW, NOW + 1).await.unwrap().unwrap().row.key, key);
    assert_eq!(store.claim(NOW, NOW + 1).await.unwrap().unwrap().row.key, None, "the other person's");
    assert!(store.delete_customer(row.id, &erased("acme")).await.unwrap());
    store.add_customer(&CustomerRow { key: None, ..row.clone() }, NOW).await.unwrap();
    assert_eq!(store.customer("acme", row.id).await.unwrap().unwrap().key, None, "it was gone");
}

async fn the_audit_tells_of_what_happened_and_of_nothing_else(store: &dyn Store) {
    let row = begun(store).await;
    let job = import(&row, None);
    store.add_import(&job, None, &[], None, None).await.unwrap();
    let line = Audit { verb: "insert".into(), ..erased("acme") };
    let mut save = Save { audit: Some(line.clone()), ..next(&job, None) };
    save.customer = Some(CustomerRow { version: 7, ..row.clone() }); // the stored version is 0, not 6
    assert!(matches!(store.save(&save, NOW).await, Err(StoreError::Conflict)));
    assert!(store.audit("acme", 9).await.unwrap().is_empty(), "nothing happened");
    save.customer = None;
    store.save(&save, NOW).await.unwrap();
    assert!(!store.delete_customer(Id::new(NOW), &erased("acme")).await.unwrap());
    assert!(store.delete_customer(row.id, &erased("acme")).await.unwrap());
    assert_eq!(store.audit("acme", 9).await.unwrap(), [erased("acme"), line]);
    assert_eq!(store.audit("acme", 1).await.unwrap(), [erased("acme")]);
    assert!(store.audit("other", 9).await.unwrap().is_empty());
}

async fn a_living_worker_keeps_its_import(store: &dyn Store) {
    let row = begun(store).await;
    let job = import(&row, Some(0));
    store.add_import(&job, None, &[], None, None).await.unwrap();
    let claimed = store.claim(NOW, NOW + 1000).await.unwrap().unwrap().row;
    store.hold(claimed.id, claimed.version, NOW + 5000).await.unwrap();
    assert!(store.claim(NOW + 1000, NOW + 2000).await.unwrap().is_none());
    store.save(&next(&claimed, Some(0)), NOW).await.unwrap();
    store.hold(claimed.id, claimed.version, NOW + 5000).await.unwrap();
    store.hold(claimed.id, claimed.version + 1, NOW + 5000).await.unwrap();
    assert!(store.claim(NOW, NOW + 1).await.unwrap().is_some(), "what was given free stays free");
}

async fn a_preview_leads_to_its_import(store: &dyn Store) {
    let row = begun(store).await;
    let job = import(&row, None);
    store.add_import(&job, None, &[], None, None).await.unwrap();
    let preview = Id::new(NOW);
    let mut save = next(&job, None);
    save.row.preview = Some(preview);
    store.save(&save, NOW).await.unwrap();
    assert_eq!(store.import_of_preview("acme", preview).await.unwrap().unwrap().id, job.id);
    assert!(store.import_of_preview("other", preview).await.unwrap().is_none());
}

async fn a_message_is_kept_with_its_change_and_claimed_by_one(store: &dyn Store) {
    let row = begun(store).await;
    let job = import(&row, None);
    store.add_import(&job, None, &[], None, None).await.unwrap();
    let notice = Notice { id: Id::new(NOW), body: "{}".into(), attempts: 0, created: NOW };
    let save = || Save { notice: Some(notice.clone()), ..next(&job, None) };
    assert!(store.claim_notice(NOW, NOW + 10).await.unwrap().is_none());
    store.save(&save(), NOW).await.unwrap();
    assert!(matches!(store.save(&save(), NOW).await, Err(StoreError::Conflict)), "and not without it");
    let claimed = store.claim_notice(NOW, NOW + 10).await.unwrap().unwrap();
    assert_eq!(claimed, Notice { attempts: 1, ..notice.clone() });
    assert!(store.claim_notice(NOW + 9, NOW + 20).await.unwrap().is_none(), "in the hands of another");
    let again = store.claim_notice(NOW + 10, NOW + 20).await.unwrap().unwrap();
    assert_eq!(again.attempts, 2, "who claimed it died");
    store.end_notice(again.id, Some(NOW + 50)).await.unwrap();
    assert!(store.claim_notice(NOW + 49, NOW + 60).await.unwrap().is_none());
    assert!(store.claim_notice(NOW + 50, NOW + 60).await.unwrap().is_some());
    store.end_notice(again.id, None).await.unwrap();
    assert!(store.claim_notice(NOW + 99, NOW + 100).await.unwrap().is_none());
}

async fn customers_are_listed_page_by_page(store: &dyn Store) {
    let mut all = Vec::new();
    for tenant in ["acme", "other", "acme", "acme"] {
        let row = customer(tenant);
        store.add_customer(&row, NOW).await.unwrap();
        all.push((row.tenant, row.id));
    }
    all.sort();
    let names = |rows: Vec<CustomerRow>| rows.into_iter().map(|r| (r.tenant, r.id)).collect::<Vec<_>>();
    let first = names(store.customers(None, None, 3).await.unwrap());
    let (tenant, id) = first.last().unwrap().clone();
    let rest = names(store.customers(None, Some((&tenant, id)), 3).await.unwrap());
    assert_eq!([first, rest].concat(), all);
    let theirs = names(store.customers(Some("acme"), Some((&all[0].0, all[0].1)), 9).await.unwrap());
    assert_eq!(theirs, all[1..3]);
    assert_eq!(names(store.customers(Some("other"), None, 9).await.unwrap()), all[3..]);
}

async fn a_customer_has_so_many_imports_of_a_site_in_a_day(store: &dyn Store) {
    let row = begun(store).await;
    let limit = |most| Limit { since: NOW, most };
    let add = async |job: &ImportRow, most| store.add_import(job, None, &[], None, Some(&limit(most))).await.unwrap();
    let (first, mut second) = (import(&row, Some(0)), import(&row, None));
    assert_eq!(add(&first, 1).await, Added::New);
    assert_eq!(add(&second, 1).await, Added::OverLimit);
    assert!(store.import("acme", second.id).await.unwrap().is_none(), "nothing was added");
    second.site = "another".into();
    assert_eq!(add(&second, 1).await, Added::New, "each site has its own");
    let mut given_back = next(&first, None);
    given_back.row.charged = false;
    store.save(&given_back, NOW).await.unwrap();
    let mut yesterday = import(&row, None);
    yesterday.created = NOW - 1;
    assert_eq!(add(&yesterday, 1).await, Added::New, "what failed is given back");
    assert_eq!(add(&import(&row, None), 1).await, Added::New, "yesterday's don't count");
    assert_eq!(add(&import(&row, None), 1).await, Added::OverLimit);
}

async fn an_account_is_signed_in_to_once_at_a_time(store: &dyn Store) {
    let row = begun(store).await;
    let of = |account: Option<&[u8]>| ImportRow { account: account.map(<[u8]>::to_vec), ..import(&row, Some(0)) };
    let (first, second) = (of(Some(b"a")), of(Some(b"a")));
    for job in [&first, &second] {
        store.add_import(job, None, &[], None, None).await.unwrap();
    }
    let claimed = store.claim(NOW, NOW + 1000).await.unwrap().unwrap().row;
    assert!(store.claim(NOW, NOW + 1000).await.unwrap().is_none(), "the other sign-in waits");
    store.add_import(&of(Some(b"b")), None, &[], None, None).await.unwrap();
    store.add_import(&of(None), None, &[], None, None).await.unwrap();
    for _ in 0..2 {
        assert!(store.claim(NOW, NOW + 1000).await.unwrap().is_some(), "others don't");
    }
    assert!(store.claim(NOW, NOW + 1000).await.unwrap().is_none());
    let done = Save { row: ImportRow { state: "preview".into(), ..next(&claimed, None).row }, ..next(&claimed, None) };
    store.save(&done, NOW).await.unwrap();
    let next = store.claim(NOW, NOW + 1000).await.unwrap().unwrap().row;
    assert!(next.id != claimed.id && [first.id, second.id].contains(&next.id));
}

async fn two_claim_at_once_and_none_is_claimed_twice(store: &dyn Store) {
    let row = begun(store).await;
    for n in 0..40 {
        let account = (n % 2 == 0).then(|| vec![n / 4]);
        let job = ImportRow { account, ..import(&row, Some(0)) };
        store.add_import(&job, None, &[], None, None).await.unwrap();
    }
    let worker = async || {
        let mut mine = Vec::new();
        let mut idle = 0;
        while idle < 20 {
            match store.claim(NOW, NOW + 1000).await.unwrap() {
                Some(claimed) => mine.push(claimed.row),
                None => idle += 1,
            }
        }
        mine
    };
    let (a, b, c) = tokio::join!(worker(), worker(), worker());
    let all: Vec<ImportRow> = [a, b, c].concat();
    let ids: std::collections::BTreeSet<String> = all.iter().map(|r| r.id.to_string()).collect();
    assert_eq!(ids.len(), all.len(), "claimed twice");
    let accounts: Vec<_> = all.iter().filter_map(|r| r.account.clone()).collect();
    let once: std::collections::BTreeSet<_> = accounts.iter().collect();
    assert_eq!((once.len(), accounts.len(), all.len()), (10, 10, 30), "two sign-ins of one account");
}

/// The stories, told to a store that is opened anew for each.
macro_rules! tell {
    ($($story:ident),* $(,)?) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $story() {
                let dir = tempfile::tempdir().unwrap();
                super::$story(&*super::sqlite(&dir).await).await;
            })*
        }

        /// All in one test: a cluster takes longer to make than the stories to tell.
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn postgres_tells_the_same() {
            let cluster = cluster::Cluster::start();
            $(
                println!("{}", stringify!($story));
                let store = Postgres::open(&cluster.database(stringify!($story))).await.unwrap();
                $story(&store).await;
            )*
        }
    };
}

tell!(
    tokens_belong_to_their_tenant,
    rows_are_seen_by_their_tenant_alone,
    a_writer_that_saw_an_older_version_is_refused,
    an_import_and_its_customer_change_together_or_not_at_all,
    what_is_due_is_claimed_once_and_its_secret_with_it,
    an_import_in_a_workers_hands_is_not_claimed_by_another,
    what_fails_every_time_is_left_alone,
    the_key_of_a_cancelled_import_is_free,
    a_key_stands_for_one_request,
    a_deleted_customer_leaves_nothing,
    a_persons_key_comes_with_each_row_and_goes_with_the_customer,
    the_audit_tells_of_what_happened_and_of_nothing_else,
    a_living_worker_keeps_its_import,
    a_preview_leads_to_its_import,
    customers_are_listed_page_by_page,
    a_message_is_kept_with_its_change_and_claimed_by_one,
    a_customer_has_so_many_imports_of_a_site_in_a_day,
    an_account_is_signed_in_to_once_at_a_time,
    two_claim_at_once_and_none_is_claimed_twice,
);
