package io.firsthand.statistics;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What is known of many things, and what came of each: a sparse table to learn from. A row names the columns that are not
 * 0 in it; about 4 bytes for each, and 8 more if any value is not 1.
 */
public final class Rows {

    private final int columns;
    private final BitSet hits = new BitSet();
    private int[] starts = new int[1025];
    private byte[] folds = new byte[1024];
    private int[] places = new int[8192];
    /** Empty as long as all are 1. */
    private double[] values = {};

    private int size;

    public Rows(int columns) {
        this.columns = columns;
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
        System.arraycopy(named, 0, places, start, many);
        for (var i = start; i < start + many; i++) {
            checkColumn(places[i]);
            if (values.length > 0) {
                values[i] = 1;
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
            checkColumn(named[i]);
            places[start + i] = named[i];
            values[start + i] = given[i];
        }
    }

    private void checkColumn(int column) {
        if (column < 0 || column >= columns) {
            throw new IllegalArgumentException("No column " + column);
        }
    }

    private int room(boolean hit, int fold, int many) {
        if (size + 1 == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            folds = Arrays.copyOf(folds, folds.length * 2);
        }
        var start = starts[size];
        if (start + many > places.length) {
            places = Arrays.copyOf(places, Math.max(places.length * 2, start + many));
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

    int start(int row) {
        return starts[row];
    }

    int column(int place) {
        return places[place];
    }

    double value(int place) {
        return values.length == 0 ? 1 : values[place];
    }
}
