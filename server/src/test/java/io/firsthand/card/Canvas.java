package io.firsthand.card;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** The cardboard of a business card, 3.5 by 2 inches at 300 dots, on which lines are set one below the other. */
final class Canvas {

    static final int WIDTH = 1050;
    static final int HEIGHT = 600;

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D graphics = image.createGraphics();
    private final String font;
    private final Color ink;

    Canvas(String font, Color paper, Color ink) {
        this.font = font;
        this.ink = ink;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(paper);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
    }

    BufferedImage image() {
        return image;
    }

    /** Where a line stands: its left end, middle or right end at x. */
    enum Align {
        LEFT,
        MIDDLE,
        RIGHT
    }

    void fill(int x, int y, int width, int height, Color color) {
        graphics.setColor(color);
        graphics.fillRect(x, y, width, height);
    }

    void dot(int x, int y, int size, Color color) {
        graphics.setColor(color);
        graphics.fillOval(x, y, size, size);
    }

    void line(String text, int x, int baseline, int size, int style, Align align) {
        line(text, x, baseline, size, style, align, ink);
    }

    /** Set smaller when it would leave the card. */
    void line(String text, int x, int baseline, int size, int style, Align align, Color color) {
        var room = align == Align.MIDDLE ? WIDTH - 80 : align == Align.LEFT ? WIDTH - x - 40 : x - 40;
        graphics.setFont(new Font(font, style, size));
        var width = graphics.getFontMetrics().stringWidth(text);
        if (width > room) {
            graphics.setFont(new Font(font, style, size * room / width));
            width = graphics.getFontMetrics().stringWidth(text);
        }
        graphics.setColor(color);
        graphics.drawString(
                text, align == Align.LEFT ? x : align == Align.MIDDLE ? x - width / 2 : x - width, baseline);
    }

    /** Broken where a line gets wider than that; returns how many lines it took. */
    int paragraph(String text, int x, int baseline, int size, int style, Align align, int widest, Color color) {
        graphics.setFont(new Font(font, style, size));
        var lines = new ArrayList<String>();
        for (var word : List.of(text.split(" "))) {
            var longer = lines.isEmpty() ? word : lines.getLast() + " " + word;
            if (lines.isEmpty() || graphics.getFontMetrics().stringWidth(longer) > widest) {
                lines.add(word);
            } else {
                lines.set(lines.size() - 1, longer);
            }
        }
        for (var i = 0; i < lines.size(); i++) {
            line(lines.get(i), x, baseline + i * size * 6 / 5, size, style, align, color);
        }
        return lines.size();
    }
}
