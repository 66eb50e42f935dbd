package io.firsthand.badge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import io.firsthand.picture.Opening.Opened;
import io.firsthand.picture.Picture;
import io.firsthand.picture.Pictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeFinderTest {

    private static final Path CODES = Path.of(
                    Optional.ofNullable(System.getenv("FIRSTHAND_SHARED")).orElse("../../shared"))
            .resolve("data/qr");

    private final CodeFinder finder = new CodeFinder();
    private final Pictures pictures = new Pictures();

    @ParameterizedTest
    @CsvSource({"QR_CODE, QR", "DATA_MATRIX, DATA_MATRIX", "AZTEC, AZTEC", "PDF_417, PDF_417", "CODE_128, CODE_128"})
    void findsTheSortsOfCodesThatBadgesBear(BarcodeFormat sort, CodeFormat format) throws WriterException {
        var sheet = sheet(900, 700);
        draw(sheet, code("EVT2026-000123", sort, 300), 300, 275);

        for (var quarters = 0; quarters < 4; quarters++) {
            assertThat(finder.find(Picture.of(sheet).turned(quarters)))
                    .as(quarters + " quarters")
                    .containsExactly(new FoundCode("EVT2026-000123", format));
        }
    }

    @Test
    void findsLightOnDark() throws WriterException {
        var sheet = sheet(600, 600);
        draw(sheet, code("MECARD:N:Ada;;", BarcodeFormat.QR_CODE, 300), 150, 150);
        for (var y = 0; y < 600; y++) {
            for (var x = 0; x < 600; x++) {
                sheet.setRGB(x, y, ~sheet.getRGB(x, y));
            }
        }

        assertThat(finder.find(Picture.of(sheet))).containsExactly(new FoundCode("MECARD:N:Ada;;", CodeFormat.QR));
    }

    @Test
    void findsSeveralOnOnePicture() throws WriterException {
        var sheet = sheet(1_000, 500);
        draw(sheet, code("one", BarcodeFormat.QR_CODE, 300), 60, 100);
        draw(sheet, code("two", BarcodeFormat.QR_CODE, 300), 600, 100);

        assertThat(finder.find(Picture.of(sheet))).extracting(FoundCode::text).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void findsNothingInNoise() {
        var random = new Random(5);
        var sheet = sheet(500, 500);
        for (var y = 0; y < 500; y++) {
            for (var x = 0; x < 500; x++) {
                sheet.setRGB(x, y, random.nextBoolean() ? 0xffffff : 0);
            }
        }

        assertThat(finder.find(Picture.of(sheet))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"qrcode-2, 34", "qrcode-3, 40", "qrcode-5, 19"})
    void readsTheGivenPhotographsExactly(String set, int least) throws IOException {
        var right = 0;
        var wrong = new ArrayList<Path>();
        for (var file : photographs(set)) {
            var text = Files.readString(Path.of(file.toString().replace(".png", ".txt")), UTF_8);
            var found = finder.find(opened(file)).stream().map(FoundCode::text).toList();
            right += found.contains(text) ? 1 : 0;
            if (!found.isEmpty() && !found.contains(text)) {
                wrong.add(file);
            }
        }
        assertThat(right).isGreaterThanOrEqualTo(least);
        assertThat(wrong).isEmpty();
    }

    @Test
    void readsAllCodesOfAGivenSheet() throws IOException {
        for (var file : photographs("multi-qrcode-1")) {
            assertThat(finder.find(opened(file))).hasSize(4);
        }
    }

    @Test
    void readsNothingWhereThereIsNothing() throws IOException {
        for (var file : photographs("falsepositives-2")) {
            assertThat(finder.find(opened(file))).as(file.toString()).isEmpty();
        }
    }

    private Picture opened(Path file) throws IOException {
        return ((Opened) pictures.open(Files.readAllBytes(file))).picture();
    }

    private static List<Path> photographs(String set) throws IOException {
        var folder = CODES.resolve(set);
        assumeTrue(Files.isDirectory(folder), "skipped: no data/qr in FIRSTHAND_SHARED or beside the project");
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".png")).toList();
        }
    }

    private static BufferedImage sheet(int width, int height) {
        var sheet = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = sheet.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return sheet;
    }

    private static BufferedImage code(String text, BarcodeFormat sort, int size) throws WriterException {
        var matrix = new MultiFormatWriter().encode(text, sort, size, size / 2, Map.of(EncodeHintType.MARGIN, 2));
        var image = sheet(matrix.getWidth(), matrix.getHeight());
        for (var y = 0; y < matrix.getHeight(); y++) {
            for (var x = 0; x < matrix.getWidth(); x++) {
                image.setRGB(x, y, matrix.get(x, y) ? 0 : 0xffffff);
            }
        }
        return image;
    }

    private static void draw(BufferedImage sheet, BufferedImage code, int x, int y) {
        var graphics = sheet.createGraphics();
        graphics.drawImage(code, x, y, null);
        graphics.dispose();
    }
}
