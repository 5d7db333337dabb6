//! `cargo site`: builds the browser bundle into `target/site`.
//!
//! The islands are compiled to wasm, bound to JavaScript, compressed, and put into a folder named by
//! their digest, so that they can be served as immutable. `target/site/bundle.json` says which
//! folder is the newest, and how large each file is.

#![forbid(unsafe_code)]

mod pack;
mod toolchain;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

/// The most that files may weigh, in bytes of Brotli.
const BUDGETS: [(&str, usize); 2] = [("polyphony.wasm", 100_000), ("polyphony.js", 15_000)];

fn main() -> ExitCode {
    match build() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("cargo site: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Builds, prints sizes; whether they are within budget.
fn build() -> Result<bool, Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()?;
    let toolchain = toolchain::find()?;
    println!("wasm standard library: {}", toolchain.source);
    let wasm = toolchain.compile(&root)?;
    let files = pack::pack(&wasm, &root.join("target/site"))?;
    let mut fits = true;
    for file in &files {
        println!(
            "{:>9} bytes, {:>8} with Brotli  {}",
            file.bytes, file.brotli, file.name
        );
        if let Some((_, most)) = BUDGETS.iter().find(|(name, _)| *name == file.name)
            && file.brotli > *most
        {
            eprintln!("{} is over its budget of {most} bytes", file.name);
            fits = false;
        }
    }
    Ok(fits)
}
