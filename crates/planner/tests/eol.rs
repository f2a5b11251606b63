//! End-of-life dates: which release a version belongs to, and what follows when it belongs to none.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first thing that is not so")]

use std::collections::BTreeSet;

use chrono::NaiveDate;
use planner::eol::{
    DATA_BEGIN, Product, Release, Support, SupportEnd, certificate_lifetime_days, data_date, release_of, releases,
    support,
};
use proptest::prelude::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn on(text: &str) -> SupportEnd {
    SupportEnd::On(date(text))
}

#[test]
fn every_product_has_releases_with_a_source_and_codes_of_their_own() {
    let codes: BTreeSet<&str> = Product::ALL.iter().map(|product| product.code()).collect();
    assert_eq!(codes.len(), 22);
    for product in Product::ALL {
        assert!(!releases(product).is_empty(), "{product:?}");
        let cycles: BTreeSet<&str> = releases(product).iter().map(|release| release.cycle).collect();
        assert_eq!(cycles.len(), releases(product).len(), "{product:?}");
        assert!(releases(product).iter().all(|release| !release.source.is_empty()), "{product:?}");
    }
}

#[test]
fn a_version_belongs_to_the_release_that_its_numbers_begin_with() {
    for (product, version, cycle) in [
        (Product::Php, "8.2.12", Some("8.2")),
        (Product::Php, "8.2", Some("8.2")),
        (Product::Php, "v8.4.1", Some("8.4")),
        (Product::Php, " 8.3.6-1ubuntu0.2 ", Some("8.3")),
        (Product::Php, "8.20", None),
        (Product::Wordpress, "6.9", Some("6.9")),
        (Product::Wordpress, "6.9.1", Some("6.9")),
        (Product::Joomla, "5.4.1", Some("5")),
        (Product::Drupal, "10.6.2", Some("10.6")),
        (Product::Drupal, "7.103", Some("7")),
        (Product::Magento, "2.4.7-p3", Some("2.4.7")),
        (Product::AdobeCommerce, "2.4.6", Some("2.4.6")),
        (Product::Prestashop, "1.7.8.11", Some("1.7")),
        (Product::Prestashop, "1.6.1.24", Some("1.6.1")),
        (Product::Prestashop, "9.x", Some("9")),
        (Product::Ubuntu, "24.04.4", Some("24.04")),
        (Product::Ubuntu, "24.04 LTS", Some("24.04")),
        (Product::Nodejs, "v22.11.0", Some("22")),
        (Product::Postgresql, "16.4", Some("16")),
        (Product::Mariadb, "10.11.6-MariaDB", Some("10.11")),
        (Product::Woocommerce, "10.1", None),
        (Product::Shopify, "2026-10", None),
    ] {
        assert_eq!(release_of(product, version).map(|release| release.cycle), cycle, "{product:?} {version}");
    }
}

#[test]
fn a_version_that_is_not_listed_has_a_reason() {
    let older = Support::EndedBefore(DATA_BEGIN);
    for (product, version, expected) in [
        (Product::Php, "7.4.33", older),
        (Product::Php, "5.6", older),
        (Product::Php, "7", older),
        (Product::Php, "8", Support::Unclear),
        (Product::Php, "", Support::Unclear),
        (Product::Php, "nie wiem", Support::Unclear),
        (Product::Php, "8.6", Support::NewerThanData),
        (Product::Php, "80", Support::NewerThanData),
        // Between releases that are listed: what is missing in the middle had ended too.
        (Product::Drupal, "9.5.11", older),
        (Product::Mariadb, "10.7", older),
        (Product::Mysql, "5.7.44", older),
        (Product::Debian, "10", older),
        (Product::Magento, "1.9.4.5", older),
        (Product::Magento, "2.4", Support::Unclear),
        (Product::Prestashop, "1.5", older),
        (Product::Woocommerce, "9.0", Support::Unclear),
        (Product::TlsCertificate, "200", Support::Unclear),
        (Product::Php, "99999999999.1", Support::Unclear),
    ] {
        assert_eq!(support(product, version), expected, "{product:?} {version}");
    }
    assert_eq!(older.end(), SupportEnd::Ended);
    assert_eq!(Support::NewerThanData.end(), SupportEnd::Unknown);
}

#[test]
fn ends_of_support_arrive_as_they_stand_in_the_table() {
    let release = |product, version| -> &Release { release_of(product, version).unwrap() };
    let ends = |product, version| {
        let release = release(product, version);
        (release.security_support_end, release.extended_support_end)
    };
    assert_eq!(ends(Product::Php, "8.2"), (on("2026-12-31"), None));
    assert_eq!(ends(Product::Wordpress, "7.1"), (SupportEnd::Continues, None));
    assert_eq!(ends(Product::Prestashop, "8.1"), (SupportEnd::Unknown, None));
    assert_eq!(ends(Product::Debian, "12"), (on("2026-07-11"), Some(date("2028-06-30"))));
    // The table says "goes on" and puts the true end into the next column.
    assert_eq!(ends(Product::Magento, "2.4.7"), (on("2027-05-31"), None));
    assert_eq!(ends(Product::Magento, "2.4.5"), (on("2024-11-25"), Some(date("2025-08-12"))));
    // Standard support; extended support and the security-only period come after it.
    assert_eq!(ends(Product::AdobeCommerce, "2.4.6"), (on("2026-08-11"), Some(date("2028-05-31"))));
    assert_eq!(ends(Product::AdobeCommerce, "2.4.9"), (on("2029-05-31"), None));
    assert_eq!(release(Product::Php, "8.4").released, Some(date("2024-11-21")));
    assert_eq!(release(Product::Php, "8.4").as_of, "2026-08-22");
    assert_eq!(release(Product::AdobeCommerce, "2.4.9").as_of, "2026-08-20");
}

#[test]
fn the_two_tables_of_magento_agree_on_the_end_that_everybody_gets() {
    for release in releases(Product::Magento).iter().filter(|release| release.cycle >= "2.4.6") {
        let vendor = release_of(Product::AdobeCommerce, release.cycle).unwrap();
        assert_eq!(release.security_support_end, vendor.security_support_end, "{}", release.cycle);
    }
}

#[test]
fn the_data_leave_out_nothing_that_ended_later_than_they_say() {
    assert_eq!(data_date(), date("2026-08-22"));
    let ended_earlier: Vec<&str> = Product::ALL
        .iter()
        .flat_map(|product| releases(*product))
        .filter(|release| matches!(release.security_support_end, SupportEnd::On(end) if end < DATA_BEGIN))
        .map(|release| release.cycle)
        .collect();
    // PrestaShop's own announcement, which is not part of the data set.
    assert_eq!(ended_earlier, ["1.6.1"]);
}

#[test]
fn the_newest_line_comes_first() {
    for (product, newest, oldest) in [
        (Product::Php, "8.5", "8.1"),
        (Product::Wordpress, "7.1", "6.4"),
        (Product::Drupal, "11.4", "7"),
        (Product::Mariadb, "12.3", "10.4"),
        (Product::Python, "3.14", "3.8"),
        (Product::TlsCertificate, "47 days", "398 days"),
    ] {
        let cycles: Vec<&str> = releases(product).iter().map(|release| release.cycle).collect();
        assert_eq!((cycles.first(), cycles.last()), (Some(&newest), Some(&oldest)), "{product:?}");
    }
}

#[test]
fn a_support_ends_with_its_last_day() {
    let end = on("2026-12-31");
    assert_eq!(end.ended_by(date("2026-12-31")), Some(false));
    assert_eq!(end.ended_by(date("2027-01-01")), Some(true));
    assert_eq!(SupportEnd::Ended.ended_by(date("1999-01-01")), Some(true));
    assert_eq!(SupportEnd::Continues.ended_by(date("2999-01-01")), Some(false));
    assert_eq!(SupportEnd::Unknown.ended_by(date("2999-01-01")), None);
}

#[test]
fn certificates_live_shorter_the_later_they_are_issued() {
    for (issued, days) in [
        ("2019-06-01", 398),
        ("2026-03-14", 398),
        ("2026-03-15", 200),
        ("2027-03-14", 200),
        ("2027-03-15", 100),
        ("2029-03-14", 100),
        ("2029-03-15", 47),
        ("2040-01-01", 47),
    ] {
        assert_eq!(certificate_lifetime_days(date(issued)), days, "{issued}");
    }
}

proptest! {
    #[test]
    fn any_text_may_be_asked_for(version in ".*") {
        for product in Product::ALL {
            let found = release_of(product, &version);
            prop_assert_eq!(found.is_some(), matches!(support(product, &version), Support::Listed(_)));
        }
    }

    #[test]
    fn every_patch_of_a_listed_release_belongs_to_it(product in proptest::sample::select(&Product::ALL[..]), patch in 0..200_u32) {
        for release in releases(product).iter().filter(|release| !release.cycle.contains(char::is_alphabetic)) {
            let version = format!("{}.{patch}", release.cycle);
            prop_assert_eq!(release_of(product, &version), Some(release), "{}", version);
        }
    }
}
