package io.firsthand.picture;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * The pixels of a picture and nothing else of its file.
 *
 * @param image of type {@link BufferedImage#TYPE_3BYTE_BGR} in sRGB
 * @param orientation how it was turned to stand upright, as EXIF numbers it: 1 (not at all) to 8
 */
public record Picture(BufferedImage image, int orientation) {

    public Picture {
        if (orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("EXIF knows no orientation " + orientation);
        }
        if (image.getType() != BufferedImage.TYPE_3BYTE_BGR) {
            throw new IllegalArgumentException("Pictures have three bytes to a pixel; Picture.of makes them so");
        }
    }

    /** Pixels that are upright already, of whatever type. */
    public static Picture of(BufferedImage image) {
        return new Picture(Pixels.plain(image), 1);
    }

    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    /**
     * This picture, and if its file had it turned also as it was stored: some cameras turn the pixels and still say
     * that they have to be turned. Whoever reads it tries each and keeps what reads better.
     */
    public List<Picture> ways() {
        return orientation == 1 ? List.of(this) : List.of(this, asStored());
    }

    /** Turned by 90 degrees clockwise so many times. */
    public Picture turned(int quarters) {
        var way = List.of(1, 6, 3, 8).get(Math.floorMod(quarters, 4));
        return new Picture(Pixels.turned(image, way), 1);
    }

    private Picture asStored() {
        return new Picture(Pixels.turned(image, Pixels.back(orientation)), 1);
    }
}
