package io.firsthand.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firsthand.picture.Opening.Opened;
import io.firsthand.picture.Opening.Reason;
import io.firsthand.picture.Opening.Refused;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

    private static final byte[] JPEG = Photo.jpeg(Photo.flag(400, 200));
    private static final byte[] PNG = Photo.png(Photo.flag(400, 200));
    private static final Path CARDS = Path.of(
                    Optional.ofNullable(System.getenv("FIRSTHAND_SHARED")).orElse("../../shared"))
            .resolve("data/cards");

    private final Pictures pictures = new Pictures();

    @Test
    void opensJpegAndPng() {
        assertThat(opened(JPEG)).returns(400, Picture::width).returns(200, Picture::height);
        assertThat(opened(PNG)).returns(400, Picture::width).returns(200, Picture::height);
    }

    /** Where the green corner, the red and the blue side come to lie. */
    @ParameterizedTest
    @CsvSource({"1, TL", "2, TR", "3, BR", "4, BL", "5, TL", "6, TR", "7, BR", "8, BL"})
    void standsAsExifSays(int orientation, String corner) {
        var photo = Photo.withExif(JPEG, Photo.tiff(ByteOrder.LITTLE_ENDIAN, orientation, false));

        var picture = opened(photo);

        var isOnItsSide = orientation >= 5;
        assertThat(picture.width()).isEqualTo(isOnItsSide ? 200 : 400);
        assertThat(picture.orientation()).isEqualTo(orientation);
        var x = corner.endsWith("L") ? 10 : picture.width() - 10;
        var y = corner.startsWith("T") ? 10 : picture.height() - 10;
        assertThat(new Color(picture.image().getRGB(x, y)).getGreen()).isGreaterThan(200);
    }

    @Test
    void canBeHadAsStoredToo() {
        var picture = opened(Photo.withExif(JPEG, Photo.tiff(ByteOrder.BIG_ENDIAN, 6, false)));

        var ways = picture.ways();

        assertThat(ways).hasSize(2);
        assertThat(Photo.png(ways.getLast().image()))
                .isEqualTo(Photo.png(opened(JPEG).image()));
        assertThat(opened(JPEG).ways()).hasSize(1);
    }

    @Test
    void writesPixelsAndNothingElse() {
        var photo = Photo.withSegment(
                Photo.withExif(JPEG, Photo.tiff(ByteOrder.LITTLE_ENDIAN, 1, true)),
                0xfe,
                "taken by Ada".getBytes(ISO_8859_1));
        assertThat(pictures.hasPosition(photo)).isTrue();

        var written = pictures.jpeg(opened(photo));

        assertThat(pictures.hasPosition(written)).isFalse();
        assertThat(new String(written, ISO_8859_1)).doesNotContain("Exif", "Ada");
        assertThat(opened(written).width()).isEqualTo(400);
    }

    @Test
    void knowsAPositionWhereverItStands() {
        var tiff = Photo.tiff(ByteOrder.BIG_ENDIAN, 1, true);
        var hex = "Raw profile type exif\0\0".getBytes(ISO_8859_1);
        var digits = HexFormat.of().formatHex(tiff).getBytes(ISO_8859_1);
        var xmp = "<rdf exif:GPSLatitude='51,30N'/>".getBytes(ISO_8859_1);

        assertThat(Arrays.asList(
                        Photo.withExif(JPEG, tiff),
                        Photo.join(JPEG, Photo.withExif(JPEG, tiff)),
                        Photo.withSegment(JPEG, 0xe1, xmp),
                        Photo.withChunk(PNG, "eXIf", tiff),
                        Photo.withChunk(PNG, "zTXt", Photo.join(hex, Photo.deflated(digits))),
                        Photo.withChunk(
                                PNG, "iTXt", Photo.join("XML\0\1\0\0\0".getBytes(ISO_8859_1), Photo.deflated(xmp)))))
                .allMatch(pictures::hasPosition);
        assertThat(Arrays.asList(JPEG, PNG, Photo.withExif(JPEG, Photo.tiff(ByteOrder.BIG_ENDIAN, 6, false))))
                .noneMatch(pictures::hasPosition);
    }

    @Test
    void refusesMorePixelsThanItsHeaderMayClaim() {
        var claimed = claiming(60_000, 60_000);

        assertThat(pictures.open(claimed)).isEqualTo(new Refused(Reason.TOO_MANY_PIXELS, 40));
        assertThat(pictures.open(Photo.bomb(60_000, 60_000))).isEqualTo(new Refused(Reason.TOO_MANY_PIXELS, 40));
        assertThat(pictures.open(Photo.bomb(Integer.MAX_VALUE, 1))).isEqualTo(new Refused(Reason.TOO_MANY_PIXELS, 40));
        assertThat(reason(Photo.bomb(40_000, 10))).isEqualTo(Reason.TOO_SMALL);
    }

    @Test
    void opensALargePhotoSmaller() {
        var picture = opened(Photo.png(new BufferedImage(7_000, 5_000, BufferedImage.TYPE_BYTE_GRAY)));

        assertThat(picture.width()).isEqualTo(2_400);
        assertThat(picture.height()).isBetween(1_713, 1_715);
    }

    @Test
    void keepsGreyAsItIs() {
        var grey = new BufferedImage(50, 50, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSamples(0, 0, 50, 50, 0, filled(100));

        assertThat(opened(Photo.png(grey)).image().getRGB(25, 25) & 0xff).isEqualTo(100);
        assertThat(opened(Photo.jpeg(grey)).image().getRGB(25, 25) & 0xff).isBetween(98, 102);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20, 100, 300})
    void refusesWhatIsCutOff(int length) {
        assertThat(reason(Arrays.copyOf(JPEG, Math.min(length, JPEG.length - 2))))
                .isIn(Reason.CUT_OFF, Reason.NOT_A_PICTURE);
        assertThat(reason(Arrays.copyOf(PNG, Math.min(length, PNG.length - 5))))
                .isIn(Reason.CUT_OFF, Reason.NOT_A_PICTURE);
    }

    @Test
    void saysWhatToDoWithOtherFormats() {
        assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason("\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1)))
                .isEqualTo(Reason.HEIC);
        assertThat(reason("RIFF\0\0\0\0WEBPVP8 ".getBytes(ISO_8859_1))).isEqualTo(Reason.WEBP);
        assertThat(reason("GIF89a".getBytes(ISO_8859_1))).isEqualTo(Reason.OTHER_FORMAT);
        assertThat(reason("<svg onload='alert(1)'/>".getBytes(ISO_8859_1))).isEqualTo(Reason.OTHER_FORMAT);
        assertThat(reason("#!/bin/sh".getBytes(ISO_8859_1))).isEqualTo(Reason.NOT_A_PICTURE);
        assertThat(reason(new byte[Pictures.LARGEST + 1])).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void comesToAnEndWithAnyBytesChanged() {
        var random = new Random(7);
        var begun = Instant.now();
        for (var round = 0; round < 400; round++) {
            var bytes = (round % 2 == 0 ? JPEG : PNG).clone();
            for (var i = 0; i < 1 + round / 20; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            pictures.hasPosition(bytes);
            if (pictures.open(bytes) instanceof Opened(var picture)) {
                assertThat(Math.max(picture.width(), picture.height())).isLessThanOrEqualTo(Pictures.LONGEST_SIDE);
            }
        }
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void refusesAJpegThatRepaintsItselfWithoutEnd() {
        var scan = indexOf(JPEG, 0xda);
        var scans = new byte[60][];
        Arrays.fill(scans, Arrays.copyOfRange(JPEG, scan, JPEG.length - 2));

        var bytes = Photo.join(Arrays.copyOf(JPEG, scan), Photo.join(scans), new byte[] {(byte) 0xff, (byte) 0xd9});

        assertThat(reason(bytes)).isEqualTo(Reason.RARE);
    }

    @Test
    void readsTheGivenCardsWithoutTheirPosition() throws IOException {
        var file = CARDS.resolve("business-card-english.jpg");
        assumeTrue(Files.exists(file), "skipped: no data/cards in FIRSTHAND_SHARED or beside the project");
        var bytes = Files.readAllBytes(file);

        assertThat(pictures.hasPosition(bytes)).isTrue();
        assertThat(pictures.hasPosition(pictures.jpeg(opened(bytes)))).isFalse();
    }

    private Picture opened(byte[] bytes) {
        return ((Opened) pictures.open(bytes)).picture();
    }

    private Reason reason(byte[] bytes) {
        return ((Refused) pictures.open(bytes)).reason();
    }

    private static byte[] claiming(int width, int height) {
        var bytes = JPEG.clone();
        ByteBuffer.wrap(bytes, indexOf(bytes, 0xc0) + 5, 4)
                .putShort((short) height)
                .putShort((short) width);
        return bytes;
    }

    private static int indexOf(byte[] bytes, int marker) {
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) marker) {
                return i;
            }
        }
        throw new IllegalArgumentException("No marker " + marker);
    }

    private static int[] filled(int value) {
        var values = new int[50 * 50];
        Arrays.fill(values, value);
        return values;
    }
}
