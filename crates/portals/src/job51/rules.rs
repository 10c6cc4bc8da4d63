//! What 51job's look-alike insists on.
//!
//! Sources: `2015 client` a public own-account import by HTTP (2015-12); `2017 scripts` public sign-in scripts of 2017 and
//! 2018; `2018 pages` saved pages and parsers of them (2016 to 2021); `2022 scripts` public scripts with the slider's
//! fields; `2026 scan` a public client that signs in by a picture to scan; `2026 collector` a public resume editor; `ours`
//! nothing was found.

crate::rules! {
    /// Where one signs in.
    HOST_LOGIN = "login.51job.com", "2017 scripts", "2017-2026", Known;
    /// The person's own pages until 2021; later 403.
    HOST_OWN = "i.51job.com", "2018 pages", "2016-2021", Known;
    /// The person's own page since 2022.
    HOST_WEB = "www.51job.com", "2026 collector", "2022-2026", Known;
    /// Where a scan lands.
    HOST_WE = "we.51job.com", "2026 scan", "2026", Known;
    /// The own pages of the first decades.
    HOST_MY = "my.51job.com", "2015 client", "-2015", Known;
    /// Where their form is posted.
    HOST_MYLOGIN = "mylogin.51job.com", "2015 client", "-2015", Known;
    /// The form, and where it is posted.
    LOGIN_PATH = "/login.php", "2017 scripts", "2017-2026", Known;
    /// Anything but a form is turned away.
    CONTENT_TYPE = "application/x-www-form-urlencoded", "2017 scripts", "2017-2021", Known;
    /// A field of the form.
    HIDDEN_LANG = "lang=c", "2017 scripts", "2017-2021", Known;
    /// A field of the form.
    HIDDEN_ACTION = "action=save", "2017 scripts", "2017-2021", Known;
    /// A field of the form.
    HIDDEN_FROM = "from_domain=i", "2017 scripts", "2017-2021", Known;
    /// A field of the form.
    HIDDEN_READ = "isread=on", "2017 scripts", "2017-2021", Known;
    /// The field of the name.
    FIELD_NAME = "loginname", "2017 scripts", "2017-2026", Known;
    /// The field of the password.
    FIELD_PASSWORD = "password", "2017 scripts", "2017-2026", Known;
    /// The field of the captcha's characters; there and empty when none is asked.
    FIELD_CAPTCHA = "verifycode", "2017 scripts", "2017-2021", Known;
    /// The captcha's picture. (Its name is known; that a page that shows it asks for it is ours.)
    CAPTCHA_PATH = "/verifycode.php", "2022 scripts", "2017-2026", Known;
    /// What is said of a wrong captcha.
    SAYS_CAPTCHA_WRONG = "验证码错误", "ours", "-", Guess;
    /// What is said when the last captcha was wrong.
    SAYS_CAPTCHA_OVER = "验证码错误次数过多", "ours", "-", Guess;
    /// What is said of too many tries.
    SAYS_TOO_MANY = "密码错误次数过多", "ours", "-", Guess;
    /// What is said of a restricted account.
    SAYS_RESTRICTED = "账号已被限制", "ours", "-", Guess;
    /// How many wrong captchas end the sign-in.
    CAPTCHA_TRIES = "3", "ours", "-", Guess;
    /// A field of a form with the slider.
    SLIDER_MARK = "geetest_challenge", "2022 scripts", "2021-2026", Known;
    /// Another.
    SLIDER_FLAG = "with_geetest", "2022 scripts", "2021-2026", Known;
    /// What the firewall's script page holds. (Seen of the vendor; on this site the cookie `acw_tc` alone.)
    WAF_MARK = "acw_sc__v2", "ours", "-", Guess;
    /// The session's cookie.
    SESSION = "51job", "2018 pages", "2017-2021", Known;
    /// How far it reaches.
    SESSION_REACH = "Domain=51job.com; Path=/", "ours", "-", Guess;
    /// What a resume's link holds before its number.
    LINK_ID = "resumeid=", "2017 scripts", "2016-2021", Known;
    /// What a resume's button does, before its number.
    LINK_EDIT = "edit(", "2017 scripts", "2017-2018", Known;
    /// The way out, which only who is in is shown.
    LOGOUT = "login.51job.com/logout.php", "2026 scan", "2017-2026", Known;
    /// The list of resumes.
    CENTRE_PATH = "/resume/resume_center.php", "2018 pages", "2016-2021", Known;
    /// The class around a resume on it.
    LIST_ITEM = "rcon", "2017 scripts", "2017-2018", Known;
    /// The class of a resume's name.
    LIST_TITLE = "rname", "ours", "-", Guess;
    /// A resume, as it is printed.
    PREVIEW_PATH = "/resume/resume_preview.php", "2018 pages", "2016-2021", Known;
    /// Its parameter with the number.
    PREVIEW_ID = "resumeid", "2018 pages", "2016-2021", Known;
    /// The parameter with the language, everywhere.
    LANG = "lang", "2018 pages", "2016-2026", Known;
    /// Chinese.
    CHINESE = "c", "2018 pages", "2016-2026", Known;
    /// English.
    ENGLISH = "e", "2018 pages", "2016-2021", Known;
    /// The own page since 2022, which carries the resume.
    WEB_PATH = "/resume/center", "2026 collector", "2022-2026", Known;
    /// Where its state stands. (Nuxt's name; that it is plain JSON is ours.)
    WEB_STATE = "__NUXT__", "2026 collector", "2022-2026", Guess;
    /// The object in it.
    WEB_RESUME = "resumeInfo", "2026 collector", "2022-2026", Known;
    /// Asks for a code by SMS. (The name is all that is known.)
    CODE_PATH = "/ajax/sendphonecode.php", "2022 scripts", "2021-2026", Guess;
    /// The field of the phone.
    FIELD_PHONE = "phone", "ours", "-", Guess;
    /// The field of the code.
    FIELD_CODE = "phonecode", "ours", "-", Guess;
    /// What is said of a wrong code.
    SAYS_CODE_WRONG = "短信码不正确", "ours", "-", Guess;
    /// What is said of a code that is too old.
    SAYS_CODE_OLD = "短信码已失效", "ours", "-", Guess;
    /// In the form's page: the object with the number to scan by.
    QR_CONFIG = "trackConfig", "2026 scan", "2026", Known;
    /// Its name, in the page and in both calls.
    QR_GUID = "guid", "2026 scan", "2026", Known;
    /// The call for a picture.
    QR_PATH = "/ajax/qrcodelogin.php", "2026 scan", "2026", Known;
    /// A parameter of it.
    QR_PARTNER = "partner=pc_scanner_login", "2026 scan", "2026", Known;
    /// A parameter of it.
    QR_FROM = "from=pc", "2026 scan", "2026", Known;
    /// A parameter of it.
    QR_TYPE = "type=refresh", "2026 scan", "2026", Known;
    /// The call that tells how far the scan is.
    POLL_PATH = "/ajax/pcqr_scanlogin_poll.php", "2026 scan", "2026", Known;
    /// What it says of a picture that nobody scanned, one look after the other.
    QR_WAITING = "0,waiting", "2026 scan", "2026", Known;
    /// What it says of a picture that somebody scanned and didn't confirm, one look after the other.
    QR_SCANNED = "1,scanned", "2026 scan", "2026", Known;
    /// Its word for a picture that is too old.
    QR_EXPIRED = "expired", "ours", "-", Guess;
    /// What signs in after the scan.
    QR_TICKET = "zdparam", "2026 scan", "2026", Known;
    /// Where it is brought. (The page is known, that the ticket is for it is ours.)
    LAND_PATH = "/pc/my/myjob", "2026 scan", "2026", Guess;
    /// The form of the first decades.
    MY_LOGIN_PATH = "/my/My_SignIn.php", "2015 client", "-2015", Known;
    /// Where it is posted, as the form says. (The host is known.)
    MY_POST_PATH = "/My_SignIn.php", "ours", "-2015", Guess;
    /// The field of the name.
    MY_NAME = "username", "2015 client", "-2015", Known;
    /// The field of the password.
    MY_PASSWORD = "userpwd", "2015 client", "-2015", Known;
    /// The field of the captcha.
    MY_CAPTCHA = "login_verify", "2015 client", "-2015", Known;
    /// A field that goes back as it came.
    MY_URL = "url", "2015 client", "-2015", Known;
    /// Where the button was pressed.
    MY_X = "x", "2015 client", "-2015", Known;
    /// Where the button was pressed.
    MY_Y = "y", "2015 client", "-2015", Known;
    /// The picture of the captcha.
    MY_CAPTCHA_PATH = "/my/My_ShowKey.php", "2015 client", "-2015", Known;
    /// The redirect when a captcha is wanted.
    MY_NEEDS_CAPTCHA = "errmsg=needVerifyCode", "2015 client", "-2015", Known;
    /// The redirect of a wrong captcha.
    MY_WRONG_CAPTCHA = "errmsg=verifyCodeErr", "2015 client", "-2015", Known;
    /// The redirect of a wrong name or password.
    MY_WRONG = "errmsg=UserNameOrPwdError", "2015 client", "-2015", Known;
    /// The page that the redirect of a good sign-in leads to, after the token in its path.
    MY_HOME = "/My_Pmc.php", "2015 client", "-2015", Known;
    /// The list of resumes, before the token.
    MY_LIST = "/cv/CResume/", "2015 client", "-2015", Known;
    /// And after it.
    MY_LIST_END = "/CV_CResumeManage.php", "2015 client", "-2015", Known;
    /// A resume's number in its links.
    MY_ID = "ReSumeID", "2015 client", "-2015", Known;
    /// The account's number in its links.
    MY_ACCOUNT = "AccountID", "2015 client", "-2015", Known;
    /// A resume's page.
    MY_PREVIEW_PATH = "/sc/applyjob/preview_resume.php", "2015 client", "-2015", Known;
    /// How long a busy site asks to wait, in seconds.
    RETRY_AFTER = "120", "ours", "-", Guess;
    /// How slow the slow account is, in milliseconds.
    SLOW_MS = "2000", "ours", "-", Guess;
}
