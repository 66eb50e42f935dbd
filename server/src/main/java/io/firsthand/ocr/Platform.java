package io.firsthand.ocr;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The machine's kind, as ONNX Runtime names its natives. */
record Platform(String name, String extension) {

    static Platform here() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var arm = List.of("aarch64", "arm64").contains(System.getProperty("os.arch", ""));
        return system.startsWith("mac")
                ? new Platform(arm ? "osx-aarch64" : "osx-x64", "dylib")
                : new Platform(system.startsWith("linux") ? arm ? "linux-aarch64" : "linux-x64" : "other", "so");
    }

    /** The libraries for it, in the order in which they are needed; empty if this build has none. */
    Optional<List<String>> libraries() {
        var found = List.of("onnxruntime", "onnxruntime4j_jni").stream()
                .map(library -> "/ai/onnxruntime/native/%s/lib%s.%s".formatted(name, library, extension))
                .toList();
        return found.stream().allMatch(it -> Platform.class.getResource(it) != null)
                ? Optional.of(found)
                : Optional.empty();
    }
}
