//! Whole resumes of invented people, as text and as pages.

mod forms;
mod names;
mod person;

use super::read;
use crate::document::{html, text};
use crate::raw::{Key, RawItem, RawResume};
use crate::{Note, NoteKind};

fn seen(words: &str) -> (RawResume, Vec<Note>) {
    let lines = if words.starts_with('<') { html::lines(words).upright() } else { text::lines(words) };
    let mut reading = read(&lines);
    (reading.resumes.remove(0), reading.notes)
}

fn said(item: &RawItem, key: Key) -> String {
    item.all(key).map(|said| said.raw.text.as_str()).collect::<Vec<_>>().join("+")
}

fn all(items: &[RawItem], keys: &[Key]) -> Vec<String> {
    items.iter().map(|item| keys.iter().map(|key| said(item, *key)).collect::<Vec<_>>().join("/")).collect()
}

#[test]
fn a_single_date_of_a_school_is_no_more_than_it_says() {
    for (dates, expected) in [
        ("2022-09 —", ["2022-09 —", "", ""]),
        ("Graduated 2015", ["", "2015", ""]),
        ("Jun 2015", ["", "Jun 2015", ""]),
        ("2015", ["", "2015", ""]),
        ("Sep 2015", ["", "", "Sep 2015"]),
    ] {
        let page =
            format!("<h1>Ava Reed</h1><h2>Education</h2><h3>Lakeshore College</h3><p>{dates}</p><p>BSc in Physics</p>");
        let (resume, notes) = seen(&page);
        let school = &resume.education[0];
        let unread = notes.iter().find(|n| n.kind == NoteKind::Unread).map(|n| n.text.clone()).unwrap_or_default();
        let found = [said(school, Key::Period), said(school, Key::End), unread];
        assert_eq!(found[1..], expected[1..], "{dates}");
        assert_eq!(found[0].contains("20"), expected[0].contains("20"), "{dates}");
    }
    let (resume, notes) = seen(
        "<h1>Ava Reed</h1><h2>Education</h2><div><h3>Lakeshore College</h3><p>2012 - 2015</p></div>\
         <div><h3>Northern University</h3><p>2016</p></div>",
    );
    assert_eq!(said(&resume.education[1], Key::End), "", "beside spans, one date may be either end");
    assert!(notes.iter().any(|n| n.text == "2016"));
}

#[test]
fn headings_that_lost_their_looks_tell_of_each_other() {
    let (resume, _) = seen(
        "<p>Ava Reed</p><p>Contact</p><ul><li>Email</li><li>ava@example.com</li></ul><p>Work Experience</p>\
         <p>2019 to 2021</p><p><b>Controller</b> at <b>Paper Kite</b></p><p>Ran field support for 2 teams.</p>\
         <p>Education</p><p>2015 to 2019</p><p>Lakeshore College</p><p>Languages</p><ul><li>French</li><li>Fluent</li></ul>\
         <p>Professional Skills Summary</p><p><b>Testing</b>: Cypress, JUnit</p><p><b>Languages</b> (Expert): Rust, Go</p>",
    );
    assert_eq!((resume.work.len(), resume.education.len(), resume.languages.len()), (1, 1, 1));
    assert_eq!(resume.skills.iter().map(|s| said(s, Key::SkillName)).collect::<Vec<_>>(), ["Testing", "Languages"]);
    assert_eq!(said(&resume.person, Key::Name), "Ava Reed");
}

#[test]
fn a_size_in_brackets_is_none_of_the_name() {
    let (resume, _) = seen(
        "<h1>Ava Reed</h1><h2>Work</h2><h3>2019 - 2021 Blue Heron（100-499人）</h3><p><b>Owner</b></p><p>Ran it all.</p>",
    );
    let found = [Key::Company, Key::Size, Key::Position].map(|key| said(&resume.work[0], key));
    assert_eq!(found, ["Blue Heron", "100-499人", "Owner"]);
}

#[test]
fn headings_that_lead_to_themselves_are_headings_and_dates_said_twice_are_said_once() {
    let (resume, notes) = seen(
        "<h1>Ava Reed</h1><h3><a href='#experience'>Experience</a></h3>\
         <div class=job><h4><b>Controller</b>, <span>Paper Kite</span></h4><p>June 2019 — May 2021 2 years</p>\
         <ul><li>Ran field support</li></ul><p>June 2019</p><p> — May 2021</p><p>2 years</p></div>\
         <div class=job><h4><b>Clerk</b>, <span>Blue Lantern</span></h4><p>June 2018 — May 2019 a year</p>\
         <ul><li>Filed reports</li></ul><p>June 2018</p><p> — May 2019</p><p>a year</p></div>\
         <h3><a href='#education'>Education</a></h3><p>Lakeshore College</p><p>2015 — 2018</p><h3><a href='#awards'>Awards</a></h3>\
         <p>2011</p>",
    );
    let told: Vec<_> = resume.work.iter().map(|job| said(job, Key::Highlight)).collect();
    assert_eq!(told, ["Ran field support", "Filed reports"]);
    assert!(resume.awards.is_empty(), "a time alone is no award");
    assert!(notes.iter().any(|note| note.text == "2011"));
}

#[test]
fn lists_under_one_heading_are_told_by_their_labels() {
    let (resume, _) = seen(
        "<h1>林小满</h1><h2>教育背景</h2><h3>云岭民族大学</h3><p>2014.09 - 2018.06</p><p>车辆工程 / 本科</p>\
         <h2>主修课程</h2><p>云岭民族大学：机械原理、材料力学</p>\
         <h2>证书技能</h2><p>证书：导游证</p><p>外语：闽南语（母语）</p><p>技能：Word、Canva（一般）</p>\
         <h2>自我评价</h2><p>细心。</p>",
    );
    assert_eq!(all(&resume.education, &[Key::Course]), ["机械原理+材料力学"]);
    assert_eq!(all(&resume.certificates, &[Key::Certificate]), ["导游证"]);
    assert_eq!(all(&resume.languages, &[Key::LanguageName, Key::Fluency]), ["闽南语/母语"]);
    assert_eq!(all(&resume.skills, &[Key::SkillName, Key::Level]), ["Word/", "Canva/一般"]);
    assert!(resume.sections.is_empty());
}

#[test]
fn a_section_of_skills_may_name_languages_spoken_but_not_those_programmed_in() {
    let (resume, _) = seen(
        "<h1>林小满</h1><h2>专业技能</h2><p>语言：Java、Go</p><p>英语 CET-6</p><h2>自我评价</h2><p>细心。</p><h2>兴趣爱好</h2><p>围棋</p>",
    );
    assert_eq!(all(&resume.skills, &[Key::SkillName, Key::Keywords]), ["语言/Java+Go"]);
    assert_eq!(all(&resume.languages, &[Key::LanguageName, Key::Fluency]), ["英语/CET-6"]);
}

#[test]
fn what_a_company_is_stands_on_one_line() {
    let (resume, _) = seen(
        "<h1>林小满</h1><h2>工作经历</h2><p>青松科技　2019年01月—至今</p><p><b>公司背景：</b>互联网，民营企业，50-150人</p><p><b>担任职务：</b>会计</p>\
         <p><b>主要业绩：</b></p><p>独立完成年度审计</p><p>降低成本三成</p><h2>自我评价</h2><p>细心。</p>",
    );
    let keys = [Key::Industry, Key::Nature, Key::Size, Key::Highlight];
    assert_eq!(all(&resume.work, &keys), ["互联网/民营企业/50-150人/独立完成年度审计+降低成本三成"]);
}

#[test]
fn a_place_behind_a_company_and_a_project_on_a_line() {
    let (resume, _) = seen(
        "<h1>Ava Reed</h1><h2>Personal Summary</h2><p>Keeps books that balance, and people that smile.</p><h2>Work</h2><h3>Controller</h3>\
         <p>2019 - 2021</p><p>Paper Kite, Munich</p><h2>Projects</h2><p><a href=x>Lantern</a> - a small web app that shares calendars.</p>\
         <p><a href=y>Ledger</a> - a command line program that cleans up books.</p>",
    );
    assert!(!said(&resume.person, Key::Summary).is_empty());
    assert_eq!(all(&resume.work, &[Key::Company, Key::Location]), ["Paper Kite/Munich"]);
    assert_eq!(all(&resume.projects, &[Key::Title]), ["Lantern", "Ledger"]);
}

#[test]
fn courses_drawn_as_badges_are_courses() {
    let (resume, _) = seen(
        "<h1>Ava Reed</h1><h2>Education</h2><div><h3>Lakeshore College</h3><p>2015 - 2019</p><p>Bachelor in Physics</p>\
         <div><i>Optics</i></div><div><i>Linear Algebra</i></div></div><h2>Skills</h2><p>Excel</p>",
    );
    assert_eq!(all(&resume.education, &[Key::Area, Key::Course]), ["Physics/Optics+Linear Algebra"]);
}

#[test]
fn a_students_page_is_read_line_by_line() {
    let (resume, _) = seen(
        "周 子 墨\n☎ 138-0001-2346　微信号：zhouzimo\n\n教育经历\n云溪理工大学    2022.09 - 2026.06（预计）\n统计学  本科\n相关课程：概率论、回归分析\n\n\
         校园经历\n校学生会 部长    2023.09 - 2024.06\n• 组织活动 5 场\n\n荣誉奖项\n2023年 优秀员工　2015 年国家奖学金\n\n\
         技能\n编程：Python（pandas、sklearn）、SQL\n证书：导游证\n",
    );
    assert_eq!(said(&resume.person, Key::Name), "周子墨");
    assert_eq!(said(&resume.person, Key::Phone), "138-0001-2346");
    assert_eq!(all(&resume.profiles, &[Key::Network, Key::Username]), ["微信号/zhouzimo"]);
    assert_eq!(all(&resume.education, &[Key::Area, Key::Course]), ["统计学/概率论+回归分析"]);
    assert_eq!(all(&resume.campus, &[Key::Title, Key::Description]), ["校学生会 部长/组织活动 5 场"]);
    assert_eq!(all(&resume.awards, &[Key::Title]), ["优秀员工", "国家奖学金"]);
    assert_eq!(all(&resume.skills, &[Key::SkillName, Key::Keywords]), ["编程/Python（pandas、sklearn）+SQL"]);
    assert_eq!(all(&resume.certificates, &[Key::Certificate]), ["导游证"]);
}

#[test]
fn brackets_are_of_what_they_stand_behind() {
    let (resume, _) = seen(
        "张 小 北 ｜ 前端工程师\n手机：13800044444\n【工作经历】\n◎ 云梯信息系统有限公司（B 轮，300-500人）　　2021/04 ~ 至今\n\
         职位：前端负责人（汇报对象：CTO，下属：8人）\n- 负责低代码平台\n◎ 长风网络科技（上海）有限公司　　2017/07 ~ 2021/03\n职位：前端工程师\n\
         【教育经历】\n沧澜海洋大学 ｜ 本科 ｜ 软件工程 ｜ 2013/09 ~ 2017/06\n【技能】\nReact / Vue\n",
    );
    assert_eq!(said(&resume.person, Key::Name), "张小北");
    let keys = [Key::Company, Key::Size, Key::Position, Key::ReportTo, Key::Subordinates];
    let jobs = ["云梯信息系统有限公司/300-500人/前端负责人/CTO/8人", "长风网络科技（上海）有限公司//前端工程师//"];
    assert_eq!(all(&resume.work, &keys), jobs);
    assert_eq!(all(&resume.skills, &[Key::SkillName]), ["React", "Vue"]);
}

#[test]
fn numbered_jobs_are_jobs() {
    let (resume, _) = seen(
        "应聘者姓名：吴思远\n一、基本情况\n性别：男\n二、工作简历\n1、2019年3月至今  青松科技有限公司  市场部  市场经理\n（1）主持区域规划；\n（2）管理团队12人。\n\
         2、2014年7月—2019年2月  木石设计有限公司  销售部  区域主管\n负责经销商管理。\n三、语言能力\n粤语 — 母语\n",
    );
    assert_eq!(said(&resume.person, Key::Name), "吴思远");
    let keys = [Key::Company, Key::Department, Key::Position];
    assert_eq!(all(&resume.work, &keys), ["青松科技有限公司/市场部/市场经理", "木石设计有限公司/销售部/区域主管"]);
    assert_eq!(all(&resume.languages, &[Key::LanguageName, Key::Fluency]), ["粤语/母语"]);
}

#[test]
fn a_page_in_two_languages_and_dates_that_a_style_sheet_moves_apart() {
    let (resume, _) = seen(
        "<h1>林小满</h1><p><span>Mobile 手机:</span> 13800029429 <span>Location 现居:</span> 桂林</p><h2>Work Experience 工作经历</h2>\
         <div><b>青松科技有限公司</b></div><div><em>会计</em><i>Dec 2023 – Present</i></div><div><b>木石设计有限公司</b></div>\
         <div><em>出纳</em><i class=a>April 2021</i><i class=a>November 2023</i></div><h2>Publications 发表论文</h2>\
         <p>“审计的几点体会”，财会月刊<i>May 2022</i></p>",
    );
    assert_eq!(said(&resume.person, Key::Phone), "13800029429");
    assert_eq!(said(&resume.person, Key::City), "桂林");
    let jobs = all(&resume.work, &[Key::Company, Key::Position]);
    assert_eq!(jobs, ["青松科技有限公司/会计", "木石设计有限公司/出纳"]);
    assert!(said(&resume.work[1], Key::Period).contains("April 2021"));
    assert!(said(&resume.work[1], Key::Period).contains("November 2023"));
    assert_eq!(all(&resume.publications, &[Key::Title, Key::Publisher]), ["审计的几点体会/财会月刊"]);
}

#[test]
fn names_that_commas_join_and_works_that_are_cited() {
    let (resume, _) = seen(
        "<h1>林小满</h1><h2>二、教育背景</h2><p><span>2013.09—2017.06</span>青松大学，会计学，本科</p><h2>三、工作经历</h2>\
         <p><span>2019.03—至今</span>木石设计有限公司，财务部，会计主管</p><p>主导年度预算编制工作</p><p>用3个月完成内部控制审计</p>\
         <h2>四、科研项目</h2><ol><li>账务平台调研，2018.01—2018.06，主持人。走访三县。</li></ol><h2>五、论文发表</h2>\
         <ol><li>[1] 林小满, 李某. 审计的几点体会[J]. 财会月刊, 2019(3): 4-9.</li></ol><h2>六、获奖情况</h2><ol><li>2020年4月，优秀员工，木石设计公司</li></ol>",
    );
    let keys = [Key::Institution, Key::Area, Key::StudyType];
    assert_eq!(all(&resume.education, &keys), ["青松大学/会计学/本科"]);
    let keys = [Key::Company, Key::Department, Key::Position, Key::Highlight];
    assert_eq!(
        all(&resume.work, &keys),
        ["木石设计有限公司/财务部/会计主管/主导年度预算编制工作+用3个月完成内部控制审计"]
    );
    let keys = [Key::Title, Key::Role, Key::Description];
    assert_eq!(all(&resume.projects, &keys), ["账务平台调研/主持人/走访三县。"]);
    assert_eq!(said(&resume.publications[0], Key::Title), "审计的几点体会");
    assert_eq!(said(&resume.publications[0], Key::Publisher), "财会月刊");
    assert_eq!(all(&resume.awards, &[Key::Title, Key::Awarder]), ["优秀员工/木石设计公司"]);
}

#[test]
fn headings_between_signs_and_what_a_board_prints() {
    let (resume, notes) = seen(
        "<p>林小满</p><p>女｜1997年3月生｜河北邯郸人</p><p>13800029429｜lin@example.com</p><div>◆ 工作经历 ◆</div>\
         <p>2024/10 - 至今\u{a0}\u{a0}青松有限公司（1年10个月）</p><p>会计</p><p>法律 | 企业性质：民营公司 | 规模：80-200人</p>\
         <div>◆ 教育经历 ◆</div><p>2015-2019｜木石大学｜会计学（本科）</p><p>该简历由招聘平台导出，仅限招聘用途</p>",
    );
    assert_eq!(said(&resume.person, Key::Hukou), "河北邯郸");
    let keys = [Key::Company, Key::Position, Key::Industry, Key::Nature, Key::Size];
    assert_eq!(all(&resume.work, &keys), ["青松有限公司/会计/法律/民营公司/80-200人"]);
    assert_eq!(all(&resume.education, &[Key::Institution, Key::Area, Key::StudyType]), ["木石大学/会计学/本科"]);
    assert!(notes.iter().any(|note| note.text.contains("仅限招聘用途")));
}

#[test]
fn a_text_in_markdown_and_one_of_signs() {
    let (resume, _) = seen(
        "# 林小满\n- 电话：13800029429\n## 🎓 教育背景\n**青松大学** · 软件工程 · 本科　`2013.09 - 2017.06`\n## 工作经历\n### 木石数据有限公司 — 后端工程师\n\
         *2020.07 - 至今 | 上海*\n- 降低时延\n## 技能\n- **语言**：Java、Go\n",
    );
    assert_eq!(said(&resume.person, Key::Name), "林小满");
    assert_eq!(all(&resume.work, &[Key::Company, Key::Position]), ["木石数据有限公司/后端工程师"]);
    assert_eq!(all(&resume.education, &[Key::Institution, Key::StudyType]), ["青松大学/本科"]);
    let (resume, _) = seen(
        "林小满\n13800029429｜5年嵌入式经验｜期望：技术经理 / 30-40k / 深圳\n■ 工作履历\n【2022.04-至今】木石智能有限公司  工程师\n· 主导主控板软件\n\
         ■ 教育\n【2015.09-2019.06】 青松大学  通信工程  本科\n■ 奖项\n2021年 优秀员工；2018年 电子设计竞赛一等奖\n",
    );
    assert_eq!(said(&resume.person, Key::ExpectedPosition), "技术经理");
    assert_eq!(said(&resume.person, Key::ExpectedSalary), "30-40k");
    assert_eq!(all(&resume.work, &[Key::Company, Key::Position]), ["木石智能有限公司/工程师"]);
    assert_eq!(all(&resume.education, &[Key::Institution, Key::Area]), ["青松大学/通信工程"]);
    assert_eq!(resume.awards.len(), 2);
}

#[test]
fn roles_under_a_company_with_a_line_of_its_own() {
    let (resume, notes) = seen(
        "林小满\n工作经历\n2004.07～2016.02   西北机械厂\n2011.01～2016.02  生产厂长\n负责全厂生产计划与交付。\n2004.07～2010.12  工艺工程师 / 车间主任\n\
         编制工艺文件，带班30人。\n教育背景\n2000.09～2004.06  青松大学  机械制造  本科（全日制）\n",
    );
    let jobs = ["西北机械厂/生产厂长/2011.01～2016.02", "西北机械厂/工艺工程师 / 车间主任/2004.07～2010.12"];
    assert_eq!(all(&resume.work, &[Key::Company, Key::Position, Key::Period]), jobs);
    assert!(notes.iter().any(|note| note.text == "2004.07～2016.02"));
    assert_eq!(all(&resume.education, &[Key::Area, Key::StudyType, Key::FullTime]), ["机械制造/本科/全日制"]);
}

#[test]
fn honours_are_of_the_school_and_nobody_is_a_reference() {
    let (resume, notes) = seen(
        "Ava Reed\n\nEDUCATION\nLakeshore College    May 2018\nBachelor of Science in Physics\nDean's List: Fall 2015, Spring 2016\n\n\
         EXPERIENCE\nAcme Widgets Inc.    Chicago, IL\nSenior Analyst    June 2020 - Present\n- Built 3 dashboards\nAnalyst    Aug 2018 - May 2020\n- Wrote 2 reports\n\n\
         REFERENCES\nAvailable upon request\n",
    );
    assert_eq!(resume.education.len(), 1);
    let jobs = ["Acme Widgets Inc./Senior Analyst", "Acme Widgets Inc./Analyst"];
    assert_eq!(all(&resume.work, &[Key::Company, Key::Position]), jobs);
    assert_eq!(said(&resume.work[0], Key::Location), "Chicago, IL");
    assert!(resume.references.is_empty() && notes.iter().any(|n| n.text == "Available upon request"));
}

#[test]
fn a_page_copied_as_text_keeps_its_roles_apart() {
    let (resume, _) = seen(
        "Priya Raman\nStaff Software Engineer\npriya@example.com\n\nExperience\nBluebird Payments\n6 yrs 2 mos\nStaff Software Engineer\n\
         Mar 2021 - Present · 3 yrs 9 mos\nAustin, Texas\nLeads the ledger team of 8.\nSenior Software Engineer\nOct 2018 - Mar 2021 · 2 yrs 6 mos\n\
         - Rewrote settlement\nQuartz Analytics\nSoftware Engineer\nJul 2015 - Sep 2018 · 3 yrs 3 mos\n",
    );
    let jobs = [
        "Bluebird Payments/Staff Software Engineer/Leads the ledger team of 8.",
        "Bluebird Payments/Senior Software Engineer/",
        "Quartz Analytics/Software Engineer/",
    ];
    assert_eq!(all(&resume.work, &[Key::Company, Key::Position, Key::Duty]), jobs);
}

#[test]
fn numbered_jobs_with_labels_and_a_heading_with_its_text() {
    let (resume, _) = seen(
        "姓名：林小满\n一、工作经历\n（1）2019/05-至今   青松科技有限公司（500-999人，民营）\n职位：硬件经理   部门：研发中心\n\
         职责：1. 负责平台规划；2. 团队管理。\n离职原因：-\n二、证书\n2018年  PMP\n三、语言  英语 CET-6\n",
    );
    let keys = [Key::Company, Key::Position, Key::Department, Key::Size, Key::Nature, Key::Highlight, Key::LeaveReason];
    let job = "青松科技有限公司/硬件经理/研发中心/500-999人/民营/负责平台规划+团队管理。/";
    assert_eq!(all(&resume.work, &keys), [job]);
    assert_eq!(all(&resume.certificates, &[Key::Certificate]), ["PMP"]);
    assert_eq!(all(&resume.languages, &[Key::LanguageName, Key::Fluency]), ["英语/CET-6"]);
}

#[test]
fn position_company_and_town_in_one_heading_are_three_things() {
    let (resume, _) = seen(
        "<h1>Ava Reed</h1><h2>Employment History</h2><h3>Senior Engineer, Union Square Corporation, Manchester</h3><p>Jul 2024 — Present</p>\
         <h3>Engineer, Redstone Games</h3><p>Feb 2022 — May 2024</p><h2>Education</h2><h3>B.SC. IN PHYSICS, LAKESHORE COLLEGE</h3>\
         <p>2015 – 2018</p><ul><li>Related coursework: Optics, Acoustics</li></ul>",
    );
    let jobs = ["Senior Engineer/Union Square Corporation/Manchester", "Engineer/Redstone Games/"];
    assert_eq!(all(&resume.work, &[Key::Position, Key::Company, Key::Location]), jobs);
    let school = ["B.SC./PHYSICS/LAKESHORE COLLEGE/Optics+Acoustics"];
    assert_eq!(all(&resume.education, &[Key::StudyType, Key::Area, Key::Institution, Key::Course]), school);
}

#[test]
fn what_every_job_has_is_no_section_and_a_short_form_no_issuer() {
    let job = |company: &str, from: u16| {
        format!(
            "<div><div>Nurse</div><div>{company}</div><span>02/{from} - 01/{}</span><div>Achievements/Tasks</div>\
             <ul><li>Kept the ward of {from}</ul></div>",
            from + 2
        )
    };
    let (resume, _) = seen(&format!(
        "<h1>Ava Reed</h1><div class=tagline>Staff Nurse, ICU</div><p>ava@example.com</p><p>Dayton, Ohio 55091</p><h2>Work experience</h2>\
         {}{}{}<h2>Certificates</h2><p>Advanced Cardiac Life Support (ACLS)</p><p>Basic Life Support (Red Cross)</p>",
        job("Fairwater Clinic", 2022),
        job("Harbor Clinic", 2019),
        job("Cedar Clinic", 2016)
    ));
    let jobs = [
        "Fairwater Clinic/Kept the ward of 2022",
        "Harbor Clinic/Kept the ward of 2019",
        "Cedar Clinic/Kept the ward of 2016",
    ];
    assert_eq!(all(&resume.work, &[Key::Company, Key::Highlight]), jobs);
    let certificates = ["Advanced Cardiac Life Support (ACLS)/", "Basic Life Support/Red Cross"];
    assert_eq!(all(&resume.certificates, &[Key::Certificate, Key::Issuer]), certificates);
    let person = [Key::Label, Key::City, Key::Region].map(|key| said(&resume.person, key));
    assert_eq!(person, ["Staff Nurse, ICU", "Dayton", "Ohio"]);
}

#[test]
fn languages_that_a_column_runs_together_are_each_one() {
    let (resume, _) = seen(
        "<h1>Ava Reed</h1><h2>Languages</h2><p>French - Conversational Spanish - Fluent</p><p>American Sign Language • Native</p>",
    );
    let known = ["French/Conversational", "Spanish/Fluent", "American Sign Language/Native"];
    assert_eq!(all(&resume.languages, &[Key::LanguageName, Key::Fluency]), known);
}
