package io.firsthand.web.error;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives a failure an id that stands both in the answer and in the log. */
@Component
class ErrorIds {

    static final String ATTRIBUTE = "io.firsthand.web.errorId";
    private static final Logger LOG = LoggerFactory.getLogger(ErrorIds.class);

    private final SecureRandom random = new SecureRandom();

    /** Logs the failure, unless that was done already for this request. */
    String log(HttpServletRequest request, Throwable failure) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        var id = Long.toString(random.nextLong(1L << 40, 1L << 45), 32).toUpperCase(Locale.ROOT);
        request.setAttribute(ATTRIBUTE, id);
        LOG.error("Error {} at {} {}", id, request.getMethod(), Reader.pathOf(request), failure);
        return id;
    }
}
