package io.firsthand.web.guard;

import io.firsthand.web.BodyLimit;
import io.firsthand.web.BodyTooLarge;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPatternParser;

/** Answers 413 to a body that is too large, before reading it when its length is told, else while it is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimits extends OncePerRequestFilter {

    private final List<BodyLimit> limits;

    BodyLimits(List<BodyLimit> limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var largest = largestFor(request);
        if (request.getContentLengthLong() > largest.toBytes()) {
            request.setAttribute(BodyTooLarge.ATTRIBUTE, new BodyTooLarge(largest));
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (request.getContentLengthLong() < 0 && isMultipart(request)) {
            response.sendError(HttpStatus.LENGTH_REQUIRED.value());
        } else {
            chain.doFilter(new LimitedRequest(request, largest), response);
        }
    }

    private DataSize largestFor(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return limits.stream()
                .filter(limit ->
                        PathPatternParser.defaultInstance.parse(limit.path()).matches(path))
                .map(BodyLimit::largest)
                .max(Comparator.naturalOrder())
                .orElse(BodyLimit.USUAL);
    }

    /** The container reads the parts by itself, past any counting of ours. */
    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
