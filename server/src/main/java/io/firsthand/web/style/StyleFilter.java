package io.firsthand.web.style;

import io.firsthand.web.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Pretends on the style pages, and for what they ask, that somebody is signed in. */
@Component
@Profile("dev")
class StyleFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var from = String.valueOf(request.getHeader("Referer"));
        if (!request.getRequestURI().endsWith("/plain")
                && (request.getRequestURI().startsWith("/style") || from.contains("/style"))) {
            request.setAttribute(Viewer.ATTRIBUTE, new SampleViewer());
        }
        chain.doFilter(request, response);
    }
}
