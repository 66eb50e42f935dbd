package io.firsthand.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number formats of a workbook, as its cells refer to them. */
final class Styles {

    private static final int MOST = 70_000;

    private final Map<Integer, CellFormat> own = new HashMap<>();
    private final List<CellFormat> formats = new ArrayList<>();

    void read(Xml xml) throws IOException {
        var inCellFormats = false;
        for (var event = xml.next(); event != Xml.Event.END_OF_FILE; event = xml.next()) {
            if (event == Xml.Event.START && xml.name().equals("numFmt") && own.size() < MOST) {
                var code = xml.attribute("formatCode");
                own.put(number(xml.attribute("numFmtId")), code == null ? CellFormat.NUMBER : CellFormat.of(code));
            } else if (event == Xml.Event.START && xml.name().equals("xf") && inCellFormats && formats.size() < MOST) {
                var id = number(xml.attribute("numFmtId"));
                var format = own.get(id);
                formats.add(format == null ? CellFormat.builtIn(id) : format);
            } else if (event != Xml.Event.TEXT && xml.name().equals("cellXfs")) {
                inCellFormats = event == Xml.Event.START;
            }
        }
    }

    CellFormat get(@Nullable String style) {
        var index = style == null ? 0 : number(style);
        return index >= 0 && index < formats.size() ? formats.get(index) : CellFormat.NUMBER;
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
