package io.firsthand.show;

/**
 * Where somebody was.
 *
 * @param latitudeE6 degrees north times a million, {@code longitudeE6} degrees east
 * @param accuracyMetres the radius of the circle that the device believes it was in
 */
public record Position(long latitudeE6, long longitudeE6, long accuracyMetres) {}
