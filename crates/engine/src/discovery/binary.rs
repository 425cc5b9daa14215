use std::path::Path;

/// Extensions of files that hold no text: images, sound, archives, compiled code, models, tables in binary form. What is none of
/// them is looked at, and left out only where its first bytes are no text.
const BINARY: &str = " png jpg jpeg gif webp bmp ico tif tiff psd heic avif mp3 mp4 wav ogg flac m4a avi mov mkv webm pdf woff woff2 ttf otf eot \
    zip gz tgz bz2 xz zst lz4 7z rar tar whl egg jar war deb rpm dmg iso so dylib dll exe pyd pyc pyo o a lib obj class wasm nupkg \
    pt pth ckpt bin safetensors onnx pb tflite h5 hdf5 keras gguf ggml pkl pickle joblib npy npz mlmodel engine plan trt mar model \
    parquet feather arrow avro orc sqlite sqlite3 db rdb mdb xls xlsx doc docx ppt pptx odt ods lance faiss index ";

/// Whether a file's name says that it holds no text.
pub(crate) fn is_binary(path: &Path) -> bool {
    let Some(extension) = path.extension().and_then(|extension| extension.to_str()) else {
        return false;
    };
    let extension = format!(" {} ", extension.to_ascii_lowercase());
    BINARY.contains(&extension)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::is_binary;

    #[test]
    fn the_extension_tells() {
        for name in ["a.png", "a.PT", "model.safetensors", "x.tar.gz", "plan.trt"] {
            assert!(is_binary(Path::new(name)), "{name}");
        }
        for name in [".env", "Dockerfile", "a.json", "data.csv", "png", "a.p", "a.model.txt"] {
            assert!(!is_binary(Path::new(name)), "{name}");
        }
    }
}
