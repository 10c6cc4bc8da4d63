//! What the tables' headers may be called in Chinese. LinkedIn's own archives have English headers whatever the language
//! of their owner; people and their spreadsheets translate them. These words are guesses and are never all that a table is
//! known by: each must be one of several.

/// A header and its Chinese names.
#[rustfmt::skip]
const CHINESE: &[(&str, &[&str])] = &[
    ("First Name", &["名", "名字"]),
    ("Last Name", &["姓", "姓氏"]),
    ("Headline", &["职业标题", "头衔", "个人头衔", "標題"]),
    ("Summary", &["个人简介", "简介", "摘要", "概述"]),
    ("Profile Summary", &["个人简介", "档案摘要", "简介"]),
    ("Industry", &["行业", "所属行业"]),
    ("Address", &["地址", "住址"]),
    ("Birth Date", &["出生日期", "生日"]),
    ("Zip Code", &["邮编", "邮政编码"]),
    ("Geo Location", &["所在地区", "地理位置", "所在地"]),
    ("Twitter Handles", &["Twitter 账号", "推特账号"]),
    ("Websites", &["网站", "个人网站"]),
    ("Instant Messengers", &["即时通讯", "即时通讯工具"]),
    ("Company Name", &["公司名称", "公司", "机构名称"]),
    ("Title", &["职位", "职位名称", "标题", "名称"]),
    ("Role", &["角色", "担任角色"]),
    ("Cause", &["公益领域", "公益事业"]),
    ("Description", &["描述", "说明", "职位描述"]),
    ("Location", &["地点", "工作地点", "所在地点"]),
    ("Started On", &["开始日期", "开始时间", "开始于"]),
    ("Finished On", &["结束日期", "结束时间", "结束于"]),
    ("School Name", &["学校名称", "学校", "院校"]),
    ("Start Date", &["开始日期", "开始时间", "入学时间"]),
    ("End Date", &["结束日期", "结束时间", "毕业时间"]),
    ("Notes", &["备注", "附注"]),
    ("Degree Name", &["学位", "学位名称", "学历"]),
    ("Field Of Study", &["专业", "所学专业"]),
    ("Activities", &["社团活动", "活动"]),
    ("Name", &["名称", "技能", "技能名称"]),
    ("Proficiency", &["熟练程度", "掌握程度", "语言水平"]),
    ("Url", &["网址", "链接"]),
    ("Authority", &["颁发机构", "发证机构"]),
    ("License Number", &["证书编号"]),
    ("Issued On", &["颁发日期", "获奖日期", "颁发时间"]),
    ("Issuer", &["颁奖机构", "颁发者"]),
    ("Published On", &["出版日期", "发表日期"]),
    ("Publisher", &["出版方", "出版社"]),
    ("Email Address", &["邮箱", "电子邮箱", "邮箱地址"]),
    ("Confirmed", &["已确认", "已验证"]),
    ("Primary", &["首选", "主要"]),
    ("Updated On", &["更新日期", "更新时间"]),
    ("Extension", &["分机", "分机号"]),
    ("Number", &["号码", "电话号码", "编号"]),
    ("Type", &["类型"]),
];

/// Whether a cell of a header is this column's, in English or in Chinese; without blanks around it.
pub fn same(header: &str, cell: &str) -> bool {
    cell.eq_ignore_ascii_case(header) || !cell.is_ascii() && chinese_of(header, cell)
}

fn chinese_of(header: &str, cell: &str) -> bool {
    CHINESE.iter().any(|(english, words)| *english == header && words.contains(&cell))
}

/// The first Chinese name of a header.
#[cfg(test)]
pub fn chinese(header: &str) -> Option<&'static str> {
    CHINESE.iter().find(|(english, _)| *english == header).and_then(|(_, words)| words.first().copied())
}
