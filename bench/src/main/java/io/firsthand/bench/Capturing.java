package io.firsthand.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;

/** How soon what phones capture is in the log: one phone online, a queue of a day without network, fifty phones. */
final class Capturing implements Scenario {

    private static final int ONE_BY_ONE = 300;
    private static final int QUEUED = 500;
    private static final int PHONES = 50;
    private static final int EACH = 20;
    private static final int WARM = 200;

    private final Place place;
    private final Served served;
    private final String session;
    private final AtomicLong numbers = new AtomicLong();
    private final Random random = new Random(7);

    private Capturing(Place place, Served served, String session) {
        this.place = place;
        this.served = served;
        this.session = session;
    }

    static Capturing prepare(Place place) throws Exception {
        var served = Served.start(place);
        var capturing = new Capturing(place, served, Browser.session(served.address()));
        try (var rep = capturing.rep()) {
            for (int i = 0; i < place.most(WARM); i++) {
                rep.send(rep.sign(capturing.numbers.incrementAndGet(), new byte[0]));
            }
        }
        return capturing;
    }

    @Override
    public List<Figure> measure() throws Exception {
        var figures = new ArrayList<Figure>();
        online(figures);
        queued(figures);
        together(figures);
        return figures;
    }

    /** From the tap that signs until the phone is told the place in the log. */
    private void online(List<Figure> figures) throws Exception {
        var all = new Latencies();
        try (var rep = rep()) {
            for (int i = 0; i < place.most(ONE_BY_ONE); i++) {
                var start = System.nanoTime();
                rep.awaitLog(List.of(rep.send(rep.sign(numbers.incrementAndGet(), new byte[0]))));
                all.add(System.nanoTime() - start);
                Thread.sleep(20);
            }
        }
        figures.add(Figure.millis("capture, from signing to in the log p50, one phone online", all.percentile(50)));
        figures.add(Figure.millis("capture, from signing to in the log p99, one phone online", all.percentile(99)));
    }

    /** Each with a picture of its own, signed before the network came back; sent one after the other, as the page does. */
    private void queued(List<Figure> figures) throws Exception {
        try (var rep = rep()) {
            var queue = new ArrayList<Rep.Capture>();
            for (int i = 0; i < place.most(QUEUED); i++) {
                queue.add(rep.sign(numbers.incrementAndGet(), picture()));
            }
            var before = served.cpu();
            var start = System.nanoTime();
            var sent = new ArrayList<String>();
            for (var capture : queue) {
                sent.add(rep.send(capture));
            }
            figures.add(Figure.seconds(
                    "%d queued captures with pictures sent".formatted(queue.size()), System.nanoTime() - start));
            rep.awaitLog(sent);
            figures.add(Figure.seconds(
                    "%d queued captures with pictures sent and in the log".formatted(queue.size()),
                    System.nanoTime() - start));
            figures.add(Figure.processor(
                    "processor time for a capture with its picture, server and database",
                    served.cpu().minus(before),
                    queue.size()));
        }
    }

    private void together(List<Figure> figures) throws Exception {
        var all = new Latencies();
        var start = System.nanoTime();
        var count = place.most(EACH);
        try (var threads = Executors.newFixedThreadPool(PHONES)) {
            var running = new ArrayList<Future<Latencies>>();
            for (int i = 0; i < PHONES; i++) {
                running.add(threads.submit(() -> one(count)));
            }
            for (var phone : running) {
                all.addAll(phone.get());
            }
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        figures.add(Figure.rate("captures taken, %d phones at once".formatted(PHONES), all.count() / seconds));
        figures.add(Figure.millis("capture taken p50, %d phones at once".formatted(PHONES), all.percentile(50)));
        figures.add(Figure.millis("capture taken p99, %d phones at once".formatted(PHONES), all.percentile(99)));
    }

    private Latencies one(int count) throws Exception {
        var own = new Latencies();
        try (var rep = rep()) {
            for (int i = 0; i < count; i++) {
                var capture = rep.sign(numbers.incrementAndGet(), new byte[0]);
                var start = System.nanoTime();
                rep.send(capture);
                own.add(System.nanoTime() - start);
            }
        }
        return own;
    }

    private Rep rep() throws Exception {
        return new Rep(served.address(), session);
    }

    /** Noise, which is as large as a card's picture when it is small. */
    private byte[] picture() throws IOException {
        var image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        served.close();
    }
}
