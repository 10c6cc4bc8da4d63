//! Whole resumes of invented people, as text and as pages.

mod forms;
mod names;

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
fn a_form_without_a_table_is_read_by_its_labels() {
    let (resume, _) = seen(
        "<h1>林小满</h1><h2>工作经历</h2><dl><dt>公司<dd>青松科技有限公司<dt>职位<dd>会计<dt>部门<dd>财务部<dt>时间<dd>2019-03 至 2021-05</dl>\
         <p>◆ 独立完成年度招聘</p><dl><dt>公司<dd>木石设计<dt>职位<dd>出纳<dt>时间<dd>2017-03 至 2019-02</dl>",
    );
    let jobs: Vec<_> = resume.work.iter().map(|job| [Key::Company, Key::Position].map(|key| said(job, key))).collect();
    assert_eq!(jobs, [["青松科技有限公司", "会计"], ["木石设计", "出纳"]]);
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
fn a_size_in_brackets_is_none_of_the_name() {
    let (resume, _) = seen(
        "<h1>Ava Reed</h1><h2>Work</h2><h3>2019 - 2021 Blue Heron（100-499人）</h3><p><b>Owner</b></p><p>Ran it all.</p>",
    );
    let found = [Key::Company, Key::Size, Key::Position].map(|key| said(&resume.work[0], key));
    assert_eq!(found, ["Blue Heron", "100-499人", "Owner"]);
}

#[test]
fn a_form_with_its_headings_upright_is_read_by_its_cells() {
    let (resume, notes) = seen(
        "<h1>校园招聘应聘登记表</h1><table>\
         <tr><th rowspan=2>基<br>本<br>信<br>息</th><th>姓名</th><td>林小满</td><th>民族</th><td>&nbsp;</td></tr>\
         <tr><th>手机号码</th><td>13800012345</td><th>毕业院校</th><td>&nbsp;</td></tr>\
         <tr><th rowspan=2>教<br>育<br>背<br>景</th><th>起止时间</th><th>学校名称</th><th>专业</th><th>学历</th></tr>\
         <tr><td>2014-09至2018-06</td><td>云岭民族大学</td><td></td><td>本科</td></tr>\
         <tr><th rowspan=2>实<br>习<br>及<br>工<br>作</th><th>起止时间</th><th>单位</th><th>岗位</th><th>主要工作及成果</th></tr>\
         <tr><td>2020-03至2022-05</td><td>青松科技有限公司</td><td>会计</td><td>负责年度审计。<br>（1）缩短结账三天；<br>（2）带教两人</td></tr>\
         <tr><th>自<br>我<br>评<br>价</th><td colspan=4>做事踏实，善于沟通。</td></tr></table>\
         <p>本人承诺以上所填内容真实有效。</p><p>应聘者签名：＿＿＿＿</p>",
    );
    assert_eq!(said(&resume.person, Key::Name), "林小满");
    assert_eq!(said(&resume.person, Key::Summary), "做事踏实，善于沟通。");
    let [school] = resume.education.as_slice() else { panic!("{:?}", resume.education) };
    let told = [Key::Institution, Key::Area, Key::StudyType].map(|key| said(school, key));
    assert_eq!(told, ["云岭民族大学", "", "本科"], "an empty cell has its column");
    let [job] = resume.work.as_slice() else { panic!("{:?}", resume.work) };
    let told = [Key::Company, Key::Position, Key::Duty, Key::Highlight].map(|key| said(job, key));
    assert_eq!(told, ["青松科技有限公司", "会计", "负责年度审计。", "缩短结账三天+带教两人"]);
    assert!(
        notes.iter().any(|note| note.text.starts_with("本人承诺")),
        "what is signed is told, and no part of a text"
    );
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

fn all(items: &[RawItem], keys: &[Key]) -> Vec<String> {
    items.iter().map(|item| keys.iter().map(|key| said(item, *key)).collect::<Vec<_>>().join("/")).collect()
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
fn a_form_of_rows_tells_of_the_school_and_keeps_what_is_of_no_job() {
    let row = |cells: &[&str]| format!("<tr><td>{}</td></tr>", cells.join("</td><td>"));
    let (resume, notes) = seen(&format!(
        "<table>{}{}{}{}{}{}<tr><td>工作业绩</td><td colspan=3>完成汇算清缴</td></tr>{}</table>",
        row(&["姓 名", "何青禾", "性 别", "女"]),
        row(&["毕业院校", "大有财经学院", "毕业时间", "2014.06"]),
        row(&["学 历", "本科", "专 业", "会计学"]),
        "<tr><td rowspan=3>工作经历</td><td>起止时间</td><td>工作单位</td><td>职务</td></tr>",
        row(&["2014.07-2018.04", "飞鸿商贸有限公司", "出纳"]),
        row(&["2018.05-2020.01", "青松商贸有限公司", "会计"]),
        "<tr><td>自我评价</td><td colspan=3>细致严谨。</td></tr>",
    ));
    let keys = [Key::Institution, Key::Area, Key::StudyType, Key::End];
    assert_eq!(all(&resume.education, &keys), ["大有财经学院/会计学/本科/2014.06"]);
    assert_eq!(all(&resume.work, &[Key::Company, Key::Position]), ["飞鸿商贸有限公司/出纳", "青松商贸有限公司/会计"]);
    assert!(resume.work.iter().all(|job| job.first(Key::Duty).is_none()));
    assert_eq!(said(&resume.person, Key::Summary), "细致严谨。");
    assert!(notes.iter().any(|n| n.text.ends_with("完成汇算清缴")));
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
fn a_form_of_pairs_counts_its_entries() {
    let (resume, _) = seen(
        "<h1>林小满</h1><h2>工作履历</h2><div>记录 1</div><dl><dt>公司名称：<dd>青松有限公司<dt>入职日期：<dd>2019-08<dt>离职日期：<dd>至今\
         <dt>担任职务：<dd>会计<dt>公司规模：<dd>50-150人<dt>工作业绩：<dd>1、核对账目<br>2、编制报表</dl><div>记录 2</div>\
         <dl><dt>公司名称：<dd>碧波有限公司<dt>入职日期：<dd>2016-03<dt>离职日期：<dd>2019-07<dt>担任职务：<dd>出纳</dl>",
    );
    let keys = [Key::Company, Key::Position, Key::Start, Key::End, Key::Size, Key::Highlight];
    let jobs = ["青松有限公司/会计/2019-08/至今/50-150人/核对账目+编制报表", "碧波有限公司/出纳/2016-03/2019-07//"];
    assert_eq!(all(&resume.work, &keys), jobs);
}

#[test]
fn rows_of_a_table_are_entries_wherever_their_time_stands() {
    let row = |title: &str, firm: &str, done: &str, when: &str| {
        format!("<tr><td><p><b>{title}</b><p><i>{firm}</i><p>{done}<td>{when}")
    };
    let (resume, _) = seen(&format!(
        "<h1>Ava Reed</h1><h2>Employment</h2><table>{}{}</table>",
        row("Nurse", "Westlake Care", "Looked after 12 people every night.", "Jun. ’19 – Present"),
        row("Porter", "Dock Hospital", "Carried what had to be carried.", "May ’16 – Apr. ’19"),
    ));
    let jobs = [
        "Westlake Care/Nurse/Looked after 12 people every night./Jun. ’19 – Present",
        "Dock Hospital/Porter/Carried what had to be carried./May ’16 – Apr. ’19",
    ];
    assert_eq!(all(&resume.work, &[Key::Company, Key::Position, Key::Duty, Key::Period]), jobs);
}

#[test]
fn a_table_names_its_columns_in_english() {
    let (resume, _) = seen(
        "<h1>Ava Reed</h1><h2>Engagements</h2><table><tr><th>Period<th>Client<th>Role and contribution\
         <tr><td>12-2019 until now<td>Northwind<br><small>Oslo</small><td><b>Engineer</b><p>Advised the board on its ships.<ul><li>Moved 3 docks</ul>\
         <tr><td>09-2016 until 11-2019<td>Westlake<td><b>Analyst</b></table>\
         <h2>Expertise</h2><table><tr><th>Field<th>Tools<tr><td>Storage<td>Redis, Kafka<tr><td>Embedded<td>CAN, C++</table>",
    );
    let keys = [Key::Company, Key::Location, Key::Position, Key::Duty, Key::Highlight];
    let jobs = ["Northwind/Oslo/Engineer/Advised the board on its ships./Moved 3 docks", "Westlake//Analyst//"];
    assert_eq!(all(&resume.work, &keys), jobs);
    assert_eq!(all(&resume.skills, &[Key::SkillName, Key::Keywords]), ["Storage/Redis+Kafka", "Embedded/CAN+C++"]);
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
fn a_form_says_what_was_ticked_and_nothing_of_who_hires() {
    let (resume, notes) = seen(
        "<h1>应聘登记表</h1><table><tr><td>姓名<td>林小满<td>性别<td>□男　☑女<tr><td>婚姻状况<td>□未婚　□已婚<td>手机<td>13800047720</table>\
         <table><tr><td><h3>工作经历</h3><td>起止年月<td>工作单位<td>职务<tr><td>2019.03-2021.05<td>青松科技有限公司<td>会计\
         <tr><td colspan=3>核对账目。<br>（1）独立完成年度审计<br>（2）编制报表12份\
         <tr><td>外语水平<td colspan=2>英语（六级）<tr><td>专业技能<td colspan=2>用友（熟练）、Excel</table>\
         <table><tr><td>以下由公司填写<tr><td>初试意见<td>可录用</table>",
    );
    let person = [Key::Name, Key::Gender, Key::Marital, Key::Phone].map(|key| said(&resume.person, key));
    assert_eq!(person, ["林小满", "女", "", "13800047720"]);
    let keys = [Key::Company, Key::Position, Key::Duty, Key::Highlight];
    assert_eq!(all(&resume.work, &keys), ["青松科技有限公司/会计/核对账目。/独立完成年度审计+编制报表12份"]);
    assert_eq!(all(&resume.languages, &[Key::LanguageName]), ["英语"]);
    assert_eq!(all(&resume.skills, &[Key::SkillName]), ["用友", "Excel"]);
    assert!(notes.iter().any(|n| n.text == "可录用"), "told in the notes alone: {notes:?}");
}

#[test]
fn a_record_s_labels_stand_below_its_name_and_their_values_name_no_section() {
    let field = |label: &str, value: &str| format!("<div><div class=l>{label}</div><div class=v>{value}</div></div>");
    let record = |name: &str, time: &str, post: &str, trade: &str| {
        let fields = [("起止时间", time), ("职位", post), ("所属行业", trade), ("公司规模", "50-150人")];
        let fields: String = fields.iter().map(|(label, value)| field(label, value)).collect();
        format!("<div><div class=n>{name}</div>{fields}<div class=l>工作描述</div><div class=t>核对账目。</div></div>")
    };
    let (resume, _) = seen(&format!(
        "<div>林小满</div><div class=b>工作经历</div>{}{}<div class=b>教育经历</div><div><div class=n>青松大学</div>{}{}{}</div>",
        record("青松科技有限公司", "2019-03 至 2021-05", "会计", "教育/培训"),
        record("木石设计有限公司", "2017-03 至 2019-02", "出纳", "模具"),
        field("起止时间", "2013-09 至 2017-06"),
        field("专业", "会计学"),
        field("学历", "本科"),
    ));
    let keys = [Key::Company, Key::Position, Key::Industry, Key::Size];
    let jobs = ["青松科技有限公司/会计/教育/培训/50-150人", "木石设计有限公司/出纳/模具/50-150人"];
    assert_eq!(all(&resume.work, &keys), jobs);
    assert_eq!(all(&resume.education, &[Key::Institution, Key::Area]), ["青松大学/会计学"]);
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
