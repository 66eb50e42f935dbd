package io.firsthand.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.View;

/**
 * A record of everything a template shows, be it a whole page or a part of one. The template lies
 * beside the record and has its name: {@code LeadsPage.jte} shows {@code LeadsPage.java}.
 */
public interface Html extends View {

    @Override
    default void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
                .getBean(Pages.class)
                .write(this, request, response);
    }

    /** The same page under another status: {@code return page.status(UNPROCESSABLE_CONTENT)} for a form with mistakes. */
    default View status(HttpStatus status) {
        return (model, request, response) -> {
            response.setStatus(status.value());
            render(model, request, response);
        };
    }
}
