package io.firsthand.ledger.web;

import io.firsthand.identity.OpenToAll;
import io.firsthand.ledger.PublishedLogs;
import io.firsthand.tlog.MalformedException;
import io.firsthand.tlog.Tile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code /log/<origin>/checkpoint} and {@code /log/<origin>/tile/…} as c2sp.org/tlog-tiles asks for them. Paths are read
 * as they were sent: what needs decoding is no path of a log.
 */
@Controller
@OpenToAll
class LogReading {

    private static final Pattern PATH =
            Pattern.compile("/log/([^%\\\\]{1,255}/[0-9a-f]{32})/(checkpoint|tile/[0-9a-z/.]{1,80})");
    private static final CacheControl A_MOMENT =
            CacheControl.maxAge(Duration.ofSeconds(2)).cachePublic();
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final PublishedLogs logs;

    LogReading(PublishedLogs logs) {
        this.logs = logs;
    }

    @GetMapping("/log/**")
    ResponseEntity<byte[]> read(HttpServletRequest request) throws IOException {
        var path = PATH.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (!path.matches()) {
            return missing();
        }
        return path.group(2).equals("checkpoint")
                ? checkpoint(path.group(1))
                : tile(path.group(1), path.group(2), request);
    }

    private ResponseEntity<byte[]> checkpoint(String origin) {
        return logs.checkpoint(origin)
                .map(it -> ResponseEntity.ok()
                        .cacheControl(A_MOMENT)
                        .contentType(TEXT)
                        .body(it.bytes()))
                .orElseGet(LogReading::missing);
    }

    private ResponseEntity<byte[]> tile(String origin, String path, HttpServletRequest request) throws IOException {
        Tile tile;
        try {
            tile = Tile.parse(path);
        } catch (MalformedException _) {
            return missing();
        }
        var bytes = logs.tile(origin, tile);
        if (bytes.isEmpty()) {
            return missing();
        }
        var answer = ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("X-Content-Type-Options", "nosniff");
        if (!tile.isEntries()) {
            return answer.body(bytes.get());
        }
        answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return accepts(request, "gzip")
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzip(bytes.get()))
                : answer.body(bytes.get());
    }

    private static boolean accepts(HttpServletRequest request, String encoding) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && Pattern.compile("(^|,)\\s*" + encoding + "\\s*(;\\s*q=(1|0\\.0*[1-9])[0-9.]*\\s*)?(,|$)")
                        .matcher(accepted)
                        .find();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static ResponseEntity<byte[]> missing() {
        return ResponseEntity.notFound().build();
    }
}
