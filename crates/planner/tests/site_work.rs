//! From a site to its work: who gets which tasks, on which facts they hang, in which order a site is taken over, and what
//! work is worth.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

use std::collections::{BTreeMap, BTreeSet};

mod any_site;

use any_site::day;
use chrono::{Days, Months, NaiveDate};
use planner::advice::{Advisor, Assumptions, Figure, Parameter, Variant};
use planner::answers::*;
use planner::calendar::{
    FactDate, LawDate, ModelInterval, OnboardingStep, OwnWork, Preferences, Request, Schedule, SiteNeeds, SiteWork,
    Why, needs_of, plan, problem, solve, violations,
};
use planner::catalogue::{self, Loss, RiskLevel, TaskId, all, laws, preventions};
use planner::eol::{self, DataAge};
use planner::{CareMode, Language, Offer, ServiceBook, Tier, text};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

const HAIRDRESSER: &str = include_str!("../examples/sites/hairdresser.json");
const FIRM: &str = include_str!("../examples/sites/service-firm.json");
const SHOP: &str = include_str!("../examples/sites/woocommerce-shop.json");

thread_local! {
    /// The standard offer, a site without a history, the standard assumptions. Nothing here asks for draws.
    static ADVISOR: Advisor = Advisor::new(Offer::standard(), ServiceBook::empty(), Assumptions::standard());
}

/// A sample site with some answers of its own; `null` takes an answer away.
fn site(sample: &str, own: &[(&str, Json)]) -> Answers {
    let mut answers: serde_json::Map<String, Json> = serde_json::from_str(sample).unwrap();
    for (part, value) in own {
        answers.insert((*part).to_owned(), value.clone());
    }
    read_answers(&Json::Object(answers).to_string()).unwrap_or_else(|error| panic!("{own:?}: {error:?}"))
}

fn request(begun: &str, tier: Tier) -> Request {
    Request {
        begun: day(begun),
        today: day(begun),
        tier,
        care: CareMode::Care,
        preferences: Preferences::default(),
        own: OwnWork::default(),
    }
}

fn needs(answers: &Answers, request: &Request) -> SiteNeeds {
    ADVISOR.with(|advisor| needs_of(answers, advisor, request))
}

fn tasks(needs: &SiteNeeds) -> BTreeSet<TaskId> {
    needs.work.iter().map(|work| work.task.catalogue().unwrap()).collect()
}

/// The dated work of a task: by when, within how many days, whether it must be, and why.
fn dated<'a>(needs: &'a SiteNeeds, task: &'a str) -> Vec<(NaiveDate, u32, bool, &'a Why)> {
    let of_task = needs.work.iter().filter(|work| work.task.code() == task);
    of_task
        .filter_map(|work| match work.item.schedule {
            Schedule::Dated { date, lead_days } => Some((date, lead_days, work.item.mandatory, &work.why)),
            Schedule::Fixed { .. } | Schedule::Floating { .. } => None,
        })
        .collect()
}

fn recurring<'a>(needs: &'a SiteNeeds, task: &str) -> Option<&'a SiteWork> {
    let is_dated = |work: &SiteWork| matches!(work.item.schedule, Schedule::Dated { .. });
    needs.work.iter().find(|work| work.task.code() == task && !is_dated(work))
}

#[test]
fn each_site_gets_the_tasks_of_its_platform_and_parts() {
    let shop = tasks(&needs(&site(SHOP, &[]), &request("2026-12-01", Tier::Comprehensive)));
    let hairdresser = tasks(&needs(&site(HAIRDRESSER, &[]), &request("2026-12-01", Tier::Comprehensive)));
    let headless = site(SHOP, &[("platform-kind", json!("own-code")), ("platform", json!("headless"))]);
    let headless = tasks(&needs(&headless, &request("2026-12-01", Tier::Comprehensive)));
    let body = site(FIRM, &[("public-body", json!("yes"))]);
    let body = tasks(&needs(&body, &request("2026-12-01", Tier::Extended)));
    for (site, has, lacks) in [
        (&shop, "BK03 UP03 QA03 LG06 LG07 RT05 CR03", "LG10 UP06 BK05 RT02"),
        (&hairdresser, "UP03 QA02 LG08", "LG06 LG07 LG10 QA03 RT05 FR01"),
        (&headless, "RT02 RT04 UP06", "UP03 RT01"),
        (&body, "LG10 LG05", "LG06"),
    ] {
        let codes: BTreeSet<&str> = site.iter().map(|task| task.code()).collect();
        assert!(has.split(' ').all(|task| codes.contains(task)), "{has}: {codes:?}");
        assert!(lacks.split(' ').all(|task| !codes.contains(task)), "{lacks}: {codes:?}");
    }
}

#[test]
fn a_site_is_taken_over_in_order_before_routine_work() {
    for (sample, tier, expected) in [
        (HAIRDRESSER, Tier::Basic, "SE03 BK01 IN01 DO01"),
        (FIRM, Tier::Extended, "SE03 BK01 BK03 IN01 DO01"),
        (SHOP, Tier::Comprehensive, "SE03 BK01 BK03 IN01 DO01"),
    ] {
        for begun in ["2026-12-01", "2026-12-31", "2027-02-28", "2027-06-17"] {
            let (answers, request) = (site(sample, &[]), request(begun, tier));
            let needs = needs(&answers, &request);
            let steps: Vec<&SiteWork> =
                needs.work.iter().filter(|work| matches!(work.why, Why::Onboarding { .. })).collect();
            let codes: Vec<&str> = steps.iter().map(|work| work.task.code()).collect();
            assert_eq!(codes.join(" "), expected, "{tier:?}");

            let instance = ADVISOR.with(|advisor| problem(&answers, advisor, &request));
            let solution = solve(&instance);
            assert_eq!(violations(&instance, &solution), []);
            let routine_begins = day(begun) + Days::new(14);
            let mut last = day(begun);
            for step in steps {
                let Schedule::Dated { date, .. } = step.item.schedule else { panic!("{step:?}") };
                let slot = date.to_string().replace('-', "").parse::<u32>().unwrap();
                let placed = solution
                    .placed
                    .iter()
                    .filter(|(id, _)| id.task().as_str() == step.task.code() && id.slot() == slot)
                    .map(|(_, placed)| *placed)
                    .max();
                assert!(placed.is_some() || !step.item.mandatory, "{begun} {tier:?} {step:?}");
                let Some(placed) = placed else { continue };
                assert!(last <= placed && placed <= date, "{begun} {tier:?}: {} on {placed}", step.task.code());
                last = placed;
            }
            let first_routine = instance.occurrences.iter().filter(|one| one.interval.is_some());
            for one in first_routine {
                let tolerance = Days::new(u64::from(one.tolerance));
                assert!(one.nominal + tolerance >= routine_begins, "{} {}", one.id, one.nominal);
            }
        }
    }
}

#[test]
fn who_has_known_a_site_does_not_take_it_over_again() {
    let steps = |own: &[(&str, Json)], care| {
        let request = Request { care, ..request("2026-12-01", Tier::Extended) };
        let needs = needs(&site(SHOP, own), &request);
        let of = |work: &SiteWork| match work.why {
            Why::Onboarding { step, number, of } => Some((step, number, of)),
            _ => None,
        };
        let steps: Vec<(OnboardingStep, usize, usize)> = needs.work.iter().filter_map(of).collect();
        for (place, (_, number, of)) in steps.iter().enumerate() {
            assert_eq!((*number, *of), (place + 1, steps.len()));
        }
        steps.into_iter().map(|(step, ..)| step).collect::<Vec<_>>()
    };
    use OnboardingStep::{Access, Backup, Documentation, Inventory, RestoreTest};
    let whole = [Access, Backup, RestoreTest, Inventory, Documentation];
    let known = |years: Json| [("documentation", json!("complete")), ("provider-years", years)];
    assert_eq!(steps(&[], CareMode::Care), whole, "what is written down is not complete");
    assert_eq!(steps(&known(json!(2)), CareMode::Care), [Backup, RestoreTest]);
    assert_eq!(steps(&known(json!(0)), CareMode::Care), whole, "not for a year yet");
    assert_eq!(steps(&known(json!(null)), CareMode::Care), whole, "not knowing leaves nothing out");
    let leaves: Vec<_> = known(json!(2)).into_iter().chain([("provider-change", json!("yes"))]).collect();
    assert_eq!(steps(&leaves, CareMode::Care), whole, "the next one begins anew");
    let restored: Vec<_> = known(json!(2)).into_iter().chain([("last-restore", json!("this-quarter"))]).collect();
    assert_eq!(steps(&restored, CareMode::Care), [Backup]);
    assert_eq!(steps(&[], CareMode::Support), [], "plain support plans no work");
}

#[test]
fn work_keeps_its_dates_and_its_value_while_time_passes() {
    for (sample, tier) in [(HAIRDRESSER, Tier::Basic), (FIRM, Tier::Extended), (SHOP, Tier::Extended)] {
        let begun = request("2026-12-01", tier);
        let later = Request { today: day("2027-06-01"), ..begun.clone() };
        let items = |request: &Request| {
            let work = needs(&site(sample, &[]), request).work.into_iter();
            work.map(|work| format!("{:?}", work.item)).collect::<Vec<_>>()
        };
        let (before, after) = (items(&begun), items(&later));
        assert!(before.iter().all(|item| after.contains(item)), "only what lies further ahead is added");
        assert!(before.len() <= after.len());
        let settings = |request: &Request| needs(&site(sample, &[]), request).settings;
        assert_eq!(settings(&begun).begun, settings(&later).begun);
    }
}

#[test]
fn a_fact_is_dealt_with_in_time_whether_it_is_near_past_or_far() {
    // Expiry, and by when and within how many days the work is done; the plan begins on 1 December 2026.
    for (expires, expected) in [
        ("2027-05-18", Some(("2027-04-18", 30))),
        ("2027-01-15", Some(("2026-12-16", 15))),
        ("2026-12-20", Some(("2026-12-08", 7))),
        ("2026-12-03", Some(("2026-12-03", 2))),
        ("2026-12-01", Some(("2026-12-01", 0))),
        ("2026-11-30", None),
        ("2031-03-01", Some(("2031-01-30", 30))),
    ] {
        let needs =
            needs(&site(HAIRDRESSER, &[("domain-expiry", json!(expires))]), &request("2026-12-01", Tier::Basic));
        let answered = dated(&needs, "DN01")
            .into_iter()
            .find(|(.., why)| **why == Why::DomainExpires(FactDate::Answered(day(expires))));
        let found = answered.map(|(by, lead, mandatory, _)| {
            assert!(mandatory);
            (by, lead)
        });
        assert_eq!(found, expected.map(|(by, lead)| (day(by), lead)), "{expires}");
    }
}

#[test]
fn what_expires_comes_again_a_year_later_with_a_date_to_check() {
    let shop = needs(&site(SHOP, &[]), &request("2026-12-01", Tier::Extended));
    let found = dated(&shop, "DN01");
    let dates: Vec<FactDate> = found
        .iter()
        .map(|(.., why)| match why {
            Why::DomainExpires(date) => *date,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(dates, [FactDate::Answered(day("2027-01-15")), FactDate::IfRenewed(day("2028-01-15"))]);
    assert_eq!(found.iter().map(|(_, _, mandatory, _)| *mandatory).collect::<Vec<_>>(), [true, false]);
    for (language, word) in [(Language::Polish, "sprawdź datę"), (Language::English, "check the date")] {
        assert!(text::calendar::why(language, found[1].3).replace('\u{a0}', " ").contains(word));
        assert!(!text::calendar::why(language, found[0].3).replace('\u{a0}', " ").contains(word));
    }
    assert!(recurring(&shop, "IN02").is_none(), "the licence that comes every year is the yearly check");
    let leap = site(SHOP, &[("domain-expiry", json!("2028-02-29"))]);
    let mut long = request("2028-01-01", Tier::Extended);
    long.preferences = Preferences::default();
    let again = dated(&needs(&leap, &long), "DN01").into_iter().map(|(.., why)| why.clone()).collect::<Vec<_>>();
    assert!(again.contains(&Why::DomainExpires(FactDate::IfRenewed(day("2029-02-28")))), "{again:?}");
}

#[test]
fn a_certificate_is_renewed_by_hand_within_its_shrinking_lifetime() {
    let by_hand = |expires: &str, renewal: &str| {
        site(SHOP, &[("certificate-expiry", json!(expires)), ("certificate-auto-renewal", json!(renewal))])
    };
    // At most 200 days in 2026, 100 from 15 March 2027, 47 from 15 March 2029.
    for (begun, expires, days_before) in [("2026-12-01", "2027-02-11", 21), ("2029-08-01", "2029-11-01", 15)] {
        let needs = needs(&by_hand(expires, "no"), &request(begun, Tier::Extended));
        let found = dated(&needs, "DN02");
        assert_eq!(found[0].0, day(expires) - Days::new(days_before), "{expires}");
        assert!(found[0].2);
        let ends: Vec<NaiveDate> = found
            .iter()
            .map(|(.., why)| match why {
                Why::CertificateExpires(date) => date.date(),
                other => panic!("{other:?}"),
            })
            .collect();
        for pair in ends.windows(2) {
            let lifetime = i64::from(eol::certificate_lifetime_days(pair[0]));
            assert_eq!((pair[1] - pair[0]).num_days(), lifetime);
        }
        assert!(ends.len() > 3, "{ends:?}");
    }
    let renews_itself = needs(&by_hand("2027-02-11", "yes"), &request("2026-12-01", Tier::Extended));
    let found: Vec<bool> = dated(&renews_itself, "DN02").iter().map(|found| found.2).collect();
    assert_eq!(found, [false], "one look whether it did");
}

#[test]
fn the_end_of_support_is_moved_out_of_protected_periods_and_names_the_age_of_its_data() {
    let old = site(SHOP, &[("runtime-version", json!("8.1"))]);
    for begun in ["2026-09-15", "2026-10-20", "2026-12-01", "2027-10-15"] {
        let needs = needs(&old, &request(begun, Tier::Extended));
        let [(by, _, mandatory, why)] = dated(&needs, "RT01")[..] else { panic!("{begun}") };
        assert!(mandatory);
        assert!(needs.peaks.iter().all(|peak| !peak.freeze.covers(by)), "{begun}: {by}");
        let fresh = day(begun) <= eol::data_date() + Months::new(6);
        let Why::SupportEnds { data, .. } = why else { panic!("{why:?}") };
        assert_eq!(*data, if fresh { DataAge::Fresh } else { DataAge::Old }, "{begun}");
        for (language, date, old) in [
            (Language::Polish, "22 sierpnia 2026", "ponad pół roku"),
            (Language::English, "22 August 2026", "more than half a year"),
        ] {
            let said = text::calendar::why(language, why).replace('\u{a0}', " ");
            assert!(said.contains(date), "{said}");
            assert_eq!(said.contains(old), !fresh, "{said}");
            assert_eq!(text::calendar::old_data(language, day(begun)).is_some(), !fresh);
        }
    }
    // Without a version the next autumn; PHP 8.4 ends on 31 December 2028, so the move after that is in the next autumn.
    for (version, first) in [(json!(null), "2027-10-01"), (json!("8.4"), "2029-10-01")] {
        let autumn = needs(&site(SHOP, &[("runtime-version", version)]), &request("2026-12-01", Tier::Extended));
        let schedule = recurring(&autumn, "RT01").unwrap().item.schedule;
        assert!(matches!(schedule, Schedule::Fixed { anchor: Some(date), .. } if date == day(first)), "{schedule:?}");
    }
}

#[test]
fn one_preparation_serves_peaks_that_follow_each_other() {
    let shop = needs(&site(SHOP, &[]), &request("2027-06-01", Tier::Extended));
    let before: Vec<NaiveDate> = dated(&shop, "BK03")
        .into_iter()
        .filter_map(|(.., why)| match why {
            Why::BeforePeak { first, .. } => Some(*first),
            _ => None,
        })
        .collect();
    // Black Friday 2027 is 26 November, shopping before Christmas begins on 1 December; Easter 2028 is 16 April.
    assert!(before.contains(&day("2027-11-26")), "{before:?}");
    assert!(before.iter().all(|first| *first != day("2027-12-01")), "{before:?}");
}

#[test]
fn every_law_stands_only_where_it_binds() {
    let shop = |own: &[(&str, Json)]| site(SHOP, own);
    let small = json!("small");
    for (law, binds, not) in [
        ("omnibus", shop(&[]), shop(&[("customer-kind", json!("businesses"))])),
        ("e-communications", site(HAIRDRESSER, &[]), site(HAIRDRESSER, &[("components", json!(["forms"]))])),
        ("product-safety", shop(&[]), site(FIRM, &[])),
        ("pci-dss", shop(&[("payments", json!("own-form"))]), shop(&[])),
        ("accessibility", shop(&[("firm-size", small)]), shop(&[])),
        ("withdrawal", shop(&[]), site(HAIRDRESSER, &[])),
        ("public-accessibility", shop(&[("public-body", json!("yes"))]), shop(&[])),
    ] {
        let law = laws().iter().find(|known| known.code == law).unwrap();
        // Half a year before it binds it is a date of the owner; from then on it stands with its tasks.
        let before = Request {
            today: law.applies_from - Months::new(6),
            begun: law.applies_from - Months::new(6),
            ..request("2026-12-01", Tier::Comprehensive)
        };
        let has_date = |answers: &Answers| {
            needs(answers, &before).work.iter().any(|work| {
                let due = matches!(&work.why, Why::LawBinds { law: told, date: LawDate::From(_) } if *told == law);
                assert!(!due || (work.task == TaskId::LG09.into() && work.item.mandatory));
                due
            })
        };
        let after = Request { today: law.applies_from, ..before.clone() };
        let named = |answers: &Answers, request: &Request| {
            needs(answers, request).work.iter().any(|work| {
                let named = matches!(&work.why, Why::Interval { laws, .. } if laws.contains(&law));
                assert!(!named || law.tasks.contains(&work.task.catalogue().unwrap()));
                named
            })
        };
        assert!(has_date(&binds) && !has_date(&not), "{}", law.code);
        assert!(named(&binds, &after) && !named(&not, &after), "{}", law.code);
        assert!(!named(&binds, &before), "{} does not bind yet", law.code);
    }
    assert_eq!(laws().len(), 7, "each law has its row above");
}

#[test]
fn the_end_of_a_transition_is_a_date_too() {
    let shop = site(SHOP, &[("firm-size", json!("small"))]);
    let needs = needs(&shop, &request("2030-01-10", Tier::Extended));
    let ends = |work: &SiteWork| {
        matches!(&work.why, Why::LawBinds { law, date: LawDate::TransitionUntil(date) }
            if law.code == "accessibility" && *date == day("2030-06-28"))
    };
    assert_eq!(needs.work.iter().filter(|work| ends(work)).count(), 1);
}

#[test]
fn makers_set_the_days_of_their_tasks() {
    let on = |platform: &str| {
        needs(&site(SHOP, &[("platform", json!(platform))]), &request("2026-12-01", Tier::Comprehensive))
    };
    for (platform, task, word) in [
        ("drupal", "UP03", "Wednesday"),
        ("woocommerce", "UP02", "5 weeks"),
        ("magento", "UP09", "May"),
        ("woocommerce", "RT01", "November"),
    ] {
        let needs = on(platform);
        let work = recurring(&needs, task).unwrap_or_else(|| panic!("{platform} {task}"));
        assert!(text::calendar::why(Language::English, &work.why).contains(word), "{platform} {task}");
        let others = recurring(&on("joomla"), task).map(|work| text::calendar::why(Language::English, &work.why));
        assert!(task == "RT01" || others.is_none_or(|said| !said.contains(word)), "{platform} {task}");
    }
    let upgrade = on("magento");
    let schedule = recurring(&upgrade, "UP09").unwrap().item.schedule;
    assert!(
        matches!(schedule, Schedule::Fixed { anchor: Some(date), .. } if date == day("2027-06-15")),
        "{schedule:?}"
    );
}

#[test]
fn what_runs_around_the_clock_is_set_up_whatever_the_hours() {
    let shop = needs(&site(SHOP, &[]), &request("2026-12-01", Tier::Extended));
    let [(_, _, mandatory, why)] = dated(&shop, "MO01")[..] else { panic!("monitoring") };
    assert!(mandatory && *why == Why::SetUpOnce);
}

#[test]
fn every_entry_says_why_when_how_to_verify_and_on_what_it_rests() {
    let mut kinds = BTreeSet::new();
    let sites = [
        (site(SHOP, &[("runtime-version", json!("8.1")), ("payments", json!("own-form"))]), "2026-06-01"),
        (site(SHOP, &[("firm-size", json!("small"))]), "2030-01-10"),
        (site(FIRM, &[("certificate-auto-renewal", json!("no"))]), "2026-12-01"),
        (site(HAIRDRESSER, &[]), "2026-05-01"),
    ];
    for (answers, begun) in sites {
        let plan = ADVISOR.with(|advisor| plan(&answers, advisor, &request(begun, Tier::Comprehensive)));
        for (visit, entry) in plan.entries() {
            kinds.insert(format!("{:?}", entry.why).split([' ', '(', '{']).next().unwrap().to_owned());
            for language in Language::ALL {
                let labels = text::calendar::labels(language);
                let said = text::calendar::entry_description(language, &plan, visit, entry, None);
                let parts = [labels.who_and_how_long, labels.why, labels.why_day, labels.verify, labels.source];
                for label in parts {
                    // What is told in several lines stands below its label, each line after a dash.
                    let told = said.split_once(&format!("{label}:")).map(|(_, told)| told.trim_start_matches("\n–"));
                    let told = told.and_then(|told| told.strip_prefix(' ')?.lines().next());
                    let told = told.unwrap_or_else(|| panic!("{} lacks {label}", entry.id));
                    assert!(told.len() > 8, "{told}");
                }
            }
            if let Why::LawBinds { law, .. } = &entry.why {
                assert!(text::calendar::entry_source(Language::Polish, entry).contains(law.source));
            }
        }
    }
    for kind in
        ["Interval", "Onboarding", "LawBinds", "SetUpOnce", "DomainExpires", "CertificateExpires", "SupportEnds"]
    {
        assert!(kinds.contains(kind), "{kind}: {kinds:?}");
    }
}

/// B(T, m) by its own definition: defects that appear at a constant rate fail after an exponential time unless one of the
/// looks before that finds them. Summed over looks, numerically.
fn share_that_fails(interval: f64, mean: f64, finds: f64) -> f64 {
    let steps = 2_000;
    let appears = |step: usize| interval * (step as f64 + 0.5) / steps as f64;
    let fails = |left: f64| {
        // Until the first look it fails unseen; each look leaves it with 1 - finds.
        let (mut alive, mut failed, mut next) = (1.0, 0.0, left);
        for _ in 0..4_000 {
            let survives = (-next / mean).exp();
            failed += alive * (1.0 - survives);
            alive *= survives * (1.0 - finds);
            next = interval;
            if alive < 1e-12 {
                break;
            }
        }
        failed
    };
    (0..steps).map(|step| fails(interval - appears(step))).sum::<f64>() / steps as f64
}

#[test]
fn what_work_prevents_is_its_share_of_the_loss_times_what_looking_saves() {
    let variant = Variant::new(Tier::Extended, CareMode::Care);
    let losses = ADVISOR.with(|advisor| advisor.losses(&site(SHOP, &[]), variant));
    let standard = Assumptions::standard();
    let finds = standard.of(Parameter::InspectionFinds);
    for (task, days) in [("MO06", 30.0), ("MO06", 365.0), ("BK03", 90.0), ("SE04", 180.0), ("ST01", 14.0)] {
        let task = TaskId::from_code(task).unwrap();
        let row = preventions(task).next().unwrap();
        let mean = row.delay_days.map_or(standard.of(Parameter::DecayDelay), f64::from);
        let expected = losses.expected(row.loss) * row.share * (1.0 - share_that_fails(days, mean, finds));
        let found = losses.prevented(row, days);
        assert!((found - expected).abs() <= 1e-3 * expected, "{task:?} every {days}: {found} {expected}");
    }
    let fast = standard.of(Parameter::FastShare);
    let slow_days = standard.of(Parameter::SlowDelay) * 365.0;
    let fails = fast * share_that_fails(30.0, standard.of(Parameter::FastDelay), finds)
        + (1.0 - fast) * share_that_fails(30.0, slow_days, finds);
    let row = preventions(TaskId::UP03).next().unwrap();
    let expected = losses.expected(Loss::OldSoftware) * row.share * (1.0 - fails);
    assert!((losses.prevented(row, 30.0) - expected).abs() <= 1e-3 * expected);
}

#[test]
fn the_model_interval_is_the_shortest_that_pays_for_its_last_step() {
    for (sample, tier) in [(HAIRDRESSER, Tier::Basic), (FIRM, Tier::Extended), (SHOP, Tier::Comprehensive)] {
        let answers = site(sample, &[]);
        let request = request("2026-12-01", tier);
        let losses = ADVISOR.with(|advisor| advisor.losses(&answers, Variant::new(tier, CareMode::Care)));
        for work in needs(&answers, &request).work {
            let Why::Interval { model, .. } = work.why else { continue };
            let rows: Vec<_> = preventions(work.task.catalogue().unwrap()).collect();
            if rows.is_empty() {
                assert_eq!(model, ModelInterval::NotInModel, "{:?}", work.task);
                continue;
            }
            // The same by a look at the yearly balance of every interval: the best of all, as the steps bring less and less.
            let single = matches!(
                work.item.schedule,
                Schedule::Fixed { interval_days: 14.., .. } | Schedule::Floating { interval_days: 14.., .. }
            );
            if !single {
                continue;
            }
            let people = if work.item.who == planner::calendar::Who::Both { 2.0 } else { 1.0 };
            let once = f64::from(work.item.minutes) * people / 60.0 * losses.hourly_price();
            let balance = |days: u32| {
                let saves: f64 = rows.iter().map(|row| losses.prevented(row, f64::from(days))).sum();
                saves - once * 365.0 / f64::from(days)
            };
            let best = [365, 180, 90, 60, 30, 14, 7]
                .into_iter()
                .filter(|days| balance(*days) >= 0.0)
                .reduce(|best, days| if balance(days) >= balance(best) { days } else { best });
            let expected = best.map_or(ModelInterval::NeverPays, ModelInterval::Days);
            assert_eq!(model, expected, "{:?}", work.task);
        }
    }
}

#[test]
fn the_shares_of_a_loss_add_up_to_one_at_most_on_any_site() {
    use planner::catalogue::{Component, PlatformFamily};
    for family in PlatformFamily::ALL {
        for loss in Loss::ALL.iter().filter(|loss| **loss != Loss::SilentFunction) {
            let of_platform = all().iter().filter(|task| task.platforms.contains(*family));
            let sum: f64 = of_platform
                .flat_map(|task| preventions(task.id))
                .filter(|row| row.loss == *loss)
                .map(|row| row.share)
                .sum();
            assert!(sum <= 1.0 + 1e-9, "{family:?} {loss:?}: {sum}");
        }
        // A function's own tasks: no function has more than its loss, mail and robots included.
        for component in [Component::Forms, Component::Payments, Component::Booking, Component::Membership] {
            let own =
                all().iter().filter(|task| task.platforms.contains(*family) && task.components.contains(&component));
            let sum: f64 = own
                .flat_map(|task| preventions(task.id))
                .filter(|row| row.loss == Loss::SilentFunction)
                .map(|row| row.share)
                .sum();
            assert!(sum <= 1.4 + 1e-9, "{family:?} {component:?}: {sum}");
        }
    }
}

#[test]
fn tasks_outside_the_model_say_that_their_value_is_our_own() {
    let firm = needs(&site(FIRM, &[]), &request("2026-12-01", Tier::Extended));
    for work in firm.work.iter().filter(|work| matches!(work.why, Why::Interval { .. })) {
        let outside = preventions(work.task.catalogue().unwrap()).next().is_none();
        let said = text::calendar::why(Language::Polish, &work.why).replace('\u{a0}', " ");
        assert_eq!(said.contains("nasza ocena"), outside, "{said}");
        assert_eq!(work.item.value_min > 0.0, work.item.minutes > 0, "{:?}", work.task);
    }
    let duties = ["LG01", "CO02", "SO02", "CN02"];
    assert!(duties.iter().all(|code| preventions(TaskId::from_code(code).unwrap()).next().is_none()));
}

fn any_answers() -> impl Strategy<Value = Answers> {
    any_site::any_draft().prop_map(|draft| validate(&draft).unwrap())
}

fn any_tier() -> impl Strategy<Value = Tier> {
    proptest::sample::select(Tier::ALL.to_vec())
}

fn values(answers: &Answers, advisor: &Advisor, tier: Tier) -> BTreeMap<(TaskId, String), f64> {
    let work = needs_of(answers, advisor, &request("2026-12-01", tier)).work.into_iter();
    work.map(|work| ((work.task.catalogue().unwrap(), format!("{:?}", work.item.schedule)), work.item.value_min))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn values_are_numbers_above_zero_and_within_their_bounds(answers in any_answers(), tier in any_tier()) {
        let needs = needs(&answers, &request("2026-12-01", tier));
        for work in &needs.work {
            let value = work.item.value_min;
            prop_assert!(value.is_finite() && value >= 0.0, "{:?} {value}", work.task);
            prop_assert!(value <= 2.0 * 100.0 * f64::from(work.item.minutes).max(1.0), "{:?} {value}", work.task);
        }
        let losses = ADVISOR.with(|advisor| advisor.losses(&answers, Variant::new(tier, CareMode::Care)));
        for loss in Loss::ALL {
            prop_assert!(losses.expected(*loss).is_finite() && losses.expected(*loss) >= 0.0, "{loss:?}");
        }
        prop_assert_eq!(values(&answers, &ADVISOR.with(Clone::clone), tier), values(&answers, &ADVISOR.with(Clone::clone), tier));
    }

    #[test]
    fn looking_oftener_never_prevents_less(answers in any_answers(), tier in any_tier(), days in 1.0_f64..1_000.0, more in 1.0_f64..3.0) {
        let losses = ADVISOR.with(|advisor| advisor.losses(&answers, Variant::new(tier, CareMode::Care)));
        for row in all().iter().flat_map(|task| preventions(task.id)) {
            let (often, seldom) = (losses.prevented(row, days), losses.prevented(row, days * more));
            prop_assert!(often >= seldom - 1e-9 * seldom, "{:?}: {often} {seldom}", row.task);
            prop_assert!(often <= losses.expected(row.loss) * row.share * (1.0 + 1e-9));
        }
    }

    #[test]
    fn more_margin_never_lowers_a_value(answers in any_answers(), tier in any_tier(), low in 1_i64..4_000, more in 1_i64..4_000) {
        let with = |hundredths| {
            let margin = Percent::from_hundredths(hundredths);
            Answers { margin: Known::Sure(Between { low: margin, high: margin }), ..answers.clone() }
        };
        let (less, more) = ADVISOR.with(|advisor| (values(&with(low), advisor, tier), values(&with(low + more), advisor, tier)));
        prop_assert_eq!(less.len(), more.len());
        for ((task, value), higher) in less.iter().zip(more.values()) {
            prop_assert!(*higher >= value - 1e-9 * value, "{task:?}: {value} {higher}");
        }
    }

    #[test]
    fn more_visits_never_lower_what_work_on_a_shop_prevents(answers in any_answers(), tier in any_tier(), low in 1_u32..50_000, more in 1_u32..50_000) {
        // Revenue follows from the visits where nothing else is known of it.
        let with = |visits| Answers {
            purpose: Purpose::Shop,
            revenue: Known::Unknown,
            orders: Known::Unknown,
            visits: Known::Sure(Between { low: visits, high: visits }),
            ..answers.clone()
        };
        let variant = Variant::new(tier, CareMode::Care);
        let losses = |visits| ADVISOR.with(|advisor| advisor.losses(&with(visits), variant));
        let (few, many) = (losses(low), losses(low + more));
        for loss in Loss::ALL {
            let (less, more) = (few.expected(*loss), many.expected(*loss));
            prop_assert!(more >= less - 1e-9 * less, "{loss:?}: {less} {more}");
        }
    }

    #[test]
    fn a_higher_risk_of_attack_raises_what_updates_are_worth(answers in any_answers(), tier in any_tier(), factor in 1.0_f64..10.0) {
        let mut assumptions = Assumptions::standard();
        let usual = assumptions.of(Parameter::Episodes);
        assumptions.set(Figure::Parameter(Parameter::Episodes), usual * factor).unwrap();
        let dangerous = Advisor::new(Offer::standard(), ServiceBook::empty(), assumptions);
        // What is known of the past would outweigh the assumption.
        let answers = Answers { incidents: Known::Unknown, ..answers };
        let (usual, more) = (ADVISOR.with(|advisor| values(&answers, advisor, tier)), values(&answers, &dangerous, tier));
        for ((task, value), higher) in usual.iter().zip(more.values()) {
            let acts = preventions(task.0).any(|row| row.loss == Loss::OldSoftware);
            prop_assert!(!acts || *higher >= value - 1e-9 * value, "{task:?}: {value} {higher}");
        }
    }
}

#[test]
fn the_first_three_months_of_the_sample_sites_read_sensibly() {
    for (sample, tier, months_of_updates) in [(HAIRDRESSER, Tier::Basic, 2), (SHOP, Tier::Extended, 1)] {
        let answers = site(sample, &[]);
        let plan = ADVISOR.with(|advisor| plan(&answers, advisor, &request("2026-12-01", tier)));
        let first: Vec<_> = plan.entries().filter(|(visit, _)| visit.day < day("2027-03-01")).collect();
        let on = |code: &str| first.iter().find(|(_, entry)| entry.task.code() == code).map(|(visit, _)| visit.day);
        let (access, copy, updates) = (on("SE03").unwrap(), on("BK01").unwrap(), on("UP03").unwrap());
        assert!(access <= copy && copy <= updates, "{access} {copy} {updates}");
        assert!(access <= day("2026-12-14"), "a new client does not wait");
        assert!(updates <= day("2026-12-01") + Months::new(months_of_updates), "updates do not wait: {updates}");
        assert_eq!(plan.risk, if tier == Tier::Basic { RiskLevel::Low } else { RiskLevel::High });
        // The domain of the shop expires on 15 January and is paid by hand.
        if tier == Tier::Extended {
            assert!(on("DN01").unwrap() < day("2027-01-15"));
            assert!(on("MO01").unwrap() <= day("2026-12-31"), "what the tier promises is set up in the first month");
        }
        for visit in plan.visits.iter().filter(|visit| visit.day < day("2027-03-01")) {
            let tasks: Vec<&str> = visit.entries.iter().map(|entry| entry.task.code()).collect();
            assert_eq!(tasks.iter().collect::<BTreeSet<_>>().len(), tasks.len(), "{}: {tasks:?}", visit.day);
        }
    }
    // Plain support of the firm: nobody takes the site over, and the facts stay in sight.
    let answers = site(FIRM, &[]);
    let support = Request { care: CareMode::Support, ..request("2026-12-01", Tier::Extended) };
    let plan = ADVISOR.with(|advisor| plan(&answers, advisor, &support));
    assert!(plan.entries().all(|(_, entry)| !matches!(entry.why, Why::Onboarding { .. })));
    assert!(plan.entries().any(|(_, entry)| matches!(entry.why, Why::CertificateExpires(_))));
    assert!(catalogue::vendor_windows().iter().all(|window| !window.tasks.is_empty()));
}
