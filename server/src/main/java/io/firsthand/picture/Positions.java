package io.firsthand.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * Whether a file says where it was taken: EXIF wherever it stands (also behind the picture, where phones put previews),
 * XMP in clear, both in the texts of a PNG, and the atom of films. In doubt it does.
 */
final class Positions {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_PLACES = 32;
    private static final List<String> NAMES =
            List.of("gpslatitude", "gpslongitude", "location.iso6709", "photoshop:city", "\u00a9xyz");
    private static final Pattern EXIF = Pattern.compile("(Exif\0\0|eXIf|EXIF....)(?=II\\*\0|MM\0\\*)", Pattern.DOTALL);
    private static final Pattern TIFF_IN_HEX = Pattern.compile("(49492a00|4d4d002a)[0-9a-f]+");
    private static final Set<String> TEXTS = Set.of("tEXt", "zTXt", "iTXt");

    private Positions() {}

    static boolean in(byte[] bytes) {
        var text = new String(bytes, ISO_8859_1);
        return named(text) || exif(bytes, text) || (PngFile.isOne(bytes) && inTexts(bytes));
    }

    private static boolean named(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(lower::contains);
    }

    private static boolean exif(byte[] bytes, String text) {
        var found = EXIF.matcher(text);
        var places = 0;
        while (found.find()) {
            if (++places > MOST_PLACES
                    || Exif.of(bytes, found.end(), bytes.length - found.end()).hasPosition()) {
                return true;
            }
        }
        return false;
    }

    private static boolean inTexts(byte[] bytes) {
        var file = ByteBuffer.wrap(bytes);
        var texts = 0;
        for (var at = 8; at + 12 <= bytes.length; ) {
            var length = file.getInt(at);
            if (length < 0 || at + 12L + length > bytes.length) {
                return false;
            }
            if (TEXTS.contains(new String(bytes, at + 4, 4, ISO_8859_1))) {
                if (++texts > MOST_PLACES || inText(new String(bytes, at + 8, length, ISO_8859_1))) {
                    return true;
                }
            }
            at += length + 12;
        }
        return false;
    }

    /** Its content in clear or deflated, and within that, as ImageMagick writes it, EXIF in hexadecimal digits. */
    private static boolean inText(String chunk) {
        var zipped = chunk.indexOf('x', chunk.indexOf('\0') + 1);
        return inClear(chunk)
                || (zipped >= 0 && inClear(inflated(chunk.substring(zipped).getBytes(ISO_8859_1))));
    }

    private static boolean inClear(String text) {
        if (named(text)) {
            return true;
        }
        var hex = TIFF_IN_HEX.matcher(text.replaceAll("\\s", ""));
        if (!hex.find()) {
            return false;
        }
        var digits = hex.group();
        var tiff = HexFormat.of().parseHex(digits, 0, digits.length() & ~1);
        return Exif.of(tiff, 0, tiff.length).hasPosition();
    }

    private static String inflated(byte[] zipped) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(zipped))) {
            return new String(in.readNBytes(LONGEST_TEXT), ISO_8859_1);
        } catch (IOException _) {
            return "";
        }
    }
}
