package io.firsthand.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks for tests, from the XML of their rows. */
public final class Book {

    private record Tab(String name, String state, String rows) {}

    private final List<Tab> tabs = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private String styles = "";
    private String properties = "";

    public Book sheet(String name, String rows) {
        tabs.add(new Tab(name, "visible", rows));
        return this;
    }

    public Book hidden(String name, String rows) {
        tabs.add(new Tab(name, "hidden", rows));
        return this;
    }

    public Book texts(String... shared) {
        texts.addAll(List.of(shared));
        return this;
    }

    /** Formats of cells, by their codes; the first is style 1. */
    Book formats(String... codes) {
        var formats = new StringBuilder("<numFmts>");
        var styled =
                new StringBuilder("<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>");
        for (var i = 0; i < codes.length; i++) {
            formats.append(
                    "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + i, codes[i].replace("\"", "&quot;")));
            styled.append("<xf numFmtId=\"%d\"/>".formatted(164 + i));
        }
        styles = formats + "</numFmts>" + styled + "</cellXfs>";
        return this;
    }

    Book since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** A row of texts, each in its cell. */
    public static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (var i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted(
                                'A' + i, number, cells[i].replace("&", "&amp;").replace("<", "&lt;")));
            }
        }
        return row + "</row>";
    }

    public byte[] bytes() {
        try {
            var bytes = new ByteArrayOutputStream();
            write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\""
                            + " Target=\"xl/workbook.xml\"/></Relationships>");
            var sheets = new StringBuilder();
            var links = new StringBuilder();
            for (var i = 0; i < tabs.size(); i++) {
                sheets.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"s%d\"/>"
                        .formatted(tabs.get(i).name(), i + 1, tabs.get(i).state(), i));
                links.append("<Relationship Id=\"s%d\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                        .formatted(i, i));
                part(
                        zip,
                        "xl/worksheets/sheet" + i + ".xml",
                        "<worksheet><sheetData>" + tabs.get(i).rows() + "</sheetData></worksheet>");
            }
            links.append("<Relationship Id=\"t\" Type=\"http://x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>");
            links.append("<Relationship Id=\"y\" Type=\"http://x/styles\" Target=\"styles.xml\"/>");
            part(zip, "xl/workbook.xml", "<workbook>" + properties + "<sheets>" + sheets + "</sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships>" + links + "</Relationships>");
            part(zip, "xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>");
            part(zip, "xl/sharedStrings.xml", "<sst>" + String.join("", texts) + "</sst>");
        }
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(UTF_8));
        zip.closeEntry();
    }
}
