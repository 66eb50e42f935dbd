package io.firsthand.agreement.web;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the definition that a path names, or says that there is none. */
@Component
class DefinitionLookup {

    private final Agreements agreements;

    DefinitionLookup(Agreements agreements) {
        this.agreements = agreements;
    }

    Definition forProgram(UUID id) {
        return agreements.find(id).orElseThrow(() -> AgreementProblems.missing("definition"));
    }

    Definition forPage(UUID id) {
        return agreements.find(id).orElseThrow(DefinitionLookup::missing);
    }

    /** One that no remark has when the text is no id. */
    static UUID remark(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            return new UUID(0, 0);
        }
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
