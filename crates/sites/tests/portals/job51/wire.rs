//! What went out to 51job in a story, request by request.

use crate::world::{Told, World, ensure};

const DOOR: &str = "https://login.51job.com/login.php";

/// One post of the whole form as the visitor whom the page made, then the session alone.
pub fn of_the_form(w: &World) -> Told {
    let sent = w.net.sent();
    let lines: Vec<_> = sent.iter().map(|s| s.line.as_str()).collect();
    let centre = "GET https://i.51job.com/resume/resume_center.php?lang=c";
    let expected = [
        "GET https://login.51job.com/login.php?lang=c",
        "POST https://login.51job.com/login.php",
        centre,
        centre,
        centre,
        "GET https://i.51job.com/resume/resume_preview.php?lang=c&resumeid=900000001",
    ];
    ensure!(lines == expected, "{lines:?}");
    let form = &sent[1];
    let fields = "lang=c&action=save&from_domain=i&isread=on&loginname=13800000000&password=correct+horse&verifycode=";
    ensure!(form.body == fields, "{}", form.body.replace("correct+horse", "…"));
    ensure!(form.header("Content-Type") == "application/x-www-form-urlencoded", "{:?}", form.header("Content-Type"));
    ensure!(form.header("Referer") == DOOR, "{:?}", form.header("Referer"));
    ensure!(
        form.header("Cookie").starts_with("guid=") && form.header("Cookie").contains("; acw_tc="),
        "no visitor's cookies"
    );
    // The firewall's is its host's own, the session reaches every host.
    let own = sent[2].header("Cookie");
    ensure!(own.contains("; 51job=") && !own.contains("acw_tc"), "other cookies");
    ensure!(
        sent[2..].iter().all(|s| s.body.is_empty() && s.header("Cookie") == own),
        "the password again, or other cookies"
    );
    Ok(())
}

/// The picture is the visitor's, and each answer goes with the form.
pub fn of_a_captcha(w: &World, right: &str) -> Told {
    let sent = w.net.sent();
    ensure!(sent[2].line == "GET https://login.51job.com/verifycode.php", "{}", sent[2].line);
    ensure!(sent[2].header("Cookie") == sent[1].header("Cookie"), "another visitor's picture");
    ensure!(
        sent[3].body.ends_with("&verifycode=0000") && sent[5].body.ends_with(&format!("&verifycode={right}")),
        "other answers"
    );
    Ok(())
}

/// Byte for byte, as the browser that it came from, and nothing is asked at the door.
pub fn of_a_pasted_session(w: &World, session: &str) -> Told {
    let sent = w.net.sent();
    ensure!(sent.iter().all(|s| s.header("Cookie") == session), "the cookie is changed");
    ensure!(sent.iter().all(|s| s.header("User-Agent") == "The Browser/1.0"), "another browser");
    ensure!(sent.iter().all(|s| s.line.starts_with("GET https://i.51job.com/")), "asked elsewhere");
    Ok(())
}

/// The page's number goes with each call, and the ticket lands once.
pub fn of_a_scan(w: &World) -> Told {
    let sent = w.net.sent();
    let guid = sent[1].header("Cookie").split("; ").find_map(|c| c.strip_prefix("guid=")).unwrap_or_default();
    let asks = format!(
        "GET https://login.51job.com/ajax/qrcodelogin.php?guid={guid}&partner=pc_scanner_login&from=pc&type=refresh"
    );
    ensure!(!guid.is_empty() && sent[1].line == asks, "{}", sent[1].line);
    let polls = format!("GET https://login.51job.com/ajax/pcqr_scanlogin_poll.php?guid={guid}");
    ensure!(sent.iter().filter(|s| s.line == polls).count() == 5, "other polls");
    ensure!(sent.iter().filter(|s| s.line.contains("/ajax/")).all(|s| s.header("Referer") == DOOR), "no referer");
    ensure!(
        sent.iter().filter(|s| s.line.starts_with("GET https://we.51job.com/pc/my/myjob?zdparam=")).count() == 1,
        "not landed"
    );
    Ok(())
}

/// The phone is sent a code once, and the code goes with the form.
pub fn of_a_code(w: &World, right: &str) -> Told {
    let sent = w.net.sent();
    ensure!(
        sent[1].line == "POST https://login.51job.com/ajax/sendphonecode.php" && sent[1].body == "phone=13800000001",
        "{}",
        sent[1].line
    );
    ensure!(sent[1].header("Referer") == DOOR, "no referer");
    let fields = format!("lang=c&action=save&from_domain=i&isread=on&phone=13800000001&phonecode={right}");
    ensure!(sent[3].line == "POST https://login.51job.com/login.php" && sent[3].body == fields, "{}", sent[3].body);
    ensure!(sent.iter().filter(|s| s.line.contains("sendphonecode")).count() == 1, "sent again");
    Ok(())
}

/// GBK, by https though the form says http; the redirect is judged, not followed, and its token leads to the list.
pub fn of_the_first_decades(w: &World) -> Told {
    let sent = w.net.sent();
    let form = &sent[1];
    ensure!(
        sent[0].line == "GET https://my.51job.com/my/My_SignIn.php"
            && form.line == "POST https://mylogin.51job.com/My_SignIn.php",
        "{}",
        form.line
    );
    let fields = "username=%C5%B7%D1%F4&userpwd=correct+horse&login_verify=&url=%2Fmy%2F%CE%D2%B5%C4.php&x=30&y=12";
    ensure!(form.body == fields, "{}", form.body.replace("correct+horse", "…"));
    ensure!(
        form.header("Referer") == "https://my.51job.com/my/My_SignIn.php" && form.header("Cookie").starts_with("guid="),
        "another visitor"
    );
    ensure!(
        sent[2].line.starts_with("GET https://my.51job.com/cv/CResume/")
            && sent[2].line.ends_with("/CV_CResumeManage.php"),
        "{}",
        sent[2].line
    );
    ensure!(sent[2].header("Cookie").contains("; 51job="), "no session");
    let resume = "GET https://my.51job.com/sc/applyjob/preview_resume.php?ReSumeID=900000005&AccountID=900000055";
    ensure!(sent.last().is_some_and(|s| s.line == resume), "asked otherwise");
    ensure!(w.portal.posts("欧阳") == 1, "posted {} times", w.portal.posts("欧阳"));
    Ok(())
}
