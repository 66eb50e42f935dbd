package io.firsthand.identity.web;

import io.firsthand.identity.Sessions;
import io.firsthand.identity.Tokens;
import io.firsthand.identity.Workspaces;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every request is identified, every form carries a token, and the handlers say who may call them; see {@link Access}.
 * Spring Security's own sign-in, sessions and headers are not used.
 */
@Configuration
@ConditionalOnWebApplication
class SecurityConfiguration implements WebMvcConfigurer {

    @Bean
    SecurityFilterChain identified(
            HttpSecurity http,
            Sessions sessions,
            Tokens tokens,
            Workspaces workspaces,
            AccessDeniedHandler staleForms) {
        return http.csrf(csrf -> csrf.csrfTokenRepository(new FormTokens())
                        .requireCsrfProtectionMatcher(FormTokens::isNeededFor))
                .addFilterBefore(new Identification(sessions, tokens, workspaces), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(refused -> refused.accessDeniedHandler(staleForms)
                        .authenticationEntryPoint((request, response, _) -> Refusal.forbidden(request, response, "")))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .rememberMe(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Nobody reads them, and each filter would be wrapped for them. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** A form without its token, or with that of an earlier session. */
    @Bean
    AccessDeniedHandler staleForms(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return (request, response, _) -> {
            try {
                if (Paths.isPhone(request) && Cookies.SESSION.in(request).isEmpty()) {
                    Refusal.unknown(request, response);
                }
                Refusal.forbidden(
                        request,
                        response,
                        "Send the form's token in the header X-CSRF-TOKEN, or call with a token of your own.");
            } catch (RuntimeException problem) {
                problems.resolveException(request, response, null, problem);
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Access());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArguments());
    }
}
