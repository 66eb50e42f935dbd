package io.firsthand.ocr;

import java.util.Comparator;
import java.util.List;

/** Turns all lines of a picture the way they are read; a card lies one way, so the lines decide together. */
final class Turning {

    private static final int WIDTH = 192;
    private static final int HEIGHT = 48;
    private static final int ASKED = 8;

    private final Network network;

    Turning(Network network) {
        this.network = network;
    }

    List<Quad> right(Pixels picture, List<Quad> lines, Workbench bench) {
        var upright = lines.stream().mapToDouble(Turning::lying).sum() >= 0
                ? lines
                : lines.stream().map(Quad::quarterTurned).toList();
        var doubt = upright.stream()
                .sorted(Comparator.comparingDouble(Quad::width).reversed())
                .limit(ASKED)
                .mapToDouble(line -> upsideDown(picture, line, bench) - 0.5)
                .sum();
        return doubt > 0 ? upright.stream().map(Quad::turned).toList() : upright;
    }

    /** How much longer than high; negative for what stands. */
    private static double lying(Quad line) {
        return line.width() - line.height();
    }

    private double upsideDown(Pixels picture, Quad line, Workbench bench) {
        var width = Math.clamp((int) Math.ceil(HEIGHT * line.width() / line.height()), 1, WIDTH);
        var crop = Crop.of(picture, line, width, HEIGHT);
        return network.ask(bench.planes(crop, WIDTH, Workbench.Scale.LINE), WIDTH, HEIGHT)
                .values()
                .get(1);
    }
}
