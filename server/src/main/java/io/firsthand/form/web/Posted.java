package io.firsthand.form.web;

import io.firsthand.form.Claims;
import io.firsthand.form.Filled;
import io.firsthand.form.Form;
import io.firsthand.form.Question;
import io.firsthand.identity.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a stranger's browser sent or brings along, taken for nothing more than that. */
record Posted(HttpServletRequest request) {

    static final String STAMP = "stamp";
    static final String PROOF = "proof";
    static final String TRAP = "leave_empty";
    static final String CONSENT = "consent.";

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}");

    String language(Locale locale) {
        return locale.getLanguage().equals("de") ? "de" : "en";
    }

    boolean isEmbedded() {
        return one("embed").equals("1");
    }

    Filled filled(Locale locale) {
        var language = one("lang");
        return new Filled(
                answers(),
                consents(),
                claims(),
                language.equals("de") || language.equals("en") ? language : language(locale),
                one(STAMP),
                one(PROOF),
                !one(TRAP).isEmpty(),
                new Origin(request.getRemoteAddr(), "").network());
    }

    Map<String, String> answers() {
        return request.getParameterMap().keySet().stream()
                .filter(it -> it.startsWith(Question.CUSTOM)
                        || Question.fieldsOfLeads().contains(it))
                .filter(it -> it.length() <= Question.CUSTOM.length() + Question.LONGEST_CUSTOM)
                .limit(100)
                .collect(Collectors.toMap(it -> it, this::one));
    }

    Map<UUID, Integer> consents() {
        var consents = new HashMap<UUID, Integer>();
        request.getParameterMap().keySet().stream()
                .filter(it -> it.startsWith(CONSENT) && VERSION.matcher(one(it)).matches())
                .limit(100)
                .forEach(it -> uuid(it.substring(CONSENT.length()))
                        .ifPresent(consent -> consents.put(consent, Integer.parseInt(one(it)))));
        return consents;
    }

    /** What the page's script or the page before sent; else what the request itself says of the page around or before. */
    Claims claims() {
        var values = new HashMap<String, String>();
        Claims.NAMES.forEach(name -> values.put(name, one(name)));
        if (one(Claims.LANDING).isEmpty()) {
            values.put(
                    Claims.LANDING,
                    isAsked() && !isEmbedded() ? request.getRequestURL().toString() : referrer());
        }
        if (one(Claims.REFERRER).isEmpty() && isAsked() && !isEmbedded()) {
            values.put(Claims.REFERRER, referrer());
        }
        return new Claims(values);
    }

    private boolean isAsked() {
        return request.getMethod().equals("GET");
    }

    private String referrer() {
        return Optional.ofNullable(request.getHeader("Referer")).orElse("");
    }

    private String one(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Where the form's own page is, with what keeps it within another site's page. */
    String path(Form form, String end) {
        return "/f/" + form.publicId().text() + end + (isEmbedded() ? "?embed=1" : "");
    }
}
