//! What names are of: towns, houses, subjects, works and where they were published.

use super::{all, said, seen};
use crate::document::line::Look;
use crate::document::text;
use crate::raw::Key;

const HEAD: &str = "<h1>Ada Lin</h1><p>ada@example.com</p>";

#[test]
fn what_most_jobs_say_in_one_heading_all_do() {
    let (resume, _) = seen(&format!(
        "{HEAD}<h2>Work</h2><h3>Generalist at Westmore Inn, Truro</h3><p>2019 - 2021</p><h3>Clerk at Oak Labs</h3><p>2017 - 2019</p>",
    ));
    let keys = [Key::Position, Key::Company, Key::Location];
    assert_eq!(all(&resume.work, &keys), ["Generalist/Westmore Inn/Truro", "Clerk/Oak Labs/"]);
    let (resume, _) = seen(
        "Ada Lin\nada@example.com\n\nEMPLOYMENT\n\nObserving Assistant, Ratchet Builders (2024 to present)\nNapier\nKept two telescopes running through the winter.\n\n\
         Lecturer, Whippet Libraries (2022 to 2024)\nTaught evening courses to 40 students each term.\n",
    );
    assert_eq!(all(&resume.work, &keys[..2]), ["Observing Assistant/Ratchet Builders", "Lecturer/Whippet Libraries"]);
}

#[test]
fn what_was_studied_is_no_school() {
    let (resume, _) = seen(&format!(
        "{HEAD}<h2>Education</h2><div><p>June 2014</p><p>Industrial Design – PhD</p></div><div><p>June 2010</p><p>Nursing – Master</p></div>\
         <div><h3>Lakeshore College</h3><p>2004 - 2008</p><p>Bachelor, Biology (Pre-Nursing)</p></div>",
    ));
    let found = all(&resume.education, &[Key::Institution, Key::Area, Key::StudyType]);
    assert_eq!(
        found,
        ["/Industrial Design/PhD", "/Nursing/Master", "Lakeshore College/Biology (Pre-Nursing)/Bachelor"]
    );
}

#[test]
fn works_are_told_from_where_they_were_published() {
    for works in [
        "<h3>Notes on the returns process in Small Firms</h3><p>Annals of Useful Results</p><p>2023</p>\
         <h3>The claims workflow: A Review</h3><p>Halloran University Press</p><p>2024</p>",
        "<p>Notes on the returns process in Small Firms, Annals of Useful Results, 2023</p>\
         <p>The claims workflow: A Review, Halloran University Press, 2024</p>",
    ] {
        let (resume, _) = seen(&format!("{HEAD}<h2>Publications</h2>{works}"));
        let found = all(&resume.publications, &[Key::Title, Key::Publisher]);
        let first = "Notes on the returns process in Small Firms/Annals of Useful Results";
        assert_eq!(found, [first, "The claims workflow: A Review/Halloran University Press"], "{works}");
    }
    let (resume, _) = seen(
        "<h1>林小满</h1><p>13800012345</p><h2>发表论文</h2><p>《注塑模具溯源》，机械设计导刊 | 2025年10月</p><p>《热处理变形优化》，机械设计导刊 | 2022年2月</p>",
    );
    let found = all(&resume.publications, &[Key::Title, Key::Publisher, Key::Date]);
    assert_eq!(found, ["注塑模具溯源/机械设计导刊/2025年10月", "热处理变形优化/机械设计导刊/2022年2月"]);
}

#[test]
fn awards_in_sentences_are_awards() {
    let (resume, _) = seen(
        "<h1>林小满</h1><p>13800012345</p><h2>所获荣誉</h2><p>2022年5月，获“年度销售冠军”（市总工会）。</p><p>2020年3月，获“数学建模二等奖”。</p>\
         <h2>持有证书</h2><p>2022年10月，取得“软件设计师”（人社部）。</p><h2>培训经历</h2><p>2023年3月至2023年6月，在青松学校参加“会计实务”培训。</p>",
    );
    let awards = all(&resume.awards, &[Key::Title, Key::Awarder, Key::Period]);
    assert_eq!(awards.len(), 2, "{awards:?}");
    assert_eq!(all(&resume.awards, &[Key::Title, Key::Awarder]), ["年度销售冠军/市总工会", "数学建模二等奖/"]);
    assert_eq!(all(&resume.certificates, &[Key::Certificate, Key::Issuer]), ["软件设计师/人社部"]);
    assert_eq!(all(&resume.training, &[Key::Title, Key::Institution]), ["会计实务/青松学校"]);
}

#[test]
fn levels_and_languages_are_no_skills() {
    let (resume, _) = seen(&format!(
        "{HEAD}<h2>Skills</h2><div><b>Guest relations</b></div><div>Strong</div><div><b>Property systems (Cloudbeds, Toast)</b></div><div>Very strong</div>\
         <h2>Languages</h2><div>German</div><div>Goethe B2</div><p>Restaurant manager, twelve years in hotels, skilled at keeping food cost low.</p>",
    ));
    let skills = all(&resume.skills, &[Key::SkillName, Key::Level]);
    assert_eq!(skills, ["Guest relations/Strong", "Property systems/Very strong"]);
    assert_eq!(all(&resume.languages, &[Key::LanguageName, Key::Fluency]), ["German/Goethe B2"]);
    assert!(said(&resume.person, Key::Summary).starts_with("Restaurant manager"));
    let (resume, _) = seen(
        "<h1>林小满</h1><p>13800012345</p><h2>技能</h2><p>Redis：精通</p><p>日语：JLPT N2</p><h2>语言</h2><p>法语　日常用语</p>",
    );
    assert_eq!(all(&resume.skills, &[Key::SkillName]), ["Redis"]);
    assert_eq!(all(&resume.languages, &[Key::LanguageName, Key::Fluency]), ["日语/JLPT N2", "法语/日常用语"]);
}

#[test]
fn a_name_may_have_two_looks_or_introduce_itself() {
    for (head, name) in [
        ("<div><span>Everett</span> <b>Kessler</b></div>", "Everett Kessler"),
        ("<dl><dt>Name<dd><span>Thea</span> <b>Whitlock</b></dl>", "Thea Whitlock"),
        ("<h5>Hello, World.</h5><h1>I'm Preston Field.</h1>", "Preston Field"),
        ("<h1>Résumé of <b>Vivian Reed</b></h1>", "Vivian Reed"),
    ] {
        let (resume, _) =
            seen(&format!("{head}<p>ada@example.com</p><p>Phone +1-617-555-0106</p><h2>Skills</h2><p>Rust</p>"));
        let found = [Key::Name, Key::Phone, Key::Label].map(|key| said(&resume.person, key));
        assert_eq!(found, [name, "+1-617-555-0106", ""], "{head}");
    }
}

#[test]
fn an_address_keeps_its_flat_and_its_state() {
    let (resume, _) =
        seen(&format!("{HEAD}<p>1904 Birch Court, Apt 3, Valdosta, Georgia 13156</p><h2>Skills</h2><p>Rust</p>"));
    let found = [Key::Address, Key::City, Key::Region, Key::PostalCode].map(|key| said(&resume.person, key));
    assert_eq!(found, ["1904 Birch Court, Apt 3", "Valdosta", "Georgia", "13156"]);
}

#[test]
fn a_mail_address_is_no_phone_whatever_stands_above() {
    let (resume, _) = seen(
        "<h3>Contact</h3><p>(503) 555-0166 (Mobile)</p><p>ada@example.com</p><h1>Ada Lin</h1><h2>Skills</h2><p>Rust</p>",
    );
    assert_eq!([Key::Phone, Key::Email].map(|key| said(&resume.person, key)), ["(503) 555-0166", "ada@example.com"]);
}

#[test]
fn schools_without_a_heading_are_told_from_jobs() {
    let page = "<p>林小满</p><p>13800096601</p><p>2019.7-至今  明州市第三医院  护士</p><p>负责急诊科</p>\
                <p>2015.9-2019.6 明州医学院 护理学 本科</p>";
    let (resume, _) = seen(page);
    assert_eq!(all(&resume.work, &[Key::Company, Key::Position, Key::Department]), ["明州市第三医院/护士/"]);
    assert_eq!(all(&resume.work, &[Key::Duty]), ["负责急诊科"]);
    assert_eq!(all(&resume.education, &[Key::Institution, Key::Area, Key::StudyType]), ["明州医学院/护理学/本科"]);
}

#[test]
fn names_side_by_side_have_the_levels_below_them() {
    let (resume, _) = seen(
        "Ava Reed\nava@example.com\n\nSKILLS\nWriting\u{a0}\u{a0}Excel\nGood\u{a0}\u{a0}Basic\nPhotoshop\nExpert\n\nLANGUAGES\nFrench: fluent\n",
    );
    assert_eq!(
        all(&resume.skills, &[Key::SkillName, Key::Level, Key::Keywords]),
        ["Writing/Good/", "Excel/Basic/", "Photoshop/Expert/"]
    );
}

#[test]
fn groups_of_skills_may_be_sections_whose_words_only_room_parts() {
    let (resume, _) = seen(
        "<h1>Ava Reed</h1><p>ava@example.com</p><h3>About</h3><p>I build things that last and teach others how.</p>\
         <h3>Databases</h3><p>Oracle&nbsp;&nbsp;MySQL</p><h3>Languages</h3><ul><li>French (fluent)</li></ul>\
         <h3>Education</h3><p>Lakeshore College</p><p>2012 - 2015</p>",
    );
    assert_eq!(all(&resume.skills, &[Key::SkillName, Key::Keywords]), ["Databases/Oracle+MySQL"]);
}

#[test]
fn works_and_certificates_keep_their_whole_names() {
    let (resume, _) = seen(
        "<h1>Ava Reed</h1><p>ava@example.com</p><h2>Publications</h2>\
         <div><h3>Rethinking larval dispersal in shallow estuaries</h3><p>Published by Journal of Tides</p><p>2024</p>\
         <p>Ran the laboratory for two years and wrote most of it.</p></div><div><h3>论库存中的信任问题 in 软件与实践</h3><p>2020</p></div>\
         <h2>Certificates</h2><ul><li>中式烹调师（高级技师）</li><li>健康证（市人社局）</li></ul>",
    );
    assert_eq!(
        all(&resume.publications, &[Key::Title, Key::Publisher]),
        ["Rethinking larval dispersal in shallow estuaries/Journal of Tides", "论库存中的信任问题/软件与实践"]
    );
    let certificates = ["中式烹调师（高级技师）/", "健康证/市人社局"];
    assert_eq!(all(&resume.certificates, &[Key::Certificate, Key::Issuer]), certificates);
}

#[test]
fn a_chinese_name_is_seldom_bold_where_an_english_one_is() {
    let han = Look { size: 120, ..Default::default() };
    let latin = Look { bold: true, ..han };
    let drawn = |text: &str, look: Look| {
        let mut line = text::lines(text).lines.remove(0);
        line.spans[0].look = look;
        line.spans[0].shape = if look.bold { "12b#333333".into() } else { "12#333333".into() };
        line
    };
    let lines = [drawn("公文写作", han), drawn("Excel", latin), drawn("数据分析", han), drawn("Photoshop", latin)];
    let items = super::super::lists::named(&lines, Key::SkillName);
    assert_eq!(all(&items, &[Key::SkillName, Key::Keywords]), ["公文写作/", "Excel/", "数据分析/", "Photoshop/"]);
}
