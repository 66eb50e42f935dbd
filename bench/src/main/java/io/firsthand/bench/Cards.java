package io.firsthand.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.card.CardReader;
import io.firsthand.card.CardReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;

/**
 * Reading business cards: how many fields are right on generated photographs of the half that no parameter was chosen
 * by, how long a card takes, and what memory is left after a thousand of them.
 */
final class Cards implements Scenario {

    private static final int CARDS = 200;
    private static final int MANY = 1_000;

    private final Place place;
    private final List<CardPicture> pictures;
    private final CardReader reader;

    private Cards(Place place, List<CardPicture> pictures, CardReader reader) {
        this.place = place;
        this.pictures = pictures;
        this.reader = reader;
    }

    static Cards prepare(Place place) throws Exception {
        var folder = place.folder().resolve("cards");
        var press = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("bench.press") + ":" + System.getProperty("java.class.path"),
                "io.firsthand.card.CardPress",
                folder.toString(),
                String.valueOf(place.most(CARDS)),
                "1",
                "2");
        var process = new ProcessBuilder(press).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("No cards were printed: " + said);
        }
        Place.tell(said.strip());
        var reader = CardReader.in(
                place.folder().resolve("ocr"), Runtime.getRuntime().availableProcessors());
        if (!reader.available()) {
            throw new IOException(reader.whyNot().orElse(""));
        }
        Place.tell("languages: " + reader.languages());
        return new Cards(place, CardPicture.in(folder), reader);
    }

    @Override
    public List<Figure> measure() throws Exception {
        var figures = new ArrayList<Figure>();
        reader.read(ImageIO.read(pictures.getFirst().file().toFile())); // loads what it needs
        var readings = new ArrayList<CardReading>();
        var latencies = new Latencies();
        var before = Cpu.ownSeconds();
        for (var picture : pictures) {
            var image = ImageIO.read(picture.file().toFile());
            var start = System.nanoTime();
            readings.add(reader.read(image));
            latencies.add(System.nanoTime() - start);
        }
        var used = Cpu.ownSeconds() - before;
        figures.addAll(CardScores.of(pictures, readings));
        figures.addAll(CardScores.ofReal(place.home(), reader));
        figures.add(Figure.millis("a card, one after the other, p50", latencies.percentile(50)));
        figures.add(Figure.millis("a card, one after the other, p95", latencies.percentile(95)));
        figures.add(Figure.processor(
                "processor time for a card, with decoding", Duration.ofMillis((long) (used * 1000)), pictures.size()));
        many(figures);
        return figures;
    }

    /** As many at once as there are cores. */
    private void many(List<Figure> figures) throws Exception {
        var count = place.most(MANY);
        var early = 0.0;
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var start = System.nanoTime();
            for (var done = 0; done < count; ) {
                var work = new ArrayList<Callable<CardReading>>();
                for (var i = 0; i < 100 && done < count; i++, done++) {
                    var file = pictures.get(done % pictures.size()).file();
                    work.add(() -> reader.read(ImageIO.read(file.toFile())));
                }
                for (var result : threads.invokeAll(work)) {
                    result.get();
                }
                if (done <= 200) {
                    early = resident();
                }
                Place.tell("%d cards, %.0f MB".formatted(done, resident()));
            }
            figures.add(Figure.rate("cards read at once on all cores", count / ((System.nanoTime() - start) / 1e9)));
        }
        figures.add(new Figure("memory of the process after 200 cards", early, "MB", OptionalDouble.empty(), false));
        figures.add(new Figure(
                "memory of the process after %,d cards".formatted(count),
                resident(),
                "MB",
                OptionalDouble.empty(),
                false));
    }

    /** Of Linux; 0 elsewhere. */
    private static double resident() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .sum()
                / 1024.0;
    }
}
