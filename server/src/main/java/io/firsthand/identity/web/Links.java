package io.firsthand.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Whole addresses for others to copy: below {@code firsthand.url}, else as this request reached us. */
@Component
class Links {

    private final Optional<String> base;

    Links(@Value("${firsthand.url:}") String url) {
        this.base = Optional.of(url).filter(it -> !it.isBlank());
    }

    String to(String path, HttpServletRequest request) {
        return base.orElseGet(() ->
                        ServletUriComponentsBuilder.fromContextPath(request).toUriString())
                + path;
    }
}
