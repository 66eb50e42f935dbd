package io.firsthand.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of files that are taken; none of them runs anything when it is looked at. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg jpeg"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic heif"),
    TEXT("text/plain", "txt md log eml vcf ics"),
    CSV("text/csv", "csv tsv"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    MP3("audio/mpeg", "mp3"),
    M4A("audio/mp4", "m4a"),
    OGG("audio/ogg", "ogg oga opus"),
    WAV("audio/wav", "wav"),
    /** What browsers record. */
    WEBM("audio/webm", "webm weba");

    private final String mime;
    private final String extensions;

    FileType(String mime, String extensions) {
        this.mime = mime;
        this.extensions = extensions;
    }

    /** As it stands in tables and facts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a picture; what is neither is no picture. */
    public boolean isPicture() {
        return mime.startsWith("image/");
    }

    public boolean isSound() {
        return mime.startsWith("audio/");
    }

    static FileType of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** As it is served. */
    public String mime() {
        return mime;
    }

    /** Whether a browser may show it by itself: a picture that cannot hold anything that runs. */
    public boolean isShown() {
        return this == PNG || this == JPEG || this == WEBP;
    }

    /** The name with an ending of this type, added where it has another: {@code x.html} becomes {@code x.html.txt}. */
    String named(String name) {
        return hasEnding(name) ? name : name + "." + endings().getFirst();
    }

    boolean hasEnding(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return endings().stream().anyMatch(it -> lower.endsWith("." + it));
    }

    private List<String> endings() {
        return List.of(extensions.split(" "));
    }

    /** For a file field: which files to offer. */
    public static String accepted() {
        return Arrays.stream(values())
                .flatMap(it -> it.endings().stream())
                .map(it -> "." + it)
                .collect(Collectors.joining(","));
    }
}
