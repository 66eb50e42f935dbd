package io.firsthand.track;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.tlog.Hash;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a track says.
 *
 * @param name as the definition names it, and both teams do
 * @param language of its mails: {@code en} or {@code de}
 * @param takesIn whether leads that the definition sends here come in by themselves
 * @param keeper who owns the leads meanwhile; null to leave them with their owners
 * @param exit CEL: who meets it leaves; empty for nobody
 * @param reentry CEL: who meets it is offered to sales again; empty for nobody
 * @param lookAgainDays when a lead is looked at again by a person, if nobody said so of the lead itself
 */
public record Design(
        String name,
        String purpose,
        String language,
        boolean takesIn,
        @Nullable UUID keeper,
        String exit,
        String reentry,
        int lookAgainDays,
        List<Step> steps) {

    public static final int USUAL_DAYS = 60;

    public Design {
        steps = List.copyOf(steps);
    }

    public static Design blank(String name, String language) {
        return new Design(name, "", language, false, null, "", "", USUAL_DAYS, List.of());
    }

    public Design with(List<Step> others) {
        return new Design(name, purpose, language, takesIn, keeper, exit, reentry, lookAgainDays, others);
    }

    public Design withExit(String condition) {
        return new Design(name, purpose, language, takesIn, keeper, condition, reentry, lookAgainDays, steps);
    }

    public Design withReentry(String condition) {
        return new Design(name, purpose, language, takesIn, keeper, exit, condition, lookAgainDays, steps);
    }

    public Locale locale() {
        return Locale.of(language);
    }

    /** Canonical JSON. */
    public String json() {
        return DesignJson.write(this);
    }

    /** In hexadecimal digits, of the JSON. */
    public String hash() {
        return Hash.sha256(json().getBytes(UTF_8)).hex();
    }
}
