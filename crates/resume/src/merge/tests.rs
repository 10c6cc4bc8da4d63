//! What may and what may never happen to a stored value.

use super::*;
use crate::profile::{DateValue, Descriptions, Education, Skill, WorkExperience};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

fn ids() -> impl FnMut() -> String {
    let mut n = 0;
    move || {
        n += 1;
        format!("id{n}")
    }
}

fn source(site: &str) -> Source {
    Source { web_name: site.into(), import_id: format!("import of {site}"), at: 7 }
}

/// Joins with a choice.
fn chosen(stored: &CustomerProfile, origins: &Origins, imported: &CustomerProfile, how: Policy, c: &Choice) -> Merged {
    let mut imported = imported.clone();
    let mut next = ids();
    give_ids(&mut imported, &mut || format!("new-{}", next()));
    let incoming = Incoming { profile: &imported, bases: &Bases::new(), source: &source("zhilian") };
    merge(stored, origins, &incoming, how, c)
}

fn run(stored: &CustomerProfile, origins: &Origins, imported: &CustomerProfile, policy: Policy) -> Merged {
    chosen(stored, origins, imported, policy, &Choice::default())
}

fn by(path: &str, sites: &[&str]) -> Origins {
    let sources = sites.iter().map(|s| source(s)).collect();
    Origins { values: BTreeMap::from([(path.to_owned(), sources)]), ..Default::default() }
}

fn phone(number: &str) -> CustomerProfile {
    CustomerProfile {
        descriptions: Descriptions { contact_phone_number: number.into(), ..Default::default() },
        ..Default::default()
    }
}

fn job(company: &str, position: &str, start: &str) -> WorkExperience {
    WorkExperience {
        company: company.into(),
        position: position.into(),
        start_date: Some(DateValue { value: start.into(), current: false }),
        ..Default::default()
    }
}

fn jobs(list: Vec<WorkExperience>) -> CustomerProfile {
    CustomerProfile { work_experiences: Some(list), ..Default::default() }
}

const POLICIES: [Policy; 3] = [Policy::Merge, Policy::Fill, Policy::Replace];

#[test]
fn empty_and_masked_values_never_win() {
    for policy in POLICIES {
        for bad in ["", "  ", "138****0000"] {
            let merged = run(&phone("13800000000"), &Origins::default(), &phone(bad), policy);
            assert_eq!(merged.profile.descriptions.contact_phone_number, "13800000000", "{policy:?} {bad:?}");
        }
        let merged = run(&phone(""), &Origins::default(), &phone("138****0000"), policy);
        assert_eq!(merged.profile.descriptions.contact_phone_number, "", "a masked value is no value");
        assert_eq!(merged.changes[0].kind, ChangeKind::Masked);
    }
}

#[test]
fn less_precise_dates_never_win_and_more_precise_ones_do_by_policy() {
    let born = |s: &str| CustomerProfile { birthday: s.into(), ..Default::default() };
    for policy in POLICIES {
        assert_eq!(
            run(&born("1990-05-17"), &Origins::default(), &born("1990-05"), policy).profile.birthday,
            "1990-05-17"
        );
    }
    let ours = by("/birthday", &["zhilian"]);
    assert_eq!(run(&born("1990"), &ours, &born("1990-05"), Policy::Merge).profile.birthday, "1990-05");
}

#[test]
fn what_was_written_by_hand_or_by_another_site_stays_and_is_told() {
    let merged = run(&phone("13800000001"), &Origins::default(), &phone("13800000002"), Policy::Merge);
    assert_eq!(merged.profile.descriptions.contact_phone_number, "13800000001");
    assert_eq!(merged.changes[0].kind, ChangeKind::Conflicting);
    assert_eq!(merged.changes[0].after, "13800000002");
    let other = by("/descriptions/contactPhoneNumber", &["51job"]);
    let merged = run(&phone("13800000001"), &other, &phone("13800000002"), Policy::Merge);
    assert_eq!(merged.profile.descriptions.contact_phone_number, "13800000001");
    let merged = run(&phone("13800000001"), &Origins::default(), &phone("13800000002"), Policy::Replace);
    assert_eq!(merged.profile.descriptions.contact_phone_number, "13800000002");
}

#[test]
fn what_the_same_site_wrote_is_renewed_until_a_hand_edits_it() {
    let first = run(&phone(""), &Origins::default(), &phone("13800000001"), Policy::Merge);
    let second = run(&first.profile, &first.origins, &phone("13800000002"), Policy::Merge);
    assert_eq!(second.profile.descriptions.contact_phone_number, "13800000002");
    let edited = phone("13800000003");
    let mut origins = second.origins.clone();
    edited_by_hand(&second.profile, &edited, &mut origins);
    let third = run(&edited, &origins, &phone("13800000004"), Policy::Merge);
    assert_eq!(third.profile.descriptions.contact_phone_number, "13800000003");
}

#[test]
fn the_same_import_twice_changes_nothing() {
    for policy in POLICIES {
        let imported = jobs(vec![job("甲公司", "工程师", "2014-10"), job("甲公司", "经理", "2016-01")]);
        let first = run(&CustomerProfile::default(), &Origins::default(), &imported, policy);
        assert_eq!(first.profile.work_experiences.as_ref().map(Vec::len), Some(2), "two roles at one company stay two");
        let second = run(&first.profile, &first.origins, &imported, policy);
        assert_eq!(second.profile, first.profile, "{policy:?}");
        assert_eq!(second.changes, vec![], "{policy:?}");
    }
}

#[test]
fn items_keep_their_id_and_are_told_by_it() {
    let mut stored = jobs(vec![job("甲公司（北京）", "工程师", "2014-10")]);
    stored.work_experiences.as_mut().unwrap()[0].id = "a".into();
    let mut imported = job("甲公司(北京)", "工程师", "2014-10");
    imported.salary = "8001-10000元/月".into();
    let merged =
        run(&stored, &Origins::default(), &jobs(vec![imported, job("乙公司", "经理", "2018-01")]), Policy::Merge);
    let list = merged.profile.work_experiences.unwrap();
    assert_eq!((list.len(), list[0].id.as_str(), list[0].salary.as_str()), (2, "a", "8001-10000元/月"));
    assert_eq!(list[0].company, "甲公司（北京）", "written by hand");
    assert!(merged.changes.iter().any(|c| c.path == "/workExperiences/a/salary" && c.kind == ChangeKind::Added));
}

#[test]
fn fill_adds_nothing_to_a_list_and_replace_takes_the_imported_list() {
    let mut stored = jobs(vec![job("甲", "工程师", "2014-10")]);
    stored.work_experiences.as_mut().unwrap()[0].id = "a".into();
    let imported = jobs(vec![job("乙", "经理", "2018-01")]);
    let names = |p: Policy| {
        let list = run(&stored, &Origins::default(), &imported, p).profile.work_experiences.unwrap();
        list.into_iter().map(|w| w.company).collect::<Vec<_>>()
    };
    assert_eq!(names(Policy::Fill), ["甲"]);
    assert_eq!(names(Policy::Merge), ["甲", "乙"]);
    assert_eq!(names(Policy::Replace), ["乙"]);
    let kept = run(&stored, &Origins::default(), &jobs(vec![]), Policy::Replace).profile;
    assert_eq!(kept.work_experiences.unwrap().len(), 1, "an empty list never clears");
}

#[test]
fn doubled_items_of_one_import_are_not_folded_into_one_stored_item() {
    let mut stored = CustomerProfile {
        skills: Some(vec![Skill { name: "Java".into(), ..Default::default() }]),
        ..Default::default()
    };
    give_ids(&mut stored, &mut ids());
    let twice = Skill { name: "java".into(), ..Default::default() };
    let imported = CustomerProfile { skills: Some(vec![twice.clone(), twice]), ..Default::default() };
    let merged = run(&stored, &Origins::default(), &imported, Policy::Merge);
    assert_eq!(merged.profile.skills.unwrap().len(), 2);
}

#[test]
fn the_platforms_own_values_stay() {
    let mut stored = phone("");
    stored.descriptions.sign = "签名".into();
    stored.flags.applied = true;
    stored.counts.rest_apply_times = 7;
    let mut imported = phone("13800000001");
    imported.descriptions.sign = "别的".into();
    let merged = run(&stored, &Origins::default(), &imported, Policy::Replace).profile;
    assert_eq!(
        (merged.descriptions.sign.as_str(), merged.flags.applied, merged.counts.rest_apply_times),
        ("签名", true, 7)
    );
}

/// Each row: what is stored, who wrote it (`hand`, a site, `nobody` where it was cleared by hand), what zhilian says, and
/// the outcome under merge, fill and replace: `=` stored stays, `!` stays and conflicts, `<` imported is taken, `*` masked.
#[test]
fn the_table_of_policies() {
    const TABLE: &[(&str, &str, &str, &str, &str)] = &[
        // path, stored, by, imported, merge fill replace
        ("/descriptions/contactPhoneNumber", "", "", "13800000002", "<<<"),
        ("/descriptions/contactPhoneNumber", "13800000001", "hand", "13800000002", "!!<"),
        ("/descriptions/contactPhoneNumber", "13800000001", "51job", "13800000002", "!!<"),
        ("/descriptions/contactPhoneNumber", "13800000001", "zhilian", "13800000002", "<!<"),
        ("/descriptions/contactPhoneNumber", "13800000001", "zhilian 51job", "13800000002", "!!<"),
        ("/descriptions/contactPhoneNumber", "13800000001", "zhilian", "", "==="),
        ("/descriptions/contactPhoneNumber", "13800000001", "zhilian", "138****0002", "***"),
        ("/descriptions/contactPhoneNumber", "138****0001", "51job", "13800000002", "<!<"),
        ("/descriptions/contactPhoneNumber", "", "nobody", "13800000002", "!!<"),
        ("/birthday", "1990-05-17", "zhilian", "1990-05", "==="),
        ("/birthday", "1990-05-17", "zhilian", "1991", "==="),
        ("/birthday", "1990", "51job", "1990-05", "<!<"),
        ("/birthday", "1990", "hand", "1990-05", "!!<"),
        ("/birthday", "1990-05", "51job", "1991-05", "!!<"),
        ("/fullName", "李明", "zhilian", "李先生", "==="),
        ("/fullName", "李先生", "51job", "李明", "<!<"),
        ("/fullName", "李明", "zhilian", "李*", "***"),
        ("/descriptions/city", "北京-朝阳区", "zhilian", "北京", "==="),
        ("/descriptions/city", "北京", "51job", "北京-朝阳区", "<!<"),
        ("/descriptions/city", "北京-朝阳区", "zhilian", "上海", "<!<"),
        ("/descriptions/message", "旧", "zhilian", "**新**", "<!<"),
    ];
    for (path, stored, writer, imported, outcome) in TABLE {
        let profile = |text: &str| set(&CustomerProfile::default(), path, &json!(text)).unwrap();
        let origins = match *writer {
            "" | "hand" => Origins::default(),
            "nobody" => by(path, &[]),
            sites => by(path, &sites.split(' ').collect::<Vec<_>>()),
        };
        for (policy, outcome) in POLICIES.into_iter().zip(outcome.chars()) {
            let merged = run(&profile(stored), &origins, &profile(imported), policy);
            let kind = merged.changes.first().map(|c| c.kind);
            let sign = match kind {
                None | Some(ChangeKind::Kept) => '=',
                Some(ChangeKind::Conflicting) => '!',
                Some(ChangeKind::Masked) => '*',
                Some(_) => '<',
            };
            let row = format!("{path} {stored:?} by {writer:?}, {imported:?}, {policy:?}");
            assert_eq!(sign, outcome, "{row}: {kind:?}");
            let now = serde_json::to_value(&merged.profile).unwrap().pointer(path).cloned().unwrap();
            assert_eq!(now, *(if sign == '<' { imported } else { stored }), "{row}");
            let ours = merged.origins.of(path) == [source("zhilian")];
            assert_eq!(ours, sign == '<' || *writer == "zhilian", "{row}: where it came from");
        }
    }
}

/// Each row: a stored item and an imported one, and whether they are the same thing.
#[test]
fn the_table_of_identities() {
    let date = |text: &str| (!text.is_empty()).then(|| DateValue { value: text.into(), current: false });
    for ((a, a_start), (b, b_start), same) in [
        (("甲公司", "2014-10"), ("甲公司", "2014-10"), true),
        (("甲公司（北京）", "2014-10"), ("甲 公司(北京)", "2014"), true),
        (("甲公司", ""), ("甲公司", "2014-10"), true),
        (("甲公司", "2014-10"), ("甲公司", "2015-10"), false),
        (("甲公司", "2014-10"), ("乙公司", "2014-10"), false),
    ] {
        let jobs = |c: &str, s: &str| jobs(vec![WorkExperience { start_date: date(s), ..job(c, "工程师", "") }]);
        let merged = run(&jobs(a, a_start), &Origins::default(), &jobs(b, b_start), Policy::Merge);
        assert_eq!(merged.profile.work_experiences.unwrap().len() == 1, same, "{a} {a_start}, {b} {b_start}");
        let school = |s: &str, d: &str| CustomerProfile {
            educations: Some(vec![Education { school: s.into(), start_date: date(d), ..Default::default() }]),
            ..Default::default()
        };
        let merged = run(&school(a, a_start), &Origins::default(), &school(b, b_start), Policy::Merge);
        assert_eq!(merged.profile.educations.unwrap().len() == 1, same, "{a} {a_start}, {b} {b_start}");
    }
    let other = jobs(vec![job("甲公司", "经理", "2014-10")]);
    let merged = run(&jobs(vec![job("甲公司", "工程师", "2014-10")]), &Origins::default(), &other, Policy::Merge);
    assert_eq!(merged.profile.work_experiences.unwrap().len(), 2, "two roles at one company are two");
}

#[test]
fn the_best_match_is_taken_whatever_the_order() {
    let undated = WorkExperience { start_date: None, ..job("甲", "工程师", "") };
    let both = [undated.clone(), job("甲", "工程师", "2016-01")];
    let mut stored = jobs(both.to_vec());
    give_ids(&mut stored, &mut ids());
    for imported in [both.to_vec(), both.iter().rev().cloned().collect()] {
        let merged = run(&stored, &Origins::default(), &jobs(imported), Policy::Merge);
        assert_eq!((merged.profile.work_experiences, merged.changes), (stored.work_experiences.clone(), vec![]));
    }
}

/// After a first import from zhilian.
fn imported_before() -> Merged {
    let two = jobs(vec![job("甲公司", "工程师", "2014-10"), job("乙公司", "经理", "2018-01")]);
    run(&CustomerProfile::default(), &Origins::default(), &two, Policy::Merge)
}

#[test]
fn what_a_person_corrected_or_deleted_in_a_list_is_not_brought_back() {
    let two = jobs(vec![job("甲公司", "工程师", "2014-10"), job("乙公司", "经理", "2018-01")]);
    for policy in [Policy::Merge, Policy::Fill] {
        let before = imported_before();
        let (mut edited, mut origins) = (before.profile.clone(), before.origins.clone());
        let list = edited.work_experiences.as_mut().unwrap();
        list[0].position = "高级工程师".into();
        list.remove(1);
        edited_by_hand(&before.profile, &edited, &mut origins);
        let again = run(&edited, &origins, &two, policy);
        let list = again.profile.work_experiences.unwrap();
        assert_eq!((list.len(), list[0].position.as_str()), (1, "高级工程师"), "{policy:?}");
        let kinds: BTreeSet<_> =
            again.changes.iter().map(|c| (c.path.as_str(), c.kind)).map(|(p, k)| (p, k as u8)).collect();
        assert!(kinds.contains(&("/workExperiences/new-id1/position", ChangeKind::Conflicting as u8)), "{kinds:?}");
        assert!(
            kinds.contains(&("/workExperiences/new-id2/company", ChangeKind::Kept as u8)),
            "told, not lost: {kinds:?}"
        );
    }
}

#[test]
fn what_a_person_cleared_stays_cleared() {
    let first = run(&phone(""), &Origins::default(), &phone("13800000001"), Policy::Merge);
    let mut origins = first.origins.clone();
    edited_by_hand(&first.profile, &phone(""), &mut origins);
    let second = run(&phone(""), &origins, &phone("13800000001"), Policy::Merge);
    assert_eq!(second.profile.descriptions.contact_phone_number, "");
    assert_eq!(second.changes[0].kind, ChangeKind::Conflicting);
}

#[test]
fn a_second_site_that_says_the_same_is_a_second_source() {
    let path = "/descriptions/contactPhoneNumber";
    let first = run(&phone("13800000001"), &by(path, &["51job"]), &phone("13800000001"), Policy::Merge);
    assert_eq!(first.origins.of(path), [source("51job"), source("zhilian")]);
    let hand = run(&phone("13800000001"), &Origins::default(), &phone("13800000001"), Policy::Merge);
    assert_eq!(hand.origins.of(path), [], "a person's word stays the person's");
}

fn paths(list: &[&str]) -> BTreeSet<String> {
    list.iter().map(|p| (*p).to_owned()).collect()
}

/// Stored: a name by hand, a phone by 51job; imported: both otherwise, a birthday, a masked mail address, a job.
fn choices() -> (CustomerProfile, Origins, CustomerProfile) {
    let mut stored = phone("13800000001");
    stored.full_name = "李明".into();
    let mut imported = jobs(vec![job("甲公司", "工程师", "2014-10")]);
    imported.full_name = "李小明".into();
    imported.birthday = "1990-05".into();
    imported.descriptions.contact_phone_number = "13800000002".into();
    imported.descriptions.contact_email = "l**@example.com".into();
    (stored, by("/descriptions/contactPhoneNumber", &["51job"]), imported)
}

#[test]
fn only_what_is_accepted_is_taken_also_against_a_hand() {
    let (stored, origins, imported) = choices();
    let accept = paths(&["/fullName", "/workExperiences/new-id1/company", "/descriptions/contactEmail"]);
    let choice = Choice { accept: Some(accept), ..Default::default() };
    for policy in POLICIES {
        let merged = chosen(&stored, &origins, &imported, policy, &choice);
        assert_eq!(merged.unknown, Vec::<String>::new());
        let job = &merged.profile.work_experiences.unwrap()[0];
        assert_eq!((job.id.as_str(), job.company.as_str(), job.position.as_str()), ("new-id1", "甲公司", ""));
        assert_eq!((merged.profile.full_name.as_str(), merged.profile.birthday.as_str()), ("李小明", ""));
        assert_eq!(merged.profile.descriptions.contact_email, "", "a masked value is not taken by anybody");
        let kind = |path: &str| merged.changes.iter().find(|c| c.path == path).unwrap().kind;
        assert_eq!(kind("/birthday"), ChangeKind::Rejected);
        assert_eq!(kind("/descriptions/contactEmail"), ChangeKind::Masked);
    }
    let none = Choice { accept: Some(paths(&[])), ..Default::default() };
    assert_eq!(chosen(&stored, &origins, &imported, Policy::Replace, &none).profile, {
        let mut same = stored.clone();
        same.integrity = crate::score::integrity(&same);
        same
    });
}

#[test]
fn what_is_rejected_stays_and_the_rest_is_the_policys() {
    let (stored, origins, imported) = choices();
    let choice = Choice { reject: paths(&["/birthday", "/workExperiences"]), ..Default::default() };
    let merged = chosen(&stored, &origins, &imported, Policy::Replace, &choice);
    assert_eq!((merged.profile.full_name.as_str(), merged.profile.birthday.as_str()), ("李小明", ""));
    assert_eq!(merged.profile.work_experiences, None);
    assert_eq!(merged.unknown, Vec::<String>::new());
}

#[test]
fn a_replaced_list_keeps_what_the_person_wants_kept_and_never_ends_empty() {
    let mut stored = jobs(vec![job("甲", "工程师", "2014-10"), job("乙", "工程师", "2016-10")]);
    give_ids(&mut stored, &mut ids());
    let imported = jobs(vec![job("丙", "经理", "2018-01")]);
    let companies = |choice: &Choice| {
        let merged = chosen(&stored, &Origins::default(), &imported, Policy::Replace, choice);
        merged.profile.work_experiences.unwrap().into_iter().map(|w| w.company).collect::<Vec<_>>()
    };
    let reject = |list: &[&str]| Choice { reject: paths(list), ..Default::default() };
    assert_eq!(companies(&reject(&["/workExperiences/id1"])), ["丙", "甲"]);
    assert_eq!(companies(&reject(&["/workExperiences/new-id1"])), ["甲", "乙"], "nothing imported, nothing removed");
}

#[test]
fn an_item_goes_by_its_imported_and_by_its_stored_name() {
    let mut stored = jobs(vec![job("甲公司", "工程师", "2014-10")]);
    give_ids(&mut stored, &mut ids());
    let mut imported = job("甲公司", "工程师", "2014-10");
    imported.salary = "8000元/月".into();
    for item in ["/workExperiences/id1", "/workExperiences/new-id1", "/workExperiences/new-id1/salary"] {
        let choice = Choice { reject: paths(&[item]), ..Default::default() };
        let merged = chosen(&stored, &Origins::default(), &jobs(vec![imported.clone()]), Policy::Merge, &choice);
        assert_eq!((merged.changes[0].kind, merged.unknown.len()), (ChangeKind::Rejected, 0), "{item}");
    }
}

#[test]
fn what_a_person_typed_is_written_by_hand() {
    let (stored, origins, imported) = choices();
    let edits = BTreeMap::from([
        ("/fullName".to_owned(), json!("李明明")),
        ("/descriptions/contactPhoneNumber".to_owned(), json!("")),
        ("/workExperiences/new-id1/position".to_owned(), json!("主管")),
        ("/workExperiences/new-id1/startDate".to_owned(), json!(7)),
        ("/counts".to_owned(), json!({})),
    ]);
    let merged = chosen(&stored, &origins, &imported, Policy::Merge, &Choice { edits, ..Default::default() });
    assert_eq!(merged.unknown, ["/counts", "/workExperiences/new-id1/startDate"], "neither ours nor fitting");
    let job = &merged.profile.work_experiences.unwrap()[0];
    assert_eq!((merged.profile.full_name.as_str(), job.position.as_str()), ("李明明", "主管"));
    assert_eq!(merged.origins.of("/workExperiences/new-id1/position"), []);
    assert_eq!(merged.origins.of("/workExperiences/new-id1/company"), [source("zhilian")]);
    assert!(merged.origins.cleared("/descriptions/contactPhoneNumber"));
}

#[test]
fn paths_that_name_nothing_are_told() {
    let (stored, origins, imported) = choices();
    let choice = Choice {
        accept: Some(paths(&["/fullName", "/full", "", "/workExperiences/0/company"])),
        reject: paths(&["/gender"]),
        ..Default::default()
    };
    let unknown = chosen(&stored, &origins, &imported, Policy::Merge, &choice).unknown;
    assert_eq!(unknown, ["", "/full", "/workExperiences/0/company", "/gender"]);
}

#[test]
fn origins_of_an_earlier_version_are_read() {
    let read: Origins = serde_json::from_value(json!({"/fullName": "51job"})).unwrap();
    assert_eq!(read.of("/fullName")[0].web_name, "51job");
    let now = serde_json::to_value(imported_before().origins).unwrap();
    assert_eq!(serde_json::from_value::<Origins>(now).unwrap(), imported_before().origins);
    assert_eq!(serde_json::from_value::<Origins>(json!({})).unwrap(), Origins::default());
}

#[test]
fn each_value_of_a_resume_has_the_words_it_rests_on() {
    use crate::raw::{Key, Place, Raw, RawItem, RawResume};
    let put = |item: &mut RawItem, key, text: &str| item.put(key, Raw::new(text, Place::Line(1)), "test");
    let mut raw = RawResume::default();
    put(&mut raw.person, Key::Name, "李明");
    let mut work = RawItem::default();
    put(&mut work, Key::Company, "甲公司");
    put(&mut work, Key::Start, "2015.08");
    raw.work = vec![RawItem::default(), work];
    let habits = crate::Habits { male: &[], female: &[], keep_id_numbers: false };
    let today = jiff::civil::date(2026, 11, 22);
    let (mut profile, bases) = crate::profile::with_bases(&crate::normalise(raw, &habits, today).0, today);
    give_ids(&mut profile, &mut ids());
    let incoming = Incoming { profile: &profile, bases: &bases, source: &source("zhilian") };
    let merged = merge(&CustomerProfile::default(), &Origins::default(), &incoming, Policy::Merge, &Choice::default());
    let words = |end: &str| {
        let change = merged.changes.iter().find(|c| c.path.ends_with(end)).unwrap();
        change.basis.as_ref().unwrap().words.clone()
    };
    assert_eq!(
        (words("/fullName"), words("/company"), words("/startDate")),
        (vec!["李明".into()], vec!["甲公司".into()], vec!["2015.08".into()])
    );
    assert!(merged.changes.iter().all(|c| c.basis.is_some()));
}
