package io.firsthand.agreement.web;

import io.firsthand.agreement.Annex;
import io.firsthand.agreement.Signature;
import io.firsthand.identity.Function;
import io.firsthand.web.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A definition on one sheet of paper, with the signatures below and how anybody can check them. */
public record PrintPage(Document document, List<Signature> signatures, List<Annex> annexes) implements Html {

    public @Nullable Signature signature(Function side) {
        return signatures.stream().filter(it -> it.side() == side).findFirst().orElse(null);
    }

    public String file() {
        return "definition-" + document.definition().id() + ".json";
    }
}
