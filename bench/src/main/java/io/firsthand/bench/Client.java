package io.firsthand.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/** One HTTP connection that is kept: as little client as possible, so that the server has the processor to itself. */
final class Client implements AutoCloseable {

    private static final int WARM_UP = 20;

    private final URI server;
    private final String headers;
    private Socket socket;
    private InputStream in;

    /** @param headers to go with every request, each ended by CR LF */
    Client(URI server, String headers) throws IOException {
        this.server = server;
        this.headers = headers;
        socket = new Socket(server.getHost(), server.getPort());
        in = in(socket);
    }

    private static InputStream in(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    static Client withToken(URI server, String token) throws IOException {
        return new Client(server, "Authorization: Bearer " + token + "\r\n");
    }

    /** An answer. */
    record Answer(int status, List<String> headers, String text) {

        Optional<String> header(String name) {
            return all(name).stream().findFirst();
        }

        List<String> all(String name) {
            var start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
        }

        Answer expect(int wanted) throws IOException {
            if (status != wanted) {
                throw new IOException("%d instead of %d: %s".formatted(status, wanted, text()));
            }
            return this;
        }
    }

    Answer get(String path) throws IOException {
        return send("GET", path, "", new byte[0]);
    }

    Answer post(String path, String type, byte[] body) throws IOException {
        return send("POST", path, "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n", body);
    }

    /** With a header beside the usual ones, ended by CR LF. */
    Answer patch(String path, String type, String header, byte[] body) throws IOException {
        var more = "%sContent-Type: %s\r\nContent-Length: %d\r\n".formatted(header, type, body.length);
        return send("PATCH", path, more, body);
    }

    private Answer send(String method, String path, String more, byte[] body) throws IOException {
        var head = "%s %s HTTP/1.1\r\nHost: %s\r\n%s%s\r\n"
                .formatted(method, path, server.getAuthority(), headers, more)
                .getBytes(UTF_8);
        var request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        socket.getOutputStream().write(request);
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var lines = new ArrayList<String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            lines.add(line);
        }
        var answer = read(new Answer(status, lines, ""));
        if (answer.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
            reconnect();
        }
        return answer;
    }

    /** How long it waits for what these paths answer, one after the other; twenty before that are not counted. */
    List<Figure> waits(String what, int times, double wantedMillis, IntFunction<String> path) throws IOException {
        reconnect();
        var all = new Latencies();
        for (var i = 0; i < times + WARM_UP; i++) {
            var asked = path.apply(i);
            var start = System.nanoTime();
            get(asked).expect(200);
            if (i >= WARM_UP) {
                all.add(System.nanoTime() - start);
            }
        }
        return List.of(
                Figure.millis(what + " p50", all.percentile(50)),
                Figure.millis(what + " p99", all.percentile(99)).target(wantedMillis));
    }

    /** A server keeps a connection for some requests and for some idle time only. */
    void reconnect() throws IOException {
        socket.close();
        socket = new Socket(server.getHost(), server.getPort());
        in = in(socket);
    }

    private Answer read(Answer head) throws IOException {
        var length = head.header("Content-Length");
        if (length.isPresent()) {
            return new Answer(
                    head.status(), head.headers(), new String(in.readNBytes(Integer.parseInt(length.get())), UTF_8));
        }
        if (head.header("Transfer-Encoding").isEmpty()) {
            return head; // 204, 304
        }
        var body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return new Answer(head.status(), head.headers(), body.toString(UTF_8));
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
