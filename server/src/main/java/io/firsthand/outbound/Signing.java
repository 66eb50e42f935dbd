package io.firsthand.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Shows that a message is from us: the headers of Standard Webhooks 1.0, HMAC-SHA256 with a secret {@code whsec_…}. */
final class Signing {

    static final String PREFIX = "whsec_";

    private Signing() {}

    /** One signature for each secret that is valid now, so that the other side can change over. */
    static Map<String, String> headers(String message, Instant now, String body, List<String> secrets) {
        var time = String.valueOf(now.getEpochSecond());
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", message);
        headers.put("webhook-timestamp", time);
        headers.put(
                "webhook-signature",
                secrets.stream()
                        .map(it -> "v1," + signature(it, message + "." + time + "." + body))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    private static String signature(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
