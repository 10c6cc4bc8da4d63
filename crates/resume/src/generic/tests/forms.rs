//! Forms: labels with their values beside them, below them and in cells of their own.

use super::{all, said, seen};
use crate::raw::Key;

const HEAD: &str = "<h1>Ada Lin</h1><p>ada@example.com</p>";

#[test]
fn a_colon_in_a_cell_of_its_own_parts_a_label_from_its_value() {
    let row = |name: &str, value: &str| format!("<tr><td><b>{name}</b><td>:<td>{value}");
    let job = |n: u8, company: &str, role: &str, when: &str| {
        let rows = [row("Organization", company), row("Designation", role), row("Duration", when)].concat();
        format!(
            "<p><b>{n})</b></p><table>{rows}</table><p><b>Roles and Responsibilities:</b></p><ul><li>Kept the books</ul>"
        )
    };
    let page = format!(
        "{HEAD}<p><b>CAREER OBJECTIVE:</b></p><p>Accountant with 8 years of practice, looking for a steady team.</p>\
         <p><b>PROFESSIONAL EXPERIENCE:</b></p>{}{}<p><b>TECHNICAL / KEY SKILLS:</b></p><ul><li>Excel</ul>\
         <p><b>PERSONAL DETAILS:</b></p><table>{}{}</table>",
        job(1, "Oak Labs", "Accountant", "Aug 2023 to Till Date"),
        job(2, "Paper Kite", "Clerk", "May 2021 to Jul 2023"),
        row("Languages Known", "Hindi (Spoken at home), English"),
        row("Hobbies", "Chess, Fly fishing"),
    );
    let (resume, _) = seen(&page);
    let jobs = all(&resume.work, &[Key::Company, Key::Position, Key::Period]);
    assert_eq!(jobs, ["Oak Labs/Accountant/Aug 2023 to Till Date", "Paper Kite/Clerk/May 2021 to Jul 2023"]);
    assert_eq!(said(&resume.person, Key::Summary), "Accountant with 8 years of practice, looking for a steady team.");
    assert_eq!(all(&resume.skills, &[Key::SkillName]), ["Excel"]);
    assert_eq!(all(&resume.languages, &[Key::LanguageName, Key::Fluency]), ["Hindi/Spoken at home", "English/"]);
    assert_eq!(all(&resume.interests, &[Key::Title]), ["Chess", "Fly fishing"]);
}

#[test]
fn a_label_may_stand_over_its_value_in_one_cell() {
    let cell = |name: &str, value: &str| format!("<td><div class=lb>{name}</div><div class=vl>{value}</div>");
    let job = |n: u8, role: &str, company: &str, from: &str, to: &str| {
        let who = [cell("Job Title", role), cell("Company", company)].concat();
        let when = [cell("From", from), cell("To", to), cell("I currently work here", "No")].concat();
        format!("<table><caption>Work Experience {n}</caption><tr>{who}<tr>{when}</table>")
    };
    let jobs =
        [job(1, "Coordinator", "Oak Labs", "08/2023", "Present"), job(2, "Clerk", "Paper Kite", "05/2021", "07/2023")];
    let school = [cell("School or University", "Lakeshore College"), cell("First Year Attended", "2009")].concat();
    let (resume, notes) = seen(&format!(
        "{HEAD}<h2>Work Experience</h2>{}<h2>Education</h2><table><tr>{school}{}</table>\
         <h2>References</h2><p>Reference 1</p><p>Name</p><p>Ben Ode</p><p>Comments</p><p>Ada is kind and exact in all she does.</p>",
        jobs.concat(),
        cell("Last Year Attended", "2013"),
    ));
    let found = all(&resume.work, &[Key::Company, Key::Position, Key::Start, Key::End]);
    assert_eq!(found, ["Oak Labs/Coordinator/08/2023/Present", "Paper Kite/Clerk/05/2021/07/2023"]);
    assert!(notes.iter().any(|note| note.text.contains("I currently work here")), "what no field holds is told");
    assert_eq!(all(&resume.education, &[Key::Institution, Key::Start, Key::End]), ["Lakeshore College/2009/2013"]);
    assert_eq!(all(&resume.references, &[Key::Name]), ["Ben Ode"]);
}

#[test]
fn labels_with_colons_need_no_form_around_them() {
    let (resume, _) = seen(
        "<h1>林小满</h1><p>13800012345</p><h2>工作经历</h2><p>2021.10 - 至今　青松科技有限公司</p><div><b>会计</b></div>\
         <dl><dt>所在部门：<dd>财务部</dl><dl><dt>工作业绩：<dd>结账由九天缩短到三天<br>盘点差错降到零</dl>",
    );
    assert_eq!(all(&resume.work, &[Key::Company, Key::Position, Key::Department]), ["青松科技有限公司/会计/财务部"]);
    assert_eq!(said(&resume.work[0], Key::Highlight), "结账由九天缩短到三天+盘点差错降到零");
}

#[test]
fn what_is_wished_for_may_stand_side_by_side() {
    for wishes in [
        "<p><span>Position 职位: 会计 </span><b>City 城市: 北京、上海 </b><span>到岗: 在职，一个月内可到岗</span></p>",
        "<p>职位 会计</p><p>城市 北京、上海</p><p>到岗：在职，一个月内可到岗</p>",
    ] {
        let (resume, _) =
            seen(&format!("<h1>林小满</h1><p>13800012345</p><h2>求职目标</h2>{wishes}<h2>技能</h2><p>Excel</p>"));
        let found = [Key::ExpectedPosition, Key::ExpectedCity, Key::JobStatus].map(|key| said(&resume.person, key));
        assert_eq!(found, ["会计", "北京、上海", "在职，一个月内可到岗"], "{wishes}");
    }
}

#[test]
fn a_row_of_languages_ends_where_the_next_skill_stands() {
    let caption = |name: &str| format!("<tr><td class='lab cap'>{name}<td>&nbsp;");
    let row = |name: &str, value: &str| format!("<tr><td class=lab>{name}<td>{value}");
    let (resume, _) = seen(&format!(
        "{HEAD}<table>{}{}{}{}{}{}{}{}{}{}</table>",
        caption("Work experience"),
        row("Dates", "2019 – 2021"),
        row("Occupation or position held", "Clerk"),
        row("Name of employer", "Oak Labs") + &row("Place", "Boise"),
        caption("Education and training"),
        row("Dates", "2015 – 2019") + &row("Name of institution", "Lakeshore College"),
        caption("Personal skills"),
        row("Languages", "<table><tr><td>English<td>Native<tr><td>Hindi<td>Fluent</table>"),
        row("Accounting software", "QuickBooks, SAP") + &row("Time management", "Calendars, Boards"),
        caption("Additional information") + &row("Honours and awards", "Rookie of the Year, Lakeshore College, 2021"),
    ));
    assert_eq!(all(&resume.work, &[Key::Company, Key::Position, Key::Location]), ["Oak Labs/Clerk/Boise"]);
    assert_eq!(all(&resume.languages, &[Key::LanguageName, Key::Fluency]), ["English/Native", "Hindi/Fluent"]);
    let skills = all(&resume.skills, &[Key::SkillName, Key::Keywords]);
    assert_eq!(skills, ["Accounting software/QuickBooks+SAP", "Time management/Calendars+Boards"]);
    assert_eq!(all(&resume.awards, &[Key::Title, Key::Awarder]), ["Rookie of the Year/Lakeshore College"]);
}

#[test]
fn skills_in_the_row_below_languages_are_no_summary() {
    let (resume, _) = seen(
        "<h1>林小满</h1><p>13800012345</p><h2>外语水平</h2><p>英语（CET-6）</p>\
         <p>专业技能：公差分析（熟练）、三坐标测量、PFMEA（一般）、有限元建模（精通）、中望3D（熟练）</p>",
    );
    assert_eq!(resume.skills.len(), 5);
    assert_eq!(said(&resume.person, Key::Summary), "");
}

#[test]
fn a_label_with_its_colon_names_the_list_beside_it() {
    let (resume, _) = seen(
        "<h1>林小满</h1><p>13800012345</p><h2>语言技能</h2><table><tr><td>外语水平：<td>英语（CET-6）<tr><td>技能特长：<td>Scala（掌握）；Nginx；Excel（精通）</table>\
         <h2>技能</h2><table><tr><th>技能<th>熟练度<tr><td>点钞<td>精通<tr><td>金蝶<td>熟练</table>",
    );
    let skills = all(&resume.skills, &[Key::SkillName, Key::Level]);
    assert_eq!(skills, ["Scala/掌握", "Nginx/", "Excel/精通", "点钞/精通", "金蝶/熟练"]);
    let (resume, _) = seen(
        "Ada Lin\nada@example.com\n\nOBJECTIVE AND PROFILE\n\nI have kept the books of three shops for ten years.\n\nSKILLS\n\nExcel\n",
    );
    assert_eq!(said(&resume.person, Key::Summary), "I have kept the books of three shops for ten years.");
}
