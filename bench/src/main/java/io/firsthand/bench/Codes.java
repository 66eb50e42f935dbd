package io.firsthand.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.badge.CodeFinder;
import io.firsthand.badge.FoundCode;
import io.firsthand.picture.Opening;
import io.firsthand.picture.Picture;
import io.firsthand.picture.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many codes on photographs are read exactly, how many are read where there are none, and what a picture costs. The
 * photographs are not part of this repository: nothing is measured where they are not there.
 */
final class Codes implements Scenario {

    private static final Path FOLDER = Path.of(
                    Optional.ofNullable(System.getenv("FIRSTHAND_SHARED")).orElse("../shared"))
            .resolve("data/qr");
    private static final List<String> SETS = List.of("qrcode-2", "qrcode-3", "qrcode-5");
    private static final String NOTHING = "falsepositives-2";

    private final Path folder;
    private final CodeFinder finder = new CodeFinder();
    private final Pictures pictures = new Pictures();

    private Codes(Path folder) {
        this.folder = folder;
    }

    static Scenario prepare(Place place) {
        var folder = place.home().resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            Place.tell("skipped, " + folder + " is not there");
            return List::of;
        }
        return new Codes(folder);
    }

    @Override
    public List<Figure> measure() throws Exception {
        var figures = new ArrayList<Figure>();
        var right = 0;
        var all = 0;
        for (var set : SETS) {
            var here = 0;
            var files = photographs(set);
            var before = Cpu.ownSeconds();
            for (var file : files) {
                here += isRight(file) ? 1 : 0;
            }
            figures.add(Figure.percent(set + ": read exactly, of " + files.size(), 100.0 * here / files.size()));
            figures.add(perPicture(set, before, files.size()));
            right += here;
            all += files.size();
        }
        figures.add(
                Figure.percent("read exactly, of " + all, 100.0 * right / all).target(58));
        var files = photographs(NOTHING);
        var before = Cpu.ownSeconds();
        var wrong = 0;
        for (var file : files) {
            wrong += finder.find(opened(file)).size();
        }
        figures.add(perPicture("without a code", before, files.size()));
        Place.tell("%d of %d read, %d read where there is no code".formatted(right, all, wrong));
        figures.add(Figure.percent(
                        "without a code: nothing read, of " + files.size(),
                        100.0 * (files.size() - wrong) / files.size())
                .target(100));
        return figures;
    }

    private boolean isRight(Path file) throws IOException {
        var text = Files.readString(Path.of(file.toString().replace(".png", ".txt")), UTF_8);
        return finder.find(opened(file)).stream().map(FoundCode::text).anyMatch(text::equals);
    }

    private Picture opened(Path file) throws IOException {
        return switch (pictures.open(Files.readAllBytes(file))) {
            case Opening.Opened(var picture) -> picture;
            case Opening.Refused refused -> throw new IOException(file + ": " + refused.reason());
        };
    }

    private static Figure perPicture(String what, double before, int count) {
        var used = Duration.ofMillis((long) (1_000 * (Cpu.ownSeconds() - before)));
        return Figure.processor(what + ": processor time for a picture", used, count);
    }

    private List<Path> photographs(String set) throws IOException {
        try (var files = Files.list(folder.resolve(set))) {
            return files.filter(it -> it.toString().endsWith(".png")).sorted().toList();
        }
    }
}
