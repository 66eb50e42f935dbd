package io.firsthand.tlog;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** A log under a URL prefix; asks again a few times where the server is busy, and never reads more than it may. */
final class HttpLog implements LogSource {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);
    private static final int TRIES = 4;
    private static final int PARALLEL_READS = 16;

    private final HttpClient client;
    private final String prefix;

    HttpLog(HttpClient client, URI prefix) {
        this.client = client;
        this.prefix = prefix.toString().replaceAll("/+$", "") + "/";
    }

    @Override
    public byte[] checkpoint() throws IOException {
        return get("checkpoint", SignedNote.MAX_BYTES)
                .orElseThrow(() -> new FileNotFoundException(prefix + "checkpoint is not there"));
    }

    @Override
    public Optional<byte[]> read(Tile tile) throws IOException {
        return get(tile.path(), tile.isEntries() ? EntryBundle.MAX_BYTES : tile.width() * Hash.LENGTH);
    }

    @Override
    public int parallelReads() {
        return PARALLEL_READS;
    }

    private Optional<byte[]> get(String path, int most) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(prefix + path))
                .header("Accept-Encoding", "gzip, identity")
                .build();
        try {
            for (int tried = 1; ; tried++) {
                HttpResponse<byte[]> response = send(request, most);
                int status = response.statusCode();
                if (status == 200) {
                    return Optional.of(body(response, most));
                }
                if (GONE.contains(status)) {
                    return Optional.empty();
                }
                if (!BUSY.contains(status) || tried == TRIES) {
                    throw new IOException(prefix + path + " was answered with status " + status);
                }
                Thread.sleep(Duration.ofMillis(100L << tried));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("Interrupted while reading " + path).initCause(e);
        }
    }

    /** The time allowed is for the whole answer; a request's own timeout would end with its headers. */
    private HttpResponse<byte[]> send(HttpRequest request, int most) throws IOException, InterruptedException {
        long roomForGzip = most / 100 + 100L;
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), most + roomForGzip));
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException(request.uri() + " could not be read", e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(request.uri() + " was not answered within " + PATIENCE.toSeconds() + " s", e);
        }
    }

    private static byte[] body(HttpResponse<byte[]> response, int most) throws IOException {
        String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
        if (!encoding.equalsIgnoreCase("gzip")) {
            return response.body();
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return in.readNBytes(most + 1);
        }
    }
}
