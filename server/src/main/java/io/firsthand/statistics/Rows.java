package io.firsthand.statistics;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What is known of many things, and what came of each: a sparse table to learn from. A row names the columns that are not
 * 0 in it, in ascending order; about 2 bytes for each, and 8 more if any value is not 1.
 */
public final class Rows {

    /** So many columns at most. */
    public static final int MOST = Character.MAX_VALUE;

    private final int columns;
    private final BitSet hits;
    private int[] starts = new int[1025];
    private byte[] folds = new byte[1024];
    private char[] places = new char[8192];
    /** Empty as long as all are 1. */
    private double[] values = {};

    private int size;

    public Rows(int columns) {
        this(columns, new BitSet());
        if (columns > MOST) {
            throw new IllegalArgumentException(columns + " columns");
        }
    }

    private Rows(int columns, BitSet hits) {
        this.columns = columns;
        this.hits = hits;
    }

    /** The same rows without the columns from this one on; no row may be added to either any more. */
    public Rows first(int columns) {
        var some = new Rows(Math.min(columns, this.columns), hits);
        some.starts = starts;
        some.folds = folds;
        some.places = places;
        some.values = values;
        some.size = size;
        return some;
    }

    /**
     * One row in which these columns are 1.
     *
     * @param fold which part of a cross-validation it belongs to, from 0 to 99; alike for what is not independent
     */
    public void add(boolean hit, int fold, int... named) {
        add(hit, fold, named, named.length);
    }

    /** The same with the first so many of the columns that are named. */
    public void add(boolean hit, int fold, int[] named, int many) {
        var start = room(hit, fold, many);
        for (var i = 0; i < many; i++) {
            places[start + i] = checked(named[i]);
            if (values.length > 0) {
                values[start + i] = 1;
            }
        }
    }

    /** One row with these values. */
    public void add(boolean hit, int fold, int[] named, double[] given) {
        var start = room(hit, fold, named.length);
        if (values.length == 0) {
            values = new double[places.length];
            Arrays.fill(values, 0, start, 1);
        }
        for (var i = 0; i < named.length; i++) {
            places[start + i] = checked(named[i]);
            values[start + i] = given[i];
        }
    }

    private char checked(int column) {
        if (column < 0 || column >= columns) {
            throw new IllegalArgumentException("No column " + column);
        }
        return (char) column;
    }

    private int room(boolean hit, int fold, int many) {
        if (size == folds.length) {
            folds = Arrays.copyOf(folds, folds.length * 2);
            starts = Arrays.copyOf(starts, folds.length + 1);
        }
        var start = starts[size];
        if (start + many > places.length) {
            places = Arrays.copyOf(places, Math.max(places.length + places.length / 2, start + many));
            values = values.length == 0 ? values : Arrays.copyOf(values, places.length);
        }
        hits.set(size, hit);
        folds[size] = (byte) fold;
        size++;
        starts[size] = start + many;
        return start;
    }

    public int size() {
        return size;
    }

    public int columns() {
        return columns;
    }

    public long hits() {
        return hits.cardinality();
    }

    public boolean hit(int row) {
        return hits.get(row);
    }

    public int fold(int row) {
        return folds[row];
    }

    /** In how many rows each column is not 0, or may be. */
    public long[] counts() {
        var counts = new long[columns];
        for (var row = 0; row < size; row++) {
            for (var place = start(row); place < end(row); place++) {
                counts[places[place]]++;
            }
        }
        return counts;
    }

    int start(int row) {
        return starts[row];
    }

    /** Behind the last of its columns. */
    int end(int row) {
        var end = starts[row + 1];
        while (end > starts[row] && places[end - 1] >= columns) {
            end--;
        }
        return end;
    }

    int column(int place) {
        return places[place];
    }

    double value(int place) {
        return values.length == 0 ? 1 : values[place];
    }
}
