package io.firsthand.lead.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.firsthand.identity.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** Shows the OpenAPI document to people. */
@Controller
class ApiReference {

    private final ApiDocument document;
    private final JsonMapper json;

    ApiReference(ApiDocument document, JsonMapper json) {
        this.document = document;
        this.json = json;
    }

    @GetMapping("/api")
    @OpenToAll
    View page(HttpServletRequest request) throws JsonProcessingException {
        var bytes = document.openapiJson(request, "/api/v1/openapi.json", Locale.ENGLISH);
        return ApiReferencePage.of(json.readTree(bytes));
    }
}
