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
