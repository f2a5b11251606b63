//! `eol.tsv`: until when the makers of software support it.

use std::cmp::Reverse;
use std::fmt::Write;

use crate::rust;
use crate::table::{File, Problem, Row, all_or_problems, rows};

/// The products that a site of the questionnaire can name. The table holds more.
const PRODUCTS: [&str; 22] = [
    "wordpress",
    "woocommerce",
    "prestashop",
    "magento",
    "adobe-commerce",
    "drupal",
    "joomla",
    "typo3",
    "shopware",
    "shopify",
    "php",
    "laravel",
    "symfony",
    "nodejs",
    "python",
    "django",
    "mysql",
    "mariadb",
    "postgresql",
    "debian",
    "ubuntu",
    "tls-certificate",
];

const COLUMNS: [&str; 9] = [
    "product_id",
    "product",
    "cycle",
    "release_date",
    "security_support_end_eol",
    "extended_support_end",
    "source",
    "address",
    "dataset_date",
];

/// The table as Rust: `Product`, one static array a product, `DATA_DATE` and `CERTIFICATE_LIFETIMES`.
pub(crate) fn generate(file: &File) -> Result<String, Vec<Problem>> {
    let table = rows(file, &COLUMNS)?;
    let newest = table.iter().map(|row| as_of(row)).filter(|date| rust::date(date).is_some()).max().unwrap_or_default();
    let Some(data_date) = rust::needed_date(newest) else {
        return Err(vec![Problem {
            file: file.name.clone(),
            line: 1,
            text: "no row says the date of its data".to_owned(),
        }]);
    };
    let (mut variants, mut codes, mut names, mut arms, mut statics) = Default::default();
    for code in PRODUCTS {
        let mut releases: Vec<&Row<'_>> = table.iter().filter(|row| row.cell("product_id") == code).collect();
        let Some(first) = releases.first() else {
            return Err(vec![Problem { file: file.name.clone(), line: 1, text: format!("{code} has no row") }]);
        };
        let name = first.needed("product", code)?;
        // Newest first, whatever the order of the table.
        releases.sort_by_key(|row| Reverse((numbers(row.cell("cycle")), row.cell("release_date"))));
        let items = all_or_problems(releases.iter().map(|row| release(row)))?;
        let (variant, table) = (rust::variant(code), code.replace('-', "_").to_uppercase());
        line(&mut variants, &format!("    /// {name}.\n    {variant},"));
        line(&mut codes, &format!("            Product::{variant} => {code:?},"));
        line(&mut names, &format!("            Product::{variant} => {name:?},"));
        line(&mut arms, &format!("        Product::{variant} => &{table},"));
        line(&mut statics, &format!("static {table}: [Release; {}] = [\n{}];", items.len(), items.concat()));
    }
    let all = PRODUCTS.map(|code| format!("Product::{}", rust::variant(code))).join(", ");
    let lifetimes = certificate_lifetimes(&table)?;
    Ok(format!(
        "/// A product whose maker ends the support of old versions, or a rule of the same kind.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\npub enum Product {{\n{variants}}}\n\n\
         impl Product {{\n    /// All products, platforms first.\n    \
         pub const ALL: [Product; {}] = [{all}];\n\n    \
         /// The name used in files: that of endoflife.date where it has one.\n    \
         pub const fn code(self) -> &'static str {{\n        match self {{\n{codes}        }}\n    }}\n\n    \
         /// The name that its maker writes; a rule (TLS certificate) has an English one.\n    \
         pub const fn name(self) -> &'static str {{\n        match self {{\n{names}        }}\n    }}\n}}\n\n\
         fn table_of(product: Product) -> &'static [Release] {{\n    match product {{\n{arms}    }}\n}}\n\n\
         static DATA_DATE: NaiveDate = {data_date};\n\n{lifetimes}\n{statics}",
        PRODUCTS.len(),
    ))
}

fn line(text: &mut String, line: &str) {
    // Writing to a string cannot fail.
    _ = writeln!(text, "{line}");
}

/// The date of the data set, without the remark behind it.
fn as_of<'a>(row: &Row<'a>) -> &'a str {
    row.cell("dataset_date").split(' ').next().unwrap_or_default()
}

/// The numbers of a cycle, empty for one that is a name.
fn numbers(cycle: &str) -> Vec<u32> {
    cycle.split('.').map_while(|part| part.parse().ok()).collect()
}

fn release(row: &Row<'_>) -> Result<String, Vec<Problem>> {
    let cycle = row.needed("cycle", row.cell("product_id"))?;
    let whose = &format!("{} {cycle}", row.cell("product_id"));
    let source = row.needed("source", whose)?;
    let released = row.read("release_date", whose, rust::optional_date)?;
    let extended = row.read("extended_support_end", whose, |cell| match cell {
        "false" => Some("None".to_owned()),
        cell => rust::optional_date(cell),
    })?;
    // "Goes on for ever" beside a date up to which one can pay for longer cannot both be true: endoflife.date writes
    // Magento so, whose end of support stands in the second column.
    let (security, extended) = match row.cell("security_support_end_eol") {
        "false" if extended != "None" => (format!("SupportEnd::On({extended}.unwrap())"), "None".to_owned()),
        "false" => ("SupportEnd::Continues".to_owned(), extended),
        "true" => ("SupportEnd::Ended".to_owned(), extended),
        "" => ("SupportEnd::Unknown".to_owned(), extended),
        _ => {
            let end = row.read("security_support_end_eol", whose, rust::needed_date)?;
            (format!("SupportEnd::On({end})"), extended)
        }
    };
    let (numbers, address, as_of) = (numbers(cycle), row.cell("address"), as_of(row));
    Ok(format!(
        "    Release {{ cycle: {cycle:?}, numbers: &{numbers:?}, released: {released}, \
         security_support_end: {security}, extended_support_end: {extended}, source: {source:?}, \
         address: {address:?}, as_of: {as_of:?} }},\n"
    ))
}

/// The longest lifetime of a certificate by the day from which it is issued, the newest first.
fn certificate_lifetimes(table: &[Row<'_>]) -> Result<String, Vec<Problem>> {
    let steps = table.iter().filter(|row| row.cell("product_id") == "tls-certificate").map(|row| {
        let whose = "tls-certificate";
        let from = row.read("release_date", whose, rust::needed_date)?;
        let days = row.read("cycle", whose, |cell| cell.strip_suffix(" days")?.parse::<u16>().ok())?;
        Ok((row.cell("release_date"), format!("    ({from}, {days}),\n")))
    });
    let mut steps = all_or_problems(steps)?;
    steps.sort_by(|one, other| other.cmp(one));
    let items: String = steps.iter().map(|(_, item)| item.as_str()).collect();
    Ok(format!("static CERTIFICATE_LIFETIMES: [(NaiveDate, u16); {}] = [\n{items}];\n", steps.len()))
}
