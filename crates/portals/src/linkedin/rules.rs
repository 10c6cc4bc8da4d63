//! What LinkedIn's look-alike insists on.
//!
//! Sources: `Android library` public code that signs in as the old Android library does (2019 to 2025, quoted until 2026);
//! `2020 script` a public script that fills in the web form and answers its PIN; `2024 forms` the fuller form as posted in
//! 2024 and 2025; `2026 browser tool` a public tool that drives a browser (2026-08); `web clients` public clients of the web
//! application's API (2019 to 2026) and reports of 2026; `ours` nothing was found.

crate::rules! {
    /// The only host.
    HOST = "www.linkedin.com", "web clients", "2012-2026", Known;
    /// The page with the form.
    FORM_PATH = "/login", "2020 script, 2024 forms", "2020-2026", Known;
    /// Where the form is posted.
    SUBMIT_PATH = "/checkpoint/lg/login-submit", "2020 script, 2024 forms", "2020-2026", Known;
    /// The field of the name.
    FIELD_NAME = "session_key", "2020 script, 2024 forms", "2019-2026", Known;
    /// The field of the password.
    FIELD_PASSWORD = "session_password", "2020 script, 2024 forms", "2019-2026", Known;
    /// A hidden field that must come back: the CSRF token without its quotes.
    FIELD_CSRF = "csrfToken", "2020 script, 2024 forms", "2020-2026", Known;
    /// A hidden field that must come back: it changes with every page.
    FIELD_LOGIN_CSRF = "loginCsrfParam", "2020 script, 2024 forms", "2020-2026", Known;
    /// Where who is let in lands.
    FEED_PATH = "/feed/", "2020 script, 2024 forms", "2020-2026", Known;
    /// Where else who is let in lands.
    NETWORK_PATH = "/mynetwork/", "2026 browser tool", "2026", Known;
    /// Where challenges begin.
    CHALLENGE_PATH = "/checkpoint/challenge/", "2020 script", "2020-2026", Known;
    /// Where newer challenges begin.
    CHALLENGE_V2_PATH = "/checkpoint/challengesV2/", "2026 browser tool", "2026", Known;
    /// Where a PIN is posted.
    VERIFY_PATH = "/checkpoint/challenge/verify", "2020 script", "2020-2026", Known;
    /// The field of the PIN.
    FIELD_PIN = "pin", "2020 script, 2026 browser tool", "2020-2026", Known;
    /// A hidden field of the challenge that must come back.
    FIELD_CHALLENGE = "challengeId", "2020 script", "2020-2026", Known;
    /// The id on the page of a PIN by e-mail.
    ID_EMAIL = "email-pin-submit-button", "2026 browser tool", "2026", Known;
    /// The id on the page of a PIN by text message.
    ID_SMS = "input__phone_verification_pin", "2026 browser tool", "2026", Known;
    /// The id on the page of an authenticator's code.
    ID_AUTHENTICATOR = "auth-app-div", "2026 browser tool", "2026", Known;
    /// The id on the page of an approval in the app.
    ID_APP = "d_checkpoint_ch_linkedInAppChallengeActivityDevice", "2026 browser tool", "2026", Known;
    /// The id on the page of a captcha.
    ID_CAPTCHA = "captchaV2Challenge", "2026 browser tool", "2026", Known;
    /// How many wrong PINs end the challenge.
    PIN_TRIES = "3", "ours", "-", Guess;
    /// What is said of a PIN that came too late.
    SAYS_PIN_EXPIRED = "This code has expired", "ours", "-", Guess;
    /// What the page says that lets one choose among remembered accounts.
    SAYS_PICKER = "Sign in using another account", "2026 browser tool", "2026", Known;
    /// What is said of too many tries.
    SAYS_TOO_MANY = "too many attempts", "ours", "-", Guess;
    /// What is said of a restricted account.
    SAYS_RESTRICTED = "Your account has been restricted", "ours", "-", Guess;
    /// The door of the Android library.
    AUTH_PATH = "/uas/authenticate", "Android library", "2019-2026", Known;
    /// A header of the library.
    AUTH_LIBRARY = "LIAuthLibrary:0.0.3 com.linkedin.android:4.1.881 Asus_ASUS_Z01QD:android_9", "Android library", "2019-2026", Known;
    /// How the library calls itself.
    AUTH_AGENT = "ANDROID OS", "Android library", "2019-2026", Known;
    /// Its language.
    AUTH_LANGUAGE = "en", "Android library", "2019-2026", Known;
    /// Its locale.
    AUTH_LOCALE = "en_US", "Android library", "2019-2026", Known;
    /// Its languages, as a browser has them.
    AUTH_ACCEPT_LANGUAGE = "en-us", "Android library", "2019-2026", Known;
    /// The key of its answer.
    AUTH_RESULT = "login_result", "Android library", "2019-2026", Known;
    /// Let in.
    AUTH_PASS = "PASS", "Android library", "2019-2026", Known;
    /// Challenged; comes with HTTP 401.
    AUTH_CHALLENGE = "CHALLENGE", "Android library", "2019-2026", Known;
    /// The key of where the challenge is.
    AUTH_CHALLENGE_URL = "challenge_url", "Android library", "2019-2026", Known;
    /// A wrong password.
    AUTH_BAD_PASSWORD = "BAD_PASSWORD", "Android library", "2019-2026", Known;
    /// A name that nobody has.
    AUTH_BAD_EMAIL = "BAD_EMAIL", "Android library", "2019-2026", Known;
    /// The session.
    SESSION = "li_at", "web clients", "2019-2026", Known;
    /// What a session becomes that is ended.
    DELETED = "delete me", "web clients", "2026", Known;
    /// The cookie of the CSRF token, in quotes. It changes with every answer.
    CSRF_COOKIE = "JSESSIONID", "web clients", "2019-2026", Known;
    /// The header that says the same without quotes.
    CSRF_HEADER = "csrf-token", "web clients", "2019-2026", Known;
    /// The cookie of the browser's identity.
    IDENTITY = "bcookie", "web clients", "2019-2026", Known;
    /// How many requests a session without it lives.
    IDENTITY_REQUESTS = "3", "web clients", "2026", Known;
    /// What is said of a wrong CSRF token.
    SAYS_CSRF = "CSRF check failed.", "web clients", "2019-2026", Known;
    /// What the API must be asked for.
    ACCEPT = "application/vnd.linkedin.normalized+json+2.1", "web clients", "2019-2026", Known;
    /// The version of the protocol; without it, 400.
    RESTLI = "2.0.0", "web clients", "2019-2026", Known;
    /// The language that a browser asks for. (Whether it is missed was not found.)
    LANGUAGE = "en_US", "web clients", "2019-2026", Known;
    /// Who asks. (Whether it is missed was not found.)
    TRACK_NAME = "voyager-web", "web clients", "2019-2026", Known;
    /// The page that asks, up to its id. (Whether it is missed was not found.)
    PAGE_INSTANCE = "urn:li:page:d_flagship3_profile_view_base;", "web clients", "2019-2026", Known;
    /// Who one is.
    ME_PATH = "/voyager/api/me", "web clients", "2019-2026", Known;
    /// In it: the person.
    ME_PERSON = "miniProfile", "web clients", "2019-2026", Known;
    /// In it: the last part of the profile's address.
    ME_SLUG = "publicIdentifier", "web clients", "2019-2026", Known;
    /// The profile.
    PROFILES_PATH = "/voyager/api/identity/dash/profiles", "web clients", "2021-2026", Known;
    /// How it is asked for.
    PROFILES_BY = "memberIdentity", "web clients", "2021-2026", Known;
    /// The parameter of how much of it.
    DECORATION = "decorationId", "web clients", "2021-2026", Known;
    /// What it begins with.
    DECORATION_PREFIX = "com.linkedin.voyager.dash.deco.identity.profile.", "web clients", "2021-2026", Known;
    /// How much is answered; anything else is 400.
    DECORATION_NEW = "FullProfileWithEntities-101", "web clients", "2026", Known;
    /// The oldest that is answered, 2026-08.
    DECORATION_OLD = "FullProfileWithEntities-63", "web clients", "2022-2026", Known;
    /// How jobs beyond the first are decorated.
    DECORATION_GROUPS = "FullProfilePositionGroup-50", "web clients", "2021-2025", Known;
    /// How the pages of lists are asked for.
    PAGE_BY = "viewee", "web clients", "2021-2026", Known;
    /// The parameter of whose list.
    PAGE_OF = "profileUrn", "web clients", "2021-2026", Known;
    /// The parameter of where a page begins.
    PAGE_START = "start", "web clients", "2021-2026", Known;
    /// Where the pages of skills are.
    SKILLS_PATH = "/voyager/api/identity/dash/profileSkills", "web clients", "2021-2026", Known;
    /// Where the pages of jobs are.
    GROUPS_PATH = "/voyager/api/identity/dash/profilePositionGroups", "web clients", "2021-2025", Known;
    /// Where the pages of volunteering are.
    VOLUNTEERING_PATH = "/voyager/api/identity/dash/profileVolunteerExperiences", "web clients", "2021-2025", Known;
    /// How many skills come with the profile and on a page.
    SKILLS_PAGE = "20", "web clients", "2021-2026", Known;
    /// How many jobs and volunteerings come with the profile and on a page. (That it is cut is known, where was not found.)
    GROUPS_PAGE = "2", "ours", "-", Guess;
    /// What is said of a profile that is hidden or not there.
    SAYS_HIDDEN = "This profile can't be accessed", "web clients", "2022-2026", Known;
    /// The older profile, between these two: retired 2025-10.
    VIEW_BEFORE = "/voyager/api/identity/profiles/", "web clients", "2017-2025", Known;
    /// What comes behind the person in its address.
    VIEW_BEHIND = "/profileView", "web clients", "2017-2025", Known;
    /// The profile's page, before the person.
    PAGE_BEFORE = "/in/", "web clients", "2012-2026", Known;
    /// What a page of the mobile-lite site holds.
    LITE_MARK = "mwlite", "web clients", "2018-2026", Known;
    /// How long a busy site asks to wait, in seconds.
    RETRY_AFTER = "120", "ours", "-", Guess;
    /// How slow the slow account is, in milliseconds.
    SLOW_MS = "2000", "ours", "-", Guess;
}
