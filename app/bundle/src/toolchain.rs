//! Finding a compiler with a standard library for wasm32, or building one.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";
/// Debian's compiler, whose sources Debian packages too.
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const HELP: &str = "no standard library for wasm32-unknown-unknown. Either run `rustup target add \
    wasm32-unknown-unknown`, or on Debian `apt-get install rustc-web rust-web-src lld`. \
    Polyphony also works without it: then it serves without islands.";

/// A compiler that can build for wasm32.
pub struct Toolchain {
    /// Where its standard library comes from, for people.
    pub source: String,
    environment: Vec<(&'static str, String)>,
}

/// The first that works: the current toolchain, one that rustup can add, Debian's.
pub fn find() -> Result<Toolchain, Box<dyn Error>> {
    let plain = |source: &str| Toolchain {
        source: source.to_owned(),
        environment: Vec::new(),
    };
    if current_has_it() {
        return Ok(plain("the current toolchain's"));
    }
    let added = Command::new("rustup")
        .args(["target", "add", TARGET])
        .output();
    if added.is_ok_and(|added| added.status.success()) && current_has_it() {
        return Ok(plain("added by rustup"));
    }
    debian()
}

fn current_has_it() -> bool {
    let asked = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .output();
    asked.is_ok_and(|asked| has_std(Path::new(String::from_utf8_lossy(&asked.stdout).trim())))
}

fn has_std(folder: &Path) -> bool {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.into_iter().any(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        name.starts_with("libstd-") && name.ends_with(".rlib")
    })
}

/// Debian's compiler with a standard library that is built once from Debian's sources.
fn debian() -> Result<Toolchain, Box<dyn Error>> {
    let version = Command::new(DEBIAN_RUSTC).arg("-V").output();
    let version = version
        .ok()
        .filter(|asked| asked.status.success())
        .ok_or(HELP)?;
    let version = String::from_utf8_lossy(&version.stdout)
        .split_whitespace()
        .nth(1)
        .unwrap_or("unknown")
        .to_owned();
    let sysroot = cache().join(format!("sysroot-{version}"));
    let libraries = sysroot.join("lib/rustlib").join(TARGET).join("lib");
    if !has_std(&libraries) {
        println!("building the wasm standard library of Rust {version}, once");
        build_std(&libraries)?;
    }
    let flags = format!("--sysroot={}", sysroot.display());
    Ok(Toolchain {
        source: format!("built from Debian's sources of Rust {version}"),
        environment: vec![
            ("RUSTC", DEBIAN_RUSTC.to_owned()),
            (
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER",
                "wasm-ld".to_owned(),
            ),
            ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags),
        ],
    })
}

#[expect(
    clippy::disallowed_methods,
    reason = "a build tool finds its cache in the environment"
)]
fn cache() -> PathBuf {
    let set = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
    set.or_else(home)
        .unwrap_or_else(std::env::temp_dir)
        .join("polyphony")
}

/// Compiles an empty crate together with the standard library, and keeps the library.
fn build_std(libraries: &Path) -> Result<(), Box<dyn Error>> {
    let work = cache().join("std-build");
    std::fs::create_dir_all(work.join("src"))?;
    std::fs::write(
        work.join("Cargo.toml"),
        "[package]\nname = \"empty\"\nedition = \"2021\"\n\n[workspace]\n",
    )?;
    std::fs::write(work.join("src/lib.rs"), "")?;
    let status = Command::new("cargo")
        .current_dir(&work)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTC", DEBIAN_RUSTC)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld")
        .args([
            "build",
            "-Zbuild-std=std,panic_abort,test",
            "--target",
            TARGET,
            "--release",
            "--target-dir",
            "target",
        ])
        .status()?;
    if !status.success() {
        return Err(HELP.into());
    }
    std::fs::create_dir_all(libraries)?;
    for entry in std::fs::read_dir(work.join("target").join(TARGET).join("release/deps"))? {
        let path = entry?.path();
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        if name.ends_with(".rlib") && !name.starts_with("libempty-") {
            std::fs::copy(&path, libraries.join(name))?;
        }
    }
    std::fs::remove_dir_all(&work)?;
    Ok(())
}

impl Toolchain {
    /// Compiles the islands; the path of the wasm.
    pub fn compile(&self, root: &Path) -> Result<PathBuf, Box<dyn Error>> {
        let target = root.join("target/site-build");
        let status = Command::new("cargo")
            .current_dir(root)
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .args([
                "build",
                "--locked",
                "--package",
                "app",
                "--lib",
                "--no-default-features",
            ])
            .args([
                "--features",
                "hydrate",
                "--profile",
                "wasm-release",
                "--target",
                TARGET,
            ])
            .arg("--target-dir")
            .arg(&target)
            .status()?;
        if status.success() {
            Ok(target.join(TARGET).join("wasm-release/app.wasm"))
        } else {
            Err("the islands do not compile".into())
        }
    }
}
