package io.firsthand.diagnosis;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;

/** Charts of a report as SVG, drawn by the server: no script, the same on screen and on paper. */
public final class Drawing {

    private static final int WIDTH = 320;

    private Drawing() {}

    /** A colour as it is on paper; a style sheet gives those with the class another one in the dark. */
    private enum Tone {
        ACT("#a3271f"),
        LOOK("#c98a1b"),
        GOOD("#1d6b3c"),
        CANNOT("#cfcabb"),
        SOFT_ACT("#f2cdc8"),
        SOFT_LOOK("#f6e3bd"),
        SOFT_GOOD("#cfe5d5"),
        INK("#1c1e21"),
        TRACK("#efece3"),
        MARKED("#27408b"),
        OTHER("#8a97c2");

        private final String onPaper;

        Tone(String onPaper) {
            this.onPaper = onPaper;
        }

        String id() {
            return "tone-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How many findings are in each state: one bar of four parts. */
    public static Content states(long act, long look, long good, long cannot) {
        var all = Math.max(1, act + look + good + cannot);
        var svg = new StringBuilder(open(WIDTH, 14));
        var x = 0.0;
        for (var part : List.of(
                new Part(act, Tone.ACT),
                new Part(look, Tone.LOOK),
                new Part(good, Tone.GOOD),
                new Part(cannot, Tone.CANNOT))) {
            var width = (double) part.n() / all * WIDTH;
            svg.append(rectangle(x, 0, Math.max(0, width - (width > 0 ? 2 : 0)), 14, part.tone()));
            x += width;
        }
        return drawn(svg.append("</svg>").toString());
    }

    private record Part(long n, Tone tone) {}

    /** Where a value stands between good and bad, with its interval; nothing for what cannot be told. */
    public static Content gauge(Finding it) {
        var value = it.value();
        if (value == null) {
            return _ -> {};
        }
        var limit = it.limit();
        var most = most(it, value);
        var svg = new StringBuilder(open(WIDTH, 30));
        var good = place(limit.good(), most);
        var act = place(limit.act(), most);
        var left = Math.min(good, act);
        var right = Math.max(good, act);
        svg.append(rectangle(0, 10, left, 8, limit.moreIsWorse() ? Tone.SOFT_GOOD : Tone.SOFT_ACT));
        svg.append(rectangle(left, 10, right - left, 8, Tone.SOFT_LOOK));
        svg.append(rectangle(right, 10, WIDTH - right, 8, limit.moreIsWorse() ? Tone.SOFT_ACT : Tone.SOFT_GOOD));
        var low = it.low();
        var high = it.high();
        if (low != null && high != null) {
            var from = place(low, most);
            svg.append(rectangle(from, 13, Math.max(1, place(high, most) - from), 2, Tone.INK));
        }
        var x = Math.clamp(place(value, most), 2, WIDTH - 2);
        svg.append(rectangle(x - 2, 5, 4, 18, Tone.INK));
        return drawn(svg.append("</svg>").toString());
    }

    private static double most(Finding it, double value) {
        var limits = Math.max(it.limit().good(), it.limit().act());
        var top = Math.max(limits * 1.5, value * 1.1);
        var high = it.high();
        if (high != null) {
            top = Math.max(top, high * 1.05);
        }
        return it.limit().unit() == Unit.SHARE ? Math.min(1, Math.max(top, 0.02)) : Math.max(top, 1);
    }

    private static double place(double value, double most) {
        return Math.clamp(value / most * WIDTH, 0, WIDTH);
    }

    /** One bar. */
    public static Content bar(double share, boolean isMarked) {
        return drawn(open(160, 10)
                + rectangle(0, 0, 160, 10, Tone.TRACK)
                + rectangle(0, 0, Math.clamp(share, 0, 1) * 160, 10, isMarked ? Tone.MARKED : Tone.OTHER)
                + "</svg>");
    }

    /** Numbers and colours of our own and nothing else, so that it may stand in a page as it is. */
    private static Content drawn(String svg) {
        return output -> output.writeContent(svg);
    }

    private static String open(int width, int height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\">"
                .formatted(width, height);
    }

    private static String rectangle(double x, double y, double width, double height, Tone tone) {
        return String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" class=\"%s\" fill=\"%s\"></rect>",
                x,
                y,
                width,
                height,
                tone.id(),
                tone.onPaper);
    }
}
