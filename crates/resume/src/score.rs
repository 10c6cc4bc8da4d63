//! Completeness (`integrity`): how much of a profile is filled, in percent, by the contract's weights.

use crate::profile::CustomerProfile;

/// One line of the table: what is weighed, how much it can give, how much this profile gets.
struct Weight {
    name: &'static str,
    most: u8,
    gets: fn(&CustomerProfile) -> u8,
}

/// Points if a condition holds.
fn when(points: u8, holds: bool) -> u8 {
    if holds { points } else { 0 }
}

/// Present and not hidden behind asterisks: masked values count nothing.
fn given(text: &str) -> bool {
    !text.trim().is_empty() && !text.contains('*')
}

/// The weights of `contract.md`, "What the example shows". They sum to 100.
const WEIGHTS: &[Weight] = &[
    Weight { name: "fullName", most: 2, gets: |p| when(2, given(&p.full_name)) },
    Weight { name: "gender", most: 2, gets: |p| when(2, given(&p.gender)) },
    Weight { name: "city", most: 2, gets: |p| when(2, given(&p.descriptions.city)) },
    Weight { name: "expectCity", most: 2, gets: |p| when(2, given(&p.descriptions.expect_city)) },
    Weight { name: "contactPhoneNumber", most: 2, gets: |p| when(2, given(&p.descriptions.contact_phone_number)) },
    Weight { name: "contactEmail", most: 2, gets: |p| when(2, given(&p.descriptions.contact_email)) },
    Weight { name: "message", most: 2, gets: |p| when(2, given(&p.descriptions.message)) },
    Weight { name: "birthday", most: 2, gets: |p| when(2, given(&p.birthday)) },
    Weight { name: "workLife", most: 2, gets: |p| when(2, p.descriptions.work_life > 0) },
    Weight { name: "expectedIndustry", most: 2, gets: |p| when(2, given(&p.descriptions.expected_industry)) },
    Weight { name: "avatar", most: 1, gets: |p| when(1, given(&p.avatar)) },
    Weight {
        name: "workExperiences",
        most: 34,
        gets: |p| {
            let all = p.work_experiences.as_deref().unwrap_or_default();
            let whole = |w: &crate::profile::WorkExperience| {
                given(&w.company) && given(&w.position) && w.start_date.as_ref().is_some_and(|d| given(&d.value))
            };
            when(17, !all.is_empty())
                + when(9, !all.is_empty() && all.iter().all(whole))
                + when(8, all.iter().any(|w| given(&w.description)))
        },
    },
    Weight {
        name: "educations",
        most: 22,
        gets: |p| {
            let all = p.educations.as_deref().unwrap_or_default();
            let whole = |e: &crate::profile::Education| {
                given(&e.school) && given(&e.major) && e.start_date.as_ref().is_some_and(|d| given(&d.value))
            };
            when(11, !all.is_empty()) + when(11, !all.is_empty() && all.iter().all(whole))
        },
    },
    Weight { name: "skills", most: 10, gets: |p| 2 * p.skills.as_deref().unwrap_or_default().len().min(5) as u8 },
    Weight { name: "languages", most: 5, gets: |p| when(5, !p.languages.as_deref().unwrap_or_default().is_empty()) },
    Weight {
        name: "certifications",
        most: 4,
        gets: |p| when(4, !p.certifications.as_deref().unwrap_or_default().is_empty()),
    },
    Weight {
        name: "socialExperiences",
        most: 4,
        gets: |p| when(4, !p.social_experiences.as_deref().unwrap_or_default().is_empty()),
    },
];

/// Completeness of a profile, 0 to 100.
pub fn integrity(profile: &CustomerProfile) -> u8 {
    WEIGHTS.iter().map(|w| (w.gets)(profile).min(w.most)).sum()
}

/// The table itself, name and most points, for the documentation.
pub fn weights() -> impl Iterator<Item = (&'static str, u8)> {
    WEIGHTS.iter().map(|w| (w.name, w.most))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::{DateValue, Education, Skill, WorkExperience};

    #[test]
    fn weights_sum_to_100() {
        assert_eq!(weights().map(|(_, most)| most as u32).sum::<u32>(), 100);
    }

    #[test]
    fn the_contracts_example_scores_14() {
        let mut p = CustomerProfile::default();
        assert_eq!(integrity(&p), 0);
        p.full_name = "李明".into();
        p.gender = "男".into();
        p.descriptions.city = "北京-朝阳区".into();
        p.descriptions.expect_city = "北京".into();
        p.descriptions.contact_phone_number = "13800000000".into();
        p.descriptions.contact_email = "liming@example.com".into();
        p.descriptions.message = "（自我评价一句话）".into();
        assert_eq!(integrity(&p), 14);
        p.descriptions.contact_phone_number = "138****0000".into();
        assert_eq!(integrity(&p), 12, "a masked value counts nothing");
    }

    #[test]
    fn lists_score_by_what_they_hold() {
        let date = |s: &str| Some(DateValue { value: s.into(), current: false });
        let mut p = CustomerProfile { work_experiences: Some(vec![WorkExperience::default()]), ..Default::default() };
        assert_eq!(integrity(&p), 17);
        p.work_experiences = Some(vec![WorkExperience {
            company: "甲".into(),
            position: "乙".into(),
            start_date: date("2016-09"),
            description: "丙".into(),
            ..Default::default()
        }]);
        assert_eq!(integrity(&p), 34);
        p.educations = Some(vec![Education {
            school: "甲".into(),
            major: "乙".into(),
            start_date: date("2012"),
            ..Default::default()
        }]);
        assert_eq!(integrity(&p), 56);
        p.skills = Some(vec![Skill::default(); 7]);
        assert_eq!(integrity(&p), 66, "skills give at most ten");
    }
}
