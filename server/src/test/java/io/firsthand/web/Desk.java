package io.firsthand.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Paths that do what real ones do, for tests of what surrounds them; open to everybody. */
@TestConfiguration
class Desk {

    enum Channel {
        BOOTH,
        FORM
    }

    record Person(@NotBlank String name, @Nullable @Email String email) {}

    record Visit(
            @Valid Person person,
            @Nullable Channel channel,
            @Nullable Instant at,
            @Nullable Object more) {}

    record Entry(@NotBlank String name, @Nullable Integer rooms) {}

    @Controller
    static class Pages {

        @PostMapping("/desk/done")
        View done() {
            return Redirect.to("/nowhere")
                    .saying("web.style.done", "Grace & Co")
                    .undoneBy("/desk/undo");
        }
    }

    @RestController
    static class Paths {

        @PostMapping("/api/v1/visits")
        Visit visit(@Valid @RequestBody Visit visit) {
            return visit;
        }

        @GetMapping("/api/v1/visits/{id}")
        String visit(@PathVariable UUID id, @RequestParam(defaultValue = "1") @Max(100) int limit) {
            return id + " " + limit;
        }

        @PostMapping({"/desk", "/desk/upload"})
        List<String> form(@Valid Entry entry, BindingResult form) {
            return List.copyOf(Mistakes.in(form).byField().values());
        }

        @PostMapping("/desk/upload/raw")
        int raw(@RequestBody byte[] body) {
            return body.length;
        }

        @GetMapping({"/desk/fails", "/api/v1/fails"})
        String fail() {
            throw new IllegalStateException("secret inside");
        }

        @GetMapping({"/desk/status/{status}", "/api/v1/status/{status}"})
        String status(@PathVariable int status) {
            throw new ResponseStatusException(HttpStatus.valueOf(status));
        }
    }

    /** Ana, for requests that say so in the header {@code X-Viewer}. */
    record Ana() implements Viewer {

        @Override
        public String name() {
            return "Ana Ruiz";
        }

        @Override
        public String workspace() {
            return "Nordpack";
        }

        @Override
        public @Nullable Locale locale() {
            return null;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Europe/Berlin");
        }

        @Override
        public boolean may(String permission) {
            return permission.equals("see");
        }
    }

    @Component
    static class SignIn extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getHeader("X-Viewer") != null) {
                request.setAttribute(Viewer.ATTRIBUTE, new Ana());
            }
            chain.doFilter(request, response);
        }
    }

    @Bean
    Navigation deskNavigation() {
        return viewer -> viewer.may("see")
                ? List.of(
                        new Navigation.Entry("web.previous", "/desk/status", "list", Navigation.Place.MAIN, 20),
                        new Navigation.Entry("web.next", "/desk", "list", Navigation.Place.MAIN, 10))
                : List.of();
    }

    @Bean
    Finder deskFinder() {
        return (typed, _) -> List.of(new Finder.Found("Found " + typed, "by the desk", "/desk/found", "user"));
    }

    @Bean
    BodyLimit deskUploads() {
        return new BodyLimit("/desk/upload/**", DataSize.ofMegabytes(3));
    }

    @Bean
    SecurityFilterChain openToEverybody(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
