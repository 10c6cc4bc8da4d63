//! `advance`: one step of an import, one arm per state. It changes nothing but the import it is given; the worker saves.

use crate::choice::joined;
use crate::clock::{Clock, wire_time};
use crate::customer::Customer;
use crate::engine::Settings;
use crate::id::Id;
use crate::import::{Asked, Event, Flag, Import, Preview, State};
use crate::pick::pick;
use resume::merge::give_ids;
use resume::{Document, Note, NoteKind, Origin};
use sites::{Browser, Reply, SignIn, Site, SiteError};
use std::sync::Arc;
use std::time::Duration;

/// What a step works with, and what it leaves behind for the next.
pub(crate) struct Hand<'a> {
    pub settings: &'a Settings,
    pub clock: &'a Clock,
    /// The site; none for a file that no site has recognised yet.
    pub site: Option<&'a Arc<dyn Site>>,
    /// The browser; dropped with its session once the documents are here.
    pub browser: Option<Browser>,
    /// What the person said; taken by the step that says it to the site, and so never said twice.
    pub said: Option<Reply>,
    /// What was fetched or uploaded.
    pub documents: Vec<Document>,
    /// The customer as stored; changed by an insert.
    pub customer: Customer,
}

/// Takes one step and says what happened.
pub(crate) async fn advance(import: &mut Import, hand: &mut Hand<'_>) -> Event {
    match import.state() {
        State::SigningIn => match hand.said.take() {
            Some(said) => limited(import, hand, |i, h| Box::pin(sign_in(i, h, said))).await,
            // Whoever took the credentials died with them; saying them again might post them twice.
            None => Event::Failed(SiteError::Interrupted),
        },
        // An import that waits for an answer is due when the challenge expires.
        State::Asking => Event::Failed(SiteError::ChallengeExpired),
        State::Waiting if import.asked.as_ref().is_none_or(|a| a.expires <= hand.clock.now()) => {
            Event::Failed(SiteError::ChallengeExpired)
        }
        State::Waiting => limited(import, hand, |i, h| Box::pin(sign_in(i, h, Reply::Poll))).await,
        State::Fetching => limited(import, hand, |i, h| Box::pin(fetch(i, h))).await,
        State::Reading => read(import, hand).await,
        State::Preview if import.flag == Flag::Insert => insert(import, hand),
        // A preview that nobody wanted is due when it expires.
        State::Preview => Event::Cancelled,
        State::Inserted | State::Failed(_) => Event::Expired,
        State::Cancelled => Event::Cancelled,
    }
}

type Step<'a> = std::pin::Pin<Box<dyn Future<Output = Result<Event, SiteError>> + Send + 'a>>;

/// Runs a step that speaks to the site, within what is left of the import's time; waiting for the person doesn't count.
async fn limited<'h>(
    import: &mut Import,
    hand: &mut Hand<'h>,
    step: impl for<'a> FnOnce(&'a mut Import, &'a mut Hand<'h>) -> Step<'a>,
) -> Event {
    let left = hand.settings.import_time.saturating_sub(Duration::from_millis(import.spent.max(0) as u64));
    let begun = tokio::time::Instant::now();
    let done = tokio::time::timeout(left, step(import, hand)).await;
    import.spent += begun.elapsed().as_millis() as i64;
    match done {
        Ok(Ok(event)) => event,
        Ok(Err(error)) => Event::Failed(error),
        Err(_) => Event::Failed(SiteError::Timeout),
    }
}

async fn sign_in(import: &mut Import, hand: &mut Hand<'_>, said: Reply) -> Result<Event, SiteError> {
    let (site, browser) = (hand.site.ok_or(SiteError::Unsupported)?, hand.browser.as_mut());
    let browser = browser.ok_or(SiteError::Interrupted)?;
    let now = hand.clock.now();
    let expires = now + hand.settings.challenge_time.as_millis() as i64;
    match site.sign_in(browser, said).await? {
        SignIn::Done => Ok(Event::SignedIn),
        SignIn::Ask { challenge, wrong } => {
            import.asked = Some(Asked { challenge, wrong, expires });
            Ok(Event::Asked)
        }
        SignIn::Wait { challenge, every } => {
            // Polling again doesn't prolong the person's time.
            let expires = import.asked.as_ref().map_or(expires, |a| a.expires);
            import.poll_at = Some((now + every.as_millis() as i64).min(expires));
            import.asked = Some(Asked { challenge, wrong: false, expires });
            Ok(Event::Waits)
        }
    }
}

async fn fetch(import: &mut Import, hand: &mut Hand<'_>) -> Result<Event, SiteError> {
    let site = hand.site.ok_or(SiteError::Unsupported)?;
    let browser = hand.browser.as_mut().ok_or(SiteError::Interrupted)?;
    import.resumes = site.list(browser).await?;
    let picked = pick(&import.resumes, import.which.as_deref());
    if picked.taken.is_empty() {
        return Err(SiteError::NoResume);
    }
    let mut documents = Vec::new();
    for which in &picked.taken {
        documents.extend(site.fetch(browser, which).await?);
    }
    hand.documents = documents;
    hand.browser = None; // the session is not needed any more
    import.notes = picked.others.iter().map(other_resume).collect();
    Ok(Event::Fetched)
}

fn other_resume(other: &sites::ResumeRef) -> Note {
    let updated = other.updated.map(|d| d.to_string()).unwrap_or_default();
    Note::of(NoteKind::OtherResumes, &other.id, format!("{} {} {updated}", other.id, other.title).trim())
}

/// What an operator must see to follow a site that has changed: the documents that couldn't be read, else the last page
/// that the site answered with, without its address's query.
pub(crate) fn evidence(error: &SiteError, hand: &Hand<'_>) -> Vec<Document> {
    if !matches!(error, SiteError::Changed { .. }) {
        return Vec::new();
    }
    if !hand.documents.is_empty() {
        return hand.documents.clone();
    }
    let last = hand.browser.as_ref().and_then(Browser::last);
    let page = last.map(|page| {
        let mut address = page.url.clone();
        address.set_query(None); // it may hold a session
        Document::new(page.body.clone(), Origin::Web(address.into()))
    });
    page.into_iter().collect()
}

/// Reading takes processor time, not waiting time: it runs beside the others' waiting. A reader that panics on a document
/// ends this import and no other.
async fn read(import: &mut Import, hand: &mut Hand<'_>) -> Event {
    let documents: Arc<[Document]> = std::mem::take(&mut hand.documents).into();
    let (site, today, keep_id_numbers) = (hand.site.cloned(), hand.clock.today(), hand.settings.keep_id_numbers);
    let reading = tokio::task::spawn_blocking({
        let documents = documents.clone();
        move || sites::understand(&documents, site.as_ref(), keep_id_numbers, today)
    });
    let mut read = match reading.await {
        Ok(Ok(read)) => read,
        Ok(Err(error)) => return Event::Failed(error),
        Err(_) => {
            hand.documents = documents.to_vec(); // the operator must see them
            return Event::Failed(SiteError::Changed { what: "reading".into() });
        }
    };
    if !hand.settings.keep_photo {
        without_photo(&mut read);
    }
    let now = hand.clock.now();
    import.site = read.site.id.into();
    import.notes.extend(read.notes);
    let mut profile = resume::profile::from_resume(&read.resume, today);
    let id = Id::new(now);
    profile.id = id.to_string();
    profile.user_id = hand.customer.profile.user_id.clone();
    profile.last_activity_time = wire_time(now);
    give_ids(&mut profile, &mut || Id::new(now).to_string());
    import.receipt = read.receipt;
    let expires = now + hand.settings.preview_time.as_millis() as i64;
    import.preview = Some(Preview { id, profile, expires });
    import.resume = Some(read.resume);
    Event::Read
}

/// Leaves the photo's address out, and says so.
fn without_photo(read: &mut sites::Read) {
    let copies = read.resume.translations.values_mut().map(|copy| copy.person.photo.take());
    let held = copies.fold(false, |held, photo| held | photo.is_some()) | read.resume.person.photo.take().is_some();
    if held {
        read.notes.push(Note::of(NoteKind::Withheld, "photo", ""));
    }
}

fn insert(import: &mut Import, hand: &mut Hand<'_>) -> Event {
    let (customer, now) = (&mut hand.customer, hand.clock.now());
    import.repeats = customer.repeats(import);
    if import.repeats.is_some() {
        import.changes.clear();
        return Event::Inserted;
    }
    let Some(merged) = joined(import, customer, hand.clock.today(), now) else {
        return Event::Failed(SiteError::NoResume);
    };
    let Some(resume) = import.resume.take() else { return Event::Failed(SiteError::NoResume) };
    import.changes = merged.changes.clone();
    customer.insert(import, merged, resume, now);
    Event::Inserted
}
