package io.firsthand.definition.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/** What a form sent. */
public record Posted(HttpServletRequest request) {

    private static final int MOST = 300;

    /** Which button was pressed; empty when the form saves itself. */
    public String deed() {
        return one("then");
    }

    public String one(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }

    public boolean has(String name) {
        return request.getParameter(name) != null;
    }

    public List<String> all(String name) {
        var values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Arrays.stream(values).map(String::strip).limit(MOST).toList();
    }

    /** The lines of a text that say something. */
    public List<String> lines(String name) {
        return one(name)
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .limit(MOST)
                .toList();
    }

    /** 0 for anything that is no number. */
    public int number(String name) {
        return one(name).matches("-?[0-9]{1,8}") ? Integer.parseInt(one(name)) : 0;
    }
}
