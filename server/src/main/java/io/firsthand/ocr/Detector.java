package io.firsthand.ocr;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Finds where lines of text are, of any angle. */
final class Detector {

    /** The network sees pictures of this size best; on larger ones it finds parts of letters. */
    private static final int LONGEST = 800;

    private static final int STEP = 32;

    private final Network network;

    Detector(Network network) {
        this.network = network;
    }

    /** Large pictures take a quarter of a gigabyte for a moment, which native code keeps for each thread it ran on. */
    private final ExecutorService oneAtATime = alone();

    private static ExecutorService alone() {
        var factory = Thread.ofPlatform().daemon().name("lines-", 1).factory();
        return Executors.newSingleThreadExecutor(factory);
    }

    List<Quad> find(Pixels picture, Workbench bench) {
        var factor = LONGEST / (double) Math.max(picture.width(), picture.height());
        var width = step(picture.width() * factor);
        var height = step(picture.height() * factor);
        var small = Crop.of(picture, picture.frame(), width, height);
        var planes = bench.planes(small, width, Workbench.Scale.PAGE);
        var answer = CompletableFuture.supplyAsync(() -> network.ask(planes, width, height), oneAtATime)
                .join();
        var across = picture.width() / (double) width;
        var down = picture.height() / (double) height;
        return Regions.in(answer.values(), width, height).stream()
                .map(region -> region.upright().times(across, down))
                .toList();
    }

    private static int step(double size) {
        return Math.max(STEP, (int) Math.round(size / STEP) * STEP);
    }
}
