//! What a resume tells of the person: name, ways to be reached, and who else speaks.

use super::super::read;
use super::{all, said, seen};
use crate::Note;
use crate::document::text;
use crate::raw::{Key, RawResume};

#[test]
fn what_stands_above_tells_of_the_person() {
    let (resume, _) = seen(
        "<h1>林小满</h1><p>女，籍贯：陕西西安，未婚</p><p>1991年10月出生 / 现居天津 / 从业12年 / 民盟盟员</p><h2>自我评价</h2>\
         <p>做事踏实。</p><p>电话：13800047720</p><h2>教育经历</h2><p>江南大学</p>",
    );
    let found =
        [Key::Gender, Key::Birth, Key::Hukou, Key::Marital, Key::City, Key::WorkYears, Key::Political, Key::Phone]
            .map(|key| said(&resume.person, key));
    assert_eq!(found, ["女", "1991年10月", "陕西西安", "未婚", "天津", "12年", "民盟盟员", "13800047720"]);
    assert_eq!(said(&resume.person, Key::Summary), "做事踏实。");
    let (resume, _) = seen("<p>Ava Reed, Technical Lead</p><p>ava@example.com</p><h2>Skills</h2><p>Go</p>");
    assert_eq!([Key::Name, Key::Label].map(|key| said(&resume.person, key)), ["Ava Reed", "Technical Lead"]);
}

#[test]
fn what_others_say_may_be_signed_on_its_line() {
    let (resume, _) = seen("<h1>Ava Reed</h1><h2>References</h2><p>Reliable and kind. - Priya Lock</p>");
    let found = [Key::Reference, Key::Name].map(|key| said(&resume.references[0], key));
    assert_eq!(found, ["Reliable and kind.", "Priya Lock"]);
}

#[test]
fn a_report_of_somebody_else_tells_of_the_candidate() {
    let (resume, notes) = seen(
        "<table><tr><td>候选人</td><td>林小满</td><td>推荐职位</td><td>财务总监</td></tr></table><h2>职业概况</h2>\
         <table><tr><th>任职时间</th><th>公司</th><th>职位</th></tr><tr><td>2019年01月—至今</td><td>青松科技</td><td>财务总监</td></tr></table>\
         <h2>工作履历</h2><p>青松科技　2019年01月—至今</p><p><b>公司背景：</b>互联网，50-150人</p><p><b>担任职务：</b>财务总监</p>\
         <h2>学习经历</h2><p>2014.09--2018.06　云岭民族大学车辆工程专业　本科</p>",
    );
    assert_eq!(said(&resume.person, Key::Name), "林小满");
    let jobs: Vec<_> = resume.work.iter().map(|job| [Key::Company, Key::Position].map(|key| said(job, key))).collect();
    assert_eq!(jobs, [["青松科技", "财务总监"]], "what stands in a table above is not told twice");
    assert!(resume.sections.is_empty() && notes.iter().any(|n| n.text == "2019年01月—至今"), "but kept");
    let told = [Key::Institution, Key::Area, Key::StudyType].map(|key| said(&resume.education[0], key));
    assert_eq!(told, ["云岭民族大学", "车辆工程", "本科"]);
}

#[test]
fn who_is_reached_at_the_foot_is_reached() {
    let (resume, _) = seen(
        "<h1>Ava Reed</h1><h2>Work</h2><h3>Controller, Paper Kite</h3><p>2019 - 2021</p><h2>Education</h2><h3>Lakeshore College</h3>\
         <p>2015 - 2019</p><h2>Interests</h2><p>Chess</p><div class=city>Leeds</div><div>ava@example.com</div><div>555-0101</div>",
    );
    assert_eq!(said(&resume.person, Key::Email), "ava@example.com");
    assert_eq!(said(&resume.person, Key::City), "Leeds");
    assert_eq!(all(&resume.interests, &[Key::Title]), ["Chess"]);
}

#[test]
fn what_a_line_tells_of_the_person_and_of_wishes() {
    let (resume, _) = seen(
        "林小满同志简历\n基本情况\n女，1994年4月生，四川绵阳人，中共党员\n电话：13800021351\n求职意向：会计 / 北京 / 8-10K / 随时到岗\n工作经历\n\
         2019.03-至今  青松有限公司  会计\n获奖情况\n2019年 荣获优秀员工\n2018年 市总工会授予“岗位能手”\n技能\n熟练掌握Excel，熟悉用友\n",
    );
    let person = [Key::Name, Key::Gender, Key::Birth, Key::Hukou, Key::Political].map(|key| said(&resume.person, key));
    assert_eq!(person, ["林小满", "女", "1994年4月", "四川绵阳", "中共党员"]);
    let wishes = [Key::ExpectedPosition, Key::ExpectedCity, Key::ExpectedSalary, Key::JobStatus];
    assert_eq!(wishes.map(|key| said(&resume.person, key)), ["会计", "北京", "8-10K", "随时到岗"]);
    assert_eq!(all(&resume.awards, &[Key::Title, Key::Awarder]), ["优秀员工/", "岗位能手/市总工会"]);
    assert_eq!(all(&resume.skills, &[Key::SkillName, Key::Level]), ["Excel/熟练掌握", "用友/熟悉"]);
}

#[test]
fn how_to_reach_somebody_may_stand_before_a_side_bars_first_heading() {
    let (resume, _) = seen(
        "<h1>Ava Reed</h1><h2>Where I’ve worked</h2><h4>Northwind Labs</h4><p>Engineer</p><p>09/2021 - 08/2023</p>\
         <div><p>ava@example.com</p><p>+1 415 555 0146</p><p>Savannah, Georgia</p><p>example.com/ava</p></div><h2>Skills</h2><p>Rust</p>",
    );
    assert_eq!(all(&resume.work, &[Key::Company, Key::Position]), ["Northwind Labs/Engineer"]);
    let person = [Key::Email, Key::Phone, Key::City, Key::Region].map(|key| said(&resume.person, key));
    assert_eq!(person, ["ava@example.com", "+1 415 555 0146", "Savannah", "Georgia"]);
}

#[test]
fn the_largest_line_behind_a_side_bar_is_the_person_s_name() {
    let (resume, _) = seen_sized(&[
        (10, "CONTACT"),
        (9, "ava@example.com"),
        (10, "AWARDS"),
        (9, "Hackathon Winner (10/2022)"),
        (21, "AVA REED"),
        (12, "Harbour Pilot"),
        (11, "PROFILE"),
        (9, "Kept the cranes running for nine years."),
    ]);
    assert_eq!([Key::Name, Key::Label].map(|key| said(&resume.person, key)), ["AVA REED", "Harbour Pilot"]);
    assert_eq!(all(&resume.awards, &[Key::Title, Key::Awarder]), ["Hackathon Winner/"]);
}

/// Lines of these sizes, as a page of a PDF has them.
fn seen_sized(lines: &[(u16, &str)]) -> (RawResume, Vec<Note>) {
    let words: String = lines.iter().map(|(_, line)| format!("{line}\n\n")).collect();
    let mut all = text::lines(&words);
    for (line, (size, _)) in all.lines.iter_mut().zip(lines) {
        line.spans.iter_mut().for_each(|span| span.look.size = size * 10);
    }
    let mut reading = read(&all);
    (reading.resumes.remove(0), reading.notes)
}

#[test]
fn what_is_no_address_is_no_page() {
    let (resume, _) = seen(
        "<div>Portfolio / Curriculum Vitae</div><h1>Ava Reed</h1><p>ava@example.com</p><p>Portfolio</p><p>example.com/ava</p>\
         <h2>Skills</h2><p>Rust</p>",
    );
    assert_eq!(said(&resume.person, Key::Url), "example.com/ava");
}
