//! rust-embed wants its folder to exist, also for plain cargo, clippy and IDEs; xtask fills it.

fn main() {
    std::fs::create_dir_all("assets").expect("the folder server/assets can be made");
    println!("cargo:rerun-if-changed=assets");
    println!("cargo:rerun-if-changed=build.rs");
}
