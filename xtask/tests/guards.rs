//! Promises about the tree itself that no compiler keeps: what tracked files must not name, which blocks must stay
//! equal, and the wall around the planner.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

type Outcome = Result<(), Box<dyn Error>>;

fn root() -> &'static Path {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest)
}

#[test]
fn no_tracked_file_names_a_registry_host_or_a_folder_of_somebodys_machine() -> Outcome {
    let mut found = Vec::new();
    let mut read = 0;
    for file in tracked_files()? {
        // Pictures and other files that are no text name nothing.
        let Ok(text) = std::fs::read_to_string(root().join(&file)) else { continue };
        read += 1;
        for (number, line) in text.lines().enumerate() {
            if let Some(what) = foreign_place(line) {
                found.push(format!("{}:{}: {what}", file.display(), number + 1));
            }
        }
    }
    assert!(read > 20, "only {read} files were read, so this guard looks in the wrong place");
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

#[test]
fn foreign_places_are_recognised() {
    // Written in two parts, or this file would be what it looks for.
    let cases = [
        ("see /ho|me/anna/notes.txt", true),
        ("path = \"/Us|ers/anna/x\"", true),
        ("file:///ro|ot/x", true),
        ("(/wo|rk/main)", true),
        ("npm from registry.npm|js.org", true),
        ("\"reso|lved\": \"somewhere\"", true),
        ("/usr/bin/chromedriver", false),
        ("href=\"#/home/\"", false),
        ("styles/home/page.css", false),
        ("a route such as kalendarz/root/", false),
        ("", false),
    ];
    for (line, expected) in cases {
        let line = line.replace('|', "");
        assert_eq!(foreign_place(&line).is_some(), expected, "{line}");
    }
}

#[test]
fn the_two_dark_themes_of_tokens_css_are_equal() -> Outcome {
    let css = std::fs::read_to_string(root().join("styles/tokens.css"))?;
    let followed =
        block_after(&css, ":root:not([data-theme=\"light\"])").ok_or("no dark theme that follows the system")?;
    let chosen = block_after(&css, "[data-theme=\"dark\"]").ok_or("no dark theme chosen by hand")?;
    assert!(followed.len() > 10, "the dark theme has only {} declarations", followed.len());
    assert_eq!(followed, chosen);
    Ok(())
}

#[test]
fn the_planner_depends_on_nothing_that_reaches_outside() -> Outcome {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    // Of what is compiled into the visitor's download, directly or through others; tests may use more.
    let output = Command::new(cargo)
        .args(["tree", "--package", "planner", "--edges", "normal", "--prefix", "none", "--format", "{p}"])
        .args(["--target", "wasm32-unknown-unknown", "--locked", "--quiet"])
        .current_dir(root())
        .output()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout)?;
    let packages: Vec<&str> = tree.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(packages.contains(&"planner"), "{tree}");
    // `rand_core` is traits alone and `rand_pcg` counts on from a seed; chance would come in through `getrandom`.
    let outside = ["yew", "web-sys", "js-sys", "wasm-bindgen", "rand", "getrandom"];
    let found: Vec<&&str> =
        packages.iter().filter(|package| outside.contains(package) || package.starts_with("gloo")).collect();
    assert!(found.is_empty(), "the planner must stay pure, yet depends on {found:?}");
    Ok(())
}

#[test]
fn the_planner_names_no_browser_no_clock_and_no_randomness() -> Outcome {
    let outside =
        ["web_sys", "js_sys", "yew::", "gloo", "SystemTime", "Instant::now", "Utc::now", "Local::now", "rand::"];
    let mut files = Vec::new();
    walk(&root().join("crates/planner/src"), &mut files)?;
    assert!(!files.is_empty(), "the planner has no source, so this guard looks in the wrong place");
    let mut found = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file)?;
        for (number, line) in text.lines().enumerate() {
            let named = outside.iter().filter(|name| names(line, name));
            found.extend(named.map(|name| format!("{}:{}: {name}", file.display(), number + 1)));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

#[test]
fn a_name_inside_a_longer_word_is_not_that_name() {
    let cases = [
        ("use rand::Rng;", "rand::", true),
        ("let x = operand::new();", "rand::", false),
        ("std::time::Instant::now()", "Instant::now", true),
        ("operand::x + rand::y", "rand::", true),
        ("words about chance", "rand::", false),
    ];
    for (line, name, expected) in cases {
        assert_eq!(names(line, name), expected, "{line}");
    }
}

/// Whether a line has that name at the beginning of a word.
fn names(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(at, _)| !line.get(..at).unwrap_or("").ends_with(is_word))
}

/// What a line says about a place that only some machines have.
fn foreign_place(line: &str) -> Option<String> {
    // In two parts, or this file would be what it looks for.
    let hosts = [
        ["registry.npm", "js"],
        ["registry.yarn", "pkg"],
        ["index.", "crates.io"],
        ["static.crates", ".io"],
        ["pypi.org/", "simple"],
        ["files.python", "hosted"],
        ["deb.deb", "ian.org"],
        ["arti", "factory"],
        ["\"resol", "ved\":"],
    ];
    let folders = ["home", "root", "Users", "work", "workspace", "builds"];
    let host = hosts.iter().map(|parts| parts.concat()).find(|host| line.contains(host));
    let folder = || folders.iter().map(|folder| format!("/{folder}/")).find(|folder| starts_a_path(line, folder));
    host.or_else(folder)
}

/// Whether an absolute path begins like this: a longer path, or an address, merely contains it.
fn starts_a_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line.get(..at).unwrap_or("");
        before.ends_with("file://") || !before.ends_with(|letter| is_word(letter) || "./-#~*}".contains(letter))
    })
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The declarations of the first rule with that selector, in the order in which they stand.
fn block_after(css: &str, selector: &str) -> Option<Vec<String>> {
    let (_, rest) = css.split_once(&format!("{selector} {{"))?;
    let (block, _) = rest.split_once('}')?;
    let declarations = block.split(';').map(str::trim).filter(|declaration| !declaration.is_empty());
    Some(declarations.map(str::to_owned).collect())
}

/// What git tracks, or would track; without git, all files outside the folders that `.gitignore` names.
fn tracked_files() -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let git = Command::new("git")
        .args(["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output();
    if let Some(output) = git.ok().filter(|output| output.status.success()) {
        let names = String::from_utf8(output.stdout)?;
        return Ok(names.split('\0').filter(|name| !name.is_empty()).map(PathBuf::from).collect());
    }
    let mut files = Vec::new();
    walk(root(), &mut files)?;
    Ok(files.into_iter().map(|file| file.strip_prefix(root()).map(Path::to_path_buf).unwrap_or(file)).collect())
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    let made = [".git", ".tools", "target", "dist", "node_modules", "__pycache__"];
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let file_type = entry.file_type()?;
        if file_type.is_dir() && !made.iter().any(|name| entry.file_name() == *name) {
            walk(&entry.path(), files)?;
        } else if file_type.is_file() {
            files.push(entry.path());
        }
    }
    Ok(())
}
