package io.firsthand.agreement.web;

import io.firsthand.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.View;

/** Answers htmx with the parts that changed, and a plain form with the whole page again. */
record EditorExchange(HttpServletRequest request, HttpServletResponse response) {

    View answer(EditorAnswer answer) {
        var view = answer.view();
        var address = view.draft() + (view.open() == null ? "" : "?line=" + view.open());
        if (request.getHeader("HX-Request") == null) {
            return Redirect.to(address + (view.open() == null ? "" : "#" + EditorView.element(view.open())));
        }
        response.setHeader("HX-Replace-Url", address);
        return answer;
    }
}
