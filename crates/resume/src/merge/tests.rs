//! What may and what may never happen to a stored value.

use super::*;
use crate::profile::{DateValue, Descriptions, Skill, WorkExperience};

fn ids() -> impl FnMut() -> String {
    let mut n = 0;
    move || {
        n += 1;
        format!("id{n}")
    }
}

fn run(stored: &CustomerProfile, origins: &Origins, imported: &CustomerProfile, policy: Policy) -> Merged {
    merge(stored, origins, imported, "zhilian", policy, &mut ids())
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
            let merged = run(&phone("13800000000"), &Origins::new(), &phone(bad), policy);
            assert_eq!(merged.profile.descriptions.contact_phone_number, "13800000000", "{policy:?} {bad:?}");
        }
        let merged = run(&phone(""), &Origins::new(), &phone("138****0000"), policy);
        assert_eq!(merged.profile.descriptions.contact_phone_number, "", "a masked value is no value");
        assert_eq!(merged.changes[0].kind, ChangeKind::Masked);
    }
}

#[test]
fn less_precise_dates_never_win_and_more_precise_ones_do_by_policy() {
    let born = |s: &str| CustomerProfile { birthday: s.into(), ..Default::default() };
    for policy in POLICIES {
        assert_eq!(run(&born("1990-05-17"), &Origins::new(), &born("1990-05"), policy).profile.birthday, "1990-05-17");
    }
    let ours = Origins::from([("/birthday".into(), "zhilian".into())]);
    assert_eq!(run(&born("1990"), &ours, &born("1990-05"), Policy::Merge).profile.birthday, "1990-05");
}

#[test]
fn what_was_written_by_hand_or_by_another_site_stays_and_is_told() {
    let merged = run(&phone("13800000001"), &Origins::new(), &phone("13800000002"), Policy::Merge);
    assert_eq!(merged.profile.descriptions.contact_phone_number, "13800000001");
    assert_eq!(merged.changes[0].kind, ChangeKind::Conflicting);
    assert_eq!(merged.changes[0].after, "13800000002");
    let other = Origins::from([("/descriptions/contactPhoneNumber".into(), "51job".into())]);
    let merged = run(&phone("13800000001"), &other, &phone("13800000002"), Policy::Merge);
    assert_eq!(merged.profile.descriptions.contact_phone_number, "13800000001");
    let merged = run(&phone("13800000001"), &Origins::new(), &phone("13800000002"), Policy::Replace);
    assert_eq!(merged.profile.descriptions.contact_phone_number, "13800000002");
}

#[test]
fn what_the_same_site_wrote_is_renewed_until_a_hand_edits_it() {
    let first = run(&phone(""), &Origins::new(), &phone("13800000001"), Policy::Merge);
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
        let first = run(&CustomerProfile::default(), &Origins::new(), &imported, policy);
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
    let merged = run(&stored, &Origins::new(), &jobs(vec![imported, job("乙公司", "经理", "2018-01")]), Policy::Merge);
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
        let list = run(&stored, &Origins::new(), &imported, p).profile.work_experiences.unwrap();
        list.into_iter().map(|w| w.company).collect::<Vec<_>>()
    };
    assert_eq!(names(Policy::Fill), ["甲"]);
    assert_eq!(names(Policy::Merge), ["甲", "乙"]);
    assert_eq!(names(Policy::Replace), ["乙"]);
    let kept = run(&stored, &Origins::new(), &jobs(vec![]), Policy::Replace).profile;
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
    let merged = run(&stored, &Origins::new(), &imported, Policy::Merge);
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
    let merged = run(&stored, &Origins::new(), &imported, Policy::Replace).profile;
    assert_eq!(
        (merged.descriptions.sign.as_str(), merged.flags.applied, merged.counts.rest_apply_times),
        ("签名", true, 7)
    );
}
