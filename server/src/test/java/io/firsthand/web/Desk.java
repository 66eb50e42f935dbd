package io.firsthand.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

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

    @Bean
    BodyLimit deskUploads() {
        return new BodyLimit("/desk/upload/**", DataSize.ofMegabytes(3));
    }

    @Bean
    SecurityFilterChain openToEverybody(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
