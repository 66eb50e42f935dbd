package io.firsthand.web;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people reach this installation, for links in what leaves it without a request, such as mail. */
@Component
public class Site {

    private final Environment environment;

    Site(Environment environment) {
        this.environment = environment;
    }

    /** The whole address of one of our paths. */
    public String link(String path) {
        return base() + path;
    }

    /** Whether the operator said where people reach the server; if not, links lead to the machine it runs on. */
    public boolean isKnown() {
        return !environment.getProperty("firsthand.url", "").isBlank();
    }

    /** Without a slash at the end. */
    public String base() {
        var url = environment.getProperty("firsthand.url", "");
        if (!url.isBlank()) {
            return url.replaceAll("/+$", "");
        }
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }
}
