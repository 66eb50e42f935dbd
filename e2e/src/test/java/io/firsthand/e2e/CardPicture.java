package io.firsthand.e2e;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** A business card on a table, as a phone's camera would see it, in the form that Chromium's fake camera plays. */
final class CardPicture {

    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1920;

    private CardPicture() {}

    /** One frame; the camera plays it again and again. */
    static Path film(String name, List<String> lines) {
        try {
            var film = Files.createTempFile("card", ".mjpeg");
            Files.write(film, jpeg(name, lines));
            film.toFile().deleteOnExit();
            return film;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it would be dropped on a page. */
    static FilePayload photo(String file, String name, List<String> lines) {
        return new FilePayload(file, "image/jpeg", jpeg(name, lines));
    }

    private static byte[] jpeg(String name, List<String> lines) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new Color(0x6b5b4a));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        draw(pen, name, lines);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void draw(Graphics2D pen, String name, List<String> lines) {
        pen.rotate(Math.toRadians(-1), WIDTH / 2.0, HEIGHT * 0.42);
        pen.setColor(new Color(0xfdfdfb));
        pen.fillRect(110, 540, 860, 540);
        pen.setColor(new Color(0x1c1e21));
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 56));
        pen.drawString(name, 160, 650);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 34));
        for (var i = 0; i < lines.size(); i++) {
            pen.drawString(lines.get(i), 160, 730 + i * 62);
        }
    }
}
