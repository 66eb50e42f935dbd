package io.firsthand.web.style;

import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

@Controller
@Profile("dev")
@RequestMapping("/style")
class StylePages {

    private final Clock clock;

    StylePages(Clock clock) {
        this.clock = clock;
    }

    @GetMapping
    View parts() {
        return new StylePage(SampleLeads.at(clock.instant()), Mistakes.NONE);
    }

    @GetMapping("/lead")
    View lead() {
        return new StyleLeadPage(SampleLeads.at(clock.instant()).getFirst());
    }

    @GetMapping("/list")
    View list() {
        return new StyleListPage(SampleLeads.at(clock.instant()));
    }

    @GetMapping("/plain")
    View plain() {
        return new StylePlainPage(Mistakes.overall("E-mail and password do not belong together."));
    }

    @PostMapping
    View mistaken() {
        var mistakes = Mistakes.on("email", "“grace” lacks an @: write name@company.com")
                .and("channel", "Choose a channel");
        return new StylePage(SampleLeads.at(clock.instant()), mistakes).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/said")
    View said() {
        return Redirect.to("/style/list")
                .with(Flash.Kind.DONE, "web.style.done", "Grace Hopper")
                .undoneBy("/style/said");
    }

    @GetMapping("/error/{status}")
    View error(@PathVariable int status) {
        throw status == 500
                ? new IllegalStateException("Made to show the error page")
                : new ResponseStatusException(HttpStatus.valueOf(status));
    }
}
