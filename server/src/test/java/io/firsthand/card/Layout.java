package io.firsthand.card;

import static io.firsthand.card.Canvas.Align.LEFT;
import static io.firsthand.card.Canvas.Align.MIDDLE;
import static io.firsthand.card.Canvas.Align.RIGHT;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/** The ways in which cards are laid out. */
enum Layout {
    CLASSIC,
    CENTERED,
    RIGHT_BLOCK,
    COLUMNS,
    DARK,
    BAND,
    NAME_FIRST,
    ROWS,
    LABEL_COLUMN,
    CAPITALS,
    ONE_LINE_ADDRESS,
    MINIMAL,
    STACKED_COMPANY;

    private static final Color INK = new Color(34, 34, 40);

    BufferedImage print(PrintedPerson p, String font, Color accent) {
        var dark = this == DARK;
        var canvas =
                new Canvas(font, dark ? accent.darker().darker() : new Color(252, 251, 248), dark ? Color.WHITE : INK);
        switch (this) {
            case CLASSIC, DARK -> {
                canvas.dot(60, 52, 58, dark ? Color.LIGHT_GRAY : accent);
                company(canvas, p, 140, 96, 38, LEFT, 860, dark ? Color.WHITE : accent);
                person(canvas, p, 60, 265, LEFT);
                contact(canvas, p, 60, 395, 27, 37, LEFT, true);
            }
            case CENTERED -> {
                company(canvas, p, 525, 80, 38, MIDDLE, 900, accent);
                person(canvas, p, 525, 225, MIDDLE);
                contact(canvas, p, 525, 350, 26, 37, MIDDLE, true);
            }
            case RIGHT_BLOCK -> {
                company(canvas, p, 60, 90, 36, LEFT, 900, accent);
                person(canvas, p, 990, 230, RIGHT);
                contact(canvas, p, 990, 360, 26, 37, RIGHT, true);
            }
            case COLUMNS -> {
                company(canvas, p, 50, 110, 36, LEFT, 430, accent);
                canvas.line(p.name(), 50, 330, 42, Font.BOLD, LEFT);
                canvas.line(p.title(), 50, 380, 26, Font.ITALIC, LEFT);
                canvas.fill(545, 60, 3, 480, accent);
                contact(canvas, p, 580, 130, 26, 50, LEFT, true);
            }
            case BAND -> {
                canvas.fill(0, 0, Canvas.WIDTH, 150, accent.darker());
                company(canvas, p, 50, 82, 40, LEFT, 950, Color.WHITE);
                person(canvas, p, 50, 240, LEFT);
                contact(canvas, p, 50, 360, 26, 37, LEFT, true);
            }
            case NAME_FIRST -> {
                person(canvas, p, 60, 100, LEFT);
                contact(canvas, p, 60, 230, 26, 37, LEFT, false);
                address(canvas, p, 990, 230, 26, 37, RIGHT);
                company(canvas, p, 60, 510, 36, LEFT, 930, accent);
            }
            case ROWS -> {
                company(canvas, p, 60, 90, 38, LEFT, 900, accent);
                person(canvas, p, 60, 260, LEFT);
                canvas.line("T " + p.phone() + "  |  M " + p.mobile(), 60, 400, 26, Font.PLAIN, LEFT);
                canvas.line(p.email() + "  |  " + p.web(), 60, 445, 26, Font.PLAIN, LEFT);
                canvas.line(String.join(" · ", p.place()), 60, 490, 26, Font.PLAIN, LEFT);
            }
            case LABEL_COLUMN -> {
                person(canvas, p, 60, 100, LEFT);
                company(canvas, p, 60, 220, 34, LEFT, 900, accent);
                var values = List.of(p.phone(), p.mobile(), p.email(), p.web());
                for (var i = 0; i < 4; i++) {
                    canvas.line(p.labels().get(i), 60, 340 + 38 * i, 25, Font.PLAIN, LEFT, accent);
                    canvas.line(values.get(i), 200, 340 + 38 * i, 25, Font.PLAIN, LEFT);
                }
                canvas.line(String.join(", ", p.place()), 60, 520, 25, Font.PLAIN, LEFT);
            }
            case CAPITALS -> {
                canvas.fill(40, 60, 8, 480, accent);
                canvas.line(upper(p, p.name()), 80, 110, 42, Font.BOLD, LEFT);
                canvas.line(p.title(), 80, 160, 26, Font.PLAIN, LEFT);
                company(canvas, p, 80, 245, 34, LEFT, 900, accent);
                contact(canvas, p, 80, 345, 26, 37, LEFT, true);
            }
            case ONE_LINE_ADDRESS -> {
                person(canvas, p, 525, 110, MIDDLE);
                company(canvas, p, 525, 235, 34, MIDDLE, 900, accent);
                canvas.line(String.join(", ", p.place()), 525, 370, 25, Font.PLAIN, MIDDLE);
                contact(canvas, p, 525, 415, 25, 36, MIDDLE, false);
            }
            case MINIMAL -> {
                canvas.line(p.name(), 80, 200, 46, Font.BOLD, LEFT);
                canvas.line(p.title() + ", " + p.company(), 80, 255, 26, Font.PLAIN, LEFT);
                canvas.line(p.mobile(), 80, 420, 28, Font.PLAIN, LEFT);
                canvas.line(p.email(), 80, 465, 28, Font.PLAIN, LEFT);
            }
            case STACKED_COMPANY -> {
                company(canvas, p, 990, 90, 40, RIGHT, 420, accent);
                person(canvas, p, 60, 300, LEFT);
                contact(canvas, p, 60, 420, 25, 35, LEFT, false);
                address(canvas, p, 990, 420, 25, 35, RIGHT);
            }
        }
        return canvas.image();
    }

    /** Whether all of a person's fields are on the card. */
    boolean saysAll() {
        return this != MINIMAL;
    }

    private static void company(
            Canvas canvas, PrintedPerson p, int x, int y, int size, Canvas.Align align, int widest, Color color) {
        canvas.paragraph(p.company(), x, y, size, Font.BOLD, align, widest, color);
    }

    private static void person(Canvas canvas, PrintedPerson p, int x, int y, Canvas.Align align) {
        canvas.line(p.name(), x, y, 46, Font.BOLD, align);
        canvas.line(p.title(), x, y + 48, 28, Font.PLAIN, align);
    }

    private static void contact(
            Canvas canvas, PrintedPerson p, int x, int y, int size, int step, Canvas.Align align, boolean address) {
        var labels = p.labels();
        var short_ = p.name().length() % 2 == 0;
        canvas.line((short_ ? "T " : labels.get(0) + " ") + p.phone(), x, y, size, Font.PLAIN, align);
        canvas.line((short_ ? "M " : labels.get(1) + " ") + p.mobile(), x, y + step, size, Font.PLAIN, align);
        canvas.line(p.email(), x, y + 2 * step, size, Font.PLAIN, align);
        canvas.line(p.web(), x, y + 3 * step, size, Font.PLAIN, align);
        if (address) {
            var one = p.place().size() == 3 || step > 40 ? p.place() : List.of(String.join(", ", p.place()));
            for (var i = 0; i < one.size(); i++) {
                canvas.line(one.get(i), x, y + (4 + i) * step, size, Font.PLAIN, align);
            }
        }
    }

    private static void address(Canvas canvas, PrintedPerson p, int x, int y, int size, int step, Canvas.Align align) {
        for (var i = 0; i < p.place().size(); i++) {
            canvas.line(p.place().get(i), x, y + i * step, size, Font.PLAIN, align);
        }
    }

    private static String upper(PrintedPerson p, String text) {
        return text.toUpperCase(Locale.of(p.language()));
    }
}
