package io.firsthand.ocr;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.tesseract.global.tesseract;
import org.jspecify.annotations.Nullable;

/**
 * Reads pictures by two readers that were trained apart; each call works on the calling thread alone, and keeps a few
 * megabytes for the next one.
 */
public final class TextReader implements AutoCloseable {

    /** Larger pictures are made smaller first: no letter on a card needs more. */
    private static final int LONGEST = 2_400;

    private final Path folder;
    private final TrainedData data;
    private final ConcurrentLinkedDeque<Workbench> benches = new ConcurrentLinkedDeque<>();
    private @Nullable Networks networks;
    private @Nullable String missing;
    private boolean linked;

    /** Native code and data are unpacked into the folder, where more data may lie. */
    public TextReader(Path folder) {
        this.folder = folder;
        this.data = new TrainedData(languageFolder());
    }

    /** Why nothing can be read here, in a sentence; the first call links the native code. */
    public synchronized Optional<String> whyNot() {
        if (!linked && missing == null) {
            missing = link();
            linked = missing == null;
        }
        return Optional.ofNullable(missing);
    }

    private @Nullable String link() {
        var platform = Platform.here();
        var libraries = platform.libraries();
        if (libraries.isEmpty()) {
            return "This build of Firsthand has nothing that reads pictures on %s %s."
                    .formatted(System.getProperty("os.name"), System.getProperty("os.arch"));
        }
        try {
            var natives = folder.resolve("natives");
            libraries.get().forEach(library -> Unpacked.into(natives, library));
            System.setProperty("onnxruntime.native.path", natives.toString());
            System.setProperty("org.bytedeco.javacpp.cachedir", natives.toString());
            System.setProperty("org.bytedeco.javacpp.nopointergc", "true");
            OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "firsthand");
            Loader.load(tesseract.class);
            return null;
        } catch (LinkageError | RuntimeException e) {
            return "What reads pictures does not run on this machine: " + e.getMessage();
        }
    }

    /** Where data of more languages may lie. */
    public Path languageFolder() {
        return folder.resolve("tessdata");
    }

    /** The languages whose accents the second reader knows. */
    public Set<Language> languages() {
        return data.languages();
    }

    /**
     * The lines of the picture, from top to bottom as they are read, in pixels of the picture. What the first reader
     * found decides the language of the second, which is asked for some of the lines.
     *
     * @throws IllegalStateException where {@link #whyNot} says so
     */
    public List<TextLine> read(
            BufferedImage image, Function<List<TextLine>, Language> language, Predicate<TextLine> again) {
        var networks = networks();
        var bench = Optional.ofNullable(benches.poll()).orElseGet(() -> new Workbench(new SecondReader(data)));
        try {
            var picture = Pixels.of(image, LONGEST);
            var first = Order.of(networks.read(picture, bench));
            var spoken = language.apply(first);
            var factor = image.getWidth() / (double) picture.width();
            return first.stream()
                    .map(line -> again.test(line) ? bench.second.read(picture, line, spoken) : line)
                    .map(line -> line.times(factor))
                    .toList();
        } finally {
            benches.push(bench);
        }
    }

    private synchronized Networks networks() {
        whyNot().ifPresent(why -> {
            throw new IllegalStateException(why);
        });
        if (networks == null) {
            networks = Networks.load();
        }
        return networks;
    }

    @Override
    public void close() {
        benches.forEach(Workbench::close);
        benches.clear();
    }
}
