package io.firsthand.content.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Questions and the board as files. */
@Controller
class ContentFilePages {

    private final ContentFiles files;

    ContentFilePages(ContentFiles files) {
        this.files = files;
    }

    @GetMapping("/questions.csv")
    @Requires(Permission.READ_LEADS)
    void questions(HttpServletResponse response) {
        files.questions(response);
    }

    @GetMapping("/content.csv")
    @Requires(Permission.READ_LEADS)
    void board(HttpServletResponse response) {
        files.board(response);
    }
}
