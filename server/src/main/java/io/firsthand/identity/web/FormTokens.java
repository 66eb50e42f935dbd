package io.firsthand.identity.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.firsthand.identity.Key;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * The token in every form, derived from the secret in the session's cookie, or in a visitor's before the sign-in: it is
 * stored nowhere, lives as long as the session and fits no other.
 */
class FormTokens implements CsrfTokenRepository {

    private record FormToken(String token, @Nullable String visitor) implements CsrfToken {

        @Override
        public String getHeaderName() {
            return "X-CSRF-TOKEN";
        }

        @Override
        public String getParameterName() {
            return "_csrf";
        }

        @Override
        public String getToken() {
            return token;
        }
    }

    private final SecureRandom random = new SecureRandom();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var visitor = Key.Secret.next(random);
        return new FormToken(derivedFrom(visitor), visitor.text());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token instanceof FormToken it && it.visitor() != null) {
            Cookies.VISITOR.set(it.visitor(), request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return Cookies.SESSION
                .in(request)
                .flatMap(Key::parse)
                .map(Key::secret)
                .or(() -> Cookies.VISITOR.secretIn(request))
                .map(secret -> new FormToken(derivedFrom(secret), null))
                .orElse(null);
    }

    static String derivedFrom(Key.Secret secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.text().getBytes(US_ASCII), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("firsthand-form-v1".getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    /** Whether a request comes with what a browser adds by itself, so that another site could have made it send it. */
    static boolean isNeededFor(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> false;
            default ->
                !Paths.isForStrangers(request)
                        && (!Paths.isApi(request)
                                || (Bearer.in(request).isEmpty()
                                        && Optional.ofNullable(request.getCookies())
                                                .isPresent()));
        };
    }
}
