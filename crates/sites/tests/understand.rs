//! From a document to a resume: what is withheld, what is refused, which copy comes first.

use jiff::civil::date;
use resume::document::Unreadable;
use resume::{Document, NoteKind, Origin};
use sites::{SiteError, understand};

fn page(body: &str) -> Document {
    Document::new(format!("<title>智联简历</title><body>{body}</body>").into_bytes(), Origin::File(None))
}

fn read(document: &Document, keep_id_numbers: bool) -> Result<sites::Read, SiteError> {
    understand(std::slice::from_ref(document), None, keep_id_numbers, date(2026, 11, 22))
}

/// Invented: there is no place 990101, and no such check digit.
const ID: &str = "99010119900101001X";

#[test]
fn an_identity_number_is_recognised_and_kept_only_if_allowed() {
    let document =
        page(&format!("<p>李明</p><p>男 | 身份证：{ID}</p><p>证件见 {ID} 附件</p><h3>自我评价</h3><p>号码 {ID}</p>"));
    let without = read(&document, false).unwrap();
    let all = format!("{:?}{:?}", without.resume, without.notes);
    assert!(!all.contains(ID) && !all.contains("990101"), "{all}");
    assert!(without.notes.iter().any(|n| n.kind == NoteKind::Withheld));
    assert_eq!(without.resume.person.name.unwrap().value, "李明");
    let with = read(&document, true).unwrap();
    assert_eq!(with.resume.person.id_number.unwrap().value, ID);
}

#[test]
fn what_is_no_resume_is_told_apart() {
    let file = |bytes: &[u8]| read(&Document::new(bytes.to_vec(), Origin::File(None)), false).err();
    assert_eq!(file(b"\x89PNG\r\n"), Some(SiteError::Unreadable { why: Unreadable::Kind }));
    assert_eq!(file(b""), Some(SiteError::Unreadable { why: Unreadable::Kind }));
    assert_eq!(file("姓名：李明".as_bytes()), Some(SiteError::NoResume));
    assert_eq!(file(b"<html><body><p>Some page</p></body></html>"), Some(SiteError::NoResume));
    assert_eq!(read(&page("<p>简历下载</p>"), false).err(), Some(SiteError::Empty), "a shell is no resume");
}

#[test]
fn what_only_looks_like_a_site_s_page_is_read_as_any_file() {
    let job = |position: &str, when: &str, company: &str| {
        format!(
            "<div>{when}　{company}</div><div><b>{position}</b> <span>{when}</span></div><p>核对账目，编制报表。</p>"
        )
    };
    let jobs = job("会计", "2020 - 2023", "青松科技有限公司") + &job("出纳", "2017 - 2020", "木石设计有限公司");
    let body = format!("<h1>李明</h1><p>13800012345</p><h3>工作经历</h3>{jobs}<h3>自我评价</h3><p>细心。</p>");
    let read = read(&page(&body), false).unwrap();
    assert_eq!(read.resume.person.name.as_ref().unwrap().value, "李明");
    let names: Vec<_> = read.resume.work.iter().flat_map(|job| [&job.company, &job.position]).flatten().collect();
    assert!(names.iter().all(|name| !name.value.contains("20")), "{names:?}");
}
