package io.firsthand.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A chart on a page: a table that every browser shows and every reader can read, which a script draws as a chart where it
 * can. On a page as {@code ${part(chart)}}; its words are finished, in the reader’s language.
 *
 * @param id of its element, unique on the page
 * @param title the question that it answers
 * @param across what stands along the horizontal axis, the head of the table’s first column
 * @param up what the values are, with their unit
 * @param labels along the horizontal axis, each with a value of every series
 * @param marks moments to be marked, such as a new definition
 */
public record Chart(
        String id,
        String title,
        Shape shape,
        String across,
        String up,
        Unit unit,
        List<Label> labels,
        List<Series> series,
        List<Mark> marks)
        implements Html {

    public Chart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        marks = List.copyOf(marks);
        var size = labels.size();
        if (!series.stream().allMatch(it -> it.points().size() == size)) {
            throw new IllegalArgumentException("A series has as many points as there are labels: " + id);
        }
    }

    public Chart(
            String id,
            String title,
            Shape shape,
            String across,
            String up,
            Unit unit,
            List<Label> labels,
            Series... series) {
        this(id, title, shape, across, up, unit, labels, Arrays.asList(series), List.of());
    }

    public Chart withMarks(List<Mark> others) {
        return new Chart(id, title, shape, across, up, unit, labels, series, others);
    }

    /** How the values are drawn. */
    public enum Shape {
        LINE,
        /** A line that stays until the next value, such as a survival curve. */
        STEP,
        BAR,
        /** Bars on each other. */
        STACK,
        /** Bars that lie, for labels of some length. */
        ROWS,
        /** Points with the diagonal, such as forecast against outcome. */
        DIAGONAL;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a value is. */
    public enum Unit {
        NUMBER,
        /** With one digit behind the point. */
        DECIMAL,
        /** From 0 to 1. */
        PERCENT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A place on the horizontal axis.
     *
     * @param at where it is, if the axis counts something; null if labels stand beside each other. All or none have it
     * @param href where it leads
     */
    public record Label(
            String text, @Nullable Double at, @Nullable String href) {

        public static Label of(String text) {
            return new Label(text, null, null);
        }

        public static Label of(String text, double at) {
            return new Label(text, at, null);
        }

        public static Label of(String text, @Nullable String href) {
            return new Label(text, null, href);
        }
    }

    /** Values of one kind; {@code quiet} ones are drawn lighter and dashed, as a comparison. */
    public record Series(String name, boolean quiet, List<Point> points) {

        public Series {
            points = List.copyOf(points);
        }

        public static Series of(String name, List<Point> points) {
            return new Series(name, false, points);
        }
    }

    /**
     * A value.
     *
     * @param value not a number where there is none
     * @param low where its interval begins, not a number if it has none
     * @param n of how many it is; null if that says nothing
     * @param href the leads behind it
     */
    public record Point(
            double value,
            double low,
            double high,
            @Nullable Long n,
            @Nullable String href) {

        public static final Point NONE = of(Double.NaN);

        public static Point of(double value) {
            return new Point(value, Double.NaN, Double.NaN, null, null);
        }

        public static Point of(double value, @Nullable String href) {
            return new Point(value, Double.NaN, Double.NaN, null, href);
        }

        public boolean isNone() {
            return Double.isNaN(value);
        }

        public boolean hasInterval() {
            return !Double.isNaN(low) && !Double.isNaN(high);
        }
    }

    /** A moment to be marked. */
    public record Mark(String label, String text) {}

    /** As people read it. */
    public String shown(double value) {
        return Double.isNaN(value)
                ? "–"
                : switch (unit) {
                    case NUMBER -> Page.number(Math.round(value));
                    case DECIMAL -> Page.oneDigit(value);
                    case PERCENT -> Page.percent(value);
                };
    }

    /** As the script reads it; null for none. */
    public static @Nullable String plain(double value) {
        return Double.isFinite(value) ? Double.toString(value) : null;
    }
}
