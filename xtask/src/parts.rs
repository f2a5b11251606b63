//! Takes what Trunk has built apart, so that visitors load the parts of the program when they first need them.
//!
//! It has to happen between the linker and wasm-bindgen, where Trunk has no hook. So the glue and the program that Trunk made
//! are replaced: the linked program is split, its first part gets its glue, and every part is optimised by itself. The page
//! and the styles stay as Trunk made them. All files bear one hash, that of everything together, since a part fits only the
//! program with which it was linked.

use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::npm;
use crate::problem::Problem;
use crate::process;
use crate::project::Project;
use crate::steps::Steps;
use crate::tools::{self, Tool, WASM};

/// The feature of the application under which its parts are marked and the linker keeps what the splitter needs.
pub(crate) const FEATURE: &str = "parts";

/// The name of the application's files before the hash.
const NAME: &str = "konserwator";
/// What the splitter calls the file that loads the parts.
const LOADER: &str = "__wasm_split.js";

const OPTIMISATION: [&str; 4] =
    ["-Oz", "--converge", "--low-memory-unused", "--one-caller-inline-max-function-size=60"];

/// The programs that take the application apart.
#[derive(Debug)]
pub(crate) struct Splitting {
    splitter: PathBuf,
    wasm_bindgen: PathBuf,
    wasm_opt: PathBuf,
}

impl Splitting {
    /// # Errors
    /// When a tool is missing and cannot be installed.
    pub(crate) fn ensure(project: &Project, steps: &mut Steps) -> Result<Self, Problem> {
        let found = tools::ensure(project, steps, &[Tool::splitter(), Tool::wasm_bindgen(project)?])?;
        let [splitter, wasm_bindgen, ..] = found.as_slice() else {
            return Err(Problem::new("the tools that take the application apart were not found"));
        };
        let (splitter, wasm_bindgen) = (splitter.clone(), wasm_bindgen.clone());
        Ok(Self { splitter, wasm_bindgen, wasm_opt: npm::ensure_wasm_opt(project, steps)? })
    }
}

/// A file of the application: what it is called until its hash is known, what behind it, and its content.
struct Made {
    name: String,
    ending: String,
    content: Vec<u8>,
}

/// Replaces the one program in `dist/` by its parts.
///
/// # Errors
/// When a tool fails, or something is not where it should be.
pub(crate) fn take_apart(project: &Project, splitting: &Splitting) -> Result<(), Problem> {
    let linked = project.target()?.join(WASM).join("release").join(format!("{NAME}.wasm"));
    let work = project.target()?.join("parts");
    // Nothing of an earlier build may get in.
    fs::remove_dir_all(&work).ok();
    let (split, bound) = (work.join("split"), work.join("bound"));
    process::run(Command::new(&splitting.splitter).arg(&linked).arg(&split).args(["--out-name", NAME]))?;
    let first = split.join(format!("{NAME}.wasm"));
    process::run(
        Command::new(&splitting.wasm_bindgen)
            .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", NAME, "--out-dir"])
            .args([&bound, &first]),
    )?;

    let mut made = vec![
        Made {
            name: format!("{NAME}.js"),
            ending: ".js".to_owned(),
            content: read(&bound.join(format!("{NAME}.js")))?,
        },
        Made { name: LOADER.to_owned(), ending: "-parts.js".to_owned(), content: read(&split.join(LOADER))? },
    ];
    let first = format!("{NAME}_bg.wasm");
    let mut programs = vec![(bound.join(&first), first, "_bg.wasm".to_owned())];
    for name in names(&split)?.into_iter().filter(|name| name.ends_with(".wasm") && *name != format!("{NAME}.wasm")) {
        let ending = format!("-{}", name.strip_prefix("split_").unwrap_or(&name));
        programs.push((split.join(&name), name, ending));
    }
    for (file, name, ending) in programs {
        process::run(Command::new(&splitting.wasm_opt).args(OPTIMISATION).arg(&file).arg("-o").arg(&file))?;
        made.push(Made { name, ending, content: read(&file)? });
    }
    put_into(&project.dist(), &made)
}

/// Puts the files in place of those that Trunk has written, under their lasting names.
fn put_into(dist: &Path, made: &[Made]) -> Result<(), Problem> {
    let old = names(dist)?.into_iter().find_map(|name| Some(name.strip_suffix("_bg.wasm")?.to_owned()));
    let old = old.ok_or_else(|| Problem::new("Trunk has left no program in dist/"))?;
    let new = format!("{NAME}-{:016x}", hash(made));
    for name in names(dist)?.into_iter().filter(|name| name.starts_with(&old)) {
        fs::remove_file(dist.join(&name)).map_err(|error| Problem::new(format!("cannot remove {name}: {error}")))?;
    }
    for file in made {
        let content = if file.ending.ends_with(".js") {
            let mut text = String::from_utf8_lossy(&file.content).into_owned();
            for other in made {
                text = renamed(&text, &other.name, &format!("{new}{}", other.ending));
            }
            text.into_bytes()
        } else {
            file.content.clone()
        };
        write(&dist.join(format!("{new}{}", file.ending)), &content)?;
    }
    let page = dist.join("index.html");
    let text = String::from_utf8_lossy(&read(&page)?).replace(&old, &new);
    // The glue asks for the loader first thing: found in the page, it comes together with the glue.
    let loader = format!("<link crossorigin href=./{new}-parts.js rel=modulepreload>");
    let (before, after) = text
        .split_once("</head>")
        .ok_or_else(|| Problem::new("dist/index.html has no head in which its files could be named"))?;
    write(&page, format!("{before}{loader}</head>{after}").as_bytes())
}

/// A text of JavaScript that loads a file by another name. The name under which the program itself imports from a file is
/// part of the program, and stays.
fn renamed(text: &str, from: &str, to: &str) -> String {
    let mut text = text.to_owned();
    for (before, after) in [("from \"./", "\""), ("new URL(\"./", "\""), ("new URL('", "'")] {
        text = text.replace(&format!("{before}{from}{after}"), &format!("{before}{to}{after}"));
    }
    text
}

fn hash(made: &[Made]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for file in made {
        hasher.write(file.name.as_bytes());
        hasher.write(&file.content);
    }
    hasher.finish()
}

/// The names of the files in a folder, in order.
fn names(folder: &Path) -> Result<Vec<String>, Problem> {
    let entries = fs::read_dir(folder)
        .map_err(|error| Problem::new(format!("cannot look into {}: {error}", folder.display())))?;
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

fn read(file: &Path) -> Result<Vec<u8>, Problem> {
    fs::read(file).map_err(|error| Problem::new(format!("cannot read {}: {error}", file.display())))
}

fn write(file: &Path, content: &[u8]) -> Result<(), Problem> {
    fs::write(file, content).map_err(|error| Problem::new(format!("cannot write {}: {error}", file.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_loaded_by_their_new_names_and_imported_under_their_old_ones() {
        let cases = [
            ("import * as a from \"./__wasm_split.js\"", "import * as a from \"./app-1-parts.js\""),
            ("new URL('__wasm_split.js', base)", "new URL('app-1-parts.js', base)"),
            ("fetch(new URL(\"./__wasm_split.js\", base))", "fetch(new URL(\"./app-1-parts.js\", base))"),
            ("{ \"./__wasm_split.js\": a }", "{ \"./__wasm_split.js\": a }"),
            ("// made by __wasm_split.js", "// made by __wasm_split.js"),
        ];
        for (text, expected) in cases {
            assert_eq!(renamed(text, LOADER, "app-1-parts.js"), expected);
        }
    }
}
