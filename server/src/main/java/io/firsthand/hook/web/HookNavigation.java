package io.firsthand.hook.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.BodyLimit;
import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import io.firsthand.web.Navigation.Place;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Where hooks stand in the navigation, and how much may be sent to one. */
@Configuration
class HookNavigation {

    @Bean
    Navigation hooksInNavigation() {
        return viewer -> viewer.may(Permission.MANAGE_FORMS.scope())
                ? List.of(new Entry("hook.list", "/webhooks", "webhook", Place.MAIN, 26))
                : List.of();
    }

    @Bean
    BodyLimit sentToHooks() {
        return new BodyLimit("/hooks/*", DataSize.ofKilobytes(256));
    }
}
