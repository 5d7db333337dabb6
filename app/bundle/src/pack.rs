//! Binding wasm to JavaScript, compressing, naming by digest.

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::error::Error;
use std::io::Write;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// A packed file.
pub struct Packed {
    /// Its name.
    pub name: String,
    /// Its size.
    pub bytes: usize,
    /// Its size on the wire.
    pub brotli: usize,
}

/// Packs the wasm and its glue into `site/pkg/<digest>/`, and points `site/bundle.json` there.
pub fn pack(wasm: &Path, site: &Path) -> Result<Vec<Packed>, Box<dyn Error>> {
    let bound = site.join("bound");
    Bindgen::new()
        .input_path(wasm)
        .web(true)?
        .typescript(false)
        // Names of functions are for debuggers, and weigh as much as the functions.
        .remove_name_section(true)
        .remove_producers_section(true)
        .out_name("polyphony")
        .generate(&bound)?;
    let js = std::fs::read(bound.join("polyphony.js"))?;
    let wasm = std::fs::read(bound.join("polyphony_bg.wasm"))?;
    std::fs::remove_dir_all(&bound)?;

    let digest = hex::encode(
        Sha256::new()
            .chain_update(&js)
            .chain_update(&wasm)
            .finalize(),
    );
    let digest: String = digest.chars().take(16).collect();
    let folder = site.join("pkg").join(&digest);
    std::fs::create_dir_all(&folder)?;
    let mut packed = Vec::new();
    for (name, bytes) in [("polyphony.js", js), ("polyphony.wasm", wasm)] {
        let brotli = brotli(&bytes)?;
        std::fs::write(folder.join(name), &bytes)?;
        std::fs::write(folder.join(format!("{name}.br")), &brotli)?;
        std::fs::write(folder.join(format!("{name}.gz")), gzip(&bytes)?)?;
        packed.push(Packed {
            name: name.to_owned(),
            bytes: bytes.len(),
            brotli: brotli.len(),
        });
    }
    let sizes = packed.iter().map(|file| {
        (
            file.name.clone(),
            json!({ "bytes": file.bytes, "brotli": file.brotli }),
        )
    });
    let files: serde_json::Map<_, _> = sizes.collect();
    let about = json!({ "digest": digest, "files": files });
    std::fs::write(site.join("bundle.json"), format!("{about:#}\n"))?;
    Ok(packed)
}

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &parameters)?;
    Ok(out)
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
