package io.firsthand.web.style;

import static io.firsthand.web.Navigation.Place.LOWER;
import static io.firsthand.web.Navigation.Place.MAIN;

import io.firsthand.web.Navigation;
import io.firsthand.web.Navigation.Entry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
@Profile("dev")
class StyleConfiguration {

    @Bean
    Navigation sampleNavigation() {
        var entries = List.of(
                new Entry("web.style.list", "/style/list", "list", MAIN, 10),
                new Entry("web.style.lead", "/style/lead", "certificate", MAIN, 20),
                new Entry("web.style.parts", "/style", "file-import", MAIN, 30),
                new Entry("web.style.plain", "/style/plain", "key", MAIN, 40),
                new Entry("web.style.error", "/style/error/404", "alert-triangle", LOWER, 80));
        return viewer -> viewer instanceof SampleViewer ? entries : List.of();
    }

    @Bean
    @Order(0)
    SecurityFilterChain styleIsOpen(HttpSecurity http) {
        return http.securityMatcher("/style/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
