package io.firsthand.hook.web;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.PublicId;
import io.firsthand.hook.Deliveries;
import io.firsthand.hook.HookRates;
import io.firsthand.hook.Receipt;
import io.firsthand.identity.OpenToAll;
import io.firsthand.identity.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems send: what they show for their payload is all that lets them in. */
@RestController
@OpenToAll
class HookReceiver {

    private final Deliveries deliveries;
    private final HookRates rates;
    private final HookAnswers answers;

    HookReceiver(Deliveries deliveries, HookRates rates, HookAnswers answers) {
        this.deliveries = deliveries;
        this.rates = rates;
        this.answers = answers;
    }

    @PostMapping("/hooks/{id}")
    ResponseEntity<?> receive(@PathVariable String id, HttpServletRequest request) throws IOException {
        var hook = PublicId.parse(id);
        if (hook.isEmpty()) {
            return answers.unknown();
        }
        var wait = rates.wait(
                new Origin(request.getRemoteAddr(), "").network(), hook.get().text());
        if (wait.isPresent()) {
            return answers.tooMany(wait.get());
        }
        var body = request.getInputStream().readAllBytes();
        var receipt = CurrentWorkspace.in(
                hook.get().workspace(),
                () -> deliveries.receive(
                        hook.get(), name -> Objects.requireNonNullElse(request.getHeader(name), ""), body));
        return switch (receipt) {
            case Receipt.Unknown() -> answers.unknown();
            case Receipt.Answered(var delivery, var before) -> {
                if (delivery.outcome().isVouchedFor()) {
                    rates.taken(hook.get().text());
                }
                yield answers.of(delivery, before);
            }
        };
    }
}
