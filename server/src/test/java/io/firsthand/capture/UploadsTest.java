package io.firsthand.capture;

import static io.firsthand.capture.Hall.json;
import static io.firsthand.capture.Hall.said;
import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.tlog.Hash;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CaptureTest
class UploadsTest {

    private final Hall hall;
    private final Cast cast;
    private Cast.Company company;
    private Phone phone;
    private Instant now;

    UploadsTest(Hall hall, Cast cast) {
        this.hall = hall;
        this.cast = cast;
    }

    @BeforeEach
    void begin() {
        company = cast.found("Uploads " + UUID.randomUUID());
        phone = hall.phone(company, company.sam());
        now = Instant.now().truncatedTo(MILLIS);
    }

    @Test
    void aPictureArrivesInPartsAndIsResumed() {
        var picture = picture(Color.ORANGE);
        var capture = capture(picture, "image/png", "front");
        assertThat(json(capture).get("missing").get(0).asString()).isEqualTo(hash(picture));
        var path = "/capture/api/files/" + hash(picture);
        var half = picture.length / 2;

        assertOffset(hall.head(company.sam(), path), 0);
        assertOffset(hall.patch(company.sam(), path, 0, Arrays.copyOf(picture, half)), half);
        assertThat(hall.patch(company.sam(), path, 0, Arrays.copyOf(picture, half)))
                .hasStatus(409)
                .hasHeader("Upload-Offset", String.valueOf(half));
        assertOffset(hall.head(company.sam(), path), half);
        assertOffset(
                hall.patch(company.sam(), path, half, Arrays.copyOfRange(picture, half, picture.length)),
                picture.length);

        var id = json(capture).get("capture").asString();
        var state = json(hall.get(company.sam(), "/capture/api/captures?ids=" + id))
                .get("captures")
                .get(0);
        assertThat(state.get("missing")).isEmpty();
        assertOffset(hall.head(company.sam(), path), picture.length);
    }

    @Test
    void whatWasNotSignedIsNotTaken() {
        var picture = picture(Color.BLUE);
        capture(picture, "image/png", "front");
        var path = "/capture/api/files/" + hash(picture);
        var other = picture.clone();
        other[other.length - 20] ^= 1;

        assertThat(hall.patch(company.sam(), path, 0, other)).hasStatus(422);
        assertOffset(hall.head(company.sam(), path), 0);
        assertThat(hall.patch(company.sam(), path, 0, new byte[picture.length + 1]))
                .hasStatus(422);
        assertThat(hall.head(company.sam(), "/capture/api/files/" + "0".repeat(64)))
                .hasStatus(404);
        var others = cast.found("Strangers " + UUID.randomUUID());
        assertThat(hall.head(others.sam(), path)).hasStatus(404);
    }

    @Test
    void aPictureThatSaysWhereItWasTakenIsRefused() {
        var picture = withPosition(picture(Color.RED));
        var capture = capture(picture, "image/png", "front");

        assertThat(hall.patch(company.sam(), "/capture/api/files/" + hash(picture), 0, picture))
                .hasStatus(422);

        var id = json(capture).get("capture").asString();
        var state = json(hall.get(company.sam(), "/capture/api/captures?ids=" + id))
                .get("captures")
                .get(0);
        assertThat(state.get("missing")).isEmpty();
    }

    @Test
    void aPageIsNoPicture() {
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        capture(page, "image/png", "front");

        assertThat(hall.patch(company.sam(), "/capture/api/files/" + hash(page), 0, page))
                .hasStatus(422);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult capture(byte[] file, String type, String role) {
        var values = new HashMap<>(said("Grace Hopper", "grace@compilers.example", "With a card"));
        values.put(
                "image",
                Map.of(
                        "files",
                        List.of(Map.of(
                                "sha256", hash(file), "bytes", (long) file.length, "type", type, "role", role))));
        var answer = hall.send(company.sam(), phone.capture(now, values));
        assertThat(answer).hasStatus(201);
        return answer;
    }

    private static void assertOffset(org.springframework.test.web.servlet.assertj.MvcTestResult answer, long offset) {
        assertThat(answer).hasStatus(204).hasHeader("Upload-Offset", String.valueOf(offset));
    }

    static String hash(byte[] file) {
        return Hash.sha256(file).hex();
    }

    static byte[] picture(Color color) {
        var image = new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(10, 10, 100, 50);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A text chunk as pictures have it that were exported with their place. */
    private static byte[] withPosition(byte[] png) {
        var text = "exif:GPSLatitude=51,15.6N".getBytes(StandardCharsets.ISO_8859_1);
        var with = Arrays.copyOf(png, png.length + text.length);
        System.arraycopy(text, 0, with, png.length, text.length);
        return with;
    }
}
