package io.firsthand.diagnosis;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;

/** Charts of a report as SVG, drawn by the server: no script, the same on screen and on paper. */
public final class Drawing {

    private static final int WIDTH = 320;

    private Drawing() {}

    /** How many findings are in each state: one bar of four parts. */
    public static Content states(long act, long look, long good, long cannot) {
        var all = Math.max(1, act + look + good + cannot);
        var svg = new StringBuilder(open(WIDTH, 14));
        var x = 0.0;
        for (var part : List.of(
                new Part(act, "#a3271f"),
                new Part(look, "#c98a1b"),
                new Part(good, "#1d6b3c"),
                new Part(cannot, "#cfcabb"))) {
            var width = (double) part.n() / all * WIDTH;
            svg.append(rectangle(x, 0, Math.max(0, width - (width > 0 ? 2 : 0)), 14, part.colour()));
            x += width;
        }
        return drawn(svg.append("</svg>").toString());
    }

    private record Part(long n, String colour) {}

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
        var ends = limit.moreIsWorse() ? new String[] {"#cfe5d5", "#f2cdc8"} : new String[] {"#f2cdc8", "#cfe5d5"};
        svg.append(rectangle(0, 10, left, 8, ends[0]));
        svg.append(rectangle(left, 10, right - left, 8, "#f6e3bd"));
        svg.append(rectangle(right, 10, WIDTH - right, 8, ends[1]));
        var low = it.low();
        var high = it.high();
        if (low != null && high != null) {
            var from = place(low, most);
            svg.append(rectangle(from, 13, Math.max(1, place(high, most) - from), 2, "#1c1e21"));
        }
        var x = Math.clamp(place(value, most), 2, WIDTH - 2);
        svg.append(rectangle(x - 2, 5, 4, 18, "#1c1e21"));
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
                + rectangle(0, 0, 160, 10, "#efece3")
                + rectangle(0, 0, Math.clamp(share, 0, 1) * 160, 10, isMarked ? "#27408b" : "#8a97c2")
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

    private static String rectangle(double x, double y, double width, double height, String colour) {
        return String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"></rect>",
                x,
                y,
                width,
                height,
                colour);
    }
}
