package io.firsthand.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/** A file as it is sent; text is compressed once and kept so. */
record Asset(ByteArrayResource plain, Optional<ByteArrayResource> gzipped, MediaType type, String etag) {

    private static final Set<String> TEXT = Set.of("css", "js", "mjs", "svg", "json", "webmanifest", "map");

    static Asset of(String path, byte[] bytes) {
        var isText = TEXT.contains(path.substring(path.lastIndexOf('.') + 1));
        var checksum = new CRC32C();
        checksum.update(bytes);
        return new Asset(
                new ByteArrayResource(bytes),
                isText ? Optional.of(new ByteArrayResource(gzip(bytes))) : Optional.empty(),
                MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM),
                "\"" + Long.toHexString(checksum.getValue()) + "-" + bytes.length + "\"");
    }

    private static byte[] gzip(byte[] bytes) {
        var output = new ByteArrayOutputStream(bytes.length / 4);
        try (var gzip = new GZIPOutputStream(output)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }
}
