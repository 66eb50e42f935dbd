package io.firsthand.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Posts to addresses elsewhere: no redirects, no cookies, no longer than 15 seconds, no more of an answer than a little. */
@Component
class Sender implements DisposableBean {

    private static final Timeout CONNECTING = Timeout.ofSeconds(5);
    private static final Timeout SILENCE = Timeout.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int LONGEST_ANSWER = 1_000;
    private static final int MOST_AT_ONCE = 100;

    private final CloseableHttpClient http;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outbound-timer").factory());
    private final Clock clock;

    Sender(Doorkeeper doorkeeper, Clock clock) {
        this.clock = clock;
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(doorkeeper)
                .setMaxConnTotal(MOST_AT_ONCE)
                .setMaxConnPerRoute(MOST_AT_ONCE / 5)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECTING)
                        .setSocketTimeout(SILENCE)
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECTING)
                        .setResponseTimeout(SILENCE)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Firsthand-Webhooks/1.0")
                .build();
    }

    Answer post(String url, String body, Map<String, String> headers) {
        var began = System.nanoTime();
        var request = new HttpPost(url);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        headers.forEach(request::setHeader);
        var end = timer.schedule(request::abort, LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return http.execute(request, response -> read(response, began));
        } catch (IOException e) {
            return Answer.not(request.isAborted() ? Trouble.TIMEOUT : trouble(e), said(e), since(began));
        } finally {
            end.cancel(false);
        }
    }

    private Answer read(ClassicHttpResponse response, long began) throws IOException {
        var status = response.getCode();
        var entity = response.getEntity();
        var said = "";
        if (entity != null) {
            try (var content = entity.getContent()) {
                said = begin(content);
            }
        }
        var isTaken = status >= 200 && status < 300;
        var after = response.getFirstHeader("Retry-After");
        return new Answer(
                status,
                said,
                since(began),
                isTaken || after == null ? null : wait(after.getValue()),
                isTaken ? null : Trouble.STATUS);
    }

    private static String begin(@Nullable InputStream content) throws IOException {
        return content == null ? "" : cut(new String(content.readNBytes(4 * LONGEST_ANSWER), StandardCharsets.UTF_8));
    }

    /** In seconds, or until a time (RFC 9110 §10.2.3); what is neither asks for nothing. */
    private @Nullable Duration wait(String after) {
        try {
            var wait = after.strip().matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(after.strip()))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(after.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return wait.isNegative() ? null : wait.compareTo(Retries.LONGEST_WAIT) < 0 ? wait : Retries.LONGEST_WAIT;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static Trouble trouble(IOException e) {
        return switch (e) {
            case Doorkeeper.Blocked _ -> Trouble.BLOCKED;
            case UnknownHostException _ -> Trouble.UNKNOWN_HOST;
            case SocketTimeoutException _ -> Trouble.TIMEOUT;
            case SSLException _ -> Trouble.TLS;
            case ConnectException _ -> Trouble.UNREACHABLE;
            default -> Trouble.UNREACHABLE;
        };
    }

    /** Nothing of where a blocked host leads to: whoever asks would learn of our network. */
    private static String said(IOException e) {
        return e instanceof UnknownHostException ? "" : cut(String.valueOf(e.getMessage()));
    }

    private static String cut(String text) {
        var plain = text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        return plain.length() <= LONGEST_ANSWER ? plain : plain.substring(0, LONGEST_ANSWER) + "…";
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void destroy() throws IOException {
        timer.shutdownNow();
        http.close();
    }
}
