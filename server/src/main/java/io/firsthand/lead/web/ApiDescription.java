package io.firsthand.lead.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Caller;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** What the OpenAPI document says of all operations alike: who may call them, and which problems they answer with. */
@Configuration
class ApiDescription {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI api() {
        var scopes = Arrays.stream(Permission.values()).map(Permission::scope).collect(Collectors.joining(", "));
        return new OpenAPI()
                .info(new Info()
                        .title("Firsthand")
                        .version("1")
                        .description(
                                "Leads with their provenance. Problems are told by RFC 9457; lists go on by cursor;"
                                        + " changes carry the version that was read.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A person's or a system's token, with scopes: " + scopes)));
    }

    // Who calls is told by the token and never asked for; springdoc would take it for a parameter.
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Caller.class);
    }

    @Bean
    GlobalOpenApiCustomizer problemSchema() {
        return document -> document.getComponents().addSchemas(PROBLEM, problem());
    }

    private static Schema<?> problem() {
        var entry = new ObjectSchema()
                .addProperty("field", new StringSchema().example("contact.email"))
                .addProperty(
                        "detail",
                        new StringSchema().example("This is no e-mail address; write it as name@company.com."));
        var entries = new ArraySchema();
        entries.setDescription("Each field that is wrong, and the mend");
        entries.setItems(entry);
        var problem = new ObjectSchema();
        problem.setDescription("What went wrong (RFC 9457)");
        problem.addProperty("title", new StringSchema().example("Not valid"));
        problem.addProperty("status", new IntegerSchema().example(400));
        problem.addProperty("detail", new StringSchema().example("Not valid: contact.email"));
        problem.addProperty("instance", new StringSchema().example("/api/v1/leads"));
        problem.addProperty("errors", entries);
        return problem;
    }

    @Bean
    GlobalOperationCustomizer permissionsAndProblems() {
        return (operation, handler) -> {
            if (operation.getSummary() == null) {
                operation.setSummary(inWords(handler.getMethod().getName()));
            }
            permissionOf(handler).ifPresent(permission -> demand(permission, operation));
            problemsOf(handler, operation).forEach((status, text) -> {
                if (!operation.getResponses().containsKey(status)) {
                    operation.getResponses().addApiResponse(status, answer(text));
                }
            });
            return operation;
        };
    }

    /** {@code createToken} as "Create token". */
    private static String inWords(String name) {
        var words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static void demand(Permission permission, Operation operation) {
        operation.addSecurityItem(new SecurityRequirement().addList(TOKEN, permission.scope()));
        var said = operation.getDescription() == null ? "" : operation.getDescription() + " ";
        operation.setDescription(said + "Needs the scope `" + permission.scope() + "`.");
    }

    private static Map<String, String> problemsOf(HandlerMethod handler, Operation operation) {
        var isRead = handler.hasMethodAnnotation(GetMapping.class);
        var problems = new LinkedHashMap<String, String>();
        problems.put("400", "Something is not valid; the fields are named");
        if (permissionOf(handler).isPresent()) {
            problems.put("401", "No token, or one that is unknown, revoked or expired");
            problems.put("403", "The token lacks the scope");
        }
        if (has(operation, "path", null)) {
            problems.put("404", "It is not in this workspace");
        }
        if (!isRead) {
            problems.put("409", "It does not fit what is there");
            problems.put("413", "The body is too large");
            problems.put("415", "The body is of a type that is not taken");
        }
        if (has(operation, "header", "If-Match")) {
            problems.put("412", "It has changed since you read it");
            problems.put("428", "If-Match is missing");
        }
        if (has(operation, "header", "Idempotency-Key")) {
            problems.put("422", "The key was used before with another body");
        }
        return problems;
    }

    private static boolean has(Operation operation, String place, @Nullable String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(it -> place.equals(it.getIn()) && (name == null || name.equals(it.getName())));
    }

    private static ApiResponse answer(String text) {
        var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return new ApiResponse()
                .description(text)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static Optional<Permission> permissionOf(HandlerMethod handler) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Requires.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Requires.class)))
                .map(Requires::value);
    }
}
