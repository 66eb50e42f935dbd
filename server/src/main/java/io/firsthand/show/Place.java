package io.firsthand.show;

/**
 * A circle on the map.
 *
 * @param latitudeE6 degrees north times a million, {@code longitudeE6} degrees east
 */
public record Place(long latitudeE6, long longitudeE6, int radiusMetres) {

    /** The mean radius of the earth (IUGG 1980), R1. */
    private static final double EARTH_METRES = 6_371_008.8;

    private static final double MILLION = 1_000_000;

    /** How far a position is from the middle, along a great circle (haversine formula), in whole metres. */
    public long metresTo(Position position) {
        var one = Math.toRadians(latitudeE6 / MILLION);
        var other = Math.toRadians(position.latitudeE6() / MILLION);
        var north = Math.sin((other - one) / 2);
        var east = Math.sin(Math.toRadians((position.longitudeE6() - longitudeE6) / MILLION) / 2);
        var half = north * north + Math.cos(one) * Math.cos(other) * east * east;
        return Math.round(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half))));
    }
}
