//! What may move on LinkedIn: every address, field, phrase and name that this folder relies on.
//!
//! Sources: `Android library` public code that signs in as the old Android library does (2019 to 2025, quoted until 2026);
//! `2020 script` a public script that fills in the web form and answers its PIN; `2024 forms` the fuller form as posted in
//! 2024 and 2025; `2026 browser tool` a public tool that drives a browser (2026-08); `web clients` public clients of the web
//! application's API (2019 to 2026) and reports of 2026; `ours` nothing was found.

crate::facts! {
    /// Which door a password goes through: `form` (the web form) or `library` (that of the old Android library). The form
    /// is the one whose second steps were seen answered in the same browser, and what a person's own browser uses;
    /// challenges of the library's door were seen to stay closed even when solved.
    DOOR = "form", "2020 script, 2026 browser tool", "2020-2026", Known;
    /// The page with the form.
    FORM = "https://www.linkedin.com/login", "2020 script, 2024 forms", "2020-2026", Known;
    /// Where the form is posted, with all its hidden inputs.
    SUBMIT = "https://www.linkedin.com/checkpoint/lg/login-submit", "2020 script, 2024 forms", "2020-2026", Known;
    /// The field of the name.
    FIELD_NAME = "session_key", "2020 script, 2024 forms", "2019-2026", Known;
    /// The field of the password; also what tells that a page is the form.
    FIELD_PASSWORD = "session_password", "2020 script, 2024 forms", "2019-2026", Known;
    /// Where who is let in lands.
    LANDS_IN = "feed,mynetwork", "2020 script, 2026 browser tool", "2020-2026", Known;
    /// Where who is challenged lands.
    LANDS_CHALLENGED = "checkpoint/challenge,checkpoint/challengesV2", "2020 script, 2026 browser tool", "2020-2026", Known;
    /// Where a session that is none lands.
    WALLS = "login,uas/login,authwall,checkpoint", "web clients, 2026 browser tool", "2019-2026", Known;
    /// What the page says that lets one choose among remembered accounts.
    SAYS_PICKER = "Sign in using another account", "2026 browser tool", "2026", Known;
    /// What is said of too many tries.
    SAYS_TOO_MANY = "too many attempts", "ours", "-", Guess;
    /// What is said of a restricted account.
    SAYS_RESTRICTED = "Your account has been restricted", "ours", "-", Guess;
    /// Part of an id on the page of a PIN by e-mail.
    ID_EMAIL = "email-pin-submit-button", "2026 browser tool", "2026", Known;
    /// Part of an id on the page of a PIN by text message.
    ID_SMS = "input__phone_verification_pin", "2026 browser tool", "2026", Known;
    /// Part of an id on the page of an authenticator's code.
    ID_AUTHENTICATOR = "auth-app-div", "2026 browser tool", "2026", Known;
    /// Part of an id on the page of an approval in the app.
    ID_APP = "d_checkpoint_ch_linkedInAppChallengeActivityDevice", "2026 browser tool", "2026", Known;
    /// Part of an id on the page of a captcha.
    ID_CAPTCHA = "captchaV2Challenge", "2026 browser tool", "2026", Known;
    /// Where a PIN is posted, with all hidden inputs of its page.
    VERIFY = "https://www.linkedin.com/checkpoint/challenge/verify", "2020 script", "2020-2026", Known;
    /// The field of the PIN.
    FIELD_PIN = "pin", "2020 script, 2026 browser tool", "2020-2026", Known;
    /// After how many wrong PINs we stop, should the site not.
    PIN_TRIES = "5", "ours", "-", Guess;
    /// What is said of a PIN that came too late.
    SAYS_PIN_EXPIRED = "This code has expired", "ours", "-", Guess;
    /// The door of the Android library.
    AUTH = "https://www.linkedin.com/uas/authenticate", "Android library", "2019-2026", Known;
    /// How the library calls itself.
    AUTH_AGENT = "ANDROID OS", "Android library", "2019-2026", Known;
    /// A header of the library.
    AUTH_LIBRARY = "x-li-user-agent: LIAuthLibrary:0.0.3 com.linkedin.android:4.1.881 Asus_ASUS_Z01QD:android_9", "Android library", "2019-2026", Known;
    /// A header of the library.
    AUTH_LANGUAGE = "x-user-language: en", "Android library", "2019-2026", Known;
    /// A header of the library.
    AUTH_LOCALE = "x-user-locale: en_US", "Android library", "2019-2026", Known;
    /// A header of the library.
    AUTH_ACCEPTS = "accept-language: en-us", "Android library", "2019-2026", Known;
    /// The key of what came of it.
    AUTH_RESULT = "login_result", "Android library", "2019-2026", Known;
    /// Let in.
    AUTH_PASS = "PASS", "Android library", "2019-2026", Known;
    /// Challenged; comes with HTTP 401.
    AUTH_CHALLENGE = "CHALLENGE", "Android library", "2019-2026", Known;
    /// The key of where the challenge is.
    AUTH_CHALLENGE_URL = "challenge_url", "Android library", "2019-2026", Known;
    /// Name or password are wrong.
    AUTH_WRONG = "BAD_PASSWORD,BAD_EMAIL", "Android library", "2019-2026", Known;
    /// The domain of a pasted cookie.
    DOMAIN = "linkedin.com", "web clients", "2012-2026", Known;
    /// The cookie that is the session.
    SESSION = "li_at", "web clients", "2019-2026", Known;
    /// What it becomes when the session is ended.
    DELETED = "delete me", "web clients", "2026", Known;
    /// The cookie of the CSRF token, in quotes; it changes while the session lasts.
    CSRF_COOKIE = "JSESSIONID", "web clients", "2019-2026", Known;
    /// The header that says the same without quotes.
    CSRF_HEADER = "csrf-token", "web clients", "2019-2026", Known;
    /// The cookie of the browser's identity: without it a session dies after a few requests.
    IDENTITY = "bcookie", "web clients", "2019-2026", Known;
    /// A page that gives a bare session the cookies that belong to it.
    SEED = "https://www.linkedin.com/feed/", "web clients", "2019-2026", Known;
    /// What is said of a CSRF token that isn't the session's.
    SAYS_CSRF = "CSRF check failed.", "web clients", "2019-2026", Known;
    /// A header of every call: without it the answer has another shape.
    ACCEPT = "accept: application/vnd.linkedin.normalized+json+2.1", "web clients", "2019-2026", Known;
    /// A header of every call: without it 400.
    RESTLI = "x-restli-protocol-version: 2.0.0", "web clients", "2019-2026", Known;
    /// A header of every call.
    LANGUAGE = "x-li-lang: en_US", "web clients", "2019-2026", Known;
    /// A header of every call. (The version moves; that it is missed was not found.)
    TRACK = "x-li-track: {\"clientVersion\":\"1.13.0\",\"osName\":\"web\",\"timezoneOffset\":0,\"deviceFormFactor\":\"DESKTOP\",\"mpName\":\"voyager-web\"}", "web clients", "2019-2026", Known;
    /// A header of every call, up to the page's id.
    PAGE_INSTANCE = "x-li-page-instance: urn:li:page:d_flagship3_profile_view_base;", "web clients", "2019-2026", Known;
    /// Who one is: the proof of a session.
    ME = "https://www.linkedin.com/voyager/api/me", "web clients", "2019-2026", Known;
    /// In it: the person.
    ME_PERSON = "miniProfile", "web clients", "2019-2026", Known;
    /// In the person: the last part of the profile's address.
    ME_SLUG = "publicIdentifier", "web clients", "2019-2026", Known;
    /// The profile.
    PROFILES = "https://www.linkedin.com/voyager/api/identity/dash/profiles", "web clients", "2021-2026", Known;
    /// How it is asked for: the search's name, which is the person's parameter too.
    PROFILES_BY = "memberIdentity", "web clients", "2021-2026", Known;
    /// The parameter of how much of it.
    DECORATION = "decorationId", "web clients", "2021-2026", Known;
    /// What each decoration begins with.
    DECORATION_PREFIX = "com.linkedin.voyager.dash.deco.identity.profile.", "web clients", "2021-2026", Known;
    /// The decorations, in the order in which they are tried: each was seen answered in 2026.
    LADDER = "FullProfileWithEntities-101,FullProfileWithEntities-93,FullProfileWithEntities-63", "web clients", "2022-2026", Known;
    /// Lists of which a profile holds the beginning alone, with where the rest is: skills.
    REST_SKILLS = "https://www.linkedin.com/voyager/api/identity/dash/profileSkills", "web clients", "2021-2026", Known;
    /// Jobs.
    REST_GROUPS = "https://www.linkedin.com/voyager/api/identity/dash/profilePositionGroups", "web clients", "2021-2025", Known;
    /// The decoration of jobs.
    REST_GROUPS_DECORATION = "FullProfilePositionGroup-50", "web clients", "2021-2025", Known;
    /// Volunteering.
    REST_VOLUNTEERING = "https://www.linkedin.com/voyager/api/identity/dash/profileVolunteerExperiences", "web clients", "2021-2025", Known;
    /// How the rest is asked for.
    REST_BY = "viewee", "web clients", "2021-2026", Known;
    /// The parameter of whose list it is.
    REST_OF = "profileUrn", "web clients", "2021-2026", Known;
    /// The parameter of where a page begins.
    REST_START = "start", "web clients", "2021-2026", Known;
    /// What is said of a profile that is hidden or not there.
    SAYS_HIDDEN = "This profile can't be accessed", "web clients", "2022-2026", Known;
    /// The older profile, with the person's place: 410 since 2025-10.
    VIEW = "https://www.linkedin.com/voyager/api/identity/profiles/{}/profileView", "web clients", "2017-2025", Known;
    /// The profile's page, with the person's place: for part of the accounts it holds the data.
    PAGE = "https://www.linkedin.com/in/{}/", "web clients", "2018-2026", Known;
    /// What a page of the mobile-lite site holds.
    SAYS_LITE = "mwlite", "web clients", "2018-2026", Known;
}
