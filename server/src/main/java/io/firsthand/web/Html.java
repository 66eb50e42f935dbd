package io.firsthand.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        var html = new StringOutput();
        WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
                .getBean(TemplateEngine.class)
                .render(templateOf(getClass()), this, html);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(html.toString());
    }

    static String templateOf(Class<?> type) {
        return type.getName().replace("io.firsthand.", "").replace('.', '/') + ".jte";
    }
}
