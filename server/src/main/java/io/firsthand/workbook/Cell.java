package io.firsthand.workbook;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one cell: always the value that is stored, never what a formula would give. */
final class Cell {

    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}:\\d{2})(?:\\.\\d+)?Z?");

    private final Xml xml;
    private final RichText reader;
    private final SharedTexts texts;
    private final Styles styles;
    private final Numerals numerals;

    Cell(Xml xml, SharedTexts texts, Styles styles, Numerals numerals, int longest) {
        this.xml = xml;
        this.reader = new RichText(xml, longest);
        this.texts = texts;
        this.styles = styles;
        this.numerals = numerals;
    }

    /** The text of the cell that has started; null for a formula whose value is not stored. */
    @Nullable String read() throws IOException {
        var type = xml.attribute("t");
        var format = styles.get(xml.attribute("s"));
        var isFormula = false;
        var text = (String) null;
        for (var event = xml.next(); event != Xml.Event.END || !xml.name().equals("c"); event = xml.next()) {
            if (event == Xml.Event.END_OF_FILE) {
                throw new Refusal("broken");
            }
            if (event == Xml.Event.START) {
                switch (xml.name()) {
                    case "f" -> {
                        isFormula = true;
                        reader.plainUpTo("f");
                    }
                    case "v" -> text = value(type == null ? "n" : type, reader.plainUpTo("v"), format);
                    case "is" -> text = reader.upTo("is");
                    default -> {}
                }
            }
        }
        return text == null && !isFormula ? "" : text;
    }

    private @Nullable String value(String type, String value, CellFormat format) throws Refusal {
        return switch (type) {
            case "s" -> value.isBlank() ? "" : texts.get(value);
            case "b" -> value.strip().equals("0") ? "FALSE" : "TRUE";
            case "str" -> RichText.unescaped(value);
            case "d" -> iso(value.strip());
            case "e", "inlineStr" -> value;
            default -> value.isBlank() ? null : numerals.text(value, format);
        };
    }

    private static String iso(String value) {
        var m = ISO.matcher(value);
        return !m.matches() ? value : m.group(2).equals("00:00:00") ? m.group(1) : m.group(1) + " " + m.group(2);
    }
}
