package io.firsthand.form.web;

import io.firsthand.identity.Permission;
import io.firsthand.web.BodyLimit;
import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import io.firsthand.web.Navigation.Place;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Where forms stand in the navigation, and how much a stranger may send. */
@Configuration
class FormNavigation {

    @Bean
    Navigation formsInNavigation() {
        return viewer -> viewer.may(Permission.MANAGE_FORMS.scope())
                ? List.of(
                        new Entry("form.list", "/forms", "clipboard-list", Place.MAIN, 24),
                        new Entry("form.new", "/forms/new", "plus", Place.PALETTE, 25))
                : List.of();
    }

    @Bean
    BodyLimit filledForms() {
        return new BodyLimit("/f/*", DataSize.ofKilobytes(256));
    }
}
