package io.firsthand.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What the next page says first, once: "Lead created." Made by {@link Redirect#saying}.
 *
 * @param words key of the message
 * @param arguments what stands in the message; text and numbers only
 * @param undo where a POST takes it back, or null where nothing can
 */
public record Flash(
        Kind kind,
        String words,
        List<? extends Serializable> arguments,
        @Nullable String undo) implements Serializable {

    static final String ATTRIBUTE = "io.firsthand.web.flash";

    /** Decides mark and colour. */
    public enum Kind {
        DONE("circle-check"),
        NOTE("info-circle"),
        FAILED("alert-triangle");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }
    }

    public Flash {
        arguments = List.copyOf(arguments);
    }

    static @Nullable Flash arrivedWith(HttpServletRequest request) {
        var arrived = RequestContextUtils.getInputFlashMap(request);
        return arrived != null && arrived.get(ATTRIBUTE) instanceof Flash flash ? flash : null;
    }

    public Object[] forWords() {
        return arguments.toArray();
    }
}
