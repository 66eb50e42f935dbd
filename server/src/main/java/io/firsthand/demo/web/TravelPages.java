package io.firsthand.demo.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import io.firsthand.web.TravelTime;
import java.time.DateTimeException;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Moves the demo's time on, so that one sees in a minute what takes days; is not there in any other server. */
@Controller
@ConditionalOnBean(TravelTime.class)
class TravelPages {

    private final TravelTime travel;

    TravelPages(TravelTime travel) {
        this.travel = travel;
    }

    @PostMapping("/demo/clock")
    @Requires(Permission.MANAGE_WORKSPACE)
    View forward(@RequestParam(defaultValue = "") String by, @RequestParam(defaultValue = "/") String back) {
        var answer = Redirect.to(back.startsWith("/") && !back.startsWith("//") ? back : "/");
        return travel.forward(duration(by))
                ? answer.saying("web.travel.done")
                : answer.with(Flash.Kind.NOTE, "web.travel.refused", TravelTime.FURTHEST.toDays());
    }

    /** {@code PT4H} or {@code P1D}; nothing for anything else. */
    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException | ArithmeticException _) {
            return Duration.ZERO;
        }
    }
}
