package io.firsthand.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
public enum FileKind {
    /** Something that may be a table in text. */
    TEXT,
    EMPTY,
    /** An Excel workbook, {@code .xlsx}. */
    SPREADSHEET,
    OPEN_DOCUMENT,
    OLD_SPREADSHEET,
    /** A workbook that needs a password. */
    LOCKED_SPREADSHEET,
    DOCUMENT,
    ARCHIVE,
    PDF,
    IMAGE,
    WEB_PAGE,
    JSON,
    CONTACT_CARD,
    BINARY;

    private static final int HEAD = 64 * 1024;

    private record Magic(FileKind kind, String bytes) {}

    private static final List<Magic> MAGIC = List.of(
            new Magic(OLD_SPREADSHEET, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
            new Magic(ARCHIVE, "\u001F\u008B"),
            new Magic(ARCHIVE, "7z\u00BC\u00AF'\u001C"),
            new Magic(ARCHIVE, "Rar!\u001A"),
            new Magic(ARCHIVE, "BZh"),
            new Magic(ARCHIVE, "\u00FD7zXZ"),
            new Magic(PDF, "%PDF-"),
            new Magic(IMAGE, "\u0089PNG\r\n"),
            new Magic(IMAGE, "\u00FF\u00D8\u00FF"),
            new Magic(IMAGE, "GIF8"),
            new Magic(IMAGE, "II*\0"),
            new Magic(IMAGE, "MM\0*"),
            new Magic(DOCUMENT, "{\\rtf"),
            new Magic(CONTACT_CARD, "BEGIN:VCARD"),
            new Magic(BINARY, "\u007FELF"),
            new Magic(BINARY, "MZ\u0090"),
            new Magic(BINARY, "SQLite format 3"),
            new Magic(BINARY, "PAR1"));

    public static FileKind of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var kind = of(in.readNBytes(HEAD));
            return kind == OLD_SPREADSHEET && Compound.isEncrypted(file) ? LOCKED_SPREADSHEET : kind;
        }
    }

    static FileKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        var bytes = new String(head, ISO_8859_1);
        if (bytes.startsWith("PK\u0003\u0004") || bytes.startsWith("PK\u0005\u0006")) {
            return zipped(bytes);
        }
        if (bytes.startsWith("RIFF") && bytes.startsWith("WEBP", 8)) {
            return IMAGE;
        }
        for (var magic : MAGIC) {
            if (bytes.startsWith(magic.bytes())) {
                return magic.kind();
            }
        }
        return text(bytes, head);
    }

    private static FileKind zipped(String bytes) {
        if (bytes.contains("word/") || bytes.contains("ppt/")) {
            return DOCUMENT;
        }
        if (bytes.contains("application/vnd.oasis.opendocument")) {
            return OPEN_DOCUMENT;
        }
        return bytes.contains("xl/") || bytes.contains("[Content_Types].xml") ? SPREADSHEET : ARCHIVE;
    }

    private static FileKind text(String bytes, byte[] head) {
        var begin = bytes.substring(0, Math.min(bytes.length(), 256))
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (begin.startsWith("<!doctype html") || begin.startsWith("<html") || begin.startsWith("<?xml")) {
            return WEB_PAGE;
        }
        if (begin.startsWith("{\"") || begin.startsWith("[{") || begin.matches("(?s)\\{\\s+\".*")) {
            return JSON;
        }
        return Encodings.isText(head) ? TEXT : BINARY;
    }
}
