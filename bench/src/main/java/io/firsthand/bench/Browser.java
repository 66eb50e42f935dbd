package io.firsthand.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.regex.Pattern;

/** Signs in as a browser does, and asks for pages as one. */
final class Browser {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private Browser() {}

    static Client signIn(URI server) throws IOException {
        return new Client(server, session(server));
    }

    /** The header that a session is known by, ended by CR LF. */
    static String session(URI server) throws IOException {
        try (var visitor = new Client(server, "")) {
            var form = visitor.get("/sign-in").expect(200);
            var token = FORM_TOKEN.matcher(form.text());
            if (!token.find()) {
                throw new IOException("The sign-in has no form token");
            }
            var fields = List.of("_csrf", token.group(1), "email", Served.EMAIL, "passphrase", Served.PASSPHRASE);
            var body = "%s=%s&%s=%s&%s=%s"
                    .formatted(fields.stream()
                            .map(it -> URLEncoder.encode(it, UTF_8))
                            .toArray());
            try (var client = new Client(server, cookies(form))) {
                var answer = client.post("/sign-in", "application/x-www-form-urlencoded", body.getBytes(UTF_8));
                return cookies(answer);
            }
        }
    }

    private static String cookies(Client.Answer answer) {
        return answer.all("Set-Cookie").stream()
                .map(it -> it.split(";", 2)[0])
                .filter(it -> !it.endsWith("="))
                .collect(joining("; ", "Cookie: ", "\r\n"));
    }
}
