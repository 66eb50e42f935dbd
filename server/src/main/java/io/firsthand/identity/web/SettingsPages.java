package io.firsthand.identity.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
@Requires(Permission.MANAGE_WORKSPACE)
class SettingsPages {

    @GetMapping("/settings")
    View show() {
        return new SettingsPage();
    }
}
