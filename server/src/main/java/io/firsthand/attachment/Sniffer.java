package io.firsthand.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells what a file is by its bytes, whatever its name claims. */
final class Sniffer {

    private static final int HEAD = 64;
    private static final int MOST_PARTS = 5_000;
    private static final Pattern ACTIVE = Pattern.compile(
            "<\\s*(!doctype\\s+html|html|head|body|script|svg|iframe|object|embed|meta|img)\\b|javascript:|vbscript:");
    private static final Set<String> APPLE_PICTURES = Set.of("heic", "heix", "heim", "heis", "mif1", "msf1");
    private static final Set<String> SOUND = Set.of("M4A ", "M4B ", "mp42", "isom", "iso5", "iso6", "dash");

    private Sniffer() {}

    /** What a file turned out to be. */
    sealed interface Sniffed {

        record Known(FileType type) implements Sniffed {}

        /** It could run something: a page, a drawing with scripts, macros. */
        record Active() implements Sniffed {}

        record Unknown() implements Sniffed {}
    }

    static Sniffed sniff(Path file, String name) throws IOException {
        var head = new byte[HEAD];
        try (var in = Files.newInputStream(file)) {
            in.readNBytes(head, 0, HEAD);
        }
        var text = new String(head, ISO_8859_1);
        var known = byMagic(text, name);
        if (known.isPresent()) {
            return new Sniffed.Known(known.get());
        }
        if (text.startsWith("RIFF") || text.startsWith("ftyp", 4)) {
            return new Sniffed.Unknown();
        }
        return text.startsWith("PK\u0003\u0004") ? office(file) : text(Files.readAllBytes(file), name);
    }

    private static Optional<FileType> byMagic(String head, String name) {
        if (head.startsWith("%PDF-")) {
            return Optional.of(FileType.PDF);
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(FileType.PNG);
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(FileType.JPEG);
        }
        if (head.startsWith("RIFF")) {
            var form = head.substring(8, 12);
            return form.equals("WEBP")
                    ? Optional.of(FileType.WEBP)
                    : form.equals("WAVE") ? Optional.of(FileType.WAV) : Optional.empty();
        }
        if (head.startsWith("OggS")) {
            return Optional.of(FileType.OGG);
        }
        if (head.startsWith("\u001aE\u00df\u00a3") && head.contains("webm")) {
            return FileType.WEBM.hasEnding(name) ? Optional.of(FileType.WEBM) : Optional.empty();
        }
        if (head.startsWith("ftyp", 4)) {
            return apple(head.substring(8, 12), name);
        }
        var isFrame = head.charAt(0) == 0xff && (head.charAt(1) & 0xe6) == 0xe2;
        return head.startsWith("ID3") || (isFrame && FileType.MP3.hasEnding(name))
                ? Optional.of(FileType.MP3)
                : Optional.empty();
    }

    /** A film looks like sound in its first bytes; only what is called so counts as sound. */
    private static Optional<FileType> apple(String brand, String name) {
        if (APPLE_PICTURES.contains(brand)) {
            return Optional.of(FileType.HEIC);
        }
        return SOUND.contains(brand) && (brand.startsWith("M4") || FileType.M4A.hasEnding(name))
                ? Optional.of(FileType.M4A)
                : Optional.empty();
    }

    private static Sniffed office(Path file) throws IOException {
        var parts = new HashSet<String>();
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                return new Sniffed.Unknown();
            }
            zip.stream().forEach(it -> parts.add(it.getName().toLowerCase(Locale.ROOT)));
        } catch (ZipException _) {
            return new Sniffed.Unknown();
        }
        if (!parts.contains("[content_types].xml")) {
            return new Sniffed.Unknown();
        }
        if (parts.stream().anyMatch(Sniffer::runs)) {
            return new Sniffed.Active();
        }
        return parts.contains("word/document.xml")
                ? new Sniffed.Known(FileType.DOCX)
                : parts.contains("xl/workbook.xml")
                        ? new Sniffed.Known(FileType.XLSX)
                        : parts.contains("ppt/presentation.xml")
                                ? new Sniffed.Known(FileType.PPTX)
                                : new Sniffed.Unknown();
    }

    private static boolean runs(String part) {
        return part.endsWith("vbaproject.bin") || part.contains("/activex/") || part.endsWith(".exe");
    }

    private static Sniffed text(byte[] bytes, String name) {
        var text = decoded(bytes);
        if (text.isEmpty()) {
            return new Sniffed.Unknown();
        }
        var lower = text.get().toLowerCase(Locale.ROOT);
        var begin = lower.replaceFirst("^\ufeff", "").stripLeading();
        if (begin.startsWith("<")
                || begin.startsWith("#!")
                || ACTIVE.matcher(lower).find()) {
            return new Sniffed.Active();
        }
        return new Sniffed.Known(FileType.CSV.hasEnding(name) ? FileType.CSV : FileType.TEXT);
    }

    /** UTF-8, UTF-16 with its mark, or an older encoding without control characters. */
    private static Optional<String> decoded(byte[] bytes) {
        var isWide = bytes.length > 1
                && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
                        || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
        var text = decoded(bytes, isWide ? Charset.forName("UTF-16") : UTF_8);
        if (text.isEmpty() && !isWide) {
            text = decoded(bytes, Charset.forName("windows-1252"));
        }
        return text.filter(
                it -> it.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f'));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
