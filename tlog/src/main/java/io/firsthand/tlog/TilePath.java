package io.firsthand.tlog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths of tiles, c2sp.org/tlog-tiles, "Merkle Tree" and "Log entries". */
final class TilePath {
    private static final Pattern PATH = Pattern.compile(
            "tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,6}[0-9]{3})" + "(?:\\.p/([1-9][0-9]{0,2}))?");

    private TilePath() {}

    static String of(Tile tile) {
        var path = new StringBuilder(group(tile.index()));
        for (long rest = tile.index() / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x" + group(rest) + "/");
        }
        path.insert(0, "tile/" + (tile.isEntries() ? "entries" : tile.level()) + "/");
        return tile.isFull()
                ? path.toString()
                : path.append(".p/").append(tile.width()).toString();
    }

    private static String group(long index) {
        return Long.toString(1000 + index % 1000).substring(1);
    }

    static Tile parse(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            throw new MalformedException("The path of a tile is not of the form tile/<level>/<index>[.p/<width>].");
        }
        int level = parts.group(1).equals("entries") ? Tile.ENTRIES : Integer.parseInt(parts.group(1));
        String width = parts.group(3);
        if (level > Tile.MAX_LEVEL || (width != null && Integer.parseInt(width) >= Tile.FULL_WIDTH)) {
            throw new MalformedException("The path of a tile names a level above 63 or a partial width above 255.");
        }
        var tile = new Tile(level, index(parts.group(2)), width == null ? Tile.FULL_WIDTH : Integer.parseInt(width));
        if (!tile.path().equals(path)) {
            throw new MalformedException("The path of a tile has leading zeroes.");
        }
        return tile;
    }

    private static long index(String groups) {
        try {
            return Long.parseLong(groups.replace("x", "").replace("/", ""));
        } catch (NumberFormatException _) {
            throw new MalformedException("The path of a tile has an index above 2^63-1.");
        }
    }
}
