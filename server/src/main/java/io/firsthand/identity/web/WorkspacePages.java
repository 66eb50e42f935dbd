package io.firsthand.identity.web;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.identity.Workspaces;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/settings/workspace")
@Requires(Permission.MANAGE_WORKSPACE)
class WorkspacePages {

    private final Workspaces workspaces;
    private final Fields fields;

    WorkspacePages(Workspaces workspaces, Fields fields) {
        this.workspaces = workspaces;
        this.fields = fields;
    }

    @GetMapping
    View show(Actor actor) {
        var name = workspaces.find(actor.workspace()).orElseThrow().name();
        return new WorkspacePage(name, workspaces.region(), Mistakes.NONE);
    }

    @PostMapping
    View describe(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String region,
            Actor actor,
            Locale locale) {
        var mistakes = fields.name(Mistakes.NONE, "name", name, locale);
        if (!Arrays.asList(Locale.getISOCountries()).contains(region)) {
            mistakes = mistakes.and("region", fields.say(locale, "identity.mistake.choice"));
        }
        if (!mistakes.isEmpty()) {
            return new WorkspacePage(name, region, mistakes).status(UNPROCESSABLE_CONTENT);
        }
        workspaces.describe(name, region, actor);
        return Redirect.to("/settings/workspace").saying("identity.workspace.saved");
    }
}
