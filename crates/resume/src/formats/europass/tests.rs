use super::*;
use crate::json_resume::to_json;
use crate::normal::{Habits, normalise};
use serde_json::{Value, json};

fn written(reading: &Reading) -> Value {
    let habits = Habits { male: &[], female: &[], keep_id_numbers: false };
    to_json(&normalise(reading.resumes[0].clone(), &habits, jiff::civil::date(2026, 11, 22)).0)
}

const PASSPORT: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en"><DocumentInfo><DocumentType>ECV</DocumentType></DocumentInfo>
<LearnerInfo><Identification><PersonName><FirstName>Ada</FirstName><Surname>Example</Surname></PersonName>
<ContactInfo><Address><Contact><AddressLine>1 Road</AddressLine><PostalCode>10115</PostalCode><Municipality>Berlin</Municipality>
<Country><Code>DE</Code><Label>Germany</Label></Country></Contact></Address><Email><Contact>ada@example.com</Contact></Email>
<TelephoneList><Telephone><Contact>+49 30 138000</Contact><Use><Code>mobile</Code></Use></Telephone></TelephoneList>
<WebsiteList><Website><Contact>https://ada.example.com</Contact></Website></WebsiteList>
<InstantMessagingList><InstantMessaging><Contact>ada.e</Contact><Use><Code>skype</Code><Label>Skype</Label></Use></InstantMessaging></InstantMessagingList></ContactInfo>
<Demographics><Birthdate year="1985" month="--06" day="---09"/><Gender><Code>F</Code><Label>Female</Label></Gender></Demographics></Identification>
<Headline><Type><Code>position</Code><Label>Position</Label></Type><Description><Label>Engineer</Label></Description></Headline>
<WorkExperienceList><WorkExperience><Period><From year="2019" month="--03"/><Current>true</Current></Period><Position><Label>Lead</Label></Position>
<Activities>&lt;ul&gt;&lt;li&gt;Led &amp;amp; built&lt;/li&gt;&lt;li&gt;Wrote&lt;/li&gt;&lt;/ul&gt;</Activities><Employer><Name>Acme</Name>
<ContactInfo><Address><Contact><Municipality>Berlin</Municipality></Contact></Address></ContactInfo><Sector><Label>IT</Label></Sector><Size>12</Size></Employer></WorkExperience>
<WorkExperience><Period><From year="2015"/><To year="2018" month="--12" day="---31"/><Current>false</Current></Period><Employer><Name>Old</Name></Employer></WorkExperience></WorkExperienceList>
<EducationList><Education><Period><From year="2003"/><To year="2007"/></Period><Title>BSc</Title><Organisation><Name>TU</Name></Organisation></Education></EducationList>
<Skills><Linguistic><MotherTongueList><MotherTongue><Description><Label>German</Label></Description></MotherTongue></MotherTongueList>
<ForeignLanguageList><ForeignLanguage><Description><Label>English</Label></Description><ProficiencyLevel><Listening>C2</Listening><Writing>C1</Writing></ProficiencyLevel></ForeignLanguage></ForeignLanguageList></Linguistic>
<Computer><Description>Rust</Description></Computer></Skills>
<AchievementList><Achievement><Title><Code>publications</Code><Label>Publications</Label></Title><Description>One</Description></Achievement></AchievementList>
</LearnerInfo></SkillsPassport>"#;

#[test]
fn a_skills_passport_is_read() {
    let reading = read(PASSPORT.as_bytes()).unwrap();
    let expected = json!({
        "basics": {
            "name": "Ada Example", "label": "Engineer", "email": "ada@example.com", "phone": "+4930138000",
            "url": "https://ada.example.com",
            "location": {"city": "Berlin", "countryCode": "DE", "address": "1 Road", "postalCode": "10115"},
            "profiles": [{"network": "Skype", "username": "ada.e"}],
        },
        "work": [
            {
                "name": "Acme", "position": "Lead", "startDate": "2019-03", "location": "Berlin",
                "summary": "Led & built\nWrote", "x": {"industry": "IT", "current": true},
            },
            {"name": "Old", "startDate": "2015", "endDate": "2018-12-31"},
        ],
        "education": [{"institution": "TU", "studyType": "BSc", "startDate": "2003", "endDate": "2007"}],
        "languages": [
            {"language": "German", "fluency": "mother tongue"},
            {"language": "English", "fluency": "Listening C2, Writing C1"},
        ],
        "x": {
            "gender": "女", "birthday": "1985-06-09", "language": "en",
            "sections": [{"heading": "Computer", "lines": ["Rust"]}, {"heading": "Publications", "lines": ["One"]}],
        },
    });
    assert_eq!(written(&reading), expected);
    assert_eq!(reading.notes.iter().map(|n| (n.field.as_str(), n.text.as_str())).collect::<Vec<_>>(), [("Size", "12")]);
    let second = &reading.resumes[0].work[1].said[0].raw.at;
    assert_eq!(second.to_string(), "SkillsPassport>LearnerInfo>WorkExperienceList>WorkExperience:2>Period>From");
}

const CANDIDATE: &str = r#"<Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3" xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:eures="http://www.europass_eures.eu/1.0">
<hr:DocumentID schemeID="x"/><CandidatePerson><PersonName><oa:GivenName>Ada</oa:GivenName><hr:FamilyName>Example</hr:FamilyName></PersonName>
<Communication><ChannelCode>Telephone</ChannelCode><CountryDialing>49</CountryDialing><oa:DialNumber>30138000</oa:DialNumber></Communication>
<Communication><ChannelCode>Email</ChannelCode><oa:URI>ada@example.com</oa:URI></Communication>
<Communication><UseCode>home</UseCode><Address type="home"><oa:AddressLine>1 Road</oa:AddressLine><oa:CityName>Berlin</oa:CityName><CountryCode>de</CountryCode></Address></Communication>
<hr:BirthDate>1985-06-09</hr:BirthDate><GenderCode>female</GenderCode><PrimaryLanguageCode name="NORMAL">deu</PrimaryLanguageCode></CandidatePerson>
<CandidateProfile languageCode="en"><hr:ID schemeID="y"/><ExecutiveSummary>Hello.</ExecutiveSummary>
<EmploymentHistory><EmployerHistory><hr:OrganizationName>Acme</hr:OrganizationName><hr:IndustryCode>J</hr:IndustryCode>
<PositionHistory><PositionTitle typeCode="FREETEXT">Lead</PositionTitle><eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2019-03</hr:FormattedDateTime></eures:StartDate><hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod><oa:Description>&lt;p&gt;Led&lt;/p&gt;</oa:Description><City>Berlin</City><Country>de</Country></PositionHistory>
<PositionHistory><PositionTitle>Dev</PositionTitle><eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2015</hr:FormattedDateTime></eures:StartDate><eures:EndDate><hr:FormattedDateTime>2019-02</hr:FormattedDateTime></eures:EndDate><hr:CurrentIndicator>false</hr:CurrentIndicator></eures:EmploymentPeriod></PositionHistory></EmployerHistory></EmploymentHistory>
<EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>TU</hr:OrganizationName><AttendancePeriod><EndDate><hr:FormattedDateTime>2007</hr:FormattedDateTime></EndDate></AttendancePeriod><EducationDegree><hr:DegreeName>BSc</hr:DegreeName><FinalGrade><ScoreText>1.3</ScoreText></FinalGrade></EducationDegree></EducationOrganizationAttendance></EducationHistory>
<PersonQualifications><PersonCompetency><CompetencyID>eng</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID><eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Understanding-Listening</hr:CompetencyDimensionTypeCode><eures:Score><hr:ScoreText>C1</hr:ScoreText></eures:Score></eures:CompetencyDimension></PersonCompetency>
<PersonCompetency><CompetencyName>Rust</CompetencyName></PersonCompetency></PersonQualifications>
<CreativeWorks><CreativeWork><Title>Poems</Title></CreativeWork></CreativeWorks></CandidateProfile></Candidate>"#;

#[test]
fn a_candidate_is_read() {
    let reading = read(CANDIDATE.as_bytes()).unwrap();
    let expected = json!({
        "basics": {
            "name": "Ada Example", "email": "ada@example.com", "phone": "+4930138000", "summary": "Hello.",
            "location": {"city": "Berlin", "countryCode": "de", "address": "1 Road"},
        },
        "work": [
            {"name": "Acme", "position": "Lead", "startDate": "2019-03", "location": "Berlin", "summary": "Led", "x": {"current": true}},
            {"name": "Acme", "position": "Dev", "startDate": "2015", "endDate": "2019-02"},
        ],
        "education": [{"institution": "TU", "studyType": "BSc", "endDate": "2007", "score": "1.3"}],
        "skills": [{"name": "Rust"}],
        "languages": [{"language": "deu", "fluency": "mother tongue"}, {"language": "eng", "fluency": "Listening C1"}],
        "x": {
            "gender": "女", "birthday": "1985-06-09", "language": "en",
            "sections": [{"heading": "CreativeWorks", "lines": ["Poems"]}],
        },
    });
    assert_eq!(written(&reading), expected);
    assert_eq!(reading.notes.iter().map(|n| n.text.as_str()).collect::<Vec<_>>(), ["J"]);
}

#[test]
fn a_broken_file_is_read_as_far_as_it_goes() {
    let half = PASSPORT.split_once("<EducationList>").unwrap().0;
    let reading = read(half.as_bytes()).unwrap();
    assert_eq!(reading.resumes[0].work.len(), 2);
    assert_eq!(reading.notes.last().map(|n| n.kind), Some(NoteKind::Truncated));
    for text in ["", "<Candidate", "<other>Candidate</other>", "SkillsPassport"] {
        assert_eq!(read(text.as_bytes()), None, "{text}");
    }
}

#[test]
fn many_elements_take_linear_time() {
    let many: String = (0..90_000).map(|n| format!("<e{n}/>")).collect();
    assert!(read(format!("<Candidate><CandidatePerson>{many}</CandidatePerson></Candidate>").as_bytes()).is_some());
}
