package io.firsthand.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLogTest {
    private static final String PREFIX = "/log/7f3a/";
    private final MemoryLog log = MemoryLog.of(3000);
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Set<String> packed = ConcurrentHashMap.newKeySet();
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void serveTheLog() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(PREFIX, this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
            if (failures.merge(path, -1, Integer::sum) >= 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            byte[] bytes = log.files().get(path);
            if (bytes == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            if (packed.contains(path)) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                bytes = gzip(bytes);
            }
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private LogVerdict check() throws InterruptedException {
        var source = LogSource.http(
                http, URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PREFIX));
        return new LogCheck(source, MemoryLog.policy()).run();
    }

    @Test
    void checksALogOverHttp() throws InterruptedException {
        assertThat(check()).isInstanceOf(LogVerdict.Valid.class);
        log.flip("tile/entries/003", 100);
        assertThat(check()).isInstanceOf(LogVerdict.Invalid.class);
    }

    @Test
    void unpacksWhatIsPackedButNeverMoreThanItMay() throws InterruptedException {
        packed.add("tile/entries/003");
        packed.add("tile/0/003");
        assertThat(check()).isInstanceOf(LogVerdict.Valid.class);
        log.put("tile/0/003", new byte[2_000_000]);
        assertThat(check()).isInstanceOf(LogVerdict.Invalid.class);
    }

    @Test
    void asksABusyServerAgain() throws InterruptedException {
        failures.put("tile/0/003", 2);
        assertThat(check()).isInstanceOf(LogVerdict.Valid.class);
        failures.put("tile/0/003", 9);
        assertThat(check())
                .isInstanceOfSatisfying(
                        LogVerdict.Unreadable.class,
                        it -> assertThat(it.where()).isEqualTo("tile/0/003"));
    }

    @Test
    void tellsWhatIsMissingFromWhatCannotBeRead() throws InterruptedException {
        log.put("tile/0/004", new byte[20_000]);
        assertThat(check()).isInstanceOf(LogVerdict.Unreadable.class);
        log.files().remove("tile/0/004");
        assertThat(check())
                .isEqualTo(new LogVerdict.Invalid(LogVerdict.Part.TILE, "tile/0/004", "tile/0/004 is missing."));
        log.files().remove("checkpoint");
        assertThat(check()).isInstanceOf(LogVerdict.Unreadable.class);
    }
}
